"""Addresses that lead inside are refused before a byte is sent; seen at listeners on loopback."""

from __future__ import annotations

import asyncio
import socket
import threading

import pytest

from bot.fetching import sockets
from bot.fetching.errors import FetchError
from bot.fetching.fetcher import Asked, Fetcher
from bot.fetching.networks import Guard
from tests.fetching.site import INSIDE, OUTSIDE, AnyPort, Site, fetching, http, moved, serving

# Nothing is sent where one of these is told.
REFUSED = {"refused-address", "reserved", "no-host", "password"}
# The listener's own address, in every notation that some reader of addresses takes for it.
NOTATIONS = [
    "127.0.0.1",
    "127.0.0.1.",
    "127.1",
    "127.0.1",
    "127.000.000.001",
    "0127.0.0.1",
    "0177.0.0.1",
    "0177.0.0.01",
    "017700000001",
    "0x7f.0.0.1",
    "0x7f.0x0.0x0.0x1",
    "0x7F000001",
    "0x7f.1",
    "0x7f.0.1",
    "2130706433",
    "0",
    "0.0.0.0",  # noqa: S104 - an address to refuse
    "00000177.1",
    "127.0.0.0x1",
    "127.0.0.2",
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "127．0．0．1",
    "%31%32%37.0.0.1",
    "127.0.0.1%00.site.kz",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::80ff:fffe]",
    "[2001:4:5::5efe:7f00:1]",
    "[fe80::1%25lo]",
    "[::1%25lo]",
    "[fec0::1]",
    "[fd00::2]",
    "[ff02::1]",
    "[v1.127.0.0.1]",
    "site.kz@127.0.0.1",
    "user:password@127.0.0.1",
    "127.0.0.1\\@site.kz",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "ｌocalhost",
    "feeds.localhost",
    "printer.local",
    "router",
    "metadata.google.internal",
    "box.home.arpa",
]
# Names whose only answers are inside, as a stranger's name server may say.
NAMES = {
    "one.kz": ["127.0.0.1"],
    "two.kz": ["::1"],
    "three.kz": ["::1", "127.0.0.1", "10.0.0.1"],
    "mapped.kz": ["::ffff:127.0.0.1"],
    "nat64.kz": ["64:ff9b::7f00:1"],
    "6to4.kz": ["2002:7f00:1::"],
    "scope.kz": ["fe80::1%lo"],
    "any.kz": ["0.0.0.0"],  # noqa: S104 - an address to refuse
    "cloud.kz": ["169.254.169.254"],
    "odd.kz": ["127.1"],
}


async def _nobody_came(site: Site, host: str = INSIDE) -> None:
    """Whoever came before us is counted before us."""
    before = site.connections
    reader, writer = await asyncio.open_connection(host, site.port)
    writer.write(b"GET /last HTTP/1.1\r\n\r\n")
    await reader.readuntil(b"\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    assert before == 0
    assert site.connections == 1
    assert site.paths == ["/last"]


@pytest.mark.parametrize("host", NOTATIONS)
async def test_no_notation_leads_inside(host: str) -> None:
    async with serving(INSIDE, OUTSIDE, "::1") as site, fetching(guard=AnyPort()) as fetcher:
        with pytest.raises(FetchError) as told:
            await fetcher.fetch(Asked(site.url("/secret", host)))
        assert told.value.reason in REFUSED
        assert "secret" not in str(told.value)
        assert "password" not in str(told.value).replace("a name or a password", "")
        await _nobody_came(site)


@pytest.mark.parametrize("host", NAMES)
async def test_no_name_leads_inside(host: str) -> None:
    async with serving(INSIDE, "::1") as site, fetching(NAMES) as fetcher:
        with pytest.raises(FetchError) as told:
            await fetcher.fetch(Asked(site.url("/", host)))
        assert told.value.reason in REFUSED
        await _nobody_came(site)


async def test_the_systems_own_names_lead_nowhere_inside() -> None:
    """The machine's own table of names says where "localhost" is; a name with a dot is asked."""
    async with serving(INSIDE) as site:
        assert INSIDE in await sockets.Names()("localhost")
        async with Fetcher(private=False, guard=AnyPort()) as fetcher:
            connector = fetcher._session and fetcher._session.connector
            with pytest.raises(sockets.InsideError):
                await connector._resolver.resolve("localhost", site.port)  # type: ignore[union-attr]
        await _nobody_came(site)


# 127.0.0.2 stands for an address outside here
@pytest.mark.parametrize("host", sorted({*NOTATIONS, *NAMES} - {OUTSIDE}))
async def test_no_redirect_leads_inside(host: str) -> None:
    async with serving(INSIDE, "::1") as inside, serving() as outside, fetching(NAMES) as fetcher:
        outside.answers["/"] = moved(inside.url("/secret", host))
        with pytest.raises(FetchError) as told:
            await fetcher.fetch(Asked(outside.url()))
        assert told.value.reason in REFUSED
        assert outside.paths == ["/"]
        await _nobody_came(inside)


@pytest.mark.parametrize("location", ["//127.0.0.1:{}/", "http:127.0.0.1:{}/", "///127.0.0.1:{}/"])
async def test_no_relative_redirect_leads_inside(location: str) -> None:
    async with serving(INSIDE) as inside, serving() as outside, fetching() as fetcher:
        outside.answers["/"] = moved(location.format(inside.port))
        with pytest.raises(FetchError):
            await fetcher.fetch(Asked(outside.url()))
        await _nobody_came(inside)


async def test_a_name_that_changes_between_two_answers_leads_nowhere_inside() -> None:
    """The first answer is outside and is asked; the second, for the redirect, is inside."""
    known = {"rebound.kz": [[OUTSIDE], [INSIDE]]}
    async with serving(INSIDE) as inside, serving() as outside, fetching(known) as fetcher:
        outside.answers["/"] = moved(inside.url("/secret", "rebound.kz"))
        with pytest.raises(FetchError) as told:
            await fetcher.fetch(Asked(outside.url("/", "rebound.kz")))
        assert told.value.reason in REFUSED
        assert outside.paths == ["/"]
        await _nobody_came(inside)


async def test_one_answer_is_one_connection() -> None:
    """What was looked at is what is connected to: no second question whose answer may differ."""
    known = {"rebound.kz": [[OUTSIDE], [INSIDE]]}
    async with serving(OUTSIDE, INSIDE) as site, fetching(known) as fetcher:
        site.answers["/"] = http(b"first", 200, "Connection: close")
        found = await fetcher.fetch(Asked(site.url("/", "rebound.kz")))
        assert found.body == b"first"
        with pytest.raises(FetchError):
            await fetcher.fetch(Asked(site.url("/", "rebound.kz")))
        assert site.connections == 1


async def test_of_several_answers_only_what_is_outside_is_asked() -> None:
    known = {"both.kz": [INSIDE, OUTSIDE, "::1"]}
    async with serving(INSIDE, "::1") as inside, fetching(known) as fetcher:
        server = await asyncio.start_server(inside.serve, OUTSIDE, inside.port)
        async with server:
            inside.answers["/"] = _where
            found = await fetcher.fetch(Asked(inside.url("/", "both.kz")))
        assert found.body == OUTSIDE.encode()
        assert inside.connections == 1


async def _where(writer: asyncio.StreamWriter) -> None:
    writer.write(http(writer.get_extra_info("sockname")[0].encode(), 200, "Connection: close"))
    await writer.drain()


async def test_the_socket_itself_refuses() -> None:
    """Also what no name was looked up for, and nobody has read before."""
    connector = sockets.guarded_connector(AnyPort(), sockets.Names())
    try:
        for family, address in [
            (socket.AF_INET, ("127.0.0.1", 80)),
            (socket.AF_INET6, ("::1", 80, 0, 0)),
        ]:
            with pytest.raises(sockets.InsideError):
                connector._socket_factory(  # type: ignore[misc]  # we gave it one
                    (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address)
                )
    finally:
        await connector.close()


async def test_an_operators_own_network_is_reached_where_it_is_allowed() -> None:
    """The same listeners, the same addresses: what was refused above would have arrived."""
    async with serving(INSIDE, "::1") as site, Fetcher(private=True) as fetcher:
        site.answers["/"] = http(b"ours", 200, "Connection: close")
        for host in (INSIDE, "[::1]", "localhost"):
            assert (await fetcher.fetch(Asked(site.url("/", host)))).body == b"ours"
        for host in ("127.1", "0x7f.0.0.1", "2130706433", "[::ffff:127.0.0.1]"):
            with pytest.raises(FetchError) as told:
                await fetcher.fetch(Asked(site.url("/", host)))
            assert told.value.reason in REFUSED
        assert site.connections == 3


async def test_a_name_that_the_system_cannot_even_ask_for_is_not_known() -> None:
    with pytest.raises(OSError, match="label"):
        await sockets.Names()("a" * 70 + ".kz")


async def test_a_name_server_that_hangs_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits may give up; the thread comes back when the system does."""
    answered, system = threading.Event(), sockets._system

    def slow(host: str) -> list[str] | OSError:
        if host == "slow.kz":
            answered.wait()
        return system("localhost")

    monkeypatch.setattr(sockets, "_system", slow)
    look_up = sockets.Names()
    waiting = [asyncio.create_task(look_up("slow.kz")) for _ in range(10)]
    assert INSIDE in await look_up("localhost")
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    answered.set()
    for _ in range(sockets.LOOKUPS_AT_ONCE):
        await look_up._free.acquire()
    assert look_up._free.locked()


async def test_what_a_setting_would_let_in_is_told_apart() -> None:
    names = {
        "ours.kz": [["10.0.0.1"]],
        "cloud.kz": [["169.254.169.254"]],
        "both.kz": [[INSIDE, "::"]],
    }
    said = {"ours.kz": "refused-address", "cloud.kz": "reserved", "both.kz": "refused-address"}
    async with fetching(names, guard=Guard()) as fetcher:
        for host, reason in said.items():
            with pytest.raises(FetchError) as told:
                await fetcher.fetch(Asked(f"http://{host}/"))
            assert (told.value.reason, "FETCH_PRIVATE" in str(told.value)) == (
                reason,
                reason == "refused-address",
            )


@pytest.mark.parametrize("port", [22, 25, 6379, 5432, 3000, 8081, 0, 65536, "8o"])
async def test_ports_of_other_services_are_refused(port: object) -> None:
    async with Fetcher(private=False) as fetcher:
        with pytest.raises(FetchError) as told:
            await fetcher.fetch(Asked(f"http://site.kz:{port}/"))
        assert told.value.reason == "port"
    assert not Guard(private=True).refuses_port(3000)
