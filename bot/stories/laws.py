"""What explains a law that was signed: it is on the notice of that, and stands beneath it. Pure.

The notice says hardly more than what the law is called, the other tells what it changes and calls
it by its subject: too little is the same for one event, and enough to belong together. Of two laws
that were signed on one day each is on something of which the other's notice says nothing.
"""

from __future__ import annotations

from bot.stories.compared import Compared
from bot.stories.likeness import OF_WHOM
from bot.stories.titles import news_of
from bot.stories.words import Kind, key_of, kind_of

_SIGNED = key_of(Kind.ACT, "sign")
_LAWS = frozenset(key_of(Kind.CONCEPT, word) for word in ("law", "code", "amendment"))


def explains_law(first: Compared, second: Compared) -> bool:
    """Whether one of two articles tells that a law was signed, and the other one begins with that
    law and says that, but is no other such notice: what the law changes."""
    return _is_explained_by(first, second) or _is_explained_by(second, first)


def _is_explained_by(notice: Compared, other: Compared) -> bool:
    if not (_SIGNED in notice.traits.acts and _LAWS & notice.title):
        return False
    if _SIGNED in other.traits.acts or not (_SIGNED in other.keys and _LAWS & other.head):
        return False
    news = [key for key in news_of(notice.title) if key not in OF_WHOM]
    on = [key for key in news if kind_of(key) == Kind.CONCEPT]
    if notice.traits.language == other.traits.language:
        on = on or [key for key in news if kind_of(key) == Kind.WORD]
    return bool(on) and other.head.issuperset(on) and not other.title.isdisjoint(on)
