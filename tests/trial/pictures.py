"""Pictures of a screen made small: with few colours, which a flat page hardly needs. Pure."""

from __future__ import annotations

import io

from PIL import Image

_COLOURS = 64


def small(png: bytes) -> bytes:
    """The same picture as a PNG with a palette. Raises `PIL.UnidentifiedImageError` for what is no
    picture."""
    with Image.open(io.BytesIO(png)) as picture:
        # What stands out is kept, also where it is small: the badge, the bell of an alert.
        flat = picture.convert("RGB").quantize(
            _COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
    packed = io.BytesIO()
    flat.save(packed, "PNG", optimize=True)
    return packed.getvalue()
