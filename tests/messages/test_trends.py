"""What stands under a picture is as short as Telegram wants it, whatever the topics are called."""

from __future__ import annotations

import pytest

from bot.messages.limits import CAPTION_UNITS
from bot.messages.markup import visible_units
from bot.texts import LANGUAGES, texts_for
from tests.messages.worst_news import MAKERS
from tests.messages.worst_words import HOSTILE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_caption_is_one_with_the_worst_names(language: str) -> None:
    for word in HOSTILE.values():
        made = MAKERS["trends.told"](word, texts_for(language))
        for message in made if isinstance(made, list) else [made]:
            assert visible_units(message.html) <= CAPTION_UNITS
