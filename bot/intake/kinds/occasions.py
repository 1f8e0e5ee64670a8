"""Whether an article only greets, condoles or remembers, because of a day: a telegram to another
head of state, a holiday's good wishes, "thirty years ago". Pure.

By its title. Who follows the word for it itself is told of it; for anybody else it only names
whatever it names. Good wishes to whoever was elected or appointed are news, and so are those with
which something was decided, and a loss at home.
"""

from __future__ import annotations

import re

from bot.topics.countries import HOME, countries_named
from bot.topics.home_words import is_home_place
from bot.topics.tokens import Words

# What is longer tells more than that.
_LONGEST = 1_500
_LONGEST_TITLE = 200
_GREETS = re.compile(
    r"^\W*(?:поздравлени\w\b|құттықтау(?! алды)\b)"
    r"|\bтелеграмм\w{0,2} с поздравлени|\bпоздравительн\w{2,3} (?:телеграмм|письм|адрес)"
    r"|\bпоздрав(?:ил|ляет)\w{0,2}\b.{1,80}\bс (?:\w{2,20} ){0,3}(?:дн[её]м|праздник|юбиле|годовщин"
    r"|наурыз|курбан|ораза|рождеств|новым годом|наступ)"
    r"|құттықтау (?:жеделхат|хат|сөз|үндеу)"
    r"|(?:күні|мереке|мерейтой|жыл|наурыз|айт)\w{2,8} (?:\w{2,14} ){0,3}құттықтады"
    r"|\b(?:congratulat\w{2,4}|sends? (?:greetings|congratulations)|greets?)\b.{1,90}"
    r"\b(?:day|anniversary|holiday|birthday|jubilee|nauryz|eid|christmas|new year)\b"
    r"|\bcongratulatory (?:message|telegram|letter)"
    r"|\bс дн[её]м рождения\b|\bтуған күн(?:і|іңіз|іңізбен|ің|іңмен)(?= ?[!🎂🎉🎊🥳🎁,.]|$)"
    r"|\bhappy birthday\b",
    re.IGNORECASE,
)
_CONDOLES = re.compile(
    r"\bсоболезновани|көңіл айт|\bcondolences?\b|\bсочувстви[ея]\b", re.IGNORECASE
)
_TELEGRAM = re.compile(r"телеграмм|жеделхат|telegram", re.IGNORECASE)
# Who was chosen for something, which is the news.
_CHOSEN = re.compile(
    r"\b(?:избран|переизбран|побед|выбор(?:ах|ы|ам)\b|вступлени\w{1,2} в должность|инаугурац|назнач"
    r"|вступил\w? в должность|сайлан|сайлау|жеңіс|жеңуі|тағайындал|кірісуі|ұлықтау"
    r"|elect|re-elect|victory|inaugurat|appoint|took office|taking office)",
    re.IGNORECASE,
)
_REMEMBERS = re.compile(
    r"^\W*(?:осыдан )?\d{1,3} жыл бұрын\W{0,3}(?:[:—–-]|$)"
    r"|^\W*\d{1,3} (?:лет|года?) (?:тому )?назад\W{0,3}(?:[:—–-]|$)"
    r"|^\W*\d{1,3} years ago(?: today)?\W{0,3}(?:[:—–-]|$)"
    r"|^\W*(?:в )?(?:этот )?день в истории(?: \w+)?\W{0,3}(?:[:—–-]|$)"
    r"|^\W*(?:тарихта(?:ғы)? (?:бұл|осы|бүгін)(?:гі)?(?: күн)?|бұл күн тарихта)\W{0,3}(?:[:—–-]|$)"
    r"|^\W*(?:on this day|this day in history)(?: in \w+)?\W{0,3}(?:[:—–-]|$)"
    r"|\b(?:туралы|жайлы) (?:естелік|эссе)\w{0,4}\W*$"
    r"|^\W*(?:естелік|воспоминания|страницы истории)\W{0,3}(?:[:—–-]|$)",
    re.IGNORECASE,
)
# What was decided there, too.
_PAY = (
    r"(?:зарплат|оклад|пенси|стипенди|пособи|выплат|надбав|жалақы|айлық|зейнетақы|шәкіртақы"
    r"|жәрдемақы)"
)
_DECIDES = re.compile(
    r"\b(?:объявил\w?\b|поручил\w?\b|подписал\w?\b|подписан\w?\b|указ(?:а|у|ом|е|ы)?\b"
    r"|выдел(?:ил|ит|ят|ен)\w{0,2}\b|(?:повыс|увелич)(?:ил|ит|ят|ен|ат)\w{0,3}\b"
    rf"|(?:повыш|увелич)ени\w{{1,2}} (?:\w{{2,20}} )?{_PAY}"
    rf"|{_PAY}\w{{0,4}} (?:\w{{2,20}} )?(?:вырас|повы)"
    r"|тапсырды|тапсырма бер|қол қойды|қол қойылды|жарлы[қғ]\w{0,4}|бөлінді|бөлінеді|бөледі"
    rf"|{_PAY}\w{{0,8}} (?:\w{{1,20}} ){{0,3}}(?:көтер|өс|арт)\w{{2,6}}"
    r"|жариялады\b|instructed|ordered|signed|decree|allocat\w{2,3}"
    r"|announce[ds]\b"
    r"|(?:raise[ds]?|increase[ds]?) (?:\w{2,20} ){0,2}(?:salar|pension|wage|pay|stipend))",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"погиб|жертв|разбил|крушени|авари|взрыв|пожар|наводнени|трагеди|қаза|құрбан|апат|жарылыс|өрт\b"
    r"|killed|died|dead|crash|explosion|disaster|tragedy|victims",
    re.IGNORECASE,
)


def occasion_of(title: str, text: str) -> re.Pattern[str] | None:
    """By which words a title and what stands behind it are said because of a day; None where they
    are not."""
    if len(title) > _LONGEST_TITLE:
        return None
    if _REMEMBERS.search(title):
        return _REMEMBERS
    if len(text) > _LONGEST:
        return None
    whole = f"{title}\n{text}"
    if _GREETS.search(title):
        return None if _CHOSEN.search(whole) or _DECIDES.search(whole) else _GREETS
    condoles = _CONDOLES.search(title) and (_TELEGRAM.search(title) or _is_abroad(title))
    if condoles and not (_DECIDES.search(whole) or _is_loss_at_home(whole)):
        return _CONDOLES
    return None


def _is_loss_at_home(text: str) -> bool:
    """Whether a text tells of a loss, and has a place of home; the capital is where telegrams are
    sent from."""
    return _LOST.search(text) is not None and any(map(is_home_place, Words(text).keys))


def _is_abroad(title: str) -> bool:
    return bool(countries_named(Words(title).keys) - {HOME})
