"""What a text recalls of earlier news, which is no evidence of what it tells now; but for what it
says was told wrong. Pure.

"Напомним, автобус опрокинулся…", "Еске сала кетейік…", "Earlier it was reported that…": the verdict
recalls what the prosecutor asked for, the arrest how many had died. Whoever recalls has the names
and the numbers of another event.
"""

from __future__ import annotations

import re

from bot.intake.datelines import dateline_of
from bot.intake.kinds.outcomes import denials
from bot.stories.scanning import scan
from bot.stories.words import Kind, kind_of
from bot.topics.registry.registry import Language

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
# A text says with what it begins that others told it wrong; a number, and what it counts.
_MOST_DENYING, _SAYS_NUMBER = 1_500, 6  # characters, tokens
_LITTLE = 0.3  # of a text is left where it begins by recalling: then that is its news
_LONGEST_DATELINE = 160


def dateline_and_rest(body: str) -> tuple[str, str]:
    """Where and when a text was written, which is no sentence of its own, and none of its news
    ("АСТАНА. 23 ноября. АГЕНТСТВО – "), and what follows that."""
    found = dateline_of(body[:_LONGEST_DATELINE])
    end = 0 if found is None else found.end
    return body[:end], body[end:]


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


def denied(title: str, body: str, language: Language) -> list[int]:
    """The keys of the numbers that a text says others told wrong; none that many texts have."""
    keys = [
        key
        for said in denials(f"{title}\n{body[:_MOST_DENYING]}")
        for token in scan(said, language, _SAYS_NUMBER)[:1]
        for key in token.keys
        if kind_of(key) == Kind.NUMBER
    ]
    return list(dict.fromkeys(keys))
