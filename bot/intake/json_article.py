"""An article as JSON, as it is pushed over HTTP and stands in files of JSON lines. Pure.

The models say what is taken, and OpenAPI is made of them: what a schema cannot say is not asked
for. That is why dates and addresses are patterns: "date-time" and "uri" are read by everybody
otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    TypeAdapter,
    ValidationError,
)

from bot.intake.addresses import for_readers
from bot.intake.articles import from_parts
from bot.intake.fragments import paragraphs_of
from bot.intake.instants import instant_of
from bot.intake.origin import Alerting
from bot.intake.parsed import MAX_TITLE, ParsedArticle
from bot.topics.normal import composed

# A text is under 100 kB (decoding.py), its HTML under three times that.
MOST_TEXT, MOST_HTML = 100_000, 300_000
MOST_TAGS = 30
MOST_ID = 200
# Letters of the scripts in which parliaments are written about, as ranges that every dialect of
# regular expressions reads alike; `\\w` and `\\p{L}` are not such.
_OF_TAGS = "A-Za-zÀ-ÖØ-öø-ɏА-яЀ-Џѐ-ҁҊ-ԯՠ-ֈა-ჺـ-يٱ-ۓ"
_LETTER = f"[{_OF_TAGS}一-鿿가-힣]"
_DATE = (
    "[12][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))"
)
_TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?"
_ZONE = "(?:[Zz]|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
PUBLISHED = f"^{_DATE}[Tt ]{_TIME}{_ZONE}?$"
EXTERNAL_ID = f"^[ -~\u00a1-\ud7ff]{{1,{MOST_ID}}}$"
# No user's name and password, no spaces; hosts in the letters of names of sites.
_HOST = f"[0-9{_OF_TAGS}](?:[-0-9{_OF_TAGS}]*[0-9{_OF_TAGS}])?"
_URL = f"^https?://{_HOST}(?:[.]{_HOST})*(?::[0-9]{{1,4}})?(?:[/?#][!-~\u00a1-\ud7ff]*)?$"
_ALERTING = {"now": Alerting.NOW, "digest": Alerting.DIGEST, "none": Alerting.BACKLOG}
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")

Title = Annotated[
    str,
    Field(
        min_length=1,
        max_length=MAX_TITLE,
        pattern=_LETTER,
        description="The headline: one line of at most 300 characters, with a letter in it.",
        examples=["Палата приняла поправки об ипотеке"],
    ),
]
Text = Annotated[
    str,
    Field(
        max_length=MOST_TEXT,
        description="The text; a line is a paragraph, hashtags in it count.",
        examples=["Депутаты приняли поправки во втором чтении.\n\n#Парламент"],
    ),
]
Html = Annotated[
    str,
    Field(
        max_length=MOST_HTML,
        description="The text as HTML, instead of `text`: its paragraphs are read.",
        examples=["<p>Депутаты приняли поправки.</p>"],
    ),
]
Lead = Annotated[
    str, Field(max_length=MOST_TEXT, description="The first paragraph, where it is kept apart.")
]
Url = Annotated[
    str,
    Field(
        max_length=2000,
        pattern=_URL,
        description="Where it can be read: http or https, without a name and a password in it.",
        examples=["https://news.example/ru/2026/11/28/ipoteka"],
    ),
]
Published = Annotated[
    str,
    Field(
        pattern=PUBLISHED,
        description="When it was published: ISO 8601. Without an offset it is Kazakhstan's time. "
        "One in the future, or before 1990, is taken for the time at which it came.",
        examples=["2026-11-28T10:30:00+05:00"],
    ),
]
LanguageOfText = Annotated[
    Literal["ru", "kk", "en"], Field(description="Of the text; left out: recognised.")
]
Outlet = Annotated[
    str,
    Field(
        max_length=80,
        description="Who reports it, as readers know it; left out: as the token was made, else "
        "as the text says.",
        examples=["Kazpravda.kz"],
    ),
]
# What comes decomposed, as from a Mac, is composed first: "й" is one letter.
Hashtag = Annotated[
    str,
    Field(
        pattern=f"^#?[0-9_]{{0,20}}[{_OF_TAGS}][0-9_{_OF_TAGS}]{{0,59}}$",
        description="Letters, digits and _, with or without the #; at most 60 after the first "
        "letter.",
        examples=["Парламент"],
    ),
    BeforeValidator(lambda tag: composed(tag) if isinstance(tag, str) else tag),
]
ExternalId = Annotated[
    str,
    Field(
        min_length=1,
        max_length=MOST_ID,
        pattern=EXTERNAL_ID,
        description="Your own number or name of it: the same again is known, and what it says now "
        "is a correction.",
        examples=["news-48213"],
    ),
]
Alert = Annotated[
    Literal["now", "digest", "none"],
    Field(
        description="How readers hear of it: at once (also when left out), in digests only, or "
        "not at all: an archive is stored and found by whoever looks for it."
    ),
]
Hashtags = Annotated[
    list[Hashtag], Field(max_length=MOST_TAGS, description="Beside those of the text.")
]

# How the fields with a pattern are written rightly.
_EXAMPLES = {
    name: get_args(kind)[1].examples[0]
    for name, kind in {
        "title": Title,
        "url": Url,
        "published": Published,
        "hashtags": Hashtag,
        "external_id": ExternalId,
    }.items()
}


class Strict(BaseModel):
    """What is said of an article: no other fields, no other types."""

    model_config = ConfigDict(extra="forbid", strict=True)


class _Article(Strict):
    title: Title
    url: Url | None = None
    published: Published | None = None
    language: LanguageOfText | None = None
    outlet: Outlet | None = None
    hashtags: Hashtags | None = None
    external_id: ExternalId | None = None
    alert: Alert | None = None


class ArticleText(_Article):
    """An article as plain text; the title alone is an article, too."""

    lead: Lead | None = None
    text: Text | None = None


class ArticleHtml(_Article):
    """An article as HTML."""

    html: Html


JsonArticle = ArticleText | ArticleHtml


def by_form(text: type[Strict], html: type[Strict]) -> TypeAdapter[Any]:
    """What reads one of two models: the one with a field `html` where the value has it."""

    def form(value: Any) -> str:
        has_html = "html" in value if isinstance(value, Mapping) else isinstance(value, html)
        return "html" if has_html else "text"

    either: Any = Annotated[text, Tag("text")] | Annotated[html, Tag("html")]
    return TypeAdapter(Annotated[either, Discriminator(form)])


ONE: TypeAdapter[JsonArticle] = by_form(ArticleText, ArticleHtml)


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong where in a JSON value: a JSON Pointer (RFC 6901), and a sentence."""

    pointer: str
    detail: str


class WrongArticleError(ValueError):
    """A JSON value is no article; `faults` say why."""

    def __init__(self, faults: Sequence[Wrong]) -> None:
        super().__init__("; ".join(f"{one.pointer or 'it'}: {one.detail}" for one in faults))
        self.faults = tuple(faults)


def read_article(value: object) -> JsonArticle:
    """An article of a JSON value. Raises WrongArticleError."""
    try:
        return ONE.validate_python(value)
    except ValidationError as error:
        raise WrongArticleError(list(faults_of(error))) from None


def faults_of(error: ValidationError) -> Iterator[Wrong]:
    """What pydantic has found, without what was given: it may be long, or a secret."""
    for fault in error.errors(include_url=False, include_input=False, include_context=False):
        # The form of an article is no part of the value.
        place = [part for at, part in enumerate(fault["loc"]) if at or part not in ("text", "html")]
        field = str(place[0]) if place else ""
        yield Wrong(pointer_to(place), _sentence(fault["type"], fault["msg"], field))


def pointer_to(place: Sequence[str | int]) -> str:
    """A JSON Pointer to a place in a value."""
    escaped = (str(part).replace("~", "~0").replace("/", "~1") for part in place)
    return "".join(f"/{part[:100]}" for part in escaped)


def _sentence(kind: str, message: str, field: str) -> str:
    if kind == "string_pattern_mismatch":
        right = f", as {_EXAMPLES[field]!r} is" if field in _EXAMPLES else ""
        return f"Is not written as it must be{right}: see its description at /docs."
    if kind == "extra_forbidden":  # every form but that of HTML has a text
        return "Cannot be beside html." if field == "text" else "Is no field of it."
    if kind in ("model_type", "model_attributes_type"):
        return "Must be an object."
    return message[:200]


def to_parsed(one: JsonArticle, *, outlet: str = "", language: str = "") -> ParsedArticle:
    """The article of a JSON article; `outlet` and `language` are its source's, where it says none.
    Raises NotAnArticleError when it tells nothing."""
    if isinstance(one, ArticleHtml):
        text = "\n\n".join(paragraphs_of(one.html))
    else:
        text = "\n\n".join(part for part in (one.lead, one.text) if part)
    parsed = from_parts(" ".join(one.title.split()), [text], tags=with_signs(one.hashtags or ()))
    return replace(
        parsed,
        title=parsed.title or cleaned(one.title),  # "Фото: …" is a title where somebody says so
        url=for_readers(one.url or "") or parsed.url,
        published_at=instant_of(one.published) if one.published else None,
        language=one.language or language or parsed.language,
        outlet=cleaned(one.outlet or "") or parsed.outlet or outlet,
    )


def alerting_of(one: JsonArticle) -> Alerting:
    """How readers hear of it."""
    return _ALERTING[one.alert or "now"]


def with_signs(tags: Sequence[str]) -> list[str]:
    """Tags, each with its #."""
    return [tag if tag.startswith("#") else f"#{tag}" for tag in tags]


def cleaned(name: str) -> str:
    """A name on one line, without what nobody sees."""
    return " ".join(_CONTROLS.sub(" ", name).split())
