"""Which article of a story a digest shows in the place of one in another language than its
reader's, or of one that is written as the talk of a chat; and which tells what came of it since.

What brings a story to a reader is what some of its articles are about; he reads it in his language
where one of them has it, also where that one says it in words that were not looked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.standing import turned_among
from bot.compose.standings import Standings
from bot.compose.told_as_one import told_as, told_beyond
from bot.compose.wanted import Wanted
from bot.digest.choose import Beneath, Digest, Group, Item
from bot.digest.later import end_among, is_well_behind, later_of, outdates, takes_its_place
from bot.digest.outdated import is_heard_among
from bot.digest.prominence import Standing
from bot.digest.stories import WELL_BEHIND, place_in
from bot.intake.kinds.manner import Manner
from storage import judging, versions
from storage.columns import milliseconds
from storage.conditions import Facts, Rule
from storage.windows import Listed

K = TypeVar("K")
_NO_FACTS = Facts()
_AT_HOME = frozenset({"ru", "kk"})  # who reads one of these mostly reads the other one, too


async def in_their_languages(
    connection: AsyncConnection,
    chosen: Mapping[K, Digest[Listed]],
    wanted: Mapping[K, Wanted],
    standings: Standings,
) -> Mapping[K, Digest[Listed]]:
    """Some digests, each with articles in the first of its reader's languages (languages.py) that
    their stories have."""
    stories: set[int] = set()  # bounded: of what some pages show
    shown = {it.id: it for content in chosen.values() for it in shown_of(content)}
    known = await standings.of(connection, shown.values())
    for key, one in wanted.items():
        as_, beyond = told_as(one.articles), told_beyond(one.articles)
        for it in shown_of(chosen[key]):
            stories.update((it.story, *as_.get(it.story, ()), *beyond.get(it.story, ())))
    if not stories:
        return chosen
    since = min(one.window.since for one in wanted.values())
    until = max(one.window.until for one in wanted.values())
    those = await versions.told_in(connection, stories, since=since, until=until)
    others = await versions.told_beside(connection, since=since, until=until)
    # What says itself as what it is told is known so, whoever else asks for its own story.
    beside = {one.id: one for one in others if not stories.isdisjoint(map(abs, one.related))}
    both = {one.id: one for one in those} | beside
    found = await versions.with_tellers(connection, list(both.values()))
    ids = {one.id for one in found}
    turned = await turned_among(connection, ids)
    found = [one for one in found if one.id not in turned.other | turned.otherwise]
    known |= await standings.of(connection, found)
    pairs = {(topic, _loose(it)) for one in wanted.values() for topic, it in one.rules.items()}
    facts = await judging.facts_of(connection, ids, pairs)
    return {
        key: _Reader(one, found, known, facts).reads(chosen[key]) for key, one in wanted.items()
    }


def _gives_way(wanted: Wanted, standing: Standing) -> bool:
    """Whether an article is not shown where another of its language is written as news: one of the
    outlet that its reader prefers is, however it is written."""
    return standing.manner > Manner.PROTOCOL and not wanted.outlets


def shown_of(content: Digest[Listed]) -> Iterator[Listed]:
    """The articles that are shown under topics."""
    for group in content.groups:
        for item in group.items:
            yield item.article
            yield from (one.article for one in item.related)
    yield from (item.article for item in content.mentions)


def _loose(rule: Rule) -> Rule:
    """What conditions say of another article of a story than the one that meets them."""
    return rule._replace(title=False, with_=())


class _Reader:
    """Who reads one digest: which articles stand for their stories in his language."""

    def __init__(
        self,
        wanted: Wanted,
        articles: Collection[Listed],
        standings: Mapping[int, Standing],
        facts: Mapping[int, Facts],
    ) -> None:
        self._wanted, self._facts = wanted, facts
        window = wanted.window
        first, last = milliseconds(window.since), milliseconds(window.until)
        self._told: dict[int, list[Listed]] = {}  # bounded: of what some pages show
        # What came of what is only likely the same event, by the story of that.
        self._ends: dict[int, list[Listed]] = {}  # bounded: of what some pages show
        self._standings = standings
        # What was to happen stands for nothing that has.
        self._over = {it for it, one in standings.items() if one.is_over(last)}
        as_of: dict[int, int] = {}  # bounded: as above
        for its in (told_beyond(wanted.articles), told_as(wanted.articles)):
            as_of |= {it: story for story, those in its.items() for it in those}
        known = {it for one in wanted.articles for it in (one.story, one.beside)}
        for one in sorted(articles, key=lambda it: self._order(it, standings[it.id])):
            if first < one.received_at <= last:
                # what came later says itself as which of his it is told
                later = known.intersection(one.same) if one.story not in known else ()
                told, whole = one, as_of.get(one.story, min(later, default=one.story))
                if whole != one.story:
                    told = replace(one, story=as_of.get(whole, whole), beside=one.story)
                self._told.setdefault(told.story, []).append(told)
                if standings[one.id].ends or standings[one.id].corrects:
                    for story in {
                        as_of.get(it, it) for it in one.related if it > 0 and it not in one.loose
                    }:
                        self._ends.setdefault(story, []).append(told)

    def reads(self, content: Digest[Listed]) -> Digest[Listed]:
        """A digest as he reads it."""
        groups = tuple(self._group(group) for group in content.groups)
        mentions = tuple(self._mention(item) for item in content.mentions)
        return replace(content, groups=groups, mentions=mentions) if self._told else content

    def _group(self, group: Group[Listed]) -> Group[Listed]:
        return replace(group, items=tuple(self._item(item, group.topic.id) for item in group.items))

    def _item(self, item: Item[Listed], *under: int) -> Item[Listed]:
        topics = *under, *(one.id for one in (*item.also, *item.untold))
        related = tuple(
            Beneath(self._latest(it.article, (it.topic.id,) if it.topic else under), it.topic)
            for it in item.related
        )
        shown = self._one(item.article, topics)
        of_it = [it for it in self._told.get(shown.story, ()) if self._may_follow(it, topics)]
        later = later_of(shown, of_it, self._standing, self._place)
        if later is not None and self._is_read_instead(later, shown):
            shown, later = later, None
        denied: Listed | None = None
        if later is not None and self._denies(later, shown):
            shown, later, denied = later, None, shown
        if later is None and denied is None:
            later = self._end(shown, item, related, topics)
        lines = [Beneath(denied)] if denied else []  # nobody's word is gone
        lines += (it for it in related if it.article != later and self._adds(it, item.article))
        refuted = later is not None and self._standing(later).corrects and self._is_heard(shown)
        return replace(item, article=shown, related=tuple(lines), later=later, refuted=refuted)

    def _denies(self, later: Listed, shown: Listed) -> bool:
        """Whether one says that what is shown is not so, to who can read that, too: so it leads."""
        its, mine = self._standing(later), self._standing(shown)
        read = {later.language, self._wanted.window.language}
        known = read <= _AT_HOME or self._place(later) <= self._place(shown)
        return known and its.corrects and not mine.corrects and self._is_heard(shown)

    def _is_heard(self, shown: Listed) -> bool:
        return is_heard_among(self._told.get(shown.story, ()), shown, self._standing)

    def _latest(self, article: Listed, topics: Collection[int]) -> Listed:
        """Which one stands beneath another for an article: what came of it, where that is told."""
        one = self._one(article, topics)
        of_it = (it for it in self._told.get(one.story, ()) if self._may_follow(it, topics))
        ends = [it for it in of_it if outdates(it, one, self._standing)]
        return max(ends, key=lambda it: it.published_at, default=one)

    def _end(
        self,
        shown: Listed,
        item: Item[Listed],
        related: Sequence[Beneath[Listed]],
        topics: Collection[int],
    ) -> Listed | None:
        """What tells what came of an entry, or denies it, of what is only likely of its event."""
        marks = {one.name for one in item.also}
        beneath = [it.article for it in related if it.topic is None or it.topic.name in marks]
        ends = [
            one
            for one in self._ends.get(shown.story, ())
            if one.story != shown.story and self._may_follow(one, topics)
        ]
        return end_among(shown, [*beneath, *ends], self._standing)

    def _adds(self, one: Beneath[Listed], shown: Listed) -> bool:
        """Whether a line beneath an entry says what that does not: what is the same event, as far
        as can be seen, says nothing more in a language that its reader reads less well."""
        it = one.article
        same = it.story in shown.same or shown.story in it.same
        return one.topic is not None or not same or self._place(it) <= self._place(shown)

    def _is_read_instead(self, later: Listed, shown: Listed) -> bool:
        """Whether what came later is shown in the place of what was to be, to who reads both: its
        own source says so, or two others do, for one alone might say what it likes."""
        its, mine = self._standing(later), self._standing(shown)
        if self._place(later) > self._place(shown) or not takes_its_place(its, mine):
            return False
        if mine.awaits and not (its.awaits or its.corrects or later.is_pushed):
            return True  # it had only begun: nobody's word stands against another's
        those = (
            one
            for one in self._told.get(shown.story, ())
            if is_well_behind(one, shown)  # what is shown vouches for nothing that came later
            and not one.is_pushed
            and takes_its_place(self._standing(one), mine)
        )
        said_by = {outlet for one in those for _, _, outlet in one.told}
        its_own = {outlet for _, _, outlet in shown.told}
        return len(said_by) > 1 or not said_by.isdisjoint(its_own)

    def _standing(self, one: Listed) -> Standing:
        return self._standings[one.id]

    def _mention(self, item: Item[Listed]) -> Item[Listed]:
        """What is only mentioned, as he reads it: by one that names itself what its line says."""
        topics, naming = {it.id for it in item.also}, self._naming
        of_story = self._told.get(item.article.story, ())
        those = [it.id for it in of_story if not topics.isdisjoint(naming.get(it.id, ()))]
        one = self._one(item.article, topics, those)
        also = tuple(it for it in item.also if it.id in naming.get(one.id, ()))
        return replace(item, article=one, also=also or item.also)

    @cached_property
    def _naming(self) -> dict[int, Collection[int]]:
        """What each article of his window names, by its id."""
        return {one.id: one.topics for one in self._wanted.articles}

    def _one(
        self, article: Listed, topics: Collection[int], among: Collection[int] | None = None
    ) -> Listed:
        """Which one stands for an article that some topics bring; `among` some of them, by id."""
        mine = self._worth(article)
        some = (
            one
            for one in self._told.get(article.story, ())
            if self._worth(one) < mine
            and (among is None or one.id in among)
            and (one.id not in self._over or article.id in self._over)
            and not self._is_of_before(one, article)
        )
        return next((one for one in some if self._comes(one, topics)), article)

    def _is_of_before(self, one: Listed, shown: Listed) -> bool:
        """Whether one tells an older state than what is shown: that stands in whatever language."""
        before, was = shown.published_at - one.published_at, self._standings[one.id]
        now = self._standings[shown.id]
        if was.awaits and not now.awaits and before > 0:
            return True
        return now.ends and before > (WELL_BEHIND if was.ends else 0)

    def _comes(self, article: Listed, topics: Collection[int]) -> bool:
        """Whether one may stand for a story that some topics bring."""
        rules, refused = self._wanted.rules, self._wanted.theirs.refused
        if any((article.id, it) in refused for it in self._wanted.topics if it not in rules):
            return False  # he has said that it is about something else
        return self._meets(article, topics)

    def _may_follow(self, article: Listed, topics: Collection[int]) -> bool:
        """Whether one may be named as what came later of a story that some topics bring."""
        refused = self._wanted.theirs.refused
        if article.language not in self._wanted.languages:
            return False
        named = self._naming.get(article.id, ())
        return not any((article.id, it) in refused for it in named) and self._meets(article, topics)

    def _meets(self, article: Listed, topics: Collection[int]) -> bool:
        """Whether conditions let one in for some of the topics that bring its story."""
        rules = self._wanted.rules
        return any(
            topic not in rules or _loose(rules[topic]).meets(topic, self._of(article, topic))
            for topic in topics
        )

    def _of(self, article: Listed, topic: int) -> Facts:
        facts = self._facts.get(article.id, _NO_FACTS)
        return replace(facts, topics=facts.topics | {topic})

    def _worth(self, article: Listed) -> tuple[int, int]:
        """By what one gives way to another, the least last."""
        standing = self._standings[article.id]
        talk = standing.manner if _gives_way(self._wanted, standing) else 0
        return self._place(article), talk

    def _place(self, article: Listed) -> int:
        """Where the language of an article stands among those that he reads."""
        return place_in(self._wanted.languages, article.language)

    def _order(self, article: Listed, standing: Standing) -> tuple[object, ...]:
        """What speaks for one to stand for its story, the least first."""
        of_it = article.received_at, article.id
        return self._place(article), standing.planned, standing.poor, *of_it
