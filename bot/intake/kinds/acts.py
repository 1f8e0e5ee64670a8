"""What a title tells that was done: a decision, or only that somebody met, spoke, listened. Pure.

A law that was adopted is greater news than a visit that as many outlets tell.
"""

from __future__ import annotations

import re
from enum import IntEnum

from bot.intake.kinds.protocol import is_protocol


class Act(IntEnum):
    """What was done; the greatest news is the greatest."""

    COURTESY = -1  # a meeting, a visit, a hearing, a greeting
    OTHER = 0
    DECISION = 1  # something is otherwise than it was: a law, an appointment, a ban, a sentence


# In the past, or as a headline has it in the present; what only may be is none.
_DECIDED = re.compile(
    r"\b(?:(?:не )?(?:принял|одобрил|утвердил|подписал|ратифицировал|назначил|избрал|освободил"
    r"|уволил|отменил|запретил|узаконил|распустил|отклонил|ввел|ввёл|продлил|постановил|упразднил)[аио]?"
    r"|(?:принят|одобрен|подписан|ратифицирован|назначен|избран|освобожд[её]н|уволен|отмен[её]н"
    r"|утвержд[её]н|запрещ[её]н|распущен|отклон[её]н|введ[её]н|продл[её]н|осужд[её]н)[аоы]?"
    r"|(?:сменил|самораспустил)(?:ся|ась|ось|ись)|вступил[аио]? в (?:силу|должность)"
    r"|вын(?:ес|если|есен|если) приговор|(?:ушел|ушёл|ушла|подал[аи]?) в отставку"
    r"|(?:қабылда|мақұлда|тағайында|таратыл|босатыл|сайлан|тарат)(?:н?ды|ты|лды)"
    r"|бекіт(?:ті|ілді)|қол қой(?:ды|ылды)|тыйым сал(?:ды|ынды)|күшіне енді|сотталды"
    r"|ратификациялан?ды|үкім шығар(?:ды|ылды)|ауыс(?:ты|тырылды)"
    r"|adopt(?:s|ed)|approv(?:es|ed)|pass(?:es|ed)|sign(?:s|ed)|appoint(?:s|ed)|elect(?:s|ed)"
    r"|dismiss(?:es|ed)|dissolv(?:es|ed)|outlaw(?:s|ed)|ban(?:s|ned)|ratif(?:ies|ied)"
    r"|enact(?:s|ed)|repeal(?:s|ed)|reject(?:s|ed)|sentenced|vetoe(?:s|d)|resign(?:s|ed))\b",
    re.IGNORECASE,
)
# Who met, sat and listened, as titles say it; what somebody asks for, or says, is no courtesy.
_COURTESY = re.compile(
    r"\b(?:встреч(?:а|и|у|ей)|переговоры|визит\w{0,2}|слушани[яй]|поздрав(?:ил|ляет)\w{0,2}"
    r"|юбиле\w{1,3}|(?:встретил|состоял)(?:ся|ась|ось|ись)|(?:обсудил|заслушал|рассмотрел)[аио]?"
    r"|(?:рассмотрен|заслушан)[аоы]?|(?:принял|приняла|приняли) участие"
    r"|(?:талқыла|тыңда)(?:ды|н?ды|лды)|қатысты$"
    r"|кездес(?:ті|ті\w{1,3}|у|уі|еді)|сапар\w{0,5}|құттықта\w{1,6}|тыңда(?:ды|лды|у\w{0,3})"
    r"|қонақ болды|\w{1,30}[дт][ае] болды$"
    r"|meets?|met|visits?|visited|talks|discuss(?:es|ed)|receiv(?:es|ed)|hosts?|hosted"
    r"|greets|congratulat(?:es|ed)|hearings?)\b",
    re.IGNORECASE,
)


def act_of(title: str) -> Act:
    """What an article tells that was done, by its title."""
    # "принял посла": whom somebody receives is no decision.
    received = _ONLY_RECEIVED.search(title) is not None and is_protocol(title)
    if _DECIDED.search(title) and not received:
        return Act.DECISION
    return Act.COURTESY if received or _COURTESY.search(title) else Act.OTHER


_ONLY_RECEIVED = re.compile(r"\bпринял[аи]?\b|қабылдады\b", re.IGNORECASE)
