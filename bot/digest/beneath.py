"""Which articles of a digest are related, so that one may stand beneath the other. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.digest.stories import A


def related_among(shown: Iterable[A], articles: Iterable[A]) -> dict[int, set[int]]:
    """Which of the articles that are `shown`, one a story, are related, by their ids and both ways:
    as the `articles` say of its story, of more than half as many as the fewer are, for of several
    one alone is like something else by chance, and none that has only something in common. One
    that is related to none is left out."""
    by_story = {one.story: one.id for one in shown}
    of: dict[int, int] = {}
    say: dict[tuple[int, int], int] = {}
    for article in articles:
        here = by_story.get(article.story)
        if here is None:
            continue
        of[here] = of.get(here, 0) + 1
        belong = (story for story in article.related if story not in article.loose)
        for there in {by_story.get(story, here) for story in belong} - {here}:
            pair = (min(here, there), max(here, there))
            say[pair] = say.get(pair, 0) + 1
    found: dict[int, set[int]] = {}
    for (one, other), many in say.items():
        if 2 * many > min(of.get(one, 1), of.get(other, 1)):
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found
