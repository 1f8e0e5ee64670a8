"""Where a text tells of a deputy's request, in whatever words: "Сенатор потребовала от министра
ответа", "Үкімет басшысына сауал жолдады". Pure.

No words stand for it. It is known by who asks (a member of a parliament), what he does (sends a
request, asks, demands), and of whom (the premier, a minister, the government): all three in one
sentence, but that who asks may be called by his name there, and a deputy in the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.topics.chambers import chamber_at
from bot.topics.countries import HOME, country_in
from bot.topics.keywords import keyword_key
from bot.topics.themes.shipped import shipped_themes
from bot.topics.tokens import Words

# What is told of stands where a text begins; further on requests are remembered.
_BEGINS = 900
_THEME = "deputy-requests"


class _Speech(NamedTuple):
    """How a language says it. `who` asks as the subject, `others` are who asks of ministers, too;
    `sends` a request, or `asks`, `whom`; what `sends_alone` is none but a deputy's."""

    who: re.Pattern[str]
    others: re.Pattern[str]
    sends: re.Pattern[str]
    sends_alone: re.Pattern[str]
    asks: re.Pattern[str]
    whom: re.Pattern[str]


def _speech(who: str, others: str, sends: str, sends_alone: str, asks: str, whom: str) -> _Speech:
    parts = (who, others, sends, sends_alone, asks, whom)
    return _Speech(*(re.compile(rf"\b(?:{one})(?!\w)", re.IGNORECASE) for one in parts))


_SENT = r"(?:направ|адрес|отправ|внес|внёс|подал|озвуч|зачит|оглас|напис|посла)\w{0,9}"
_REQUEST = r"запрос(?:а|у|ом|ы|ов)?"
_PUT = (
    r"(?:жолда(?:ды|п|йды|ған)|сал(?:ды|ып|ған)|қой(?:ды|ып|ған)|жібер(?:ді|іп|ген)"
    r"|бағытта(?:ды|п|ған)|тапсыр(?:ды|ып|ған)|айтты)"
)
_SPEECHES = {
    "ru": _speech(
        r"депутаты?|депутатом|депутатка|сенатор(?:ы|ом)?|мажилисмен(?:ы|ом)?|парламентари[йи]"
        r"|фракция|народный избранник",
        r"журналист\w{0,3}|корреспондент\w{0,2}|редакци[яи]|издание|акимат\w?|аким|жители?"
        r"|адвокат\w?|юрист\w?|активист\w{0,2}|общественник\w?|прокуратура|полиция|президент"
        r"|глава государства",
        rf"{_SENT}(?:\s\w{{1,20}}){{0,4}}\s{_REQUEST}|{_REQUEST}[^.!?;]{{0,60}}?\s{_SENT}",
        r"(?!)",
        r"обратил(?:ся|ась|ись)|обраща(?:ется|ются)|потребовал[аи]?|требу(?:ет|ют)|попросил[аи]?"
        r"|прос(?:ит|ят)|спросил[аи]?|спрашива(?:ет|ют)",
        r"(?:вице-)?премьер[ау](?:-министр[ау])?|премьер-министр[ау]|министр(?:а|у|ам|ов)|министерств[ауо]"
        r"|правительств[ауо]|кабмин[ау]?|глав[еуы] (?:правительства|кабмина|мин\w{2,20})"
        r"|мин(?:здрав|фин|юст|труд|транс|сельхоз|энерго|культур|просвещени|индустри|торг|спорт|нац"
        r"|строй|пром|эколог|водресурс|цифр|обороны|образовани|наук)\w{0,12}",
    ),
    "kk": _speech(
        r"депутат(?:ы|тар|тары)?|сенатор(?:ы|лар)?|мәжілісмен(?:дер)?|фракция(?:сы)?"
        r"|қалаулы(?:сы|лар|лары)",
        r"журналист(?:тер)?|тілші(?:лер|сі)?|редакция(?:сы)?|әкімдік|әкім(?:і)?|тұрғын(?:дар|дары)?"
        r"|адвокат|белсенді(?:лер)?|прокуратура|полиция|президент|мемлекет басшысы",
        r"(?!)",
        rf"(?:сауал|сұрау)\w{{0,6}}(?:\s\w{{1,20}}){{0,2}}\s{_PUT}",
        r"сұра(?:ды|п|йды)|талап ет(?:ті|іп|еді)|жүгін(?:ді|іп|еді)|өтін(?:ді|іп|еді)",
        r"(?:министр|үкімет|премьер)\w{0,12}(?:-министр\w{0,8})?(?:[ғгқк][ае]|н[ае]|[дтн][ае]н)"
        r"|үкімет басшысы(?:на|нан)",
    ),
    "en": _speech(
        r"senators?|lawmakers?|mps?|mazhilismen|mazhilisman|legislators?"
        r"|deput(?:y|ies)(?! (?:\w{2,20} )?(?:prime|minister|chair\w{0,6}|head|director|akim"
        r"|governor|mayor|speaker|secretary|prosecutor|chief))",
        r"journalists?|reporters?|editors|akimat|akim|residents?|lawyers?|activists?|prosecutors?"
        r"|police|president",
        r"(?:sen[dt]s?|submit(?:s|ted)?|address(?:es|ed)?|filed?|put)(?:\s\w{1,20}){0,4}"
        r"\s(?:request|inquiry|enquiry|question)s?",
        r"(?!)",
        r"ask(?:s|ed)|demand(?:s|ed)|appeal(?:s|ed) to|address(?:es|ed)|petition(?:s|ed)",
        r"prime minister|premier|minister|ministry|government|cabinet",
    ),
}  # fmt: skip
# Who has deputies but no say over a minister; another state's are told by the parliament's name.
_ELSEWHERE = re.compile(r"\b(?:маслихат|мәслихат|maslikhat)", re.IGNORECASE)
_PARLIAMENT = re.compile(
    r"(?:парламент|сенат|депутат|мажилис|мәжіліс|конгрес|parliament|senat|deput|lawmak|mps?$"
    r"|congress)"
)
_PRONOUN = re.compile(r"(?:он|она|они|ол|олар|he|she|they)\b", re.IGNORECASE)
_END = re.compile(r"[.!?…][»”\")]?\s{1,3}(?=[«“\"—–]?\s?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])|\n{1,9}")
_ASKED_FAR = 60  # characters between who is asked and the verb
_ASKED_FAR_KAZAKH = 150  # where the verb ends the sentence

Place = tuple[int, int]


@cache
def request_keys() -> frozenset[str]:
    """The phrases that ask for deputies' requests: the words of that theme."""
    words = (one.words for one in shipped_themes().themes if one.id == _THEME)
    return frozenset(keyword_key(word) for some in words for word in some)


def may_tell(text: str, language: str) -> bool:
    """Whether a text may tell of a deputy's request: asked of most, of which few do."""
    speech = _SPEECHES.get(language)
    begins = text[:_BEGINS]
    return speech is not None and bool(speech.who.search(begins))


def requests_in(text: str, language: str, *, told: bool = False) -> list[Place]:
    """The places of a text in a language that tell of one. `told`: the text is no more than what
    was found in another, so that who asks may not stand in it."""
    speech = _SPEECHES.get(language)
    begins = text[:_BEGINS]
    if speech is None or not (told or speech.who.search(begins)):
        return []
    return list(_requests(begins, speech, language, told))


def _requests(begins: str, speech: _Speech, language: str, told: bool) -> Iterator[Place]:
    title, _, behind = begins.partition("\n")
    _, lead = next(_sentences(behind.strip()))
    if _is_of_another_state(title, language) or (
        # whose house it is, a text says first, or its dateline does
        _is_of_another_state(lead, language) and not _names_home(f"{title} {lead}", language)
    ):
        return
    for start, sentence in _sentences(begins):
        done = _done(sentence, speech, language)
        if done is None or _ELSEWHERE.search(sentence) or _is_of_another_state(sentence, language):
            continue
        first, last, at = done
        # In Kazakh who does something stands before what he does.
        subject = sentence[:at] if language == "kk" else sentence
        who = _nearest(speech.who, subject, at)
        other = _nearest(speech.others, subject, at)
        if other is not None and (who is None or abs(other.start() - at) < abs(who.start() - at)):
            continue
        if who is not None:
            first, last = min(first, who.start()), max(last, who.end())
        elif not told and not _may_be_named(sentence, at, language):
            continue
        yield start + first, start + last


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with its place; a title is one, too."""
    place = 0
    for end in (*(one.end() for one in _END.finditer(text)), len(text)):
        yield place, text[place:end]
        place = end


def _done(sentence: str, speech: _Speech, language: str) -> tuple[int, int, int] | None:
    """Where a sentence says that something is asked, of whom, and where the verb of it is."""
    alone = speech.sends_alone.search(sentence)
    if alone:
        return alone.start(), alone.end(), alone.start()
    far = _ASKED_FAR_KAZAKH if language == "kk" else _ASKED_FAR
    whom = list(speech.whom.finditer(sentence))
    for verb in (*speech.sends.finditer(sentence), *speech.asks.finditer(sentence)):
        for one in whom:
            before = language != "en" and 0 <= verb.start() - one.end() <= far
            behind = language != "kk" and 0 <= one.start() - verb.end() <= far
            within = verb.start() <= one.start() and one.end() <= verb.end()
            if before or behind or within:
                places = one.start(), one.end(), verb.start(), verb.end()
                return min(places), max(places), verb.start()
    return None


def _nearest(pattern: re.Pattern[str], sentence: str, at: int) -> re.Match[str] | None:
    return min(pattern.finditer(sentence), key=lambda one: abs(one.start() - at), default=None)


def _may_be_named(sentence: str, verb: int, language: str) -> bool:
    """Whether who asks may be called by a name, or a pronoun, for the text calls him a deputy: in
    Kazakh he may also be left out."""
    before = sentence[:verb].strip(' «"“—–-').split()
    if language == "kk":
        return True
    if not before or _PRONOUN.match(sentence):
        return bool(_PRONOUN.match(sentence))
    return before[-1][:1].isupper()


def _is_of_another_state(text: str, language: str) -> bool:
    """Whether a sentence, or a title, names another state's parliament, or who sits there."""
    keys = Words(text).keys
    for at, key in enumerate(keys):
        chamber, country = chamber_at(keys, at), country_in(key, kazakh=language == "kk")
        if chamber and chamber[0] != HOME:
            return True
        owns = keys[at + 1 : at + 2] == ["s"]  # "Uzbekistan's parliament"
        beside = keys[max(at - 1, 0) : at + 2 + owns]
        if country and country.code != HOME and any(map(_PARLIAMENT.match, beside)):
            return True
    return False


def _names_home(text: str, language: str) -> bool:
    keys = Words(text).keys
    for at, key in enumerate(keys):
        chamber, country = chamber_at(keys, at), country_in(key, kazakh=language == "kk")
        if HOME in (chamber and chamber[0], country and country.code):
            return True
    return False
