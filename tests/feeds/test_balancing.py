"""Tags that do not match: no item is lost to them, and what cannot be read says so."""

from __future__ import annotations

from xml.parsers.expat import ParserCreate

import pytest

from bot.feeds.balancing import balanced
from bot.feeds.model import NotAFeedError
from bot.feeds.reading import read_feed
from tests.feeds.table import BASE, NOW

HEAD = '<rss version="2.0"><channel><title>Вестник</title><link>https://vestnik.kz/</link>'
TAIL = "</channel></rss>"
SITE = "https://vestnik.kz/n/"
NUMBERS = (1, 2, 3)


def _item(number: int) -> str:
    text = f"<description>Текст {number}.</description>"
    return f"<item><title>Раз {number}</title><link>{SITE}{number}</link>{text}</item>"


def _read(text: str) -> list[tuple[str, str | None]]:
    feed = read_feed(text.encode(), url=BASE, now=NOW)
    return [(one.title, one.url) for one in feed.items]


WHOLE = [(f"Раз {number}", f"{SITE}{number}") for number in NUMBERS]


@pytest.mark.parametrize(
    "second",
    [
        "<item><title>Раз {n}</titel><link>{link}</link></item>",
        "<item><title>Раз {n}<title><link>{link}</link></item>",
        "<item><title>Раз {n}<link>{link}</link></item>",
        "<item><title>Раз {n}</title<link>{link}</link></item>",
        "<item><title>Раз <b>{n}</title></b><link>{link}</link></item>",
        "<item><title>Раз {n}</title></p><link>{link}</link></item>",
        "{begin}</items>",
        "{begin}</item></item>",
        "<item><title>Раз {n}</title><link>{link}</link>",
        "<Item><Title>Раз {n}</title><link>{link}</link></ITEM>",
        "<item><title><![CDATA[Раз {n}</title><link>{link}</link></item>",
        "{begin}<description>Текст <!-- и</description></item>",
        "{begin}<description><p>а<br>б<li>в</description></item>",
        "{begin}<enclosure url=x.jpg type='image/jpeg></item>",
        "<item><title>Раз {n}</title><link>{link}<description>Текст.</description></item>",
        "</channel></rss><item><title>Раз {n}</title><link>{link}</link></item>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("all_alike", [False, True])
def test_an_item_that_is_written_wrongly_costs_no_item(second: str, all_alike: bool) -> None:
    def written(number: int) -> str:
        if number != 2 and not all_alike:
            return _item(number)
        begin = _item(number).partition("<description>")[0]
        return second.format(n=number, link=f"{SITE}{number}", begin=begin)

    items = [written(number) for number in NUMBERS]
    assert _read(HEAD + "".join(items) + TAIL) == WHOLE


def test_the_text_behind_a_wrong_tag_is_read() -> None:
    item = f"<item><title>Раз</title><link>{SITE}1</link>"
    full = f"{item}<content:encoded>Текст.</encoded></item>"
    feed = read_feed((HEAD + full + TAIL).encode(), url=BASE, now=NOW)
    assert feed.items[0].text == "Текст."
    more = f"{item}<description>Текст</p>, и ещё.</description></item>"
    feed = read_feed((HEAD + more + TAIL).encode(), url=BASE, now=NOW)
    assert feed.items[0].text == "Текст, и ещё."
    page = f"{item}<description><title>а</title><p>Текст.</description></item>"
    feed = read_feed((HEAD + page + TAIL).encode(), url=BASE, now=NOW)
    assert feed.items[0].title == "Раз"


def test_an_item_that_breaks_off_is_none_whatever_is_wrong_before() -> None:
    broken = "<item><title>Раз 1</titel></item><item><title>Раз 2</title><link>x"
    assert _read(HEAD + broken) == [("Раз 1", None)]


@pytest.mark.parametrize(
    "body",
    [
        f"{HEAD.replace('<rss', '<rss xmlns:x=' + chr(34) + 'urn:x' + chr(34))}<x:item/>{TAIL}",
        f"{HEAD}<item></item><item/>{TAIL}",
        '{"version": "https://jsonfeed.org/version/1.1", "items": [{}, 5]}',
    ],
)
def test_a_feed_whose_items_say_nothing_is_an_error(body: str) -> None:
    with pytest.raises(NotAFeedError) as refused:
        _read(body)
    assert refused.value.reason == "broken"


def test_a_feed_without_items_is_none() -> None:
    assert _read(f"{HEAD}<!-- {_item(1)} -->{TAIL}") == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<a><b>x</a>", "<a><b>x</b></a>"),
        ("<a>x</b>y</a>", "<a>xy</a>"),
        ('<a><a b=c d=\'"\' b="e" f/>x</a>', '<a><a b="c" d="&quot;" f="f"/>x</a>'),
        ("<a xmlns:b='' 1='2' c=\"x>y", '<a c="x">y</a>'),
        ("<a>1<b 2</a>", "<a>1&lt;b 2</a>"),
        ("<a><!-- <b> --><?b ?><![CDATA[<b>]]></a>", "<a><![CDATA[<b>]]></a>"),
        ("<a><!-- <b></a>", "<a>&lt;!-- <b></b></a>"),
        ("<a><br>x<br/></a>", "<a><br/>x<br/></a>"),
    ],
)
def test_what_is_put_right(written: str, said: str) -> None:
    assert balanced(f"<rss>{written}</rss>", 100) == f"<rss>{said}</rss>"


def test_attributes_are_bounded() -> None:
    wide = " ".join(f"a{number}={number}" for number in range(1_000))
    told = balanced(f"<rss><b {wide} c='>'/>x</rss>", 100)
    assert told.startswith('<rss><b a0="0" a1="1"')
    assert told.endswith('a39="39"/>x</rss>')


def test_what_has_no_root_is_given_one() -> None:
    told = balanced("<br/>x<!-- y --><a>z</a> <b>", 100)
    assert told == "<document><a>z</a> <b></b></document>"
    assert balanced("<br/>x<feed>y", 100) == "<feed>y</feed>"


def test_elements_are_bounded() -> None:
    assert balanced("<rss>" + "<a>" * 5, 3) == "<rss><a><a></a></a></rss>"


@pytest.mark.parametrize(
    "piece",
    ["<item>", "<p>", "</p>", "<title>", "<!--", "<![CDATA[", "<a ", '<a b="', "<a b='x\"", "<",
     "</", "<title></item>", "<x{n}:title>", "<?", "<!d"],
)  # fmt: skip
def test_a_million_letters_of_anything_are_well_formed(piece: str) -> None:
    count = 200_000 // len(piece)
    text = "".join(piece.replace("{n}", str(number)) for number in range(count))
    told = balanced(f"<rss>{text}</rss>".replace("]]>", ""), 40_000)
    parser = ParserCreate()
    parser.Parse(told.encode(), False)  # raises where tags do not match
