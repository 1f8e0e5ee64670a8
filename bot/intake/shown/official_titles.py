"""Official titles of laws, as short as what they are about. Pure.

"Закон «О внесении изменений и дополнений в некоторые законодательные акты по вопросам театров»" is
"Закон по вопросам театров": what every such title begins with says nothing, and where the whole is
cut for want of room, only that is left of it.
"""

from __future__ import annotations

import re

_MOST_SUBJECT = 200
_OPENS = '«“"'
_STATE = (
    r"(?:(?:Республики Казахстан|РК|Қазақстан Республикасының|ҚР|of (?:the )?(?:Republic of )?"
    r"Kazakhstan)\s+)?"
)
# "О внесении изменений и дополнений в некоторые законодательные акты РК по вопросам …"
_RUSSIAN = re.compile(
    r"[«“\"]О внесении (?:изменений|дополнений|поправок)(?: и (?:изменений|дополнений))?"
    r" в (?:некоторые|отдельные) (?:законодательные акты|законы|кодексы) "
    + _STATE
    + rf"(?P<about>(?:по вопрос(?:ам|у)|в части|в сфере|в связи с) [^«»“”\"]{{3,{_MOST_SUBJECT}}})"
    r"[»”\"]",
    re.IGNORECASE,
)
# "…кейбір заңнамалық актілеріне … мәселелері бойынша өзгерістер мен толықтырулар енгізу туралы"
_KAZAKH = re.compile(
    r"[«“\"](?:(?:Қазақстан Республикасының|ҚР) )?"
    r"кейбір (?:заңнамалық актілер|заңдар|кодекстер)(?:і)?(?:не|ге) "
    rf"(?P<about>[^«»“”\"]{{3,{_MOST_SUBJECT}}}?мәселе(?:лер|с)?і) (?:бойынша|жөнінде) "
    r"(?:өзгерістер|толықтырулар|түзетулер)(?: (?:мен|және) (?:өзгерістер|толықтырулар))?"
    r" енгізу туралы[»”\"]",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"[«“\"]On (?:the )?(?:introduction of |introducing |making )?"
    r"(?:amendments?|additions|changes)(?: and (?:amendments|additions|supplements|changes))? "
    r"(?:in)?to (?:certain|some|several) (?:legislative acts|laws|codes) "
    + _STATE
    + rf"(?P<about>(?:on|concerning|regarding) [^«»“”\"]{{3,{_MOST_SUBJECT}}})[»”\"]",
    re.IGNORECASE,
)
# How an office entitles what it publishes: "О подписании …", "Главой государства подписан Закон …",
# "On the appointment of …", "… тағайындау туралы".
_FORMAL = re.compile(
    r"Об? (?!том\b)[^\W\d_]{2,25}(?:[еая]ни[ия]|ци[ия])(?:\s|$)"
    r"|(?:Главой государства|Президентом(?: Республики Казахстан| РК)?"
    r"|Указом \w{3,20}(?: \w{3,20})?)"
    r" (?:подписан|утвержд[её]н|принят|назначен)[аоы]?\b"
    r"|On (?:the )?(?:appointment|signing|introduction|amendment|amendments|ratification|approval"
    r"|measures)\b"
    r"|(?:Мемлекет басшысы|Президент) «[^«»]{3,300}» "
    r"(?:Қазақстан Республикасының |ҚР )?Заңына қол қойды"
    r"|.{3,300}(?:тағайындау|босату|енгізу|бекіту|ратификациялау|қол қою) туралы$",
    re.IGNORECASE,
)


def is_official(title: str) -> bool:
    """Whether a title is one that an office gives to an act or a notice, and no news title."""
    return _FORMAL.match(title.strip()) is not None or shortened(title) != title


def shortened(text: str) -> str:
    """A text in which such a title of a law is only what it is about; any other as it is."""
    short = text
    for title in (_RUSSIAN, _ENGLISH):
        short = title.sub(lambda found: found["about"].strip(), short)
    short = _KAZAKH.sub(_of_kazakh, short)
    if text[:1] in _OPENS and short[:1] not in _OPENS:
        return short[:1].upper() + short[1:]
    return short


def _of_kazakh(found: re.Match[str]) -> str:
    """What a law is about as it stands before what it is ("… жөніндегі заң"), or alone."""
    before_a_word = re.match(r"\s[^\W\d_]", found.string[found.end() :]) is not None
    return f"{found['about'].strip()} {'жөніндегі' if before_a_word else 'туралы'}"
