"""How a sending stands, as its card says it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.desk import cards
from storage.desk import Progress, Published, Whole
from storage.stops import Stopped
from storage.vocabulary_desk import Stop

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
UNTIL = NOW + timedelta(hours=20)


def seen(
    *, sent: int = 0, failed: int = 0, left: int = 0, dropped: int = 0, stage: Stop | None = None
) -> Progress:
    stopped = Stopped(1, 1, stage, NOW, UNTIL) if stage else None
    whole = Whole(sent, failed, left, dropped)
    return Progress(sent, failed, left, False, 0, dropped, stopped, whole)


@pytest.mark.parametrize(
    ("progress", "state"),
    [
        (seen(), "none"),
        (seen(left=3), "going"),
        (seen(sent=3), "done"),
        (seen(failed=3), "done"),
        (seen(sent=1, left=2, stage=Stop.HELD), "held"),
        # all had been on its way
        (seen(sent=3, stage=Stop.HELD), "done"),
        (seen(sent=1, left=2, stage=Stop.SENT_ON), "going"),
        (seen(sent=1, left=2, stage=Stop.DROPPED), "dropped"),
        (seen(sent=1, dropped=2, stage=Stop.DROPPED), "dropped"),
        (seen(sent=1, dropped=2, stage=Stop.EXPIRED), "expired"),
        (seen(sent=1, stage=Stop.DROPPED), "done"),
    ],
)
def test_it_is_what_there_is_to_be_done(progress: Progress, state: str) -> None:
    assert cards.state_of(progress) == state


def test_a_card_has_all_of_them_and_how_long_the_rest_takes() -> None:
    one = Published(7, "Палата", "Мира", 1009, NOW, gone=False)
    progress = seen(sent=400, failed=2, left=588, dropped=10, stage=Stop.HELD)
    card = cards.card_of(one, progress, ZoneInfo("Asia/Almaty"), NOW, rate=2.0)
    assert (card.article, card.sent, card.failed, card.left) == (7, 400, 2, 588)
    assert card.sending.whole == 1000
    assert card.sending.lasts == timedelta(seconds=294)
    assert card.sending.until is not None
    # of what goes on nothing ends
    going = cards.card_of(one, seen(left=1), ZoneInfo("Asia/Almaty"), NOW, rate=0.0)
    assert going.sending.until is None
