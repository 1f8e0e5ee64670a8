"""Conditions that are being chosen, as a button names them, and shown with what would come."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.views import TopicView
from bot.errors import UserError
from bot.messages import conditions as told
from bot.messages.conditions import Choosing, Conditions
from bot.messages.markup import Message as Said
from bot.messages.which import over_line
from bot.texts import Texts
from bot.zones import zone_of
from handlers.beside import HEIR, NAMED, beside
from handlers.condition_words import coming
from handlers.middleware import World
from handlers.presses import spelt_in
from handlers.sealing import opened, sealed
from handlers.titles import topic_view, what_is_over
from storage import hiding, rules, subscriptions, topics
from storage.chats import Chat
from storage.conditions import EVERYTHING, MOST_PARTS, Rule
from storage.subscriptions import Subscription
from storage.topics import Topic
from storage.vocabulary import Mode


@dataclass(frozen=True, slots=True)
class Draft:
    """Conditions that are being chosen: of which topic, by which rule, and the topics that this
    names; the subscription, where there is one."""

    topic: Topic
    rule: Rule
    named: dict[int, Topic]
    followed: Subscription | None


async def drafted(world: World, chat: Chat, topic: int, rule: int | None, words: str = "") -> Draft:
    """What a button means: a rule that is chosen so far, or (None) the one of the subscription.
    Hashtags are spelt as in the reader's `words`. Raises UserError for what the chat may not see,
    and for a rule that was forgotten."""
    async with world.database.read() as connection:
        known = await hiding.visible(connection, chat.id, topic)
        followed = await subscriptions.get(connection, chat.id, topic)
        if rule is not None:
            number: int | None = await opened(connection, world, chat, rule)
        else:
            number = followed.rule if followed else None
        if known is None:
            raise UserError("error-stale-button")
        one, named = await ruled(connection, chat, number or 0, words)
    return Draft(spelt_in(words, known), one, named, followed)


async def ruled(
    connection: AsyncConnection, chat: Chat, number: int, words: str = ""
) -> tuple[Rule, dict[int, Topic]]:
    """A rule by its number (0: everything), with the topics that it names, hashtags spelt as in
    `words`. Raises UserError for one that was forgotten, or names what the chat may not see."""
    every = await rules.by_ids(connection, [number]) if number else {}
    if number and number not in every:
        raise UserError("error-stale-button")
    one = every.get(number, EVERYTHING)
    named = {
        part: spelt_in(words, seen)
        for part in one.topics
        if (seen := await hiding.visible(connection, chat.id, part)) is not None
    }
    if len(named) < len(one.topics):  # numbers can be guessed, and the words are another's
        raise UserError("error-stale-button")
    return one, named


def conditions_of(rule: Rule, named: dict[int, Topic], world: World, language: str) -> Conditions:
    """A rule as its chat reads it; a topic that is there no more is left out."""

    def views(ids: tuple[int, ...]) -> list[TopicView]:
        return [topic_view(world, named[it], language) for it in ids if it in named]

    return Conditions(
        views(rule.with_),
        views(rule.without),
        rule.outlets,
        rule.languages,
        rule.title,
        rule.not_outlets,
    )


async def followed_under(world: World, chat: Chat, one: Subscription) -> Conditions:
    """The conditions of a subscription, as its chat reads them."""
    if one.rule is None:
        return Conditions()
    async with world.database.read() as connection:
        rule = (await rules.by_ids(connection, [one.rule])).get(one.rule, EVERYTHING)
        named = await topics.by_ids(connection, rule.topics)
    return conditions_of(rule, named, world, chat.language)


async def editor(world: World, chat: Chat, texts: Texts, draft: Draft) -> Said:
    """The conditions with buttons, and what would have come under them; the rule is stored, so that
    the buttons can name it."""
    now = world.clock()
    if draft.rule.parts > MOST_PARTS:
        raise UserError("error-conditions-many", limit=MOST_PARTS)
    async with world.database.write() as connection:
        number = await rules.number(connection, draft.rule, now) or 0
    rule = draft.rule.normal()
    near = {} if draft.followed else await beside([draft.topic], world, chat)
    choosing = Choosing(
        topic_view(world, draft.topic, chat.language),
        sealed(world, chat, number),
        conditions_of(rule, draft.named, world, chat.language),
        followed=draft.followed is not None,
        saved=sealed(world, chat, (draft.followed.rule or 0) if draft.followed else 0),
        mode=draft.followed.mode if draft.followed else Mode.BOTH,
        alerts_on=chat.alerts_on,
        digest_on=chat.digest_on,
        named=near.get((draft.topic.id, NAMED)),
        heir=near.get((draft.topic.id, HEIR)),
    )
    seen = await coming(world, draft.topic, rule, draft.named, draft.followed)
    drawn = told.choose(choosing, seen, texts=texts, zone=zone_of(chat.time_zone), now=now)
    over = what_is_over(world, [(draft.topic.kind, draft.topic.key)], chat.language)
    lines = [drawn.html, "", *(over_line(one, texts, named=False) for one in over)]
    return replace(drawn, html="\n".join(lines)) if over else drawn
