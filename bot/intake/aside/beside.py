"""In which forms a sentence names something beside the point: where whom it tells of comes from,
what he once was, or said in a time that is over, who only is a guest or sits in the audience, where
a bus was bound, where he was met, what goes on as ever, what is still to be signed. Pure.

Each form says how it stands beside the words that are named, which are a "\\0" here with what they
are between it and a "\\x01"; what the form is of, not which words of the day fill it.
"""

from __future__ import annotations

import re

from bot.intake.aside.pastimes import is_a_sportsmans_origin
from bot.intake.aside.places import Place

_FAR = 200  # characters on either side
_IT = r"\0[^\x01]*\x01"
# What is still to be signed by whom it names, or whom somebody is still to see: the text is of the
# other side.
_AWAITED = re.compile(
    rf"\b(?:если|когда|как только)(?: [\w-]{{1,20}}){{0,2}} {_IT}"
    r"(?: [\w-]{1,20}){0,3} (?:подпиш|одобр|утверд)[еи]т\b"
    rf"|\bпосле (?:его )?(?:подписания|подписи|одобрения)(?: [\w-]{{1,20}})? {_IT}"
    r"|\b(?:остал[аио]с[ьт]|остаётся|остается|жд[её]т|ждут|нужн[аы]|предстоит|не хватает)\b"
    rf"[^.!?]{{0,60}}\bподпис[ьи] {_IT}"
    rf"|{_IT} (?:[\w-]{{1,20}} ){{0,2}}"
    r"(?:қол қой|бекіт|мақұлда)(?:са|се|ғанда|кенде|ғаннан|кеннен|ған соң|кен соң)\b"
    rf"|{_IT} қолы (?:ғана )?(?:қалды|керек|қажет)"
    rf"|\b(?:if|once|when|after|until|unless) (?:(?:the )?{_IT}(?: has| have)? sign(?:s|ed)\b"
    rf"|(?:[\w-]{{1,20}} ){{0,3}}signed (?:into law )?by (?:the )?{_IT})"
    r"|\b(?:await(?:s|ing)?|needs?|requires?|lacks?|pending)"
    rf" (?:(?:only|just|now|a|the) ){{0,2}}(?:{_IT}['’]s (?:signature|approval)"
    rf"|signature (?:of|by|from) (?:the )?{_IT})"
    r"|\b(?:expected|due|scheduled|set) to (?:be received by|meet(?: with)?|hold talks with) "
    rf"(?:the )?{_IT}|\b(?:ожидается|планируется|запланирован\w?) (?:при[её]м у|встреча с) {_IT}"
    rf"|{_IT}\S{{0,12}} (?:қабылдауында болады|қабылдайды|кездеседі) деп (?:күтіл|жоспарлан)"
)
# Where somebody comes from, or a sportsman trains: it is told of him (of sportsmen: pastimes.py).
_REGION = r"(?: (?:облыс|қала|өңір|аудан|ауыл)(?:ы|і)\w{0,3})?"
_TYPE = r"(?:(?:город|сел|област|район|аул)\w{0,4} )?"
_FROM = re.compile(
    rf"\b(?:родом|выходец|выходцы) из {_TYPE}{_IT}|\bиз {_TYPE}{_IT}(?: области)? родом\b"
    rf"|\bурожен\w{{1,4}} {_TYPE}{_IT}"
    rf"|{_IT}{_REGION} (?:тумасы|түлегі)"
    rf"|\b(?:hail(?:s|ed|ing)|comes|originally) from {_IT}|\bnative (?:of|son of) {_IT}"
    rf"|{_IT}(?:-born\b| native\b(?! (?:people|land|lang)))"
    rf"|\b(?:тренируется|trains (?:in|at))\b[^.!?]{{0,60}}{_IT}"
    rf"|{_IT}[^.!?]{{0,80}} жаттығ(?:ады|ып|атын)"
)
# What somebody once was, who is told of for something else.
_ONCE = re.compile(
    r"\b(?:в прошлом(?! (?:год|месяц|созыв|век|сезон|раз|квартал))|некогда|когда-то|в сво[её] время"
    r"|в (?:нулевых|девяностых|восьмидесятых|семидесятых|(?:19|20)?\d0-[хе])|побыва(?:л|ть)\w?)"
    rf"[^.!?;]{{0,60}}{_IT}"
    rf"|{_IT}(?: [\w-]{{1,20}}){{0,2}} (?:депутаты|мүшесі|министрі|төрағасы|әкімі|спикері"
    r"|қызметкері) болған\b"
    rf"|\bбір кез(?:де|дері)\b[^.!?;]{{0,60}}{_IT}"
    r"|\b(?:once (?:an? |the |served|sat|worked|headed|chaired)|used to|one-?time"
    rf"|in the (?:19|20)\d0s)\b[^.!?;]{{0,60}}{_IT}"
)
# What somebody did or said in a time that is over: with that a clause begins, or it stands beside
# him; or it was at a former meeting.
_THEN = (
    r"(?:(?:ещ[её] )?в (?:прошлом|позапрошлом|минувшем) (?:году|месяце|созыве)"
    r"|(?:\w{1,12} )?(?:лет|года?) (?:тому )?назад|ранее(?! (?:сегодня|на этой))|прежде|раньше"
    r"|(?:былтыр|алдыңғы жылы|(?:өткен|былтырғы) жылы|\w{1,8} жыл бұрын|бұған дейін|бұрын)"
    r"(?! [\w-]{2,20}(?:[ғг][ае]н|[қк][ае]н)\b)"
    r"|last (?:year|month)|(?:an?|\w{2,6}) years? (?:ago|earlier)|previously"
    r"|earlier(?! (?:today|this|on)))\b"
)
_MET_THEN = re.compile(
    r"\bпрошлогодн\w{2,3} (?:[\w-]{2,20} )?(?:саммит|встреч|заседани|форум|сесси|съезд|конференц)"
    r"|\b(?:былтырғы|өткен жылғы) (?:[\w-]{2,20} )?(?:саммит|кездесу|отырыс|форум|сессия|жиын)"
    r"|\b(?:last|previous) year['’]s (?:[\w-]{2,20} )?"
    r"(?:summit|meeting|session|forum|conference|talks)"
)
_GOES_ON = re.compile(r"\b(?:теперь|сейчас|снова|вновь|опять|енді|қазір|тағы|now|again|still)\b")
_RECALLED = re.compile(
    rf"^(?:но |и |а |and |but )?{_THEN},? (?:[\w-]{{1,20}} ){{0,4}}{_IT}"
    rf"|{_IT}(?: [\w-]{{1,20}})? {_THEN}|(?<!since )(?<!than )(?<!from )\b{_THEN} {_IT}"
)

# Who only is there, and is none of those who met; who watches a vote has come to do so.
_GUEST = re.compile(
    r"\b(?:участв|присутств|прин(?:ял|има)\w* участие|следил|наблюдал|приглаш)\w*\b[^.!?]{0,80}"
    r"\b(?:гост(?:ей|я|ями)|наблюдател(?:ей|я|ями|и))\b"
    r"|\b(?:в качестве|на правах) (?:[\w-]{3,20} )?(?:гост|наблюдател)\w*[^.!?]{0,80}"
    r"(?:участв|присутств|прин(?:ял|има)\w* участие|приглаш)"
    r"|\b(?:қонақ|бақылаушы)\w{0,5} (?:ретінде|мәртебесінде|болып)[^.!?]{0,60}(?:қатыс|шақыр|болды)"
    r"|\b(?:attend|follow|join|t(?:ook|ake) part|participat|invit|were present|was present)"
    r"[^.!?]{0,80}\bas (?:[\w-]{3,20} )?(?:guests?|observers?)\b"
)
_VOTE = re.compile(r"выбор|референдум|голосовани|сайлау|election|referendum|\bvot|\bpolls?\b")
# Who sits in the audience of what is played or shown.
_AUDIENCE = re.compile(
    r"\bна (?:[\w-]{1,20} )?(?:премьер[уе]|концерт|спектакл|выставк|вернисаж|фестивал|кинопоказ"
    r"|матч|турнир)\w{0,3} (?:[\w-]{1,20} ){0,3}(?:приш|прибы|приеха|побыва|присутств|собрал)"
    r"|\bсреди (?:зрителей|публики|болельщиков)\b|\bв зрительном зале\b"
    r"|\b(?:премьера|концерт|спектакль|қойылым|көрме|вернисаж|фестиваль|матч|турнир)"
    r"(?:[ыі]?н)?(?:[ғқгк]?[ае]|[дт][ае])\b[^.!?]{0,90}\b(?:кел(?:ді|ген)|қатысты|болды|жиналды)"
    r"|\b(?:көрермен|жанкүйер)\w{0,6} арасында\b"
    r"|\b(?:c[ao]me to|attend(?:ed|ing)?|turned up at) (?:the |an? )?(?:[\w-]{1,20} )?"
    r"(?:premiere|concert|play|exhibition|opening night|festival|match|tournament)\b"
    r"|\b(?:in the audience|among (?:the )?(?:spectators|audience))\b"
)
# Where what has met with something on the way came from, or was bound.
_BOUND = re.compile(
    r"\b(?:следова(?:л|в)|направля(?:л|в|ющ)|ехал|ехавш|летел|летевш)\w{0,5}"
    rf"(?: [\w-]{{1,20}}){{0,4}} (?:из|до|в) {_TYPE}{_IT}"
    rf"|{_IT}(?: [\w-]{{1,20}}){{0,3}} (?:бет ал|бағыт ал|бара жат|келе жат)"
    r"|\b(?:bound for|(?:head(?:ed|ing)|en route|on its way|travel(?:l?ing|l?ed))"
    rf" (?:from|to|for))(?: [\w-]{{1,20}}){{0,3}} {_IT}"
)
_VEHICLE = re.compile(
    r"автобус|поезд|самол[её]т|\bборт|\bрейс|фур[аыу]\b|грузовик|микроавтобус|машин|автомобил|\bкөлі[кг]"
    r"|пойыз|ұшақ|ұшағ|\bbus|train|plane|flight|\bcar\b|truck|lorry|minibus|vehicle"
)
# What goes on as ever beside what has happened.
_AS_EVER = re.compile(
    r"\b(?:в (?:штатном|обычном|нормальном|прежнем) (?:режиме|порядке)|без (?:перебоев|сбоев)"
    r"|бесперебойно|не пострадал[аио]?|не поврежд\w+|қалыпты|әдеттегі(?:дей)?|бірқалыпты"
    r"|зардап шек(?:пе|кен жоқ)\w{0,4}|зақымдан(?:ба|ған жоқ)\w{0,4}|іркіліссіз"
    r"|normal(?:ly)?|as usual|without (?:interruption|disruption)|un(?:affected|damaged|scathed)"
    r"|not (?:been )?(?:affected|damaged))\b"
)

# Where somebody was met, and said something of his own.
_LOBBY_BEFORE = re.compile(
    r"\b(?:в кулуарах|в (?:холле|фойе|коридорах)|in the (?:lobby|corridors|hallways?) of"
    r"|on the sidelines of)(?: (?:the|заседания|пленарного заседания|встречи))* $",
    re.IGNORECASE,
)
_LOBBY_BEHIND = re.compile(r"\w{0,6} (?:кулуар|дәліз|фойе)\w{0,8}", re.IGNORECASE)
_NEAR = 60  # characters


def is_form_of_an_aside(place: Place, *, first: bool, does: bool) -> bool:
    """Whether a sentence names something, at a place of it, in such a form. `first`: it is of the
    text's first paragraph, where what goes on as ever is what is told; `does`: what is named so
    acts in it."""
    marked = _marked(place)
    if _AWAITED.search(marked) or _FROM.search(marked) or is_a_sportsmans_origin(place):
        return True
    if not first and _is_recalled(place):
        return True
    if not first and _AS_EVER.search(marked):
        return True
    if _BOUND.search(marked) and _VEHICLE.search(marked):
        return True
    if not place.is_in_first_sentence and _AUDIENCE.search(marked):
        return True
    if does:
        return False
    if _ONCE.search(marked):
        return True
    return _GUEST.search(marked) is not None and _VOTE.search(marked) is None


def has_no_part(place: Place) -> bool:
    """Whether whom a sentence names, at a place of it, has no part in what is told: he is still to
    sign it, or it is what somebody once was."""
    marked = _marked(place)
    return _AWAITED.search(marked) is not None or _ONCE.search(marked) is not None


def is_where_met(place: Place) -> bool:
    """Whether what is named at a place is only where somebody was met: "в кулуарах Мажилиса"."""
    return bool(
        _LOBBY_BEFORE.search(place.before(_NEAR)) or _LOBBY_BEHIND.match(place.behind(_NEAR))
    )


def _is_recalled(place: Place) -> bool:
    """Whether the clause of a place tells what was done or said in a time that is over."""
    if place.words.islower():
        return False  # a thing: how it was then
    before, behind = place.clause
    behind = behind[len(place.words) :]
    clause = f"{before[-_FAR:].lstrip()}\0{place.words}\x01{behind[:_FAR]}".casefold()
    if _GOES_ON.search(clause):
        return False
    return _RECALLED.search(clause) is not None or _MET_THEN.search(clause) is not None


def _marked(place: Place) -> str:
    before, behind = place.said_before[-_FAR:], place.said_behind[:_FAR]
    return f"{before}\0{place.words}\x01{behind}".casefold()
