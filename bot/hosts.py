"""Which hosts stand inside: on this machine or in a network of one's own. Pure."""

from __future__ import annotations

import re
from ipaddress import IPv6Address, ip_address

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


def is_inside(host: str) -> bool:
    """Whether a host, by its name or its address alone, stands inside or nowhere; an address that
    is written as an odd number does, whatever it comes to."""
    host = host.casefold().rstrip(".")
    try:
        ip = ip_address(host)
    except ValueError:
        return is_name_inside(host) or NUMBER.fullmatch(host.rpartition(".")[2]) is not None
    mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    return not (mapped or ip).is_global
