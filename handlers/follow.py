"""/subscribe, /unsubscribe, /subscriptions and their buttons."""

from __future__ import annotations

from datetime import timedelta

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, ForceReply, Message

from bot.errors import UserError
from bot.messages.limits import cut_units
from bot.messages.markup import clean
from bot.texts import Html, Texts
from bot.topics.keywords import keyword_key
from bot.topics.registry.tenure import holders
from bot.topics.requests import Wanted, split_request
from handlers.keyboards import keyboard, numbers
from handlers.middleware import World
from handlers.rights import require_admin
from storage import dialogs, reviews, subscriptions, topics
from storage.chats import Chat
from storage.subscriptions import MODES, Mode, Subscription
from storage.topics import Topic

MAX_SUBSCRIPTIONS = 100
MAX_REQUEST = 1000
MAX_TEXT = 4096  # Telegram's own limit of a message
_PAGE = 10
_LONGEST_KEYWORD = 60
_SUGGESTIONS = 6
_SHIPPED_SUGGESTIONS = (
    ("body", "turkpa"),
    ("body", "kz-qurultai"),
    ("official", "kz-tokayev-kassym-jomart"),
    ("official", "kz-ashimbayev-maulen"),
    ("body", "ots"),
    ("official", "turkpa-hasan-ramil"),
)
_ICONS = {"instant": "⚡", "digest": "📰", "both": "⚡📰", "muted": "🔕"}


def make_router() -> Router:
    """The router of subscriptions."""
    router = Router(name="subscriptions")
    router.message(Command("subscribe", ignore_case=True))(subscribe)
    router.message(Command("unsubscribe", ignore_case=True))(unsubscribe)
    router.message(Command("subscriptions", ignore_case=True))(show)
    router.callback_query(F.data.startswith("sub:"))(press_subscribe)
    router.callback_query(F.data.startswith("tag:"))(press_hashtag)
    router.callback_query(F.data.startswith("subs:"))(press_page)
    router.callback_query(F.data.startswith("mode:"))(press_mode)
    router.callback_query(F.data.startswith("drop:"))(press_drop)
    return router


def topic_title(world: World, topic: Topic, language: str) -> str:
    """A topic as a reader of a language sees it."""
    return clean(world.subjects.title(topic.kind, topic.key, language, topic.title))


async def suggestions(world: World) -> list[Topic]:
    """Topics to offer: the most followed, then those that the project ships."""
    async with world.database.read() as connection:
        offered = await topics.most_followed(connection, _SUGGESTIONS)
    known = {(topic.kind, topic.key) for topic in offered}
    wanted = {
        key: world.subjects.title(*key, "ru", key[1])
        for key in _SHIPPED_SUGGESTIONS
        if key not in known and world.subjects.entry(*key)
    }
    if len(offered) < _SUGGESTIONS and wanted:
        async with world.database.write() as connection:
            ids = await topics.ensure(connection, wanted, world.clock())
            found = await topics.by_ids(connection, ids.values())
        offered += [found[ids[key]] for key in wanted]
    return offered[:_SUGGESTIONS]


def topic_rows(world: World, offered: list[Topic], language: str) -> list[list[tuple[str, str]]]:
    """Topics as buttons that subscribe, two a row."""
    buttons = [(topic_title(world, topic, language), f"sub:{topic.id}") for topic in offered]
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


async def subscribe(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/subscribe with or without topics."""
    await require_admin(message)
    if command.args and command.args.strip():
        await follow_text(message, command.args, world, chat, texts)
        return
    user = message.from_user.id if message.from_user else 0
    async with world.database.write() as connection:
        await dialogs.ask(connection, message.chat.id, user, "subscribe", world.clock())
    if message.chat.type == "private":
        rows = topic_rows(world, await suggestions(world), chat.language)
        await message.answer(texts.html("subscribe-ask"), reply_markup=keyboard(rows))
    else:
        await message.reply(texts.html("subscribe-ask"), reply_markup=ForceReply(selective=True))


async def follow_text(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """Follow what a text names; ask where several fit."""
    # Hashtags are cheap, however many: those over the limit of subscriptions are told so.
    words = sum(len(part) for part in text.split() if not part.startswith("#"))
    if words > MAX_REQUEST or len(text) > MAX_TEXT:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    wanted = split_request(text, world.subjects.search)
    if not wanted:
        raise UserError("error-no-topic", text=cut_units(clean(text), 60))
    keys: dict[tuple[str, str], str] = {}
    for piece in wanted:
        if piece.kind == "hashtag":
            keys["hashtag", piece.key] = piece.text
        elif piece.sure:
            hit = piece.sure
            keys[hit.kind, hit.id] = world.subjects.title(hit.kind, hit.id, "ru", piece.text)
    if keys:
        await _follow(message, keys, world, chat, texts)
    for piece in [piece for piece in wanted if piece.kind == "words" and not piece.sure][:5]:
        await _ask_which(message, piece, world, chat, texts)


async def _follow(
    message: Message, keys: dict[tuple[str, str], str], world: World, chat: Chat, texts: Texts
) -> None:
    now = world.clock()
    added, known, over = [], [], 0
    async with world.database.write() as connection:
        left = MAX_SUBSCRIPTIONS - await subscriptions.count(connection, chat.id)
        ids = await topics.ensure(connection, keys, now)
        stored = await topics.by_ids(connection, ids.values())
        for key in keys:
            topic = stored[ids[key]]
            if await subscriptions.get(connection, chat.id, topic.id):
                known.append(topic)
            elif left > 0:
                await subscriptions.add(connection, chat.id, topic.id, "both", now)
                added.append(topic)
                left -= 1
            else:
                over += 1
        seen = await topics.activity(
            connection, [topic.id for topic in [*added, *known]][:10], now - timedelta(days=28)
        )
        for topic in added:
            if topic.kind == "keyword":  # somebody whom the registry should perhaps know
                await reviews.report(connection, "asked-for", words=topic.title[:100], now=now)
    lines = []
    for topic in added:
        lines.append(texts.html("subscribed", topic=topic_title(world, topic, chat.language)))
        lines.append(_what(world, topic, chat, texts))
        lines.append(_activity(texts, seen.get(topic.id)))
    lines += [
        texts.html("subscribed-already", topic=topic_title(world, topic, chat.language))
        for topic in known
    ]
    if over:
        lines.append(texts.html("error-limit", limit=MAX_SUBSCRIPTIONS, count=over))
    if added:
        lines.append(texts.html("subscribed-how", time=clock_text(chat.digest_at)))
    rows = [
        [
            (
                texts("button-mode", topic=topic_title(world, topic, chat.language)),
                f"mode:{topic.id}:0",
            )
        ]
        for topic in added[:3]
    ]
    rows.append([(texts("button-subscriptions"), "subs:0")])
    html = "\n".join(line for line in lines if line)
    await message.answer(fit(html), reply_markup=keyboard(rows))


def _what(world: World, topic: Topic, chat: Chat, texts: Texts) -> Html:
    """What it means to follow a topic: a person in any role, an office whoever holds it."""
    if topic.kind == "office":
        people = holders(world.subjects.registry, topic.key, world.clock().date())
        names = [world.subjects.title("official", person, chat.language, "") for person in people]
        if len(names) == 1:
            return texts.html("follows-office-now", person=names[0])
    if topic.kind in {"official", "office", "body", "keyword"}:
        return texts.html(f"follows-{topic.kind}")
    return Html("")


def fit(html: str) -> str:
    """Whole lines of HTML within one message."""
    kept: list[str] = []
    size = 0
    for line in html.split("\n"):
        size += len(line) + 1
        if size > 3900:
            return "\n".join([*kept, "…"])
        kept.append(line)
    return html


def _activity(texts: Texts, seen: topics.Activity | None) -> Html:
    if seen is None:
        return Html("")
    if not seen.latest_title:
        return texts.html("activity-none")
    latest = cut_units(clean(seen.latest_title), 100)
    if seen.articles >= 4:
        return texts.html("activity-weekly", count=round(seen.articles / 4), latest=latest)
    return texts.html("activity-monthly", count=seen.articles, latest=latest)


def clock_text(minute: int) -> str:
    """Minutes after midnight as 08:00."""
    return f"{minute // 60:02}:{minute % 60:02}"


async def _ask_which(
    message: Message, piece: Wanted, world: World, chat: Chat, texts: Texts
) -> None:
    shown = cut_units(clean(piece.text), 60)
    if not piece.hits:
        tag = hashtag_from(piece.text)
        rows = []
        phrase = keyword_key(piece.text)
        if 2 < len(phrase) <= _LONGEST_KEYWORD:
            async with world.database.write() as connection:
                words = {("keyword", phrase): " ".join(clean(piece.text).split())}
                made = await topics.ensure(connection, words, world.clock())
            rows.append([(texts("button-follow-keyword"), f"sub:{made['keyword', phrase]}")])
        if tag:
            rows.append([(texts("button-follow-hashtag", tag=f"#{tag}"), f"tag:{tag}")])
        await message.answer(
            texts.html("topic-unknown", text=shown), reply_markup=keyboard(rows) if rows else None
        )
        return
    rows = []
    keys: dict[tuple[str, str], str] = {
        (hit.kind, hit.id): world.subjects.title(hit.kind, hit.id, "ru", hit.id)
        for hit in piece.hits[:6]
    }
    async with world.database.write() as connection:
        ids = await topics.ensure(connection, keys, world.clock())
    for key, id_ in ((key, ids[key]) for key in keys):
        title = world.subjects.title(*key, chat.language, key[1])
        role = world.subjects.role(*key, chat.language, world.clock().date())
        rows.append([(f"{title}, {role}" if role else title, f"sub:{id_}")])
    await message.answer(texts.html("which-one", text=shown), reply_markup=keyboard(rows))


def hashtag_from(text: str) -> str:
    """Words as a hashtag that fits into a button; empty when they make none."""
    tag = "".join(char for char in "_".join(text.split()) if char.isalnum() or char == "_")
    fits = len(f"tag:{tag}".encode()) <= 64 and any(char.isalpha() for char in tag)
    return tag if fits else ""


async def press_subscribe(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """A button that offers a topic by its number."""
    await require_admin(query)
    (id_,) = numbers(query.data, 1)
    async with world.database.read() as connection:
        topic = (await topics.by_ids(connection, [id_])).get(id_)
    if topic is None:
        raise UserError("error-stale-button")
    await query.answer()
    if isinstance(query.message, Message):
        await _follow(query.message, {(topic.kind, topic.key): topic.title}, world, chat, texts)


async def press_hashtag(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """A button that offers to follow a word as a hashtag."""
    await require_admin(query)
    tag = (query.data or "").partition(":")[2]
    if hashtag_from(tag) != tag or not tag:
        raise UserError("error-stale-button")
    await query.answer()
    if isinstance(query.message, Message):
        await follow_text(query.message, f"#{tag}", world, chat, texts)


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/subscriptions: the first page."""
    html, rows = await _page(world, chat, texts, 0)
    await message.answer(html, reply_markup=keyboard(rows) if rows else None)


async def _page(
    world: World, chat: Chat, texts: Texts, page: int
) -> tuple[str, list[list[tuple[str, str]]]]:
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    if not mine:
        offered = await suggestions(world)
        return texts.html("subscriptions-none"), topic_rows(world, offered, chat.language)
    pages = (len(mine) + _PAGE - 1) // _PAGE
    page = max(0, min(page, pages - 1))
    rows = [
        [
            (
                f"{_ICONS[one.mode]} {topic_title(world, one.topic, chat.language)}",
                f"mode:{one.topic.id}:{page}",
            ),
            ("✖", f"drop:{one.topic.id}:{page}"),
        ]
        for one in mine[page * _PAGE : (page + 1) * _PAGE]
    ]
    if pages > 1:
        rows.append(
            [
                ("◀", f"subs:{(page - 1) % pages}"),
                (f"{page + 1}/{pages}", f"subs:{page}"),
                ("▶", f"subs:{(page + 1) % pages}"),
            ]
        )
    return texts.html("subscriptions-list", count=len(mine), limit=MAX_SUBSCRIPTIONS), rows


async def redraw(query: CallbackQuery, world: World, chat: Chat, texts: Texts, page: int) -> None:
    """Show a page of subscriptions in place of the message that the button is on."""
    html, rows = await _page(world, chat, texts, page)
    if isinstance(query.message, Message):
        await query.message.edit_text(html, reply_markup=keyboard(rows) if rows else None)


async def press_page(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Turn a page; from an alert or a digest, show the list in a message of its own."""
    (page,) = numbers(query.data, 1)
    await query.answer()
    message = query.message
    ours = (
        isinstance(message, Message)
        and message.reply_markup is not None
        and any(
            (button.callback_data or "").startswith("drop:")
            for row in message.reply_markup.inline_keyboard
            for button in row
        )
    )
    if ours:
        await redraw(query, world, chat, texts, page)
    elif isinstance(message, Message):
        await show(message, world, chat, texts)


async def press_mode(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Switch a topic to its next mode."""
    await require_admin(query)
    id_, page = numbers(query.data, 2)
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, id_)
        if one is None:
            raise UserError("error-not-subscribed")
        mode: Mode = MODES[(MODES.index(one.mode) + 1) % len(MODES)]
        await subscriptions.set_mode(connection, chat.id, id_, mode)
    title = topic_title(world, one.topic, chat.language)
    await query.answer(f"{title}: {texts(f'mode-{mode}')}"[:200])
    await redraw(query, world, chat, texts, page)


async def press_drop(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Remove a topic."""
    await require_admin(query)
    id_, page = numbers(query.data, 2)
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, id_)
        removed = await subscriptions.remove(connection, chat.id, id_)
    if one is None or not removed:
        raise UserError("error-not-subscribed")
    title = topic_title(world, one.topic, chat.language)
    await query.answer(texts("unsubscribed", topic=title)[:200])
    await redraw(query, world, chat, texts, page)


async def unsubscribe(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/unsubscribe with or without topics."""
    await require_admin(message)
    if not command.args or not command.args.strip():
        await show(message, world, chat, texts)
        return
    if len(command.args) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    gone, lines = [], []
    for piece in split_request(command.args, world.subjects.search):
        found = _own(piece, mine, world, chat.language)
        gone.extend(found)
        if not found:
            lines.append(texts.html("unsubscribe-unknown", text=cut_units(clean(piece.text), 60)))
    async with world.database.write() as connection:
        for one in gone:
            await subscriptions.remove(connection, chat.id, one.topic.id)
    for one in gone:
        title = topic_title(world, one.topic, chat.language)
        lines.insert(0, texts.html("unsubscribed", topic=title))
    rows = [[(texts("button-subscriptions"), "subs:0")]]
    html = "\n".join(lines) or texts.html("error-no-topic", text=cut_units(clean(command.args), 60))
    await message.answer(fit(html), reply_markup=keyboard(rows))


def _own(
    piece: Wanted, mine: list[Subscription], world: World, language: str
) -> list[Subscription]:
    """Which of a chat's subscriptions are meant."""
    if piece.kind == "hashtag":
        return [s for s in mine if (s.topic.kind, s.topic.key) == ("hashtag", piece.key)]
    hits = {(hit.kind, hit.id) for hit in piece.hits if hit.exact or hit.score > 90}
    found = [one for one in mine if (one.topic.kind, one.topic.key) in hits]
    if found:
        return found[:1]
    typed = piece.text.casefold()
    return [
        one
        for one in mine
        if topic_title(world, one.topic, language).casefold().lstrip("#") == typed
    ]
