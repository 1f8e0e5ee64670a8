"""What is being chosen of a topic: what would have come of it, and the buttons that save it, or
nothing. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.messages.buttons import button
from bot.messages.dates import moment
from bot.messages.limits import cut_units
from bot.messages.markup import Button, escape, link
from bot.messages.press import Press
from bot.messages.settings import FIREHOSE, firehose
from bot.messages.split import fit
from bot.texts import Html, Texts
from storage.vocabulary import ALERTING, Mode

_TITLE_UNITS = 120


@dataclass(frozen=True, slots=True)
class Coming:
    """What would have come: in 7 and 30 days, of which only so many `days` are known, and the
    latest of it: a title, an address, when it was published."""

    week: int
    month: int
    days: int
    latest: Sequence[tuple[str, str, datetime]] = ()

    @property
    def floods(self) -> bool:
        """Whether it is too much to come at once."""
        return self.week > FIREHOSE * max(1, min(7, self.days))

    @property
    def says_nothing(self) -> bool:
        """Whether nothing would have come only because news has come for less than a week."""
        return not self.month and self.days < 7


def spaced(lines: Sequence[str]) -> Html:
    """Lines as one message, with an empty one where a line is empty."""
    return Html(fit([line or "\u2060" for line in lines]).replace("\u2060", ""))


def coming_lines(
    coming: Coming, texts: Texts, zone: ZoneInfo, now: datetime, warned: Sequence[Html]
) -> list[Html]:
    """What would have come, a line each, and what is `warned` of where that is too much."""
    lines: list[Html] = []
    if coming.days > 7:
        lines.append(texts.html("conditions-count", days=7, count=coming.week))
        lines.append(texts.html("conditions-count", days=coming.days, count=coming.month))
    else:
        lines.append(texts.html("conditions-count", days=coming.days, count=coming.week))
    lines += warned
    today = now.astimezone(zone).date()
    if coming.latest:
        lines += [Html(""), texts.html("conditions-latest")]
    for title, url, at in coming.latest:
        when = moment(at, zone, texts.language, today=today)
        name = link(cut_units(title, _TITLE_UNITS), url)
        lines.append(Html(f"• {name} <i>({escape(when)})</i>"))
    return lines


def would_come(
    coming: Coming,
    texts: Texts,
    zone: ZoneInfo,
    now: datetime,
    *,
    alerts_on: bool,
    digest_on: bool,
) -> list[Html]:
    """What would have come of words that are offered with one press, a paragraph, if that says
    anything; `alerts_on`, `digest_on`: what the chat has on, by which it is warned of too much."""
    if coming.says_nothing:
        return []
    much = too_many(coming, Mode.BOTH, alerts_on=alerts_on)
    warned = [firehose(texts, digest_on=digest_on)] if much else []
    head = texts.html("named-would", conditions="none")
    return [Html(""), head, *coming_lines(coming, texts, zone, now, warned)]


def save_button(save: Press, texts: Texts, *, followed: bool, some: bool) -> Button:
    """The button that saves what is chosen, under `some` conditions or none, of a topic that is
    followed already, or is to be."""
    under = "button-conditions-follow" if some else "button-follow-this"
    return button(texts("button-conditions-save" if followed else under), save)


def digest_button(save: Press, texts: Texts, *, followed: bool) -> Button:
    """The one that saves it for the digest, where too much would come at once."""
    return button(texts("button-conditions-digest", new="no" if followed else "yes"), save)


def leave_button(back: Press, texts: Texts, *, changed: bool) -> Button:
    """The one that saves nothing, which loses what was `changed`."""
    return button(texts("button-conditions-cancel" if changed else "button-back"), back)


def too_many(coming: Coming, mode: Mode, *, alerts_on: bool) -> bool:
    """Whether too much would come at once in a mode."""
    return alerts_on and mode in ALERTING and coming.floods
