"""Who reports a piece of news, and who took the picture: formulas of the region's press. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_NAME = (
    rf"(?P<outlet>[«\"][^»\"\n]{{2,60}}[»\"]"
    rf"|[{_CAPITAL}][\w.\-]*(?:\s[{_CAPITAL}][\w.\-]*)*)"
)
_REPORTS = (
    re.compile(
        r"(?:сообщает|сообщил[аио]?|передает|передаёт|пишет|информирует|рассказывает)\s+"
        r"(?:(?:собственный\s+)?корреспондент\s+|агентство\s+|портал\s+|издание\s+|сайт\s+"
        r"|(?:МИА|ИА|РИА|МИА)\s+)*" + _NAME
    ),
    re.compile(r"деп\s+(?:хабарлайды|хабарлады|жазады|жеткізді|мәлімдеді)\s+" + _NAME),
    re.compile(_NAME + r"\s+(?:тілшісі\s+)?(?:хабарлайды|хабарлады|мәлімдейді)\s*[.,]?$"),
    re.compile(r"(?:reports|according to)\s+(?:the\s+)?" + _NAME),
)
_CREDIT = re.compile(
    r"^(?:[«\"]?[^:]{0,80}[.»\"]\s+)?(?:фото|сурет|суреттер|photo|photos|видео|коллаж)"
    r"(?:\s*(?:автора|пресс-службы|с сайта|из архива|courtesy)\b|\s*:)",
    re.IGNORECASE,
)
_INLINE_CREDIT = re.compile(r"\s*\((?:фото|сурет|photo)\s*:[^)]{1,80}\)", re.IGNORECASE)
# A credit is a line; a paragraph that only begins like one ("Фото: на снимке …") is told.
_CREDIT_LENGTH = 160


def find_outlet(paragraphs: Sequence[str]) -> str:
    """The outlet that the paragraphs name ("сообщает X со ссылкой на …"); empty when none does."""
    for paragraph in paragraphs:
        for pattern in _REPORTS:
            found = pattern.search(paragraph)
            if found:
                return found.group("outlet").strip('«»"').rstrip(".")
    return ""


def is_credit(paragraph: str) -> bool:
    """Whether a paragraph only says whose picture stands beside the text."""
    return len(paragraph) <= _CREDIT_LENGTH and _CREDIT.match(paragraph) is not None


def without_credit(paragraph: str) -> str:
    """The paragraph without a picture credit in brackets."""
    return _INLINE_CREDIT.sub("", paragraph)
