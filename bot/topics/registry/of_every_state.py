"""Which bodies and offices every state has, as their names say: "Верховный суд". Pure.

Such a name says not whose it is; a text, or the country of the outlet, must. It is known by what
the whole names of an entry are made of; its abbreviations are as common as they.
"""

from __future__ import annotations

import re

from bot.topics.registry.registry import Body, Office

# What a body of every state is called in one of the three languages; no parliament, whose names
# are told in `bot/topics/titles/posts.py`.
_KINDS = re.compile(
    r"\b(?:министерств|(?<!премьер-)министр|ministry|(?<!prime )minister|суд\b|сот\b|court\b|"
    r"(?:ген)?прокур|бас прокур|prosecutor|национальный банк|ұлттық банк|national bank|"
    r"комитет|committee|агентств|агентті|agency|служба|совет\b(?! европы)|"
    r"(?<!еуропа )кеңесі\b|council(?! of europe)|бюро|bureau|"
    r"администрац|әкімшілі|administration|уполномоченн|уәкіл|commissioner|"
    r"фонд социальн|сақтандыру қоры|insurance fund)"
)
_HEADS = re.compile(
    r"(?:министерств|министр|ministry|minister|суда?$|сот$|соты$|court|"
    r"прокур|prosecutor|банк|bank|"
    r"комитет|committee|агентств|агентті|agency|служб|қызмет|service|совет$|кеңесі$|council|"
    r"бюро|bureau|администрац|әкімшілі|administration|уполномоченн|уәкіл|комиссар|"
    r"commissioner|омбудс|ombuds|фонд|қоры|fund|глав|председат|төраға|комиссия|commission|союз|одақ|одағы|union|ассамбле|assembly)"
)
# What else has such names, of which there is one only.
_MORE = re.compile(
    r"\b(?:банк|bank)|ассамблея народа|халқы ассамблея|assembly of (?:the )?people|"
    r"\b(?:экономическ\w+|экономикалық|economic) (?:союз|одақ|union|комисси|commission)"
)


def is_of_every_state(entry: Body | Office) -> bool:
    """Whether every state has such a body or office: by one of its whole names."""
    return any(_KINDS.search(_folded(name.text)) for name in entry.names if " " in name.text)


def is_asked_by_kind(entry: Body | Office) -> bool:
    """Whether the names of a body or an office say what it is, and for what, both in words of
    which either alone is a theme: "Отбасы банк", "Министерство культуры"."""
    return is_of_every_state(entry) or any(_MORE.search(_folded(name.text)) for name in entry.names)


def is_kind(word: str) -> bool:
    """Whether a word of a name only says of what kind a body or an office is: "министерство",
    "суд"; what it is for, the others say."""
    return bool(_HEADS.match(_folded(word)))


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")
