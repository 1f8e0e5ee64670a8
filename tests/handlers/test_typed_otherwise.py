"""What readers type with slips, in cases, in other letters: the first answer is what they mean."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_subscriptions import labels
from tests.test_end_to_end import AIGUL, EMMA, IVAN

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


@pytest.mark.parametrize(
    ("person", "typed", "named"),
    [
        (IVAN, "забастовка учитилей", "«забастовка учителей»"),
        (IVAN, "ветроэнергетику", "«ветроэнергетика»"),
        (IVAN, "визы в сша", "«визы в США»"),
        (IVAN, "медстраховка", "«медстраховка»"),
        (IVAN, "аварии на жд переездах", "«аварии на железнодорожных переездах»"),
        (EMMA, "ammendments", "“amendments”"),
        (EMMA, "us iran talks", "“US Iran talks”"),
        (EMMA, "Apple watch", "“Apple watch”"),
        (EMMA, "saudi arabia oil", "“Saudi Arabia oil”"),
        (EMMA, "burkina faso", "“Burkina Faso”"),
        (AIGUL, "мугалимдер кезеги", "«мұғалімдер кезегі»"),
        (AIGUL, "газ кубыры", "«газ құбыры»"),
        (AIGUL, "шетелде оқу", "«шетелде оқу»"),
    ],
)
async def test_what_was_meant_is_offered(talk: Talk, person: int, typed: str, named: str) -> None:
    told = await talk.say(person, typed)
    assert named in told["text"]
    assert labels(told)


async def test_saudi_is_no_trade_and_debt_no_sewer(talk: Talk) -> None:
    assert "сауда" not in (await talk.say(EMMA, "saudi arabia oil"))["text"]
    assert "кәріз" not in (await talk.say(AIGUL, "қарыз"))["text"]


async def test_the_office_of_another_country_is_not_that_of_home(talk: Talk) -> None:
    told = await talk.say(EMMA, "president of Chad")
    assert "Kazakhstan" not in str(labels(told))


async def test_a_body_and_a_field_are_offered_near_one_another_first(talk: Talk) -> None:
    told = list(labels(await talk.say(EMMA, "OTS summit")))
    assert told[0] == EN("button-words-near", words="OTS summit")
    assert told[1] == EN("button-follow-several", many=2, names="OTS, “summit”")


@pytest.mark.parametrize("typed", ["jol apatyn toqtat", "zhol apaty kerek emes"])
async def test_an_order_to_stop_in_latin_letters(talk: Talk, typed: str) -> None:
    told = await talk.say(AIGUL, "жол апаты")
    await talk.press(AIGUL, told, next(iter(labels(told).values())))
    leaving = labels(await talk.say(AIGUL, typed))
    assert [data for data in leaving.values() if data.startswith(("drop:", "leave:"))]
    assert "«жол апаты»" in next(iter(leaving))


async def test_how_words_are_looked_for_is_told_once(talk: Talk) -> None:
    said = []
    for typed in ("щука клюёт", "карась клюёт"):
        told = await talk.say(IVAN, typed)
        await talk.press(IVAN, told, next(iter(labels(told).values())))
        said.append(talk.heard(IVAN)[-1]["text"])
    how = RU("follows-keyword", words="near")
    assert [how in one for one in said] == [True, False]
    assert [RU("follows-from-now", count=1) in one for one in said] == [True, False]


async def test_the_words_of_a_theme_stand_behind_one_button(talk: Talk) -> None:
    told = await talk.say(IVAN, "/subscribe ДТП -щука")
    shown = labels(told)
    assert not [label for label in shown if label.startswith("✖")]
    assert RU("button-words-choose") in shown
    await talk.press(IVAN, told, shown[RU("button-words-choose")])
    assert "✖ ДТП" in labels(talk.heard(IVAN)[-1])
