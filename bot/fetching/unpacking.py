"""Bodies that came packed, unpacked piece by piece within bounds. Pure.

DEFLATE makes a thousand bytes of one: ten megabytes that are sent would be ten gigabytes here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from enum import Enum

# Only these are asked for; RFC 9110, 8.4.1. The longer name is the older one.
ACCEPTED = "gzip, deflate"
_GZIP = {"gzip", "x-gzip"}
# https://www.iana.org/assignments/http-parameters, Content Coding Registry
_PACKINGS = _GZIP | set("deflate br zstd compress x-compress dcb dcz pack200-gzip".split())
_MAGIC = b"\x1f\x8b"
# Pieces of this size are let out, so that nothing larger is ever made of one that is small.
_PIECE = 256 * 1024
# Feeds pack to a fifth or a tenth, a page of spaces to a fiftieth; from where on it is asked.
_MOST_RATIO = 100
_RATIO_FROM = 1024 * 1024
# Servers send one; each costs a new state, so that a body of empty ones would cost minutes.
_MOST_MEMBERS = 100


class BombError(Exception):
    """It grows beyond all measure, or is packed several times over."""


class NotPackedError(Exception):
    """It is not what its header says, or packed in a way that was not asked for."""


def packings(content_encoding: str) -> list[str]:
    """What a Content-Encoding names that packs, in the order in which it was applied. Servers also
    write "utf-8" or "none" there, which browsers pass over."""
    named = [one.strip() for one in content_encoding.lower().split(",")]
    return [one for one in named if one in _PACKINGS]


class _At(Enum):
    """Where in the body it is."""

    BEGINNING = "beginning"
    PLAIN = "plain"
    INSIDE = "inside"
    # After a member of a gzip file: another may follow.
    BETWEEN = "between"
    OVER = "over"


class Unpacker:
    """Takes a body in the pieces in which it comes. `packed`: the value of Content-Encoding.

    A file that is packed itself, as sitemaps are (sitemap.xml.gz), and is not said to be, is known
    by its first bytes. Raises BombError or NotPackedError.
    """

    def __init__(self, packed: str) -> None:
        named = packings(packed)
        if len(named) > 1:
            raise BombError
        if named and named[0] not in _GZIP | {"deflate"}:
            raise NotPackedError
        self._way = named[0] if named else ""
        self._at = _At.BEGINNING
        self._state = zlib.decompressobj()
        self._held = b""
        # Whether the last piece was as long as one may be: zlib may have more without more input.
        self._full = False
        self._members = self._taken = self._given = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What more there is with `data`, in pieces of at most 256 KB where it was packed."""
        self._taken += len(data)
        data, self._held = self._held + data, b""
        while (data or self._full) and self._at is not _At.OVER:
            if self._at is _At.PLAIN:
                yield data
                return
            if self._at is _At.INSIDE:
                piece, data = self._step(data)
                yield piece
            elif len(data) < len(_MAGIC):
                self._held = data
                return
            elif self._at is _At.BEGINNING:
                self._begin(data)
            else:
                self._begin_another(data)

    def end(self) -> bytes:
        """The rest of a body that is over. Raises NotPackedError where it broke off within."""
        rest = self._held if self._at is _At.BEGINNING else b""
        if self._at is _At.INSIDE or (rest and self._way):
            raise NotPackedError
        return rest

    def _begin(self, data: bytes) -> None:
        self._at = _At.INSIDE
        if self._way in _GZIP or (not self._way and data.startswith(_MAGIC)):
            self._state = zlib.decompressobj(16 + zlib.MAX_WBITS)
        elif self._way:
            # RFC 1950's head is a multiple of 31; some servers send bare DEFLATE under the name.
            dressed = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
            self._state = zlib.decompressobj(zlib.MAX_WBITS if dressed else -zlib.MAX_WBITS)
        else:
            self._at = _At.PLAIN

    def _begin_another(self, data: bytes) -> None:
        if not data.startswith(_MAGIC):
            self._at = _At.OVER  # what follows is padding
            return
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise BombError
        self._at, self._state = _At.INSIDE, zlib.decompressobj(16 + zlib.MAX_WBITS)

    def _step(self, data: bytes) -> tuple[bytes, bytes]:
        """A piece, and what of the input is left."""
        try:
            piece = self._state.decompress(data, _PIECE)
        except zlib.error:
            raise NotPackedError from None
        self._given += len(piece)
        if self._given > max(_RATIO_FROM, self._taken * _MOST_RATIO):
            raise BombError
        self._full = len(piece) == _PIECE and not self._state.eof
        if not self._state.eof:
            return piece, self._state.unconsumed_tail
        self._at = _At.OVER if self._way == "deflate" else _At.BETWEEN
        return piece, self._state.unused_data
