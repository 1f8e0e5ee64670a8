"""The phrases that readers follow, looked up in a text rather than tried one after the other. Pure.

Trees by words (phrase_tree.py): what a text says at a place leads to the phrases that begin so, by
the stems and endings of their first word, then to those that go on so. However many are followed, a
text costs what it says. One word, and words that were typed in quotation marks, are found as they
stand; several without those near one another, in any order (near_words.py), and where a text
begins also in other words that mean the same (otherwise.py).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.topics.deputy_requests import request_keys, requests_in
from bot.topics.findings import Evidence, Rule
from bot.topics.keywords import bare, words_of_key
from bot.topics.language import detect
from bot.topics.meanings import is_near, meanings_of
from bot.topics.name_words import Sure, sureness
from bot.topics.near_words import NearWords, order_of
from bot.topics.other_words import is_another
from bot.topics.otherwise import Said, beginning
from bot.topics.phrase_names import NamesSaid, NameTable
from bot.topics.phrase_tree import Branch, Vocabulary, is_word
from bot.topics.tokens import Words

_EVIDENCE_KEPT = 5  # one that a text has fifty times is explained as well by its first few mentions
_TITLE = 4  # words of a phrase that is a name: a comma within it is one of its own, and no list's
_REBUILT_FROM = 1000  # phrases that were removed stay in the tree until there are so many


def sought(key: str, typed: str = "") -> str:
    """How the words of a phrase are to stand: it is one "word" or a "name", "near" one another
    (also others that mean the same: "meant"), in this "order". What is `typed` as one word, with
    its hyphen, is a name ("СК-Фармация")."""
    if is_near(key) and "-" in typed and len(typed.split()) == 1:
        return "name"
    if is_near(key):
        return "meant" if meanings_of(key) else "near"
    words = words_of_key(key)
    if len(words) > 1:
        return "order"
    return "name" if words and sureness(words[0]) is Sure.YES else "word"


def first_sought(key: str) -> str:
    """The word of a phrase that a text must have for it to be looked for; "" where it has none."""
    words = words_of_key(key)
    return (order_of(words) if is_near(key) else (*words, ""))[0]


def _in_order(key: str) -> tuple[str, ...]:
    return order_of(words_of_key(key))


def _trees() -> tuple[Branch, Branch, Said, NameTable]:
    near = Branch(_in_order, Vocabulary(Sure.BESIDE))
    return Branch(words_of_key), near, Said(), NameTable(Sure.MAYBE)


class Phrases:
    """The phrases that somebody follows, with their titles. Of one thread at a time."""

    def __init__(self, titles: Mapping[str, str] | None = None) -> None:
        self._titles: dict[str, str] = {}
        self._tree, self._near, self._said, self._names = _trees()
        self._requests: set[str] = set()  # bounded: the words of a theme, deputies' requests
        self._gone: set[str] = set()  # no longer followed, and still in the tree
        self.add(titles or {})

    def __len__(self) -> int:
        return len(self._titles)

    @property
    def kept(self) -> int:
        """How many are in the tree, those included that nobody follows any more."""
        return len(self._titles) + len(self._gone)

    def title(self, key: str) -> str:
        """How a phrase is shown."""
        return self._titles[key]

    def add(self, titles: Mapping[str, str]) -> None:
        """Follow more phrases, by `keyword_key`. The forms and spellings of a new word take half a
        millisecond, of the longest two."""
        for key, title in titles.items():
            if words_of_key(key):
                if key in self._gone:
                    self._gone.remove(key)
                elif key not in self._titles:
                    self._grow(key)
                self._titles[key] = title

    def _grow(self, key: str) -> None:
        tree = self._near if is_near(key) else self._tree
        tree.add(key, tree.order(key), 0)
        self._said.add(key)
        if key in request_keys():
            self._requests.add(key)
        if len(words_of_key(key)) == 1:
            self._names.add(bare(key))

    def remove(self, keys: Iterable[str]) -> None:
        """Follow some no longer; those that were not followed are nothing."""
        for key in keys:
            if self._titles.pop(key, None) is not None:
                self._gone.add(key)
        if len(self._gone) > max(_REBUILT_FROM, len(self._titles)):
            self._tree, self._near, self._said, self._names = _trees()
            self._gone = set()
            for key in self._titles:
                self._grow(key)

    def missing(self, keys: Collection[str]) -> set[str]:
        """Of some keys those that are not followed here."""
        return set(keys) - self._titles.keys()

    def superfluous(self, keys: Collection[str]) -> set[str]:
        """What is followed here and not among some keys."""
        return self._titles.keys() - set(keys)

    def find(
        self, text: str, *, language: str | None = None, told: bool = False
    ) -> dict[str, list[Evidence]]:
        """Those that a text has, by key, each with its first places. `told`: the text is no more
        than what was found in another."""
        if not self._titles:
            return {}
        kazakh = (language or detect(text)) == "kk"
        words = Words(text)
        found: dict[str, list[tuple[int, int]]] = {}
        begin: dict[str, set[str]] = {}  # bounded: of one text; a word is looked up once
        for at in range(len(words)):
            for key, last in self._at(words, at, begin, kazakh):
                places = found.setdefault(key, [])
                again = len(places) >= _EVIDENCE_KEPT or places[-1:] == [(at, last)]
                if not (again or words.glued(at, last)) and (
                    _is_whole(words, at, last, key) and (kazakh or _is_said(words, at, key))
                ):
                    places.append((at, last))
        names = NamesSaid(self._names, words, kazakh=kazakh, told=told, most=_EVIDENCE_KEPT)
        for key, some in names.find().items():
            if key in self._titles:
                found[key] = sorted({*found.get(key, ()), *some})[:_EVIDENCE_KEPT]
        near = NearWords(self._near, words, kazakh=kazakh, told=told).find(
            self._titles.__contains__, most=_EVIDENCE_KEPT
        )
        for key, places in near.items():
            found[key] = [one for one in places if not words.glued(*one)]
        evidence = {
            key: [_evidence(text, words.starts[first], words.ends[last]) for first, last in places]
            for key, places in found.items()
            if places
        }
        begun = len(beginning(text))
        said = self._said.find(
            text,
            language,
            lambda key: key in self._titles and not _begins_before(evidence.get(key, ()), begun),
            told=told,
            most=_EVIDENCE_KEPT,
        )
        asked = requests_in(text, language or detect(text), told=told) if self._requests else ()
        for key in self._requests & self._titles.keys() if asked else ():
            said[key] = [*said.get(key, ()), *asked]
        for key, spans in said.items():
            evidence[key] = [*(_evidence(text, *one) for one in spans), *evidence.get(key, ())]
            del evidence[key][_EVIDENCE_KEPT:]
        return evidence

    def _at(
        self, words: Words, at: int, begin: dict[str, set[str]], kazakh: bool
    ) -> Iterator[tuple[str, int]]:
        """The phrases that begin at a word, each with its last word; `begin` keeps what words of
        the text are."""
        following = self._tree.next
        if following is None:
            return
        key = words.keys[at]
        if key not in begin:
            begin[key] = self._tree.first(key, kazakh=kazakh)
        for known in begin[key]:
            yield from self._from(following[known], words, at + 1, 1, kazakh)

    def _from(
        self, branch: Branch, words: Words, at: int, depth: int, kazakh: bool
    ) -> Iterator[tuple[str, int]]:
        """Those of a branch that a text goes on with at a word."""
        for key in branch.ends:
            if key in self._titles:
                yield key, at - 1
        if at >= len(words) or not _goes_on(words, at):
            return
        for key in branch.few:
            rest = words_of_key(key)[depth:]
            last = at + len(rest) - 1
            if (
                last < len(words)
                and key in self._titles
                and all(
                    _goes_on(words, at + n) and is_word(words.keys[at + n], one, kazakh=kazakh)
                    for n, one in enumerate(rest)
                )
            ):
                yield key, last
        if branch.next is not None:
            for word in branch.further(words.keys[at], kazakh=kazakh):
                yield from self._from(branch.next[word], words, at + 1, depth + 1, kazakh)


def _goes_on(words: Words, at: int) -> bool:
    """Whether a word may belong to a phrase with the word before, or to a name with a comma."""
    return words.joined(at) or words.gap(at) == ", "


def _is_whole(words: Words, first: int, last: int, key: str) -> bool:
    """Whether a phrase in its order may stand at words first..last: only a name has commas."""
    return all(map(words.joined, range(first + 1, last + 1))) or len(words_of_key(key)) >= _TITLE


def _is_said(words: Words, first: int, key: str) -> bool:
    """Whether the words of a Russian text from `first` on are forms of those of a phrase, and none
    is surely another's."""
    return not any(is_another(words, first + n, one) for n, one in enumerate(words_of_key(key)))


def _evidence(text: str, start: int, end: int) -> Evidence:
    return Evidence(text[start:end], start, end, Rule.KEYWORD)


def _begins_before(evidence: Sequence[Evidence], end: int) -> bool:
    return any(one.start < end for one in evidence[:1])
