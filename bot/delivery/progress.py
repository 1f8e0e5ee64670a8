"""How far one delivery has come in an attempt, and in which way its present part is asked for."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.delivery.outcomes import Outcome, knows_no_method, outcome_of, refuses_rich
from bot.messages.operation import Delete, Edit, Operation, Send
from bot.telegram.client import Answer
from bot.telegram.operations import Call, message_made
from storage.deliveries import Claimed, Settlement
from storage.shows import Shows, Tells, Told
from storage.vocabulary import Kind, State

log = logging.getLogger(__name__)

_LOGGED_LETTERS = 500
# A picture is not taken.
UNPICTURED = (Outcome.NO_PICTURE, Outcome.BAD_PICTURE, Outcome.REFUSED)


@dataclass(slots=True)
class Progress:
    """How far one delivery has come in this attempt."""

    one: Claimed
    chat_id: int
    part: int
    attempts: int
    sent: list[int] = field(default_factory=list)
    plain: bool = False  # of the present part only
    classic: bool = False  # it is no rich message, for Telegram did not take that
    as_rich: bool = False  # one has been taken
    no_method: bool = False  # Telegram may not know any
    # Of a message that may not be deleted, or of a picture that is not taken.
    instead: Edit | Send | None = None
    reads: int = 0
    shows: Shows | None = None
    tells: Tells | None = None
    lists: tuple[Told, ...] | None = None

    def arrived(self, operation: Operation, answer: Answer, call: Call) -> None:
        """The present part is in the chat."""
        self.as_rich = self.as_rich or call.rich
        if isinstance(operation, Send):
            self.sent.append(message_made(answer))
        self.part += 1
        self.plain, self.instead = False, None

    def settled(
        self,
        state: State,
        reason: str | None = None,
        *,
        after: timedelta | None = None,
        uncertain: int = 0,
    ) -> Settlement:
        """What is to be written down."""
        return Settlement(
            self.one.id,
            state,
            self.attempts,
            uncertain=uncertain,
            parts_sent=self.part,
            sent=tuple(self.sent),
            reads=self.reads,
            shows=self.shows,
            tells=self.tells,
            lists=self.lists if state is State.SENT else None,
            owed=self.one.revision if self.one.kind is Kind.EDIT else 0,
            reason=reason,
            after=after,
        )

    def says(self, operation: Operation) -> bool:
        """Whether what is left is said already: by the rich message that was taken."""
        rich = operation.message.rich
        return self.as_rich and rich is not None and not rich.html

    def otherwise(self, operation: Operation, call: Call, answer: Answer) -> bool:
        """Whether the present part is to be asked for in another way, which is noted: a rich
        message as a classic one, without markup, an edit for what may not be deleted, the words of
        a picture alone."""
        outcome, why = outcome_of(answer)
        if call.rich and refuses_rich(answer):
            log.warning(
                "Telegram did not take a rich message, it goes out as a classic one: %s", why
            )
            self.classic = True
            self.no_method = knows_no_method(answer)
            return True
        if outcome is Outcome.NOT_DELETABLE and isinstance(operation, Delete):
            self.instead = Edit(operation.message, operation.message_id, operation.reads)
            return True
        if (
            operation.message.photo is not None
            and outcome in UNPICTURED
            and isinstance(operation, Send)
        ):
            log.info("%s: the words of a picture are said alone", why)
            self.instead = replace(operation, message=replace(operation.message, photo=None))
            return True
        if outcome in (Outcome.BAD_MARKUP, Outcome.TOO_LONG) and not self.plain:
            told = _markup_of(operation.message.html)
            log.error("Telegram refused our markup: %s in %r", why, told)
            self.plain = True
            return True
        return False


def _markup_of(html: str) -> str:
    """The tags of a text without its words: a followed phrase is its reader's, and a log is not."""
    return re.sub(r"[^<>]+(?=<|$)", "…", html)[:_LOGGED_LETTERS]
