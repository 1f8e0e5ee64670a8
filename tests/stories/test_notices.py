"""What an outlet puts under each article makes no story, also the first two times it is seen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.stories.judging import How
from bot.stories.traits import Text, traits_of
from bot.stories.window import Stories
from bot.topics.registry.registry import Language
from tests.stories.families import text_of

NOW = datetime(2026, 11, 25, 6, tzinfo=UTC)
PAYWALL = (
    "Полный текст доступен подписчикам. Оформите подписку на месяц или на год, войдите под своим "
    "именем и читайте без рекламы; деньги идут на работу редакции."
)
COOKIES = (
    "We and our partners use cookies to show content that suits you. By going on you accept our "
    "terms of use and the privacy notice that applies to readers of this site."
)
CLOSING = (
    "Редакция күн сайын ел мен аймақ өмірін жазады: жол, мектеп, аурухана, адамдар. Хатыңызды, "
    "суретіңізді жіберіңіз, біз әрқайсысына жауап береміз."
)
TITLES: dict[Language, tuple[str, ...]] = {
    "ru": (
        "Мажилис запретил лодки на озере",
        "Сенат отверг сбор с рыбаков",
        "Министра просят уйти в отставку",
        "Сенат отверг сбор с охотников",
    ),
    "en": (
        "Senate rejects levy on anglers",
        "Tram line opens in Pavlodar",
        "Wheat prices fall for third month",
        "Terms of the new speaker agreed",
    ),
    "kk": (
        "Көлде қайықпен жүзуге тыйым салынды",
        "Сенатор ауыл мұғалімдерімен кездесті",
        "Зауытта өрт сөндірілді",
        "Жаңа жол салынды",
    ),
}
OWN = {
    "ru": (
        "Решение вступит в силу весной.",
        "За него подали девять голосов.",
        "Он молчит.",
        "Документ вернут авторам.",
    ),
    "en": ("The vote was 9 to 31.", "Fares stay as they were.", "", "Talks took a week."),
    "kk": ("Шектеу күзге дейін.", "Баспана туралы айтылды.", "Зардап шеккен жоқ.", ""),
}
NOTICES: tuple[tuple[Language, str], ...] = (("ru", PAYWALL), ("en", COOKIES), ("kk", CLOSING))
SPRING = (
    "Палата утвердила правила для пасек. Хозяин отметит ульи до весны и сообщит соседям, чем "
    "обработает поле. За нарушение предупредят, потом оштрафуют."
)


def stories_of(texts: list[Text]) -> list[int]:
    stories: Stories[int] = Stories()
    return [stories.add(number, text).story for number, text in enumerate(texts)]


def news(title: str, body: str, language: Language = "ru", url: str = "", house: str = "") -> Text:
    one = text_of(title, body, language, NOW, url)
    return Text(title, body, language, NOW, url, subjects=one.subjects, house=house)


@pytest.mark.parametrize("own", [False, True], ids=["alone", "behind a sentence"])
@pytest.mark.parametrize("houses", [1, 2])
@pytest.mark.parametrize(("language", "notice"), NOTICES, ids=["ru", "en", "kk"])
def test_one_notice_under_different_titles_is_no_story(
    language: Language, notice: str, houses: int, *, own: bool
) -> None:
    texts = [
        news(
            title,
            f"{OWN[language][at]} {notice}" if own else notice,
            language,
            f"https://h{at % houses}.example/news/{at + 100}",
        )
        for at, title in enumerate(TITLES[language])
    ]
    assert stories_of(texts) == [0, 1, 2, 3]


def test_a_notice_without_an_address_is_no_story_either() -> None:
    texts = [news(title, PAYWALL) for title in TITLES["ru"]]
    assert stories_of(texts) == [0, 1, 2, 3]


def test_a_text_that_tells_another_title_joins_whatever_its_own_title_says() -> None:
    texts = [
        news("Палата утвердила правила для пасек", SPRING, url="https://a.example/news/100"),
        news("Что ждёт любителей мёда", f"Новости дня. {SPRING}", url="https://b.example/n/101"),
        news("Мёд станет дороже?", SPRING.split(". ", 1)[1] + " Подробности ниже."),
    ]
    assert stories_of(texts)[:2] == [0, 0]


def test_two_articles_of_one_house_are_two_unless_the_text_tells_either_title() -> None:
    first = ("Палата утвердила правила для пасек", "https://a.example/news/100")
    other = ("Соседи ссорятся из-за ветра", "https://a.example/news/101")
    again = ("Правила для пасек утверждены", "https://a.example/news/102")
    texts = [news(title, SPRING, url=url) for title, url in (first, other, again)]
    assert stories_of(texts) == [0, 1, 0]
    of_a_channel = [news(title, SPRING, house="channel:-100") for title, _ in (first, other)]
    assert stories_of(of_a_channel) == [0, 1]
    of_two = [news(first[0], SPRING, house="channel:-100"), news(other[0], SPRING, house="feed:2")]
    assert stories_of(of_two) == [0, 0]


def test_forms_filled_in_with_another_thing_are_two_stories() -> None:
    form = (
        "Депутаты на заседании одобрили законопроект «{}». {} Группа готовила его два года, "
        "замечаний у правительства нет. Теперь документ уйдёт в верхнюю палату, ко второму чтению "
        "соберут поправки."
    )
    texts = [
        news("Одобрен законопроект о пасеках", form.format("О пасеках", "Он вводит учёт ульев.")),
        news("Одобрен законопроект о сыске", form.format("О сыске", "Он вводит лицензии.")),
        news("Ульи возьмут на учёт", form.format("О пасеках", "Он вводит учёт ульев.")),
    ]
    assert stories_of(texts) == [0, 1, 0]


def test_a_notice_is_learnt_also_where_stories_were_wrongly_made_of_it() -> None:
    stories: Stories[int] = Stories()
    for number, title in enumerate((*TITLES["ru"], *TITLES["ru"])):
        at = NOW + timedelta(minutes=number)
        stories.add(number, text_of(title, PAYWALL, "ru", at))
    kept = traits_of(news("", PAYWALL))[0].shingles.kept
    assert not stories._frames.without(kept)


def test_the_same_title_and_text_is_a_reprint_though_the_text_does_not_say_the_title() -> None:
    stories: Stories[int] = Stories()
    text = "Подробности редакция узнаёт. Следите за обновлениями, мы дополним эту новость позже."
    for number, url in enumerate(("https://a.example/news/1", "https://b.example/news/2")):
        placed = stories.add(number, news("Катер сел на мель у Актау", text, url=url))
    assert (placed.story, placed.how is not How.NEW) == (0, True)
