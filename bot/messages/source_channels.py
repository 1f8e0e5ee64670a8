"""Channels of Telegram as sources: offered, added, and what is missing that they can be. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.messages.buttons import button, column
from bot.messages.callbacks.presses import AddChannel, AskChannel, CheckChannel
from bot.messages.callbacks.sources import StopAsking
from bot.messages.markup import Button, Message, Rows, label, shown
from bot.messages.plain import said
from bot.texts import Html, Texts

_TITLE_UNITS = 200
# What may be there when it is looked for again.
_MAY_PASS = ("not-admin", "away")


def source_button(channel: int, texts: Texts) -> Rows:
    """A row with the button that makes a channel a source; none for 0."""
    if not channel:
        return ()
    return ((button(texts("button-add-channel"), AddChannel(channel)),),)


def refused_forward(key: str, channel: int, texts: Texts) -> Message:
    """Why a post that was forwarded is no article (the key of a text); its channel can be a source
    all the same."""
    return Message(texts.html(key), source_button(channel, texts))


def became_admin(title: str, channel: int, taken: bool, texts: Texts) -> Message:
    """To an editor: the bot is an administrator of a channel now; whether its posts are news, or
    how they become that."""
    name = shown(title, _TITLE_UNITS)
    html = texts.html("editor-channel", channel=name, taken="yes" if taken else "no")
    return Message(html, source_button(0 if taken else channel, texts))


def not_taken(title: str, texts: Texts) -> Message:
    """To anybody else who made the bot an administrator of a channel: its posts are no news."""
    return said(texts, "channel-not-taken", channel=shown(title, _TITLE_UNITS))


def added(title: str, known: bool, texts: Texts) -> Message:
    """A channel is a source; `known`: it was one before."""
    name = shown(title, _TITLE_UNITS)
    return Message(
        texts.html("channel-added", channel=name, known="yes" if known else "no"), asked=True
    )


def or_site(message: Message, texts: Texts) -> Message:
    """Why a channel is no source, where only a word was typed: a site may be meant."""
    return replace(message, html=Html(f"{message.html}\n\n{texts.html('source-or-site')}"))


def missing(
    what: str, title: str, channel: int, texts: Texts, *, is_asked: bool = False
) -> Message:
    """Why a channel is no source yet (a word of bot/watch/asked_channels.py), and what to do.
    `title` "" and `channel` 0: not known. `is_asked`: an answer is waited for still, and need not
    be given."""
    name, rows = shown(title, _TITLE_UNITS), list[Button]()
    if channel and what in _MAY_PASS:
        rows.append(button(texts("button-check-channel"), CheckChannel(channel)))
    if what != "away":
        rows.append(button(texts("button-choose-channel"), AskChannel()))
    if is_asked:
        rows.append(stop_asking(texts))
    if what == "not-admin":
        html = texts.html("channel-not-admin", channel=name, named="yes" if title else "no")
    else:
        html = texts.html(f"channel-refused-{what}", channel=name)
    return Message(html, column(rows))


def stop_asking(texts: Texts) -> Button:
    """What is asked need not be answered."""
    return button(texts("source-button-cancel"), StopAsking())


def choose(texts: Texts) -> Message:
    """The editor is to choose one of his channels, with Telegram's own button for it."""
    return Message(
        texts.html("channel-choose"),
        asks_channel=label(texts("button-choose-channel")),
        gives_up=label(texts("source-button-cancel")),
    )
