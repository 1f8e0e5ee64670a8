"""Packed bodies come out whole whatever the pieces, and never larger than they may."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetching.unpacking import BombError, NotPackedError, Unpacker

PIECE = 256 * 1024


def _gzip(data: bytes) -> bytes:
    """Packed without the time, which is in the names of the tests."""
    return gzip.compress(data, mtime=0)


def _bare(data: bytes, level: int = 9) -> bytes:
    packer = zlib.compressobj(level, wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def _unpacked(packed: str, body: bytes, step: int = 1000) -> bytes:
    unpacker = Unpacker(packed)
    pieces = [
        piece for at in range(0, len(body), step) for piece in unpacker.feed(body[at : at + step])
    ]
    assert all(len(piece) <= max(PIECE, step + 1) for piece in pieces)
    return b"".join(pieces) + unpacker.end()


TEXT = "Мәжіліс заң жобасын мақұлдады. ".encode() * 30


@pytest.mark.parametrize("step", [1, 2, 3, 7, 1000, 10**7])
@pytest.mark.parametrize(
    ("packed", "body", "whole"),
    [
        ("", TEXT, TEXT),
        ("identity", TEXT, TEXT),
        ("UTF-8", TEXT, TEXT),
        ("none, gzip", _gzip(TEXT), TEXT),
        ("", b"", b""),
        ("", b"\x1f", b"\x1f"),
        ("gzip", b"", b""),
        ("gzip", _gzip(TEXT), TEXT),
        ("GZIP", _gzip(TEXT), TEXT),
        ("x-gzip", _gzip(b""), b""),
        ("identity, gzip", _gzip(TEXT), TEXT),
        ("deflate", zlib.compress(TEXT), TEXT),
        ("deflate", _bare(TEXT), TEXT),
        ("deflate", _bare(TEXT, 1), TEXT),
        # several members, and padding after the last one
        ("gzip", _gzip(TEXT) + _gzip(b"more"), TEXT + b"more"),
        ("gzip", _gzip(TEXT) + b"\0" * 50, TEXT),
        ("gzip", _gzip(TEXT) + b"\0", TEXT),
        ("deflate", zlib.compress(TEXT) + b"\r\n", TEXT),
        # a file that is packed itself: sitemap.xml.gz
        ("", _gzip(TEXT), TEXT),
        # and one within a packing is the file that was asked for
        ("gzip", _gzip(_gzip(TEXT)), _gzip(TEXT)),
    ],
)  # fmt: skip
def test_it_comes_out_whole(packed: str, body: bytes, whole: bytes, step: int) -> None:
    assert _unpacked(packed, body, step) == whole


@pytest.mark.parametrize(
    ("packed", "body"),
    [
        ("gzip", _gzip(TEXT)[:-1]),
        ("gzip", _gzip(TEXT)[:30]),
        ("gzip", b"\x1f"),
        ("gzip", TEXT),
        ("gzip", _gzip(TEXT)[:-8] + b"\0" * 8),
        ("deflate", b"<?xml version='1.0'?>"),
        ("deflate", zlib.compress(TEXT)[:20]),
    ],
)
def test_what_is_not_what_it_says_is_refused(packed: str, body: bytes) -> None:
    with pytest.raises(NotPackedError):
        _unpacked(packed, body)


def test_only_what_was_asked_for_is_unpacked() -> None:
    for packed in ("br", "zstd", "compress", "identity, br"):
        with pytest.raises(NotPackedError):
            Unpacker(packed)
    for packed in ("gzip, gzip", "deflate,gzip", "gzip,br"):
        with pytest.raises(BombError):
            Unpacker(packed)


@pytest.mark.parametrize("packed", ["gzip", "deflate", ""])
def test_a_bomb_ends_before_it_has_grown(packed: str) -> None:
    zeros = b"\0" * 50_000_000
    bomb = zlib.compress(zeros, 9) if packed == "deflate" else _gzip(zeros)
    grown: list[int] = []

    def grow() -> None:
        unpacker = Unpacker(packed)
        for at in range(0, len(bomb), 500):
            grown.extend(map(len, unpacker.feed(bomb[at : at + 500])))

    with pytest.raises(BombError):
        grow()
    assert sum(grown) <= 1024 * 1024


def test_a_crowd_of_members_is_a_bomb() -> None:
    with pytest.raises(BombError):
        _unpacked("gzip", _gzip(b"") * 5000)
    assert _unpacked("gzip", _gzip(b"a") * 100) == b"a" * 100


def test_what_packs_well_and_is_small_is_no_bomb() -> None:
    spaces = b" " * 1_000_000
    assert _unpacked("gzip", _gzip(spaces)) == spaces


@given(st.data())
def test_any_pieces_of_anything(data: st.DataObject) -> None:
    seed = data.draw(st.integers(0, 1000))
    length = data.draw(st.sampled_from([0, 1, 2, 5000, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE]))
    body = random.Random(seed).randbytes(length // 8) * 8
    step = data.draw(st.integers(1000, 50_000))
    assert _unpacked("gzip", gzip.compress(body, 1), step) == body
    assert _unpacked("deflate", _bare(body, 1), step) == body


@given(st.binary(max_size=200), st.sampled_from(["", "gzip", "deflate"]))
def test_no_bytes_are_too_odd(body: bytes, packed: str) -> None:
    try:
        _unpacked(packed, body, 3)
    except NotPackedError:
        return
