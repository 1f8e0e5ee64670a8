"""The forms of a Kazakh noun: its number, whose it is, and its cases. Pure."""

from __future__ import annotations

_BACK, _FRONT = frozenset("аоұыяёю"), frozenset("әөүіеэи")
_SOFTENED = {"к": "г", "қ": "ғ", "п": "б"}
_TO_FRONT = str.maketrans("аығқ", "еігк")

# What a word takes by its last letter: its cases (genitive, accusative, dative, locative, of that
# place, ablative, instrumental), then its plural.
_AFTER_VOWEL = "ның ны ға да дағы дан мен лар".split()
_AFTER_GLIDE = "дың ды ға да дағы дан мен лар".split()
_AFTER_L = "дың ды ға да дағы дан мен дар".split()
_AFTER_NASAL = "ның ды ға да дағы нан мен дар".split()
_AFTER_Z = "дың ды ға да дағы дан бен дар".split()
_AFTER_HARD = "тың ты қа та тағы тан пен тар".split()
_AFTER_POSSESSIVE = "ның н на нда ндағы нан мен".split()
_ENDINGS = {
    **dict.fromkeys("аәоөұүыіеэяё", _AFTER_VOWEL),
    **dict.fromkeys("рйуию", _AFTER_GLIDE),
    **dict.fromkeys("л", _AFTER_L),
    **dict.fromkeys("мнң", _AFTER_NASAL),
    **dict.fromkeys("зж", _AFTER_Z),
}


def forms(word: str) -> list[str]:
    """A noun as it stands, and its forms: "су", "суды", "суға", "суы", "суында", "сулары"; "шек",
    "шекке", "шегі". What is derived from it is another word ("сулы", "сусыз")."""
    front = _is_front(word)
    *cases, plural = (_as(ending, front) for ending in _ENDINGS.get(word[-1], _AFTER_HARD))
    many = word + plural
    whose = word + _as("сы", front)
    if _ENDINGS.get(word[-1]) is not _AFTER_VOWEL:
        whose = word[:-1] + _SOFTENED.get(word[-1], word[-1]) + _as("ы", front)
    return [
        word,
        *(word + case for case in cases),
        many,
        *(many + _as(case, front) for case in _AFTER_GLIDE[:-1]),
        *_possessed(whose, front),
        *_possessed(many + _as("ы", front), front),
    ]


def _possessed(word: str, front: bool) -> list[str]:
    """The forms of a word that says it is somebody's."""
    return [word, *(word + _as(case, front) for case in _AFTER_POSSESSIVE)]


def _as(ending: str, front: bool) -> str:
    """An ending with the vowels and consonants that a word wants; "мен" and "пен" have but one."""
    return ending.translate(_TO_FRONT) if front else ending


def _is_front(word: str) -> bool:
    """Whether endings have front vowels: as the last vowel of the word that is of either kind."""
    return next((it in _FRONT for it in reversed(word) if it in _FRONT | _BACK), False)
