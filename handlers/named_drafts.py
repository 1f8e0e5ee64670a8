"""A named topic that is being chosen, as a button names it, and shown with what would come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.views import TopicView
from bot.errors import UserError
from bot.messages import named as told
from bot.messages.conditions import Conditions
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.named import Choosing, Known
from bot.messages.named_words import Words
from bot.texts import Html, Texts
from bot.topics.hashtags import hashtag_key
from bot.topics.keywords import bare, keyword_key, phrase_key
from bot.topics.named import is_among
from bot.zones import zone_of
from handlers.condition_drafts import conditions_of, ruled
from handlers.condition_words import coming_of_words
from handlers.looking import look
from handlers.middleware import World
from handlers.offers import in_registry
from handlers.sealing import opened, sealed
from handlers.titles import topic_view
from handlers.wanted import wanted_in
from storage import hiding, named, subscriptions, topics
from storage.chats import Chat
from storage.conditions import Rule
from storage.named import LONGEST, MOST_PHRASES, Named
from storage.subscriptions import Subscription
from storage.topics import Topic
from storage.vocabulary import IN_WORDS, Mode, TopicKind

_BESIDE = 4  # topics that phrases are by themselves: so many are offered
# A phrase is refused by so many articles of a language in which it is counted; by so many, before
# all are read.
_LEAST, _ENOUGH = 100, 500


@dataclass(frozen=True, slots=True)
class Draft:
    """What is chosen so far: the topic with its words, the conditions and the topics that these
    name, the subscription that it replaces (None: it is followed anew), and the number of the rule
    that its buttons carry (0: none)."""

    topic: Topic
    words: Named
    rule: Rule
    parts: dict[int, Topic]
    followed: Subscription | None
    number: int = 0

    @property
    def was(self) -> int:
        """The number of the topic that it replaces; 0: none."""
        return self.followed.topic.id if self.followed else 0


async def drafted(world: World, chat: Chat, topic: int, was: int, rule: int) -> Draft:
    """What a button means. Raises UserError for what the chat may not see, for a rule that was
    forgotten, and where what is to be replaced is followed no longer."""
    async with world.database.read() as connection:
        known = await hiding.visible(connection, chat.id, topic)
        if known is None or known.kind not in IN_WORDS:
            raise UserError("error-stale-button")
        # Pressed once more when it is saved, it is what was to be replaced.
        followed = await subscriptions.get(connection, chat.id, was) if was else None
        followed = followed or await subscriptions.get(connection, chat.id, topic)
        if was and followed is None:
            raise UserError("error-not-subscribed")
        if followed is not None and followed.topic.kind not in IN_WORDS:
            raise UserError("error-stale-button")  # forged: it has no words that could change
        number = (followed.rule or 0) if followed else await opened(connection, world, chat, rule)
        one, parts = await ruled(connection, chat, number)
    number = 0 if followed else sealed(world, chat, number)
    return Draft(known, words_under(known), one, parts, followed, number)


def words_under(topic: Topic) -> Named:
    """The name and the phrases of a topic; of a phrase that is followed, the phrase."""
    phrases = (topic.title,) if topic.kind == TopicKind.KEYWORD else topic.words
    return Named(topic.title, phrases)


async def with_words(world: World, chat: Chat, draft: Draft, words: Named) -> Draft:
    """A draft with another name or other phrases. Raises UserError where they are too many, too
    long or too short."""
    words = checked(words)
    async with world.database.write() as connection:
        topic = await named.ensure(connection, chat.id, words, world.clock())
    return replace(draft, topic=topic, words=words)


async def called(connection: AsyncConnection, chat: Chat, name: str) -> list[Subscription]:
    """What a chat follows under a name, however it is spelt."""
    mine = await subscriptions.of_chat(connection, chat.id)
    named_ = [one for one in mine if one.topic.kind == TopicKind.NAMED]
    return [one for one in named_ if keyword_key(one.topic.title) == keyword_key(name)]


async def require_free(connection: AsyncConnection, chat: Chat, draft: Draft) -> None:
    """Raises UserError where a draft has the name of another topic of the chat: nobody could tell
    them apart."""
    name, was = draft.words.name, draft.followed.topic if draft.followed else None
    if was is not None and keyword_key(was.title) == keyword_key(name):
        return
    other = [one.topic for one in await called(connection, chat, name)]
    if other and draft.topic.id not in {one.id for one in other}:
        raise UserError("error-name-taken", name=other[0].title)


def checked(words: Named) -> Named:
    """A name and its phrases as they are kept, each phrase once. Raises UserError as
    `with_words`."""
    name = _clean(words.name)
    phrases: dict[str, str] = {}
    for one in map(_clean, words.phrases):
        phrases.setdefault(phrase_key(one), one)
    phrases.pop("", None)
    if len(name) > LONGEST or any(
        len(bare(one)) > LONGEST for one in (*phrases, *phrases.values())
    ):
        raise UserError("error-words-long", limit=LONGEST)
    if not keyword_key(name) or not phrases or any(len(bare(key)) < 3 for key in phrases):
        raise UserError("error-condition-short")
    if len(phrases) > MOST_PHRASES:
        raise UserError("error-words-many", limit=MOST_PHRASES)
    return Named(name, tuple(phrases.values()))


def _clean(typed: str) -> str:
    return " ".join(shown(typed, 4 * LONGEST).split())


async def refuse_common(world: World, phrases: Sequence[str]) -> None:
    """Raise UserError for phrases, as typed, that stand in most of the news of a language: they
    would bring everything, and be kept with every article."""
    looked = await look(world, phrases, enough=_ENOUGH)
    common = set(looked.common(_LEAST))
    for one in phrases:
        if phrase_key(one) in common:
            raise UserError("error-words-common", name=shown(one, LONGEST))


async def editor(
    world: World,
    chat: Chat,
    texts: Texts,
    draft: Draft,
    *,
    before: int = 0,
    gone: str = "",
    known: Known | None = None,
    short: Html | None = None,
) -> Said:
    """The words with buttons, or what is said of them in `short`, and what would have come of
    them."""
    now, topic = world.clock(), draft.topic
    choosing = Choosing(
        topic_view(world, topic, chat.language),
        told_words(draft.words),
        draft.was,
        draft.number,
        conditions_under(world, chat, draft),
        draft.followed.mode if draft.followed else Mode.BOTH,
        before,
        gone,
        await _beside(world, chat, draft.words),
        chat.alerts_on,
        chat.digest_on,
        known,
        short,
    )
    coming = await coming_of_words(world, topic, draft.words.phrases, draft.rule, draft.parts)
    return told.choose(choosing, coming, texts=texts, zone=zone_of(chat.time_zone), now=now)


def conditions_under(world: World, chat: Chat, draft: Draft) -> Conditions:
    """The conditions of a draft, as its chat reads them."""
    return conditions_of(draft.rule, draft.parts, world, chat.language)


def told_words(words: Named) -> Words:
    """What is looked for, as it is told."""
    return Words(words.phrases, is_among(words.name, words.phrases))


async def _beside(world: World, chat: Chat, words: Named) -> list[TopicView]:
    """What phrases are by themselves, to be followed as such: entries of the registry, and hashtags
    of articles; none that the chat follows."""
    phrases = words.phrases
    wanted = await world.searching(lambda: [wanted_in(one, world) for one in phrases])
    sure = [pieces[0].sure for pieces in wanted if len(pieces) == 1]
    keys = list(dict.fromkeys((hit.kind, hit.id) for hit in sure if hit))[:_BESIDE]
    views = await in_registry(world, keys, chat.language)
    tags = [(TopicKind.HASHTAG, hashtag_key(one.replace(" ", ""))) for one in phrases]
    async with world.database.read() as connection:
        for tag in await topics.by_keys(connection, tags):
            if await hiding.visible(connection, chat.id, tag.id) is not None:
                views.append(topic_view(world, tag, chat.language))
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
    return [one for one in views if one.id not in mine][:_BESIDE]
