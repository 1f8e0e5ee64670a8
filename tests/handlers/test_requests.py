"""What people ask for is answered as a helpful person would: followed, offered, or told."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from tests.handlers.talking import Talk, as_typed
from tests.handlers.test_conversations import labels
from tests.test_end_to_end import AIGUL, EMMA, IVAN

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


async def said(talk: Talk, person: int, text: str) -> list[dict[str, Any]]:
    """Every answer to what somebody says."""
    before = len(talk.heard(person))
    await talk.say(person, text)
    return talk.heard(person)[before:]


async def test_a_body_that_is_over_is_followed_without_promises(talk: Talk) -> None:
    told = await talk.say(IVAN, "/subscribe Сенат")
    assert "Подписка: Сенат" in told["text"]
    assert "Этот орган прекратил работу 1 июля 2026 года" in told["text"]
    assert "Новости приходят" not in told["text"]
    await talk.press(IVAN, told, labels(told)["Подписаться: Курултай"])
    assert "Подписка: Курултай" in talk.heard(IVAN)[-1]["text"]
    # whoever follows what came after it is not offered it again
    told = await talk.say(IVAN, "/subscribe Мажилис")
    assert "Подписаться: Курултай" not in labels(told)


async def test_what_is_over_is_followed_with_a_word_on_the_pause(talk: Talk) -> None:
    await talk.say(IVAN, "/pause 7")
    told = await talk.say(IVAN, "/subscribe Сенат")
    assert "1 декабря, 17:00. Ничего не приходит." in told["text"]
    told = await talk.say(IVAN, "/subscribe Сенат")  # followed already
    assert "⏸ Сейчас пауза" in told["text"]
    await talk.say(IVAN, "/resume")
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, "set:alerts-off")
    told = await talk.say(IVAN, "/subscribe Мажилис")
    assert "Мгновенные новости выключены" in told["text"]
    await talk.press(IVAN, settings, "set:alerts-on")
    told = await talk.say(IVAN, "/subscribe Мажилис")
    assert not any(word in told["text"] for word in ("⏸", "выключен", "приходят"))


async def test_an_office_that_is_over_names_what_came_after_it(talk: Talk) -> None:
    told = await talk.say(AIGUL, "/subscribe Сенат төрағасын")
    assert "2026 жылғы 1 шілдеге дейін" in told["text"]
    assert any("Құрылтай" in label for label in labels(told))
    told = await talk.say(EMMA, "/subscribe a Speaker of the Mazhilis")
    assert "existed until 1 July 2026" in told["text"]
    assert "News comes instantly" not in told["text"]


@pytest.mark.parametrize("typed", ["/subscribe парламент", "парламент", "новости парламента"])
async def test_of_parliaments_the_one_there_is_comes_first(talk: Talk, typed: str) -> None:
    told = await talk.say(IVAN, typed)
    offered = list(labels(told))
    assert offered[0] == "Курултай"
    assert offered[-1] == as_typed(RU, "парламент")  # whatever case it was typed in
    assert "Сенат" in offered[-3:-1]  # until when it was stands above
    assert "Сенат: работа прекращена 1 июля 2026 года. Преемник: Курултай" in told["text"]


async def test_a_role_that_ended_is_shown_as_ended_in_full(talk: Talk) -> None:
    told = await talk.say(AIGUL, "/subscribe Мәулен")
    assert "Мәулен Әшімбаев, Сенаттың бұрынғы төрағасы" in told["text"]
    assert "(2026 жылғы 1 шілдеге дейін)" in told["text"]
    told = await talk.say(EMMA, "/officials Koshanov")
    assert "(from 1 February 2022 to 1 July 2026)" in told["text"]
    told = await talk.say(IVAN, "/subscribe Маулен")
    # a button has no room for that: it says his name, and the message the rest
    assert "Маулен Ашимбаев" in labels(told)
    assert "Маулен Ашимбаев, бывший председатель Сената (до 1 июля 2026 года)" in told["text"]
    told = await talk.say(IVAN, "/officials председатель Сената")
    assert "\nДолжность существовала до 1 июля 2026 года" in told["text"]
    assert any("Курултая" in label for label in labels(told))
    assert "Сенат (до 1 июля 2026 года)" in labels(await talk.say(IVAN, "/officials"))


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("#ТүркПА", "ТюркПА"),
        ("#TurkPA", "ТюркПА"),
        ("#МауленАшимбаев", "Маулен Ашимбаев"),
        ("#Маулен_Ашимбаев", "Маулен Ашимбаев"),
        ("#Проба", ""),
    ],
)
async def test_a_hashtag_that_names_somebody_offers_him(talk: Talk, typed: str, named: str) -> None:
    for asked in (f"/subscribe {typed}", typed):
        told = await talk.say(IVAN, asked)
        assert any(label.startswith(f"Подписаться: {named}") for label in labels(told)) is bool(
            named
        )
    assert RU("follows-hashtag-of", topic="ТюркПА").strip() not in told["text"]


async def test_a_body_that_is_followed_is_not_offered_beside_its_hashtag(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe ТюркПА")
    told = await talk.say(IVAN, "/subscribe #ТүркПА")
    assert "Подписаться: ТюркПА" not in labels(told)


@pytest.mark.parametrize(
    ("payload", "followed"),
    [
        ("Ashimbayev", "Maulen Ashimbayev"),
        ("Maulen_Ashimbayev", "Maulen Ashimbayev"),
        ("kz-senate", "Senate of Kazakhstan"),
        ("kz-koshanov-yerlan", "Yerlan Koshanov"),
        ("TurkPA", "TurkPA"),
        ("Petrov", "#Petrov"),  # nobody: a hashtag, as every word of a link was
    ],
)
async def test_a_link_follows_whom_it_names(talk: Talk, payload: str, followed: str) -> None:
    introduced, told = await said(talk, EMMA, f"/start {payload}")
    assert introduced["text"].startswith("ParlDigest brings you news")
    assert told["text"].startswith(EN("subscribed", topic=followed) + "\n")


@pytest.mark.parametrize(
    "payload", ["Koshanof", "kz-nothing", "us-senate", "Majlis", "parliament", "Askar_Tokayev"]
)
async def test_a_link_that_names_nobody_surely_is_asked(talk: Talk, payload: str) -> None:
    told = await said(talk, EMMA, f"/start {payload}")
    assert not any(one["text"].startswith("✅") for one in told)
    (listed,) = await said(talk, EMMA, "/subscriptions")
    assert listed["text"] == EN("subscriptions-none", offered="yes")


@pytest.mark.parametrize(
    "typed", ["Захар Пробный", "новости о Захаре Пробном", "про кодекс садовода"]
)
async def test_an_unknown_name_is_offered_as_a_phrase(talk: Talk, typed: str) -> None:
    (told,) = await said(talk, IVAN, typed)
    assert "готовой темы" in told["text"]
    await talk.press(IVAN, told, labels(told)[as_typed(RU)])
    assert "эти слова стоят рядом: в любом порядке" in talk.heard(IVAN)[-1]["text"]


async def test_of_several_the_unknown_one_is_offered_too(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "про Токаева и Захара Пробного")
    offered = list(labels(told))
    assert offered[0] == RU("button-follow-together", kind="topics", count=2)
    assert offered[1:] == ["Подписаться: Касым-Жомарт Токаев", "Подписаться: «Захара Пробного»"]


@pytest.mark.parametrize(
    "typed", ["привет", "спасибо!", "новости", "?", "12:61", "yes", "OK", "ok", "кімсің"]
)
async def test_what_names_nothing_gets_a_hint(talk: Talk, typed: str) -> None:
    assert (await talk.say(IVAN, typed))["text"] == RU("talk-hint", what="other")


async def test_nothing_is_left_over_to_complain_about(talk: Talk) -> None:
    for person, typed in (
        (IVAN, "/subscribe подпиши меня на новости о Токаеве, пожалуйста"),
        (AIGUL, "/subscribe Тоқаев туралы жаңалықтар"),
        (EMMA, "/subscribe the prime minister of Kazakhstan"),
        (EMMA, "/subscribe Mr. Tokayev"),
        (IVAN, "/subscribe Нурлана Зайруллаевича Нигматулина"),
        (AIGUL, "/subscribe ТүркПА-ға"),
    ):
        (told,) = await said(talk, person, typed)
        assert told["text"].startswith("✅")
        assert told["text"].count("✅") == 1


async def test_what_may_be_somebody_else_is_asked(talk: Talk) -> None:
    for typed in ("Токаев Ерлан", "помощник Токаева", "вице-спикер Мажилиса"):
        (told,) = await said(talk, IVAN, f"/subscribe {typed}")
        assert told["text"].startswith(f"«{typed}»: ")
        assert "имели в виду" in told["text"]
        assert as_typed(RU) in labels(told)
    assert "не подписаны" in (await talk.say(IVAN, "/subscriptions"))["text"]


async def test_who_wants_to_leave_is_shown_the_list(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe Токаев")
    told = await talk.say(IVAN, "отпиши меня от Токаева")
    assert RU("button-leave", topic="Касым-Жомарт Токаев") in labels(told)
    assert "✖" in labels(await talk.say(IVAN, "не хочу новостей"))
    told = await talk.say(IVAN, "/unsubscribe от Токаева")
    assert RU("unsubscribed", topic="Касым-Жомарт Токаев") in told["text"]


async def test_a_pause_ends_on_a_date_in_its_case(talk: Talk) -> None:
    assert " 1 декабря, 17:00." in (await talk.say(IVAN, "/pause 7"))["text"]
    assert (
        "1 желтоқсан күні сағат 17:00-ге дейін созылады."
        in (await talk.say(AIGUL, "/pause 7"))["text"]
    )
    assert "until 17:00 on 1 December." in (await talk.say(EMMA, "/pause 7"))["text"]


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Ашимбаев Маулен", True),
        ("Ашимбаев Маулен Сагатханович", True),
        ("Әшімбаев Мәулен Сағатханұлы", True),
        ("Новое Имя | Ашимбаев Маулен", True),
        ("Ашимбаев Маулен Ерланович", False),  # another father's
        ("Ашимбаев Марат", False),
        ("Токаев", False),
    ],
)
async def test_an_editor_hears_of_whom_the_registry_knows(
    talk: Talk, typed: str, known: bool
) -> None:
    told = await talk.say(EDITOR, f"/registry person {typed}")
    assert ("Маулен Ашимбаев уже есть в справочнике" in told["text"]) is known


@pytest.mark.parametrize(
    "typed",
    [
        "не надо мне про Токаева",
        "не про Токаева",
        "Токаев не нужен",
        "отписаться от Токаева",
        "отпиши Токаева",
        "не президент",
        "не Токаева, а Бектенова",
        "Бектенов, только не Токаев",
        "не #Сенат",
        "Тоқаев керек емес",
        "all but Tokayev",
        "remove Tokayev please",
    ],
)
async def test_what_is_refused_is_never_followed(talk: Talk, typed: str) -> None:
    for text in (f"/subscribe {typed}", typed):
        (told,) = await said(talk, IVAN, text)
        assert "✅" not in told["text"]
    assert "не подписаны" in (await talk.say(IVAN, "/subscriptions"))["text"]


async def test_of_two_the_one_that_is_wanted_can_be_followed(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe не Токаева, а Бектенова")
    assert told["text"] == RU("refused-ask", text="не Токаева, а Бектенова")
    first, second, *_ = labels(told)
    assert first.startswith("Подписаться: Касым-Жомарт Токаев")
    assert second.startswith("Подписаться: Олжас Бектенов")


@pytest.mark.parametrize(
    "typed",
    [
        "/subscribe отписаться от Токаева",
        "убери Токаева",
        "больше не хочу про Токаева",
        "удали подписку на Токаева",
        "remove Tokayev please",
        "Тоқаевтан шығар",
        "Тоқаев керек емес",
    ],
)
async def test_what_is_followed_can_be_left_in_plain_words(talk: Talk, typed: str) -> None:
    await talk.say(IVAN, "/subscribe Токаев")
    (told,) = await said(talk, IVAN, typed)
    assert not any(label.startswith("Подписаться") for label in labels(told))
    await talk.press(IVAN, told, labels(told)[RU("button-leave", topic="Касым-Жомарт Токаев")])
    assert "не подписаны" in (await talk.say(IVAN, "/subscriptions"))["text"]


async def test_of_what_is_not_followed_only_the_name_is_said(talk: Talk) -> None:
    for typed in ("убери Токаева", "больше не хочу про Токаева"):
        (told,) = await said(talk, IVAN, typed)
        assert told["text"] == RU("unsubscribe-unknown", text="Токаев")


async def test_words_are_followed_as_a_hashtag_once(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe Кадрыпроба")
    press = next(data for data in labels(told).values() if data.startswith("tag:"))
    await talk.press(IVAN, told, press)
    assert "Подписка: #Кадрыпроба" in talk.heard(IVAN)[-1]["text"]
    heard = len(talk.heard(IVAN))
    for _ in range(3):
        popped = await talk.press(IVAN, told, press)
        assert popped == RU("subscribed-already", topic="#Кадрыпроба")
    assert len(talk.heard(IVAN)) == heard
    await talk.say(IVAN, "/unsubscribe #Кадрыпроба")
    await talk.press(IVAN, told, press)
    assert "Подписка: #Кадрыпроба" in talk.heard(IVAN)[-1]["text"]


async def test_a_refused_hashtag_can_be_followed_by_its_button(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe не #Проба")
    await talk.press(IVAN, told, labels(told)["Подписаться: #Проба"])
    assert "✅" in talk.heard(IVAN)[-1]["text"]
