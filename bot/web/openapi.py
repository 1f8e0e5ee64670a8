"""The description of the HTTP API (OpenAPI 3.1), made of the models that check what comes in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from bot import __version__
from bot.intake.json_article import EXTERNAL_ID, PUBLISHED, ArticleHtml, ArticleText
from bot.web.article_models import (
    DEFAULT_PAGE,
    MOST_A_PAGE,
    MOST_AT_ONCE,
    ArticleOut,
    ChangeHtml,
    ChangeText,
    OutcomeOut,
    PageOut,
    ProblemOut,
)
from bot.web.articles import PATH
from bot.web.bodies import JSON
from bot.web.problems import MEDIA_TYPE, Kind
from bot.web.queries import CURSOR

_MODELS: tuple[tuple[type[BaseModel], JsonSchemaMode], ...] = (
    (ArticleText, "validation"),
    (ArticleHtml, "validation"),
    (ChangeText, "validation"),
    (ChangeHtml, "validation"),
    (OutcomeOut, "serialization"),
    (ArticleOut, "serialization"),
    (PageOut, "serialization"),
    (ProblemOut, "serialization"),
)
_ABOUT = """\
Push articles to ParlDigest, correct them, take them back, and see what became of them. Each article
is stored once, by whatever road it comes, and whoever follows what it is about hears of it.

Every request has a token: `Authorization: Bearer pd_…`. Whoever runs the bot makes it with
`python -m bot tokens create`. Errors are `application/problem+json`; nothing of a request that is
refused is stored.
"""
# In every answer to a request with a token.
_LIMITS = {
    "RateLimit-Policy": {
        "description": "How many articles (or requests without one) may come in how many seconds.",
        "schema": {"type": "string"},
    },
    "RateLimit": {
        "description": "How many are left, and after how many seconds all are there again.",
        "schema": {"type": "string"},
    },
}
_RETRY = {
    "Retry-After": {
        "description": "Seconds to wait.",
        "schema": {"type": "integer", "minimum": 1},
    }
}
_ALWAYS = (
    Kind.NO_TOKEN, Kind.NO_RIGHT, Kind.EXPECTATION, Kind.TOO_MANY, Kind.OURS, Kind.DATABASE,
)  # fmt: skip
_WITH_BODY = (
    Kind.MALFORMED, Kind.TOO_SLOW, Kind.IN_WORK, Kind.TAKEN_BACK, Kind.TOO_LARGE,
    Kind.MEDIA, Kind.WRONG, Kind.KEY_REUSED,
)  # fmt: skip


@cache
def describe() -> dict[str, Any]:
    """The whole document, as a value for JSON."""
    _, made = models_json_schema(_MODELS, ref_template="#/components/schemas/{model}")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "ParlDigest",
            "version": __version__,
            "description": _ABOUT,
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "paths": {
            PATH: {"post": _post(), "get": _list()},
            f"{PATH}/{{id}}": {
                "parameters": [_ID],
                "get": _get(),
                "patch": _patch(),
                "delete": _delete(),
            },
        },
        "components": {
            "schemas": made["$defs"],
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "Made by `python -m bot tokens create`.",
                }
            },
        },
    }


_ID = {
    "name": "id",
    "in": "path",
    "required": True,
    "description": "The number that pushing it gave.",
    "schema": {"type": "integer", "minimum": 1, "maximum": 10**18 - 1},
}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "Any text of your own, a new one for each request: repeated with the same body "
    "within two days, the request is answered as before, and done once.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
}


def _ref(model: type[BaseModel]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{model.__name__}"}


def _article() -> dict[str, Any]:
    return {"oneOf": [_ref(ArticleText), _ref(ArticleHtml)]}


def _post() -> dict[str, Any]:
    several = {
        "type": "array", "minItems": 1, "maxItems": MOST_AT_ONCE, "items": _article(),
    }  # fmt: skip
    outcome = _ref(OutcomeOut)
    return {
        "operationId": "pushArticles",
        "summary": "Push an article, or a list of them",
        "description": "A list is checked as a whole first: where one article is wrong, nothing is "
        "stored, and `errors` name each fault, so that no half of a list is missing unseen. What "
        "is right then has an outcome each, in its order.",
        "parameters": [_KEY],
        "requestBody": _body([*_article()["oneOf"], several]),
        "responses": {
            "201": _answer("The article is new.", outcome, located=True),
            "200": _answer(
                "The article was known, or a list came.",
                {"anyOf": [outcome, {"type": "array", "items": outcome}]},
            ),
            **_problems([*_ALWAYS, *_WITH_BODY]),
        },
    }


def _list() -> dict[str, Any]:
    return {
        "operationId": "listArticles",
        "summary": "Your articles, the newest first",
        "parameters": [
            _query("external_id", "The one with this.", {"type": "string", "pattern": EXTERNAL_ID}),
            _query("since", "Those that came at an instant or later.",
                   {"type": "string", "pattern": PUBLISHED}),
            _query("limit", "How many.", {"type": "integer", "minimum": 1,
                   "maximum": MOST_A_PAGE, "default": DEFAULT_PAGE}),
            _query("cursor", "`next` of the page before.", {"type": "string", "pattern": CURSOR}),
        ],
        "responses": {
            "200": _answer("A page of them.", _ref(PageOut)),
            **_problems([*_ALWAYS, Kind.MALFORMED]),
        },
    }  # fmt: skip


def _get() -> dict[str, Any]:
    return {
        "operationId": "getArticle",
        "summary": "One of your articles",
        "responses": {
            "200": _answer("The article.", _ref(ArticleOut)),
            **_problems([*_ALWAYS, Kind.NOT_FOUND]),
        },
    }


def _patch() -> dict[str, Any]:
    changes = [_ref(ChangeText), _ref(ChangeHtml)]
    body = _body(changes)
    return {
        "operationId": "correctArticle",
        "summary": "Correct one of your articles",
        "description": "What is left out stays as it is; a text with hashtags has no others, "
        "unless `hashtags` say so. What it said before is kept. Who had it already is told "
        "nothing; who follows what it is about only now hears of it. Where others have brought it, "
        "too, and you were not the first to tell it (an editor, a channel or a feed comes before "
        "a token), it stays as it is, and yours is an article of its own: `id` names it.",
        "parameters": [_KEY],
        "requestBody": body,
        "responses": {
            "200": _answer("What it says now is stored.", _ref(OutcomeOut)),
            **_problems([*_ALWAYS, *_WITH_BODY, Kind.NOT_FOUND]),
        },
    }


def _delete() -> dict[str, Any]:
    return {
        "operationId": "takeArticleBack",
        "summary": "Take one of your articles back",
        "description": "It is told to nobody any more and found by nobody; alerts are deleted. "
        "It does not come again. What other sources have brought, too, stays as theirs.",
        "responses": {
            "204": {"description": "It is taken back.", "headers": _LIMITS},
            **_problems([*_ALWAYS, Kind.NOT_FOUND]),
        },
    }


def _query(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": schema}


def _body(forms: list[dict[str, Any]]) -> dict[str, Any]:
    return {"required": True, "content": {JSON: {"schema": {"anyOf": forms}}}}


def _answer(description: str, schema: dict[str, Any], *, located: bool = False) -> dict[str, Any]:
    headers: dict[str, Any] = dict(_LIMITS)
    if located:
        headers["Location"] = {"description": "Its path.", "schema": {"type": "string"}}
    return {
        "description": description,
        "headers": headers,
        "content": {JSON: {"schema": schema}},
    }


def _problems(kinds: Iterable[Kind]) -> dict[str, Any]:
    """The answers of some kinds of problems, by status."""
    by_status: dict[int, list[Kind]] = {}
    for kind in kinds:
        by_status.setdefault(kind.status, []).append(kind)
    return {
        str(status): {
            "description": " ".join(f"{kind.title}: {kind.when}" for kind in found),
            "content": {MEDIA_TYPE: {"schema": _ref(ProblemOut)}},
            **({"headers": _RETRY} if status in (429, 503) else {}),
            **(
                {"headers": {"WWW-Authenticate": {"schema": {"type": "string"}}}}
                if status == 401
                else {}
            ),
        }
        for status, found in sorted(by_status.items())
    }
