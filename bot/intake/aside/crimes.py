"""What news of a crime only names aside: what somebody is punished for writing about, or was bribed
over; whom a swindler poses as. Pure.

"A verdict for a post on a school", "bribes for contracts to build schools" are news of courts. What
says so is the word for what he wrote, right before the word or, in Kazakh, behind it, and that its
sentence has a word for the punishment: who answers a post on prices may well tell of prices. Of
bribes it is that the headline tells of them, and not of what was to be built or bought for them.

Whom somebody poses as («сотруднику Нацбанка») a text of fraud names in quotes behind a word for who
works there, or in a sentence that says that somebody poses as one. Who warns of fraud himself is
told of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.aside.places import Place

_WRITTEN = r"(?:пост|репост|публикаци|комментари|высказывани|repost|post|comment|tweet)\w{0,5}"
_WRITTEN_BEFORE = re.compile(
    rf"(?<!\w){_WRITTEN} (?:в \w{{3,12}} )?(?:о|об|про|on|about|over|regarding)"
    r"(?: [^\W\d_]{1,20}){0,3} $",
    re.IGNORECASE,
)
_WRITTEN_BEHIND = re.compile(
    r"(?: [^\W\d_]{1,25}){0,3} (?:туралы|жайлы|жөніндегі)(?: [^\W\d_]{1,20}){0,2}"
    r" (?:пост|жазба|пікір|жарияланым)",
    re.IGNORECASE,
)
_PUNISHES = re.compile(
    r"приговор|осужд|осуди|штраф|арест|(?<!\w)суд(?!н)|срок|уголовн|задерж|sentenc|fined|jailed"
    r"|detained|convict|court|trial|сотта|(?<!\w)сот(?!ка)|үкім|айып|қамау|қамал|(?<!\w)іс(?:ке|і)",
    re.IGNORECASE,
)
_BRIBES = re.compile(
    r"взят(?:ок|к[аиу])|подкуп|откат|(?<!\w)пара (?:ал|бер)|парақор|жемқор|brib|kickback"
)
_WORKS_BEFORE = re.compile(
    r"(?<!\w)(?:строительств|ремонт|реконструкц|закуп|постав|тендер|подряд|контракт"
    r"|construct|build|repair|renovat|procur|tender|contract|suppl)\w{0,8}"
    r"(?: [^\W\d_]{1,20}){0,2} $",
    re.IGNORECASE,
)
_WORKS_BEHIND = re.compile(
    r"(?: [^\W\d_]{1,20})? (?:құрылыс|салу(?!т)|жөнде|сатып алу|жеткізу|тендер"
    r"|construct|building|repair|contract|tender)",
    re.IGNORECASE,
)
_FRAUD = re.compile(
    r"мошенн|аферист|обман|дроппер|лжесотрудник|лже|алаяқ|алда(?:п|ған|ды)|жалған"
    r"|scam|fraud|swindl|deceiv|impost|con (?:man|artist)"
)
_POSES = re.compile(
    r"представ(?:ил|ля)\w*(?:ся|сь|щи\w{1,3}ся)\b|под видом|выда(?:вал|ва[её]т|ют|вш)\w* себя"
    r"|выдавая себя|назва(?:л|вш)\w* (?:себя|ся)|назва(?:лся|лась|лись|вшись)|якобы"
    r"|притвор|лжесотрудник|от имени|атын(?:ан)? жамыл|(?:деп|ретінде|болып) (?:өзін )?таныст"
    r"|(?:мын|мін)\W{1,3}деп|\bpos(?:e|es|ed|ing) as|pretend|impersonat|claim(?:s|ed|ing) to be"
    r"|introduced (?:him|her|them)sel|purport|\bfake\b"
)
_IN_QUOTES = re.compile(r"[«“\"„][^«»“”\"„]{0,60}$")
_CLOSED = re.compile(r"[^«»“”\"„]{0,60}[»”\"“]")
_FAR, _FAR_OF_QUOTES = 90, 70  # characters


def is_punished_for(place: Place) -> bool:
    """Whether what a text, with its title, names first at a place is what somebody is punished for
    writing about."""
    written = _WRITTEN_BEFORE.search(place.before(_FAR)) or _WRITTEN_BEHIND.match(
        place.behind(_FAR)
    )
    return bool(written) and _PUNISHES.search(place.sentence.says) is not None


def is_bribed_over(place: Place, head: int) -> bool:
    """Whether what a text whose headline ends at `head` names first at a place is only what
    somebody was bribed over."""
    if place.at < head or _BRIBES.search(place.whole.text[:head].casefold()) is None:
        return False
    return bool(_WORKS_BEFORE.search(place.before(_FAR)) or _WORKS_BEHIND.match(place.behind(_FAR)))


def is_posed_as(places: Sequence[Place]) -> bool:
    """Whether whom a text names at some places somebody only poses as. What is not in the text is
    not asked."""
    some = [one for one in places if one.is_there]
    if not some or _FRAUD.search(some[0].whole.folded) is None:
        return False
    posed = [_POSES.search(one.sentence.says.casefold()) is not None for one in some]
    return any(posed) and all(
        one or _is_quoted(place) for one, place in zip(posed, some, strict=True)
    )


def _is_quoted(place: Place) -> bool:
    """Whether some words stand in quotes with others before or behind them."""
    before = _IN_QUOTES.search(place.before(_FAR_OF_QUOTES))
    return before is not None and _CLOSED.match(place.whole.text, place.end) is not None
