"""An alert, and what its buttons do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.digest.passage import Passage
from bot.digest.views import ArticleView, Others, Sibling, TopicView
from bot.messages import alert, alert_panel, refuse, subscriptions
from bot.messages.alert_panel import Handled, Sends, Told
from bot.messages.callbacks.presses import EndMute
from bot.messages.markup import Message
from bot.messages.settings import FOR_EVER, comes_in_words
from storage.vocabulary import Mode
from tests.golden.case import Case, Panel, Shown, pop_up, popping, reply
from tests.golden.cases_pause import USUAL, chosen
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, UNDO, ZONE, Voice

TITLE = "Alerts"
_SENDS = Sends(alerts=True, digest=True)


def _alert(voice: Voice, article: ArticleView, *reasons: TopicView) -> Message:
    return alert.alert(article, reasons, texts=voice.texts, zone=ZONE, now=NOW)


def _story(voice: Voice, names: tuple[str, ...], *, languages: Sequence[str] = ()) -> Message:
    siblings = tuple(Sibling(one, f"https://news.example/{one}/1") for one in languages)
    return alert.alert(
        voice.article(),
        [voice.hashtag],
        texts=voice.texts,
        zone=ZONE,
        now=NOW,
        others=Others(names, siblings),
    )


def _panel(
    voice: Voice, topic: TopicView, *, mode: Mode = Mode.BOTH, muted: bool = False,
    refused: bool = False, sends: Sends = _SENDS, several: bool = False,
) -> Panel:  # fmt: skip
    one = Handled(topic, mode, NOW + timedelta(days=1) if muted else None, refused)
    return Panel(alert_panel.panel(1, one, sends, voice.texts, several=several, saved=several))


def _done(voice: Voice, told: Told, *, undo: bool = True) -> list[Shown | Panel]:
    back = EndMute(1, 1) if undo else None
    rows = alert_panel.done(1, told.label, EndMute(1, 1), back, voice.texts)
    return [popping(told.words), Panel(rows)]


CASES = (
    Case(
        "alert: a hashtag, a link, hashtags",
        lambda voice: _alert(voice, voice.article(), voice.hashtag),
    ),
    Case(
        "alert: a person, no link, of yesterday",
        lambda voice: _alert(
            voice,
            replace(voice.unlinked(1), published_at=NOW - timedelta(days=1)),
            voice.topic(ASHIMBAYEV),
        ),
    ),
    Case(
        "alert: no lead, no outlet, of the year before",
        lambda voice: _alert(
            voice,
            replace(voice.article(2), outlet="", published_at=NOW.replace(year=2025)),
            voice.topic(TOKAYEV),
        ),
    ),
    Case(
        "alert: two reasons",
        lambda voice: _alert(voice, voice.article(), voice.hashtag, voice.topic(HASAN)),
    ),
    Case(
        "alert: others tell it: 1 by name, 2 by name and in three languages, 3, 5, 21, 22 of them",
        lambda voice: [
            _story(voice, ("Вестник",)),
            _story(voice, ("Вестник", "Courier"), languages=("ru", "kk", "en")),
            *(
                _story(voice, tuple(f"Бюро {one}" for one in range(number)))
                for number in (3, 5, 21, 22)
            ),
        ],
    ),
    Case(
        "alert: 11, 12, 15, 31 reasons",
        lambda voice: [
            _alert(voice, voice.article(), *voice.people(number)) for number in (11, 12, 15, 31)
        ],
    ),
    Case(
        "alert: a person whom only the body names",
        lambda voice: alert.alert(
            voice.article(),
            [voice.topic(ASHIMBAYEV)],
            texts=voice.texts,
            zone=ZONE,
            now=NOW,
            passage=Passage(f"{voice.name(ASHIMBAYEV)}: {voice.article(1).lead}", 0, 5),
        ),
    ),
    Case(
        "alert: a person whom its first sentence names, without whom it would be told",
        lambda voice: alert.alert(
            voice.article(),
            [voice.topic(ASHIMBAYEV)],
            texts=voice.texts,
            zone=ZONE,
            now=NOW,
            passage=Passage(f"{voice.name(ASHIMBAYEV)}: {voice.article().lead}", 0, 5),
        ),
    ),
    Case(
        "alert: ⚙ with several topics",
        lambda voice: Panel(
            alert_panel.which(1, voice.topics(TOKAYEV, "turkpa"), voice.texts, saved=False)
        ),
    ),
    Case(
        "alert: ⚙ with more topics than fit",
        lambda voice: Panel(alert_panel.which(1, voice.people(9), voice.texts, saved=True)),
    ),
    Case(
        "alert: ⚙ with one topic: a person, an office, a body, a hashtag",
        lambda voice: [
            _panel(voice, topic)
            for topic in (*voice.topics(TOKAYEV, "kz-president", "turkpa"), voice.hashtag)
        ],
    ),
    Case(
        "alert: ⚙ with a topic of several; in the digest only; muted for a day; taken back",
        lambda voice: [
            _panel(voice, voice.topic(TOKAYEV), several=True),
            _panel(voice, voice.topic(TOKAYEV), mode=Mode.DIGEST),
            _panel(voice, voice.topic(TOKAYEV), muted=True),
            _panel(voice, voice.topic(TOKAYEV), refused=True),
        ],
    ),
    Case(
        "alert: ⚙ with alerts off; with the digest off; in a pause; not sent, and the digest off",
        lambda voice: [
            _panel(voice, voice.topic(TOKAYEV), sends=Sends(alerts=False, digest=True)),
            _panel(voice, voice.topic(TOKAYEV), sends=Sends(alerts=True, digest=False)),
            _panel(voice, voice.topic(TOKAYEV), sends=Sends(alerts=True, digest=True, paused=True)),
            _panel(
                voice,
                voice.topic(TOKAYEV),
                mode=Mode.MUTED,
                sends=Sends(alerts=True, digest=False),
            ),
        ],
    ),
    Case(
        "alert: quiet for a day is asked for by an old button; not sent; alerts off; both off;"
        " in a pause",
        lambda voice: [
            popping(comes_in_words(mode, view, voice.texts, NOW))
            for mode, view in (
                (Mode.MUTED, USUAL),
                (Mode.BOTH, chosen(alerts=False)),
                (Mode.INSTANT, chosen(alerts=False)),
                (Mode.BOTH, chosen(alerts=False, digest=False)),
                (Mode.BOTH, chosen(NOW + timedelta(days=7))),
                (Mode.BOTH, chosen(FOR_EVER)),
            )
        ],
    ),
    Case(
        "alert: muted for a day (digest on, digest off)",
        lambda voice: [
            one
            for digest in (True, False)
            for one in _done(
                voice,
                alert_panel.muted_for_day(
                    Handled(voice.topic(TOKAYEV), Mode.BOTH),
                    NOW + timedelta(days=1),
                    Sends(alerts=True, digest=digest),
                    voice.texts,
                    zone=ZONE,
                    now=NOW,
                ),
            )
        ],
    ),
    Case(
        "alert: words that the reader typed are muted for a day",
        lambda voice: _done(
            voice,
            alert_panel.muted_for_day(
                Handled(voice.phrase, Mode.BOTH),
                NOW + timedelta(days=1),
                _SENDS,
                voice.texts,
                zone=ZONE,
                now=NOW,
            ),
        ),
    ),
    Case(
        "alert: no longer muted",
        lambda voice: _done(
            voice, alert_panel.heard(voice.topic(TOKAYEV), voice.texts), undo=False
        ),
    ),
    Case(
        "alert: in the digest only (digest on, digest off)",
        lambda voice: [
            one
            for digest in (True, False)
            for one in _done(
                voice,
                alert_panel.to_digest(
                    voice.topic(TOKAYEV), Sends(alerts=True, digest=digest), voice.texts
                ),
            )
        ],
    ),
    Case(
        "alert: unsubscribed on ⚙",
        lambda voice: _done(voice, alert_panel.left(voice.topic(TOKAYEV), voice.texts)),
    ),
    Case(
        "alert: undone, into each mode",
        lambda voice: [
            one
            for mode in Mode
            for one in _done(
                voice, alert_panel.restored(voice.topic(TOKAYEV), mode, voice.texts), undo=False
            )
        ],
    ),
    Case(
        "alert: not about this",
        lambda voice: _done(
            voice, alert_panel.refused(voice.topic(TOKAYEV), voice.texts, checked=True)
        ),
    ),
    Case(
        "alert: not about this; no editor will look (there is none, or they have decided)",
        lambda voice: _done(
            voice, alert_panel.refused(voice.topic(TOKAYEV), voice.texts, checked=False)
        ),
    ),
    Case(
        "alert: about this after all",
        lambda voice: _done(
            voice, alert_panel.about(voice.topic(TOKAYEV), voice.texts), undo=False
        ),
    ),
    Case(
        "alert of an earlier release: muted",
        lambda voice: subscriptions.muted(voice.topic(TOKAYEV), UNDO, voice.texts),
    ),
    Case(
        "alert of an earlier release: unsubscribed",
        lambda voice: subscriptions.dropped(voice.topic(TOKAYEV), UNDO, voice.texts),
    ),
    Case(
        "alert of an earlier release: not about this, several topics",
        lambda voice: refuse.which(1, voice.topics(TOKAYEV, "turkpa"), voice.texts),
    ),
    Case(
        "alert of an earlier release: not about this, taken back",
        lambda voice: refuse.done(1, voice.topic(TOKAYEV), voice.texts, checked=True),
    ),
    Case(
        "alert of an earlier release: about this after all",
        lambda voice: refuse.undone(voice.topic(TOKAYEV), voice.texts),
    ),
    Case("alert of an earlier release: not about this (pop-up)", pop_up("not-this-done-short")),
    Case("alert: not about this, said before", reply("not-this-already")),
)
