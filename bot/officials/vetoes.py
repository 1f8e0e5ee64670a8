"""What is learnt from a match that was wrong: the words with their neighbours. Pure."""

from __future__ import annotations

from bot.topics.people.names import words_of
from bot.topics.tokens import Words, fold


def veto_phrase(text: str, words: str) -> str:
    """The first place of some words in a text, with the word before and after.

    The words alone would veto the person everywhere ("Морозов"); with their neighbours they veto
    what was seen ("балерина Морозова танцует"). Empty where the words are not in the text.
    """
    wanted = [fold(word) for word in words_of(words)]
    whole = Words(text)
    for first in range(len(whole) - len(wanted) + 1):
        if wanted and whole.keys[first : first + len(wanted)] == wanted:
            last = first + len(wanted)
            start = first - 1 if whole.joined(first) else first
            end = last + 1 if whole.joined(last) else last
            return " ".join(whole.raws[start:end])
    return ""
