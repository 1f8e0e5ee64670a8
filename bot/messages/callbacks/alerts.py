"""The presses under an alert, of which presses.py knows, as of all others. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.messages.callbacks.fields import Id, Instant, Kept, Page, Yes
from bot.messages.press import Press, press


@press("why")
class Explain(Press):
    """Which subscription brought an article."""

    article: Id


@press("panel")
class ShowPanel(Press):
    """What can be done about a topic of an article, in the alert's place; without a topic, about
    the only one, else the reader is asked."""

    article: Id
    topic: Id | None = None


@press("fold")
class FoldPanel(Press):
    """Back to the buttons that the alert had."""

    article: Id


@press("day")
class MuteForDay(Press):
    """Send nothing of a topic at once for a day."""

    topic: Id
    article: Id


@press("heard")
class EndMute(Press):
    """The opposite, before the day is over."""

    topic: Id
    article: Id


@press("later")
class ToDigest(Press):
    """Have a topic in the digest only. `was` and `muted` say how it was followed when the button
    was drawn: pressed again, it still knows the way back."""

    topic: Id
    article: Id
    was: Kept | None = None
    muted: Instant | None = None


@press("save")
class Save(Press):
    """Keep an article to be read again; from a page of what is saved, where it has just been let
    go of, with the number of that page."""

    article: Id
    page: Page | None = None


@press("unsave")
class LetGo(Press):
    """The opposite; the rest as in `Save`."""

    article: Id
    page: Page | None = None


@press("saved")
class ShowSaved(Press):
    """A page of what the chat has saved."""

    page: Page


@press("mute")
class Mute(Press):
    """Send nothing of a topic that brought an article, for good: a button of earlier releases."""

    topic: Id
    article: Id | None = None


@press("unsub")
class Unsubscribe(Press):
    """Unsubscribe from a topic that brought an article; the rest as in `ToDigest`."""

    topic: Id
    article: Id | None = None
    was: Kept | None = None
    muted: Instant | None = None


@press("undo")
class Undo(Press):
    """Follow a topic as before, in the mode that it had; older messages do not say which."""

    topic: Id
    mode: Kept | None = None


@press("again")
class Restore(Press):
    """The same on the panel of an alert, until when it was muted, too; also to have at once what is
    in the digest only."""

    topic: Id
    mode: Kept
    article: Id
    muted: Instant | None = None


@press("not")
class NotAbout(Press):
    """An article is not about a topic; without one, the reader is asked which."""

    article: Id
    topic: Id | None = None


@press("about")
class IsAbout(Press):
    """The opposite: it is after all."""

    article: Id
    topic: Id


@press("sequels")
class SetSequels(Press):
    """Send what an article's story tells that is new, or do so no more."""

    article: Id
    wanted: Yes


def to_minute(instant: datetime | None) -> int | None:
    """An instant (UTC) as a button carries it."""
    return None if instant is None else int(instant.timestamp()) // 60


def of_minute(minute: int | None) -> datetime | None:
    """The instant (UTC) that a button carries."""
    return None if minute is None else datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
