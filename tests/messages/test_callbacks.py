"""Callback data: what our buttons say is understood, today's and older; all else is refused."""

from __future__ import annotations

import time
import tracemalloc
from dataclasses import fields
from itertools import takewhile
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.messages.callbacks import alerts, editors
from bot.messages.callbacks import presses as callbacks
from bot.messages.callbacks.fields import (
    BriefNumber,
    ChannelNumber,
    HelpPage,
    HexWord,
    ManyModes,
    Number,
    OneOf,
    Switch,
    TagWord,
    TokenWord,
    YesNo,
)
from bot.messages.callbacks.presses import PRESSES, Press, parse
from bot.messages.callbacks.together import Several
from bot.messages.limits import CALLBACK_BYTES
from bot.texts import LANGUAGES
from bot.zones import OFFERED
from storage.vocabulary import Alerted, Mode
from tests.messages.sent_of_bundles import FORGED_OF_BUNDLES, SENT_OF_BUNDLES
from tests.messages.sent_of_conditions import FORGED_OF_CONDITIONS, SENT_OF_CONDITIONS
from tests.messages.sent_of_desk import FORGED_OF_DESK, SENT_OF_DESK
from tests.messages.sent_of_digest import FORGED_OF_NEWS, SENT_OF_NEWS
from tests.messages.sent_of_named import FORGED_OF_NAMED, SENT_OF_NAMED
from tests.messages.sent_of_quiet import FORGED_OF_QUIET, SENT_OF_QUIET
from tests.messages.sent_of_sources import FORGED_OF_SOURCES, SENT_OF_SOURCES
from tests.messages.sent_of_undo import FORGED_OF_UNDO, SENT_OF_UNDO
from tests.messages.sent_under_alerts import SENT_UNDER_ALERTS

MOST = 2**63 - 1
# Strings as they stand in messages that were sent, also before presses were values.
SENT: list[tuple[str, Press]] = [
    ("sub:12", callbacks.Follow(12)),
    (f"sub:{MOST}", callbacks.Follow(MOST)),
    ("tag:Кадры_2026", callbacks.FollowHashtag("Кадры_2026")),
    ("subs:0", callbacks.ShowSubscriptions(0)),
    ("mode:12:0", callbacks.SwitchMode(12, 0)),
    *((f"mode:{MOST}:9:{mode}", callbacks.SwitchMode(MOST, 9, mode)) for mode in Mode),
    ("drop:12:9", callbacks.Drop(12, 9)),
    ("topic:12:9", callbacks.ShowTopic(12, 9)),
    ("back:12:both:9", callbacks.TakeBack(12, Mode.BOTH, 9)),
    ("back:12:both:9:29999999", callbacks.TakeBack(12, Mode.BOTH, 9, 29_999_999)),
    ("leaving:1", callbacks.ShowLeaving(1)),
    ("leave:12:1", callbacks.Leave(12, 1)),
    ("all:digest:0:00ab12ff:2w", callbacks.SetAll(Mode.DIGEST, 0, "00ab12ff", (Mode.MUTED,))),
    ("allback:9:00ab12ff:0G", callbacks.RestoreAll(9, "00ab12ff", tuple(Mode)[:3])),
    *((f"pause:{days}", callbacks.Pause(days)) for days in (0, 365)),
    ("resume", callbacks.Resume()),
    ("mute:1:2", callbacks.Mute(1, 2)),
    ("mute:1", callbacks.Mute(1)),
    ("unsub:1:2", callbacks.Unsubscribe(1, 2)),
    ("undo:7", callbacks.Undo(7)),
    ("undo:7:both", callbacks.Undo(7, Mode.BOTH)),
    (f"again:{MOST}:instant:{MOST}", callbacks.Restore(MOST, Mode.INSTANT, MOST)),
    (
        f"again:{MOST}:instant:{MOST}:99999999",
        callbacks.Restore(MOST, Mode.INSTANT, MOST, 99_999_999),
    ),
    (
        f"later:{MOST}:{MOST}:instant:99999999",
        callbacks.ToDigest(MOST, MOST, Mode.INSTANT, 99_999_999),
    ),
    (
        f"unsub:{MOST}:{MOST}:instant:99999999",
        callbacks.Unsubscribe(MOST, MOST, Mode.INSTANT, 99_999_999),
    ),
    *SENT_UNDER_ALERTS,
    ("news:0", callbacks.ShowLatest(0)),
    ("news:2:12", callbacks.ShowLatest(2, 12)),
    ("why:3", callbacks.Explain(3)),
    ("not:3", callbacks.NotAbout(3)),
    ("not:3:4", callbacks.NotAbout(3, 4)),
    ("ofs", callbacks.ShowBodies()),
    ("ofb:5:2", callbacks.ShowBody(5, 2)),
    ("ofp:5", callbacks.ShowCard(5)),
    ("off:5:1", callbacks.FollowOnCard(5, wanted=True)),
    ("off:5:0", callbacks.FollowOnCard(5, wanted=False)),
    ("rv:1", callbacks.ShowReview(1)),
    ("rvyes:8", callbacks.Confirm(8)),
    ("rvno:8", callbacks.Reject(8)),
    ("rvl:0", callbacks.ShowLearnt(0)),
    ("rvun:8:1", callbacks.Unlearn(8, 1)),
    ("rvwho:8:0", callbacks.Choose(8, 0)),
    ("reg:4:1", callbacks.StoreEntry(4, wanted=True)),
    ("reg:4:0", callbacks.StoreEntry(4, wanted=False)),
    ("publish:6", callbacks.Publish(6)),
    ("publish:6:00ab12ff", callbacks.Publish(6, "00ab12ff")),
    ("anyway:6", callbacks.PublishAnyway(6)),
    ("discard:6", callbacks.Discard(6)),
    ("chadd:1001234567890", callbacks.AddChannel(-1001234567890)),
    ("chagain:1001234567890", callbacks.CheckChannel(-1001234567890)),
    (f"chadd:{MOST}", callbacks.AddChannel(-MOST)),
    *(("chask", callbacks.AskChannel()), *SENT_OF_BUNDLES),
    *(*SENT_OF_SOURCES, *SENT_OF_DESK, *SENT_OF_CONDITIONS, *SENT_OF_NEWS, *SENT_OF_QUIET),
    *(*SENT_OF_UNDO, *SENT_OF_NAMED),
    *((f"lang:{code}:start", callbacks.Greet(code)) for code in LANGUAGES),
    ("pick:12", callbacks.Pick(12)),
    ("first", callbacks.FirstDigest()),
    ("set:home", callbacks.ShowSettings()),
    ("set:language", callbacks.SetLanguage()),
    *((f"set:language:{code}", callbacks.SetLanguage(code)) for code in LANGUAGES),
    ("set:time", callbacks.SetTime()),
    ("set:time:480", callbacks.SetTime(480)),
    ("set:time:0", callbacks.SetTime(0)),
    ("set:days", callbacks.SetDays()),
    ("set:days:6", callbacks.SetDays(6)),
    ("set:day:0:0", callbacks.SetDay(0, wanted=False)),
    ("set:day:6:1", callbacks.SetDay(6, wanted=True)),
    ("set:every-day", callbacks.SetEveryDay()),
    ("set:zone", callbacks.SetZone()),
    *((f"set:zone:{zone}", callbacks.SetZone(zone)) for zone in OFFERED),
    *((f"set:{to}", callbacks.SetSwitch(to)) for to in Switch),
    ("set:digest-off", callbacks.SetSwitch(Switch.DIGEST_OFF)),
    *((f"help:{page}", callbacks.ShowHelp(page)) for page in HelpPage),
    ("set:alerted", callbacks.SetAlerted()),
    *((f"set:alerted:{shown}", callbacks.SetAlerted(shown)) for shown in Alerted),
    ("set:outlets:0", callbacks.ShowOutlets(0)),
    ("set:outlet:0123abcd:1", callbacks.PreferOutlet("0123abcd", wanted=True)),
    ("forget:yes", callbacks.Forget()),
    ("forget:no", callbacks.Keep()),
]

FORGED = [
    # nothing, nonsense, another bot's
    "", " ", ":", "::", "\x00", "nonsense", "sub", "SUB:1", " sub:1", "sub:1 ", "sub :1", "sub;1",
    "subs", "su:1", "subsub:1", "home", "set", "set:", "setx:home", "back", "menu:1", "{}", "null",
    "[1]", "'; drop table chats; --", "../../etc/passwd", "%s%s%n", "${jndi:ldap://x}", "😀",
    # too few fields, or too many
    "sub:", "sub:1:2", "subs:0:0", "mode:1", "mode:1:", "mode:1:0:0", "drop::0", "drop:1",
    "mute:", "mute:1:2:3", "mute::2", "unsub", "undo:1:1", "why", "why:1:1", "not", "not:1:2:3",
    "not::1", "ofs:", "ofs:0", "ofb:1", "ofp:1:0", "off:1", "rv", "rvwho:1", "reg:1", "publish:1:1",
    "rvl", "rvun:1",
    "panel", "panel:", "panel:1:2:3", "fold", "fold:1:1", "day:1", "heard:1", "later:1", "about:1",
    "undo:1:both:2", "again:1", "again:1:both", "again:1:both:0", "again:1::2", "news", "news:",
    "news:0:0", "news:0:1:1", "set:alerted:", "set:alerted:some", "set:alerted:full:1",
    "discard", "set:home:", "set:home:1", "forget", "forget:yes:1", "forget:", "lang", "lang:",
    "set:digest-on:1", "mode:1:0:", "mode:1:0:both:1", "set:day", "set:day:", "set:day:1",
    "set:day:1:", "set:day:1:1:1", "set:days:1:1", "set:every-day:", "set:every-day:1", ":" * 64,
    # numbers that are none, or not spelt as ours
    "sub:²", "sub:٣", "sub:1e3", "sub:0x10", "sub:1.0", "sub:+1", "sub:-5", "sub:--5", "sub:01",
    "sub:1_0", "sub:\u00a01", "sub:½", "sub:１", "sub:None", "sub:nan", "sub:1\n", "subs:-1",
    "mode:1:-1", "off:1:-1", "off:1:01", "off:1:yes",
    # out of bounds
    "sub:0", f"sub:{MOST + 1}", f"sub:{2**64}", f"sub:{'9' * 60}", "mode:0:0", "subs:1000000",
    "why:0", "not:0", "not:1:0", "rvwho:1:100", "off:1:2", "reg:1:2", f"publish:{'9' * 20}",
    "set:time:1440", "set:time:9999", "set:time:-1", "set:time:", "set:days:7", "set:days:",
    "set:days:-1", "set:day:7:1", "set:day:-1:1", "set:day:1:2", "set:day:01:1", "set:day:1:on",
    "chask:1", "chadd:", "chadd:0", "chadd:-1001234567890", "chadd:01", f"chadd:{2**63}",
    *FORGED_OF_SOURCES, *FORGED_OF_DESK, *FORGED_OF_CONDITIONS, *FORGED_OF_NEWS, *FORGED_OF_QUIET,
    *FORGED_OF_UNDO, *FORGED_OF_NAMED, *FORGED_OF_BUNDLES,
    # words that are not among ours
    "lang:xx", "lang:RU", "lang:ru:end", "lang:ru:start:", "set:language:de", "set:language:",
    "set:zone:Mars", "set:zone:", "set:zone:../../etc/passwd", "set:zone:asia/almaty",
    "mode:1:0:next", "mode:1:0:BOTH", "mode:1:0:both ", "set:every", "set:every-day-on",
    "set:digest", "set:digest-on-off", "forget:maybe", "forget:YES",
    "back:1:loud:0", "all:next:0:00ab12ff:2w", "pause:ask:1", "pause:no", "resume:1",
    # modes and marks that are none, or not spelt as ours
    "all:digest:0:00AB12FF:2w", "all:digest:0:00ab12f:2w", "all:digest:0:00ab12ff:", "pause:366",
    "all:digest:0:00ab12ff:0", "all:digest:0:00ab12ff:2z", "all:digest:0:00ab12ff:3w",
    "all:digest:0:00ab12ff:2 ", f"all:digest:0:00ab12ff:0{'A' * 34}", "allback:0:00ab12ff:w",
    "all:digest:100:00ab12ff:2w", "allback:0:00ab12ff:1x",
    # no hashtags
    "tag:", "tag:1", "tag:a b", "tag:#a", "tag:a:b", "tag:_", "tag:\ud800", f"tag:{'я' * 31}",
    # longer than Telegram allows
    f"tag:{'a' * 61}", f"sub:1{' ' * 100}", "x" * 65, "help", "help:", "help:HELP", "help:help:1",
]  # fmt: skip


@pytest.mark.parametrize(("data", "press"), SENT)
def test_a_button_that_was_sent_is_understood(data: str, press: Press) -> None:
    assert parse(data) == press
    assert parse(press.pack()) == press


def test_every_press_has_a_button_that_was_sent() -> None:
    assert {type(press) for _, press in SENT} == set(PRESSES)
    assert len(set(FORGED)) > 100


@pytest.mark.parametrize("data", FORGED)
def test_what_no_button_of_ours_says_is_refused(data: str) -> None:
    with pytest.raises(UserError) as refused:
        parse(data)
    assert refused.value.key == "error-stale-button"


def _values(rule: object) -> st.SearchStrategy[object]:
    match rule:
        case Number(least, most) | BriefNumber(least, most):
            return st.integers(least, most) | st.sampled_from([least, most])
        case OneOf(words):
            return st.sampled_from(list(words))
        case YesNo():
            return st.booleans()
        case ChannelNumber():
            return st.integers(-(2**63) + 1, -1)
        case HexWord(digits):
            return st.text("0123456789abcdef", min_size=digits, max_size=digits)
        case TokenWord(signs):
            return st.text("Az09-_", min_size=signs, max_size=signs)
        case ManyModes(most):
            return st.lists(st.sampled_from(Mode), min_size=1, max_size=most).map(tuple)
        case Several():
            return st.lists(st.integers(1, MOST), min_size=2, max_size=4, unique=True).map(tuple)
        case TagWord():
            return st.text(min_size=1, max_size=60).filter(TagWord().holds)
    raise TypeError(rule)


def _presses(kind: type[Press]) -> st.SearchStrategy[Press]:
    hints = get_type_hints(kind)

    def made(values: dict[str, object]) -> Press:
        """What stands behind a field that is left out is left out, too."""
        there = takewhile(lambda name: values[name] is not None, kind.rules)
        return kind(**{name: values[name] for name in there})

    return st.fixed_dictionaries(
        {
            name: _values(rule)
            | (st.none() if type(None) in get_args(hints[name]) else st.nothing())
            for name, rule in kind.rules.items()
        }
    ).map(made)


@given(st.one_of([_presses(kind) for kind in PRESSES]))
def test_every_press_comes_back(press: Press) -> None:
    data = press.pack()
    assert 1 <= len(data.encode()) <= CALLBACK_BYTES
    assert parse(data) == press


@given(st.text(max_size=80) | st.from_regex(r"[a-z]{2,6}(:[a-z0-9-]{0,20}){0,4}", fullmatch=True))
def test_whatever_is_pressed_is_a_press_as_we_spell_it_or_refused(data: str) -> None:
    assert _told(data) in {data, data.removesuffix(":start"), "error-stale-button"}


def _told(data: str) -> str:
    try:
        return parse(data).pack()
    except UserError as refused:
        return refused.key


@pytest.mark.parametrize(
    "press",
    [
        callbacks.Follow(0),
        callbacks.Follow(-1),
        callbacks.Follow(MOST + 1),
        callbacks.SwitchMode(1, -1),
        callbacks.SetTime(24 * 60),
        callbacks.SetDays(7),
        callbacks.SetDay(7, wanted=True),
        callbacks.SetZone("Mars"),
        callbacks.SetLanguage("de"),
        callbacks.FollowHashtag("a b"),
        callbacks.Choose(1, 100),
    ],
)
def test_no_button_is_made_that_would_be_refused(press: Press) -> None:
    assert fields(press)  # type: ignore[arg-type]  # a dataclass, as every press
    with pytest.raises(ValueError, match="cannot be on a button"):
        press.pack()


def test_hostile_data_costs_neither_time_nor_memory() -> None:
    hostile = ["9" * 10**6, "sub:" + "9" * 10**6, ":" * 10**6, "tag:" + "я" * 10**6, "set:" * 10**5]
    tracemalloc.start()
    before = time.thread_time()
    for data in hostile * 100:
        with pytest.raises(UserError):
            parse(data)
    spent, (_, peak) = time.thread_time() - before, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (spent < 0.5, peak < 300_000) == (True, True)


def test_the_presses_of_editors_and_under_alerts_are_known_as_all_are() -> None:
    assert callbacks.ShowPanel is alerts.ShowPanel
    assert callbacks.Unlearn is editors.Unlearn
    assert editors.Unlearn in PRESSES
