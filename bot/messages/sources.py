"""The editors' desk of sources: the list of them, a card for each, what is asked of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot import countries
from bot.messages.buttons import button, column, in_rows, page_of, pager
from bot.messages.callbacks.sources import (
    ITSELF,
    AskCountry,
    AskName,
    AskSource,
    CallAsItself,
    CheckFailing,
    CheckSource,
    PauseSource,
    ReadPages,
    RemoveSource,
    SetCountry,
    SetSourceLanguage,
    ShowSource,
    ShowSources,
)
from bot.messages.markup import Button, Message, Rows, bold, escape, link, shown
from bot.messages.plain import said_with
from bot.messages.source_faults import fault_in, mending_in
from bot.texts import LANGUAGE_NAMES, LANGUAGES, Html, Texts
from storage.vocabulary import SourceKind

_ON_A_PAGE = 8
_NAME_UNITS, _TITLE_UNITS, _ADDRESS_UNITS, _FAULT_UNITS = 60, 160, 200, 120
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class State(StrEnum):
    """How a source does; also a word of the texts."""

    FRESH = "fresh"
    NEW = "new"  # not visited yet
    SILENT = "silent"  # longer than is its way; editors were told
    FAILING = "failing"
    LEFT = "left"  # a channel that the bot is no administrator of any more
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as editors see it.

    `own` is what it calls itself; `address` may be shown to anybody. `a_day`: how many articles it
    brought a day (None: none). `last`: how long ago the last one came, with its title and address
    (None: none for long). `failing`: for how long it cannot be read; `fault`: why (a word of
    bot/sources/faults.py, and details). `next_in`: until the next visit (None: none is planned).
    `country` is its ISO code, `country_name` how it is called where the texts do not know it.
    `is_young`: it was added less than two weeks ago. `has_backlog`: what it offered before that is
    stored. `in_vain`: it calls itself as another source is called.
    """

    id: int
    kind: SourceKind
    state: State
    name: str
    own: str = ""
    is_named: bool = False
    address: str = ""
    a_day: float | None = None
    last: timedelta | None = None
    last_title: str = ""
    last_url: str | None = None
    failing: timedelta | None = None
    fault: str = ""
    next_in: timedelta | None = None
    full_text: bool = False
    country: str = ""
    country_name: str = ""
    language: str = ""
    is_young: bool = False
    has_backlog: bool = False
    in_vain: str = ""

    @property
    def is_visited(self) -> bool:
        """Whether it is asked for what it has, and does not come by itself."""
        return self.kind in (SourceKind.FEED, SourceKind.SITE)


def sources(views: Sequence[SourceView], number: int, texts: Texts) -> Message:
    """A page of the list."""
    add = ((button(texts("source-button-add"), AskSource()),),)
    if not views:
        return said_with(texts, "sources-none", add)
    page = page_of(views, number, _ON_A_PAGE)
    lines = [texts.html("sources-list", count=len(views)), ""]
    lines += [_line(one, texts) for one in page.items]
    cards = [button(one.name, ShowSource(one.id, page.number)) for one in page.items]
    fails = any(one.is_visited and one.state is State.FAILING for one in views)
    check = button(texts("source-button-check-failing"), CheckFailing(page.number))
    again = ((check,),) if fails else ()
    return Message("\n".join(lines), in_rows(cards, 2) + pager(page, ShowSources) + again + add)


def _line(one: SourceView, texts: Texts) -> Html:
    return texts.html(
        "sources-line",
        name=shown(one.name, _NAME_UNITS),
        state=str(one.state),
        when=_when(one),
        ago=coarse(one.last or timedelta()),
        rate=rate(one.a_day or 0, texts),
        fault=shown(fault_in(texts, one.fault), _FAULT_UNITS),
    )


def _when(one: SourceView) -> str:
    """Whether it is known when its last article came; of what was added lately nobody expects
    one."""
    if one.last is not None:
        return "known"
    return "young" if one.is_young or one.has_backlog else "none"


def coarse(length: timedelta) -> timedelta:
    """A length of time in its largest unit alone: whole minutes, hours or days."""
    unit = _DAY if length >= _DAY else _HOUR if length >= _HOUR else timedelta(minutes=1)
    return max(length // unit * unit, timedelta(minutes=1))


def rate(a_day: float, texts: Texts) -> str:
    """How many articles a day, in words: "34 новости в день"."""
    count = round(a_day)
    return texts("source-rate", rate="often" if count else "rare", count=count)


# --- a card -------------------------------------------------------------------------------------


def card(one: SourceView, page: int, texts: Texts, note: str = "") -> Message:
    """A source: how it does and what it is, with what can be done; `note` (HTML) says what has just
    been done. `page` of the list is where it stands."""
    lines = [note, ""] if note else []
    lines += [bold(escape(shown(one.name, _TITLE_UNITS))), *_state(one, texts)]
    lines += [_address(one, texts), "", *_activity(one, texts), *_traits(one, texts)]
    return Message("\n".join(lines), _deeds(one, page, texts))


def _state(one: SourceView, texts: Texts) -> list[Html]:
    """How it does; where it fails, what can be done about it."""
    state = texts.html(
        "source-state",
        state=str(one.state),
        kind=str(one.kind),
        fault=shown(fault_in(texts, one.fault), _FAULT_UNITS),
        why="known" if one.fault else "none",
        failing=coarse(one.failing or timedelta()),
    )
    failing = one.state is State.FAILING
    if not one.fault or not (failing or one.state is State.PAUSED):
        return [state]
    lasting = one.failing or timedelta()
    mending = mending_in(texts, one.fault, is_tried=failing, lasting=lasting)
    return [state, mending] if mending else [state]


def _address(one: SourceView, texts: Texts) -> Html:
    address = shown(one.address, _ADDRESS_UNITS)
    return texts.html("source-where", kind=str(one.kind), address=address)


def _activity(one: SourceView, texts: Texts) -> list[Html]:
    """What came of it, and when it is asked again."""
    lines, since = [], "young" if one.is_young else "old"
    if one.last is not None:
        title = link(shown(one.last_title, _TITLE_UNITS), one.last_url)
        lines.append(texts.html("source-last", ago=coarse(one.last), title=title))
    elif one.state is not State.NEW:
        lines.append(texts.html("source-no-news", since="stored" if one.has_backlog else since))
    if one.a_day is not None:
        lines.append(texts.html("source-usual", since=since, rate=rate(one.a_day, texts)))
    if one.next_in is not None:
        soon = one.next_in < timedelta(minutes=1)
        when = "now" if soon else "later"
        lines.append(texts.html("source-next", when=when, left=coarse(one.next_in)))
    return lines


def _traits(one: SourceView, texts: Texts) -> list[Html]:
    """What editors have decided about it."""
    lines = []
    if one.kind is SourceKind.FEED:
        lines.append(texts.html("source-text", full="yes" if one.full_text else "no"))
    if one.is_named and one.own and one.own != one.name:
        lines.append(texts.html("source-own", title=shown(one.own, _TITLE_UNITS)))
    elif one.in_vain and not one.is_named:
        lines.append(texts.html("source-in-vain", title=shown(one.in_vain, _TITLE_UNITS)))
    if one.country:
        lines.append(texts.html("source-country", country=country(one, texts)))
    if one.language:
        lines.append(texts.html("source-language", language=one.language))
    return lines


def country(one: SourceView, texts: Texts) -> str:
    """What its country is called."""
    name = shown(one.country_name or one.country, _NAME_UNITS)
    return texts("country", code=one.country, name=name)


def _deeds(one: SourceView, page: int, texts: Texts) -> Rows:
    id_, paused = one.id, one.state is State.PAUSED
    pause = "button-resume" if paused else "button-pause"
    rows: list[tuple[Button, ...]] = [
        (button(texts(pause), PauseSource(id_, page, wanted=not paused)),)
    ]
    if one.is_visited and not paused:
        rows[0] += (button(texts("source-button-check"), CheckSource(id_, page)),)
    if one.kind is SourceKind.FEED:
        full = "source-button-teaser" if one.full_text else "source-button-full"
        rows.append((button(texts(full), ReadPages(id_, page, wanted=not one.full_text)),))
    rows.append(
        (
            button(texts("source-button-name"), AskName(id_, page)),
            button(texts("source-button-country"), SetCountry(id_, page)),
            button(texts("button-language"), SetSourceLanguage(id_, page)),
        )
    )
    removing = button(texts("source-button-remove"), RemoveSource(id_, page, wanted=True))
    rows.append((removing, button(texts("source-button-refresh"), ShowSource(id_, page))))
    rows.append((button(texts("source-button-list"), ShowSources(page)),))
    return tuple(rows)


def checked(fault: str, texts: Texts, *, news: bool) -> str:
    """What pops up where it was visited just now: what came of it. `fault` as in `SourceView`."""
    result = "fault" if fault else "news" if news else "same"
    return texts("source-checked", result=result, fault=fault_in(texts, fault))


# --- what editors are asked of it -----------------------------------------------------------------


def ask_name(one: SourceView, page: int, texts: Texts) -> Message:
    """How do readers know it? The answer is typed."""
    rows = [_to_card(one, page, texts)]
    if one.is_named:
        rows.insert(0, button(texts("source-button-itself"), CallAsItself(one.id, page)))
    return said_with(texts, "source-ask-name", column(rows), name=shown(one.name, _NAME_UNITS))


def ask_country(one: SourceView, page: int, texts: Texts) -> Message:
    """Of which country is it? The one that it has is ticked."""
    named = [
        _chosen(texts("country", code=code, name=code), code == one.country, press)
        for code in countries.OFFERED
        for press in [SetCountry(one.id, page, code)]
    ]
    other = button(texts("source-button-other"), AskCountry(one.id, page))
    none = SetCountry(one.id, page, ITSELF)
    rows = in_rows(named, 2) + column(
        [other, _chosen(texts("source-button-no-country"), not one.country, none)]
    )
    return said_with(
        texts,
        "source-ask-country",
        (*rows, (_to_card(one, page, texts),)),
        name=shown(one.name, _NAME_UNITS),
    )


def ask_country_typed(one: SourceView, page: int, texts: Texts) -> Message:
    """The country is typed."""
    rows = column([_to_card(one, page, texts)])
    return said_with(texts, "source-ask-country-typed", rows, name=shown(one.name, _NAME_UNITS))


def ask_language(one: SourceView, page: int, texts: Texts) -> Message:
    """In which language are its texts? The one that it has is ticked."""
    rows = [
        _chosen(LANGUAGE_NAMES[code], code == one.language, SetSourceLanguage(one.id, page, code))
        for code in LANGUAGES
    ]
    none = SetSourceLanguage(one.id, page, ITSELF)
    rows.append(_chosen(texts("source-button-any-language"), not one.language, none))
    rows.append(_to_card(one, page, texts))
    return said_with(texts, "source-ask-language", column(rows), name=shown(one.name, _NAME_UNITS))


def _chosen(label: str, is_chosen: bool, press: SetCountry | SetSourceLanguage) -> Button:
    return button(f"✅ {label}" if is_chosen else label, press)


def _to_card(one: SourceView, page: int, texts: Texts) -> Button:
    return button(texts("button-back"), ShowSource(one.id, page))
