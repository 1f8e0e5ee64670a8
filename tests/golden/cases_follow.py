"""Following: asked, answered, not understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.digest.views import TopicView
from bot.messages import follow, which
from bot.messages.callbacks.undo import Reverse
from bot.messages.follow import Elsewhere, Followed, How, News
from bot.messages.markup import Message
from bot.messages.settings import FOR_EVER, SettingsView
from bot.messages.themes import Worded
from bot.messages.which import Over
from storage.vocabulary import Mode
from tests.golden.case import SOME, Case, pop_up, replies, reply
from tests.golden.cases_pause import USUAL, chosen
from tests.golden.cases_which import short, theme, words_of_tag
from tests.golden.voice import ASHIMBAYEV, NOW, TOKAYEV, UNDO, Voice

TITLE = "Following"
_SENATE, _QURULTAI = "kz-senate", "kz-qurultai"
_WAS_CHAIR, _IS_CHAIR = "kz-senate-chair", "kz-qurultai-chair"


def _followed(
    voice: Voice, *added: Followed, known: Sequence[TopicView] = (), over: int = 0,
    view: SettingsView = USUAL, how: How | None = None, undo: Reverse | None = None,
    other: Elsewhere | None = None, themes: Sequence[Worded] = (), asked: str = "",
) -> Message:  # fmt: skip
    return follow.followed(
        added, known, over=over, limit=100, chosen=view, texts=voice.texts, now=NOW, how=how,
        undo=undo, other=other, themes=themes, asked={one.id: asked for one in known},
    )  # fmt: skip


def _news(voice: Voice, articles: int, *, days: int = 28) -> News:
    return News(articles, voice.quoting, voice.article().url or "", days)


def _over(voice: Voice, key: str, heir: str = "") -> Over:
    topic = voice.topic(key)
    return Over(topic.kind, topic.title, "2026-07-01", voice.name(heir) if heir else "")


CASES = (
    Case(
        "subscribe: nothing named, private chat",
        lambda voice: follow.ask(voice.people(6), voice.texts),
    ),
    Case("subscribe: nothing named, group", lambda voice: follow.ask_in_group(voice.texts)),
    Case(
        "subscribe: a person, in the news 0, 1, 2, 3 times in four weeks",
        lambda voice: [
            _followed(voice, Followed(voice.topic(ASHIMBAYEV), news=_news(voice, number)))
            for number in (0, 1, 2, 3)
        ],
    ),
    Case(
        "subscribe: a topic with more news than one reads at once",
        lambda voice: _followed(voice, Followed(voice.hashtag, news=_news(voice, 900))),
    ),
    Case(
        "subscribe: a person, now and then in the 1, 2, 5, 11, 21 days since news comes at all",
        lambda voice: [
            _followed(
                voice, Followed(voice.topic(ASHIMBAYEV), news=_news(voice, number, days=days))
            )
            for number, days in ((1, 1), (0, 2), (2, 5), (1, 11), (2, 21))
        ],
    ),
    Case(
        "subscribe: a person, in the news 0, 1, 2, 5, 21 times in the week since news comes at all",
        lambda voice: [
            _followed(voice, Followed(voice.topic(ASHIMBAYEV), news=_news(voice, number, days=7)))
            for number in (0, *SOME)
        ],
    ),
    Case(
        "subscribe: a person, in the news 5 times in the three weeks since news comes at all",
        lambda voice: _followed(
            voice, Followed(voice.topic(ASHIMBAYEV), news=_news(voice, 5, days=21))
        ),
    ),
    Case(
        "subscribe: a person, never in the news",
        lambda voice: _followed(voice, Followed(voice.topic(ASHIMBAYEV), news=News(0, ""))),
    ),
    Case(
        "subscribe: a person, in the news only before a source was added",
        lambda voice: _followed(
            voice, Followed(voice.topic(ASHIMBAYEV), news=replace(_news(voice, 0), backlog=True))
        ),
    ),
    Case(
        "subscribe: a person, in the news 1, 2, 5, 21 times a week",
        lambda voice: [
            _followed(voice, Followed(voice.topic(TOKAYEV), news=_news(voice, number * 4)))
            for number in SOME
        ],
    ),
    Case(
        "subscribe: digest off; alerts off; both off; paused for 7 days; paused without an end",
        lambda voice: [
            _followed(voice, Followed(voice.topic(ASHIMBAYEV)), view=view)
            for view in (
                chosen(digest=False),
                chosen(alerts=False),
                chosen(alerts=False, digest=False),
                chosen(NOW + timedelta(days=7)),
                chosen(FOR_EVER),
            )
        ],
    ),
    Case(
        "subscribe: the digest on weekdays, at weekends, on Mondays and Thursdays",
        lambda voice: [
            _followed(voice, Followed(voice.topic(ASHIMBAYEV)), view=replace(chosen(), days=days))
            for days in (0b0011111, 0b1100000, 0b0001001)
        ],
    ),
    Case(
        "subscribe: words in quotation marks that a theme is called by",
        lambda voice: _followed(
            voice,
            Followed(theme(voice).alone or voice.hashtag),
            themes=[theme(voice), short(voice)],
        ),
    ),
    Case(
        "subscribe: an office that somebody holds",
        lambda voice: _followed(
            voice, Followed(voice.topic("kz-president"), holder=voice.name(TOKAYEV))
        ),
    ),
    Case(
        "subscribe: an office whose holder is not known",
        lambda voice: _followed(voice, Followed(voice.topic(_IS_CHAIR))),
    ),
    Case(
        "subscribe: an office that is no more, with what is in its place",
        lambda voice: _followed(
            voice,
            Followed(voice.topic(_WAS_CHAIR), ended="2026-07-01", heir=voice.topic(_IS_CHAIR)),
        ),
    ),
    Case(
        "subscribe: a body",
        lambda voice: _followed(voice, Followed(voice.topic("turkpa"), news=_news(voice, 24))),
    ),
    Case(
        "subscribe: a body that is no more, with what is in its place",
        lambda voice: _followed(
            voice,
            Followed(voice.topic(_SENATE), ended="2026-07-01", heir=voice.topic(_QURULTAI)),
        ),
    ),
    Case(
        "subscribe: a body that is no more, whose name others have; followed before; no other",
        lambda voice: [
            _followed(
                voice,
                Followed(voice.topic(_SENATE), ended="2026-07-01", heir=voice.topic(_QURULTAI)),
                other=Elsewhere([voice.topic("uz-senate")], 7),
            ),
            _followed(
                voice,
                known=[voice.topic(_SENATE)],
                other=Elsewhere([voice.topic("uz-senate")], None),
            ),
            _followed(
                voice, Followed(voice.topic(_WAS_CHAIR), ended="2026-07-01"), other=Elsewhere([], 7)
            ),
        ],
    ),
    Case(
        "subscribe: a hashtag that is a body's name",
        lambda voice: _followed(voice, Followed(voice.hashtag, named=voice.topic("turkpa"))),
    ),
    Case(
        "subscribe: words that the registry does not know; one word; a name",
        lambda voice: [
            _followed(voice, Followed(voice.phrase, sought=how))
            for how in ("near", "meant", "word", "name")
        ],
    ),
    Case(
        "subscribe: several at once, one of them followed already",
        lambda voice: _followed(
            voice,
            Followed(voice.hashtag, news=_news(voice, 2)),
            Followed(voice.topic(ASHIMBAYEV), news=_news(voice, 20)),
            known=[voice.topic(TOKAYEV)],
        ),
    ),
    Case(
        "subscribe: followed already, in each mode; quiet for a day; turned off",
        lambda voice: [
            _followed(voice, known=[voice.topic(ASHIMBAYEV)], how=how)
            for how in (
                *map(How, Mode),
                How(Mode.BOTH, NOW + timedelta(days=1)),
                How(Mode.BOTH, NOW + timedelta(days=7), off=True),
            )
        ],
    ),
    Case(
        "subscribe: two that are followed already",
        lambda voice: _followed(voice, known=voice.topics(ASHIMBAYEV, TOKAYEV)),
    ),
    Case(
        "subscribe: followed already, words as they were typed",
        lambda voice: _followed(voice, known=[voice.phrase], how=How(Mode.BOTH)),
    ),
    Case(
        "subscribe: words that a topic which is followed looks for",
        lambda voice: _followed(
            voice, known=[theme(voice).topic], how=How(Mode.BOTH), asked=voice.phrase.title
        ),
    ),
    Case(
        "subscribe: followed already; digest off; in a pause",
        lambda voice: [
            _followed(voice, known=[voice.topic(ASHIMBAYEV)], view=view, how=How(Mode.BOTH))
            for view in (chosen(digest=False), chosen(NOW + timedelta(days=7)))
        ],
    ),
    Case(
        "subscribe: what is no more, and nothing in its place; in a pause; digest off",
        lambda voice: [
            _followed(voice, Followed(voice.topic(_SENATE), ended="2026-07-01"), view=view)
            for view in (USUAL, chosen(NOW + timedelta(days=7)), chosen(digest=False))
        ],
    ),
    Case(
        "subscribe: by a button that was pressed before",
        pop_up("subscribed-already", topic=lambda voice: voice.name(ASHIMBAYEV)),
    ),
    Case(
        "subscribe: 1, 2, 5, 21 more than the limit",
        lambda voice: [
            _followed(voice, known=[voice.topic(ASHIMBAYEV)], over=number) for number in SOME
        ],
    ),
    Case(
        "subscribe: a hashtag, which may be followed as a word, as words, as a theme, too",
        lambda voice: [
            _followed(voice, Followed(voice.hashtag, words=one)) for one in words_of_tag(voice)
        ],
    ),
    Case(
        "subscribe: several fit",
        lambda voice: which.which_one(
            voice.typo,
            voice.topics(ASHIMBAYEV, TOKAYEV, _WAS_CHAIR),
            voice.texts,
            keyword=7,
            over=[_over(voice, _WAS_CHAIR, _IS_CHAIR)],
        ),
    ),
    Case(
        "subscribe: typed in quotation marks, one phrase; two",
        lambda voice: [
            _followed(voice, *[Followed(voice.phrase, sought="order")] * count, undo=UNDO)
            for count in (1, 2)
        ],
    ),
    Case(
        "a bare name: follow it?",
        lambda voice: which.offer(voice.name(ASHIMBAYEV), voice.topics(ASHIMBAYEV), voice.texts),
    ),
    Case(
        "several bare names, a hashtag among them: follow them?",
        lambda voice: which.offer(
            f"{voice.name(ASHIMBAYEV)}, #{voice.tag}",
            [voice.hashtag, voice.topic("turkpa"), voice.topic(ASHIMBAYEV)],
            voice.texts,
        ),
    ),
    Case(
        "a bare name of a body that is no more: follow it?",
        lambda voice: which.offer(
            voice.name(_SENATE),
            voice.topics(_QURULTAI, _SENATE),
            voice.texts,
            [_over(voice, _SENATE, _QURULTAI)],
        ),
    ),
    Case("subscribe: neither a hashtag nor a name", reply("error-no-topic", text="12 — 34")),
    Case("subscribe: too long", replies("error-request-too-long", "limit", (*SOME, 1000))),
    Case("subscribe: the limit, by a button", pop_up("error-limit", count=1, limit=100)),
)
