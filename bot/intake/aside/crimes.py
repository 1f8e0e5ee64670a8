"""What news of a crime only names aside: what somebody is punished for writing about, or was bribed
over; whom a swindler poses as. Pure.

"A verdict for a post on a school", "bribes for contracts to build schools" are news of courts. What
says so is the word for what he wrote, right before the word or, in Kazakh, behind it, and that its
sentence has a word for the punishment: who answers a post on prices may well tell of prices. Of
bribes it is that the headline tells of them, and not of what was to be built or bought for them.

Whom somebody poses as («сотруднику Нацбанка») a text of fraud names in quotes behind a word for who
works there, or in a sentence that says that somebody poses as one. Beside that it names whom the
swindler boasts of, where he once worked, and who does not know him: these have no part in it
either. Who warns of fraud himself is told of.
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
    r"|scam|fraud|swindl|deceiv|impost|fake|con (?:man|artist)"
)
_POSES = re.compile(
    r"представ(?:ил|ля)\w*(?:ся|сь|щи\w{1,3}ся)\b|под видом|выда(?:вал|ва[её]т|ют|вш)\w* себя"
    r"|выдавая себя|назва(?:л|вш)\w* (?:себя|ся)|назва(?:лся|лась|лись|вшись)|якобы"
    r"|притвор|лжесотрудник|от имени|атын(?:ан)? жамыл|(?:деп|ретінде|болып) (?:өзін )?таныст"
    r"|(?:мын|мін)\W{1,3}деп|\bpos(?:e|es|ed|ing) as|pretend|impersonat|claim(?:s|ed|ing) to be"
    r"|introduced (?:him|her|them)sel|purport|\bfake\b"
)
# How a swindler speaks of those who are to help him.
_BOASTS = re.compile(
    r"\b(?:(?:у|за)вер(?:ял|ил|яя)|обеща(?:л|я|в)|убе(?:ждал|дил)|хвастал|сендір|уәде бер|мақтан"
    r"|promis(?:ed|ing)|assur(?:ed|ing)|boast|convinc|persuad)"
)
# In which years he had a place somewhere, before that and behind it.
_WORKED_BEFORE = re.compile(
    r"\b(?:19|20)\d(?:\d|0-х|0s)\b[^.!?]{0,80}\b(?:работал|служил|трудил|числил|worked|served)"
    r"|\b(?:работал|служил|трудил|worked|served)[^.!?]{0,80}\b(?:19|20)\d(?:\d|0-х|0s)\b"
)
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d\b|\bжылдары\b")
_WORKED_BEHIND = re.compile(r"\b(?:болып|боп|қызмет|жұмыс) (?:жұмыс|қызмет|іст|атқар)")
_UNKNOWN_THERE = re.compile(
    r"\bне (?:работа|числи|состо)"
    r"|\bтако(?:й|го|м|му) (?:сотрудник|работник|помощник)\w* (?:нет|не)\b"
    r"|\bмұндай (?:қызметкер|көмекші|маман|адам)\w* (?:жоқ|тіркел|істемей)|\bжұмыс істемей"
    r"|\bno such (?:employee|aide|assistant|officer|person)|\b(?:not|never) (?:been )?work(?:ed)?\b"
    r"|\b(?:not|never) (?:been )?employed\b"
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
    """Whether whom a text names at some places somebody only poses as, or boasts of who does. What
    is not in the text is not asked."""
    some = [one for one in places if one.is_there]
    if not some or _FRAUD.search(whole := some[0].whole.folded) is None:
        return False
    if all(map(_is_of_the_swindler, some)):
        return _POSES.search(whole) is not None
    posed = [_poses(one) for one in some]
    return any(posed) and all(
        one or _is_quoted(place) or _is_of_the_swindler(place)
        for one, place in zip(posed, some, strict=True)
    )


def _poses(place: Place) -> bool:
    return _POSES.search(place.sentence.says.casefold()) is not None


def _is_of_the_swindler(place: Place) -> bool:
    """Whether a sentence names somebody as the word of a swindler, as where he once worked, or as
    who does not know him."""
    says = place.sentence.says.casefold()
    if _UNKNOWN_THERE.search(says) or (_BOASTS.search(says) and _is_quoted(place)):
        return True
    before = place.said_before.casefold()
    if _WORKED_BEFORE.search(before):
        return True
    return bool(_YEAR_BEFORE.search(before) and _WORKED_BEHIND.search(place.said_behind.casefold()))


def _is_quoted(place: Place) -> bool:
    """Whether some words stand in quotes with others before or behind them."""
    before = _IN_QUOTES.search(place.before(_FAR_OF_QUOTES))
    return before is not None and _CLOSED.match(place.whole.text, place.end) is not None
