"""What of a correction readers are told: two wordings, and what the later one says otherwise. Pure.

Nothing is told of spaces, marks, sentences in another order, a typo (one or two letters of a word
that is neither name nor number), words that only join others, and what frames a text. Told is
another title, name, number, date, a negation, other words, a sentence more or less. In doubt it is
told: to have been wrong and silent is worse than to have said so once too often.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.corrections import words
from bot.corrections.words import MONTH, NUMBER, UNIT, Token, differ, less, names_in, tokens_of
from bot.intake.footers import Part, part_of
from bot.intake.lines import Line, read_lines
from bot.sentences import sentences

# Of so many sentences that are others, and of longer ones, it is not looked what is other in them.
_MOST_READ, _MOST_PAIRED, _MOST_TOKENS = 400, 40, 120
# What of a change is shown is less than so many pairs, of so many characters (`brief`).
_MOST_SHOWN, _MOST_LETTERS = 5, 1000
# From which share of common words on two sentences are one that was changed.
_ALIKE = 0.3
_LEAST_WORDS = 3
_WORDS_OF_A_NOTE = 6
# Of a title more words than these are shown as the whole title.
_WORDS_OF_A_TITLE = 3
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_NOTE = re.compile(r"^\W*(?:обновлено|дополнено|жаңартылды|толықтырылды|updated)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What an article said: as it is stored."""

    title: str
    lead: str
    body: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Words before, and those in their place; either may be empty. `whole`: they are the title, or
    sentences."""

    before: str
    after: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What readers are told of a correction, the weightiest first; nothing where it is empty.
    `unknown`: it could not be found out, and they are told that there is one. `more`: how many
    changes there are beside the pairs."""

    pairs: tuple[Pair, ...] = ()
    unknown: bool = False
    more: int = 0

    @property
    def sense(self) -> bool:
        """Whether it says something else now, as far as anybody knows."""
        return bool(self.pairs) or self.unknown

    def brief(self) -> Change:
        """The same with no more of its words than are ever shown: of a text that is all other they
        are megabytes."""
        first = (Pair(_cut(it.before), _cut(it.after), it.whole) for it in self.pairs[:_MOST_SHOWN])
        beside = self.more + len(self.pairs[_MOST_SHOWN:])
        return Change(tuple(first), self.unknown, beside)


def _cut(words: str) -> str:
    return words[:_MOST_LETTERS]


UNKNOWN = Change(unknown=True)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    tokens: tuple[Token, ...]

    @property
    def sorts(self) -> tuple[str, ...]:
        return tuple(one.sort for one in self.tokens)


def judge(was: Said, now: Said) -> Change:
    """What the later of two wordings says otherwise. Of lines that are others the first
    `MOST_COMPARED` letters are compared, and each further line is one change `more`; where these
    say the same and there are more, what they say is `unknown`."""
    if was == now:
        return Change()
    lines = [f"{one.lead}\n{one.body}".splitlines() for one in (was, now)]
    others = less(*lines), less(*reversed(lines))
    (mine, cut), (theirs, cut_too) = map(words.beginning_of, others)
    before, after = _parts(mine), _parts(theirs)
    gone, came = less(before, after), less(after, before)
    if cut or cut_too:  # what one has within the first letters the other may have beyond them
        whole = [f"{one.lead}\n{one.body}" for one in (was, now)]
        gone = [one for one in gone if one not in whole[1]]
        came = [one for one in came if one not in whole[0]]
    names = frozenset(
        name
        for text in (was.title, now.title, *gone[:_MOST_READ], *came[:_MOST_READ])
        for name in names_in(text)
    )

    def read(texts: Sequence[str]) -> list[_Sentence]:
        return [_Sentence(one, tokens_of(one, names)) for one in texts[:_MOST_READ]]

    [first], [second] = read([was.title]), read([now.title])
    found = [*_of_title(first, second), *_of_text(read(gone), read(came))]
    more = max(len(others[0]) - len(mine), len(others[1]) - len(theirs)) if found else 0
    return Change(tuple(dict.fromkeys(found)), unknown=not found and (cut or cut_too), more=more)


def _parts(lines: Sequence[str]) -> list[str]:
    """The sentences of some lines, without those that only frame a text."""
    found = []
    for line in read_lines("\n".join(lines)):
        if part_of(line) is Part.TOLD:
            parts = [line.text[start:end] for start, end in sentences(line.text)]
            # A call to subscribe may stand at the end of a paragraph, too.
            found += [one for one in parts if part_of(Line(one)) is Part.TOLD]
    return found


def _of_title(was: _Sentence, now: _Sentence) -> list[Pair]:
    pairs = _pairs(was, now, strict=True)
    changed = sum(max(len(tokens_of(one.before)), len(tokens_of(one.after))) for one in pairs)
    if len(pairs) > 1 or changed > _WORDS_OF_A_TITLE:
        return [Pair(was.text, now.text, whole=True)]
    return pairs


def _of_text(was: Sequence[_Sentence], now: Sequence[_Sentence]) -> list[Pair]:
    gone, came = _only(was, now), _only(now, was)
    if [s for one in gone for s in one.sorts] == [s for one in came for s in one.sorts]:
        return []  # divided otherwise
    pairs: list[Pair] = []
    if max(len(gone), len(came)) <= _MOST_PAIRED:
        left = list(came)
        for one in tuple(gone):
            other = max(left, key=lambda it: _likeness(one, it), default=None)
            if other is not None and _likeness(one, other) >= _ALIKE:
                left.remove(other)
                gone.remove(one)
                pairs += _pairs(one, other)
        came = left
    pairs += [Pair(one.text, "", whole=True) for one in gone if _tells(one)]
    pairs += [Pair("", one.text, whole=True) for one in came if _tells(one)]
    return pairs


def _only(some: Sequence[_Sentence], others: Sequence[_Sentence]) -> list[_Sentence]:
    """Those of some sentences that the others have not, as often as they have them."""
    there = Counter(one.sorts for one in others)
    found = []
    for one in some:
        if there[one.sorts]:
            there[one.sorts] -= 1
        else:
            found.append(one)
    return found


def _likeness(one: _Sentence, other: _Sentence) -> float:
    """The share of the words that two sentences have in common, by their beginnings."""
    here, there = ({sort[:5] for sort in it.sorts} for it in (one, other))
    return len(here & there) / max(1, len(here | there))


def _tells(one: _Sentence) -> bool:
    """Whether a sentence more or less is missed."""
    if _NOTE.match(one.text) and len(one.tokens) <= _WORDS_OF_A_NOTE:
        return False
    full = [token for token in one.tokens if not token.empty]
    return len(full) >= _LEAST_WORDS or any(token.value or token.weighs for token in full)


def _pairs(was: _Sentence, now: _Sentence, *, strict: bool = False) -> list[Pair]:
    """What changed within a sentence. `strict`: also a single word more or less."""
    if was.sorts == now.sorts:
        return []
    if max(len(was.tokens), len(now.tokens)) > _MOST_TOKENS:
        return [Pair(was.text, now.text, whole=True)]
    matcher = SequenceMatcher(None, was.sorts, now.sorts, autojunk=False)
    others = [one[1:] for one in matcher.get_opcodes() if one[0] != "equal"]
    if Counter(was.sorts) == Counter(now.sorts):  # in another order
        if strict and _who(was) != _who(now):
            return [Pair(was.text, now.text, whole=True)]
        others = [at for at in others if _turns(was.tokens, now.tokens, at)]
    found = []
    for i1, i2, j1, j2 in others:
        for a1, a2, b1, b2 in _told(was.tokens, now.tokens, (i1, i2, j1, j2), strict=strict):
            found.append(_shown(was, now, (a1, a2, b1, b2)))
    return found


_Places = tuple[int, int, int, int]


def _turns(was: Sequence[Token], now: Sequence[Token], at: _Places) -> bool:
    """Whether words of a sentence that has only another order say something else: what turns the
    next word, and numbers that took each other's places ("12 за, 7 против")."""
    i1, i2, j1, j2 = at
    if any(one.weighs for one in was[i1:i2]):
        return True
    pairs = zip(was[i1:i2], now[j1:j2], strict=False)
    return i2 - i1 == j2 - j1 and any(
        one.is_a(NUMBER) and other.is_a(NUMBER) and differ(one, other) for one, other in pairs
    )


def _who(title: _Sentence) -> list[tuple[str, ...]]:
    """Who does it and whom it befalls, as far as the order of words says so: in English the names
    in their order, elsewhere, where endings say it, each with the preposition before it."""
    tokens = title.tokens
    names = [number for number, one in enumerate(tokens) if one.name and not one.value]
    if not _CYRILLIC.search(title.text):
        return [(tokens[number].key,) for number in names]
    before = [tokens[n - 1].key if n and tokens[n - 1].empty else "" for n in names]
    return sorted((one, tokens[number].key) for one, number in zip(before, names, strict=True))


def _told(
    was: Sequence[Token], now: Sequence[Token], at: _Places, *, strict: bool
) -> list[_Places]:
    """Which part of a replaced run of words is told, as places of both; none, or one."""
    i1, i2, j1, j2 = at
    gone, came = was[i1:i2], now[j1:j2]
    if "".join(one.key for one in gone) == "".join(one.key for one in came):
        return []
    if len(gone) == len(came):
        others = [n for n, pair in enumerate(zip(gone, came, strict=True)) if differ(*pair)]
        if not others:
            return []
        return [(i1 + others[0], i1 + others[-1] + 1, j1 + others[0], j1 + others[-1] + 1)]
    full = [[one for one in some if not one.empty] for some in (gone, came)]
    if len(full[0]) == len(full[1]):
        later = full[0] and ("to" in {one.key for one in gone}) != ("to" in {o.key for o in came})
        changed = later or any(differ(*pair) for pair in zip(*full, strict=True))
        return [at] if changed else []
    several = max(map(len, full)) >= (1 if strict else 2)
    weighty = any(one.value or one.weighs or one.name for some in full for one in some)
    return [at] if several or weighty else []


def _shown(was: _Sentence, now: _Sentence, at: _Places) -> Pair:
    """The words of a change with so much beside them that a reader understands it."""
    i1, i2, j1, j2 = at
    before, after = was.tokens, now.tokens
    first = before[i1:i2] or after[j1:j2]
    lone = i1 == i2 or j1 == j2
    while i1 and j1 and _leads(before[i1 - 1], after[j1 - 1], first[0]):
        i1, j1 = i1 - 1, j1 - 1
    last = before[i2 - 1] if i2 > i1 else first[-1]
    follows = i2 < len(before) and j2 < len(after)
    behind = lone and first[-1].key in ("емес", "жоқ")
    if follows and not behind and (lone or _is_led(last)):
        i2, j2 = i2 + 1, j2 + 1
    elif lone and i1 and j1:
        i1, j1 = i1 - 1, j1 - 1
    return Pair(_slice(was, i1, i2), _slice(now, j1, j2))


def _leads(was: Token, now: Token, first: Token) -> bool:
    """Whether what stands before a change belongs to it: the number before a unit or a month, a
    preposition that has changed with it."""
    if was.start == was.end or was.sort != now.sort:
        return False
    return (was.is_a(NUMBER) and first.is_a(UNIT, MONTH)) or (
        was.empty and was.end - was.start != now.end - now.start
    )


def _is_led(last: Token) -> bool:
    """Whether what stands behind a change belongs to it: what a number counts."""
    return last.is_a(NUMBER) or (bool(last.value) and last.key in "$€£₸№")


def _slice(one: _Sentence, first: int, end: int) -> str:
    tokens = one.tokens[first:end]
    return one.text[tokens[0].start : tokens[-1].end] if tokens else ""
