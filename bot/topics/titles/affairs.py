"""Whether a place of a text speaks of a country's own affairs, or has it only beside. Pure.

A country's affairs are spoken of where something happens in it, and where its parliament or
another of its authorities acts: "в Грузии", "Сенат Республики Узбекистан одобрил", "Госдума
приняла". They are not where it is visited, where it sends somebody, or where its parliament is only
mentioned ("рассказал о работе бундестага"): then the news are whoever's tells them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.caches import remembered
from bot.topics.countries import ADJECTIVE, LOCATIVE, NOMINATIVE, Named
from bot.topics.people.dictionary import parses
from bot.topics.titles.subjects import Language, country_at
from bot.topics.titles.words import passed
from bot.topics.tokens import Words

# Whose mention says that a state's own affairs are spoken of; all three languages.
_AUTHORITIES = re.compile(
    r"(?:парламент|конгресс?|сенат|правительств|власт|столиц|депутат|граждан|жител|выбор|народ|"
    r"үкімет|билік|астана|азаматтар|халқ|халық|сайлау|палат|сейм|курулта|құрылта|"
    r"parliament|congress|senat|government|authorit|lawmaker|voter|election|citizen|people)\w*$"
)
# What a country stands behind as its parliament's, past "Республики": "Национального собрания".
_CHAMBERS = re.compile(
    r"(?:парламент|конгресс?|сенат|палат|собрани|сейм|меджлис|хурал|дум[аыеу]|курулта|госсобрани|госсовет|"
    r"мәжіліс|жиналыс|құрылта|хурал|сенат|parliament|congress|senate|assembly|house|sejm)\w*$"
)
# Who is abroad or has others as guests in a sentence does not speak there of his own affairs.
_VISITS = re.compile(
    r"(?:делегаци|визит|посетил|посеща|посетит|побыва|прибы|прилет|встрет|встреч|гост[еиья]|"
    r"переговор|тюркпа|түркпа|turkpa|ассамбле|саммит|форум|конференц|посол$|посл[аоу]м?$|посольств|коллег(?!и[яию])|"
    r"кездес|сапар|қонақ|келіссөз|елші|барып|"
    r"delegation|visit|met$|meets$|arriv|talks$|guest|ambassador|embass|counterpart|hosted|summit|forum|"
    r"conference)"
)
# What states agree on.
_AGREES = re.compile(
    r"(?:соглашени|договор(?!н)|меморандум|ратифи|денонс|келісім|шарт(?:ты|ын|қа)?$|"
    r"agreement|treat(?:y|ies)|memorandum|accord$|pact$)"
)
# In a chamber's name or before it, in the genitive: who is of it, or what it does.
_ITS_PEOPLE = frozenset(
    "депутат депутаты сенатор сенаторы спикер председатель торага парламентарии фракция".split()
)
_ITS_DOINGS = re.compile(
    r"(?:заседани[еяи]|сесси[яи]|комитет[ае]?|голосовани[еи]|большинство|президиум)$"
)
_OF_A_CHAMBER = re.compile(r"(?:сенат|палат|депутат|заседани|сесси|спикер|тораг|председател)")
_ITS_OWN_KAZAKH = re.compile(
    r"(?:депутат|сенат|палата|отырыс|сессия|комитет|спикер|төраға|торага|төрайым)"
)
_ITS_OWN_ENGLISH = frozenset(
    "lawmakers deputies members senators session committee speaker chair chairman chairwoman "
    "senate chamber house meeting".split()
)
_ACTS_ENGLISH = re.compile(
    r"(?:passed|passes|adopt|approv|ratif|reject|dismiss|voted|votes|has$|have$|will$|"
    r"considers|considered|elected|on$|is$|was$)"
)
_ASIDE_KAZAKH = tuple(
    "ға ге қа ке на не мен бен пен тан тен дан ден нан нен ты ті ды ді ны ні".split()
)
_GENITIVE_KAZAKH = tuple("ның нің дың дің тың тің".split())
# Before whom one has to do with, or before the second of them.
_WITH = frozenset("с со между и with between and".split())
_WITH_KAZAKH = ("мен", "бен", "пен")
_INSTRUMENTAL = ("ом", "ем", "ой", "ей", "ами", "ями")
_GENITIVES = ("ого", "его", "ой", "ей", "ых", "их")
_STATE_ENGLISH = frozenset("of the republic kingdom".split())
_SENTENCE = 60  # words, the longest that is looked through
_FAR = 6  # words between a chamber and its country, or what it does


def is_spoken_of(words: Words, at: int, named: Named, language: Language) -> bool:
    """Whether a country that a word names is spoken of as one where something happens."""
    authority = _authority(words, at, named, language)
    if authority >= 0:
        return not (is_partner(words, authority, language) or is_visit(words, at))
    if named.capital:
        return False  # where others meet
    before = words.keys[at - 1] if words.joined(at) else ""
    if language == "kk":
        return named.form == LOCATIVE
    if language == "en":
        return before == "in"
    if named.form == LOCATIVE:
        return before in {"в", "во", "на"}
    return named.form == NOMINATIVE and words.begins_sentence(at)


def _authority(words: Words, at: int, named: Named, language: Language) -> int:
    """The word of a country's own authority that stands beside it; -1 for none."""
    before = words.keys[at - 1] if words.joined(at) else ""
    dotted = language == "en" and words.keys[at] == "u"  # "the U.S. Congress"
    last = at + dotted
    follows = words.joined(last + 1) or (dotted and words.gap(last + 1) == ". ")
    after = words.keys[last + 1] if follows else ""
    attributive = named.form == ADJECTIVE or language != "ru"
    if attributive and _AUTHORITIES.match(after):
        return last + 1
    if language == "ru":
        if named.form != ADJECTIVE:
            return at - 1 if _AUTHORITIES.match(before) else _chamber_before(words, at)
        return _chamber_before(words, at) if passed(after, "ru") else -1
    behind = _chamber_behind(words, at, language)
    return behind if behind >= 0 or language == "kk" else _chamber_of(words, at)


def is_state_acting(words: Words, at: int, named: Named, language: Language) -> bool:
    """Whether beside a country that a word names stands its own authority, which is no partner and
    no guest."""
    authority = _authority(words, at, named, language)
    return authority >= 0 and not (
        is_partner(words, authority, language) or is_visit(words, authority)
    )


def chamber_of(words: Words, at: int, named: Named, language: Language) -> int:
    """The word of a parliament, or of a chamber of one, that is said to be the country's that a
    word names; -1 for none."""
    authority = _authority(words, at, named, language)
    return authority if authority >= 0 and _CHAMBERS.match(words.keys[authority]) else -1


def _chamber_before(words: Words, at: int) -> int:
    """The Russian chamber whose country stands behind it: "Сената Чешской Республики"."""
    for place in range(at - 1, max(-1, at - _FAR), -1):
        key = words.keys[place]
        if not words.joined(place + 1):
            break
        if _CHAMBERS.match(key):
            return place
        if not (passed(key, "ru") or key.endswith(_GENITIVES)):
            break
    return -1


def _chamber_behind(words: Words, at: int, language: Language) -> int:
    """The chamber whose country stands before it: "Өзбекстан Республикасы Сенаты",
    "Uzbekistan's Senate"."""
    for place in range(at + 1, min(at + _FAR, len(words))):
        key = words.keys[place]
        if not words.joined(place):
            break
        if _CHAMBERS.match(key):
            return place
        if not (key == "s" if language == "en" else passed(key, language)):
            break
    return -1


def _chamber_of(words: Words, at: int) -> int:
    """The English chamber whose country stands behind it: "the Senate of the Republic of
    Uzbekistan"."""
    place = at - 1
    while place > 0 and words.joined(place + 1) and words.keys[place] in _STATE_ENGLISH:
        place -= 1
    of = place + 1 < at and words.keys[place + 1] == "of"
    return place if of and place >= 0 and _CHAMBERS.match(words.keys[place]) else -1


def is_partner(words: Words, at: int, language: Language) -> bool:
    """Whether a chamber or a government is only one with whom something is agreed: "соглашение с
    Правительством Казахстана"."""
    key = words.keys[at]
    if language == "kk":
        return key.endswith(_WITH_KAZAKH)
    before = at - 1
    if language == "en" and before > 0 and words.keys[before] == "the":
        before -= 1
    if before < 0 or not words.joined(before + 1) or words.keys[before] not in _WITH:
        return False
    return language == "en" or key.endswith(_INSTRUMENTAL)


def is_visit(words: Words, at: int) -> bool:
    """Whether the sentence of a word tells of guests, or of who is one."""
    first, last = at, at + 1
    while first > max(0, at - _SENTENCE) and not words.begins_sentence(first):
        first -= 1
    while last < min(len(words), at + _SENTENCE) and not words.begins_sentence(last):
        last += 1
    return any(map(_VISITS.match, words.keys[first:last]))


def is_dealing(keys: Iterable[str]) -> bool:
    """Whether some folded words tell of a visit, of a meeting, or of what states agree on."""
    return any(_VISITS.match(key) or _AGREES.match(key) for key in keys)


def acts(words: Words, first: int, last: int, language: Language) -> bool:
    """Whether a chamber named at words first..last, or who is of it, acts there."""
    if language == "ru":
        does = _acts_in_russian(words, first, last)
    elif language == "kk":
        does = _acts_in_kazakh(words, last)
    else:
        does = _acts_in_english(words, first, last)
    return does and not is_visit(words, first)


def _acts_in_russian(words: Words, first: int, last: int) -> bool:
    begins = first
    while words.joined(begins) and not words.begins_sentence(begins):
        key = words.keys[begins - 1]
        if not (_OF_A_CHAMBER.match(key) or _ITS_DOINGS.match(key) or key.endswith(_GENITIVES)):
            break
        begins -= 1
        if key in _ITS_PEOPLE or _ITS_DOINGS.match(key):
            return True
    if words.begins_sentence(begins):
        return True
    before = words.keys[begins - 1] if words.joined(begins) else ""
    if before in {"в", "во"}:
        return words.begins_sentence(begins - 1)
    if (before and _is_preposition(before)) or not _is_subject(words.keys[first : last + 1]):
        return False
    after = last + 1
    while after < min(len(words), last + _FAR) and words.joined(after):
        if _is_verb(words.keys[after]):
            return True
        if not (passed(words.keys[after], "ru") or country_at(words, after, "ru")):
            return False
        after += 1
    return False


def _is_subject(name: list[str]) -> bool:
    """Whether a chamber's name may stand in the nominative: by its first word, where the dictionary
    has it, else by its last ("Жогорку Кенеша")."""
    known = any(parse.is_known for parse in parses(name[0])[:1])
    return _may_be(name[0] if known else name[-1], "nomn")


@remembered(entries=4096, each=100)
def _may_be(key: str, grammeme: str) -> bool:
    return any(grammeme in parse.tag.grammemes for parse in parses(key)[:4])


@remembered(entries=4096, each=100)
def _is_verb(key: str) -> bool:
    return any("VERB" in parse.tag.grammemes for parse in parses(key)[:1])


def _is_preposition(key: str) -> bool:
    return _may_be(key, "PREP") and not _may_be(key, "ADVB")  # "накануне" may be both


def _acts_in_kazakh(words: Words, last: int) -> bool:
    key = words.keys[last]
    after = words.keys[last + 1] if words.joined(last + 1) else ""
    if key.endswith(_GENITIVE_KAZAKH):
        return bool(_ITS_OWN_KAZAKH.match(after)) and not after.endswith(_ASIDE_KAZAKH)
    return not key.endswith(_ASIDE_KAZAKH)


def _acts_in_english(words: Words, first: int, last: int) -> bool:
    begins = first
    while words.joined(begins) and not words.begins_sentence(begins):
        key = words.keys[begins - 1]
        if key not in {"the", "s", "u"} and not country_at(words, begins - 1, "en"):
            break
        begins -= 1
    if words.begins_sentence(begins) or words.gap(begins).startswith(","):
        return True
    before = words.keys[begins - 1]
    if before == "of":
        return words.keys[begins - 2] in _ITS_OWN_ENGLISH
    after = words.keys[last + 1] if words.joined(last + 1) else ""
    return bool(_ACTS_ENGLISH.match(after))
