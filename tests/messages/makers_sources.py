"""What editors are told of sources, made of any words."""

from __future__ import annotations

from datetime import timedelta

from bot.messages import source_channels, source_switches, sources, sources_found
from bot.messages.markup import Message
from bot.messages.source_faults import REASONS
from bot.messages.sources import SourceView, State
from bot.messages.sources_found import FoundView
from bot.texts import Texts
from bot.watch.asked_channels import Missing
from storage.vocabulary import SourceKind
from tests.messages.makers_following import Maker
from tests.messages.worst_words import MOST

_PAGE, _LONG = 999_999, timedelta(days=9_999)
_CHANNEL = -MOST


def _views(word: str) -> list[SourceView]:
    return [
        SourceView(
            MOST,
            kind,
            state,
            word,
            own=f"{word}.",
            is_named=True,
            address=word,
            a_day=1e6,
            last=_LONG,
            last_title=word,
            last_url=f"https://news.example/{'a' * 2000}",
            failing=_LONG,
            fault=f"status {word}",
            next_in=_LONG,
            full_text=state is State.FRESH,
            country="KZ" if state is State.FRESH else "??",
            country_name=word,
            language="kk",
        )
        for kind in SourceKind
        for state in State
    ]


def _found(word: str) -> list[FoundView]:
    headlines = [(word, f"https://news.example/{'a' * 2000}"), (word, None)] * 9
    return [FoundView(kind, word, word, headlines, 1e6) for kind in SourceKind] * 2


def _card(word: str, texts: Texts) -> list[Message]:
    return [
        sources.card(one, _PAGE, texts, note)
        for one in _views(word)
        for note in (
            source_switches.back(word, one.kind, is_slip=False, is_paused=False, texts=texts),
            source_switches.resumed(one.kind, is_slip=False, texts=texts),
        )
    ]


def _missing(word: str, texts: Texts) -> list[Message]:
    return [source_channels.missing(what, word, _CHANNEL, texts, is_asked=True) for what in Missing]


SOURCES: dict[str, Maker] = {
    "sources.sources": lambda word, texts: sources.sources(_views(word) * 9, 3, texts),
    "sources.card": _card,
    "source_switches.removed": lambda word, texts: [
        source_switches.removed(word, kind, MOST, _PAGE, texts) for kind in SourceKind
    ],
    "sources.ask_name": lambda word, texts: sources.ask_name(_views(word)[0], _PAGE, texts),
    "sources.ask_country": lambda word, texts: sources.ask_country(_views(word)[0], _PAGE, texts),
    "sources.ask_country_typed": lambda word, texts: sources.ask_country_typed(
        _views(word)[0], _PAGE, texts
    ),
    "sources.ask_language": lambda word, texts: sources.ask_language(_views(word)[0], _PAGE, texts),
    "sources_found.ask_what": lambda _word, texts: sources_found.ask_what(texts),
    "sources_found.looking": lambda word, texts: sources_found.looking(word, texts),
    "sources_found.found": lambda word, texts: [
        sources_found.found(one, MOST, texts) for one in _found(word)
    ],
    "sources_found.choice": lambda word, texts: sources_found.choice(_found(word), MOST, texts),
    "sources_found.refused": lambda word, texts: [
        sources_found.refused(word, f"{reason} {word}", texts) for reason in (*REASONS, word)
    ],
    "sources_found.odd": lambda word, texts: sources_found.odd(word, texts),
    "sources_found.dropped": lambda _word, texts: sources_found.dropped(texts),
    "source_channels.refused_forward": lambda _word, texts: source_channels.refused_forward(
        "editor-refused-no-text", _CHANNEL, texts
    ),
    "source_channels.became_admin": lambda word, texts: source_channels.became_admin(
        word, _CHANNEL, False, texts
    ),
    "source_channels.not_taken": lambda word, texts: source_channels.not_taken(word, texts),
    "source_channels.added": lambda word, texts: source_channels.added(word, False, texts),
    "source_channels.missing": _missing,
    "source_channels.choose": lambda _word, texts: source_channels.choose(texts),
    "source_channels.or_site": lambda word, texts: [
        source_channels.or_site(one, texts) for one in _missing(word, texts)
    ],
}
