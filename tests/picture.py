"""Draws the bot's picture, a chamber with its seats over lines of news, without any library.

`python -m tests.picture` writes bot/telegram/picture.jpg, which is shipped as it is: Telegram takes
a profile's picture only as JPEG (https://core.telegram.org/bots/api#inputprofilephotostatic).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handlers.profile import PICTURE

SIDE = 640
Colour = tuple[int, int, int]
NIGHT, PAPER, SKY, GOLD = (11, 59, 92), (244, 247, 250), (92, 184, 214), (246, 196, 69)
_X, _Y = 320.0, 372.0
_ROWS = ((112.0, 6, PAPER), (168.0, 9, SKY), (224.0, 12, PAPER))
_BARS = ((150.0, 428.0, 340.0, PAPER), (150.0, 476.0, 240.0, SKY))

# --- drawing: shapes by their distance from a point, below zero inside


@dataclass(frozen=True)
class Shape:
    """What is filled with a colour, within a box (left, top, right, bottom)."""

    box: tuple[float, float, float, float]
    distance: Callable[[float, float], float]
    colour: Colour


def _shapes() -> Iterator[Shape]:
    for radius, seats, colour in _ROWS:
        for number in range(seats):
            angle = math.pi * number / (seats - 1)
            x, y = _X - radius * math.cos(angle), _Y - radius * math.sin(angle)
            yield _disc(x, y, 20.0, colour)
    yield _disc(_X, _Y - 14, 34.0, GOLD)
    for left, top, wide, colour in _BARS:
        yield _bar(left, top, wide, 26.0, colour)


def _disc(x: float, y: float, radius: float, colour: Colour) -> Shape:
    box = (x - radius, y - radius, x + radius, y + radius)
    return Shape(box, lambda u, v: math.hypot(u - x, v - y) - radius, colour)


def _bar(left: float, top: float, wide: float, high: float, colour: Colour) -> Shape:
    """A bar with round ends."""
    radius, y = high / 2, top + high / 2
    first, last = left + radius, left + wide - radius
    return Shape(
        (left, top, left + wide, top + high),
        lambda u, v: math.hypot(u - min(max(u, first), last), v - y) - radius,
        colour,
    )


def drawn() -> list[list[Colour]]:
    """The picture, row by row; edges are smooth."""
    rows = [[NIGHT] * SIDE for _ in range(SIDE)]
    for shape in _shapes():
        left, top, right, bottom = (int(edge) for edge in shape.box)
        for y in range(top - 1, bottom + 2):
            for x in range(left - 1, right + 2):
                cover = min(1.0, max(0.0, 0.5 - shape.distance(x + 0.5, y + 0.5)))
                if cover:
                    rows[y][x] = _mixed(rows[y][x], shape.colour, cover)
    return rows


def _mixed(below: Colour, above: Colour, cover: float) -> Colour:
    red, green, blue = (round(b + (a - b) * cover) for a, b in zip(above, below, strict=True))
    return red, green, blue


# --- JPEG: baseline, no subsampling (ITU-T T.81, https://www.w3.org/Graphics/JPEG/itu-t81.pdf)

Codes = dict[int, tuple[int, int]]
# The diagonals of a block, up and down in turn.
_ZIGZAG = sorted(
    range(64), key=lambda at: (at // 8 + at % 8, at % 8 if (at // 8 + at % 8) % 2 == 0 else at // 8)
)
_STEP = 12  # of every coefficient: small, for the edges are all there is
_COSINES = [
    [math.cos((2 * x + 1) * u * math.pi / 16) * (0.5 if u else math.sqrt(0.125)) for x in range(8)]
    for u in range(8)
]
# Codes of our own: sizes of DC in four bits; the end of a block in one, all else of AC in nine.
_DC: Codes = {size: (size, 4) for size in range(12)}
_OTHERS = (0xF0, *(run << 4 | size for run in range(16) for size in range(1, 11)))
_AC: Codes = {0: (0, 1)} | {symbol: (0x100 | at, 9) for at, symbol in enumerate(_OTHERS)}


class _Bits:
    """Bits in a row, as bytes; 0xFF is followed by a zero."""

    def __init__(self) -> None:
        self.bytes = bytearray()
        self._held, self._count = 0, 0

    def put(self, value: int, count: int) -> None:
        """The lowest bits of a value."""
        self._held, self._count = self._held << count | value, self._count + count
        while self._count >= 8:
            self._count -= 8
            byte = self._held >> self._count & 0xFF
            self.bytes += b"\xff\x00" if byte == 0xFF else bytes((byte,))
        self._held &= (1 << self._count) - 1

    def end(self) -> bytes:
        """All of them; the last byte is filled with ones."""
        if self._count:
            self.put((1 << (8 - self._count)) - 1, 8 - self._count)
        return bytes(self.bytes)


def _transformed(block: list[list[float]]) -> list[int]:
    """The coefficients of a block, quantised, in zigzag order."""
    flat = block[0][0]
    if all(value == flat for row in block for value in row):
        return [round(flat * 8 / _STEP), *[0] * 63]
    half = [[sum(map(float.__mul__, row, cosines)) for cosines in _COSINES] for row in block]
    whole = [sum(half[y][u] * _COSINES[v][y] for y in range(8)) for v in range(8) for u in range(8)]
    return [round(whole[at] / _STEP) for at in _ZIGZAG]


def _put_number(bits: _Bits, codes: Codes, run: int, value: int) -> None:
    """A code for how many bits a value has (and how many zeros stood before it), and the bits."""
    size = abs(value).bit_length()
    bits.put(*codes[run << 4 | size])
    if size:
        bits.put(value if value > 0 else value + (1 << size) - 1, size)


def _put_block(bits: _Bits, coefficients: list[int], before: int) -> None:
    _put_number(bits, _DC, 0, coefficients[0] - before)
    run = 0
    for value in coefficients[1:]:
        if not value:
            run += 1
            continue
        while run > 15:
            bits.put(*_AC[0xF0])
            run -= 16
        _put_number(bits, _AC, run, value)
        run = 0
    if run:
        bits.put(*_AC[0])


def _of_jfif(colour: Colour) -> tuple[float, float, float]:
    """Brightness and two differences of colour, around zero."""
    red, green, blue = colour
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    return luma - 128, (blue - luma) / 1.772, (red - luma) / 1.402


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def _table(kind: int, codes: Codes) -> bytes:
    lengths = bytes(sum(length == n for _, length in codes.values()) for n in range(1, 17))
    return bytes((kind,)) + lengths + bytes(codes)


def encoded(rows: list[list[Colour]]) -> bytes:
    """The picture as JPEG."""
    bits, before = _Bits(), [0, 0, 0]
    planes = [[_of_jfif(colour) for colour in row] for row in rows]
    for top in range(0, SIDE, 8):
        for left in range(0, SIDE, 8):
            for part in range(3):
                block = [[planes[top + y][left + x][part] for x in range(8)] for y in range(8)]
                coefficients = _transformed(block)
                _put_block(bits, coefficients, before[part])
                before[part] = coefficients[0]
    head = (
        b"\xff\xd8",
        _segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
        _segment(0xDB, bytes((0, *[_STEP] * 64))),
        _segment(0xC0, b"\x08" + SIDE.to_bytes(2, "big") * 2 + b"\3\1\x11\0\2\x11\0\3\x11\0"),
        _segment(0xC4, _table(0x00, _DC) + _table(0x10, _AC)),
        _segment(0xDA, b"\3\1\0\2\0\3\0\0\x3f\0"),
    )
    return b"".join((*head, bits.end(), b"\xff\xd9"))


if __name__ == "__main__":
    PICTURE.write_bytes(encoded(drawn()))
