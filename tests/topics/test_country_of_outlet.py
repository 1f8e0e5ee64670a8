"""A title that does not say whose it is belongs to the country of the outlet that tells of it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.seeding import SUBJECTS

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "country", "office"),
    [
        ("Президент подписал закон о выборах.", "", "kz-president"),
        ("Президент подписал закон о выборах.", "KZ", "kz-president"),
        ("Президент подписал закон о выборах.", "UZ", "uz-president"),
        ("Глава государства принял посла.", "KG", "kg-president"),
        ("Мемлекет басшысы заңға қол қойды.", "KG", "kg-president"),
        ("Спикер Сената провёл заседание палаты.", "UZ", "uz-senate-chair"),
        # nobody of a country that the registry does not know, and not ours instead
        ("Президент подписал закон о выборах.", "DE", ""),
        ("Премьер-министр провёл совещание.", "DE", ""),
        # what the text says goes before whose it is
        ("Власти Казахстана сообщили о встрече. Президент подписал закон.", "UZ", "kz-president"),
        ("Президент Казахстана подписал закон.", "UZ", "kz-president"),
    ],
)
def test_whose_title_it_is(text: str, country: str, office: str) -> None:
    found = SUBJECTS.matcher.find(text, published=DAY, country=country).matches
    offices = {one.id for one in found if one.kind == "office"}
    assert offices == ({office} if office else set())


@pytest.mark.parametrize(
    ("text", "country", "key"),
    [
        ("Минздрав закупил вакцины.", "", "kz-ministry-health"),
        ("Минздрав закупил вакцины.", "KZ", "kz-ministry-health"),
        ("Минздрав закупил вакцины.", "KG", ""),
        ("Верховный суд отменил решение. Рейсы в Казахстан идут.", "KG", ""),
        ("Министр финансов выступил в парламенте.", "UZ", ""),
        ("Минздрав Казахстана ответил коллегам. Минздрав доволен.", "KG", "kz-ministry-health"),
        ("Қаржы министрлігі есеп берді.", "UZ", ""),
        ("The Ministry of Health bought vaccines.", "", "kz-ministry-health"),
        ("The Ministry of Health bought vaccines.", "GB", ""),
    ],
)
def test_whose_ministry_it_is(text: str, country: str, key: str) -> None:
    found = SUBJECTS.matcher.find(text, published=DAY, country=country).matches
    assert {one.id for one in found} == ({key} if key else set())


TELLING = [
    # what the text as a whole is of, where the title says it not
    (
        "Сенат одобрил закон о парковках\nВодителям Узбекистана вернут залог.\n\n"
        "Минтранс уточнит порядок. В столице машин из Казахстана больше всего.\n\n"
        "Закон направлен Шавкату Мирзиёеву.",
        "",
        "uz-senate uz-oliy-majlis",
    ),
    (
        "Правительство поднимет пенсии\nПенсионерам Азербайджана добавят 40 манатов.\n\n"
        "В Гяндже доплатят вдвое. Министерство труда уточнит порядок.",
        "",
        "",
    ),
    (
        "Сенат бюджетті бекітті\nӨзбекстанның ұстаздарына 900 мың сум төленеді.\n\n"
        "Самарқанда мектеп салынады. Қаржы министрлігі дайын.",
        "",
        "uz-senate uz-oliy-majlis",
    ),
    (
        "Parliament backs taxi law\nDrivers will pay 500 soms in Kyrgyzstan.\n\n"
        "In Osh it starts early. The Ministry of Transport will report.",
        "",
        "",
    ),
    # what happens at a neighbour's, and what others do, is no sign of whose the title is
    (
        "Министерство энергетики ответило на слухи\nРоссия остановила завод.\n\n"
        "Цены в России растут.",
        "",
        "kz-ministry-energy",
    ),
    (
        "МВД задержало контрабандистов\nГраждане Узбекистана везли ткани.\n\n"
        "Они родом из Самарканда.",
        "",
        "kz-ministry-interior",
    ),
    (
        "Сенат поддержал фермеров\nДыни повезут в Узбекистан.\n\nВ Узбекистане их ждут.",
        "KZ",
        "kz-senate",
    ),
    ("Сенат принял поправки\nДокумент о пчёлах отправят дальше.", "RU", ""),
    (
        "Сенат одобрил договор с Казахстаном\nСенат принял закон о воде.",
        "UZ",
        "uz-senate uz-oliy-majlis",
    ),
    # and an outlet of another country tells of home
    (
        "Минздрав закупит вакцины\nВ Казахстане растёт заболеваемость.\n\nАлматы готовится.",
        "KG",
        "kz-ministry-health",
    ),
]


@pytest.mark.parametrize(("text", "country", "bodies"), TELLING)
def test_of_whom_the_text_is(text: str, country: str, bodies: str) -> None:
    found = SUBJECTS.matcher.find(text, published=DAY, country=country).matches
    assert {one.id for one in found if one.kind == "body"} == set(bodies.split())


def test_who_heads_a_delegation_is_no_head_of_state() -> None:
    for whom, offices in (("delegation", set()), ("state", {"kz-president"})):
        text = f"The head of the Kazakh {whom} spoke of glaciers."
        found = SUBJECTS.matcher.find(text, language="en", published=DAY).matches
        assert {one.id for one in found if one.kind == "office"} == offices
