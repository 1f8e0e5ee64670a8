"""What the desk says, with the worst words put into it (test_limits.py)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.corrections.judge import Change, Pair
from bot.messages import acts, amendments, desk, editors, held, joining, roles
from bot.messages.callbacks.amendments import TakeBack, TakeOver
from bot.messages.callbacks.editors import CorrectThat
from bot.messages.dates import local_moment
from bot.messages.markup import Message, escape
from bot.messages.names import person
from bot.messages.sending import Sending
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
        desk.SentView(MOST, word, word, MOST, _AT, gone, *some, more=more, wrong=some[0])
        for gone in (False, True)
        for some in counts
        for more in (False, True)
    ]


def _desk(word: str, texts: Texts) -> list[Message]:
    sent = desk.SentView(MOST, word, word, MOST, _AT, False, 10**9, 0, 10**9, more=True)
    going = [replace(sent, sending=Sending(state, 10**9)) for state in ("held", "going")]
    planned = [desk.PlannedView(MOST, word, word, MOST, _AT)]
    return [
        desk.desk(
            desk.DeskView(
                (going * some)[: desk.UNFINISHED],
                planned * min(some, desk.PLANNED),
                _sent(word)[:lately],
                planned * min(some, desk.HELD),
                more=MOST,
                owner=some > 1,
            ),
            texts,
        )
        for some in (0, 1, 9)
        for lately in (0, desk.LATELY)
    ]


def _log(word: str, texts: Texts) -> list[Message]:
    every = [acts.DoneView("24 ноября 2026 г., 08:00", word, MOST, act, word) for act in Act]
    pages = [every[at : at + acts.ON_A_PAGE] for at in range(0, len(every), acts.ON_A_PAGE)]
    many = [
        acts.DoneView("24 ноября 2026 г., 08:00", word, MOST, act, word, 10**9, of_article, MOST)
        for act in (Act.REVIEW_NOBODY, Act.REVIEW_UNDO)
        for of_article in (True, False)
    ] * 5  # fmt: skip
    pages.append(many[: acts.ON_A_PAGE])
    return [acts.log(page, 999_998, 10**6, texts) for page in [*pages, []]]


def _amendments(word: str, texts: Texts) -> list[Message]:
    change = Change((Pair(word, "", whole=True), Pair("", word), *[Pair(word, word)] * 40))
    pick = editors.TopicPick("0a1b2c3d", word, word)
    many = [word] * 40
    return [
        amendments.amendment(
            amendments.AmendmentView(
                _PAGE, "ru", Html("<b>x</b>"), told, [pick] * some, many[:some], many[:some],
                alerted=MOST, newly=MOST, is_empty=not some, meanwhile=meanwhile,
                doubt="other" if some else "",
            ),
            texts,
        )
        for told in ("corrected", "silent", "same")
        for some in (0, 1, 40)
        for meanwhile in (
            None,
            amendments.Meanwhile("", 0, None, change),
            amendments.Meanwhile(word, MOST, _AT, change, many, many),
        )
    ]  # fmt: skip


def _found(word: str, *, apart: bool, correctable: bool) -> list[joining.FoundView]:
    change = Change((Pair(word, "", whole=True), Pair("", word), Pair(word, word)))
    told = joining.ToldView(MOST, word, word, _AT)
    beneath = dict.fromkeys(("name", "count", "link"), MOST)
    joins = joining.JoiningView(told, MOST, MOST, "kk", MOST, beneath, word, held=True)
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
        amendments.held(word, MOST, _AT, take, MOST, texts)
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
    "editors.changed_by": lambda word, texts: [
        editors.changed_by(word, MOST, word, _AT, texts, cancelled=one) for one in (True, False)
    ],
    "editors.scheduled": lambda word, texts: editors.scheduled(word, _AT, MOST, texts),
    "held.decided": lambda _word, texts: [
        *(held.decided(texts, kept) for kept in (0, MOST)),
        held.decided(texts, cancelled=MOST),
    ],
    "held.held": lambda word, texts: [
        held.held(word, MOST, [held.HeldView(word, _AT, late=late)] * some, texts)
        for late in (True, False)
        for some in (1, _MANY)
    ],
    "held.drafts": lambda word, texts: [held.drafts(dict.fromkeys(range(1, 91), word), texts)],
    "held.out": lambda _word, texts: [
        held.out(texts, count, role) for count in (0, MOST) for role in (*Role, None)
    ],
    "held.told": lambda word, texts: [
        held.told([word] * some, texts, kept=kept) for some in (1, _MANY) for kept in (True, False)
    ],
    "roles.ask_take_out": lambda word, texts: [
        roles.ask_take_out(roles.MemberView(MOST, word, role), _PAGE, texts, count)
        for role in Role
        for count in (0, MOST)
    ],
    "roles.has_joined": lambda word, texts: [
        roles.has_joined(word, MOST, role, texts) for role in Role
    ],
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
            texts.html("roles-taken-out", name=person(word, MOST, texts.language), role="editor")
            if note
            else "",
        )
        for number in (0, 1, MOST)
        for note in (True, False)
    ],
    "roles.uninvited": lambda _word, texts: roles.uninvited(texts),
}
