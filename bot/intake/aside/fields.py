"""Whether a word of a theme stands only in the name of a body that has several fields: "irrigation"
in "Ministry of Water Resources and Irrigation", also of one that the registry does not know. Pure.

Such a name says who speaks, whatever he speaks of: of a ministry of one field ("Ministry of
Health") it is that field, of one of several it may be any. A place in the name of an inspectorate
or a department ("Арал-Сырдария бассейндік инспекциясы") says where that sits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.intake.aside.acting import is_russian
from bot.intake.aside.places import Place
from bot.topics.tokens import fold

_SEVERAL = re.compile(r",|\s(?:и|және|мен|пен|бен|and)\s")
# The other half of a double name, and what is called by both.
_DOUBLE = re.compile(r"[^\W\d_][-–]$")
_BODY_BEHIND = re.compile(
    r"(?P<half>[-–][^\W\d_]+)?(?: [^\W\d_]+){0,2}"
    r" (?:инспекци|департамент|управлени|басқарма|дирекци|inspectorate|department|directorate)",
    re.IGNORECASE,
)
# What heads the fields of a committee in Russian and English, and ends them in Kazakh.
_HEADS = re.compile(
    r"(?<!\w)(?i:(?:под)?комитет|комисси|управлени|департамент)[а-яё]{0,4}"
    r" (?P<on>по (?:вопросам |делам )?)?(?P<fields>(?:[а-яё-]{1,30},? ){0,7})$"
    r"|(?<!\w)(?i:(?:sub)?committee|commission|office|department) (?P<of>on|for|of) "
    r"(?P<english>(?:(?!(?:on|in|at|to|with|about)\b)[A-Za-z'-]{1,30},? ){0,7})$"
)
_GOES_ON = re.compile(r"[^\W\d_]{0,12}(?:, | и | and )[^\W\d_]{3}")
_ENDS_KAZAKH = re.compile(
    r"[^\W\d_]{0,12}(?P<fields>(?:,? [^\W\d_]{1,30}){0,7}) (?:жөніндегі )?"
    r"(?:комитет|комиссия|басқарма|департамент)[іс]"
)
_JOINED_KAZAKH = re.compile(r"(?:,|\s(?:және|мен|пен|бен))\s$")
_VERB_KAZAKH = re.compile(r"(?:[дт][ыі]|[аеп]д[ыі]|[дт]е|отыр),?$")
_DOING_KAZAKH = re.compile(r"[^\W\d_]{3,20}[ую],?$")
_VERB_ENGLISH = re.compile(r"[a-z]{3,20}ed$")
_NO_FIELD = frozenset({"VERB", "INFN", "PREP"})
_FAR = 120  # characters


def is_in_a_bodys_name(place: Place, names: Iterable[tuple[int, str]]) -> bool:
    """Whether what a text names at a place lies in such a name; `names`: those of the bodies and
    offices that it has (where they begin, and the words there)."""
    return (
        any(
            at <= place.at and place.end <= at + len(name) and _SEVERAL.search(name)
            for at, name in names
        )
        or _is_half(place)
        or _is_one_of_several(place)
    )


def _is_half(place: Place) -> bool:
    """Whether a word is half of a double name that a body bears."""
    behind = _BODY_BEHIND.match(place.behind(_FAR))
    return bool(behind and (behind["half"] or _DOUBLE.search(place.before(_FAR))))


def _is_one_of_several(place: Place) -> bool:
    """Whether a word is one of the fields that a committee is called by, in the registry or not:
    "комитет по финансам и спорту"."""
    before, behind = place.before(_FAR), place.behind(_FAR)
    if found := _HEADS.search(before):
        fields = found["fields"] or found["english"] or ""
        goes_on = (found["on"] or found["of"]) and _GOES_ON.match(behind)
        return bool(_SEVERAL.search(fields) or goes_on) and not any(
            map(_is_no_field, fields.split())
        )
    found = _ENDS_KAZAKH.match(behind)
    if found is None or _has_verb_kazakh(found["fields"].split()):
        return False
    return bool(_SEVERAL.search(found["fields"]) or _JOINED_KAZAKH.search(before))


def _has_verb_kazakh(words: list[str]) -> bool:
    """Whether one of some words is a verb, and not what is used or developed ("табиғатты
    пайдалану")."""
    return any(
        _VERB_KAZAKH.search(word) is not None
        and (word.endswith(",") or _DOING_KAZAKH.match("".join(words[at + 1 : at + 2])) is None)
        for at, word in enumerate(words)
    )


def _is_no_field(word: str) -> bool:
    """Whether a word is none of a name's: a verb, a Russian preposition."""
    return _VERB_ENGLISH.match(word) is not None or is_russian(fold(word), _NO_FIELD)
