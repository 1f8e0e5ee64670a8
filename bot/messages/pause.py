"""Silence: asked for, begun, ended; each answer with the button that leads on. Pure."""

from __future__ import annotations

from datetime import datetime

from bot.messages.buttons import button
from bot.messages.callbacks.presses import Pause, Resume, ShowSettings
from bot.messages.markup import Message, Rows
from bot.messages.settings import SettingsView, switched_off
from bot.messages.settings import pause as told
from bot.messages.split import fit
from bot.texts import Html, Texts

_DAYS = (1, 7)


def ask(
    chosen: SettingsView, *, texts: Texts, now: datetime, settings: bool, private: bool = True
) -> Message:
    """How long? With what is now, and a way back where it was asked in the `settings`. In a group
    we see only replies."""
    days = tuple(button(texts("button-pause-days", count=count), Pause(count)) for count in _DAYS)
    rows: Rows = (days, (button(texts("button-pause-ever"), Pause(0)),))
    if chosen.paused_until is not None:
        rows += _resume(texts)
    html = texts.html("pause-ask", **told(chosen, now))
    if not private:
        html = Html(f"{html}\n{texts.html('ask-in-reply')}")
    return Message(html, rows + _back(texts, settings))


def paused(chosen: SettingsView, *, texts: Texts, now: datetime, settings: bool) -> Message:
    """The pause has begun; `chosen` has its end."""
    html = texts.html("paused", digest=_digest(chosen), **told(chosen, now))
    return Message(html, _resume(texts) + _back(texts, settings))


def resumed(chosen: SettingsView, *, was: bool, texts: Texts, now: datetime) -> Message:
    """There is no pause any more, or there `was` none; what is off, what was missed."""
    lines = [texts.html("resumed" if was else "resume-not-paused")]
    lines.append(switched_off(chosen, texts, now))
    if was:
        lines.append(texts.html("pause-missed", digest=_digest(chosen)))
    return Message(fit(lines))


def _digest(chosen: SettingsView) -> str:
    """The word in the texts for whether what a pause holds back comes in a digest after it."""
    if not chosen.following:
        return "empty"
    if not chosen.digest_on:
        return "off"
    if not chosen.digested:
        return "none"
    return "on" if chosen.schedules == 1 else "several"


def _resume(texts: Texts) -> Rows:
    return ((button(texts("button-resume"), Resume()),),)


def _back(texts: Texts, settings: bool) -> Rows:
    return ((button(texts("button-back"), ShowSettings()),),) if settings else ()
