"""What somebody was, of what he was called in office. Pure."""

from __future__ import annotations

import re

from bot.grammar.kazakh import in_case

_WORD = {"ru": "бывший", "kk": "бұрынғы", "en": "former"}
# In Kazakh of what somebody is, and what: "Мәжіліс төрағасы", "Қазақстан Президенті"; no "Қаржы
# министрі", who is of no body, and no adjective ("Мемлекеттік кеңесшісі").
_OF = re.compile(
    r"(?P<of>[А-ЯӘҒҚҢӨҰҮҺІ]\S{2,80}(?<![лтд][ыі][қк])) (?P<what>(?!министр)\S{1,80}[ыі])"
)
# What begins with no name: "Бас прокурор", "Ішкі істер министрі", "Депутат".
_NO_NAME = re.compile(r"Бас \S.{0,80}|\S.{0,80} министрі|\S{1,80}")


def former(role: str, language: str) -> str:
    """A role of the past: "бывший председатель Мажилиса", "Мәжілістің бұрынғы төрағасы", "former
    Chair of the Mazhilis"."""
    word = _WORD[language]
    if language == "en":
        return f"{word} {role}"
    of = _OF.fullmatch(role) if language == "kk" else None
    if of and of["of"] != "Бас":
        return f"{in_case(of['of'], 'gen')} {word} {_in_small(of['what'])}"
    small = language == "ru" or _NO_NAME.fullmatch(role)
    return f"{word} {_in_small(role) if small else role}"


def _in_small(words: str) -> str:
    """Words behind others: "Председатель" without its capital, "МИД" and "ЦИК" as they are."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
