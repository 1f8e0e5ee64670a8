"""Where an article comes from: the road, which one of it, and of whom that teaches. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from storage.outlet_names import one_line
from storage.vocabulary import Source

_MOST = 80  # `boilerplate.source`
# The Bot API's numbers of channels are below minus this.
_CHANNELS = 10**12


class Alerting(StrEnum):
    """What an article does beyond being stored: `NOW` it is alerted and in digests; what is late
    for an alert is in a `DIGEST` only; what is from before its source was added is `BACKLOG`:
    found by whoever looks for it, and told to nobody. Either is alerted when another source brings
    it `NOW`."""

    NOW = "now"
    DIGEST = "digest"
    BACKLOG = "backlog"


@dataclass(frozen=True, slots=True)
class Origin:
    """By which road an article came, and from whom: a channel's post, an editor, a file's name or
    an article that a line of one names, an item of a feed or of whoever pushes ("<number of the
    source>:<item>").

    `via`: the source whose post it is, where an editor forwards one, as `teacher_of_channel` says.
    `opens`: where it can be read when it says no address of its own; it identifies nothing.
    `name`: as readers know the source, an outlet's name or a channel's title; "" where it has none.
    `source_id`: its row in `sources`, where it has one. `country`: that of the source (ISO 3166-1),
    where editors have said it.
    """

    source: Source
    ref: str
    via: str = ""
    opens: str = ""
    name: str = ""
    source_id: int | None = None
    country: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", one_line(self.name))

    @property
    def teacher(self) -> str:
        """Of whom it is learnt what stands around each text, and what is one source of an article:
        a channel, an editor, all files, a feed, whoever pushes."""
        if self.via:
            return self.via
        if self.source is Source.CHANNEL:
            return teacher_of_channel(self.ref.partition(":")[0])
        if self.source is Source.FILE:
            return str(Source.FILE)
        if self._of_row:
            return f"{self.source}:{self._of_row}"
        return f"{self.source}:{self.ref}"[:_MOST]

    @property
    def names_item(self) -> bool:
        """Whether `ref` is one post or one file, and not whoever sends many."""
        if self._of_row:
            return True
        return self.source in (Source.CHANNEL, Source.FILE) and self.ref not in ("", "-")

    @property
    def _of_row(self) -> str:
        """The number of the source whose item `ref` is ("<number>:<item>"); "" where it is none."""
        number, colon, _ = self.ref.partition(":")
        has_items = self.source in (Source.FEED, Source.HTTP)
        return number if has_items and colon and number.isdecimal() else ""


def teacher_of_channel(chat_id: int | str) -> str:
    """`Origin.teacher` of a channel's posts."""
    return f"{Source.CHANNEL}:{chat_id}"


def address_of_post(chat_id: int, name: str | None, message_id: int) -> str:
    """Where a channel's post opens in Telegram: by the channel's @name for everybody, else by its
    number, for its members (https://core.telegram.org/api/links#message-links); "" for neither."""
    if name:
        return f"https://t.me/{name}/{message_id}"
    number = -chat_id - _CHANNELS
    return f"https://t.me/c/{number}/{message_id}" if number > 0 else ""
