"""The rich digest, and how it is chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.digest.choose import Item, choose
from bot.digest.opening import Period, Span
from bot.digest.seen import surging
from bot.digest.surge import Surge
from bot.digest.views import TopicView
from bot.digest.week import Row, Week
from bot.messages import digest, digest_end, digest_form, digest_pages, settings
from bot.messages.alert import alert
from bot.messages.callbacks.digest import Reference
from bot.messages.markup import Message
from bot.messages.rich_digest import opened_rich, rich_digest
from bot.messages.settings import SettingsView
from bot.texts import LANGUAGES
from storage.vocabulary import DigestForm
from tests.golden.case import Case, pop_up
from tests.golden.voice import ASHIMBAYEV, NOW, TOKAYEV, ZONE, Voice

TITLE = "The rich digest"
_DAY = Period(Span.DAY, NOW.date(), NOW.date())
_WEEK = Period(Span.WEEK, (NOW - timedelta(days=6)).date(), NOW.date())
_VIEW = SettingsView("Asia/Almaty", True, True, False, 8 * 60, 127)
_OF = Reference.of(NOW - timedelta(days=7), NOW, 1)


def _rich(
    voice: Voice, count: int, topics: list[TopicView], *, page: int = 0, came: int = 0,
    beyond: int = 0, week: Week | None = None, near: int = 0, surge: Surge | None = None,
) -> Message:  # fmt: skip
    articles = [voice.article(number) for number in range(count)]
    about = {one.id: topics[at % len(topics) :] for at, one in enumerate(articles)}
    related = {1: set(range(2, 2 + near))} if near else {}
    content = choose(articles, about, came=range(1, came + 1), beyond=beyond, related=related)
    content = surging(content, {topics[0].id: surge} if surge else {})
    lines, period = digest.Lines(voice.texts, ZONE, NOW), _WEEK if week else _DAY
    classic = digest_pages.digest(content, period, lines, _OF).message
    return rich_digest(content, period, lines, _OF, page, classic=classic, week=week).message


def _week(voice: Voice) -> Week:
    days = tuple(_WEEK.first + timedelta(days=number) for number in range(7))
    some = Row(voice.topic(ASHIMBAYEV).title, 0, (1, 0, 2, 0, 0, 0, 1))
    return Week(days, (some, Row(voice.hashtag.title, 1, (0, 0, 1, 1, 0, 0, 0))))


def _more(voice: Voice) -> Week:
    week = _week(voice)
    return replace(week, rows=(*week.rows, Row(None, 0, (0, 0, 0, 0, 3, 0, 0))))


def _corrected(voice: Voice) -> list[Message]:
    before = _rich(voice, 2, voice.topics(TOKAYEV))
    some = [voice.article(number) for number in (1, 2)]
    return digest_end.with_corrections([before], some[:1], some[1:], voice.texts, NOW.date())


def _opened(voice: Voice) -> Message:
    whole = alert(voice.article(), voice.topics(TOKAYEV), texts=voice.texts, zone=ZONE, now=NOW)
    shown = digest_pages.opened(whole, voice.article(), 0, _OF, voice.texts)
    return opened_rich(shown, _OF, voice.texts)


def _since(voice: Voice) -> Message:
    item = Item(voice.article(), (), later=voice.article(1))
    return Message(digest.Lines(voice.texts, ZONE, NOW).item(item).html)


def _foreign(voice: Voice) -> Message:
    """An entry in one of the other languages, and a later state of it in the other."""
    one, other = (
        voice.article(number, it)
        for number, it in enumerate(it for it in LANGUAGES if it != voice.language)
    )
    lines = digest.Lines(voice.texts, ZONE, NOW)
    return Message(lines.item(Item(one, (), ("Qala.kz",), later=other)).html)


CASES = (
    Case(
        "rich digest: three articles under two topics",
        lambda voice: _rich(voice, 3, [voice.topic(ASHIMBAYEV), voice.hashtag]),
    ),
    Case(
        "rich digest: of one topic there is far more news than usual",
        lambda voice: _rich(voice, 2, [voice.topic(ASHIMBAYEV), voice.hashtag], surge=Surge(12, 3)),
    ),
    Case(
        "rich digest: of a week, with a table; with one of more topics than have a row",
        lambda voice: [
            _rich(voice, 2, [voice.topic(ASHIMBAYEV), voice.hashtag], week=week(voice))
            for week in (_week, _more)
        ],
    ),
    Case(
        "rich digest: one had come before, two are related to the first, some have no room",
        lambda voice: [
            _rich(voice, 4, voice.topics(TOKAYEV), came=1),
            _rich(voice, 3, voice.topics(TOKAYEV), near=2),
            _rich(voice, 2, voice.topics(TOKAYEV), beyond=5),
        ],
        long="a digest",
    ),
    Case(
        "rich digest: its second page",
        lambda voice: _rich(voice, 42, voice.topics(TOKAYEV), page=1),
        long="a digest",
    ),
    Case("a digest: what has become of an event since", _since),
    Case("a digest: what is in other languages", _foreign),
    Case("rich digest: one was corrected, one taken back", _corrected),
    Case("rich digest: an article in its place", _opened),
    Case("rich digest: not seen, and given up", pop_up("digest-unseen")),
    Case("rich digest: not seen, and it has changed since", pop_up("digest-unseen-gone")),
    Case(
        "how digests look: as ever; rich",
        lambda voice: [digest_form.ask_form(one, voice.texts) for one in DigestForm],
    ),
    Case(
        "settings: rich digests",
        lambda voice: settings.settings(
            replace(_VIEW, form=DigestForm.RICH), texts=voice.texts, now=NOW
        ),
    ),
    Case("how digests look: one to try", lambda voice: digest_form.sample(voice.texts)),
    Case(
        "how digests look: what stands above it; Telegram did not take it",
        lambda voice: [digest_form.trial(voice.texts, taken=taken) for taken in (True, False)],
    ),
    Case(
        "how digests look: chosen, by the answer",
        lambda voice: [digest_form.form_set(one, voice.texts) for one in DigestForm],
    ),
)
