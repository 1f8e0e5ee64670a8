"""The local Telegram is as strict as the real one, and says so in its words: over real HTTP."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest

from bot.sandbox import files, groups
from bot.sandbox.server import CHANNEL, Sandbox
from bot.sandbox.state import BOT, World

IVAN, AIGUL, EMMA = 1001, 1002, 1003
CLUB, OLD = -1000000001000, -555


class Telegram:
    """A bot that talks to the sandbox, and the person at its page."""

    def __init__(self, sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
        self.sandbox = sandbox
        self.world = sandbox.world
        self.session = session

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        address = f"{self.sandbox.url}/bot{self.sandbox.token}/{method}"
        async with self.session.post(address, json=params) as response:
            told: dict[str, Any] = await response.json()
            assert told["ok"] or response.status == told["error_code"]
            return told

    async def act(self, name: str, /, **body: Any) -> Any:
        async with self.session.post(f"{self.sandbox.url}/sandbox/{name}", json=body) as response:
            assert response.status == 200, await response.text()
            return (await response.json())["result"]


@pytest.fixture
async def telegram(sandbox: Sandbox) -> AsyncIterator[Telegram]:
    sandbox.world.place(OLD, "group", "Старая группа")
    sandbox.world.owners[OLD] = IVAN
    sandbox.world.say(IVAN, IVAN, "/start")
    async with aiohttp.ClientSession() as session:
        yield Telegram(sandbox, session)


def _closed_topic(world: World) -> dict[str, Any]:
    thread = groups.open_topic(world, CLUB, IVAN, "Сенат")
    groups.close_topic(world, CLUB, IVAN, thread, True)
    return {"chat_id": CLUB, "message_thread_id": thread}


def _deleted_topic(world: World) -> dict[str, Any]:
    thread = groups.open_topic(world, CLUB, IVAN, "Сенат")
    groups.delete_topic(world, CLUB, thread)
    return {"chat_id": CLUB, "message_thread_id": thread}


def _ours(world: World, **fields: int) -> dict[str, Any]:
    message = world.keep(IVAN, {"from": BOT, "text": "текст", "entities": [], **fields})
    return {"chat_id": IVAN, "message_id": message["message_id"]}


def _theirs(world: World, chat: int = IVAN) -> dict[str, Any]:
    message = world.say(IVAN, chat, "/help")
    return {"chat_id": chat, "message_id": message["message_id"]}


def _too_big(world: World) -> dict[str, Any]:
    message = files.send_document(world, IVAN, IVAN, "big.txt", b"x" * (21 << 20))
    return {"file_id": message["document"]["file_id"]}


def _pressed_long_ago(world: World) -> dict[str, Any]:
    world.faults.query_seconds = 0
    return {"callback_query_id": world.press(IVAN, IVAN, 1, "x")}


def _set(act: Callable[[World], object], **params: Any) -> Callable[[World], dict[str, Any]]:
    def prepare(world: World) -> dict[str, Any]:
        act(world)
        return params

    return prepare


_HI: dict[str, Any] = {"text": "привет"}
# what happens first and the parameters; method; status; Telegram's words
REFUSALS: list[tuple[Callable[[World], dict[str, Any]], str, int, str]] = [
    (lambda _: {**_HI}, "sendMessage", 400, "Bad Request: chat_id is empty"),
    (lambda _: {"chat_id": 77, **_HI}, "sendMessage", 400, "Bad Request: chat not found"),
    (lambda _: {"chat_id": "@nobody", **_HI}, "sendMessage", 400, "Bad Request: chat not found"),
    (lambda _: {"chat_id": AIGUL, **_HI}, "sendMessage", 403,
     "Forbidden: bot can't initiate conversation with a user"),
    (_set(lambda w: w.block(IVAN, True), chat_id=IVAN, **_HI), "sendMessage", 403,
     "Forbidden: bot was blocked by the user"),
    (_set(lambda w: w.deactivated.add(IVAN), chat_id=IVAN, **_HI), "sendMessage", 403,
     "Forbidden: user is deactivated"),
    (_set(lambda w: groups.remove_bot(w, CLUB, IVAN), chat_id=CLUB, **_HI), "sendMessage", 403,
     "Forbidden: bot was kicked from the supergroup chat"),
    (_set(lambda w: groups.remove_bot(w, OLD, IVAN, how="left"), chat_id=OLD, **_HI),
     "sendMessage", 403, "Forbidden: bot is not a member of the group chat"),
    (_set(lambda w: w.deleted.add(OLD), chat_id=OLD, **_HI), "sendMessage", 403,
     "Forbidden: the group chat was deleted"),
    (_set(lambda w: w.silenced.add(CLUB), chat_id=CLUB, **_HI), "sendMessage", 400,
     "Bad Request: not enough rights to send text messages to the chat"),
    (_set(lambda w: w.admins[CHANNEL].clear(), chat_id=CHANNEL, **_HI), "sendMessage", 400,
     "Bad Request: need administrator rights in the channel chat"),
    (lambda _: {"chat_id": CLUB, "message_thread_id": 9, **_HI}, "sendMessage", 400,
     "Bad Request: message thread not found"),
    (lambda w: _deleted_topic(w) | _HI, "sendMessage", 400,
     "Bad Request: message thread not found"),
    (lambda w: _closed_topic(w) | _HI, "sendMessage", 400, "Bad Request: TOPIC_CLOSED"),
    (lambda _: {"chat_id": IVAN, "text": " \n"}, "sendMessage", 400,
     "Bad Request: message text is empty"),
    # 4096 UTF-16 units: an emoji counts twice
    (lambda _: {"chat_id": IVAN, "text": "😀" * 2049}, "sendMessage", 400,
     "Bad Request: message is too long"),
    (lambda _: {"chat_id": IVAN, "text": "<b>x", "parse_mode": "HTML"}, "sendMessage", 400,
     "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    (lambda _: {"chat_id": IVAN, "text": "x", "reply_parameters": {"message_id": 999}},
     "sendMessage", 400, "Bad Request: message to be replied not found"),
    (lambda _: {"chat_id": IVAN, "text": "x", "reply_markup": {"inline_keyboard": [[
        {"text": "x", "callback_data": "я" * 33}]]}}, "sendMessage", 400,
     "Bad Request: BUTTON_DATA_INVALID"),
    (lambda _: {"chat_id": IVAN, "text": "x", "reply_markup": {"inline_keyboard": [[
        {"text": "x", "copy_text": {"text": "я" * 257}}]]}}, "sendMessage", 400,
     "Bad Request: BUTTON_COPY_TEXT_INVALID"),
    (lambda _: {"chat_id": IVAN, "message_id": 999, **_HI}, "editMessageText", 400,
     "Bad Request: message to edit not found"),
    (lambda w: _theirs(w) | _HI, "editMessageText", 400, "Bad Request: message can't be edited"),
    (lambda _: {"chat_id": IVAN, "message_id": 999}, "editMessageReplyMarkup", 400,
     "Bad Request: message to edit not found"),
    (lambda _: {"chat_id": IVAN, "message_id": 999}, "deleteMessage", 400,
     "Bad Request: message to delete not found"),
    (lambda w: _theirs(w, CLUB), "deleteMessage", 400, "Bad Request: message can't be deleted"),
    (lambda w: _ours(w, date=1), "deleteMessage", 400,
     "Bad Request: message can't be deleted for everyone"),
    (lambda _: {"file_id": "nonsense"}, "getFile", 400,
     "Bad Request: wrong file_id or the file is temporarily unavailable"),
    (_too_big, "getFile", 400, "Bad Request: file is too big"),
    (_pressed_long_ago, "answerCallbackQuery", 400,
     "Bad Request: query is too old and response timeout expired or query ID is invalid"),
    (lambda _: {"chat_id": CLUB, "user_id": 5}, "getChatMember", 400,
     "Bad Request: user not found"),
    (lambda _: {"chat_id": IVAN}, "getChatAdministrators", 400,
     "Bad Request: there are no administrators in the private chat"),
    (lambda _: {}, "flyToTheMoon", 404, "Not Found"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("prepare", "method", "status", "words"), REFUSALS, ids=[f"{c[1]}-{c[3]}" for c in REFUSALS]
)
async def test_what_telegram_refuses_the_sandbox_refuses(
    telegram: Telegram,
    prepare: Callable[[World], dict[str, Any]],
    method: str,
    status: int,
    words: str,
) -> None:
    told = await telegram.call(method, **prepare(telegram.world))
    assert (told.get("error_code"), told.get("description")) == (status, words)


async def test_messages_are_sent_edited_and_deleted(telegram: Telegram) -> None:
    keys = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    sent = (await telegram.call("sendMessage", chat_id=IVAN, **_HI))["result"]
    where = {"chat_id": IVAN, "message_id": sent["message_id"]}
    edited = await telegram.call("editMessageReplyMarkup", **where, reply_markup=keys)
    assert edited["result"]["reply_markup"] == keys
    again = await telegram.call("editMessageReplyMarkup", **where, reply_markup=keys)
    assert "message is not modified" in again["description"]
    edited = await telegram.call("editMessageText", **where, text="иначе")
    assert "reply_markup" not in edited["result"]
    assert (await telegram.call("deleteMessage", **where))["result"] is True
    assert telegram.world.find(IVAN, sent["message_id"]) is None


async def test_a_document_is_sent_found_and_downloaded(telegram: Telegram) -> None:
    address = f"{telegram.sandbox.url}/sandbox/document?person=1001&chat=1001&name=a.txt"
    async with telegram.session.post(address, data="Новость".encode()) as response:
        document = (await response.json())["result"]["document"]
    updates = (await telegram.call("getUpdates"))["result"]
    assert updates[-1]["message"]["document"] == document
    assert (document["file_name"], document["mime_type"]) == ("a.txt", "text/plain")
    path = (await telegram.call("getFile", file_id=document["file_id"]))["result"]["file_path"]
    root = f"{telegram.sandbox.url}/file/bot"
    async with telegram.session.get(f"{root}{telegram.sandbox.token}/{path}") as response:
        assert await response.read() == "Новость".encode()
    for wrong, status in ((f"1:other/{path}", 401), (f"{telegram.sandbox.token}/no", 404)):
        async with telegram.session.get(f"{root}{wrong}") as response:
            assert response.status == status


async def test_a_group_has_administrators_and_topics(telegram: Telegram) -> None:
    await telegram.act("promote", chat=CLUB, person=AIGUL, admin=True)
    told = await telegram.call("getChatAdministrators", chat_id=CLUB)
    assert [(one["user"]["id"], one["status"]) for one in told["result"]] == [
        (IVAN, "creator"),
        (AIGUL, "administrator"),
    ]
    member = await telegram.call("getChatMember", chat_id=CLUB, user_id=EMMA)
    assert member["result"]["status"] == "member"
    thread = await telegram.act("topic", chat=CLUB, person=IVAN, name="Сенат")
    sent = await telegram.call("sendMessage", chat_id=CLUB, message_thread_id=thread, **_HI)
    assert sent["result"]["message_thread_id"] == thread
    assert sent["result"]["is_topic_message"] is True
    # what answers nothing answers the message that opened the topic
    assert sent["result"]["reply_to_message"]["forum_topic_created"]["name"] == "Сенат"


async def test_in_groups_a_bot_sees_what_is_meant_for_it(telegram: Telegram) -> None:
    await telegram.call("getUpdates", offset=10**6)
    ours = (await telegram.call("sendMessage", chat_id=CLUB, **_HI))["result"]["message_id"]
    for text, reply in (("просто так", None), ("/help", None), ("ответ", ours)):
        await telegram.act("say", person=IVAN, chat=CLUB, text=text, reply_to=reply)
    await telegram.act("say", person=IVAN, chat=CLUB, text="/help", anonymous=True)
    updates = (await telegram.call("getUpdates"))["result"]
    assert [one["message"]["text"] for one in updates] == ["/help", "ответ", "/help"]
    assert updates[-1]["message"]["sender_chat"]["id"] == CLUB
    assert updates[-1]["message"]["from"]["username"] == "GroupAnonymousBot"


async def test_a_force_reply_is_for_whom_it_answers(telegram: Telegram) -> None:
    asked = telegram.world.say(AIGUL, CLUB, "/subscribe")["message_id"]
    sent = await telegram.call(
        "sendMessage",
        chat_id=CLUB,
        text="На что?",
        reply_parameters={"message_id": asked},
        reply_markup={"force_reply": True, "selective": True},
    )
    # a message as Telegram tells it has only inline keyboards
    assert "reply_markup" not in sent["result"]
    number = sent["result"]["message_id"]
    assert telegram.world.forced[CLUB] == {"message_id": number, "person": AIGUL}
    telegram.world.say(AIGUL, CLUB, "#Сенат", number)
    assert CLUB not in telegram.world.forced


async def test_a_group_becomes_a_supergroup(telegram: Telegram) -> None:
    new = await telegram.act("upgrade", chat=OLD, person=IVAN)
    refused = await telegram.call("sendMessage", chat_id=OLD, **_HI)
    assert refused["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert refused["parameters"] == {"migrate_to_chat_id": new}
    assert (await telegram.call("sendMessage", chat_id=new, **_HI))["ok"]
    told = [one["message"] for one in (await telegram.call("getUpdates"))["result"]][-2:]
    assert told[0]["migrate_to_chat_id"] == told[1]["chat"]["id"] == new
    assert told[1]["migrate_from_chat_id"] == told[0]["chat"]["id"] == OLD


# switches; to whom; what each message is answered: True, or retry_after
LIMITS: list[tuple[dict[str, Any], int, list[bool | int]]] = [
    ({}, IVAN, [True] * 30),
    ({"rate": 3}, IVAN, [True, True, True, 1]),
    ({"chat_rate": 1, "chat_burst": 2}, IVAN, [True, True, 1]),
    ({"chat_rate": 0.2, "chat_burst": 1}, IVAN, [True, 5]),
    ({"group_rate": 20}, CLUB, [*[True] * 20, 60]),
    ({"group_rate": 20}, IVAN, [True] * 21),  # a private chat is no group
]


@pytest.mark.parametrize(("switches", "chat", "answers"), LIMITS)
async def test_limits_are_switched_on_and_off(
    telegram: Telegram, switches: dict[str, Any], chat: int, answers: list[bool | int]
) -> None:
    await telegram.act("faults", **switches)
    for wanted in answers:
        told = await telegram.call("sendMessage", chat_id=chat, **_HI)
        if wanted is True:
            assert told["ok"]
        else:
            assert told["error_code"] == 429
            assert told["description"] == f"Too Many Requests: retry after {wanted}"
            assert told["parameters"] == {"retry_after": wanted}


async def test_a_strict_server_refuses_everything_after_a_violation(telegram: Telegram) -> None:
    telegram.world.say(EMMA, EMMA, "/start")
    now = time.monotonic()
    telegram.sandbox.limits.clock = lambda: now
    await telegram.act("faults", strict=True, chat_rate=0.5, chat_burst=1)
    assert (await telegram.call("sendMessage", chat_id=IVAN, **_HI))["ok"]
    assert (await telegram.call("sendMessage", chat_id=IVAN, **_HI))["error_code"] == 429
    assert (await telegram.call("sendMessage", chat_id=EMMA, **_HI))["error_code"] == 429
    now += 2.01
    assert (await telegram.call("sendMessage", chat_id=EMMA, **_HI))["ok"]
