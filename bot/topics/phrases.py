"""The phrases that readers follow, looked up in a text rather than tried one after the other. Pure.

A tree by words: what a text says at a place leads to the phrases that begin so, by the stems and
endings of their first word, then to those that go on so. However many are followed, a text costs
what it says; only what many phrases have in common is a branch, the rest are short lists.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from bot.topics.findings import Evidence, Rule
from bot.topics.keywords import forms_of, is_form
from bot.topics.language import detect
from bot.topics.people.kazakh_suffixes import word_stems
from bot.topics.people.skeleton import skeleton
from bot.topics.tokens import Words

_FEW = 6  # phrases that begin alike are tried one by one; more of them are a branch
_EVIDENCE_KEPT = 5  # one that a text has fifty times is explained as well by its first few mentions
_REBUILT_FROM = 1000  # phrases that were removed stay in the tree until there are so many


class _Branch:
    """The phrases that have their first words in common: one that ends here, and those that go on,
    a few as they are, many by their next word."""

    __slots__ = ("alike", "ends", "few", "longest", "next", "stems")

    def __init__(self) -> None:
        self.ends = ""
        self.few: list[str] = []
        self.next: dict[str, _Branch] | None = None
        # Where the next words are found: by stem with endings, and (in Kazakh) by skeleton.
        self.stems: dict[str, list[tuple[frozenset[str], str]]] = {}
        self.alike: dict[str, list[str]] = {}
        self.longest = 0  # of the stems

    def add(self, key: str, words: list[str], depth: int) -> None:
        """Add a phrase whose first `depth` words lead here."""
        if depth == len(words):
            self.ends = key
        elif self.next is not None:
            self._add_below(self.next, key, words, depth)
        elif depth and len(self.few) < _FEW:
            self.few.append(key)
        else:
            self.next = {}
            for one in (*self.few, key):
                self._add_below(self.next, one, one.split(), depth)
            self.few = []

    def _add_below(
        self, following: dict[str, _Branch], key: str, words: list[str], at: int
    ) -> None:
        word = words[at]
        if word not in following:
            following[word] = _Branch()
            for stem, endings in forms_of(word):
                self.stems.setdefault(stem, []).append((endings, word))
                self.longest = max(self.longest, len(stem))
            self.alike.setdefault(skeleton(word), []).append(word)
        following[word].add(key, words, at + 1)

    def spelt(self, word: str) -> Iterator[str]:
        """The next words that a word of a text is a form of."""
        for end in range(1, min(len(word), self.longest) + 1):
            for endings, known in self.stems.get(word[:end], ()):
                if word[end:] in endings:
                    yield known


class Phrases:
    """The phrases that somebody follows, with their titles. Of one thread at a time."""

    def __init__(self, titles: Mapping[str, str] | None = None) -> None:
        self._titles: dict[str, str] = {}
        self._tree = _Branch()
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
        """Follow more phrases, by `keyword_key`. The forms of a new word take a third of a
        millisecond."""
        for key, title in titles.items():
            words = key.split()
            if words:
                if key in self._gone:
                    self._gone.remove(key)
                elif key not in self._titles:
                    self._tree.add(key, words, 0)
                self._titles[key] = title

    def remove(self, keys: Iterable[str]) -> None:
        """Follow some no longer; those that were not followed are nothing."""
        for key in keys:
            if self._titles.pop(key, None) is not None:
                self._gone.add(key)
        if len(self._gone) > max(_REBUILT_FROM, len(self._titles)):
            self._tree, self._gone = _Branch(), set()
            for key in self._titles:
                self._tree.add(key, key.split(), 0)

    def missing(self, keys: Collection[str]) -> set[str]:
        """Of some keys those that are not followed here."""
        return set(keys) - self._titles.keys()

    def superfluous(self, keys: Collection[str]) -> set[str]:
        """What is followed here and not among some keys."""
        return self._titles.keys() - set(keys)

    def find(self, text: str, *, language: str | None = None) -> dict[str, list[Evidence]]:
        """Those that a text has, by key, each with its first places."""
        if not self._titles:
            return {}
        kazakh = (language or detect(text)) == "kk"
        words = Words(text)
        found: dict[str, list[Evidence]] = {}
        for at in range(len(words)):
            for key, last in self._at(words, at, kazakh):
                mentions = found.setdefault(key, [])
                start, end = words.starts[at], words.ends[last]
                known = mentions and mentions[-1].start == start and mentions[-1].end == end
                if len(mentions) < _EVIDENCE_KEPT and not known:
                    mentions.append(Evidence(text[start:end], start, end, Rule.KEYWORD))
        return found

    def _at(self, words: Words, at: int, kazakh: bool) -> Iterator[tuple[str, int]]:
        """The phrases that begin at a word, each with its last word."""
        following = self._tree.next
        if following is None:
            return
        key = words.keys[at]
        readings = dict.fromkeys((key, *word_stems(key)) if kazakh else (key,))
        first = {known for reading in readings for known in self._tree.spelt(reading)}
        for known in first:
            yield from self._from(following[known], words, at + 1, 1, kazakh)

    def _from(
        self, branch: _Branch, words: Words, at: int, depth: int, kazakh: bool
    ) -> Iterator[tuple[str, int]]:
        """Those of a branch that a text goes on with at a word."""
        if branch.ends in self._titles:
            yield branch.ends, at - 1
        if at >= len(words) or not words.joined(at):
            return
        for key in branch.few:
            rest = key.split()[depth:]
            last = at + len(rest) - 1
            if (
                last < len(words)
                and key in self._titles
                and all(
                    words.joined(at + n) and _is(words.keys[at + n], one, kazakh)
                    for n, one in enumerate(rest)
                )
            ):
                yield key, last
        if branch.next is not None:
            key = words.keys[at]
            known = set(branch.spelt(key))
            if kazakh:
                for stem in word_stems(key):
                    known.update(branch.alike.get(skeleton(stem), ()))
            for word in known:
                yield from self._from(branch.next[word], words, at + 1, depth + 1, kazakh)


def _is(word: str, wanted: str, kazakh: bool) -> bool:
    """Whether a word of a text is a form of a word of a phrase."""
    if is_form(word, forms_of(wanted)):
        return True
    return kazakh and any(skeleton(stem) == skeleton(wanted) for stem in word_stems(word))
