"""The stories of a window: who joins whom, who leaves, and what was never one story."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from bot.stories.judging import How
from bot.stories.traits import Text, traits_of
from bot.stories.window import Stories
from tests.stories.families import samples, text_of
from tests.stories.reprinting import WAYS
from tests.stories.scoring import of_families, of_reprints

NOW = datetime(2026, 11, 25, 6, tzinfo=UTC)
BODY = (
    "Сенаторы посетили {where} и осмотрели новую насосную станцию. Её строили два года, теперь "
    "вода придёт в каждый дом. Жители рассказали гостям о дорогах и школьном автобусе."
)


def text(where: str, hours: float = 0, body: str = BODY) -> Text:
    at = NOW + timedelta(hours=hours)
    return Text(f"Сенаторы посетили {where}", body.format(where=where), "ru", at)


def test_news_of_tuned_families_is_never_put_together_wrongly() -> None:
    found = of_families(samples("tuned.txt"))
    assert found.wrong == 0, found
    assert found.recall > 0.65, found


@pytest.mark.parametrize("way", WAYS)
def test_reprints_are_found_however_they_were_changed(way: str) -> None:
    found = of_reprints(25, [way])
    assert found.precision >= 0.99, found
    assert found.recall >= 0.9, found


def test_a_story_is_named_after_its_first_article() -> None:
    stories: Stories[str] = Stories()
    first = stories.add("first", text("Кокшетау"))
    assert (first.story, first.how, first.related) == ("first", How.NEW, ())
    for name in ("second", "third"):
        placed = stories.add(name, text("Кокшетау", 0.5))
        assert (placed.story, placed.how) == ("first", How.REPRINT)
    assert stories.add("other", text("Аркалык", 0.6)).how is How.NEW


def test_after_two_days_the_same_text_is_a_new_story() -> None:
    stories: Stories[str] = Stories()
    stories.add("first", text("Кокшетау"))
    assert stories.add("near", text("Кокшетау", 47)).story == "first"
    assert stories.add("far", text("Кокшетау", 96)).how is How.NEW


def test_a_story_lives_as_long_as_it_grows_and_keeps_its_name() -> None:
    stories: Stories[int] = Stories()
    for number in range(6):
        assert stories.add(number, text("Кокшетау", number * 30)).story == 0
    assert len(stories) < 6


def test_what_has_left_is_forgotten() -> None:
    stories: Stories[int] = Stories(timedelta(hours=1))
    for number in range(400):
        stories.add(number, text(f"Место{number}", number / 10))
    assert len(stories) < 30
    assert stories.add(400, text("Место5", 40)).how is How.NEW


def test_what_a_story_counts_for_is_counted_no_more_once_it_has_left() -> None:
    stories: Stories[int] = Stories(timedelta(hours=2))
    foot = "Подписывайтесь на наш канал, чтобы узнавать о главных событиях дня первыми."
    other = text("Аркалык", 3.2, f"В Аркалыке открыли музей, в нём три зала. {foot}")
    for half in range(11):
        if half == 7:
            assert stories.add(100, other).how is How.NEW
        assert stories.add(half, text("Кокшетау", half / 2, f"{BODY} {foot}")).story == 0
    assert sum(stories._frames._counts) == len(traits_of(other)[0].shingles.kept)


def test_one_article_dated_wrongly_empties_no_window() -> None:
    stories: Stories[str] = Stories()
    for name in ("first", "second", "third"):
        stories.add(name, text(name))
    stories.add("future", text("Завтра", 24 * 400))
    assert stories.add("again", text("first", 0.2)).story == "first"


def test_an_archive_may_come_backwards() -> None:
    stories: Stories[int] = Stories()
    for number in range(30):
        stories.add(number, text(f"Место{number}", -number * 12))
    assert stories.add(30, text("Место29", -29 * 12)).story == 29
    assert len(stories) < 15


def test_a_story_that_many_reprint_takes_in_the_last_one_too() -> None:
    stories: Stories[int] = Stories()
    for number in range(120):
        assert stories.add(number, text("Кокшетау", number / 100)).story == 0


def test_first_and_second_reading_are_two_stories_whatever_comes_between() -> None:
    stories: Stories[str] = Stories()
    law = "{where} Он вводит страхование для волонтёров и льготы при поступлении в вузы страны."

    def come(name: str, said: str) -> str:
        return stories.add(name, text(said, 0.1, law)).story

    assert come("first", "Закон принят в первом чтении.") == "first"
    assert come("second", "Закон принят во втором чтении.") == "second"
    assert come("neither", "Закон принят.") in {"first", "second", "neither"}
    assert come("second again", "Закон принят во втором чтении.") == "second"
    assert come("first again", "Закон принят в первом чтении.") == "first"


def test_three_outlets_and_two_languages_are_one_story() -> None:
    family = [one for one in samples("tuned.txt") if one.family == "reading" and one.event == "a"]
    stories: Stories[int] = Stories()
    placed = [stories.add(number, one.text) for number, one in enumerate(family)]
    assert [one.story for one in placed] == [0, 0, 0]
    assert {one.text.language for one in family} == {"ru", "kk"}


def test_an_article_is_found_by_what_is_one_in_two_languages_however_many_rare_words_it_has() -> (
    None
):
    russian = text_of(
        "Совместное заседание палат пройдёт 27 ноября",
        "Бюро палат решило провести совместное заседание 27 ноября. На нём заслушают отчёт "
        "правительства об исполнении республиканского бюджета за девять месяцев. Заседание откроет "
        "спикер Ерлан Кошанов.",
        "ru",
        NOW,
    )
    kazakh = text_of(
        "Палаталардың бірлескен отырысы 27 қарашада өтеді",
        "Палаталар Бюросы 27 қарашада бірлескен отырыс өткізу туралы шешім қабылдады. Онда "
        "Үкіметтің республикалық бюджеттің атқарылуы туралы есебі тыңдалады. Отырысты спикер "
        "Ерлан Қошанов ашады.",
        "kk",
        NOW,
    )
    stories: Stories[str] = Stories()
    stories.add("first", russian)
    placed = stories.add("second", kazakh)
    assert "first" in (placed.story, *placed.related)


def test_a_post_with_two_sentences_of_a_long_text_is_found() -> None:
    stories: Stories[int] = Stories()
    chance = random.Random(14)
    syllables = "ба ве го ди жу за ки ло му не по ру са ту фе хо ца чи шу ра".split()

    def sentence() -> str:
        return " ".join("".join(chance.choices(syllables, k=4)) for _ in range(11)) + "."

    texts = [[sentence() for _ in range(12)] for _ in range(60)]
    for number, said in enumerate(texts):
        stories.add(number, Text(said[0].title(), " ".join(said), "ru", NOW))
    posts = [Text(" ".join(said[5:7]), "", "ru", NOW) for said in texts]
    found = [stories.add(100 + number, post).story == number for number, post in enumerate(posts)]
    assert sum(found) >= 0.9 * len(found)
