"""An editor's article: the preview, what became of it, what cannot be read."""

from __future__ import annotations

from bot.messages import editors
from bot.messages.markup import Message
from tests.golden.case import COUNTS, Case, replies, reply
from tests.golden.voice import HASAN, Voice

TITLE = "Editors: articles"
_REFUSALS = ("empty", "binary", "too-large", "encoding", "unavailable", "no-text", "too-deep")


def _preview(voice: Voice, recipients: int, *, bare: bool = False, doubt: str = "") -> Message:
    article = voice.article()
    topics = [] if bare else [voice.hashtag.title, voice.name("turkpa"), voice.name(HASAN)]
    return editors.preview(
        editors.Preview(
            7,
            article.title,
            article.lead,
            "" if bare else article.outlet,
            topics,
            recipients,
            doubt,
        ),
        voice.texts,
    )


CASES = (
    Case(
        "an article: preview; 0, 1, 2, 5, 21 chats",
        lambda voice: [_preview(voice, number) for number in COUNTS],
    ),
    Case(
        "an article: preview, without an outlet and topics",
        lambda voice: _preview(voice, 0, bare=True),
    ),
    Case(
        "an article: preview of a sentence that may ask for somebody",
        lambda voice: editors.preview(
            editors.Preview(
                7, voice.article().title, "", "", [voice.name(HASAN)], 0, doubt="short"
            ),
            voice.texts,
            [voice.topic(HASAN)],
        ),
    ),
    Case(
        "an article: published",
        lambda voice: editors.published(voice.quoting, 128, voice.texts),
    ),
    Case(
        "an article: here before",
        lambda voice: editors.known(voice.quoting, 127, 7, voice.texts),
    ),
    Case("an article: discarded", reply("editor-discarded")),
    Case(
        "an article: the draft is published, deleted, gone",
        replies("editor-draft-gone", "what", ("published", "discarded", "gone")),
    ),
    Case(
        "an article: a link, hashtags, a few words",
        lambda voice: [_preview(voice, 1, doubt=why) for why in ("link", "tags", "short")],
    ),
    *(Case(f"a file: {why}", reply(f"editor-refused-{why}")) for why in _REFUSALS),
)
