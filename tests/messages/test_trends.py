"""What stands under a picture is as short as Telegram wants it, whatever the topics are called; and
says of each topic only what is known since it is looked for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.digest.trends import Trend, Week
from bot.digest.views import TopicView
from bot.messages.limits import CAPTION_UNITS
from bot.messages.markup import visible_units
from bot.messages.picture import UNKNOWN
from bot.messages.trends import Scope, picture_of, told
from bot.texts import LANGUAGES, texts_for
from tests.messages.worst_news import MAKERS
from tests.messages.worst_words import HOSTILE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_caption_is_one_with_the_worst_names(language: str) -> None:
    for word in HOSTILE.values():
        made = MAKERS["trends.told"](word, texts_for(language))
        for message in made if isinstance(made, list) else [made]:
            assert visible_units(message.html) <= CAPTION_UNITS


MONDAY = date(2026, 11, 23)
EN = texts_for("en")


def week(*trends: Trend, known: int = 7) -> Week:
    total = sum(one.count for one in trends)
    return Week(MONDAY, MONDAY + timedelta(days=7), total, known, trends, ())


def trend(number: int, *weeks: int, known: int = 7) -> Trend:
    before = (0,) * (8 - len(weeks))
    return Trend(TopicView(number, "keyword", f"word {number}"), before + weeks, known)


def test_what_was_not_looked_for_is_neither_new_nor_without_news() -> None:
    young, older, old = trend(1, 5, known=1), trend(2, 4, known=3), trend(3, 1, 1, 1, 1, 1, 1, 1, 3)
    shown = week(young, older, old)
    lines = told(shown, Scope.MINE, EN).plain.splitlines()
    # of all that are named it is true from the day that is said on
    since, today = date(2026, 11, 2), shown.seen_on
    new = EN("trends-new", topics=["word 2 (4)"], since=since, today=today)
    assert new in lines
    assert "2 November" in new
    [section] = picture_of(shown, Scope.MINE, EN).sections
    unknown = [one.weeks.count(UNKNOWN) for one in section.charts]
    assert unknown == [6, 4, 0]
    assert [one.note for one in section.charts] == ["", "New", "Usually 1"]
    assert not section.charts[0].above


@pytest.mark.parametrize(("known", "since"), [(7, "5 October"), (3, "2 November")])
def test_the_picture_says_since_when_it_has_bars(known: int, since: str) -> None:
    assert since in picture_of(week(trend(1, 4), known=known), Scope.ALL, EN).legend
    # where the oldest is younger than the bot
    assert since in picture_of(week(trend(1, 4, known=known)), Scope.MINE, EN).legend


@pytest.mark.parametrize("weeks", [(0, 0, 0, 1, 0, 1, 0, 1), (1, 1, 0, 0, 9)])
def test_half_a_story_a_week_is_not_none(weeks: tuple[int, ...]) -> None:
    one = trend(1, *weeks, known=4)
    shown = week(one)
    assert shown.usual(one) == 0.5
    [section] = picture_of(shown, Scope.ALL, EN).sections
    assert section.charts[0].note == "Usually <1"
