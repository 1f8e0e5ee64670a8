"""No value stands bare beside a word that governs its case."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.texts import LANGUAGES
from tests.governed import faults

ROOT = Path(__file__).parent.parent
# What stands beside such a word and is the same in every case.
UNBENT = {
    ("ru", "review-learnt", "$count"): "digits alone are read in any case",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_bare_value_stands_beside_a_word_that_bends_it(language: str) -> None:
    source = (ROOT / "bot" / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    found = set(faults(language, source))
    excused = {(key, name) for told, key, name in UNBENT if told == language}
    assert not {one for one in found if one[:2] not in excused}
    assert excused <= {one[:2] for one in found}, "excused for nothing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_around_a_value_are_put_by_a_function(language: str) -> None:
    source = (ROOT / "bot" / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    assert not re.findall(r"[«“‘„]\{ \$\w+ \}", source), "QUOTED bends those inside of them"


@pytest.mark.parametrize(
    ("language", "text", "value", "word"),
    [
        ("ru", "Пауза до { $until }.", "$until", "до"),
        ("ru", "Новости о { $topic }", "$topic", "о"),
        ("ru", "По <b>{ $topic }</b> новостей нет", "$topic", "По"),
        ("ru", "Дайджест в { TIME($t) }", "TIME", "в"),
        ("ru", "По темам: да, для { LIST($all) }", "LIST", "для"),
        ("ru", "{ $on ->\n [yes] Начнётся с\n *[no] Кончится\n } { $date }", "$date", "с"),
        ("ru", "Место { $n } из { $count }", "$count", "из"),
        ("kk", "{ $date } дейін", "$date", "дейін"),
        ("kk", "{ DATE($date) } бастап", "DATE", "бастап"),
        ("kk", "{ $topic }ға жазылу", "$topic", "ға"),
        ("kk", "{ $count }-ден артық", "$count", "-ден"),
        ("kk", "<b>{ $topic }</b> туралы", "$topic", "туралы"),
    ],
)
def test_a_bare_value_is_found(language: str, text: str, value: str, word: str) -> None:
    assert set(faults(language, f"tried = {text}\n")) == {("tried", value, word)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", 'Пауза { DATE($until, case: "until") }.'),
        ("ru", 'Дайджест в { TIME($t, case: "acc") }'),
        ("ru", "По запросу «{ $text }» новостей нет"),
        ("ru", "Новости о «{ $topic }»"),
        ("ru", "Пауза на { $n ->\n [one] { $n } день\n *[other] { $n } дней\n }"),
        ("ru", "За { $n ->\n [0] день\n [one] { $n } день\n *[other] { $n } дней\n }"),
        ("ru", "Тема: { $topic }"),
        ("ru", "Слово { $topic }"),
        ("kk", '{ DATE($date, case: "until") }'),
        ("kk", '{ DATE($date, case: "abl") } бастап'),
        ("kk", "«{ $text }» туралы"),
        ("kk", '{ TIME($t, case: "abl") } бастап'),
        ("kk", "{ QUOTED($text) } туралы"),
        ("kk", "Жазылым: { $topic }. Туралы"),
        ("kk", "{ $count } жаңалық"),
        ("en", "until { $date } about { $topic }"),
    ],
)
def test_what_says_its_case_is_let_be(language: str, text: str) -> None:
    assert not list(faults(language, f"tried = {text}\n"))
