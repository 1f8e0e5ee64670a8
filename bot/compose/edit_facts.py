"""What the edits of a batch are made of: stories, what their articles said before and what they say
otherwise, who follows what under which conditions, what is before whose eyes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.changes import Changes
from bot.compose.facts import UNJUDGED, reasons_for
from bot.compose.members import Reasons, Story, stories_of
from bot.corrections.judge import Change
from storage import edits, judging, mutes, reviews, revisions, topics
from storage.articles import Article
from storage.deliveries import Claimed
from storage.edits import Shown
from storage.judging import Judged
from storage.revisions import Revision
from storage.topics import Topic

_UNCHANGED = Change()


class Since(NamedTuple):
    """What a correction means to a chat, by topics: the `reasons` for which the article concerns it
    now, what of it was `known` to it before, what is `lost`: the article is not about that any
    more, or (`unmet`) does not meet its conditions any more."""

    reasons: tuple[int, ...]
    known: tuple[int, ...]
    lost: tuple[int, ...]
    unmet: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stored of a batch. `before`: former wordings, by article and number; `changes`: what
    is otherwise since those that a chat knows, by the same."""

    stories: Mapping[int, Story]
    before: Mapping[int, Mapping[int, Revision]]
    changes: Mapping[tuple[int, int], Change]
    named: Mapping[int, Topic]
    followed: Mapping[int, set[int]]
    refused: set[tuple[int, int, int]]
    judged: Judged
    shown: Mapping[int, Shown]

    def change(self, article: int, since: int) -> Change:
        """What an article says otherwise than in a wording that a chat knows."""
        return self.changes.get((article, since), _UNCHANGED)

    def reasons(self, one: Claimed, story: Story, judged: Judged | None = None) -> Reasons:
        """For which topics a member of a story is shown to a chat."""
        followed = self.followed.get(one.chat, set())
        judged = self.judged if judged is None else judged
        return reasons_for(story, one.chat, followed, self.refused, judged)

    def since(self, one: Claimed, story: Story, article: int, was: Revision) -> Since:
        """What it means that an article of a story does not say any more what it was. Conditions
        that it did not meet then either are newer than the alert: they take nothing from it."""
        about, judged, chat = story.about.get(article, {}), self.judged, one.chat
        failed = judged.failed(chat, article, was.topics)
        every = self.reasons(one, story, UNJUDGED)(article)
        known = tuple(
            topic
            for topic in was.topics
            if topic in self.followed.get(chat, ())
            and topic in self.named
            and (
                topic not in about
                or judged.brought(chat, topic, article, was.topics)
                or not judged.brings(chat, topic, article)
            )
        )
        gone = tuple(topic for topic in known if topic not in about)
        lost = gone or tuple(topic for topic in known if topic in failed)
        return Since(tuple(it for it in every if it not in failed), known, lost, not gone)

    def known(self, story: Story, article: Article, since: int) -> int:
        """The wording of an article that a chat goes on to know, which was told one and is shown
        the words of now without a word of what changed: what is silent may add up to something.
        Where it is about other topics, which the chat is shown, it is the one of now."""
        was = self.before.get(article.id, {}).get(since)
        same = was is not None and set(was.topics) == story.about.get(article.id, {}).keys()
        return since if same else article.revision

    def reached(self, story: Story, article: int) -> int:
        """To which wording a member of a story has come; 0 where it is there no more."""
        found = story.member(article)
        return found.revision if found is not None else 0


async def facts_of(
    connection: AsyncConnection, claimed: Sequence[Claimed], changes: Changes
) -> Facts:
    """What is stored of the edits of a batch, a few queries for all of them; what changed is
    judged off the event loop, where it is not known yet."""
    chats = [one.chat for one in claimed]
    shown = await edits.shown(connection, [one.id for one in claimed])
    eyed: dict[int, set[int]] = {}
    for one in claimed:
        if one.id in shown:
            eyed.setdefault(one.subject, set()).add(shown[one.id].article)
    stories = await stories_of(connection, {one.subject for one in claimed}, eyed)
    members = {article.id: article for story in stories.values() for article in story.members}
    former = {
        article: {it.number: it for it in some}
        for article, some in (await revisions.of_all(connection, members.keys())).items()
    }
    every = {t for story in stories.values() for found in story.about.values() for t in found}
    every |= {topic for some in former.values() for it in some.values() for topic in it.topics}
    changed: dict[tuple[int, int], Change] = {}
    for article, number in {
        (it.article, n) for it in shown.values() for n in (it.revision, it.before)
    }:
        was, now = former.get(article, {}).get(number), members.get(article)
        if was is not None and now is not None:
            changed[article, number] = await changes.of(article, was, now)
    return Facts(
        stories,
        former,
        changed,
        await topics.by_ids(connection, every),
        await mutes.heard_topics(connection, chats, list(every)),
        await reviews.all_taken_back(connection, chats, members.keys()),
        await judging.judged(connection, chats, list(every), members.keys()),
        shown,
    )
