"""Which names of hosts only a network of one's own knows. Pure."""

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


def is_name_inside(host: str) -> bool:
    """Whether a host's name in small letters is one that the internet does not know."""
    last = host.rpartition(".")[2]
    return "." not in host or last in _NAMES or f".{host}".endswith(_ARPA)
