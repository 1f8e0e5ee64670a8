"""What a hashtag names in the registry, and the words that it is."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.topics.search import Hit
from handlers.middleware import World

_SHORTEST = 4  # letters of words that are told apart only by their capitals
_CAMEL = re.compile(r"(?<=[^\W\d_])(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_])")


def named_by(tag: str, world: World) -> Hit | None:
    """What a hashtag names in the registry: "#ТүркПА", "#Мәулен_Әшімбаев", "#МауленАшимбаев"."""
    apart = _CAMEL.sub(" ", tag.replace("_", " "))
    for words in dict.fromkeys((tag.replace("_", " "), apart)):
        hits = world.subjects.search.find(words, on=world.clock().date())
        if hits and hits[0].exact:
            return hits[0]
    return None


def words_of_tag(tag: str) -> str:
    """The words of a hashtag, as they would be typed: "#Красная_книга", "#КраснаяКнига"; "#ЖКХ" and
    "#КазМунайГаз" are one word."""
    spaced = tag.replace("_", " ")
    parts = "".join(
        f" {char}" if before.islower() and char.isupper() else char
        for before, char in pairwise(f" {spaced}")
    ).split()
    return " ".join(parts if min(map(len, parts), default=0) >= _SHORTEST else spaced.split())
