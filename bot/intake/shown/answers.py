"""Whether a sentence answers what a title asks: by what kind of question it is. Pure.

A title asks with a word for it ("почему", "қанша", "where"), says that somebody answered and not
what, that there are dead and not how many, or that an office has somebody and not whom. What
answers has the form of an answer: a cause, a rule or what will be, a figure, a place, what was
said, a name. A sentence that only says that the answer was given is none (deferring.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.intake.formal_words import FORMAL
from bot.intake.kinds.outcomes import corrects
from bot.intake.kinds.protocol import SENDS, is_protocol
from bot.intake.outlets import CAPITAL
from bot.intake.shown.ahead import days_of, is_to_come
from bot.intake.shown.deferring import defers
from bot.intake.shown.questions import (
    COSTS,
    FOR_WHOM,
    HOW_MANY,
    IN_OFFICE,
    IN_SEVERAL,
    MOVES,
    ON_AGENDA,
    PRICE,
    RESPONDED,
    SEVERAL,
    SOME_HURT,
    STAYS,
    WHAT_CHANGES,
    WHEN,
    WHERE,
    WHICH,
    WHY,
)
from bot.intake.shown.substance import new_figures
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
    r"\b(?:нельзя|мо(?:жет|гут)|запре[тщ]|обяз(?:ы|а(?!тельн))|вправе|сможет|смогут|можно|должн|разреш|впредь"
    r"|освобожд|штраф|лиш(?:ат|ени)|закрепля|предусм[ао]тр|вводит|отмен"
    r"|құқылы|мүмкін|әсер|міндет|тыйым|рұқсат|тиіс|керек|айыппұл"
    r"|алынып таста|енгізіл|көздел|босатыл"
    r"|must|will|would|could|might|may\b|can\b|banned?|allow|requir|entitle|fine[ds]?\b)",
    re.IGNORECASE,
)
# What will be done with a bill is no rule of it.
_ONWARDS = re.compile(
    r"рассмотр|рассматрив|чтени|оқылым|reading|на подпись|қара(?:йды|лады)|қол қоюға|consider"
    r"|\breview|signature|heads to",
    re.IGNORECASE,
)
_SAYS_KAZAKH = re.compile(r"(?:дейді|айтады|санайды|ескертеді|сұрайды|күтеді|деп \w+)[.!]{0,3}$")
_SPOKEN = re.compile(
    r"\b(?:по (?:его |е[её] )?(?:словам|мнению|данным)|(?:сообщил|заявил|увер|завер|ответил|уточнил"
    r"|пояснил|сказал|признал|отрица|опроверг|пообещал|подтвердил|назвал)"
    r"|айтуынша|сөзінше|пікірінше|деді\b|дейді\b|айтты\b|мәлімде|жеткізді|хабарла|уәде|түсіндір"
    r"|said\b|says\b|told\b|according to|replied|denied|promised|confirmed)",
    re.IGNORECASE,
)
# In whose words it is told.
_BY_WORDS = re.compile(
    r"\bпо (?:его |е[её] )?словам\b|\bайтуынша\b|\bсөзінше\b|\baccording to\b", re.IGNORECASE
)
_PLACED = re.compile(
    r"\b(?:област|район|город|округ|пос[её]л|сел[аеоу]\b|аул|облыс|аудан|қала(?:сы|да|ның)?\b|ауыл"
    r"|region|district|city\b|village|town)",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"погиб|скончал|жертв|пострада|ранен|травм|қаза (?:тап|бол)|мерт(?:ік|іг)|көз жұм|зардап"
    r"|жарақат|құрбан"
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
_PARTS = re.compile(r"[:.–—?!]\s?|,\s")
_SHORTEST, _BOTH = 4, 2
_SEVERAL_PLACES = 2
_TOWNS = re.compile(r"\bгород|\bқала|\bcit(?:y|ies)\b", re.IGNORECASE)

_AGENDA = re.compile(
    r"\bповестк\w+(?: дня)?(?: \w+){0,5}[:–—-]?\s\w|\b(?:рассмотр[яи]т|обсуд[яи]т|заслуша[юе]т)"
    r"|\b(?:доклад|отч[её]т|послани|законопроект|проект)\w{0,3} (?:о|об|по)\b|\bотчита[юе]тся"
    r"|күн тәртібінде|(?:қара|талқыла|тыңда)(?:йды|лады|нады)\b|заң жоба|жолдау|баяндама"
    r"|\bagenda (?:\w+ )?(?:is|are|includes|features|has)|\b(?:will|to) (?:\w+ )?"
    r"(?:consider|discuss|debate|take up|hear|vote on)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\d[\d\s.,]{0,20}(?:(?:тыс|млн|млрд|трлн|мың|миллион|миллиард|thousand|million)\w*\.? )?"
    r"(?:тенге|сом|сум|манат|руб|лир|доллар|евро|цент|процент|%|мрп|брв|теңге|тиын|пайыз|есе\b|раз[а]?\b"
    r"|tenge|soms?\b|sums?\b|manat|percent|per cent|[$€₸])|[$€₸] ?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a title asks: by what each of its questions is answered, and the words of the question
    that say what it is about."""

    title: str
    kinds: tuple[_Answers, ...]
    words: frozenset[str]

    @property
    def asks(self) -> bool:
        return bool(self.kinds)

    def answered_by(self, text: str) -> bool:
        """Whether a text answers all of it: "сколько и где" is two questions."""
        return all(kind(self.title, text) for kind in self.kinds)

    def share_of(self, text: str) -> float:
        """How many of the words of the question a text has, of 1; two are all."""
        return min(len(self.words.intersection(stems(text))), _BOTH) / _BOTH


def asked_by(title: str) -> Asked:
    """What a title asks that a sentence may answer by its form."""
    kinds = [kind for asked, kind in _ANSWERED if asked.search(title)]
    moves = COSTS.search(title) or (PRICE.search(title) and MOVES.search(title))
    if moves and not (STAYS.search(title) or corrects(title)):
        kinds.append(_by_amount)
    return Asked(title, tuple(kinds), _words_of_question(title) if kinds else frozenset())


def asks(title: str) -> bool:
    """Whether a title asks what a sentence may answer by its form."""
    return asked_by(title).asks


def answers(title: str, text: str) -> bool:
    """Whether a text answers what a title asks."""
    return not defers(text) and asked_by(title).answered_by(text)


def tells_hurt(text: str) -> bool:
    """Whether a text tells that somebody was killed or hurt."""
    return _HURT.search(text) is not None


def _words_of_question(title: str) -> frozenset[str]:
    """The words of that part of a title in which it asks."""
    parts = _PARTS.split(title)
    part = next((one for one in parts if any(asked.search(one) for asked, _ in _ANSWERED)), title)
    part = RESPONDED.sub(" ", part)
    return frozenset(one for one in stems(part) if len(one) >= _SHORTEST) - FORMAL


def _by_cause(title: str, text: str) -> bool:
    return _CAUSE.search(text) is not None or _BY_WORDS.search(text) is not None


def _by_day(title: str, text: str) -> bool:
    return bool(days_of(text) - days_of(title))


def _by_rule(title: str, text: str) -> bool:
    if SENDS.search(text) or _ONWARDS.search(text):
        return False
    if _RULE.search(text) is not None:
        return True
    if is_protocol(text) or _SAYS_KAZAKH.search(text):
        return False
    return is_to_come(text)


def _by_figure(title: str, text: str) -> bool:
    return bool(new_figures(text, title))


def _by_place(title: str, text: str) -> bool:
    bare = text
    for person in _people(text):
        bare = bare.replace(person, " ")
    new = _new_names(title, bare)
    return bool(new) and (_PLACED.search(bare) is not None or len(new) > 1)


def _new_names(title: str, text: str) -> list[str]:
    known = set(stems(title))
    return [one for one in _NAME.findall(text) if not known.issuperset(stems(one))]


def _by_agenda(title: str, text: str) -> bool:
    return _AGENDA.search(text) is not None


def _by_places(title: str, text: str) -> bool:
    of_towns = _TOWNS.search(title) is not None
    placed = of_towns or _PLACED.search(text) is not None
    return placed and len(_new_names(title, text)) >= _SEVERAL_PLACES


def _by_naming(title: str, text: str) -> bool:
    """Whether a text has the noun of which a title asks which, and tells several of it."""
    asked = WHICH.search(title)
    if asked is None or HOW_MANY.search(title) or WHERE.search(title):
        return True
    told = text.count(",") + 2 * text.count(": ") + len(_COUNT.findall(text))
    return bool(set(stems(asked["of"])) & set(stems(text))) and told > 1


def _by_words(title: str, text: str) -> bool:
    """Whether a text has what was said, and not only that it was answered."""
    return _SPOKEN.search(RESPONDED.sub(" ", text)) is not None


def _by_count(title: str, text: str) -> bool:
    return _HURT.search(text) is not None and _COUNT.search(text) is not None


def _by_each(title: str, text: str) -> bool:
    asked = SEVERAL.search(title)
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
    (WHY, _by_cause),
    (WHAT_CHANGES, _by_rule),
    (ON_AGENDA, _by_agenda),
    (FOR_WHOM, _by_rule),
    (IN_SEVERAL, _by_places),
    (HOW_MANY, _by_figure),
    (WHERE, _by_place),
    (WHEN, _by_day),
    (WHICH, _by_naming),
    (RESPONDED, _by_words),
    (SOME_HURT, _by_count),
    (SEVERAL, _by_each),
    (IN_OFFICE, _by_name),
)
