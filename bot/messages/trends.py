"""The picture of a week, and its numbers in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from bot.digest.trends import WEEKS, Trend, Week
from bot.digest.views import TopicView
from bot.messages.buttons import button, column
from bot.messages.callbacks.presses import SetSwitch, Switch
from bot.messages.callbacks.trends import ShowWeek
from bot.messages.markup import Message, Rows, shown
from bot.messages.picture import UNKNOWN, Chart, Picture, Section
from bot.messages.topic_buttons import follow_button
from bot.texts import Html, Texts

# Nine names, each of them twice as long once it is HTML, are less than a caption has room for.
_NAME_UNITS = 60
# On the picture a title is cut where its two lines end.
_TITLE_UNITS = 120
_A_WEEK = timedelta(days=7)


class Scope(StrEnum):
    """Of which topics a week is told; the word in the texts."""

    ALL = "all"
    MINE = "mine"


def told(
    week: Week,
    scope: Scope,
    texts: Texts,
    *,
    both: bool = True,
    follow: Sequence[TopicView] = (),
    latest: bool = True,
) -> Message:
    """A week in words, which stand under its picture, where there is one. `both`: the chat follows
    something, so that there are two scopes; `follow`: topics that it may follow; `latest`: no week
    has come after it."""
    lines = [texts.html("trends-header", **_heading(week))]
    key = "trends-count" if week.drawn else "trends-little"
    lines.append(texts.html(key, scope=scope, count=week.total, state=_state(week)))
    if week.drawn:
        lines += _numbers(week, texts)
    return Message("\n".join(lines), _buttons(week, scope, texts, both, follow, latest))


def _heading(week: Week) -> dict[str, object]:
    return {
        "state": _state(week),
        "first": week.monday,
        "last": week.last,
        "today": week.seen_on,
    }


def _state(week: Week) -> str:
    return "on" if week.goes_on else "over"


def _numbers(week: Week, texts: Texts) -> list[Html]:
    """Who had most, who more than usual, who is new."""
    lines = []
    if most := week.most():
        lines.append(texts.html("trends-most", topics=[_named(one) for one in most]))
    if above := week.above():
        named = [
            texts(
                "trends-above-one",
                topic=shown(one.topic.title, _NAME_UNITS),
                count=one.count,
                usual=round(week.usual(one) or 0),
            )
            for one in above
        ]
        lines.append(texts.html("trends-above", topics=named))
    if new := week.new():
        named = [_named(one) for one in new]
        # What is true of each of them.
        since = week.monday - _A_WEEK * min(map(week.known_of, new))
        lines.append(texts.html("trends-new", topics=named, since=since, today=week.seen_on))
    return lines


def _named(one: Trend) -> str:
    return f"{shown(one.topic.title, _NAME_UNITS)} ({one.count})"


def _buttons(
    week: Week,
    scope: Scope,
    texts: Texts,
    both: bool,  # named where it is called
    follow: Sequence[TopicView],
    latest: bool,  # likewise
) -> Rows:
    rows = column(follow_button(one, texts, follow) for one in follow)
    mine = scope is Scope.MINE
    if both or mine:
        other = Scope.ALL if mine else Scope.MINE
        press = ShowWeek.of(week.monday, mine=not mine)
        rows += ((button(texts("button-trends-scope", scope=other), press),),)
    turning = []
    if week.before:
        press = ShowWeek.of(week.monday - _A_WEEK, mine=mine)
        turning.append(button(texts("button-week-before"), press))
    if not latest:
        press = ShowWeek.of(week.monday + _A_WEEK, mine=mine)
        turning.append(button(texts("button-week-after"), press))
    return (*rows, tuple(turning)) if turning else rows


def picture_of(week: Week, scope: Scope, texts: Texts) -> Picture:
    """What is on the picture of a week."""
    since = week.monday - _A_WEEK * max(map(week.known_of, week.shown()), default=0)
    sections = (
        Section(texts(key), tuple(_chart(week, one, texts) for one in some))
        for key, some in (("trends-topics", week.topics), ("trends-people", week.people))
        if some
    )
    return Picture(
        texts("trends-heading", **_heading(week), scope=scope),
        texts("trends-legend", first=since, today=week.seen_on),
        tuple(sections),
    )


def _chart(week: Week, one: Trend, texts: Texts) -> Chart:
    unknown = WEEKS - 1 - week.known_of(one)
    weeks = (UNKNOWN,) * unknown + one.weeks[unknown:]
    above = week.is_new(one) or week.is_above(one)
    return Chart(shown(one.topic.title, _TITLE_UNITS), weeks, _note(week, one, texts), above)


def _note(week: Week, one: Trend, texts: Texts) -> str:
    """What stands beside the number: what is usual, where that is known."""
    usual = week.usual(one)
    if usual is None:
        return ""
    if week.is_new(one):
        return texts("trends-note-new")
    few = usual > 0 and not round(usual)  # as the caption says it
    return texts("trends-note", usual="<1" if few else str(round(usual)))


def week_switch(on: bool | None, texts: Texts) -> Rows:
    """The button in the settings that sends no picture any more, or does again; None: there is no
    weekly digest that it would follow."""
    if on is None:
        return ()
    to = Switch.WEEK_OFF if on else Switch.WEEK_ON
    return ((button(texts(f"button-{to}"), SetSwitch(to)),),)


def week_switched(on: bool | None, texts: Texts) -> list[Html]:
    """Which of the two it is, as a line of the settings."""
    return [] if on is None else [texts.html("settings-week", week="on" if on else "off")]
