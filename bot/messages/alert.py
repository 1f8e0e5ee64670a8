"""One article to one chat: who follows what it is about reads it at once. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from bot.digest.passage import Passage
from bot.digest.tellers import heads, tellers
from bot.digest.views import ArticleView, Others, TopicView
from bot.messages.alert_panel import first_sight
from bot.messages.dates import moment
from bot.messages.limits import cut_units
from bot.messages.markup import Message, bold, escape, link, quotation, visible_units
from bot.sentences import fitting, stems
from bot.texts import Html, Texts

# An alert is read on a lock screen, and fits a phone's as a whole.
MOST_UNITS = 600
_TITLE_UNITS = 250
_LEAD_UNITS, _LEAST_LEAD = 300, 120
# So much room is kept for a passage, and in less than that it says nothing.
_PASSAGE_UNITS, _LEAST_PASSAGE, _SHORTEST_PASSAGE = 350, 120, 60
_OUTLET_UNITS, _REASON_UNITS, _REASONS_UNITS = 60, 50, 90
# More who tell the same are counted.
NAMES_SHOWN, _NAME_UNITS = 2, 40
_TAGS_SHOWN, _TAG_UNITS = 3, 40
_BREAKS = 6  # empty lines between the parts
_WORDS_OF_A_TAG = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]*[^A-ZА-ЯЁӘҒҚҢӨҰҮҺІ\W_]+|[^\W_]+")


ALONE = Others()


def alert(
    article: ArticleView,
    reasons: Sequence[TopicView],
    *,
    texts: Texts,
    zone: ZoneInfo,
    now: datetime,
    passage: Passage | None = None,
    above: Html | None = None,
    others: Others = ALONE,
) -> Message:
    """The alert for an article. `reasons` are the chat's topics that it is about (none only where
    it is corrected after a chat has left them); `passage` is the sentence that names one of them,
    where title and lead do not; `above`: what is said of it first; `others` tell the same story."""
    title = cut_units(article.title, _TITLE_UNITS)
    today = now.astimezone(zone).date()
    when = moment(article.published_at, zone, texts.language, today=today)
    own = ", ".join(cut_units(one, _OUTLET_UNITS) for one in heads(article, others))
    lines = [escape(" · ".join(filter(None, (own, when)))), *_others(article, others, texts)]
    foot = Html("\n".join([*lines, *([_reason(reasons, texts)] if reasons else ())]))
    room = MOST_UNITS - visible_units(escape(title)) - visible_units(foot) - _BREAKS
    room -= visible_units(above) if above else 0
    lead, quoted = _told(article.lead, passage, room)
    parts = [*([above] if above else ()), bold(link(title, article.url))]
    if lead:
        parts.append(escape(lead))
    if quoted:
        parts.append(quotation(escape(quoted)))
    shown = f"{title} {lead} {quoted} {' '.join(topic.title for topic in reasons)}"
    left = room - visible_units(escape(lead)) - visible_units(escape(quoted))
    parts.append(Html("\n".join([foot, *_tags(article.hashtags, shown, left)])))
    return Message("\n\n".join(parts), first_sight(article.id, article.url, texts))


def _others(article: ArticleView, others: Others, texts: Texts) -> list[Html]:
    """Who else tells the story, by name where they are few; and where in other languages."""
    lines = []
    rest = tellers(article, others)[len(heads(article, others)) :]
    names = [cut_units(name, _NAME_UNITS) for name in rest]
    if names:
        few = len(names) <= NAMES_SHOWN
        how = "named" if few else "counted"
        named = ", ".join(names) if few else ""
        lines.append(texts.html("alert-sources", shown=how, names=named, count=len(names)))
    links = [
        link(texts("alert-sibling", language=one.language), one.url) for one in others.siblings
    ]
    links = [one for one in links if "<a href" in one]
    if links:
        lines.append(Html("🌐 " + " · ".join(links)))
    return lines


def _told(lead: str, passage: Passage | None, room: int) -> tuple[str, str]:
    """What is told of it, and the sentence that names a topic: in the lead where that says the same
    without the name, else as a quotation; "" where there is no room for one."""
    if passage is None:
        return _lead(lead, room), ""
    rest, named = passage.beside(lead)
    if named and visible_units(escape(named)) <= min(_LEAD_UNITS, room):
        return named, ""
    shown = _lead(rest, room - _LEAST_PASSAGE)
    left = min(_PASSAGE_UNITS, room - visible_units(escape(shown)))
    if left < _SHORTEST_PASSAGE:
        return _lead(lead, room), ""
    return shown, cut_units(passage.of(left), left)


def _lead(lead: str, room: int) -> str:
    """As many whole sentences as there is room for."""
    units = min(_LEAD_UNITS, max(_LEAST_LEAD, room))
    return cut_units(fitting(lead, units), units)


def _reason(reasons: Sequence[TopicView], texts: Texts) -> Html:
    """Why it came: the subscriptions, as many as a line holds, and how many more."""
    names = [cut_units(topic.title, _REASON_UNITS) for topic in reasons]
    fit = 1
    while fit < len(names) and len(", ".join(names[: fit + 1])) <= _REASONS_UNITS:
        fit += 1
    topics, more = ", ".join(names[:fit]), len(names) - fit
    how = "some" if more else "all" if fit > 1 else "single"
    return texts.html("alert-reason", shown=how, topics=escape(topics), more=more)


def _tags(tags: Sequence[str], shown: str, room: int) -> list[Html]:
    """The row of hashtags that say what is not shown yet; none, or one."""
    said = set(stems(shown))
    new = list(islice((tag for tag in tags if not _is_said(tag, said)), _TAGS_SHOWN))
    row = " ".join(f"#{cut_units(tag, _TAG_UNITS)}" for tag in new)
    return [escape(row)] if new and visible_units(escape(row)) < room else []


def _is_said(tag: str, said: set[str]) -> bool:
    """Whether each word of a tag, which is written as one, is among some beginnings of words."""
    words = [stem for word in _WORDS_OF_A_TAG.findall(tag) for stem in stems(word)]
    return bool(words) and (said.issuperset(words) or said.issuperset(stems(tag)))
