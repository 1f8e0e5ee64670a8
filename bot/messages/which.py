"""Which topic was meant by what somebody typed, asked with buttons: what nobody knows, what fits
several, what is offered, what is over. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.buttons import button, column
from bot.messages.callbacks.presses import Follow, FollowHashtag
from bot.messages.choosing import spaced
from bot.messages.markup import Message, escape, shown
from bot.messages.meant import meant
from bot.messages.press import Press
from bot.messages.split import fit
from bot.messages.themes import (
    Worded,
    alone_button,
    broader_line,
    named_theme_button,
    tag_line,
    theme_button,
    theme_buttons,
    theme_line,
)
from bot.messages.together import Together, near_buttons, together_buttons
from bot.messages.topic_buttons import fits, fitting, follow_button, keyword_button
from bot.texts import Html, Texts
from storage.vocabulary import TopicKind

_ASKED_UNITS, _DATE_UNITS = 60, 60
# Of more themes than these the words alone are not offered: the buttons would be too many.
_ALONE = 3


@dataclass(frozen=True, slots=True)
class Over:
    """An office or a body that is over since a (partial) date, and what is in its place, or
    nothing; `short`: what a button says of it where that it is over is told beside."""

    kind: str
    title: str
    ended: str
    heir: str = ""
    short: str = ""


def unknown(
    text: str,
    keyword: int | None,
    texts: Texts,
    theme: Worded | None = None,
    *,
    sought: str = "word",
    coming: Sequence[Html] = (),
    within: Sequence[Worded] = (),
    broader: Sequence[TopicView] = (),
) -> Message:
    """Words that the registry does not know. `keyword` is the topic that they would be, `sought`
    how they are to stand then (`phrases.sought`), `theme` the one that they ask for, with all of
    its words, and what would have come of that (`coming`, choosing.py); `within`: themes that
    some of them are the name of, `broader`: subjects of the registry that are called so."""
    buttons = []
    if theme is not None:
        buttons += [*theme_buttons(theme, texts), *alone_button(theme, texts)]
    elif keyword is not None:
        buttons.append(keyword_button(text, keyword, texts))
    # "таможню" is asked for, and nobody tags so.
    hashtag = FollowHashtag.of((theme.alone or theme.topic).title if theme else text)
    if hashtag is not None:
        label = texts("button-follow-hashtag", tag=f"#{hashtag.tag}")
        buttons.append(button(label, hashtag))
    words = shown(text, _ASKED_UNITS)
    if theme is not None:
        question = texts.html("offer-follow", text=shown(theme.topic.title, _ASKED_UNITS))
        return Message(spaced([question, theme_line(theme, texts), *coming]), column(buttons))
    short = "tag" if buttons else "no"
    may = short if keyword is None else sought
    beside = [named_theme_button(one, texts) for one in within]
    beside += [follow_button(one, texts, broader) for one in broader]
    buttons[1:1] = beside
    whole = "no" if beside else "yes"
    lines = [texts.html("topic-unknown", text=words, words=may, whole=whole)]
    lines += [broader_line(one, texts) for one in within]
    lines += [texts.html("topic-broader", topic=shown(one.title)) for one in broader]
    return Message(fit(lines), column(buttons))


def which_one(
    text: str,
    candidates: Sequence[TopicView],
    texts: Texts,
    press: Callable[[int], Press] = Follow,
    *,
    keyword: int | None = None,
    over: Sequence[Over] = (),
    theme: Worded | None = None,
    country: bool = False,
    coming: Sequence[Html] = (),
    together: Together | None = None,
) -> Message:
    """Several fit: each a button, a `theme` before all, with what would have come of it (`coming`);
    and one for the words themselves, where their topic `keyword` is given: the first where they
    name a `country`. `together`: all with one press, before each. Of `over` ones is said until when
    they were."""
    ended = _ended(over)
    rows = [
        button(fitting(one, beside=candidates, told=ended), press(one.id)) for one in candidates
    ]
    if together is not None:
        rows = [*together_buttons(together, texts), *rows]
    if theme is not None:
        rows = [*theme_buttons(theme, texts), *rows, *alone_button(theme, texts)]
    elif keyword is not None:
        rows.insert(0 if country else len(rows), keyword_button(text, keyword, texts))
    several = len(candidates) > 1 or theme is not None
    cut = [one for one in candidates if several and not fits(one.title)]
    told = _told(cut, over, texts)
    if theme is not None:
        told += [theme_line(theme, texts, of_several=True), *coming]
    if country and (theme is not None or keyword is not None):
        question = texts.html("which-of-country", text=shown(text, _ASKED_UNITS))
    elif theme is not None:
        question = texts.html("offer-follow", text=shown(text, _ASKED_UNITS))
    else:
        question = meant(text, candidates, texts)
    return Message(spaced([question, *told]), column(rows))


def offer(
    text: str,
    topics: Sequence[TopicView],
    texts: Texts,
    over: Sequence[Over] = (),
    themes: Sequence[Worded] = (),
    tagged: Worded | None = None,
    beneath: Sequence[Worded] = (),
    together: Together | None = None,
) -> Message:
    """A bare name or hashtag: follow it? Of `over` ones is said until when they were. Of `themes`,
    which are among what is offered, what is looked for; and the words of the only hashtag
    (`tagged`); `beneath`: themes of what was typed in quotation marks, which is offered itself;
    `together`: what one press follows, which is offered first."""
    first = together is not None and together.near_first
    rows = near_buttons(together, texts) if together and first else []
    rows += together_buttons(together, texts) if together else []
    rows += [follow_button(one, texts, topics, told=_ended(over)) for one in topics]
    rows += [theme_button(one, texts) for one in themes]
    rows += [one for theme in themes[:_ALONE] for one in alone_button(theme, texts)]
    rows += [named_theme_button(one, texts) for one in beneath]
    rows += near_buttons(together, texts) if together and not first else []
    lines = [texts.html("offer-follow", text=shown(text, _ASKED_UNITS))]
    lines += _told(
        [one for one in topics if not fits(texts("button-follow", topic=one.title))], over, texts
    )
    if together is not None and together.of_office:  # what else comes with the office
        lines.append(escape(f"• {shown(together.topics[-1].title)}"))
    lines += [theme_line(one, texts, of_several=True) for one in [*themes, *beneath]]
    if tagged is not None:  # few channels tag
        rows.insert(0, theme_button(tagged, texts))
        lines.append(tag_line(tagged, texts))
    return Message(fit(lines), column(rows))


def _ended(over: Sequence[Over]) -> set[str]:
    """What buttons may say of what is over, which the message tells."""
    return {one.short for one in over if one.short}


def _told(cut: Sequence[TopicView], over: Sequence[Over], texts: Texts) -> list[Html]:
    """What does not fit into the buttons: roles and titles in full, and what is over."""
    ended = _ended(over)
    full = [
        escape(f"• {shown(one.title)}")
        for one in cut
        if one.kind == TopicKind.OFFICIAL or (one.short and one.short not in ended)
    ]
    return full + [over_line(one, texts) for one in over]


def over_line(one: Over, texts: Texts, *, named: bool = True) -> Html:
    """Until when an office or a body was, and what came after it; by its name, unless that stands
    above."""
    key = "over-body" if one.kind == TopicKind.BODY else "over-office"
    title, ended = shown(one.title), shown(one.ended, _DATE_UNITS)
    told = texts.html(key, named="yes" if named else "no", topic=title, ended=ended)
    if one.heir:
        told = Html(f"{told} {texts.html('over-heir', kind=one.kind, heir=shown(one.heir))}")
    return told
