"""What is said over HTTP about articles, as models: they check what comes in, make what goes out,
and OpenAPI is made of them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
)

from bot.intake.json_article import (
    Hashtags,
    Html,
    JsonArticle,
    LanguageOfText,
    Outlet,
    Published,
    Strict,
    Text,
    Title,
    Url,
    Wrong,
    WrongArticleError,
    by_form,
    faults_of,
    read_article,
)

MOST_AT_ONCE = 100
DEFAULT_PAGE, MOST_A_PAGE = 20, 100


def _no_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


_SOURCES = (
    "Who has brought it, the first one first: by name, and by the road where there is none "
    "(editor, file)."
)
# A default that is none of its schema: the field was left out.
_LEFT_OUT: Any = Field(default=None, json_schema_extra=_no_default)


class _Change(Strict):
    title: Title = _LEFT_OUT
    url: Url = _LEFT_OUT
    published: Published = _LEFT_OUT
    language: LanguageOfText = _LEFT_OUT
    outlet: Outlet = _LEFT_OUT
    hashtags: Hashtags = _LEFT_OUT

    def says(self, field: str) -> bool:
        """Whether a field was given."""
        return field in self.model_fields_set


class ChangeText(_Change):
    """A correction of an article: what is left out stays as it is."""

    text: Text = _LEFT_OUT


class ChangeHtml(_Change):
    """A correction whose text is HTML."""

    html: Html


Change = ChangeText | ChangeHtml


CHANGE: TypeAdapter[Change] = by_form(ChangeText, ChangeHtml)


def read_change(value: object) -> Change:
    """A correction of a JSON value. Raises WrongArticleError."""
    try:
        return CHANGE.validate_python(value)
    except ValidationError as error:
        raise WrongArticleError(list(faults_of(error))) from None


def read_articles(value: object) -> list[JsonArticle]:
    """One article, or a list of them. Raises WrongArticleError, with the faults of all of them."""
    if not isinstance(value, list):
        return [read_article(value)]
    if not 1 <= len(value) <= MOST_AT_ONCE:
        raise WrongArticleError([Wrong("", f"Must have 1 to {MOST_AT_ONCE} articles.")])
    found: list[JsonArticle] = []
    faults: list[Wrong] = []
    for at, one in enumerate(value):
        try:
            found.append(read_article(one))
        except WrongArticleError as error:
            faults += [Wrong(f"/{at}{fault.pointer}", fault.detail) for fault in error.faults]
    if faults:
        raise WrongArticleError(faults)
    return found


class TopicOut(BaseModel):
    """What an article is about."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["hashtag", "official", "office", "body"]
    key: str
    title: str = Field(description="A tag as it is spelt, or the Russian name.")


class ErrorOut(BaseModel):
    """What is wrong where."""

    model_config = ConfigDict(extra="forbid")

    pointer: str = Field(description="A JSON Pointer (RFC 6901) into the body.")
    detail: str


class ProblemOut(BaseModel):
    """Why a request is refused (RFC 9457)."""

    type: str = Field(description="Which problem it is: a reference into /docs.")
    title: str
    status: int
    detail: str = Field(description="What is the matter this time.")
    errors: Annotated[list[ErrorOut], Field(max_length=1000)] = Field(
        default_factory=list, description="Where the body is wrong."
    )


class OutcomeOut(BaseModel):
    """What became of an article."""

    model_config = ConfigDict(extra="forbid")

    id: int | None = Field(description="Its number here; null where it was refused.")
    status: Literal["accepted", "duplicate", "revised", "refused"] = Field(
        description="accepted: new. duplicate: known, from you or another source; nobody is told "
        "again. revised: your correction is stored. refused: see `problem`."
    )
    sources: list[str] = Field(description=_SOURCES)
    topics: list[TopicOut]
    problem: ProblemOut | None = Field(
        default=None, description="Only of one among several that was refused."
    )


class ArticleOut(BaseModel):
    """An article as it is stored."""

    model_config = ConfigDict(extra="forbid")

    id: int
    external_id: str | None
    title: str
    text: str
    url: str | None
    published: datetime
    received: datetime
    language: str
    outlet: str
    hashtags: list[str]
    revision: int = Field(description="How many times its text has been another, from 1.")
    sources: list[str] = Field(description=_SOURCES)
    topics: list[TopicOut]


class PageOut(BaseModel):
    """Articles of your source, the newest first."""

    model_config = ConfigDict(extra="forbid")

    articles: list[ArticleOut]
    next: str | None = Field(description="`cursor` of the next page; null at the end.")


def topics_out(topics: Sequence[tuple[str, str, str]]) -> list[TopicOut]:
    """Topics as (kind, key, title) for an answer; a kind of a newer version is left out."""
    known = ("hashtag", "official", "office", "body")
    return [
        TopicOut.model_validate({"kind": kind, "key": key, "title": title})
        for kind, key, title in topics
        if kind in known
    ]
