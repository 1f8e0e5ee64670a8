"""The description of the API: whole, of the models, and a page that needs nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Any

import orjson

from bot.intake.json_article import ArticleHtml, ArticleText, read_article, to_parsed
from bot.web.article_models import OutcomeOut
from bot.web.openapi import describe
from bot.web.openapi_page import POLICY, page_of
from bot.web.problems import Kind, ProblemError
from storage.opening import open_database
from tests.modules import ROOT
from tests.web.pushers import serving

_VOID = {"meta", "link", "br"}


def _refs(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["$ref"]} if "$ref" in value else set()
        return own.union(*map(_refs, value.values()))
    return set().union(*map(_refs, value)) if isinstance(value, list) else set()


def test_what_it_refers_to_is_there_and_every_problem_is_described() -> None:
    told = describe()
    for ref in _refs(told):
        assert ref.removeprefix("#/components/schemas/") in told["components"]["schemas"]
    assert all(schema.get("description") for schema in told["components"]["schemas"].values())
    for operations in told["paths"].values():
        for method, operation in operations.items():
            if method != "parameters":
                assert {"401", "403", "429", "500", "503"} <= operation["responses"].keys()
                for status, answer in operation["responses"].items():
                    problem = "application/problem+json" in answer.get("content", {})
                    assert problem == (int(status) >= 400)
    words = [kind.word for kind in Kind]
    assert len(set(words)) == len(words)


def test_a_problem_says_what_is_the_matter() -> None:
    told = ProblemError(Kind.NOT_FOUND, "No.").told()
    assert told == {
        "type": "/docs#not-found",
        "title": "There is no such thing",
        "status": 404,
        "detail": "No.",
    }
    assert OutcomeOut.model_fields.keys() == {"id", "status", "sources", "topics", "problem"}


def test_the_guide_names_every_field_and_every_status() -> None:
    guide = (
        (ROOT / "DEVELOPERS.md")
        .read_text(encoding="utf-8")
        .partition("## HTTP")[2]
        .partition("\n## ")[0]
    )
    fields = {*ArticleText.model_fields, *ArticleHtml.model_fields}
    rows = re.findall(r"^\| (`[^|]*`) \|", guide.partition("The answer:")[0], re.MULTILINE)
    assert {name for row in rows for name in re.findall("`(\\w+)`", row)} == fields
    told = set(re.findall(r"\b[45]\d\d\b", guide.partition("### Errors")[2]))
    assert {str(kind.status) for kind in Kind} <= told
    # the examples are taken
    [pushed] = re.findall(r"-d '(\{.*?\})'", guide, re.DOTALL)
    assert to_parsed(read_article(orjson.loads(pushed))).hashtags
    [outcome] = re.findall(r"```json\n(.*?)```", guide, re.DOTALL)
    assert OutcomeOut.model_validate_json(outcome).status == "accepted"


class _Checked(HTMLParser):
    """The elements of a page: each closed, none that brings something from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.led: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "img", "iframe", "object", "link", "base", "form"}
        given = dict(attrs)
        assert not {name for name in given if name.startswith("on")} | {"style", "src"} & {*given}
        self.ids += [str(given["id"])] if "id" in given else []
        self.led += [str(given["href"])] if "href" in given else []
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_leads_only_to_itself() -> None:
    problems = {kind.word: (kind.status, kind.title, kind.when) for kind in Kind}
    page = page_of(describe(), problems)
    checked = _Checked()
    checked.feed(page)
    assert checked.open == []
    assert len(set(checked.ids)) == len(checked.ids)
    assert set(problems) <= set(checked.ids)
    assert {one for one in checked.led if not one.startswith("#")} == {"openapi.json"}
    assert {one[1:] for one in checked.led if one.startswith("#")} <= set(checked.ids)
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in POLICY
    assert "default-src 'none'" in POLICY
    assert len(page.encode()) < 60_000


def test_what_a_description_says_cannot_write_into_the_page() -> None:
    hostile = {
        "info": {"title": "<b>", "version": '"', "description": "`<i>` & <script>"},
        "paths": {"/<x>": {"get": {"operationId": '"><u>', "summary": "<s>", "responses": {}}}},
        "components": {"schemas": {"A<": {"properties": {"<p>": {"type": "<q>"}}}}},
    }
    page = page_of(hostile, {"<w>": (400, "<t>", "`<v>`")})
    for tag in ("<b>", "<i>", "<script>", "<x>", "<u>", "<s>", "<q>", "<w>", "<t>", "<v>"):
        assert tag not in page


async def test_both_are_served_without_a_token(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    async with serving(database) as served:
        nobody = served.nobody()
        told = await nobody.ask("GET", "/openapi.json")
        assert (told.status, told.body) == (200, describe())
        page = await nobody.ask("GET", "/docs")
        assert (page.status, page.headers["Content-Security-Policy"]) == (200, POLICY)
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert page.body.startswith("<!doctype html>")
        assert (await nobody.ask("HEAD", "/docs")).status == 200
    await database.close()
