"""The settings: one message with buttons, redrawn in place. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.digest.clock import Rhythm
from bot.digest.quiet import Quiet
from bot.grammar.times import Moment
from bot.messages import quiet_hours
from bot.messages.buttons import button
from bot.messages.callbacks.digest import ChooseForm
from bot.messages.callbacks.presses import (
    AskPause,
    Resume,
    SetAlerted,
    SetDays,
    SetLanguage,
    SetSwitch,
    SetTime,
    SetZone,
    ShowOutlets,
    Switch,
)
from bot.messages.callbacks.quiet import SetCap, SetQuiet
from bot.messages.callbacks.schedules import ShowSchedules
from bot.messages.dates import local_moment
from bot.messages.markup import Button, Message, Rows
from bot.messages.outlets import names_of
from bot.messages.schedules import when
from bot.messages.trends import week_switch, week_switched
from bot.texts import Html, Texts
from bot.zones import zone_of, zone_title
from storage.vocabulary import ALERTING, DIGESTING, Alerted, DigestForm, Mode, Urgency

# More news a day than this is what a digest is for.
FIREHOSE = 30
_NOTHING = ("muted", "no-alerts", "no-digest", "nothing")  # what says that nothing comes
# The end of a pause that has none.
FOR_EVER = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SettingsView:
    """A chat's settings. `minute` of the local day and `days` (bit 0: Monday) are the digest's, and
    `form` is how it looks; `paused_until`: None where there is no pause now, `FOR_EVER` where it
    has no end; `digested`: whether anything that is followed goes into a digest, by its mode;
    `following`: whether anything is followed at all;
    `outlets` are those preferred, in their order; `stories`: whether one may be told by several at
    all, `sequels`: whether what it tells later is sent. `further` minutes and `month_day` are as
    storage/schedules.py says, of the first of all `schedules`. `most` alerts come a day (None:
    all); what is `held` back; `heartbeat`: whether a week without news is told; `week_picture`:
    whether that follows a weekly digest (None: none)."""

    time_zone: str
    alerts_on: bool
    digest_on: bool
    digest_empty: bool
    minute: int
    days: int
    paused_until: datetime | None = None
    alerted: Alerted = Alerted.SHORT
    digested: bool = True
    following: bool = True
    outlets: tuple[str, ...] = ()
    stories: bool = False
    sequels: bool = False
    further: tuple[int, ...] = ()
    month_day: int = 0
    schedules: int = 1
    quiet: Quiet | None = None
    most: int | None = None
    held: tuple[quiet_hours.Held, ...] = ()
    heartbeat: bool = True
    form: DigestForm = DigestForm.CLASSIC
    week_picture: bool | None = None

    @property
    def may_be_quiet(self) -> bool:
        """Whether a week may pass in which nothing comes, so that it can be told: not where nothing
        ever does, nor where a digest comes each week though it is empty."""
        often = self.digest_on and self.digest_empty and not self.month_day
        return (self.alerts_on or self.digest_on) and not often


def settings(chosen: SettingsView, *, texts: Texts, now: datetime) -> Message:
    """The settings, each with the button that changes it."""
    html = texts.html(
        "settings",
        digest=_on(chosen.digest_on),
        when=_when(chosen, texts, every="daily"),
        zone=zone_title(chosen.time_zone, texts.language, now),
        now=_local(now, chosen.time_zone),
        alerts=_on(chosen.alerts_on),
        empty="yes" if chosen.digest_empty else "no",
        **pause(chosen, now),
    )
    rows: Rows = (
        (button(texts("button-language"), SetLanguage()), button(texts("button-zone"), SetZone())),
        (_switch(Switch.ALERTS_OFF if chosen.alerts_on else Switch.ALERTS_ON, texts),),
        (_switch(Switch.DIGEST_OFF if chosen.digest_on else Switch.DIGEST_ON, texts),),
    )
    if chosen.alerts_on:
        quiet = button(texts("button-quiet"), SetQuiet())
        rows = (*rows[:2], (quiet, button(texts("button-cap"), SetCap())), *rows[2:])
    if chosen.stories and chosen.alerts_on:
        rows += ((_switch(Switch.SEQUELS_OFF if chosen.sequels else Switch.SEQUELS_ON, texts),),)
    if chosen.digest_on:
        if chosen.schedules == 1:
            time, days = SetTime(), SetDays()
            rows += ((button(texts("button-time"), time), button(texts("button-days"), days)),)
        rows += (
            (button(texts("button-schedules"), ShowSchedules()),),
            (_switch(Switch.EMPTY_OFF if chosen.digest_empty else Switch.EMPTY_ON, texts),),
            *week_switch(chosen.week_picture, texts),
            (button(texts("button-alerted"), SetAlerted()),),
        )
        rows += ((button(texts("button-form"), ChooseForm()),),)
    if chosen.may_be_quiet:
        to = Switch.HEARTBEAT_OFF if chosen.heartbeat else Switch.HEARTBEAT_ON
        rows += ((_switch(to, texts),),)
    if chosen.stories or chosen.outlets:
        rows += ((button(texts("button-outlets"), ShowOutlets(0)),),)
    paused = chosen.paused_until is not None
    silence = ("button-resume", Resume()) if paused else ("button-pause", AskPause())
    rows += ((button(texts(silence[0]), silence[1]),),)
    lines = [html]
    if chosen.stories and chosen.alerts_on:
        lines.append(texts.html("settings-sequels", sequels=_on(chosen.sequels)))
    if chosen.digest_on:
        lines.append(texts.html("settings-alerted", shown=chosen.alerted))
        lines.append(texts.html("settings-form", form=chosen.form))
        lines += week_switched(chosen.week_picture, texts)
    if chosen.may_be_quiet:
        lines.append(texts.html("settings-heartbeat", heartbeat=_on(chosen.heartbeat)))
    if chosen.outlets:
        lines.append(texts.html("settings-outlets", names=names_of(chosen.outlets)))
    zone = zone_of(chosen.time_zone)
    if chosen.alerts_on:
        held = () if paused else chosen.held  # what comes due in a pause does not come
        lines += quiet_hours.lines(chosen.quiet, chosen.most, held, texts, zone=zone, now=now)
    return Message("\n".join(lines), rows)


def pause(chosen: SettingsView, now: datetime) -> dict[str, str | Moment]:
    """What the texts need of a pause: `paused` is "no", "ever" or "until", and then `until`."""
    end = chosen.paused_until
    if end is None or end >= FOR_EVER:
        return {"paused": "ever" if end else "no", "until": ""}
    return {"paused": "until", "until": local_moment(end, zone_of(chosen.time_zone), now=now)}


def comes(
    mode: Mode,
    chosen: SettingsView,
    texts: Texts,
    now: datetime,
    *,
    muted_until: datetime | None = None,
    off: bool = False,
    urgency: Urgency = Urgency.NORMAL,
) -> Html:
    """What comes of a topic in a mode while the chat's settings are as they are; `muted_until` is
    given while nothing of it is sent at once, whatever its mode, and `off` while nothing is."""
    when = _when(chosen, texts)
    if muted_until and off and chosen.paused_until is None:
        until = local_moment(muted_until, zone_of(chosen.time_zone), now=now)
        return texts.html("comes-off", until=until)
    if muted_until and is_quiet(mode, chosen, muted_until):
        until = local_moment(muted_until, zone_of(chosen.time_zone), now=now)
        then = "digest" if mode in DIGESTING and chosen.digest_on else "latest"
        return texts.html("comes-muted", until=until, then=then, when=when)
    what = _what_comes(mode, chosen)
    told = [texts.html("comes", comes=what, when=when, **_paused(what, chosen, now))]
    if mode in ALERTING and chosen.alerts_on and chosen.paused_until is None:
        if urgency is not Urgency.NORMAL:
            told.append(texts.html("comes-loud", urgency=urgency))
        if urgency is not Urgency.IMPORTANT:
            told.append(quiet_hours.but(chosen.quiet, chosen.most, texts))
    return Html("\n".join(one for one in told if one))


def is_quiet(mode: Mode, chosen: SettingsView, muted_until: datetime | None) -> bool:
    """Whether it is the mute of a topic for a time that keeps its news from coming at once: not
    its mode, nor what the chat has off, nor a pause."""
    at_once = chosen.alerts_on and chosen.paused_until is None
    return muted_until is not None and mode in ALERTING and at_once


def comes_in_words(mode: Mode, chosen: SettingsView, texts: Texts, now: datetime) -> str:
    """The same of a topic that is not muted, to pop up."""
    what = _what_comes(mode, chosen)
    return texts("comes", comes=what, when=_when(chosen, texts), **_paused(what, chosen, now))


def _paused(what: str, chosen: SettingsView, now: datetime) -> dict[str, str | Moment]:
    """The pause, unless nothing would come without it either."""
    if what in _NOTHING:
        chosen = replace(chosen, paused_until=None)
    return pause(chosen, now)


def _when(chosen: SettingsView, texts: Texts, *, every: str = "every") -> str:
    """When the digest comes; `every` is the word in the texts for each day, which "daily" names."""
    if chosen.schedules > 1:
        return texts("digest-when", time="", days="several", which=[], day=0)
    times = tuple(sorted({chosen.minute, *chosen.further}))
    return when(Rhythm(times, chosen.days, chosen.month_day), texts, every=every)


def _what_comes(mode: Mode, chosen: SettingsView) -> str:
    if mode == Mode.MUTED:
        return "muted"
    instant, digest = mode in ALERTING, mode in DIGESTING
    if instant and chosen.alerts_on:
        with_digest = "both" if chosen.digest_on else "instant-no-digest"
        return with_digest if digest else "instant"
    if digest and chosen.digest_on:
        return "digest-no-alerts" if instant else "digest"
    return "nothing" if instant and digest else "no-alerts" if instant else "no-digest"


def switched_off(chosen: SettingsView, texts: Texts, now: datetime) -> Html:
    """Why less comes than the modes of topics say; empty where it does not. Where nothing would
    come after a pause either, that is said and no pause."""
    nothing = not chosen.alerts_on and not chosen.digest_on
    if chosen.paused_until is not None and not nothing:
        return texts.html("subscriptions-paused", **pause(chosen, now))
    if chosen.alerts_on and chosen.digest_on:
        return Html("")
    off = "digest" if chosen.alerts_on else "alerts" if chosen.digest_on else "both"
    return texts.html("subscriptions-off", off=off)


def firehose(texts: Texts, *, digest_on: bool) -> Html:
    """That more comes at once than is good: a digest is for that, if the chat has it on."""
    return texts.html("conditions-firehose", limit=FIREHOSE, digest=_on(digest_on))


def _on(on: bool) -> str:
    return "on" if on else "off"


def _local(now: datetime, time_zone: str) -> str:
    return f"{now.astimezone(zone_of(time_zone)):%H:%M}"


def _switch(to: Switch, texts: Texts) -> Button:
    return button(texts(f"button-{to}"), SetSwitch(to))
