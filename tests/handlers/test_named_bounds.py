"""What words of a reader's own may bring others, and cost them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.messages.callbacks.named import SaveNamed, ShowNamed
from bot.texts import texts_for
from bot.topics.remembered import Found, Remembered
from handlers import looking, named_found
from storage import named, subscriptions
from storage.named import Named
from storage.named_room import MOST_NAMED
from storage.schema import subscriptions as followed_rows
from storage.vocabulary import Mode
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_named import about, mine, some_news
from tests.handlers.test_named_forged import SHARED, data_of, topic_of
from tests.handlers.test_subscriptions import labels, press
from tests.handlers.test_undo import way_back
from tests.seeding import archive, article

IVAN, EMMA = 1001, 1003
RU = texts_for("ru")


async def test_what_words_had_goes_over_only_where_the_new_ones_stand(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = await talk.say(IVAN, "/subscribe жильё: ипотека, аренда")
    await talk.press(IVAN, said, data_of(said, "nsave"))
    async with talk.database.write() as connection:
        since = NOW - timedelta(days=90)
        await connection.execute(update(followed_rows).values(created_at=since))
    before = NOW - timedelta(days=60)  # what was taken in then is looked through by nobody now
    first = await article(talk.database, "Первая\n\nСтавку по ипотеке снизили.", at=before)
    other = await article(talk.database, "Вторая\n\nАренда подорожала.", at=before)
    [one] = await mine(talk)
    assert await about(talk, one.topic.id) == {first, other}
    monkeypatch.setattr(named_found, "_AT_ONCE", 1)
    await press(talk, IVAN, "✖ аренда", message=await words_of(talk, one.topic.id))
    await press(talk, IVAN, RU("button-conditions-save"))
    [one] = await mine(talk)
    assert one.topic.words == ("ипотека",)
    assert await about(talk, one.topic.id) == {first}


async def test_what_a_short_name_had_in_another_language_goes_over_with_it(talk: Talk) -> None:
    """What is kept of it stands as a name no longer: one word begins its text, and ends it."""
    said = await talk.say(IVAN, "/subscribe залив: Оман, аренда")
    await talk.press(IVAN, said, data_of(said, "nsave"))
    async with talk.database.write() as connection:
        since = NOW - timedelta(days=90)
        await connection.execute(update(followed_rows).values(created_at=since))
    before, text = NOW - timedelta(days=60), "Ports\n\nTwo ports of Oman were closed."
    first = await article(talk.database, text, at=before)
    [one] = await mine(talk)
    assert await about(talk, one.topic.id) == {first}
    await press(talk, IVAN, "✖ аренда", message=await words_of(talk, one.topic.id))
    await press(talk, IVAN, RU("button-conditions-save"))
    [one] = await mine(talk)
    assert one.topic.words == ("Оман",)
    assert await about(talk, one.topic.id) == {first}


async def words_of(talk: Talk, topic: int) -> dict[str, Any]:
    """A message with the words of a topic that is followed."""
    said = await talk.say(IVAN, "/subscriptions")
    await talk.press(IVAN, said, ShowNamed(topic, topic, 0).pack())
    return talk.heard(IVAN)[-1]


async def full(talk: Talk, chat: int = 1) -> None:
    """A chat follows as many named topics as it may."""
    async with talk.database.write() as connection:
        for n in range(MOST_NAMED - named_among(await subscriptions.of_chat(connection, chat))):
            topic = await named.ensure(connection, chat, Named(f"имя {n}", (f"слово{n}",)), NOW)
            await subscriptions.add(connection, chat, topic.id, Mode.BOTH, NOW)


def named_among(every: list[subscriptions.Subscription]) -> int:
    return sum(one.topic.kind == "named" for one in every)


async def test_a_chat_follows_so_many_named_topics_and_no_more(talk: Talk) -> None:
    said = await talk.say(IVAN, f"/subscribe {SHARED}")
    save = data_of(said, "nsave")
    await talk.press(IVAN, said, save)
    gone = await talk.say(IVAN, "/unsubscribe жильё")
    back = way_back(talk, gone)
    phrase = await talk.say(IVAN, "/subscribe слово")
    await talk.press(IVAN, phrase, data_of(phrase, "sub:"))
    word = await topic_of(talk, "keyword")
    await full(talk)
    over = RU("error-limit-named", limit=MOST_NAMED, count=1)
    assert await talk.press(IVAN, said, save) == over
    forged = SaveNamed(int(save.split(":")[1], 36), word, 0).pack()
    assert await talk.press(IVAN, said, forged) == over
    assert await talk.press(IVAN, gone, back) == RU("undo-full-named", limit=MOST_NAMED)
    assert (await talk.say(IVAN, "/subscribe дом: крыша, окно"))["text"].startswith(over[:30])
    assert named_among(await mine(talk)) == MOST_NAMED
    await talk.say(IVAN, "/subscribe #Другое")  # a topic that is none of his words is followed
    assert "hashtag" in {one.topic.kind for one in await mine(talk)}


async def test_of_a_bundle_no_more_are_taken_either(talk: Talk) -> None:
    said = await talk.say(EMMA, f"/subscribe {SHARED}")
    await talk.press(EMMA, said, data_of(said, "nsave"))
    link = (await talk.say(EMMA, "/bundle Жильё"))["text"].split("?start=")[1].split()[0]
    await talk.say(IVAN, "/subscribe #Проба")
    await full(talk, 2)
    offer = await talk.say(IVAN, f"/start {link}")
    await talk.press(IVAN, offer, data_of(offer, "btake"))
    assert RU("error-limit-named", limit=MOST_NAMED, count=1)[:30] in talk.heard(IVAN)[-1]["text"]
    assert named_among(await mine(talk, 2)) == MOST_NAMED


async def test_words_of_most_news_are_refused_with_the_reason(talk: Talk) -> None:
    texts = [f"Новость {n}\n\nЭто обсудили, дело {n}." for n in range(101)]
    texts += [f"Otbasy {n}\n\nThe mortgage was discussed, case {n}." for n in range(30)]
    await archive(talk.database, texts, at=NOW - timedelta(hours=1))
    common = RU("error-words-common", name="это")
    said = await talk.say(IVAN, "/subscribe жильё: ипотека, это")
    assert said["text"] == common
    assert not labels(said).keys() & {RU("button-follow-this")}
    said = await talk.say(IVAN, f"/subscribe {SHARED}, mortgage")  # few news are in English
    assert said["text"].startswith("«жильё»")
    await press(talk, IVAN, RU("button-words-more"))
    assert (await talk.say(IVAN, "аренда, это"))["text"] == common
    said = await talk.say(IVAN, "/subscribe это: ипотека, взнос")
    assert await talk.press(IVAN, said, data_of(said, "nname")) == common


async def test_what_was_looked_through_is_not_looked_through_again(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[tuple[tuple[str, ...], int]] = []
    really = looking._look

    def spied(one: Any, keys: Any, texts: Any) -> Any:
        looked.append((tuple(keys), len(texts)))
        return really(one, keys, texts)

    monkeypatch.setattr(looking, "_look", spied)
    monkeypatch.setattr(looking, "_AT_ONCE", 2)
    await some_news(talk)
    await talk.say(IVAN, f"/subscribe {SHARED}, банк")
    assert [count for _, count in looked] == [2, 2, 1]  # others have their turn between
    looked.clear()
    await press(talk, IVAN, "✖ взнос")
    assert "за 1 день: 3 новости" in talk.heard(IVAN)[-1]["text"]
    await press(talk, IVAN, RU("button-words-more"))
    assert looked == []
    await talk.say(IVAN, "мосты")
    assert {keys for keys, _ in looked} == {("мосты",)}
    looked.clear()
    await press(talk, IVAN, RU("button-follow-this"))
    assert looked == []
    [one] = await mine(talk)
    assert await about(talk, one.topic.id) == {1, 2, 4, 5}
    said = await talk.say(IVAN, "/subscribe #Проба +ставка -мосты")
    assert {keys for keys, _ in looked} == {("ставка",)}
    looked.clear()
    for word in ("cchg", "cchg", "csave"):
        await talk.press(IVAN, said, data_of(said, word))
        said = talk.heard(IVAN)[-1]
    assert looked == []


def test_what_is_remembered_is_of_one_wording_and_bounded() -> None:
    found = Found()
    found.note(7, 1, (), titled=False)
    assert found.knows(7, 1)
    assert not found.knows(7, 2)
    assert not found.knows(8, 1)
    kept = Remembered(most_bytes=10_000)
    for n in range(100):
        kept.keep({f"слово {n}": found})
    assert kept.of("слово 99") is found
    assert kept.of("слово 1") is not found
