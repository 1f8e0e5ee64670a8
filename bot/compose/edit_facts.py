"""What the edits of a batch are made of: stories, what their articles said before and what they say
otherwise, who follows what, what is before whose eyes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.changes import Changes
from bot.compose.facts import reasons_for
from bot.compose.members import Reasons, Story, stories_of
from bot.corrections.judge import Change
from storage import edits, mutes, reviews, revisions, topics
from storage.articles import Article
from storage.deliveries import Claimed
from storage.edits import Shown
from storage.revisions import Revision
from storage.topics import Topic

_UNCHANGED = Change()


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
    shown: Mapping[int, Shown]

    def change(self, article: int, since: int) -> Change:
        """What an article says otherwise than in a wording that a chat knows."""
        return self.changes.get((article, since), _UNCHANGED)

    def reasons(self, one: Claimed, story: Story) -> Reasons:
        """The topics of each member of a story that its chat follows."""
        return reasons_for(story, one.chat, self.followed.get(one.chat, set()), self.refused)

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
    judged: dict[tuple[int, int], Change] = {}
    for article, number in {
        (it.article, n) for it in shown.values() for n in (it.revision, it.before)
    }:
        was, now = former.get(article, {}).get(number), members.get(article)
        if was is not None and now is not None:
            judged[article, number] = await changes.of(article, was, now)
    return Facts(
        stories,
        former,
        judged,
        await topics.by_ids(connection, every),
        await mutes.heard_topics(connection, chats, list(every)),
        await reviews.all_taken_back(connection, chats, members.keys()),
        shown,
    )
