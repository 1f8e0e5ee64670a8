"""The form of a digest: which one its chat reads, how much a page holds, how it is made in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.wanted import Wanted, Window
from bot.digest.choose import Digest
from bot.digest.seen import cut
from bot.digest.views import ArticleView
from bot.digest.week import Week, week_of
from bot.messages import digest_pages, rich_digest
from bot.messages.digest import Lines
from bot.messages.digest_pages import Page
from bot.zones import zone_of
from storage import rich_refused
from storage.vocabulary import DigestForm
from storage.windows import Listed


async def as_taken(
    connection: AsyncConnection, asked: Sequence[Window], now: datetime
) -> list[Window]:
    """The windows, all of them classic where Telegram was heard to know no rich messages."""
    if not any(map(_is_rich, asked)) or not await rich_refused.is_refused(connection, now):
        return list(asked)
    return [replace(window, form=DigestForm.CLASSIC) for window in asked]


def held_for(window: Window, pages: int = 1) -> int:
    """How many articles so many pages hold at most."""
    most = rich_digest.ON_A_PAGE if _is_rich(window) else digest_pages.ON_A_PAGE
    return pages * most + digest_pages.A_FEW


def week_shown(whole: Digest[Listed], window: Window) -> Week | None:
    """The week that a digest shows, if it shows one."""
    if not _is_rich(window):
        return None
    return week_of(whole, window.period, zone_of(window.time_zone))


def page_of(one: Wanted, content: Digest[ArticleView], lines: Lines, number: int) -> Page:
    """A page of a digest; of a rich one with the first page of the classic one, which is said
    where Telegram does not take it."""
    window = one.window
    if not _is_rich(window):
        return digest_pages.digest(content, window.period, lines, window.reference, number)
    beginning = cut(content, digest_pages.ON_A_PAGE + digest_pages.A_FEW)
    classic = digest_pages.digest(beginning, window.period, lines, window.reference)
    return rich_digest.rich_digest(
        content,
        window.period,
        lines,
        window.reference,
        number,
        classic=classic.message,
        week=one.week,
    )


def _is_rich(window: Window) -> bool:
    return window.form is DigestForm.RICH
