"""An article is looked through as it was when it came: with the hashtags below it."""

from __future__ import annotations

from storage.article_text import text_of, with_tags


def test_tags_that_the_text_has_not_stand_below_it() -> None:
    text = text_of("Title", "", "Of #Sport and more.")
    assert text == "Title\n\nOf #Sport and more."
    assert with_tags(text, ("sport", "games")) == f"{text}\n\n#games"
    assert with_tags(text, ("sport",)) == with_tags(text, ()) == text
