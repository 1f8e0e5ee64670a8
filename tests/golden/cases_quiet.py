"""Quiet hours, the cap of a day, catch-ups, how loud a topic is, topics that are switched off."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from bot.digest.choose import choose
from bot.digest.quiet import Quiet
from bot.grammar.times import Moment
from bot.messages import catch_up, digest, loudness, quiet_hours, settings, subscriptions, why
from bot.messages.dates import local_moment
from bot.messages.follow import Followed
from bot.messages.markup import Message
from bot.messages.quiet_hours import Held
from bot.messages.settings import SettingsView
from bot.messages.why import Because
from storage.vocabulary import Deferral, Mode, Urgency
from tests.golden.case import COUNTS, SOME, Case, reply
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, ZONE, Voice

TITLE = "Quiet hours, the daily limit, loud and silent topics"
_NIGHT, _WEEKDAYS = Quiet(23 * 60, 7 * 60), Quiet(22 * 60 + 30, 6 * 60 + 30, 0b0011111)
_SUNDAYS = Quiet(0, 9 * 60, 0b1000000)
_SET = (
    *(_NIGHT, _SUNDAYS, _WEEKDAYS),
    *(Quiet(23 * 60, 7 * 60, days) for days in (0b1100000, 0b1000000)),
)
_BOTH, _QUIET, _CAP = (Deferral.QUIET, Deferral.CAP), (Deferral.QUIET,), (Deferral.CAP,)
_LATER = timedelta(hours=20)


def _list(voice: Voice, count: int, why_: Collection[Deferral], rest: int = 0) -> list[Message]:
    articles = [replace(voice.article(number), lead="") for number in range(count)]
    about = {one.id: voice.topics(HASAN) for one in articles}
    titles = [voice.article(number) for number in range(min(rest, 3))]
    lines = digest.Lines(voice.texts, ZONE, NOW)
    return catch_up.catch_up(choose(articles, about), titles, count + rest, why_, lines)


def _view(
    quiet: Quiet | None = None, most: int | None = None, *held: Held, alerts: bool = True
) -> SettingsView:
    return SettingsView(
        "Asia/Almaty", alerts, True, False, 480, 127, quiet=quiet, most=most, held=held
    )


def _settings(voice: Voice, view: SettingsView) -> Message:
    return settings.settings(view, texts=voice.texts, now=NOW)


def _card(
    voice: Voice, mode: Mode, view: SettingsView, urgency: Urgency = Urgency.NORMAL,
    *, off: bool = False,
) -> Message:  # fmt: skip
    return subscriptions.topic(
        Followed(voice.topic(ASHIMBAYEV)),
        mode,
        0,
        chosen=view,
        texts=voice.texts,
        now=NOW,
        muted_until=NOW + _LATER if off else None,
        off=off,
        urgency=urgency,
    )


def _moment(later: timedelta) -> Moment:
    return local_moment(NOW + later, ZONE, now=NOW)


def _why(voice: Voice, word: str) -> Message:
    until = _moment(_LATER)
    return why.why(
        voice.quoting,
        [
            Because(voice.hashtag, [f"#{voice.tag}"], ["hashtag"], muted_until=until, off=off)
            for off in (False, True)
        ],
        [],
        voice.texts,
        held=(word, until),
        waiting=[(word, count, until) for count in (1, 5)],
    )


CASES = (
    Case(
        "catch-up: 2, 5, 3 articles that came in the quiet, beyond the limit, of both kinds",
        lambda voice: [
            one
            for count, why_ in zip((2, 5, 3), (_QUIET, _CAP, _BOTH), strict=True)
            for one in _list(voice, count, why_)
        ],
    ),
    Case(
        "catch-up: 1, 2, 3 beyond the articles that are shown are listed; 1, 2, 5, 21 are counted",
        lambda voice: [
            one for more in (1, 2, 3, 4, 5, 8, 24) for one in _list(voice, 1, _QUIET, more)
        ],
    ),
    Case(
        "alert: the last one of the day",
        lambda voice: [
            catch_up.with_cap(Message("…"), most, _moment(later), voice.texts)
            for most in SOME
            for later in (timedelta(hours=1), _LATER)
        ],
    ),
    Case(
        "settings: quiet hours, every day, on weekdays, on Sundays",
        lambda voice: [_settings(voice, _view(one)) for one in (_NIGHT, _WEEKDAYS, _SUNDAYS)],
    ),
    Case(
        "settings: a daily limit; 1 held back by the quiet, 21 by the limit",
        lambda voice: _settings(
            voice,
            _view(
                _NIGHT,
                10,
                Held(Deferral.QUIET, 1, NOW + timedelta(hours=1)),
                Held(Deferral.CAP, 21, NOW + _LATER),
            ),
        ),
    ),
    Case(
        "settings: quiet hours are asked for, there are none, there are some",
        lambda voice: [
            quiet_hours.ask_quiet(one, voice.texts, private=True)
            for one in (None, _NIGHT, _WEEKDAYS)
        ],
    ),
    Case(
        "settings: quiet hours are asked for in a group; the digest off",
        lambda voice: [
            quiet_hours.ask_quiet(None, voice.texts, private=False, digest_on=on)
            for on in (True, False)
        ],
    ),
    Case(
        "settings: the daily limit is asked for, there is none, it is 10; the digest off",
        lambda voice: [
            quiet_hours.ask_cap(one, _moment(_LATER), voice.texts, private=True, digest_on=on)
            for one, on in ((None, True), (10, True), (10, False))
        ],
    ),
    Case(
        "settings: quiet hours were typed",
        lambda voice: [quiet_hours.quiet_set(one, voice.texts) for one in _SET],
    ),
    Case(
        "settings: a limit was typed, none",
        lambda voice: [quiet_hours.cap_set(one or None, voice.texts) for one in COUNTS],
    ),
    Case("settings: what was typed are no hours", reply("error-quiet", text="ночью")),
    Case("settings: what was typed is no limit", reply("error-cap", text="1000", limit=999)),
    Case(
        "a topic: quiet hours, a limit, both",
        lambda voice: [
            _card(voice, Mode.BOTH, one)
            for one in (_view(_NIGHT), _view(None, 10), _view(_WEEKDAYS, 5))
        ],
    ),
    Case(
        "a topic: without a sound, important",
        lambda voice: [
            _card(voice, Mode.INSTANT, _view(_NIGHT), one)
            for one in (Urgency.SILENT, Urgency.IMPORTANT)
        ],
    ),
    Case(
        "a topic: switched off for a time, in each mode that brings something",
        lambda voice: [_card(voice, mode, _view(), off=True) for mode in (Mode.BOTH, Mode.DIGEST)],
    ),
    Case(
        "a topic: until when is it to be off?",
        lambda voice: [
            loudness.ask_off(voice.topic(ASHIMBAYEV), 0, voice.texts, private=private)
            for private in (True, False)
        ],
    ),
    Case("a topic: what was typed is no day", reply("error-until", text="когда-нибудь")),
    Case(
        "why: it is held back by the quiet, by the limit; more is, too",
        lambda voice: [_why(voice, word) for word in ("quiet", "cap")],
    ),
    Case(
        "why: nothing has come yet, but some is held back",
        lambda voice: why.only_waits(
            [("quiet", 2, local_moment(NOW + _LATER, ZONE, now=NOW))], voice.texts
        ),
    ),
)
