"""Who a text is about: a case table on the shipped registry, hard negatives included."""

from __future__ import annotations

from datetime import date

import pytest

from tests.shipped import shipped

DAY = date(2025, 10, 20)
ASHIMBAYEV, HASAN = "kz-ashimbayev-maulen", "turkpa-hasan-ramil"
TOKAYEV = "kz-tokayev-kassym-jomart"

CASES = [
    ("Встреча с Мауленом Ашимбаевым прошла.", {ASHIMBAYEV}),
    ("Слова Ашимбаева Маулена процитировали.", {ASHIMBAYEV}),
    ("Маулену Сагатхановичу Ашимбаеву вручили письмо.", {ASHIMBAYEV}),
    ("М. Ашимбаев открыл заседание.", {ASHIMBAYEV}),
    ("Ашимбаев М.С. открыл заседание.", {ASHIMBAYEV}),
    ("МАУЛЕН АШИМБАЕВ ОТКРЫЛ ЗАСЕДАНИЕ", {ASHIMBAYEV}),
    ("Маулен\u00a0Ашим\u00adбаев открыл заседание.", {ASHIMBAYEV}),  # nbsp, soft hyphen
    ("Маулен\nАшимбаев открыл заседание.", {ASHIMBAYEV}),
    ("Мәулен Әшімбаевтың сөзі мен Әшімбаевқа сұрақ қойылды.", {ASHIMBAYEV}),
    ("Maulen Ashimbayev's visit was planned.", {ASHIMBAYEV}),
    ("#МауленАшимбаев", {ASHIMBAYEV}),
    ("#Маулен_Ашимбаев", {ASHIMBAYEV}),
    ("Рамилю Гасанову задали вопрос.", {HASAN}),
    ("Касым-Жомартом Токаевым подписан закон.", {TOKAYEV}),
    ("Токаев подписал закон.", {TOKAYEV}),  # not the genitive plural of a wine
    # somebody else
    ("Айгуль Ашимбаева победила на турнире.", set()),
    ("Данияр Ашимбаев написал книгу.", set()),
    ("А. Ашимбаев сыграл вничью.", set()),
    ("Ашимбаевка и Токаевский переулок.", set()),
    ("Сенат США принял закон.", set()),
    # an office resolves to its holder on the date
    ("Спикер Сената выступил.", {ASHIMBAYEV}),
]


@pytest.mark.parametrize(("text", "people"), CASES)
def test_cases(text: str, people: set[str]) -> None:
    found = shipped().matcher.find(text, published=DAY).matches
    assert {match.id for match in found if match.kind == "official"} == people
    for match in found:
        assert text[match.evidence.start : match.evidence.end] == match.evidence.words


def test_an_office_is_a_dated_fact() -> None:
    text = "Председатель Сената РК и спикер Курултая"
    before = shipped().matcher.find(text, published=date(2026, 6, 30)).matches
    after = shipped().matcher.find(text, published=date(2026, 9, 30)).matches
    assert {m.id for m in before if m.kind == "office"} == {"kz-senate-chair"}
    # One that is over may still be named; whose it was then says nothing now.
    assert {m.id for m in after if m.kind == "office"} == {"kz-senate-chair", "kz-qurultai-chair"}
    assert not [m for m in after if m.kind == "official"]


def test_bodies_in_their_spellings() -> None:
    for spelling in ("ТюркПА", "ТюркПа", "ТЮРКПА", "ТүркПА", "TurkPA", "#ТюркПА"):
        found = shipped().matcher.find(f"{spelling} собралась", published=DAY).matches
        assert [m.id for m in found] == ["turkpa"]
    cenat = shipped().matcher.find("Cенат одобрил", published=date(2025, 1, 1)).matches  # a Latin C
    assert [m.id for m in cenat] == ["kz-senate"]
