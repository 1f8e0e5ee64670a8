"""What an editor's article finds here: the story that it joins, or one that says nearly the same.
Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.corrections.judge import Change
from bot.grammar.times import Moment
from bot.messages.buttons import button
from bot.messages.callbacks.editors import CorrectThat, SetApart
from bot.messages.callbacks.presses import Discard
from bot.messages.correction import changes
from bot.messages.markup import Button, Message, Rows, shown
from bot.texts import Html, Texts

_TITLE_UNITS, _NAME_UNITS = 120, 40


@dataclass(frozen=True, slots=True)
class ToldView:
    """An article that is here: its number and title, who brought it ("": nobody whose name is
    known) and when."""

    number: int
    title: str
    name: str
    at: Moment


@dataclass(frozen=True, slots=True)
class JoiningView:
    """What comes of an article that joins a story: what that has `told` first, how many chats get
    that (`alerted`), in how many the message turns to its `language` (`turned`), or becomes this
    one for another reason (`replaced`), in how many what is added `beneath` the message (name,
    count, link; `source` is the name), and whether the sending is `held`."""

    told: ToldView
    alerted: int
    turned: int = 0
    language: str = ""
    replaced: int = 0
    beneath: Mapping[str, int] = field(default_factory=dict)
    source: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class NearView:
    """An article that says nearly the same, and what this one says otherwise; `correctable`: an
    editor can correct it."""

    told: ToldView
    change: Change
    correctable: bool


@dataclass(frozen=True, slots=True)
class FoundView:
    """What there is (None: nothing); `apart`: the article goes out separately all the same."""

    joining: JoiningView | None = None
    near: NearView | None = None
    apart: bool = False

    @property
    def held(self) -> bool:
        """Whether nobody gets it at once for now: the sending of what it joins is stopped."""
        return self.joining is not None and self.joining.held and not self.apart

    @property
    def correctable(self) -> bool:
        """Whether it may be a correction of what is here."""
        return self.near is not None and self.near.correctable

    @property
    def asks(self) -> bool:
        """Whether it is asked first what the article is: a correction, or news."""
        return self.correctable and not self.apart


NOTHING_FOUND = FoundView()


def near(one: NearView, draft: int, texts: Texts, beside: Rows = ()) -> Message:
    """It says nearly what another one says: is it a correction of that? `beside`: buttons for what
    the editor may have meant, too."""
    told, asked = _near("editor-near", one, texts), texts.html("editor-near-ask")
    html = Html("\n".join([*told, "", asked]))
    correct = button(texts("button-correct-that"), CorrectThat(draft, one.told.number, over=False))
    apart = button(texts("button-apart"), SetApart(draft, wanted=True))
    return Message(
        html, ((correct,), (apart, button(texts("button-discard"), Discard(draft))), *beside)
    )


def lines(one: FoundView, texts: Texts) -> list[Html]:
    """What stands on the preview of what there is; nothing where there is nothing."""
    joins, alike = one.joining, one.near
    if one.apart:
        told = joins.told if joins is not None else alike.told if alike is not None else None
        return [] if told is None else [texts.html("editor-apart", **_told(told, texts))]
    if joins is not None:
        return _joining(joins, texts)
    if alike is not None:
        return _near("editor-alike", alike, texts)
    return []


def _near(key: str, one: NearView, texts: Texts) -> list[Html]:
    differs = "yes" if one.change.pairs else "no"
    head = texts.html(key, differs=differs, **_told(one.told, texts))
    return [Html(head.rstrip()), *changes(one.change, texts)]


def _joining(one: JoiningView, texts: Texts) -> list[Html]:
    held, source = "yes" if one.held else "no", shown(one.source, _NAME_UNITS)
    told = _told(one.told, texts)
    made = [texts.html("editor-joins", alerted=one.alerted, held=held, **told)]
    for language, count in ((one.language, one.turned), ("same", one.replaced)):
        if count:
            made.append(texts.html("editor-replaces", language=language, count=count))
    made += [
        texts.html("editor-names", what=what, source=source, count=one.beneath[what])
        for what in ("name", "count", "link")
        if one.beneath.get(what)
    ]
    if one.held:
        made.append(texts.html("editor-holds"))
    return [Html(line.rstrip()) for line in made]


def buttons(one: FoundView, draft: int, texts: Texts) -> tuple[Button, ...]:
    """What the editor can decide otherwise."""
    if one.apart and (one.joining or one.near):
        # of what may be a correction it is asked again
        back = "button-together" if one.joining and not one.correctable else "button-back"
        return (button(texts(back), SetApart(draft, wanted=False)),)
    if one.joining is not None and not one.apart:
        return (button(texts("button-apart-event"), SetApart(draft, wanted=True)),)
    return ()


def _told(one: ToldView, texts: Texts) -> dict[str, str | int]:
    name = shown(one.name, _NAME_UNITS)
    by = texts("editor-told-by", known="yes" if name else "no", name=name, at=one.at)
    return {"title": shown(one.title, _TITLE_UNITS), "number": one.number, "by": by}
