"""Which countries words name, by one word or by several. Pure."""

from __future__ import annotations

from bot.countries import country_of
from bot.topics.countries import countries_named
from bot.topics.joining import only_joins
from bot.topics.keywords import keyword_key, words_of_key

_SHORTEST, _LONGEST = 4, 3  # letters, and words


def countries_in(text: str) -> set[str]:
    """The countries (their codes) that words name, by one word or by several: "Burkina Faso"."""
    words = words_of_key(keyword_key(text))
    runs = (
        words[at : at + size]
        for size in range(1, _LONGEST + 1)
        for at in range(len(words) - size + 1)
    )
    said = (" ".join(run) for run in runs if not all(map(only_joins, run)))
    # A shorter one is a code: "are", "and".
    others = (country_of(one) for one in said if len(one) >= _SHORTEST)
    return countries_named(words) | {code for code in others if code}


def is_country(words: str) -> bool:
    """Whether words name a country, and nothing else."""
    one = len(words.split()) == 1
    return country_of(words) is not None or (one and bool(countries_in(words)))
