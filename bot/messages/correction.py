"""An alert that was corrected after it was sent, whose match is withdrawn, or whose article was
taken back: what the message says from then on. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.corrections.judge import Change, Pair
from bot.digest.views import ArticleView, TopicView
from bot.messages.limits import cut_units
from bot.messages.markup import Button, Message, Rows, bold, clean, escape, link, struck
from bot.texts import Html, Texts

_CHANGES_SHOWN = 3
_WORDS_UNITS, _WHOLE_UNITS, _TITLE_UNITS = 60, 120, 250
_TOPICS_SHOWN, _TOPIC_UNITS = 3, 60


def corrected(change: Change, texts: Texts) -> Html:
    """What stands above an alert that says something else now: that it was corrected, and how."""
    return Html("\n".join([texts.html("correction-header"), *changes(change, texts)]))


def changes(change: Change, texts: Texts) -> list[Html]:
    """What it says otherwise, a line each, and how much more there is."""
    told = [_line(pair, texts) for pair in change.pairs[:_CHANGES_SHOWN]]
    if more := len(change.pairs[_CHANGES_SHOWN:]) + change.more:
        told.append(texts.html("correction-more", count=more))
    return told


def _line(pair: Pair, texts: Texts) -> Html:
    units = _WHOLE_UNITS if pair.whole else _WORDS_UNITS
    before, after = (
        cut_units(clean(words).rstrip("."), units) for words in (pair.before, pair.after)
    )
    if not before:
        return texts.html("correction-added", text=after)
    if not after:
        return texts.html("correction-removed", text=before)
    if pair.whole:
        return texts.html("correction-before", text=before)
    return texts.html("correction-words", before=before, after=after)


def withdrawn(
    article: ArticleView, topics: Sequence[TopicView], texts: Texts, *, unmet: bool = False
) -> Message:
    """The article as it reads now is about none of a chat's topics any more, or (`unmet`) meets
    none of their conditions; `topics` are those for which it had come (one or more)."""
    names = ", ".join(cut_units(clean(one.title), _TOPIC_UNITS) for one in topics[:_TOPICS_SHOWN])
    if more := len(topics[_TOPICS_SHOWN:]):
        names = texts("topics-and-more", topics=names, more=more)
    head = texts.html("correction-header")
    lost = "several" if len(topics) > 1 else "single"
    key = "correction-unmet" if unmet else "correction-withdrawn"
    told = texts.html(key, topics=names, lost=lost)
    return apart(article, Html(f"{head}\n{told}"), texts)


def apart(article: ArticleView, above: Html, texts: Texts) -> Message:
    """What was corrected of an article (`corrected`), as a message of its own: nobody can change
    the alert any more."""
    title = bold(link(cut_units(clean(article.title), _TITLE_UNITS), article.url))
    return Message(f"{above}\n\n{title}", _open(article, texts))


def _open(article: ArticleView, texts: Texts) -> Rows:
    if article.url and "<a href" in link("x", article.url):
        return ((Button(texts("alert-button-open"), url=article.url),),)
    return ()


def retracted(title: str, texts: Texts) -> Message:
    """The article was taken back by its source; of it only the title is shown, as one that holds no
    more."""
    told = texts.html("correction-retracted")
    return Message(f"{told}\n\n{struck(escape(cut_units(clean(title), _TITLE_UNITS)))}")
