"""What was published is corrected from its card, by one editor at a time: what is sent is what was
shown, and nothing that somebody typed is lost or overwritten."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import text

from bot.intake.articles import from_message
from bot.intake.origin import Origin
from bot.messages.callbacks.amendments import (
    Amend,
    AskWords,
    DropAmendment,
    SendAmendment,
    ShowAmendment,
    TakeOver,
)
from bot.messages.callbacks.editors import Retract
from bot.sandbox.files import send_document
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import articles
from storage.vocabulary import Mode, Source, TopicKind
from tests.corrections.reading import Reading
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_acts import done
from tests.handlers.test_preview import press
from tests.handlers.test_roles import join
from tests.handlers.test_what_editors_send import buttons
from tests.seeding import reader

IVAN = 1001
RU = texts_for("ru")
TAG, OTHER = (TopicKind.HASHTAG, "проба"), (TopicKind.HASHTAG, "театр")
NEWS = "Палата выделила 5 млрд\n\nПалата выделила 5 млрд тенге на театры в среду.\n\n#Проба"
NEWER = NEWS.replace("5", "3")
TITLE = "Палата выделила 5 млрд"


async def published(talk: Talk, news: str = NEWS) -> Reading:
    """An article that its reader has before his eyes."""
    await reader(talk.database, 50, {TAG: Mode.BOTH})
    await reader(talk.database, 51, {OTHER: Mode.BOTH})
    told = await talk.say(EDITOR, news)
    await press(talk, told, RU("button-publish"))
    reading = Reading(talk.database)
    await reading.deliver(NOW)
    return reading


async def opened(talk: Talk, *, words: bool, editor: int = EDITOR) -> dict[str, Any]:
    """The card's button, pressed by an editor; what he is told."""
    listed = await talk.say(editor, "/desk")
    await talk.press(editor, listed, Amend(1, words).pack())
    return talk.heard(editor)[-1]


async def corrected(talk: Talk, words: str, *, editor: int = EDITOR) -> dict[str, Any]:
    """The preview of a correction."""
    asked = await opened(talk, words=True, editor=editor)
    assert asked["text"].startswith(RU("amend-ask"))
    return await talk.say(editor, words)


async def tapped(talk: Talk, editor: int, message: dict[str, Any], name: str) -> dict[str, Any]:
    (data,) = [data for label, data in buttons(message).items() if label.startswith(name)]
    await talk.press(editor, message, data)
    return next(one for one in talk.heard(editor) if one["message_id"] == message["message_id"])


def sends(message: dict[str, Any]) -> str:
    """What is under a preview that sends it."""
    return next(data for data in buttons(message).values() if data.startswith("fixsend:"))


async def title_of(talk: Talk) -> str:
    async with talk.database.read() as connection:
        return (await articles.by_ids(connection, [1]))[1].title


async def test_what_is_sent_is_what_was_shown(talk: Talk) -> None:
    reading = await published(talk)
    told = await corrected(talk, NEWER)
    assert "Сообщение исправится в 1 чате." in told["text"]
    for name, language in (("Қазақша", "kk"), ("English", "en"), ("Русский", "ru")):
        shown = await press(talk, told, name)
        assert texts_for(language)("correction-header").removeprefix("✏️ <b>")[:5] in shown["text"]
        assert "5 млрд → 3 млрд" in shown["text"]
    assert await title_of(talk) == TITLE
    seen, sending = shown["text"], sends(shown)
    said = await press(talk, shown, RU("button-amend"))
    assert said["text"].startswith("Исправлено (№")
    assert await title_of(talk) == "Палата выделила 3 млрд"
    await reading.deliver(NOW)
    assert reading.of(1) in seen
    assert (await done(talk))[-1] == ("correct", 1, "Палата выделила 3 млрд")
    # handled again it is answered as the first time
    await talk.press(EDITOR, told, sending)
    assert [one[0] for one in await done(talk)].count("correct") == 1


async def test_a_typo_is_said_to_change_nothing(talk: Talk) -> None:
    reading = await published(talk)
    told = await corrected(talk, NEWS.replace("выделила 5 млрд т", "вылелила 5 млрд т"))
    assert "Смысл прежний" in told["text"]
    await press(talk, told, RU("button-amend"))
    assert await reading.deliver(NOW) == []
    async with talk.database.read() as connection:
        assert "вылелила" in (await articles.by_ids(connection, [1]))[1].lead


async def test_topics_are_taken_away_and_added_and_readers_are_told(talk: Talk) -> None:
    reading = await published(talk)
    told = await opened(talk, words=False)
    assert "Пока ничего не изменено" in told["text"]
    assert RU("button-amend") not in buttons(told)
    told = await press(talk, told, "✕ #Проба")
    assert "Больше не об этом: #Проба" in told["text"]
    assert "Новость больше не относится к теме: #Проба" in told["text"]
    await press(talk, told, RU("button-add-topic"))
    told = await talk.say(EDITOR, "#Театр")
    assert "Теперь и об этом: #Театр. Сразу получит ещё 1 чат" in told["text"]
    await press(talk, told, RU("button-amend"))
    assert [one[:2] for one in await done(talk)][-1] == ("topics", 1)
    await reading.deliver(NOW)
    assert "Новость больше не относится к теме: #Проба" in reading.of(1)
    assert "Подписка: #Театр" in reading.of(2)
    # a correction by hand does not bring it back, nor take away what was added
    told = await corrected(talk, NEWER)
    assert "Темы: #Театр\n" in told["text"]
    await press(talk, told, RU("button-amend"))
    await reading.deliver(NOW)
    assert "5 млрд → 3 млрд" in reading.of(2)
    assert "больше не относится" in reading.of(1)


async def test_a_topic_that_was_taken_away_comes_back(talk: Talk) -> None:
    reading = await published(talk)
    told = await press(talk, await opened(talk, words=False), "✕ #Проба")
    await press(talk, told, RU("button-amend"))
    await reading.deliver(NOW)
    assert "больше не относится" in reading.of(1)
    await press(talk, await opened(talk, words=False), RU("button-add-topic"))
    told = await talk.say(EDITOR, "#Проба")
    await press(talk, told, RU("button-amend"))
    await reading.deliver(NOW)
    assert "Подписка: #Проба" in reading.of(1)
    assert "больше не относится" not in reading.of(1)


async def test_words_and_topics_are_one_correction(talk: Talk) -> None:
    reading = await published(talk)
    told = await corrected(talk, NEWER + " #Театр")
    told = await press(talk, told, "✕ #Проба")
    assert "Темы: #Театр\n" in told["text"]
    await press(talk, told, RU("button-amend"))
    await reading.deliver(NOW)
    assert "больше не относится к теме: #Проба" in reading.of(1)
    assert "Палата выделила 3 млрд" in reading.of(2)
    assert [one[0] for one in await done(talk)][-2:] == ["correct", "topics"]


async def test_it_stays_as_it_is_where_it_is_cancelled(talk: Talk) -> None:
    await published(talk)
    told = await corrected(talk, NEWER)
    for _ in range(2):
        await talk.press(EDITOR, told, DropAmendment(2).pack())
        assert told["text"] == RU("amend-dropped")
    assert await talk.press(EDITOR, told, SendAmendment(2).pack()) == RU(
        "amend-gone", what="dropped"
    )
    assert await title_of(talk) == TITLE


async def test_a_second_editor_hears_who_is_at_it_and_can_take_over(talk: Talk) -> None:
    await published(talk)
    await join(talk, IVAN)
    mine = await corrected(talk, NEWER)
    told = await opened(talk, words=True, editor=IVAN)
    async with talk.database.read() as connection:
        name = await connection.scalar(text("SELECT name FROM claims"))
        assert told["text"].startswith(f"{name} {EDITOR} правит эту новость с 17:00.")
    assert set(buttons(told).values()) == {TakeOver(1, words=True).pack(), "sent:1"}
    await tapped(talk, IVAN, told, RU("button-take-over"))
    theirs = await talk.say(IVAN, NEWS.replace("5", "7"))
    assert "5 млрд → 7 млрд" in theirs["text"]
    # the first one cannot send any more, and loses nothing
    said = await tapped(talk, EDITOR, mine, RU("button-amend"))
    assert said["text"].startswith("Иван 1001 правит эту новость с 17:00.")
    assert await title_of(talk) == TITLE
    again = await tapped(talk, EDITOR, said, RU("button-take-over"))
    assert "5 млрд → 3 млрд" in again["text"]
    said = await tapped(talk, IVAN, theirs, RU("button-amend"))
    assert said["text"].startswith(f"{name} {EDITOR} правит эту новость")
    await tapped(talk, EDITOR, again, RU("button-amend"))
    assert await title_of(talk) == "Палата выделила 3 млрд"


async def test_what_was_made_of_an_older_version_is_not_sent_over_a_newer(talk: Talk) -> None:
    reading = await published(talk)
    await join(talk, IVAN)
    mine = await corrected(talk, NEWER)
    told = await opened(talk, words=True, editor=IVAN)
    await tapped(talk, IVAN, told, RU("button-take-over"))
    theirs = await talk.say(IVAN, NEWS.replace("в среду", "в пятницу") + " #Театр")
    await tapped(talk, IVAN, theirs, RU("button-amend"))
    said = await tapped(talk, EDITOR, mine, RU("button-amend"))
    # who, what, and what this one would make of it now
    assert "Пока вы правили, новость изменилась (Иван 1001, 17:00)" in said["text"]
    assert "среду → пятницу" in said["text"]
    assert "+ #Театр" in said["text"]
    assert "5 млрд → 3 млрд" in said["text"]
    assert "пятницу → среду" in said["text"]
    assert await title_of(talk) == TITLE
    said = await tapped(talk, EDITOR, said, RU("button-amend"))
    assert said["text"].startswith("Исправлено (№")
    await reading.deliver(NOW)
    assert "3 млрд" in reading.of(1)


async def test_whoever_comes_back_goes_on_where_he_was(talk: Talk) -> None:
    await published(talk)
    await corrected(talk, NEWER)
    told = await opened(talk, words=False)
    assert "5 млрд → 3 млрд" in told["text"]


async def test_a_claim_ends_by_itself(talk: Talk) -> None:
    await published(talk)
    await join(talk, IVAN)
    await opened(talk, words=False)
    told = await opened(talk, words=False, editor=IVAN)
    assert RU("button-take-over") in buttons(told)
    async with talk.database.write() as connection:
        await connection.execute(text("UPDATE claims SET seen_at = seen_at - 3600000"))
    told = await opened(talk, words=False, editor=IVAN)
    assert RU("button-take-over") not in buttons(told)


async def test_the_answer_may_be_a_document_and_no_other_news(talk: Talk) -> None:
    await published(talk)
    await opened(talk, words=True)
    heard = len(talk.heard(EDITOR))
    act = partial(send_document, talk.world, EDITOR, EDITOR, "x.txt", NEWER.encode())
    await talk.hear(act, after=60)
    assert len(talk.heard(EDITOR)) > heard
    assert "5 млрд → 3 млрд" in talk.heard(EDITOR)[-1]["text"]


async def test_an_editor_corrects_also_what_others_have_copied(talk: Talk) -> None:
    await published(talk)
    told = await corrected(talk, NEWER)
    await talk.surroundings.door.take_in(from_message(NEWS, []), Origin(Source.CHANNEL, "-100:7"))
    await talk.press(EDITOR, told, sends(told))
    assert await title_of(talk) == NEWER.partition("\n")[0]


async def test_what_others_have_too_does_not_become_other_news(talk: Talk) -> None:
    await published(talk)
    told = await corrected(talk, "Лодки вышли в море\n\nРыбаки вернутся к вечеру.\n\n#Проба")
    await talk.surroundings.door.take_in(from_message(NEWS, []), Origin(Source.CHANNEL, "-100:7"))
    for _ in range(2):
        popped = await talk.press(EDITOR, told, sends(told))
        assert popped == RU("amend-not-alone")
    assert await title_of(talk) == TITLE


async def test_what_was_withdrawn_is_not_corrected(talk: Talk) -> None:
    await published(talk)
    told = await corrected(talk, NEWER)
    await talk.press(EDITOR, told, Retract(1).pack())
    for data in (SendAmendment(2), ShowAmendment(2, "kk"), AskWords(2)):
        assert await talk.press(EDITOR, told, data.pack()) == RU("amend-gone", what="withdrawn")
    await talk.press(EDITOR, told, Amend(1, words=True).pack())
    assert RU("button-correct") not in buttons(talk.heard(EDITOR)[-1])


async def test_text_that_is_another_article_is_refused(talk: Talk) -> None:
    await published(talk)
    other = NEWS.replace("театры", "школы").replace("Палата", "Комитет")
    await talk.surroundings.door.take_in(from_message(other, []), Origin(Source.CHANNEL, "-100:7"))
    asked = await opened(talk, words=True)
    assert asked["text"].endswith("#Проба")
    told = await talk.say(EDITOR, other)
    assert told["text"] == RU("amend-same", number=2, title="Комитет выделила 5 млрд")
    # and the question waits
    assert "5 млрд → 3 млрд" in (await talk.say(EDITOR, NEWER))["text"]
