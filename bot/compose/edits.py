"""Edits: what an alert that a chat was sent says from now on.

Each chat is told what is other than what it was told last: several small corrections may add up,
also where its alert was edited for another reason in between, and who was told of the first hears
of the rest only. Who follows nothing any more that the article is about now, but followed what it
was about, is told that it does not concern him. Where the article is one of a story, another member
may take its place: one in the reader's language, or one that still stands; and the line of those
who tell it grows. What a group was sent before it was upgraded nobody can change: there a message
says what was corrected or taken back, and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.changes import Changes
from bot.compose.edit_facts import Facts, facts_of
from bot.compose.facts import passage_for
from bot.compose.members import Story, number_of
from bot.compose.reasons import reason_views
from bot.compose.said import MOVED, NO_MESSAGE, Drop, Said, Say, Wait
from bot.compose.views import view_of
from bot.digest.views import Others
from bot.messages import correction
from bot.messages.alert import alert
from bot.messages.markup import Message
from bot.messages.operation import Delete, Edit, Send
from bot.texts import Html, Texts, texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage.articles import Article
from storage.deliveries import Claimed
from storage.edits import Shown
from storage.shows import Shows
from storage.vocabulary import State

# https://core.telegram.org/bots/api#deletemessage: 48 hours, by Telegram's clock.
DELETABLE = timedelta(hours=47, minutes=30)
# What is on its way arrives within moments, or is owed again and says what is right.
_ON_ITS_WAY = Wait(timedelta(seconds=1), "its alert is on its way")
_MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class _Edition:
    """What the wording of an edit depends on."""

    registry: int
    article: int
    reads: int
    corrected: tuple[int, int, int] | None  # from which wording of which article, to which
    reasons: tuple[int, ...]
    lost: tuple[int, ...]
    unmet: bool
    others: Others
    language: str
    time_zone: str
    today: date


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What an alert is to say: which article, for which topics, or (`lost`) that it is about these
    no more, or (`unmet`) meets their conditions no more. `corrected`: from which wording of which
    article, as the header says; None: without."""

    article: Article
    reasons: tuple[int, ...]
    lost: tuple[int, ...] = ()
    corrected: tuple[int, int] | None = None
    anew: bool = False  # the correction is told now, and was not before
    knows: int = 0  # the wording that it was told last, where that stays so (0: it is this one)
    unmet: bool = False


class Edits:
    """Composes edits, and keeps what it rendered: thousands of chats are told the same."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._messages: Lru[_Edition, Message] = Lru(
            "compose.edits", most_bytes=_MOST_BYTES, weigh=lambda _, one: weight_of(one.html) + 1000
        )
        self._changes = Changes("compose.changes")

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        facts = await facts_of(connection, claimed, self._changes)
        return {one.id: self._of(one, facts, now) for one in claimed}

    def _of(self, one: Claimed, facts: Facts, now: datetime) -> Said:
        story, shown = facts.stories[one.subject], facts.shown.get(one.id)
        if not story.members:
            return Drop("article removed")
        if shown is None:
            return Drop("its alert is not known any more")
        if shown.state is State.CLAIMED:
            return _ON_ITS_WAY
        if shown.state is not State.SENT:
            return Drop("its alert was not sent")
        if shown.message_id is None and not shown.moved:
            return Drop(NO_MESSAGE)
        article = story.member(shown.article)
        if article is None:
            return Drop("article removed")
        wanted = self._wanted(one, story, article, shown, facts)
        if wanted is None and article.retracted_at is not None:
            message = correction.retracted(view_of(article).title, texts_for(one.language))
            shows = Shows(article.id, before=shown.revision, corrected=True, gone=True)
            young = shown.settled_at is not None and now - shown.settled_at < DELETABLE
            return _say(shown, message, article.revision + 1, shows, Delete if young else Edit)
        if wanted is None and one.uncertain:
            # An edit of before may have arrived though nobody heard so: what it said is taken back.
            reasons = facts.reasons(one, story)(article.id)
            knows = facts.known(story, article, shown.revision)
            wanted = _Wanted(article, reasons, knows=knows) if reasons else None
        if wanted is None:
            return Drop("nothing that readers are told")
        if shown.moved and not wanted.anew:
            return Drop(MOVED)
        message = self._rendered(one, story, wanted, facts, now)
        if shown.moved:
            message = _apart(one, wanted, facts) or message
        shows = Shows(
            wanted.article.id,
            0 if wanted.lost else number_of(story.others(wanted.article)),
            wanted.corrected[1] if wanted.corrected and wanted.article is article else 0,
            corrected=wanted.anew,
        )
        return _say(shown, message, wanted.knows or wanted.article.revision, shows, Edit)

    def _wanted(
        self, one: Claimed, story: Story, article: Article, shown: Shown, facts: Facts
    ) -> _Wanted | None:
        """What an alert that shows an article is to say from now on; None where it says all that
        readers are told, or where that was taken back and no other member takes its place."""
        picked = story.pick(facts.reasons(one, story), one.language, one.outlets, shown=article.id)
        other = picked is not None and picked[0] is not article
        if article.retracted_at is not None:
            return _Wanted(*picked) if picked and other else None
        corrected = self._correction(one, story, article, shown, facts)
        if picked is None or (corrected is not None and not other):
            return corrected
        if other:
            # What takes the place of what stands no more for the story has corrected nothing.
            if corrected is None or corrected.lost or not story.stands(article):
                return _Wanted(*picked)
            return _Wanted(*picked, corrected=corrected.corrected, anew=True)
        if shown.told == number_of(story.others(article)):
            return None
        since = (article.id, shown.before) if shown.before else None
        knows = facts.known(story, article, shown.revision)
        return _Wanted(*picked, corrected=since, knows=knows)

    def _correction(
        self, one: Claimed, story: Story, article: Article, shown: Shown, facts: Facts
    ) -> _Wanted | None:
        """What is told of the correction of an article that a chat has before its eyes; None where
        nothing is."""
        every = facts.before.get(article.id, {})
        was = every.get(shown.revision)
        if was is None or shown.revision >= article.revision:
            return None
        reasons, known, lost, unmet = facts.since(one, story, article.id, was)
        since = article.id, was.number
        if not reasons and lost:
            return _Wanted(article, (), lost, since, anew=True, unmet=unmet)
        if not reasons and any(
            t in facts.followed.get(one.chat, ()) for it in every.values() for t in it.topics
        ):
            return None  # it was told before that this does not concern it
        # What it was about is known of every wording since the first of which something is.
        knows = any(it.topics for number, it in every.items() if number <= was.number)
        again = bool(reasons) and knows and not known
        if not facts.change(*since).sense and not again:
            return None
        return _Wanted(article, reasons, (), since, anew=True)

    def _rendered(
        self, one: Claimed, story: Story, wanted: _Wanted, facts: Facts, now: datetime
    ) -> Message:
        zone, article = zone_of(one.time_zone), wanted.article
        others, since = story.others(article), wanted.corrected
        edition = _Edition(
            self._subjects.generation,
            article.id,
            article.revision,
            (*since, facts.reached(story, since[0])) if since else None,
            wanted.reasons,
            wanted.lost,
            wanted.unmet,
            others,
            one.language,
            one.time_zone,
            now.astimezone(zone).date(),
        )
        message = self._messages.get(edition)
        if message is not None:
            return message
        texts, view = texts_for(one.language), view_of(article)
        about = story.about.get(article.id, {})
        topics_ = [facts.named[topic] for topic in wanted.lost or wanted.reasons]
        views = reason_views(self._subjects, topics_, article, about, one.language)
        if wanted.lost:
            message = correction.withdrawn(view, views, texts, unmet=wanted.unmet)
        else:
            message = alert(
                view,
                views,
                texts=texts,
                zone=zone,
                now=now,
                passage=passage_for(article, view, [about[topic] for topic in wanted.reasons]),
                above=_above(since, facts, texts),
                others=others,
            )
        self._messages.put(edition, message)
        return message


def _apart(one: Claimed, wanted: _Wanted, facts: Facts) -> Message | None:
    """What was corrected, as a message of its own; None where it is another thing."""
    texts = texts_for(one.language)
    above = _above(wanted.corrected, facts, texts)
    if wanted.lost or above is None:
        return None
    return correction.apart(view_of(wanted.article), above, texts)


def _above(since: tuple[int, int] | None, facts: Facts, texts: Texts) -> Html | None:
    """What is said of a correction since a wording of an article, over what holds now."""
    return None if since is None else correction.corrected(facts.change(*since), texts)


def _say(
    shown: Shown, message: Message, reads: int, shows: Shows, make: type[Edit] | type[Delete]
) -> Say:
    """What is done with an alert that is shown, or, where nobody can change it, instead."""
    if shown.moved or shown.message_id is None:
        return Say((Send(message, reads, shows),))
    return Say((make(message, shown.message_id, reads, shows),))
