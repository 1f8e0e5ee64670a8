"""Who tells an article, as readers are told: each once, and first whom its link opens. Pure.

What a text says of who reports it (`outlet`) may be whom it quotes: "передаёт X" in a post of a
channel. Where its link opens what its own source has, that stands before whom it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.digest.views import ArticleView, Others, said_by

# With which the address of a site ends.
_SITE = re.compile(r"(?<=[^\W_])\.(?:[a-z]{2,4}|кз|қаз|рф|ру)$", re.IGNORECASE)


def heads(article: ArticleView, others: Others) -> tuple[str, ...]:
    """Whose an article is: its own source, where its link opens that, and whom it names itself,
    unless that is one of those who tell it, too."""
    outlet = article.outlet
    if not _opens(article, others) or not outlet:
        return tuple(filter(None, (_spelled(outlet, others) or others.own,)))
    known = any(_is_same(outlet, name) for name in (others.own, *others.names))
    return (others.own,) if known else (others.own, outlet)


def tellers(article: ArticleView, others: Others) -> tuple[str, ...]:
    """All who tell it: whose it is, then the others, of these first whom it names itself."""
    rest: Iterable[str] = others.names
    if _opens(article, others):
        rest = sorted(rest, key=lambda name: not _is_same(article.outlet, name))
    return named_once([*heads(article, others), *rest])


def joined(mine: Others, theirs: Iterable[Others]) -> Others:
    """Who else tells an article, with those who tell what is told as one with it."""
    return replace(
        mine, names=names_beside(mine.own, mine.names, *((one.own, *one.names) for one in theirs))
    )


def names_beside(own: str, *names: Iterable[str]) -> tuple[str, ...]:
    """Names of outlets beside one of their own ("": none), each once."""
    every = named_once([own, *(name for some in names for name in some)])
    return every[1:] if own else every


def named_once(names: Iterable[str]) -> tuple[str, ...]:
    """Names of outlets in their order, each once, in whatever alphabet it is: "Акорда", "Ақорда";
    the address of its site is a name, too ("Проба", "Proba.kz"), but two sites are two. One that
    only begins as another is another source, which may not hide that."""
    found: dict[tuple[str, ...], str] = {}
    sites: dict[tuple[str, ...], str] = {}  # with which end an outlet's site is named
    for name in filter(None, names):
        site = _SITE.search(name)
        end = site[0].casefold() if site else ""
        key = said_by(name.removesuffix(site[0]) if site else name) or (name,)
        if key in found and end and sites.setdefault(key, end) != end:
            key = (*key, end)
        elif end:
            sites.setdefault(key, end)
        found.setdefault(key, name)
    return tuple(found.values())


def _opens(article: ArticleView, others: Others) -> bool:
    """Whether the link of an article opens what its own source has."""
    return bool(others.own and others.opens) and others.opens == article.url


def _is_same(outlet: str, name: str) -> bool:
    """Whether a text names a source, in full or by the beginning of its name: "МИД" for "МИД
    Казахстана"."""
    one, other = said_by(outlet), said_by(name)
    least = min(len(one), len(other))
    return least > 0 and one[:least] == other[:least]


def _spelled(outlet: str, others: Others) -> str:
    """An outlet that a text names, as the source of that name is called."""
    known = (others.own, *others.names)
    return next((name for name in known if name.casefold() == outlet.casefold()), outlet)
