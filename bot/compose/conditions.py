"""What of the windows of digests does not come under the conditions of their chats.

An article that does not meet a rule is for its subscribers as one that they have taken back from
the topic. Each rule is judged once a batch, for all who have it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.shelf import Shelf
from storage import judging, rules, windows
from storage.conditions import Facts, Rule

_NOTHING = Facts()
_NO_RULES: Mapping[int, Rule] = {}  # bounded: it is empty
# By topic, the number of the rule.
Ruled = Mapping[int, int]
Pairs = frozenset[tuple[int, int]]


class Unmet:
    """Which (article, topic) does not come to some chats; made for a batch."""

    def __init__(self, ruled: Mapping[int, Ruled], rules_: Mapping[int, Rule] = _NO_RULES) -> None:
        self._ruled, self._rules = ruled, rules_
        self._pairs: dict[tuple[int, int], Pairs] = {}  # bounded: lives as long as one batch
        self._within: dict[tuple[Pairs, tuple[int, int]], Pairs] = {}  # bounded: likewise

    def ruled(self, chat: int) -> Collection[int]:
        """The topics that a chat has conditions on."""
        return self._ruled.get(chat, {}).keys()

    def rules_of(self, chat: int) -> Mapping[int, Rule]:
        """These conditions, by topic."""
        ruled = self._ruled.get(chat, {})
        return {topic: self._rules[it] for topic, it in ruled.items() if it in self._rules}

    def numbers_of(self, chat: int, topics: Collection[int]) -> tuple[tuple[int, int], ...]:
        """The numbers of those on some topics, with these."""
        ruled = self._ruled.get(chat, {})
        return tuple(sorted(pair for pair in ruled.items() if pair[0] in topics))

    async def judge(self, connection: AsyncConnection, shelf: Shelf) -> None:
        """Judge what is on a shelf."""
        wanted = {pair for ruled in self._ruled.values() for pair in ruled.items()}
        about: dict[int, set[int]] = {topic: set() for topic, _ in wanted}  # bounded: of the shelf
        for one in shelf.articles if wanted else ():
            for topic in one.topics:
                if topic in about:
                    about[topic].add(one.id)
        self._pairs = await _judged(connection, wanted, about)

    def on_shelf(self, chat: int, shelf: Shelf, places: tuple[int, int]) -> Pairs:
        """What of a window of that shelf does not come to a chat."""
        ruled = self._ruled.get(chat)
        if not ruled:
            return frozenset()
        key = frozenset(ruled.items()), places
        known = self._within.get(key)
        if known is None:
            every = [pair for one in ruled.items() for pair in self._pairs.get(one, ())]
            here = shelf.those_of({article for article, _ in every}, ruled.keys(), places)
            known = frozenset(pair for pair in every if pair[0] in here)
            self._within[key] = known
        return known

    async def in_window(
        self,
        connection: AsyncConnection,
        chat: int,
        topics: Collection[int],
        since: datetime,
        until: datetime,
    ) -> tuple[Pairs, set[int]]:
        """The same of articles with since < received <= until that are asked for by themselves; and
        those of them that do not come for any other of the chat's topics either."""
        ruled = self._ruled.get(chat)
        if not ruled:
            return frozenset(), set()
        about = await windows.about_each(connection, topics, since=since, until=until)
        judged = await _judged(connection, set(ruled.items()), about)
        pairs = frozenset(pair for some in judged.values() for pair in some)
        met = {
            article
            for topic, some in about.items()
            for article in some
            if (article, topic) not in pairs
        }
        return pairs, {article for article, _ in pairs} - met


async def met_within(
    connection: AsyncConnection,
    wanted: Collection[tuple[int, int]],
    *,
    since: datetime,
    until: datetime,
) -> set[tuple[int, int]]:
    """Of some (topic, rule) those that an article with since < received <= until meets; a rule that
    is gone is met by any."""
    if not wanted:
        return set()
    topics = {topic for topic, _ in wanted}
    about = await windows.about_each(connection, topics, since=since, until=until)
    unmet = await _judged(connection, wanted, about)
    return {
        (topic, rule)
        for topic, rule in wanted
        if any((one, topic) not in unmet.get((topic, rule), ()) for one in about[topic])
    }


async def _judged(
    connection: AsyncConnection,
    wanted: Collection[tuple[int, int]],
    about: Mapping[int, Collection[int]],
) -> dict[tuple[int, int], Pairs]:
    """What is unmet of some (topic, rule), by them, of the articles about each topic."""
    if not wanted:
        return {}
    every = await rules.by_ids(connection, {rule for _, rule in wanted})
    there = [(topic, rule, every[rule]) for topic, rule in wanted if rule in every]
    ids = {article for topic, _, _ in there for article in about.get(topic, ())}
    facts = await judging.facts_of(connection, ids, [(topic, one) for topic, _, one in there])
    return {
        (topic, rule): frozenset(
            (article, topic)
            for article in about.get(topic, ())
            if not one.meets(topic, facts.get(article, _NOTHING))
        )
        for topic, rule, one in there
    }
