"""Conditions on a topic: as they are chosen, what would have come, saved, refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.digest.views import TopicView
from bot.messages import conditions, conditions_saved, correction, subscriptions, why
from bot.messages.callbacks.conditions import WITH, WITHOUT, AddCondition
from bot.messages.choosing import Coming
from bot.messages.conditions import Choosing, Conditions
from bot.messages.conditions_saved import Saved
from bot.messages.follow import Followed
from bot.messages.markup import Message
from bot.messages.which import Over
from bot.messages.why import Because
from storage.vocabulary import Mode, TopicKind
from tests.golden.case import COUNTS, Case, reply
from tests.golden.cases_pause import USUAL, chosen
from tests.golden.voice import ASHIMBAYEV, NOW, TOKAYEV, UNDO, ZONE, Voice

TITLE = "Conditions"


def _some(voice: Voice) -> Conditions:
    return Conditions(
        [voice.topic(TOKAYEV)],
        [voice.hashtag],
        [voice.article().outlet],
        ["kk"],
        title=True,
        not_outlets=[voice.article(1).outlet],
    )


def _many(voice: Voice) -> Conditions:
    return Conditions(
        [*voice.topics(TOKAYEV, ASHIMBAYEV), voice.phrase],
        [voice.hashtag, voice.topic("ots")],
        [voice.article(number).outlet for number in (0, 1)],
        ["kk", "ru", "en"],
        not_outlets=[voice.article(number).outlet for number in (0, 1)],
    )


def _coming(voice: Voice, week: int, month: int, days: int = 30) -> Coming:
    latest = [
        (one.title, "https://a.example/1", one.published_at)
        for one in map(voice.article, range(min(3, month)))
    ]
    return Coming(week, month, days, latest)


def _choosing(
    voice: Voice, one: Conditions, topic: TopicView | None = None, *, followed: bool = True
) -> Choosing:
    topic = topic or voice.topic("kz-qurultai")
    return Choosing(topic, 7 if one else 0, one, followed=followed, saved=0)


def _saved(
    voice: Voice,
    one: Conditions,
    mode: Mode = Mode.BOTH,
    *,
    new: bool = False,
    digest_on: bool = True,
) -> Message:
    chosen = replace(USUAL, digest_on=digest_on)
    saved = Saved(voice.topic("kz-qurultai"), one, new, mode, chosen)
    return conditions_saved.saved(saved, UNDO, voice.texts, NOW)


def _choose(voice: Voice, one: Choosing, coming: Coming) -> Message:
    return conditions.choose(one, coming, texts=voice.texts, zone=ZONE, now=NOW)


CASES = (
    Case(
        "conditions: none so far",
        lambda voice: _choose(voice, _choosing(voice, Conditions()), _coming(voice, 9, 38)),
    ),
    Case(
        "conditions: each kind once; of a topic that is not followed yet",
        lambda voice: _choose(
            voice, _choosing(voice, _some(voice), followed=False), _coming(voice, 2, 5)
        ),
    ),
    Case(
        "conditions: several of a kind, of a hashtag",
        lambda voice: _choose(
            voice, _choosing(voice, _many(voice), voice.hashtag), _coming(voice, 0, 0)
        ),
    ),
    Case(
        "conditions: how many would have come, of so many days",
        lambda voice: [
            _choose(voice, _choosing(voice, Conditions(title=True)), Coming(count, count, days))
            for count, days in zip(COUNTS, (1, 2, 5, 7, 21), strict=True)
        ],
    ),
    Case(
        "conditions: far too many at once; in the digest, muted; the digest off; alerts off",
        lambda voice: [
            _choose(voice, one, _coming(voice, 300, 1200))
            for one in (
                _choosing(voice, Conditions(), followed=False),
                _choosing(voice, _some(voice)),
                replace(_choosing(voice, Conditions()), mode=Mode.DIGEST),
                replace(_choosing(voice, Conditions()), mode=Mode.MUTED),
                replace(_choosing(voice, Conditions()), digest_on=False),
                replace(_choosing(voice, Conditions()), alerts_on=False),
            )
        ],
        long="six in one",
    ),
    Case(
        "conditions: words that are followed by them",
        lambda voice: conditions_saved.saved(
            Saved(voice.phrase, Conditions(title=True), True, Mode.BOTH, USUAL),
            UNDO,
            voice.texts,
            NOW,
        ),
    ),
    Case(
        "conditions: what is to be named, or not to be?",
        lambda voice: [conditions.ask(sort, voice.texts, private=True) for sort in (WITH, WITHOUT)],
    ),
    Case(
        "conditions: several may be meant",
        lambda voice: conditions.which_part(
            voice.typo,
            voice.topics(ASHIMBAYEV, TOKAYEV),
            lambda part: AddCondition(1, 7, part, WITH),
            9,
            voice.texts,
        ),
    ),
    Case(
        "conditions: from which sources?",
        lambda voice: conditions.outlets(
            1, 7, [voice.article(1).outlet], [voice.article().outlet], 0, voice.texts
        ),
    ),
    Case(
        "conditions: changed; all gone; followed by them, in the digest; off, muted",
        lambda voice: [
            _saved(voice, _some(voice)),
            _saved(voice, Conditions()),
            _saved(voice, _some(voice), Mode.DIGEST, new=True),
            _saved(voice, Conditions(), new=True),
            _saved(voice, _some(voice), Mode.DIGEST, digest_on=False),
            _saved(voice, _some(voice), Mode.MUTED),
        ],
    ),
    Case(
        "conditions: a hashtag followed by them, with what is called so, and without",
        lambda voice: [
            conditions_saved.saved(
                Saved(voice.hashtag, _some(voice), True, Mode.BOTH, USUAL, named=named),
                UNDO,
                voice.texts,
                NOW,
            )
            for named in (voice.topic("turkpa"), None)
        ],
    ),
    Case(
        "conditions: of a body that is no more; in a pause",
        lambda voice: [
            conditions_saved.saved(
                Saved(
                    voice.topic("kz-senate"),
                    Conditions(title=True),
                    True,
                    Mode.BOTH,
                    view,
                    over=Over(
                        TopicKind.BODY,
                        voice.name("kz-senate"),
                        "2026-07-01",
                        voice.name("kz-qurultai"),
                    ),
                ),
                UNDO,
                voice.texts,
                NOW,
            )
            for view in (USUAL, chosen(NOW + timedelta(days=7)))
        ],
    ),
    Case(
        "conditions: of what is no more, with what is in its place, by name and too long for that",
        lambda voice: [
            _choose(
                voice,
                Choosing(voice.topic(one), 1, _some(voice), followed=False, heir=voice.topic(heir)),
                Coming(0, 0, 30),
            )
            for one, heir in (("kz-senate", "kz-qurultai"), ("ots", "kz-qurultai"))
        ],
    ),
    Case(
        "conditions: of a hashtag that is what something is called",
        lambda voice: _choose(
            voice,
            Choosing(voice.hashtag, 1, _some(voice), followed=False, named=voice.topic("turkpa")),
            Coming(0, 0, 30),
        ),
    ),
    Case(
        "conditions: of a body that is no more and of what is in its place",
        lambda voice: conditions_saved.saved(
            Saved(
                voice.topic("kz-senate"),
                _some(voice),
                True,
                Mode.BOTH,
                USUAL,
                heir=voice.topic("kz-qurultai"),
                both=True,
            ),
            UNDO,
            voice.texts,
            NOW,
        ),
    ),
    Case("conditions: nothing was saved", lambda voice: conditions.left(voice.texts)),
    Case(
        "conditions: on the card of a topic",
        lambda voice: subscriptions.topic(
            Followed(voice.topic(ASHIMBAYEV)),
            Mode.BOTH,
            0,
            chosen=USUAL,
            texts=voice.texts,
            now=NOW,
            conditions=_some(voice),
        ),
    ),
    Case(
        "why: under conditions; under others than now",
        lambda voice: [
            why.why(
                voice.article().title,
                [
                    Because(
                        voice.topic(ASHIMBAYEV),
                        [voice.name(ASHIMBAYEV)],
                        ["full-name"],
                        conditions=_some(voice),
                        met=met,
                    )
                ],
                [],
                voice.texts,
            )
            for met in (True, False)
        ],
    ),
    Case(
        "corrected: meets the reader's conditions no more, of one topic and of several",
        lambda voice: [
            correction.withdrawn(voice.article(), topics, voice.texts, unmet=True)
            for topics in ([voice.topic(ASHIMBAYEV)], voice.topics(ASHIMBAYEV, TOKAYEV))
        ],
    ),
    Case("conditions: typed for several topics, or none", reply("error-conditions-one-topic")),
    Case("conditions: one is too long", reply("error-condition-long", limit=60)),
    Case("conditions: one is too short", reply("error-condition-short")),
    Case("conditions: too many", reply("error-conditions-many", limit=10)),
    Case("conditions: the topic itself", reply("error-condition-same")),
    Case(
        "conditions: a source that nobody knows",
        reply("error-condition-outlet", name=lambda voice: voice.typo),
    ),
    Case(
        "conditions: a source that is called nearly so",
        reply(
            "error-condition-outlet-near",
            name=lambda voice: voice.typo,
            near=lambda voice: ["Хабар 24", "Tengrinews"],
        ),
    ),
    Case(
        "conditions: a word before a colon says nothing", reply("error-condition-unknown", word="x")
    ),
    Case("conditions: no language of ours", reply("error-condition-language", name="de")),
)
