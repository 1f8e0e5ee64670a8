"""What the words of a followed phrase mean: things that three languages call by words of their own,
and words that mean nothing but themselves. Pure.

"Цены на дизель" is what "жанармай бағасы" is: of its words those that only join are nothing, each
other is a concept of bot/lexicon, or is to stand as it is typed. What the lexicon lacks is each
word of its theme; a country is what is there, too: its capital, its parliament. A field beside
another country is what news of that field tell of, and at its border it is where one crosses that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.caches import remembered
from bot.countries import country_of
from bot.lexicon.concepts import Concept, concepts_of
from bot.topics.countries import countries_named
from bot.topics.joining import only_joins
from bot.topics.keywords import are_same_words, is_exact, keyword_key, words_of_key
from bot.topics.meaning import (
    COUNTRIES_ABROAD,
    HOME_MEANT,
    Meaning,
    is_a_thing,
    is_act,
    is_narrow,
    is_of_any,
    is_price,
)
from bot.topics.near_places import MOST_WORDS
from bot.topics.people.dictionary import parses
from bot.topics.themes.shipped import shipped_themes
from bot.topics.widened import is_implied, is_price_of_a_kind, widened
from bot.topics.word_concepts import BROAD, CONCEPTS, GENERAL, asked_concepts, language_of, of_two

_ENOUGH = 2  # things
# What beside two other things goes without saying.
_SPARE: frozenset[Concept] = GENERAL.union(
    ("thing", one)
    for one in (
        *("sea", "river", "lake", "city", "region", "district", "village"),
        *("foreign", "national", "programme", "project"),
    )
)
_EMPTY: frozenset[Concept] = frozenset(
    [("unit", "person"), ("place", "kazakhstan")]
    + [("thing", one) for one in ("vague", "development", "sector")]
)
_NAMES_OF_TWO = frozenset(
    {("syr", "darya"), ("amu", "darya"), ("trans", "caspian"), ("азық", "түлік")}
)
# A region of several states, in the languages in which it is called so.
CENTRAL_ASIA: Concept = ("place", "central-asia")
CENTRAL = re.compile(r"central|центральн[а-я]+|орталық")
_ASIA: Concept = ("place", "asia")
_MOST = 4  # of more things at once nobody has another word for each

# The country at home, which its news hardly ever name: "grain harvest kz".
_HOME: Concept = ("place", "kazakhstan")
_SHORT_FOR_HOME = frozenset({"kz", "кз", "қз"})
# Who is at the head of what is meant with it: "appointments in ministries" are of ministers.
_WITH: dict[Concept, Concept] = {
    ("thing", "ministry"): ("thing", "minister"),
    ("thing", "akimat"): ("thing", "akim"),
}
# What leads to where something is, and how a word stands behind it.
_INTO, _CASES = frozenset({"в", "во"}), ("accs", "loct", "loc2")


def is_near(key: str) -> bool:
    """Whether the words of a phrase are found near one another, in any order."""
    return not is_exact(key) and 1 < len(words_of_key(key)) <= MOST_WORDS


def meanings_of(key: str) -> tuple[Meaning, ...]:
    """What the words of a phrase mean, in the order in which they are looked for: the rarest first.
    Nothing where it is only found as it stands: it is one word, none of its things is one that only
    some news are about, or it is of a theme, which has words of its own in three languages, and not
    the price of a kind of thing. What needs not be said is not looked for: the country at home; and
    beside two things an act that all news tell ("talks"), or that a name is a sea's or a
    region's."""
    if not is_near(key):
        return ()
    found = _meant(words_of_key(key))
    if key in _of_themes() and not (is_price_of_a_kind(found) or _is_of_a_thing(found)):
        return ()
    if len(found) == 1 and _names_home(words_of_key(key)) and is_narrow(found[0]):
        found.append(HOME_MEANT)
    if len(found) == 1 and is_a_thing(found[0]) and is_narrow(found[0]):
        return tuple(found)
    if not _ENOUGH <= len(found) <= _MOST:
        return ()
    if not (any(map(is_narrow, found)) or (len(found) > _ENOUGH and any(map(is_act, found)))):
        return ()
    return tuple(sorted(found, key=_rarity))


def _meant(words: list[str]) -> list[Meaning]:
    """What some words mean, without those that go without saying."""
    language = language_of(words)
    found: list[Meaning] = []
    spare: list[Meaning] = []
    before = ""
    for word in _joined(words, language):
        spoken = "en" if word.isascii() else language  # "AI заңы"
        means = (
            _several(word, spoken)
            or (before in _INTO and _only_a_place(word))
            or asked_concepts(word, spoken)
        )
        before = word
        if _ASIA in means and found and _is_central(found[-1]):
            found[-1] = frozenset({CENTRAL_ASIA})
        elif not (_joins(word) or word in _SHORT_FOR_HOME or _HOME in means):
            wider = means | _more(means, word) if means else _of_theme(word)
            (spare if _is_spare(word, spoken) else found).append(wider or word)
    found = [one for one in found if not is_implied(one, found)]
    if len(found) < _ENOUGH:
        # "Protection of witnesses": alone a matter is not all that there is of it.
        found += [one for one in spare if isinstance(one, str) or not one <= _EMPTY]
    return widened(found)


def _several(word: str, language: str) -> frozenset[Concept]:
    """What several words are, joined in one: a country ("new zealand"), a thing ("детский сад")."""
    first, _, rest = word.partition(" ")
    code = country_of(word) if rest else None
    return frozenset({("country", code)}) if code else of_two(first, rest, language)


def _joins(word: str) -> bool:
    """Whether a word only joins others; "us" of a phrase is a country."""
    return only_joins(word) and not countries_named([word])


def _only_a_place(word: str) -> frozenset[Concept]:
    """The place that a word of Russian is right behind "в", where what else it is cannot stand so:
    "газ в Семей" is of no families."""
    known = [one for one in parses(word) if one.is_known]
    if not known or any(case in one.tag for one in known for case in _CASES):
        return frozenset()
    return frozenset(one for one in CONCEPTS["kk"][word] if one[0] == "place")


def _is_of_a_thing(found: Sequence[Meaning]) -> bool:
    """Whether what is meant is what news tell of any thing ("a shortage of teachers"), which is
    that in whatever words; other words of a theme mean together what neither does."""
    return (
        len(found) == _ENOUGH
        and all(not isinstance(one, str) and is_narrow(one) for one in found)
        and sorted(map(is_of_any, found)) == [False, True]
        and not any(map(is_price, found))
    )


def _is_central(one: Meaning) -> bool:
    return isinstance(one, str) and CENTRAL.fullmatch(one) is not None


def _names_home(words: list[str]) -> bool:
    language = language_of(words)
    return any(
        one in _SHORT_FOR_HOME or _HOME in CONCEPTS["en" if one.isascii() else language][one]
        for one in words
    )


def _more(means: frozenset[Concept], word: str) -> frozenset[Concept]:
    """What some concepts are meant with: a country by its code, who is at the head of a body."""
    if means & COUNTRIES_ABROAD:
        return frozenset(("country", code) for code in countries_named([word]))
    return frozenset(_WITH[one] for one in means & _WITH.keys())


@remembered(entries=2048, each=600)
def _of_theme(word: str) -> frozenset[Concept]:
    """The single words of the theme that a word is one of, in whatever form."""
    asked = shipped_themes().asked(word)
    if asked is None or not any(
        are_same_words([word], words_of_key(keyword_key(one))) for one in asked.theme.words
    ):
        return frozenset()  # what is only like a word of a theme
    keys = (keyword_key(one) for one in asked.theme.words)
    return frozenset(("word", key) for key in keys if " " not in key)


def _joined(words: list[str], language: str) -> list[str]:
    """Words, of which several that are one name are one: "Syr Darya", a country that news know by
    one of them ("Saudi Arabia"), and what two are together ("детский сад")."""
    found: list[str] = []
    for word in words:
        if found and (found[-1], word) in _NAMES_OF_TWO:
            found[-1] += word
        elif found and (
            country_of(f"{found[-1]} {word}") in countries_named([word])
            or of_two(found[-1], word, "en" if word.isascii() else language)
        ):
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _is_spare(word: str, language: str) -> bool:
    """Whether a word says only what beside two other things goes without saying."""
    means = CONCEPTS[language][word].union(concepts_of(word, language))
    return bool(means) and all(one in _SPARE or (one[0] == "act" and one in BROAD) for one in means)


@cache
def _of_themes() -> frozenset[str]:
    themes = (one for one in shipped_themes().themes if not one.meant)
    return frozenset(keyword_key(word) for one in themes for word in one.words)


def _rarity(one: Meaning) -> tuple[bool, bool, str]:
    """A word that only stands for itself is the rarest, what news name every day the least."""
    if isinstance(one, str):
        return False, False, one
    return True, not is_narrow(one), str(sorted(one))
