"""Whether words are what a thing is called by: a hotel, a street, a film. Pure.

"Отель «Президент»", "Сенат көшесі", 'a coffee chain named "Senate"': what kind of thing it is
stands beside, or a word for being called so.
"""

from __future__ import annotations

import re

from bot.caches import remembered
from bot.topics.home_words import is_home_place
from bot.topics.language import detect
from bot.topics.letters import has_kazakh
from bot.topics.people import streets
from bot.topics.people.dictionary import parses
from bot.topics.titles.subjects import follows, word_after
from bot.topics.tokens import Words

_LONGEST_QUALIFIER = 4  # words
# What has a name in quotes, or behind it; in three languages, before suffixes.
_THINGS = re.compile(
    r"(?:фестивал|турнир|отел|гостиниц|ресторан|кафе|кинотеатр|театр|клуб|ансамбл|газет|журнал(?!ис)|"
    r"компани|тоо$|бренд|фильм|спектакл|қонақ|мейрамхана|жшс$|"
    r"festival|hotel|restaurant|cinema|theatre|theater|club|tournament|newspaper|magazine|"
    r"mall$|shopping|supermarket|casino|residen(?:tial|ces?$))"
)
# What is played for under a name, in Russian in the genitive: "Кубок Мажилиса", "Majilis Cup",
# "Мәжіліс кубогы", "the Speaker's Trophy".
_PRIZES = re.compile(
    r"(?:куб(?:ок|к[аеиу]|ком|ков)|приз(?:а|у|ом|ы|ов)?|трофе[йяюе]м?|куб[ко][а-яәғқңөұүһі]*"
    r"|cups?|trophy)$"
)
# What bears a name in quotes only: beside it, or by a word for that ('a coffee chain named
# "Senate"', "«Сенат» деп аталатын көше").
_BEARS = re.compile(
    rf"{_THINGS.pattern}|(?:кофейн|магазин|салон|сет[ьи]$|рын(?:ок|к[аеу])|базар|игр[аы]$|групп|команд"
    r"|фк$|хк$|бк$|жк$|тр?ц$|стадион|сериал|песн|санатори"
    r"|дүкен|дәмхана|кофехана|желі|ойын|қойылым|ән(?:і|ін)$"
    r"|coffee|caf[eé]s?$|chain|bars?$|pubs?$|shops?$|stores?$|market|brand|board$|game|band$|team"
    r"|fc$|film|movie|song$)"
    rf"|(?:{streets.ANY}|{streets.ENGLISH})$|көше|даңғыл|алаң"
)
_IS_NAMED = re.compile(r"(?:named|called|dubbed|названием|именем)$")
_IS_NAMED_KAZAKH = re.compile(r"(?:атты|атауымен|атаулы)$")
_IS_SAID_KAZAKH = re.compile(r"(?:атал|ата(?:п|й))")
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
_STREET = re.compile(rf"(?:{streets.ANY}|{streets.ENGLISH}|square|boulevard)$")
_STREET_BEHIND = re.compile(rf"(?:{streets.ONE_BEHIND}|{streets.SQUARE_BEHIND})$")
_OPENING, _CLOSING = frozenset("«“„\"'‘"), frozenset("»”“\"'’")
_THE_STATE = re.compile(r"(?:рк|қр|кр|рф|рт|сша|ақш|оон|бұұ)$")
_OWNED_THING = re.compile(r"(?:ы|і|сы|сі)(?:н|на|не|ның|нің|нда|нде|нан|нен|мен)?$")


def is_called(words: Words, first: int, last: int) -> bool:
    """Whether a thing is called so: "отель «Президент»", "«Президент» кинотеатры"."""
    if _is_in_a_things_name(words, first, last) or is_a_streets_name(words, first, last):
        return True
    if is_in_quotes(words, first, last):
        return is_quoted_for_a_thing(words, first, last) or (
            first == last and _is_a_things_name(words, first)
        )
    after = word_after(words, last + 1)
    prize = word_after(words, last + 2) if after == "s" else after
    if _PRIZES.match(prize):
        return True
    if words.keys[last].isascii():
        return bool(_THINGS.match(after))
    before = words.keys[first - 1] if first > 0 and follows(words, first) else ""
    if _PRIZES.match(before):
        return may_be(words.keys[first], "gent")
    return bool(_SHOPS.match(before)) and words.capital(first) and may_be(words.keys[first], "nomn")


def is_a_streets_name(words: Words, first: int, last: int) -> bool:
    """Whether a street or a square is called by the words first..last: "площадь Парламента",
    "Сенат көшесі", "on Senate Street"."""
    if not words.capital(first):
        return False
    after = word_after(words, last + 1)
    if after.isascii():
        if _STREET.match(after) and words.capital(last + 1):
            # a headline may have capitals throughout: "Senate Street Trade Bill"
            return not (follows(words, last + 2) and words.capital(last + 2))
    elif _STREET_BEHIND.match(after):
        return True
    before = words.keys[first - 1] if first else ""
    dotted = len(before) < _LONGEST_ABBREVIATION and words.gap(first) == ". "
    beside = bool(before) and (follows(words, first) or dotted)
    return beside and bool(_STREET.match(before)) and _is_a_bearer(words.keys[last], before)


@remembered(entries=2048, each=150)
def _is_a_bearer(key: str, street: str) -> bool:
    """Whether a Russian street may be called after a word: "улица Энергетиков"; but the "улицы
    Тараза" are the town's."""
    found = [parse.tag.grammemes for parse in parses(key)[:5]]
    town = is_home_place(key) or any("Geox" in tags for tags in found)
    return not (town and len(street) > _LONGEST_ABBREVIATION) and any(
        "gent" in tags for tags in found
    )


def is_quoted_for_a_thing(words: Words, first: int, last: int) -> bool:
    """Whether a quotation that words first..last are is what a thing beside it is called, or one
    that a word says to be named so."""
    before = words.keys[first - 1] if first else ""
    after = words.keys[last + 1 : last + 3 + _LONGEST_QUALIFIER]
    if first and not words.gap(first)[:-1].strip(" ,"):
        if _BEARS.match(before):
            return True
        near = words.keys[max(0, first - 1 - _LONGEST_QUALIFIER) : first - 1]
        if _IS_NAMED.match(before) and any(map(_BEARS.match, near)):
            return True
    if not after or words.gap(last + 1)[1:].strip():
        return False
    if after[0] == "деп" and _IS_SAID_KAZAKH.match((*after, "")[1]):
        return any(map(_BEARS.match, after[2:]))
    return any(map(_BEARS.match, after[:2] if not _IS_NAMED_KAZAKH.match(after[0]) else after[1:]))


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
    if apart and may_be(words.keys[at], "nomn"):
        raw, key = words.raws[at - 1], words.keys[at - 1]
        if raw.isupper() and 1 < len(raw) <= _LONGEST_ABBREVIATION and not _THE_STATE.match(key):
            return True
        if not _OF_THE_BODY.match(key) and _is_a_noun(key):
            return True
    for behind in range(at + 1, min(at + 3, len(words))):
        key, first = words.keys[behind], behind == at + 1
        joined = words.gap(behind)[1:] == " " if first else follows(words, behind)
        if not joined or key == "деп" or _OF_THE_BODY.match(key):
            return False
        if _OWNED_THING.search(key):
            return has_kazakh(key) or detect(words.text) == "kk"
    return False


@remembered(entries=2048, each=100)
def may_be(key: str, case: str) -> bool:
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
    closed = last + 1 >= len(words) or words.gap(last + 1).lstrip(",.")[:1] in _CLOSING
    return bool(words.gap(first)) and opened and closed
