"""Whether a sentence says what came of something, or only that somebody met, spoke or wrote. Pure.

By its form: a number of something, a day ahead, or a verb of decision is a fact. The verbs of
protocol, with which a meeting or a letter is told of, are few in each language, and weigh only
where there is no fact.
"""

from __future__ import annotations

import re

from bot.sentences import stems
from bot.topics.calendar import MONTH

_FIGURE, _AHEAD, _DECISION, _ABOUT = 2.0, 2.0, 2.0, 0.5
_MOST_FIGURES, _MOST_WORDS = 3, 3
_SHORTEST_WORD = 4
# What has a number and counts nothing: days, years, clocks, parts of acts, which meeting it was,
# how many months a report is about.
COUNTS_NOTHING = re.compile(
    rf"\b\d{{1,2}}[ .-](?:{MONTH})\w{{0,9}}|\b(?:{MONTH})\w{{0,9}}\.? \d{{1,2}}\b"
    r"|\b(?:19|20)\d\d\b(?:[–—-](?:19|20)\d\d\b)?|\b\d{1,2}:\d\d\b"
    r"|(?:№|\b(?:no|art|sec|ст|п|пп|ч)\.) ?\d+"
    r"|\b(?:стать|пункт|подпункт|част|глав|article|section|paragraph|chapter)\w{0,5} \d+"
    r"|\b\d+(?:st|nd|rd|th)\b"
    r"|\b\d+-(?:бап|тармақ|тарау|отырыс|жиын|сессия|ш[іы]|м\b|й\b|го\b|я\b|е\b)\w{0,9}"
    r"|\bза (?:первые )?\d{1,2} месяц\w{0,3}|\b\d{1,2} ай(?:дың|дағы|да)\b"
    r"|\b(?:in|of|for|over|first|last) (?:the )?(?:first |last )?\d{1,2} months",
    re.IGNORECASE,
)
FIGURES = re.compile(r"(?<![\w.,])\d+(?:[.,  ]\d+)*(?!\w)")
_DAYS_AHEAD = re.compile(
    rf"\b(?:до|с|к|не позднее) (?:(?:конца|начала|середины) )?(?:\d{{1,2}} )?(?:{MONTH}|20\d\d)"
    r"|\bдо конца (?:года|месяца|недели)\b|\bв (?:первом|втором) полугодии 20\d\d"
    rf"|\b(?:20\d\d|{MONTH})[^\s,.]{{0,9}}(?: [^\s,.]{{1,12}}){{0,3}} (?:дейін|бастап)\b"
    r"|\bжыл соңына дейін\b|\b20\d\d жылдың (?:\w{1,12} )?(?:көктем|жаз|күз|қыс|жартысын)"
    rf"|\b(?:by|until|before|starting|from) (?:the )?(?:(?:end of|late|early|mid) ?-?)?"
    rf"(?:{MONTH}|20\d\d|spring|summer|autumn)"
    rf"|\b(?:for|in) (?:late|early|mid-?) ?(?:{MONTH}|20\d\d)",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:предл(?:ож|аг)|потреб|требу|рекоменд|поруч|подтверд|пообещ|исключ|утверд|утвержд|подпис"
    r"|договорил|согласова|отклон|призна[лнв]|верну|возврат|отмен|продл|увелич|повы[сш]|сниз|сократ"
    r"|вырос|запре|обяж|обяза[нл]|должн|разреш|введ[её]|вводит|вступ[аи]|назначе|назначи|выделе"
    r"|выдели|установлен|выявл|планиру|принят[аоы]?\b|начн|позвол|намерен"
    r"|ұсын|тапсыр(?:ды|ма)|міндетте|тиіс|керек|тыйым|рұқсат|бекіт|қол қой|келіс(?:ті|ілді)"
    r"|уағдаласты|қайтар|ұзарт|артты|артады|азай|өсті|өседі|көбей|төменде|баяула|енгізіл"
    r"|тағайында|бөлін|анықтал|таныды|танылды|жоспарла"
    r"|propos|recommend|instruct|agreed|adopt|approv|signed|reject|bann|requir|must\b|will\b|would\b"
    r"|extend|rais|rose|fell|grew|planned|order(?:ed)|pledg|appoint|allocat)",
    re.IGNORECASE,
)
_MEETING = (
    r"(?:встреч|заседани|совещани|семинар|форум|конференци|кругл|слушани|переговор|мероприяти)"
)
_PROTOCOL = re.compile(
    rf"\bпрош(?:ел|ёл|ла|ло|ли) (?:\w{{1,20}} )?{_MEETING}"
    rf"|\b{_MEETING}\w{{0,3}} прош(?:ел|ёл|ла|ло|ли)\b"
    r"|\b(?:состоял(?:ся|ась|ось|ись)|пров(?:ел|ёл|ела|ели)"
    r"|встретил(?:ся|ась|ись)|обсудил[аи]?|обсужден[аоы]?|рассмотрел[аи]?|рассмотрен[аоы]?"
    r"|заслуша(?:л|ла|ли|н|на|ны)|рассказал[аи]?|выступил[аи]?|проинформировал[аи]?|доложен[оыа]?"
    r"|доложил[аи]?|направил[аи]?|адресовал[аи]?|обменял(?:ся|ась|ись)|участвовал[аи]?"
    r"|возглавил[аи]?|стартовал[аио]?|публикуется|опубликован[аоы]?|оглашен[оаы]?|отметил[аи]?"
    r"|подчеркнул[аи]?|(?:принял[аи]?|приняли) участие)\b"
    r"|\b(?:өтті|өткізді|өткізілді|кездесті|сөйлесті|талқыла(?:ды|нды)|тыңда(?:ды|лды)|жолда(?:ды|нды)"
    r"|тоқталды|түсіндірді|ашты|жарияла(?:ды|нды|нады)|қатысты|танысты|таныстырды|басқарды"
    r"|берілді|алмасты|келіссөз жүргізді|көтерді|айтты|атап өтті)[.!»]{0,3}$"
    r"|\bheld (?:a|an|its|the|talks|meetings?|hearings)\b|\b(?:was|were) held\b"
    r"|\b(?:met|chaired|hosted|attended|took part|discussed|spoke|exchanged|received|visited"
    r"|briefed|debated|noted|stressed|underlined|emphasi[sz]ed)\b",
    re.IGNORECASE,
)


def is_protocol(sentence: str) -> bool:
    """Whether a sentence is told by a verb of protocol: who met, spoke, wrote, considered."""
    return _PROTOCOL.search(sentence) is not None


def facts(sentence: str, title: str) -> float:
    """How much of fact a sentence has that a title does not say."""
    plain = COUNTS_NOTHING.sub(" ", sentence)
    figures = set(FIGURES.findall(plain)) - set(FIGURES.findall(title))
    ahead = {one.casefold() for one in _DAYS_AHEAD.findall(sentence)} - {
        one.casefold() for one in _DAYS_AHEAD.findall(title)
    }
    return (
        _FIGURE * min(len(figures), _MOST_FIGURES)
        + _AHEAD * bool(ahead)
        + _DECISION * bool(_decisions(sentence) - _decisions(title))
    )


def _decisions(text: str) -> set[str]:
    return {one.casefold() for one in _DECIDED.findall(text)}


def kinship(sentence: str, title: str) -> float:
    """How much a sentence is about what a title is about."""
    shared = _words(sentence) & _words(title)
    return _ABOUT * min(len(shared), _MOST_WORDS)


def says_what(title: str, formal: frozenset[str]) -> bool:
    """Whether a title says by some words that are not formal what it is about."""
    return len(_words(title) - formal) > 1


def _words(text: str) -> set[str]:
    return {one for one in stems(text) if len(one) >= _SHORTEST_WORD and not one.isdecimal()}
