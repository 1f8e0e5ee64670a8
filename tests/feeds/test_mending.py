"""XML as people serve it becomes XML that a parser reads."""

from __future__ import annotations

from xml.parsers.expat import ParserCreate

import pytest

from bot.feeds import mending
from bot.feeds.mending import mended, root_of, with_prefixes


def _parses(text: str) -> str:
    """The characters of a document, by a parser that forgives nothing."""
    found: list[str] = []
    parser = ParserCreate(namespace_separator=" ")
    parser.CharacterDataHandler = found.append
    parser.Parse(text.encode(), True)
    return "".join(found)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<a>AT&T & co &unknown; &amp; &lt;</a>", "AT&T & co &unknown; & <"),
        ("<a>&laquo;x&raquo;&nbsp;&mdash;&hellip;</a>", "«x»\u00a0—…"),
        ("<a>&#1241;&#x4D9;&#1241 &#8;&#x0;&#150;</a>", "әәә \ufffd–"),
        ("<a>1 < 2 <= 3 << 4 ]]> 5</a>", "1 < 2 <= 3 << 4 ]]> 5"),
        ("<a><![CDATA[&laquo;<b> & AT&T &amp; 1 < 2]]></a>", "«<b> & AT&T &amp; 1 < 2"),
        ("<a><![CDATA[x<![CDATA[y]]>z]]></a>", "x<![CDATA[yz]]>"),
        ("<a>\x00\x08x\ufffe\x1f</a>", "x"),
        ('\n junk <?xml version="1.0" encoding="koi8-r"?>\n<!-- <b> --><a>x</a>', "x"),
        ('<!DOCTYPE a [<!ENTITY w "вода"><!ENTITY s SYSTEM "x">]><a>&w; &s;</a>', "вода &s;"),
        ('<!DOCTYPE a [<!ENTITY w "<b>">]><a>&w;</a>', "&w;"),
        ('<!DOCTYPE a PUBLIC "-//x//" "http://x/y.dtd"><a>x</a>', "x"),
        ('<?xml version="1.0" <a>x</a>', "x"),
        ("<!DOCTYPE rss <a>x</a>", "x"),
        ("<!-- never closed <a>x</a>", "x"),
        ("<!doctype a><?pi ?><!-- c --><a>x</a>", "x"),
    ],
)  # fmt: skip
def test_what_is_put_right(written: str, read: str) -> None:
    assert _parses(mended(written)) == read


def test_an_entity_of_entities_is_none_and_what_they_add_is_bounded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "хаха"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    assert _parses(mended(bomb)) == "&c;"
    many = f'<!DOCTYPE a [<!ENTITY b "{"х" * 200}">]><a>{"&b;" * 100_000}</a>'
    assert len(mended(many)) < 150_000


def test_signs_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mending, "_MOST_SIGNS", 1_000)
    assert len(mended("<a>" + "&" * 3_000)) < 1_000 * len("&amp;")
    assert mended("<a>" + "&#1241;" * 900) == "<a>" + "ә" * 900


@pytest.mark.parametrize(
    "cut", ["<!DOCTYPE a", "<!DOCTYPE a [<!ENTITY b 'x'>", "<!-- a", "<?xml", ""]
)
def test_a_head_that_never_ends_leaves_nothing(cut: str) -> None:
    assert mended(cut) == ""


def test_a_head_of_more_than_any_document_has_no_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mending, "_MOST_OF_HEAD", 10)
    assert root_of("<!-- c -->" * 9 + "<rss>") == "rss"
    assert (root_of("<!-- c -->" * 10 + "<rss>"), mended("<?a ?>" * 10 + "<rss>")) == ("", "")


@pytest.mark.parametrize(
    "piece", ["<?a", "<!DOCTYPE a>", "<!DOCTYPE a [ ]>", "<!--", "<!-- c -->", "<?a [ ?>"]
)
def test_no_sign_is_looked_for_twice_in_one_stretch(piece: str) -> None:
    text = _Watched(piece * 500 + "<rss>")
    root_of(text)
    assert text.looked_at <= 4 * len(text)


class _Watched(str):
    """A text that counts how many of its letters `find` goes over."""

    looked_at = 0

    def find(self, sign: str, start: int = 0) -> int:  # type: ignore[override]  # used so
        found = super().find(sign, start)
        self.looked_at += (found if found >= 0 else len(self)) - start
        return found


@pytest.mark.parametrize(
    ("written", "root"),
    [
        ("<?xml version='1.0'?><!-- <html><body> --><RSS version='2.0'>", "rss"),
        ("<!DOCTYPE html>\n<html lang='ru'>", "html"),
        ("<!DOCTYPE html><rdf:RDF>", "rdf:rdf"),
        ("text", ""),
        ("<!-- a", ""),
    ],
)
def test_the_root(written: str, root: str) -> None:
    assert root_of(written) == root


@pytest.mark.parametrize("quote", ["'", '"'])
def test_an_element_with_more_attributes_than_any_has_none(quote: str) -> None:
    wide = " ".join(f"a{number}={quote}>{quote}" for number in range(1_000))
    assert mended(f"<rss><b {wide}/>x</rss>") == "<rss><b/>x</rss>"
    few = f"<rss><b a={quote}1{quote} c={quote}2{quote}/></rss>"
    assert mended(few) == few


def test_prefixes_that_nobody_declared() -> None:
    text = '<rss xmlns:b="urn:b"><b:x/><media:y c:d="1">x</media:y></rss>'
    assert _parses(with_prefixes(text)) == "x"
    assert 'xmlns:media="http://search.yahoo.com/mrss/"' in with_prefixes(text)
    assert with_prefixes("no root") == "no root"
