"""Who reports, and the news without it: the press's formulas, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.attribution import find_outlet, without_attribution

SAID = "Палата собралась"
KAZAKH = "Палата жиналды"
ENGLISH = "The chamber met"


@pytest.mark.parametrize(
    ("paragraph", "told", "outlet"),
    [
        (f"{SAID}, сообщает «Пробный вестник» со ссылкой на аппарат.", SAID, "Пробный вестник"),
        (f"{SAID}, сообщает example.kz со ссылкой на пресс-службу палаты", SAID, "example.kz"),
        (f"{SAID}, передаёт корреспондент Probnews.kz.", SAID, "Probnews.kz"),
        (f"{SAID}, передает корреспондент «Учебного вестника».", SAID, "Учебный вестник"),
        (f"{SAID}, передает корреспондент агентства Проба", SAID, "Проба"),
        (f"{SAID}, – сообщает собственный корреспондент МИА «ПробИнформ».", SAID, "ПробИнформ"),
        (f"{SAID}, как сообщает газета «Проба».", SAID, "Проба"),
        (f"{SAID}, сообщил «Вестник».", SAID, "Вестник"),
        (f"{SAID}, сообщает пресс-служба Министерства труда, занятости и защиты.", SAID, ""),
        (f"{SAID}, сообщили в пресс-службе палаты.", SAID, ""),
        (f"{SAID}, сообщила пресс-служба палаты.", SAID, ""),
        (f"{SAID}, сообщили в Telegram-канале палаты.", SAID, ""),
        (f"{SAID}, сообщается на официальном сайте палаты.", SAID, ""),
        (f"{SAID}, сообщает Telegram-канал палаты.", SAID, ""),
        (f"{SAID}, - передает корреспондент медиа-портала Example.kz", SAID, "Example.kz"),
        (f"{SAID}, передает со ссылкой на аппарат портал «Проба».", SAID, ""),
        (f"{SAID}, сообщили Example.kz в пресс-службе палаты.", SAID, "Example.kz"),
        (f"{SAID}, говорится в сообщении пресс-службы палаты.", SAID, ""),
        (f"{SAID}, сообщает Проба. Затем все ушли.", f"{SAID}. Затем все ушли", "Проба"),
        (f"{KAZAKH}, деп хабарлайды «Сынақ» газеті.", KAZAKH, "Сынақ"),
        (f"{KAZAKH}, деп хабарлайды EXAMPLE.kz Ақордаға сілтеме жасап.", KAZAKH, "EXAMPLE.kz"),
        (f"{KAZAKH}, – деп хабарлайды палатаға сілтеме жасап example.kz.", KAZAKH, "example.kz"),
        (f"{KAZAKH}, деп хабарлайды «Сынақ» газетінің тілшісі", KAZAKH, "Сынақ"),
        (f"{KAZAKH}, деп хабарлайды палатаның баспасөз қызметі.", KAZAKH, ""),
        (f"{KAZAKH}, деп жазады Example.kz порталы.", KAZAKH, "Example.kz"),
        (f"{KAZAKH}, – деп хабарлайды Sampleform агенттігінің тілшісі.", KAZAKH, "Sampleform"),
        (f"{KAZAKH}, хабарлайды example.kz.", KAZAKH, "example.kz"),
        # who has figures is no outlet for that, unless he says that he is one
        ("ЖСБ дерегінше, палата жиналды.", "ЖСБ дерегінше, палата жиналды", ""),
        ("«Сынақ» газетінің дерегінше, палата жиналды.", KAZAKH, "Сынақ"),
        (f"{ENGLISH}, Sampleform reports.", ENGLISH, "Sampleform"),
        (f"{ENGLISH}, Sampleinform reported.", ENGLISH, "Sampleinform"),
        (f"{ENGLISH}, Example.kz wrote.", ENGLISH, "Example.kz"),
        (f"{ENGLISH}, according to the Sample news agency", ENGLISH, "Sample"),
        (f"{ENGLISH}, reports the Sample Herald", ENGLISH, "Sample Herald"),
        (f"{ENGLISH} – the Sample Times correspondent reports.", ENGLISH, "Sample Times"),
        (f"{ENGLISH}, Sample News reports, citing the ministry.", ENGLISH, "Sample News"),
        (f"{ENGLISH}, according to the Sample Times", ENGLISH, "Sample Times"),
        (f"{ENGLISH}, reports the press service of the Senate.", ENGLISH, ""),
        (f"{ENGLISH}, the Senate's press service reported.", ENGLISH, ""),
        (f"{ENGLISH}, the Senate's press office said.", ENGLISH, ""),
        (f"{ENGLISH}, the Senate's press service reported on Nov. 24.", ENGLISH, ""),
        (f"{ENGLISH}, the Senate's press office said on Tuesday.", ENGLISH, ""),
        (f"{ENGLISH}, the Senate's press service told Sampleform.", ENGLISH, ""),
        (f"{ENGLISH}, Sampleform informs, citing the ministry.", ENGLISH, "Sampleform"),
    ],
)
def test_a_clause_that_says_who_reports_goes(paragraph: str, told: str, outlet: str) -> None:
    assert without_attribution(paragraph.partition(". ")[0].rstrip(".") + ".") == (
        told.partition(". ")[0] + "."
    )
    assert find_outlet([paragraph]) == outlet


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # in the middle no comma is left that nothing asks for
        ("Министр, сообщает Example.kz, прибыл.", "Министр прибыл."),
        ("Закон, сообщает ПРОБА, который внесли, принят.", "Закон, который внесли, принят."),
        ("Между тем, сообщает «Проба», все ушли.", "Между тем все ушли."),
        ("Вчера, сообщает «Проба», все ушли.", "Вчера все ушли."),
        ("Кроме того, сообщает «Проба», все ушли.", "Кроме того, все ушли."),
        (f"{SAID}, сообщает Example.kz, и приняла закон.", f"{SAID} и приняла закон."),
        ("Как сообщает Проба, палата собралась.", "Палата собралась."),
        ("Как сообщили в пресс-службе палаты, все ушли.", "Все ушли."),
        ("«Сынақ» газетінің хабарлауынша, жиын өтті.", "Жиын өтті."),
        ("Sampleform хабарлауынша, палата жиналды.", "Палата жиналды."),
        ("Палатаның баспасөз қызметіне сілтеме жасап, жиын өтті.", "Жиын өтті."),
        ("Как сообщили Sampleform в отделе печати и связи, все ушли.", "Все ушли."),
        ("Как рассказали корреспонденту «Пробы» в акимате, дом закрыт.", "Дом закрыт."),
        ("Палата бөлімінен Sampleform агенттігіне хабарлағандай, жиын өтті.", "Жиын өтті."),
        ("Әкімдіктен Example.kz-ке хабарлағандай, жол жабылды.", "Жол жабылды."),
        ("According to Sample News, the chamber met.", "The chamber met."),
        ("«Мы за», — заявил докладчик, сообщает «Проба».", "«Мы за», — заявил докладчик."),
    ],
)
def test_what_is_left_is_a_sentence(sentence: str, told: str) -> None:
    assert without_attribution(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Об этом пишет портал Проба Медиа",
        "Об этом сообщили в пресс-службе палаты.",
        "Об этом корреспонденту Example.kz сообщили в пресс-службе.",
        "Бұл туралы палатаның баспасөз қызметі хабарлады.",
        "Бұл туралы палатаның баспасөз қызметі хабарлады, деп жазады Example.kz",
        "Сынақ тілшісі хабарлайды.",
        "Sample News reports.",
    ],
)
def test_a_sentence_that_says_nothing_else_goes_whole(sentence: str) -> None:
    assert without_attribution(sentence) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Палата собралась в полном составе.",
        "Он сообщает об этом охотно.",
        "Министр сообщил, что газета закрыта.",
        # who said it is the news
        "«Мы за», — сообщил министр труда.",
        "Об этом сообщил министр.",
        "Палата собралась, рассказал Иван Пробный.",
        "Палата собралась, сообщили в министерстве.",
        "Палата собралась, сообщил в своём Telegram-канале Аскар Пробин.",
        "Палата собралась, сообщает в своём Telegram-канале министр.",
        "Палата собралась, рассказал корреспонденту Example.kz министр.",
        "Палата собралась, сообщил агентству Проба министр.",
        "Палата собралась, сообщает центр занятости.",
        "Палата собралась, сообщили «Пробе» в министерстве.",
        "Палата собралась, сообщает Комитет защиты журналистов.",
        "Палата собралась, сообщают СМИ.",
        "По данным министерства, он прибыл.",
        "«Мы за», пишет газета «Проба».",
        "Заң керек, деп мәлімдеді палата төрағасы.",
        "Заң керек, деп хабарлады Диас Пробшәріп.",
        "Заң керек, деп жазды Пробаев.",
        "Заң керек, деп мәлімдеді Sampleform тілшісіне төраға.",
        "Бұл туралы министр баспасөз мәслихатында мәлімдеді.",
        "Министр заң керек деп жазды Facebook парақшасында.",
        "Департаменттің хабарлауынша, жол жабылды.",
        "The chamber met, said the speaker.",
        "The chamber met, Probin wrote.",
        "The chamber met, Probin reported.",
        "The chamber met, Probin told Sampleform.",
        "The chamber met, the ministry said on Tuesday.",
        "The chamber met, according to the press secretary Ivan Probin.",
        "“We met,” the press office said.",
        "The number rose, according to daily reports.",
        "The number rose, according to the Agency for Samples.",
        "He reports to the chamber, and the committee reports.",
        "According to the Ministry of Samples, the number rose.",
        "а" * 2000 + ", сообщает Проба.",
    ],
)
def test_what_somebody_says_stays(sentence: str) -> None:
    assert without_attribution(sentence) == sentence
    assert find_outlet([sentence]) in ("", "Проба")


def test_the_outlet_of_a_dateline_or_of_brackets_is_found() -> None:
    assert find_outlet(["АСТАНА. 24 ноября. ПробИнформ – Палата собралась."]) == "ПробИнформ"
    assert find_outlet(["The chamber met (Sampleinform)."]) == "Sampleinform"
    assert find_outlet(["", "Палата собралась."]) == ""
