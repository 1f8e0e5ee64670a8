"""How a country is named beside a title or a body: "Казахстана", "РК", "Kazakh". Pure.

For what people type: a title that is asked for with its own country is that title, however the
country is written; the name that the registry has may write it otherwise, or leave it out.
"""

from __future__ import annotations

from functools import cache

from bot.caches import remembered
from bot.topics.people.russian_cases import phrase_forms
from bot.topics.people.skeleton import skeleton

# Whose offices and bodies are meant where no country is named: the readers' own.
HOME = "KZ"

# ISO 3166 code: names, then Russian adjectives without their ending.
_NAMES: dict[str, tuple[str, str]] = {
    "KZ": ("Казахстан РК Қазақстан ҚР Kazakhstan KZ Kazakh Kazakhstani Qazaqstan қазақ",
           "казахстанск казахск"),
    "KG": ("Кыргызстан Киргизия Қырғызстан Kyrgyzstan KG Kyrgyz қырғыз",
           "кыргызстанск кыргызск киргизск"),
    "UZ": ("Узбекистан РУз Өзбекстан Uzbekistan UZ Uzbek өзбек", "узбекистанск узбекск"),
    "TR": ("Турция ТР Түркия Turkey Türkiye TR Turkish түрік", "турецк"),
    "AZ": ("Азербайджан АР Әзербайжан Azerbaijan AZ Azerbaijani Azeri әзербайжан",
           "азербайджанск"),
    "TM": ("Туркменистан Туркмения Түрікменстан Түркіменстан Turkmenistan TM Turkmen түрікмен",
           "туркменистанск туркменск"),
    "TJ": ("Таджикистан РТ Тәжікстан Tajikistan TJ Tajik тәжік", "таджикистанск таджикск"),
    "HU": ("Венгрия Мажарстан Hungary HU Hungarian", "венгерск"),
    "RU": ("Россия РФ Ресей Russia RU Russian", "российск русск"),
}  # fmt: skip
_ADJECTIVE = "ий ого ому им ом ая ой ую ое ие их ими".split()
_REPUBLICS = "Республика Республикасы Republic".split()


@remembered(entries=32, each=30_000)
def country_forms(country: str) -> frozenset[str]:
    """The skeletons of every form of a country's names and adjectives; empty for one that is not
    known."""
    names, adjectives = _NAMES.get(country, ("", ""))
    forms = {form for name in names.split() for form in (name, *_declined(name))}
    forms |= {stem + ending for stem in adjectives.split() for ending in _ADJECTIVE}
    return frozenset(map(skeleton, forms))


@cache
def republic_forms() -> frozenset[str]:
    """The skeletons of "Republic", which stands before or after a country's name."""
    forms = {form for name in _REPUBLICS for form in (name, *_declined(name))}
    return frozenset(map(skeleton, forms))


def _declined(name: str) -> frozenset[str]:
    return phrase_forms([name])[0]
