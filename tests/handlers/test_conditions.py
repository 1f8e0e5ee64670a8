"""Conditions of a topic: by buttons, by answers and typed; looked at before they are saved, undone,
and never in words of others."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.intake.articles import from_text
from bot.intake.origin import Origin
from bot.messages.callbacks.conditions import SaveConditions, ShowConditions
from bot.texts import texts_for
from storage import rules, subscriptions
from storage.conditions import Rule
from storage.subscriptions import Subscription
from storage.vocabulary import Mode, Source
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_subscriptions import labels, press
from tests.handlers.walking import walked
from tests.handlers.worlds import world_on
from tests.messages.sent_of_conditions import SENT_OF_CONDITIONS

IVAN, AIGUL, EMMA = 1001, 1002, 1003
OURS = {data.split(":")[0] for data, _ in SENT_OF_CONDITIONS}
CLUB = -1000000001000
RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


async def news(talk: Talk, *texts: str, outlet: str = "Вестник", language: str = "ru") -> None:
    """Some news comes, an hour before now."""
    door = world_on(talk.database, NOW - timedelta(hours=1)).door
    for text in texts:
        parsed = replace(from_text(text), language=language)
        await door.take_in(parsed, Origin(Source.HTTP, outlet, name=outlet))


async def some_news(talk: Talk) -> None:
    await news(talk, "Первая\n\nТокаев выступил о бюджете.\n\n#Проба")
    await news(talk, "Вторая: проба\n\nТокаев выступил о музеях.\n\n#Проба #спорт")
    await news(
        talk, "Үшінші\n\nТоқаев бюджет туралы айтты.\n\n#Проба", outlet="Хабаршы", language="kk"
    )
    await news(talk, "Четвёртая\n\nОбсудили семинар о мостах.\n\n#Проба")


async def one_of(talk: Talk, chat: int = 1) -> tuple[Subscription, Rule]:
    """The only subscription of a chat, with its rule."""
    async with talk.database.read() as connection:
        [one] = await subscriptions.of_chat(connection, chat)
        every = await rules.by_ids(connection, [one.rule] if one.rule else [])
    return one, every[one.rule] if one.rule else Rule()


@pytest.mark.parametrize(
    ("person", "texts", "typed", "count"),
    [
        (IVAN, RU, "/subscribe #Проба +Токаев -#спорт", "за 1 день: 2 новости"),
        (IVAN, RU, "/subscribe #Проба +Токаев -#спорт язык:казахский", "за 1 день: 1 новость"),
        (IVAN, RU, "/subscribe #Проба +бюджет", "за 1 день: 2 новости"),
        (IVAN, RU, "/subscribe #Проба в заголовке", "за 1 день: 1 новость"),
        (AIGUL, KK, "/subscribe #Проба +Тоқаев дереккөз:хабаршы", "соңғы тәулікте: 1 жаңалық"),
        (EMMA, EN, '/subscribe #Проба +Tokayev from:"Вестник" title', "in the past day: 1 article"),
    ],
)
async def test_what_would_have_come_is_told_before_it_is_saved(
    talk: Talk, person: int, texts: Any, typed: str, count: str
) -> None:
    await some_news(talk)
    said = await talk.say(person, typed)
    assert count in said["text"], said["text"]
    async with talk.database.read() as connection:
        assert await subscriptions.count(connection, 1) == 0
    await press(talk, person, texts("button-conditions-follow"))
    one, rule = await one_of(talk)
    assert (one.mode, bool(rule)) == (Mode.BOTH, True)
    digest = await talk.say(person, "/digest")
    titles = ("Первая", "Вторая", "Үшінші", "Четвёртая")
    shown = sum(title in digest["text"] for title in titles)
    assert f" {shown} " in count.replace(":", " ")
    latest = await talk.say(person, "/latest")
    assert sum(title in latest["text"] for title in titles) == shown
    await press(talk, person, texts("button-undo"), message=said_before(talk, person))
    async with talk.database.read() as connection:
        assert await subscriptions.count(connection, 1) == 0


def said_before(talk: Talk, person: int) -> dict[str, Any]:
    """The message that said what was saved."""
    return next(
        one
        for one in talk.heard(person)
        if labels(one).keys() & {it("button-undo") for it in (RU, KK, EN)}
    )


async def test_conditions_are_built_by_buttons_and_answers(talk: Talk) -> None:
    await some_news(talk)
    await talk.say(IVAN, "/subscribe #Проба")
    await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, "⚡📰 #Проба")
    await press(talk, IVAN, RU("button-conditions"))
    assert "за 1 день: 4 новости" in talk.heard(IVAN)[-1]["text"]
    assert not any(one.startswith("csave") for one in labels(talk.heard(IVAN)[-1]).values())
    await press(talk, IVAN, RU("button-condition-with"))
    assert talk.heard(IVAN)[-1]["text"] == RU("conditions-ask", sort="with")
    said = await talk.say(IVAN, "Назарбаева")  # there are two of them
    assert [data.split(":")[0] for data in labels(said).values()].count("cadd") > 1
    await press(talk, IVAN, RU("button-condition-words"))
    assert "упоминается: назарбаева" in talk.heard(IVAN)[-1]["text"].lower()
    await press(talk, IVAN, "✖ упоминается")
    await press(talk, IVAN, RU("button-condition-without"))
    said = await talk.say(IVAN, "#спорт")
    assert "за 1 день: 3 новости" in said["text"]
    await press(talk, IVAN, "▫️ Русский")
    assert "за 1 день: 2 новости" in talk.heard(IVAN)[-1]["text"]
    await press(talk, IVAN, RU("button-condition-outlet"))
    await press(talk, IVAN, "▫️ Хабаршы")
    assert "за 1 день: 0 новостей" in talk.heard(IVAN)[-1]["text"]
    await press(talk, IVAN, "✅ Русский")
    await press(talk, IVAN, f"▫️ {RU('button-condition-title')}")
    await press(talk, IVAN, f"✅ {RU('button-condition-title')}")
    assert "за 1 день: 1 новость" in talk.heard(IVAN)[-1]["text"]
    assert (await one_of(talk))[1] == Rule()  # nothing is saved before it is
    assert await press(talk, IVAN, RU("button-conditions-save")) == RU("saved")
    _, rule = await one_of(talk)
    assert (rule.outlets, rule.languages, len(rule.without)) == (("Хабаршы",), (), 1)
    saved = talk.heard(IVAN)[-1]
    undo = labels(saved)[RU("button-undo")]
    assert await press(talk, IVAN, RU("button-undo")) == RU("undo-done")
    assert (await one_of(talk))[1] == Rule()
    await press(talk, IVAN, RU("button-conditions"))
    for label in (RU("button-condition-outlet"), "▫️ Хабаршы", RU("button-conditions-save")):
        await press(talk, IVAN, label)
    # it has been taken back before, and is otherwise by now
    assert await talk.press(IVAN, saved, undo) == RU("undo-changed")
    assert (await one_of(talk))[1].outlets == ("Хабаршы",)
    assert "источник: Хабаршы" in talk.heard(IVAN)[-1]["text"]
    await press(talk, IVAN, "⚙️")
    await press(talk, IVAN, RU("button-conditions"))
    await press(talk, IVAN, RU("button-conditions-clear"))
    await press(talk, IVAN, RU("button-conditions-save"))
    assert (await one_of(talk))[1] == Rule()


async def test_who_leaves_a_topic_and_takes_that_back_has_its_conditions(talk: Talk) -> None:
    await some_news(talk)
    await talk.say(IVAN, "/subscribe #Проба +Токаев")
    await press(talk, IVAN, RU("button-conditions-follow"))
    before = await one_of(talk)
    await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, "✖")
    await press(talk, IVAN, "↩")
    after = await one_of(talk)
    assert after[1] == before[1] != Rule()
    await talk.say(IVAN, "/unsubscribe #Проба")
    await talk.say(IVAN, "/subscribe #Проба")  # anew: everything
    assert (await one_of(talk))[1] == Rule()


async def test_too_much_is_warned_about_and_may_come_in_the_digest(talk: Talk) -> None:
    await news(talk, *(f"Новость {n}\n\nПалата обсудила дело {n}.\n\n#Проба" for n in range(32)))
    said = await talk.say(IVAN, "/subscribe #Проба язык:русский")
    assert RU("conditions-firehose", limit=30, digest="on") in said["text"]
    digest = RU("button-conditions-digest", new="yes")
    await press(talk, IVAN, digest)
    one, rule = await one_of(talk)
    assert (one.mode, rule.languages) == (Mode.DIGEST, ("ru",))
    said = talk.heard(IVAN)[-1]["text"]
    assert said.startswith(RU("conditions-saved", new="yes", topic="#Проба"))
    assert "Новости приходят в дайджесте" in said
    warned = RU("conditions-firehose", limit=30, digest="on")
    await press(talk, IVAN, "⚙️ #Проба")  # it comes in the digest only: nothing to warn about
    assert warned not in talk.heard(IVAN)[-1]["text"]
    await press(talk, IVAN, RU("button-conditions"))
    seen = talk.heard(IVAN)[-1]
    assert warned not in seen["text"]
    assert not any("csave" in data for data in labels(seen).values())
    assert RU("button-back") in labels(seen)


async def test_words_of_others_cannot_be_read_by_a_forged_button(talk: Talk) -> None:
    await some_news(talk)
    await talk.say(IVAN, "/subscribe #Проба +мои тайные слова")
    await press(talk, IVAN, RU("button-conditions-follow"))
    one, _ = await one_of(talk)
    said = await talk.say(EMMA, "/subscribe #Проба")
    rule = one.rule or 0
    for forged in (ShowConditions(one.topic.id, rule), SaveConditions(one.topic.id, rule)):
        popped = await talk.press(EMMA, said, forged.pack())
        assert popped == EN("error-stale-button")
    assert "тайные" not in str(talk.heard(EMMA)).casefold()
    assert (await one_of(talk, 2))[1] == Rule()


@pytest.mark.parametrize(
    ("typed", "key", "named"),
    [
        ("/subscribe #Проба #Вторая +Токаев", "error-conditions-one-topic", {}),
        ("/subscribe #Проба +" + "я" * 61, "error-condition-long", {"limit": 60}),
        ("/subscribe #Проба +я", "error-condition-short", {}),
        ("/subscribe #Проба " + "+#т " * 11, "error-conditions-many", {"limit": 10}),
        ("/subscribe #Проба -#проба", "error-condition-same", {}),
        ("/subscribe #Проба -спорт цвет:красный", "error-condition-unknown", {"word": "цвет"}),
        ("/subscribe только на казахском", "error-conditions-one-topic", {}),
        ("/subscribe #Проба from:Никто", "error-condition-outlet", {"name": "Никто"}),
        ("/subscribe #Проба lang:de", "error-condition-language", {"name": "de"}),
        ("/subscribe #Проба from:" + "<b>&" * 20, "error-condition-outlet", None),
        ("/subscribe #Проба +" + "+" * 900, None, None),
        ("/subscribe #Проба " + "-я " * 300, "error-conditions-many", {"limit": 10}),
    ],
)
async def test_what_cannot_be_is_refused_in_words(
    talk: Talk, typed: str, key: str | None, named: dict[str, Any] | None
) -> None:
    said = await talk.say(IVAN, typed)
    assert said["text"]
    if key is not None and named is not None:
        assert RU(key, **named).split("<")[0] in said["text"]


async def test_why_tells_the_conditions_and_what_is_not_in_them(talk: Talk) -> None:
    await some_news(talk)
    await talk.say(IVAN, "/subscribe #Проба +Токаев")
    await press(talk, IVAN, RU("button-conditions-follow"))
    for article, says in ((1, RU("conditions-only")), (4, RU("why-unmet"))):
        await talk.press(IVAN, talk.heard(IVAN)[-1], f"why:{article}")
        assert says in talk.heard(IVAN)[-1]["text"]


async def test_in_a_group_only_administrators_choose(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба +Токаев", chat=CLUB)
    message = talk.heard(CLUB)[-1]
    save = next(data for data in labels(message).values() if data.startswith("csave"))
    await talk.press(AIGUL, message, save, chat=CLUB)
    async with talk.database.read() as connection:
        assert await subscriptions.count(connection, 1) == 0
    await talk.press(IVAN, message, save, chat=CLUB)
    assert (await one_of(talk))[1] != Rule()


async def test_whatever_is_pressed_twice_or_made_up_is_answered(talk: Talk) -> None:
    await some_news(talk)
    await talk.say(EMMA, "/subscribe #Проба")  # else what saves stands first, and ends it
    said = await talk.say(EMMA, "/subscribe #Проба +Токаев -#спорт lang:ru from:Вестник title")
    pressed = await walked(
        talk,
        EMMA,
        said,
        ours=OURS,
        sent=[data for data, _ in SENT_OF_CONDITIONS],
        bug=EN("error-bug"),
        steps=40,
    )
    kinds = {one.split(":")[0] for one in pressed}
    # Some were drawn over by others; nothing here is over.
    assert OURS - {"cadd", "cond", "cstop", "csaves"} <= kinds


@pytest.mark.parametrize(
    ("person", "typed"),
    [
        (IVAN, "#Проба кроме спорта"), (IVAN, "Новости #Проба без #спорт"),
        (IVAN, "#Проба -#спорт"),
        (EMMA, "#Проба without #спорт"), (AIGUL, "#спорттан басқа #Проба"),
        (IVAN, "/subscribe #Проба без спорта"),
    ],
)  # fmt: skip
async def test_conditions_are_typed_without_a_command(talk: Talk, person: int, typed: str) -> None:
    await some_news(talk)
    told = await talk.say(person, typed)
    saved = [data for data in labels(told).values() if data.startswith("csave:")]
    await talk.press(person, told, saved[0])
    _, rule = await one_of(talk)
    assert len(rule.without) == 1


@pytest.mark.parametrize(
    "typed",
    ["закон без границ", "всё кроме спорта", "отпишись от #Проба без спорта", "қауіпсіз ел"],
)
async def test_what_is_of_no_topic_or_leaves_one_is_read_as_ever(talk: Talk, typed: str) -> None:
    told = await talk.say(IVAN, typed)
    assert not any(data.startswith("csave:") for data in labels(told).values())


async def test_under_conditions_too_is_said_that_nothing_can_come_any_more(talk: Talk) -> None:
    told = await talk.say(IVAN, "/subscribe Мажилис -#футбол")
    assert "Этот орган прекратил работу 1 июля 2026 года" in told["text"]
