"""Whose a body or an office is that every state has: "Минздрав РФ", "UN Security Council". Pure."""

from __future__ import annotations

from bot.topics.countries import HOME
from bot.topics.titles.affairs import is_visit
from bot.topics.titles.another import is_of_a_region
from bot.topics.titles.context import Context
from bot.topics.titles.subjects import Language
from bot.topics.tokens import Words

_LONG_SENTENCE = 60  # words


def is_home(words: Words, first: int, context: Context) -> bool:
    """Whether a common name of which nothing says whose it is means home's; it does not where the
    sentence has begun elsewhere: "В России Минздрав …", nor in a text or of an outlet of another
    country."""
    told = context.told.ruled
    if told != HOME and (told or context.outlet):
        return False
    at = first
    while at > max(0, first - _LONG_SENTENCE) and not words.begins_sentence(at):
        at -= 1
    if context.foreign_since(at) and not is_visit(words, first):
        return False
    return told == HOME or context.home or not context.foreign


def is_of_another_place(words: Words, first: int, language: Language) -> bool:
    """Whether before a name stands a place or an organisation that is no country: "the California
    Supreme Court", "UN Security Council", "БҰҰ Қауіпсіздік Кеңесі"; in Russian it stands behind."""
    if language == "ru" or not words.joined(first):
        return False
    raw = words.raws[first - 1]
    short = len(raw) > 1 and raw.isalpha() and raw.isupper() and not words.raws[first].isupper()
    return short or (language == "en" and is_of_a_region(words, first))
