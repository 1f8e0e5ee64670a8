"""Patronymics beside names: whether one stands there, and whether it is theirs. Pure."""

from __future__ import annotations

from bot.topics.people.cases import NOMINATIVE
from bot.topics.people.index import NameIndex
from bot.topics.people.initials import initial_at
from bot.topics.people.kazakh_suffixes import name_stems
from bot.topics.people.names import PATRONYMIC_FORM
from bot.topics.people.skeleton import skeleton
from bot.topics.tokens import Words

_KAZAKH_ENDINGS = ("лы", "зы", "ly", "zy", "lu", "лу", "oglu")


def is_patronymic_form(key: str) -> bool:
    """Whether a folded word is a form of a patronymic, whoever's."""
    return len(key) > 4 and bool(PATRONYMIC_FORM.search(key))


def patronymic_at(words: Words, at: int) -> bool:
    """Whether a word is a patronymic, or the initial of one."""
    if len(words.keys[at]) == 1:
        return bool(initial_at(words, at))
    return is_patronymic_form(words.keys[at])


def patronymic_fits(index: NameIndex, person: str, key: str) -> bool:
    """Whether a folded patronymic, or its initial, may be a person's; yes if none is known."""
    known = index.patronymics.get(person)
    if known is None or key in known:
        return True
    alike = index.patronymic_alike[person]
    if len(key) == 1:
        return any(one.startswith(skeleton(key)) for one in alike)
    return any(skeleton(stem) in alike for stem in (key, *name_stems(key))) or not _comparable(
        key, [word for word, cases in known.items() if cases & NOMINATIVE]
    )


def _comparable(key: str, known: list[str]) -> bool:
    """Whether a patronymic of another kind may be compared at all: Ивановна is no Иванқызы."""
    suffixed = key.rstrip("ныңағедмі").endswith(("лы", "зы", "л", "з"))
    kazakh = key.endswith(_KAZAKH_ENDINGS) or suffixed
    return any(word.endswith(_KAZAKH_ENDINGS) == kazakh for word in known)
