"""Every message of named topics, with the worst words put into it."""

from __future__ import annotations

from bot.messages import named
from bot.messages.callbacks import named as presses
from bot.messages.choosing import Coming
from bot.messages.markup import Message
from bot.messages.named import Choosing, Saved
from bot.messages.named_words import Words
from bot.texts import Texts
from storage.vocabulary import Mode
from tests.messages.makers_conditions import NOW, ZONE, conditions_of
from tests.messages.makers_following import CHOSEN, Maker
from tests.messages.worst_words import MOST, topics

_RULE = 36**8 - 1


def _chosen(word: str) -> list[Choosing]:
    """Twenty phrases, which are as many as there may be, and one."""
    topic = topics(word, 1)[0]
    return [
        Choosing(
            topic,
            Words([word] * count, among),
            was,
            _RULE,
            one,
            Mode.BOTH,
            before,
            word,
            topics(word, 4),
        )
        for count, among in ((1, False), (20, True))
        for was in (0, MOST)
        for before in (0, MOST)
        for one in conditions_of(word)
    ]


def _choose(word: str, texts: Texts) -> list[Message]:
    coming = Coming(9999, 99_999, 30, [(word, f"https://a.kz/?{word}", NOW)] * 3)
    every = _chosen(word)
    return [
        named.choose(one, seen, texts=texts, zone=ZONE, now=NOW)
        for seen, some in ((coming, every), (Coming(0, 0, 1), every[-5:]))
        for one in some
    ]


def _saved(word: str, texts: Texts) -> list[Message]:
    """All that is saved, and how it comes, of which each is told in lines of its own."""
    every = [one for one in _chosen(word) if not one.before]
    return [
        named.saved(
            Saved(one.topic, one.words, one.conditions, not one.was, mode, chosen),
            presses.PutBackNamed(MOST, MOST, Mode.INSTANT, Mode.INSTANT),
            texts,
            NOW,
        )
        for some, ways in ((every, CHOSEN[:1]), (every[-1:], CHOSEN))
        for one in some
        for mode in (Mode.BOTH, Mode.DIGEST)
        for chosen in ways
    ]


NAMED: dict[str, Maker] = {
    "named.choose": _choose,
    "named.ask_words": lambda word, texts: [
        named.ask_words(MOST, MOST, _RULE, [(MOST, word)] * count, texts, private=private)
        for count in (0, 8)
        for private in (True, False)
    ],
    "named.ask_name": lambda _word, texts: [
        named.ask_name(texts, 60, private=private) for private in (True, False)
    ],
    "named.saved": _saved,
}
