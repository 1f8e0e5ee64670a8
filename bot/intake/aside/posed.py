"""Whether whom a text names somebody only poses as: "«сотруднику Нацбанка»", of whom swindlers say
that they are. Pure.

In a text of fraud, where all its places stand in quotes behind a word for who works there, or in a
sentence that says that somebody poses as one. Who warns of fraud himself is told of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.aside.passing import Divided

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
_FAR = 70  # characters


def is_posed_as(divided: Divided, places: Sequence[tuple[int, str]]) -> bool:
    """Whether whom a text names at some places (where they begin, and the words there) somebody
    only poses as. What is not in the text is not asked."""
    text = divided.text
    some = [(at, words) for at, words in places if words and text.startswith(words, at)]
    if not some or _FRAUD.search(text.casefold()) is None:
        return False
    quoted = [_is_quoted(text, at, words) for at, words in some]
    posed = [_POSES.search(divided.around(at).says.casefold()) is not None for at, _ in some]
    return any(posed) and all(one or other for one, other in zip(quoted, posed, strict=True))


def _is_quoted(text: str, at: int, words: str) -> bool:
    """Whether some words stand in quotes with others before or behind them."""
    before = _IN_QUOTES.search(text[max(0, at - _FAR) : at])
    return before is not None and _CLOSED.match(text, at + len(words)) is not None
