"""Whether a sentence answers what a title asks: by what kind of question it is. Pure.

A title asks with a word for it ("почему", "қанша", "where"), says that somebody answered and not
what, that there are dead and not how many, or that an office has somebody and not whom. What
answers has the form of an answer: a cause, a rule or what will be, a figure, a place, what was
said, a name. A sentence that only says that the answer was given is none (`defers`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.intake.formal_words import FORMAL
from bot.intake.kinds.protocol import SENDS, is_protocol
from bot.intake.outlets import CAPITAL
from bot.intake.shown.substance import figures
from bot.sentences import stems
from bot.topics.people.dictionary import parses

_Answers = Callable[[str, str], bool]

_CAUSE = re.compile(
    r"\b(?:потому что|так как|поскольку|из-за|причин|ключев|связ(?:ан|ыва)|вследствие|объясн|поясн"
    r"|виной|привел|дело в том|өйткені|себеб|салдар|кесір|байланысты|түсіндір"
    r"|сондықтан|because|due to|owing to|caused?\b|reason|blame|after\b|since\b|explain)",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:нельзя|мо(?:жет|гут)|запре[тщ]|обяз[аы]|вправе|сможет|смогут|можно|должн|разреш|впредь"
    r"|освобожд|штраф|лиш(?:ат|ени)|закрепля|предусм[ао]тр|вводит|отмен"
    r"|құқылы|мүмкін|әсер|міндет|тыйым|рұқсат|тиіс|керек|айыппұл"
    r"|алынып таста|енгізіл|көздел|босатыл"
    r"|must|will|would|could|might|may\b|can\b|banned?|allow|requir|entitle|fine[ds]?\b)",
    re.IGNORECASE,
)
# What will be done with a bill is no rule of it.
_ONWARDS = re.compile(
    r"рассмотр|рассматрив|на подпись|қара(?:йды|лады)|қол қоюға|consider"
    r"|\breview|signature|heads to",
    re.IGNORECASE,
)
# "беріледі", "төлейді", "жүргізеді", "болмақ": not "мақұлдады", which is over.
_WILL_KAZAKH = re.compile(
    r"(?:[ыі][лн][ае]д[ыі]|йд[ыі]|болады|алады|[^\Wлдтн][ае]д[ыі]|[мпб][ае][кқ])[.!]{0,3}$"
)
_SAYS_KAZAKH = re.compile(r"(?:дейді|айтады|санайды|ескертеді|сұрайды|күтеді|деп \w+)[.!]{0,3}$")
_SPOKEN = re.compile(
    r"\b(?:по (?:его |е[её] )?(?:словам|мнению|данным)|(?:сообщил|заявил|увер|завер|ответил|уточнил"
    r"|пояснил|сказал|признал|отрица|опроверг|пообещал|подтвердил|назвал)"
    r"|айтуынша|сөзінше|пікірінше|деді\b|дейді\b|айтты\b|мәлімде|жеткізді|хабарла|уәде|түсіндір"
    r"|said\b|says\b|told\b|according to|replied|denied|promised|confirmed)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:област|район|город|округ|пос[её]л|сел[аеоу]\b|аул|облыс|аудан|қала(?:сы|да|ның)?\b|ауыл"
    r"|region|district|city\b|village|town)",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"погиб|скончал|жертв|пострада|ранен|травм|қаза|мерт|көз жұм|зардап|жарақат|құрбан"
    r"|kill|dead\b|died|injur|hurt|victim",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\d|\b(?:оди?н|одна|одного|дв[ао]е?|две|двух|тр[иёе]\w{0,2}|четыр\w{0,3}|четверо|пят\w{0,3}"
    r"|шест\w{0,3}|сем(?:ь|еро|и)|десят\w{0,3}|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
# Also of two that overlap: "Президент Проба Пробин".
_NAMED = re.compile(
    rf"\b(?=(?P<name>[{CAPITAL}][\w-]{{2,30}} "
    rf"(?:[{CAPITAL}][\w-]{{2,30}}|[{CAPITAL}]\. ?[{CAPITAL}])))"
)
_APPOINTED = re.compile(
    r"назнач|возглавил|избран|тағайында|сайлан|appoint|named\b|elect", re.IGNORECASE
)
_NAME = re.compile(rf"(?<=[\w,»”–(-] )[«“]?[{CAPITAL}]\w{{2,}}")
_WORD = re.compile(r"[^\W\d_]{3,}")

_WHY = re.compile(
    r"\b(?:почему|зачем|отчего|неге|неліктен|не себепті|why|what (?:caused|is behind))\b",
    re.IGNORECASE,
)
_WHAT_CHANGES = re.compile(
    r"\bчто (?:\w+ ){0,2}(?:измен\w+|меня\w+|будет|да[сё]т|жд[её]т|нового|внутри)\b"
    r"|(?:\b[мбп][ае]|\bли\b[^?]{0,80})\s?\?\W{0,3}$"
    r"|\bкак (?:\w+ )?(?:изменит|повлия)\w*|\bне (?:өзгереді|болады|береді|күтіп тұр)"
    r"|\bқалай (?:\w+ )?(?:өзгереді|әсер)|\bwhat (?:\w+ ){0,3}(?:changes?|will|means?|happens?)\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\b(?:сколько|қанша|неше|how (?:many|much))\b", re.IGNORECASE)
_WHERE = re.compile(
    # not "шахта, где …"
    r"(?:^|[:?!.–—] |\b(?:и|and|says|knows) |\w{4,12}л[аи]?, )(?:где|куда|откуда|where)\b"
    r"|\b(?:қайда|қай (?:өңір|облыс|аудан|қала|ауыл)\w*"
    r"|(?:каки[емх]|which) (?:регион|област|город|район|сел|region|cit|district)\w*)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\b(?:как(?:ие|их|ой|ая|ую)|қандай|which|what) (?P<of>[^\W\d_]{4,})", re.IGNORECASE
)
# A price that goes up or down, without how much it is: by a verb of prices, or a price and a verb.
_COSTS = re.compile(
    r"\b(?:подорожа|подешеве|вздорожа|қымбатта|арзанда)\w+|\bcosts? (?:more|less)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:тариф|цен[аыу]|стоимост|плат[аыу]\b|зарплат|оклад|пенси[яию]|стипенди|пособи|штраф"
    r"|баға|құны|төлем|жалақы|зейнетақы|шәкіртақы|жәрдемақы|айыппұл"
    r"|prices?\b|tariffs?\b|fares?\b|wages?\b|salar|pensions?\b|fees?\b|fines?\b|rates?\b)",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\b(?:вырас|выро[сш]|повы[сш]|подня[лт]|подним|сниз|снижа|увелич|уменьш"
    r"|стан\w{1,3} (?:выше|ниже|дороже)|көтеріл|өс(?:еді|ті|пек)|төменде|арта(?:ды)?|артты|азая"
    r"|rais|rises?\b|rose\b|hike|increas|lower|cuts?\b|go(?:es)? up|up\b)",
    re.IGNORECASE,
)
# "Сенат принял два закона": which they are.
_SEVERAL = re.compile(
    r"\b(?:\d{1,2}|дв[ае]|три|четыре|пять|екі|үш|төрт|бес|two|three|four|five) (?:\w+ )?"
    r"(?P<of>закон|заң|поправ|bills|laws|acts)",
    re.IGNORECASE,
)
# What does not move costs as much as before.
_STAYS = re.compile(
    r"\bне (?:будут|будет|станут|станет|допус\w+|вырас\w+|повы\w+|подорож\w+|измен\w+)"
    r"|(?<=\w{3})м[ае](?:йды|йді|ды|ді|с)\b"
    r"|\b(?:bans?|bann(?:ed|ing)|freez(?:es?|ing)|frozen|not|won['’]t"
    r"|no (?:rise|increase|hike)s?)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\d[\d\s.,]{0,20}(?:(?:тыс|млн|млрд|трлн|мың|миллион|миллиард|thousand|million)\w*\.? )?"
    r"(?:тенге|сом|сум|манат|руб|лир|доллар|евро|цент|процент|%|мрп|брв|теңге|тиын|пайыз|есе\b|раз[а]?\b"
    r"|tenge|soms?\b|sums?\b|manat|percent|per cent|[$€₸])|[$€₸] ?\d",
    re.IGNORECASE,
)
_RESPONDED = re.compile(
    r"\b(?:ответил[аи]?|прокомментировал[аи]?|отреагировал[аи]?|высказал(?:ся|ась|ись)"
    r"|жауап (?:берді|қатты|қайтарды)|пікір білдірді|түсініктеме берді"
    r"|respond(?:s|ed)|repl(?:ies|ied)|comment(?:s|ed) on)\b",
    re.IGNORECASE,
)
_SOME_HURT = re.compile(
    r"\b(?:есть|имеются) (?:погибш|пострадавш|жертв|ранен)\w+|\bпогибли люди\b"
    r"|(?:қаза тапқан|қаза болған|зардап шеккен|жарақат алған|құрбан)\w* бар\b"
    r"|\b(?:casualties|fatalities|several (?:dead|killed|injured)|people (?:killed|injured))\b",
    re.IGNORECASE,
)
_IN_OFFICE = re.compile(
    r"^(?:назначен|избран)\w?\b|\b(?:назначен|избран)\w? нов\w{2,3}\b|\bтағайындалды$"
    r"|\bnew \w{1,20} (?:[^\W\d]{1,20} ){0,4}(?:appointed|named)\b|\b(?:appoints|names) new\b",
    re.IGNORECASE,
)
# "рассказал, почему …", "қандай болатынын айтты", "explained how …", "Мы разобрались, что …"
_DEFERS = re.compile(
    r"\b(?:рассказал|объяснил|пояснил|сообщил|назвал|ответил|уточнил|раскрыл|разобрал|узнал"
    r"|выяснил|перечислил|показал)\w{0,3}(?: [^\s,]{1,25}){0,5},"
    r" (?:почему|зачем|как(?:ие|ой|ая|их|ую)?|сколько|кто|где|куда|когда"
    r"|что (?:\w+ )?(?:будет|изменит\w*|меняет\w*|даст|делать))\b[^,:;]{0,120}\W*$"
    r"|\b(?:разобрал(?:ся|ась|ись)|разбира(?:емся|ется)|рассказываем|объясняем|расскажем)"
    r"(?: [^\s,]{1,25}){0,3}, (?:что|как|почему|кто|где|чем|зачем|сколько)\b[^:;]{0,120}\W*$"
    r"|\b(?:неге|неліктен|қалай|қандай|қанша|қашан)\b.{0,100}(?:тінін|тынын|екенін|уын|уін|ғанын|генін)"
    r" (?:айтты|айтып берді|түсіндірді|баяндады|хабарлады)\W*$"
    r"|\b(?:explain|reveal|describ|told|look)\w{0,3}(?: \w+){0,2}"
    r" (?:why|how|what|which|where)\b[^,:;]{0,120}\W*$",
    re.IGNORECASE,
)
# "Об этом на брифинге сообщил X", "Бұл жөнінде X айтты": who said it, and not what.
_SAID_THIS = re.compile(
    r"(?:об этом|о ч[её]м"
    r"|(?:так|эт)(?:ие|ими|и|ую|у) (?:данны|сведени|цифр|информаци|оценк)\w{1,3}) "
    r"(?=[^:]{0,160}\b(?:сообщ|рассказ|заяв|говор|сказа|напис|пиш|объяв|стало известно|узнал"
    r"|опубликова|привод|прив[её]л|поведа|переда|долож|проинформ|озвуч|уведом))"
    r"|(?:\S{1,25} )?(?:бұл|осы) "
    r"(?:туралы|жөнінде|жайлы|жайында|мәліметті|деректі|ақпаратты|хабарды) "
    r"(?=[^:]{0,200}\b(?:айт(?:ты|ылды|ады)|сауал \w+|хабарла\w{2,5}|мәлімде\w{2,5}|жеткізді"
    r"|жаз\w{2,4}"
    r"|баяндады|жариялады|белгілі болды|келтірді)\W*$)"
    r"|(?:this|that|it|the (?:news|announcement|information|figures?|data)) "
    r"(?:was|were|is|came|has been) (?:announced|reported|stated|disclosed|published|released"
    r"|shared|according to|from)\b(?! that)",
    re.IGNORECASE,
)


def defers(sentence: str) -> bool:
    """Whether a sentence says that something was told, and not what."""
    return _SAID_THIS.match(sentence) is not None or _DEFERS.search(sentence) is not None


def asks(title: str) -> bool:
    """Whether a title asks what a sentence may answer by its form."""
    return next(_kinds(title), None) is not None


def answers(title: str, text: str) -> bool:
    """Whether a text answers what a title asks, all of it: "сколько и где" is two questions."""
    return not defers(text) and all(kind(title, text) for kind in _kinds(title))


def _kinds(title: str) -> Iterator[_Answers]:
    """By what each question of a title is answered."""
    yield from (kind for asked, kind in _ANSWERED if asked.search(title))
    moves = _COSTS.search(title) or (_PRICE.search(title) and _MOVES.search(title))
    if moves and not _STAYS.search(title):
        yield _by_amount


def _by_cause(title: str, text: str) -> bool:
    return _CAUSE.search(text) is not None or _SPOKEN.search(text) is not None


def _by_rule(title: str, text: str) -> bool:
    if SENDS.search(text) or _ONWARDS.search(text):
        return False
    if _RULE.search(text) is not None:
        return True
    if is_protocol(text) or _SAYS_KAZAKH.search(text):
        return False
    return _WILL_KAZAKH.search(text) is not None or any(map(_is_future, _WORD.findall(text)))


def _is_future(word: str) -> bool:
    found = parses(word.casefold())
    return bool(found) and {"VERB", "futr", "3per"} <= found[0].tag.grammemes


def _by_figure(title: str, text: str) -> bool:
    return bool(figures(text) - figures(title))


def _by_place(title: str, text: str) -> bool:
    known = set(stems(title))
    new = [one for one in _NAME.findall(text) if not known.issuperset(stems(one))]
    return bool(new) and (_PLACED.search(text) is not None or len(new) > 1)


def _by_naming(title: str, text: str) -> bool:
    """Whether a text has the noun of which a title asks which, and tells several of it."""
    asked = _WHICH.search(title)
    if asked is None or _HOW_MANY.search(title) or _WHERE.search(title):
        return True
    told = text.count(",") + 2 * text.count(": ") + len(_COUNT.findall(text))
    return bool(set(stems(asked["of"])) & set(stems(text))) and told > 1


def _by_words(title: str, text: str) -> bool:
    return _SPOKEN.search(text) is not None


def _by_count(title: str, text: str) -> bool:
    return _HURT.search(text) is not None and _COUNT.search(text) is not None


def _by_each(title: str, text: str) -> bool:
    asked = _SEVERAL.search(title)
    if asked is None:
        return True
    of = asked["of"].casefold().removesuffix("s")
    return text.casefold().count(of) > 1 or (of in text.casefold() and " и о" in text)


def _by_amount(title: str, text: str) -> bool:
    return _AMOUNT.search(title) is not None or _AMOUNT.search(text) is not None


def _by_name(title: str, text: str) -> bool:
    if _people(title):
        return True
    return _APPOINTED.search(text) is not None and bool(_people(text))


def _people(text: str) -> list[str]:
    """The names of a text that look like people's: of two words, neither of an office."""
    found = (one["name"] for one in _NAMED.finditer(text))
    return [name for name in found if FORMAL.isdisjoint(_lemmas(name))]


def _lemmas(name: str) -> set[str]:
    """The stems of the words of a name, and of what they are the forms of ("Послом")."""
    forms = [found[0] for one in name.casefold().split() if (found := parses(one))]
    words = [name, *(one.normal_form for one in forms)]
    return set(stems(" ".join(words)))


_ANSWERED: tuple[tuple[re.Pattern[str], _Answers], ...] = (
    (_WHY, _by_cause),
    (_WHAT_CHANGES, _by_rule),
    (_HOW_MANY, _by_figure),
    (_WHERE, _by_place),
    (_WHICH, _by_naming),
    (_RESPONDED, _by_words),
    (_SOME_HURT, _by_count),
    (_SEVERAL, _by_each),
    (_IN_OFFICE, _by_name),
)
