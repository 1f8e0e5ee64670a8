"""Words that may be several things, ministries by their fields, and what only sounds alike."""

from __future__ import annotations

import pytest

from bot.topics.asked_for import Wanted
from bot.topics.ministries import in_charge
from bot.topics.search import Hit
from bot.topics.several import several_in
from bot.topics.spelt_alike import without_begun, without_sounds
from storage.vocabulary import TopicKind
from tests.shipped import shipped


@pytest.mark.parametrize(
    ("typed", "parts", "kept"),
    [
        ("таможня и фермеры", ["таможня", "фермеры"], False),
        ("котельная и теплотрасса", ["котельная"], False),  # one theme
        ("дороги и трассы", ["дороги"], False),
        ("Каспий мен көлдер", ["Каспий", "көлдер"], True),
        ("rallies and bridges", ["rallies", "bridges"], False),
        ("ручей и мост", ["ручей", "мост"], True),
        ("KAZNET нефть", ["KAZNET", "нефть"], True),
        ("нефть KAZNET", ["KAZNET", "нефть"], True),  # what is asked for is first
        ("KEGOC электроэнергия", ["KEGOC", "электроэнергия"], True),
        # one thing, twice
        ("ручей и ручей", [], False),
        ("таможня и кеден и мост", ["таможня", "мост"], False),
        # the head or the end that the things share
        ("тарифы на тепло и свет", ["тарифы на тепло", "тарифы на свет"], False),
        ("жылу мен су тарифі", ["жылу тарифі", "су тарифі"], False),
        # one thing
        ("малый и средний бизнес", [], False),
        ("городской и сельский житель", [], False),
        ("social and economic growth", [], False),
        ("мосты и школы у реки", [], False),
        ("Казахстан и Узбекистан", [], False),
        ("экспорт нефть", [], False),
        ("НЕФТЬ KAZNET", [], False),
        ("таможня", [], False),
    ],
)
def test_parts_that_are_something_by_themselves(typed: str, parts: list[str], kept: bool) -> None:
    found = several_in(Wanted("words", typed))
    assert [one.text for one in found] == parts
    assert {one.of for one in found} <= {typed if kept else ""}


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("министерство воды", "kz-ministry-water"),
        ("минводы", "kz-ministry-water"),
        ("water ministry", "kz-ministry-water"),
        ("су министрлігі", "kz-ministry-water"),
        ("Су министрлігінің", "kz-ministry-water"),
        ("министр воды", "kz-minister-water"),
        ("су министрі", "kz-minister-water"),
        ("minister of water", "kz-minister-water"),
        ("министерству электроэнергии", "kz-ministry-energy"),
        ("министерство мостов", ""),
        ("министерство", ""),
        ("министерство природных", "kz-ministry-ecology"),
        ("министерство ресурсов", ""),  # of several
        ("минута", ""),
        ("вода", ""),
        ("", ""),
    ],
)
def test_a_ministry_by_its_field(typed: str, id_: str) -> None:
    found = in_charge(typed, shipped().registry)
    assert (found.id if found else "") == id_
    assert found is None or found.exact


def _body(id_: str, *, fits: bool = True) -> Hit:
    return Hit(TopicKind.BODY, id_, 100.0, fits, fits)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("СКО", False), ("СҚО", False), ("SKO", False), ("SCO", True), ("ШОС", True), ("ШЫҰ", True)],
)
def test_an_abbreviation_of_other_letters_is_not_meant_by_a_region(typed: str, kept: bool) -> None:
    [sco] = [
        id_
        for id_, body in shipped().registry.bodies.items()
        if any(name.text == "ШОС" for name in body.names)
    ]
    assert bool(without_sounds(typed, [_body(sco)], shipped().registry)) is kept


@pytest.mark.parametrize(
    ("typed", "fits", "kept"),
    [
        ("press", False, False),
        ("Press", False, True),  # a name
        ("press", True, True),
        ("presidant", False, True),  # misspelt
    ],
)
def test_of_several_things_none_is_the_beginning_of_a_name(
    typed: str, fits: bool, kept: bool
) -> None:
    hit = Hit(TopicKind.OFFICE, "kz-president", 90.0, False, fits)
    assert bool(without_begun(typed, [hit], shipped().registry)) is kept
