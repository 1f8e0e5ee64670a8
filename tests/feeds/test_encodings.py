"""The encodings of feeds: what bytes are counts for more than what is said about them."""

from __future__ import annotations

import pytest

from bot.feeds.encodings import decode
from bot.feeds.model import NotAFeedError

RU = "Мажилис одобрил поправки о водных ресурсах"
KK = "Сенат ауыл кітапханаларын қолдау туралы заңды қарады, үшінші оқылым өтті"


@pytest.mark.parametrize(
    "declared", ["", "utf-8", "windows-1251", "koi8-r", "iso-8859-1", "nonsense"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "koi8-r", "iso-8859-5", "cp866"])
def test_russian_is_read_whatever_is_declared(encoding: str, declared: str) -> None:
    said = f' encoding="{declared}"' if declared else ""
    text = f'<?xml version="1.0"{said}?><rss><title>{RU}</title></rss>'
    assert decode(text.encode(encoding)) == text
    assert decode(text.encode(encoding), f"text/xml; charset={declared}") == text


@pytest.mark.parametrize("declared", ["ptcp154", "kz-1048", "windows-1251", "utf-8"])
@pytest.mark.parametrize("encoding", ["utf-8", "ptcp154", "kz1048"])
def test_kazakh_is_read_whatever_is_declared(encoding: str, declared: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?><rss><title>{KK}</title></rss>'
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_letters_without_a_mark(encoding: str) -> None:
    text = f"<rss><title>{KK}</title></rss>"
    assert decode(text.encode(encoding)) == text


def test_other_alphabets_by_their_declaration() -> None:
    written = {
        "shift_jis": "参議院は法案を可決した",
        "gb2312": "议会通过法案",
        "windows-1255": "הכנסת אישרה חוק",
        "windows-1256": "وافق البرلمان",
    }
    for encoding, words in written.items():
        text = f'<?xml version="1.0" encoding="{encoding}"?><rss>{words}</rss>'
        assert decode(text.encode(encoding)) == text, encoding


def test_the_header_goes_before_the_declaration_of_another_alphabet() -> None:
    body = "<?xml version='1.0' encoding='windows-1253'?><t>Haberler: şöyle, değişiklik</t>"
    assert "şöyle" in decode(body.encode("cp1254"), 'text/xml; charset="windows-1254"')


def test_letters_of_latin_are_no_cyrillic() -> None:
    text = "<rss>Café déjà vu, naïve façade, élève, où, là-bas</rss>"
    assert decode(text.encode("cp1252"), "text/xml; charset=iso-8859-1") == text


def test_a_few_letters_say_nothing_against_a_declaration() -> None:
    for encoding in ("windows-1251", "koi8-r", "ptcp154", "iso-8859-5"):
        body = f'<?xml version="1.0" encoding="{encoding}"?><t>'.encode() + b"\x80</t>"
        assert decode(body) == body.decode(encoding)


def test_mainframes() -> None:
    text = '<?xml version="1.0" encoding="cp500"?><rss><title>Herald [1]</title></rss>'
    assert decode(text.encode("cp500")) == text


def test_utf_8_survives_a_broken_letter_and_a_cut() -> None:
    body = f"<rss>{RU * 3}</rss>".encode()
    assert decode(body[:20] + b"\xff" + body[20:]) == body.decode()
    assert decode(f"<rss>{RU}".encode()[:-1]) == f"<rss>{RU}"[:-1]


def test_a_codec_that_is_none_for_texts_is_not_used() -> None:
    for name in ("rot13", "base64", "zlib", "hex", "punycode", "undefined", "idna", "mbcs"):
        text = f'<?xml version="1.0" encoding="{name}"?><rss>{RU}</rss>'
        assert decode(text.encode("cp1251"), f"text/xml; charset={name}") == text


def test_a_page_by_its_meta() -> None:
    text = '<html><meta http-equiv="Content-Type" content="text/html; charset=shift_jis">法案'
    assert decode(text.encode("shift_jis")) == text


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"), (b" \r\n\t\x00", "empty"), (b"%PDF-1.7 ...", "binary"),
        (b"\x1f\x8b\x08\x00", "binary"), (b"<rss>" + b"\x00\x01" * 20 + b"abc", "binary"),
    ],
)  # fmt: skip
def test_what_is_no_text(body: bytes, reason: str) -> None:
    with pytest.raises(NotAFeedError) as found:
        decode(body)
    assert found.value.reason == reason
