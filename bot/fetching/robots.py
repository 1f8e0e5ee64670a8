"""What a site's robots.txt allows us (RFC 9309). Pure.

`urllib.robotparser` takes the first rule that fits and knows no `*` within a path; sites write for
the longest rule, and keep their searches out by `/*?`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

# RFC 9309, 2.5: at least that much of it is read.
MOST_BYTES = 500 * 1024
# Longer ones are no paths that can be asked for (bot/fetching/addresses.py).
_LONGEST_RULE = 2048
# Large sites have some hundreds; the longest are kept, for they say most exactly what is meant.
_MOST_RULES = 10_000
_AGENT = re.compile(r"[a-z_-]+", re.ASCII)
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}", re.ASCII)
# RFC 3986, 2.3: these mean the same escaped or not.
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
# What stays as it is: all that may stand in an address, and % for what is escaped already.
_LEGAL = "%!$&'()*+,;=:@/?-._~"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules for one agent, the longest first: (pattern, whether it allows)."""

    rules: tuple[tuple[str, bool], ...] = ()

    def allow(self, url: str) -> bool:
        """Whether an address of this site may be fetched."""
        parts = urlsplit(url)
        path = _normal(parts.path or "/") + (f"?{_normal(parts.query)}" if parts.query else "")
        if path == "/robots.txt":
            return True
        return next((allows for pattern, allows in self.rules if _fits(pattern, path)), True)

    @property
    def weight(self) -> int:
        """What it weighs, in bytes, about."""
        return sum(len(pattern) + 120 for pattern, _ in self.rules)


ALL_ALLOWED = Rules()


def read_robots(body: bytes, agent: str) -> Rules:
    """The rules for an agent: those of its own groups, or else of the groups for all."""
    # Also of one that begins with a BOM: it is no part of the first word.
    text = body[:MOST_BYTES].decode("utf-8-sig", "replace")
    ours: set[tuple[str, bool]] = set()
    for_all: set[tuple[str, bool]] = set()
    named = False
    agents: set[str] = set()
    heading = False
    for field, value in _lines(text):
        if field == "user-agent":
            agents = agents | {_token(value)} if heading else {_token(value)}
            heading = True
            named = named or agent.lower() in agents
        elif field in {"allow", "disallow"}:
            heading = False
            if value and len(value) <= _LONGEST_RULE:
                rule = (_normal(value), field == "allow")
                ours.update({rule} if agent.lower() in agents else ())
                for_all.update({rule} if "*" in agents else ())
    # Of two that are as long, what allows counts.
    found = sorted(ours if named else for_all, key=lambda rule: (-len(rule[0]), not rule[1]))
    return Rules(tuple(found[:_MOST_RULES]))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        field, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield field.strip().lower(), value.strip()


def _token(value: str) -> str:
    """The product of a User-agent line, without a version; "*" for all."""
    if value.startswith("*"):
        return "*"
    found = _AGENT.match(value.lower())
    return found[0] if found else ""


def _normal(path: str) -> str:
    """A path so that two that mean the same are the same text."""

    def same(escape: re.Match[str]) -> str:
        char = chr(int(escape[0][1:], 16))
        return char if char in _UNRESERVED else escape[0].upper()

    return _ESCAPE.sub(same, quote(path, safe=_LEGAL, errors="replace"))


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern says: * is anything, $ at the end is the end."""
    to_the_end = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not others:
        return not to_the_end or at == len(path)
    for piece in others[:-1]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if to_the_end:
        return path.endswith(others[-1]) and len(path) - len(others[-1]) >= at
    return path.find(others[-1], at) >= 0
