"""Why an article came: the subscriptions that brought it, and the words that matched. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.markup import Message, bold, escape, shown
from bot.messages.split import fit
from bot.texts import Texts

_WORDS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Because:
    """A topic that the chat follows: the words of the text that are about it, and by which rules
    they were found."""

    topic: TopicView
    words: Sequence[str]
    rules: Sequence[str]


def why(title: str, reasons: Sequence[Because], texts: Texts) -> Message:
    """The explanation of one article; without reasons none of its topics is followed any more."""
    lines = [texts.html("why-header", title=shown(title, 200))]
    for one in reasons:
        words = list(dict.fromkeys(one.words))[:_WORDS_SHOWN]
        lines.append(
            texts.html(
                "why-topic",
                topic=bold(escape(shown(one.topic.title))),
                words=", ".join(f"«{shown(found, 60)}»" for found in words),
                how=", ".join(texts(f"rule-{rule}") for rule in sorted(set(one.rules))),
            )
        )
    if not reasons:
        lines.append(texts.html("why-unsubscribed"))
    return Message(fit(lines))
