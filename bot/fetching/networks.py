"""Which addresses of machines a fetch may connect to. Pure.

A stranger's feed, name server or redirect may name any address; those of the operator's own
network, of the machine itself and of a cloud's metadata are refused. `ipaddress.is_global` alone
does not do: Python 3.11's passes 64:ff9b::/96, 2002::/16 around private addresses, fec0::/10 and
multicast.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# Where feeds live: those of http and https, and the two that stand beside them by custom. Others
# are where databases, mail and consoles listen, which must not be spoken to in a stranger's name.
WEB_PORTS = frozenset({80, 443, 8080, 8443})


def _v4(*networks: str) -> tuple[IPv4Network, ...]:
    return tuple(map(IPv4Network, networks))


def _v6(*networks: str) -> tuple[IPv6Network, ...]:
    return tuple(map(IPv6Network, networks))


# https://www.iana.org/assignments/iana-ipv4-special-registry, multicast, and what is reserved.
# Nothing of it is anybody's web server, also in a network of one's own.
_NEVER_4 = _v4(
    "0.0.0.0/8",
    "169.254.0.0/16",  # link-local; the metadata of most clouds
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",  # relays of 6to4
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",  # with 255.255.255.255
    # https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
    "168.63.129.16/32",
    "100.100.100.200/32",  # Alibaba Cloud's metadata
)
_PRIVATE_4 = _v4(
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "198.18.0.0/15",  # for benchmarks; proxies use it for the names that they answer themselves
)
# https://www.iana.org/assignments/ipv6-address-space: all that is given out to the public.
_PUBLIC_6 = IPv6Network("2000::/3")
# https://www.iana.org/assignments/iana-ipv6-special-registry
_NEVER_6 = _v6(
    "2001::/23",  # Teredo, ORCHID, benchmarks: nothing there serves pages
    "2001:db8::/32",
    "2002::/16",  # 6to4: an IPv4 address is inside
    "3ffe::/16",  # the 6bone, given back
    "3fff::/20",
    "fd00:ec2::/32",  # Amazon's metadata
    "fd20:ce::/32",  # Google's
)
_PRIVATE_6 = _v6("::1/128", "fc00::/7")
_NAT64 = IPv6Network("64:ff9b::/96")
# RFC 5214: an interface whose number holds an IPv4 address.
_ISATAP = {0x00005EFE, 0x02005EFE}


def refuses(address: str, *, private: bool) -> bool:
    """Whether no connection may be made to an IP address as a socket writes it.

    `private` lets the operator's own network, and the machine itself, pass; never link-local
    addresses, multicast, or what is reserved.
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return True  # whatever it is, it is not known to be outside
    if isinstance(ip, IPv4Address):
        return _refuses_4(ip, private=private)
    return _refuses_6(ip, private=private)


def _refuses_4(ip: IPv4Address, *, private: bool) -> bool:
    return _within(ip, _NEVER_4) or (not private and _within(ip, _PRIVATE_4))


def _refuses_6(ip: IPv6Address, *, private: bool) -> bool:
    if ip.scope_id is not None or _within(ip, _NEVER_6):
        return True
    if private and ip in _NAT64:
        # A network without IPv4 of its own sees the whole old internet there.
        return _refuses_4(IPv4Address(int(ip) & 0xFFFFFFFF), private=True)
    if private and _within(ip, _PRIVATE_6):
        return False
    return ip not in _PUBLIC_6 or (int(ip) >> 32) & 0xFFFFFFFF in _ISATAP


def _within(
    ip: IPv4Address | IPv6Address, networks: Iterable[IPv4Network] | Iterable[IPv6Network]
) -> bool:
    return any(ip in network for network in networks)


@dataclass(frozen=True, slots=True)
class Guard:
    """What may be spoken to. `private`: also the operator's own network, at any port."""

    private: bool = False

    def refuses(self, address: str) -> bool:
        """Whether no connection may be made to an IP address."""
        return refuses(address, private=self.private)

    def refuses_port(self, port: int) -> bool:
        """Whether no connection may be made to a port."""
        return not self.private and port not in WEB_PORTS
