"""What an editor sends is news, or there is a reason to doubt it; it is published all the same."""

from __future__ import annotations

import pytest

from bot.intake.doubts import as_it_is, doubt_of, has_link, is_told

LINK = "https://example.kz/n/palata-obsudila"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (LINK, "link"),
        (f"{LINK}\n\n#Проба", "link"),
        ("t.me/example_channel/12", "link"),
        ("#ТюркПА\n#Сенат", "tags"),
        ("#Проба#Вторая", "tags"),
        ("Спасибо!\n\nДо завтра", "short"),
        (f"Читайте\n{LINK}", "short"),
        ("Срочно #Проба", "short"),
        # news, and what has nothing in it at all
        ("Палата обсудила вопрос\n\nПалата обсудила вопрос о кадрах.", None),
        (f"Палата приняла закон о бюджете\n{LINK}", None),
        ("Палата қаулы қабылдады, бюджет бекітілді", None),
        ("The house adopted a budget", None),
        ("👍", None),
        ("12:30", None),
        ("", None),
    ],
)
def test_why_a_text_seems_to_be_no_news(text: str, reason: str | None) -> None:
    assert doubt_of(text) == reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Палата приняла закон.", True),
        ("Палата бюджетті қабылдады!", True),
        ("Палата в среду приняла закон о бюджете страны", True),
        # names, tags, questions, answers
        ("Маулен Ашимбаев", False),
        ("Маулен Ашимбаев, Ерлан Кошанов, Касым-Жомарт Токаев, Аскар Пробный", False),
        ("Ашимбаев М. С.", False),
        ("#Проба принята в среду, и сразу.", False),
        ("Когда выйдет следующий дайджест?", False),
        ("08.30", False),
        ("Да.", False),
        ("Спасибо!", False),
    ],
)
def test_a_sentence_is_told_from_names(text: str, told: bool) -> None:
    assert is_told(text) is told


def test_an_address_is_no_name() -> None:
    assert has_link(f"вот {LINK}")
    assert has_link("telegram.me/example/1")
    assert not has_link("Сенат и ТюркПА")


def test_what_tells_nothing_is_an_article_as_it_stands() -> None:
    made = as_it_is(f"{LINK}\n\n#Проба  #Вторая")
    assert (made.title, made.lead, made.body) == (LINK, "#Проба #Вторая", "")
    assert made.url == LINK
    assert [tag.key for tag in made.hashtags] == ["проба", "вторая"]
    assert all(made.text[tag.start : tag.end] == f"#{tag.text}" for tag in made.hashtags)
    # the same again is known again, another is not
    assert made.known_as == as_it_is(f"{LINK}\n#Проба #Вторая").known_as
    assert made.known_as != as_it_is(f"{LINK}\n#Проба #Третья").known_as
