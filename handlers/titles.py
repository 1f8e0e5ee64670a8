"""Topics as a reader of a language sees them: stored rows and keys of the registry to views."""

from __future__ import annotations

from dataclasses import replace

from bot.compose import views
from bot.digest.views import TopicView
from bot.messages.markup import shown
from handlers.middleware import World
from storage.topics import Topic


def topic_view(world: World, topic: Topic, language: str) -> TopicView:
    """A stored topic to show."""
    view = views.topic_view(world.subjects, topic, language)
    return replace(view, title=shown(view.title))


def with_role(world: World, kind: str, key: str, language: str) -> str:
    """A name of the registry, and for a person the role too: it tells namesakes apart."""
    title = world.subjects.title(kind, key, language, key)
    role = world.subjects.role(kind, key, language, world.clock().date())
    return shown(f"{title}, {role}" if role else title)
