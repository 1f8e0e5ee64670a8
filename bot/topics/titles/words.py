"""The words of titles in Russian, Kazakh and English: heads, what alters and who owns them. Pure.

A head is what somebody is ("президент", "спикер"); the lists below are of kinds of words that a
language has few of, not of examples seen.
"""

from __future__ import annotations

import re
from enum import Enum, IntEnum
from typing import NamedTuple

from bot.caches import remembered
from bot.topics.people.kazakh_suffixes import KAZAKH_SUFFIXES, without_kazakh_suffix


class Kind(Enum):
    """What a head says that somebody is."""

    PRESIDENT = 1
    PREMIER = 2
    CHAIR = 3
    SECRETARY = 4  # secretary general
    HEAD = 5  # "глава …": whatever it is the head of


class Alone(IntEnum):
    """How far a head means somebody without saying of what."""

    NEVER = 0  # "председатель", "глава": of anything
    WRITTEN_LARGE = 1  # "Спикер": the one whom everybody knows
    KNOWN = 2  # "президент", where the text has spoken of no other one, not even a club's
    ALWAYS = 3  # "глава государства", which no club has


class Form(NamedTuple):
    """A form of a head: may be a genitive, is a plural, says that it is somebody's (Kazakh)."""

    genitive: bool = False
    plural: bool = False
    owned: bool = False
    nominative: bool = False


# Endings with what they may be: nominative, genitive, plural.
_HARD = "-n аg у ом е ыnp овgp амp амиp ахp"
_SOFT = "ьn яg ю ем е иnp ейgp ямp ямиp яхp"
_IN_A = "аn ыgn иg е у ой -gp амp амиp ахp"


def _declined(stem: str, endings: str) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for ending in endings.split():
        letters = ending.rstrip("ngp")
        marks = ending[len(letters) :]
        form = Form("g" in marks, "p" in marks, nominative="n" in marks)
        forms[stem + letters.replace("-", "")] = form
    return forms


# Russian heads of one word, and the second words of those of two.
RUSSIAN_HEADS: dict[str, tuple[Kind, Form]] = {
    form: (kind, marks)
    for kind, forms in (
        (Kind.PRESIDENT, _declined("президент", _HARD)),
        (Kind.PREMIER, _declined("премьер", _HARD)),
        (Kind.CHAIR, _declined("председател", _SOFT)),
        (Kind.CHAIR, _declined("спикер", _HARD)),
        (Kind.CHAIR, _declined("тораг", _IN_A)),
        (Kind.SECRETARY, _declined("генсек", _HARD)),
        (Kind.HEAD, _declined("глав", _IN_A)),
    )
    for form, marks in forms.items()
}
MINISTER = _declined("министр", _HARD)
SECRETARY = _declined("секретар", _SOFT)
GENERAL = re.compile(r"генеральн(?:ый|ого|ому|ым|ом|ые|ых|ыми)$")
OF_THE_STATE = frozenset({"государства", "государств"})
OF_THE_GOVERNMENT = frozenset({"правительства", "кабмина"})

KAZAKH_HEADS = {
    "президент": Kind.PRESIDENT,
    "премьер": Kind.PREMIER,
    "төраға": Kind.CHAIR,
    "торага": Kind.CHAIR,
    "төрайым": Kind.CHAIR,
    "спикер": Kind.CHAIR,
    "басшы": Kind.HEAD,
    "хатшы": Kind.SECRETARY,
}
_KAZAKH_HEAD = re.compile(
    r"(президент|премьер|министр|төраға|төрайым|торага|спикер|басшы|хатшы)"
    r"(тер|лер|лар|дар|дер|тар)?(імыз|іміз|ымыз|сы|сі|ы|і)?(\w{0,5})$"
)
_KAZAKH_GENITIVE = frozenset("ның нің дың дің тың тің".split())

ENGLISH_HEADS = {
    "president": Kind.PRESIDENT, "presidents": Kind.PRESIDENT,
    "premier": Kind.PREMIER, "premiers": Kind.PREMIER,
    "speaker": Kind.CHAIR, "speakers": Kind.CHAIR,
    "chair": Kind.CHAIR, "chairs": Kind.CHAIR,
    "chairman": Kind.CHAIR, "chairmen": Kind.CHAIR,
    "chairwoman": Kind.CHAIR, "chairperson": Kind.CHAIR,
    "head": Kind.HEAD, "heads": Kind.HEAD,
}  # fmt: skip

# Offices that many hold, as words begin, in three languages: by themselves they name nobody.
# Who sits in a parliament; "депутат" and "сенатор" are Kazakh, too.
MEMBERS = (
    "депутат", "сенатор", "мажилисмен", "парламентари", "senator", "lawmaker", "legislator",
)  # fmt: skip
CHAIRS = ("спикер", "төраға", "speaker")
MINISTERS = ("министр", "minister")

# Before (or, hyphened, after) a head these make another title of it.
_ALTERED_RUSSIAN = re.compile(
    r"(?:бывш|перв|втор|трет|последн|избранн|новоизбранн|временн|будущ|свергнут|отстраненн|смещенн|"
    r"покойн|почетн|предыдущ|тогдашн|прежн|отставн|самопровозглашенн|несостоявш|исполняющ)"
    r"(?:ий|ый|ой|его|ого|ему|ому|им|ым|ем|ом|ая|ей|ую|ие|ые|их|ых|ими|ыми|ийся|ийся|егося)$"
)
_ALTERED = frozenset(
    "экс вице пресс лже псевдо врио ио обязанности обязанностей обязанностями "
    "бұрынғы тұңғыш бірінші алғашқы екінші болашақ сайланған уақытша марқұм құрметті "
    "former ex vice deputy acting interim caretaker first second third last late then future "
    "onetime previous incoming elect designate emeritus honorary proclaimed".split()
)


@remembered(entries=4096, each=100)
def alters(key: str) -> bool:
    """Whether a folded word beside a head makes another title of it: "бывший", "вице", "acting"."""
    return key in _ALTERED or bool(_ALTERED_RUSSIAN.match(key))


# What has a president without being one, besides people: "администрация президента", "кубок …".
_THINGS_RUSSIAN = re.compile(
    r"(?:администраци|канцеляри|аппарат|секретариат|служб|пресс-служб|офис|управлени|"
    r"кабинет|штаб|команд|семь|окружени|охран|гварди|полк|кортеж|самолет|борт|"
    r"резиденци|дворц|дворец|музе|библиотек|центр|парк|академи|школ|университет|лице|"
    r"фонд|кубк|кубок|приз|преми|стипенди|грант|орден|медал|знак|звани|турнир|"
    r"имени|архив|памятник|сайт|канал|совет|алле|улиц|площад)[а-я]{0,5}$"
)
# Words of that beginning which are the holder's own doings.
_ACTS_RUSSIAN = re.compile(r"(?:приезд|призыв|признани|призна|советовани|совещани)")
# As they stand before a suffix: "әкімшілігі", "кубогы".
_THINGS_KAZAKH = frozenset(
    "орынбасар кеңесші көмекші хатшы өкіл жұбай зайыб әйел қыз ұл немере іні жар отбас әкімшіліг "
    "кеңсе аппарат қызмет басқарма кубог сыйлығ жүлде стипендия грант қор кітапхана "
    "телерадиокешен оркестір оркестр резерв сарай резиденция академия орталығ музей "
    "мұражай мұрағат архив парк мектеб сайт команда кортеж ұшағ міндет".split()
)
_NAMED_KAZAKH = frozenset("жанындағы жанынан жанында атындағы атқарушы кандидат кандидаты".split())
_THINGS_ENGLISH = frozenset(
    "secretary spokesman spokeswoman spokesperson adviser adviser advisor advisers advisors aide "
    "assistant wife husband spouse daughter son brother sister nephew mother father family "
    "representative envoy deputy deputies office administration executive cup prize award "
    "scholarship scholarships grant palace residence fund foundation library museum "
    "archive archives service academy center centre park school university apparatus staff "
    "chancellery press team party critic critics supporter supporters guard plane bodyguard "
    "candidate under council".split()
)


@remembered(entries=4096, each=100)
def is_kazakh_thing(key: str) -> bool:
    """Whether a Kazakh word behind a title is whoever, or what, belongs to its holder."""
    return key in _NAMED_KAZAKH or any(
        stem in _THINGS_KAZAKH for stem in without_kazakh_suffix(key)
    )


def is_english_thing(key: str) -> bool:
    """The same of an English word, before or behind."""
    return key in _THINGS_ENGLISH


@remembered(entries=4096, each=100)
def is_russian_thing(key: str) -> bool:
    """Whether a Russian word before a title in the genitive is what belongs to its holder, or is
    named after it; people are told by the dictionary."""
    return bool(_THINGS_RUSSIAN.match(key)) and not _ACTS_RUSSIAN.match(key)


@remembered(entries=4096, each=300)
def kazakh_form(key: str) -> tuple[str, Form] | None:
    """The stem of a Kazakh head and the form it stands in; None for any other word."""
    match = _KAZAKH_HEAD.match(key)
    if match is None:
        return None
    stem, plural, owned, case = match.groups()
    if case and case not in KAZAKH_SUFFIXES and case not in {"н", "нда", "нде"}:
        return None
    genitive = case in _KAZAKH_GENITIVE
    return stem, Form(genitive, bool(plural), bool(owned), not case)


# Before a head and what it is of: says nothing about whose it is.
_PASSED_RUSSIAN = re.compile(
    r"(?:республик[аиуе]|федераци[ия]|королевств[ао]|штатов|парламента?|конгресса?|соединенн\w+|"
    r"объединенн\w+|арабск\w+|народн(?:ой|ая)|демократическ(?:ой|ая)|исламск(?:ой|ая)|"
    r"федеративн(?:ой|ая)|социалистическ(?:ой|ая)|южн(?:ой|ая)|северн(?:ой|ая)|нов(?:ой|ая)|"
    r"америки|палаты|верхней|нижней|шри|коста|великого|герцогства)$"
)
_GENERAL_RUSSIAN = re.compile(r"(?:страны|республики|государства|парламента|палаты|нашей|нашего)$")
_PASSED_KAZAKH = re.compile(
    r"(?:республика|парламент|конгрес|федерация|корольді|штат|араб|әмірлі|қосылған|біріккен|халық|"
    r"олий|мажлис|мәжіліс|америка)\w*$"
)
_GENERAL_KAZAKH = re.compile(
    r"(?:ел|елдің|еліміз\w*|мемлекетіміз\w*|республика\w*|палата\w*|біздің)$"
)
_PASSED_ENGLISH = frozenset(
    "the republic of s parliament congress federation kingdom united south north new "
    "federal islamic arab states".split()
)
_GENERAL_ENGLISH = frozenset("country nation republic state parliament our".split())


@remembered(entries=4096, each=100)
def passed(key: str, language: str) -> bool:
    """Whether a word stands between a title and the country: "Республики", "Парламента"."""
    if language == "ru":
        return bool(_PASSED_RUSSIAN.match(key))
    return key in _PASSED_ENGLISH if language == "en" else bool(_PASSED_KAZAKH.match(key))


@remembered(entries=4096, each=100)
def is_general(key: str, language: str) -> bool:
    """Whether a word says "of this country", whichever it is: "страны", "елдің", "country"."""
    if language == "ru":
        return bool(_GENERAL_RUSSIAN.match(key))
    return key in _GENERAL_ENGLISH if language == "en" else bool(_GENERAL_KAZAKH.match(key))


def is_head(key: str) -> bool:
    """Whether a title's head, or the first word of it, may stand here."""
    return (
        key in RUSSIAN_HEADS
        or key in ENGLISH_HEADS
        or key in {"prime", "secretary", "pm"}
        or bool(GENERAL.match(key))
        or kazakh_form(key) is not None
    )
