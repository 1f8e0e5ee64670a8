"""Where words of followed phrases stand in a text: in any form, and as names are spelt. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from bot.topics.keywords import forms_of
from bot.topics.name_words import is_latin
from bot.topics.near_places import as_bits
from bot.topics.other_words import is_another, may_be_another
from bot.topics.people.dictionary import is_common
from bot.topics.people.kazakh_suffixes import possessed, word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.phrase_names import Key, keys_of, keys_of_name, may_stand_for
from bot.topics.phrase_tree import Vocabulary
from bot.topics.tokens import Words


class WordPlaces:
    """The words of one text, each at a place. However often one stands, it is asked about once."""

    def __init__(
        self, words: Words, bits: Sequence[int], *, kazakh: bool, told: bool = False
    ) -> None:
        """`bits`: the place of each word, as it is counted by who asks. `told`: the text is no more
        than what was found in another."""
        self._words, self._kazakh, self._told, self._bits = words, kazakh, told, bits
        # bounded: made for one text
        self._standing: dict[str, int] = {}
        self._alike: dict[str, int] = {}  # bounded: likewise
        self._called: dict[Key, tuple[int, int]] = {}  # bounded: likewise

    @cached_property
    def word_at(self) -> dict[int, int]:
        """The word of each place."""
        return {bit: at for at, bit in enumerate(self._bits)}

    def may_stand(self, known: Vocabulary) -> dict[str, int]:
        """Where words of phrases may stand, as bits."""
        standing: dict[str, int] = {}
        for word, bits in self._words_standing(known):
            standing[word] = standing.get(word, 0) | bits
        return standing

    def _words_standing(self, known: Vocabulary) -> Iterator[tuple[str, int]]:
        """Words of phrases, each with places where it may stand: of the many that are compared by
        the same these are made out once."""
        for key, places in self._places.items():
            some = set(known.spelt(key))
            if self._kazakh:
                some.update(known.of_another(key))
            bits = as_bits(places) if some else 0
            yield from ((word, bits) for word in some)
        for stem in self._stems if self._kazakh else ():
            yield from ((word, self._alike_to(stem)) for word in known.alike_to(stem))
        for said in self._names if known.names else ():
            yield from ((name, self._said(said, name)) for name in known.names.by(said))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The bits of the places of each word of the text."""
        return _by_word(zip(self._words.keys, self._bits, strict=True))

    @cached_property
    def _named(self) -> dict[str, list[int]]:
        """The same of those that stand as names do: with a capital, or beside a word that has one
        ("Олий мажлис")."""
        words = self._words
        if self._told:
            return self._places
        some = set(words.capitals)
        some.update(at - 1 for at in words.capitals if words.joined(at))
        some.update(at + 1 for at in words.capitals if words.joined(at + 1))
        return _by_word((words.keys[at], self._bits[at]) for at in some)

    def where(self, wanted: str) -> int:
        """The places of a text where a word of a phrase stands in some form, as bits."""
        bits = self._standing.get(wanted)
        if bits is None:
            bits = 0
            for form in {stem + ending for stem, endings in forms_of(wanted) for ending in endings}:
                if form in self._places:
                    bits |= as_bits(self._own_places(form, wanted))
            if self._kazakh:
                bits |= self._alike_to(skeleton(wanted))
                bits |= as_bits(
                    at for key in self._bare.get(possessed(wanted), ()) for at in self._places[key]
                )
            for key in keys_of_name(wanted):
                if key in self._names:
                    bits |= self._said(key, wanted)
            self._standing[wanted] = bits
        return bits

    def _own_places(self, form: str, wanted: str) -> list[int]:
        """The bits of the places of a form of a word, in Russian without those where it is surely
        another's."""
        places = self._places[form]
        if self._kazakh or not may_be_another(form, wanted):
            return places
        return [at for at in places if not is_another(self._words, self.word_at[at], wanted)]

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        """In Kazakh the words of the text by what they may be forms of."""
        found: dict[str, list[str]] = {}
        for key in self._places:
            for stem in word_stems(key):
                found.setdefault(skeleton(stem), []).append(key)
        return found

    def _alike_to(self, stem: str) -> int:
        """Where a Kazakh text has what may be a form of a word, by its skeleton."""
        bits = self._alike.get(stem)
        if bits is None:
            keys = self._stems.get(stem, ())
            bits = self._alike[stem] = as_bits(at for key in keys for at in self._places[key])
        return bits

    @cached_property
    def _bare(self) -> dict[str, list[str]]:
        """The same by how these are spelt, and by themselves."""
        found: dict[str, list[str]] = {}
        for key in self._places:
            for stem in (key, *word_stems(key)):
                found.setdefault(stem, []).append(key)
        return found

    @cached_property
    def _names(self) -> dict[Key, list[str]]:
        """The words that stand as names do, by what they are compared by."""
        found: dict[Key, list[str]] = {}
        for word in self._named:
            for key in keys_of(word, kazakh=self._kazakh):
                found.setdefault(key, []).append(word)
        return found

    def _said(self, key: Key, name: str) -> int:
        """Where a name stands as it is compared by one of its keys."""
        if key not in self._called:
            words = [word for word in self._names[key] if not is_common(word)]
            latin = as_bits(at for it in words if is_latin(it) for at in self._named[it])
            other = as_bits(at for it in words if not is_latin(it) for at in self._named[it])
            self._called[key] = other, other | latin
        return self._called[key][may_stand_for(name, latin=True)]


def _by_word(places: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """The places of each word."""
    standing: dict[str, list[int]] = {}
    for key, at in places:
        standing.setdefault(key, []).append(at)
    return standing
