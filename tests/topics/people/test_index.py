"""The tables that a registry's names become."""

from __future__ import annotations

import marshal

from bot.topics.people.cases import DATIVE, NOMINATIVE
from bot.topics.people.index import NameIndex
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Body, Name, Office, Registry
from tests.topics.people.reading import DANIYAR, MAULEN, PELE, SALTYKOV, person

INDEX = build(Registry({one.id: one for one in (MAULEN, DANIYAR, PELE, SALTYKOV)}))


def test_a_form_knows_its_case_and_namesakes_share_the_part() -> None:
    (number, cases), *_ = INDEX.family["ашимбаеву"]
    assert cases & DATIVE
    assert not cases & NOMINATIVE
    assert INDEX.bearers[number] == ["maulen", "daniyar"]


def test_a_pair_of_parts_is_one_person() -> None:
    family = {number for number, _ in INDEX.family["ашимбаев"]}
    given = {number for number, _ in INDEX.given["маулен"]}
    found = {p for f in family for g in given for p in INDEX.pairs.get((f, g), ())}
    assert found == {"maulen"}


def test_initials_with_and_without_the_patronymic() -> None:
    assert {"м", "мс"} <= set(INDEX.initials["maulen"])
    assert INDEX.initials["daniyar"] == ["д"]
    assert INDEX.kazakh_initials["maulen"] == ["м"]


def test_a_name_of_one_word_stands_alone() -> None:
    (number, _), *_ = INDEX.family["пеле"]
    assert INDEX.alone[number] == ["pele"]


def test_a_double_name_keeps_its_words() -> None:
    (number, _), *_ = INDEX.family["салтыкова"]
    assert [alike for _, alike in INDEX.words[number]] == ["салтиков", "шедрин"]


def test_an_alias_that_is_only_the_first_name_finds_nobody() -> None:
    index = build(Registry({"m": person("m", "Маулен Ашимбаев", "Маулен")}))
    assert "маулен" not in index.family
    assert "маулен" in index.given


def test_offices_and_bodies_are_phrases_but_not_one_that_nobody_can_follow() -> None:
    index = build(
        Registry(
            {},
            {
                "senate": Body("senate", (Name("Сенат"),)),
                "state": Body("state", (Name("Казахстан"),), followed=False),
            },
            {"chair": Office("chair", "senate", (Name("Председатель Сената"),))},
        )
    )
    assert [(kind, id_) for kind, id_, _ in index.phrases["сенату"]] == [("body", "senate")]
    assert [(kind, id_) for kind, id_, _ in index.phrases["председателю"]] == [("office", "chair")]
    assert "казахстан" not in index.phrases


def test_the_tables_can_be_kept_as_they_are() -> None:
    loaded = marshal.loads(marshal.dumps(INDEX.tables()))  # noqa: S302 - what we wrote ourselves
    assert NameIndex(**loaded) == INDEX
