"""The registry to look through: bodies, their people, a card with roles and numbers. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.buttons import Page, button, column, pager
from bot.messages.callbacks import FollowOnCard, ShowBodies, ShowBody, ShowCard
from bot.messages.dates import period
from bot.messages.follow import Over, over_line
from bot.messages.markup import Message, bold, escape, shown
from bot.messages.plain import said_with
from bot.messages.split import fit
from bot.texts import Html, Texts

PEOPLE_ON_A_PAGE = 8
_BODIES_SHOWN = 20
_ROLES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody held (or who held it), with partial dates, empty where not known."""

    what: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Card:
    """A person, an office or a body: `roles` newest first, `articles` of thirty days. `over`
    where it is so, with the `heir` in its place, where there is one."""

    topic: TopicView
    roles: Sequence[Role]
    followers: int
    articles: int
    followed: bool
    over: Over | None = None
    heir: TopicView | None = None


def bodies(topics: Sequence[TopicView], *, people: int, texts: Texts) -> Message:
    """The bodies to choose from; `people` are in the registry."""
    rows = column(button(one.title, ShowBody(one.id, 0)) for one in topics[:_BODIES_SHOWN])
    return said_with(texts, "officials", rows, count=people)


def body(topic: TopicView, page: Page[TopicView], *, people: int, texts: Texts) -> Message:
    """A page of a body's people; there are `people` in all."""
    rows = column(button(one.title, ShowCard(one.id)) for one in page.items)
    rows += pager(page, lambda number: ShowBody(topic.id, number))
    about = button(texts("button-about", topic=topic.title), ShowCard(topic.id))
    rows += column([about, button(texts("button-back"), ShowBodies())])
    return said_with(texts, "officials-body", rows, body=shown(topic.title), count=people)


def card(told: Card, texts: Texts) -> Message:
    """Who somebody is, with a button to follow, or to follow no longer."""
    lines = [bold(escape(shown(told.topic.title)))]
    if told.over is not None:
        lines.append(over_line(told.over, texts))
    lines += [_role(role, texts.language) for role in told.roles[:_ROLES_SHOWN]]
    numbers = texts.html("officials-numbers", followers=told.followers, articles=told.articles)
    key = "button-unfollow" if told.followed else "button-follow-this"
    press = FollowOnCard(told.topic.id, wanted=not told.followed)
    rows = [button(texts(key), press)]
    if told.heir is not None:
        rows.append(button(told.heir.title, ShowCard(told.heir.id)))
    return Message(fit(lines, last=[numbers]), column(rows))


def _role(role: Role, language: str) -> Html:
    dated = period(role.start, role.end, language)
    return escape(f"• {shown(role.what)}" + (f" ({shown(dated, 100)})" if dated else ""))
