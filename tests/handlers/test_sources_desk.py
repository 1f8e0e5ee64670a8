"""/sources: the list and the cards, what is done there, twice, by editors alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.countries import OFFERED, country_name, country_of
from bot.grammar.times import length
from bot.messages.callbacks.sources import (
    AskCountry,
    AskName,
    CallAsItself,
    CheckSource,
    PauseSource,
    ReadPages,
    RemoveSource,
    SetCountry,
    SetSourceLanguage,
    ShowSource,
    ShowSources,
)
from bot.messages.plain import said
from bot.messages.press import Press
from bot.sandbox.server import EDITOR
from bot.texts import LANGUAGES, texts_for
from storage import incidents
from storage.source_channels import LEFT
from storage.vocabulary import IncidentKind
from tests.handlers.source_desks import (
    CHANNEL,
    HTTP,
    SITE,
    add,
    buttons,
    everything,
    say,
    source,
    tap,
)
from tests.handlers.talking import NOW, Talk
from tests.messages.sent_of_sources import SENT_OF_SOURCES

RU = texts_for("ru")
IVAN, CLUB = 1001, -1000000001000
NEWEST = "Палата приняла закон о музеях"


async def test_the_list_has_pages_and_a_sign_of_each(talk: Talk) -> None:
    none = await talk.say(EDITOR, "/sources")
    assert none["text"] == RU("sources-none")
    assert list(buttons(none)) == [RU("source-button-add")]
    for number in range(9):
        await add(talk, f"Ясный день {number}")
    fresh, failing, silent, paused, left, pushed = [
        await add(talk, title, kind, key=f"{place}")
        for place, (title, kind) in enumerate(
            [
                ("А", SITE), ("Б", SITE), ("В", SITE), ("Г", SITE), ("Д", CHANNEL), ("Е", HTTP),
            ]
        )
    ]  # fmt: skip
    for number in (fresh, failing, silent, paused):
        await say(talk, number, visited_at=NOW)
    await say(talk, failing, failing_since=NOW - timedelta(hours=2), failures=3, error="dns")
    await say(talk, paused, paused_at=NOW)
    await say(talk, left, error=LEFT, failing_since=NOW)
    async with talk.database.write() as connection:
        for about in (f"source:{silent}", f"source:{paused}"):
            await incidents.begin(
                connection, IncidentKind.SOURCE_SILENT, about, since=NOW, details={}, now=NOW
            )
    listed = await talk.say(EDITOR, "/sources")
    head, blank, *lines = listed["text"].splitlines()
    assert (head, blank) == ("Источники: 15", "")
    assert [line[0] for line in lines] == list("🔴🔴🟡🟢⏸🟢⚪⚪")  # what needs a hand first
    assert lines[0] == f"🔴 Б: {RU('source-fault', reason='dns', status='')}"
    assert len(lines) == 8
    await tap(talk, listed, ShowSources(1))
    assert listed["text"].count("Ясный день") == 7
    # a card leads back to its page
    await tap(talk, listed, ShowSource(pushed, 1))
    assert RU("source-where", kind="http", address="") in listed["text"]
    await talk.press(EDITOR, listed, buttons(listed)[RU("source-button-list")])
    assert listed["text"].count("Ясный день") == 7
    await tap(talk, listed, ShowSources(99))  # there are not so many any more
    assert listed["text"].count("Ясный день") == 7
    assert sum(one["text"].startswith("Источники") for one in talk.heard(EDITOR)) == 1


async def test_a_source_is_paused_read_whole_and_checked(talk: Talk) -> None:
    number = await add(talk, "Вестник")
    card = await talk.say(EDITOR, "/sources")
    for wanted, button in ((True, "button-resume"), (False, "button-pause")):
        for _ in range(2):
            assert await tap(talk, card, PauseSource(number, 0, wanted)) == RU("saved")
            assert ((await source(talk, number)).paused_at is not None) is wanted
            assert RU(button) in buttons(card)
            assert (RU("source-button-check") in buttons(card)) is not wanted
    for wanted, button in ((True, "source-button-teaser"), (False, "source-button-full")):
        for _ in range(2):
            await tap(talk, card, ReadPages(number, 0, wanted))
            assert (await source(talk, number)).full_text is wanted
            assert RU(button) in buttons(card)
    await say(talk, number, next_at=NOW + timedelta(hours=1), digest="x",
              visited_at=NOW - timedelta(seconds=30))  # fmt: skip
    await tap(talk, card, ShowSource(number, 0))
    assert RU("source-next", when="later", left=timedelta(hours=1)) in card["text"]
    for _ in range(2):
        assert await tap(talk, card, CheckSource(number, 0)) == RU("source-checking")
        assert RU("source-next", when="now", left=timedelta()) in card["text"]
    assert ((await source(talk, number)).next_at, (await source(talk, number)).digest) == (NOW, "")
    await tap(talk, card, PauseSource(number, 0, wanted=True))
    assert await tap(talk, card, CheckSource(number, 0)) != RU("source-checking")
    assert (await source(talk, number)).next_at is None


async def test_what_was_visited_just_now_is_not_asked_again(talk: Talk) -> None:
    """Whoever presses again and again is told what came of it; the site is left alone."""
    number = await add(talk, "Вестник")
    card = await talk.say(EDITOR, "/sources")
    later, just_now = NOW + timedelta(hours=1), NOW - timedelta(seconds=29)
    await tap(talk, card, ShowSource(number, 0))
    await say(talk, number, next_at=later, visited_at=just_now)
    assert await tap(talk, card, CheckSource(number, 0)) == RU("source-checking")  # it is new
    await say(talk, number, added_at=NOW - timedelta(hours=1))
    for stored, result, fault in (
        ({"news_at": just_now}, "news", ""),
        ({"news_at": NOW - timedelta(hours=1)}, "same", ""),
        ({"error": "certificate-expired", "failures": 1}, "fault", "certificate-expired"),
    ):
        await say(talk, number, next_at=later, visited_at=just_now, digest="x", **stored)
        told = RU(
            "source-checked", result=result, fault=RU("source-fault", reason=fault, status="")
        )
        assert await tap(talk, card, CheckSource(number, 0)) == told
        left = await source(talk, number)
        assert (left.next_at, left.digest) == (later, "x")
    await say(talk, number, next_at=None, paused_at=NOW)
    assert await tap(talk, card, CheckSource(number, 0)) not in (told, RU("source-checking"))


async def test_what_is_wrong_with_a_source_is_said_on_its_card(talk: Talk) -> None:
    number = await add(
        talk, "Вестник", address="https://user:secret@news.example/rss?token=abcdefgh"
    )
    card = await talk.say(EDITOR, "/sources")
    since = NOW - timedelta(hours=30, minutes=5)
    await say(talk, number, failing_since=since, failures=9, error="status 503", visited_at=NOW)
    await tap(talk, card, ShowSource(number, 0))
    assert RU("source-fault", reason="status", status="503") in card["text"]
    assert length(timedelta(days=1), "ru", "acc") in card["text"]
    assert "https://news.example/rss?token=…" in card["text"]
    assert "secret" not in card["text"]
    await say(talk, number, error="status 410", paused_at=NOW)
    await tap(talk, card, ShowSource(number, 0))
    assert RU("source-fault", reason="gone", status="") in card["text"]


async def test_a_name_is_typed(talk: Talk) -> None:
    number = await add(talk, "rss.example")
    card = await talk.say(EDITOR, "/sources")
    await tap(talk, card, AskName(number, 0))
    assert card["text"] == RU("source-ask-name", name="rss.example")
    assert RU("source-button-itself") not in buttons(card)
    assert (await talk.say(EDITOR, "…"))["text"] == RU("source-name-none")
    long = RU("error-request-too-long", limit=128)
    assert (await talk.say(EDITOR, "я" * 129))["text"] == long
    named = await talk.say(EDITOR, " Учебный \n вестник ")
    assert (await source(talk, number)).outlet == "Учебный вестник"
    assert named["text"].splitlines()[:3] == [RU("source-saved"), "", "Учебный вестник"]
    assert RU("source-own", title="rss.example") in named["text"]
    # this message is handled again; the next one is no answer
    raw = next(one for one in talk.world.updates if "Учебный" in str(one))
    await say(talk, number, outlet="")
    await talk.feed(raw)
    assert (await source(talk, number)).outlet == "Учебный вестник"
    await talk.say(EDITOR, "Другой вестник")
    assert (await source(talk, number)).outlet == "Учебный вестник"
    await tap(talk, named, AskName(number, 0))
    await tap(talk, named, CallAsItself(number, 0))
    assert (await source(talk, number)).outlet == ""
    await talk.say(EDITOR, "Третий вестник")  # nobody asks any more
    await tap(talk, named, AskName(number, 0))
    await talk.press(EDITOR, named, buttons(named)[RU("button-back")])
    await talk.say(EDITOR, "Четвёртый вестник")  # the editor went back
    assert (await source(talk, number)).outlet == ""


async def test_a_country_is_chosen_or_typed(talk: Talk) -> None:
    number = await add(talk, "Вестник")
    card = await talk.say(EDITOR, "/sources")
    await tap(talk, card, SetCountry(number, 0))
    assert len(buttons(card)) == len(OFFERED) + 3
    await tap(talk, card, SetCountry(number, 0, "KZ"))
    assert (await source(talk, number)).country == "KZ"
    assert "Страна: Казахстан" in card["text"]
    await tap(talk, card, SetCountry(number, 0))
    assert "✅ Казахстан" in buttons(card)
    await tap(talk, card, AskCountry(number, 0))
    unknown = await talk.say(EDITOR, "Лилипутия")
    assert unknown["text"] == said(RU, "source-country-unknown", text="Лилипутия").plain
    assert "Страна: Монголия" in (await talk.say(EDITOR, "монголия"))["text"]
    assert (await source(talk, number)).country == "MN"
    await tap(talk, card, SetCountry(number, 0, "-"))
    assert (await source(talk, number)).country == ""


async def test_the_language_of_its_texts_is_chosen(talk: Talk) -> None:
    number = await add(talk, "Вестник")
    card = await talk.say(EDITOR, "/sources")
    for language in LANGUAGES:
        await tap(talk, card, SetSourceLanguage(number, 0, language))
        assert (await source(talk, number)).language == language
        assert RU("source-language", language=language) in card["text"]
    await tap(talk, card, SetSourceLanguage(number, 0))
    assert "✅ English" in buttons(card)
    await tap(talk, card, SetSourceLanguage(number, 0, "-"))
    assert (await source(talk, number)).language == ""


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("KZ", "KZ"), ("kz", "KZ"), ("KAZ", "KZ"), ("uk", "GB"), ("SUN", None),
        (" Казахстан ", "KZ"), ("қазақстан", "KZ"), ("Türkiye", "TR"),
        ("Кыргызстан", "KG"), ("Киргизия", "KG"), ("мажарстан", "HU"), ("EU", None), ("ZZ", None),
        ("мир", None), ("419", None), ("", None),
    ],
)  # fmt: skip
def test_countries_by_what_is_typed(typed: str, code: str | None) -> None:
    assert country_of(typed) == code
    if code is not None:
        assert country_of(country_name(code, "ru")) == code


async def test_a_source_that_was_forgotten_is_gone(talk: Talk) -> None:
    card = await talk.say(EDITOR, "/sources")
    presses: list[Press] = [
        ShowSource(77, 0), PauseSource(77, 0, wanted=True), RemoveSource(77, 0, wanted=False),
        AskName(77, 0), SetCountry(77, 0), SetCountry(77, 0, "KZ"), SetSourceLanguage(77, 0),
        CheckSource(77, 0), ReadPages(77, 0, wanted=True), CallAsItself(77, 0), AskCountry(77, 0),
    ]  # fmt: skip
    for press in presses:
        assert await tap(talk, card, press) == RU("source-gone"), press


async def test_nobody_else_can_do_any_of_it(talk: Talk) -> None:
    await add(talk, "Вестник")
    number = (await everything(talk))[0].id
    before = await everything(talk)
    forged = [data.replace("12", str(number)) for data, _ in SENT_OF_SOURCES]
    assert len(forged) > 20
    message = await talk.say(IVAN, "/help")
    for data in forged:
        assert await talk.press(IVAN, message, data) == RU("error-editors-only"), data
    for text in ("/sources", "/source", "/source add news.example", "/SOURCES"):
        assert (await talk.say(IVAN, text))["text"] == RU("error-editors-only")
    # nor an editor where others read it
    for text in ("/sources", "/source add news.example"):
        assert (await talk.say(EDITOR, text, chat=CLUB))["text"] == RU("error-private-only")
    assert await everything(talk) == before
