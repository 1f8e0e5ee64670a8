"""How an article stands, by the rules of the two tables beside this: by what it begins with, and
where that leaves it open by its whole text. Pure.

Each is a generator, for many topics may be asked for: it yields now and then how much it has read
since, in characters, and returns how the article stands.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.digest.prominence import Prominence, Standing
from bot.intake.aside.passing import is_in_passing
from bot.intake.kinds.acts import act_of
from bot.intake.kinds.announced import is_announced, over_at
from bot.intake.kinds.genres import genre_of
from bot.intake.kinds.manner import is_awaiting, is_beginning, is_brief, manner_of
from bot.intake.kinds.outcomes import amends, corrects, denied, tells_outcome
from bot.intake.kinds.roundups import is_of_a_day, may_be_roundup
from bot.intake.shown.substance import figures
from bot.standing.articles import (
    BY_ITS_BEGINNING,
    BY_ITS_TEXT,
    GAME,
    RETOLD,
    ROUNDUP,
    NoNews,
    is_left_out,
    no_news,
)
from bot.standing.counted import counted
from bot.standing.places import (
    IN_A_BODYS_NAME,
    has_no_line,
    how_named,
    is_of_everyday,
    mention_of,
)
from bot.standing.reading import Reading
from bot.topics.findings import Rule
from storage.instants import milliseconds
from storage.told import Found, Told, Whole

# Each topic that is looked for costs as much as so many characters.
_FOR_A_TOPIC = 2_000
Judging = Generator[int, None, Standing]


def standing_of(told: Told, topics: Collection[int], published: datetime) -> Judging:
    """How an article that was published at an instant stands, by what it begins with."""
    yield _FOR_A_TOPIC // 4 * (1 + len(topics))
    reading = Reading(told, published)
    judged: dict[tuple[Found, ...], Prominence] = {}  # bounded: of one article
    named = {}
    for topic in topics:
        # Many may follow the same words under names of their own: these are judged once.
        every = tuple(told.evidence.get(topic, ()))
        if every not in judged:
            judged[every] = how_named(reading, every)
            yield _FOR_A_TOPIC
        named[topic] = judged[every]
    abroad = reading.is_abroad
    away = abroad and any(map(is_of_everyday, judged))
    why = no_news(reading, BY_ITS_BEGINNING)
    if why is not None:
        named = {it: _if_said(how, why, told.evidence.get(it, ())) for it, how in named.items()}
    aside = _aside(reading, told, topics if away else ()) | _unlisted(reading, told, named)
    if why is not None and why.rule is GAME:
        aside |= frozenset(it for it in topics if not _is_a_name(told.evidence.get(it, ())))
    planned = is_announced(reading.title, reading.behind)
    over = over_at(reading.title, reading.behind, published) if planned else None
    return Standing(
        named,
        manner_of(told.title, told.lead),
        is_brief(told.short),
        is_awaiting(reading.title, told.short) or _only_begins(reading),
        act_of(reading.title),
        tells_outcome(reading.title),
        planned,
        0 if over is None else milliseconds(over),
        no_news=why is not None,
        retold=why is not None and why.rule is RETOLD,
        away=away,
        abroad=abroad,
        left_out=is_left_out(reading, why),
        aside=aside,
        further=frozenset(it for it in topics if _is_further(reading, told.evidence.get(it, ()))),
        counts=counted(f"{told.title}\n{told.short or told.lead}", told.language),
        titled=counted(told.title, told.language),
        sums_up=is_of_a_day(reading.title),
        corrects=corrects(reading.title),
        amends=amends(reading.title),
        denies=frozenset(figures(denied(reading.title))),
        genre=genre_of(reading.title, reading.behind),
    )


def _only_begins(reading: Reading) -> bool:
    """Whether an article tells only that something begins, and of nothing that came of it."""
    return is_beginning(reading.lead) and not tells_outcome(reading.title)


def is_open(standing: Standing, told: Told) -> bool:
    """Whether only the whole text says how an article stands."""
    return not standing.no_news and (
        Prominence.PASSING in standing.named.values() or may_be_roundup(told.title) or told.paid
    )


def standing_by_text(standing: Standing, told: Told, whole: Whole, published: datetime) -> Judging:
    """How an article whose standing was open stands by its whole text."""
    reading = Reading(told, published, whole.text)
    why = no_news(reading, BY_ITS_TEXT)
    if why is not None:
        return replace(
            standing,
            named=dict.fromkeys(standing.named, Prominence.PASSING),
            no_news=True,
            lists=why.rule is ROUNDUP,
            left_out=is_left_out(reading, why),
        )
    yield len(whole.text)
    named = dict(standing.named)
    for topic, how in standing.named.items():
        every = told.evidence.get(topic, ())
        if standing.away and is_of_everyday(every):
            named[topic] = how_named(reading, every)  # further on it may tell of home
        elif how is Prominence.PASSING and _is_left_open(reading, every):
            if _tells_of(reading, every) and mention_of(reading, every) is None:
                named[topic] = Prominence.TEXT
            yield _FOR_A_TOPIC
    aside = _aside(reading, told, standing.aside) | _unlisted(reading, told, named)
    return replace(standing, named=named, aside=aside)


def _aside(reading: Reading, told: Told, topics: Collection[int]) -> frozenset[int]:
    """The topics that another state's affairs name by everyday words, and not first of all."""
    if not reading.is_abroad:
        return frozenset()
    return frozenset(
        topic
        for topic in topics
        if is_of_everyday(every := told.evidence.get(topic, ()))
        and all(at >= reading.said_first for _, at, _ in every)
        and not reading.names_home_beside(at for _, at, _ in every)
    )


def _unlisted(reading: Reading, told: Told, named: Mapping[int, Prominence]) -> frozenset[int]:
    """The topics of which what is named only in passing has no line."""
    return frozenset(
        topic
        for topic, how in named.items()
        if how is Prominence.PASSING and has_no_line(reading, told.evidence.get(topic, ()))
    )


def _is_a_name(every: Sequence[Found]) -> bool:
    """Whether words found are a name that somebody follows (of a place, a school) wherever they
    stand: what is played there is told of it."""
    return bool(every) and all(
        rule == Rule.KEYWORD and words[:1].isupper() for words, _, rule in every
    )


def _is_further(reading: Reading, every: Sequence[Found]) -> bool:
    return bool(every) and all(words and at >= reading.lead_end for words, at, _ in every)


def _is_left_open(reading: Reading, every: Sequence[Found]) -> bool:
    """Whether a text names a topic only behind its lead, with which the rest was judged, and not
    in the names of bodies only."""
    if not _is_further(reading, every):
        return False
    return not (IN_A_BODYS_NAME.says(reading, every))


def _tells_of(reading: Reading, every: Sequence[Found]) -> bool:
    """Whether a text tells of what it names behind its lead."""
    return not is_in_passing(
        reading.divided.places((start, words) for words, start, _ in every),
        len(reading.title),
        reading.language,
        by_words=all(rule == Rule.KEYWORD for _, _, rule in every),
    )


def _if_said(how: Prominence, why: NoNews, every: Iterable[Found]) -> Prominence:
    """How plainly what is no news names a topic: in passing only, unless the topic itself is what
    some words of its title say that it is."""
    by = why.verdict.words
    if how is Prominence.TITLE and by and any(by.search(words) for words, _, _ in every):
        return how
    return Prominence.PASSING
