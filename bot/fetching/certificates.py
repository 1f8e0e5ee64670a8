"""Why a certificate is not trusted, of what OpenSSL says of it."""

from __future__ import annotations

from bot.fetching.errors import FetchError, Reason

# Of OpenSSL's x509_vfy.h: it has expired; it is for another name or address; it is signed by
# itself, or by one whom nobody here knows.
_EXPIRED = frozenset({10})
_OF_ANOTHER = frozenset({62, 64})
_UNKNOWN = frozenset({18, 19, 20, 21})
_SAID: tuple[tuple[frozenset[int], Reason, str], ...] = (
    (_EXPIRED, "certificate-expired", "The certificate of {host} has expired."),
    (_OF_ANOTHER, "certificate-name", "The certificate of {host} is for another name."),
    (_UNKNOWN, "certificate-issuer", "The certificate of {host} is of an unknown issuer."),
)


def certificate_error(host: str, error: Exception) -> FetchError:
    """What is said of a host whose certificate was refused."""
    code = getattr(error, "verify_code", 0)
    for codes, reason, sentence in _SAID:
        if code in codes:
            return FetchError(reason, sentence.format(host=host))
    return FetchError("certificate", f"The certificate of {host} cannot be trusted.")
