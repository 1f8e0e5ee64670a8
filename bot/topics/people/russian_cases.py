"""The forms of a Russian name, and of the title of an office or a body, in every case. Pure."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple, TypeAlias

from bot.caches import remembered
from bot.topics.letters import KAZAKH_SMALL
from bot.topics.people.cases import (
    ANY_CASE,
    BIT_OF,
    CASE_NAMES,
    DATIVE,
    LOCATIVE,
    NOMINATIVE,
    PLURAL,
    Cases,
)
from bot.topics.people.dictionary import analyzer, parses
from bot.topics.tokens import fold

Part: TypeAlias = Literal["family", "given", "patronymic"]

_VOWELS = "аеёиоуыэюяәөұүі"
_HUSHING = "жшчщц"
_CYRILLIC = re.compile(f"[а-я{KAZAKH_SMALL}]")


@remembered(entries=4096, each=4000)
def declined(word: str, gender: str, part: Part) -> dict[str, Cases]:
    """What `decline` says, remembered: for the words of names, which come again and again."""
    return decline(word, gender, part)


def decline(word: str, gender: str, part: Part) -> dict[str, Cases]:
    """The folded forms of one word of a name with the cases that each may be (bits above).

    `part`: family, given or patronymic; `gender`: male, female or empty where it is not known.
    A family name has its plural forms too, with the bit PLURAL.
    """
    base = fold(word)
    forms: dict[str, Cases] = {base: NOMINATIVE}
    if not _CYRILLIC.search(base):
        return {base: ANY_CASE}
    grammeme = {"family": "Surn", "given": "Name", "patronymic": "Patr"}[part]
    sexes = {"male": ("masc",), "female": ("femn",)}.get(gender, ("masc", "femn"))
    known = _in_dictionary(base, grammeme, sexes)
    for key, bits in known.forms.items():
        forms[key] = forms.get(key, 0) | bits
    for key, bits in _by_rule(base, gender, part, known.declines).items():
        forms[key] = forms.get(key, 0) | bits
    if part == "family" and _family(base, gender) is None:
        for key in _plural(base):
            forms[key] = forms.get(key, 0) | PLURAL  # "Аркадий и Борис Ротенберги"
    if part == "given" and base.endswith("ия"):
        forms[base[:-1] + "е"] = DATIVE | LOCATIVE  # "Алие" is a mistake that the press makes
    if not any(bits & ANY_CASE for key, bits in forms.items() if key != base):
        forms[base] = ANY_CASE
    return forms


class _Known(NamedTuple):
    """The forms that the dictionary has of a name, and whether it declines there."""

    forms: dict[str, Cases]
    declines: bool


def _in_dictionary(base: str, grammeme: str, sexes: tuple[str, ...]) -> _Known:
    """What the dictionary says of a folded word as a surname, a first name or a patronymic."""
    forms: dict[str, Cases] = {}
    declines = False
    for parse in parses(base) if analyzer().word_is_known(base) else ():
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
                key = fold(form.word)
                forms[key] = forms.get(key, 0) | BIT_OF.get(str(form.tag.case), 0)
    return _Known(forms, declines)


def _spread(stem: str, endings: str) -> dict[str, Cases]:
    """Forms of a stem with the endings of the six cases, separated by blanks ("-" is none)."""
    forms: dict[str, Cases] = {}
    for bit, ending in enumerate(endings.split()):
        for one in ending.split("/"):
            key = stem + one.replace("-", "")
            forms[key] = forms.get(key, 0) | 1 << bit
    return forms


def _by_rule(word: str, gender: str, part: Part, known: bool) -> dict[str, Cases]:
    """The forms of a word by its ending; `known`: the dictionary has declined it already."""
    if part == "family":
        found = _family(word, gender)
        if found is not None:
            return found
        if not known and gender != "female" and analyzer().word_is_known(word):
            return _merge(_as_noun(word), _by_rule(word, gender, "given", known))
        if word.endswith("ец") and len(word) > 3 and gender != "female":
            return _merge(
                _spread(word, "- а у а ем/ом е"), _spread(word[:-2], "ец ца цу ца цем/цом це")
            )
    if known or word.endswith(("ых", "их")) or word[-1] in "оеиуыюэіұүө":
        return {}
    if word[-1] in "ая" and len(word) > 2:
        return _in_a(word)
    if gender == "female":
        if word[-1] == "ь" and part == "given":
            return {word: ANY_CASE} | _spread(word[:-1], "ь и и ь ью и")
        if part != "patronymic":
            return {word: ANY_CASE}
    return _in_consonant(word, gender, part)


def _in_a(word: str) -> dict[str, Cases]:
    """The forms of a word in а or я: "Динара", "Алия"."""
    stem, before = word[:-1], word[-2]
    if word[-1] == "а" and before in _VOWELS:
        return {}  # "Гарсиа", "Сайкыа" stand
    if before in "ая":
        return {}
    if word[-1] == "я":
        locative = "и" if before == "и" else "е"
        return _spread(stem, f"я и {locative} ю ей {locative}")
    genitive = "и" if before in "гкх" + _HUSHING.replace("ц", "") else "ы"
    instrumental = "ей" if before in _HUSHING else "ой"
    return _spread(stem, f"а {genitive} е у {instrumental} е")


def _in_consonant(word: str, gender: str, part: Part) -> dict[str, Cases]:
    """The forms of a word in a consonant, й or ь: "Марат", "Сергей", "Игорь"."""
    # Of a person who may be a woman the name may as well stand.
    still = {word: NOMINATIVE if gender or part == "patronymic" else ANY_CASE}
    if word[-1] == "й":
        return _spread(word[:-1], f"й я ю я ем {'и' if word[-2:] == 'ий' else 'е'}") | still
    if word[-1] == "ь":
        return _spread(word[:-1], "ь я ю я ем е") | still
    if word[-1] in _VOWELS or not word[-1].isalpha():
        return {}
    return _spread(word, f"- а у а {'ем/ом' if word[-1] in _HUSHING else 'ом'} е") | still


def _plural(word: str) -> list[str]:
    """The plural of a family name that is none of the Russian patterns: "Ротенбергов"."""
    if word[-1] in "йь":
        return [word[:-1] + ending for ending in ("и", "ев", "ям", "ями", "ях")]
    if word[-1] in _VOWELS or not word[-1].isalpha() or word.endswith(("ых", "их")):
        return []
    own = ("и", "ей") if word[-1] in "жшчщ" else ("и" if word[-1] in "гкх" else "ы", "ов")
    return [word + ending for ending in (*own, "ам", "ами", "ах")]


def _as_noun(word: str) -> dict[str, Cases]:
    """The cases of a surname that is a noun of the dictionary: "Заяц", "Зайца"."""
    forms: dict[str, Cases] = {}
    for parse in parses(word):
        if "NOUN" in parse.tag and {"masc", "sing", "nomn"} <= parse.tag.grammemes:
            for form in parse.lexeme:
                if "sing" in form.tag:
                    key = fold(form.word)
                    forms[key] = forms.get(key, 0) | BIT_OF.get(str(form.tag.case), 0)
            break
    return forms


def _family(word: str, gender: str) -> dict[str, Cases] | None:
    """The declension of a family name of a Russian pattern; None where it follows none."""
    forms: dict[str, Cases] = {}
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


def _merge(first: dict[str, Cases], second: dict[str, Cases]) -> dict[str, Cases]:
    return {key: first.get(key, 0) | second.get(key, 0) for key in first | second}


def russian_forms(word: str, gender: str, part: Part) -> frozenset[str]:
    """The folded singular case forms of one word of a name. `part`: family, given, patronymic."""
    return frozenset(key for key, bits in declined(word, gender, part).items() if bits & ANY_CASE)


def _of_one_stem(parse: Any, word: str) -> set[str]:
    """The forms of a reading in its gender that begin as the word does."""
    alike = {"sing", parse.tag.gender}
    forms = (fold(form.word) for form in parse.lexeme if alike <= form.tag.grammemes)
    return {form for form in forms if form.startswith(word[:-2])}


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
            if "Supr" in parse.tag:  # "Высшая", of which "высочайшей" is no form here
                own.update(_of_one_stem(parse, fold(word)))
                continue
            for case in CASE_NAMES:
                inflected = parse.inflect({"sing", case})
                if inflected:
                    own.add(fold(inflected.word))
        if len(own) == 1 and word[1:].islower() and not analyzer().word_is_known(word):
            own |= set(_in_consonant(fold(word), "male", "given"))  # "Кенеш"
        forms.append(frozenset(own))
        # "Жогорку" stands still, and the noun that declines is still to come.
        declining = not noun or len(own) == 1
    return forms
