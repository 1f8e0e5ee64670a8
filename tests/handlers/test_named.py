"""Several phrases as one named topic: typed, by buttons; looked at first, changed, undone."""

from __future__ import annotations

from typing import Any

import pytest

from bot.messages.callbacks.named import SaveNamed, ShowNamed
from bot.texts import texts_for
from storage import articles, schedules, subscriptions
from storage.subscriptions import Subscription
from storage.vocabulary import Mode, TopicKind
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_conditions import news
from tests.handlers.test_private_words import follow_phrase
from tests.handlers.test_subscriptions import labels, press
from tests.handlers.walking import walked
from tests.messages.sent_of_named import SENT_OF_NAMED

IVAN, AIGUL, EMMA, CLUB = 1001, 1002, 1003, -1000000001000
RU, KK, EN = map(texts_for, ("ru", "kk", "en"))
OURS = {data.split(":")[0] for data, _ in SENT_OF_NAMED}
TYPED = "/subscribe жилищное строительство: ипотека, Отбасы банк"


async def some_news(talk: Talk) -> None:
    await news(talk, "Первая\n\nСтавку по ипотеке снизили.\n\n#Проба")
    await news(talk, "Вторая\n\nВ Отбасы банке и по ипотеке новые условия.\n\n#Проба")
    await news(talk, "Третья\n\nЖилищное строительство обсудили в палате.")
    await news(talk, "Үшінші\n\nОтбасы банктің жаңа шарттары айтылды.", language="kk")
    await news(talk, "Пятая\n\nПалата обсудила мосты.\n\n#Проба")


async def mine(talk: Talk, chat: int = 1) -> list[Subscription]:
    async with talk.database.read() as connection:
        return await subscriptions.of_chat(connection, chat)


async def about(talk: Talk, topic: int) -> set[int]:  # the articles that are
    async with talk.database.read() as connection:
        every = await articles.topics_of(connection, range(1, 20))
    return {article for article in every if topic in every[article]}


@pytest.mark.parametrize(
    ("person", "texts", "typed", "name", "count"),
    [
        (IVAN, RU, TYPED, "«жилищное строительство»", "за 1 день: 3 новости"),
        (IVAN, RU, "Жильё: ипотека; «Отбасы банк»", "«Жильё»", "за 1 день: 3 новости"),
        (IVAN, RU, "подпиши меня на тему жильё: ипотека", "«жильё»", "за 1 день: 2 новости"),
        (IVAN, RU, "/subscribe жильё:\nипотека\nмосты", "«жильё»", "за 1 день: 3 новости"),
        (
            AIGUL,
            KK,
            "/subscribe тұрғын үй: ипотека, Отбасы банк",
            "«тұрғын үй»",
            "соңғы тәулікте: 3",
        ),
        (EMMA, EN, "/subscribe housing: ипотека, Отбасы банк", "“housing”", "day: 3 articles"),
        (IVAN, RU, f"{TYPED} +#Проба", "«жилищное строительство»", "за 1 день: 2 новости"),
        (IVAN, RU, f"{TYPED} +ставка", "«жилищное строительство»", "за 1 день: 1 новость"),
        (IVAN, RU, f"{TYPED} язык:казахский", "«жилищное строительство»", "за 1 день: 1 новость"),
        (IVAN, RU, f"{TYPED} в заголовке", "«жилищное строительство»", "за 1 день: 0 новостей"),
    ],
)
async def test_what_would_have_come_is_told_before_it_is_followed(
    talk: Talk, person: int, texts: Any, typed: str, name: str, count: str
) -> None:
    await some_news(talk)
    said = await talk.say(person, typed)
    assert said["text"].startswith(name), said["text"]
    assert count in said["text"], said["text"]
    assert await mine(talk) == []
    save = next(one for one, data in labels(said).items() if data.startswith("nsave"))
    await press(talk, person, save)
    [one] = await mine(talk)
    assert (one.topic.kind, one.mode, bool(one.rule)) == (
        TopicKind.NAMED, Mode.BOTH, "+" in typed or ":каз" in typed or "заг" in typed,
    )  # fmt: skip
    digest = await talk.say(person, "/digest")
    titles = ("Первая", "Вторая", "Третья", "Үшінші", "Пятая")
    assert f" {sum(title in digest['text'] for title in titles)}" in count
    undo = texts("button-undo")
    told = next(one for one in talk.heard(person) if undo in labels(one))
    await press(talk, person, undo, message=told)
    assert await mine(talk) == []


async def test_the_name_is_a_name_until_it_is_wanted(talk: Talk) -> None:
    await some_news(talk)
    said = await talk.say(IVAN, TYPED)
    assert "Само название не ищется" in said["text"]
    await press(talk, IVAN, RU("button-name-more"))
    said = talk.heard(IVAN)[-1]
    assert "Само название" not in said["text"]
    assert "за 1 день: 4 новости" in said["text"]
    assert RU("button-name-more") not in labels(said)
    await press(talk, IVAN, "✖ жилищное строительство")
    assert "за 1 день: 3 новости" in talk.heard(IVAN)[-1]["text"]
    await press(talk, IVAN, "↩ Вернуть: жилищное строительство")
    assert "за 1 день: 4 новости" in talk.heard(IVAN)[-1]["text"]
    await press(talk, IVAN, RU("button-follow-this"))
    [one] = await mine(talk)
    assert one.topic.words == ("ипотека", "Отбасы банк", "жилищное строительство")
    assert await about(talk, one.topic.id) == {1, 2, 3, 4}


async def test_what_is_followed_changes_its_words_and_keeps_all_else(talk: Talk) -> None:
    await some_news(talk)
    await talk.say(IVAN, f"{TYPED} язык:русский")
    await press(talk, IVAN, RU("button-conditions-follow"))
    [before] = await mine(talk)
    async with talk.database.write() as connection:
        await subscriptions.set_mode(connection, 1, before.topic.id, Mode.INSTANT, NOW)
        timetable = await schedules.of_chat(connection, 1)
        written = schedules.written([before.topic.id])
        await schedules.change(connection, timetable[0].id, topics=written)
    await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, "⚡🎯 «жилищное строительство»")
    card = talk.heard(IVAN)[-1]["text"]
    assert "Ищется любое из: «ипотека», «Отбасы банк»." in card
    assert "Үшінші" in card  # what came before it was followed is known
    await press(talk, IVAN, RU("button-words"))
    assert not any(data.startswith("nsave") for data in labels(talk.heard(IVAN)[-1]).values())
    await press(talk, IVAN, "✖ ипотека")
    assert await mine(talk) == [await followed(talk, before.topic.id)]  # nothing is saved yet
    await press(talk, IVAN, RU("button-words-more"))
    said = await talk.say(IVAN, "мосты; #семинар")
    assert "«Отбасы банк», «мосты», «семинар»" in said["text"]
    await press(talk, IVAN, RU("button-rename"))
    said = await talk.say(IVAN, "Строй и банк")
    assert said["text"].startswith("«Строй и банк»")
    await press(talk, IVAN, RU("button-conditions-save"))
    [after] = await mine(talk)
    assert (after.topic.title, after.topic.words) == (
        "Строй и банк", ("Отбасы банк", "мосты", "семинар")
    )  # fmt: skip
    kept = (after.mode, after.rule, after.created_at)
    assert kept == (Mode.INSTANT, before.rule, before.created_at)
    async with talk.database.read() as connection:
        [timed] = await schedules.of_chat(connection, 1)
    assert timed.topics == (after.topic.id,)
    assert await about(talk, after.topic.id) == {2, 4, 5}
    assert await press(talk, IVAN, RU("button-undo")) == RU("undo-done")
    [again] = await mine(talk)
    assert (again.topic, again.rule) == (before.topic, before.rule)
    assert talk.heard(IVAN)[-1]["text"].startswith(RU("undo-done"))
    assert RU("button-undo") not in labels(talk.heard(IVAN)[-1])


async def followed(talk: Talk, topic: int) -> Subscription | None:
    async with talk.database.read() as connection:
        return await subscriptions.get(connection, 1, topic)


async def test_a_phrase_that_is_followed_becomes_a_topic_of_several(talk: Talk) -> None:
    for n in range(8):
        await news(talk, f"Яблони {n}\n\nПлату за яблони и первый взнос по саду обсудили: {n}.")
        await news(talk, f"Мост {n}\n\nПалата обсудила мосты и дороги области: {n}.")
    await follow_phrase(talk, IVAN, "яблони")
    await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, "⚡📰 «яблони»")
    await press(talk, IVAN, RU("button-words-more"))
    assert talk.heard(IVAN)[-1]["text"].startswith("«яблони»\nИщется: «яблони».")
    await press(talk, IVAN, RU("button-words-more"))
    offered = [one for one, data in labels(talk.heard(IVAN)[-1]).items() if "nadd" in data]
    assert "➕ первый взнос" in offered
    assert not any("мост" in one or "яблон" in one for one in offered)
    await press(talk, IVAN, "➕ первый взнос")
    await press(talk, IVAN, RU("button-conditions-save"))
    [one] = await mine(talk)
    assert (one.topic.title, one.topic.words) == ("яблони", ("яблони", "первый взнос"))
    await press(talk, IVAN, RU("button-undo"))
    [one] = await mine(talk)
    assert (one.topic.kind, one.topic.title) == (TopicKind.KEYWORD, "яблони")


@pytest.mark.parametrize(
    "named",
    ["жилищное строительство", "жилищного строительства", "Жылищное строителство"],
)
async def test_it_is_left_and_asked_for_by_its_name(talk: Talk, named: str) -> None:
    await some_news(talk)
    await talk.say(IVAN, TYPED)
    await press(talk, IVAN, RU("button-follow-this"))
    said = await talk.say(IVAN, f"/latest {named}")
    assert "Первая" in said["text"]
    assert "Пятая" not in said["text"]
    said = await talk.say(IVAN, f"/subscribe {named}")
    assert said["text"].startswith(RU("subscribed-already", topic="«жилищное строительство»"))
    said = await talk.say(IVAN, f"/unsubscribe {named}")
    assert said["text"].startswith(RU("unsubscribed", topic="«жилищное строительство»"))
    assert await mine(talk) == []
    await press(talk, IVAN, "↩")
    assert (await mine(talk))[0].topic.words == ("ипотека", "Отбасы банк")


async def test_what_phrases_are_by_themselves_is_offered_as_that(talk: Talk) -> None:
    await some_news(talk)
    said = await talk.say(IVAN, "/subscribe дело: ипотека, Токаев, проба")
    follow = [one for one, data in labels(said).items() if data.startswith("sub:")]
    assert any("Токаев" in one for one in follow)
    assert RU("button-follow", topic="#Проба") in follow
    assert not any("потек" in one for one in follow)


@pytest.mark.parametrize("typed", ["/subscribe парламент: #Сенат, #Мажилис", "сайт: https://a.kz"])
async def test_a_list_of_topics_behind_a_colon_is_no_named_topic(talk: Talk, typed: str) -> None:
    await talk.say(IVAN, typed)
    assert not [one for one in await mine(talk) if one.topic.kind == TopicKind.NAMED]
    assert not any("nsave" in data for data in labels(talk.heard(IVAN)[-1]).values())


@pytest.mark.parametrize(
    ("typed", "key", "named"),
    [
        ("/subscribe дело: " + "ж" * 61, "error-words-long", {"limit": 60}),
        ("/subscribe " + "д" * 61 + ": ипотека", "error-words-long", {"limit": 60}),
        ("/subscribe дело: ипотека, жж", "error-condition-short", {}),
        ("/subscribe дело: " + ",".join(f"слово{n}" for n in range(31)), "error-words-many",
         {"limit": 30}),
        ("/subscribe дело: ипотека" + ", ипотека" * 90 + "," * 90, None, {}),
        ("/subscribe дело: <b>ипотека</b> &amp; </code>", None, {}),
        ("/subscribe \u202eдело\u202c: \u202eипотека\u0301\u0301\u0301", None, {}),
        ("/subscribe дело: " + "\U0001f3e0," * 90, None, {}),
        ("/subscribe дело: ипотека +" + "я" * 61, "error-condition-long", {"limit": 60}),
    ],
)  # fmt: skip
async def test_whatever_is_typed_is_answered_in_words(
    talk: Talk, typed: str, key: str | None, named: dict[str, Any]
) -> None:
    said = await talk.say(IVAN, typed)
    assert said["text"]
    assert RU("error-bug") not in said["text"]
    if key is not None:
        assert said["text"].startswith(RU(key, **named))


async def test_words_of_others_cannot_be_read_or_followed_by_a_forged_button(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe тайное: мои тайные слова, ипотека")
    await press(talk, IVAN, RU("button-follow-this"))
    [one] = await mine(talk)
    said = await talk.say(EMMA, "/settings")
    for was in (0, one.topic.id):
        for forged in (ShowNamed(one.topic.id, was, 0), SaveNamed(one.topic.id, was, 0)):
            assert await talk.press(EMMA, said, forged.pack()) == EN("error-stale-button")
    assert "тайн" not in str(talk.heard(EMMA)).casefold()
    start = await talk.say(EMMA, "/start")
    assert "тайн" not in str(start).casefold()
    assert await mine(talk, 2) == []


async def test_in_a_group_only_administrators_choose(talk: Talk) -> None:
    await talk.say(IVAN, TYPED, chat=CLUB)
    message = talk.heard(CLUB)[-1]
    save = next(data for data in labels(message).values() if data.startswith("nsave"))
    await talk.press(AIGUL, message, save, chat=CLUB)
    assert await mine(talk) == []
    await talk.press(IVAN, message, save, chat=CLUB)
    assert len(await mine(talk)) == 1


async def test_too_much_is_warned_about_and_may_come_in_the_digest(talk: Talk) -> None:
    await news(talk, *(f"Новость {n}\n\nОбсудили ипотеку, дело {n}." for n in range(32)))
    said = await talk.say(IVAN, TYPED)
    assert RU("conditions-firehose", limit=30, digest="on") in said["text"]
    await press(talk, IVAN, RU("button-conditions-digest", new="yes"))
    [one] = await mine(talk)
    assert one.mode == Mode.DIGEST


async def test_whatever_is_pressed_twice_or_made_up_is_answered(talk: Talk) -> None:
    await some_news(talk)
    said = await talk.say(EMMA, "/subscribe housing: ипотека, Отбасы банк, мосты")
    await walked(
        talk,
        EMMA,
        said,
        ours=OURS,
        sent=[data for data, _ in SENT_OF_NAMED],
        bug=EN("error-bug"),
        steps=60,
    )
