"""What parliaments, governments and news do, and with what, in three languages.

A line of a file in `data` is a concept: its name, then how it begins in Russian, in Kazakh, in
English. A star: whatever follows; without one the word is exactly this. A plus: a Kazakh noun in
all its forms ("су+": "суға", "суын"), but those that are a word of their own: "желі" is a net's and
not of "жел+", and "қарға*" is a crow, not of "қар+". What several begin with belongs to the
longest. A word may be of two ("принял": a law, or a guest). Names are unique: where two files have
one, they have words of one thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.lexicon import measures, places
from bot.lexicon.kazakh import forms

LANGUAGES = ("ru", "kk", "en")
_DATA = Path(__file__).parent / "data"
_SHORTEST = 2

# A concept: its group ("act", "thing", "unit", "place", "short", "month", "ordinal", "scale",
# "numeral") and its name.
Concept = tuple[str, str]
Lexicon = dict[str, tuple[Concept, ...]]


def lines_of(text: str) -> Iterator[tuple[str, list[str]]]:
    """The concepts of a text of such lines: of each its name, and its columns."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, *columns = (part.strip() for part in line.split("|"))
            yield name, columns


def read(name: str) -> str:
    """A file of the data."""
    return (_DATA / name).read_text(encoding="utf-8")


def _groups() -> Iterator[tuple[str, str]]:
    yield "act", read("acts.txt")
    for path in sorted((_DATA / "things").glob("*.txt")):
        yield "thing", path.read_text(encoding="utf-8")
    yield "unit", measures.UNITS
    yield "place", places.COUNTRIES
    yield "place", places.PLACES
    yield "short", measures.SHORTS
    yield "month", measures.MONTHS
    yield "ordinal", measures.ORDINALS
    yield "scale", measures.SCALES
    yield "numeral", measures.NUMERALS


def lexicons_of(groups: Iterable[tuple[str, str]]) -> dict[str, Lexicon]:
    """What words of each language are by some lines, each text of them with its group: whole words,
    and beginnings (they end in a star)."""
    found: tuple[Lexicon, ...] = ({}, {}, {})
    nouns: Lexicon = {}
    for group, text in groups:
        for name, columns in lines_of(text):
            for lexicon, column in zip(found, columns, strict=True):
                for word in column.split():
                    if "*" in word[:-1] or "+" in word[:-1]:
                        raise ValueError(f"{name}: {word} has a sign within it")
                    if word.endswith("+"):
                        _add(nouns, word[:-1], (group, name))
                    else:
                        _add(lexicon, word, (group, name))
    _decline(found[LANGUAGES.index("kk")], nouns)
    return dict(zip(LANGUAGES, found, strict=True))


def _add(lexicon: Lexicon, word: str, one: Concept) -> None:
    known = lexicon.get(word, ())
    lexicon[word] = known if one in known else (*known, one)


def _decline(lexicon: Lexicon, nouns: Lexicon) -> None:
    """Nouns in all their forms, but what is a word by itself, or what a longer one begins with."""
    own = lexicon.keys() | nouns.keys()
    declined: Lexicon = {}
    for noun, means in nouns.items():
        for form in forms(noun):
            longer = range(len(noun) + 1, len(form) + 1)
            if form == noun or not (form in own or any(f"{form[:end]}*" in own for end in longer)):
                for one in means:
                    _add(declined, form, one)
    for form, means in declined.items():
        for one in means:
            _add(lexicon, form, one)


LEXICONS = lexicons_of(_groups())


def concepts_of(word: str, language: str) -> tuple[Concept, ...]:
    """The concepts of a folded word, each with its group; none for one that the lexicon lacks."""
    return concepts_in(LEXICONS[language], word)


def concepts_in(lexicon: Lexicon, word: str) -> tuple[Concept, ...]:
    """The same by some lexicon of the word's language."""
    if word in lexicon:
        return lexicon[word]
    for end in range(len(word), _SHORTEST - 1, -1):
        found = lexicon.get(f"{word[:end]}*")
        if found:
            return found
    return ()


def pairs_of(
    language: str, files: Sequence[str] = ("pairs.txt",)
) -> dict[str, list[tuple[str, Concept]]]:
    """What two words of a language mean together, by the first: how the second begins, and that."""
    found: dict[str, list[tuple[str, Concept]]] = {}
    for name, columns in (line for file in files for line in lines_of(read(file))):
        group, _, concept = name.partition(" ")
        for words in filter(None, columns[LANGUAGES.index(language)].split(",")):
            first, second = words.split()
            found.setdefault(first, []).append((second.rstrip("*"), (group, concept)))
    return found
