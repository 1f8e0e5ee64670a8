"""What a text has said before a place of it, for titles that do not say of what they are. Pure.

"Глава государства" is the one of whom, or of whose country, the text has spoken; where it has
spoken of none, that of the outlet's country. A country is spoken of where something happens in it
or where its authorities act; it is not by being visited or by sending an ambassador.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.topics.countries import ADJECTIVE, HOME, LOCATIVE, NOMINATIVE, Named
from bot.topics.findings import Match
from bot.topics.titles import Language
from bot.topics.titles_whose import country_at
from bot.topics.titles_words import Kind
from bot.topics.tokens import Words

# Whose mention says that a state's own affairs are spoken of; all three languages.
_AUTHORITIES = re.compile(
    r"(?:парламент|конгресс?|сенат|правительств|власт|столиц|депутат|граждан|жител|выбор|народ|"
    r"үкімет|билік|астана|азаматтар|халқ|халық|сайлау|палат|"
    r"parliament|congress|senat|government|authorit|lawmaker|voter|election|citizen|people)\w*$"
)
FOREIGN, ORGANISATION = "?", "*"


class Context:
    """What was said up to a word; asked with growing places."""

    def __init__(self, words: Words, people: Sequence[Match], *, kazakh: bool) -> None:
        self._words, self._people, self._kazakh = words, people, kazakh
        self._at = self._next = 0
        self.home = False
        self.foreign = ""
        self.named: list[str] = []  # people of the registry
        self.titles: list[tuple[Kind, str]] = []  # an office, or whose the title was instead
        self.bodies: dict[tuple[str, ...], list[str]] = {}
        self.chamber = ""

    def advance(self, at: int) -> None:
        """Read on to a word."""
        words = self._words
        for place in range(self._at, at):
            language: Language = (
                "en" if words.keys[place].isascii() else "kk" if self._kazakh else "ru"
            )
            found = country_at(words, place, language)
            if found:
                self._country(place, found[0], language)
        self._at = max(self._at, at)
        start = words.starts[at] if at < len(words) else len(words.text)
        while self._next < len(self._people) and self._people[self._next].evidence.start < start:
            self.named.append(self._people[self._next].id)
            self._next += 1

    def _country(self, at: int, named: Named, language: Language) -> None:
        if named.code == HOME:
            self.home = True
        elif self._is_spoken_of(at, named, language):
            self.foreign = named.code

    def _is_spoken_of(self, at: int, named: Named, language: Language) -> bool:
        words = self._words
        before = words.keys[at - 1] if words.joined(at) else ""
        after = words.keys[at + 1] if words.joined(at + 1) else ""
        if named.form == ADJECTIVE or language != "ru":
            if _AUTHORITIES.match(after):
                return True
        if language == "ru" and named.form != ADJECTIVE and _AUTHORITIES.match(before):
            return True
        if named.capital:
            return False
        if language == "kk":
            return named.form == LOCATIVE
        if language == "en":
            return before == "in"
        if named.form == LOCATIVE:
            return before in {"в", "во", "на"}
        return named.form == NOMINATIVE and words.begins_sentence(at)

    def title(self, kind: Kind, target: str) -> None:
        """A title was read: the office that it names, FOREIGN or ORGANISATION."""
        self.titles.append((kind, target))

    def body(self, ids: tuple[str, ...], target: str) -> None:
        """The name of a body was read with its country: which one it is, or FOREIGN."""
        self.bodies.setdefault(ids, []).append(target)
