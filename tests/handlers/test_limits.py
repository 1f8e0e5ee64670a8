"""A chat follows a hundred topics: one more is refused, one of the hundred is not."""

from __future__ import annotations

from bot.messages.callbacks.presses import FollowOnCard
from bot.texts import texts_for
from handlers.following import MAX_SUBSCRIPTIONS
from storage import topics
from tests.handlers.talking import Talk

IVAN = 1001
RU = texts_for("ru")
PEOPLE = ("Ашимбаев", "Кошанов")


async def test_a_card_says_the_limit_only_of_what_is_not_followed(talk: Talk) -> None:
    await talk.say(IVAN, f"/subscribe {PEOPLE[0]}")
    cards = [await talk.say(IVAN, f"/officials {one}") for one in PEOPLE]
    async with talk.database.read() as connection:
        mine, other = await topics.by_keys(
            connection,
            [("official", "kz-ashimbayev-maulen"), ("official", "kz-koshanov-yerlan")],
        )
    many = " ".join(f"#т{number}" for number in range(MAX_SUBSCRIPTIONS))
    told = await talk.say(IVAN, f"/subscribe {many}")
    over = RU("error-limit", limit=MAX_SUBSCRIPTIONS, count=1)
    assert over in told["text"]
    shown = await talk.press(IVAN, cards[0], FollowOnCard(mine.id, wanted=True).pack())
    assert shown == RU("subscribed", topic="Маулен Ашимбаев")  # pressed again
    assert await talk.press(IVAN, cards[1], FollowOnCard(other.id, wanted=True).pack()) == over


async def test_topics_that_are_followed_take_no_room_when_they_are_asked_for_again(
    talk: Talk,
) -> None:
    many = " ".join(f"#т{number}" for number in range(MAX_SUBSCRIPTIONS - 1))
    await talk.say(IVAN, f"/subscribe {many}")
    told = await talk.say(IVAN, "/subscribe #т0 #новая #т1 #лишняя")
    assert RU("error-limit", limit=MAX_SUBSCRIPTIONS, count=1) in told["text"]
    assert "#новая" in told["text"]
    assert "#лишняя" not in told["text"]
