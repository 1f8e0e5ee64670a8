"""What people type for a command or a switch: "сними паузу", "help", "выключи дайджест". Pure.

A text is one only where the whole of it is, so that no news and no topic is taken for it.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Said(StrEnum):
    """What is asked for."""

    RESUME = "resume"  # the end of a pause
    PAUSE = "pause"  # a pause, of a length that is not told
    UNDO = "undo"  # what was before the last change
    HELP = "help"
    SETTINGS = "settings"
    SUBSCRIPTIONS = "subscriptions"
    NOTHING_COMES = "nothing-comes"  # why nothing does
    DIGEST_ON = "digest-on"
    DIGEST_OFF = "digest-off"
    ALERTS_ON = "alerts-on"
    ALERTS_OFF = "alerts-off"


_PAUSED = r"(?:пауз[ауы]|(?:the |my )?pause|үзіліс(?:ті)?|кідірт(?:у|уді)|паузаны)"
_END = (
    r"(?:сними|снять|убери|убрать|отмени|отменить|закончи|закончить|прекрати|останови|выключи|"
    r"конец|хватит|end|stop|cancel|lift|remove|finish)"
)
_ENDED = r"(?:тоқтат|аяқта|алып таста|ал|бітір|өшір)(?:ыңыз|іңіз)?"
_TURN_OFF = r"(?:выключи(?:ть)?|отключи(?:ть)?|убери|отмени|turn off|switch off|disable|stop)"
_TURN_ON = r"(?:включи(?:ть)?|верни|turn on|switch on|enable)"
_OFF, _ON = r"(?:өшір|тоқтат|сөндір)(?:іңіз|ыңыз)?", r"қос(?:ыңыз)?"
_DIGEST = r"(?:дайджест(?:ы|ті|тер|терді)?|(?:the |my )?digests?)"
_ALERTS = (
    r"(?:мгновенные(?: (?:новости|уведомления))?|уведомления|"
    r"(?:the |my )?(?:instant (?:news|alerts|notifications)|alerts|notifications)|"
    r"(?:лезде|бірден) (?:келетін )?жаңалық\w{0,5}|хабарландыру\w{0,5})"
)
_NEWS = r"(?:ничего|новости|дайджест)"
_COMES = r"(?:приходит|приходят|шлешь|присылаешь|присылают|присылает|шлете|пишешь)"


def _switch(of: str, turn: str, turned: str) -> str:
    """In Russian and English what turns it stands before, in Kazakh, and in short, behind."""
    return rf"{turn} {of}|{of} {turned}"


_WAYS: tuple[tuple[Said, re.Pattern[str]], ...] = tuple(
    (said, re.compile(words))
    for said, words in (
        (Said.RESUME,
         rf"{_END} {_PAUSED}|{_PAUSED} {_ENDED}|возобнови(?:ть|те)?(?: новости| рассылку)?|"
         r"продолж(?:ай|айте|ить|и)|снять с паузы|сними с паузы|"
         r"resume(?: news)?|un-?pause|un-?mute|continue|"
         r"жалғастыр(?:ыңыз|шы)?|қайта (?:баста|жібер|қос)"),
        (Said.PAUSE,
         r"(?:поставь |сделай |хочу |нужна )?(?:на )?пауз[ау]|(?:take a |a )?pause|mute|snooze|"
         r"үзіліс(?: (?:жаса|қой|керек))?|кідірт(?:у)?|тоқтата тұр"),
        (Said.UNDO,
         r"(?:верни|вернуть|верните|сделай)(?: все)? как было|верни(?: назад| обратно)?|"
         r"отмени(?:ть)?(?: последнее)?(?: изменение)?|"
         r"undo(?: (?:it|that|this|the last change))?|revert(?: it| that)?|"
         r"қайтар(?:шы|ыңыз)?|(?:бұрынғысын|бұрынғыша|соңғысын) қайтар|болдырма"),
        (Said.HELP,
         r"помощь|помоги(?:те)?|справка|что ты (?:умеешь|можешь)|как (?:этим )?пользоваться|"
         r"help(?: me)?|what can you do|how does it work|"
         r"көмек|көмектес(?:ші|іңіз)?|не істей аласың"),
        (Said.SETTINGS, r"настройки|settings|баптау(?:лар)?"),
        (Said.SUBSCRIPTIONS,
         r"подписки|темы|на что я подписан[а]?|subscriptions|what (?:do )?i follow|topics|"
         r"жазылым(?:дар|дарым)|тақырыптар(?:ым)?"),
        (Said.NOTHING_COMES,
         rf"(?:почему )?(?:мне )?{_NEWS} (?:мне )?(?:больше )?не {_COMES}|"
         rf"почему (?:мне )?не {_COMES}(?: {_NEWS})?|почему (?:нет новостей|тихо|тишина)|"
         r"где (?:новости|дайджест)|"
         r"why (?:do not|don['’]?t|can['’]?t) i (?:get|receive|see) (?:anything|any news|news)|"
         r"(?:why )?(?:is |does )?(?:nothing|no news)(?: is)? "
         r"(?:com(?:es?|ing)|arriv(?:es?|ing)|sent)|"
         r"where (?:is|are) (?:the |my )?(?:news|digest)|"
         r"неге (?:ештеңе|жаңалық(?:тар)?|дайджест) (?:келмей(?:ді| жатыр)|жоқ)|"
         r"(?:ештеңе|жаңалық(?:тар)?|дайджест) келмей(?:ді| жатыр)"),
        (Said.DIGEST_OFF, _switch(_DIGEST, _TURN_OFF, rf"(?:off|{_OFF})")),
        (Said.DIGEST_ON, _switch(_DIGEST, _TURN_ON, rf"(?:on|{_ON})")),
        (Said.ALERTS_OFF, _switch(_ALERTS, _TURN_OFF, rf"(?:off|{_OFF})")),
        (Said.ALERTS_ON, _switch(_ALERTS, _TURN_ON, rf"(?:on|{_ON})")),
    )
)  # fmt: skip


def said_in(plain: str) -> Said | None:
    """What a casefolded text without courtesies (ё as е) asks for; None for anything else."""
    return next((said for said, words in _WAYS if words.fullmatch(plain)), None)
