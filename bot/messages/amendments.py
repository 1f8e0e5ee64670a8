"""An article that an editor changes after it was published: what readers will see of that. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.corrections.judge import Change
from bot.grammar.times import Moment
from bot.messages.buttons import button, column, in_rows
from bot.messages.callbacks.amendments import (
    AskAmended,
    AskWords,
    DropAmendment,
    PickAmended,
    SendAmendment,
    ShowAmendment,
    TakeBack,
    TakeOver,
)
from bot.messages.callbacks.editors import CorrectThat, ShowDesk, ShowSent
from bot.messages.correction import changes
from bot.messages.editors import PICKS, TopicPick
from bot.messages.markup import Button, Message, Rows, escape, quotation, shown, visible_units
from bot.messages.names import person
from bot.messages.plain import said_with
from bot.texts import LANGUAGE_NAMES, Html, Texts

_TITLE_UNITS, _NAME_UNITS, _TOPICS_UNITS = 200, 40, 400
# A text that is longer is not shown to be copied: it would not come back whole, either.
_WORDS_UNITS = 3000


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What another has changed since: who that was ("": nobody knows; `who` is his number), when,
    and what."""

    name: str
    who: int
    at: Moment | None
    change: Change
    lost: Sequence[str] = ()
    fresh: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """What an amendment comes to: what readers of a `language` will see (`alert`), and whether that
    is told to those who have the alert (`told`: corrected, silent, or same where its words stay as
    they are), why it seems to be a slip (`doubt`); its topics, those that it loses and gets; how
    many have it, and get it only now; `mark`: what says that this is what was shown."""

    draft: int
    language: str
    alert: Html
    told: str
    topics: Sequence[TopicPick]
    lost: Sequence[str] = ()
    fresh: Sequence[str] = ()
    alerted: int = 0
    newly: int = 0
    is_empty: bool = False
    meanwhile: Meanwhile | None = None
    mark: str = "00000000"
    doubt: str = ""


def amendment(one: AmendmentView, texts: Texts) -> Message:
    """What is sent, before it is."""
    html = texts.html(
        "amend-preview",
        alert=one.alert,
        topics=_listed([pick.title for pick in one.topics if not pick.off]) or "—",
        told="nothing" if one.is_empty else one.told,
        count=one.alerted,
    )
    lines = [html.rstrip()]
    if one.lost:
        lines.append(texts.html("amend-lost", topics=_listed(one.lost)))
    if one.fresh:
        lines.append(texts.html("amend-fresh", topics=_listed(one.fresh), count=one.newly))
    above = [_meanwhile(one.meanwhile, texts), ""] if one.meanwhile is not None else []
    if one.doubt:
        above += [texts.html("amend-doubt", reason=one.doubt), ""]
    return Message(Html("\n".join([*above, *lines])), _buttons(one, texts))


def _listed(titles: Sequence[str]) -> str:
    return shown(", ".join(titles), _TOPICS_UNITS)


def _meanwhile(one: Meanwhile, texts: Texts) -> Html:
    known = "yes" if one.name and one.at is not None else "no"
    name, at = (
        person(one.name, one.who, texts.language, _NAME_UNITS),
        one.at if one.at is not None else "",
    )
    lines = [texts.html("amend-meanwhile", known=known, name=name, at=at)]
    lines += changes(one.change, texts)
    lines += [escape(f"− {shown(title, _NAME_UNITS)}") for title in one.lost[:PICKS]]
    lines += [escape(f"+ {shown(title, _NAME_UNITS)}") for title in one.fresh[:PICKS]]
    return Html("\n".join(lines))


def _buttons(one: AmendmentView, texts: Texts) -> Rows:
    key = "button-amend-doubtful" if one.doubt else "button-amend"
    send = button(texts(key), SendAmendment(one.draft, one.mark))
    drop = button(texts("button-discard"), DropAmendment(one.draft))
    languages = tuple(
        button(f"• {name}" if code == one.language else name, ShowAmendment(one.draft, code))
        for code, name in LANGUAGE_NAMES.items()
    )
    picks = [
        button(f"{'+' if pick.off else '✕'} {pick.title}", _pick(one.draft, pick))
        for pick in one.topics[:PICKS]
    ]
    words = button(texts("button-amend-words"), AskWords(one.draft))
    topics = button(texts("button-add-topic"), AskAmended(one.draft))
    first = (drop,) if one.is_empty else (send, drop)
    return (first, languages, *in_rows(picks, 2), (words, topics))


def _pick(draft: int, pick: TopicPick) -> PickAmended:
    return PickAmended(draft, pick.mark, pick.off)


def ask_words(words: str, texts: Texts) -> Message:
    """What is the article to say? `words`: what it says now, to be copied."""
    asked = texts.html("amend-ask")
    there = quotation(escape(words))
    whole = visible_units(there) <= _WORDS_UNITS
    return Message(Html(f"{asked}\n\n{there}") if whole else asked)


def held(
    name: str,
    who: int,
    since: Moment,
    take: TakeOver | TakeBack | CorrectThat,
    article: int,
    texts: Texts,
) -> Message:
    """Another editor is at it (`who` is his number); he can be relieved of it."""
    rows = column(
        [button(texts("button-take-over"), take), button(texts("button-back"), ShowSent(article))]
    )
    return said_with(
        texts, "amend-held", rows, name=person(name, who, texts.language, _NAME_UNITS), since=since
    )


def done(title: str, number: int, texts: Texts) -> Message:
    """It says so, or is about that, from now on."""
    rows = column([_card(number, texts)])
    title = shown(title, _TITLE_UNITS)
    return said_with(texts, "amend-done", rows, title=title, number=number)


def dropped(texts: Texts) -> Message:
    """It stays as it was."""
    return said_with(texts, "amend-dropped", column([button(texts("button-back"), ShowDesk())]))


def _card(number: int, texts: Texts) -> Button:
    return button(texts("button-back"), ShowSent(number))
