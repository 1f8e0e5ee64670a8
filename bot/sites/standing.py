"""What stands on a list page one after another: links and dates, and which belong together. Pure.

A date is that of the article to which it stands nearest in the page's tree. One that stands as near
to two is that of what follows, where the page begins so; a day that stands so is the heading of all
that follow, up to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from selectolax.lexbor import LexborNode

from bot.sites.dates import LONGEST, Said, moment_of, read_said

# What has a date and as much beside it is told, and no line of a list.
SHARE_OF_A_DATE = 0.5
_PARTS_OF_A_DATE = "a, time, p, div"


@dataclass(slots=True)
class Item:
    """The links to one article: where the first stands, how they call it, which dates it has."""

    url: str
    path: tuple[int, ...]
    titles: list[str] = field(default_factory=list)
    dates: list[Said] = field(default_factory=list)
    day: date | None = None  # that of the heading over it
    headed: bool = False  # and it is no page's own date, for there are several

    def published(self, now: datetime | None) -> datetime | None:
        """When it was published, in UTC; a whole moment before a day, a day before a time."""
        said = sorted(self.dates, key=lambda one: (one.moment is None, one.day is None))
        for one in said:
            if moment := moment_of(self._joined(one), self.day, now):
                return moment
        bare = Said(self.day, None, None, 0) if self.headed else None
        return moment_of(bare, now=now) if bare else None

    def _joined(self, one: Said) -> Said:
        """A day that has its time in an element of its own."""
        if one.moment or one.at or not one.day:
            return one
        at = next((other.at for other in self.dates if other.at and not other.day), None)
        return Said(one.day, at, None, one.share)


@dataclass(frozen=True, slots=True)
class Standing:
    """A date that stands outside of the links, behind so many articles."""

    said: Said
    path: tuple[int, ...]
    behind: int


def walk(root: LexborNode) -> Iterator[tuple[LexborNode, tuple[int, ...], LexborNode | None]]:
    """Every element and text in order, with the elements that it stands in (as numbers), and the
    link that it stands in."""
    number = 0
    waiting: list[tuple[LexborNode, tuple[int, ...], LexborNode | None]] = [(root, (), None)]
    while waiting:
        node, path, link = waiting.pop()
        yield node, path, link
        if node.is_text_node:
            continue
        number += 1
        inner = (*path, number)
        within = node if node.tag == "a" else link
        children = [(child, inner, within) for child in node.iter(include_text=True)]
        waiting.extend(reversed(children))


def said_by(node: LexborNode, now: datetime | None) -> Said | None:
    """The date that an element or a text is, if it is one and little else."""
    if node.tag == "time":
        stated = node.attributes.get("datetime") or ""
        return read_said(stated, now) or read_said(node.text(separator=" "), now)
    if node.is_text_node:
        return _date(node.text(), now)
    named = (node.attributes.get("class") or "").casefold()
    if ("date" in named or "time" in named) and node.css_first(_PARTS_OF_A_DATE) is None:
        return _date(node.text(separator=" "), now)
    return None


def _date(text: str, now: datetime | None) -> Said | None:
    said = read_said(text, now) if len(text) < LONGEST * 4 else None
    return said if said and said.share >= SHARE_OF_A_DATE else None


def give(dates: Sequence[Standing], items: Sequence[Item]) -> None:
    """Give each date to its article."""
    between: list[Standing] = []
    for one in dates:
        former = items[one.behind - 1] if one.behind else None
        following = items[one.behind] if one.behind < len(items) else None
        near = _shared(one.path, former.path) if former else -1
        far = _shared(one.path, following.path) if following else -1
        if former and near > far and following:
            former.dates.append(one.said)
        elif former and following and far > near:
            following.dates.append(one.said)
        else:
            between.append(one)
    _give_between(between, items)


def _give_between(dates: Sequence[Standing], items: Sequence[Item]) -> None:
    """Dates that stand as near to what is before as to what follows."""
    leading = bool(dates) and dates[0].behind == 0
    headings: list[tuple[int, date]] = []
    for one in dates:
        if not leading:
            items[one.behind - 1].dates.append(one.said)
        elif one.said.day and not one.said.at:
            headings.append((one.behind, one.said.day))
        elif one.behind < len(items):
            items[one.behind].dates.append(one.said)
    ends = [at for at, _ in headings[1:]] + [len(items)]
    for (first, day), end in zip(headings, ends, strict=False):
        for item in items[first:end]:
            item.day, item.headed = day, len(headings) > 1 or end - first == 1


def _shared(first: tuple[int, ...], second: tuple[int, ...]) -> int:
    """In how many elements two places stand together."""
    for at, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return at
    return min(len(first), len(second))
