"""Where an article comes from: the road, which one of it, and of whom that teaches. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from storage.vocabulary import Source

_MOST = 80  # `boilerplate.source`
# The Bot API's numbers of channels are below minus this.
_CHANNELS = 10**12


@dataclass(frozen=True, slots=True)
class Origin:
    """By which road an article came, and from whom: a channel's post, an editor, a file's name.

    `via`: the source whose post it is, where an editor forwards one, as `teacher_of_channel` says.
    `opens`: where it can be read when it says no address of its own; it identifies nothing.
    """

    source: Source
    ref: str
    via: str = ""
    opens: str = ""

    @property
    def teacher(self) -> str:
        """Of whom it is learnt what stands around each text: a channel, an editor, all files."""
        if self.via:
            return self.via
        if self.source is Source.CHANNEL:
            return teacher_of_channel(self.ref.partition(":")[0])
        if self.source is Source.FILE:
            return str(Source.FILE)
        return f"{self.source}:{self.ref}"[:_MOST]

    @property
    def names_item(self) -> bool:
        """Whether `ref` is one post or one file, and not whoever sends many."""
        return self.source in (Source.CHANNEL, Source.FILE) and self.ref not in ("", "-")


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
