"""Words of sport and of the stage: of whoever plays, of what there is of it, and of where he comes
from; none of it is news of policy."""

from __future__ import annotations

import re

import pytest

from bot.intake.aside.pastimes import (
    PLAYER,
    SPORT,
    STAGE,
    is_of_another_field,
    is_where_from,
    tells_of_sport,
)
from bot.intake.aside.places import Divided, Place

FIELD = re.compile(f"{SPORT}|{STAGE}")


@pytest.mark.parametrize(
    "word",
    "футболист футболшы хоккеист хоккейші боксёр боксшы шахматист шахматшы теннисист дзюдоист "
    "самбист самбошы волейболист footballer boxer wrestler judoka".split(),
)
def test_whoever_plays(word: str) -> None:
    assert re.fullmatch(PLAYER, word)
    assert FIELD.match(word)


@pytest.mark.parametrize(
    "word", "футбольная хоккейный самбо бокса спортивная күрес шахмат театр киноның boxing".split()
)
def test_what_there_is_of_it(word: str) -> None:
    assert FIELD.match(word)
    assert not re.fullmatch(PLAYER, word)


@pytest.mark.parametrize("word", "хокку самбук футляр box школа".split())
def test_nothing_of_it(word: str) -> None:
    assert not FIELD.match(word)


def of_another(text: str, word: str) -> bool:
    first = re.search(word, text)
    return first is not None and is_of_another_field(Place(Divided(text), first.start(), first[0]))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Хоккейная школа объявила набор\n\nТренировки в школе начнутся летом.", "школа"),
        ("Школа бокса объявила набор", "Школа"),
        ("Волейбол мектебі жеңіске жетті", "мектебі"),
        ("Жүректен жүрекке жылу\n\nЕріктілер жылу сыйлады.", "жылу"),
        ("Кинофестиваль гранты табысталды", "гранты"),
        ("Душевное тепло согрело зал", "тепло"),
        ("A film grant for a debut\n\nThe grant is small.", "grant"),
        ("Судьёй матча назначен Сергей Пробный", "Судьёй"),
        ("Судья финала ошибся\n\nТренер недоволен.", "Судья"),
        ("Судьи турнира выбрали лучших", "Судьи"),
        ("Главный судья чемпионата дал интервью", "судья"),
        ("Судья поединка остановил бой", "Судья"),
        ("Судьи боёв прошли учёбу", "Судьи"),
        ("Матч төрешісі қызыл қағаз көрсетті", "төрешісі"),
        ("Турнир судьясы шешім шығарды", "судьясы"),
        ("Чемпионаттың судьялары сайланды", "судьялары"),
        ("The match judges gave him the win", "judges"),
        ("The tournament’s judges were named", "judges"),
        ("Boxing judge retires", "judge"),
        ("Штраф матча — красная карточка", "Штраф"),
        ("Бокс төрешілері жиналды", "төрешілері"),
    ],
)
def test_a_thing_of_another_field(text: str, word: str) -> None:
    assert of_another(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Школа объявила набор\n\nХоккейная школа тоже.", "[Шш]кола"),
        ("Хоккейная школа получит дом\n\nАким назвал срок.", "школа"),
        ("Музыкальный театр открыт", "театр"),
        ("Жылу мектепке берілді", "мектеп"),
        ("Спорт мектебіне бюджет бөлінді", "мектеб"),
        ("Спорт. Школа открыта", "Школа"),
        ("Судья Верховного суда назначен", "Судья"),
        ("Судья вынес приговор", "Судья"),
        ("Судьи матчей не смотрели", "Судьи"),
        ("Судья чемпионата оштрафован: депутаты ждут отчёта", "Судья"),
        ("Судьи не получили бюджета турнира", "Судьи"),
        ("Сот төрешілері жиналды", "төрешілері"),
        ("Финальный суд состоится завтра", "суд"),
        ("Judge matches evidence", "Judge"),
        ("Судья города ушёл", "Судья"),
        ("Суд после матча: болельщика осудили", "Суд"),
        ("Чемпион судился", "судился"),
        ("Бой судьи с коррупцией", "судьи"),
    ],
)
def test_what_may_be_policy(text: str, word: str) -> None:
    assert not of_another(text, word)


def only_from(text: str, word: str) -> bool:
    places = Divided(text).places((one.start(), one[0]) for one in re.finditer(word, text))
    return tells_of_sport(text.split("\n\n", 1)[0]) and all(map(is_where_from, places))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Боксёр Ким победил соперника из Узбекистана", "Узбекистана"),
        ("Қостанайлық балуан жеңді\n\nҚостанайлық алтын алды.", "Қостанайлық"),
        ("Өзбекстан өкілі балуанға жол берді", "Өзбекстан"),
        ("Chess: a win over Uzbekistan’s champion", "Uzbekistan"),
    ],
)
def test_where_a_sportsman_comes_from(text: str, word: str) -> None:
    assert only_from(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Сборная Узбекистана по боксу победила", "Узбекистана"),
        ("Турнир по боксу прошёл в Узбекистане", "Узбекистане"),
        ("Товары из Узбекистана подорожали", "Узбекистана"),
        ("Қостанайлық фермерлер шағымданды", "Қостанайлық"),
    ],
)
def test_what_a_text_of_sport_tells_of(text: str, word: str) -> None:
    assert not only_from(text, word)
