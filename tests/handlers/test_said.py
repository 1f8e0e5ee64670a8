"""The words of posts: of albums as one text, as they are kept, and what tells them from others."""

from __future__ import annotations

from aiogram.types import MessageEntity

from bot.topics.hashtags import from_entities
from handlers.posts import Said, joined, load


def said(text: str, *marked: tuple[str, int, int]) -> Said:
    return Said(
        text,
        tuple(MessageEntity(type=kind, offset=at, length=size) for kind, at, size in marked),
    )


FIRST = said("🏛 Палата #Проба", ("hashtag", 10, 6))
SECOND = said("🏛🏛 #Сенат", ("hashtag", 5, 6))


def test_what_is_marked_stands_where_it_stood() -> None:
    whole = joined([said(""), FIRST, said("  \n"), FIRST, SECOND])
    assert whole.text == f"{FIRST.text}\n\n{SECOND.text}"
    assert [tag.text for tag in from_entities(whole.text, whole.entities)] == ["Проба", "Сенат"]
    assert FIRST.entities[0].offset == 10  # and is not moved in what was given
    assert joined([]) == joined([said("")]) == said("")


def test_what_is_kept_comes_back() -> None:
    link = Said(
        "Подробнее", (MessageEntity(type="text_link", offset=0, length=9, url="https://a.kz/n/1"),)
    )
    for one in (FIRST, SECOND, link, said("")):
        assert load(one.dump()) == one
    assert said("").dump() == ""


def test_a_link_that_leads_elsewhere_is_a_change() -> None:
    def linked(url: str) -> Said:
        return Said("Да", (MessageEntity(type="text_link", offset=0, length=2, url=url),))

    assert linked("https://a.kz/n/1").mark != linked("https://a.kz/n/2").mark
    assert linked("https://a.kz/n/1").mark == linked("https://a.kz/n/1").mark
    assert len({FIRST.mark, SECOND.mark, said("").mark, said("🏛 Палата #Проба").mark}) == 4
    assert len(FIRST.mark) == 32
