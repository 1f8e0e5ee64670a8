"""Where an article comes from: the road, which one of it, and of whom that teaches. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from storage.vocabulary import Source

_MOST = 80  # `boilerplate.source`


@dataclass(frozen=True, slots=True)
class Origin:
    """By which road an article came, and from whom: a channel's post, an editor, a file's name.

    `via`: the source whose post it is, where an editor forwards one, as `teacher_of_channel` says.
    """

    source: Source
    ref: str
    via: str = ""

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
