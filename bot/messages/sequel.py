"""What a story tells that is new, in reply to its alert: title, a sentence, outlet. Pure."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.views import ArticleView
from bot.messages.alert_panel import Told, sequels_button
from bot.messages.dates import moment
from bot.messages.limits import cut_units
from bot.messages.markup import Message, Rows, bold, clean, escape, link
from bot.sentences import fitting
from bot.texts import Html, Texts

_TITLE_UNITS, _OUTLET_UNITS, _SENTENCE_UNITS = 250, 60, 250


def sequel(
    article: ArticleView,
    sentence: str,
    more: int,
    *,
    texts: Texts,
    zone: ZoneInfo,
    now: datetime,
    above: Html | None = None,
    silent: bool = False,
) -> Message:
    """The sequel that tells of an article; `sentence` of it says what is new (or ""), `more` others
    tell something new, too. `above`: what is said of it first, where it was corrected."""
    head = above or texts.html("sequel-header")
    parts = [head, bold(link(cut_units(clean(article.title), _TITLE_UNITS), article.url))]
    if sentence:
        parts.append(escape(cut_units(fitting(sentence, _SENTENCE_UNITS), _SENTENCE_UNITS)))
    when = moment(article.published_at, zone, texts.language, today=now.astimezone(zone).date())
    told = (cut_units(article.outlet, _OUTLET_UNITS), when)
    foot = [escape(" · ".join(part for part in told if part))]
    if more:
        foot.append(texts.html("sequel-more", count=more))
    parts.append(Html("\n".join(foot)))
    return Message("\n\n".join(parts), choice(article.id, texts, wanted=True), silent=silent)


def choice(article: int, texts: Texts, *, wanted: bool) -> Rows:
    """The button under a sequel: no more of them, or again."""
    return ((sequels_button(article, texts, wanted=wanted),),)


def chosen(texts: Texts, *, wanted: bool, kept: str = "") -> Told:
    """What was chosen, to pop up and as a label; `kept`: what keeps them from coming (alerts,
    paused, topic), if anything does."""
    on = "on" if wanted else "off"
    words = texts("sequel-chosen", sequels=on, kept=kept or "no")
    return Told(words, texts("sequel-label", sequels=on))
