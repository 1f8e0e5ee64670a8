"""Sites whose certificate is not to be trusted: it is told why.

The certificates of `certificates/` are for tests alone, with one key that everybody may know; those
but one are signed by an authority that only these tests trust.
"""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

import aiohttp.connector
import pytest

from bot.feeds.model import NotAFeedError
from bot.fetching.certificates import certificate_error
from bot.fetching.errors import CERTIFICATE, FetchError
from bot.fetching.fetcher import Asked
from bot.sites.apart import Apart
from bot.sources.discovery import discover
from bot.sources.faults import fault_of, next_of, sentence_of
from tests.fetching.site import OUTSIDE, fetching, http
from tests.seeding import NOW

CERTIFICATES = Path(__file__).parent / "certificates"


async def _answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(http(b"<rss/>"))
    await writer.drain()
    writer.close()


async def _site(certificate: str) -> asyncio.Server:
    """A site that shows a certificate, at a port of its own."""
    shown = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    shown.load_cert_chain(CERTIFICATES / f"{certificate}.pem")
    return await asyncio.start_server(_answer, OUTSIDE, 0, ssl=shown)


def _address(server: asyncio.Server) -> str:
    return f"https://site.kz:{server.sockets[0].getsockname()[1]}/"


@pytest.fixture
def trusting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The authority of the tests is trusted."""
    trusts = ssl.create_default_context(cafile=str(CERTIFICATES / "authority.pem"))
    monkeypatch.setattr(aiohttp.connector, "_SSL_CONTEXT_VERIFIED", trusts)


@pytest.mark.usefixtures("trusting")
@pytest.mark.parametrize(
    ("certificate", "reason", "says"),
    [
        ("expired", "certificate-expired", "expired"),
        ("other", "certificate-name", "another name"),
        ("early", "certificate", "cannot be trusted"),
    ],
)
async def test_a_certificate_of_an_authority_that_is_known(
    certificate: str, reason: str, says: str
) -> None:
    async with await _site(certificate) as server, fetching() as fetcher:
        with pytest.raises(FetchError, match=says) as told:
            await fetcher.fetch(Asked(_address(server)))
    assert fault_of(told.value) == reason
    assert "certificate" in sentence_of(reason)
    assert next_of(reason)


async def test_a_certificate_of_nobody_who_is_known() -> None:
    async with await _site("trusted") as server, fetching() as fetcher:
        with pytest.raises(FetchError, match="unknown issuer") as told:
            await fetcher.fetch(Asked(_address(server)))
    assert told.value.reason == "certificate-issuer"


@pytest.mark.usefixtures("trusting")
async def test_a_certificate_that_is_trusted() -> None:
    async with await _site("trusted") as server, fetching() as fetcher:
        assert (await fetcher.fetch(Asked(_address(server)))).body == b"<rss/>"


async def test_what_was_typed_without_a_scheme_tells_of_the_certificate() -> None:
    """By http nobody answers there in a way that can be read: what is wrong is the certificate."""
    async with await _site("trusted") as server, fetching() as fetcher, Apart() as apart:
        written = _address(server).removeprefix("https://")
        found = await discover(fetcher, apart, written, now=NOW)
    assert found.fault == "certificate-issuer"


def test_one_that_python_refuses_without_a_code() -> None:
    told = certificate_error("site.kz", ssl.CertificateError("odd"))
    assert (told.reason, str(told)) == (
        "certificate",
        "The certificate of site.kz cannot be trusted.",
    )


def test_each_has_words_of_its_own() -> None:
    told = {sentence_of(reason) for reason in CERTIFICATE}
    assert len(told) == len(CERTIFICATE)
    assert not told & {str(NotAFeedError(reason)) for reason in CERTIFICATE}
