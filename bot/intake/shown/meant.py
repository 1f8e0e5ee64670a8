"""Whether a sentence of an article says beneath its title, or behind the sentence before it, who
and what it is about. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.shown.clear import body_meant, goes_on, is_clear, is_torn, leans
from bot.intake.shown.offices import office_meant
from bot.intake.shown.said import LONGEST, Said, follows, is_quotation, points_back
from bot.sentences import room, stems

_SPEAKER = re.compile(r"(?P<who>[^:]{2,40}):\s")
_SAID_BY = re.compile(r"\s[–—-]\s(?P<who>[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^–—:]{2,40})$")
# So near to the first sentence "he" is still he, unless somebody is named between.
_HIS_WORDS = 4
_BEFORE_A_NAME = 80  # characters of an office
_CAPITALISED = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_]{3,}")
_SOMEBODY = re.compile(
    r"(?<=[\w,] )[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_]{2,20} [A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_]{3,}"
)
_HE = re.compile(r"(?:он|она|ол|he|she)\s(?=\w)", re.IGNORECASE)
# "По его данным, …": so also of whom a title says what he did: "Пробин предложил …".
_BY_HIM = re.compile(
    r"(?:по (?:его|ее|её) (?:словам|данным|мнению|оценке)|оның (?:айтуынша|сөзінше|пікірінше)"
    r"|according to (?:him|her)),\s",
    re.IGNORECASE,
)
_ACTOR = re.compile(
    r"(?P<who>[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]{2,30}(?: [A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]{2,30})?) [a-zа-яё]{3,20}\b"
)


def is_meant(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether a sentence is understood beneath the title: by itself, or because the title and the
    first sentence say who "he" or "the minister" is."""
    return (
        _stands_alone(told[at].text, title)
        or _goes_on(title, told, at)
        or _is_he(title, told, at)
        or _is_body(title, told, at)
    )


def _goes_on(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether a sentence says of whom the title quotes what else he said, and nobody else is named
    before it: "Пробин: …", "… – Пробин", "Он …"."""
    by_him = _BY_HIM.match(told[at].text)
    who = _SPEAKER.match(title) or _SAID_BY.search(title)
    who = who or (_ACTOR.match(title) if by_him else None)
    found = by_him or _HE.match(told[at].text)
    near = _HIS_WORDS if by_him else 1
    if not 0 < at <= near or who is None or found is None:
        return False
    # by a name: "Хранительница …" is nobody's
    words = title.split()
    capitals = _CAPITALISED.finditer(told[0].text)
    names = {stem for one in capitals if one.start() or one[0] in words for stem in stems(one[0])}
    if not names.intersection(stems(who["who"])) or any(
        _SOMEBODY.search(one.text) for one in told[1:at]
    ):
        return False
    rest = told[at].text[found.end() :]
    return _stands_alone(rest[:1].upper() + rest[1:])


def _is_he(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether a near sentence calls by his office whom the title names, and the first sentence by
    name and office: "Пробин выступил …", "Спикер Проба Пробин …", "Спикер предложил …"."""
    one, first = told[at].text, told[0].text
    if not 0 < at <= _HIS_WORDS or not office_meant(one):
        return False
    names = {stem for name in _CAPITALISED.findall(title) for stem in stems(name)}
    named = (name for name in _CAPITALISED.finditer(first) if names.intersection(stems(name[0])))
    known = (
        f"{title} {first[max(0, name.start() - _BEFORE_A_NAME) : name.end()]}" for name in named
    )
    return any(_stands_alone(one, one_known) for one_known in known)


def _is_body(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether a sentence calls by its kind the one body that the first sentence names: "Комитет
    Сената по … рассмотрел …", "Комитет предложил …"."""
    one, first = told[at].text, told[0].text
    body = body_meant(one)
    if not at or not body or first.casefold().count(body) != 1:
        return False
    return _stands_alone(one, f"{title} {body}")


def has_support(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether there is room for a sentence with the one before it, on which alone it leans."""
    if not at or is_torn(told[at].text) or is_quotation(told[at].text):
        return False
    before, one = told[at - 1], told[at]
    near = follows(told, at) or (not one.place and one.paragraph == before.paragraph + 1)
    return (
        near
        and not (before.item or one.item)
        and len(before.text) + len(one.text) < (LONGEST if goes_on(one.text) else room(before.text))
        and is_meant(title, told, at - 1)
        and not leans(one.text, f"{title} {before.text}")
        and (goes_on(one.text) or points_back(one.text) or leans(one.text, title))
    )


def _stands_alone(sentence: str, title: str = "") -> bool:
    return is_clear(sentence, title) and not is_torn(sentence)
