"""News, an interview, somebody's thoughts: of what kind a text is."""

from __future__ import annotations

import pytest

from bot.intake.kinds.genres import Genre, genre_of, genre_of_story, stand_apart

LONG = "Река мелеет, и никто не знает почему. Спор идёт о том, кто заплатит за это. " * 6
ASKED = "Мы встретились с ним.\n\n– Что дальше?\n\n– Будем строить."


@pytest.mark.parametrize(
    ("title", "behind", "genre"),
    [
        ("Иван Пробный: «Надо строить»", ASKED, Genre.INTERVIEW),
        ("Проба", "Q: What next?\n\nA: We build.", Genre.INTERVIEW),
        ("Река и её цена", LONG, Genre.THOUGHTS),
        ("Сараптама: өзен кімдікі", "Өзен тартылды.", Genre.THOUGHTS),
        ("Opinion: whose river is it", "It runs dry.", Genre.THOUGHTS),
        ("Президент подписал закон о реках", "Его ждали.", Genre.SIGNING),
        ("Пробный жолдар туралы заңға қол қойды", "Заң күшіне енеді.", Genre.SIGNING),
        ("President signs road law", "It takes effect soon.", Genre.SIGNING),
        ("Река и её цена", f"{LONG} Об этом сообщил эколог.", Genre.NEWS),
        ("Река и её цена", f"{LONG} Совет собрался в среду.", Genre.NEWS),
        ("Река отступила на 19 метров", LONG, Genre.NEWS),
        ("Суд запретил плотину", LONG, Genre.NEWS),
        ("Река и её цена", f"{LONG} 1 2 3 4 5 6", Genre.NEWS),
        ("Река мелеет", "– Воды мало, – сказал рыбак.\n\n– Её и не было.", Genre.NEWS),
    ],
)
def test_a_genre(title: str, behind: str, genre: Genre) -> None:
    assert genre_of(title, behind) is genre


def test_what_stands_apart() -> None:
    assert stand_apart(Genre.INTERVIEW, Genre.NEWS)
    assert stand_apart(Genre.SIGNING, Genre.SIGNING)
    assert not stand_apart(Genre.INTERVIEW, Genre.INTERVIEW)
    assert not stand_apart(Genre.THOUGHTS, Genre.NEWS)
    assert not stand_apart(Genre.SIGNING, Genre.NEWS)


def test_an_interview_that_is_told_as_news_is_news() -> None:
    interview = [Genre.INTERVIEW]
    assert genre_of_story(interview, told=False) is Genre.INTERVIEW
    assert genre_of_story(interview, told=True) is Genre.NEWS
    assert genre_of_story([Genre.NEWS, *interview], told=False) is Genre.NEWS
    assert genre_of_story([], told=False) is Genre.NEWS
