"""What is meant by a topic, in words."""

from __future__ import annotations

import pytest

from bot.digest.views import TopicView
from bot.messages.meant import how_many, meant, only_tagged
from bot.texts import LANGUAGES, texts_for
from storage.vocabulary import TopicKind

SENATE = TopicView(1, TopicKind.BODY, "Сенат")


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_one_candidate_is_asked_whether_it_is_and_of_several_which(language: str) -> None:
    texts = texts_for(language)
    assert meant("сена", [SENATE], texts) == texts("did-you-mean", text="сена", topic="Сенат")
    assert meant("сена", [SENATE] * 2, texts) == texts("which-one", text="сена")


def test_one_is_single_and_two_are_several() -> None:
    assert (how_many([1]), how_many([1, 2])) == ("single", "several")


def test_what_a_hashtag_names_is_told_where_it_names_something() -> None:
    texts = texts_for("en")
    assert only_tagged(None, texts) == texts("follows-hashtag")
    assert "Сенат" in only_tagged(SENATE, texts)
