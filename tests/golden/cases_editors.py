"""An editor's article: the preview, what became of it, what cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.messages import editors
from bot.messages.alert import alert
from bot.messages.dates import local_moment
from bot.messages.markup import Message, Rows
from bot.messages.plain import said
from bot.texts import Html
from tests.golden.case import COUNTS, Case, replies, reply
from tests.golden.voice import HASAN, NOW, ZONE, Voice

TITLE = "Editors: articles"
_REFUSALS = ("empty", "binary", "too-large", "encoding", "unavailable", "no-text", "too-deep")


def _preview(
    voice: Voice,
    count: int,
    *,
    bare: bool = False,
    doubt: str = "",
    lasts: timedelta = timedelta(seconds=1),
    beside: Rows = (),
) -> Message:
    texts = voice.texts
    article = replace(voice.article(), outlet="") if bare else voice.article()
    tag, body, person = voice.hashtag.title, voice.name("turkpa"), voice.name(HASAN)
    reasons = [] if bare else [voice.hashtag, voice.topic(HASAN)]
    topics = [] if bare else [
        editors.TopicPick("00ab12ff", tag),
        editors.TopicPick("00ab1200", person, voice.typo),
        editors.TopicPick("00ab1201", body, off=True),
    ]  # fmt: skip
    seen = alert(article, reasons, texts=texts, zone=ZONE, now=NOW)
    readers = {texts.language: count}
    made = editors.Preview(7, texts.language, Html(seen.html), topics, readers, lasts, doubt)
    return editors.preview(made, texts, beside)


def _many(voice: Voice) -> Message:
    """To readers of every language, for a while."""
    made = editors.Preview(
        7,
        "kk",
        Html(alert(voice.article(), [], texts=voice.texts, zone=ZONE, now=NOW).html),
        [],
        {"ru": 9000, "kk": 5000, "en": 40},
        timedelta(minutes=8),
    )
    return editors.preview(made, voice.texts)


_NAME = {"ru": "Мира Пробная", "kk": "Мира Сынақова", "en": "Mira Sample"}

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
        lambda voice: _preview(
            voice,
            0,
            bare=True,
            doubt="short",
            beside=editors.beside([voice.topic(HASAN)], 0, voice.texts),
        ),
    ),
    Case("an article: preview; readers of every language", _many),
    Case(
        "an article: when is it to be published?",
        lambda voice: editors.ask_when(local_moment(NOW, ZONE, now=NOW), voice.texts),
    ),
    Case(
        "an article: no time, one that is past, one too far ahead",
        lambda voice: [
            said(voice.texts, f"editor-when-{why}") for why in ("unknown", "past", "far")
        ],
    ),
    Case(
        "an article: it is published later, today and tomorrow",
        lambda voice: [
            editors.scheduled(
                voice.quoting,
                local_moment(NOW + timedelta(hours=hours), ZONE, now=NOW),
                5,
                voice.texts,
            )
            for hours in (2, 24)
        ],
    ),
    Case(
        "an article: too late to cancel",
        replies("editor-unscheduled-late", "what", ("published", "cancelled", "held")),
    ),
    Case(
        "an article: a colleague has put it off until another time; or cancelled it",
        lambda voice: [
            editors.changed_by(
                _NAME[voice.texts.language],
                1001,
                voice.quoting,
                local_moment(NOW + timedelta(hours=24), ZONE, now=NOW),
                voice.texts,
                cancelled=cancelled,
            )
            for cancelled in (False, True)
        ],
    ),
    Case("an article: which topics are to be added?", lambda voice: editors.ask_topic(voice.texts)),
    Case(
        "an article: a topic that nobody knows",
        reply("editor-topic-unknown", text=lambda voice: voice.words),
    ),
    Case(
        "an article: published",
        lambda voice: editors.published(voice.quoting, 128, voice.texts),
    ),
    Case(
        "an article: here before; here before and withdrawn",
        lambda voice: [
            editors.known(voice.quoting, 127, 7, voice.texts, gone=gone) for gone in (False, True)
        ],
    ),
    Case("an article: discarded", reply("editor-discarded")),
    Case(
        "an article: the draft is published, deleted, put off, put off and known, cancelled, gone",
        replies(
            "editor-draft-gone",
            "what",
            ("published", "discarded", "scheduled", "known", "cancelled", "gone"),
        ),
    ),
    Case(
        "an article: a link, hashtags, a few words",
        lambda voice: [_preview(voice, 1, doubt=why) for why in ("link", "tags", "short")],
    ),
    *(Case(f"a file: {why}", reply(f"editor-refused-{why}")) for why in _REFUSALS),
)
