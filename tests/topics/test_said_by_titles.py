"""A phrase that is no theme, and titles that say it in words of their own: tests/topics/cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.lexicon.concepts import lines_of, read
from bot.topics.keywords import phrase_key
from bot.topics.meanings import meanings_of
from bot.topics.phrases import Phrases
from bot.topics.word_concepts import CONCEPTS, of_two

_CASES = Path(__file__).parent / "cases" / "said_by_titles.txt"


def _cases() -> list[tuple[str, bool, str, str]]:
    """A phrase, whether a text is owed to it, the language and the text."""
    found, phrase = [], ""
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith(("+", "-")):
            text = line[4:].replace(" // ", "\n\n")
            found.append((phrase, line[0] == "+", line[1:3], text))
        elif line and not line.startswith("#"):
            phrase = line
    return found


@pytest.mark.parametrize(("phrase", "owed", "language", "text"), _cases())
def test_what_is_owed_is_found_and_what_is_near_is_not(
    phrase: str, owed: bool, language: str, text: str
) -> None:
    found = Phrases({phrase_key(phrase): phrase}).find(text, language=language)
    assert bool(found) == owed


def test_what_is_typed_twice_is_looked_for_once() -> None:
    assert len(meanings_of(phrase_key("дәрі-дәрмек бағасы"))) == 2
    assert meanings_of(phrase_key("дәрі-дәрмек бағасы")) == meanings_of(phrase_key("дәрі бағасы"))


def test_two_words_are_one_thing_only_for_who_follows_it() -> None:
    assert ("thing", "outage") in of_two("без", "света", "ru")
    assert ("act", "detain") in CONCEPTS["ru"]["поймали"]


def test_every_kind_has_words() -> None:
    named = {
        one
        for file in Path("bot/lexicon/data/things").glob("*.txt")
        for one, _ in lines_of(file.read_text(encoding="utf-8"))
    }
    named |= {one for one, _ in lines_of(read("followed.txt"))}
    named |= {one.split()[1] for one, _ in lines_of(read("followed_pairs.txt"))}
    kinds = {
        one for name, [things] in lines_of(read("kinds.txt")) for one in (name, *things.split())
    }
    assert kinds <= named
