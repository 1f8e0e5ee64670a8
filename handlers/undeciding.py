"""A decision of the editors' list is taken back, and nothing else."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.intake.retopic import retopic
from bot.officials.current import put_vetoes, read_registry
from bot.officials.vetoes import entry_of
from handlers.deciding import PIECE
from handlers.middleware import World
from storage import acts, articles, decisions, fanouts, reviews, topics
from storage.acts import Done, Who
from storage.decisions import Decision, Undo
from storage.reviews import Review
from storage.vocabulary_desk import Act


async def undo(decision: int, editor: Who, world: World) -> int:
    """Take a decision back: its questions are open again, and what it has changed is as it was. How
    many; what was decided otherwise since stays. Raises UserError where there is none."""
    async with world.database.read() as connection:
        made = await decisions.by_id(connection, decision)
        act = await acts.of_decision(connection, decision)
    if made is None:
        raise UserError("error-stale-button")
    opened = 0
    while True:
        async with world.database.write(background=True) as connection:
            some = await decisions.settled_by(connection, decision, limit=PIECE)
            if not some:
                if await decisions.undo(connection, decision, world.clock()):
                    await _note(connection, editor, made, act, 0, world)
                break
            await fanouts.share(connection)
            before = opened
            for review, was in some:
                one = await reviews.reopen(connection, review, made.state, editor=made.editor_id)
                await decisions.forget(connection, review)
                if one is not None:
                    opened += 1
                    await _revert(connection, one, was, world)
            await _note(connection, editor, made, act, opened - before, world)
    world.wake()
    return opened


async def _note(
    connection: AsyncConnection,
    editor: Who,
    made: Decision,
    by: Done | None,
    opened: int,
    world: World,
) -> None:
    """Put on record that a decision is taken back, once for all its pieces; `by`: the act that made
    it, of one question or many."""
    many = opened if by is not None and by.questions else 0
    if not await acts.grow(connection, Act.REVIEW_UNDO, made.id, many):
        subject, about = (by.subject, by.about) if by is not None else (0, made.about)
        await acts.note(
            connection, editor, Act.REVIEW_UNDO, world.clock(),
            subject=subject, about=about, questions=many, decision=made.id,
        )  # fmt: skip


async def _revert(connection: AsyncConnection, one: Review, was: Undo, world: World) -> None:
    """The article and what was learnt, as before a decision; what another decision that holds says
    as well stays."""
    now = world.clock()
    if was.evidence and await _says(connection, one):
        about = {one.article: {one.topic: articles.load(was.evidence)}}
        await articles.add_topics(connection, about)
    if was.added:
        others = await decisions.others_of(connection, one.id, article=one.article)
        if not any(other.added == was.added for other in others):
            await retopic(connection, one.article, gone=[was.added], more={}, now=now)
    if was.learnt:
        others = await decisions.others_of(connection, one.id, topic=one.topic)
        kept = {phrase for other in others for phrase in other.learnt}
        topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
        known = await read_registry(connection)
        entry = entry_of(known, topic.kind, topic.key) if topic is not None else None
        if entry is not None:
            unlearnt = [phrase for phrase in was.learnt if phrase not in kept]
            await put_vetoes(connection, entry, unlearnt=unlearnt, now=now)


async def _says(connection: AsyncConnection, one: Review) -> bool:
    """Whether an article has still the words that were taken to be about its topic."""
    article = (await articles.by_ids(connection, [one.article])).get(one.article)
    if article is None:
        return False
    text = "\n".join((article.title, article.lead, article.body, *article.hashtags))
    return one.words.casefold() in text.casefold()
