"""One thing that somebody asks for, as it was typed and with what it may mean. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.topics.search import Hit


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing asked for: a hashtag (without #), or words with the subjects that they may mean;
    `quoted` ones stood in quotation marks. `of`: the words that it is one of several of, which
    may be one thing all the same. `broader`: the subjects are what only a part of the words
    names ("EU visa deal"), and nobody has misspelt them."""

    kind: str  # "hashtag" or "words"
    text: str
    key: str = ""
    hits: tuple[Hit, ...] = ()
    quoted: bool = False
    of: str = ""
    broader: bool = False

    @property
    def typed(self) -> str:
        """The words with their quotation marks, which say in which order they are meant."""
        return f'"{self.text}"' if self.quoted else self.text

    @property
    def itself(self) -> bool:
        """Whether the words are meant, and no subject: nobody is asked which."""
        return self.quoted and not self.hits

    @property
    def sure(self) -> Hit | None:
        """The one subject that is meant; None when it must be asked."""
        return self.hits[0] if self.hits and self.hits[0].exact else None
