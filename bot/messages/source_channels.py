"""Channels of Telegram as sources: offered, added, and what is missing that they can be. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.messages.buttons import button
from bot.messages.callbacks import AddChannel, AskChannel, CheckChannel
from bot.messages.markup import Message, Rows, label, shown
from bot.messages.plain import said
from bot.texts import Html, Texts

_TITLE_UNITS = 200


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


def missing(what: str, title: str, channel: int, texts: Texts) -> Message:
    """Why a channel is no source yet (a word of bot/watch/asked_channels.py), and what to do.
    `title` "" and `channel` 0: not known."""
    name, choose = shown(title, _TITLE_UNITS), button(texts("button-choose-channel"), AskChannel())
    if what == "not-admin":
        html = texts.html("channel-not-admin", channel=name, named="yes" if title else "no")
        again = (
            ((button(texts("button-check-channel"), CheckChannel(channel)),),) if channel else ()
        )
        return Message(html, (*again, (choose,)))
    html = texts.html(f"channel-refused-{what}", channel=name)
    if what == "away":
        again = (
            ((button(texts("button-check-channel"), CheckChannel(channel)),),) if channel else ()
        )
        return Message(html, again)
    return Message(html, ((choose,),))


def choose(texts: Texts) -> Message:
    """The editor is to choose one of his channels, with Telegram's own button for it."""
    return Message(texts.html("channel-choose"), asks_channel=label(texts("button-choose-channel")))
