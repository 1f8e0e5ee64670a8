"""A source that an editor wants to add: what he is asked, what was found, what is wrong. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.messages.buttons import button, column
from bot.messages.callbacks.presses import AskChannel
from bot.messages.callbacks.sources import AddFound, AskSource, DropFound, ShowSources
from bot.messages.markup import Message, Rows, bold, escape, link, shown
from bot.messages.plain import said, said_with
from bot.messages.source_channels import stop_asking
from bot.messages.source_faults import advice_in, fault_in
from bot.messages.sources import rate
from bot.texts import Html, Texts
from storage.vocabulary import SourceKind

_TITLE_UNITS, _HEADLINE_UNITS, _ADDRESS_UNITS = 80, 100, 120
_HEADLINES = 3


@dataclass(frozen=True, slots=True)
class FoundView:
    """A source that can be added: `address` may be shown to anybody; `headlines` are the titles of
    its items with their addresses, the newest first; `a_day`: how many it brings (None: no
    dates). `section` tells it from others of the same title."""

    kind: SourceKind
    title: str
    address: str
    headlines: Sequence[tuple[str, str | None]]
    a_day: float | None
    section: str = ""

    @property
    def label(self) -> str:
        """What tells it from the others that are offered with it."""
        return self.section or self.title or self.address


def ask_what(texts: Texts) -> Message:
    """What is to be added? The answer is typed; a channel may be chosen."""
    choose = button(texts("button-choose-channel"), AskChannel())
    return said_with(texts, "source-ask", column([choose, stop_asking(texts)]))


def looking(address: str, texts: Texts) -> Message:
    """It is being looked at, which may take half a minute."""
    return said(texts, "source-looking", address=shown(address, _ADDRESS_UNITS))


def found(one: FoundView, draft: int, texts: Texts) -> Message:
    """The one source that an address is."""
    lines: list[str] = [bold(escape(shown(one.title, _TITLE_UNITS)))] if one.title else []
    lines.append(_where(one, texts))
    if one.kind is SourceKind.SITE:
        lines.append(texts.html("source-without-feed"))
    if one.a_day is not None:
        lines.append(texts.html("source-usual", since="young", rate=rate(one.a_day, texts)))
    lines += ["", *_headlines(one, _HEADLINES, texts)]
    if one.headlines:
        lines.append(texts.html("source-backlog"))
    add = button(texts("source-button-add-found"), AddFound(draft, 0))
    return Message(
        "\n".join(lines), column([add, button(texts("source-button-cancel"), DropFound(draft))])
    )


def choice(
    several: Sequence[FoundView], draft: int, texts: Texts, there: Collection[int] = ()
) -> Message:
    """Several sources that an address offers, to be taken one by one; `there` are the places of
    those that are sources already."""
    lines = [texts.html("source-choice", count=len(several)), ""]
    for place, one in enumerate(several, start=1):
        told = [_where(one, texts)]
        if one.title:
            section = escape(f" ({shown(one.section, _TITLE_UNITS)})") if one.section else Html("")
            told.insert(0, Html(bold(escape(shown(one.title, _TITLE_UNITS))) + section))
        lines += [Html(f"{place}. {told[0]}"), *told[1:]]
        lines += _headlines(one, 1, texts)
    lines.append(texts.html("source-backlog"))
    rows = choices([one.label for one in several], draft, there, texts)
    return Message("\n".join(lines), rows)


def choices(
    labels: Sequence[str],
    draft: int,
    there: Collection[int],
    texts: Texts,
    *,
    is_begun: bool = False,
) -> Rows:
    """The buttons under several sources: those that are `there` are ticked, and show their cards.
    `is_begun`: some were taken, so that nothing is left to cancel."""
    rows = [
        button(f"{'✅ ' if place in there else ''}{place + 1}. {label}", AddFound(draft, place))
        for place, label in enumerate(labels)
    ]
    if is_begun:
        return column([*rows, button(texts("source-button-list"), ShowSources(0))])
    return column([*rows, button(texts("source-button-cancel"), DropFound(draft))])


def _where(one: FoundView, texts: Texts) -> Html:
    address = shown(one.address, _ADDRESS_UNITS)
    return texts.html("source-where", kind=str(one.kind), address=address)


def _headlines(one: FoundView, most: int, texts: Texts) -> list[Html]:
    """Its newest headlines, and a blank line behind them."""
    newest = one.headlines[:most]
    if not newest:
        return [texts.html("source-empty"), Html("")]
    told = [(shown(title, _HEADLINE_UNITS), url) for title, url in newest]
    return [Html(f"• {link(title, url)}") for title, url in told] + [Html("")]


def refused(address: str, fault: str, texts: Texts) -> Message:
    """Why an address is no source (as in bot/sources/faults.py), and what to do."""
    again = button(texts("source-button-another"), AskSource())
    return said_with(
        texts,
        "source-refused",
        column([again, stop_asking(texts)]),
        address=shown(address, _ADDRESS_UNITS),
        fault=fault_in(texts, fault),
        advice=advice_in(texts, fault),
    )


def odd(typed: str, texts: Texts) -> Message:
    """What was typed is no address of a site, and no channel's name."""
    choose = button(texts("button-choose-channel"), AskChannel())
    return said_with(
        texts,
        "source-odd",
        column([choose, stop_asking(texts)]),
        typed=shown(typed, _ADDRESS_UNITS),
    )


def dropped(texts: Texts) -> Message:
    """Nothing was added."""
    another = button(texts("source-button-another"), AskSource())
    return said_with(texts, "source-dropped", column([another]))
