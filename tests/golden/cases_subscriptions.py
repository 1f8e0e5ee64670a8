"""What a chat follows: the list, what a tap does, leaving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.digest.views import IN_ORDER, TopicView
from bot.grammar.quotes import quoted
from bot.messages import subscriptions, unsubscribe
from bot.messages.buttons import button
from bot.messages.callbacks.conditions import ShowConditions
from bot.messages.follow import Followed, News
from bot.messages.markup import Message
from bot.messages.settings import FOR_EVER, SettingsView
from bot.messages.subscriptions import Changed, Following
from storage.vocabulary import ALERTING, Mode, TopicKind
from tests.golden.case import SOME, Case, Shown, pop_up, popping
from tests.golden.cases_pause import USUAL, chosen
from tests.golden.cases_which import theme
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, UNDO, Voice

TITLE = "Subscriptions"
_A_DAY = timedelta(days=1)


def _list(
    voice: Voice, count: int, page: int = 0, *, view: SettingsView = USUAL,
    changed: Changed | None = None, modes: Sequence[Mode] = tuple(Mode), but: str = "",
) -> Message:  # fmt: skip
    people = [one for one in voice.people(count + 1) if not but or one != voice.topic(but)]
    following = [
        Following(topic, mode, NOW + _A_DAY if number == 0 and mode in ALERTING else None)
        for number, topic in enumerate(people[:count])
        for mode in (modes[number % len(modes)],)
    ]
    return subscriptions.subscriptions(
        following, page, limit=100, chosen=view, texts=voice.texts, now=NOW, changed=changed
    )


def _on_again(voice: Voice, mode: Mode, view: SettingsView = USUAL) -> Shown:
    was = Following(voice.topic(ASHIMBAYEV), mode, NOW + _A_DAY, off=True)
    return popping(subscriptions.mode_chosen(was, mode, view, voice.texts, NOW))


def _card(
    voice: Voice,
    mode: Mode,
    view: SettingsView = USUAL,
    *,
    muted_until: datetime | None = None,
    place: int = 0,
) -> Message:
    one = Followed(
        voice.topic(ASHIMBAYEV), news=News(8, voice.article().title, "https://a.example/1")
    )
    return subscriptions.topic(
        one,
        mode,
        0,
        chosen=view,
        texts=voice.texts,
        now=NOW,
        muted_until=muted_until,
        place=place,
    )


def _switched(voice: Voice, mode: Mode, *, kept: bool) -> Message:
    changed = subscriptions.all_changed(mode, UNDO, kept=kept, texts=voice.texts)
    return _list(voice, 4, changed=changed, modes=(mode, Mode.MUTED) if kept else (mode,))


def _gone(voice: Voice, *keys: str) -> list[Following]:
    return [Following(topic, Mode.BOTH) for topic in voice.topics(*keys)]


def _dropped(voice: Voice) -> Changed:
    return subscriptions.dropped_from_list(_gone(voice, TOKAYEV)[0], UNDO, voice.texts)


def _called_alike(voice: Voice) -> list[TopicView]:
    word, named = theme(voice).alone or voice.hashtag, theme(voice).topic
    title = quoted(voice.tag, voice.language)
    in_order = voice.texts("words-in-order", words=f'"{voice.words}"')
    exact = TopicView(7, TopicKind.KEYWORD, in_order)
    exact = replace(exact, short=f"{IN_ORDER} {exact.bare}")
    return [replace(word, title=title), replace(named, title=title), exact]


_STATES = {
    "digest off": chosen(digest=False),
    "alerts off": chosen(alerts=False),
    "both off": chosen(alerts=False, digest=False),
    "paused for 7 days": chosen(NOW + timedelta(days=7)),
    "paused without an end": chosen(FOR_EVER),
}


def _cards(view: SettingsView) -> Callable[[Voice], list[Message]]:
    return lambda voice: [_card(voice, mode, view) for mode in Mode]


CASES = (
    Case(
        "subscriptions: 1, 2, 5, 21 topics",
        lambda voice: [_list(voice, number) for number in SOME],
    ),
    Case("subscriptions: the last page of 21", lambda voice: _list(voice, 21, 2)),
    Case(
        "subscriptions: nothing is followed; nor is there anything to offer",
        lambda voice: [
            subscriptions.nothing_yet(voice.people(number), voice.texts) for number in (6, 0)
        ],
    ),
    Case(
        "subscriptions: digest off; alerts off; both off; paused for 7 days; paused without an end",
        lambda voice: [_list(voice, 2, view=view) for view in _STATES.values()],
    ),
    Case(
        "subscriptions: the second, the third topic, which can be moved up",
        lambda voice: [_card(voice, Mode.BOTH, place=place) for place in (1, 2)],
    ),
    Case(
        "subscriptions: a topic was moved up (pops up)",
        pop_up("placed", topic=lambda voice: voice.hashtag.title, place=1),
    ),
    Case(
        "subscriptions: a topic, in each mode",
        lambda voice: [_card(voice, mode) for mode in Mode],
    ),
    Case(
        "subscriptions: words as they were typed, without news since they are followed, and with",
        lambda voice: [
            subscriptions.topic(
                Followed(voice.phrase, news=news, sought=how),
                Mode.BOTH,
                0,
                chosen=USUAL,
                texts=voice.texts,
                now=NOW,
            )
            for how, news in (
                ("near", News(0, "")),
                ("order", News(2, voice.article().title, "https://a.example/1", 3)),
            )
        ],
    ),
    Case(
        "subscriptions: a topic that is muted for a day, at once only and in the digest, too",
        lambda voice: [
            _card(voice, mode, muted_until=NOW + timedelta(days=1)) for mode in sorted(ALERTING)
        ],
    ),
    *(
        Case(f"subscriptions: a topic, in each mode; {state}", _cards(view))
        for state, view in _STATES.items()
    ),
    Case(
        "subscriptions: a topic muted for a day, in the modes that alert; digest off; alerts off",
        lambda voice: [
            _card(voice, mode, view, muted_until=NOW + timedelta(days=1))
            for mode, view in (
                (Mode.BOTH, USUAL),
                (Mode.INSTANT, USUAL),
                (Mode.BOTH, _STATES["digest off"]),
                (Mode.BOTH, _STATES["alerts off"]),
            )
        ],
    ),
    Case(
        "subscriptions: no longer muted",
        pop_up("mute-ended", topic=lambda voice: voice.name(ASHIMBAYEV)),
    ),
    Case(
        "subscriptions: turned on again, in each mode, and in a pause",
        lambda voice: (
            [_on_again(voice, mode) for mode in Mode]
            + [_on_again(voice, Mode.BOTH, chosen(FOR_EVER))]
        ),
    ),
    Case(
        "subscriptions: all into the digest, all at once, with and without muted ones",
        lambda voice: [
            _switched(voice, mode, kept=kept)
            for mode in (Mode.DIGEST, Mode.BOTH)
            for kept in (True, False)
        ],
    ),
    Case(
        "subscriptions: the modes of before again",
        lambda voice: _list(voice, 2, changed=Changed(voice.texts.html("subscriptions-restored"))),
    ),
    Case(
        "subscriptions: one is removed",
        lambda voice: _list(voice, 2, changed=_dropped(voice), but=TOKAYEV),
    ),
    Case(
        "subscriptions: the last one is removed",
        lambda voice: subscriptions.nothing_yet(voice.people(6), voice.texts, _dropped(voice)),
    ),
    Case(
        "subscriptions: a word, the theme of that name, and words in their order",
        lambda voice: subscriptions.subscriptions(
            [Following(one, Mode.BOTH) for one in _called_alike(voice)],
            0,
            limit=100,
            chosen=USUAL,
            texts=voice.texts,
            now=NOW,
        ),
    ),
    Case("subscriptions: the list has changed meanwhile", pop_up("error-list-changed")),
    Case(
        "unsubscribe: from what? (private chat, group, one is gone)",
        lambda voice: [
            unsubscribe.leaving(topics, 0, voice.texts, private=private, changed=changed)
            for topics, private, changed in (
                (voice.people(3), True, None),
                (voice.people(3), False, None),
                (voice.topics(ASHIMBAYEV, HASAN), True, _dropped(voice)),
            )
        ],
    ),
    Case(
        "subscriptions: removed by a tap",
        pop_up("unsubscribed", topic=lambda voice: voice.name(ASHIMBAYEV)),
    ),
    Case("subscriptions: not followed any more", pop_up("error-not-subscribed")),
    Case(
        "unsubscribe: one that is followed",
        lambda voice: unsubscribe.unsubscribed(_gone(voice, ASHIMBAYEV), [], "", UNDO, voice.texts),
    ),
    Case(
        "unsubscribe: two that are followed, one that is not",
        lambda voice: unsubscribe.unsubscribed(
            _gone(voice, ASHIMBAYEV, TOKAYEV), [voice.name(HASAN)], "", UNDO, voice.texts
        ),
    ),
    Case(
        "unsubscribe: nothing that could be a topic",
        lambda voice: unsubscribe.unsubscribed([], [], "12 — 34", None, voice.texts),
    ),
    Case(
        "something is turned down: what may be left, what may be followed",
        lambda voice: unsubscribe.refused(
            voice.refusing, [], voice.topics(TOKAYEV), voice.topics(ASHIMBAYEV), voice.texts
        ),
    ),
    Case(
        "something is wanted without something else, and may be a name as well",
        lambda voice: unsubscribe.refused(
            voice.refusing,
            [],
            [],
            [],
            voice.texts,
            button(
                voice.texts("button-follow-under", topic=voice.name(TOKAYEV)),
                ShowConditions(1, 1),
            ),
        ),
    ),
    Case(
        "something is turned down that is not followed",
        lambda voice: unsubscribe.refused(
            voice.refusing, [voice.name(TOKAYEV)], [], [], voice.texts
        ),
    ),
)
