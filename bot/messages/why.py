"""Why an article came: the subscriptions that brought it, and the words that matched. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.grammar.times import Moment
from bot.messages.conditions import EVERYTHING, Conditions, in_short
from bot.messages.markup import Message, bold, escape, shown
from bot.messages.split import fit
from bot.texts import Html, Texts

_WORDS_SHOWN = 4
_SOURCES_SHOWN = 5
# Roads by which an installation's own people bring news: they may have no name.
_OURS = frozenset({"editor", "file"})


@dataclass(frozen=True, slots=True)
class Because:
    """A topic that the chat follows: the words of the text that are about it, by which rules they
    were found, and until when it is muted, if it is (`off`: in digests, too); `later`: it was
    followed only when the article had come; the `conditions` under which it is followed, and
    whether the article meets them."""

    topic: TopicView
    words: Sequence[str]
    rules: Sequence[str]
    muted_until: Moment | None = None
    later: bool = False
    conditions: Conditions = EVERYTHING
    met: bool = True
    off: bool = False


@dataclass(frozen=True, slots=True)
class Brought:
    """A source that had the article: by which road ("editor", "file"…), and its name as readers
    know it ("": none)."""

    road: str
    name: str = ""


def why(
    title: str,
    reasons: Sequence[Because],
    refused: Sequence[TopicView],
    texts: Texts,
    *,
    sources: Sequence[Brought] = (),
    held: tuple[str, Moment] | None = None,
    waiting: Sequence[tuple[str, int, Moment]] = (),
) -> Message:
    """The explanation of one article: why it came, and of which topics the reader has said that it
    is not about them. Without either none of its topics is followed any more. Its `sources`
    are told where there are several. `held`: why it is deferred (a word), and until when; what
    else of the chat is `waiting` (why, how many, until when)."""
    lines = [texts.html("why-header", title=shown(title, 200))]
    if held is not None:
        lines.append(texts.html("why-held", why=held[0], until=held[1]))
    for one in reasons:
        words = list(dict.fromkeys(one.words))[:_WORDS_SHOWN]
        lines.append(
            texts.html(
                "why-topic",
                topic=bold(escape(shown(one.topic.title))),
                words=", ".join(texts("why-words", words=shown(found, 60)) for found in words),
                how=", ".join(texts(f"rule-{rule}") for rule in sorted(set(one.rules))),
            )
        )
        if conditions := in_short(one.conditions, texts):
            lines.append(conditions if one.met else texts.html("why-unmet"))
        if one.later:
            lines.append(texts.html("why-later"))
        if one.muted_until is not None:
            off = "yes" if one.off else "no"
            lines.append(texts.html("why-muted", off=off, until=one.muted_until))
    lines += [
        texts.html("why-refused", topic=bold(escape(shown(topic.title)))) for topic in refused
    ]
    if not reasons and not refused:
        lines.append(texts.html("why-unsubscribed"))
    told = _names(sources, texts)
    if len(told) > 1:
        names = ", ".join(shown(name, 60) for name in told[:_SOURCES_SHOWN])
        more = max(0, len(told) - _SOURCES_SHOWN)
        share = "some" if more else "all"
        lines.append(texts.html("why-sources", shown=share, names=names, more=more))
    return Message(fit(lines, last=waits(waiting, texts)))


def waits(waiting: Sequence[tuple[str, int, Moment]], texts: Texts) -> list[Html]:
    """What of a chat is deferred, a line each: why (a word), how many, until when."""
    return [
        texts.html("why-waits", why=why, count=count, until=until) for why, count, until in waiting
    ]


def only_waits(waiting: Sequence[tuple[str, int, Moment]], texts: Texts) -> Message:
    """Nothing has come yet, but this is deferred."""
    return Message(fit(waits(waiting, texts)))


def _names(sources: Sequence[Brought], texts: Texts) -> list[str]:
    """What readers are told of the sources, each once, however it is capitalised: the name, else
    that it was an editor or a file. Which one is nobody's business."""
    told: dict[str, str] = {}
    for one in sources:
        name = one.name
        if not name and one.road in _OURS:
            name = texts("why-source", road=one.road)
        if name:
            told.setdefault(name.casefold(), name)
    return list(told.values())
