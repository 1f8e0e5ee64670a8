"""Who took the picture, as the region's press says it; and whether a line tells something. Pure."""

from __future__ import annotations

import re

from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import parses

_CREDIT = re.compile(
    r"^(?:[«\"]?[^:]{0,80}[.»\"]\s{1,4})?(?:фото|сурет|суреттер|photo|photos|видео|коллаж)"
    r"(?:\s{0,4}(?:автора|пресс-службы|с сайта|из архива|courtesy)\b|\s{0,4}:)(?P<whose>.*)$",
    re.IGNORECASE,
)
_CAMERA = re.compile(r"^[📷📸📹🎥]\ufe0f?\s{0,4}(?P<whose>.*)$")
_INLINE_CREDIT = re.compile(r"\s{0,4}\((?:фото|сурет|photo)\s{0,4}:[^()]{1,80}\)", re.IGNORECASE)
# A credit is a line; a paragraph that only begins like one ("Фото: на снимке …") is told.
_CREDIT_LENGTH = 160
# Words that a picture's owner is named with, beside names: "архив палаты", "кадр из видео".
_OF_A_PICTURE = re.compile(
    r"(?:архив|автор|пресс|служб|сайт|скрин|кадр|источник|открыт|предоставлен|личн|соцсет|аккаунт|"
    r"страниц|канал|видео|фото|агентств|редакц|мұрағат|баспас|қызмет|сайты|press|service|archive|"
    r"courtesy|screenshot|office|agency|handout)\w*",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?<![\w.@/-])[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w{2,39}(?![\w@/]|\.\w)")
# Kazakh sentences end in their verb: "төбелесті", "қабылдады", "өтуде", "жатыр".
_KAZAKH_VERB = re.compile(r"(?:[дт][ыі]|[ае]ді|уда|уде|жатыр|тұр|отыр|жүр)\W{0,4}$")

_ENGLISH_WORDS = 2
_OF_ONESELF = frozenset({"impr", "1per", "2per"})


def is_credit(paragraph: str) -> bool:
    """Whether a paragraph only says whose picture stands beside the text; "Видео: депутаты
    подрались" does not."""
    if len(paragraph) > _CREDIT_LENGTH:
        return False
    found = _CREDIT.match(paragraph) or _CAMERA.match(paragraph)
    return found is not None and not _tells(found.group("whose"))


def _tells(whose: str) -> bool:
    """Whether what follows "Фото:" is news and no name: it has a verb, or too many words that
    names are not made of."""
    small = [word for word in _SMALL.findall(whose) if not _OF_A_PICTURE.match(word)]
    if not small:
        return False
    first = re.search(r"\w", whose)
    starts_small = first is not None and _SMALL.match(whose, first.start()) is not None
    if starts_small and not _OF_A_PICTURE.match(whose, first.start() if first else 0):
        return True
    if has_kazakh(whose):
        return tells_in_kazakh(whose)
    return any(map(is_told_verb, small)) or sum(map(str.isascii, small)) > _ENGLISH_WORDS


def is_told_verb(word: str) -> bool:
    """Whether a Russian word is a verb that tells what is or was: no infinitive, no request, no
    "знаем", as those say who speak of themselves."""
    readings = parses(word.casefold().replace("ё", "е"))
    return (
        bool(readings) and "VERB" in readings[0].tag and not _OF_ONESELF & readings[0].tag.grammemes
    )


def tells_in_kazakh(text: str) -> bool:
    """Whether a Kazakh line ends in a verb, as its sentences do."""
    return has_kazakh(text) and _KAZAKH_VERB.search(text) is not None


def without_credit(paragraph: str) -> str:
    """The paragraph without a picture credit in brackets."""
    return _INLINE_CREDIT.sub("", paragraph) if "(" in paragraph else paragraph
