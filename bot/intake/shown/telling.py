"""Which sentence of an article is shown beneath its title: what is worth most there, by what it
tells (worth.py) and by where it stands. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.intake.shown.meant import is_meant
from bot.intake.shown.said import LONGEST, Said, is_fit, is_quotation, with_next
from bot.intake.shown.substance import kinship
from bot.intake.shown.worth import OF_BOTH, WEIGHTS, Beside, beside, has_fact, signs, worth

PLACES: dict[str, float] = {
    # News tells first what matters most.
    "the first": 0.8,
    "each before it": -0.15,
    # What has no word of the title is of something else; what no fact is for is no news.
    "apart": -0.5,
    "no fact": -1.5,
    "nothing itself": -1.0,
    # What is not understood alone takes the one before it along; so much is cut, or no sentence.
    "leans": -1.3,
    "only adds": -0.6,
    "cut": -3.0,
    "a scrap": -1.5,
}
_MOST_BEFORE, _NEAR, _SCRAP = 5, 1, 32
# What is worth no more tells nothing beside the title.
_NOTHING = -0.5
# Such a share of the new words that weigh is few.
_FEW_NEW = 0.5
_EVERY = WEIGHTS | PLACES  # asked for each sign of each sentence


def best(title: str, told: Sequence[Said], *, clear: Sequence[bool]) -> int:
    """Which of the sentences of an article is shown: the first, or one that is fit to stand alone
    and worth more. `clear`: whether each says, with what is shown of it, who and what it is
    about."""
    one = beside(title, told[0].text)
    if told[0].item:
        return 0
    fit = [0, *(at for at in range(1, len(told)) if clear[at] and is_fit(told[at].text))]
    values = {at: _value(one, told, at) for at in fit}
    return max(fit, key=lambda at: (values[at], -at))


def telling(title: str, some: Sequence[str]) -> int:
    """Which of some sentences, any of which may be shown, is worth most beneath a title; one that
    would be cut, or a quotation, only where each would be."""
    told = [Said(text, at, 1) for at, text in enumerate(some)]
    one = beside(title, some[0])
    every = range(len(some))
    plain = [at for at in every if len(some[at]) <= LONGEST and not is_quotation(some[at])]
    return max(plain or every, key=lambda at: (_value(one, told, at, clear=True), -at))


def tells_nothing(title: str, told: Sequence[Said]) -> bool:
    """Whether the first of some sentences, with what fits behind it, says no more than the title,
    or that somebody met."""
    one = beside(title, told[0].text)
    if told[0].item or not one.says_what:
        return False
    return worth(one, told[0].text, with_next(title, told, 0)) <= _NOTHING


def _value(one: Beside, told: Sequence[Said], at: int, *, clear: bool = False) -> float:
    found = signs_at(one, told, at, clear=clear)
    return sum(_EVERY[sign] * much for sign, much in found.items())


def _has_own_fact(one: Beside, text: str, found: Mapping[str, float]) -> bool:
    """Whether a sentence has a fact itself, of which some signs are found with what fits behind
    it."""
    own = {sign: much for sign, much in found.items() if sign not in OF_BOTH}
    return has_fact(own) or has_fact(signs(one, text))


def signs_at(
    one: Beside, told: Sequence[Said], at: int, *, clear: bool = False
) -> dict[str, float]:
    """What speaks for one of some sentences and against it: what it tells, and where it stands."""
    text, shown = told[at].text, with_next(one.title, told, at)
    found = signs(one, text, shown)
    few = found.get("new words", 0.0) < _FEW_NEW
    return found | {
        "the first": float(at == 0),
        "each before it": float(min(at, _MOST_BEFORE)),
        "apart": float(at > _NEAR and not kinship(shown, one.title)),
        "no fact": float(not has_fact(found) and (at > 0 or one.says_what or few)),
        "nothing itself": float(shown != text and not _has_own_fact(one, text, found)),
        "leans": float(at > 0 and not clear and not is_meant(one.title, told, at)),
        "only adds": float(told[at].added),
        "cut": float(len(text) > LONGEST),
        "a scrap": float(len(shown) < _SCRAP),
    }
