"""What a hashtag names in the registry."""

from __future__ import annotations

import re

from bot.topics.search import Hit
from handlers.middleware import World

_CAMEL = re.compile(r"(?<=[^\W\d_])(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_])")


def named_by(tag: str, world: World) -> Hit | None:
    """What a hashtag names in the registry: "#ТүркПА", "#Мәулен_Әшімбаев", "#МауленАшимбаев"."""
    apart = _CAMEL.sub(" ", tag.replace("_", " "))
    for words in dict.fromkeys((tag.replace("_", " "), apart)):
        hits = world.subjects.search.find(words, on=world.clock().date())
        if hits and hits[0].exact:
            return hits[0]
    return None
