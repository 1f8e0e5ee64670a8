"""What a chat has saved, a page at a time, each with a button that lets go of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.digest.views import ArticleView
from bot.messages.buttons import button
from bot.messages.callbacks.alerts import LetGo, Save, ShowSaved
from bot.messages.dates import moment
from bot.messages.limits import cut_units
from bot.messages.markup import Button, Message, Rows, escape, link
from bot.messages.split import fit
from bot.texts import Texts

_TITLE_UNITS = 250
_OUTLET_UNITS = 60


@dataclass(frozen=True, slots=True)
class Saved:
    """An article that is saved; `gone`: it was taken back since."""

    article: ArticleView
    gone: bool = False


@dataclass(frozen=True, slots=True)
class SavedPage:
    """Which part of what is saved it is: a page, from 0; of how many articles in all, the first one
    at which place (from 1); and what has just been let go of, if anything."""

    number: int
    first: int
    count: int
    gone: int | None = None


def saved(
    articles: Sequence[Saved], page: SavedPage, *, texts: Texts, zone: ZoneInfo, now: datetime
) -> Message:
    """A page of it; without any article, how one is saved."""
    undo: Rows = ()
    if page.gone is not None:
        undo = ((button(texts("button-undo"), Save(page.gone, page.number)),),)
    if not articles:
        return Message(texts.html("saved-none"), undo)
    today = now.astimezone(zone).date()
    lines: list[str] = [texts.html("saved-header", count=page.count)]
    for place, one in enumerate(articles, start=page.first):
        lines.append(f"\n{place}. {_told(one, texts, zone, today)}")
    last = page.first + len(articles) - 1
    rows: list[tuple[Button, ...]] = [
        tuple(
            button(f"✖ {place}", LetGo(one.article.id, page.number))
            for place, one in enumerate(articles, start=page.first)
        )
    ]
    turning = []
    if page.number:
        turning.append(button(texts("latest-newer"), ShowSaved(page.number - 1)))
    if last < page.count:
        turning.append(button(texts("latest-older"), ShowSaved(page.number + 1)))
    return Message(fit(lines), (*undo, *rows, *((tuple(turning),) if turning else ())))


def _told(one: Saved, texts: Texts, zone: ZoneInfo, today: date) -> str:
    title = cut_units(one.article.title, _TITLE_UNITS)
    if one.gone:
        return f"<s>{escape(title)}</s>\n<i>{escape(texts('saved-gone'))}</i>"
    when = moment(one.article.published_at, zone, texts.language, today=today)
    told = " · ".join(part for part in (cut_units(one.article.outlet, _OUTLET_UNITS), when) if part)
    return f"{link(title, one.article.url)}\n<i>{escape(told)}</i>"
