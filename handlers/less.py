"""Less like this, behind the ⚙ of an alert: conditions that its own article suggests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import less as told
from bot.messages.alert_panel import done
from bot.messages.callbacks.less import Fewer, Less, ShowLess
from bot.messages.callbacks.undo import Spot
from bot.messages.less import Choice, Choices
from bot.texts import Texts
from handlers.activity import looked_for_since
from handlers.alerts import tell
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw_buttons
from handlers.rights import require_admin
from handlers.titles import topic_view
from handlers.undoing import act_of, changing
from storage import articles, hiding, judging, outlets, previews, rules, sequels, subscriptions
from storage.articles import Article
from storage.chats import Chat
from storage.conditions import EVERYTHING, MOST_PARTS, Rule
from storage.subscriptions import Subscription
from storage.topics import Topic
from storage.vocabulary import ALERTING, IN_WORDS

_MOST_TOPICS = 3  # so that the panel of an alert fits a phone
_LOOKED_AT = 12


def wire(router: Router) -> None:
    """Give a router the handlers of these buttons."""
    router.callback_query(Pressed(ShowLess))(press_show)
    router.callback_query(Pressed(Less))(press_less)


@dataclass(frozen=True, slots=True)
class _About:
    """An article, the `outlet` that alone tells it ("": several do, or none that has a name), what
    a chat follows that it is about, under which rule, and its other topics that the chat may see
    and does not follow."""

    article: Article
    outlet: str
    one: Subscription
    rule: Rule
    titled: bool
    others: Sequence[Topic]


async def _about(connection: AsyncConnection, chat: Chat, article: int, topic: int) -> _About:
    """Raises UserError for a topic that is not followed, and for an article that is not about it
    any more."""
    one = await subscriptions.get(connection, chat.id, topic)
    if one is None:
        raise UserError("error-not-subscribed")
    stored = (await articles.by_ids(connection, [article])).get(article)
    about = (await articles.topics_of(connection, [article])).get(article, {})
    if stored is None or topic not in about:
        raise UserError("error-stale-button")
    every = await rules.by_ids(connection, [one.rule] if one.rule else [])
    rule = every.get(one.rule or 0, EVERYTHING)
    mine = {it.topic.id for it in await subscriptions.of_chat(connection, chat.id)}
    rest = sorted(about.keys() - mine - rule.topics)[:_LOOKED_AT]
    seen = [await hiding.visible(connection, chat.id, it) for it in rest]
    # Words of readers are looked for in what comes from now on: nobody knows what they would do.
    others = [it for it in seen if it is not None and it.kind not in IN_WORDS]
    facts = await judging.facts_of(connection, [article], [(topic, Rule(title=True))])
    tellers = await outlets.tellers(connection, article)
    outlet = tellers[0] if len(tellers) == 1 else ""
    return _About(stored, outlet, one, rule, topic in facts[article].titled, others)


def _rules(about: _About, chat: Chat) -> list[tuple[Fewer, int | None, Rule]]:
    """What would hold this very article back: of which kind, of which other topic, the rule."""
    rule, article = about.rule, about.article
    found: list[tuple[Fewer, int | None, Rule]] = []
    if about.outlet:
        left_out = (*rule.not_outlets, about.outlet)
        found.append((Fewer.OUTLET, None, rule._replace(not_outlets=left_out)))
    if not about.titled:
        found.append((Fewer.TITLE, None, rule._replace(title=True)))
    if article.language != chat.language and rule.languages != (chat.language,):
        found.append((Fewer.LANGUAGE, None, rule._replace(languages=(chat.language,))))
    for other in about.others:
        without = rule.but(other.id)._replace(without=(*rule.without, other.id))
        found.append((Fewer.WITHOUT, other.id, without))
    return found


async def press_show(
    query: CallbackQuery, press: ShowLess, world: World, chat: Chat, texts: Texts
) -> None:
    """What can be left out, with how much that was; the first row says what the numbers are."""
    await require_admin(query)
    now = world.clock()
    async with world.database.read() as connection:
        about = await _about(connection, chat, press.article, press.topic)
        choices = await _choices(connection, about, world, chat, now)
    if not choices:
        await pop_up(query, texts("less-nothing"), alert=True)
        return
    await pop_up(query, texts("less-how", days=choices.days))
    await redraw_buttons(query, told.less(choices, texts))


async def _choices(
    connection: AsyncConnection, about: _About, world: World, chat: Chat, now: datetime
) -> Choices:
    one, every = about.one, _rules(about, chat)
    since = looked_for_since(one) if one.topic.kind in IN_WORDS else None
    kept = await previews.held_back(
        connection, one.topic.id, about.rule, [rule for _, _, rule in every], now, since=since
    )
    counted = [
        Choice(fewer, count, _name(fewer, of, about, world, chat), of)
        for (fewer, of, _), count in zip(every, kept.counts, strict=True)
        # What would leave nothing is no condition: that is what "unsubscribe" is for.
        if count and (fewer is not Fewer.WITHOUT or count < kept.came)
    ]
    some = [it for it in counted if it.fewer is not Fewer.WITHOUT]
    without = [it for it in counted if it.fewer is Fewer.WITHOUT]
    some += sorted(without, key=lambda it: -it.count)[:_MOST_TOPICS]
    if await sequels.wants(connection, chat.id):
        begins = now - timedelta(days=kept.days)  # as the other numbers
        sent = await sequels.sent_since(connection, chat.id, begins)
        some += [Choice(Fewer.SEQUELS, sent)] if sent else []
    digests = one.mode in ALERTING and chat.alerts_on and chat.digest_on and kept.came > 0
    at_once = kept.came if digests else None
    return Choices(about.article.id, one.topic.id, kept.days, some, at_once)


def _name(fewer: Fewer, of: int | None, about: _About, world: World, chat: Chat) -> str:
    if fewer is Fewer.OUTLET:
        return about.outlet
    if fewer is Fewer.LANGUAGE:
        return chat.language
    named = [it for it in about.others if it.id == of]
    return topic_view(world, named[0], chat.language).title if named else ""


async def press_less(
    query: CallbackQuery, press: Less, world: World, chat: Chat, texts: Texts
) -> None:
    """Leave it out from now on, on the panel of the alert; pressed twice, it is so once. Raises
    UserError for another topic that the chat may not see."""
    await require_admin(query)
    now = world.clock()
    async with changing(world, chat, act_of(query)) as (connection, way):
        about = await _about(connection, chat, press.article, press.topic)
        if press.fewer is Fewer.SEQUELS:
            await sequels.choose(connection, chat.id, sequels.ALL, now, wanted=False)
        else:
            rule, about = await _chosen(connection, press, about, chat)
            number = await rules.number(connection, rule, now)
            await rules.give(connection, chat.id, press.topic, number)
    name = _name(press.fewer, press.of, about, world, chat)
    what = told.done(Choice(press.fewer, 0, name, press.of), texts)
    undo = way.back(Spot.PANEL, press.article)
    await tell(query, what, done(press.article, what.label, press, undo, texts))


async def _chosen(
    connection: AsyncConnection, press: Less, about: _About, chat: Chat
) -> tuple[Rule, _About]:
    """The rule that a press asks for, which may be the one that there is."""
    of = await hiding.visible(connection, chat.id, press.of) if press.of else None
    if of is not None and of.kind not in IN_WORDS:
        about = replace(about, others=[of])
    found = [it for it in _rules(about, chat) if it[:2] == (press.fewer, press.of)]
    if not found:
        if press.fewer in (Fewer.TITLE, Fewer.LANGUAGE):  # done before, or true by now
            return about.rule, about
        raise UserError("error-stale-button")
    rule = found[0][2].normal()
    if rule.parts > MOST_PARTS:
        raise UserError("error-conditions-many", limit=MOST_PARTS)
    return rule, about
