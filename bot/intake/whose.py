"""Whose word counts where several sources have one article, and what is a correction of it.

The word is of one source, whose words, link, name and tags readers are told: who brought it as
news before who has it from before; then an editor, and the sources that editors and settings have
chosen (channels, feeds, sites, files), before whoever pushes with a token; then who brought it at
once before who did for digests; then who was first. The others are named beside it for as long as
they tell what it tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from bot.intake.origin import Alerting
from bot.intake.parsed import ParsedArticle, words_of
from storage.article_sources import Road
from storage.articles import Article
from storage.revisions import Revision
from storage.vocabulary import Source

_Text = ParsedArticle | Article | Revision

# What has fewer of its words in common is no correction, but other news at the same place.
_LEAST_IN_COMMON = 0.5


def is_chosen(source: Source) -> bool:
    """Whether the word of a kind of source counts more than that of others."""
    return source is not Source.HTTP


def outranks(source: Source, alerting: Alerting, stored: Article) -> bool:
    """Whether the word is of who brings an article rather than of whose it was."""
    offered = (alerting is not Alerting.BACKLOG, is_chosen(source), alerting is Alerting.NOW)
    at_once = not (stored.backlog or stored.digest_only)
    return offered > (not stored.backlog, is_chosen(stored.source), at_once)


def heir(roads: Sequence[Road], without: Collection[str]) -> Road | None:
    """Whose the word is next, by the roads of an article (as `article_sources.of`) where some are
    left out; None: nobody tells what it says."""
    rest = [road for road in roads if road.key not in without and road.former is None]
    return max(rest, key=lambda road: is_chosen(road.source), default=None)


def is_correction(was: _Text, now: _Text) -> bool:
    """Whether a text still tells what another did: most words of the shorter one are in both."""
    one, other = _words(was), _words(now)
    fewest = min(one.total(), other.total())
    return (one & other).total() >= _LEAST_IN_COMMON * fewest


def _words(text: _Text) -> Counter[str]:
    return Counter(words_of(f"{text.title} {text.lead} {text.body}"))
