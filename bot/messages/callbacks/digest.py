"""What the buttons under a digest ask for: presses as those of presses.py, which gathers them.
Pure.

Each says of which window its digest is (`since`, `until`: milliseconds since 1970) and of which
`scope`, for a digest is kept nowhere: it is made again of what its chat follows, so that a button
tells nobody what another follows, however old it is and wherever it is pressed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zlib import crc32

from bot.messages.callbacks.fields import Brief, Form, Kept, Millis, PageOfDigest, Scope, Seen
from bot.messages.press import Press, press

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ASKED = 0  # by /digest: of all topics
OF_ALL = 1  # by a schedule, of all topics
_OF_SOME = 2  # and beyond: by a schedule of some topics, by their checksum


def scope_of(topics: Sequence[int] | None) -> int:
    """The scope of a schedule's digest: of some topics, by their ids, or (None) of all."""
    if topics is None:
        return OF_ALL
    return _OF_SOME + crc32(",".join(map(str, sorted(topics))).encode())


@dataclass(frozen=True, slots=True)
class Reference:
    """Which digest a button is of: its window and its scope."""

    since: int
    until: int
    scope: int

    @classmethod
    def of(cls, since: datetime, until: datetime, scope: int) -> Reference:
        """The reference of a window (UTC)."""
        return cls(_millis(since), _millis(until), scope)

    @property
    def window(self) -> tuple[datetime, datetime]:
        """Since when and until when (UTC)."""
        since, until = (_EPOCH + timedelta(milliseconds=it) for it in (self.since, self.until))
        return since, until

    def fields(self) -> tuple[int, int, int]:
        """As the last fields of a press."""
        return self.since, self.until, self.scope


def _millis(instant: datetime) -> int:
    return (instant - _EPOCH) // timedelta(milliseconds=1)


@press("dg")
class ShowDigest(Press):
    """A page of a digest, in its place."""

    page: PageOfDigest
    since: Millis
    until: Millis
    scope: Scope


@press("do")
class OpenArticle(Press):
    """An article of a digest in its place; `page` is where it stands."""

    article: Brief
    page: PageOfDigest
    since: Millis
    until: Millis
    scope: Scope


@press("dt")
class ShowTopics(Press):
    """The topics of a page, each of which can be muted."""

    page: PageOfDigest
    since: Millis
    until: Millis
    scope: Scope


@press("dm")
class MuteTopic(Press):
    """Send nothing of a topic any more. `was`: the mode that it had when the button was drawn;
    pressed again, it still knows the way back."""

    topic: Brief
    was: Kept
    page: PageOfDigest
    since: Millis
    until: Millis
    scope: Scope


@press("du")
class HearTopic(Press):
    """The opposite: in the mode that it had."""

    topic: Brief
    mode: Kept
    page: PageOfDigest
    since: Millis
    until: Millis
    scope: Scope


@press("dn")
class Unseen(Press):
    """Nothing is to be seen of a rich digest: say it as a classic one, and all that come."""

    since: Millis
    until: Millis
    scope: Scope


@press("form")
class ChooseForm(Press):
    """How digests look; without a form, the reader is asked. That he wants rich ones shows him one
    to try: only that he sees it switches to them."""

    form: Form | None = None


@press("form:seen")
class SeenRich(Press):
    """What the reader sees of it: the table, or not (or nothing at all)."""

    seen: Seen
