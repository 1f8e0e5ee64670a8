"""What of articles is compared with others: as it is stored with them, or read from their texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, cast

from bot.intake.accepted import Read, published_of
from bot.intake.origin import Origin
from bot.stories.packing import Entry
from bot.stories.traits import Text, traits_of
from bot.topics.findings import Evidence, Rule
from bot.topics.registry.registry import Language
from bot.topics.subjects import Subject
from storage.vocabulary import Source

if TYPE_CHECKING:  # processes that only read articles load nothing of a database
    from storage.stories import Member
    from storage.story_texts import Told

_FROM_EVERYWHERE = frozenset({Source.EDITOR, Source.FILE})


def with_traits(one: Read, now: datetime, window: timedelta) -> Read:
    """An article that was read with what it takes to compare it with others, where it is not too
    old to be of any story (`window`: for how long one goes on)."""
    if one.traits is not None or abs(now - published_of(one.parsed, now)) > window:
        return one
    return replace(one, traits=Entry.of(*traits_of(_text_of(one, now))).stored())


def _text_of(one: Read, now: datetime) -> Text:
    """An article as stories see it."""
    parsed = one.parsed
    return Text(
        parsed.title,
        _joined(parsed.lead, parsed.body),
        cast("Language", parsed.language),
        published_of(parsed, now),
        parsed.url or "",
        subjects=one.found,
        house=house_of(one.origin),
    )


def house_of(origin: Origin) -> str:
    """Whose an article is that says no address: a channel's, a feed's, of whoever pushes. What
    editors and files bring is from everywhere."""
    return "" if origin.source in _FROM_EVERYWHERE else origin.teacher


def entries_of(rows: Iterable[Member], texts: Iterable[Told]) -> dict[int, Entry]:
    """What of some stored articles is compared, by article: as it is kept, or read from texts."""
    kept = {one.article: entry for one in rows if (entry := entry_of(one)) is not None}
    return kept | {one.article: Entry.of(*traits_of(_stored(one))) for one in texts}


def hand_over(
    rows: Sequence[Member], texts: Sequence[Told], to: Callable[[int, int, Entry, bool], None]
) -> None:
    """Tell somebody of some stored articles, their stories, what of them is compared, and whether
    they say what they came there by."""
    entries = entries_of(rows, texts)
    for one in rows:
        to(one.article, one.story, entries[one.article], one.unsure)


def entry_of(one: Member) -> Entry | None:
    return Entry.restored(one.traits) if one.traits else None


def _stored(one: Told) -> Text:
    return Text(
        one.title,
        _joined(one.lead, one.body),
        cast("Language", one.language),
        one.published_at,
        one.url or "",
        subjects=list(_subjects(one)),
        house=house_of(Origin(one.source, one.source_ref)),
    )


def _subjects(one: Told) -> Iterator[Subject]:
    for about in one.about:
        words = (
            Evidence(it.words, it.start, it.end, cast("Rule", it.rule)) for it in about.evidence
        )
        yield Subject(about.kind, about.key, "", tuple(words))


def _joined(lead: str, body: str) -> str:
    return "\n\n".join(part for part in (lead, body) if part)
