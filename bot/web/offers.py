"""What is pushed, read: the article, whence it comes, which item it is, what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from bot.intake.decoding import NotAnArticleError
from bot.intake.json_article import (
    JsonArticle,
    Wrong,
    WrongArticleError,
    alerting_of,
    to_parsed,
)
from bot.intake.origin import Alerting, Origin
from bot.intake.parsed import ParsedArticle
from storage.answered import Request
from storage.tokens import Bearer
from storage.vocabulary import Source


@dataclass(frozen=True, slots=True)
class Offered:
    """An article that is pushed: as given, as parsed, its item, and a hash of what it says."""

    parsed: ParsedArticle
    origin: Origin
    alerting: Alerting
    item: str | None
    content: str


def origin_of(bearer: Bearer, external_id: str | None) -> Origin:
    """Whence an article of a token's source comes."""
    ref = f"{bearer.source}:{external_id or ''}"
    name, country = bearer.name, bearer.country
    return Origin(Source.HTTP, ref, name=name, source_id=bearer.source, country=country)


def item_of(external_id: str) -> str:
    """Under which an item is kept (`source_items.item`)."""
    return hashlib.sha256(external_id.encode()).hexdigest()[:32]


def request_of(bearer: Bearer, key: str, *said: bytes) -> Request:
    """A request with an `Idempotency-Key`: `said` is method, path and body."""
    content = hashlib.sha256()
    for part in said:
        content.update(len(part).to_bytes(8, "big") + part)
    return Request(bearer.source, hashlib.sha256(key.encode()).hexdigest(), content.hexdigest())


def offered_of(bearer: Bearer, ones: Sequence[JsonArticle], *, several: bool) -> list[Offered]:
    """What is pushed, parsed: for a thread. `several`: as a list, also of one. Raises
    WrongArticleError."""
    found: list[Offered] = []
    faults: list[Wrong] = []
    for at, one in enumerate(ones):
        try:
            parsed = to_parsed(one, outlet=bearer.outlet, language=bearer.language)
        except NotAnArticleError as error:
            place = f"/{at}" if several else ""
            faults.append(Wrong(place, f"No article: {error}."))
            continue
        said = one.model_dump(exclude={"alert"}, exclude_none=True)
        found.append(
            Offered(
                parsed,
                origin_of(bearer, one.external_id),
                alerting_of(one),
                item_of(one.external_id) if one.external_id else None,
                hashlib.sha256(orjson.dumps(said)).hexdigest()[:32],
            )
        )
    if faults:
        raise WrongArticleError(faults)
    return found
