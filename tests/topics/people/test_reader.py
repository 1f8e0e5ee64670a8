"""Every mention of a text in order, each by the surest rule."""

from __future__ import annotations

from bot.topics.findings import Rule
from bot.topics.people.mention import Mention
from bot.topics.people.reader import read_mentions
from tests.topics.people.reading import ANDREY, MAULEN, MOROZ, SERGEY, TOKAYEV, parts_of_text


def _read(text: str) -> list[Mention]:
    parts = parts_of_text(text, MAULEN, TOKAYEV, MOROZ, SERGEY, ANDREY)
    return read_mentions(parts, range(len(parts.words)))


def test_mentions_come_in_order_by_their_rules() -> None:
    text = "Маулен Ашимбаев и К. Токаев встретились. Ашимбаев заявил. #Токаев #МауленАшимбаев"
    assert [(set(one.people), one.rule) for one in _read(text)] == [
        ({"maulen"}, Rule.FULL_NAME),
        ({"tokayev"}, Rule.INITIALS),
        ({"maulen"}, Rule.SURNAME),
        ({"tokayev"}, Rule.HASHTAG),
        ({"maulen"}, Rule.HASHTAG),
    ]


def test_a_mention_is_read_once() -> None:
    assert len(_read("Сергей и Андрей Лукины")) == 3
    assert len(_read("Ашимбаев Маулен Сагатханович")) == 1


def test_a_double_name_is_somebody_who_is_not_in_the_registry() -> None:
    (mention,) = _read("Ашимбаев-Щедрин")
    assert not mention.people
    assert mention.families


def test_a_hashtag_that_goes_on_is_not_the_surname() -> None:
    assert [one.rule for one in _read("#Ашимбаев")] == [Rule.HASHTAG]
    assert _read("#Ашимбаев_и_партнёры") == []
