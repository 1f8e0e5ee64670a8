"""The verbs of protocol, in three languages: by which news says that somebody met, spoke, wrote,
listened or was there, and not what came of it. Pure.

The one place that knows them: what a sentence tells (substance.py), which words tell nothing
(formal_words.py), whom a text only names (only_named.py, passing.py) is read by these.
"""

from __future__ import annotations

import re

# Russian: in the past of one man; those behind the first say something about whatever they govern.
_MET = (
    "собрался встретился обсудил рассмотрел заслушал обменялся участвовал возглавил стартовал"
    " состоялся"
)
_SPOKE = (
    "рассказал выступил проинформировал доложил отчитался отметил подчеркнул поблагодарил"
    " разъяснил прокомментировал огласил озвучил провел провёл проголосовал представил"
)
_SENT = "направил адресовал обратился"
_DONE = "обсужден обсуждён рассмотрен заслушан доложен оглашен оглашён опубликован"
_NOW = "публикуется участвует"
# Kazakh: with which a sentence ends.
_MET_KAZAKH = (
    "өтті өткізді өткізілді кездесті сөйлесті талқылады талқыланды тыңдады тыңдалды қатысты танысты"
    " басқарды ашты берілді алмасты қарады қаралды"
)
_SPOKE_KAZAKH = (
    "тоқталды түсіндірді жариялады жарияланды жариялады таныстырды көтерді айтты сұрады жолдады"
    " жолданды"
)
_PHRASES_KAZAKH = (
    "келіссөз жүргізді|бас қос(?:ты|қан)|атап өтті|(?:алаңдаушылық|пікір) білдірді"
    r"|сөз (?:етті|болды|сөйледі)|(?:есеп|сұхбат|түсініктеме) берді|сұхбаттасты"
    r"|(?:комитет|комиссия|кеңес|топ|палата|депутаттар)\w{0,2} [^.]{0,40}жиналды"
    r"|(?:отырыс|жиын|кездесу|келіссөз|жүздесу|кеңес|сессия)\w{0,4}"
    r" (?:болды|басталды|аяқталды|жалғасты|өткізуде|өтуде|өтіп жатыр)|бастап (?:барды|келді)"
    r"|(?:елші|төраға|министр|директор|президент|делегация|өкіл|басшы|парламентші|депутат)\w{2,9}"
    " қабылдады"
)
# English: in the past.
_MET_ENGLISH = (
    "met convened chaired hosted attended discussed exchanged received visited debated considered"
)
_SPOKE_ENGLISH = "spoke briefed presented noted stressed underlined emphasized emphasised"
_MEETINGS = "встреч заседани совещани семинар форум конференци кругл слушани переговор мероприяти"
_MEETINGS_ENGLISH = "meeting talks session visit forum conference round hearing seminar"
# Whom somebody receives; what else he "принял" is a decision.
_RECEIVED = "посл|делегаци|глав[уы]|директор|министр|председател|президент|представител|генсек"
# What is met so is no meeting: "the polls met the country's law".
_RULES = (
    r" (?:[\w'’-]{1,20} ){0,4}(?:laws?|standards?|rules?|requirements?|criteria|targets?|deadlines?"
    r"|needs|demands?|obligations?|conditions)\b"
)
_RULING = r"(?:нормативн\w+ |итогов\w+ )?постановлени"

# Who only is there.
ATTENDS = re.compile(
    r"\b(?:attended|took part|were present|was present|принял[аи]? участие|присутствовал|участвовал"
    r"|қатысты\b|среди гостей|в числе гостей)"
)
# By what somebody writes to an office.
WRITES = re.compile(
    r"\b(?:запрос|обращени|обратил|письм|призвал|сауал|хат(?:ы|пен)?\b|өтініш|үндеу"
    r"|(?:request|inquiry|letter|appeal|petition)(?:s|ed)?\b|wrote\b)"
)
# By what something is sent to be signed or read.
SENDS = re.compile(
    r"\b(?:(?:на|от)прав(?:л[её]н|ля|ят|ит|ил)|переда(?:дут|ст|н)"
    r"|жолда|жібер|(?:sent|sends?|sending|submitted|submits?|forwarded|forwards?|referred)\b)"
)
# What goes on by itself to whom it is sent: a bill, not who "ушёл в Сенат".
GOES = re.compile(
    r"\b(?:уш(?:[её]л|л[аои])|уйд(?:[её]т|ут)|поступ(?:ит|ят|ил[аи]?)"
    r"|жол тарт\w{2,5}|түседі|кетті|кетеді|(?:goes|go|heads|headed|moves|moved|went))\b"
)
DOCUMENT = re.compile(
    r"\b(?:закон|документ|поправк|проект|инициатив|заң|құжат|мәтін|түзету|жоба"
    r"|(?:bill|law|act|draft|document|amendments?|legislation|text|statement)\b)|^now\b|^it\b"
)
# By what somebody is told to report: "поручено еженедельно вносить информацию".
ERRAND = re.compile(
    r"\b(?:поруч|рекоменд|дан\w? указан).{0,160}\b(?:внос|внести|представл|представит|предостав"
    r"|направл|направит|дол[ао]ж|информиров|отчит)\w*.{0,60}\b(?:информаци|отч[её]т|сведени|доклад)"
    # who has still to sign or to read it
    r"|\b(?:долж[а-я]{1,3}|предстоит|оста[её]тся) (?:\w{1,20} ){0,3}"
    r"(?:подписать|рассмотреть|одобрить)"
    r"|қол қоюы (?:керек|тиіс|қажет)"
    r"|\b(?:has|have|required|needs?) to (?:sign|approve) (?:it|the)\b"
    # where those who met meet next
    r"|\bследующ\w{2} (?:\w{1,20} ){0,3}(?:заседани|встреч|сесси|саммит|форум)"
    r"|\bкелесі (?:\w{1,20} )?(?:отырыс|кеңес|кездесу|сессия|саммит|форум)"
    r"|\bthe next (?:\w{1,20} )?(?:meeting|session|summit|forum|round)\b"
    # that somebody will be answered in some days
    r"|\bответ\w{0,2} [^.:;«]{0,60}\b(?:обеща|ожида|(?:должен|должны|будет|в течение) )[^:;]{0,60}$"
    r"|\bжауап\w{0,3} [^.:;«]{0,60}(?:күтілуде|берілуі тиіс|беріледі|беруге уәде етті)\W*$"
    r"|\b(?:reply|answer|response) (?:is|was|will be|must be|has been) "
    r"(?:due|expected|given|promised)"
    r"|\b(?:ақпарат|есеп|мәлімет)\w{0,3} (?:беру|ұсыну|енгізу|тапсыру)\w{0,3} .{0,40}тапсыр"
    r"|\b(?:instructed|ordered|tasked)\b.{0,120}\b(?:to (?:report|brief|inform)|weekly reports?)\b",
    re.IGNORECASE,
)
# Every verb as a word: each tells nothing beside a title.
VERBS = " ".join(
    (
        *(_MET, _SPOKE, _SENT, _DONE, _NOW, _MET_KAZAKH, _SPOKE_KAZAKH),
        *(_MET_ENGLISH, _SPOKE_ENGLISH),
    )
)


def is_protocol(sentence: str) -> bool:
    """Whether a sentence is told by a verb of protocol: who met, spoke, wrote, considered; what
    stands behind a colon is what he said."""
    said = _SAID.search(sentence)
    return said is None and _PROTOCOL.search(sentence) is not None


def talks(sentence: str) -> bool:
    """Whether a sentence tells that somebody gave an interview or commented on something, and not
    what he said."""
    return _TALKED.search(sentence) is not None and is_protocol(sentence)


def stresses(sentence: str) -> bool:
    """Whether a sentence tells by its verb that somebody noted, recalled or welcomed something;
    what is on the agenda is news, whoever notes it."""
    return _STRESSED.search(sentence) is not None and _AGENDA.search(sentence) is None


def _past(verb: str) -> str:
    """A Russian verb in the past, whoever did it."""
    if verb.endswith("лся"):
        return f"{verb[:-2]}(?:ся|ась|ось|ись)"
    # "провел", "провела"
    return f"{verb}[аио]?"


def _any(words: str) -> str:
    return "|".join(words.split())


# "направил запрос: в трёх музеях нет крыши": several words, of which no name is a list.
_SAID = re.compile(
    r":\s(?=[^\W\d_])[^:]{25,}$"
    # "…, рассказал он": what he told stands before it
    rf"|(?<=[^:]{{40}})(?<![»”\"]),\s(?:{'|'.join(f'{one}[аи]?' for one in _SPOKE.split())})"
    r"\s[^,:]{2,80}$"
)
_MEETING = f"(?:{_any(_MEETINGS)})"
_AGENDA = re.compile(r"\b(?:повестк|күн тәртіб|agenda)", re.IGNORECASE)
# Who gave an interview; who chairs a sitting, or will.
_TALKED = re.compile(
    r"\bдал[аи]? (?:\w+ )?интервью\b|\b(?:gave|has given) (?:an|\w+) interview|\bcommented on\b"
    r"|\bпрокомментировал[аи]?\b|(?:сұхбат|түсініктеме) берді\b|сұхбаттасты\b",
    re.IGNORECASE,
)
_CHAIRS = (
    r"\bвести (?:\w+ )?буд[еу]т\b|\bбуд[еу]т вести\b|\bпредседательств(?:овать|ует|овал[аи]?)\b"
    r"|төрағалық (?:етті|етеді|жасады)\b"
    r"|\b(?:отырыс|жиын|кеңес)\w{0,4} [^.]{0,60}жүргіз(?:ді|еді)\b"
    r"|\b(?:will|to) chair\b|\bpresid(?:ed|es) over\b"
)
_BOUNDS = "начал|открыл|продолжил|завершил|закончил"
_STRESSED = re.compile(
    r"\b(?:отметил|подчеркнул|напомнил|поблагодарил|приветствовал|выразил)[аи]?\b"
    r"|(?:атап өтті|еске салды|алғыс айтты|ризашылық білдірді)[.!»]{0,3}$"
    r"|\b(?:noted|stressed|underlined|emphasi[sz]ed|recalled|thanked|welcomed|briefed|highlighted)\b",
    re.IGNORECASE,
)
_PROTOCOL = re.compile(
    rf"{_TALKED.pattern}|{_CHAIRS}"
    rf"|\bпрош(?:ел|ёл|ла|ло|ли) (?:\w{{1,20}} )?{_MEETING}"
    rf"|\b{_MEETING}\w{{0,3}} прош(?:ел|ёл|ла|ло|ли)\b"
    rf"|\b(?:{_BOUNDS})\w{{1,5}} (?:\w{{1,20}} )?{_MEETING}"
    rf"|\b{_MEETING}\w{{0,3}} (?:{_BOUNDS})\w{{1,5}}"
    r"|\bпредставлял[аи]? (?!(?:угроз|интерес|опасност|собой))"
    rf"|\b(?:{'|'.join(map(_past, f'{_MET} {_SPOKE} {_SENT}'.split()))}"
    rf"|(?:{_any(_DONE)})[аоы]?|{_any(_NOW)}|(?:принял[аи]?|приняли) участие)\b"
    rf"|\bприня(?:л[аио]?|т[аоы]?) {_RULING}"
    rf"|\bпринял[аи]? (?:\w{{1,20}} ){{0,2}}(?:{_RECEIVED})"
    rf"|\b(?:{_any(_MET_KAZAKH)}|{_any(_SPOKE_KAZAKH)}|{_PHRASES_KAZAKH})[.!»]{{0,3}}$"
    rf"|\b(?:{_any(_MEETINGS_ENGLISH)})\b[^.]{{0,200}}\btook place\b"
    r"|\bheld (?:a|an|its|the|talks|meetings?|hearings)\b|\b(?:was|were|is being|are being) held\b"
    r"|\b(?:is|are) (?:attending|taking part)\b"
    rf"|\b(?:concluded|opened|wrapped up) (?:a|an|its|their|the) (?:[\w-]{{1,20}} ){{0,3}}"
    rf"(?:{_any(_MEETINGS_ENGLISH)})"
    r"|\bmade (?:\w{1,20} ){0,2}statements?\b|\bvoted (?:on \w{1,20} )?(?:for|in favou?r)\b"
    rf"|\b(?:{_any(_MET_ENGLISH)}|took part|{_any(_SPOKE_ENGLISH)})\b(?<!\bmet(?={_RULES}))",
    re.IGNORECASE,
)
