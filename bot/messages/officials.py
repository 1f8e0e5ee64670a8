"""The registry to look through: bodies, their people, a card with roles and numbers. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.buttons import Page, button, column, pager
from bot.messages.callbacks.presses import FollowOnCard, ShowBodies, ShowBody, ShowCard
from bot.messages.follow import DAYS_COUNTED
from bot.messages.markup import Message, bold, escape, shown
from bot.messages.plain import said_with
from bot.messages.split import fit
from bot.messages.which import Over, over_line
from bot.texts import Texts

PEOPLE_ON_A_PAGE = 8
_BODIES_SHOWN = 20
_ROLES_SHOWN = 6
_DATE_UNITS = 60


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody held (or who held it), with partial dates, empty where not known."""

    what: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Card:
    """A person, an office or a body: `roles` newest first, `articles` of the last `days`. `over`
    where it is so, with the `heir` in its place, where there is one."""

    topic: TopicView
    roles: Sequence[Role]
    followers: int
    articles: int
    followed: bool
    over: Over | None = None
    heir: TopicView | None = None
    days: int = DAYS_COUNTED


def bodies(topics: Sequence[TopicView], *, people: int, texts: Texts) -> Message:
    """The bodies to choose from; `people` are in the registry."""
    rows = column(button(one.title, ShowBody(one.id, 0)) for one in topics[:_BODIES_SHOWN])
    return said_with(texts, "officials", rows, count=people)


def body(
    topic: TopicView,
    page: Page[TopicView],
    *,
    now: int,
    before: int,
    texts: Texts,
    over: Over | None = None,
) -> Message:
    """A page of a body's people: so many have a role in it `now`, others had one `before`. `over`
    where the body itself is."""
    rows = column(button(one.title, ShowCard(one.id)) for one in page.items)
    rows += pager(page, lambda number: ShowBody(topic.id, number))
    about = button(texts("button-about", topic=topic.title), ShowCard(topic.id))
    rows += column([about, button(texts("button-back"), ShowBodies())])
    lines = [texts.html("officials-body", body=shown(topic.title), now=now, before=before)]
    if over is not None:
        lines.append(over_line(over, texts, named=False))
    return Message(fit(lines), rows)


def card(told: Card, texts: Texts) -> Message:
    """Who somebody is, with a button to follow, or to follow no longer."""
    lines = [bold(escape(shown(told.topic.title)))]
    if told.over is not None:
        lines.append(over_line(told.over, texts, named=False))
    lines += [escape(f"• {role(one, texts)}") for one in told.roles[:_ROLES_SHOWN]]
    numbers = texts.html(
        "officials-numbers", followers=told.followers, articles=told.articles, days=told.days
    )
    key = "button-unfollow" if told.followed else "button-follow-this"
    press = FollowOnCard(told.topic.id, wanted=not told.followed)
    rows = [button(texts(key), press)]
    if told.heir is not None:
        rows.append(button(told.heir.title, ShowCard(told.heir.id)))
    return Message(fit(lines, last=[numbers]), column(rows))


def role(one: Role, texts: Texts) -> str:
    """A role with its period, so that none that is over looks as if it were not."""
    start, end = shown(one.start, _DATE_UNITS), shown(one.end, _DATE_UNITS)
    dated = "yes" if start or end else "no"
    return texts("role-dated", what=shown(one.what), dated=dated, start=start, end=end)
