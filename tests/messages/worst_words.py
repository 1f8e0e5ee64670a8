"""The worst words that can be put into a message of the bot, by what is bad about them."""

from __future__ import annotations

from bot.digest.views import TopicView
from bot.messages.registry import EntryView
from storage.vocabulary import TopicKind

MOST = 2**63 - 1
KINDS = tuple(TopicKind)

# Names, titles and words as nobody would want them.
HOSTILE = {
    "usual": "Маулен Ашимбаев",
    "empty": "",
    "controls only": "\x00\x07\u202e\u2066",
    "endless": "Я" * 5000,
    "endless words": "слово " * 2000,
    "markup": "<b>&\"'</b><a href='https://evil.example'>x</a></i><script>" * 60,
    "entities": "&lt;&amp;&#x41;&nope;&" * 400,
    "ampersands": "&" * 5000,
    "marks of ours": "\x02topic\x03" * 400,
    "emoji": "🇰🇿👨‍👩‍👧" * 900,
    "half of a direction": "a\u202eb\u2067c\x1b[31m" * 300,
    "lines": "\n\n \t\n" * 500,
    "marks": "e\u0301\u0336" * 1500,
    "fluent": "{ $topic } { -x } *[other]" * 100,
}


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
