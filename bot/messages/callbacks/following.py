"""What the buttons of what is followed, and of a pause, ask for: presses as those of presses.py,
which gathers them. Pure.
"""

from __future__ import annotations

from zlib import crc32

from bot.messages.callbacks.fields import Days, Id, Instant, Kept, Mark, Modes, Page, Place, Yes
from bot.messages.callbacks.quiet import Urged
from bot.messages.press import Press, press


@press("subs")
class ShowSubscriptions(Press):
    """A page of what the chat follows."""

    page: Page


@press("mode")
class SwitchMode(Press):
    """A mode for a topic (of older messages: its next), and the `page` that is shown then."""

    topic: Id
    page: Page
    mode: Kept | None = None


@press("drop")
class Drop(Press):
    """Remove a topic from the list; `page` is what is shown afterwards."""

    topic: Id
    page: Page


@press("topic")
class ShowTopic(Press):
    """A topic that the chat follows, in place of the list; `page` is where it stands there."""

    topic: Id
    page: Page


@press("place")
class PlaceTopic(Press):
    """A place, from 0, for a topic among those that the chat follows; `page` as in `ShowTopic`."""

    topic: Id
    place: Place
    page: Page


@press("back")
class TakeBack(Press):
    """Follow a topic again that was dropped from the list, in the mode that it had, muted or
    switched `off` as long as it was (0: it was not), and as loud."""

    topic: Id
    mode: Kept
    page: Page
    muted: Instant | None = None
    off: Yes | None = None
    urgency: Urged | None = None


@press("all")
class SetAll(Press):
    """A mode for all topics but the muted ones. `before` are the modes of the list that the button
    stands under, in its order, and `mark` is what tells that list."""

    mode: Kept
    page: Place
    mark: Mark
    before: Modes


@press("allback")
class RestoreAll(Press):
    """The modes of before again, for the topics that they were of."""

    page: Place
    mark: Mark
    before: Modes


@press("leaving")
class ShowLeaving(Press):
    """A page of what may be unsubscribed."""

    page: Page


@press("leave")
class Leave(Press):
    """Unsubscribe from a topic of that page."""

    topic: Id
    page: Page


@press("pause:ask")
class AskPause(Press):
    """How long a pause is to be."""


@press("pause")
class Pause(Press):
    """Silence for some days from now; 0: until it is ended."""

    days: Days


@press("resume")
class Resume(Press):
    """The end of a pause."""


def mark_of(topics: list[int]) -> str:
    """What tells a list of topics from another."""
    return f"{crc32(','.join(map(str, topics)).encode()):08x}"
