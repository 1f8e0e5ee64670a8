"""What a text recalls of earlier news, which is no evidence of what it tells now. Pure.

"Напомним, автобус опрокинулся…", "Еске сала кетейік…", "Earlier it was reported that…": the verdict
recalls what the prosecutor asked for, the arrest how many had died. Whoever recalls has the names
and the numbers of another event.
"""

from __future__ import annotations

import re

# To the end of the paragraph: what follows goes on recalling. Each begins a sentence.
_RECALLS = re.compile(
    r"(?:^|(?<=[.!?…»”\"]\s)|(?<=\n))(?:"
    r"Напомним|Напоминаем|Как (?:ранее )?(?:сообщалось|сообщали|писали)|"
    r"Ранее (?:мы )?(?:сообща|писа)|"
    r"Еске (?:сала|салайық|салсақ|түсірейік)|Естеріңізге сал|Бұған дейін (?:хабарла|жазған)|"
    r"As (?:was )?(?:earlier |previously )?reported|Earlier it was reported|"
    r"It was (?:earlier |previously )?reported|Earlier we (?:wrote|reported)|To recall|Recall that"
    r")[^\n]*"
)
_LITTLE = 0.3  # of a text is left where it begins by recalling: then that is its news


def without_recalled(text: str) -> str:
    """A text without what it recalls; all of it where hardly anything would be left."""
    rest = _RECALLS.sub("", text)
    return rest if len(rest) > _LITTLE * len(text) else text
