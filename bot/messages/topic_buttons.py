"""Buttons that say a topic: whole, or by a shorter name where the whole one would be cut. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from bot.digest.views import TopicView
from bot.messages.buttons import button
from bot.messages.callbacks.presses import Follow
from bot.messages.limits import ROW_CHARACTERS
from bot.messages.markup import Button, clean, shown
from bot.texts import Texts
from storage.vocabulary import TopicKind

_WORDS_UNITS = 60


def fitting(
    one: TopicView,
    say: Callable[[str], str] = str,
    beside: Sequence[TopicView] = (),
    *,
    told: Collection[str] = (),
    room: int = ROW_CHARACTERS,
) -> str:
    """What a button says of a topic: its title, or its short name where there is no `room` for
    that, unless another one `beside` is called so, too. `told`: the short names of those of which
    the message tells what else their titles say."""
    whole = say(one.title)
    alike = sum(it.short == one.short for it in beside)
    if not one.short or alike > 1:
        return whole
    return say(one.short) if one.short in told or not fits(whole, room) else whole


def fits(text: str, room: int = ROW_CHARACTERS) -> bool:
    """Whether a button shows a text whole on a phone: one that has a row to itself, or so much
    `room`."""
    return len(clean(text).strip()) <= room


def told_apart(topics: Sequence[TopicView], texts: Texts) -> list[TopicView]:
    """Topics of a list; one that readers have named, or a theme, is said to be one where another
    is called as it is: the word “taxes”, and the topic of that name."""
    titles = Counter(one.title for one in topics)
    return [
        replace(one, title=texts("topic-by-name", topic=one.title))
        if one.kind == TopicKind.NAMED and titles[one.title] > 1
        else one
        for one in topics
    ]


def settings_of(one: TopicView, texts: Texts) -> str:
    """What the button says that opens a topic which is followed."""
    return fitting(one, lambda title: texts("button-topic", topic=title))


def follow_button(
    one: TopicView,
    texts: Texts,
    beside: Sequence[TopicView] = (),
    *,
    told: Collection[str] = (),
) -> Button:
    """Follows a topic that stands `beside` some, itself among them, as `fitting`. Where what it
    does and the name of one of them are too long together, all say that with a sign."""

    def saying(it: TopicView, key: str) -> str:
        return fitting(it, lambda title: texts(key, topic=title), beside, told=told)

    every = [saying(it, "button-follow") for it in beside or (one,)]
    key = "button-follow" if all(map(fits, every)) else "button-follow-short"
    return button(saying(one, key), Follow(one.id))


def keyword_button(words: str, keyword: int, texts: Texts) -> Button:
    """Follows words as they were typed, by the number of their phrase."""
    many = "single" if len(words.split()) == 1 else "several"
    said = texts("button-follow-keyword", many=many, words=shown(words, _WORDS_UNITS))
    return button(said, Follow(keyword))
