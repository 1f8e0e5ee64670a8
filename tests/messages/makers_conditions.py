"""Every message of conditions, with the worst words put into it."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.messages import conditions, conditions_saved
from bot.messages.callbacks import conditions as presses
from bot.messages.callbacks.undo import Reverse, Spot
from bot.messages.choosing import Coming
from bot.messages.conditions import Choosing, Conditions
from bot.messages.conditions_saved import Saved
from bot.messages.markup import Message
from bot.texts import LANGUAGES, Texts
from storage.vocabulary import Mode
from tests.messages.makers_following import CHOSEN, Maker
from tests.messages.worst_words import MOST, topics

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")
RULE = 999_999_999_999


def conditions_of(word: str) -> list[Conditions]:
    """None, ten of a kind, which are as many as there may be, and one of each."""
    return [
        Conditions(),
        Conditions(topics(word, 10)),
        Conditions((), topics(word, 10)),
        Conditions((), (), [word] * 10),
        Conditions(topics(word, 1), topics(word, 1), [word], LANGUAGES, title=True),
    ]


def _chosen(word: str) -> list[Choosing]:
    return [
        Choosing(topics(word, 1)[0], RULE, one, followed=followed, saved=0, heir=heir)
        for one in conditions_of(word)
        for followed, heir in ((True, None), (False, None), (False, topics(word, 2)[1]))
    ]


def _choose(word: str, texts: Texts) -> list[Message]:
    coming = Coming(9999, 99_999, 30, [(word, f"https://a.kz/?{word}", NOW)] * 3)
    return [
        conditions.choose(one, seen, texts=texts, zone=ZONE, now=NOW)
        for one in _chosen(word)
        for seen in (coming, Coming(0, 0, 1))
    ]


CONDITIONS: dict[str, Maker] = {
    "conditions.choose": _choose,
    "conditions.ask": lambda _word, texts: [
        conditions.ask(sort, texts, private=private)
        for sort in (presses.WITH, presses.WITHOUT)
        for private in (True, False)
    ],
    "conditions.which_part": lambda word, texts: [
        conditions.which_part(
            word,
            topics(word, 6),
            lambda part: presses.AddCondition(MOST, RULE, part, presses.WITH),
            keyword,
            texts,
        )
        for keyword in (MOST, None)
    ],
    "conditions.outlets": lambda word, texts: [
        conditions.outlets(MOST, RULE, [f"{word} {n}" for n in range(count)], [word] * 9, at, texts)
        for count in (0, 1, 80)
        for at in (0, 9)
    ],
    "conditions_saved.saved": lambda word, texts: [
        conditions_saved.saved(
            Saved(
                one.topic,
                one.conditions,
                one.followed,
                mode,
                chosen,
                named=one.topic,
                heir=one.heir,
                both=mode == Mode.BOTH and one.heir is not None,
            ),
            Reverse(MOST, Spot.LIST, MOST, 999_999),
            texts,
            NOW,
        )
        for at, one in enumerate(_chosen(word))
        for mode in Mode
        for chosen in (CHOSEN[:1] if at else CHOSEN)
    ],
    "conditions.left": lambda _word, texts: conditions.left(texts),
}
