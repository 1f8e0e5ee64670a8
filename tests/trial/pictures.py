"""Pictures of a screen made small: at most 256 colours, which a flat page hardly needs. Pure.

After the PNG specification (https://www.w3.org/TR/png-3/): what a browser writes, eight bits a
channel without interlacing, is read; what is written has a palette.
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from itertools import pairwise

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {2: 3, 6: 4}
_MOST_COLOURS = 256
# The last bits of a colour, which nobody sees.
_SEEN = 0xF8


def small(png: bytes) -> bytes:
    """The same picture, smaller. Raises ValueError for a PNG of another kind."""
    width, height, channels, packed = _parts(png)
    rows = _rows(zlib.decompress(packed), width, channels)
    pixels = [_colours(row, channels) for row in rows]
    counts = Counter(colour for row in pixels for colour in row)
    palette = [colour for colour, _ in counts.most_common(_MOST_COLOURS)]
    places = {colour: place for place, colour in enumerate(palette)}
    for colour in counts:
        if colour not in places:
            places[colour] = places[min(palette, key=lambda one: _apart(one, colour))]
    data = b"".join(b"\0" + bytes(places[colour] for colour in row) for row in pixels)
    return (
        _SIGNATURE
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
        + _chunk(b"PLTE", b"".join(palette))
        + _chunk(b"IDAT", zlib.compress(data, 9))
        + _chunk(b"IEND", b"")
    )


def _parts(png: bytes) -> tuple[int, int, int, bytes]:
    """Width, height, bytes of a pixel, and what is packed."""
    if not png.startswith(_SIGNATURE):
        raise ValueError("no PNG")
    at, packed = len(_SIGNATURE), b""
    width = height = channels = 0
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
            if depth != 8 or interlaced or colour not in _CHANNELS:
                raise ValueError("another kind of PNG")
            channels = _CHANNELS[colour]
        elif kind == b"IDAT":
            packed += body
        at += length + 12
    return width, height, channels, packed


def _rows(data: bytes, width: int, channels: int) -> list[bytearray]:
    """The rows of pixels, without what each says of the one before it (its filter)."""
    length = width * channels
    above = bytearray(length)
    rows = []
    for start in range(0, len(data), length + 1):
        row = bytearray(data[start + 1 : start + 1 + length])
        _unfilter(data[start], row, above, channels)
        rows.append(row)
        above = row
    return rows


def _unfilter(kind: int, row: bytearray, above: bytearray, channels: int) -> None:
    if kind == 2:
        row[:] = bytes((one + up) & 255 for one, up in zip(row, above, strict=True))
    elif kind:
        for at in range(len(row)):
            left = row[at - channels] if at >= channels else 0
            corner = above[at - channels] if at >= channels else 0
            up = above[at]
            row[at] = (row[at] + _guess(kind, left, up, corner)) & 255


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 1:
        return left
    if kind == 3:
        return (left + up) // 2
    guess = left + up - corner
    return min((left, up, corner), key=lambda one: abs(guess - one))


def _colours(row: bytearray, channels: int) -> list[bytes]:
    coarse = bytes(one & _SEEN | one >> 5 for one in range(256))
    told = bytes(row).translate(coarse)
    edges = range(0, len(told) + 1, channels)
    return [told[start : start + 3] for start, _ in pairwise(edges)]


def _apart(one: bytes, other: bytes) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _chunk(kind: bytes, body: bytes) -> bytes:
    told = struct.pack(">I", len(body)) + kind + body
    return told + struct.pack(">I", zlib.crc32(kind + body))
