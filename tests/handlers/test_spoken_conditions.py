"""Conditions as people say them, answers with commas, and what they are judged by: what is there
already as what comes."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_conditions import news, one_of, some_news
from tests.handlers.test_named import about, mine
from tests.handlers.test_subscriptions import labels, press

IVAN = 1001
RU = texts_for("ru")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/subscribe Токаев кроме Хабаршы", "за 1 день: 2 новости"),  # a source is called so
        ("Токаев, но без бюджета и кроме Хабаршы", "за 1 день: 1 новость"),
        ("/subscribe Токаев -от:Хабаршы", "за 1 день: 2 новости"),
        ("Токаев только на казахском", "за 1 день: 1 новость"),
        ("хочу про Токаева но не про бюджет", "за 1 день: 1 новость"),
        ("/subscribe +Токаев -бюджет", "за 1 день: 1 новость"),
        ("Токаев только из Хабаршы", "за 1 день: 1 новость"),
        ("Токаев только из Нигдеи", "Нет такого источника: «Нигдеи»"),
        ("/subscribe наше: Токаев, семинар, но без мостов", "за 1 день: 3 новости"),
    ],
)
async def test_conditions_are_read_as_they_are_said(talk: Talk, typed: str, told: str) -> None:
    await some_news(talk)
    said = await talk.say(IVAN, typed)
    assert told in said["text"], said["text"]


async def test_a_source_that_is_called_nearly_so_is_named(talk: Talk) -> None:
    await some_news(talk)
    said = await talk.say(IVAN, "/subscribe #Проба от:Хабар")
    assert said["text"] == RU("error-condition-outlet-near", name="Хабар", near=["Хабаршы"])


@pytest.mark.parametrize(
    "typed", ["/subscribe вишняки кроме мостов", "вишняки кроме мостов", "вишняки -мостов"]
)
async def test_what_is_wanted_without_something_is_offered_so(talk: Talk, typed: str) -> None:
    await some_news(talk)
    said = await talk.say(IVAN, typed)
    assert [one for one in labels(said) if "кроме" in one] == []
    await press(talk, IVAN, RU("button-follow-under", topic="вишняки"))
    assert "не упоминается: «мостов»" in talk.heard(IVAN)[-1]["text"].lower()
    await press(talk, IVAN, RU("button-conditions-follow"))
    one, rule = await one_of(talk)
    assert (one.topic.key, len(rule.without)) == ("вишняки", 1)


async def test_an_answer_is_split_at_commas_as_what_is_typed_behind_a_sign(talk: Talk) -> None:
    await some_news(talk)
    await talk.say(IVAN, "/subscribe #Проба")
    await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, "⚡📰 #Проба")
    await press(talk, IVAN, RU("button-conditions"))
    await press(talk, IVAN, RU("button-condition-without"))
    said = await talk.say(IVAN, "музеи, мосты")
    assert {"✖ не упоминается: «музеи»", "✖ не упоминается: «мосты»"} <= set(labels(said))
    assert "за 1 день: 2 новости" in said["text"], said["text"]
    await press(talk, IVAN, RU("button-condition-with"))
    said = await talk.say(IVAN, "«бюджет, семинар»")  # in quotation marks it is one
    assert "за 1 день: 0 новостей" in said["text"], said["text"]


async def test_the_line_of_hashtags_is_read_as_it_is_when_news_comes(talk: Talk) -> None:
    """What is there already is judged as what comes: a word that only a tag below says is said."""
    await news(talk, "Первая\n\nТокаев принял делегацию.\n\n#Проба #гимнастика")
    await news(talk, "Вторая\n\nТокаев выступил о музеях.\n\n#Проба")
    said = await talk.say(IVAN, "/subscribe #Проба -гимнастика")
    assert "за 1 день: 1 новость" in said["text"], said["text"]
    await press(talk, IVAN, RU("button-conditions-follow"))
    await news(talk, "Третья\n\nТокаев встретился с командой.\n\n#Проба #гимнастика")
    for command in ("/latest", "/digest"):
        shown = (await talk.say(IVAN, command))["text"]
        assert [it for it in ("Первая", "Вторая", "Третья") if it in shown] == ["Вторая"]


async def test_words_are_found_in_the_line_of_hashtags(talk: Talk) -> None:
    await news(talk, "Первая\n\nКоманда вернулась.\n\n#гимнастика", "Вторая\n\nПалата собралась.")
    said = await talk.say(IVAN, "/subscribe игры: Олимпиада, гимнастика")
    assert "за 1 день: 1 новость" in said["text"], said["text"]
    await press(talk, IVAN, RU("button-follow-this"))
    [one] = await mine(talk)
    await news(talk, "Третья\n\nКоманда уехала.\n\n#гимнастика")
    assert await about(talk, one.topic.id) == {1, 3}


async def test_latest_looks_for_words_that_are_no_topic(talk: Talk) -> None:
    await news(talk, "Первая\n\nСтавку по ипотеке снизили.", "Вторая\n\nКомиссия.\n\n#ипотека")
    await news(talk, "Третья\n\nПалата собралась.")
    shown = (await talk.say(IVAN, "/latest Ипотека"))["text"]
    assert [it for it in ("Первая", "Вторая", "Третья") if it in shown] == ["Первая", "Вторая"]
    said = await talk.say(IVAN, "/latest дольщики")
    assert said["text"] == RU("latest-none", text="дольщики")


async def test_of_several_things_too_another_countrys_senate_is_not_ours(talk: Talk) -> None:
    told = await talk.say(1003, "US Senate and Kazakhstan")
    assert "Follow: “US Senate”" in labels(told)
