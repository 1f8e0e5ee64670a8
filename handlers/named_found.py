"""What is recorded of a named topic when it is saved: where its words stand in the news."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.topics.findings import Evidence as FoundPlace
from bot.topics.named import Looking, merged
from handlers.condition_words import evidence_in, words_of
from handlers.looking import evidence_of, look
from handlers.middleware import World
from handlers.named_drafts import Draft
from storage import named
from storage.articles import Evidence
from storage.news_texts import Text

_About = dict[int, dict[int, Sequence[Evidence]]]
_AT_ONCE = 1000  # rows that are looked at in one turn


async def standing(world: World, draft: Draft) -> tuple[int, _About]:
    """Up to which article news was looked through, and by article and topic where the words of a
    draft stand, and those of its conditions."""
    topic = draft.topic.id
    looked = await look(world, draft.words.phrases)
    having = looked.articles()
    told = await evidence_of(world, looked.found, having)
    about: _About = {it: {topic: merged(told[it].values())} for it in told}
    more = await evidence_in(world, list(having), words_of(draft.rule, draft.parts))
    for article, parts in more.items():
        about[article] = {**about.get(article, {}), **parts}
    for article, places in (await _from_before(world, draft)).items():
        about.setdefault(article, {topic: places})
    return looked.last, about


def _stored(places: Sequence[FoundPlace]) -> tuple[Evidence, ...]:
    return tuple(Evidence(it.words, it.start, it.end, it.rule) for it in places)


async def _from_before(world: World, draft: Draft) -> dict[int, tuple[Evidence, ...]]:
    """What the chat had of the words that are replaced, since it followed them, is of the new ones
    where these stand in it: what one reader follows is nothing that others could read."""
    if draft.followed is None:
        return {}
    async with world.database.read() as connection:
        rows = await named.since_followed(
            connection, draft.followed.topic.id, draft.followed.created_at
        )
    looking = await world.searching(partial(Looking, draft.words.phrases))
    kept: dict[int, tuple[Evidence, ...]] = {}
    for at in range(0, len(rows), _AT_ONCE):
        kept |= await world.searching(partial(_own, looking, rows[at : at + _AT_ONCE]))
    return kept


def _own(
    looking: Looking, rows: Sequence[tuple[int, str, tuple[Evidence, ...]]]
) -> dict[int, tuple[Evidence, ...]]:
    found = {
        article: tuple(one for one in evidence if looking.find(one.words, language, told=True))
        for article, language, evidence in rows
    }
    return {article: evidence for article, evidence in found.items() if evidence}


def in_texts(draft: Draft, texts: Sequence[Text]) -> _About:
    """Where the words of a draft stand in some articles, on the event loop: in those that came
    meanwhile."""
    if not texts:
        return {}
    looking = Looking(draft.words.phrases)
    found = {one.id: looking.find(one.whole, one.language) for one in texts}
    return {it: {draft.topic.id: _stored(places)} for it, places in found.items() if places}
