"""What a title asks, in three languages: by its words. Pure."""

from __future__ import annotations

import re

WHY = re.compile(
    r"\b(?:почему|зачем|отчего|неге|неліктен|не себепті|why|what (?:caused|is behind))\b",
    re.IGNORECASE,
)
WHAT_CHANGES = re.compile(
    r"\bчто (?:\w+ ){0,2}(?:измен\w+|меня\w+|будет|да[сё]т|жд[её]т|нового|внутри)\b"
    r"|(?:\b[мбп][ае]|\bли\b[^?]{0,80})\s?\?\W{0,3}$"
    r"|\bкак (?:\w+ )?(?:изменит|повлия)\w*|\bне (?:өзгереді|болады|береді|күтіп тұр)"
    r"|\bқалай (?:\w+ )?(?:өзгереді|әсер)|\bwhat (?:\w+ ){0,3}(?:changes?|will|means?|happens?)\b"
    r"(?! (?:\w+ ){0,3}(?:consider|discuss|debate|take up|vote)\b)",
    re.IGNORECASE,
)
HOW_MANY = re.compile(r"\b(?:сколько|қанша|неше|how (?:many|much))\b", re.IGNORECASE)
WHERE = re.compile(
    # not "шахта, где …"
    r"(?:^|[:?!.–—] |\b(?:и|and|says|knows) |\w{4,12}л[аи]?, )(?:где|куда|откуда|where)\b"
    r"|\b(?:қайда|қай (?:өңір|облыс|аудан|қала|ауыл)\w*"
    r"|(?:каки[емх]|which) (?:регион|област|город|район|сел|region|cit|district)\w*)\b",
    re.IGNORECASE,
)
WHEN = re.compile(r"\b(?:когда|қашан|when)\b", re.IGNORECASE)
WHICH = re.compile(
    r"\b(?:как(?:ие|их|ой|ая|ую)|қандай|which|what) (?!will\b)(?P<of>[^\W\d_]{4,})", re.IGNORECASE
)
# What is on the agenda of a sitting: neither when that begins nor who chairs it.
ON_AGENDA = re.compile(
    r"\b(?:что|какие \w+|о ч[её]м) (?:\w+ ){0,3}"
    r"(?:рассмотр\w+|обсуд\w+|решат|поговорят|(?:на|в) повестке)"
    r"|\b(?:не|нені|қандай \w+) (?:\w+ ){0,3}(?:қара(?:йды|лады)|талқыла(?:йды|нады))"
    r"|күн тәртібінде не\b|\bwhat(?:['’]s| is)? (?:\w+ ){0,6}(?:consider|discuss|debate|take up"
    r"|vote on|on the agenda)\b"
    # a title that only announces one
    r"|^повестка\b|\bкүн тәртібі\W*$|^agenda\b",
    re.IGNORECASE,
)
# Whom a rule is for.
FOR_WHOM = re.compile(
    r"\b(?:кто|кого|кому|с кого) (?:\S+ ){0,4}?"
    r"(?:буд[еу]т|станет|смо(?:жет|гут)|долж\w+|мо(?:жет|гут)|получ[аи]\w+|освобо\w+|вправе"
    r"|(?:за)?плат[ия]т|кас[ан]\w+|косн\w+)"
    r"|\bкім(?:ге|дер|дерге|нен|дерден)?\b (?:\S+ ){0,5}?"
    r"(?:алады|төлейді|беріледі|босатылады|құқылы)"
    r"|\bwho (?:\w+ )?(?:will|can|must|gets?|pays?|qualif\w+|is exempt|has to)\b",
    re.IGNORECASE,
)
# "В пяти областях", "бес өңірде": which they are.
IN_SEVERAL = re.compile(
    r"\b(?:\d{1,2}|дв[аеу]\w?|тр[её][хм]|четыр[её][хм]|пят[иь]|шест[иь]|сем[иь]|восьм[иь]|девят[иь]"
    r"|десят[иь]|нескольк\w+|ряде) (?:област|регион|район|город)\w+"
    r"|\b(?:\d{1,2}|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|бірнеше) (?:өңір|облыс|аудан|қала)\w*"
    r"|\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several) (?:regions|districts"
    r"|cities|provinces)\b",
    re.IGNORECASE,
)
# A price that goes up or down, without how much it is: by a verb of prices, or a price and a verb.
COSTS = re.compile(
    r"\b(?:подорожа|подешеве|вздорожа|қымбатта|арзанда)\w+|\bcosts? (?:more|less)\b",
    re.IGNORECASE,
)
PRICE = re.compile(
    r"\b(?:тариф|цен[аыу]|стоимост|плат[аыу]\b|зарплат|оклад|пенси[яию]|стипенди|пособи|штраф"
    r"|баға|құны|төлем|жалақы|зейнетақы|шәкіртақы|жәрдемақы|айыппұл"
    r"|prices?\b|tariffs?\b|fares?\b|wages?\b|salar|pensions?\b|fees?\b|fines?\b|rates?\b)",
    re.IGNORECASE,
)
MOVES = re.compile(
    r"\b(?:вырас|выро[сш]|повы[сш]|подня[лт]|подним|сниз|снижа|увелич|уменьш"
    r"|стан\w{1,3} (?:выше|ниже|дороже)|көтеріл|өс(?:еді|ті|пек)|төменде|арта(?:ды)?|артты|азая"
    r"|rais|rises?\b|rose\b|hike|increas|lower|cuts?\b|go(?:es)? up|up\b)",
    re.IGNORECASE,
)
# "Сенат принял два закона": which they are.
SEVERAL = re.compile(
    r"\b(?:\d{1,2}|дв[ае]|три|четыре|пять|екі|үш|төрт|бес|two|three|four|five) (?:\w+ )?"
    r"(?P<of>закон|заң|поправ|bills|laws|acts)",
    re.IGNORECASE,
)
# What does not move costs as much as before.
STAYS = re.compile(
    r"\bне (?:будут|будет|станут|станет|допус\w+|вырас\w+|повы\w+|подорож\w+|измен\w+)"
    r"|(?<=\w{3})м[ае](?:йды|йді|ды|ді|с)\b"
    r"|\b(?:bans?|bann(?:ed|ing)|freez(?:es?|ing)|frozen|not|won['’]t"
    r"|no (?:rise|increase|hike)s?)\b",
    re.IGNORECASE,
)
RESPONDED = re.compile(
    r"\b(?:ответил[аи]?|прокомментировал[аи]?|отреагировал[аи]?|высказал(?:ся|ась|ись)"
    r"|жауап (?:берді|қатты|қайтарды)|пікір білдірді|түсініктеме берді"
    r"|respond(?:s|ed)|repl(?:ies|ied)|comment(?:s|ed) on)\b",
    re.IGNORECASE,
)
SOME_HURT = re.compile(
    r"\b(?:есть|имеются) (?:погибш|пострадавш|жертв|ранен)\w+|\bпогибли люди\b"
    r"|(?:қаза тапқан|қаза болған|зардап шеккен|жарақат алған|құрбан)\w* бар\b"
    r"|\b(?:casualties|fatalities|several (?:dead|killed|injured)|people (?:killed|injured))\b",
    re.IGNORECASE,
)
IN_OFFICE = re.compile(
    r"^(?:назначен|избран)\w?\b|\b(?:назначен|избран)\w? нов\w{2,3}\b|\bтағайындалды$"
    r"|\bnew \w{1,20} (?:[^\W\d]{1,20} ){0,4}(?:appointed|named)\b|\b(?:appoints|names) new\b",
    re.IGNORECASE,
)
