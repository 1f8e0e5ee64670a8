"""Bundles: made, passed on, opened, taken, taken back, refused."""

from __future__ import annotations

from dataclasses import replace

from bot.digest.views import TopicView
from bot.grammar.quotes import quoted
from bot.messages import bundle_offers, bundles
from bot.messages.bundle_offers import Brings, Offer, Offered
from bot.messages.bundles import BundleView, Choice
from bot.messages.conditions import EVERYTHING, Conditions
from bot.messages.markup import Message
from bot.messages.which import Over
from storage.vocabulary import TopicKind
from tests.golden.case import COUNTS, SOME, Case, pop_up, replies, reply
from tests.golden.cases_pause import USUAL
from tests.golden.voice import NOW, TOKAYEV, Voice

TITLE = "Bundles"
TOKEN = "Zx8aK_3mQ-7vLpN2cR5tYw"
_LINK = f"https://t.me/parldigest_bot?start=b_{TOKEN}"
_NAMES = {
    "ru": "Парламент для начинающих",
    "kk": "Парламент: алғашқы қадам",
    "en": "Parliament for beginners",
}

_WORDS = {
    "ru": ("ипотека", "Отбасы банк"),
    "kk": ("ипотека", "Отбасы банк"),
    "en": ("mortgage", "Otbasy Bank"),
}


def _home(voice: Voice) -> TopicView:
    return TopicView(9, TopicKind.NAMED, quoted("2026", voice.language))


def _view(voice: Voice, topics: int = 5, takers: int = 0, *, own: bool = False) -> BundleView:
    return BundleView(1, _NAMES[voice.language], topics, takers, own_words=own)


def _choose(voice: Voice, one: BundleView, *, chosen: int, muted: bool = False) -> Message:
    topics = [*voice.people(9), voice.hashtag]
    choices = [Choice(topic, at < chosen, muted and at < chosen) for at, topic in enumerate(topics)]
    return bundles.choose(replace(one, topics=chosen), choices, 0, 100, voice.texts)


def _offer(
    voice: Voice, count: int, known: int = 0, *, taken: int = 0, brings: Brings | None = None,
    under: Conditions = EVERYTHING,
) -> Offer:  # fmt: skip
    topics = [
        Offered(topic, under if not at else EVERYTHING, at < known + taken, known <= at)
        for at, topic in enumerate(voice.people(count))
    ]
    topics = [replace(one, taken=one.taken and at < known + taken) for at, one in enumerate(topics)]
    return Offer(TOKEN, _NAMES[voice.language], topics, (), brings, bool(under))


def _ended(voice: Voice, taken: int, over: int = 0, *, digest_on: bool = True) -> Message:
    chosen = replace(USUAL, digest_on=digest_on)
    offer = _offer(voice, max(taken, 3), taken=taken)
    return bundle_offers.ended(offer, chosen, voice.texts, NOW, over=over, limit=100)


CASES = (
    Case("bundles: nothing is followed", lambda voice: bundles.nothing_to_share(voice.texts)),
    Case("bundles: none yet", lambda voice: bundles.bundles([], 0, 20, voice.texts)),
    Case(
        "bundles: a list",
        lambda voice: [
            bundles.bundles(
                [_view(voice, 5, takers) for takers in range(count)], 0, 20, voice.texts
            )
            for count in (*SOME[:-1], 20)
        ],
    ),
    Case(
        "bundles: which topics? of a new one, of one that has a name",
        lambda voice: [
            _choose(voice, replace(_view(voice), name=""), chosen=10),
            _choose(voice, _view(voice, own=True), chosen=2, muted=True),
            _choose(voice, _view(voice), chosen=0),
        ],
    ),
    Case(
        "bundles: what is it called?",
        lambda voice: bundles.ask_name(voice.texts, 64, private=True),
    ),
    Case(
        "bundles: a link; so many have taken it",
        lambda voice: [
            bundles.card(_view(voice, count, count, own=count > 5), _LINK, voice.texts)
            for count in COUNTS
        ],
    ),
    Case(
        "bundles: withdrawn",
        lambda voice: bundles.withdrawn(_view(voice), voice.texts),
    ),
    Case(
        "a bundle is opened: all is new; some is followed; all is",
        lambda voice: [
            bundle_offers.offer(_offer(voice, 5, brings=Brings(84, 7)), voice.texts),
            bundle_offers.offer(_offer(voice, 5, 2, brings=Brings(9, 7)), voice.texts),
            bundle_offers.offer(_offer(voice, 2, 2), voice.texts),
            bundle_offers.offer(_offer(voice, 1, 1), voice.texts),
        ],
    ),
    Case(
        "a bundle is opened: how many topics, how much news",
        lambda voice: [
            bundle_offers.offer(
                _offer(voice, count, brings=Brings(week, days, words=count > 5)), voice.texts
            )
            for count, week, days in (
                (1, 0, 7), (2, 1, 7), (5, 2, 7), (21, 21, 1), (3, 2, 1), (3, 35, 7), (21, 5, 7),
                (2, 6, 2), (1, 35, 7),
            )
        ],
    ),
    Case(
        "a bundle is opened: far too much, the digest on, off; modes, conditions of its maker",
        lambda voice: [
            *(
                bundle_offers.offer(_offer(voice, 3, brings=brings), voice.texts)
                for brings in (
                    Brings(300, 7, floods=True), Brings(300, 7, floods=True, digest_on=False),
                )
            ),
            bundle_offers.offer(
                _offer(
                    voice, 3, under=Conditions([voice.topic(TOKAYEV)], [voice.hashtag], title=True)
                ),
                voice.texts,
            ),
        ],
    ),
    Case(
        "a bundle is opened: what is over by now, and nothing else",
        lambda voice: [
            bundle_offers.offer(
                replace(
                    _offer(voice, count),
                    over=[
                        Over(
                            TopicKind.BODY, voice.name("kz-senate"), "2026-07-01",
                            voice.name("kz-qurultai"),
                        )
                    ],
                ),
                voice.texts,
            )
            for count in (2, 0)
        ],
    ),
    Case(
        "a bundle: chosen one by one",
        lambda voice: [
            bundle_offers.pick(_offer(voice, 9, known, taken=2), 0, voice.texts)
            for known in (0, 1)
        ],
    ),
    Case(
        "a bundle: taken, so many topics",
        lambda voice: [_ended(voice, count) for count in COUNTS],
    ),
    Case(
        "a bundle: taken, more than there may be, the digest off",
        lambda voice: _ended(voice, 2, 3, digest_on=False),
    ),
    Case(
        "a bundle: taken back",
        lambda voice: [
            bundle_offers.given_back(
                TOKEN, _NAMES[voice.language], count, voice.texts, opens=count != 1
            )
            for count in COUNTS
        ],
    ),
    Case("a bundle: its link leads nowhere", reply("error-bundle-gone")),
    Case("a bundle: a button of one that is not there any more", pop_up("error-bundle-over")),
    Case("bundles: as many as there may be", reply("error-bundles-many", limit=20)),
    Case("bundles: as many topics as there may be", pop_up("error-bundle-full", limit=100)),
    Case("bundles: no topic", pop_up("error-bundle-empty")),
    Case("bundles: no topic would be left in one that has a name", pop_up("error-bundle-last")),
    Case(
        "bundles: words under a name, chosen, offered; all is followed otherwise",
        lambda voice: [
            bundles.choose(
                _view(voice, 1),
                [Choice(_home(voice), True, words=_WORDS[voice.language])], 0, 100, voice.texts,
            ),
            bundle_offers.offer(
                replace(
                    _offer(voice, 0),
                    topics=[Offered(_home(voice), words=_WORDS[voice.language])],
                ),
                voice.texts,
            ),
            bundle_offers.ended(_offer(voice, 2, 2), USUAL, voice.texts, NOW, limit=100),
        ],
    ),
    Case(
        "bundles: no name; behind the command",
        replies("error-bundle-name", "asked", ("yes", "no"), limit=64),
    ),
    Case(
        "bundles: an address for a name; behind the command",
        replies("error-bundle-address", "asked", ("yes", "no")),
    ),
    Case("bundles: a topic that does not travel (pop-up)", pop_up("error-bundle-words")),
    Case(
        "bundles: some topics do not travel",
        lambda voice: [
            _choose(voice, replace(_view(voice), staying=count), chosen=2) for count in COUNTS[1:]
        ],
    ),
    Case(
        "a bundle is opened: it has changed since it was shown",
        lambda voice: bundle_offers.offer(
            _offer(voice, 2, brings=Brings(84, 7)), voice.texts, changed=True
        ),
    ),
    Case("a link says words with an address", reply("error-link-words", words="evil.example/win")),
    Case("a link says words that nobody knows", reply("link-words", words="зелёный слон")),
)  # fmt: skip
