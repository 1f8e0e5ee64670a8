"""Who tells an article, as readers are told: each once, and first whom its link opens. Pure.

What a text says of who reports it (`outlet`) may be whom it quotes: "передаёт X" in a post of a
channel. Where its link opens what its own source has, that stands before whom it names.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.digest.views import ArticleView, Others, said_by


def heads(article: ArticleView, others: Others) -> tuple[str, ...]:
    """Whose an article is: its own source, where its link opens that, and whom it names itself."""
    opens = bool(others.opens) and others.opens == article.url
    outlet = _spelled(article.outlet, others)
    return named_once([others.own, outlet] if opens or not outlet else [outlet])


def tellers(article: ArticleView, others: Others) -> tuple[str, ...]:
    """All who tell it: whose it is, then the others."""
    return named_once([*heads(article, others), *others.names])


def named_once(names: Iterable[str]) -> tuple[str, ...]:
    """Names of outlets in their order, each once: "Ақорда" is "Акорда", and "МИД Казахстана" is
    "МИД", one that begins with the whole other one."""
    found: dict[tuple[str, ...], str] = {}
    for name in filter(None, names):
        key = said_by(name) or (name,)
        if not any(key[: len(one)] == one[: len(key)] for one in found):
            found[key] = name
    return tuple(found.values())


def _spelled(outlet: str, others: Others) -> str:
    """An outlet that a text names, as the source of that name is called."""
    known = (others.own, *others.names)
    return next((name for name in known if name.casefold() == outlet.casefold()), outlet)
