"""Phrases looked up in stored articles, for who is choosing them: some articles at a time, so that
others have their turn, and none twice while it is remembered where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import islice
from typing import NamedTuple

from bot.topics.findings import Evidence as FoundPlace
from bot.topics.named import Looking, keys_of
from bot.topics.remembered import Found
from handlers.middleware import World
from storage import news_texts
from storage.articles import Evidence
from storage.conditions import names_in_title
from storage.news_texts import Head, Text

_AT_ONCE = 100  # articles that are looked through in one turn


class _Places(NamedTuple):
    """Where a phrase stands in an article: by the phrase's key."""

    article: Text
    key: str
    places: Sequence[FoundPlace]
    titled: bool


async def found_of(
    world: World,
    keys: Iterable[str],
    heads: Iterable[Head],
    known: Mapping[str, Found] | None = None,
) -> dict[str, Found]:
    """Where phrases (by their keys) stand in some articles: what is neither `known` nor remembered
    is looked for."""
    known = known or {}
    found = {key: known.get(key) or world.found.of(key) for key in keys}
    wanted: dict[tuple[str, ...], list[int]] = {}
    for one in heads:
        new = tuple(key for key in found if not found[key].knows(one.id, one.revision))
        if new:
            wanted.setdefault(new, []).append(one.id)
    for some, ids in wanted.items():
        looking = await world.searching(partial(Looking, some))
        rest = iter(ids)
        while slice_ := list(islice(rest, _AT_ONCE)):
            async with world.database.read() as connection:
                texts = await news_texts.texts(connection, slice_)
            for it in await world.searching(partial(_look, looking, some, texts)):
                read = it.article
                found[it.key].note(read.id, read.revision, it.places, titled=it.titled)
    world.found.keep(found)
    return found


def _look(looking: Looking, keys: Sequence[str], texts: Sequence[Text]) -> list[_Places]:
    looked = []
    for one in texts:
        every = looking.each(one.whole, one.language)
        for key in keys:
            places = every.get(key, ())
            said = ((it.words, it.start, it.rule) for it in places)
            looked.append(_Places(one, key, places, names_in_title(one.title, said)))
    return looked


async def evidence_of(
    world: World, found: Mapping[str, Found], ids: Collection[int]
) -> dict[int, dict[str, list[Evidence]]]:
    """The words that are found in some articles, by article and phrase."""
    told: dict[int, dict[str, list[Evidence]]] = {}
    rest = iter(sorted(ids, reverse=True))
    while slice_ := list(islice(rest, _AT_ONCE)):
        async with world.database.read() as connection:
            texts = await news_texts.texts(connection, slice_)
        otherwise = [one for one in texts if not _is_known(found, one)]
        heads = [Head(*one[:3], world.clock()) for one in otherwise]  # corrected at this moment
        again = await found_of(world, found, heads) if heads else {}
        for one in texts:
            where = found if _is_known(found, one) else again
            told[one.id] = {
                key: [_stored(it) for it in some.places(one.id, one.whole)]
                for key, some in where.items()
                if one.id in some and _is_known({key: some}, one)
            }
    return told


def _is_known(found: Mapping[str, Found], one: Text) -> bool:
    return all(it.knows(one.id, one.revision) for it in found.values())


def _stored(one: FoundPlace) -> Evidence:
    return Evidence(one.words, one.start, one.end, one.rule)


@dataclass(slots=True)
class Looked:
    """Which of the newest articles were `read`, the newest first, and where phrases stand in them,
    by their keys; `since`: nothing before was read (None: the whole month was)."""

    found: Mapping[str, Found]
    read: list[Head] = field(default_factory=list)
    since: datetime | None = None
    _read_in: Counter[str] = field(default_factory=Counter)  # by language
    _found_in: Counter[tuple[str, str]] = field(default_factory=Counter)  # by phrase and language

    def add(self, some: Sequence[Head]) -> None:
        """Articles that were looked through after those before."""
        self.read += some
        self.since = some[-1].received_at
        self._read_in.update(one.language for one in some)
        for key, where in self.found.items():
            self._found_in.update((key, one.language) for one in some if one.id in where)

    @property
    def last(self) -> int:
        """The newest that was read; 0: none."""
        return self.read[0].id if self.read else 0

    def articles(self) -> dict[int, bool]:
        """The articles that have any of the phrases, the newest first, and whether the title has
        one."""
        return {
            one.id: any(it.titled(one.id) for it in self.found.values())
            for one in self.read
            if any(one.id in it for it in self.found.values())
        }

    def common(self, least: int) -> list[str]:
        """Which phrases stand in most of the articles of a language, of which as many at `least`
        were read."""
        told = {
            key: None
            for (key, language), having in self._found_in.items()
            if 2 * having > self._read_in[language] >= least
        }
        return list(told)


async def look(world: World, phrases: Iterable[str], *, enough: int = 0, most: int = 0) -> Looked:
    """Look phrases (as typed) up in the news of the last month, the newest first; no further where
    one of them stands in most of `enough` articles, or where as many as `most` have any (0: in any
    case to the end)."""
    looked = Looked({key: world.found.of(key) for key in keys_of(phrases)})
    before, now = None, world.clock()
    while len(looked.read) < news_texts.MOST_READ:
        async with world.database.read() as connection:
            some = await news_texts.newest(connection, now, before=before)
        if not some:
            looked.since = None
            return looked
        looked.found = await found_of(world, looked.found, some, looked.found)
        looked.add(some)
        before = some[-1].id
        if (enough and looked.common(enough)) or (most and len(looked.articles()) >= most):
            break
    return looked
