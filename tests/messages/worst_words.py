"""The worst words that can be put into a message of the bot, by what is bad about them."""

from __future__ import annotations

from bot.digest.views import TopicView
from bot.messages.registry import EntryView
from bot.texts import LANGUAGES
from storage.vocabulary import TopicKind

MOST = 2**63 - 1
KINDS = tuple(TopicKind)

# Names, titles and words as nobody would want them; each of the endless ones is by itself more than
# Telegram takes in a message.
HOSTILE = {
    "usual": "Маулен Ашимбаев",
    "empty": "",
    "controls only": "\x00\x07\u202e\u2066",
    "endless": "Я" * 4200,
    "endless words": "слово " * 700,
    "markup": "<b>&\"'</b><a href='https://evil.example'>x</a></i><script>" * 60,
    "entities": "&lt;&amp;&#x41;&nope;&" * 200,
    "ampersands": "&" * 4200,
    "marks of ours": "\x02topic\x03" * 400,
    "emoji": "🇰🇿👨‍👩‍👧" * 400,
    "half of a direction": "a\u202eb\u2067c\x1b[31m" * 300,
    "lines": "\n\n \t\n" * 500,
    "marks": "e\u0301\u0336" * 1400,
    "fluent": "{ $topic } { -x } *[other]" * 100,
}
# A text of one language may be too long, or forget to escape or to do without what it is given; all
# else is done with words before they come to any language.
IN_EACH_LANGUAGE = ("usual", "empty", "endless words", "markup")


def tried(maker: str) -> list[tuple[str, str]]:
    """With which kinds of words a message is tried, and in which language: with all kinds, and in
    each language with those that languages differ by. In which one the others are goes by turns,
    from message to message."""
    turn = sum(map(ord, maker))
    return [
        (kind, language)
        for number, kind in enumerate(HOSTILE)
        for place, language in enumerate(LANGUAGES)
        if kind in IN_EACH_LANGUAGE or (turn + number) % len(LANGUAGES) == place
    ]


def topics(word: str, count: int = 3, kind: str = "") -> list[TopicView]:
    """Topics titled with a word, of each kind in turn or of one."""
    return [
        TopicView(MOST - n, kind or KINDS[n % len(KINDS)], f"{word}{n}" if word else "")
        for n in range(count)
    ]


def entries(word: str) -> list[EntryView]:
    """What an editor may enter, called by a word."""
    told = ("person", "spelling", "role")
    return [EntryView(what, word, word, word, "с 1 мая 2020 года", ends=True) for what in told]
