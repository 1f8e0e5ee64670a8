"""What a name is without the country that it says, or the possessive that it has. Pure."""

from __future__ import annotations

from bot.topics.countries import country_in
from bot.topics.letters import has_kazakh
from bot.topics.people.kazakh_suffixes import without_kazakh_suffix


def is_owned(name: str, word: str) -> bool:
    """Whether a Kazakh word is a name with a possessive, in any case: "Сенаты", "Құрылтайының"."""
    owned = name + ("сы" if name[-1] in "аоыуя" else "сі" if name[-1] in "әеіөүи" else "")
    forms = (owned,) if owned != name else (f"{name}ы", f"{name}і")
    return word in forms or not set(forms).isdisjoint(without_kazakh_suffix(word))


def without_country(forms: list[frozenset[str]]) -> list[frozenset[str]]:
    """A name without the country that begins or ends it: "Правительство Казахстана"."""
    kept = list(forms)
    while kept and any(map(_says_a_country, kept[-1])):
        kept.pop()
    while kept and any(map(_says_a_country, kept[0])):
        kept.pop(0)
    return kept


def _says_a_country(form: str) -> bool:
    return (
        form in {"of", "the", "республики", "республикасы", "республикасының"}
        or country_in(form, kazakh=False) is not None
        or country_in(form, kazakh=True) is not None
    )


def unowned(form: str) -> str:
    """A Kazakh word without its possessive: "үкіметі", "палатасы"."""
    if has_kazakh(form) and len(form) > 4:
        for end in ("сы", "сі", "ы", "і"):
            if form.endswith(end) and (len(end) == 1) != (form[-len(end) - 1] in "аәеоөыіұүиу"):
                return form[: -len(end)]
    return form
