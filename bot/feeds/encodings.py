"""The bytes of a feed to text: by BOM, by what they are, by what was declared. Pure.

What is declared is often wrong, and UTF-8 is hardly ever read out of anything else: so it comes
first. Between the one-byte encodings of this region the letters decide, for each of them reads any
bytes; what a declaration says counts where the letters do not tell them apart.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable

from bot.feeds.model import NotAFeedError
from bot.topics.letters import KAZAKH_SMALL

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How "<?xm" begins where a letter is not one byte of ASCII
# (https://www.w3.org/TR/xml/#sec-guessing-no-ext-info).
_STARTS = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_XML = re.compile(
    rb"\s{0,100}<\?xml\s[^>]{0,200}?encoding\s{0,10}=\s{0,10}[\"']([A-Za-z0-9_.:-]{2,40})[\"']"
)
_META = re.compile(
    rb"<meta\s[^>]{0,200}?charset=[\"']?\s{0,10}([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_HEADER = re.compile(r"charset\s{0,10}=\s{0,10}[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_MAGIC = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x7fELF",
    b"\x1f\x8b", b"RIFF",
)  # fmt: skip

_CYRILLIC = ("cp1251", "koi8-r", "ptcp154", "kz1048", "iso8859-5", "cp866")
# Declared by default and without a thought, whatever the text is in.
_BY_DEFAULT = frozenset("utf-8 ascii iso8859-1 cp1252 iso8859-15".split())
# Codecs that Python knows and that are no encodings of texts, or none that anybody serves.
_NO_TEXT = frozenset("idna punycode undefined unicode-escape raw-unicode-escape utf-7".split())
_WIDER = {"gb2312": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}
# What most letters of Russian and Kazakh prose are, and the signs that stand beside them.
_FREQUENT = frozenset("оеаинтсрвлкмдыпуяйзбг" + KAZAKH_SMALL)
_CAPITALS = frozenset("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ" + KAZAKH_SMALL.upper())
_OTHERS = frozenset("жфхцчшщъьэюё")
_BEGINNING = 10  # bytes, which are tags or signs of JSON, so ASCII
_TURNED = re.compile("[а-яё][А-ЯЁ]")  # "вЕСТНИК": the letters of another encoding
_SIGNS = frozenset("«»„“”‘’–—…№•§©®°\u00a0 ")
# Bytes above ASCII that are looked at. Of UTF-8 so many letters are whole for each that is broken;
# of what is not UTF-8 hardly one is.
_SAMPLE, _SEARCHED, _BROKEN = 8_000, 400_000, 4
# The mean of Russian and Kazakh is 0.96, of Greek that is read as Cyrillic 0.62. In Cyrillic the
# letters above ASCII stand in words of their own, in Latin alone between others.
_TOLD_APART, _LETTERS_IN_A_RUN = 0.75, 2
_FEW_LETTERS = 20  # fewer say nothing against a declaration


def decode(body: bytes, content_type: str = "") -> str:
    """The text of a feed or a page. Raises NotAFeedError: empty, binary."""
    if not body.strip(b" \t\r\n\x00"):
        raise NotAFeedError("empty")
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(encoding, "replace")
    if wide := _wide(body):
        return body.decode(_variant(body, wide), "replace")
    if body.startswith(_MAGIC) or body.count(b"\x00", 0, 4096) > 8:
        raise NotAFeedError("binary")
    declared = list(_declared(body, content_type))
    if b"\x1b$" in body and (escaped := _escaped(body, declared)) is not None:
        return escaped
    try:
        # A body that was cut may end within a letter.
        return codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeDecodeError:
        return _nearly_utf8(body) or _one_byte(body, declared)


def _wide(body: bytes) -> str:
    """An encoding of two or four bytes a letter, seen by its zeros; "" for none."""
    for start, encoding in _STARTS:
        if body.startswith(start):
            return encoding
    first, second = body[0:_BEGINNING:2], body[1:_BEGINNING:2]
    if not any(second) and all(first):
        return "utf-16-le"
    return "utf-16-be" if not any(first) and all(second) else ""


def _variant(body: bytes, encoding: str) -> str:
    """The variant of EBCDIC that a document in it declares."""
    if encoding != "cp037":
        return encoding
    head = body[:300].decode(encoding, "replace").encode("ascii", "replace")
    return next((name for name in _declared(head, "") if name.startswith("cp")), encoding)


def _declared(body: bytes, content_type: str) -> Iterable[str]:
    """What is said about the encoding, by their names in Python, the header's word first."""
    header = _HEADER.search(content_type[:500])
    found = _XML.match(body) or _META.search(body[:4096])
    for name in (header and header.group(1), found and found.group(1).decode("ascii")):
        if name:
            try:
                known = codecs.lookup(name).name
            except LookupError:
                continue  # nobody knows it: the letters decide
            if known not in _NO_TEXT:
                yield known


def _escaped(body: bytes, declared: Iterable[str]) -> str | None:
    """A text in an encoding that is ASCII by its bytes (ISO-2022), if one is declared."""
    for name in declared:
        if name.startswith("iso2022"):
            return body.decode(name, "replace")
    return None


def _nearly_utf8(body: bytes) -> str:
    """The text of UTF-8 with some broken letters, which are left out; "" if it is not UTF-8."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    letters = sum(1 for char in text[:_SEARCHED] if char > "\x7f") - broken
    return text.replace("\ufffd", "") if broken * _BROKEN <= letters else ""


def _one_byte(body: bytes, declared: list[str]) -> str:
    trusted = [name for name in declared if name not in _BY_DEFAULT and name not in _CYRILLIC]
    for name in trusted:
        try:
            return body.decode(_WIDER.get(name, name))
        except (UnicodeDecodeError, LookupError):  # a codec that is none for texts ("rot13")
            continue
    runs = re.findall(rb"[\x80-\xff]+", body[:_SEARCHED])
    high = b" ".join(runs)[:_SAMPLE]
    wanted = [name for name in declared if name in _CYRILLIC]
    best = _cyrillic(high, wanted)
    in_words = sum(map(len, runs)) > len(runs) * _LETTERS_IN_A_RUN
    if wanted or (in_words and _weight(high.decode(best, "replace")) >= _TOLD_APART):
        return body.decode(best, "replace")
    latin = [name for name in declared if name != "utf-8"]
    return body.decode("cp1252", "replace") if latin else _last_resort(body)


def _cyrillic(high: bytes, wanted: list[str]) -> str:
    """Which Cyrillic encoding some letters are in: the first of those that were declared, unless
    another one makes more of the letters, and there are enough of them."""
    if wanted and len(high) < _FEW_LETTERS:
        return wanted[0]
    order = dict.fromkeys([*wanted, *_CYRILLIC])
    return max(order, key=lambda name: _weight(high.decode(name, "replace")))  # the first of equals


def _weight(text: str) -> float:
    """How much runs of letters look like Russian or Kazakh: the mean of what each letter says."""
    counts = Counter(text)
    counts.pop(" ", None)
    total = 0.0
    for char, number in counts.items():
        if char in _FREQUENT:
            total += number
        elif char in _OTHERS:
            total += number * 0.8
        elif char in _CAPITALS:
            total += number * 0.2
        elif char not in _SIGNS:
            total -= number * 2
    return (total - 3 * len(_TURNED.findall(text))) / max(1, counts.total())


def _last_resort(body: bytes) -> str:
    from charset_normalizer import from_bytes  # dear to import, and hardly ever asked

    high = re.sub(rb"<[^<>]*>", b" ", body[: _SAMPLE * 4])
    guessed = from_bytes(high).best()
    name = guessed.encoding if guessed is not None else "cp1252"
    return body.decode(name, "replace")
