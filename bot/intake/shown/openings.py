"""What a sentence that is taken out of its text can do without: the words by which it goes on in
it, the number of what it counts, and the articles of a code in brackets. Pure.
"""

from __future__ import annotations

import re

from bot.intake.outlets import CAPITAL

# "Третий – политический: Сессия …": what is counted stands behind the colon.
_COUNTED = re.compile(
    rf"(?:Перв|Втор|Трет|Четв[её]рт|Пят)\w{{1,3}} [–—-] [^:.!?]{{2,40}}: (?=[{CAPITAL}«])"
    rf"|(?:Бірінші|Екінші|Үшінші|Төртінші|Бесінші)(?:сі)? [–—-] [^:.!?]{{2,40}}: (?=[{CAPITAL}«])"
)
# "Во-вторых, нельзя …", "Кроме того, …": so is only said where in its text a sentence stood.
_GOES_ON = re.compile(
    r"Поэтому\s(?=\S)|(?:Во-первых|Во-вторых|В-третьих|В-четв[её]ртых|Кроме того"
    r"|Помимо (?:этого|того)|Итак|Также"
    r"|Біріншіден|Екіншіден|Үшіншіден|Төртіншіден|First(?:ly)?|Second(?:ly)?|Third(?:ly)?"
    r"|In addition|Additionally|Moreover|Furthermore|Besides),\s(?=\S)"
    # by nobody who is named
    r"|(?:(?:Было|Также|Отдельно|Особо) ){0,2}"
    r"(?:[Оо]тмечено|[Пп]одч[её]ркнуто|[Уу]казано|[Сс]казано)(?: \w+)?, что\s(?=\S)"
    r"|It was (?:also )?(?:noted|stressed|emphasi[sz]ed|stated|pointed out) that\s"
    # in Kazakh a comma is rare there
    r"|(?:Сондықтан|Сонымен (?:қатар|бірге)|Бұған қоса|Бұдан бөлек|Сондай-ақ),?\s(?=\S)"
)
# With what a sentence begins that only adds to what was said: "Кроме того, …".
_ADDS = re.compile(
    r"(?:кроме|помимо) (?:этого|того)\b|также\b|наряду с этим\b|(?:бұған|оған) қоса\b"
    r"|бұдан (?:бөлек|басқа)\b|сонымен (?:қатар|бірге)\b|сондай-ақ\b"
    r"|(?:in addition|additionally|moreover|furthermore|besides|separately),",
    re.IGNORECASE,
)
# "… в получении взяток (ст. 366 ч. 4 УК РК)".
_ACT = re.compile(
    r"\s\((?:по )?(?:ст|ч|п)(?:\.|ать?[ияею]\w{0,2}|асть\w{0,2}) ?\d[^()]{0,60}\)"
    r"|\s\((?:ҚР )?(?:ҚК|ӘҚБтК|Қылмыстық кодекс\w{0,4})[^()]{0,40}\d[^()]{0,20}\)"
    r"|\s\((?:art(?:icle)?|sec(?:tion)?)\.? \d[^()]{0,60}\)",
    re.IGNORECASE,
)

# "…, Secretary General X said in an interview with Y."
_SAID_LAST = re.compile(
    r",\s(?:[^,»”\"]{3,160}\s(?:said|told [^,]{2,40}|announced)\b[^,»”\"]{0,60}"
    r"|(?:сообщил|заявил|рассказал|отметил|сказал)[аи]?\s[^,»”\"]{3,160}"
    r"|деп\s(?:хабарлады|мәлімдеді|айтты)\s[^,»”\"]{3,160})\.$"
)
_BRACKETS = re.compile(r"\s\([^()]{2,200}\)")


def alone(sentence: str) -> str:
    """A sentence as it reads where no other stands before it."""
    bare = _ACT.sub(
        "", _COUNTED.sub("", sentence, count=1) if _COUNTED.match(sentence) else sentence
    )
    opening = _GOES_ON.match(bare)
    if opening is None:
        return bare
    rest = bare[opening.end() :]
    return f"{rest[:1].upper()}{rest[1:]}"


def unbracketed(sentence: str, most: int) -> str:
    """A sentence of more characters than there is room for without what stands in brackets, nor,
    while it has more, who says it behind its last comma."""
    shorter = _BRACKETS.sub("", sentence) if len(sentence) > most else sentence
    said = _SAID_LAST.search(shorter) if len(shorter) > most else None
    return f"{shorter[: said.start()]}." if said else shorter


def adds(sentence: str) -> bool:
    """Whether a sentence, as it stands in its text, only adds to what was said before it."""
    return _ADDS.match(sentence) is not None


def finished(text: str) -> str:
    """A text as sentences are written: with a capital letter at its beginning (not "iPhone"), and
    a full stop at its end where it ends with a word."""
    if text[:1].islower() and not text[1:2].isupper():
        text = f"{text[:1].upper()}{text[1:]}"
    return f"{text}." if text[-1:].isalnum() else text
