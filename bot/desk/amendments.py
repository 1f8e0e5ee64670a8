"""What an editor makes of an article that was published, other words or other topics, as it is kept
until he sends it; and what readers would see of it."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, TypeAlias

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.changes import change_of
from bot.compose.members import stories_of
from bot.corrections.judge import Change
from bot.digest.views import Others
from bot.intake.accepted import FRESH, Picked, Preview
from bot.intake.conditions import judged_by
from bot.intake.door import Door
from bot.intake.doubts import doubt_of
from bot.intake.drafts import Draft
from bot.intake.origin import Origin
from bot.intake.parsed import ParsedArticle, words_of
from bot.intake.whose import is_correction
from bot.topics.findings import Evidence, Rule
from bot.topics.subjects import Subject
from storage import amending, articles, revisions, stories, topics
from storage.articles import Article
from storage.database import Database
from storage.revisions import Revision
from storage.topics import Topic

_Key: TypeAlias = tuple[str, str]
# Where a correction leaves a smaller share of the words, its editor is asked.
_LEAST_LEFT = 0.5
_RULES = {str(rule): rule for rule in Rule}


@dataclass(frozen=True, slots=True)
class Amendment:
    """What an article is to become: of its revision `base`, the words of the draft where they were
    `typed`, and what the draft says of its topics."""

    article: int
    base: int
    draft: Draft
    typed: bool = False

    @classmethod
    def of(cls, article: Article, language: str) -> Self:
        """None of its words or topics is another one yet."""
        unread = ParsedArticle(article.title, "", "")
        return cls(article.id, article.revision, Draft(unread, language=language))

    @property
    def mark(self) -> str:
        """The same for what comes to the same; it is on the button that sends it."""
        same = replace(self, base=0, draft=replace(self.draft, language=""))
        return f"{zlib.crc32(same.dump().encode()):08x}"

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said so far."""
        return not self.typed and not self.draft.picked.less and not self.draft.picked.more

    def dump(self) -> str:
        """As it is kept."""
        told = {"article": self.article, "base": self.base, "typed": self.typed}
        return orjson.dumps({**told, "draft": self.draft.dump()}).decode()

    @classmethod
    def load(cls, payload: str) -> Self:
        """The amendment that was kept."""
        told = orjson.loads(payload)
        draft = Draft.load(told["draft"])
        return cls(int(told["article"]), int(told["base"]), draft, bool(told["typed"]))


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an amendment comes to. `was`, `article`: as it is and as it will be; `change`: what of
    its words readers are told; `topics`: what it will be about, with what was taken away (`off`);
    `lost` and `fresh`: those that it is not about any more, and only then; `alerted`: how many
    chats are told; `newly`: how many get it only now; `same`: another article that says the same;
    `doubt`: why it seems to be a slip ("": it does not), as `doubt_of` says it, or `other`: it is
    other news, `less`: most of the text is not there any more."""

    was: Article
    article: Article
    change: Change
    topics: tuple[Subject, ...]
    off: frozenset[_Key]
    lost: tuple[Subject, ...]
    fresh: tuple[Subject, ...]
    others: Others
    alerted: int
    newly: int
    same: Article | None = None
    doubt: str = ""

    @property
    def about(self) -> tuple[Subject, ...]:
        """What it will be about."""
        return tuple(one for one in self.topics if (one.kind, one.key) not in self.off)


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What became of an article since some revision of it: of its words, its topics."""

    change: Change
    lost: tuple[Topic, ...]
    fresh: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class _Facts:
    was: Article
    story: int
    before: Mapping[_Key, Subject]
    given: frozenset[_Key]
    denied: frozenset[_Key]
    others: Others
    names: tuple[str, ...]  # of those who tell it


async def foresee(
    database: Database, door: Door, amendment: Amendment, origin: Origin, now: datetime
) -> Foreseen:
    """Look what an amendment would come to, without storing anything. Raises LookupError where the
    article is there no more, or was taken back."""
    async with database.read() as connection:
        facts = await _facts(connection, amendment.article)
    was, picked = facts.was, amendment.draft.picked
    seen: Preview | None = None
    if amendment.typed:
        seen = await door.preview(amendment.draft.parsed, origin, Picked(more=picked.more))
    every = _topics(facts, seen, picked)
    off = frozenset((str(kind), key) for kind, key in picked.less) & every.keys()
    lost = [one for key, one in facts.before.items() if key in off or key not in every]
    fresh = [one for key, one in every.items() if key not in off and key not in facts.before]
    article = was if seen is None else worded(was, seen.article)
    change, alerted = await _told(database, facts, article)
    young = now - min(was.published_at, was.received_at) <= FRESH
    async with database.read() as connection:
        newly = 0
        if young and not was.backlog and not was.digest_only:
            about = [one for key, one in every.items() if key not in off]
            known = await topics.by_keys(connection, [(one.kind, one.key) for one in about])
            new = {(one.kind, one.key) for one in fresh}
            ids = [one.id for one in known if (one.kind, one.key) in new]
            judged = judged_by(known, about, article, facts.names)
            newly = await amending.count_fresh(connection, ids, facts.story, now, judged)
    doubt = ""
    if amendment.typed:
        doubt = await asyncio.to_thread(_doubt, was, article, amendment.draft.parsed)
    same = seen.same if seen is not None and seen.same and seen.same.id != was.id else None
    return Foreseen(
        was, article, change, tuple(every.values()), off, tuple(lost), tuple(fresh),
        facts.others, alerted, newly, same, doubt,
    )  # fmt: skip


def _doubt(was: Article, article: Article, typed: ParsedArticle) -> str:
    """Why a correction seems to be a slip; it can be sent all the same."""
    if (doubt := doubt_of(typed.text)) is not None:
        return doubt
    if not is_correction(was, article):
        return "other"
    words = [len(words_of(f"{one.title} {one.lead} {one.body}")) for one in (was, article)]
    return "less" if words[1] < _LEAST_LEFT * words[0] else ""


async def _told(database: Database, facts: _Facts, article: Article) -> tuple[Change, int]:
    """What readers are told of an article's new words, which are those of most of them where they
    know several of its wordings, and how many chats are told something."""
    was, told = facts.was, dict[int, tuple[int, Change]]()
    present = revision_of(was)
    async with database.read() as connection:
        readings = await amending.readings(connection, facts.story, was)
        former = {one.number: one for one in await revisions.of(connection, was.id)}
    for number, count in readings.items():
        knows = former.get(number, present)
        if knows is not present and (await change_of(was.id, knows, was)).sense:
            knows = present  # the edit that tells it is on its way
        change = await change_of(was.id, knows, article)
        if change.sense:
            told[knows.number] = told.get(knows.number, (0, change))[0] + count, change
    if told:
        _, most = max(told.values(), key=lambda one: one[0])
        return most, sum(count for count, _ in told.values())
    return Change() if readings else await change_of(was.id, present, article), 0


async def meanwhile(database: Database, article: Article, base: int) -> Meanwhile | None:
    """What an article says and is about otherwise than at a revision; None where that is the one
    that it is at."""
    if base == article.revision:
        return None
    async with database.read() as connection:
        former = {one.number: one for one in await revisions.of(connection, article.id)}
        about = (await articles.topics_of(connection, [article.id])).get(article.id, {})
        was = former.get(base)
        then = set(was.topics) if was else set()
        named = await topics.by_ids(connection, then ^ about.keys())
    return Meanwhile(
        await change_of(article.id, was, article) if was else Change(),
        tuple(one for one in named.values() if one.id in then),
        tuple(one for one in named.values() if one.id not in then),
    )


async def _facts(connection: AsyncConnection, article: int) -> _Facts:
    was = (await articles.by_ids(connection, [article])).get(article)
    if was is None or was.retracted_at is not None:
        raise LookupError(f"article {article} can be corrected no more")
    stored = (await articles.topics_of(connection, [article])).get(article, {})
    hidden = await revisions.unfollowed_phrases(connection, stored.keys())
    about = {topic: evidence for topic, evidence in stored.items() if topic not in hidden}
    denied = await revisions.denied(connection, article)
    named = await topics.by_ids(connection, about.keys() | denied)
    story = (await stories.of(connection, [article]))[article]
    told = (await stories_of(connection, {story}, {story: {article}}))[story]
    return _Facts(
        was,
        story,
        {_key(named[one]): _subject(named[one], about[one]) for one in about if one in named},
        frozenset(
            _key(named[topic])
            for topic, evidence in about.items()
            if topic in named and any(one.rule == Rule.EDITOR for one in evidence)
        ),
        _keys(named, denied),
        told.others(was),
        tuple(road.name for road in told.roads.get(article, ())),
    )


def _topics(facts: _Facts, seen: Preview | None, picked: Picked) -> dict[_Key, Subject]:
    """What it will be about, with what its editor takes away: as `bot/intake/revise.py` has it."""
    more = {(str(one.kind), one.key): one for one in picked.more}
    if seen is None:
        return {
            **facts.before,
            **{key: one for key, one in more.items() if key not in facts.before},
        }
    found = {(str(one.kind), one.key): one for one in seen.subjects}
    kept = {key: one for key, one in found.items() if key not in facts.denied - more.keys()}
    given = {key: facts.before[key] for key in facts.given if key not in kept}
    return {**kept, **given}


def worded(was: Article, parsed: ParsedArticle) -> Article:
    """An article as readers see it once it says something else."""
    return replace(
        was,
        revision=was.revision + 1,
        title=parsed.title,
        lead=parsed.lead,
        body=parsed.body,
        hashtags=tuple(tag.text for tag in parsed.hashtags),
        language=parsed.language,
        outlet=parsed.outlet or was.outlet,
        url=parsed.url or was.url,
    )


def revision_of(was: Article) -> Revision:
    """What an article says, as the wording that it will have had."""
    return Revision(
        was.revision, was.title, was.lead, was.body, was.credit, was.hashtags, "",
        was.published_at, was.received_at,
    )  # fmt: skip


def _key(topic: Topic) -> _Key:
    return str(topic.kind), topic.key


def _keys(named: Mapping[int, Topic], ids: Collection[int]) -> frozenset[_Key]:
    return frozenset(_key(named[one]) for one in ids if one in named)


def _subject(topic: Topic, evidence: Sequence[articles.Evidence]) -> Subject:
    told = tuple(
        Evidence(one.words, one.start, one.end, _RULES.get(one.rule, Rule.NAME)) for one in evidence
    )
    return Subject(topic.kind, topic.key, topic.title, told)
