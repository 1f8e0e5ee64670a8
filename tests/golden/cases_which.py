"""Following: which one is meant, and themes."""

from __future__ import annotations

from dataclasses import replace

from bot.digest.views import TopicView
from bot.messages import which
from bot.messages.choosing import Coming, would_come
from bot.messages.themes import Worded
from bot.messages.together import Together
from bot.texts import Html
from storage.vocabulary import TopicKind
from tests.golden.case import Case
from tests.golden.voice import ASHIMBAYEV, NOW, ZONE, Voice

TITLE = "Following: which one"
_ORCHARD = ("яблоневый сад", "алма бағы", "orchard")
_MORE_WORDS = ("садовод", "бағбан", "gardener", "яблоня", "алма ағашы")


def theme(voice: Voice) -> Worded:
    theme = TopicView(8, TopicKind.NAMED, voice.tag)
    alone = TopicView(9, TopicKind.KEYWORD, voice.tag)
    return Worded(theme, (voice.tag, *_ORCHARD, *_MORE_WORDS), alone=alone)


def short(voice: Voice) -> Worded:
    return Worded(
        TopicView(8, TopicKind.NAMED, "ИИ"),
        _ORCHARD,
        named=False,
        region=TopicView(9, TopicKind.NAMED, "XY"),
    )


def words_of_tag(voice: Voice) -> list[Worded]:
    word = TopicView(9, TopicKind.KEYWORD, voice.tag)
    words = TopicView(9, TopicKind.KEYWORD, _ORCHARD[0])
    return [Worded(word, (word.title,)), Worded(words, (words.title,)), theme(voice)]


def _coming(voice: Voice, week: int) -> list[Html]:
    latest = [(voice.article().title, "https://a.example/1", NOW)]
    coming = Coming(week, week * 4, 30, latest)
    return would_come(coming, voice.texts, ZONE, NOW, alerts_on=True, digest_on=True)


def _long(voice: Voice) -> list[TopicView]:
    over = replace(voice.topic("kz-mazhilis"), short=voice.name("kz-mazhilis"))
    ended = voice.texts("titled", state="over", name=over.short, role="", ended="2026-07-01")
    return [replace(over, title=ended), voice.topic("uz-legislative-chamber-chair")]


def _over(voice: Voice) -> which.Over:
    name = voice.name("kz-mazhilis")
    return which.Over(TopicKind.BODY, name, "2026-07-01", voice.name("kz-qurultai"), name)


CASES = (
    Case(
        "subscribe: not known, can be followed as words",
        lambda voice: [
            which.unknown(text, 7, voice.texts, sought=sought)
            for sought in ("word", "name", "near", "meant", "order")
            for text in (voice.typo.split()[0] if sought in {"word", "name"} else voice.words,)
        ],
    ),
    Case(
        "subscribe: not known, too short to be followed as typed",
        lambda voice: which.unknown("ЪЬ", None, voice.texts),
    ),
    Case(
        "subscribe: not known, cannot be followed",
        lambda voice: which.unknown("!!!", None, voice.texts),
    ),
    Case(
        "subscribe: not known, but some of the words are a theme",
        lambda voice: [
            which.unknown(voice.words, 7, voice.texts, sought="near", within=[one])
            for one in (theme(voice), short(voice))
        ],
    ),
    Case(
        "subscribe: not known, but some of the words name a body",
        lambda voice: which.unknown(
            voice.words, 7, voice.texts, sought="near", broader=voice.topics("kz-senate")
        ),
    ),
    Case(
        "subscribe: a theme, with its words; one of two letters",
        lambda voice: [
            which.unknown(voice.typo, 7, voice.texts, theme, coming=coming)
            for theme, coming in ((theme(voice), _coming(voice, 2)), (short(voice), ()))
        ],
    ),
    Case(
        "subscribe: a theme, or what is called nearly so",
        lambda voice: which.which_one(
            voice.typo,
            voice.topics("kz-senate-chair"),
            voice.texts,
            theme=theme(voice),
            coming=_coming(voice, 900),
        ),
    ),
    Case(
        "several bare names, themes among them: follow them?",
        lambda voice: which.offer(
            voice.name(ASHIMBAYEV),
            voice.topics(ASHIMBAYEV),
            voice.texts,
            themes=[theme(voice), short(voice)],
        ),
    ),
    Case(
        "several things in one line: follow each, all, or only near one another?",
        lambda voice: [
            which.offer(
                voice.words,
                [voice.phrase],
                voice.texts,
                themes=[theme(voice)],
                together=Together([voice.phrase, theme(voice).topic], near=near),
            )
            for near in (None, voice.phrase)
        ],
    ),
    Case(
        "an office: follow it, or with its body?",
        lambda voice: [
            which.offer(
                voice.name(ASHIMBAYEV),
                voice.topics("kz-senate-chair"),
                voice.texts,
                together=Together([*_long(voice)[:2], *more], of_office=office),
            )
            for more, office in (
                ((), True),
                (voice.topics("kz-ministry-energy"), True),
                ((), False),
                ((voice.phrase,), False),
            )
        ],
    ),
    Case(
        "a bare hashtag that the registry does not know: follow it? Or its word, its words, too?",
        lambda voice: [
            which.offer(f"#{voice.tag}", [voice.hashtag], voice.texts, tagged=one)
            for one in words_of_tag(voice)
        ],
    ),
    Case(
        "subscribe: only one may be meant",
        lambda voice: which.which_one(voice.typo, voice.topics(ASHIMBAYEV), voice.texts, keyword=7),
    ),
    Case(
        "subscribe: a country",
        lambda voice: which.which_one(
            voice.typo, voice.topics(ASHIMBAYEV), voice.texts, keyword=7, country=True
        ),
    ),
    Case(
        "subscribe: what is over, and names that are long beside what a button does",
        lambda voice: which.offer(voice.typo, _long(voice), voice.texts, [_over(voice)]),
    ),
    Case(
        "subscribe: a theme in quotation marks",
        lambda voice: which.offer(voice.words, [voice.phrase], voice.texts, beneath=[theme(voice)]),
    ),
)
