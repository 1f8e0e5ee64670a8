"""Kazakh endings: by harmony and the last sound."""

from __future__ import annotations

import pytest

from bot.grammar.kazakh import CASES, in_case, last_word_of, with_ending


@pytest.mark.parametrize(
    ("words", "told"),
    [
        # a vowel, a nasal, another voiced sound, a voiceless one; back and front
        ("қараша", "қараша қарашаның қарашаға қарашаны қарашада қарашадан"),
        ("шілде", "шілде шілденің шілдеге шілдені шілдеде шілдеден"),
        ("маусым", "маусым маусымның маусымға маусымды маусымда маусымнан"),
        ("Бектен", "Бектен Бектеннің Бектенге Бектенді Бектенде Бектеннен"),
        ("Құрылтай", "Құрылтай Құрылтайдың Құрылтайға Құрылтайды Құрылтайда Құрылтайдан"),
        ("сәуір", "сәуір сәуірдің сәуірге сәуірді сәуірде сәуірден"),
        ("Сенат", "Сенат Сенаттың Сенатқа Сенатты Сенатта Сенаттан"),
        ("Мәжіліс", "Мәжіліс Мәжілістің Мәжіліске Мәжілісті Мәжілісте Мәжілістен"),
        # "his": of somebody's office, of a patronymic
        ("төрағасы", "төрағасы төрағасының төрағасына төрағасын төрағасында төрағасынан"),
        ("Сағатханұлы", "Сағатханұлы Сағатханұлының Сағатханұлына Сағатханұлын Сағатханұлында"
                        " Сағатханұлынан"),
    ],
)  # fmt: skip
def test_every_case(words: str, told: str) -> None:
    assert [in_case(words, case) for case in CASES] == told.split()


@pytest.mark.parametrize(
    ("words", "dative"),
    [
        # a surname is heard as the name that it was made of
        ("Қасым-Жомарт Тоқаев", "Қасым-Жомарт Тоқаевқа"),
        ("Олжас Бектенов", "Олжас Бектеновке"),
        ("Айгүл Бектенова", "Айгүл Бектеноваға"),
        ("Лев", "Левке"),
        # и is front in a closed syllable, else as what stands before it
        ("Ерлан Қарин", "Ерлан Қаринге"),
        ("министр", "министрге"),
        ("Дариға", "Дариғаға"),
        ("Қали", "Қалиға"),
        ("елу", "елуге"),
        ("оқу", "оқуға"),
        ("су", "суға"),
        # of several words the last one is somebody's
        ("Қазақстан Парламенті", "Қазақстан Парламентіне"),
        ("Өзбекстан Республикасы", "Өзбекстан Республикасына"),
        ("жаңа елші", "жаңа елшіге"),
        ("елші", "елшіге"),
        # capitals, Latin letters, marks
        ("ТүркПА", "ТүркПА-ға"),
        ("АҚШ", "АҚШ-қа"),
        ("ТМД", "ТМД-ға"),
        ("ЕҚЫҰ", "ЕҚЫҰ-ға"),
        ("Telegram", "Telegram-ға"),
        ("Maulen Ashimbayev", "Maulen Ashimbayev-қа"),
        ("Orbán", "Orbán-ға"),
        ("Fidesz (KDNP)", "Fidesz (KDNP)-ға"),
        # numbers
        ("Европарламент 2026", "Европарламент 2026-ға"),
        ("", "-ға"),
    ],
)
def test_names_and_titles(words: str, dative: str) -> None:
    assert in_case(words, "dat") == dative


@pytest.mark.parametrize(
    ("number", "read"),
    [(0, "нөл"), (1, "бір"), (21, "бір"), (40, "қырық"), (50, "елу"), (100, "жүз"), (110, "он"),
     (300, "жүз"), (1000, "мың"), (20_000, "мың"), (100_000, "мың"), (10**6, "миллион"),
     (2 * 10**9, "миллиард"), (-5, "бес")],
)  # fmt: skip
def test_the_last_word_of_a_number(number: int, read: str) -> None:
    assert last_word_of(number) == read


@pytest.mark.parametrize(
    ("digits", "dative", "ablative"),
    [("0", "0-ге", "0-ден"), ("3", "3-ке", "3-тен"), ("5", "5-ке", "5-тен"), ("6", "6-ға", "6-дан"),
     ("9", "9-ға", "9-дан"), ("10", "10-ға", "10-нан"), ("20", "20-ға", "20-дан"),
     ("21", "21-ге", "21-ден"), ("40", "40-қа", "40-тан"), ("50", "50-ге", "50-ден"),
     ("80", "80-ге", "80-нен"), ("1000", "1000-ға", "1000-нан")],
)  # fmt: skip
def test_numbers_are_bent_as_they_are_read(digits: str, dative: str, ablative: str) -> None:
    assert (in_case(digits, "dat"), in_case(digits, "abl")) == (dative, ablative)


def test_what_is_no_case_is_refused() -> None:
    with pytest.raises(ValueError, match="no case"):
        in_case("Сенат", "since")
    assert with_ending("08:30", "отыз", "nom") == "08:30"
