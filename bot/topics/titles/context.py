"""What a text has said before a place of it, for titles that do not say of what they are. Pure.

"Глава государства" is the one of whom, or of whose country, the text has spoken; where it has
spoken of none, that of the outlet's country. A country is spoken of where something happens in it
or where its authorities act (`affairs.py`); it is not by being visited or by sending an
ambassador.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.topics.chambers import chamber_at
from bot.topics.countries import HOME, country_in
from bot.topics.findings import Match
from bot.topics.titles.affairs import acts, is_partner, is_spoken_of
from bot.topics.titles.subjects import Language, country_at
from bot.topics.titles.told import Told
from bot.topics.titles.words import Kind
from bot.topics.tokens import Words

FOREIGN, ORGANISATION = "?", "*"
_LONG_SENTENCE = 60  # words


class Context:
    """What was said up to a word; asked with growing places. `country` is the outlet's (ISO
    3166-1), "" where nobody has said it: then it is of HOME; `state_of` says of somebody of the
    registry, of which country he is."""

    def __init__(
        self,
        words: Words,
        people: Sequence[Match],
        *,
        kazakh: bool,
        country: str = "",
        state_of: Callable[[str], str] = lambda _: "",
    ) -> None:
        self._words, self._people, self.kazakh = words, people, kazakh
        self._read = self._upto = self._met = 0
        self._home = False
        self._away = False  # another's parliament acts in a text that had not named home
        self._home_at = -1  # where something happened in it, last
        self.outlet = country if country != HOME else ""  # another country's
        self.told = Told(words, people, state_of, kazakh=kazakh, outlet=country)
        # Where it was named last: that of another country's outlet is spoken of from the beginning.
        self._foreign = (-1, self.outlet)
        # Each once, the latest last: the people of the registry; of each kind of title the office
        # that it was, or whose it was instead; the bodies of a name.
        # bounded: these live as long as one text is read
        self._named: dict[str, None] = {}
        self._titles: dict[Kind, dict[str, tuple[int, bool]]] = {}
        # bounded: as above
        self._bodies: dict[tuple[str, ...], dict[str, None]] = {}
        # Of which kinds another country's was named as one who was met, or who was one before.
        self.guests: set[Kind] = set()  # bounded: by the kinds there are
        self._acted: dict[Kind, tuple[int, str]] = {}  # bounded: as above
        self.chamber = ""

    def advance(self, at: int) -> None:
        """What follows is asked of the text before a word."""
        self._upto = at

    @property
    def named(self) -> Sequence[str]:
        """The people of the registry who were named, the latest last."""
        start = self._words.starts[self._upto]
        people = self._people
        while self._met < len(people) and people[self._met].evidence.start < start:
            _last(self._named, people[self._met].id)
            self._met += 1
        return list(self._named)

    @property
    def home(self) -> bool:
        """Whether the outlet's own country was named in any way; in a text that began with what
        another's parliament does, whether something happens in it or its authorities act."""
        self._scan()
        return self._home

    @property
    def foreign(self) -> str:
        """The other country that was spoken of last, or empty."""
        self._scan()
        return self._foreign[1]

    def foreign_since(self, at: int) -> bool:
        """Whether another country was spoken of at a word or behind it, and home not after that."""
        self._scan()
        return self._foreign[0] >= at and self._foreign[0] > self._home_at

    def titles(self, kind: Kind) -> Sequence[str]:
        """What titles of a kind were, the latest last: offices, FOREIGN or ORGANISATION. One that
        stands aside in the same sentence is not the one who acts in it."""
        return [
            target
            for target, (at, aside) in self._titles.get(kind, {}).items()
            if not aside or self._sentence_ended(at)
        ]

    def _sentence_ended(self, at: int) -> bool:
        """Whether a sentence is over between a word and this place."""
        far = min(at + _LONG_SENTENCE, self._upto) + 1
        return any(map(self._words.begins_sentence, range(at + 1, far))) or far <= self._upto

    def home_after(self, kind: Kind) -> bool:
        """Whether the text came home after the last title of a kind."""
        self._scan()
        return self._home_at > max(
            (at for at, _ in self._titles.get(kind, {}).values()), default=-1
        )

    def bodies(self, ids: tuple[str, ...]) -> Sequence[str]:
        """Which bodies a name was with its country, the latest last: bodies or FOREIGN."""
        return list(self._bodies.get(ids, ()))

    def acted(self, kind: Kind) -> str:
        """What the title of a kind was that began the sentence before this one, or empty."""
        at, target = self._acted.get(kind, (-1, ""))
        if at < 0 or self._upto - at > _LONG_SENTENCE:
            return ""
        ends = sum(map(self._words.begins_sentence, range(at + 1, self._upto + 1)))
        return target if ends == 1 else ""

    def title(
        self, kind: Kind, target: str, at: int, *, aside: bool = False, acts: bool = False
    ) -> None:
        """A title was read at a word; `aside`: in another case than whoever acts; `acts`: of
        whoever does, at the beginning of a sentence."""
        self._acted.pop(kind, None)
        if acts:
            self._acted[kind] = at, target
        known = self._titles.setdefault(kind, {})
        known.pop(target, None)
        known[target] = at, aside

    def body(self, ids: tuple[str, ...], target: str) -> None:
        """The name of a body was read that said of which country it is."""
        _last(self._bodies.setdefault(ids, {}), target)

    def _scan(self) -> None:
        """Read on; only few texts have a title that needs it."""
        keys = self._words.keys
        for at in range(self._read, self._upto):
            key = keys[at]
            kazakh = self.kazakh and not key.isascii()
            if country_in(key, kazakh=kazakh) or key == "u":
                self._country(at)
            else:
                chamber = chamber_at(keys, at)
                if chamber and acts(self._words, at, chamber[1], self.language(at)):
                    self._leave(at, chamber[0])
        self._read = max(self._read, self._upto)

    def _country(self, at: int) -> None:
        """Note a country that a word may name."""
        language = self.language(at)
        found = country_at(self._words, at, language)
        if found is None:
            return
        named = found[0]
        spoken = is_spoken_of(self._words, at, named, language)
        if named.code != HOME:
            if spoken:
                self.state(at, named.code)
        elif spoken or named.capital or not self._away:
            self.state(at, HOME)
            if spoken:
                self._home_at = at

    def language(self, at: int) -> Language:
        """In which language a word is read."""
        if self._words.keys[at].isascii():
            return "en"
        return "kk" if self.kazakh else "ru"

    def names_chamber(self, first: int, last: int, country: str) -> None:
        """A chamber of a country is named at words first..last, up to which the text is read."""
        self._scan()
        language = self.language(first)
        if country == HOME:
            if not (self._away and is_partner(self._words, first, language)):
                self.state(first, HOME)
        elif acts(self._words, first, last, language):
            self._leave(first, country)

    def _leave(self, at: int, country: str) -> None:
        """Another country's parliament acts: what it has decided with home, or about it, is no
        home-coming yet."""
        self._away = not self._home
        self.state(at, country)

    def state(self, at: int, country: str) -> None:
        """The affairs of a country are spoken of at a word."""
        if country == HOME:
            self._home = True
        else:
            self._foreign = max(self._foreign, (at, country))


def _last(known: dict[str, None], one: str) -> None:
    """Put one at the end of what is known."""
    known.pop(one, None)
    known[one] = None
