"""Why a visit brought nothing: as a few words that are stored, and as a sentence in English.

Stored is a word first (one of `FetchError.reason`, of `NotAFeedError.reason`, or `unreadable`,
`no-links`, `no-pages`, `internal`) and then details: a status, addresses of feeds that a page
names.
"""

from __future__ import annotations

from bot.feeds.model import NotAFeedError
from bot.fetching.errors import FetchError
from bot.sites.apart import ApartError
from storage.sources import JOINED, UNNAMED

_MOST = 500
UNREADABLE, NO_LINKS, NO_PAGES, INTERNAL = "unreadable", "no-links", "no-pages", "internal"
_SENTENCES = {
    "refused-address": "the address leads into a private network",
    "reserved": "the address is link-local, multicast or reserved: nothing is asked there",
    "password": "a name or a password stands in the address",
    "port": "feeds are read at the ports 80, 443, 8080 and 8443 only",
    "no-host": "the address names no host, or not as hosts are named",
    "malformed": "the address, or one to which it leads, is not written as addresses are, or is too"
    " long",
    "dns": "the name of the site is not known",
    "unreachable": "the site cannot be reached",
    "certificate": "the site's certificate cannot be trusted",
    "certificate-expired": "the site's certificate cannot be trusted: it has expired",
    "certificate-name": "the site's certificate cannot be trusted: it is for another name",
    "certificate-issuer": "the site's certificate cannot be trusted: who issued it is not known",
    "timeout": "the site did not answer in time",
    "slow": "the bot could not check it within a minute",
    "too-large": "the answer is too large",
    "bomb": "the answer unpacks to more than is sane",
    "redirects": "the address redirects for ever",
    "not-http": "it is no http or https address, or the answer is no HTTP",
    "robots": "the site's robots.txt asks robots to stay away",
    UNREADABLE: "what it sends cannot be read within bounds",
    NO_LINKS: "the page names neither a feed nor articles",
    NO_PAGES: "none of the articles that the page names can be read",
    INTERNAL: "a fault of the bot itself; its log has the details",
    UNNAMED: "the settings name it no more",
    JOINED: "it moved to the address of another source, and is one with it now",
}

# What whoever checks an address can do, by the word or by what a status means.
_NEXT = {
    "refused-address": "set FETCH_PRIVATE=true if it is a network of your own",
    "reserved": "check the address",
    "password": "leave it out",
    "port": "leave the port out, or use the home page of the site",
    "no-host": "check how it is written",
    "malformed": "check how it is written",
    "dns": "check the spelling",
    "unreachable": "see whether it opens in a browser, and try again later",
    "certificate": "see whether a browser trusts it",
    "certificate-expired": "ask the owners of the site to renew it",
    "certificate-name": "use the address that a browser opens without a warning",
    "certificate-issuer": "see whether a browser trusts it; what is to be trusted beside what the"
    " system knows is named by SSL_CERT_FILE",
    "timeout": "try again later",
    "too-large": "try the feed of one section",
    "bomb": "try another feed of the site",
    "redirects": "open it in a browser and use the address where that ends",
    "status 4": "check the address, or try the home page of the site",
    "status 401": "ask the owners of the site to let the bot in",
    "status 429": "try again in an hour",
    "status 5": "the fault is the site's: try again later",
    "not-http": "check the address",
    "robots": "ask its owners for access, or use a feed",
    "html": "use the address of a feed, or of another page with news",
    "empty": "see whether the page is empty in a browser, too, and try the home page of the site",
    NO_LINKS: "use the address of a feed, or of another page with news",
}
_LIKE_STATUS = {"402": "401", "403": "401", "407": "401", "451": "401", "408": "429", "425": "429"}


class NoLinksError(Exception):
    """A page that was to list articles names none."""


class NotWantedError(Exception):
    """The source was paused or removed, or begins anew, since its visit began: nothing of what it
    brought is taken in from here on."""


def fault_of(error: Exception) -> str:
    """An error as it is stored."""
    if isinstance(error, FetchError):
        told = f"{error.reason} {error.status}" if error.status else error.reason
    elif isinstance(error, NotAFeedError):
        told = " ".join([error.reason, *error.offers])
    elif isinstance(error, ApartError):
        told = f"{UNREADABLE} {error.reason}"
    elif isinstance(error, NoLinksError):
        told = NO_LINKS
    else:
        told = f"{INTERNAL} {type(error).__name__}"
    return told[:_MOST]


def sentence_of(fault: str) -> str:
    """What was stored, for whoever runs the bot; "" for nothing."""
    word, _, details = fault.partition(" ")
    if not word:
        return ""
    if word == "status":
        return f"the site answers with status {details}"
    if word in _SENTENCES:
        return _SENTENCES[word]
    return str(NotAFeedError(word, tuple(details.split())))


def next_of(fault: str) -> str:
    """What whoever checks an address can do about what was stored; "" where there is nothing to
    say."""
    word, _, details = fault.partition(" ")
    if word == "status":
        known = f"status {_LIKE_STATUS.get(details, details)}"
        return _NEXT.get(known) or _NEXT.get(known[: len("status 4")], "")
    return "" if details else _NEXT.get(word, "")
