"""Which bodies and offices every state has, so that their names say not whose they are. Pure.

"Минздрав", "Верховный суд", "Finance Minister": told by what the whole names of an entry of the
registry are made of; its abbreviations are as common as they.
"""

from __future__ import annotations

import re

from bot.topics.registry.registry import Body, Office
from bot.topics.titles import Language
from bot.topics.titles_affairs import is_visit
from bot.topics.titles_context import Context
from bot.topics.tokens import Words, fold

# What a body of every state is called in one of the three languages; no parliament, whose names
# are told in `titles_posts`.
_KINDS = re.compile(
    r"\b(?:министерств|министр|министрлі|ministry|minister|суд\b|сот\b|court\b|"
    r"(?:ген)?прокур|бас прокур|prosecutor|национальный банк|ұлттық банк|national bank|"
    r"комитет|committee|агентств|агентті|agency|служба|совет\b|кеңесі\b|council|бюро|bureau|"
    r"администрац|әкімшілі|administration|уполномоченн|уәкіл|commissioner|"
    r"фонд социальн|сақтандыру қоры|insurance fund)"
)
_HEADS = re.compile(
    r"(?:министерств|министр|министрлі|ministry|minister|суд$|сот$|соты$|court|"
    r"прокур|prosecutor|банк|bank|"
    r"комитет|committee|агентств|агентті|agency|служб|қызмет|service|совет$|кеңесі$|council|"
    r"бюро|bureau|администрац|әкімшілі|administration|уполномоченн|уәкіл|комиссар|commissioner|омбудс|"
    r"ombuds|фонд|қоры|fund|глав|комиссия|commission|союз|одақ|одағы|union|ассамбле|assembly)"
)
# What else has such names, of which there is one only.
_MORE = re.compile(
    r"\b(?:банк|bank)|ассамблея народа|халқы ассамблея|assembly of (?:the )?people|"
    r"\b(?:экономическ\w+|экономикалық|economic) (?:союз|одақ|union|комисси|commission)"
)
_LONG_SENTENCE = 60  # words


def is_of_every_state(entry: Body | Office) -> bool:
    """Whether every state has such a body or office: by one of its whole names."""
    return any(_KINDS.search(fold(name.text)) for name in entry.names if " " in name.text)


def is_asked_by_kind(entry: Body | Office) -> bool:
    """Whether the names of a body or an office say what it is, and for what, both in words of
    which either alone is a theme: "Отбасы банк", "Министерство культуры"."""
    return is_of_every_state(entry) or any(_MORE.search(fold(name.text)) for name in entry.names)


def is_kind(word: str) -> bool:
    """Whether a word of a name only says of what kind a body or an office is: "министерство",
    "суд"; what it is for, the others say."""
    return bool(_HEADS.match(fold(word)))


def is_home(words: Words, first: int, context: Context) -> bool:
    """Whether a common name of which nothing says whose it is means home's; it does not where the
    sentence has begun elsewhere: "В России Минздрав …"."""
    if context.outlet:
        return False
    at = first
    while at > max(0, first - _LONG_SENTENCE) and not words.begins_sentence(at):
        at -= 1
    if context.foreign_since(at) and not is_visit(words, first):
        return False
    return context.home or not context.foreign


def is_of_an_abbreviation(words: Words, first: int, language: Language) -> bool:
    """Whether before a name stands whose it is, in capitals: "UN Security Council", "БҰҰ
    Қауіпсіздік Кеңесі"; in Russian that stands behind."""
    if language == "ru" or not words.joined(first):
        return False
    raw = words.raws[first - 1]
    return len(raw) > 1 and raw.isalpha() and raw.isupper() and not words.raws[first].isupper()
