"""What is learnt of a source goes, and what tells something stays, however often it came."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.intake.articles import from_message, from_text
from bot.intake.boilerplate import is_learnt, names_article, without
from bot.intake.parsed import ParsedArticle, Place, text_key
from tests.intake.posts import UNKNOWN, post

NEWS = "Палата приняла поправки"


@dataclass(frozen=True)
class Had:
    times: int
    posts: int


def edge_of(line: str, place: Place = Place.TAIL) -> tuple[ParsedArticle, str]:
    text = f"{NEWS}\n{line}" if place is Place.TAIL else f"{line}\n{NEWS}"
    article = from_text(text)
    (edge,) = [edge for edge in article.edges if edge.place is place]
    return article, edge.line


@pytest.mark.parametrize("footer", UNKNOWN)
def test_what_came_with_another_text_is_not_told(footer: str) -> None:
    made = post(NEWS) + UNKNOWN[footer]
    article = from_message(made.text, made.entities)
    assert article.lead  # nothing is known yet
    learnt = without(article, {edge.line: [Had(4, 4)] for edge in article.edges})
    assert (learnt.title, learnt.lead, learnt.body) == (NEWS, "", "")
    assert text_key(learnt) == text_key(from_text(NEWS))
    assert text_key(article) in learnt.known_as


@pytest.mark.parametrize(
    "line",
    [
        "Депутаты обсуждали это два часа",
        "Ранее закон одобрил Сенат.",
        "Маулен Ашимбаев выступил",
        "Әріптестері қолдады",
        "Заңды депутаттар қабылдады.",
    ],
)
def test_a_sentence_with_a_verb_is_never_boilerplate(line: str) -> None:
    article, key = edge_of(line)
    assert without(article, {key: [Had(50, 50)]}) == article


@pytest.mark.parametrize(
    ("line", "needed"),
    [
        ("Пробный вестник", 3),
        ("Канал палаты – @proba, и о ней там бывает не только это", 2),
        ("Честно и просто о парламенте.", 4),
        ("The chamber adopted all the amendments today", 4),
        ("Правила палаты: https://example.kz/n/pravila-7", 3),
    ],
)
def test_how_often_it_must_have_come_depends_on_how_it_looks(line: str, needed: int) -> None:
    article, key = edge_of(line)
    (edge,) = [edge for edge in article.edges if edge.line == key]
    for earlier in range(1, 6):
        assert is_learnt(edge, [Had(earlier, earlier)]) is (earlier + 1 >= needed)
    assert not is_learnt(edge, [])
    # once in fifty posts is no habit
    assert not is_learnt(edge, [Had(5, 250)])
    # one source that has it everywhere is enough
    assert is_learnt(edge, [Had(1, 90), Had(9, 9)])


def test_what_is_dropped_may_still_say_what_it_is_about() -> None:
    article, key = edge_of("Отдел новостей, Маулен Ашимбаев")
    learnt = without(article, {key: [Had(3, 3)]})
    assert (learnt.lead, learnt.aside) == ("", "Отдел новостей, Маулен Ашимбаев")
    assert "Маулен Ашимбаев" in learnt.text
    # a line with a link is furniture: its words would make every post be about it
    article, key = edge_of("Сенат и Мажилис каждый день, всё о них и только о них @proba")
    assert without(article, {key: [Had(3, 3)]}).text == NEWS


def test_only_what_stands_last_goes() -> None:
    article = from_text(f"{NEWS}\nПробный вестник\nИх обсуждали два часа\nПробный вестник")
    last = article.edges[0]
    learnt = without(article, {last.line: [Had(9, 9)]})
    assert (learnt.lead, learnt.body) == ("Пробный вестник", "Их обсуждали два часа")


def test_a_title_that_every_post_has_is_none() -> None:
    article, key = edge_of("Картина дня в парламенте", Place.HEAD)
    assert without(article, {key: [Had(1, 1)]}).title == "Картина дня в парламенте"
    learnt = without(article, {key: [Had(2, 2)]})
    assert (learnt.title, learnt.lead, learnt.aside) == (NEWS, "", "Картина дня в парламенте")


def test_a_text_is_never_learnt_away() -> None:
    article = from_text("Прямая трансляция заседания")
    assert article.edges == ()
    article = from_text("Прямая трансляция\nзаседания палаты")
    assert without(article, {edge.line: [Had(9, 9)] for edge in article.edges}).title


def test_the_link_that_did_not_come_before_is_the_articles() -> None:
    old, own = "https://example.kz/n/pravila-1", "https://example.kz/n/zakon-2"
    article = from_text(f"{NEWS}\n\nПравила: {old}\n\nПодробнее: {own}")
    key = {edge.words: edge.line for edge in article.edges if edge.place is Place.LINK}
    assert article.url == own  # what leads on comes before what is mentioned
    assert without(article, {key[own]: [Had(1, 1)]}).url == old


def test_a_follow_up_keeps_its_link_and_does_not_claim_it() -> None:
    own = "https://example.kz/n/zakon-2"
    article = from_text(f"{NEWS}\n\nПодробнее: {own}")
    (edge,) = article.edges
    assert names_article(article, {})
    for earlier, url in ((1, own), (2, None)):
        seen = {edge.line: [Had(earlier, earlier)]}
        assert without(article, seen).url == url
        assert not names_article(article, seen)
    assert without(article, {edge.line: [Had(6, 90)]}).url == own
