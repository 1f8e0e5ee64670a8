"""Words of Kazakh that themes and news have, by how they sound: in Latin letters of whatever rules,
or in those that Russian has, too ("tasqynyna", "таскынына"). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from bot.lexicon.concepts import LEXICONS
from bot.lexicon.kazakh import forms
from bot.topics.latin_kazakh import as_it_sounds
from bot.topics.letters import CYRILLIC
from bot.topics.people.skeleton import skeleton, skeletons
from bot.topics.themes.shipped import shipped_themes
from bot.topics.themes.spelling import may_stand_for
from bot.topics.tokens import fold

_SHORTEST_STEM = 2
_HARD = {"г": "к", "б": "п"}  # as a word ends that is soft before a vowel


def kazakh_word(word: str, *, shortest: int = _SHORTEST_STEM) -> str:
    """The word of Kazakh that a folded word is, in any of its forms, spelt with its own letters;
    "" where it is none. Of several the one that is spelt most like it. `shortest`: of how many
    letters it is at least without its endings."""
    sounds = skeletons(word)
    for found in (_as_it_stands(sounds, shortest), _in_a_form(sounds, shortest)):
        meant = [one for one in found if may_stand_for(word, one)]
        if meant:
            in_cyrillic = word >= CYRILLIC
            typed = word if in_cyrillic else as_it_sounds(word)
            return max(meant, key=lambda one: _alike(typed, one, by_letters=in_cyrillic))
    return ""


def _alike(typed: str, word: str, *, by_letters: bool) -> tuple[int, int]:
    """How much one word is spelt as another: letters that are the same, and how many there are.
    Latin ones say only that: k is к or қ."""
    same = sum(one == other for one, other in zip(typed, word, strict=False))
    return same if by_letters else 0, -abs(len(typed) - len(word))


def _as_it_stands(sounds: Iterable[str], shortest: int) -> list[str]:
    own = _by_sound()
    return [word for sound in sounds if len(sound) >= shortest for word in own.get(sound, ())]


def _in_a_form(sounds: Iterable[str], shortest: int) -> list[str]:
    """The forms that sound so, of the longest words that have some."""
    own = _by_sound()
    for sound in sounds:
        for end in range(len(sound) - 1, shortest - 1, -1):
            stem = sound[:end]
            found = [
                form
                for known in dict.fromkeys((stem, stem[:-1] + _HARD.get(stem[-1], "-")))
                for word in own.get(known, ())
                for form in forms(word)
                if skeleton(form) == sound
            ]
            if found:
                return found
    return []


@cache
def _by_sound() -> dict[str, list[str]]:
    """Kazakh words by how they sound."""
    found: dict[str, list[str]] = {}  # bounded: the words that ship
    news = (word for word in LEXICONS["kk"] if word.isalpha())
    for word in sorted((*news, *shipped_themes().words_of("kk")), key=lambda it: (len(it), it)):
        some = found.setdefault(skeleton(word), [])
        if fold(word) not in some:
            some.append(fold(word))
    return found
