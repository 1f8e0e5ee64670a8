"""Conditions on a topic, as they are chosen, with what would have come of it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.views import TopicView
from bot.messages.buttons import button, column, in_rows, page_of, pager
from bot.messages.callbacks.conditions import (
    CLEAR,
    TITLE,
    WITH,
    WITHOUT,
    AskCondition,
    ChangeConditions,
    DropCondition,
    LeaveConditions,
    PickOutlet,
    SaveConditions,
    SaveTogether,
    ShowConditionOutlets,
    ShowConditions,
)
from bot.messages.callbacks.following import ShowSubscriptions, ShowTopic
from bot.messages.choosing import (
    Coming,
    coming_lines,
    digest_button,
    leave_button,
    save_button,
    spaced,
    too_many,
)
from bot.messages.markup import Button, Message, Rows, shown
from bot.messages.meant import either, heir_line, how_many, meant, only_tagged
from bot.messages.outlets import mark_of
from bot.messages.plain import said_with
from bot.messages.press import Press
from bot.messages.settings import firehose
from bot.messages.topic_buttons import fits, fitting
from bot.texts import LANGUAGE_NAMES, LANGUAGES, Html, Texts
from storage.vocabulary import Mode

_NAME_UNITS = 60
_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class Conditions:
    """A rule as readers see it: what is named and what is not, from which outlets, in which
    languages (codes), whether the title names the topic, and not by which outlets alone."""

    with_: Sequence[TopicView] = ()
    without: Sequence[TopicView] = ()
    outlets: Sequence[str] = ()
    languages: Sequence[str] = ()
    title: bool = False
    not_outlets: Sequence[str] = ()

    def __bool__(self) -> bool:
        listed = self.with_, self.without, self.outlets, self.languages, self.not_outlets
        return any(listed) or self.title


EVERYTHING = Conditions()


def lines_of(one: Conditions, texts: Texts) -> list[Html]:
    """The conditions, a line each."""
    lines = []
    for key, topics in (("conditions-with", one.with_), ("conditions-without", one.without)):
        if topics:
            names = ", ".join(shown(topic.title, _NAME_UNITS) for topic in topics)
            lines.append(texts.html(key, topics=names, many=how_many(topics)))
    if one.outlets:
        names = ", ".join(shown(name, _NAME_UNITS) for name in one.outlets)
        lines.append(texts.html("conditions-outlets", names=names, many=how_many(one.outlets)))
    if one.not_outlets:
        names = ", ".join(shown(name, _NAME_UNITS) for name in one.not_outlets)
        lines.append(
            texts.html("conditions-not-outlets", names=names, many=how_many(one.not_outlets))
        )
    if one.languages:
        names = either([texts("conditions-language", code=code) for code in one.languages], texts)
        lines.append(texts.html("conditions-languages", names=names))
    if one.title:
        lines.append(texts.html("conditions-title"))
    return lines


def in_short(one: Conditions, texts: Texts) -> Html | None:
    """The conditions under their heading, as a card or an explanation says them; None where there
    are none."""
    if not one:
        return None
    return Html("\n".join([texts.html("conditions-only"), *lines_of(one, texts)]))


@dataclass(frozen=True, slots=True)
class Choosing:
    """Conditions that are being chosen: of which topic, by which rule (0: without any); whether the
    chat follows the topic already, in which mode, and under which rule; what it has on. A hashtag
    that it does not follow has `named`, what in the registry is called so; where that, or the
    topic, is over, `heir` is what is in its place."""

    topic: TopicView
    rule: int
    conditions: Conditions
    followed: bool
    saved: int = 0
    mode: Mode = Mode.BOTH
    alerts_on: bool = True
    digest_on: bool = True
    named: TopicView | None = None
    heir: TopicView | None = None

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        return self.rule != self.saved or not self.followed

    def floods(self, coming: Coming) -> bool:
        """Whether too much of it would come at once."""
        return too_many(coming, self.mode, alerts_on=self.alerts_on)


def choose(
    one: Choosing, coming: Coming, *, texts: Texts, zone: ZoneInfo, now: datetime
) -> Message:
    """The conditions with buttons that change them, and what would have come under them."""
    lines = [texts.html("conditions-head", topic=shown(one.topic.title))]
    lines += [*(lines_of(one.conditions, texts) or [texts.html("conditions-all")])]
    lines += [only_tagged(one.named, texts)] if one.named else []
    lines += [heir_line(one.heir, texts)] if one.named and one.heir else []
    some = "some" if one.conditions else "none"
    warned = [firehose(texts, digest_on=one.digest_on)] if one.floods(coming) else []
    lines += [Html(""), texts.html("conditions-would", conditions=some)]
    lines += coming_lines(coming, texts, zone, now, warned)
    id_, rule = one.topic.id, one.rule
    parts = [(WITH, it.title) for it in one.conditions.with_]
    parts += [(WITHOUT, it.title) for it in one.conditions.without]
    parts += [("outlet", name) for name in one.conditions.not_outlets]
    rows: Rows = column(
        button(texts("button-condition-drop", sort=sort, topic=name), DropCondition(id_, rule, at))
        for at, (sort, name) in enumerate(parts)
    )
    rows += column(
        button(texts(key), AskCondition(id_, rule, sort))
        for key, sort in (("button-condition-with", WITH), ("button-condition-without", WITHOUT))
    )
    rows += ((button(texts("button-condition-outlet"), ShowConditionOutlets(id_, rule, 0)),),)
    rows += in_rows([_language(code, one) for code in LANGUAGES], len(LANGUAGES))
    title = f"{_box(one.conditions.title)} {texts('button-condition-title')}"
    rows += ((button(title, ChangeConditions(id_, rule, TITLE)),),)
    if one.conditions:
        rows += ((button(texts("button-conditions-clear"), ChangeConditions(id_, rule, CLEAR)),),)
    saves = _saves(one, coming, texts)
    if one.named or one.heir:  # a tag that nobody has set brings nothing, nor does what is over
        meant = column([_under_them(one.named or one.topic, one.heir, rule, texts)])
        saves = saves + meant if one.named and coming.month else meant + saves
    back = ShowTopic(id_, 0) if one.followed else LeaveConditions(id_)
    leave = column([leave_button(back, texts, changed=one.changed)])
    # Who has said all that he wants to follow need not look for the button that follows it.
    return Message(spaced(lines), ((rows + saves) if one.followed else (saves + rows)) + leave)


def under_it(topic: TopicView, rule: int, texts: Texts) -> Button:
    """The button that follows one topic more under the same conditions."""
    words = texts("button-conditions-follow-it", topic=shown(topic.title, _NAME_UNITS))
    return button(words, SaveConditions(topic.id, rule))


def _under_them(topic: TopicView, heir: TopicView | None, rule: int, texts: Texts) -> Button:
    """Follows a topic under the conditions, with what is in its place where it is over."""
    if heir is None:
        return under_it(topic, rule, texts)
    first, second = shown(topic.short or topic.title), shown(heir.short or heir.title)
    words = texts("button-conditions-follow-both", named="yes", first=first, second=second)
    if not fits(words):
        words = texts("button-conditions-follow-both", named="no", first=first, second=second)
    return button(words, SaveTogether(topic.id, heir.id, rule))


def _saves(one: Choosing, coming: Coming, texts: Texts) -> Rows:
    """The buttons that save what is chosen, if it is not."""
    id_, rule = one.topic.id, one.rule
    rows: list[Button] = []
    if one.changed:
        save = SaveConditions(id_, rule)
        some = bool(one.conditions)
        if one.named and some:
            tag = texts("button-conditions-follow-tag", tag=shown(one.topic.title, _NAME_UNITS))
            rows.append(button(tag, save))
        else:
            rows.append(save_button(save, texts, followed=one.followed, some=some))
    if one.floods(coming) and one.digest_on:
        save = SaveConditions(id_, rule, Mode.DIGEST)
        rows.append(digest_button(save, texts, followed=one.followed))
    return column(rows)


def _language(code: str, one: Choosing) -> Button:
    chosen = _box(code in one.conditions.languages)
    label = f"{chosen} {LANGUAGE_NAMES[code]}"
    return button(label, ChangeConditions(one.topic.id, one.rule, code))


def _box(on: bool) -> str:
    return "✅" if on else "▫️"


def ask(sort: str, texts: Texts, *, private: bool) -> Message:
    """What is to be named, or not to be? In a group we see only replies."""
    return Message(texts.html("conditions-ask", sort=sort), force_reply=not private)


def which_part(
    text: str,
    candidates: Sequence[TopicView],
    add: Callable[[int], Press],
    keyword: int | None,
    texts: Texts,
) -> Message:
    """Words that may mean several: each a button, and one for the words as they are typed."""
    rows = [button(fitting(one, beside=candidates), add(one.id)) for one in candidates]
    if keyword is not None:
        rows.append(button(texts("button-condition-words"), add(keyword)))
    return Message(meant(text, candidates, texts), column(rows))


def outlets(
    topic: int, rule: int, offered: Sequence[str], chosen: Sequence[str], number: int, texts: Texts
) -> Message:
    """A page of those from which alone news may come; those that are chosen stand first."""
    marks = {mark_of(name) for name in chosen}
    rest = [name for name in offered if mark_of(name) not in marks]
    page = page_of([*chosen, *rest], number, _ON_A_PAGE)
    rows = column(
        button(
            f"{_box(mark_of(name) in marks)} {shown(name)}", PickOutlet(topic, rule, mark_of(name))
        )
        for name in page.items
    )
    rows += pager(page, lambda at: ShowConditionOutlets(topic, rule, at))
    rows += ((button(texts("button-back"), ShowConditions(topic, rule)),),)
    return Message(texts.html("conditions-ask-outlet" if page.items else "outlets-none"), rows)


def left(texts: Texts) -> Message:
    """Nothing was saved."""
    rows = column([button(texts("button-subscriptions"), ShowSubscriptions(0))])
    return said_with(texts, "conditions-left", rows)
