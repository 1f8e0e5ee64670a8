"""How an article stands comes of both tables, and of its whole text where that is open."""

from __future__ import annotations

from datetime import timedelta

from bot.digest.prominence import Prominence, Standing
from bot.standing.judging import Judging, is_open, standing_by_text, standing_of
from storage.told import Told, Whole
from tests.seeding import NOW

TITLE = "Погода на 5 мая"
WEATHER = {1: [("Погода", 0, "keyword")], 2: [("мая", 12, "keyword")]}


def judged(judging: Judging) -> tuple[Standing, list[int]]:
    costs = []
    while True:
        try:
            costs.append(next(judging))
        except StopIteration as done:
            standing: Standing = done.value
            return standing, costs


def test_what_a_notice_is_itself_stays_plain() -> None:
    standing, costs = judged(
        standing_of(Told(TITLE, "Тепло.", WEATHER, short="Тепло."), [1, 2], NOW)
    )
    assert standing.no_news
    assert not standing.retold
    assert not standing.left_out
    assert standing.named == {1: Prominence.TITLE, 2: Prominence.PASSING}
    assert len(costs) == 3  # the article, and each topic


def test_topics_that_are_named_alike_are_judged_once() -> None:
    same = {1: WEATHER[1], 2: WEATHER[1]}
    _, costs = judged(standing_of(Told(TITLE, "Тепло.", same), [1, 2], NOW))
    assert len(costs) == 2


def test_an_agenda_is_over_at_its_hour() -> None:
    told = Told("Что сегодня ждёт палату", "Начало в 10:00.", language="ru")
    standing, _ = judged(standing_of(told, [], NOW))
    assert standing.planned
    plain, _ = judged(standing_of(Told("Палата собралась", "Было шумно."), [], NOW))
    assert not plain.planned
    assert not plain.is_over(int((NOW + timedelta(days=9)).timestamp() * 1000))


def test_only_the_whole_text_says_how_it_names_what_stands_further_on() -> None:
    text = "Открыт музей\n\nЗал велик.\n\nБыл дождь.\n\nСтарейшины обещали помочь.\n\nКонец."
    told = Told(
        "Открыт музей",
        "Зал велик.",
        {1: [("Старейшины", text.index("Старейшины"), "body")]},
        language="ru",
    )
    standing, _ = judged(standing_of(told, [1], NOW))
    assert standing.named == {1: Prominence.PASSING}
    assert is_open(standing, told)
    read, _ = judged(standing_by_text(standing, told, Whole(text, "ru"), NOW))
    assert read.named == {1: Prominence.TEXT}
    assert not is_open(read, told)
    paid = Whole(f"{text}\n\nРеклама", "ru")
    advert, _ = judged(standing_by_text(standing, told, paid, NOW))
    assert advert.no_news
    assert advert.named == {1: Prominence.PASSING}


def test_a_horoscope_is_told_only_to_who_follows_just_that() -> None:
    stars = "Гороскоп на 5 мая"
    evidence = {1: [("Гороскоп", 0, "keyword")], 2: [("тарифы", 33, "keyword")]}
    told = Told(stars, "Овнам поднимут тарифы.", evidence, short="Овнам поднимут тарифы.")
    standing, _ = judged(standing_of(told, [1, 2], NOW))
    assert standing.left_out
    assert [standing.leaves_out(it) for it in (1, 2, 3)] == [False, True, True]


def test_what_another_states_affairs_name_further_on_has_no_line() -> None:
    text = "Спорили долго.\n\nФермеры ждут субсидии."
    title = "Сенат Италии урезал бюджет"
    evidence = {
        1: [("бюджет", title.index("бюджет"), "keyword")],
        2: [("субсидии", len(title) + 2 + text.index("субсидии"), "keyword")],
    }
    told = Told(title, text, evidence, language="ru")
    standing, _ = judged(standing_of(told, [1, 2], NOW))
    assert standing.away
    assert [standing.leaves_out(it) for it in (1, 2)] == [False, True]
    home = Whole(f"{title}\n\n{text}\n\nВ Костанае ждут. В Астане спокойно.", "ru")
    read, _ = judged(standing_by_text(standing, told, home, NOW))
    assert not read.leaves_out(2)


def test_what_is_named_further_on_beside_the_point_is_a_mention() -> None:
    text = "Открыт музей\n\nЗал велик.\n\nЗакон направлен на подпись Президенту.\n\nКонец."
    told = Told(
        "Открыт музей",
        "Зал велик.",
        {1: [("Президенту", text.index("Президенту"), "office")]},
        language="ru",
    )
    standing, _ = judged(standing_of(told, [1], NOW))
    read, _ = judged(standing_by_text(standing, told, Whole(text, "ru"), NOW))
    assert read.named == {1: Prominence.PASSING}


def test_of_whom_has_no_part_in_it_no_digest_has_a_line() -> None:
    lead, rest = "Закон о пастбищах принят.", "Он направлен на подпись Президенту."
    text = f"Палата собралась\n\n{lead}\n\nЕго ждали год.\n\n{rest}"
    at, as_office = text.index("Президенту"), {1: "office", 2: "keyword"}
    every = {topic: [("Президенту", at, rule)] for topic, rule in as_office.items()}
    told = Told("Палата собралась", lead, every, language="ru")
    standing, _ = judged(standing_of(told, [1, 2], NOW))
    assert not any(map(standing.leaves_out, every))  # the rest was not read yet
    standing, _ = judged(standing_by_text(standing, told, Whole(text, "ru"), NOW))
    # who follows a word has asked for just that
    assert [standing.leaves_out(it) for it in (1, 2)] == [True, False]
