"""Every place of a text where a name of the registry stands, in the order of what is surest. Pure.

Says what is written; who is meant is decided for the whole text, in `choosing`.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.topics.findings import Rule
from bot.topics.people.full_names import full_name, run_together, several_of_one_name, with_a_slip
from bot.topics.people.initials import with_initials
from bot.topics.people.mention import ALERT, LISTED, NOBODY, Mention
from bot.topics.people.parts import NameParts, Surname
from bot.topics.people.surnames import bare_surname, half_of_a_double, is_named_after


def read_mentions(parts: NameParts, places: Sequence[int]) -> list[Mention]:
    """Every mention at the words (`places`) that may be a surname, in order."""
    found: list[Mention] = []
    done = named = -1
    for at in places:
        if at <= done:
            continue
        surname = parts.surname_at(at)
        if surname is None:
            if parts.words.tagged(at):
                found.extend(run_together(parts, at))
            continue
        here = _mentions_of(parts, surname, named + 1)
        if here:
            found.extend(here)
            done = max(mention.last for mention in here)
            if here[-1].by_first_name:
                named = done
    return found


def _mentions_of(parts: NameParts, surname: Surname, begin: int) -> list[Mention]:
    """What a surname is part of: a double name, a list, a full name, a hashtag, nothing. Words
    before `begin` are another name's."""
    if half_of_a_double(parts, surname):
        return [Mention(NOBODY, surname.first, surname.last, Rule.SURNAME, surname.numbers)]
    several = several_of_one_name(parts, surname)
    if several:
        return several
    words, at = parts.words, surname.first
    one = full_name(parts, surname, begin) or with_initials(parts, surname)
    if one is None and surname.last == at and (other := parts.other_spelling_at(at)):
        one = full_name(parts, other, begin)  # "Тұрғымбаев" may be another one's, too
    one = one or with_a_slip(parts, surname)
    if one is not None and is_named_after(words, one):
        # The words are read, and say nothing of anybody.
        return [Mention(NOBODY, one.first, one.last, one.rule, frozenset())]
    if one is None:
        in_tag = words.tagged(at) or (at > 0 and words.gap(at) == "_")
        one = _hashtag(parts, surname) if in_tag else bare_surname(parts, surname)
    return [one] if one else []


def _hashtag(parts: NameParts, surname: Surname) -> Mention | None:
    """A hashtag that is the surname and nothing else: "#Ашимбаев"."""
    words, after = parts.words, surname.last + 1
    whole = words.tagged(surname.first) and not (after < len(words) and words.gap(after) == "_")
    people = parts.bearers(surname)
    if not whole or not people:
        return None
    weight = min(parts.index.weights.get(number, ALERT) for number in surname.numbers)
    weight = max(LISTED, weight)
    return Mention(people, surname.first, surname.last, Rule.HASHTAG, surname.numbers, weight)
