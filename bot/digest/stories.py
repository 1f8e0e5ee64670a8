"""Of the articles of a digest, one a story: each is news once, whoever tells it; and which of those
are related. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeVar


class InStory(Protocol):
    """An article by what says which of its story is shown. `received_at` is compared only,
    `published_at` is in milliseconds."""

    @property
    def id(self) -> int: ...

    @property
    def story(self) -> int: ...

    @property
    def language(self) -> str: ...

    @property
    def published_at(self) -> int: ...

    @property
    def received_at(self) -> Any: ...

    @property
    def related(self) -> Collection[int]: ...

    @property
    def loose(self) -> Collection[int]: ...

    @property
    def same(self) -> Collection[int]: ...

    @property
    def is_pushed(self) -> bool: ...

    @property
    def outlets(self) -> Collection[str]: ...


A = TypeVar("A", bound=InStory)


class Against(NamedTuple):
    """What speaks against one of a story (bot/digest/prominence.py): that what it says is to happen
    is over; among those of a language, that it only says what is to happen; among those of an
    outlet, too, how `poor` it is (bot/intake/kinds/manner.py). `ends`: it tells what came of
    something (bot/intake/kinds/outcomes.py), which speaks against those that came well before it.
    `awaits`: it is a flash that more is to come of, which is dead where somebody has told that."""

    over: bool = False
    planned: bool = False
    poor: int = 0
    ends: bool = False
    awaits: bool = False


Blame: TypeAlias = Callable[[int], Against]
_FEW = 2
WELL_BEHIND = 2 * 60 * 60 * 1000  # milliseconds; what comes sooner tells the same event
_WRITTEN = 1  # no poorer is what is written as news, be it a flash
_MOST_KEPT = 5  # so many that are related are kept of an article (bot/stories/window.py)
_BEHIND_NONE: Mapping[int, Collection[int]] = {}  # bounded: it is empty


def place_of(names: Collection[str], outlets: Sequence[str]) -> int:
    """Which of the preferred outlets, from 0, is the first one that is among some names; behind all
    of them where none is."""
    return next((at for at, one in enumerate(outlets) if one in names), len(outlets))


def place_in(languages: Sequence[str], language: str) -> int:
    """Where a language stands among those that a reader reads, from 0, the best first; behind all
    of them where it is none of these."""
    return languages.index(language) if language in languages else len(languages)


def _alike(_article: int) -> int:
    """Where no outlet is preferred."""
    return 0


def _blameless(_article: int) -> Against:
    """Where nothing speaks against any."""
    return Against()


def one_a_story(
    articles: Iterable[A],
    about: Mapping[int, Sequence[object]],
    languages: Sequence[str],
    place: Callable[[int], int] = _alike,
    behind: Mapping[int, Collection[int]] = _BEHIND_NONE,
    blame: Blame = _blameless,
) -> list[A]:
    """Of some articles those that are about something (by their ids), and of a story only one: one
    that stands `behind` none of the others, of these one that does not only say what was to happen
    before now, of these one that tells no older state than another language alone tells
    (`_settled`) and is no flash of which more has come (`_told_in_full`), of these
    one in the first of the reader's `languages` that there is, of these one
    that somebody chose rather than one that was pushed, of these one that tells what has happened,
    of these one whose outlet has the lowest `place` among those that he prefers, of these one
    that is not superseded, of these one that is written as news and tells it in full (`blame`), of
    these the first."""
    wanted = [one for one in articles if about[one.id]]
    here = {one.id for one in wanted}
    settled = _settled(wanted, blame)
    in_full = _told_in_full((it for it in wanted if it.language in languages), blame)

    def order(one: A) -> tuple[object, ...]:
        gives_way, but = not here.isdisjoint(behind.get(one.id, ())), blame(one.id)
        foreign = place_in(languages, one.language)
        since = settled.get((one.story, one.language))
        # An older state is no news, in whatever language it is told, nor is what was counted then.
        newest = settled.get((one.story, ""), 0) if since is None else 0
        old = newest > (0 if one.is_pushed else one.published_at)
        old |= but.awaits and in_full.get(one.story, 0) > one.published_at
        superseded = since is not None and (
            not _is_end(but) or since - one.published_at >= WELL_BEHIND
        )
        own = place(one.id), superseded, but.poor, one.received_at, one.id
        return gives_way, but.over, old, foreign, one.is_pushed, but.planned, *own

    best: dict[int, A] = {}
    for one in wanted:
        best[one.story] = min(best.get(one.story, one), one, key=order)
    return list(best.values())


def _settled(articles: Iterable[InStory], blame: Blame) -> dict[tuple[int, str], int]:
    """Of which stories, in which language ("": in any), what came of it is told well behind the
    first article, and when last: that is news, and what tells another state no more. What was
    pushed says neither."""
    first: dict[tuple[int, str], int] = {}  # bounded: of what is read of a window
    last: dict[tuple[int, str], int] = {}  # bounded: as above
    for one in articles:
        if one.is_pushed:
            continue
        at, ends = one.published_at, _is_end(blame(one.id))
        for of in ((one.story, one.language), (one.story, "")):
            first[of] = min(at, first.get(of, at))
            if ends:
                last[of] = max(at, last.get(of, at))
    return {of: at for of, at in last.items() if at - first[of] >= WELL_BEHIND}


def _told_in_full(articles: Iterable[InStory], blame: Blame) -> dict[int, int]:
    """Which stories are told as news that has happened and waits for nothing, and when last."""
    last: dict[int, int] = {}  # bounded: of what is read of a window
    for one in articles:
        but = blame(one.id)
        if not (one.is_pushed or but.awaits or but.planned or but.poor > _WRITTEN):
            last[one.story] = max(one.published_at, last.get(one.story, 0))
    return last


def _is_end(but: Against) -> bool:
    """Whether one tells, as news, what came of something."""
    return but.ends and not but.planned and but.poor <= _WRITTEN


def told_as_one(articles: Iterable[A]) -> dict[int, int]:
    """Which stories are told as another one, that came before: as any of the `articles` says that
    both tell the same event, though it is not sure enough for one story. What is the same as more
    than two that are not related to each other tells of many events, and is told with none; and
    several are told as one only where half of them are related to half."""
    here = list(articles)
    known = {one.story for one in here}
    pushed = known - {one.story for one in here if not one.is_pushed}
    same, near = _beside(here, known, pushed)
    alone = _told_alone(here)
    pairs = sorted((other, one) for one, others in same.items() for other in others if one < other)
    groups = {story: [story] for story in known}

    def order(pair: tuple[int, int]) -> tuple[bool, bool, float]:
        one, other = pair
        itself = one in alone and alone[one] == alone.get(other)
        alike = _shared(*(near.get(it, set()) | {it} for it in pair))
        return not pushed.isdisjoint(pair), itself, -alike

    # Of those that somebody chose first: what was pushed joins them, and brings no two together.
    # Of these first what two outlets tell: what one tells again joins what both do.
    # Of these first what is like the same others: what links two events is like some of either.
    for second, first in sorted(pairs, key=order):
        mine, theirs = groups[first], groups[second]
        if mine is theirs:
            continue
        welds = not pushed.isdisjoint((first, second)) and min(len(mine), len(theirs)) > 1
        if _are_of(mine, theirs, same) if welds else _are_mostly(mine, theirs, same, near, alone):
            whole = sorted([*mine, *theirs])
            groups.update(dict.fromkeys(whole, whole))
    return {story: whole[0] for story, whole in groups.items() if story != whole[0]}


_Beside: TypeAlias = Mapping[int, set[int]]


def _beside(
    articles: Iterable[InStory], known: set[int], pushed: set[int]
) -> tuple[_Beside, _Beside]:
    """Of each story that is `known` those that are the same event (none where it tells of many),
    and those that are related to it or the same. That two stories are the same which somebody chose
    says nothing that was `pushed`, as all of other stories was: whoever pushes has not chosen."""
    same: dict[int, set[int]] = {}  # bounded: of what is read of a window
    near: dict[int, set[int]] = {}  # bounded: as above
    for article in articles:
        for found, others in ((same, article.same), (near, (*article.related, *article.same))):
            for story in known & {*others} - {article.story}:
                if article.is_pushed and pushed.isdisjoint((story, article.story)):
                    continue
                found.setdefault(article.story, set()).add(story)
                found.setdefault(story, set()).add(article.story)
    many = {story for story, others in same.items() if _are_scattered(others, near)}
    one = {story: others - many for story, others in same.items() if story not in many}
    return one, near


def _are_scattered(stories: set[int], near: _Beside) -> bool:
    """Whether no more than half of some stories hang together, by who is related to whom. Of two
    that do not, each may tell the event from its own side: it is told with the first of them."""
    left, most = set(stories), 0
    while left:
        whole, edge = set[int](), {left.pop()}
        while edge:
            one = edge.pop()
            whole.add(one)
            found = near.get(one, set()) & left
            left -= found
            edge |= found
        most = max(most, len(whole))
    return len(stories) > _FEW and 2 * most <= len(stories)


def _shared(some: set[int], others: set[int]) -> float:
    """How much of two sets is in both."""
    return len(some & others) / len(some | others)


def _are_of(mine: Sequence[int], theirs: Sequence[int], same: _Beside) -> bool:
    """Whether each of some stories is the same event as each of others."""
    return all(same.get(one, set()).issuperset(theirs) for one in mine)


def _told_alone(articles: Iterable[InStory]) -> dict[int, str]:
    """Which stories one outlet alone tells, and which."""
    who: dict[int, set[str]] = {}  # bounded: of what is read of a window
    for one in articles:
        who.setdefault(one.story, set()).update(one.outlets)
    return {story: min(some) for story, some in who.items() if len(some) == 1}


def _are_mostly(
    mine: Sequence[int],
    theirs: Sequence[int],
    same: _Beside,
    near: _Beside,
    alone: Mapping[int, str],
) -> bool:
    """Whether half of some stories are related to half of others, as far as that is kept, and as
    many tell the same as there are of the fewer: of several, one alone welds none, nor do several
    that one outlet tells `alone`, of which one says as much. What links two that are no more alike
    was asked whether it strings them together (bot/stories/bridging.py)."""
    few, many = sorted((mine, theirs), key=len)
    say: dict[object, tuple[int, int]] = {}  # bounded: one an outlet
    # One story alone joins others, and brings nothing with it: also beside what its outlet told.
    each = ((few, many), (many, few)) if len(few) > 1 else ((many, few),)
    for some, others in each:
        for one in some:
            says = len(near.get(one, set()).intersection(others)), one
            who = alone.get(one, one)
            say[who] = max(says, say.get(who, says))
    asked = {one for _, one in say.values()} | ({*few} if len(few) == 1 else set())
    told = sum(len(near.get(one, set()) & asked.intersection(many)) for one in asked & {*few})
    links = sum(len(same.get(one, set()) & asked.intersection(many)) for one in asked & {*few})
    return links >= len(few) and 2 * told >= len(few) * min(len(many), _MOST_KEPT)
