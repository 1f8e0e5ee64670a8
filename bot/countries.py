"""Countries by the names and codes that people type, and by the names that they read. Pure."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global

from bot.texts import LANGUAGES, texts_for

# Those that editors are offered as buttons, by ISO 3166-1; others are typed. The parliaments of
# the Turkic states and of their neighbours are where most sources are.
OFFERED = ("KZ", "KG", "UZ", "AZ", "TR", "TM", "HU", "RU")
# CLDR names what is no country, too (https://www.unicode.org/reports/tr35/#Territory_Names).
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


def country_name(code: str, language: str) -> str:
    """What a country is called; its code where nobody knows."""
    return str(Locale(language).territories.get(code, code))


def country_of(typed: str) -> str | None:
    """The code (ISO 3166-1, two letters) of a country by its code, of two letters or of three, or
    its name in any of our languages; None for anything else."""
    told = " ".join(typed.split()).casefold()
    return _by_name().get(told)


@cache
def _by_name() -> dict[str, str]:
    """Codes by what may be typed for them; what the bot itself calls a country counts."""
    known = {
        language: {
            code: name
            for code, name in Locale(language).territories.items()
            if len(code) == 2 and code not in _NO_COUNTRIES
        }
        for language in LANGUAGES
    }
    codes = {code for names in known.values() for code in names}
    # CLDR keeps the codes of three letters as other forms of those of two ("KAZ", "UK").
    others = {
        other.casefold(): now[0]
        for other, now in get_global("territory_aliases").items()
        if other.isalpha() and len(now) == 1 and now[0] in codes
    }
    told = {name.casefold(): code for names in known.values() for code, name in names.items()}
    told |= others | {code.casefold(): code for code in codes}
    for language in LANGUAGES:
        texts = texts_for(language)
        told |= {texts("country", code=code, name=code).casefold(): code for code in OFFERED}
    return told
