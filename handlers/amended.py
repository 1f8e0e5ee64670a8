"""What an editor makes of a published article, as he is shown it before he sends it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.views import title_of, view_of
from bot.desk.amendments import Amendment, Foreseen, foresee, meanwhile
from bot.digest.passage import passage_of
from bot.digest.views import TopicView
from bot.errors import UserError
from bot.intake.origin import Origin
from bot.messages import amendments as told
from bot.messages import correction
from bot.messages.alert import alert
from bot.messages.amendments import AmendmentView, Meanwhile
from bot.messages.callbacks.amendments import TakeBack, TakeOver
from bot.messages.callbacks.editors import CorrectThat
from bot.messages.dates import local_moment
from bot.messages.markup import Message as Said
from bot.texts import Html, Texts, texts_for
from bot.topics.subjects import Subject
from bot.zones import zone_of
from handlers.desk import origin_of
from handlers.middleware import World
from handlers.preview import pick_of
from handlers.titles import topic_view
from storage import acts, articles, drafts
from storage.acts import Who
from storage.articles import Article
from storage.chats import Chat
from storage.claims import Claim
from storage.vocabulary import DraftKind
from storage.vocabulary_desk import Act

_CHANGING = (Act.CORRECT, Act.TOPICS)


async def kept(number: int, editor: int, world: World) -> Amendment:
    """An editor's amendment. Raises UserError where it is none any more: sent, discarded."""
    async with world.database.read() as connection:
        payload = await drafts.get(connection, number, editor, DraftKind.AMENDMENT)
        if payload is None:
            raise await gone(connection, number, editor)
    return Amendment.load(payload)


async def gone(connection: AsyncConnection, number: int, editor: int) -> UserError:
    """Why nothing can be done with an amendment any more: what was done with it."""
    became = await drafts.became(connection, number, editor)
    return UserError("amend-gone", what=_GONE.get(became, "gone"))


_GONE: dict[DraftKind | None, str] = {DraftKind.AMENDED: "sent", DraftKind.DISCARDED: "dropped"}


async def foreseen(one: Amendment, world: World) -> Foreseen:
    """What an amendment comes to. Raises UserError where nothing can be amended any more."""
    origin = await road_of(one.article, world)
    try:
        return await foresee(world.database, world.door, one, origin, world.clock())
    except LookupError as error:
        raise UserError("amend-gone", what="withdrawn") from error


async def road_of(article: int, world: World) -> Origin:
    """By which road an editor has brought an article. Raises UserError where it can be corrected no
    more: it was taken back, or only others have it by now."""
    await _standing(article, world)
    origin = await origin_of(article, world)
    if origin is None:
        raise UserError("amend-not-alone")
    return origin


async def _standing(number: int, world: World) -> Article:
    """An article that was not taken back. Raises UserError."""
    async with world.database.read() as connection:
        article = (await articles.by_ids(connection, [number])).get(number)
    if article is None or article.retracted_at is not None:
        raise UserError("amend-gone", what="gone" if article is None else "withdrawn")
    return article


async def amended(number: int, editor: Who, world: World, chat: Chat, texts: Texts) -> Said:
    """An amendment as it would be sent now. What was made of an older revision is from now on of
    the present one, and what has become of that meanwhile is said."""
    one = await kept(number, editor.id, world)
    seen = await foreseen(one, world)
    since = await _meanwhile(one, seen.was, world, chat, texts)
    if since is not None:
        one = replace(one, base=seen.was.revision)
        async with world.database.write() as connection:
            kind = DraftKind.AMENDMENT
            await drafts.change(connection, number, editor.id, one.dump(), kind)
    language = one.draft.language or chat.language
    reworded = (seen.was.title, seen.was.lead, seen.was.body) != (
        seen.article.title, seen.article.lead, seen.article.body
    )  # fmt: skip
    view = AmendmentView(
        number,
        language,
        _shown(seen, language, world, chat),
        "corrected" if seen.change.sense else "silent" if reworded else "same",
        [pick_of(topic, seen.off, world, texts) for topic in seen.topics],
        [_title(topic, texts.language, world) for topic in seen.lost],
        [_title(topic, texts.language, world) for topic in seen.fresh],
        seen.alerted,
        seen.newly,
        one.is_empty,
        since,
        one.mark,
        seen.doubt,
    )
    return told.amendment(view, texts)


def _shown(seen: Foreseen, language: str, world: World, chat: Chat) -> Html:
    """What those who have the alert, in a language, and follow all of its topics will see."""
    texts, view = texts_for(language), view_of(seen.article)
    if seen.lost and not seen.about:
        lost = [_view(one, language, world) for one in seen.lost]
        return Html(correction.withdrawn(view, lost, texts).html)
    parts = (seen.article.title, seen.article.lead, seen.article.body)
    evidence = [one.evidence for one in seen.about]
    message = alert(
        view,
        [_view(one, language, world) for one in seen.about],
        texts=texts,
        zone=zone_of(chat.time_zone),
        now=world.clock(),
        passage=passage_of(parts, f"{view.title}\n{view.lead}", evidence),
        above=correction.corrected(seen.change, texts) if seen.change.sense else None,
        others=seen.others,
    )
    return Html(message.html)


def _view(one: Subject, language: str, world: World) -> TopicView:
    return TopicView(0, one.kind, _title(one, language, world))


def _title(one: Subject, language: str, world: World) -> str:
    return title_of(world.subjects, one.kind, one.key, language, one.title)


async def _meanwhile(
    one: Amendment, article: Article, world: World, chat: Chat, texts: Texts
) -> Meanwhile | None:
    since = await meanwhile(world.database, article, one.base)
    if since is None:
        return None
    async with world.database.read() as connection:
        act = await acts.last_of(connection, article.id, _CHANGING)
    zone, now = zone_of(chat.time_zone), world.clock()
    return Meanwhile(
        act.name if act else "",
        act.who if act else 0,
        local_moment(act.at, zone, now=now) if act else None,
        since.change,
        [topic_view(world, topic, texts.language).title for topic in since.lost],
        [topic_view(world, topic, texts.language).title for topic in since.fresh],
    )


async def words_of(one: Amendment, world: World) -> str:
    """What an article says now, with its hashtags, as whoever corrects it would type it."""
    article = await _standing(one.article, world)
    tags = " ".join(f"#{tag}" for tag in article.hashtags)
    return "\n\n".join(part for part in (article.title, article.lead, article.body, tags) if part)


def held(
    claim: Claim,
    take: TakeOver | TakeBack | CorrectThat,
    article: int,
    world: World,
    chat: Chat,
    texts: Texts,
) -> Said:
    """Another editor is at an article."""
    since = local_moment(claim.since, zone_of(chat.time_zone), now=world.clock())
    return told.held(claim.name, claim.editor_id, since, take, article, texts)
