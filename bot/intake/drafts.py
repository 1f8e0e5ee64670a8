"""An editor's draft: an article before it is published, as it is kept meanwhile."""

from __future__ import annotations

import zlib
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Self

import orjson

from bot.intake.accepted import NOTHING_PICKED, Picked
from bot.intake.origin import Origin
from bot.intake.parsed import Edge, ParsedArticle, Place
from bot.topics.findings import Evidence, Rule
from bot.topics.hashtags import Hashtag
from bot.topics.subjects import Subject
from storage.vocabulary import Source, TopicKind


@dataclass(frozen=True, slots=True)
class Draft:
    """What waits for "publish": the article, `Origin.via`, what its editor says of its topics, in
    which language he looks at it, whether it is to be a story of its own whatever it is like
    (`apart`), and which story he was told that it joins (`joins`; 0: none)."""

    parsed: ParsedArticle
    via: str = ""
    picked: Picked = NOTHING_PICKED
    language: str = ""
    apart: bool = False
    joins: int = 0

    def origin(self, editor: int) -> Origin:
        """Whence it comes."""
        return Origin(Source.EDITOR, str(editor), self.via)

    @property
    def mark(self) -> str:
        """The same for what comes to the same, of what can be changed; it is on the button that
        publishes it."""
        more = [(one.kind, one.key) for one in self.picked.more]
        same = orjson.dumps([sorted(self.picked.less), more, self.apart])
        return f"{zlib.crc32(same):08x}"

    def dump(self) -> str:
        """As it is kept."""
        more = [(one.kind, one.key, one.title) for one in self.picked.more]
        beside = {"via": self.via, "seen_in": self.language}
        story = {"apart": self.apart, "joins": self.joins}
        picked = {"less": sorted(self.picked.less), "more": more}
        told = {key: it for key, it in asdict(self.parsed).items() if not key.startswith("_")}
        return orjson.dumps({**told, **beside, **story, **picked}).decode()

    @classmethod
    def load(cls, payload: str) -> Self:
        """The draft that was kept; those of earlier releases say less."""
        fields: dict[str, Any] = orjson.loads(payload)
        via, language = fields.pop("via", ""), fields.pop("seen_in", "")
        apart, joins = bool(fields.pop("apart", False)), int(fields.pop("joins", 0))
        less = frozenset((kind, key) for kind, key in fields.pop("less", ()))
        more = tuple(added_topic(*one) for one in fields.pop("more", ()))
        fields.pop("_keys", None)  # what is only remembered of a text
        fields["hashtags"] = tuple(Hashtag(**tag) for tag in fields["hashtags"])
        fields["known_as"] = tuple(fields.get("known_as", ()))
        fields["edges"] = tuple(
            Edge(**{**edge, "place": Place(edge["place"])}) for edge in fields.get("edges", ())
        )
        if fields["published_at"]:
            fields["published_at"] = datetime.fromisoformat(fields["published_at"])
        return cls(ParsedArticle(**fields), via, Picked(less, more), language, apart, joins)


def added_topic(kind: str, key: str, title: str) -> Subject:
    """A topic that an editor says an article is about."""
    return Subject(TopicKind(kind), key, title, (Evidence(title, 0, 0, Rule.EDITOR),))
