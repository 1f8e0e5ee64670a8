"""What stands in the title of one article and in what the other begins with says of one event."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from bot.stories.compared import Compared
from bot.stories.headed import headed
from bot.stories.likeness import likeness
from bot.stories.rarity import prior
from bot.stories.traits import traits_of
from bot.stories.window import Stories
from tests.stories.families import text_of

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
_TAIL = " Депутаты спорили три часа, и за поправку о штрафах проголосовали не все."
ADOPTED = (
    "ru",
    "Сенат принял закон о пчеловодстве и пасеках",
    "Сенаторы на пленарном заседании приняли закон о пасеках." + _TAIL,
)
MEANT = (
    "kk",
    "Омарта иелеріне жеңілдік",
    "Сенат омарта туралы заңды қабылдады. Енді 700 шаруа субсидия алады, 12 өңірге дәрігер барады.",
)
BURST = (
    "ru",
    "Прорвало трубу: 30 домов Риддера без отопления",
    "Авария на теплосети случилась в Риддере ночью. Без тепла остались 30 домов и детский сад.",
)
COLD = (
    "kk",
    "Риддер тұрғындары суықта қалды",
    "Риддерде жылу желісіндегі апаттан кейін үйлерге жылу берілмей тұр. Әкім штаб жинады, "
    "9 бригада жұмыс істеп жатыр.",
)


def of(
    one: tuple[str, str, str], other: tuple[str, str, str], hours: float = 1.0, **changed: str
) -> float:
    """How much the beginnings of two articles say of one event."""
    language, title, body = other
    for mine, theirs in changed.items():
        title, body = title.replace(mine, theirs), body.replace(mine, theirs)
    first, second = (
        Compared(traits_of(text_of(it[1], it[2], it[0], at))[0])
        for it, at in ((one, NOW), ((language, title, body), NOW + timedelta(hours=hours)))
    )
    found = headed(first, second, likeness(first, second, prior))
    assert found == headed(second, first, likeness(second, first, prior))
    return found


def test_the_same_act_of_one_body_on_one_rare_thing_is_one_event_from_another_side() -> None:
    assert of(ADOPTED, MEANT) > 1
    assert of(ADOPTED, MEANT, hours=20) == 0


@pytest.mark.parametrize("pair", [(ADOPTED, MEANT), (BURST, COLD)])
def test_the_other_side_of_an_event_is_found_and_told_in_one_entry_with_it(
    pair: tuple[tuple[str, str, str], ...],
) -> None:
    for several in permutations(pair):
        stories: Stories[int] = Stories()
        first, second = (
            stories.add(at, text_of(title, body, language, NOW + timedelta(minutes=at)))
            for at, (language, title, body) in enumerate(several)
        )
        assert first.story in (second.story, *second.same)


def test_another_thing_another_chamber_or_its_committee_is_another_event() -> None:
    assert of(ADOPTED, MEANT, омарта="орман", Омарта="Орман") == 0
    assert of(ADOPTED, MEANT, Сенат="Мәжіліс") == 0
    committee = (
        "kk",
        "Сенат комитеті омарта туралы заңды қолдады",
        "Сенаттың аграрлық комитеті омарта туралы заңды қабылдады. Комитет оны 12 күн талқылады.",
    )
    assert of(ADOPTED, committee) == 0


@pytest.mark.parametrize("title", ["Ұлттық қор туралы заң қабылданды", "Заңға түзету қабылданды"])
def test_what_many_laws_are_on_is_no_rare_thing(title: str) -> None:
    told = "Сенат заңды қабылдады. Құжат 12 күннен кейін күшіне енеді."
    law = ("ru", "Сенат принял закон о поправках", "Сенаторы приняли закон о поправках." + _TAIL)
    assert of(law, ("kk", title, told)) == 0


def test_one_kind_of_trouble_in_one_town_is_one_event_and_on_a_road_or_elsewhere_not() -> None:
    assert of(BURST, COLD) > 1
    assert of(BURST, COLD, Риддер="Теміртау") == 0
    road = (
        "ru",
        "Авария на трассе Риддер – Семипалатинск – Павлодар",
        "Авария случилась на трассе Риддер – Павлодар утром. Двое пострадали.",
    )
    other = (
        "kk",
        "Риддер – Павлодар жолында апат болды",
        "Риддер мен Павлодар арасында апаттан бір адам зардап шекті.",
    )
    assert of(road, other) == 0


def test_the_budget_is_one_where_the_same_people_are_named() -> None:
    adopted = (
        "ru",
        "Милли Меджлис принял госбюджет Азербайджана",
        "Парламент Азербайджана принял госбюджет в третьем чтении. Доходы вырастут." + _TAIL,
    )
    approved = (
        "en",
        "Azerbaijani parliament approves state budget",
        "Members of the Milli Majlis have voted for the state budget. Oil is taken at 58 dollars.",
    )
    assert of(adopted, approved) > 1
    elsewhere = (
        "en",
        "Uzbek parliament approves state budget",
        approved[2].replace("Milli Majlis", "Oliy Majlis"),
    )
    assert of(adopted, elsewhere) == 0


def test_a_law_need_not_name_the_country_of_its_chamber_but_a_treaty_is_of_its_country() -> None:
    law = (
        "ru",
        "Сенат Олий Мажлиса принял закон о пчеловодстве",
        "Сенаторы приняли закон о пасеках и пчёлах." + _TAIL,
    )
    meant = (
        "en",
        "Uzbek beekeepers to get free hives",
        "The Senate of the Oliy Majlis adopted the law on bees. The hives are made in Fergana.",
    )
    assert of(law, meant) > 1
    treaty = (
        "en",
        "Honey goes to Serbia",
        "The Senate of the Oliy Majlis adopted the law on bees: it ratifies a treaty with Serbia.",
    )
    assert of(law, treaty) == 0


def test_many_things_without_an_act_are_one_event_at_once_and_the_next_one_later() -> None:
    quotas = (
        "ru",
        "Сколько вузов получат гранты и общежития",
        "Приказом министра установлены гранты для студентов: 40 вузов и 12 общежитий.",
    )
    fixed = (
        "kk",
        "Студенттерге гранттар мен жатақханалар бөлінді",
        "Министр университеттерге грант пен жатақхана бөлу туралы бұйрыққа қол қойды. Студенттер "
        "тамызда біледі.",
    )
    assert of(quotas, fixed) > of(quotas, fixed, hours=8) == 0
