"""Which IP addresses are outside: every special network is refused, ordinary ones are not."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

import pytest

from bot.fetching.networks import Guard, refuses

# https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-special-registry, with
# multicast, deprecated site-local, and the metadata of clouds.
REFUSED = """
0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24
224.0.0.0/4 240.0.0.0/4 255.255.255.255/32 169.254.169.254/32 168.63.129.16/32
100.100.100.200/32 192.0.0.192/32
::/128 ::1/128 ::/96 ::ffff:0:0/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64
100:0:0:1::/64 2001::/32 2001:2::/48 2001:10::/28 2001:20::/28 2001:db8::/32 2002::/16 3ffe::/16
3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8 fd00:ec2::254/128 fd20:ce::254/128
4000::/3 e000::/4
""".split()
PASSED = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0
169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0
198.17.255.255 198.20.0.0 223.255.255.255 95.56.234.1
2a00:1450:4010:c08::66 2606:4700::6812:1 2400:cb00:2048:1::c629:d7a2 2003::1 2001:4860:4860::8888
""".split()


@pytest.mark.parametrize("network", REFUSED)
def test_the_first_the_last_and_one_between_are_refused(network: str) -> None:
    whole = ip_network(network)
    for ip in (whole[0], whole[-1], whole[whole.num_addresses // 2]):
        assert refuses(str(ip), private=False), ip


@pytest.mark.parametrize("address", PASSED)
def test_an_ordinary_address_passes(address: str) -> None:
    assert not refuses(address, private=False)
    assert not refuses(address, private=True)


def test_pythons_own_word_alone_would_let_them_in() -> None:
    """Why there is a table of our own (bpo-113171 mended some of it in later versions)."""
    for address in ("64:ff9b::7f00:1", "224.0.0.1", "ff02::1"):
        assert refuses(address, private=False)
    assert ip_address("64:ff9b::7f00:1").is_global


@pytest.mark.parametrize("text", ["", "localhost", "127.1", "0x7f.0.0.1", "2130706433", "::1%lo"])
def test_what_is_no_plain_address_is_refused(text: str) -> None:
    assert refuses(text, private=False)
    assert refuses(text, private=True)


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 10.1.2.3 172.20.0.1 192.168.1.1 100.64.0.1 198.18.0.1 ::1 fd12::1 fc00::1 "
    "64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b::808:808".split(),
)
def test_an_operators_own_network_passes_where_it_is_allowed(address: str) -> None:
    assert refuses(address, private=False)
    assert not refuses(address, private=True)


@pytest.mark.parametrize(
    "address",
    "0.0.0.0 169.254.169.254 224.0.0.1 255.255.255.255 192.0.2.1 100.100.100.200 168.63.129.16 :: "
    "fe80::1 fec0::1 ff02::1 2002:a00:1:: ::ffff:10.0.0.1 64:ff9b::a9fe:a9fe fd00:ec2::254 "
    "2001:4:5:6:0:5efe:a00:1".split(),
)
def test_no_network_of_ones_own_has_these(address: str) -> None:
    assert refuses(address, private=True)


def test_only_the_ports_of_the_web_are_open_to_strangers() -> None:
    outside, own = Guard(), Guard(private=True)
    assert [one for one in range(65536) if not outside.refuses_port(one)] == [80, 443, 8080, 8443]
    assert not any(own.refuses_port(one) for one in (22, 1200, 8000))
