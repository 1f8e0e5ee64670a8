"""When digests come: a chat's schedules as a list, one of them, the questions behind it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from bot.digest.clock import EVERY_DAY, LAST_DAY, Rhythm
from bot.digest.views import TopicView
from bot.messages.buttons import button, column, page_of, pager
from bot.messages.callbacks.presses import ShowSettings
from bot.messages.callbacks.schedules import (
    AddSchedule,
    AskRhythm,
    RemoveSchedule,
    SetEveryTopic,
    SetRhythm,
    SetScheduleTopic,
    ShowSchedule,
    ShowSchedules,
    ShowScheduleTopics,
)
from bot.messages.dates import local_moment
from bot.messages.markup import Message, Rows, shown
from bot.messages.split import fit
from bot.texts import Html, Texts
from bot.zones import zone_of

# Monday to Friday (bit 0: Monday), which are told as such: to name each takes a line.
WEEKDAYS = 0b0011111
_MONDAY = 1
_NAMED = 3  # topics of a schedule that are named
_NAME_UNITS = 40
_ON_A_PAGE = 10
# What is offered: at which minute, on which days of a week or (else 0) on which of a month.
_OFFERED = (
    (8 * 60, EVERY_DAY, 0),
    (20 * 60, EVERY_DAY, 0),
    (8 * 60, WEEKDAYS, 0),
    (9 * 60, _MONDAY, 0),
    (9 * 60, EVERY_DAY, 1),
    (18 * 60, EVERY_DAY, LAST_DAY),
)


@dataclass(frozen=True, slots=True)
class Planned:
    """A schedule: its number, when it comes, the topics of which alone it tells (None: of all), and
    when it comes next (None: the digest is off, or the chat is `paused`)."""

    id: int
    rhythm: Rhythm
    topics: tuple[TopicView, ...] | None
    next_at: datetime | None
    paused: bool = False


def when(rhythm: Rhythm, texts: Texts, *, every: str = "every") -> str:
    """When a digest comes; `every` is the word in the texts for each day, which "daily" names."""
    which = [number for number in range(7) if rhythm.days >> number & 1]
    some = "weekdays" if rhythm.days == WEEKDAYS else "some"
    days = some if which and rhythm.days != EVERY_DAY else every
    if rhythm.month_day:
        days = "last" if rhythm.month_day >= LAST_DAY else "month"
    at = [time(*divmod(minute, 60)) for minute in rhythm.times]
    return texts("digest-when", time=at, days=days, which=which, day=rhythm.month_day)


def schedules(planned: Sequence[Planned], texts: Texts, *, limit: int) -> Message:
    """All of them, each with a button that opens it."""
    lines = [texts.html("schedules", limit=limit)]
    lines += [
        Html(f"{number}. {_when(one, texts)}. {_topics(one, texts)}")
        for number, one in enumerate(planned, start=1)
    ]
    rows = column(
        button(f"{number}. {when(one.rhythm, texts, every='daily')}", ShowSchedule(one.id))
        for number, one in enumerate(planned, start=1)
    )
    if len(planned) < limit:
        rows += ((button(texts("button-schedule-add"), AskRhythm()),),)
    return Message(fit(lines), (*rows, (button(texts("button-back"), ShowSettings()),)))


def _when(one: Planned, texts: Texts) -> Html:
    return texts.html("schedule-when", when=when(one.rhythm, texts, every="daily"))


def _topics(one: Planned, texts: Texts) -> Html:
    """Of which topics it tells."""
    if one.topics is None:
        return texts.html("schedule-topics", shown="all", topics="", more=0)
    if not one.topics:
        return texts.html("schedule-topics", shown="none", topics="", more=0)
    names = [shown(topic.title, _NAME_UNITS) for topic in one.topics[:_NAMED]]
    more = len(one.topics) - len(names)
    how = "more" if more else "some"
    return texts.html("schedule-topics", shown=how, topics=", ".join(names), more=more)


def schedule(
    one: Planned, texts: Texts, *, zone: str, now: datetime, only: bool = False
) -> Message:
    """One of them; `only`: there is no other that tells of all topics, so that it stays."""
    lines = [_when(one, texts), _topics(one, texts)]
    if one.next_at is not None:
        due = local_moment(one.next_at, zone_of(zone), now=now)
        lines.append(texts.html("schedule-next", time=due))
    else:
        lines.append(texts.html("schedule-off", why="paused" if one.paused else "off"))
    rows: Rows = (
        (button(texts("button-schedule-time"), AskRhythm(one.id)),),
        (button(texts("button-schedule-topics"), ShowScheduleTopics(one.id, 0)),),
    )
    if not only:
        remove = RemoveSchedule(one.id, sure=True)
        rows += ((button(texts("button-schedule-remove"), remove),),)
    rows += ((button(texts("button-back"), ShowSchedules()),),)
    return Message("\n".join(lines), rows)


def ask_rhythm(schedule_: int | None, texts: Texts, *, private: bool) -> Message:
    """When is a digest to come? Chosen or typed; of a schedule, or (None) of one more."""
    lines = [texts.html("ask-rhythm", more="yes" if schedule_ is None else "no")]
    if not private:
        lines.append(texts.html("ask-in-reply"))
    rows = column(
        button(
            when(Rhythm((at,), days, month_day), texts, every="daily"),
            AddSchedule(at, days, month_day)
            if schedule_ is None
            else SetRhythm(schedule_, at, days, month_day),
        )
        for at, days, month_day in _OFFERED
    )
    back = ShowSchedules() if schedule_ is None else ShowSchedule(schedule_)
    return Message("\n".join(lines), (*rows, (button(texts("button-back"), back),)))


def ask_topics(one: Planned, followed: Sequence[TopicView], number: int, texts: Texts) -> Message:
    """Of which topics? A page of what goes into digests, each a button that ticks it, or does so no
    longer; where it tells of all, all are ticked."""
    page = page_of(followed, number, _ON_A_PAGE)
    chosen = None if one.topics is None else {topic.id for topic in one.topics}
    rows = column(
        button(
            f"{'✅' if is_in else '▫️'} {topic.title}",
            SetScheduleTopic(one.id, topic.id, wanted=not is_in, page=page.number),
        )
        for topic in page.items
        for is_in in [chosen is None or topic.id in chosen]
    )
    rows += pager(page, lambda turned: ShowScheduleTopics(one.id, turned))
    if chosen is not None:
        rows += ((button(texts("button-schedule-every"), SetEveryTopic(one.id)),),)
    rows += ((button(texts("button-back"), ShowSchedule(one.id)),),)
    lines = [texts.html("ask-schedule-topics"), _when(one, texts)]
    return Message("\n".join(lines), rows)
