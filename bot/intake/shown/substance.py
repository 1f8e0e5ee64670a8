"""Whether a sentence says what came of something, or only that somebody met, spoke or wrote. Pure.

By its form: a number of something, a day ahead, or a verb of decision is a fact; how much of
something there was in a time that is over is none, but what stands behind the news. The verbs of
protocol (protocol.py) weigh only where there is no fact.
"""

from __future__ import annotations

import re

from bot.intake.aside.biography import is_of_an_upbringing
from bot.intake.kinds.outcomes import tells_outcome
from bot.intake.kinds.protocol import DOCUMENT, ERRAND, SENDS
from bot.intake.shown.ahead import is_ahead
from bot.lexicon.measures import NUMERALS
from bot.sentences import stems
from bot.topics.calendar import MONTH

_FIGURE, _AHEAD, _DECISION, _ABOUT = 2.0, 2.0, 2.0, 0.5
_MOST_FIGURES, _MOST_WORDS = 3, 3
_SHORTEST_WORD, _VERB = 4, 5
# What has a number and counts nothing: days, years, clocks, parts of acts, which meeting it was,
# how cold it is, how many months a report is about.
COUNTS_NOTHING = re.compile(
    rf"\b\d{{1,2}}[ .-](?:{MONTH})\w{{0,9}}|\b(?:{MONTH})\w{{0,9}}\.? \d{{1,2}}\b"
    r"|\b(?:19|20)\d\d\b(?:[–—-](?:19|20)\d\d\b)?|\b\d{1,2}:\d\d\b"
    r"|(?:№|\b(?:no|art|sec|ст|п|пп|ч)\.) ?\d+"
    r"|\b(?:стать|пункт|подпункт|част|глав|article|section|paragraph|chapter)\w{0,5} \d+"
    r"|\b\d+(?:st|nd|rd|th)\b"
    r"|\b\d+-(?:шағын|бап|тармақ|тарау|отырыс|жиын|сессия|ш[іы]|м\b|й\b|го\b|я\b|е\b)\w{0,9}"
    r"|\bминус \d{1,2}\b|\b\d{1,2} градус"
    r"|\bза (?:первые )?\d{1,2} месяц\w{0,3}|\b\d{1,2} ай(?:дың|дағы|да)\b"
    r"|\b(?:in|of|for|over|first|last) (?:the )?(?:first |last )?\d{1,2} months",
    re.IGNORECASE,
)
FIGURES = re.compile(r"(?<![\w.,])\d+(?:[.,  ]\d+)*(?!\w)")
_SPACES = re.compile(r"\s")
# "Две трубы из четырёх", "жеті жылға": one alone is rather an article.
_IN_WORDS = "|".join(
    one.replace("*", r"\w*").replace("е", "[её]")
    for line in NUMERALS.strip().splitlines()
    for one in line.partition("|")[2].split()
    if one not in ("|", "он", "бір")
)
_NUMERAL = re.compile(rf"\b(?:{_IN_WORDS})\b(?!-| (?:\w+ )?(?:назад|ago|бұрын)\b)", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:предл(?:ож(?!ени)|аг)|потреб|требу|рекоменд(?!аци)|поруч|обеща|пообещ|услови(?:л|в)|исключ|утверд|утвержд|подпис"
    r"|подтверд(?!\w{0,4} (?:готовн|привержен|намерен))|намеч"
    r"|договорил|достиг(?:ну|л)\w{0,2} (?:\w+ )?(?:договор|соглаш)"
    r"|согласова(?!ть)|отклон|призна[лнвюеё]|верну|возврат|отмен|продл|увелич|повы[сш]|сниз|сократ"
    r"|вырос|запре|обяж|обяза[нл]|обязыва|да[её]т (?:\w{1,20} )?право|должн|разреш"
    r"|введ[её]|вводит|вступ[аи]|назначе(?!н\w{0,2} на (?:\d|нача))|назначи"
    r"|избран[аоы]?\b|избрал|выделе|выдели|установлен|выявл|планиру|начн|стартует|заработа[ею]т|позвол"
    r"|принят[аоы]?\b(?! (?:\w{1,20} )?постановлени)"
    r"|принял[аи]? (?=(?:\w{1,20} )?"
    r"(?:закон|рекоменд|резолюц|деклара|поправ|решени|заявлени|программ))"
    r"|одобр(?:ил|ен)|(?:заң|ұсыным|қарар|мәлімдеме|шешім|түзету)\w{0,6} қабылда|мақұлда"
    r"|намерен\w?\b(?! (?:и (?:далее|впредь)|продолж))"
    r"|ұсын(?!ыс(?:тар)? (?:беріл|айт))|тапсыр(?:ды|ма)"
    r"|міндетт[ею]|міндетті\b|құқық беред|тиіс|керек|тыйым|рұқсат|бекіт|қол қой|келіс(?:ті|ілді)"
    r"|уағдаласты|қайтар|ұзарт|артты|артады|азай(?=[дтғып])|өсті|өседі|көбей|төменде|баяула|енгізіл"
    r"|тағайында|сайланды|бөлін|анықтал|таныды|танылды|жоспарла"
    # what a court or a document says
    r"|разъяснен[оы], что|түсіндірілді|clarified that"
    r"|предусматрива|закрепля"
    r"|в (?:документе|законе|постановлении|соглашении) (?:указан|говорит|сказан)"
    r"|согласно (?:документу|закону|поправкам|постановлению|соглашению|проекту)"
    r"|(?:құжат|заң|келісім|жоба)\w{0,4} (?:бойынша|сәйкес)|көздел(?:ді|еді|іп|мек)"
    r"|under the (?:law|bill|amendments|deal)"
    r"|propos|recommend(?!ation)|instruct|agreed|adopt|approv"
    r"|pass(?:ed|es)\b(?! (?:to|on|away|through|by)\b)"
    r"|sign(?=ed\b|s\b)|elected\b|reject|bann|requir|must\b|will\b|would\b"
    r"|reduc(?:es|ed)\b|increas(?:es|ed)\b|abolish|introduc|impos(?:es|ed)\b|allow(?:s|ed)\b"
    r"|exempt|scrap|limit(?:s|ed)\b|огранич(?!ени)|освобо(?:д|жд)|упраздн|шекте[лй]|босатыл"
    r"|extend|rais|rose|fell|grew|planned|order(?:ed)|pledg|appoint|allocat)",
    re.IGNORECASE,
)
# Of what a title says that it was adopted, a sentence that it was approved tells no more.
_ADOPTED = re.compile(
    r"^(?:приня(?:т|л)\w*|одобр\w*|утвер\w*|мақұлда|бекіт|\w+ қабылда|adopt|approv|pass(?:ed|es)\b)"
)
_ADOPTS = re.compile(
    r"\b(?:приня(?:л[аи]?|т[аоы]?)|одобр(?:ил[аи]?|ен[аоы]?)|утверд(?:ил[аи]?|жд[её]н[аоы]?))\b"
    r"|қабылдады|қабылданды|мақұлда|бекіт|бекіді|\b(?:adopt|approv)|\bpass(?:ed|es)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\bза (?:(?:первые|последние|прошлый|минувший|весь|\d{1,4}|[а-яё]{3,12}) ){0,2}"
    r"(?:месяц|год|квартал|полугоди|лет\b)|\b(?:в прошлом|в минувшем) году\b"
    r"|\b(?:былтыр|өткен жылы|бір жылда)\b"
    r"|\b(?:\d{1,4}|[а-яёәғқңөұүһі]{3,10}) ай(?:да|ында|дың)\b"
    rf"|\b(?:{MONTH})\w{{0,5}}\s?[–—-]\s?(?:{MONTH})\w{{0,5}}\b"
    r"|\b(?:last year|a year ago|since (?:19|20)\d\d)\b|\b(?:19|20)\d\d жылдан бері\b"
    r"|\bin (?:the )?(?:first|last|past) [\w-]{1,10} (?:months|years|quarter)\b"
    r"|\bha(?:d|s|ve) (?:[a-z]{3,12} ){1,2}[^,.]{1,30}\b(?:in|over) [\w-]{1,10}"
    r" (?:months|years)\b",
    re.IGNORECASE,
)
# A title of what is measured each month or year.
_MEASURED = re.compile(
    rf"\bгодов|\bжылдық|\bannual|инфляци|\binflation|\b(?:в|за) (?:{MONTH})", re.IGNORECASE
)
# What is so now was so before, unless it is what came of something.
_NOW = re.compile(
    r"(?:сейчас|(?:в|на) (?:настоящее время|настоящий момент|данный момент|сегодняшний день)"
    r"|қазір(?:гі (?:таңда|уақытта|кезде))?|бүгінде|бүгінгі (?:таңда|күнге)"
    r"|at present|currently|to date|as of (?:today|now))\b",
    re.IGNORECASE,
)
# A title of what moves: beside that it matters how much it is now.
_MOVED = re.compile(
    r"подорожа|подешеве|\bвыр[ао]с|повы[сш]|сниз|\bөс(?:е|т)|қымбатта|арзанда|көтер|төменде"
    r"|\brais|\bris(?:e|ing)|\bhike|\bcuts?\b",
    re.IGNORECASE,
)
# What is so each year was so before.
_ALWAYS = re.compile(
    r"\bежегодно\b|\b(?:каждый|в) год (?=выделя|обуча|получа)|\bжыл сайын\b"
    r"|\b(?:every year|annually|each year)\b",
    re.IGNORECASE,
)
_WHY_BEGUN = re.compile(r"\bповодом\b", re.IGNORECASE)
# A sentence that only says how many were looked at: how it was found, and not what.
_LOOKED_INTO = re.compile(
    r"\b(?:изуч|проанализир|посети|побыва|опрос|осмотре|объеха)[а-яё]{0,5}л[аи]?(?:[сь]{2})?"
    r"(?: [а-яё]{1,15}){0,3} \d[\d ]{0,8}(?: (?!и )[\w-]{1,25}){1,8}\.?$"
    r"|\b\d[\d ]{0,8}(?: [\w-]{2,20}){1,4} (?:зертте|зерделе|талда|арала)[дп]\w{0,3}\.?$"
    r"|\b(?:visited|went to|toured|interviewed|surveyed|studied|reviewed|analy[sz]ed)"
    r"(?: [a-z]{1,15}){0,3} \d[\d,]{0,8}(?: (?!and )[\w-]{1,25}){1,8}\.?$",
    re.IGNORECASE,
)


# How many came, listened or voted is nothing that came of it.
_PEOPLE = r"(?:\w{1,20} ){0,2}?"
_PRESENT = re.compile(
    rf"\b(?:пришл[иао]|собрал(?:ось|ись)|присутствовал\w|участвовал\w|приня(?:ло|ли) участие"
    rf"|смотрели|проголосовал[аио]?|поддержал[аио]?|выступил[аио]?|воздержал(?:ось|ись|ся))"
    rf" {_PEOPLE}\d[\d ]{{0,6}}(?: (?:тыс\w*|из \d+))?"
    rf"|\b(?:\d[\d ]{{0,6}}) (?:тыс\w*\.? )?{_PEOPLE}(?:пришл[иао]|собрал(?:ось|ись)|смотрели"
    r"|присутствовал\w|участвовал\w|приня(?:ло|ли) участие|проголосовал[аио]?|поддержал[аио]?)\b"
    r"|(?:\bза|\bпротив|«за»|«против»)\s?[–—-]?\s\d{1,3}(?! ?(?:[%\w]))"
    rf"|\b\d[\d ]{{0,6}}(?:-[а-яә]{{2,3}} \w{{1,10}})? {_PEOPLE}"
    r"(?:адам|тұрғын|депутат|сенатор|оқушы|қонақ|делегат)"
    rf" {_PEOPLE}(?:қатысты|жиналды|келді|дауыс берді|қолда\w{{1,4}}|қарсы болды)"
    r"|\b\d[\d ]{0,6}(?:-[а-яә]{2,3} \w{1,10})? (?:\w{1,20} )?"
    r"\w{3,20}(?<!ға)(?<!ге)(?<!қа)(?<!ке) қатысты\b"
    rf"|\b\d[\d,]{{0,6}} {_PEOPLE}(?:attended|took part|gathered|voted|backed|supported|opposed)\b"
    rf"|\b(?:attended by|gathered) {_PEOPLE}\d[\d,]{{0,6}}|\bby \d{{1,3}} votes\b"
    r"|\b\d{1,3} (?:votes? )?(?:in favou?r|for|against)\b",
    re.IGNORECASE,
)


def figures(text: str) -> set[str]:
    """The figures of a text that are no part of a word: 541,30 is 541.3."""
    return set(map(_plain, FIGURES.findall(text)))


def _plain(figure: str) -> str:
    whole, point, part = _SPACES.sub("", figure).replace(",", ".").rpartition(".")
    return f"{whole}{point}{part.rstrip('0')}".rstrip(".") if point else part


def facts(sentence: str, title: str) -> float:
    """How much of fact a sentence has that a title does not say."""
    return (
        _FIGURE * min(len(new_figures(sentence, title)), _MOST_FIGURES)
        + _AHEAD * is_ahead(sentence, title)
        + _DECISION * decides_anew(sentence, title)
    )


def has_numeral(text: str) -> bool:
    """Whether a text has a number in words, of more than one."""
    return _NUMERAL.search(text) is not None


def new_figures(sentence: str, title: str) -> set[str]:
    """The figures of a sentence that count something that a title does not say; how many came or
    voted is nothing."""
    plain, known = COUNTS_NOTHING.sub(" ", sentence), figures(title)
    new = figures(plain) - known
    return new and figures(_PRESENT.sub(" ", plain)) - known


def decides_anew(sentence: str, title: str) -> bool:
    """Whether a sentence has a verb of decision that a title has not."""
    return bool(_decisions(sentence) - _decisions(title) - _adoption(title))


def decides(sentence: str, title: str) -> bool:
    """Whether a sentence tells by its verb what a decision of which a title tells does."""
    return bool(_decisions(sentence) - _decisions(title) - {"+"})


def adopts(text: str) -> bool:
    """Whether a text tells that something was adopted, approved or passed."""
    return _ADOPTS.search(text) is not None


def _adoption(title: str) -> set[str]:
    """The decision by which a title tells that something was adopted, whatever that is."""
    return {"+"} if adopts(title) else set()


def _decisions(text: str) -> set[str]:
    """The verbs of decision of a text; that somebody has to report, or that a document is sent
    somewhere, is none."""
    return {
        _ADOPTED.sub("+", one).strip()[:_VERB]
        for part in text.casefold().split(". ")
        if (found := _DECIDED.findall(part))
        and not (ERRAND.search(part) or (SENDS.search(part) and DOCUMENT.search(part)))
        for one in found
    }


def stands_behind(sentence: str, title: str) -> bool:
    """Whether a sentence says what was so before (`was_so`), or why something was begun: what is
    known, and how it was found, stands behind what is new."""
    return _WHY_BEGUN.search(sentence) is not None or was_so(sentence, title)


def was_so(sentence: str, title: str) -> bool:
    """Whether a sentence says how much there was in a time that is over, of which a title does not
    speak, what is so each year or now, where somebody learnt, or how many were looked at."""
    if _LOOKED_INTO.search(sentence) is not None or is_of_an_upbringing(sentence):
        return True
    if not (_MOVED.search(title) or tells_outcome(title)) and is_now(sentence):
        return True
    if _ALWAYS.search(sentence) and not (_ALWAYS.search(title) or _decisions(sentence)):
        return True
    if _BEHIND.search(title) or _MEASURED.search(title):
        return False
    return _BEHIND.search(sentence) is not None


def is_now(sentence: str) -> bool:
    """Whether a sentence says what is so now, and neither what was decided nor what came of it."""
    return _NOW.match(sentence) is not None and not (
        _decisions(sentence) or tells_outcome(sentence)
    )


def kinship(sentence: str, title: str) -> float:
    """How much a sentence is about what a title is about."""
    shared = _words(sentence) & _words(title)
    return _ABOUT * min(len(shared), _MOST_WORDS)


def says_what(title: str, formal: frozenset[str]) -> bool:
    """Whether a title says by some words that are not formal what it is about."""
    return len(_words(title) - formal) > 1


def _words(text: str) -> set[str]:
    return {one for one in stems(text) if len(one) >= _SHORTEST_WORD and not one.isdecimal()}
