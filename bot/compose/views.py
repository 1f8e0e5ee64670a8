"""Stored rows as readers see them."""

from __future__ import annotations

from dataclasses import replace

from bot.caches import weight_of
from bot.digest.views import IN_ORDER, ArticleView, TopicView
from bot.intake.shown.gist import told_as
from bot.texts import texts_for
from bot.topics.countries import HOME
from bot.topics.keywords import is_exact
from bot.topics.registry.of_every_state import is_of_every_state
from bot.topics.subjects import Subjects
from storage.articles import Article
from storage.topics import Topic
from storage.vocabulary import TopicKind

# What a value weighs beside its letters.
BYTES_BESIDE = 500


def view_of(article: Article) -> ArticleView:
    """A stored article: of its text so much as is shown under its title."""
    title, lead = told_as(article.title, article.lead, article.body)
    return ArticleView(
        id=article.id,
        title=title,
        lead=lead,
        outlet=article.outlet,
        url=article.url,
        published_at=article.published_at,
        hashtags=article.hashtags,
        language=article.language,
    )


def topic_view(subjects: Subjects, topic: Topic, language: str) -> TopicView:
    """A stored topic, titled for a reader of a language."""
    title = title_of(subjects, topic.kind, topic.key, language, topic.title)
    body, abroad = _body_of(subjects, topic), _is_abroad(subjects, topic)
    view = TopicView(topic.id, topic.kind, title, body=body, abroad=abroad)
    # Where there is no room to say how its words are to stand, a sign says it.
    if _is_in_order(topic.kind, topic.title):
        return replace(view, short=f"{IN_ORDER} {view.bare}")
    return view


def _body_of(subjects: Subjects, topic: Topic) -> str:
    """The key of a body, or of the one that an office heads that every state has: whoever asks for
    a minister follows his ministry with him, by one press."""
    if topic.kind == TopicKind.OFFICE:
        office = subjects.registry.offices.get(topic.key)
        return office.body if office is not None and is_of_every_state(office) else ""
    return topic.key if topic.kind == TopicKind.BODY else ""


def _is_abroad(subjects: Subjects, topic: Topic) -> bool:
    """Whether a topic is a body, or an office of one, that is not of home."""
    registry, key = subjects.registry, topic.key
    if topic.kind == TopicKind.OFFICE:
        office = registry.offices.get(key)
        key = office.body if office is not None else ""
    body = registry.bodies.get(key) if topic.kind in (TopicKind.BODY, TopicKind.OFFICE) else None
    return body is not None and body.country != HOME


def title_of(subjects: Subjects, kind: str, key: str, language: str, stored: str) -> str:
    """How a topic is shown in a language; `stored` is its title in the database. Of words that are
    meant in their order that is said."""
    if _is_in_order(kind, stored):
        return texts_for(language)("words-in-order", words=stored)
    return subjects.title(kind, key, language, stored)


def _is_in_order(kind: str, stored: str) -> bool:
    return kind == TopicKind.KEYWORD and is_exact(stored)


def weight_of_view(view: ArticleView) -> int:
    """About how many bytes an article to show is."""
    words = (view.title, view.lead, view.beneath, view.outlet, view.url or "", *view.hashtags)
    return weight_of(*words) + BYTES_BESIDE
