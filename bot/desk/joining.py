"""What an editor's article finds here: the story that it joins and what comes of its alerts, or an
article that says nearly the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.changes import change_of, wording
from bot.compose.members import Story, stories_of
from bot.corrections.copies import is_near_copy
from bot.corrections.judge import Change, Said
from bot.desk.amendments import revision_of, worded
from bot.digest.views import Others
from bot.intake.accepted import Preview, Read, published_of
from bot.intake.conditions import judged_by
from bot.intake.origin import Origin
from bot.intake.tagging import road_of
from bot.messages.alert import NAMES_SHOWN
from bot.topics.subjects import About
from storage import acts, article_sources, articles, desk, joining, stops, topics
from storage.articles import Article
from storage.database import Database
from storage.joining import Reading
from storage.vocabulary import Source
from storage.vocabulary_desk import Act, Stop

# Of an article that is not stored yet, among those of its story.
_NEW = 0


@dataclass(frozen=True, slots=True)
class Told:
    """An article that is here, by whom ("": nobody whose name is known) and when."""

    article: Article
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Joining:
    """What comes of an article that joins a story: what the story has `told` first, how many chats
    have that or get it without more ado (`alerted`), in how many the message becomes the new
    article, for its language (`turned`) or for another reason (`replaced`), in how many something
    is added beneath the old one (`beneath`: what, as `_beneath` says it; `source`: its name), and
    whether an editor has stopped its sending (`held`)."""

    told: Told
    alerted: int
    turned: int
    replaced: int
    beneath: Mapping[str, int]
    source: str
    held: bool


@dataclass(frozen=True, slots=True)
class Near:
    """An article that says nearly the same, what the new one says otherwise, and whether an editor
    can correct it."""

    told: Told
    change: Change
    correctable: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What there is; None: nothing."""

    joining: Joining | None = None
    near: Near | None = None


async def look(database: Database, seen: Preview, origin: Origin, now: datetime) -> Found:
    """What an article that was previewed, which comes by some road, finds here; nothing is
    stored."""
    async with database.read() as connection:
        joins = await _joining(connection, seen, origin, now) if seen.story else None
        near = await _near(connection, seen)
    if near is None:
        return Found(joins)
    told, correctable = near
    change = await change_of(
        told.article.id, revision_of(told.article), worded(told.article, seen.article)
    )
    return Found(joins, Near(told, change, correctable))


async def _first(connection: AsyncConnection, story: Story) -> Told | None:
    """What a story has told first, of what stands; what was stopped is no news meanwhile."""
    stands = story.told or [one for one in story.members if one.retracted_at is None]
    return await _told(connection, stands[0], story) if stands else None


async def _told(connection: AsyncConnection, article: Article, story: Story | None = None) -> Told:
    act = await acts.last_of(connection, article.id, (Act.PUBLISH,))
    if act is not None:
        return Told(article, act.name, act.at)
    if story is None:
        roads = await article_sources.telling(connection, [article.id])
        story = Story((article,), {}, roads)
    return Told(article, story.others(article).own or article.outlet, article.received_at)


async def _joining(
    connection: AsyncConnection, seen: Preview, origin: Origin, now: datetime
) -> Joining | None:
    known = await topics.by_keys(connection, [(one.kind, one.key) for one in seen.subjects])
    judged = judged_by(known, seen.subjects, seen.article, [origin.name or seen.article.outlet])
    every = await joining.readings(connection, seen.story, judged)
    eyed = {seen.story: {one.shows for one in every}}
    story = (await stories_of(connection, [seen.story], eyed))[seen.story]
    told = await _first(connection, story)
    if told is None:
        return None
    mine = _as_stored(seen, origin, now)
    road = road_of(Read(seen.article, About([]), origin), now)
    grown = Story((*story.members, mine), {}, {**story.roads, _NEW: [road]}, story.more)
    becomes, beneath = Counter[bool](), Counter[str]()
    for one in every:
        shown = grown.member(one.shows)
        picked = _picked(grown, one)
        if shown is None or picked is None:
            continue
        if picked is mine:
            becomes[bool(mine.language) and shown.language != mine.language] += one.count
        elif what := _beneath(story.others(shown), grown.others(shown)):
            beneath[what] += one.count
    stopped = await stops.of_article(connection, told.article.id)
    held = stopped is not None and stopped.stage is Stop.HELD
    return Joining(
        told,
        await joining.count_alerted(connection, seen.story, owed=not held),
        becomes[True],
        becomes[False],
        beneath,
        grown.others(mine).own,
        held,
    )


def _beneath(was: Others, will: Others) -> str:
    """What is added under an article that stays as it is: `name` of a source, `count` of sources
    where they are not named, `link` to the same in another language; "": nothing."""
    if will.names != was.names:
        return "name" if len(will.names) <= NAMES_SHOWN else "count"
    return "link" if will.siblings != was.siblings else ""


def _picked(story: Story, one: Reading) -> Article | None:
    """What some chats are shown from then on: what they have before their eyes, or what is new."""

    def reasons(article: int) -> tuple[int, ...]:
        wanted = article == one.shows or (article == _NEW and one.follows)
        return (1,) if wanted else ()

    found = story.pick(reasons, one.language, one.outlets, shown=one.shows)
    return found[0] if found is not None else None


def _as_stored(seen: Preview, origin: Origin, now: datetime) -> Article:
    parsed = seen.article
    return Article(
        _NEW, parsed.title, parsed.lead, parsed.body, parsed.credit,
        tuple(tag.text for tag in parsed.hashtags), parsed.language, parsed.outlet,
        parsed.url or origin.opens or None, origin.source, origin.ref,
        published_of(parsed, now), now, 1,
    )  # fmt: skip


async def _near(connection: AsyncConnection, seen: Preview) -> tuple[Told, bool] | None:
    """The likest article that says nearly the same, first of those that an editor can correct."""
    parsed = seen.article
    said = Said(parsed.title, parsed.lead, parsed.body)
    stored = await articles.by_ids(connection, seen.alike)
    near = [
        stored[one]
        for one in seen.alike
        if one in stored
        and stored[one].retracted_at is None
        and is_near_copy(said, wording(stored[one]))
    ]
    if not near:
        return None
    may = await _correctable(connection, near)
    best = next((one for one in near if one.id in may), near[0])
    return await _told(connection, best), best.id in may


async def _correctable(connection: AsyncConnection, some: Sequence[Article]) -> set[int]:
    """Those that editors have published, and whose words are theirs."""
    roads = await article_sources.of(connection, [one.id for one in some])
    own = [one.id for one in some if roads.get(one.id) and roads[one.id][0].source is Source.EDITOR]
    return {one for one in own if await desk.published_one(connection, one) is not None}
