"""Channels of Telegram that become sources: offered, added, and what is missing."""

from __future__ import annotations

from bot.messages import editors, source_channels
from bot.messages.markup import Message, bold, escape
from bot.watch.asked_channels import Missing
from tests.golden.case import Case, pop_up
from tests.golden.voice import HASAN, Voice

TITLE = "Editors: channels as sources"
_NUMBER = -1001234567890


def _forwarded(voice: Voice) -> list[Message]:
    """A post that an editor has forwarded: it is previewed, here before, or no article."""
    article, texts = voice.article(), voice.texts
    code = texts.language
    topics = [editors.TopicPick("00ab12ff", voice.name(HASAN))]
    made = editors.Preview(7, code, bold(escape(article.title)), topics, {code: 2})
    beside = editors.beside([], _NUMBER, texts)
    return [
        editors.preview(made, texts, beside),
        editors.known(article.title, 127, 7, texts, beside),
        source_channels.refused_forward("editor-refused-no-text", _NUMBER, texts),
    ]


def _missing(what: Missing) -> Case:
    def said(voice: Voice) -> Message:
        title = voice.article().outlet if what in (Missing.NO_CHANNEL, Missing.NOT_ADMIN) else ""
        number = _NUMBER if title else 0
        return source_channels.missing(what, title, number, voice.texts)

    return Case(f"a channel cannot be a source: {what}", said)


CASES = (
    Case("a post of a channel that is no source, forwarded by an editor", _forwarded),
    Case(
        "an editor made the bot an administrator of a channel: a source, none",
        lambda voice: [
            source_channels.became_admin(voice.article().outlet, _NUMBER, taken, voice.texts)
            for taken in (True, False)
        ],
    ),
    Case(
        "anybody else made the bot an administrator of a channel",
        lambda voice: source_channels.not_taken(voice.article().outlet, voice.texts),
    ),
    Case(
        "a channel is a source: from now on, already",
        lambda voice: [
            source_channels.added(voice.article().outlet, known, voice.texts)
            for known in (False, True)
        ],
    ),
    *(_missing(what) for what in Missing),
    Case(
        "a channel cannot be a source, while one is asked for",
        lambda voice: source_channels.missing(
            Missing.NOT_ADMIN, voice.article().outlet, _NUMBER, voice.texts, is_asked=True
        ),
    ),
    Case("a channel cannot be a source yet: checked again", pop_up("channel-still-not-admin")),
    Case(
        "a channel whose title is not known cannot be a source: not-admin, away",
        lambda voice: [
            source_channels.missing(what, "", _NUMBER, voice.texts)
            for what in (Missing.NOT_ADMIN, Missing.AWAY)
        ],
    ),
    Case(
        "a word that was typed is no channel that can be a source; a site may be meant",
        lambda voice: source_channels.or_site(
            source_channels.missing(Missing.UNKNOWN, "", 0, voice.texts), voice.texts
        ),
    ),
    Case(
        "an editor is to choose a channel with the button below the text field",
        lambda voice: source_channels.choose(voice.texts),
    ),
)
