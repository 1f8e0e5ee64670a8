"""Who and what a text is about, with the evidence. Pure.

Words are looked up by their forms; then the context decides: a full name settles who a later bare
surname is, another first name beside a surname means somebody else, a bare surname alone counts
only when one person of the registry has it and it is no ordinary word, and an office counts only
on a date on which it existed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from bot.topics.countries import is_foreign
from bot.topics.forms import is_first_name, is_ordinary, without_kazakh_suffix
from bot.topics.language import detect
from bot.topics.names import Forms, NameIndex, PersonPattern, build
from bot.topics.registry import Registry, SubjectKind
from bot.topics.tenure import holders, in_force, office_in_force
from bot.topics.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Match:
    """One mention: what it is of, where in the text as given, and the rule that found it."""

    kind: SubjectKind
    id: str
    start: int
    end: int
    matched: str
    by: str


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A mention that could be several people, or is not sure: for editors, never an alert."""

    start: int
    end: int
    matched: str
    candidates: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Every mention in order, and what stayed open."""

    matches: tuple[Match, ...]
    ambiguous: tuple[Ambiguity, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A surname found: token places first..last; `rule` is "surname" where it stands alone."""

    people: frozenset[str]
    first: int
    last: int
    rule: str


_TITLES = frozenset(
    "speaker chairman chairwoman chair president minister senator deputy mr mrs ms dr general "
    "спикер председатель президент сенатор депутат министр господин госпожа глава генсек секретарь "
    "төраға төрағасы спикері президенті депутаты министрі мырза ханым".split()
)


class Matcher:
    """Finds the officials, offices and bodies of one registry in texts."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self._index: NameIndex = build(registry)

    @classmethod
    def load(cls, registry: Registry, cache: Path | None = None) -> Matcher:
        """The matcher of a registry."""
        return cls(registry)

    def find(
        self, text: str, *, language: str | None = None, published: date | None = None
    ) -> Findings:
        """Every mention in a text. `published` decides who held an office (default: today)."""
        kazakh = (language or detect(text)) == "kk"
        on = published or datetime.now(UTC).date()
        tokens = tokenize(text)
        reader = _Reader(self._index, tokens, kazakh)
        mentions = reader.people(text)
        matches, ambiguous = self._decide(text, tokens, mentions)
        matches.extend(self._phrases(text, tokens, reader, on))
        matches.sort(key=lambda match: (match.start, match.end, match.kind, match.id))
        return Findings(tuple(matches), tuple(ambiguous))

    def _decide(
        self, text: str, tokens: list[Token], mentions: list[_Mention]
    ) -> tuple[list[Match], list[Ambiguity]]:
        named = {
            person
            for mention in mentions
            if mention.rule in {"full-name", "initials"} and len(mention.people) == 1
            for person in mention.people
        }
        matches, ambiguous = [], []
        for mention in mentions:
            start, end = tokens[mention.first].start, tokens[mention.last].end
            people = mention.people & named or mention.people
            word = tokens[mention.first].key
            alone = mention.rule == "surname" and not (mention.people & named)
            if len(people) == 1 and not (alone and is_ordinary(word)):
                matches.append(
                    Match("official", next(iter(people)), start, end, text[start:end], mention.rule)
                )
            else:
                why = "several people" if len(people) > 1 else "ordinary word"
                ambiguous.append(Ambiguity(start, end, text[start:end], tuple(sorted(people)), why))
        return matches, ambiguous

    def _phrases(self, text: str, tokens: list[Token], reader: _Reader, on: date) -> list[Match]:
        matches = []
        taken: dict[str, int] = {}
        for kind, id_, first, last in reader.phrases():
            if taken.get(kind, -1) >= first:
                continue  # within a longer name of the same kind
            taken[kind] = last
            start, end = tokens[first].start, tokens[last].end
            words = text[start:end]
            tag = first > -1 and tokens[first].gap.endswith("#")
            if kind == "body":
                body = self.registry.bodies[id_]
                if not in_force(body.start, "", on):
                    continue
                if body.country and is_foreign(tokens, first, last, body.country):
                    continue
                matches.append(Match("body", id_, start, end, words, "hashtag" if tag else "body"))
                continue
            office_body = self.registry.bodies.get(self.registry.offices[id_].body)
            if office_body and is_foreign(tokens, first, last, office_body.country):
                continue
            if not office_in_force(self.registry, id_, on):
                continue
            matches.append(Match("office", id_, start, end, words, "office"))
            people = holders(self.registry, id_, on)
            if len(people) == 1:
                matches.append(Match("official", people[0], start, end, words, "office"))
        return matches


class _Reader:
    """One text's tokens against the index."""

    def __init__(self, index: NameIndex, tokens: list[Token], kazakh: bool) -> None:
        self._index = index
        self._tokens = tokens
        self._kazakh = kazakh

    def _keys(self, key: str) -> list[str]:
        return [key, *without_kazakh_suffix(key)] if self._kazakh else [key]

    def _is(self, at: int, forms: Forms) -> bool:
        key = self._tokens[at].key
        return key in forms or (
            self._kazakh and any(stem in forms for stem in without_kazakh_suffix(key))
        )

    def _joined(self, at: int) -> bool:
        """Whether a word follows the one before as in a name: a space, a hyphen, a line break."""
        gap = self._tokens[at].gap
        return not gap.strip(" \u00a0\t\r\n-\u2010\u2011") and "\n\n" not in gap

    def _run(self, at: int, words: tuple[Forms, ...]) -> int:
        """The place after the words if they stand at `at` one after the other, else -1."""
        for offset, forms in enumerate(words):
            place = at + offset
            if place >= len(self._tokens) or place < 0 or not self._is(place, forms):
                return -1
            if offset and not self._joined(place):
                return -1
        return at + len(words)

    def people(self, text: str) -> list[_Mention]:
        """Every surname of the registry with what stands beside it."""
        found: list[_Mention] = []
        for at, token in enumerate(self._tokens):
            if token.gap.endswith("#"):
                found.extend(self._tagged(text, at))
                continue
            patterns = [
                pattern
                for key in self._keys(token.key)
                for pattern in self._index.people.get(key, ())
            ]
            if not patterns or not (token.capital or not token.key[0].isalpha()):
                continue
            if found and found[-1].last >= at:
                continue
            mention = self._mention(at, patterns)
            if mention is not None:
                found.append(mention)
        return found

    def _tagged(self, text: str, at: int) -> list[_Mention]:
        last = at
        while last + 1 < len(self._tokens) and self._tokens[last + 1].gap == "_":
            last += 1
        tag = "_".join(token.key for token in self._tokens[at : last + 1])
        people = self._index.tags.get(tag)
        return [_Mention(frozenset(people), at, last, "hashtag")] if people else []

    def _mention(self, at: int, patterns: list[PersonPattern]) -> _Mention | None:
        full: dict[str, tuple[int, int]] = {}
        initials: dict[str, tuple[int, int]] = {}
        bare: dict[str, tuple[int, int]] = {}
        for pattern in patterns:
            end = self._run(at, pattern.family)
            if end < 0:
                continue
            span = self._given_beside(at, end, pattern)
            if span:
                full[pattern.person] = span
                continue
            span = self._initials_beside(at, end, pattern)
            if span:
                initials[pattern.person] = span
                continue
            bare.setdefault(pattern.person, (at, end - 1))
        for rule, spans in (("full-name", full), ("initials", initials)):
            if spans:
                first = min(span[0] for span in spans.values())
                last = max(span[1] for span in spans.values())
                return _Mention(frozenset(spans), first, last, rule)
        if not bare or self._somebody_else(at, max(span[1] for span in bare.values())):
            return None
        last = max(span[1] for span in bare.values())
        return _Mention(frozenset(bare), at, last, "surname")

    def _given_beside(self, at: int, end: int, pattern: PersonPattern) -> tuple[int, int] | None:
        if not pattern.given:
            return (at, end - 1)
        if not self._joined_or_start(at):
            return self._given_after(at, end, pattern)
        size = len(pattern.given)
        for middle in (0, len(pattern.patronymic) or 1):
            first = at - middle - size
            if first >= 0 and self._run(first, pattern.given) == first + size:
                between = range(first + size, at)
                if all(self._joined(place) for place in between) and self._patronymic(
                    between, pattern
                ):
                    return (first, end - 1)
        return self._given_after(at, end, pattern)

    def _patronymic(self, between: range, pattern: PersonPattern) -> bool:
        if not between:
            return True
        if pattern.patronymic and len(between) == len(pattern.patronymic):
            return all(
                self._is(place, forms)
                for place, forms in zip(between, pattern.patronymic, strict=True)
            )
        word = self._tokens[between[0]].key
        return not pattern.patronymic and word.endswith(
            (
                "вич",
                "вича",
                "вичу",
                "вичем",
                "виче",
                "вна",
                "вны",
                "вне",
                "вну",
                "вной",
                "лы",
                "ызы",
            )
        )

    def _given_after(self, at: int, end: int, pattern: PersonPattern) -> tuple[int, int] | None:
        if end < len(self._tokens) and self._joined(end):
            after = self._run(end, pattern.given)
            if after > 0:
                tail = self._run(after, pattern.patronymic) if pattern.patronymic else -1
                joined = tail > 0 and self._joined(after)
                return (at, (tail if joined else after) - 1)
        return None

    def _joined_or_start(self, at: int) -> bool:
        return at > 0 and self._joined(at)

    def _initial(self, at: int) -> str:
        """The letter of an initial ("М.") at a place; empty where there is none."""
        if not 0 <= at < len(self._tokens) or len(self._tokens[at].key) != 1:
            return ""
        if at + 1 < len(self._tokens):
            return self._tokens[at].key if "." in self._tokens[at + 1].gap[:1] else ""
        return self._tokens[at].key

    def _initials_beside(self, at: int, end: int, pattern: PersonPattern) -> tuple[int, int] | None:
        letters = pattern.initials
        if not letters:
            return None
        before: list[str] = []
        place = at - 1
        while len(before) < 2 and self._initial(place):
            before.insert(0, self._initial(place))
            place -= 1
        if before:
            shown = "".join(before)
            return (
                (place + 1, end - 1)
                if letters.startswith(shown) or (shown[0] == letters[:1] and len(letters) == 1)
                else None
            )
        after: list[str] = []
        place = end
        while (
            len(after) < 2 and self._initial(place) and self._tokens[place].gap.strip() in {"", "."}
        ):
            after.append(self._initial(place))
            place += 1
        if after:
            shown = "".join(after)
            return (
                (at, place - 1)
                if letters.startswith(shown) or (shown[0] == letters[:1] and len(letters) == 1)
                else None
            )
        return None

    def _somebody_else(self, first: int, last: int) -> bool:
        """Whether a first name or an initial of another person stands beside a surname."""
        if self._initial(first - 1) or (
            self._initial(last + 1) and self._joined(last + 1) and self._tokens[last + 1].capital
        ):
            return True
        before = self._tokens[first - 1] if first > 0 and self._joined(first) else None
        if before and before.capital and self._is_name(before):
            return True
        after = self._tokens[last + 1] if last + 1 < len(self._tokens) else None
        return bool(after and self._joined(last + 1) and after.capital and is_first_name(after.key))

    @staticmethod
    def _is_name(token: Token) -> bool:
        if token.key in _TITLES:
            return False
        return is_first_name(token.key) or not is_ordinary(token.key)

    def phrases(self) -> list[tuple[str, str, int, int]]:
        """Names of offices and bodies: (kind, id, first, last), longest first at each place."""
        found = []
        for at, token in enumerate(self._tokens):
            here = []
            for key in self._keys(token.key):
                for pattern in self._index.phrases.get(key, ()):
                    end = self._run(at, pattern.words)
                    if end > 0 and (
                        token.capital or len(pattern.words) > 1 or token.gap.endswith("#")
                    ):
                        here.append((pattern.kind, pattern.id, at, end - 1))
            found.extend(sorted(set(here), key=lambda hit: (-hit[3], hit[1])))
        return found
