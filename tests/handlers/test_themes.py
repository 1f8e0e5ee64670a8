"""What is typed for a theme is offered with the other words of that theme, which are said before it
is followed; a hashtag that nobody knows, with its words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.grammar.quotes import quoted
from bot.messages.callbacks.conditions import ShowConditions
from bot.messages.callbacks.presses import parse
from bot.texts import Texts, texts_for
from handlers import named_drafts
from storage import conditions, rules, subscriptions
from storage.named_room import MOST_NAMED
from storage.subscriptions import Subscription
from storage.vocabulary import TopicKind
from tests.handlers.talking import Talk
from tests.handlers.test_conditions import news
from tests.handlers.test_named_bounds import full
from tests.handlers.test_requests import said
from tests.handlers.test_subscriptions import labels, press

IVAN, AIGUL, EMMA = 1001, 1002, 1003
RU, KK, EN = map(texts_for, ("ru", "kk", "en"))
_MORE = {"ru": " и другие", "kk": " және басқалары", "en": " and others"}


async def mine(talk: Talk, chat: int = 1) -> list[Subscription]:
    async with talk.database.read() as connection:
        return await subscriptions.of_chat(connection, chat)


async def came(talk: Talk, person: int) -> str:
    """The digest that somebody asks for."""
    return str((await talk.say(person, "/digest"))["text"])


@pytest.mark.parametrize(
    ("person", "texts", "typed", "name", "also"),
    [
        (IVAN, RU, "таможня", "таможня", ["таможенный", "кеден", "customs"]),
        (IVAN, RU, "/subscribe Таможня", "Таможня", ["таможенный", "кеден", "customs"]),
        (IVAN, RU, "новости о таможне", "таможня", ["таможенный", "кеден", "customs"]),
        (IVAN, RU, "подпиши на тему экология", "экология", ["экологический"]),
        (
            IVAN,
            RU,
            "малый и средний бизнес",
            "малый и средний бизнес",
            ["small business"],
        ),
        (AIGUL, KK, "көлік", "көлік", ["транспорт"]),
        (AIGUL, KK, "/subscribe білім беру", "білім беру", ["образование"]),
        (EMMA, EN, "judges", "judges", ["судья"]),
        (EMMA, EN, "news about human rights", "human rights", ["права человека"]),
    ],
)
async def test_a_theme_is_offered_first_with_its_words_and_then_the_words_alone(
    talk: Talk, person: int, texts: Texts, typed: str, name: str, also: list[str]
) -> None:
    [told] = await said(talk, person, typed)
    question, words, *_ = told["text"].split("\n")
    assert question == texts("offer-follow", text=name)
    assert not [one for one in also if one not in words]
    offered = list(labels(told))
    assert offered[0] == texts("button-follow", topic=quoted(name, texts.language))
    assert texts("button-words-alone", words=name).startswith(offered[1].rstrip("»”… "))
    assert await mine(talk) == []
    await talk.press(person, told, labels(told)[offered[0]])
    [one] = await mine(talk)
    assert (one.topic.kind, one.topic.title) == (TopicKind.NAMED, name)
    assert one.topic.words[0] == name
    said_of_it = words.rstrip(".").removesuffix(_MORE[texts.language])
    assert not set(said_of_it.split(": ")[1].split(", ")) - set(one.topic.words)
    left = [it for it in one.topic.words[1:] if it not in words]
    assert len(left) != 1  # "and others" are several
    assert bool(left) == words.endswith(f"{_MORE[texts.language]}.")
    saved = talk.heard(person)[-1]
    assert saved["text"].startswith(
        texts("named-saved", new="yes", topic=quoted(name, texts.language))
    )
    await talk.press(person, told, labels(told)[offered[0]])  # pressed again
    assert talk.heard(person)[-1] == saved
    await press(talk, person, texts("button-undo"), message=saved)
    assert await mine(talk) == []


async def test_news_in_other_languages_and_words_comes_with_a_theme(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "таможня")
    await talk.press(IVAN, told, labels(told)[RU("button-follow", topic="«таможня»")])
    await news(talk, "Утро\n\nТаможенный пост в ауле откроют к лету.")
    await news(talk, "Таң\n\nКеденшілер жаңа көлік алды.", language="kk")
    await news(talk, "Noon\n\nCustoms officers were trained in Aktau.", language="en")
    await news(talk, "Вечер\n\nПалата обсудила мосты.")
    digest = await came(talk, IVAN)
    assert "таможня" in digest
    for one in ("Таможенный пост", "Кеденшілер", "Customs officers"):
        assert one in digest
    assert "мосты" not in digest


async def test_what_came_before_is_in_the_topic_as_in_any_named_one(talk: Talk) -> None:
    await news(talk, "Утро\n\nТаможенный пост в ауле откроют к лету.")
    [told] = await said(talk, EMMA, "customs")
    await talk.press(EMMA, told, labels(told)[EN("button-follow", topic="“customs”")])
    await press(talk, EMMA, EN("button-topic", topic="“customs”"))
    assert "latest: “Утро”" in talk.heard(EMMA)[-1]["text"]


async def test_a_theme_that_is_followed_is_known_by_its_other_words(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "таможня")
    await talk.press(IVAN, told, labels(told)[RU("button-follow", topic="«таможня»")])
    for typed in ("customs", "/subscribe кеден", "кеден, таможенник"):
        [known] = await said(talk, IVAN, typed)
        words = typed.removeprefix("/subscribe ")  # all of them
        assert known["text"].startswith(RU("subscribed-within", words=words, topic="«таможня»"))
    [one] = await said(talk, IVAN, '/subscribe "customs"')  # as it is typed
    assert one["text"].startswith(RU("subscribed", topic="«customs»"))


async def test_only_the_words_are_followed_by_the_second_button(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "таможня")
    await talk.press(IVAN, told, labels(told)[RU("button-words-alone", words="таможня")])
    [one] = await mine(talk)
    assert (one.topic.kind, one.topic.key) == (TopicKind.KEYWORD, "таможня")
    [again] = await said(talk, IVAN, "таможня")
    assert again["text"].startswith(RU("subscribed-already", topic="«таможня»"))


async def test_what_stands_in_quotation_marks_or_is_a_name_is_no_theme(talk: Talk) -> None:
    [told] = await said(talk, IVAN, '/subscribe "таможня"')
    assert RU("subscribed", topic="«таможня»") in told["text"]
    [told] = await said(talk, EMMA, '"human rights"')
    # as it was typed first; the theme only behind that
    assert next(iter(labels(told))) == EN("button-follow", topic="“human rights”")
    [told] = await said(talk, IVAN, "/subscribe Курултай")
    assert RU("subscribed", topic="Курултай") in told["text"]


async def test_of_a_list_each_theme_says_its_words(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "таможня, ТюркПА, макраме, экология")
    assert list(labels(told)) == [
        RU("button-follow-together", kind="topics", count=4),
        RU("button-follow", topic="ТюркПА"),
        RU("button-follow", topic="«макраме»"),
        RU("button-follow", topic="«таможня»"),
        RU("button-follow", topic="«экология»"),
        RU("button-words-alone", words="таможня"),
        RU("button-words-alone", words="экология"),
    ]
    _, customs, ecology = told["text"].split("\n")
    assert customs.startswith("«таможня»: ищутся также: ")
    assert "кеден" in customs
    assert "экологический" in ecology
    for topic in ("«таможня»", "«экология»"):
        await talk.press(IVAN, told, labels(told)[RU("button-follow", topic=topic)])
    assert {one.topic.title for one in await mine(talk)} == {"таможня", "экология"}
    [left] = await said(talk, IVAN, "таможня, экология")  # nothing of it is offered again
    assert RU("subscribed-already", topic="«экология»") in left["text"]
    assert RU("subscribed-already", topic="«таможня»") in left["text"]
    [told] = await said(talk, IVAN, "/subscribe судьи, сайгаки")
    assert list(labels(told))[:3] == [
        RU("button-follow-several", many=2, names="«судьи», «сайгаки»"),
        RU("button-follow", topic="«судьи»"),
        RU("button-follow", topic="«сайгаки»"),
    ]


async def test_titles_that_may_be_meant_stand_behind_the_theme(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "антикоррупционный")
    offered = list(labels(told))
    assert offered[0] == RU("button-follow", topic="«антикоррупционный»")
    assert offered[-1] == RU("button-words-alone", words="антикоррупционный")
    assert len(offered) == 3
    assert "«антикоррупционный»: ищутся также: " in told["text"]
    [told] = await said(talk, IVAN, "электоральный")  # one word of a long name is no name
    assert list(labels(told))[1] == RU("button-words-alone", words="электоральный")
    [told] = await said(talk, EMMA, "gas")  # nobody whose name is only spelt nearly so
    assert list(labels(told))[:2] == [
        EN("button-follow", topic="“gas”"),
        EN("button-words-alone", words="gas"),
    ]


async def test_an_abbreviation_of_two_letters_is_not_looked_for_and_its_theme_is(
    talk: Talk,
) -> None:
    [told] = await said(talk, IVAN, "ИИ")
    assert "\nИщутся: искусственный интеллект, " in told["text"]
    assert list(labels(told))[:1] == [RU("button-follow", topic="«ИИ»")]
    await talk.press(IVAN, told, labels(told)[RU("button-follow", topic="«ИИ»")])
    assert "Само название не ищется." in talk.heard(IVAN)[-1]["text"]


@pytest.mark.parametrize(
    ("person", "texts", "typed", "label", "line"),
    [
        (IVAN, RU, "#Вишняки", "➕ И слово «Вишняки»", "и слово: Вишняки."),
        (IVAN, RU, "#Красная_Пристань", "➕ И слова «Красная Пристань»", "слова: Красная Пр"),
        (IVAN, RU, "#КраснаяПристань", "➕ И слова «Красная Пристань»", "слова: Красная Пр"),
        (AIGUL, KK, "#Шиелі", "➕ «Шиелі» сөзі де", "Мына сөзді де іздеуге болады: Шиелі."),
        (EMMA, EN, "#Orchard", "➕ Also the word “Orchard”", "also follow the word: Orchard."),
        (IVAN, RU, "#Таможня", "Подписаться: «Таможня»", "слова: Таможня, таможенный, "),
    ],
)
async def test_a_hashtag_that_nobody_knows_is_offered_with_its_words(
    talk: Talk, person: int, texts: Texts, typed: str, label: str, line: str
) -> None:
    [offer] = await said(talk, person, typed)
    words = quoted(re.findall("[«“](.+)[»”]", label)[0], texts.language)
    # channels seldom tag: the words bring more
    follow = [texts("button-follow", topic=one) for one in (words, typed)]
    assert list(labels(offer)) == follow
    assert line in offer["text"]
    [told] = await said(talk, person, f"/subscribe {typed}")
    assert told["text"].startswith(texts("subscribed", topic=typed))
    assert line in told["text"]
    [tag] = await mine(talk)
    assert (tag.topic.kind, f"#{tag.topic.key}") == (TopicKind.HASHTAG, typed.casefold())
    await talk.press(person, told, labels(told)[label])
    assert {one.topic.kind for one in await mine(talk)} - {TopicKind.HASHTAG} <= {
        TopicKind.KEYWORD,
        TopicKind.NAMED,
    }
    assert len(await mine(talk)) == 2


async def test_a_hashtag_that_names_something_or_stands_among_many_has_no_such_button(
    talk: Talk,
) -> None:
    [told] = await said(talk, IVAN, "/subscribe #ТюркПА")
    assert not any(one.startswith("➕") for one in labels(told))
    await talk.press(IVAN, told, labels(told)[RU("button-follow", topic="ТюркПА")])
    await talk.say(IVAN, "/unsubscribe #ТюркПА")
    [told] = await said(talk, IVAN, "/subscribe #ТюркПА")
    assert not any(one.startswith("➕") for one in labels(told))
    [told] = await said(talk, IVAN, "/subscribe #Вишняки #Грушево #Сливино")
    assert not any(one.startswith("➕") for one in labels(told))
    [told] = await said(talk, IVAN, "#Яблоново, #Малинино")
    both = RU("button-follow-several", many=2, names="#Яблоново, #Малинино")
    assert next(iter(labels(told))) == both
    assert not any(one.startswith("➕") for one in labels(told))


async def rule_of(talk: Talk, one: Subscription) -> conditions.Rule:
    assert one.rule is not None
    async with talk.database.read() as connection:
        return (await rules.by_ids(connection, [one.rule]))[one.rule]


async def test_a_theme_with_conditions_is_shown_with_all_of_its_words(talk: Talk) -> None:
    await news(talk, "Утро\n\nТаможенный пост в ауле откроют к лету, сказал Ерлан Кошанов.")
    [told] = await said(talk, IVAN, "/subscribe таможня +Кошанов")
    assert "кеден" in told["text"]
    assert RU("conditions-count", days=1, count=1) in told["text"]
    alone = labels(told)[RU("button-words-alone", words="таможня")]
    assert isinstance(parse(alone), ShowConditions)
    await press(talk, IVAN, RU("button-conditions-follow"))
    [one] = await mine(talk)
    assert (one.topic.kind, one.topic.title) == (TopicKind.NAMED, "таможня")
    assert len((await rule_of(talk, one)).with_) == 1
    [told] = await said(talk, AIGUL, "/subscribe кеден -спорт")
    await talk.press(AIGUL, told, labels(told)[KK("button-words-alone", words="кеден")])
    await press(talk, AIGUL, KK("button-conditions-follow"))
    [one] = await mine(talk, 2)
    assert (one.topic.kind, one.topic.key) == (TopicKind.KEYWORD, "кеден")


async def test_of_as_many_named_topics_as_there_may_be_it_is_said_so(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "таможня")
    await full(talk)
    press_ = labels(told)[RU("button-follow", topic="«таможня»")]
    over = RU("error-limit-named", limit=MOST_NAMED, count=1)
    assert await talk.press(IVAN, told, press_) == over
    assert len(await mine(talk)) == MOST_NAMED


async def test_a_word_of_most_news_is_looked_for_by_no_theme(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(named_drafts, "_LEAST", 2)
    for n in range(3):
        await news(talk, f"Утро {n}\n\nТаможенный пост {n} откроют к лету.")
    [told] = await said(talk, IVAN, "экология, таможня")
    refused = RU("error-words-common", name="таможенный")
    press_ = labels(told)[RU("button-follow", topic="«таможня»")]
    assert await talk.press(IVAN, told, press_) == refused
    await talk.press(IVAN, told, labels(told)[RU("button-follow", topic="«экология»")])
    assert [one.topic.title for one in await mine(talk)] == ["экология"]


async def test_anothers_theme_may_not_be_followed_by_its_number(talk: Talk) -> None:
    [told] = await said(talk, IVAN, "таможня")
    data = labels(told)[RU("button-follow", topic="«таможня»")]
    mine_: dict[str, Any] = await talk.say(EMMA, "/help")
    await talk.press(EMMA, mine_, data)
    assert await mine(talk, 2) == []
