"""The rules are what is stored and what the texts name."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from bot.topics.findings import Doubt, Rule


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_every_rule_has_its_text(language: str) -> None:
    texts = texts_for(language)
    shown = [texts(f"rule-{rule}") for rule in Rule]
    assert all(text and not text.startswith("rule-") for text in shown)


def test_what_is_stored_does_not_change() -> None:
    assert {rule.value for rule in Rule} == {
        "hashtag", "full-name", "initials", "name", "surname", "office", "body", "part",
        "keyword", "editor",
    }  # fmt: skip
    assert {doubt.value for doubt in Doubt} == {"several people", "ordinary word"}
