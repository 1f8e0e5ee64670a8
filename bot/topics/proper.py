"""Whether words that are followed are a name, which stands without quotation marks: Тараз, and not
«тарифы». Pure."""

from __future__ import annotations

from bot.caches import remembered
from bot.topics.name_words import Sure, sureness
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import fold

_MOST = 4  # words


@remembered(entries=2048, each=300)
def is_proper(words: str) -> bool:
    """Whether words are typed with a capital and are what a theme spells with one, or are surely
    names."""
    each = words.split()
    if not 0 < len(each) <= _MOST or not each[0][0].isupper():
        return False
    called = shipped_themes().called(words)
    if called:
        return called[0].isupper()
    return all(one[0].isupper() and sureness(fold(one)) is Sure.YES for one in each)
