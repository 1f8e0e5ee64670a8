"""The forms of a name: Russian cases, Kazakh suffixes, English possessives. Pure."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from bot.topics.letters import KAZAKH_SMALL
from bot.topics.tokens import fold

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE, PLURAL = (
    1 << bit for bit in range(7)
)
ANY_CASE = 63
_BITS = {name: 1 << bit for bit, name in enumerate(_CASES)} | {"gen2": GENITIVE, "loc2": LOCATIVE}

# Kazakh: plural, possessive, then case; the forms that names and titles take in the press
# (vowel harmony and assimilation spelt out: https://en.wikipedia.org/wiki/Kazakh_language#Case).
_CASE_SUFFIXES = (
    "ның нің дың дің тың тің ға ге қа ке на не а е ды ді ты ті ны ні н да де та те нда нде дан ден "
    "тан тен нан нен мен бен пен менен бенен пенен ша ше дай дей тай тей ғы гі дағы дегі тағы тегі "
    "ндағы ндегі"
).split()
_POSSESSIVE = " ы і сы сі лар лер дар дер тар тер лары лері дары дері тары тері".split(" ")
KAZAKH_SUFFIXES = tuple(
    sorted(
        {first + second for first in _POSSESSIVE for second in ("", *_CASE_SUFFIXES)} - {""},
        key=len,
        reverse=True,
    )
)
# Of those, the ones a person's name takes; a bare а or е would turn "Әшімбаева" into a man.
_NAME_CASES = (
    "ның нің дың дің тың тің ға ге қа ке ды ді ты ті ны ні да де та те дан ден тан тен нан нен мен "
    "бен пен менен ша ше дай дей тай тей дағы дегі тағы тегі дікі тікі нікі дыкі тыкі ныкі сыз сіз "
    "лық лік дық дік тық тік дың дің шы ші мын мін бын бін пын пін"
).split()
_NAME_PLURALS = ("", "лар", "лер", "дар", "дер", "тар", "тер", "лары", "лері", "дары", "дері")
_NAME_SUFFIXES = frozenset(
    {first + second for first in _NAME_PLURALS for second in ("", *_NAME_CASES)}
    | {"ұлының", "ұлына", "ұлын", "ұлымен", "қызының", "қызына", "қызын", "қызымен"}
) - {""}
# "ұлы" and "қызы" are possessive themselves and take other cases.
_AFTER_POSSESSIVE = frozenset("ның нің на не н мен нда нде нан нен ндағы ндегі ша ше ндай".split())
_LONGEST_SUFFIX = max(map(len, _NAME_SUFFIXES))

_VOWELS = "аеёиоуыэюяәөұүі"
_HUSHING = "жшчщц"
_CYRILLIC = re.compile(f"[а-я{KAZAKH_SMALL}]")


@cache
def analyzer() -> Any:
    """pymorphy3's analyzer; loading its dictionary takes a fifth of a second and 20 MB."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=32768)
def parses(word: str) -> tuple[Any, ...]:
    """pymorphy3's readings of a folded word."""
    return tuple(analyzer().parse(word)) if len(word) <= 40 else ()


@lru_cache(maxsize=65536)
def declined(word: str, gender: str, part: str) -> dict[str, int]:
    """The folded forms of one word of a name with the cases that each may be (bits above).

    `part`: family, given or patronymic; `gender`: male, female or empty where it is not known.
    A family name has its plural forms too, with the bit PLURAL.
    """
    base = fold(word)
    forms: dict[str, int] = {base: NOMINATIVE}
    if not _CYRILLIC.search(base):
        return {base: ANY_CASE}
    grammeme = {"family": "Surn", "given": "Name", "patronymic": "Patr"}[part]
    sexes = {"male": ("masc",), "female": ("femn",)}.get(gender, ("masc", "femn"))
    declines = False
    if analyzer().word_is_known(base):
        for parse in parses(base):
            tag = parse.tag
            if grammeme not in tag or "nomn" not in tag or "plur" in tag:
                continue
            sex = next((sex for sex in sexes if sex in tag or "ms-f" in tag), None)
            if sex is None:
                continue
            # "Савчук" stands still in the dictionary; in the press a man's declines.
            declines = declines or "Fixd" not in tag
            for form in parse.lexeme:
                if "sing" in form.tag and (sex in form.tag or "ms-f" in form.tag):
                    bit = _BITS.get(str(form.tag.case), 0)
                    key = fold(form.word)
                    forms[key] = forms.get(key, 0) | bit
    for key, bits in _by_rule(base, gender, part, declines).items():
        forms[key] = forms.get(key, 0) | bits
    if part == "given" and base.endswith("ия"):
        forms[base[:-1] + "е"] = DATIVE | LOCATIVE  # "Алие" is a mistake that the press makes
    if len(forms) == 1:
        forms[base] = ANY_CASE
    return forms


def _spread(stem: str, endings: str) -> dict[str, int]:
    """Forms of a stem with the endings of the six cases, separated by blanks ("-" is none)."""
    forms: dict[str, int] = {}
    for bit, ending in enumerate(endings.split()):
        for one in ending.split("/"):
            key = stem + one.replace("-", "")
            forms[key] = forms.get(key, 0) | 1 << bit
    return forms


def _by_rule(word: str, gender: str, part: str, known: bool) -> dict[str, int]:
    if part == "family":
        found = _family(word, gender)
        if found is not None:
            return found
        if not known and gender != "female" and analyzer().word_is_known(word):
            return _merge(_as_noun(word), _by_rule(word, gender, "given", known))
    if part == "family" and word.endswith("ец") and len(word) > 3 and gender != "female":
        return _merge(
            _spread(word, "- а у а ем/ом е"), _spread(word[:-2], "ец ца цу ца цем/цом це")
        )
    if known or word.endswith(("ых", "их")) or word[-1] in "оеиуыюэіұүө":
        return {}
    female = gender == "female"
    if word[-1] in "ая" and len(word) > 2:
        stem, before = word[:-1], word[-2]
        if before in "ая":
            return {}
        if word[-1] == "я":
            locative = "и" if before == "и" else "е"
            return _spread(stem, f"я и {locative} ю ей {locative}")
        genitive = "и" if before in "гкх" + _HUSHING.replace("ц", "") else "ы"
        instrumental = "ей" if before in _HUSHING else "ой"
        return _spread(stem, f"а {genitive} е у {instrumental} е")
    if word[-1] == "ь" and female and part == "given":
        return {word: ANY_CASE} | _spread(word[:-1], "ь и и ь ью и")
    if female and part != "patronymic":
        return {word: ANY_CASE}
    # Of a person who may be a woman the name may as well stand.
    still = {word: NOMINATIVE if gender or part == "patronymic" else ANY_CASE}
    if word[-1] == "й":
        return _spread(word[:-1], f"й я ю я ем {'и' if word[-2:] == 'ий' else 'е'}") | still
    if word[-1] == "ь":
        return _spread(word[:-1], "ь я ю я ем е") | still
    if word[-1] in _VOWELS or not word[-1].isalpha():
        return {}
    return _spread(word, f"- а у а {'ем/ом' if word[-1] in _HUSHING else 'ом'} е") | still


def _as_noun(word: str) -> dict[str, int]:
    """The cases of a surname that is a noun of the dictionary: "Заяц", "Зайца"."""
    forms: dict[str, int] = {}
    for parse in parses(word):
        if "NOUN" in parse.tag and {"masc", "sing", "nomn"} <= parse.tag.grammemes:
            for form in parse.lexeme:
                if "sing" in form.tag:
                    key = fold(form.word)
                    forms[key] = forms.get(key, 0) | _BITS.get(str(form.tag.case), 0)
            break
    return forms


def _family(word: str, gender: str) -> dict[str, int] | None:
    """The declension of a family name of a Russian pattern; None where it follows none."""
    forms: dict[str, int] = {}
    male, female = gender != "female", gender != "male"
    if word.endswith(("ов", "ев", "ин", "ын")) and len(word) > 3:
        if not male:
            return {word: ANY_CASE}
        forms = _spread(word, "- а у а ым/ом е")
        plural = word
    elif word.endswith(("ова", "ева", "ина", "ына")) and len(word) > 4 and female:
        forms = _spread(word[:-1], "а ой ой у ой ой")
        if not gender:
            forms = _merge(forms, _spread(word[:-1], "а ы е у ой е"))
        plural = word[:-1]
    elif word.endswith(("ий", "ый", "ой")) and male and len(word) > 4:
        if word.endswith("ий") and word[-3] not in "кгхщшжч":
            return None
        soft = word[-3] in "щшжч"
        one = "его ему его им ем" if soft and word.endswith("ий") else "ого ому ого {} ом"
        hissing = "им" if word[-3] in "кгхщшжч" else "ым"
        forms = _spread(word[:-2], f"{word[-2:]} " + one.format(hissing))
        plural = word[:-2]
        for ending in ("ие", "их", "им", "ими") if hissing == "им" else ("ые", "ых", "ым", "ыми"):
            forms[plural + ending] = forms.get(plural + ending, 0) | PLURAL
        return forms
    elif word.endswith(("ая", "яя")) and female and len(word) > 4:
        forms = _spread(word[:-2], "ая ой ой ую ой/ою ой")
        soft = word[-3] in "кгхщшжч"
        for ending in ("ие", "их", "им", "ими") if soft else ("ые", "ых", "ым", "ыми"):
            forms[word[:-2] + ending] = PLURAL
        return forms
    else:
        return None
    for ending in ("ы", "ых", "ым", "ыми"):
        forms[plural + ending] = forms.get(plural + ending, 0) | PLURAL
    return forms


def _merge(first: dict[str, int], second: dict[str, int]) -> dict[str, int]:
    return {key: first.get(key, 0) | second.get(key, 0) for key in first | second}


def russian_forms(word: str, gender: str, part: str) -> frozenset[str]:
    """The folded singular case forms of one word of a name. `part`: family, given, patronymic."""
    return frozenset(key for key, bits in declined(word, gender, part).items() if bits & ANY_CASE)


@lru_cache(maxsize=32768)
def is_first_name(word: str) -> bool:
    """Whether a word is a form of a first name that the dictionary knows."""
    return bool(
        len(word) > 1
        and analyzer().word_is_known(word)
        and any(
            "Name" in parse.tag
            and "plur" not in parse.tag
            and parse.score > 0.05
            and parse.normal_form not in _RARE
            for parse in parses(word)
        )
    )


# Words of the dictionary that nobody writes, and whose surnames the news is full of.
_RARE = frozenset(
    "путина трамп макрон шредер кох коваль бондарь чумак третьяк починок вагнер рахмон "
    "джонсон джонс вайс гарсия мартинес прайс".split()
)
# Surnames that Russian forms itself; and the adjectives that are mostly names of families.
_MADE = re.compile("(?:[оеё]в|[иы]н)(?:а|у|ым|ом|е|ой)?$")
_MADE_ADJECTIVE = re.compile("[сц]к(?:ий|ой|ого|ому|им|ом|ая|ую)$")


@lru_cache(maxsize=32768)
def is_ordinary(word: str) -> bool:
    """Whether a word is (also) an ordinary word or a place, so that alone it names nobody."""
    if not analyzer().word_is_known(word):
        return False
    readings = parses(word)
    surname = max((parse.score for parse in readings if "Surn" in parse.tag), default=0.0)
    made = surname and _MADE.search(word)
    for parse in readings:
        grammemes = parse.tag.grammemes
        if {"Surn", "Name", "Patr"} & grammemes or parse.normal_form in _RARE:
            continue
        # "Токаев" is also the genitive plural of a wine, "Павлова" the genitive of a village,
        # "Иванов" somebody's: where a surname is to be expected, nobody means those.
        if "plur" in grammemes and grammemes & {"gent", "accs"}:
            continue
        if "Poss" in grammemes or {"Geox", "neut"} <= grammemes:
            continue
        # "Лавровым" are not leaves, and "Путина" is no season for fishing.
        if (
            made
            and "Geox" not in grammemes
            and ("NOUN" not in grammemes or _is_rare(parse, surname))
        ):
            continue
        if "ADJF" in grammemes and (
            _MADE_ADJECTIVE.search(word) or (surname and "Qual" not in grammemes)
        ):
            continue
        return True
    return False


def _is_rare(parse: Any, surname: float) -> bool:
    """Whether a reading is much rarer than that as a surname."""
    return bool(parse.score * 3 < surname)


def name_stems(word: str) -> list[str]:
    """What a Kazakh word may be a person's name with a suffix of, the shortest suffix first."""
    found = [
        word[:-size]
        for size in range(2, min(_LONGEST_SUFFIX, len(word) - 2) + 1)
        if word[-size:] in _NAME_SUFFIXES
    ]
    if "лы" in word or "зы" in word:
        for suffix in _AFTER_POSSESSIVE:
            stem = word[: -len(suffix)]
            if word.endswith(suffix) and stem.endswith(("ұлы", "улы", "қызы", "кызы")):
                found.append(stem)
    return found


def in_plural(word: str, stem: str) -> bool:
    """Whether a Kazakh word is the plural of its stem: "Әшімбаевтар" are a family."""
    return word[len(stem) : len(stem) + 3] in {"лар", "лер", "дар", "дер", "тар", "тер"}


_CASE_ENDING = re.compile(
    "(?:[дтн][аеы]|[гғқк][аеі]|[дтн][аеыі]н|[дтн][ыі]ң|[дтн]і|д[ае]ғы|т[ае]ғы)$"
)


def in_a_case(word: str) -> bool:
    """Whether a Kazakh word shows a case, so that it is no first name before a surname."""
    return len(word) > 4 and bool(_CASE_ENDING.search(word)) and bool(name_stems(word))


def without_kazakh_suffix(word: str) -> list[str]:
    """What a Kazakh word may be a suffixed form of, the longest suffix first."""
    return [
        word[: -len(suffix)]
        for suffix in KAZAKH_SUFFIXES
        if len(word) - len(suffix) >= 2 and word.endswith(suffix)
    ]


def phrase_forms(words: list[str]) -> list[frozenset[str]]:
    """For each word of a title or of a body's name, the forms it takes when the phrase declines.

    "Генеральный секретарь ТюркПА": everything up to the first noun declines, the rest stands.
    """
    forms: list[frozenset[str]] = []
    declining = True
    for word in words:
        if not declining or word.isupper() or not word[0].isalpha():
            forms.append(frozenset({fold(word)}))
            declining = declining and not word.isupper()
            continue
        readings = [p for p in analyzer().parse(word) if "nomn" in p.tag and "sing" in p.tag]
        noun = any(p.tag.POS == "NOUN" for p in readings[:2])
        own = {fold(word)}
        for parse in readings:
            for case in _CASES:
                inflected = parse.inflect({"sing", case})
                if inflected:
                    own.add(fold(inflected.word))
        forms.append(frozenset(own))
        declining = not noun
    return forms
