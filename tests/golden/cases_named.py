"""Several words under one name: as they are chosen, what would have come, saved, refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.digest.views import TopicView
from bot.grammar.quotes import quoted
from bot.messages import named, subscriptions
from bot.messages.callbacks.following import Drop
from bot.messages.callbacks.named import PutBackNamed
from bot.messages.choosing import Coming
from bot.messages.conditions import Conditions
from bot.messages.follow import Followed, News
from bot.messages.markup import Message
from bot.messages.named import Choosing, Known, Saved
from bot.messages.named_words import Words
from storage.vocabulary import Mode, TopicKind
from tests.golden.case import COUNTS, Case, replies, reply
from tests.golden.cases_pause import USUAL
from tests.golden.voice import NOW, TOKAYEV, ZONE, Voice

TITLE = "Several words as one topic"

_NAMES = {"ru": "жилищное строительство", "kk": "тұрғын үй құрылысы", "en": "housing"}
_PHRASES = {
    "ru": ("ипотека", "Отбасы банк"),
    "kk": ("ипотека", "Отбасы банк"),
    "en": ("mortgage", "Otbasy Bank"),
}
_RELATED = {
    "ru": ("первый взнос", "ставка", "тұрғын үй"),
    "kk": ("алғашқы жарна", "мөлшерлеме", "жильё"),
    "en": ("down payment", "rate", "жильё"),
}


def _topic(voice: Voice) -> TopicView:
    name = quoted(_NAMES[voice.language], voice.language)
    return TopicView(12, TopicKind.NAMED, name)


def _coming(voice: Voice, week: int, month: int, days: int = 30) -> Coming:
    latest = [
        (one.title, "https://a.example/1", one.published_at)
        for one in map(voice.article, range(min(3, month)))
    ]
    return Coming(week, month, days, latest)


def _choosing(voice: Voice, phrases: Sequence[str] = (), was: int = 0) -> Choosing:
    words = phrases or _PHRASES[voice.language]
    return Choosing(_topic(voice), Words(words, _NAMES[voice.language] in words), was)


def _choose(voice: Voice, one: Choosing, coming: Coming) -> Message:
    return named.choose(one, coming, texts=voice.texts, zone=ZONE, now=NOW)


def _before(voice: Voice) -> Words:
    return Words(_RELATED[voice.language])


def _saved(voice: Voice, one: Conditions, undo: PutBackNamed | Drop, mode: Mode) -> Message:
    new = isinstance(undo, Drop)
    saved = Saved(_topic(voice), Words(_PHRASES[voice.language]), one, new, mode, USUAL)
    return named.saved(saved, undo, voice.texts, NOW)


CASES = (
    Case(
        "named: typed, and what would have come; one of the words is a person, too",
        lambda voice: _choose(
            voice,
            replace(_choosing(voice), beside=[voice.topic(TOKAYEV)]),
            _coming(voice, 5, 14),
        ),
    ),
    Case(
        "named: a theme that is typed under conditions, its words in short",
        lambda voice: _choose(
            voice,
            replace(_choosing(voice), short=voice.texts.html("conditions-all")),
            _coming(voice, 5, 14),
        ),
    ),
    Case(
        "named: one word; the name is looked for, too; a word was taken away; under conditions",
        lambda voice: [
            _choose(voice, _choosing(voice, _PHRASES[voice.language][:1]), _coming(voice, 0, 0)),
            _choose(
                voice,
                _choosing(voice, (_NAMES[voice.language], *_PHRASES[voice.language]), 12),
                _coming(voice, 9, 38),
            ),
            _choose(
                voice,
                replace(_choosing(voice, was=7), before=11, gone=_RELATED[voice.language][0]),
                _coming(voice, 2, 5),
            ),
            _choose(
                voice,
                replace(_choosing(voice), conditions=Conditions([voice.topic(TOKAYEV)]), rule=3),
                _coming(voice, 1, 2),
            ),
        ],
    ),
    Case(
        "named: typed under a name that is there; nothing of it is new",
        lambda voice: [
            _choose(
                voice,
                replace(_choosing(voice, was=7), known=Known(_before(voice), joined)),
                _coming(voice, 2, 5),
            )
            for joined in (13, 0)
        ],
    ),
    Case(
        "named: how many would have come, of so many days",
        lambda voice: [
            _choose(voice, _choosing(voice), Coming(count, count, days))
            for count, days in zip(COUNTS, (7, 1, 2, 5, 21), strict=True)
        ],
    ),
    Case(
        "named: far too many to come at once, new and changed; the digest off",
        lambda voice: [
            *(
                _choose(voice, _choosing(voice, was=was), _coming(voice, 300, 1200))
                for was in (0, 7)
            ),
            _choose(voice, replace(_choosing(voice), digest_on=False), _coming(voice, 300, 1200)),
        ],
    ),
    Case(
        "named: what else is to be looked for? with what may be related, and without; in a group",
        lambda voice: [
            named.ask_words(
                12, 7, 0, list(enumerate(offered, start=20)), voice.texts, private=private
            )
            for offered, private in ((_RELATED[voice.language], True), ((), True), ((), False))
        ],
    ),
    Case("named: what is it called?", lambda voice: named.ask_name(voice.texts, 60, private=True)),
    Case(
        "named: followed; changed; under conditions, in the digest",
        lambda voice: [
            _saved(voice, Conditions(), Drop(12, 0), Mode.BOTH),
            _saved(voice, Conditions(), PutBackNamed(7, 12), Mode.BOTH),
            _saved(voice, Conditions(title=True), Drop(12, 0), Mode.DIGEST),
            named.saved(
                Saved(
                    _topic(voice),
                    Words([one for words in _PHRASES.values() for one in words] * 3),
                    Conditions(),
                    True,
                    Mode.BOTH,
                    USUAL,
                ),
                Drop(12, 0),
                voice.texts,
                NOW,
            ),
            named.saved(
                Saved(
                    _topic(voice),
                    Words(_PHRASES[voice.language]),
                    Conditions(),
                    False,
                    Mode.BOTH,
                    USUAL,
                    undone=True,
                ),
                PutBackNamed(7, 12),
                voice.texts,
                NOW,
            ),
        ],
    ),
    Case(
        "named: on its card, with news and without",
        lambda voice: [
            subscriptions.topic(
                Followed(_topic(voice), news=news),
                Mode.BOTH,
                0,
                chosen=USUAL,
                texts=voice.texts,
                now=NOW,
                words=Words((*_PHRASES[voice.language], f'"{voice.words}"')),
            )
            for news in (News(5, voice.article().title, "https://a.example/1"), News(0, ""))
        ],
    ),
    Case("named: too many", reply("error-words-many", limit=20)),
    Case("named: one is too long", reply("error-words-long", limit=60)),
    Case(
        "named: called as another topic is",
        reply("error-name-taken", name=lambda voice: voice.typo),
    ),
    Case("named: looked for already", reply("error-words-known")),
    Case("named: in most of the news", reply("error-words-common", name=lambda it: it.typo)),
    Case(
        "named: more than may be followed",
        replies("error-limit-named", "count", (0, 1, 2, 5, 21), limit=30),
    ),
)
