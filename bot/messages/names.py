"""How people at the desk are called, so that nobody poses as another, as a role, as nobody. Pure.

Whoever he is calls himself what he likes: "Owner", another's name, or nothing to see. So his name
is never said alone. Beside it stands Telegram's number of his, in a form that no name can have:
markup in a name is shown, not obeyed.
"""

from __future__ import annotations

import re
import unicodedata

from bot.grammar.quotes import quoted
from bot.messages.invisible import visible_alone
from bot.messages.limits import cut_units
from bot.messages.markup import escape
from bot.texts import Html

NAME_UNITS = 60
# Letters in words, with what stands in and between names; an @name; an ellipsis where it was cut.
_PLAIN = re.compile(r"@\w+|(?:[^\W\d_][\u0300-\u036f]*|[ .,'’ʼ-])+…?")


def called(full_name: str, username: str, number: int) -> str:
    """What somebody is called: his name as far as it is seen, else his @name, else his number."""
    name = cut_units(visible_alone(full_name), NAME_UNITS)
    if any(unicodedata.category(char)[0] in "LNPS" for char in name):
        return name
    return f"@{username}" if username else _nameless(number)


def _nameless(number: int) -> str:
    return f"id {number}"


def person(name: str, number: int, language: str, units: int = NAME_UNITS) -> Html:
    """Somebody in a message in a language: his name, between quotation marks where it has other
    signs than names have, and, in a form of its own, his number."""
    told = _short(name, number, units)
    if told == _nameless(number):
        return Html(f"id <code>{number}</code>")
    html = escape(told)
    # Whoever is called "Мира — владелец (EDITOR_IDS)" is so called, and is not so.
    before = html if _PLAIN.fullmatch(told) else quoted(html, language)
    return Html(f"{before} <code>{number}</code>")


def person_plain(name: str, number: int, units: int = NAME_UNITS) -> str:
    """The same where there is no markup, on a button: the number first, which is where no name can
    put one."""
    told = _short(name, number, units)
    return told if told == _nameless(number) else f"{number} · {told}"


def _short(name: str, number: int, units: int) -> str:
    # Names that older releases have kept are as Telegram gave them.
    return cut_units(called(name, "", number), units)
