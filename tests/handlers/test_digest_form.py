"""A reader chooses how digests look: rich ones only once he has seen one, and back at a tap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from bot.messages.callbacks.digest import ChooseForm, SeenRich, ShowDigest, Unseen
from bot.texts import LANGUAGES, texts_for
from storage import chats, subscriptions, topics
from storage.vocabulary import DigestForm, Mode
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_digest_pages import titles as listed_titles
from tests.handlers.test_news_now import EMMA, IVAN, news, presses
from tests.seeding import article

RU = texts_for("ru")


def buttons_within(message: dict[str, Any]) -> dict[str, str]:
    """The buttons within a rich message, what they say and carry."""
    return {
        one["text"]: one["callback_data"]
        for block in every(message["rich_message"]["blocks"])
        for one in block.get("buttons", ())
    }


def every(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        yield block
        yield from every(block.get("blocks", []))


def text_of(part: Any) -> str:
    """The words of rich text."""
    if isinstance(part, str):
        return part
    if isinstance(part, list):
        return "".join(map(text_of, part))
    return text_of(part.get("text", "")) if isinstance(part, dict) else ""


def words_of(message: dict[str, Any]) -> list[str]:
    """The words of each block of a rich message."""
    found = []
    for block in every(message["rich_message"]["blocks"]):
        found += [text_of(block[name]) for name in ("summary", "text", "caption") if name in block]
    return found


def titles(message: dict[str, Any]) -> list[str]:
    found = (re.fullmatch(r"\d+\. (.+)", one) for one in words_of(message))
    return [one[1] for one in found if one]


async def many(talk: Talk, count: int) -> None:
    """So many articles within the last day."""
    for number in range(count):
        at = NOW - timedelta(minutes=10 * (count - number))
        await article(talk.database, f"Новость {number}\n\nО деле {number}.\n\n#Проба", at=at)


async def mode_of(talk: Talk) -> Mode | None:
    async with talk.database.read() as connection:
        [topic] = await topics.by_keys(connection, [("hashtag", "проба")])
        one = await subscriptions.get(connection, 1, topic.id)
    return one.mode if one else None


async def form_of(talk: Talk, person: int = IVAN) -> DigestForm:
    async with talk.database.read() as connection:
        chat = await chats.get(connection, person)
    assert chat is not None
    return chat.digest_form


async def try_it(talk: Talk, person: int = IVAN) -> tuple[dict[str, Any], dict[str, Any]]:
    """The settings, and the rich message that came below them."""
    asked = await talk.say(person, "/settings")
    await talk.press(person, asked, ChooseForm().pack())
    await talk.press(person, asked, ChooseForm(DigestForm.RICH).pack())
    return asked, talk.heard(person)[-1]


async def rich(talk: Talk, person: int = IVAN) -> None:
    """A reader who sees rich messages."""
    _, sample = await try_it(talk, person)
    await talk.press(person, sample, SeenRich("yes").pack())
    assert await form_of(talk, person) is DigestForm.RICH


@pytest.mark.parametrize("language", LANGUAGES)
async def test_only_who_sees_the_table_gets_rich_digests(talk: Talk, language: str) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    async with talk.database.write() as connection:
        await chats.change(connection, 1, language=language)
    texts = texts_for(language)
    asked, sample = await try_it(talk)
    assert asked["text"] == texts("form-trial")
    assert [block["type"] for block in sample["rich_message"]["blocks"]] == [
        "heading",
        "table",
        "details",
        "buttons",
    ]
    assert await form_of(talk) is DigestForm.CLASSIC  # nothing, until it is answered
    answers = presses(sample)
    for seen, form in (("no", "classic"), ("yes", "rich"), ("empty", "classic"), ("yes", "rich")):
        await talk.press(IVAN, sample, answers[texts("form-seen", seen=seen)])
        assert await form_of(talk) == form
        assert talk.heard(IVAN)[-1]["text"] == texts("form-set", form=form)
    home = await talk.say(IVAN, "/settings")
    assert texts("settings-form", form="rich") in home["text"]
    await talk.press(IVAN, home, ChooseForm().pack())
    assert f"✅ {texts('form-choice', form='rich')}" in presses(home)
    await talk.press(IVAN, home, ChooseForm(DigestForm.CLASSIC).pack())
    assert await form_of(talk) is DigestForm.CLASSIC


async def test_who_taps_on_is_shown_one_to_try(talk: Talk) -> None:
    asked, _ = await try_it(talk)
    await talk.press(IVAN, asked, ChooseForm(DigestForm.RICH).pack())
    assert sum("rich_message" in one for one in talk.heard(IVAN)) == 1


@pytest.mark.parametrize("fault", ["refused", "unknown"])
async def test_where_telegram_takes_none_that_is_said(talk: Talk, fault: str) -> None:
    talk.world.faults.rich = fault
    asked, _ = await try_it(talk)
    assert asked["text"] == RU("form-refused")
    await talk.press(IVAN, asked, ChooseForm().pack())
    assert asked["text"] == RU("ask-form")
    assert await form_of(talk) is DigestForm.CLASSIC


async def test_every_article_is_in_the_rich_digest_once_and_opens_and_leads_back(
    talk: Talk,
) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await many(talk, 45)
    await rich(talk)
    told = await talk.say(IVAN, "/digest")
    page, seen = told["rich_message"], titles(told)
    assert len(seen) == 40
    await talk.press(IVAN, told, presses(told)["Ещё 5 ›"])
    assert seen + titles(told) == [f"Новость {number}" for number in range(44, -1, -1)]
    await talk.press(IVAN, told, buttons_within(told)["41"])
    assert words_of(told)[0] == "Новость 4"
    assert "О деле 4." in words_of(told)
    await talk.press(IVAN, told, presses(told)["‹ К дайджесту"])
    await talk.press(IVAN, told, presses(told)["‹ Предыдущие"])
    assert told["rich_message"] == page
    assert "text" not in told


async def test_a_topic_is_muted_within_the_text_and_heard_again_as_it_was(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await talk.say(IVAN, "/subscribe #Другая")
    async with talk.database.write() as connection:
        [topic] = await topics.by_keys(connection, [("hashtag", "проба")])
        await subscriptions.set_modes(connection, 1, {topic.id: Mode.BOTH})
    await news(talk, 2)
    await news(talk, 1, "#Другая")
    await rich(talk)
    told = await talk.say(IVAN, "/digest")
    body = told["rich_message"]
    assert [text_of(one["summary"]) for one in body["blocks"] if one["type"] == "details"] == [
        "#Проба (2)",
        "#Другая (1)",
    ]
    mute = buttons_within(told)["🔕 Не присылать: #Проба"]
    for _ in range(2):  # twice
        await talk.press(IVAN, told, mute)
        assert told["rich_message"] == body
        assert await mode_of(talk) is Mode.MUTED
    await talk.press(IVAN, told, presses(told)["↩️ Вернуть: #Проба"])
    assert await mode_of(talk) is Mode.BOTH
    await talk.press(IVAN, told, presses(told)["‹ К дайджесту"])
    assert told["rich_message"] == body


async def test_who_sees_nothing_gets_the_same_at_once_and_all_others_as_before(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 13)
    await rich(talk)
    told = await talk.say(IVAN, "/digest")
    number = told["message_id"]
    unseen = presses(told)[RU("digest-button-unseen")]
    for _ in range(2):  # the second tap comes when the message is gone
        pops = await talk.press(IVAN, told, unseen)
        [instead] = [one for one in talk.heard(IVAN) if one["message_id"] >= number]
        assert len(listed_titles(instead)) == 10
        assert "Ещё 3 ›" in presses(instead)
    assert pops in (RU("digest-unseen"), RU("error-stale-button"))
    assert await form_of(talk) is DigestForm.CLASSIC
    assert "text" in await talk.say(IVAN, "/digest")


@pytest.mark.parametrize("fault", ["refused", "unknown"])
async def test_what_telegram_takes_no_more_is_classic(talk: Talk, fault: str) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await many(talk, 45)
    await rich(talk)
    shown = await talk.say(IVAN, "/digest")
    talk.world.faults.rich = fault
    told = await talk.say(IVAN, "/digest")
    assert len(listed_titles(told)) == 10
    await talk.press(
        IVAN, shown, presses(shown)["Ещё 5 ›"]
    )  # a digest is in its place all the same
    assert len(listed_titles(shown)) == 10
    assert "rich_message" not in shown
    await talk.press(IVAN, shown, presses(shown)["Ещё 35 ›"])
    assert len(listed_titles(shown)) == 10


async def test_a_foreign_or_old_button_does_nothing_to_another_chat(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await talk.say(EMMA, "/subscribe #Другая")
    await news(talk, 3)
    await rich(talk)
    told = await talk.say(IVAN, "/digest")
    hers = await talk.say(EMMA, "/digest")
    unseen = presses(told)[RU("digest-button-unseen")]
    before = len(talk.heard(IVAN))
    await talk.press(EMMA, hers, unseen)
    assert await form_of(talk) is DigestForm.RICH
    assert len(talk.heard(IVAN)) == before
    assert all("Новость" not in one.get("text", "") for one in talk.heard(EMMA))
    for press in (Unseen(0, 0, 1), ShowDigest(3, 0, 1, 1)):
        await talk.press(IVAN, told, press.pack())
