"""Addresses as they are written: read strictly, or refused before anything is looked up. Pure.

What is checked here is, letter by letter, what is asked for later: two readers of one address that
understand it differently are how a guard is led past.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from yarl import URL

from bot.fetching.errors import FetchError, Reason
from bot.fetching.networks import Guard
from bot.hosts import NUMBER, is_name_inside

# What servers and proxies commonly take in a request line's address.
_LONGEST = 2048
_TOO_LONG = f"The address is longer than {_LONGEST:,} characters."
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII)
_LONGEST_HOST = 253
# RFC 3986: everything that may stand in a path or a query as it is; % is left as it came.
_LEGAL = "%!$&'()*+,;=:@/?-._~"


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be asked: its text in ASCII without a fragment, and its parts."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port: whose robots.txt says what is allowed."""
        return f"{self.scheme}://{_netloc(self.scheme, self.host, self.port)}"


def read_address(text: str, guard: Guard, *, base: str = "") -> Address:
    """An address as it is written, or as it stands in a Location beside `base`.

    Raises FetchError: malformed, no-host, password, port, refused-address or reserved, by what is
    wrong with it; not-http where it is of another scheme.
    """
    text = text.strip(" \t\r\n")
    if len(text) > _LONGEST:
        raise _error("malformed", _TOO_LONG)
    if any(ord(char) < 0x20 or ord(char) == 0x7F for char in text):
        raise _error("malformed", "The address has control characters in it.")
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
    except ValueError:
        raise _error("malformed", "The address cannot be read.") from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise _error("not-http", "The address does not begin with http:// or https://.")
    host, port = _host_and_port(parts.netloc, parts.scheme, guard)
    path = quote(parts.path, safe=_LEGAL, errors="replace") or "/"
    query = f"?{quote(parts.query, safe=_LEGAL, errors='replace')}" if parts.query else ""
    root = f"{parts.scheme}://{_netloc(parts.scheme, host, port)}"
    url = f"{root}{path}{query}"
    if len(url) > _LONGEST:
        raise _error("malformed", _TOO_LONG)
    return Address(url, parts.scheme, host, port)


def _netloc(scheme: str, host: str, port: int) -> str:
    name = f"[{host}]" if ":" in host else host
    return name if port == _DEFAULT_PORTS[scheme] else f"{name}:{port}"


def _host_and_port(netloc: str, scheme: str, guard: Guard) -> tuple[str, int]:
    if "@" in netloc:
        raise _error("password", "The address has a name or a password in it.")
    if not netloc or "\\" in netloc:
        raise _no_host("The address names no host.")
    if netloc.startswith("["):
        inside, _, rest = netloc[1:].partition("]")
        host = _literal_6(inside, guard)
        after, given = (rest[:1], rest[1:])
    else:
        name, after, given = netloc.partition(":")
        host = _name(name, guard)
    if after not in {"", ":"}:
        raise _error("malformed", "The address cannot be read.")
    return host, _port(given, scheme, guard)


def _port(given: str, scheme: str, guard: Guard) -> int:
    if not given:
        return _DEFAULT_PORTS[scheme]
    port = int(given) if given.isascii() and given.isdigit() and len(given) <= 5 else 0
    if not 0 < port < 65536:
        raise _error("port", "The address names no port that there is.")
    if guard.refuses_port(port):
        sentence = f"Feeds are not read at port {port}: only at 80, 443, 8080 and 8443."
        raise _error("port", sentence)
    return port


def _literal_6(text: str, guard: Guard) -> str:
    """An IPv6 address between brackets. A zone names an interface of this machine."""
    try:
        ip = IPv6Address(text)
    except ValueError:
        raise _no_host("The address names no host.") from None
    if ip.scope_id is not None or guard.refuses(str(ip)):
        raise inside_error(text, private=_may_be_let_in(str(ip)))
    return str(ip)


def _name(text: str, guard: Guard) -> str:
    """A host's name in ASCII, or an IPv4 address in the one notation that everybody reads alike."""
    try:
        host = (URL.build(scheme="http", host=text).raw_host or "").lower()
    except ValueError:  # also UnicodeError: what is no domain name
        raise _no_host("The address names no host.") from None
    labels = host.split(".")
    if len(host) > _LONGEST_HOST or not all(map(_LABEL.fullmatch, labels)):
        if host.endswith("."):
            raise _no_host("The address ends its host with a dot; leave it out.")
        raise _no_host("The address names no host.")
    if NUMBER.fullmatch(labels[-1]):
        return _literal_4(host, guard)
    if not guard.private and is_name_inside(host):
        raise inside_error(host, private=True)
    return host


def _literal_4(host: str, guard: Guard) -> str:
    """Four decimal numbers, and nothing that `inet_aton` would make an address of."""
    try:
        ip = IPv4Address(host)
    except ValueError:
        raise _no_host("The address writes its host as an odd number.") from None
    if guard.refuses(str(ip)):
        raise inside_error(host, private=_may_be_let_in(str(ip)))
    return host


def inside_error(host: str, *, private: bool) -> FetchError:
    """What is said of a host inside: not where exactly it leads. `private`: FETCH_PRIVATE would let
    it in."""
    begun = f"{host} is, or leads to, an address"
    if private:
        why = "inside a network of one's own: FETCH_PRIVATE=true would allow that."
        return _error("refused-address", f"{begun} {why}")
    why = "where nothing is fetched from: link-local, multicast, or reserved."
    return _error("reserved", f"{begun} {why}")


def _may_be_let_in(ip: str) -> bool:
    return not Guard(private=True).refuses(ip)


def _no_host(sentence: str) -> FetchError:
    return _error("no-host", sentence)


def _error(reason: Reason, sentence: str) -> FetchError:
    return FetchError(reason, sentence)
