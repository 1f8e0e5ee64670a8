"""Bytes to text: what people save and paste, in the encodings of this region. Pure."""

from __future__ import annotations

import codecs
import re

from bot.topics.letters import KAZAKH_LETTERS

# The longest article seen is under 100 kB of text; a page with its scripts is under 2 MB.
MAX_BYTES = 5_000_000


class NotAnArticleError(ValueError):
    """The input is no article. `reason`: empty, binary, too-large, encoding, no-text,
    too-deep; an editor is told it by the text `editor-refused-…`, who runs a command by `str()`."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset=[\"']?\s*([A-Za-z0-9_-]{2,40})", re.IGNORECASE
)
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
)


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32 with a BOM, what its HTML declares, windows-1251
    (or ptcp154, its Kazakh sister). Raises NotAnArticleError for what is no text."""
    if len(data) > MAX_BYTES:
        raise NotAnArticleError(
            "too-large", f"the file is larger than {MAX_BYTES // 1_000_000} MB: no article is"
        )
    if not data.strip():
        raise NotAnArticleError("empty", "the file is empty")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise NotAnArticleError(
                    "encoding", f"the file says that it is {encoding}, and is not"
                ) from None
    if data.startswith(_MAGIC) or _CONTROLS.search(data, 0, 4096):
        raise NotAnArticleError("binary", "the file is not a text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass  # the older encodings follow
    declared = _META_CHARSET.search(data[:4096])
    if declared:
        try:
            return data.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # a page that declares nonsense is read by its looks, below
    return _cyrillic(data)


def _cyrillic(data: bytes) -> str:
    """windows-1251 or ptcp154: they share the Russian letters; the Kazakh ones tell them apart."""
    try:
        text = data.decode("ptcp154")
        russian = data.decode("cp1251")
    except UnicodeDecodeError:
        try:
            text = russian = data.decode("cp1251")
        except UnicodeDecodeError:
            raise NotAnArticleError(
                "encoding", "the file's encoding is not known: save it as UTF-8"
            ) from None
    letters = sum("\u0400" <= char <= "\u04ff" for char in russian)
    visible = sum(not char.isspace() for char in russian)
    if letters < visible * 0.3:
        raise NotAnArticleError("encoding", "the file's encoding is not known: save it as UTF-8")
    kazakh = sum(char in KAZAKH_LETTERS for char in text)
    foreign = sum(char in "ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЄЇѕЅєїј" for char in russian)
    return text if kazakh and foreign >= kazakh * 0.3 else russian
