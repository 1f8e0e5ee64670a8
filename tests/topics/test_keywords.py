"""The words of phrases that readers follow: what identifies a phrase, and every form of a word."""

from __future__ import annotations

import pytest

from bot.topics.keywords import forms_of, is_form, keyword_key


def test_one_key_for_the_spellings_of_a_phrase() -> None:
    assert keyword_key("  Закон — о Медиации! ") == keyword_key("закон о медиации")
    assert keyword_key("Жёлтый") == keyword_key("желтый")
    assert keyword_key("закон") != keyword_key("законы")


@pytest.mark.parametrize(
    ("word", "forms", "others"),
    [
        ("закон", ["закон", "закону", "законами"], ["закончить", "за", "", "законник"]),
        ("китаем", ["китая", "кнр"], ["кн", "китайца"]),
        ("ресей", ["рф"], ["р"]),
        ("день", ["день", "дня", "дню", "днями"], ["дно", "д", "деньги"]),
        ("человек", ["человека", "люди", "людей"], ["человечный"]),
        ("пробный", ["пробного", "пробных"], ["пробник"]),
        ("о", ["о"], ["", "об этом"]),
        ("қала", ["қала"], ["қал", "қалатын", "бала"]),
        ("жылқы", ["жылқы"], ["жылқ", "жылқой"]),  # no plural
        ("жылу", ["жылу"], ["жыл", "жыла", "жылам"]),  # no dative
        ("кесу", ["кесу"], ["кес", "кесы"]),
        ("дому", ["дому", "дом", "домов"], ["дум"]),
        ("дропперов", ["дропперов"], ["дроп"]),  # in no dictionary: no form is guessed
        ("әшімбаев", ["әшімбаев", "әшімбаева", "әшімбаеву"], ["әшімбай"]),
        ("bbc", ["bbc"], ["bb", "bbcs"]),
        ("juror", ["juror", "jurors"], ["jury"]),
        ("penalty", ["penalties"], ["penaltys", "penal"]),
        ("witness", ["witnesses"], ["witnes"]),
    ],
)
def test_the_forms_of_a_word(word: str, forms: list[str], others: list[str]) -> None:
    kept = forms_of(word)
    assert [one for one in forms if not is_form(one, kept)] == []
    assert [one for one in others if is_form(one, kept)] == []


def test_words_that_decline_alike_share_their_endings() -> None:
    (_, first), (_, second) = forms_of("комитет")[0], forms_of("парламент")[0]
    assert first is second


@pytest.mark.parametrize(
    ("word", "forms", "others"),
    [
        ("жылу", ["жылу"], ["жыл", "жылы", "жылом"]),
        ("бақ", ["бақ"], ["бақа", "бақы", "бақу"]),
        ("ұйым", ["ұйым"], ["ұйыма"]),
        ("баспана", ["баспана", "баспаны"], ["баспаном"]),
        ("выборы", ["выборов", "выборах"], ["выбор", "выбора"]),
        ("ии", ["ии"], ["ия", "ию"]),
        ("маткапиталом", ["маткапитал", "маткапитала"], ["маткапиталый"]),
        ("криптобирже", ["криптобиржа", "криптобирж"], []),
        ("медиапроектами", ["медиапроект", "медиапроектов"], []),
        ("көпбаева", ["көпбаев", "көпбаеву"], []),
        ("об", ["об"], []),
        ("в", ["в", "во"], []),
    ],
)
def test_what_the_dictionary_does_not_know_it_does_not_decline(
    word: str, forms: list[str], others: list[str]
) -> None:
    kept = forms_of(word)
    assert [one for one in forms if not is_form(one, kept)] == []
    assert [one for one in others if is_form(one, kept)] == []
