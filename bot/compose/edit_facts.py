"""What is stored of what edits are about, and what of it concerns one chat: by what it follows,
under which conditions, and what it has taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.alerts import UNJUDGED, reasons_for
from bot.compose.members import Reasons, Story, stories_of
from storage import edits, judging, mutes, reviews, revisions, topics
from storage.deliveries import Claimed
from storage.edits import Shown
from storage.judging import Judged
from storage.revisions import Revision
from storage.topics import Topic


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
    """What is stored of a batch: stories, what articles said before, who follows what, what is
    before whose eyes."""

    stories: Mapping[int, Story]
    before: Mapping[int, Mapping[int, Revision]]
    named: Mapping[int, Topic]
    followed: Mapping[int, set[int]]
    refused: set[tuple[int, int, int]]
    judged: Judged
    shown: Mapping[int, Shown]

    def reasons(self, story: Story, chat: int, judged: Judged | None = None) -> Reasons:
        """For which topics a member of a story is shown to a chat."""
        followed = self.followed.get(chat, set())
        judged = self.judged if judged is None else judged
        return reasons_for(story, chat, followed, self.refused, judged)

    def since(self, story: Story, chat: int, article: int, was: Revision) -> Since:
        """What it means that an article of a story does not say any more what it was. Conditions
        that it did not meet then either are newer than the alert: they take nothing from it."""
        about, judged = story.about.get(article, {}), self.judged
        failed = judged.failed(chat, article, was.topics)
        every = self.reasons(story, chat, UNJUDGED)(article)
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


async def facts_of(connection: AsyncConnection, claimed: Sequence[Claimed]) -> Facts:
    """What is stored of some edits that were claimed: a few queries for all of them."""
    chats = [one.chat for one in claimed]
    shown = await edits.shown(connection, [one.id for one in claimed])
    eyed: dict[int, set[int]] = {}
    for one in claimed:
        if one.id in shown:
            eyed.setdefault(one.subject, set()).add(shown[one.id].article)
    stories = await stories_of(connection, {one.subject for one in claimed}, eyed)
    ids = {article.id for story in stories.values() for article in story.members}
    former = await revisions.of_all(connection, ids)
    every = {t for story in stories.values() for found in story.about.values() for t in found}
    every |= {topic for some in former.values() for it in some for topic in it.topics}
    return Facts(
        stories,
        {article: {it.number: it for it in some} for article, some in former.items()},
        await topics.by_ids(connection, every),
        await mutes.heard_topics(connection, chats, list(every)),
        await reviews.all_taken_back(connection, chats, ids),
        await judging.judged(connection, chats, list(every), ids),
        shown,
    )
