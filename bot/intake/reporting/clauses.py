"""Where a sentence says who reports it, in three languages: "…, сообщает X со ссылкой на …",
"…, деп хабарлайды X", "…, X reports". Pure.

Such a clause has a verb of reporting at its edge and a reporter beside it: an outlet, a
correspondent, a press service. Whoever else says something ("…, сообщил министр") is news, and so
is what somebody is only quoted for.
"""

from __future__ import annotations

import re

from bot.intake.outlets import tokens_of
from bot.intake.reporting.clause import Clause as Clause  # what this module finds
from bot.intake.reporting.english import english
from bot.intake.reporting.kazakh import kazakh
from bot.intake.reporting.russian import russian

# What a sentence with such a clause has somewhere: most have nothing of it.
_HINT = re.compile(
    r"сообщ|переда|пиш[еу]т|написал|информир|рассказ|говорится|"
    r"хабарла|жаз|жеткіз|мәлім|сілтеме|дерегін|ақпарат|report|wr[io]te|informs|according"
    r"|press (?:office|service) (?:said|told)"
)
_LONGEST = 1500  # of a sentence that somebody wrote


def clause_of(sentence: str) -> Clause | None:
    """The first clause of a sentence that says who reports; None where there is none."""
    if len(sentence) > _LONGEST or not _HINT.search(sentence.casefold()):
        return None
    tokens = tokens_of(sentence)
    return russian(sentence, tokens) or kazakh(sentence, tokens) or english(sentence, tokens)
