"""Whatever bytes come: a feed or NotAFeedError, an article or NotAnArticleError."""

from __future__ import annotations

import contextlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.feeds.articles import article_of
from bot.feeds.dates import read_date
from bot.feeds.model import Feed, NotAFeedError
from bot.feeds.opml import read_opml
from bot.feeds.reading import read_feed
from bot.intake.decoding import NotAnArticleError
from tests.feeds.table import BASE, NOW, REFUSED, SAMPLES

ANY = settings(
    max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
NAMES = st.sampled_from(
    "rss channel item entry feed title link guid id pubDate description content:encoded category "
    "author name source image url textinput skipHours hour day ttl media:group media:thumbnail "
    "media:credit media:content media:rating media:player media:license media:restriction "
    "dc:creator dc:date dcterms:valid itunes:owner itunes:image itunes:keywords georss:point "
    "gml:pos psc:chapter yandex:full-text turbo:content enclosure cloud generator contributor "
    "xhtml:body svg math div p email width height language tags newlocation info".split()
)
ATTRIBUTES = st.sampled_from(
    " href='x' url='http://[' type='xhtml' type='application/octet-stream' mode='base64' "
    "xml:base='//' xml:lang='' rel='enclosure' isPermaLink='false' lastmod='x' version='0.3' "
    "xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/' rdf:about='y' "
    "start='x' domain='d' term='t' label='l' src='s'".split(" ")
)
WORDS = st.text(alphabet="аә x1<>&;#\"'/=:-[]!\x00\n", max_size=12)
PIECES = st.one_of(
    WORDS,
    st.builds(lambda name, attribute: f"<{name} {attribute}>", NAMES, ATTRIBUTES),
    st.builds(lambda name, attribute: f"<{name} {attribute}/>", NAMES, ATTRIBUTES),
    st.builds(lambda name: f"</{name}>", NAMES),
    st.sampled_from(["<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x [", "&#x4d8;", "&nbsp;"]),
)


BODIES = [one.body for one in SAMPLES] + [one.body for one in REFUSED]


def _read(body: bytes, content_type: str = "") -> None:
    """Read it as whoever polls does."""
    feed = Feed("", "", "", ())
    with contextlib.suppress(NotAFeedError):
        feed = read_feed(body, content_type=content_type, url=BASE, now=NOW)
    for item in feed.items[:5]:
        with contextlib.suppress(NotAnArticleError):
            article_of(item, feed)
    with contextlib.suppress(NotAFeedError):
        read_opml(body)


@ANY
@given(st.binary(max_size=300), st.text(max_size=40))
def test_any_bytes(body: bytes, content_type: str) -> None:
    _read(body, f"text/xml; charset={content_type}")


@ANY
@given(st.lists(PIECES, max_size=40), st.booleans())
def test_any_order_of_what_feeds_are_made_of(pieces: list[str], framed: bool) -> None:
    text = "".join(pieces)
    _read((f'<rss version="2.0"><channel><item>{text}</item>' if framed else text).encode())


@ANY
@given(st.data())
def test_any_feed_with_a_few_other_bytes(data: st.DataObject) -> None:
    body = bytearray(data.draw(st.sampled_from(BODIES)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(body)))
        body[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    _read(bytes(body))


@ANY
@given(st.text(alphabet="0123456789 :.-+TZGMTноябряқарашaNov,/апрpm", max_size=40))
def test_any_date(written: str) -> None:
    found = read_date(written, now=NOW)
    assert found is None or found.utcoffset() is not None
