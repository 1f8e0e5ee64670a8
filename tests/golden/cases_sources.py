"""The editors' desk of sources: the list, the cards, what is asked of them, what is added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.countries import OFFERED, country_name
from bot.messages import source_switches, sources, sources_found
from bot.messages.markup import Message
from bot.messages.source_faults import REASONS
from bot.messages.sources import SourceView, State
from bot.messages.sources_found import FoundView
from storage.vocabulary import SourceKind
from tests.golden.case import SOME, Case, pop_up, popping, reply
from tests.golden.voice import Voice

TITLE = "Editors: sources"
_ADDRESS = "https://news.example/rss"
# Reasons as they are stored, and statuses about which something else can be done.
_STORED = {"gone": "status 410", "status": "status 404", "no-feed": "xml"}
# What may have come of the last visit.
_JUST_NOW = ("timeout", "status 503", "malformed", "certificate-issuer")
_STATUSES = ("status 403", "status 429", "status 500")
_TWO_MINUTES, _HALF_A_DAY = timedelta(minutes=2), timedelta(hours=12, minutes=20)


def _feed(voice: Voice, **said: object) -> SourceView:
    article = voice.article()
    view = SourceView(
        7,
        SourceKind.FEED,
        State.FRESH,
        article.outlet,
        own="news.example",
        address=_ADDRESS,
        a_day=21.3,
        last=_TWO_MINUTES,
        last_title=article.title,
        last_url=article.url,
        next_in=timedelta(minutes=5),
    )
    return replace(view, **said)  # type: ignore[arg-type]  # fields by name


_SILENT = {"state": State.SILENT, "last": timedelta(days=5, hours=3), "a_day": 0.4}
_NOTHING = {"last": None, "a_day": None}
_FAILING = {
    "state": State.FAILING,
    "fault": "timeout",
    "failing": _HALF_A_DAY,
    "last": _HALF_A_DAY,
    "next_in": timedelta(hours=6),
}


def _in_every_state(voice: Voice) -> list[SourceView]:
    paused = {"state": State.PAUSED, "next_in": None}
    return [
        _feed(voice),
        _feed(voice, **_NOTHING),
        _feed(voice, is_young=True, **_NOTHING),
        _feed(voice, is_young=True, has_backlog=True, **_NOTHING),
        _feed(voice, **_SILENT),
        _feed(voice, **_SILENT | _NOTHING),
        _feed(voice, **_FAILING),
        _feed(voice, state=State.NEW, next_in=timedelta(), **_NOTHING),
        _feed(voice, **paused),
        _feed(voice, kind=SourceKind.CHANNEL, address="@news", state=State.LEFT, next_in=None),
    ]


def _kinds(voice: Voice) -> list[Message]:
    come = {"next_in": None, "a_day": 2.2}
    views = [
        _feed(voice, kind=SourceKind.SITE, address="https://news.example/", full_text=True),
        _feed(voice, kind=SourceKind.CHANNEL, address="@news", **come),
        _feed(voice, kind=SourceKind.CHANNEL, address="@news", state=State.LEFT, next_in=None),
        _feed(voice, kind=SourceKind.HTTP, address="", **come),
    ]
    paused = [replace(one, state=State.PAUSED, next_in=None) for one in (*views[:2], views[-1])]
    return [sources.card(one, 0, voice.texts) for one in (*views, *paused)]


def _cards(voice: Voice) -> list[Message]:
    gone = {"state": State.PAUSED, "fault": "status 410", "next_in": None}
    young = {"is_young": True}
    views = [*_in_every_state(voice)[:9], _feed(voice, **gone)]
    views += [_feed(voice, **young), _feed(voice, **young | _NOTHING)]
    views.append(_feed(voice, in_vain=voice.article().outlet))
    views += [_feed(voice, **_FAILING | {"fault": one}) for one in ("dns", "bomb", "robots")]
    return [sources.card(one, 0, voice.texts) for one in views]


def _decided(voice: Voice) -> list[Message]:
    """With what editors have said of it; a country of each."""
    named = {"is_named": True, "full_text": True}
    return [
        sources.card(
            _feed(
                voice,
                country=code,
                country_name=country_name(code, voice.language),
                language=language,
                **named,
            ),
            0,
            voice.texts,
        )
        for code, language in [
            *((code, "kk") for code in OFFERED),
            ("MN", "ru"),
            ("MN", "en"),
        ]
    ]


def _note(key: str, **args: Callable[[Voice], str]) -> Case:
    def said(voice: Voice) -> Message:
        told = {name: make(voice) for name, make in args.items()}
        return sources.card(_feed(voice), 0, voice.texts, voice.texts.html(key, **told))

    return Case(f"a source's card: {key}", said)


def _resumed(voice: Voice) -> list[Message]:
    switches = [
        (SourceKind.FEED, True),
        (SourceKind.SITE, False),
        (SourceKind.CHANNEL, True),
        (SourceKind.HTTP, True),
    ]
    return [
        sources.card(
            _feed(voice, kind=kind),
            0,
            voice.texts,
            source_switches.resumed(kind, is_slip=is_slip, texts=voice.texts),
        )
        for kind, is_slip in switches
    ]


def _back(voice: Voice) -> list[Message]:
    """Soon, later, while it is paused, pressed twice."""
    switches = [
        (SourceKind.FEED, True, False),
        (SourceKind.HTTP, False, False),
        (SourceKind.SITE, True, True),
        (SourceKind.CHANNEL, None, False),
    ]
    name, texts = voice.article().outlet, voice.texts
    return [
        sources.card(
            _feed(voice, kind=kind, state=State.PAUSED if is_paused else State.FRESH),
            0,
            texts,
            source_switches.back(name, kind, is_slip=is_slip, is_paused=is_paused, texts=texts),
        )
        for kind, is_slip, is_paused in switches
    ]


def _ask(state: str, make: Callable[..., Message], **said: object) -> Case:
    return Case(
        f"a source: {state}?",
        lambda voice: make(_feed(voice, **said), 0, voice.texts),
    )


def _found(voice: Voice, **said: object) -> FoundView:
    articles = [voice.article(number) for number in range(4)]
    view = FoundView(
        SourceKind.FEED,
        voice.article().outlet,
        _ADDRESS,
        [(one.title, one.url) for one in articles],
        21.3,
    )
    return replace(view, **said)  # type: ignore[arg-type]  # fields by name


def _several(voice: Voice) -> list[FoundView]:
    return [
        _found(voice),
        _found(voice, title="", address="https://news.example/kaz.xml", headlines=[], a_day=None),
        _found(voice, address="https://news.example/sport.xml", section="/sport.xml"),
    ]


CASES = (
    Case("sources: none", lambda voice: sources.sources([], 0, voice.texts)),
    Case(
        "sources: in every state, two pages",
        lambda voice: [
            sources.sources(_in_every_state(voice) * 2, page, voice.texts) for page in (0, 1)
        ],
    ),
    Case(
        "sources: 1, 2, 5, 21 articles a day",
        lambda voice: [
            sources.sources([_feed(voice, a_day=float(count))], 0, voice.texts) for count in SOME
        ],
    ),
    Case(
        "a source's card: a feed in every state, one that is gone, a new one, several faults",
        _cards,
    ),
    Case("a source's card: a site, channels, one who pushes; paused", _kinds),
    Case("a source's card: named by an editor, of every country that is offered", _decided),
    _note("source-added"),
    _note("source-known"),
    _note("source-saved"),
    Case("a source's card: resumed, of each kind", _resumed),
    Case("a source's card: back, of several kinds", _back),
    Case("a source's card: check now", pop_up("source-checking")),
    Case(
        "a source's card: check now, where it was visited a moment ago",
        lambda voice: [
            *(popping(sources.checked("", voice.texts, news=news)) for news in (True, False)),
            *(popping(sources.checked(one, voice.texts, news=False)) for one in _JUST_NOW),
        ],
    ),
    Case(
        "a source is removed: a feed, a site, a channel, one who pushes",
        lambda voice: [
            source_switches.removed(voice.article().outlet, kind, 7, 0, voice.texts)
            for kind in SourceKind
        ],
    ),
    Case(
        "a source is removed that a setting names",
        lambda voice: source_switches.removed(
            voice.article().outlet, SourceKind.FEED, 7, 0, voice.texts, "FEEDS"
        ),
    ),
    *(
        Case(f"sources with errors are checked: {due}", pop_up("source-checking-failing", due=due))
        for due in ("some", "none")
    ),
    Case("a source that is there no more", reply("source-gone")),
    _ask("what is it called", sources.ask_name),
    _ask("what is it called, it has a name", sources.ask_name, is_named=True),
    Case("a source: the name is none", reply("source-name-none")),
    Case("a source: the name is an address", reply("source-name-address")),
    _ask("from which country", sources.ask_country),
    _ask("from which country, it has one", sources.ask_country, country="KZ"),
    _ask("from which other country", sources.ask_country_typed),
    Case("a source: nobody knows the country", reply("source-country-unknown", text="Лилипутия")),
    _ask("in which language", sources.ask_language),
    _ask("in which language, it has one", sources.ask_language, language="kk"),
    Case("source: what is to be added?", lambda voice: sources_found.ask_what(voice.texts)),
    Case(
        "source: it is looked at",
        lambda voice: sources_found.looking("https://news.example/", voice.texts),
    ),
    Case(
        "source: a feed is found, a quiet one, one without dates, an empty one, a site",
        lambda voice: [
            sources_found.found(one, 7, voice.texts)
            for one in (
                _found(voice),
                _found(voice, a_day=0.2),
                _found(voice, a_day=None),
                _found(voice, title="", headlines=[], a_day=None),
                _found(voice, kind=SourceKind.SITE, address="https://news.example/"),
            )
        ],
    ),
    Case(
        "source: several feeds are found, of which one is a source already",
        lambda voice: sources_found.choice(_several(voice), 7, voice.texts, {1}),
    ),
    Case(
        "source: it cannot be added, for each reason",
        lambda voice: [
            sources_found.refused(
                "https://news.example/",
                _STORED.get(one, one),
                voice.texts,
            )
            for one in (*REASONS, *_STATUSES)
        ],
    ),
    Case(
        "source: what was typed is no address",
        lambda voice: sources_found.odd("два слова", voice.texts),
    ),
    Case("source: what is asked was asked already", pop_up("source-told")),
    Case("source: not added", lambda voice: sources_found.dropped(voice.texts)),
)
