"""Forged buttons of words and conditions: nobody's news become another's, no rule is another's."""

from __future__ import annotations

from typing import Any

from bot.messages.callbacks.conditions import ShowConditions
from bot.messages.callbacks.named import SaveNamed, ShowNamed
from bot.texts import texts_for
from handlers.sealing import sealed
from storage import chats, rules, subscriptions
from storage.conditions import Rule
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_conditions import news
from tests.handlers.test_named import about, mine
from tests.handlers.test_subscriptions import labels

IVAN, EMMA = 1001, 1003
RU, EN = texts_for("ru"), texts_for("en")
SHARED = "жильё: ипотека, взнос"


def data_of(message: dict[str, Any], word: str) -> str:
    return next(data for data in labels(message).values() if data.startswith(word))


async def topic_of(talk: Talk, kind: str, chat: int = 1) -> int:
    [one] = [it for it in await mine(talk, chat) if it.topic.kind == kind]
    return one.topic.id


async def test_news_of_another_topic_become_none_of_shared_words(talk: Talk) -> None:
    """The button is forged: it lets a hashtag become the words that somebody else follows, too."""
    said = await talk.say(EMMA, f"/subscribe {SHARED}")
    await talk.press(EMMA, said, data_of(said, "nsave"))
    await talk.say(IVAN, "/subscribe #Реклама")
    tag = await topic_of(talk, "hashtag", 2)
    said = await talk.say(IVAN, f"/subscribe {SHARED}")
    await news(talk, "Купите слона\n\nТолько сегодня.\n\n#Реклама")
    shared = await topic_of(talk, "named")
    for forged in (SaveNamed(shared, tag, 0), ShowNamed(shared, tag, 0)):
        assert await talk.press(IVAN, said, forged.pack()) == RU("error-stale-button")
    assert await about(talk, shared) == set()
    assert await topic_of(talk, "hashtag", 2) == tag


async def test_a_rule_of_somebody_else_is_not_shown(talk: Talk) -> None:
    """Its number is guessed, or carried by a button of another chat."""
    said = await talk.say(IVAN, "/subscribe Токаев -Ашимбаев язык:казахский в заголовке")
    carried = int(data_of(said, "cchg").split(":")[2])
    await talk.press(IVAN, said, data_of(said, "csave"))
    async with talk.database.read() as connection:
        [ruled] = [it for it in await subscriptions.of_chat(connection, 1) if it.rule]
        assert ruled.rule is not None
    said = await talk.say(EMMA, "/subscribe #Мояпроба")
    tag = await topic_of(talk, "hashtag", 2)
    draft = await talk.say(EMMA, "/subscribe housing: ипотека, взнос")
    words = int(data_of(draft, "nmore").split(":")[1], 36)
    for number in (ruled.rule, carried):
        for forged in (ShowConditions(tag, number), ShowNamed(words, 0, number)):
            assert await talk.press(EMMA, said, forged.pack()) == EN("error-stale-button")
    assert "Ashimbayev" not in said["text"]
    # Whoever follows something under it has it by the number that old buttons say, too.
    said = await talk.say(IVAN, "/subscriptions")
    old = ShowConditions(ruled.topic.id, ruled.rule).pack()
    assert await talk.press(IVAN, said, old) == ""
    async with talk.database.write() as connection:
        tried = await rules.number(connection, Rule(title=True), NOW)
        emma = await chats.get(connection, EMMA, 0)
    assert tried is not None
    assert emma is not None
    chosen = ShowConditions(tag, sealed(talk.surroundings, emma, tried))
    assert await talk.press(EMMA, draft, chosen.pack()) == ""
