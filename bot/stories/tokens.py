"""A word, a number or a sign of a text, with what it says. Pure."""

from __future__ import annotations

from bot.stories.words import Meaning

_NOTHING = Meaning(())


class Token:
    """A word or a number of a text, or a sign that ends what stands before it; `first` of its
    sentence.

    `meaning` of a word; of a number `value`, and `unit` (a concept's name, or ""). `numbered`: it
    stands behind "№". `keys` are what it adds to what the text is about.
    """

    # Of the class, for few tokens have them: a text has two hundred, and each costs its fields.
    value: float | None = None
    unit: str = ""
    ordinal: int = 0
    numbered: bool = False

    def __init__(
        self,
        word: str,
        sentence: int,
        first: bool = False,
        capital: bool = False,
        meaning: Meaning = _NOTHING,
    ) -> None:
        self.word = word
        self.sentence = sentence
        self.first = first
        self.capital = capital
        self.meaning = meaning
        self.keys = meaning.keys

    @property
    def is_sign(self) -> bool:
        """Whether it is neither a word nor a number."""
        return self.value is None and not self.word[:1].isalpha()


def concept(token: Token, *groups: str) -> str:
    """The first concept of a word in one of some groups; "" where it has none."""
    for group, name in token.meaning.concepts:
        if group in groups:
            return name
    return ""
