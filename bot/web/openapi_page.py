"""`/docs`: the description of the API as a page to read, without a script. Pure."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

_STYLE = """
:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:0 auto;padding:1rem;
overflow-wrap:break-word}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem;border-top:1px solid var(--line);
padding-top:1rem}h3{font-size:1rem;margin-top:1.5rem}
code,pre{font:0.875rem/1.5 ui-monospace,monospace;background:var(--soft);border-radius:4px}
code{padding:.1em .3em}pre{padding:.8rem;overflow-x:auto}pre code{padding:0;background:none}
dl{margin:0}dt{margin-top:.8rem}dd{margin:0 0 0 1rem}.soft{opacity:.75}
""".strip()
# Nothing but this one style is allowed, and nobody may frame the page.
POLICY = (
    "default-src 'none'; style-src 'sha256-"
    + base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_CODE = re.compile(r"`([^`]+)`")
_EXAMPLE = """\
curl -X POST http://127.0.0.1:8080/articles \\
  -H 'Authorization: Bearer pd_…' \\
  -H 'Content-Type: application/json' \\
  -d '{"title": "Палата приняла поправки об ипотеке",
       "text": "Депутаты приняли поправки. #Парламент",
       "external_id": "news-48213"}'"""


def page_of(described: Mapping[str, Any], problems: Mapping[str, tuple[int, str, str]]) -> str:
    """The page of a description; `problems` are status, title and when, by word."""
    return "".join(_page(described, problems))


def _page(
    described: Mapping[str, Any], problems: Mapping[str, tuple[int, str, str]]
) -> Iterator[str]:
    info = described["info"]
    title = f"{escape(info['title'])} {escape(info['version'])}: HTTP API"
    yield (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main><h1>{title}</h1>"
    )
    for paragraph in info["description"].strip().split("\n\n"):
        yield f"<p>{_text(paragraph)}</p>"
    yield f"<pre><code>{escape(_EXAMPLE)}</code></pre>"
    yield '<p>For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>'
    for path, operations in described["paths"].items():
        shared = operations.get("parameters", [])
        for method, operation in operations.items():
            if method != "parameters":
                yield from _operation(method, path, operation, shared)
    yield "<h2>What goes in and out</h2>"
    for name, schema in described["components"]["schemas"].items():
        yield from _schema(name, schema)
    yield "<h2>Problems</h2><p>By the last part of their <code>type</code>.</p><dl>"
    for word, (status, meaning, when) in problems.items():
        yield f'<dt id="{escape(word)}"><code>{escape(word)}</code> {status} {escape(meaning)}</dt>'
        yield f"<dd>{_text(when)}</dd>"
    yield "</dl></main></body></html>"


def _operation(
    method: str, path: str, operation: Mapping[str, Any], shared: list[Mapping[str, Any]]
) -> Iterator[str]:
    name = f"{method.upper()} {path}"
    yield f'<h2 id="{escape(operation["operationId"])}"><code>{escape(name)}</code></h2>'
    yield f"<p>{_text(operation['summary'])}.</p>"
    if "description" in operation:
        yield f"<p>{_text(operation['description'])}</p>"
    parameters = [*shared, *operation.get("parameters", [])]
    if parameters:
        yield "<h3>Parameters</h3><dl>"
        for one in parameters:
            place = f"{one['in']}{', needed' if one.get('required') else ''}"
            yield _term(one["name"], f"{place}; {_kind(one['schema'])}", one["description"])
        yield "</dl>"
    if "requestBody" in operation:
        content = operation["requestBody"]["content"]
        kinds = next(iter(content.values()))["schema"]
        yield f"<h3>Body</h3><p>{' or '.join(f'<code>{escape(one)}</code>' for one in content)}: "
        yield f"{_kind(kinds)}</p>"
    yield "<h3>Answers</h3><dl>"
    for status, answer in operation["responses"].items():
        kinds = [_kind(one["schema"]) for one in answer.get("content", {}).values()]
        yield _term(status, ", ".join(kinds), answer["description"])
    yield "</dl>"


def _schema(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    yield f'<h3 id="{escape(name)}">{escape(name)}</h3>'
    yield f"<p>{_text(schema.get('description', ''))}</p><dl>"
    needed = schema.get("required", [])
    for field, one in schema.get("properties", {}).items():
        told = one.get("description") or next(
            (part["description"] for part in one.get("anyOf", []) if "description" in part), ""
        )
        yield _term(field, f"{'needed; ' if field in needed else ''}{_kind(one)}", told)
    yield "</dl>"


def _term(name: str, kind: str, told: str) -> str:
    soft = f' <span class="soft">{kind}</span>' if kind else ""
    return f"<dt><code>{escape(name)}</code>{soft}</dt><dd>{_text(told)}</dd>"


def _kind(schema: Mapping[str, Any]) -> str:
    """What a value is, in a few words."""
    if "$ref" in schema:
        name = escape(schema["$ref"].rpartition("/")[2])
        return f'<a href="#{name}">{name}</a>'
    for word in ("anyOf", "oneOf"):
        if word in schema:
            return " or ".join(dict.fromkeys(_kind(one) for one in schema[word]))
    if "enum" in schema:
        return " | ".join(escape(str(one)) for one in schema["enum"])
    if schema.get("type") == "array":
        most = f" of at most {schema['maxItems']}" if "maxItems" in schema else ""
        return f"list{most}: {_kind(schema['items'])}"
    kind = escape(str(schema.get("type", "any")))
    if "maxLength" in schema:
        return f"{kind} of at most {schema['maxLength']:,} characters"
    return f"{kind} ({schema['format']})" if "format" in schema else kind


def _text(told: str) -> str:
    return _CODE.sub(r"<code>\1</code>", escape(told))
