"""/desk: what is scheduled and was published, how far it has gone, and that it is taken back."""

from __future__ import annotations

from datetime import timedelta

from bot.intake.articles import from_message
from bot.intake.drafts import Draft
from bot.intake.origin import Origin
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import articles, publications, reviews
from storage.vocabulary import Mode, Source, TopicKind
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_acts import done
from tests.handlers.test_preview import press
from tests.handlers.test_what_editors_send import buttons
from tests.seeding import reader

IVAN = 1001
RU = texts_for("ru")
NEWS = "Палата обсудила вопрос\n\nПалата обсудила вопрос о кадрах.\n\n#Проба"
TITLE = "Палата обсудила вопрос"


async def published(talk: Talk) -> None:
    told = await talk.say(EDITOR, NEWS)
    await press(talk, told, RU("button-publish"))


async def test_what_is_scheduled_is_cancelled_there(talk: Talk) -> None:
    assert (await talk.say(EDITOR, "/desk"))["text"] == RU("desk-none")
    async with talk.database.write() as connection:
        await publications.add(
            connection, 7, editor_id=77, name="Мира", title=TITLE,
            payload=Draft(from_message(NEWS, [])).dump(), due_at=NOW + timedelta(days=1), now=NOW,
        )  # fmt: skip
    told = await talk.say(EDITOR, "/desk")
    assert f"25 ноября, 17:00, Мира 77: «{TITLE}»" in told["text"]
    told = await press(talk, told, f"✕ {TITLE}")
    # whoever cancels it has it as a draft
    assert told["text"].startswith("Предпросмотр")
    await press(talk, told, RU("button-publish"))
    assert (await done(talk))[-1] == ("publish", 1, TITLE)


async def test_a_card_says_how_far_it_has_gone_and_takes_it_back(talk: Talk) -> None:
    for number in range(3):
        await reader(talk.database, 50 + number, {(TopicKind.HASHTAG, "проба"): Mode.BOTH})
    await published(talk)
    async with talk.database.write() as connection:
        topic = next(iter((await articles.topics_of(connection, [1]))[1]))
        # two readers say so; that editors have decided of it takes nobody's word back
        for chat in (1, 2):
            await reviews.take_back(connection, chat, 1, topic)
        await reviews.rule_out(connection, 1, topic, editor=EDITOR, now=NOW)
    told = await talk.say(EDITOR, "/desk")
    told = await press(talk, told, TITLE)
    assert "Отправлено: 0, не удалось: 0, осталось: 3" in told["text"]
    assert "Отметок «не об этой теме»: 2" in told["text"]
    assert told["text"].endswith("Осталось меньше минуты.")
    told = await press(talk, told, RU("button-retract"))
    assert told["text"] == RU("desk-ask-retract", title=TITLE, others="no")
    yes = buttons(told)[RU("button-retract-yes")]
    for _ in range(2):
        await talk.press(EDITOR, told, yes)
    assert "Отозвано." in talk.heard(EDITOR)[-1]["text"]
    async with talk.database.read() as connection:
        assert (await articles.by_ids(connection, [1]))[1].retracted_at is not None
    assert [one for one in await done(talk) if one[0] == "retract"] == [("retract", 1, TITLE)]


async def test_what_others_have_too_stays_theirs(talk: Talk) -> None:
    await published(talk)
    door = talk.surroundings.door
    await door.take_in(from_message(NEWS, []), Origin(Source.CHANNEL, "-100:7"))
    told = await talk.say(EDITOR, "/desk")
    for _ in range(2):
        assert await talk.press(EDITOR, told, "back!:1") == RU("desk-not-alone")
    async with talk.database.read() as connection:
        assert (await articles.by_ids(connection, [1]))[1].retracted_at is None


async def test_readers_and_what_no_editor_published(talk: Talk) -> None:
    door = talk.surroundings.door
    await door.take_in(from_message(NEWS, []), Origin(Source.CHANNEL, "-100:7"))
    assert (await talk.say(IVAN, "/desk"))["text"] == RU("error-editors-only")
    message = await talk.say(IVAN, "/help")
    mine = await talk.say(EDITOR, "/desk")
    for data in ("sent:1", "back?:1", "back!:1", "stop:1", "goon:1", "norest:1"):
        assert await talk.press(IVAN, message, data) == RU("error-editors-only")
        assert await talk.press(EDITOR, mine, data) == RU("error-stale-button")
    async with talk.database.read() as connection:
        assert (await articles.by_ids(connection, [1]))[1].retracted_at is None
