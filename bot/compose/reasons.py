"""What brings an article to a chat, as an alert says it: of a named topic also what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.compose.views import title_of, topic_view
from bot.digest.views import TopicView
from bot.messages.limits import cut_units
from bot.topics.named import phrases_in
from bot.topics.subjects import Subjects
from storage.articles import Article, Evidence
from storage.topics import Topic

# A line of reasons holds fifty characters of each (bot/messages/alert.py): the name is cut, for the
# reader knows it, so that what was found is told.
_NAME_UNITS, _FOUND_UNITS = 24, 20


def reason_views(
    subjects: Subjects,
    topics: Sequence[Topic],
    article: Article,
    about: Mapping[int, Sequence[Evidence]],
    language: str,
) -> list[TopicView]:
    """The topics that an article is about, as a reader of a language sees them; `about`: by topic
    where in the article."""
    return [
        _view(subjects, topic, article.language, about.get(topic.id, ()), language)
        for topic in topics
    ]


def _view(
    subjects: Subjects, topic: Topic, spoken: str, evidence: Sequence[Evidence], language: str
) -> TopicView:
    view = topic_view(subjects, topic, language)
    found = phrases_in([one.words for one in evidence], topic.words, spoken) if topic.words else []
    if not found or found[0].casefold() == topic.title.casefold():
        return view
    name = cut_units(topic.title, _NAME_UNITS)
    named = title_of(subjects, topic.kind, topic.key, language, name)
    return TopicView(view.id, view.kind, f"{named} ({cut_units(found[0], _FOUND_UNITS)})")
