"""Words that may be followed beside what was typed: those of a theme, and those of a hashtag. Pure.

What is looked for is said before it is followed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.grammar.quotes import quoted
from bot.messages.buttons import button
from bot.messages.callbacks.presses import Follow
from bot.messages.callbacks.together import FollowTogether
from bot.messages.markup import Button, shown
from bot.messages.press import Press
from bot.texts import Html, Texts
from storage.vocabulary import TopicKind

_WORDS_UNITS = 60
_MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class Worded:
    """Words that may be followed: the topic that they would be, and the phrases that are looked
    for, of which the first are told where there are many. Of a theme: whether its name is among
    them (`named`), the phrase that the words `alone` would be, and of a town the `region` that is
    called as it is."""

    topic: TopicView
    phrases: Sequence[str]
    named: bool = True
    alone: TopicView | None = None
    region: TopicView | None = None


def theme_line(one: Worded, texts: Texts, *, of_several: bool = False) -> Html:
    """What is looked for with a theme; `of_several`: which of them it is."""
    others = one.phrases[1:] if one.named else one.phrases
    return texts.html(
        "theme-words",
        named="yes" if one.named else "no",
        several="yes" if of_several else "no",
        topic=shown(one.topic.title),
        **_listed(others),
    )


def too_line(one: Worded, texts: Texts) -> Html:
    """That words which are followed as they stand are a theme, too, and what is looked for with
    that."""
    others = one.phrases[1:] if one.named else one.phrases
    return texts.html("follows-theme-too", topic=shown(one.topic.title), **_listed(others))


def broader_line(one: Worded, texts: Texts) -> Html:
    """That there is a theme which only some of several words are, and what is looked for with it,
    too."""
    others = one.phrases[1:] if one.named else one.phrases
    return texts.html("topic-broader-theme", topic=shown(one.topic.title), **_listed(others))


def theme_button(one: Worded, texts: Texts, press: Callable[[int], Press] = Follow) -> Button:
    """Follows the theme."""
    name = quoted(shown(one.topic.title, _WORDS_UNITS), texts.language)
    return button(texts("button-follow", topic=name), press(one.topic.id))


def theme_buttons(one: Worded, texts: Texts) -> list[Button]:
    """Follows the theme; a town and the region that is called as it is with one press, then
    each."""
    town = theme_button(one, texts)
    both = FollowTogether.of([one.topic.id, one.region.id]) if one.region else None
    if one.region is None or both is None:
        return [town]
    name = quoted(shown(one.region.title, _WORDS_UNITS), texts.language)
    region = button(texts("button-follow", topic=name), Follow(one.region.id))
    return [button(texts("button-follow-together", kind="place", count=2), both), town, region]


def named_theme_button(one: Worded, texts: Texts) -> Button:
    """Follows the theme, said to be one: beside its name as words alone."""
    name = shown(one.topic.title, _WORDS_UNITS)
    return button(texts("button-follow-theme", topic=name), Follow(one.topic.id))


def alone_button(one: Worded, texts: Texts, press: Callable[[int], Press] = Follow) -> list[Button]:
    """Follows only what was typed, if that may be followed."""
    if one.alone is None:
        return []
    words = shown(one.alone.title, _WORDS_UNITS)
    return [button(texts("button-words-alone", words=words), press(one.alone.id))]


def tag_line(one: Worded, texts: Texts) -> Html:
    """That a hashtag brings only what has it, and which words may be looked for, too."""
    return texts.html("follows-hashtag-words", many=_many(one), **_listed(one.phrases))


def tag_button(one: Worded, texts: Texts, press: Callable[[int], Press] = Follow) -> Button:
    """Follows the words of a hashtag, too."""
    if one.topic.kind == TopicKind.NAMED:
        return theme_button(one, texts, press)
    words = shown(one.topic.title, _WORDS_UNITS)
    return button(texts("button-words-too", many=_many(one), words=words), press(one.topic.id))


def _many(one: Worded) -> str:
    single = len(one.phrases) == 1 and len(one.phrases[0].split()) == 1
    return "single" if single else "several"


def _listed(phrases: Sequence[str]) -> dict[str, str]:
    """The first phrases, and whether there are others; no single one is left out."""
    more = len(phrases) > _MOST_TOLD + 1
    told = phrases[:_MOST_TOLD] if more else phrases
    return {
        "words": ", ".join(shown(one, _WORDS_UNITS) for one in told),
        "more": "yes" if more else "no",
    }
