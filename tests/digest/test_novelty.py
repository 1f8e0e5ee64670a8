"""What an article tells anew: a sentence that most of whose words nobody has read, and no copy."""

from __future__ import annotations

import pytest

from bot.compose.story_news import StoryNews
from bot.digest.novelty import News, news_in, words_of
from bot.intake.shown.gist import sentences_of

READ = words_of(
    (
        "Палата поддержала поправки о дорожных фондах",
        "Депутаты поддержали поправки к закону о дорожных фондах, которые внёс комитет. За них "
        "проголосовали 62 депутата, против были четверо.",
    )
)
SAME = "За поправки к закону о дорожных фондах проголосовали 62 депутата, против были четверо."
NEW = (
    "Министерство пересчитает сметы до 15 марта: разница составила 12 миллиардов тенге, сообщил "
    "Даулет Сериков на встрече с подрядчиками."
)
SHORT = "Сметы пересчитают к марту, сказал министр."


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        ([SAME], None),
        ([SAME, NEW], NEW),
        ([SHORT], SHORT),  # all that it says
        ([SAME, SAME, SHORT], None),  # a word at the end of a copy
        ([SAME, f"Напомним, {NEW}"], None),  # reminds of what was
        ([f"Читайте также: {NEW}"], None),
        # what has figures before what is only long
        ([SHORT.replace("сказал", "сообщил"), NEW], NEW),
    ],
)
def test_what_is_new_is_said_in_one_sentence(sentences: list[str], told: str | None) -> None:
    found = news_in("Дорожные фонды: поправки прошли", sentences, READ)
    assert found == (None if told is None else News(told))


def test_of_a_title_alone_the_title_is_what_is_new() -> None:
    assert news_in("Министр назвал сметы моста завышенными вдвое", [], READ) == News("")
    assert news_in("Палата поддержала поправки о фондах", [], READ) is None


def test_in_kazakh_and_english_what_reminds_is_not_new() -> None:
    kazakh = "Министрлік сметаны 15 наурызға дейін қайта есептейді, айырма 12 миллиард теңге болды."
    english = "The ministry recounts the estimates by March 15; the gap is 12 billion tenge so far."
    for sentence, aside in ((kazakh, "Еске сала кетейік, "), (english, "Earlier, ")):
        assert news_in("", [sentence], READ) == News(sentence)
        assert news_in("", [aside + sentence[0].lower() + sentence[1:]], READ) is None


def test_sentences_are_told_without_credits_and_hashtags() -> None:
    told = sentences_of("Заголовок", f"{SAME} {NEW}", "Фото: пресс-служба\n\n#Проба", most=6000)
    assert told == [SAME, NEW]
    assert StoryNews("tests.novelty") is not None
