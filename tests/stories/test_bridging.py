"""One text that is like several unrelated events is of none of them, and welds none together."""

from __future__ import annotations

import random
from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from itertools import permutations

import pytest

from bot.compose.told_as_one import as_one
from bot.stories.bridging import strangers
from bot.stories.frames import Frames
from bot.stories.judging import How, is_told_as_one, judge
from bot.stories.packing import Entry
from bot.stories.rarity import prior
from bot.stories.resuming import Window
from bot.stories.traits import Text, Traits, traits_of
from storage.windows import Listed
from tests.stories.telling import WINDOW
from tests.stories.test_nearly import compared

NOW = datetime(2026, 11, 25, 6, tzinfo=UTC)
EVENTS = (
    (
        "Маслихат Тараза утвердил бюджет на школы",
        "Депутаты маслихата 25 ноября утвердили бюджет Тараза: 41 миллиард тенге пойдёт на школы. "
        "Строить начнут в апреле 17 зданий, рассказала руководитель управления Айгерим Саттарова.",
    ),
    (
        "Комитет одобрил договор с Таджикистаном о рыбе",
        "Комитет по экологии 25 ноября одобрил договор с Таджикистаном об охране рыбы. Договор "
        "рассчитан на 8 лет, на вопросы отвечал ихтиолог Болат Кенжегулов, их было 23.",
    ),
    (
        "На Каспии спустили ледокол «Тулпар»",
        "На верфи в Актау 25 ноября спустили на воду ледокол «Тулпар». Его строили 29 месяцев и "
        "потратили 63 миллиарда тенге; капитаном стал Ерболат Жумин.",
    ),
)
STRUNG = (
    "Каспий: спустили ледокол «Тулпар». Тараз: утвердил бюджет на школы",
    "Верфь в Актау строила ледокол «Тулпар» 29 месяцев за 63 миллиарда тенге, капитан – Ерболат "
    "Жумин. 25 ноября маслихат Тараза направил 41 миллиард тенге на школы: Айгерим Саттарова "
    "обещает 17 зданий.",
)
WHOLE = (STRUNG[0], " ".join(body for _, body in EVENTS))


# Each of the two events in words of another outlet, and both, told by one.
BUDGET, SHIP = EVENTS[0], EVENTS[2]
BUDGET_AGAIN = (
    "В Таразе на школы направят 41 миллиард",
    "Маслихат Тараза 25 ноября утвердил городской бюджет. Из него 41 миллиард тенге уйдёт на "
    "строительство 17 школ, сообщила Айгерим Саттарова, глава управления.",
)
SHIP_AGAIN = (
    "Ледокол «Тулпар» спущен на воду в Актау",
    "В Актау 25 ноября состоялся спуск на воду ледокола «Тулпар». Строительство заняло 29 месяцев "
    "и обошлось в 63 миллиарда тенге. Командует им капитан Ерболат Жумин.",
)
LEADS = (f"{BUDGET[0]}. {SHIP[0]}", f"{BUDGET[1]} {SHIP[1]}")
IN_WORDS = (
    "Бюджет Тараза на школы утвердил маслихат, на Каспии ледокол «Тулпар»",
    "Верфь в Актау строила ледокол «Тулпар» 29 месяцев за 63 миллиарда тенге, капитан – Ерболат "
    "Жумин. Маслихат Тараза направил 41 миллиард тенге на школы: Айгерим Саттарова обещает 17 "
    "зданий.",
)
OTHERWISE = (
    "Школы Тараза и ледокол «Тулпар»: бюджет маслихата, верфь Актау",
    "Айгерим Саттарова: на 17 зданий школ Тараза – 41 миллиард тенге, маслихат утвердил. Ледокол "
    "«Тулпар» спущен, капитан Ерболат Жумин, 29 месяцев, 63 миллиарда тенге, верфь Актау.",
)
SHORTLY = (
    "Коротко: бюджет Тараза на школы, ледокол «Тулпар»",
    f"{BUDGET[1].split('. ')[0]}. {SHIP[1].split('. ')[0]}.",
)
TURNED = (f"{SHIP[0]}. {BUDGET[0]}", f"{SHIP[1]} {BUDGET[1]}")
ONE_OUTLET = frozenset({LEADS, IN_WORDS, OTHERWISE, SHORTLY, TURNED})
_ORDERS = 40  # of the thousands in which they may come


@cache
def read(title: str, body: str) -> tuple[Traits, list[int]]:
    house = "fed" if (title, body) in ONE_OUTLET else ""
    return traits_of(Text(title, body, "ru", NOW, house=house))


def entry(title: str, body: str, minutes: int) -> Entry:
    traits, signature = read(title, body)
    return Entry.of(replace(traits, at=traits.at + 60 * minutes), signature)


def placed(articles: Sequence[tuple[str, str]]) -> list[Listed]:
    """Articles as they are stored when they come one after the other."""
    window = Window(WINDOW)
    found = []
    for number, one in enumerate(articles, start=1):
        it = window.add_entry(number, entry(*one, number))
        related = (*it.related, *(-other for other in it.same))
        told = ((0, "feed:1", "fed" if one in ONE_OUTLET else str(number)),)
        found.append(Listed(number, 1, 0, number, (7,), it.story, "ru", related, told))
    return found


@pytest.mark.parametrize("strung", [STRUNG, WHOLE])
def test_it_is_like_them_each_by_itself_and_welds_none(strung: tuple[str, str]) -> None:
    like = [judge(compared("ru", *strung), compared("ru", *one), prior, Frames()) for one in EVENTS]
    assert sum(map(is_told_as_one, like)) >= 2
    every = placed([*EVENTS, strung])
    assert [one.story for one in as_one(every)] == [1, 2, 3, 4]
    assert every[-1].related == ()


@pytest.mark.parametrize("strung", [STRUNG, WHOLE])
def test_nor_does_it_when_it_came_first(strung: tuple[str, str]) -> None:
    told = [one.story for one in as_one(placed([strung, *EVENTS]))]
    assert len(set(told[1:])) == len(EVENTS)


@pytest.mark.parametrize("strung", [(LEADS,), (IN_WORDS,), (LEADS, IN_WORDS)])
def test_one_outlet_welds_no_two_stories_whatever_comes_first(
    strung: tuple[tuple[str, str], ...],
) -> None:
    for every in permutations((BUDGET, SHIP, *strung)):
        told = dict(zip(every, (one.story for one in as_one(placed(every))), strict=True))
        assert told[BUDGET] != told[SHIP], every


@pytest.mark.parametrize("strung", [LEADS, IN_WORDS])
def test_nor_two_entries_of_several_each_of_which_stays_whole(strung: tuple[str, str]) -> None:
    for every in permutations((BUDGET, BUDGET_AGAIN, SHIP, SHIP_AGAIN, strung)):
        told = dict(zip(every, (one.story for one in as_one(placed(every))), strict=True))
        assert told[BUDGET] == told[BUDGET_AGAIN] != told[SHIP] == told[SHIP_AGAIN], every


@pytest.mark.parametrize("pieces", range(1, 5))
def test_nor_do_several_pieces_of_one_outlet_in_whatever_order_all_come(pieces: int) -> None:
    events = (BUDGET, BUDGET_AGAIN, SHIP, SHIP_AGAIN)
    chance = random.Random(pieces)
    for _ in range(_ORDERS):
        every = [*chance.sample(sorted(ONE_OUTLET), pieces), *events[:: chance.choice((1, 2))]]
        chance.shuffle(every)
        told = dict(zip(every, (one.story for one in as_one(placed(every))), strict=True))
        assert told[BUDGET] == told.get(BUDGET_AGAIN, told[BUDGET]), every
        assert told[SHIP] == told.get(SHIP_AGAIN, told[SHIP]) != told[BUDGET], every


def test_what_tells_an_event_again_joins_the_event_and_not_what_strings_it_to_others() -> None:
    title, body = EVENTS[1]
    again = (title, f"{body} Об этом сообщила пресс-служба комитета.")
    every = placed([*EVENTS, WHOLE, again, WHOLE])
    assert [one.story for one in every] == [1, 2, 3, 4, 2, 4]  # and its reprint joins it


def test_what_it_is_stays_known_to_whoever_reads_the_window_from_what_is_stored() -> None:
    first, other = Window(WINDOW), Window(WINDOW)
    for number, one in enumerate([*EVENTS, WHOLE], start=1):
        it = first.add_entry(number, entry(*one, number))
        kept = Entry.restored(
            Entry(it.packed, entry(*one, number).signature, array("I", it.found_by)).stored()
        )
        assert kept is not None
        assert kept.traits.traits.of_many == (number == 4)
        other.put(number, it.story, kept)
    assert other.add_entry(5, entry(*EVENTS[2], 9)).story == 3


def test_an_event_joins_no_story_most_of_which_tell_of_another_one() -> None:
    window = Window(WINDOW)
    window.put(1, 1, entry(*WHOLE, 1))
    window.put(2, 1, entry(*EVENTS[0], 2))
    window.put(3, 1, entry(*EVENTS[0], 3))
    assert window.add_entry(4, entry(*EVENTS[2], 4)).how is How.NEW


def test_what_is_surely_of_one_and_likely_of_another_is_of_that_one_and_welds_none() -> None:
    one = (
        "Ледокол «Тулпар» на Каспии, маслихат Тараза и бюджет на школы",
        "Верфь в Актау строила ледокол «Тулпар» 29 месяцев за 63 миллиарда тенге, капитан – "
        "Ерболат Жумин. Бюджет Тараза: 41 миллиард тенге на школы, 17 зданий, Айгерим Саттарова.",
    )
    like = [judge(compared("ru", *one), compared("ru", *it), prior, Frames()) for it in EVENTS]
    assert [(it.how, it.same) for it in like] == [
        (How.NEW, True),
        (How.NEW, False),
        (How.EVENT, False),
    ]
    every = placed([*EVENTS, one])
    assert [it.story for it in as_one(every)] == [1, 2, 3, 3]
    assert every[-1].related == (1,)


def test_of_what_it_is_like_it_tells_what_hangs_together_and_not_what_stands_apart() -> None:
    budget, fish, ship = ([compared("ru", *one)] for one in EVENTS)
    strung = compared("ru", *WHOLE)
    again = [compared("ru", "В Таразе построят школы", EVENTS[0][1].split(".")[0])]
    nobody: list[int] = []
    assert strangers(strung, {1: budget, 2: again}, nobody, prior, Frames()) == []
    assert strangers(strung, {1: budget, 2: ship, 3: again}, nobody, prior, Frames()) == [2]
    assert strangers(strung, {1: budget, 2: ship}, nobody, prior, Frames()) is None
    assert strangers(strung, {1: budget, 2: ship, 3: fish}, nobody, prior, Frames()) is None
    assert strangers(strung, {1: budget, 2: ship, 3: again}, [2], prior, Frames()) == [1, 3]
    assert strangers(strung, {1: budget, 2: ship, 3: again}, [1, 2], prior, Frames()) is None
