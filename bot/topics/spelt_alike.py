"""Names that only sound or begin as what was typed, and are not meant. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.topics.keywords import keyword_key
from bot.topics.people.names import words_of
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Body, Office, Person, Registry
from bot.topics.search import Hit
from bot.topics.themes.shipped import shipped_themes
from storage.vocabulary import TopicKind


def without_sounds(typed: str, hits: Iterable[Hit], registry: Registry) -> tuple[Hit, ...]:
    """What one word may mean without bodies that have an abbreviation only of other letters which
    sounds so, where the word is a theme's: "СКО" is a region, and not the SCO; nor so begins, where
    the theme is spelt so: "Өскемен" is not "with the OSCE"."""
    known = shipped_themes().asked(typed) is not None
    return tuple(hit for hit in hits if not (known and _sounds_so(typed, hit, registry)))


def _sounds_so(typed: str, hit: Hit, registry: Registry) -> bool:
    if hit.kind != TopicKind.BODY:
        return False
    names = [name.text for name in registry.bodies[hit.id].names if name.text.isupper()]
    sound, spelt = skeleton(typed), shipped_themes().has(typed)
    alike = {
        keyword_key(one)
        for one in names
        if skeleton(one) == sound or (spelt and sound.startswith(skeleton(one.split()[0])))
    }
    return bool(alike) and keyword_key(typed) not in alike


def without_begun(typed: str, hits: Iterable[Hit], registry: Registry) -> tuple[Hit, ...]:
    """What one word of small letters, one of several things, may mean without those of whose names
    it is no more than a beginning: "press" asks for no president."""
    if " " in typed or not typed.islower():
        return tuple(hits)
    return tuple(hit for hit in hits if hit.fits or not _begins(skeleton(typed), hit, registry))


def _begins(typed: str, hit: Hit, registry: Registry) -> bool:
    entry: Person | Office | Body
    if hit.kind == TopicKind.OFFICIAL:
        entry = registry.people[hit.id]
    else:
        entry = (registry.bodies if hit.kind == TopicKind.BODY else registry.offices)[hit.id]
    words = [skeleton(word) for name in entry.names for word in words_of(name.text)]
    return any(word != typed and word.startswith(typed) for word in words)
