"""How articles of digests name their topics and can be read, kept while many digests ask for it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru
from bot.digest.prominence import (
    LEAD_MOST,
    Prominence,
    Standing,
    is_headline,
    prominence_of,
)
from bot.intake.abroad import is_abroad, is_everyday
from bot.intake.adverts import is_advert
from bot.intake.announced import is_announced, over_at
from bot.intake.callings import is_a_namesake
from bot.intake.fields import is_in_a_bodys_name
from bot.intake.occasions import occasion_of
from bot.intake.offers import LONGEST, is_offer, is_surely_offer, may_be_offer
from bot.intake.official_titles import is_official
from bot.intake.only_named import headline_end, is_only_named
from bot.intake.passing import Divided, is_in_passing
from bot.intake.retold import is_retold
from bot.intake.roundups import is_roundup, may_be_roundup
from bot.intake.routine import routine_of
from bot.intake.senses import is_of_another_field
from bot.intake.things import is_a_things_name
from bot.topics.findings import Rule
from storage import prominence
from storage.columns import milliseconds
from storage.instants import instant_of
from storage.prominence import Found, Told, Whole
from storage.vocabulary import TopicKind
from storage.windows import Listed

_BYTES, _BYTES_OF_ONE, _BYTES_OF_A_TOPIC = 2_000_000, 400, 100
# Read in one go; then others on this thread have their turn.
_AT_ONCE = 500
# Of bodies so many characters are read, and so many of all in one go: each topic that is looked for
# costs as much as some of them.
_BODY_MOST, _READ_AT_ONCE, _FOR_A_TOPIC = 20_000, 50_000, 2_000
_NOTHING = Told("", "")
_KNOWN = frozenset({*Rule} - {Rule.HASHTAG, Rule.KEYWORD})
_BY_NAME = frozenset({Rule.FULL_NAME, Rule.INITIALS, Rule.NAME, Rule.SURNAME})
# An article by its id, its revision and its topics.
_Key = tuple[int, int, tuple[int, ...]]


class Standings:
    """What was read once: a corrected article, or one of other topics, is another."""

    def __init__(self, name: str = "compose", *, part: int = 1) -> None:
        self._kept: Lru[_Key, Standing] = Lru(
            f"{name}.standings",
            most_bytes=_BYTES // part,
            weigh=lambda key, _: _BYTES_OF_ONE + _BYTES_OF_A_TOPIC * len(key[2]),
        )

    async def of(
        self, connection: AsyncConnection, articles: Iterable[Listed]
    ) -> dict[int, Standing]:
        """How some articles stand, by id."""
        listed = list(articles)
        keys = {one.id: (one.id, one.revision, tuple(sorted(one.topics))) for one in listed}
        found = {id_: kept for id_, key in keys.items() if (kept := self._kept.get(key))}
        published = {one.id: one.published_at for one in listed}
        missing = sorted(keys.keys() - found.keys())
        for first in range(0, len(missing), _AT_ONCE):
            some = missing[first : first + _AT_ONCE]
            told = await prominence.told_of(connection, some, lead=LEAD_MOST, short=LONGEST)
            fresh, turns = {}, _Turns()
            for id_ in some:
                fresh[id_] = await _standing(
                    told.get(id_, _NOTHING), keys[id_][2], published[id_], turns
                )
                await turns.after(_FOR_A_TOPIC // 4 * (1 + len(keys[id_][2])))
            further = [
                id_
                for id_, one in fresh.items()
                if not one.no_news
                and (
                    Prominence.PASSING in one.named.values()
                    or may_be_roundup(told.get(id_, _NOTHING).title)
                    or told.get(id_, _NOTHING).paid
                )
            ]
            texts = await prominence.texts_of(connection, further, most=_BODY_MOST)
            for id_ in further:
                if id_ in texts and id_ in told:
                    fresh[id_] = await _read(fresh[id_], told[id_], texts[id_], turns)
            for id_ in some:
                found[id_] = fresh[id_]
                self._kept.put(keys[id_], fresh[id_])
            await asyncio.sleep(0)
        return found


class _Turns:
    """Lets others on this thread have their turn whenever enough has been read."""

    def __init__(self) -> None:
        self._read = 0

    async def after(self, characters: int) -> None:
        """So many have been read."""
        self._read += characters
        if self._read >= _READ_AT_ONCE:
            self._read = 0
            await asyncio.sleep(0)


async def _read(one: Standing, told: Told, whole: Whole, turns: _Turns) -> Standing:
    """How an article stands whose text was read for what it names only further on."""
    if is_roundup(told.title, whole.text) or is_advert(whole.text.removeprefix(told.title)):
        return replace(one, named=dict.fromkeys(one.named, Prominence.PASSING), no_news=True)
    begins, divided = len(told.title), Divided(whole.text)
    await turns.after(len(whole.text))
    named = dict(one.named)
    away = one.away and is_abroad(whole.text, whole.language)
    for topic, how in one.named.items():
        every = told.evidence.get(topic, ())
        if one.away and _is_everyday(every):
            if not away:  # further on it tells of home
                named[topic] = _named(told, divided, headline_end(told.title), every)
            continue
        if how is not Prominence.PASSING or any(at < _lead_end(told) for _, at, _ in every):
            continue  # what the lead names was judged with it
        if _is_in_names(told, whole.text, every):
            continue
        if not is_in_passing(
            divided,
            begins,
            ((start, words) for words, start, _ in every),
            whole.language,
            can_act=any(rule != Rule.KEYWORD or not words.islower() for words, _, rule in every),
        ):
            named[topic] = Prominence.TEXT
        await turns.after(_FOR_A_TOPIC)
    return replace(one, named=named)


async def _standing(told: Told, topics: Iterable[int], published: int, turns: _Turns) -> Standing:
    lead = _lead(told)
    divided, head = Divided(f"{told.title}\n\n{told.lead}"), headline_end(told.title)
    judged: dict[tuple[Found, ...], Prominence] = {}  # bounded: of one article
    named = {}
    for topic in topics:
        # Many may follow the same words under names of their own: these are judged once.
        evidence = tuple(told.evidence.get(topic, ()))
        if evidence not in judged:
            judged[evidence] = _named(told, divided, head, evidence)
            await turns.after(_FOR_A_TOPIC)
        named[topic] = judged[evidence]
    text = "" if told.short is None else f"{told.title}\n\n{told.short}"
    everyday = {it for it in named if _is_everyday(told.evidence.get(it, ()))}
    away = bool(everyday) and is_abroad(text or divided.text, told.language)
    if away:
        named |= dict.fromkeys(everyday, Prominence.PASSING)
    offers = bool(text) and may_be_offer(text)
    paid = is_advert(told.lead) or is_advert(told.short or "")
    retold = is_retold(told.title, lead, instant_of(published))
    routine = routine_of(told.title, told.short or told.lead) or occasion_of(
        told.title, told.lead if told.short is None else told.short
    )
    no_news = paid or retold or routine is not None or (offers and is_offer(text))
    if no_news:
        kept = None if paid or retold else routine
        named = {it: _if_said(how, told, it, kept) for it, how in named.items()}
    behind = told.lead if told.short is None else told.short.strip()
    planned = is_announced(told.title, behind)
    over = over_at(told.title, behind, instant_of(published)) if planned else None
    return Standing(
        named,
        is_headline(told.title) and bool(lead) and not is_official(told.title),
        planned,
        0 if over is None else milliseconds(over),
        no_news=no_news,
        retold=retold,
        away=away,
        left_out=(paid or offers)
        and not _is_on_someone(told)
        and is_surely_offer(told.title, text),
    )


def _is_everyday(evidence: Iterable[Found]) -> bool:
    """Whether a topic is named by words of everyday policy only, which any state has."""
    every = list(evidence)
    return all(rule == Rule.KEYWORD for _, _, rule in every) and is_everyday(
        words for words, _, _ in every
    )


def _is_on_someone(told: Told) -> bool:
    """Whether a title names somebody or something that the registry knows."""
    named = (one for evidence in told.evidence.values() for one in evidence)
    return any(at < len(told.title) and rule in _KNOWN for _, at, rule in named)


def _if_said(how: Prominence, told: Told, topic: int, words: re.Pattern[str] | None) -> Prominence:
    """How plainly what is no news names a topic: in passing only, unless the topic itself is what
    some words of its title say that it is."""
    own = told.evidence.get(topic, ())
    if how is Prominence.TITLE and words and any(words.search(one) for one, _, _ in own):
        return how
    return Prominence.PASSING


def _lead(told: Told) -> str:
    return told.lead.split("\n\n", 1)[0]


def _lead_end(told: Told) -> int:
    return len(told.title) + len("\n\n") + len(_lead(told))


def _named(told: Told, divided: Divided, head: int, evidence: Iterable[Found]) -> Prominence:
    """How plainly a topic is named by its evidence in what was told of an article."""
    every = list(evidence)
    how = prominence_of(told.title, _lead_end(told), every)
    if how is Prominence.PASSING or any(rule == TopicKind.HASHTAG for _, _, rule in every):
        return how
    places = [(start, words) for words, start, _ in every]
    whole = divided.text if told.short is None else f"{told.title}\n\n{told.short}"
    if all(rule in _BY_NAME for _, _, rule in every) and is_a_namesake(whole, places):
        return Prominence.PASSING
    if all(rule == Rule.KEYWORD for _, _, rule in every) and (
        is_a_things_name(divided.text, places) or is_of_another_field(whole, places)
    ):
        return Prominence.PASSING
    if _is_in_names(told, divided.text, every):
        return Prominence.PASSING
    return Prominence.PASSING if is_only_named(divided, head, places, told.language) else how


def _is_in_names(told: Told, text: str, evidence: Iterable[Found]) -> bool:
    """Whether words of a theme stand only in the names of bodies that have several fields."""
    every = list(evidence)
    if any(rule != Rule.KEYWORD for _, _, rule in every):
        return False
    known = (
        (at, words) for one in told.evidence.values() for words, at, rule in one if rule in _KNOWN
    )
    return is_in_a_bodys_name(text, ((at, words) for words, at, _ in every), known)
