"""What a text recalls of earlier news, which is no evidence of what it tells now. Pure.

"Напомним, автобус опрокинулся…", "Еске сала кетейік…", "Earlier it was reported that…": the verdict
recalls what the prosecutor asked for, the arrest how many had died. Whoever recalls has the names
and the numbers of another event.
"""

from __future__ import annotations

import re

# How a sentence begins that recalls: looked for before anything else is, for few texts have it.
_RECALLS = re.compile(
    r"(?:Напомним|Напоминаем|Как (?:ранее )?(?:сообщалось|сообщали|писали)|"
    r"Ранее (?:мы )?(?:сообща|писа)|"
    r"Еске (?:сала|салайық|салсақ|түсірейік)|Естеріңізге сал|Бұған дейін (?:хабарла|жазған)|"
    r"As (?:was )?(?:earlier |previously )?reported|Earlier it was reported|"
    r"It was (?:earlier |previously )?reported|Earlier we (?:wrote|reported)|To recall|Recall that)"
)
_BEFORE = frozenset((*'.!?…»”"\n', ""))  # what stands before a sentence
_GAP = 5  # characters
_LITTLE = 0.3  # of a text is left where it begins by recalling: then that is its news


def without_recalled(text: str) -> str:
    """A text without what it recalls, to the end of the paragraph, for what follows goes on
    recalling; all of it where hardly anything would be left."""
    kept: list[str] = []
    at = 0
    for found in _RECALLS.finditer(text):
        if (
            found.start() >= at
            and text[max(found.start() - _GAP, 0) : found.start()].rstrip(" ")[-1:] in _BEFORE
        ):
            kept.append(text[at : found.start()])
            at = end if (end := text.find("\n", found.end())) >= 0 else len(text)
    rest = "".join((*kept, text[at:]))
    return rest if len(rest) > _LITTLE * len(text) else text
