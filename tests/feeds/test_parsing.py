"""feedparser within bounds: what would take it long is cut off, and what was read is kept."""

from __future__ import annotations

import pytest

from bot.feeds import parsing
from bot.feeds.parsing import MOST_ITEMS, Parsed, parse

HEAD = '<rss version="2.0"><channel><title>Вестник</title>'
TAIL = "</channel></rss>"


def _titles(found: Parsed) -> list[str]:
    return [entry.get("title", "") for entry in found.entries]


def test_items_are_bounded() -> None:
    found = parse(HEAD + "".join(f"<item><title>{n}</title></item>" for n in range(1_500)) + TAIL)
    assert _titles(found) == [str(n) for n in range(MOST_ITEMS)]


def test_elements_are_bounded_and_so_are_their_attributes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_ELEMENTS", 1_000)
    item = "<item><title>Раз</title></item>"
    assert _titles(parse(HEAD + item + "<a/>" * 1_000 + item + TAIL)) == ["Раз"]
    assert _titles(parse(HEAD + item + "<item><title>Два</title>" + "<a/>" * 1_000)) == ["Раз"]
    wide = "<a " + " ".join(f'a{n}="1"' for n in range(30)) + "/>"
    assert _titles(parse(HEAD + item + wide * 40 + item + TAIL)) == ["Раз"]
    # `xml.sax` would take seconds for one such element
    wider = "<a " + " ".join(f'a{n}="1"' for n in range(20_000)) + "/>"
    assert _titles(parse(HEAD + wider + item + TAIL)) == ["Раз"]


def test_texts_count_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_ELEMENTS", 1_000)
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    text = "<content:encoded>x</content:encoded>"
    item = f"<item {space}>{text * 10}</item>"
    found = parse(HEAD + item * 100 + TAIL)
    assert 40 < len(found.entries) < 48
    assert [one["value"] for one in found.entries[0]["content"]] == ["x"] * 10


def test_tags_and_namespaces_are_bounded() -> None:
    tags = "".join(f"<category>{n}</category>" for n in range(5_000))
    spaces = " ".join(f'xmlns:a{n}="urn:{n}"' for n in range(1_000))
    found = parse(f"{HEAD}<item {spaces}><title>Раз</title>{tags}</item>{TAIL}")
    assert _titles(found) == ["Раз"]
    assert len(found.entries[0]["tags"]) == 60


def test_a_long_author_is_not_searched_for_an_address() -> None:
    found = parse(f"{HEAD}<item><author>{'a' * 200_000}</author><title>Раз</title></item>{TAIL}")
    assert _titles(found) == ["Раз"]


def test_nothing_of_the_machine_is_read(tmp_path: object) -> None:
    file = f"{tmp_path}/secret"
    document = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{file}">]>{HEAD}<item><title>&x;</title></item>{TAIL}'
    assert _titles(parse(document)) == ["&x;"]
    assert parse(file).entries == ()


@pytest.mark.parametrize(
    "fault", ["<b>x</i>", "<p>", "</p>", "<a b=c>", '<a b="1" b="2"/>', "<a b='<'/>"]
)
def test_soup_is_read_all_the_same(fault: str) -> None:
    found = parse(f"{HEAD}<item><title>Раз</title><description>{fault}</description></item>"
                  f"<item><title>Два</title></item>{TAIL}")  # fmt: skip
    assert _titles(found) == ["Раз", "Два"]


def test_soup_is_read_within_the_same_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_ELEMENTS", 100)
    items = "<item><title>Раз</title><p></item>" * 50
    assert 20 < len(parse(HEAD + items + TAIL).entries) < 50
    # what was read before the fault counts
    assert len(parse(HEAD + "<a/>" * 50 + items + TAIL).entries) < 20


def test_what_stands_before_a_feed_does_no_harm() -> None:
    found = parse(f"<br />\n<b>Warning</b>: x<br /> {HEAD}<item><title>Раз</title></item>{TAIL}")
    assert (_titles(found), found.version) == (["Раз"], "rss20")


def test_what_stands_behind_the_end_does_no_harm() -> None:
    found = parse(f"{HEAD}<item><title>Раз</title></item>{TAIL}<script>x</script> <b>")
    assert (_titles(found), found.whole) == (["Раз"], True)


@pytest.mark.parametrize("opened", ["<!--", "<![CDATA["])
def test_what_is_opened_and_never_closed_hides_no_item(opened: str) -> None:
    found = parse(
        f"{HEAD}<item><title>Раз</title>{opened}</item><item><title>Два</title></item>{TAIL}"
    )
    assert _titles(found)[0] == "Раз"


def test_an_item_that_breaks_off_is_none() -> None:
    found = parse(f"{HEAD}<item><title>Раз</title></item><item><title>Два</title>")
    assert (_titles(found), found.whole) == (["Раз"], False)
