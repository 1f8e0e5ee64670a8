"""Why nothing was fetched. Pure."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    # Nothing was sent. The address leads into a network of one's own, which may be let in.
    "refused-address",
    # It leads where nobody's web server is, in whatever network: link-local, multicast and so on.
    "reserved",
    # A name or a password stands in it.
    "password",
    # It names a port at which feeds are not read.
    "port",
    # It names no host, or writes it as hosts are not written.
    "no-host",
    # It cannot be read for another reason, or is too long.
    "malformed",
    # The name is not known, or nobody could say.
    "dns",
    # No connection, or it ended before the answer did.
    "unreachable",
    # A certificate that is not to be trusted: its time is over; it is for another name; who issued
    # it is not known; or for another reason.
    "certificate-expired",
    "certificate-name",
    "certificate-issuer",
    "certificate",
    "timeout",
    "too-large",
    # Packed so that it grows beyond all measure, or several times over.
    "bomb",
    # More of them than are followed.
    "redirects",
    # A status that brings nothing; `status` says which.
    "status",
    # No http or https address, or the server speaks something else.
    "not-http",
    # The site's robots.txt asks robots to stay away; raised by who asked `allowed`.
    "robots",
]
CERTIFICATE: frozenset[Reason] = frozenset(
    {"certificate-expired", "certificate-name", "certificate-issuer", "certificate"}
)


class FetchError(Exception):
    """Nothing was fetched. `str()` is one sentence in English that names at most the host.

    status: the HTTP status, where there was one. retry_after: the seconds that the server asks to
    wait. permanent: it says that the resource is gone for good (410).
    """

    def __init__(
        self,
        reason: Reason,
        sentence: str,
        *,
        status: int | None = None,
        retry_after: int | None = None,
        permanent: bool = False,
    ) -> None:
        super().__init__(sentence)
        self.reason: Reason = reason
        self.status = status
        self.retry_after = retry_after
        self.permanent = permanent
