"""What the desk says, with the worst words put into it (test_limits.py)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.corrections.judge import Change, Pair
from bot.messages import acts, amendments, desk, editors, joining, roles
from bot.messages.callbacks_amendments import TakeBack, TakeOver
from bot.messages.callbacks_editors import CorrectThat
from bot.messages.dates import local_moment
from bot.messages.markup import Message, escape, shown
from bot.texts import Html, Texts
from storage.vocabulary_desk import Act, Role
from tests.messages.makers_following import Maker
from tests.messages.worst_words import MOST

_NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
_AT = local_moment(_NOW, ZoneInfo("Asia/Almaty"), now=_NOW + timedelta(days=400))
_MANY, _PAGE = 40, 999_999


def _sent(word: str) -> list[desk.SentView]:
    counts = (0, 0, 0), (10**9, 10**9, 10**9)
    return [
        desk.SentView(MOST, word, word, _AT, gone, *some, more=more, wrong=some[0])
        for gone in (False, True)
        for some in counts
        for more in (False, True)
    ]


def _desk(word: str, texts: Texts) -> list[Message]:
    planned = [desk.PlannedView(MOST, word, word, _AT)]
    return [
        desk.desk(planned * some, _sent(word) * others, texts)
        for some in (0, 1, 10)
        for others in (0, 1)
    ]


def _log(word: str, texts: Texts) -> list[Message]:
    every = [acts.DoneView("24 ноября 2026 г., 08:00", word, act, word) for act in Act]
    pages = [every[at : at + acts.ON_A_PAGE] for at in range(0, len(every), acts.ON_A_PAGE)]
    return [acts.log(page, 999_998, 10**6, texts) for page in [*pages, []]]


def _amendments(word: str, texts: Texts) -> list[Message]:
    change = Change((Pair(word, "", whole=True), Pair("", word), Pair(word, word)))
    pick = editors.TopicPick("0a1b2c3d", word, word)
    many = [word] * 40
    return [
        amendments.amendment(
            amendments.AmendmentView(
                _PAGE, "ru", Html("<b>x</b>"), told, [pick] * some, many[:some], many[:some],
                alerted=MOST, newly=MOST, is_empty=not some, meanwhile=meanwhile,
            ),
            texts,
        )
        for told in ("corrected", "silent", "same")
        for some in (0, 1, 40)
        for meanwhile in (
            None,
            amendments.Meanwhile("", None, change),
            amendments.Meanwhile(word, _AT, change, many, many),
        )
    ]  # fmt: skip


def _found(word: str, *, apart: bool, correctable: bool) -> list[joining.FoundView]:
    change = Change((Pair(word, "", whole=True), Pair("", word), Pair(word, word)))
    told = joining.ToldView(MOST, word, word, _AT)
    joins = joining.JoiningView(told, MOST, MOST, "kk", MOST, word, held=True)
    near = joining.NearView(told, change, correctable)
    return [joining.FoundView(one, other, apart) for one in (joins, None) for other in (near, None)]


def previews_of_found(word: str, texts: Texts) -> list[Message]:
    """Previews of articles that find something here."""
    alert, pick = escape(word[:600]), editors.TopicPick("0a1b2c3d", word, word)
    every = [
        found for apart in (False, True) for found in _found(word, apart=apart, correctable=False)
    ]
    return [
        editors.preview(
            editors.Preview(MOST, "ru", alert, [pick] * 40, {"ru": MOST}, found=found), texts
        )
        for found in every
    ]


def _near(word: str, texts: Texts) -> list[Message]:
    found = _found(word, apart=False, correctable=True)
    return [joining.near(one.near, _PAGE, texts) for one in found if one.near is not None]


DESK: dict[str, Maker] = {
    "amendments.amendment": _amendments,
    "amendments.ask_words": lambda word, texts: amendments.ask_words(word, texts),
    "amendments.done": lambda word, texts: amendments.done(word, MOST, texts),
    "amendments.dropped": lambda _word, texts: amendments.dropped(texts),
    "amendments.held": lambda word, texts: [
        amendments.held(word, _AT, take, MOST, texts)
        for take in (
            TakeOver(MOST, words=True),
            TakeBack(_PAGE),
            CorrectThat(_PAGE, MOST, over=True),
        )
    ],
    "acts.log": _log,
    "joining.near": _near,
    "desk.ask_retract": lambda word, texts: [desk.ask_retract(one, texts) for one in _sent(word)],
    "desk.card": lambda word, texts: [
        desk.card(replace(one, joined=joined), texts)
        for one in _sent(word)
        for joined in (None, desk.Joined(MOST, word, 10**9), desk.Joined(0, "", 10**9))
    ],
    "desk.desk": _desk,
    "editors.ask_topic": lambda _word, texts: editors.ask_topic(texts),
    "editors.ask_when": lambda _word, texts: editors.ask_when(_AT, texts),
    "editors.scheduled": lambda word, texts: editors.scheduled(word, _AT, MOST, texts),
    "roles.ask_take_out": lambda word, texts: [
        roles.ask_take_out(roles.MemberView(MOST, word, role), _PAGE, texts) for role in Role
    ],
    "roles.has_joined": lambda word, texts: [roles.has_joined(word, role, texts) for role in Role],
    "roles.invitation": lambda word, texts: [
        roles.invitation(role, f"https://t.me/bot?start=inv-{word[:43]}", MOST, _AT, texts)
        for role in Role
    ],
    "roles.joined": lambda _word, texts: [roles.joined(role, texts) for role in Role],
    "roles.members": lambda word, texts: [
        roles.members(
            [roles.MemberView(MOST, word, role, fixed) for role in Role for fixed in (True, False)]
            * _MANY,
            number,
            texts,
            texts.html("roles-taken-out", name=shown(word)) if note else "",
        )
        for number in (0, 1, MOST)
        for note in (True, False)
    ],
    "roles.uninvited": lambda _word, texts: roles.uninvited(texts),
}
