"""The body of an answer, unpacked as it comes: it never grows beyond what is allowed."""

from __future__ import annotations

import asyncio

import aiohttp

from bot.fetching.errors import FetchError
from bot.fetching.places import Body
from bot.fetching.unpacking import BombError, Unpacker

# A body that is larger than most feeds waits until it is one of a few.
LARGE = 1024 * 1024
# Chunks of HTTP cost as much as their number: ten megabytes, a byte in each, half a minute of the
# processor. A page that is written line by line has some thousands.
_MOST_CRUMBS = 10_000
_CRUMB = 32


async def read_body(
    response: aiohttp.ClientResponse, host: str, most: int, coming: Body, *, cut: bool
) -> bytes:
    """The whole of it, at most so many bytes; `cut`: of what is longer the beginning will do.

    Raises FetchError where it is too large, and what aiohttp and bot/fetching/unpacking.py raise.
    """
    too_large = FetchError("too-large", f"{host} sends more than {most:,} bytes.")
    if not cut and (response.content_length or 0) > most:
        raise too_large
    unpacker = Unpacker(response.headers.get("Content-Encoding", ""))
    body = bytearray()
    crumbs = sent = 0
    try:
        async for chunk, _ in response.content.iter_chunks():
            crumbs += 1
            if crumbs > _MOST_CRUMBS + len(body) // _CRUMB:
                raise BombError
            sent += len(chunk)
            if sent > most and not cut:
                raise too_large  # packed, it is longer than it is unpacked
            for piece in unpacker.feed(chunk):
                body += piece
                if len(body) > most and cut:
                    return bytes(body[:most])
                if len(body) > most:
                    raise too_large
                if coming.is_large:
                    coming.size += len(piece)
                elif len(body) > LARGE:
                    await coming.take_place()
                await asyncio.sleep(0)  # others, between two pieces
        body += unpacker.end()
    finally:
        coming.leave_place()
    return bytes(body)
