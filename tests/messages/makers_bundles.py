"""Every message of bundles, with the worst words put into it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.messages import bundle_offers, bundles
from bot.messages.bundle_offers import Brings, Offer, Offered
from bot.messages.bundles import BundleView, Choice
from bot.messages.conditions import Conditions
from bot.texts import LANGUAGES
from tests.messages.makers_following import CHOSEN, Maker, over
from tests.messages.worst_words import MOST, topics

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
LINK = f"https://t.me/{'x' * 32}?start=b_{'A' * 22}"
TOKEN = "A" * 22


def _view(word: str, topics: int = 100) -> BundleView:
    return BundleView(MOST, word, topics, 10**9, own_words=True)


def _offers(word: str) -> list[Offer]:
    """Of a hundred topics, each under the most conditions; of none."""
    many = Conditions(topics(word, 3), topics(word, 3), [word] * 2, LANGUAGES[:1], title=True)
    return [
        Offer(
            TOKEN,
            word,
            [Offered(one, many, known, known, [word] * 20) for one in topics(word, count)],
            over(word)[:9],
            Brings(10**6, 7, words=True, floods=True),
            chosen=True,
        )
        for count in (0, 100)
        for known in (True, False)
    ]


BUNDLES: dict[str, Maker] = {
    "bundles.nothing_to_share": lambda _word, texts: bundles.nothing_to_share(texts),
    "bundles.bundles": lambda word, texts: [
        bundles.bundles([_view(word)] * count, at, 20, texts)
        for count in (0, 1, 20)
        for at in (0, 9)
    ],
    "bundles.choose": lambda word, texts: [
        bundles.choose(
            _view(named),
            [Choice(one, chosen, True, [word] * 20) for one in topics(word, count)],
            at, 100, texts,
        )
        for named in (word, "")
        for chosen in (True, False)
        for count in (0, 1, 200)
        for at in (0, 99)
    ],
    "bundles.ask_name": lambda _word, texts: [
        bundles.ask_name(texts, 64, private=private) for private in (True, False)
    ],
    "bundles.card": lambda word, texts: bundles.card(_view(word), LINK, texts),
    "bundles.withdrawn": lambda word, texts: bundles.withdrawn(_view(word), texts),
    "bundle_offers.offer": lambda word, texts: [
        bundle_offers.offer(one, texts) for one in _offers(word)
    ],
    "bundle_offers.pick": lambda word, texts: [
        bundle_offers.pick(one, at, texts) for one in _offers(word) for at in (0, 99)
    ],
    "bundle_offers.ended": lambda word, texts: [
        bundle_offers.ended(one, chosen, texts, NOW, over=many, limit=100)
        for one in _offers(word)
        for chosen in (CHOSEN[0], CHOSEN[-1])
        for many in (0, 10**6)
    ],
    "bundle_offers.given_back": lambda word, texts: [
        bundle_offers.given_back(TOKEN, word, 10**6, texts, opens=opens)
        for opens in (True, False)
    ],
}  # fmt: skip
