"""Phrases that readers follow though no registry knows them, in every form. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.caches import remembered
from bot.topics.findings import Evidence, Rule
from bot.topics.language import detect
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import name_stems
from bot.topics.people.names import words_of
from bot.topics.people.russian_cases import declined
from bot.topics.people.skeleton import skeleton
from bot.topics.tokens import Words, fold


def keyword_key(text: str) -> str:
    """What identifies a phrase: its words, folded."""
    return " ".join(fold(word) for word in words_of(text))


@remembered(entries=1024, each=16_000)
def _forms(word: str) -> frozenset[str]:
    """Every form that a word of a phrase may stand in, as a name or as an ordinary word."""
    forms = {word, *declined(word, "", "family"), *declined(word, "", "given")}
    for parse in parses(word)[:3]:
        forms.update(fold(form.word) for form in parse.lexeme)
    return frozenset(forms)


def find_keywords(
    text: str, keys: Iterable[str], *, language: str | None = None
) -> dict[str, list[Evidence]]:
    """Of the phrases (by `keyword_key`) those that a text has, with their places."""
    by_first: dict[str, list[tuple[str, list[str]]]] = {}
    kazakh = (language or detect(text)) == "kk"
    for key in keys:
        phrase = key.split()
        for form in _forms(phrase[0]) if phrase else ():
            by_first.setdefault(form, []).append((key, phrase))
    if not by_first:
        return {}
    words = Words(text)
    found: dict[str, list[Evidence]] = {}
    for at, word in enumerate(words.keys):
        readings = (word, *name_stems(word)) if kazakh else (word,)
        for reading in readings:
            for key, phrase in by_first.get(reading, ()):
                last = at + len(phrase) - 1
                if last < len(words) and all(
                    words.joined(at + n) and _is(words.keys[at + n], one, kazakh)
                    for n, one in enumerate(phrase[1:], start=1)
                ):
                    start, end = words.starts[at], words.ends[last]
                    found.setdefault(key, []).append(
                        Evidence(text[start:end], start, end, Rule.KEYWORD)
                    )
    return found


def _is(word: str, wanted: str, kazakh: bool) -> bool:
    if word in _forms(wanted):
        return True
    return kazakh and any(skeleton(stem) == skeleton(wanted) for stem in name_stems(word))
