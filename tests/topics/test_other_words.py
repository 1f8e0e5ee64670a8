"""Words that only look like a form of one that is looked for."""

from __future__ import annotations

import pytest

from bot.topics.keywords import phrase_key
from bot.topics.other_words import is_another, may_be_another
from bot.topics.phrases import Phrases
from bot.topics.tokens import Words


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        # a name within a sentence, and where it begins one and stands within another
        ("газ", "Гуманитарный груз дошёл до сектора Газа.", []),
        ("газ", "Газе нужен хлеб, и в Газу его везут.", []),
        ("газ", "Газу в баллонах не осталось.", ["Газу"]),
        ("газ", "Расход газа вырос, а ГАЗА не хватает.", ["газа", "ГАЗА"]),
        ("путина", "Осенняя путина началась, путину ждали.", ["путина", "путину"]),
        ("газа", "В Газе нет света, подачу газа ждут в секторе Газа.", ["Газе", "Газа"]),
        # what hardly ever is that form
        ("посол", "После обеда вручили грамоты послу и послам.", ["послу", "послам"]),
        # an adjective that agrees with the noun behind it, or stands behind its degree
        ("дорога", "Бабушке привезли дорогой подарок.", []),
        ("дорога", "Ремонт вышел слишком дорогой.", []),
        ("дорога", "Победа досталась дорогой ценой.", []),
        ("дорога", "Посёлок связан грунтовой дорогой районного значения.", ["дорогой"]),
        ("дорога", "Следят за дорогой круглый год.", ["дорогой"]),
        ("дорога", "Везли дорогой Алматы — Конаев.", ["дорогой"]),
        # a verb whose subject stands before it
        ("село", "Вертолёт сел на поле, она села рядом.", []),
        ("село", "Школы сел и аулов, жители села.", ["сел", "села"]),
        ("сталь", "Заводы стали закупать лом.", []),
        ("сталь", "Выплавка стали выросла.", ["стали"]),
        # near one another
        ("газ цена", "Газа, цена хлеба в Газе и в городе.", []),
        ("газ цена", "Цена этого газа выросла.", ["Цена этого газа"]),
    ],
)
def test_a_form_is_told_from_another_word(phrase: str, text: str, found: list[str]) -> None:
    key = phrase_key(phrase)
    looked = Phrases({key: phrase}).find(text, language="ru")
    assert [one.words for one in looked.get(key, ())] == found


def test_in_kazakh_words_are_no_others_of_russian() -> None:
    looked = Phrases({"газ": "газ"}).find("Ауылға Газа келді, газын қосты.", language="kk")
    assert [one.words for one in looked["газ"]] == ["газын"]


def test_what_was_typed_in_a_case_is_found_as_it_stands() -> None:
    looked = Phrases({"после": "после"}).find("После обеда и после ужина", language="ru")
    assert len(looked["после"]) == 2


def test_most_forms_are_no_other_word() -> None:
    assert not may_be_another("дорогами", "дорога")
    assert may_be_another("дорогой", "дорога")
    words = Words("дорогой подарок за дорогой")
    assert [at for at in (0, 3) if is_another(words, at, "дорога")] == [0]


class Counted(Words):
    """A text that counts how often it is asked where a sentence begins."""

    asked = 0

    def begins_sentence(self, at: int) -> bool:
        self.asked += 1
        return super().begins_sentence(at)


def test_a_text_of_nothing_but_such_words_is_gone_through_once() -> None:
    def asked(times: int) -> int:
        words = Counted("Газа. " * times + "слово Газа")
        assert all(is_another(words, at, "газ") for at in range(times))
        return words.asked

    assert asked(400) <= 5 * asked(100)
