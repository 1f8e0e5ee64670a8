"""The sentence that names a topic, where what is shown does not."""

from __future__ import annotations

import pytest

from bot.digest.passage import passage_of
from storage.articles import Evidence

TITLE, LEAD = "Палата приняла закон", "Он о музеях."
BODY = "Первый абзац.\n\nЮристы за. Пробин сказал, что он рад. Все ушли.\n\nПробин улетел."
TEXT = f"{TITLE}\n\n{LEAD}\n\n{BODY}"
SHOWN = f"{TITLE}\n{LEAD}"


def named(words: str, *, at: int | None = None) -> Evidence:
    start = TEXT.index(words) if at is None else at
    return Evidence(words, start, start + len(words), "surname")


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ([[named("Пробин")]], "Пробин сказал, что он рад."),
        ([[named("музеях")]], None),  # the lead says it
        ([[named("Палата")]], None),  # the title does
        ([[named("музеях")], [named("Юристы")]], "Юристы за."),
        ([[named("Палата"), named("Пробин")]], None),  # named once is enough
        # the article was corrected: the words stand elsewhere, or nowhere
        ([[named("Пробин", at=3)]], "Пробин сказал, что он рад."),
        ([[named("Проба", at=900)]], None),  # in a row of hashtags
        ([[Evidence("", 0, 0, "editor")]], None),
        ([], None),
    ],
)
def test_the_sentence_in_which_a_topic_is_named(
    evidence: list[list[Evidence]], sentence: str | None
) -> None:
    found = passage_of((TITLE, LEAD, BODY), SHOWN, evidence)
    assert (found.sentence if found else None) == sentence


def test_a_word_within_another_does_not_name_a_topic() -> None:
    found = passage_of(("Магазин", "Открыт.", "Подан газ."), "Магазин\nОткрыт.", [[_of("газ")]])
    assert found is not None
    assert found.sentence == "Подан газ."


def test_a_form_of_the_word_does() -> None:
    parts = ("О музеях", "Открыт.", "Подан музей.")
    assert passage_of(parts, "О музеях\nОткрыт.", [[_of("музе")]]) is None


def test_a_long_sentence_is_cut_around_the_name() -> None:
    body = "слово " * 80 + "Пробин " + "слово " * 80
    found = passage_of((TITLE, LEAD, body.strip()), SHOWN, [[_of("Пробин")]])
    assert found is not None
    shown = found.of(120)
    assert "Пробин" in shown
    assert len(shown) <= 120
    assert shown.startswith("…")
    assert shown.endswith("…")


def _of(words: str) -> Evidence:
    return Evidence(words, 10**6, 10**6 + len(words), "keyword")


def test_a_tag_within_what_is_shown_names_its_topic() -> None:
    body = "За него #Новая_Палата."
    found = passage_of((TITLE, LEAD, body), f"{TITLE} #Новая_Палата", [[named_in(body)]])
    assert found is None


def named_in(body: str) -> Evidence:
    start = len(f"{TITLE}\n\n{LEAD}\n\n") + body.index("#")
    return Evidence("#Новая_Палата", start, start + len("#Новая_Палата"), "hashtag")
