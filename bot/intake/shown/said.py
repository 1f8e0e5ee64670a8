"""A sentence of an article among the others: what stands behind it, and whether it may be shown.
Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.intake.aside.biography import is_of_an_upbringing
from bot.intake.kinds.protocol import is_protocol
from bot.intake.shown.clear import leans
from bot.intake.shown.deferring import defers
from bot.intake.shown.essential import passes
from bot.intake.shown.substance import facts, figures
from bot.sentences import ONE, TWO, is_aside

# A sentence of more characters is cut beneath a title.
LONGEST = ONE
# "Заседание провел секретарь": so short a sentence of protocol only adds who was there.
_ONLY_ADDS = 90
# A quotation of several words, or what is said behind a dash.
_QUOTED = re.compile(r"[«“\"][^\s»”\"]{1,60}\s[^\s»”\"]{1,60}\s|[–—-]\s")
# Of whom or what the sentence before tells: "Оның айтуынша, …", "По данным следствия, они …",
# "Басқарманың нақтылауынша, бұл талап …".
_BACK = re.compile(
    r"[^,]{3,60}(?:унша|уінше|ынша|інше), (?:бұл|осы) |по (?:словам|данным)\s[^,]{3,80}, эт\w{1,3} "
    r"|(?:(?:как|по (?:данным|словам|информации|версии)|according to)\s[^,]{3,80},\s(?:\w+ ){0,2})?"
    r"(?:(?:он|она|они|ол|олар|he|she|they|it)\b(?! (?:же|ғана)\b))"
    r"|(?:(?:по|согласно|со) (?:его|е[её]|их) \w+|according to (?:him|her|them)),"
    r"|(?:ему|ей|им|оның|олардың|оған|оларға|his|her|their)\b"
    r"|(?:[сук]|для|за|о|от|против) (?:него|не[её]|них|ним|ней|ними|н[её]м)\b",
    re.IGNORECASE,
)
_ELLIPSIS, _ENDS = ("…", "..."), tuple('.!»”")')


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of an article: which one of its text (`place`), of which paragraph; whether it is
    a line of a list (then without its number), or `added` to what stands before it."""

    text: str
    paragraph: int
    place: int
    item: bool = False
    added: bool = False


def follows(told: Sequence[Said], at: int) -> bool:
    """Whether a sentence stands right behind the one before it: in its paragraph, or at the
    beginning of the next one, if it is about whom that names."""
    if at >= len(told) or told[at].item:
        return False
    before, one = told[at - 1], told[at]
    if (one.paragraph, one.place) == (before.paragraph, before.place + 1):
        return True
    near = one.paragraph == before.paragraph + 1 and not (one.place or before.item)
    return near and points_back(one.text)


def points_back(sentence: str) -> bool:
    """Whether a sentence is about whom the one before it names: "Он …", "По его словам, …"."""
    return _BACK.match(sentence) is not None


def may_follow(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether a sentence may be shown behind the one before it, which says of whom it is."""
    if not follows(told, at) or passes(told[at].text) or defers(told[at].text):
        return False
    one = told[at].text
    if one.endswith("?") or is_of_an_upbringing(one):
        return False
    if len(one) < _ONLY_ADDS and is_protocol(one) and not (facts(one, title) or figures(one)):
        return False
    return not leans(told[at].text, f"{title} {told[at - 1].text}")


def with_next(title: str, told: Sequence[Said], at: int) -> str:
    """A sentence, with the next one where there is room for both."""
    text = told[at].text
    if may_follow(title, told, at + 1) and len(text) + len(told[at + 1].text) < TWO:
        text = f"{text} {told[at + 1].text}"
    return text


def is_quotation(sentence: str) -> bool:
    """Whether a sentence begins with what somebody said."""
    return _QUOTED.match(sentence) is not None


def is_fit(sentence: str) -> bool:
    """Whether a later sentence may be shown: whole, no question or heading of a list, it leads
    nowhere else, and it is news also when it is read."""
    return (
        len(sentence) <= LONGEST
        and sentence.endswith(_ENDS)
        and not sentence.endswith(_ELLIPSIS)
        and not sentence.startswith(_ELLIPSIS)
        and not (
            is_aside(sentence)
            or passes(sentence)
            or defers(sentence)
            or is_of_an_upbringing(sentence)
        )
    )
