"""`python -m bot sources`: what it says and what it changes, as a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot import __version__
from bot.fetching.fetcher import Fetcher
from bot.sandbox.server import Sandbox
from bot.sites.apart import Apart
from bot.sources.check import Checking, is_address
from tests.running import command, command_by_itself
from tests.seeding import NOW
from tests.sources.machine import Machine
from tests.sources.pages import list_of, page_of_article
from tests.sources.serving import Page, Site, Told, rss

HTML = "text/html; charset=utf-8"
FEED = rss([Told("Палата приняла закон", "О бюджете на год. #Проба", url="https://n.example/z-1")])


@pytest.fixture
async def site(site: Site) -> Site:
    """With a feed."""
    site.pages["/rss"] = Page(FEED)
    return site


async def test_check_says_what_each_would_bring_in_order(machine: Machine, site: Site) -> None:
    (machine.folder / "feed.xml").write_text(FEED, encoding="utf-8")
    (machine.folder / "page.html").write_text(
        '<html><head><link rel="alternate" type="application/rss+xml" href="https://n.example/rss">'
        "</head><body>Сайт</body></html>"
    )
    site.pages["/page.rss"] = Page(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>',
        content_type=HTML,
    )
    machine.environment["DATABASE_URL"] = "sqlite+aiosqlite:////nowhere/no.db"
    given = [
        "feed.xml",
        "missing.xml",
        site.address("/rss"),
        "page.html",
        site.address("/page.rss"),
        "http://[",
        "@turkpa",
    ]
    status, lines = await machine.sources("check", *given)
    assert status == 1
    assert [one["source"] for one in lines] == given
    assert [one["ok"] for one in lines] == [True, False, True, False, False, False, False]
    [article] = lines[0]["articles"]
    assert article == {
        "title": "Палата приняла закон",
        "url": "https://n.example/z-1",
        "published": None,
        "text": "О бюджете на год. #Проба",
        "hashtags": ["Проба"],
        "id": "https://n.example/z-1",
    }
    assert lines[0]["feed"] == {"title": "Учебный вестник", "language": ""}
    assert lines[2]["articles"] == lines[0]["articles"]
    assert "No such file" in lines[1]["error"]
    assert "https://n.example/rss" in lines[3]["error"]
    assert site.address("/rss") in lines[4]["error"]


async def test_check_finds_the_feed_of_a_site(machine: Machine, site: Site) -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    site.pages["/"] = Page(list_of([], head=head), content_type=HTML)
    status, [line] = await machine.sources("check", site.address("/"))
    assert status == 0
    assert [one["title"] for one in line["articles"]] == ["Палата приняла закон"]


async def test_nothing_inside_is_checked_unless_it_may_be(machine: Machine, site: Site) -> None:
    machine.environment["FETCH_PRIVATE"] = "false"
    status, [line] = await machine.sources("check", site.address("/rss"))
    assert (status, line["ok"]) == (1, False)
    assert site.asked == []


def test_check_as_whoever_installs_it_runs_it(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd())])}
    told = command_by_itself(environment, tmp_path, "sources", "check", "-", data=FEED.encode())
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["source"] == "-"


@pytest.mark.parametrize("act", ["check", "add"])
async def test_those_who_are_asked_can_learn_who_asks(
    machine: Machine, site: Site, sandbox: Sandbox, act: str
) -> None:
    machine.environment |= {"BOT_TOKEN": sandbox.token, "TELEGRAM_API_URL": sandbox.url}
    assert (await machine.sources(act, site.address("/rss")))[0] == 0
    who = f"ParlDigest/{__version__} (feed reader; https://t.me/parldigest_bot)"
    assert {one.agent for one in site.asked} == {who}


async def test_a_telegram_that_is_away_hinders_no_command(machine: Machine, site: Site) -> None:
    machine.environment |= {"BOT_TOKEN": "1:nobody", "TELEGRAM_API_URL": "http://127.0.0.1:9"}
    assert (await machine.sources("check", site.address("/rss")))[0] == 0
    assert {one.agent for one in site.asked} == {f"ParlDigest/{__version__} (feed reader)"}


async def test_sources_are_added_listed_and_removed(machine: Machine, site: Site) -> None:
    status, [added, refused] = await machine.sources(
        "add", site.address("/rss"), site.address("/nowhere"), "--outlet", "Заря", "--language=kk"
    )
    assert status == 1
    assert (added["ok"], added["added"], added["kind"], added["outlet"]) == (
        True,
        True,
        "feed",
        "Заря",
    )
    assert refused["error"] == (
        "the site answers with status 404; check the address, or try the home page of the site"
    )
    status, [again] = await machine.sources("add", site.address("/rss"))
    assert (status, again["id"], again["added"]) == (0, added["id"], False)
    status, [listed] = await machine.sources("list")
    assert (status, listed["state"], listed["language"]) == (0, "active", "kk")
    assert await machine.sources("remove", "77") == (
        1,
        [{"source": "77", "ok": False, "error": "there is no such source"}],
    )
    status, [removed] = await machine.sources("remove", site.address("/rss"))
    assert (status, removed["id"]) == (0, added["id"])
    assert await machine.sources("list") == (0, [])
    status, [listed] = await machine.sources("list", "--removed")
    assert listed["state"] == "removed"


async def test_what_is_said_of_a_source_that_is_there_changes_it(
    machine: Machine, site: Site
) -> None:
    address = site.address("/rss")
    _, [added] = await machine.sources("add", address, "--outlet=Заря", "--full-text")
    assert "changed" not in added
    said = ("--outlet", "Вестник", "--country", "казахстан", "--language=kk", "--no-full-text")
    status, [there] = await machine.sources("add", address, *said)
    assert (status, there["added"], there["id"]) == (0, False, added["id"])
    assert there["changed"] == ["outlet", "country", "language", "full_text"]
    traits = ("outlet", "country", "language", "full_text")
    assert [there[one] for one in traits] == ["Вестник", "KZ", "kk", False]
    # what is not said stays, what is said again changes nothing, and what is empty is taken back
    _, [there] = await machine.sources("add", address, "--country=KAZ", "--outlet=")
    assert there["changed"] == ["outlet"]
    _, [listed] = await machine.sources("list")
    assert [listed[one] for one in traits] == ["", "KZ", "kk", False]
    # one that was removed comes back with what is said now
    await machine.sources("remove", address)
    _, [back] = await machine.sources("add", address, "--country=KG")
    assert (back["added"], back["country"], back["changed"]) == (True, "KG", ["country"])


async def test_what_is_no_country_is_refused_before_anything_is_asked(
    machine: Machine, site: Site
) -> None:
    told = await asyncio.to_thread(
        command,
        machine.environment,
        machine.folder,
        *("sources", "add", site.address("/rss"), "--country", "Нарния"),
    )
    assert (told.returncode, told.stdout) == (1, b"")
    assert "--country: nobody knows 'Нарния' as a country" in told.stderr.decode()
    assert site.asked == []
    assert await machine.sources("list") == (0, [])


@pytest.mark.parametrize(
    ("given", "is_one"),
    [
        ("https://site.kz/rss", True),
        ("site.kz", True),
        ("site.kz/rss.xml", True),
        ("feed.xml", False),
        ("folder/feed", False),
        ("-", False),
        ("./site.kz", False),
        ("@channel", True),
        ("file:///etc/passwd", True),
        ("localhost:8080", True),
        ("localhost:8080/feed.xml", True),
        ("site.kz:8080/rss", True),
        ("[::1]:80", True),
        (" https://site.kz/rss", True),
        ("C:/feed", False),
    ],
)
def test_what_is_an_address_and_what_a_file(given: str, is_one: bool) -> None:
    assert is_address(given) is is_one


def test_a_file_that_there_is_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "localhost:8080").write_text(FEED, encoding="utf-8")
    assert not is_address("localhost:8080")


async def test_a_site_none_of_whose_pages_can_be_read_is_none(site: Site) -> None:
    links = [(f"/n/vopros-{at}", f"Палата обсудила вопрос номер {at}") for at in range(9)]
    site.pages["/novosti"] = Page(list_of(links), content_type=HTML)
    address = site.address("/novosti")
    async with Fetcher(private=True) as fetcher, Apart() as apart:
        checking = Checking(fetcher, apart, NOW)
        site.pages |= {path: Page(status=503) for path, _ in links}
        line = await checking.check(address)
        none = "none of the articles that the page names can be read"
        assert (line["ok"], line["error"]) == (False, f"{none}: 127.0.0.1 answers with status 503")
        checking = replace(checking, seconds=3.0)
        site.pages |= {path: Page(hangs=True) for path, _ in links}
        line = await checking.check(address)
        why = f"{none}: the site did not answer in time"
        assert (line["ok"], line["error"]) == (False, why)
        # one that hangs hides no other
        site.pages["/n/vopros-1"] = Page(page_of_article("Палата обсудила"), content_type=HTML)
        line = await checking.check(address)
        assert (line["ok"], len(line["articles"])) == (True, 1)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("http://pub.example.com:22/", "feeds are read at the ports 80, 443, 8080 and 8443 only"),
        ("http://name:secret@example.com/", "a name or a password stands in the address"),
        ("http://a..b/", "the address names no host"),
        ("http://169.254.169.254/", "link-local"),
        ("http://[", "is not written as addresses are"),
    ],
)
async def test_the_guard_is_to_be_opened_only_where_that_helps(given: str, why: str) -> None:
    async with Fetcher(private=False) as fetcher, Apart() as apart:
        checking = Checking(fetcher, apart, NOW)
        line = await checking.check(given)
        assert why in line["error"]
        assert "FETCH_PRIVATE" not in line["error"]
        inside = await checking.check("localhost:8080")
        assert "FETCH_PRIVATE=true" in inside["error"]
