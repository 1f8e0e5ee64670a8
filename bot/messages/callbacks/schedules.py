"""What the buttons of a chat's schedules ask for: presses as those of presses.py, which gathers
them. Pure."""

from __future__ import annotations

from bot.messages.callbacks.fields import Id, Minute, MonthDay, Page, WeekDays, Yes
from bot.messages.press import Press, press


@press("sch:all")
class ShowSchedules(Press):
    """When digests come: all the schedules."""


@press("sch:one")
class ShowSchedule(Press):
    """One of them, with what can be done about it."""

    schedule: Id


@press("sch:ask")
class AskRhythm(Press):
    """When is a digest to come? Of a schedule, or (None) of one more."""

    schedule: Id | None = None


@press("sch:add")
class AddSchedule(Press):
    """One more, of this rhythm, unless there is one like it."""

    at: Minute
    days: WeekDays
    month_day: MonthDay


@press("sch:set")
class SetRhythm(Press):
    """Another rhythm for a schedule."""

    schedule: Id
    at: Minute
    days: WeekDays
    month_day: MonthDay


@press("sch:topics")
class ShowScheduleTopics(Press):
    """A page of the topics of which a schedule tells, to be ticked."""

    schedule: Id
    page: Page


@press("sch:topic")
class SetScheduleTopic(Press):
    """A topic in a schedule, or not."""

    schedule: Id
    topic: Id
    wanted: Yes
    page: Page


@press("sch:every")
class SetEveryTopic(Press):
    """All topics in a schedule, also those that will be followed later."""

    schedule: Id


@press("sch:drop")
class RemoveSchedule(Press):
    """Remove a schedule; messages of earlier releases asked first, and were not `sure`."""

    schedule: Id
    sure: Yes
