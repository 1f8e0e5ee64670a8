"""Which sentence tells enough who has read a title: by the figures, names and deeds that it adds
(weighing.py), and by what came of it (substance.py). Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.formal_words import FORMAL
from bot.intake.kinds.protocol import is_protocol, stresses, talks
from bot.intake.shown.adding import (
    A_FACT,
    AGAIN,
    EXPLAINED,
    LATER,
    NEXT,
    SEVERAL,
    adding,
    of_fact,
    only_adopts,
    share_of,
)
from bot.intake.shown.answers import answers, asks
from bot.intake.shown.deferring import defers
from bot.intake.shown.essential import passes, says_a_reading, says_the_last
from bot.intake.shown.promised import carries
from bot.intake.shown.said import LONGEST, Said, follows, is_fit, is_quotation, with_next
from bot.intake.shown.substance import (
    COUNTS_NOTHING,
    decides,
    facts,
    figures,
    is_now,
    kinship,
    says_what,
    stands_behind,
    was_so,
)
from bot.intake.shown.weighing import again, known_of, weight

# What tells so much says enough; else the next one that tells so much more stands in its place.
_ENOUGH, _MORE, _LITTLE = 5.5, 2.0, 2.0
_LOOKED_AT = 7
# A first sentence that tells the title again (`AGAIN`) stays only if it tells so much, or says
# which reading it was, or none of the next few tells so much more.
_AGAIN_ENOUGH, _AGAIN_MORE = 10.0, 1.5
# With so many of them, it does so whatever it tells.
_ALL_AGAIN = 0.8
# What tells so much stands in the place of a quotation.
_BEFORE_A_QUOTATION = 3.0
_FAR_MORE, _SHARE, _NEAR, _STRESSED = 4.0, 0.1, 2, 2.0
_KIN = 1.0
# Of which a title says that it was adopted, has passed its last reading.
_ADOPTED = re.compile(r"\bприня(?:л|т)|қабылда|\badopt|\bpass(?:ed|es)\b", re.IGNORECASE)
# With what a sentence begins that says by itself that it is what came of a meeting.
_CAME = re.compile(
    r"(?:по (?:итогам|результатам|окончании)|в (?:итоге|результате|завершение)|нәтижесінде\b"
    r"|(?:кездесу|отырыс|жиын|келіссөз|әңгіме|форум|сессия|саммит)\w{0,5} "
    r"(?:соңында|қорытынды\w*|нәтиже\w*)"
    r"|as a result|(?:following|after|at the end of) (?:the )?"
    r"(?:talks|meeting|session|visit|forum|summit))",
    re.IGNORECASE,
)


def telling(title: str, some: Sequence[str]) -> int:
    """Which of some sentences, any of which may be shown, tells enough beside a title, first of
    those with a fact, or most;
    one that would be cut, or a quotation, only where each would be."""
    known = known_of(title, some[0])
    weights = [weight(one, known) for one in some[:_LOOKED_AT]]
    whole = [at for at in range(len(weights)) if len(some[at]) <= LONGEST] or [0]
    whole = [at for at in whole if not is_quotation(some[at])] or whole
    fact = (at for at in whole if facts(some[at], title) and not is_protocol(some[at]))
    enough = next((at for at in fact if weights[at] >= _ENOUGH), None)
    if enough is None:
        enough = next((at for at in whole if weights[at] >= _ENOUGH), None)
    most = max(whole, key=lambda at: weights[at] - LATER * at)
    return most if enough is None else enough


def best(title: str, told: Sequence[Said], *, clear: Sequence[bool]) -> int:
    """Which of the sentences of an article is shown: the first, if it tells enough beside the title
    with what fits behind it, or the next that does; before it a near one that carries what the
    title promises. `clear`: whether each says by itself who and what it is about."""
    at = _telling_most(title, told, clear)
    shown = with_next(title, told, at)
    kept = _is_essential(shown, known_of(title, shown))
    for other in range(1, min(len(told), NEXT + 1)):
        one = told[other].text
        fit = other != at and clear[other] and is_fit(one) and not is_quotation(one)
        if not fit or again(title, one) > AGAIN:
            continue
        if _is_told_for(title, told, other, shown) if kept else carries(title, one, shown):
            return other
    return at


def _is_told_for(title: str, told: Sequence[Said], at: int, shown: str) -> bool:
    """Whether a near sentence with several figures, or a figure and a day, or what the law does,
    stands for one that only says beside the title that it was the last reading."""
    if at > _NEAR or not says_the_last(shown) or facts(shown, title) >= A_FACT:
        return False
    if _ADOPTED.search(title) and decides(told[at].text, title):
        return True
    return facts(with_next(title, told, at), title) >= SEVERAL


def _telling_most(title: str, told: Sequence[Said], clear: Sequence[bool]) -> int:
    known = known_of(title, told[0].text)
    weights = [_weight(title, told, at, known) for at in range(min(len(told), _LOOKED_AT))]
    further = [at for at in range(1, len(told)) if clear[at] and is_fit(told[at].text)]
    fit = [at for at in further if at < _LOOKED_AT]
    plain = [at for at in further if not is_quotation(told[at].text)]
    news = [at for at in plain if at < _LOOKED_AT and weights[at] >= _BEFORE_A_QUOTATION]
    if news and is_quotation(told[0].text):
        return max(news, key=lambda at: weights[at] - LATER * at)
    if came := _came_of_it(title, told, plain):
        return came
    plain = [at for at in plain if at < _LOOKED_AT]
    new = [at for at in plain if not was_so(told[at].text, title)]
    enough = weights[0] >= _ENOUGH and not only_met(title, told)
    if enough or _is_essential(told[0].text, known):
        if len(told[0].text) <= LONGEST:
            return _beyond(title, told, weights, new) or int(_only_begins(told, clear, known))
    elif more := adding(title, told, new):
        return more
    nothing = len(told[0].text) > LONGEST or talks(told[0].text)
    least = _MORE if nothing else weights[0] + _MORE
    some = plain if weight(told[0].text, known) >= _BEFORE_A_QUOTATION else fit
    good = [at for at in plain if weights[at] >= least]
    good = good or [at for at in some if weights[at] >= least]
    good = [at for at in good if not _is_known(title, told, at)]
    near = (at for at in good if at <= NEXT)
    fact = next((at for at in near if facts(with_next(title, told, at), title) >= A_FACT), 0)
    first = fact or next((at for at in good if weights[at] >= _ENOUGH), 0)
    return first or max(good, key=lambda at: weights[at] - LATER * at, default=0)


def _is_known(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether a sentence, with what fits behind it, says what was so before, and nothing new."""
    one = told[at].text
    rest = with_next(title, told, at)[len(one) :]
    return was_so(one, title) and not facts(rest, title)


def _beyond(
    title: str, told: Sequence[Said], weights: Sequence[float], others: Sequence[int]
) -> int:
    """Which of some next sentences with a fact or a figure tells much more than a first one that
    tells the title again, or has facts where that has none or only says again that something was
    adopted; 0 where none does."""
    shown = with_next(title, told, 0)
    others = [at for at in others if told[at].text not in shown]
    known = known_of(title, told[0].text)
    if EXPLAINED.search(told[0].text) or _is_essential(told[0].text, known):
        return 0
    if only_adopts(title, told):
        does = (at for at in others if facts(told[at].text, title) >= A_FACT)
        return max(does, key=lambda at: weights[at] - LATER * at, default=0)
    if more := adding(title, told, others):
        return more
    share = share_of(title, told)
    if share < AGAIN or (weights[0] >= _AGAIN_ENOUGH and share < _ALL_AGAIN):
        little = weights[0] < _AGAIN_ENOUGH and not facts(shown, title)
        return of_fact(title, told, others, most=_NEAR) if little else 0
    if more := of_fact(title, told, others, most=NEXT, least=_KIN):
        return more
    near = (at for at in others if at <= NEXT and _is_new(with_next(title, told, at), title, known))
    return next((at for at in near if weights[at] >= weights[0] + _AGAIN_MORE + at), 0)


def only_met(title: str, told: Sequence[Said]) -> bool:
    """Whether the first of some sentences only tells by a verb of protocol what a title says."""
    return _is_protocol(title, told) and facts(with_next(title, told, 0), title) < A_FACT


def _is_protocol(title: str, told: Sequence[Said]) -> bool:
    """Whether the first of some sentences says beneath a title that says what it is about who met,
    spoke or wrote, whatever it says of that."""
    first = told[0].text
    if not is_protocol(first) or not says_what(title, FORMAL):
        return False
    return not _is_essential(first, known_of(title, first))


def tells_nothing(title: str, told: Sequence[Said]) -> bool:
    """Whether the first of some sentences, with what fits behind it, only says that somebody met,
    or what the title says, or next to nothing."""
    if told[0].item or is_quotation(told[0].text) or not says_what(title, FORMAL):
        return False
    known, text = known_of(title, told[0].text), with_next(title, told, 0)
    if _is_essential(text, known):
        return False
    anew = again(title, text) < AGAIN or facts(text, title)
    return not anew or only_met(title, told) or weight(text, known) < _LITTLE


def _came_of_it(title: str, told: Sequence[Said], others: Sequence[int]) -> int:
    """Which of some next sentences says much more of what came of it than a first one by which
    somebody only met, spoke or wrote; 0 where none does."""
    if not _is_protocol(title, told):
        return 0
    # what is said in a sentence that would be cut is not shown
    whole = len(told[0].text) <= LONGEST
    first = facts(with_next(title, told, 0), title) if whole else 0.0
    least = A_FACT if first < A_FACT else first + _FAR_MORE
    known = known_of(title, told[0].text)
    shown = {at: with_next(title, told, at) for at in others}
    # of something else further on, only where the first tells little of anything
    little = weight(with_next(title, told, 0), known) < _ENOUGH
    little = little or again(title, told[0].text) >= _ALL_AGAIN or talks(told[0].text)
    worth = {
        at: had
        + kinship(text, title)
        + _SHARE * weight(text, known)
        - LATER * at
        + bool(_CAME.match(text))
        - _STRESSED * stresses(told[at].text)
        for at, text in shown.items()
        if (had := facts(text, title)) >= least
        if facts(told[at].text, title) >= A_FACT or not is_protocol(told[at].text)
        if not is_now(told[at].text)
        if at <= _NEAR or little or kinship(text, title) or _CAME.match(text)
    }
    # what is known already only where nothing is told that is new
    worth = {at: much for at, much in worth.items() if much > 0}
    new = [at for at in worth if not stands_behind(told[at].text, title)] or list(worth)
    # right behind it, or of what the title is about, before what has only more figures
    kin = [at for at in new if at == 1 or kinship(told[at].text, title) or _CAME.match(shown[at])]
    near = kin or [at for at in new if at <= _NEAR]
    if not near and (about := [at for at in others if _is_about(title, told, at, known)]):
        return about[0]
    return max(near or new, key=lambda at: worth[at], default=0)


def _is_about(title: str, told: Sequence[Said], at: int, known: frozenset[str]) -> bool:
    """Whether a sentence, with what fits behind it, tells enough of what a title is about, and not
    by a verb of protocol."""
    one = told[at].text
    about = at <= _NEAR and kinship(one, title) and not (is_protocol(one) or was_so(one, title))
    return bool(about) and weight(with_next(title, told, at), known) >= _ENOUGH


def _is_new(text: str, title: str, known: frozenset[str]) -> bool:
    """Whether a text has a fact, or a figure that is no day and is not known."""
    return facts(text, title) >= A_FACT or bool(figures(COUNTS_NOTHING.sub(" ", text)) - known)


def tells_enough(title: str, told: Sequence[Said]) -> bool:
    """Whether the first of some sentences, with what fits behind it, needs no other."""
    first = told[0].text
    if len(first) > LONGEST or is_quotation(first) or _is_protocol(title, told):
        return False
    if only_adopts(title, told) and not _is_essential(first, known_of(title, first)):
        return False
    if defers(first) or (asks(title) and not answers(title, with_next(title, told, 0))):
        return False
    if _is_essential(first, known_of(title, first)):
        return True
    enough = _AGAIN_ENOUGH if again(title, first) >= AGAIN else _ENOUGH
    return _weight(title, told, 0, known_of(title, first)) >= enough


def _is_essential(sentence: str, known: frozenset[str]) -> bool:
    """Whether a sentence says which reading of a bill it was, so that it is so also tomorrow."""
    return says_a_reading(sentence, known) and not passes(sentence)


def _only_begins(told: Sequence[Said], clear: Sequence[bool], known: frozenset[str]) -> bool:
    """Whether the first sentence tells next to nothing, and all is in what stands behind it."""
    if not follows(told, 1) or weight(told[0].text, known) >= _LITTLE:
        return False
    return clear[1] and is_fit(told[1].text) and not is_quotation(told[1].text)


def _weight(title: str, told: Sequence[Said], at: int, known: frozenset[str]) -> float:
    """How much is told by a sentence, with the next one where there is room for both."""
    return weight(with_next(title, told, at), known)
