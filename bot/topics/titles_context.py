"""What a text has said before a place of it, for titles that do not say of what they are. Pure.

"Глава государства" is the one of whom, or of whose country, the text has spoken; where it has
spoken of none, that of the outlet's country. A country is spoken of where something happens in it
or where its authorities act; it is not by being visited or by sending an ambassador.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.topics.countries import ADJECTIVE, HOME, LOCATIVE, NOMINATIVE, Named, country_in
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
        self._read = self._upto = 0
        self._home = False
        self._foreign = (-1, "")  # where it was named last
        self.titles: list[tuple[Kind, str]] = []  # an office, or whose the title was instead
        self.bodies: dict[tuple[str, ...], list[str]] = {}
        self.chamber = ""

    def advance(self, at: int) -> None:
        """What follows is asked of the text before a word."""
        self._upto = at

    @property
    def named(self) -> list[str]:
        """The people of the registry who were named, in order."""
        start = self._words.starts[self._upto]
        return [one.id for one in self._people if one.evidence.start < start]

    @property
    def home(self) -> bool:
        """Whether the outlet's own country was named in any way."""
        self._scan()
        return self._home

    @property
    def foreign(self) -> str:
        """The other country that was spoken of last, or empty."""
        self._scan()
        return self._foreign[1]

    def _scan(self) -> None:
        """Read on; only few texts have a title that needs it."""
        keys = self._words.keys
        for at in range(self._read, self._upto):
            key = keys[at]
            kazakh = self._kazakh and not key.isascii()
            if country_in(key, kazakh=kazakh) or key == "u":
                language: Language = "en" if key.isascii() else "kk" if kazakh else "ru"
                found = country_at(self._words, at, language)
                if found and (found[0].code == HOME or self._is_spoken_of(at, found[0], language)):
                    self.state(at, found[0].code)
        self._read = max(self._read, self._upto)

    def state(self, at: int, country: str) -> None:
        """The affairs of a country are spoken of at a word."""
        if country == HOME:
            self._home = True
        else:
            self._foreign = max(self._foreign, (at, country))

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
