"""Whether the words beside a body's name make it another's, which the registry has not. Pure.

"Курултай крымских татар", "the Bashkir Kurultai", "Kurultai festival": a people or a place that is
no country, or a thing that is called so.
"""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.language import detect
from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import KAZAKH_SUFFIXES
from bot.topics.titles import Language, country_at, follows, word_after
from bot.topics.titles_names import NO_NAMES
from bot.topics.titles_russian import is_of_a_place
from bot.topics.tokens import Words

# Before a body's name these make it another's: "Национальный курултай" is no parliament.
_OTHER_NAMES = re.compile(
    r"(?:(?:обще|все|жалпы)?(?:национальн|народн|мирн|ұлттық|халық)|велик|дүниежүзі|бүкіл"
    r"|national|world|great|people$)"
)
# These say of what kind it is: of a university, of the young, of no state.
_KINDS = re.compile(
    r"(?:академич|академиялық|учен(?:ый|ого|ому|ым|ом)$|ғылыми|университет|вузовск|факультет|студен|"
    r"школьн|мектеп|молодежн|жастар|детск|балалар|международн|халықаралық|дүниежүзілік|"
    r"academic|faculty|university|student|school|youth|international)"
)
_INSTITUTION = re.compile(
    r"(?:университет|институт|академи|колледж|вуз|школ|лице|гимнази"
    r"|парти|федераци|союз|ассоциаци|движени|общин|обществ)[а-я]{0,3}$"
)
_PEOPLE = re.compile(r"(?:народ(?:а|ов)|народност(?:и|ей)|мира)$")
# Who stands beside a body without being those whose it is: "Депутаты Курултая граждан не забыли".
_ANYBODY = frozenset(
    "граждан людей детей депутатов сенаторов министров жителей избирателей журналистов".split()
)
_LONGEST_QUALIFIER = 4  # words
# What has a name in quotes, or behind it; in three languages, before suffixes.
_THINGS = re.compile(
    r"(?:фестивал|турнир|отел|гостиниц|ресторан|кафе|кинотеатр|театр|клуб|ансамбл|газет|журнал(?!ис)|"
    r"компани|тоо$|бренд|фильм|спектакл|қонақ|мейрамхана|жшс$|"
    r"festival|hotel|restaurant|cinema|theatre|theater|club|tournament|newspaper|magazine|"
    r"mall$|shopping|supermarket|casino|residential)"
)
# Behind these a name stands without quotes, too.
_SHOPS = re.compile(
    r"(?:(?:бизнес|гипер|супер)?(?:центр|маркет)(?:а|у|ом|е)?|дом(?:а|у|ом|е)?|"
    r"т[дцрк]{1,3}|бц|жк|м?фк|хк|тоо|ао|ип)$"
)
# What a name in quotes may be called without being a thing: the body itself, its people, its name.
_OF_THE_BODY = re.compile(
    r"(?:парламент|палат|орган|собрани|ассамбле|комисси|правительств|партнер|ұйым|депутат|сенатор|мажилисмен|спикер|председател|вице|"
    r"слов|назван|имен|имя|термин|поняти|хештег|хэштег|тег|рубрик|раздел|тем|проект|закон|"
    r"төраға|төралқа|мүше|отырыс|сессия|комитет|бюро|аппарат|сайлау|өкіл|"
    r"сөз|атау|ұғым|жоба|заң|тақырып|айдар)"
)
# In quotes it is a thing's name behind an abbreviation: «ТД», «ФК», «ЖК».
_LONGEST_ABBREVIATION = 4
_OPENING, _CLOSING = frozenset("«“„\"'‘"), frozenset("»”“\"'’")
_THE_STATE = re.compile(r"(?:рк|қр|кр|рф|рт|сша|ақш|оон|бұұ)$")
# Kazakh: who has something, what says of what kind it is, what something is somebody's.
_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_GENERAL_OWNER = re.compile(
    r"(?:парламент|республика|ел|елдің|еліміз|мемлекет|олий|біздің|оның)\w{0,8}$"
)
_ATTRIBUTE = re.compile(
    r"(?:лы|лі|ды|ді|ты|ті|ғы|гі|қы|кі|ған|ген|қан|кен|атын|етін|дық|дік|тық|тік|лық|лік|жаңа)$"
)
_OWNED_THING = re.compile(r"(?:ы|і|сы|сі)(?:н|на|не|ның|нің|нда|нде|нан|нен|мен)?$")
_MADE_OF_CAPITALS = frozenset("new deputy former speaker chairman chair chairwoman".split())


def is_another_assembly(words: Words, first: int) -> bool:
    """Whether a word before a body's name makes it an assembly that is no parliament: "Национальный
    курултай". The text may all the same speak of the parliament by its bare name."""
    before = first - 2 if first > 1 and words.keys[first - 1] == "s" else first - 1  # "People's"
    return words.joined(first) and bool(_OTHER_NAMES.match(words.keys[before]))


def is_anothers(
    words: Words, first: int, last: int, language: Language, *, common: bool, owned: bool = False
) -> bool:
    """Whether the name of a body at words first..last is another's by the words beside it; of a
    `common` name, which every state has, only its country is asked, its kind, and in Kazakh, where
    it is `owned`, its owner."""
    if is_called(words, first, last) or _is_of_a_kind(words, first):
        return True
    if first != last:
        return False
    if language == "kk" and owned:
        return _has_an_owner(words, first)
    if language == "ru" and _has_an_institution(words, last + 1):
        return True
    if common:
        return language == "en" and is_of_a_region(words, first)
    if language == "en":
        return _is_of_others(words, first, last)
    before = words.keys[first - 1] if words.joined(first) else ""
    return language == "ru" and (
        (bool(before) and is_of_a_place(before) and not country_at(words, first - 1, "ru"))
        or _has_a_people(words, last + 1)
    )


def _is_of_a_kind(words: Words, first: int) -> bool:
    """Whether the word before says of what kind something is: "Учёный сенат", "Student Senate"."""
    return follows(words, first) and bool(_KINDS.match(words.keys[first - 1]))


def _has_an_institution(words: Words, at: int) -> bool:
    """Whether behind a name stands whose it is: "Сенат КазНУ", "Сенат Назарбаев Университета"."""
    for place in range(at, min(at + _LONGEST_QUALIFIER, len(words))):
        if not follows(words, place):
            return False
        if _INSTITUTION.match(words.keys[place]) and _may_be(words.keys[place], "gent"):
            return True
        if not words.capital(place) or country_at(words, place, "ru"):
            return False
        letters = words.raws[place]
        if place == at and letters[-1].isupper() and not letters.isupper():
            return True
    return False


def _has_an_owner(words: Words, first: int) -> bool:
    """Whether before a Kazakh name whose form says that it is somebody's stands whose it is, and
    that is no country and no parliament: "бүркітшілердің құрылтайы", "университет Сенаты"."""
    owner = False
    for at in range(first - 1, max(first - 1 - _LONGEST_QUALIFIER, -1), -1):
        if not follows(words, at + 1):
            break
        key = words.keys[at]
        if words.hyphened(at) and key in KAZAKH_SUFFIXES:
            owner |= key.endswith(_GENITIVE)  # "ҚазҰУ-дың"
            continue
        if country_at(words, at, "kk") or _GENERAL_OWNER.match(key):
            return False
        owner |= key.endswith(_GENITIVE) or (at == first - 1 and not _ATTRIBUTE.search(key))
    return owner


def is_called(words: Words, first: int, last: int) -> bool:
    """Whether a thing is called so: "отель «Президент»", "«Президент» кинотеатры"."""
    if _is_in_a_things_name(words, first, last):
        return True
    if is_in_quotes(words, first, last):
        before = words.keys[first - 1] if first > 0 else ""
        after = words.keys[last + 1] if last + 1 < len(words) else ""
        return bool(_THINGS.match(before) or _THINGS.match(after)) or (
            first == last and _is_a_things_name(words, first)
        )
    if words.keys[last].isascii():
        return bool(_THINGS.match(word_after(words, last + 1)))
    before = words.keys[first - 1] if first > 0 and follows(words, first) else ""
    return (
        bool(_SHOPS.match(before)) and words.capital(first) and _may_be(words.keys[first], "nomn")
    )


def _is_in_a_things_name(words: Words, first: int, last: int) -> bool:
    """Whether words are some of those in quotes that a thing is called by: "фильм «Последний
    курултай»", "«Соңғы құрылтай» фильмі"."""
    opens = first
    while words.gap(opens)[-1:] not in _OPENING:
        if first - opens == _LONGEST_QUALIFIER or not follows(words, opens):
            return False
        opens -= 1
    closes = last + 1
    while closes < len(words) and words.gap(closes)[:1] not in _CLOSING:
        if closes - last > _LONGEST_QUALIFIER or not follows(words, closes):
            return False
        closes += 1
    if (opens, closes) == (first, last + 1):
        return False  # that is asked apart
    before = words.keys[opens - 1] if opens and words.gap(opens)[:-1] == " " else ""
    after = words.keys[closes] if closes < len(words) and words.gap(closes)[1:] == " " else ""
    return bool(_THINGS.match(before) or _THINGS.match(after))


def _is_a_things_name(words: Words, at: int) -> bool:
    """Whether a word in quotes stands behind what it is the name of, or in Kazakh before it: "ТД
    «Сенат»", "команда «Сенат»", "«Сенат» сауда үйі"."""
    apart = at > 0 and words.gap(at)[:1] == " " and not words.gap(at)[:-1].strip()
    if apart and _may_be(words.keys[at], "nomn"):
        raw, key = words.raws[at - 1], words.keys[at - 1]
        if raw.isupper() and 1 < len(raw) <= _LONGEST_ABBREVIATION and not _THE_STATE.match(key):
            return True
        if not _OF_THE_BODY.match(key) and _is_a_noun(key):
            return True
    for behind in range(at + 1, min(at + 3, len(words))):
        key, first = words.keys[behind], behind == at + 1
        joined = words.gap(behind)[1:] == " " if first else follows(words, behind)
        if not joined or _OF_THE_BODY.match(key):
            return False
        if _OWNED_THING.search(key):
            return has_kazakh(key) or detect(words.text) == "kk"
    return False


@remembered(entries=2048, each=100)
def _may_be(key: str, case: str) -> bool:
    """Whether a Russian word may stand in a case of the singular."""
    return any({case, "sing"} <= parse.tag.grammemes for parse in parses(key)[:5])


@remembered(entries=2048, each=100)
def _is_a_noun(key: str) -> bool:
    """Whether a word is a Russian noun, nobody's name and no place, first of all."""
    found = parses(key)[:1]
    return any(
        parse.is_known
        and "NOUN" in parse.tag
        and not {"Name", "Surn", "Patr", "Geox"} & parse.tag.grammemes
        for parse in found
    )


def is_in_quotes(words: Words, first: int, last: int) -> bool:
    """Whether a quotation begins before a word and ends behind another."""
    opened = words.gap(first)[-1:] in _OPENING
    closed = last + 1 >= len(words) or words.gap(last + 1)[:1] in _CLOSING
    return bool(words.gap(first)) and opened and closed


def _has_a_people(words: Words, at: int) -> bool:
    """Whether a people or a place in the genitive begins at a word: "крымских татар", "Крыма"."""
    for place in range(at, min(at + _LONGEST_QUALIFIER, len(words))):
        if not follows(words, place) or country_at(words, place, "ru"):
            return False
        key = words.keys[place]
        if _is_a_people(key, words.capital(place)):
            return True
        if key == "республики" and _is_a_place(word_after(words, place + 1)):
            return not country_at(words, place + 1, "ru")
        if not _is_an_attribute(key):
            return False
    return False


@remembered(entries=2048, each=100)
def _is_a_place(key: str) -> bool:
    """Whether a word is, in whatever case, what a place is called: "Республики Башкортостан"."""
    return bool(key) and any("Geox" in parse.tag for parse in parses(key)[:3])


@remembered(entries=2048, each=100)
def _is_a_people(key: str, capital: bool) -> bool:
    """Whether a word is the genitive of many people or, written large, of a place."""
    if _PEOPLE.match(key):
        return True
    for parse in parses(key)[:3] if key not in _ANYBODY else ():
        tags = parse.tag.grammemes
        if parse.score < 0.1 or not {"NOUN", "gent"} <= tags:
            continue
        if {"plur", "anim"} <= tags and not {"Name", "Surn", "Patr"} & tags and not capital:
            return True
        if capital and "Geox" in tags and "sing" in tags:
            return True
    return False


@remembered(entries=2048, each=100)
def _is_an_attribute(key: str) -> bool:
    """Whether a word is an adjective in the genitive."""
    return any({"ADJF", "gent"} <= parse.tag.grammemes for parse in parses(key)[:5])


def _is_of_others(words: Words, first: int, last: int) -> bool:
    """Whether an English name has a people or a place before it, or behind it with "of"."""
    at = first - 1
    if at > 0 and follows(words, first) and not words.begins_sentence(at):
        key = words.keys[at]
        known = key in NO_NAMES or key in _MADE_OF_CAPITALS
        if words.capital(at) and not known and not country_at(words, at, "en"):
            return True
    if word_after(words, last + 1) != "of":
        return False
    at = last + (3 if word_after(words, last + 2) == "the" else 2)
    if at >= len(words) or not follows(words, at) or not words.capital(at):
        return False
    return not country_at(words, at, "en") and words.keys[at] != "republic"


def is_of_a_region(words: Words, first: int) -> bool:
    """Whether an English name that every state has is that of a part of one: "the Texas Senate".
    Without the article it may be a headline with capitals: "Tokayev Addresses Senate"."""
    at = first - 1
    if at < 1 or not follows(words, first) or not follows(words, at):
        return False
    key, small = words.keys[at], words.keys[at - 1] == "the"
    if not small or not words.capital(at) or key in _MADE_OF_CAPITALS or key in NO_NAMES:
        return False
    return not country_at(words, at, "en")
