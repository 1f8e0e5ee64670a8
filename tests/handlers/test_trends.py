"""/trends: the picture of a week with its numbers, other weeks, one's own topics; where there is
none, and where Telegram takes none, the words alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.digest.trends import week_at
from bot.messages.callbacks.presses import Follow
from bot.messages.callbacks.trends import ShowWeek
from bot.texts import texts_for
from bot.zones import zone_of
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_news_now import EMMA, IVAN, presses
from tests.pictures.seeing import news_of_weeks
from tests.seeding import follow_words

MONDAY = week_at(NOW, zone_of("Asia/Almaty"))
PROBE = {"Проба": (1, 1, 1, 1, 1, 1, 2, 5), "Бюджет": (0, 0, 0, 0, 0, 0, 1, 2)}
CLUB = -1000000001000

pytestmark = pytest.mark.long  # pictures are really drawn, in a process apart


def names(message: dict[str, Any]) -> list[str]:
    return [one["file_id"] for one in message.get("photo", ())]


async def test_a_week_is_a_picture_with_its_numbers_and_is_uploaded_once(talk: Talk) -> None:
    await news_of_weeks(talk.database, NOW, PROBE)
    told = await talk.say(IVAN, "/trends")
    assert told["photo"][0]["width"] == 1080
    assert told["caption"].splitlines() == [
        "Эта неделя, с 23 ноября",
        "По всем темам: 7 новостей (одна новость из нескольких источников считается один раз).",
        "Больше всего новостей: #Проба (5) и #Бюджет (2).",
        "Больше обычного: #Проба (5, обычно 1).",
    ]
    again = await talk.say(EMMA, "/trends")
    assert names(again) != names(told)  # in her language it is another one
    assert names(await talk.say(IVAN, "что обсуждают на этой неделе?")) == names(told)
    assert talk.world.uploads == 2


async def test_weeks_are_turned_in_the_same_message_and_one_of_mine_is_mine(talk: Talk) -> None:
    await news_of_weeks(talk.database, NOW, {"Проба": (4, 0, 4, 5), "Бюджет": (0, 0, 3, 3)})
    told = await talk.say(IVAN, "/trends")
    assert "Мои темы" not in presses(told)
    await talk.press(IVAN, told, presses(told)["Подписаться: #Бюджет"])
    told = await talk.say(IVAN, "/trends")
    assert "Подписаться: #Бюджет" not in presses(told)
    await talk.press(IVAN, told, presses(told)["Мои темы"])
    assert told["caption"].splitlines()[1:3] == [
        "По вашим темам: 3 новости (одна новость из нескольких источников считается один раз).",
        "Больше всего новостей: #Бюджет (3).",
    ]
    assert "Неделя позже ›" not in presses(told)
    await talk.press(IVAN, told, presses(told)["‹ Неделя раньше"])
    assert told["caption"].startswith("Неделя 16–22 ноября\n")
    assert "‹ Неделя раньше" not in presses(told)  # there was nothing
    await talk.press(IVAN, told, presses(told)["Все темы"])
    assert "7 новостей" in told["caption"]
    await talk.press(IVAN, told, presses(told)["Неделя позже ›"])
    assert told["caption"].startswith("Эта неделя, с 23 ноября\n")
    assert len({one["message_id"] for one in talk.heard(IVAN) if "photo" in one}) == 2


async def test_what_somebody_has_named_is_on_nobody_elses_picture(talk: Talk) -> None:
    await talk.say(EMMA, "/start")
    await follow_words(talk.database, 1, "дело", "решено", name="Моё")
    await news_of_weeks(talk.database, NOW, {"Проба": (0, 5)})
    told = await talk.say(IVAN, "/trends")
    assert told["caption"].splitlines()[1:] == [
        "По всем темам: 5 новостей (одна новость из нескольких источников считается один раз).",
        "Больше всего новостей: #Проба (5).",
    ]
    assert not [one for one in presses(told) if "Моё" in one]


async def test_little_news_makes_no_picture(talk: Talk) -> None:
    told = await talk.say(IVAN, "/trends")
    assert told["text"] == "Эта неделя, с 23 ноября\nНовостей пока нет."
    await news_of_weeks(talk.database, NOW, {"Проба": (2,)})
    talk.surroundings.weeks._numbers.drop(next(iter(talk.surroundings.weeks._numbers)))
    told = await talk.say(IVAN, "/trends")
    assert told["text"].endswith("Новостей: 2. Для картинки этого мало.")
    assert not talk.world.uploads


async def test_on_a_monday_morning_the_week_before_is_told(talk: Talk) -> None:
    await news_of_weeks(talk.database, NOW, {"Проба": (5, 0)})
    told = await talk.say(IVAN, "/trends")
    assert told["caption"].startswith("Неделя 16–22 ноября\n")
    popped = await talk.press(IVAN, told, presses(told)["Неделя позже ›"])
    assert popped == "За выбранную неделю слишком мало новостей для картинки."
    assert told["caption"].startswith("Неделя 16–22 ноября")


async def test_where_telegram_takes_no_picture_the_words_come_alone(talk: Talk) -> None:
    await news_of_weeks(talk.database, NOW, PROBE)
    talk.world.without_photos.add(IVAN)
    told = await talk.say(IVAN, "/trends")
    assert told["text"].startswith("Эта неделя, с 23 ноября\nПо всем темам: 7 новостей")
    await talk.press(IVAN, told, presses(told)["‹ Неделя раньше"])
    assert told["text"].startswith("Неделя 16–22 ноября")
    talk.world.without_photos.clear()
    await talk.press(IVAN, told, presses(told)["Неделя позже ›"])
    assert names(told)  # a text becomes a photo
    assert "text" not in told


async def test_a_name_that_telegram_forgot_is_uploaded_again(talk: Talk) -> None:
    await news_of_weeks(talk.database, NOW, PROBE)
    await talk.say(IVAN, "/trends")
    talk.world.photos.clear()
    told = await talk.say(IVAN, "/trends")
    assert "text" in told  # this time the words alone
    assert names(await talk.say(IVAN, "/trends"))
    assert talk.world.uploads == 2


@pytest.mark.parametrize("mine", [True, False])
async def test_a_forged_or_foreign_press_tells_only_what_its_chat_may_see(
    talk: Talk, mine: bool
) -> None:
    await news_of_weeks(talk.database, NOW, PROBE)
    await talk.say(EMMA, "/subscribe #Проба")
    told = await talk.say(IVAN, "/trends")
    before = told["caption"]
    later = ShowWeek.of(MONDAY + timedelta(days=7), mine=mine)
    assert await talk.press(IVAN, told, later.pack())
    assert told["caption"] == before
    if mine:  # he follows nothing, whoever else does
        popped = await talk.press(IVAN, told, ShowWeek.of(MONDAY, mine=True).pack())
        assert popped == texts_for("ru")("trends-no-subscriptions", followed="no")
    else:
        oldest = ShowWeek(0, mine=False)
        popped = await talk.press(IVAN, told, oldest.pack())
        assert popped == "За выбранную неделю слишком мало новостей для картинки."
    assert told["caption"] == before


async def test_a_group_has_it_too_and_its_own_topics(talk: Talk) -> None:
    await news_of_weeks(talk.database, NOW, PROBE)
    told = await talk.say(EMMA, "/trends", chat=CLUB)
    assert told["photo"]
    [follow] = [one for one in presses(told).values() if one.startswith(Follow(1).pack()[:4])][:1]
    assert follow


async def test_who_follows_nothing_any_more_is_told_so(talk: Talk) -> None:
    await news_of_weeks(talk.database, NOW, PROBE)
    await talk.say(EMMA, "/subscribe #Проба")
    told = await talk.say(EMMA, "/trends")
    mine = ShowWeek.of(MONDAY, mine=True).pack()
    await talk.say(EMMA, "/unsubscribe #Проба")
    popped = await talk.press(EMMA, told, mine)
    assert popped == "You do not follow anything yet. To follow a topic: /subscribe."


async def test_a_week_of_one_topic_is_not_shown_as_one_of_all(talk: Talk) -> None:
    await news_of_weeks(talk.database, NOW, PROBE)
    told = await talk.say(IVAN, "/trends бюджет")
    assert "photo" not in told
    assert told["text"] == texts_for("ru")("error-trends-topic", text="бюджет")
