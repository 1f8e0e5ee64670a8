"""Which names of hosts only a network of one's own knows, and of which country a host is. Pure."""

from __future__ import annotations

import re

# https://url.spec.whatwg.org/#ends-in-a-number-checker: such a host is taken for an IPv4 address.
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.ASCII)
# Names that only a network of one's own knows: RFC 6761, 6762, 7686, 8375, 9476, ICANN's
# "internal", and what routers give out.
_NAMES = frozenset(
    "localhost local internal intranet private corp home lan localdomain onion alt".split()
)
_ARPA = ".home.arpa"
# Domains of states that are used as such: what ends so is read in that country. Not those that the
# whole world buys for what they spell (.me, .tv, .io).
_NATIONAL = frozenset(
    "kz kg uz az tr tm tj ru by ua am ge mn cn jp kr in pk af ir il hu de fr it es pt pl cz sk ro"
    " bg rs gr at ch be nl dk se no fi ee lv lt us ca mx br ar cl au nz za eg".split()
)
_OTHERWISE = {"uk": "GB", "рф": "RU", "xn--p1ai": "RU", "қаз": "KZ", "xn--80ao21a": "KZ"}


def is_name_inside(host: str) -> bool:
    """Whether a host's name in small letters is one that the internet does not know."""
    last = host.rpartition(".")[2]
    return "." not in host or last in _NAMES or f".{host}".endswith(_ARPA)


def country_of_host(host: str) -> str:
    """The country (ISO 3166-1) whose domain a host's name in small letters ends in; "" where that
    says nothing."""
    last = host.rstrip(".").rpartition(".")[2]
    return last.upper() if last in _NATIONAL else _OTHERWISE.get(last, "")
