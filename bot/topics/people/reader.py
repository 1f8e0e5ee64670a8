"""Every place of a text where a name of the registry stands, and what stands beside it. Pure.

Says what is written; who is meant is decided for the whole text, in `matcher`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.topics.letters import Script, has_kazakh, script_of
from bot.topics.people.agreement import (
    is_reporting,
    is_reporting_woman,
    is_somebodys,
    is_womans_name,
    is_womans_verb,
    takes_the_verb,
    title_cases,
)
from bot.topics.people.cases import ANY_CASE, GENITIVE, NOMINATIVE, PLURAL
from bot.topics.people.dictionary import is_first_name, is_ordinary
from bot.topics.people.index import NameIndex, Reading
from bot.topics.people.kazakh_suffixes import in_a_case, in_plural, name_stems
from bot.topics.people.lexicon import (
    FIRST_NAMES,
    begins_sentences,
    is_ordinary_elsewhere,
    is_speech,
    is_title,
    names_a_thing,
)
from bot.topics.people.names import PATRONYMIC_FORM
from bot.topics.people.skeleton import skeleton, skeletons
from bot.topics.tokens import Words

_AND = frozenset({"и", "және", "мен", "бен", "пен", "and", "да"})
_MOST_LISTED = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """A surname of the registry at words first..last.

    `people`: whose name it can be; nobody's where it is somebody's who is not in the registry.
    `rule`: full-name, initials, hashtag, name (a name of one word) or surname (it stands alone).
    `families`: the numbers of the surname, the same for whoever has it. `doubtful`: alone it is
    an ordinary word and nothing beside it says otherwise.
    """

    people: frozenset[str]
    first: int
    last: int
    rule: str
    families: frozenset[int]
    doubtful: bool = False


class PeopleReader:
    """One text's words against the index."""

    def __init__(self, index: NameIndex, words: Words, kazakh: bool) -> None:
        self._index = index
        self._words = words
        self._kazakh = kazakh
        self._families: dict[int, list[tuple[int, int, int]]] = {}

    # --- what a word may be ----------------------------------------------------------------------

    def _script(self, key: str) -> Script:
        return script_of(key, self._kazakh)

    def _readings(
        self, at: int, exact: dict[str, list[Reading]], alike: dict[str, list[int]]
    ) -> list[Reading]:
        """The parts of names that the word at a place may be, with the cases it may stand in."""
        key = self._words.keys[at]
        found = exact.get(key, [])
        script = self._script(key)
        if script is Script.RUSSIAN:
            return found
        if script is Script.LATIN:
            if found or len(key) < 2:
                return found
            return [(number, ANY_CASE) for one in skeletons(key) for number in alike.get(one, ())]
        # In Kazakh "Ашимбаева" is a woman, never a man in the genitive.
        stems = name_stems(key)
        readings = [(number, ANY_CASE) for number, bits in found if bits & NOMINATIVE]
        for stem in stems:
            cases = PLURAL if in_plural(key, stem) else ANY_CASE
            readings += [(n, cases) for n, bits in exact.get(stem, ()) if bits & NOMINATIVE]
        if not readings and len(key) > 2:
            for stem in (key, *stems):
                cases = PLURAL if in_plural(key, stem) else ANY_CASE
                readings += [(number, cases) for number in alike.get(skeleton(stem), ())]
        if not readings and not self._kazakh:
            return found
        return readings

    def _continues(self, number: int, at: int, place: int) -> bool:
        """Whether the word of a part of several stands at `at`."""
        if not 0 <= at < len(self._words):
            return False
        cases, alike = self._index.words[number][place]
        key = self._words.keys[at]
        if key in cases:
            return True
        script = self._script(key)
        return script is not Script.RUSSIAN and any(
            stem in cases or skeleton(stem) == alike
            for stem in ((key, *name_stems(key)) if script is Script.KAZAKH else (key,))
        )

    def _families_at(self, at: int) -> list[tuple[int, int, int]]:
        """Surnames that begin at a word: (number, cases, last word)."""
        known = self._families.get(at)
        if known is None:
            known = []
            longest = at
            for number, bits in self._readings(at, self._index.family, self._index.family_alike):
                last = self._last_of(number, at)
                if last >= at:
                    longest = max(longest, last)
                    known.append((number, bits, last))
            if longest > at:  # "Салтыков-Щедрин" is not also "Салтыков"
                known = [one for one in known if one[2] == longest]
            self._families[at] = known
        return known

    def _last_of(self, number: int, at: int) -> int:
        """The last word of a part of a name that begins at a word; -1 if its others lack."""
        several = self._index.words.get(number)
        if several is None:
            return at
        for place in range(1, len(several)):
            if not (self._words.joined(at + place) and self._continues(number, at + place, place)):
                return -1
        return at + len(several) - 1

    def _given_from(self, at: int) -> Iterator[tuple[int, int, int]]:
        """First names that begin at a word: (number, cases, last word)."""
        if at < len(self._words):
            for number, bits in self._readings(at, self._index.given, self._index.given_alike):
                last = self._last_of(number, at)
                if last >= at:
                    yield number, bits, last

    def _given_until(self, at: int) -> Iterator[tuple[int, int, int]]:
        """First names that end at a word: (number, cases, first word)."""
        if at < 0:
            return
        index = self._index
        for number, bits in self._readings(at, index.given_last, index.given_last_alike):
            first = at
            if number in index.words:
                first = at - len(index.words[number]) + 1
                if first < 0 or not (
                    self._continues(number, first, 0) and self._last_of(number, first) == at
                ):
                    continue
            # "Анна-Мария" is another name than "Мария".
            if not self._words.hyphened(first) or self._words.keys[first - 1] == "экс":
                yield number, bits, first

    # --- mentions --------------------------------------------------------------------------------

    def mentions(self, hits: Sequence[int]) -> list[Mention]:
        """Every mention at the words that may be a surname, in order."""
        found: list[Mention] = []
        done = -1
        for at in hits:
            if at <= done:
                continue
            if not self._families_at(at):
                if self._words.tagged(at):
                    found.extend(self._run_together(at))
                continue
            here = self._at(at)
            if here:
                found.extend(here)
                done = max(mention.last for mention in here)
        return found

    def _at(self, at: int) -> list[Mention]:
        families = self._families_at(at)
        last = families[0][2]
        numbers = frozenset(number for number, _, _ in families)
        words = self._words
        double = words.hyphened(last + 1) and words.capital(last + 1)
        if double or self._second_of_double(at):
            return [Mention(frozenset(), at, last, "surname", numbers)]
        tagged = words.tagged(at) or (at > 0 and words.gap(at) == "_")
        plural = self._of_several(at, families)
        if plural:
            return plural
        full = self._full(at, last, families, numbers)
        if full:
            return [full]
        by_initials = self._with_initials(at, last, families, numbers)
        if by_initials:
            return [by_initials]
        if tagged:
            whole = words.tagged(at) and not (last + 1 < len(words) and words.gap(last + 1) == "_")
            people = self._bearers(families)
            doubtful = any(self._index.ordinary.get(number, False) for number in numbers)
            tag = Mention(people, at, last, "hashtag", numbers, doubtful)
            return [tag] if whole and people else []
        return self._bare(at, last, families, numbers)

    def _run_together(self, at: int) -> list[Mention]:
        """ "#МауленАшимбаев", "#ашимбаевмаулен": two words for a reader, one for Telegram."""
        tag, index = self._words.keys[at], self._index
        for cut in range(2, len(tag) - 1):
            for given, family in ((tag[:cut], tag[cut:]), (tag[cut:], tag[:cut])):
                if given not in index.given_last or family not in index.family:
                    continue
                people = frozenset(
                    person
                    for number, _ in index.family[family]
                    for first, _ in index.given_last[given]
                    for person in index.pairs.get((number, first), ())
                )
                if people:
                    return [Mention(people, at, at, "hashtag", frozenset())]
        return []

    def _second_of_double(self, at: int) -> bool:
        words = self._words
        return (
            words.hyphened(at)
            and words.capital(at - 1)
            and words.keys[at - 1] not in {"экс", "вице", "ex"}
            and not any(True for _ in self._given_until(at - 1))
        )

    def _bearers(self, families: list[tuple[int, int, int]]) -> frozenset[str]:
        return frozenset(
            person
            for number, bits, _ in families
            if bits & ANY_CASE
            for person in self._index.bearers.get(number, ())
        )

    def _full(
        self, at: int, last: int, families: list[tuple[int, int, int]], numbers: frozenset[int]
    ) -> Mention | None:
        """First name and surname, in either order, with a patronymic between or after."""
        words, foreign = self._words, None
        for first, end, bits_of, middle in self._given_beside(at, last):
            people = {
                person
                for number, bits, _ in families
                for given, own in bits_of
                if bits & own & ANY_CASE
                for person in self._index.pairs.get((number, given), ())
            }
            if not people:
                continue
            agreeing = frozenset(p for p in people if self._patronymic_fits(p, middle))
            own = words.keys[first if first < at else last + 1]
            agreeing = self._by_gender(agreeing, families, first, end, own)
            mention = Mention(agreeing, first, end, "full-name", numbers)
            small = not any(words.capital(one) for one in range(at, last + 1))
            ordinary = is_ordinary(words.keys[at]) or is_ordinary_elsewhere(words.keys[at])
            if small and not words.tagged(first) and ordinary:
                return None
            if agreeing:
                return mention
            foreign = mention
        return foreign

    def _given_beside(
        self, at: int, last: int
    ) -> Iterator[tuple[int, int, list[Reading], int | None]]:
        """(first word, last word, first names with cases, place of a patronymic or None)."""
        words = self._words
        if words.joined(at):
            for skip in (0, 1):
                if skip and not self._like_patronymic(at - 1):
                    break
                place = at - 1 - skip
                if skip and not (place >= 0 and words.joined(at - 1)):
                    break
                for number, bits, first in self._given_until(place):
                    yield first, last, [(number, bits)], at - 1 if skip else None
        after = last + 1
        if words.joined(after):
            for number, bits, end in self._given_from(after):
                if words.joined(end + 1) and self._like_patronymic(end + 1):
                    yield at, end + 1, [(number, bits)], end + 1
                elif not self._another_follows(end + 1, bits):
                    yield at, end, [(number, bits)], None

    def _another_follows(self, at: int, bits: int) -> bool:
        """Whether the first name belongs to the surname behind it: "Токаев Маулену Ашимбаеву"."""
        if not self._words.joined(at) or not self._words.capital(at):
            return False
        return any(own & bits & ANY_CASE for _, own, _ in self._families_at(at))

    def _like_patronymic(self, at: int) -> bool:
        key = self._words.keys[at]
        if len(key) == 1:
            return bool(self._initial(at))
        return len(key) > 4 and bool(PATRONYMIC_FORM.search(key))

    def _patronymic_fits(self, person: str, at: int | None) -> bool:
        if at is None or person not in self._index.patronymics:
            return True
        key = self._words.keys[at]
        if key in self._index.patronymics[person]:
            return True
        alike = self._index.patronymic_alike[person]
        if len(key) == 1:
            return any(one.startswith(skeleton(key)) for one in alike)
        return any(
            skeleton(stem) in alike for stem in (key, *name_stems(key))
        ) or not self._same_alphabet(key, person)

    def _same_alphabet(self, key: str, person: str) -> bool:
        """Whether a patronymic of another kind may be compared at all: Ивановна is no Иванқызы."""
        kazakh = ("лы", "зы", "ly", "zy", "lu", "лу", "oglu")
        suffixed = key.rstrip("ныңағедмі").endswith(("лы", "зы", "л", "з"))
        known = [w for w, bits in self._index.patronymics[person].items() if bits & NOMINATIVE]
        return any((w.endswith(kazakh)) == (key.endswith(kazakh) or suffixed) for w in known)

    def _by_gender(
        self,
        people: frozenset[str],
        families: list[tuple[int, int, int]],
        first: int,
        last: int,
        given: str = "",
    ) -> frozenset[str]:
        """Without those who would stand in another case than the sentence needs.

        "Александра Морозова заявила" is a woman's nominative, not Александр Морозов's genitive.
        """
        case = 0 if self._kazakh else self._case_needed(first, last, given)
        if not case:
            return people
        fitting = {
            person
            for number, bits, _ in families
            if bits & case
            for person in self._index.bearers.get(number, ())
        }
        return people & frozenset(fitting)

    def _case_needed(self, first: int, last: int, given: str) -> int:
        """The cases in which the words beside a name want it; 0 where they do not say."""
        words = self._words
        woman = self._woman_speaks(first, last, given)
        if words.joined(first) and (
            not words.capital(first - 1) or words.begins_sentence(first - 1)
        ):
            cases = title_cases(words.keys[first - 1])
            if cases:
                # "адвокат Морозова заявил": whose advocate
                own = cases & NOMINATIVE and not woman and is_somebodys(words.keys[first - 1])
                return cases | (GENITIVE if own else 0)
        return NOMINATIVE if woman else 0

    def _woman_speaks(self, first: int, last: int, given: str) -> bool:
        """Whether a verb beside a name makes it a woman's nominative."""
        words = self._words
        if not words.keys[last].endswith(("а", "я")) or (given and not is_womans_name(given)):
            return False
        before = words.keys[first - 1] if words.joined(first) else ""
        if before and is_reporting_woman(before):
            return True
        after = last + 1
        if after >= len(words) or words.gap(after) not in (" ", "\u00a0") or words.capital(after):
            return False
        # "позиция Морозова изменилась", "у Морозова болела": the verb is another word's.
        return is_womans_verb(words.keys[after]) and not (before and takes_the_verb(before))

    # --- initials --------------------------------------------------------------------------------

    def _initial(self, at: int) -> str:
        """The letter of an initial ("М.", "Ж." or Latin "Yu.") at a place; else empty."""
        words = self._words
        if not 0 <= at < len(words) or not words.capital(at):
            return ""
        key = words.keys[at]
        if len(key) > 1 and not (len(key) == 2 and key[0] < "\u0250" and not is_title(key)):
            return ""
        after = words.text[words.ends[at] : words.ends[at] + 1]
        if after == "." or (after in "-\u2010\u2011" and after and len(self._initial(at + 1)) == 1):
            return skeleton(key)[:1]
        return ""

    def _near(self, at: int) -> bool:
        """Whether only what may stand about initials parts a word from the one before."""
        gap = self._words.gap(at)
        return (
            len(gap) <= 4
            and not gap.strip(". \u00a0\u202f\u2009-\u2010\u2011\n")
            and (gap.count(".") <= 1 and gap.count("\n") <= 1)
        )

    def _with_initials(
        self, at: int, last: int, families: list[tuple[int, int, int]], numbers: frozenset[int]
    ) -> Mention | None:
        words = self._words
        letters, place = "", at - 1
        while len(letters) < 3 and self._initial(place) and self._near(place + 1):
            letters = self._initial(place) + letters
            place -= 1
        first, end = place + 1, last
        if not letters:
            first, place = at, last + 1
            while (
                len(letters) < 3
                and place < len(words)
                and self._near(place)
                and (letters or "." not in words.gap(place))
                and self._initial(place)
            ):
                letters += self._initial(place)
                place += 1
            # "Токаев М. Ашимбаеву": the initial is the next one's.
            if letters and place < len(words) and self._near(place) and self._families_at(place):
                letters = ""
            end = place - 1
        if not letters:
            return None
        people = frozenset(
            person
            for person in self._bearers(families)
            if self._initials_fit(person, letters)
            and self._written_so(person, words.keys[first if first < at else last + 1])
        )
        return Mention(people, first, end if letters else last, "initials", numbers)

    def _written_so(self, person: str, letter: str) -> bool:
        """Whether a Kazakh text would begin a person's first name with this letter."""
        known = self._index.kazakh_initials.get(person)
        if not known or letter[0] < "\u0250" or not (self._kazakh or has_kazakh(letter)):
            return True
        return letter in known

    def _initials_fit(self, person: str, letters: str) -> bool:
        known = self._index.initials.get(person, [])
        if letters in known:
            return True
        # A second initial says nothing of a person whose patronymic is not known.
        return person not in self._index.patronymics and any(letters[:-1] == one for one in known)

    # --- several of one surname, and a surname alone ---------------------------------------------

    def _of_several(self, at: int, families: list[tuple[int, int, int]]) -> list[Mention]:
        """ "Сергей и Андрей Лукины": each first name with the surname in the plural."""
        plural = [(number, last) for number, bits, last in families if bits & PLURAL]
        words = self._words
        if not plural or not words.joined(at):
            return []
        found, place, listed = [], at - 1, 0
        numbers = frozenset(number for number, _ in plural)
        while listed < _MOST_LISTED:
            here = list(self._given_until(place))
            if not here and not self._first_name(place):
                break
            listed += 1
            people = frozenset(
                person
                for number, _ in plural
                for given, _, _ in here
                for person in self._index.pairs.get((number, given), ())
            )
            first = min((one[2] for one in here), default=place)
            if people:
                found.append(Mention(people, first, place, "full-name", numbers))
            place = first - 1
            if place < 0:
                break
            if words.keys[place] in _AND and words.joined(place + 1):
                place -= 1
            elif words.gap(place + 1).strip() != ",":
                break
        found.reverse()
        if found and listed > 1:
            return [*found, Mention(frozenset(), at, plural[0][1], "plural", frozenset())]
        return []

    def _first_name(self, at: int) -> bool:
        if not 0 <= at < len(self._words):
            return False
        key = self._words.keys[at]
        script = self._script(key)
        return any(
            one in FIRST_NAMES
            or one in self._index.given
            or (script is not Script.LATIN and is_first_name(one))
            for one in ((key, *name_stems(key)) if script is Script.KAZAKH else (key,))
        )

    def _bare(
        self, at: int, last: int, families: list[tuple[int, int, int]], numbers: frozenset[int]
    ) -> list[Mention]:
        words = self._words
        if not any(map(words.capital, range(at, last + 1))):
            return []  # "von der Leyen" has one within
        other = self._somebody_else(at, last)
        if other:
            return [Mention(frozenset(), at, last, "surname", numbers)] if other == "known" else []
        before = words.keys[at - 1] if at and len(words.gap(at)) <= 2 else ""
        after = words.keys[last + 1] if words.joined(last + 1) else ""
        if names_a_thing(before, after) or self._named_after_another_too(at):
            return []
        people = self._by_gender(self._bearers(families), families, at, last)
        if not people:
            return []
        one_word = {p for number in numbers for p in self._index.alone.get(number, ())}
        rule = "name" if people <= one_word else "surname"
        doubtful = (
            any(self._index.ordinary.get(number, False) for number in numbers)
            or is_ordinary(words.keys[at])
        ) and not (
            (before and (is_title(before) or is_reporting(before)))
            or (after and is_speech(after) and not self._speaks_for_itself(words.keys[at], after))
        )
        return [Mention(people, at, last, rule, numbers, doubtful)]

    def _named_after_another_too(self, at: int) -> bool:
        """ "имени Станиславского и Немировича-Данченко": named after the second as well."""
        words, place = self._words, at - 2
        if place < 1 or words.keys[at - 1] not in _AND or not words.joined(at):
            return False
        while place and words.joined(place) and words.capital(place):
            place -= 1
        return place < at - 2 and names_a_thing(words.keys[place], "")

    @staticmethod
    def _speaks_for_itself(word: str, verb: str) -> bool:
        """ "Дума приняла": the ordinary word, too, would have this verb."""
        return is_womans_verb(verb) and takes_the_verb(word)

    def _somebody_else(self, first: int, last: int) -> str:
        """ "known": a first name of somebody else stands beside a surname; "maybe": what looks
        like one; empty: nothing does."""
        words = self._words
        if words.joined(last + 1) and words.capital(last + 1):
            key = words.keys[last + 1]
            if self._first_name(last + 1) and not self._another_follows(last + 2, ANY_CASE):
                return "known"
            if len(key) > 4 and PATRONYMIC_FORM.search(key):
                return "known"
        if not words.joined(first) or not words.capital(first - 1):
            return ""
        key = words.keys[first - 1]
        if PATRONYMIC_FORM.search(key) and len(key) > 4:
            return "known"
        if is_title(key) or words.hyphened(first):
            return ""
        if self._first_name(first - 1):
            # "Токаев Маулен Ашимбаев": a first name that ends another full name is that one's.
            return "known"
        raw = words.raws[first - 1]
        if len(raw) < 3 or raw.isupper() or is_ordinary(key) or self._families_at(first - 1):
            return ""
        script = self._script(key)
        if script is not Script.RUSSIAN and words.begins_sentence(first - 1):
            beginning = begins_sentences(key) or key.endswith(("ing", "ed", "ly"))
            return "" if beginning or is_ordinary_elsewhere(key) or in_a_case(key) else "maybe"
        if script is Script.KAZAKH:
            return "" if in_a_case(key) else "maybe"
        if script is Script.LATIN:
            return "maybe"
        nominative = any(bits & NOMINATIVE for _, bits, _ in self._families_at(first))
        if nominative and key.endswith(("а", "я", "ы", "и", "у", "ю", "ом", "ой")):
            return ""  # "Роскосмоса Поповкин": a first name would be in the nominative too
        return "maybe"
