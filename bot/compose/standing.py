"""Which members of stories tell what they told when they came there, of those whom nobody has
chosen: who pushes with a token may rewrite his article once others' alerts lead to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru
from bot.compose.changes import change_of
from bot.intake.whose import is_chosen, is_correction
from storage import articles, revisions, standing
from storage.articles import Article
from storage.revisions import Revision
from storage.vocabulary import Source
from storage.windows import Listed

_BYTES_OF_ONE = 200
# By two texts, not by the numbers of wordings: it is asked for the articles of any database.
_senses: Lru[tuple[int, int], bool] = Lru(
    "compose.standing", most_bytes=200_000, weigh=lambda *_: _BYTES_OF_ONE
)


@dataclass(frozen=True, slots=True)
class Turned:
    """Members of stories whose sources were not chosen, by what they have said at any time since
    their first wording: those that told `other` news, and those that told theirs `otherwise`, so
    that its readers were to hear of it."""

    other: frozenset[int] = frozenset()
    otherwise: frozenset[int] = frozenset()


NOT_TURNED = Turned()


@dataclass(frozen=True, slots=True)
class Versions:
    """What of the articles of digests stands no more for its story: those that tell `other` news,
    and `behind` which of the same story others stand, by article."""

    other: frozenset[int] = frozenset()
    behind: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def standing(self, listed: Sequence[Listed]) -> list[Listed]:
        """Some articles without those that tell other news than their stories."""
        return [one for one in listed if one.id not in self.other]


ALL_STAND = Versions()


async def versions_of(connection: AsyncConnection, listed: Sequence[Listed]) -> Versions:
    """How some articles of digests stand in their stories: mostly that is asked of few, or none."""
    tell = Counter(one.story for one in listed)
    again = [
        one.id
        for one in listed
        if one.revision > 1 and (tell[one.story] > 1 or one.story != one.id)
    ]
    turned = await turned_among(connection, again)
    if not turned.otherwise:
        return Versions(turned.other)
    theirs = {one.story for one in listed if one.id in turned.otherwise}
    members = {one.id: one.story for one in listed if one.story in theirs}
    sources = await standing.sources_of(connection, members.keys())
    chosen: dict[int, set[int]] = {}  # bounded: by the stories of a batch
    for article, source in sources.items():
        if is_chosen(source):
            chosen.setdefault(members[article], set()).add(article)
    behind = {it: frozenset(chosen.get(members[it], ())) for it in turned.otherwise}
    return Versions(turned.other, behind)


async def turned_among(connection: AsyncConnection, ids: Collection[int]) -> Turned:
    """Those of some articles of stories that several tell that say no more what they said."""
    again = await standing.rewritten(connection, ids, Source.HTTP)
    stored = await articles.by_ids(connection, again) if again else {}
    return await turned_of(connection, stored.values())


async def turned_of(connection: AsyncConnection, members: Iterable[Article]) -> Turned:
    """Those of some members of stories that say no more what they said, for good, whatever they say
    now. What a source that was chosen makes of its article is what that says."""
    pushed = [one for one in members if not is_chosen(one.source) and one.revision > 1]
    if not pushed:
        return NOT_TURNED
    former = await revisions.of_all(connection, [one.id for one in pushed])
    other, otherwise = set[int](), set[int]()
    for one in pushed:
        before = former.get(one.id)
        if not before:
            continue  # what it said first is not known
        first = before[0]
        later: list[Article | Revision] = [*before[1:], one]
        if any(not is_correction(first, it) for it in later):
            other.add(one.id)
        elif await _says_otherwise(one.id, first, later):
            otherwise.add(one.id)
    return Turned(frozenset(other), frozenset(otherwise))


async def _says_otherwise(
    article: int, first: Revision, later: Sequence[Article | Revision]
) -> bool:
    for one in later:
        key = _number(first), _number(one)
        told = _senses.get(key)
        if told is None:
            told = (await change_of(article, first, one)).sense
            _senses.put(key, told)
        if told:
            return True
    return False


def _number(one: Article | Revision) -> int:
    return hash((one.title, one.lead, one.body))
