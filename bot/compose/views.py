"""Stored rows as readers see them."""

from __future__ import annotations

from bot.caches import weight_of
from bot.digest.views import ArticleView, TopicView
from bot.intake.gist import told_as
from bot.topics.subjects import Subjects
from storage.articles import Article
from storage.topics import Topic

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
    )


def topic_view(subjects: Subjects, topic: Topic, language: str) -> TopicView:
    """A stored topic, titled for a reader of a language."""
    return TopicView(
        topic.id, topic.kind, subjects.title(topic.kind, topic.key, language, topic.title)
    )


def weight_of_view(view: ArticleView) -> int:
    """About how many bytes an article to show is."""
    words = (view.title, view.lead, view.beneath, view.outlet, view.url or "", *view.hashtags)
    return weight_of(*words) + BYTES_BESIDE
