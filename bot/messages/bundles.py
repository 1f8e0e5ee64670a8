"""Bundles of a chat: the list, which topics are in one, its link, what became of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.buttons import button, column, page_of, pager
from bot.messages.callbacks.bundles import (
    NameBundle,
    NewBundle,
    PutAllInBundle,
    PutInBundle,
    ShowBundle,
    ShowBundles,
    ShowBundleTopics,
    WithdrawBundle,
)
from bot.messages.deep_link import share_link
from bot.messages.limits import BUTTON_CHARACTERS, cut_units
from bot.messages.markup import Button, Message, Rows, clean, escape, label, shown
from bot.messages.named_words import beside_name
from bot.messages.plain import said_with
from bot.texts import Html, Texts

_ON_A_PAGE, _TOPICS_ON_A_PAGE = 10, 8
_NAME_UNITS = 130  # of 64 characters, emoji among them
_IN, _OUT = "✅", "▫️"


@dataclass(frozen=True, slots=True)
class BundleView:
    """A bundle of the chat: how much is in it, how many chats follow something by it, and whether
    it names words that only its maker has typed; `staying`: so many of his topics do not travel."""

    id: int
    name: str
    topics: int
    takers: int = 0
    own_words: bool = False
    staying: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A topic that may be in a bundle, and whether it is; `muted`: nothing of it comes to the chat
    itself, though it will to those who take the bundle; the `words` of one that has a name."""

    topic: TopicView
    chosen: bool
    muted: bool = False
    words: Sequence[str] = ()


def nothing_to_share(texts: Texts) -> Message:
    """A chat that follows nothing has nothing to make a bundle of."""
    return said_with(texts, "bundles-nothing", ())


def bundles(views: Sequence[BundleView], number: int, limit: int, texts: Texts) -> Message:
    """A page of the bundles; without any, what one is."""
    new = button(texts("button-bundle-new"), NewBundle())
    if not views:
        return said_with(texts, "bundles-none", ((new,),))
    page = page_of(views, number, _ON_A_PAGE)
    rows = column(button(_listed(one), ShowBundle(one.id)) for one in page.items)
    rows += pager(page, ShowBundles)
    rows += ((new,),) if len(views) < limit else ()
    return said_with(texts, "bundles-list", rows, count=len(views), limit=limit)


def _listed(one: BundleView) -> str:
    """The name with the numbers, which a long one never pushes off."""
    tail = f" · {one.topics}" + (f" · 👥 {one.takers}" if one.takers else "")
    return f"{cut_units(clean(one.name), BUTTON_CHARACTERS - len(tail))}{tail}"


def choose(
    one: BundleView, choices: Sequence[Choice], number: int, limit: int, texts: Texts
) -> Message:
    """Which topics are to be in a bundle: all that the chat follows, a page of them."""
    page = page_of(choices, number, _TOPICS_ON_A_PAGE)
    rows = column(
        button(
            f"{_IN if it.chosen else _OUT} {beside_name(it.topic.title, it.words)}",
            PutInBundle(one.id, it.topic.id, page.number, not it.chosen),
        )
        for it in page.items
    )
    rows += pager(page, lambda at: ShowBundleTopics(one.id, at))
    if marks := _all_or_none(one, choices, page.number, texts):
        rows += (tuple(marks),)
    if one.name:
        last = button(texts("button-bundle-chosen"), ShowBundle(one.id))
    else:
        last = button(texts("button-bundle-name"), NameBundle(one.id))
    lines = [
        texts.html(
            "bundle-choose",
            named="yes" if one.name else "no",
            chosen="all" if choices and all(it.chosen for it in choices) else "some",
            name=shown(one.name, _NAME_UNITS),
            count=one.topics,
            limit=limit,
        ),
        texts.html("bundle-travels", muted="yes" if any(it.muted for it in choices) else "no"),
        *_warned(one, texts),
    ]
    return Message("\n".join(lines), (*rows, (last,)))


def _all_or_none(
    one: BundleView, choices: Sequence[Choice], page: int, texts: Texts
) -> list[Button]:
    """One whose link others may have is not emptied: it is withdrawn."""
    buttons = []
    if not all(it.chosen for it in choices):
        put = PutAllInBundle(one.id, page, wanted=True)
        buttons.append(button(texts("button-bundle-all"), put))
    if not one.name and any(it.chosen for it in choices):
        put = PutAllInBundle(one.id, page, wanted=False)
        buttons.append(button(texts("button-bundle-none"), put))
    return buttons


def _warned(one: BundleView, texts: Texts) -> list[Html]:
    lines = [texts.html("bundle-own-words")] if one.own_words else []
    if one.staying:
        lines.append(texts.html("bundle-staying", count=one.staying))
    return lines


def ask_name(texts: Texts, limit: int, *, private: bool) -> Message:
    """What is it to be called? In a group we see only replies."""
    return Message(texts.html("bundle-ask-name", limit=limit), force_reply=not private)


def card(one: BundleView, link: str, texts: Texts) -> Message:
    """A bundle with its link, to be passed on."""
    lines = [
        texts.html(
            "bundle-card", name=shown(one.name, _NAME_UNITS), count=one.topics, takers=one.takers
        ),
        Html(""),
        escape(link),
        Html(""),
        *([texts.html("bundle-card-what")] if one.topics else []),
        *_warned(one, texts),
    ]
    rows: Rows = (
        (
            Button(label(texts("button-bundle-copy")), copies=link),
            Button(
                label(texts("button-bundle-share")),
                url=share_link(link, shown(one.name, _NAME_UNITS)),
            ),
        ),
        (
            button(texts("button-bundle-topics"), ShowBundleTopics(one.id, 0)),
            button(texts("button-bundle-rename"), NameBundle(one.id)),
        ),
        (button(texts("button-bundle-withdraw"), WithdrawBundle(one.id, wanted=True)),),
        (button(texts("button-bundle-list"), ShowBundles(0)),),
    )
    return Message("\n".join(lines), rows)


def withdrawn(one: BundleView, texts: Texts) -> Message:
    """Its link leads nowhere any more; for a month (forgetting.py) it can be brought back, by this
    button alone: no other stands here that would draw something over it."""
    rows = column((button(texts("button-bundle-restore"), WithdrawBundle(one.id, wanted=False)),))
    return said_with(texts, "bundle-withdrawn", rows, name=shown(one.name, _NAME_UNITS))
