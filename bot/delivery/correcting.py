"""Whether readers are told of corrections: judged in no transaction, for texts are long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from bot.compose.changes import change_of
from bot.delivery.transactions import Transactions
from storage import articles, corrections, revisions, rules
from storage.articles import Article
from storage.corrections import Pending
from storage.revisions import Revision

_AT_ONCE = 20


async def judge_corrections(transactions: Transactions) -> None:
    """Decide of the corrections that wait, some at a time, whether readers are told. Raises what
    the database does.

    Nobody is told where nobody was alerted, and where the article says what every reader of it may
    have before his eyes, about the same topics. Which of them he has is looked at chat by chat
    (bot/compose/edits.py): several small corrections may add up.
    """
    async with transactions.read() as connection:
        pending = await corrections.to_judge(connection, limit=_AT_ONCE)
        ids = [one.article for one in pending]
        alerted = await corrections.alerted(connection, ids)
        stored = await articles.by_ids(connection, alerted)
        about = await articles.topics_of(connection, alerted)
        former = await revisions.of_all(connection, alerted)
        named = await rules.named(connection, {it for some in about.values() for it in some})
    decided: list[tuple[Pending, bool]] = []
    for one in pending:
        article = stored.get(one.article)
        tell = article is not None and await _is_told(
            article, former.get(one.article, ()), about.get(one.article, {}), named
        )
        decided.append((one, tell))
    async with transactions.write() as connection:
        for one, tell in decided:
            await corrections.decide(connection, one, tell=tell)


async def _is_told(
    article: Article,
    former: Sequence[Revision],
    about: Mapping[int, object],
    named: Set[int],
) -> bool:
    if article.retracted_at is not None:
        return True
    ever: set[int] = set()
    for was in former:
        # Who was told that his topic is not meant hears it where it is again.
        back = (ever - set(was.topics)) & about.keys()
        if was.topics:  # conditions may want it to be about none of these
            back |= named & (about.keys() - set(was.topics))
        ever |= set(was.topics)
        if back or ever - about.keys() or (await change_of(article.id, was, article)).sense:
            return True
    return False
