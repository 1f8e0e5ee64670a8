"""Whether a title only says whose somebody or something else is: "супруга президента". Pure.

A person who has a president is somebody else; so is what is named after one or serves one. What
the holder does ("указ", "визит") is the holder's own.
"""

from __future__ import annotations

from bot.caches import remembered
from bot.topics.people.dictionary import parses
from bot.topics.titles import Head, Whose, follows
from bot.topics.titles_words import is_english_thing, is_kazakh_thing, is_russian_thing
from bot.topics.tokens import Words

_APOSTROPHES = frozenset({"'", "\u2019", "\u02bc", "`"})


def is_owned(words: Words, head: Head, whose: Whose) -> bool:
    """Whether what stands beside a title makes it somebody's or something's attribute."""
    if head.language == "ru":
        return _in_russian(words, head, whose)
    if head.language == "kk":
        return _in_kazakh(words, head)
    return _in_english(words, whose)


def _in_russian(words: Words, head: Head, whose: Whose) -> bool:
    first = whose.first
    if first == 0:
        return False
    key = words.keys[first - 1]
    if key in {"зам", "пом"} and words.gap(first).startswith("."):
        return True
    if not follows(words, first):
        return False
    if key == "при" or (key == "в" and head.form.plural):
        return True  # "кандидат в президенты"
    return head.form.genitive and (is_russian_thing(key) or _is_animate(key))


@remembered(entries=8192, each=100)
def _is_animate(key: str) -> bool:
    """Whether a Russian word is somebody ("советник"), and nobody's name."""
    return any(
        {"NOUN", "anim"} <= parse.tag.grammemes
        and not {"Name", "Surn", "Patr"} & parse.tag.grammemes
        for parse in parses(key)[:2]
    )


def _in_kazakh(words: Words, head: Head) -> bool:
    # In the genitive a title has words between: "Президенттің бірінші көмекшісі".
    for far in range(1, 4 if head.form.genitive else 2):
        at = head.last + far
        if at >= len(words) or not follows(words, at):
            return False
        if is_kazakh_thing(words.keys[at]):
            return True
    at = head.last + 1
    return at + 1 < len(words) and words.keys[at : at + 2] == ["м", "а"]


def _in_english(words: Words, whose: Whose) -> bool:
    at = whose.last + 1
    if at + 1 < len(words) and words.keys[at] == "s" and words.gap(at) in _APOSTROPHES:
        after = [one for one in (at + 1, at + 2) if one < len(words) and follows(words, one)]
        if any(is_english_thing(words.keys[one]) for one in after):
            return True
    elif at < len(words) and follows(words, at) and is_english_thing(words.keys[at]):
        return True
    before = whose.first - 1
    if before > 0 and words.keys[before] == "the" and follows(words, whose.first):
        before -= 1
    if before < 0 or not follows(words, before + 1):
        return False
    if words.keys[before] == "under":
        return True
    return (
        words.keys[before] in {"of", "to", "for"}
        and before > 0
        and follows(words, before)
        and is_english_thing(words.keys[before - 1])
    )
