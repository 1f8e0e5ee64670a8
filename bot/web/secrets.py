"""Bearer tokens: made, and known again by a hash.

A token is 256 random bits, so that its SHA-256 is enough to keep: there is nothing to guess by
trying words, as with a password, which is what slow hashes are for. It is looked up by that hash;
how long the look-up takes tells of the hash's digits only, and nobody can choose those.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

# So that it is known for what it is where it was left in a text by mistake.
PREFIX = "pd_"
_BYTES = 32
# Of these, four are the secret's: 24 of its 256 bits.
_HINT = len(PREFIX) + 4


@dataclass(frozen=True, slots=True)
class Secret:
    """A token that was just made: shown once, then only its `digest` and its `hint` are kept."""

    token: str
    digest: str
    hint: str


def make_secret() -> Secret:
    """A new token."""
    token = PREFIX + secrets.token_urlsafe(_BYTES)
    return Secret(token, digest_of(token), token[:_HINT])


def digest_of(token: str) -> str:
    """What is kept of a token: SHA-256, in hexadecimal."""
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()
