"""Titles as they are read in three languages: head, of what, altered, owned."""

from __future__ import annotations

import pytest

from bot.topics.titles.english import head_at as english
from bot.topics.titles.kazakh import head_at as kazakh
from bot.topics.titles.reading import head_at, is_owned, whose
from bot.topics.titles.russian import head_at as russian
from bot.topics.titles.subjects import NO_SPANS, Head, Span, Whose, country_at, spans_of, subject_of
from bot.topics.titles.words import Alone, Kind
from bot.topics.tokens import Words


def _read(text: str, language: str) -> tuple[Words, Head, Whose]:
    """The last title of a text."""
    words = Words(text)
    heads = [head_at(words, at, kazakh=language == "kk") for at in range(len(words))]
    head = [one for one in heads if one][-1]
    return words, head, whose(words, subject_of(head))


@pytest.mark.parametrize(
    ("text", "language", "kind", "title"),
    [
        ("с премьер-министрами", "ru", Kind.PREMIER, "премьер-министрами"),
        ("о генеральном секретаре", "ru", Kind.SECRETARY, "генеральном секретаре"),
        ("главе государства", "ru", Kind.PRESIDENT, "главе государства"),
        ("главе региона", "ru", Kind.HEAD, "главе"),
        ("мемлекет басшысына", "kk", Kind.PRESIDENT, "мемлекет басшысына"),
        ("премьер-министрінің", "kk", Kind.PREMIER, "премьер-министрінің"),
        ("бас хатшымен", "kk", Kind.SECRETARY, "бас хатшымен"),
        ("төрағасының", "kk", Kind.CHAIR, "төрағасының"),
        ("the heads of state", "en", Kind.PRESIDENT, "heads of state"),
        ("the Secretary-General", "en", Kind.SECRETARY, "Secretary-General"),
        ("the Prime Minister", "en", Kind.PREMIER, "Prime Minister"),
    ],
)
def test_heads(text: str, language: str, kind: Kind, title: str) -> None:
    words, head, _ = _read(text, language)
    start, end = words.starts[head.first], words.ends[head.last]
    assert (head.kind, head.language, text[start:end]) == (kind, language, title)


@pytest.mark.parametrize("text", ["министр", "секретарь", "хатшы", "басылым", "presidential"])
def test_no_heads(text: str) -> None:
    words = Words(text)
    assert russian(words, 0) is kazakh(words, 0) is english(words, 0) is None


@pytest.mark.parametrize(
    ("text", "language", "countries"),
    [
        ("президента Республики Казахстан", "ru", ("KZ",)),
        ("премьер-министр Кыргызской Республики", "ru", ("KG",)),
        ("президент Соединённых Штатов Америки", "ru", ("US",)),
        ("казахстанский премьер", "ru", ("KZ",)),
        ("президенты России, Казахстана и Узбекистана", "ru", ("RU", "KZ", "UZ")),
        ("Президент Казахстан", "ru", ()),
        ("президент Казахстану", "ru", ("KZ",)),
        ("президент страны", "ru", ()),
        ("президент российской федерации футбола", "ru", ()),
        ("Қырғыз Республикасының Президенті", "kk", ("KG",)),
        ("Қазақстан мен Өзбекстан президенттері", "kk", ("UZ", "KZ")),
        ("Қазақстанға Президент", "kk", ()),
        ("president of the United States", "en", ("US",)),
        ("U.S. President", "en", ("US",)),
        ("told us president", "en", ()),
        ("Kazakhstan's president", "en", ("KZ",)),
        ("presidents of Kazakhstan and Uzbekistan", "en", ("KZ", "UZ")),
    ],
)
def test_of_which_countries(text: str, language: str, countries: tuple[str, ...]) -> None:
    assert _read(text, language)[2].countries == countries


@pytest.mark.parametrize(
    ("text", "language", "other", "general"),
    [
        ("президент компании", "ru", True, False),
        ("президент «Кайрата»", "ru", True, False),
        ("президент ФИФА", "ru", True, False),
        ("президент страны", "ru", False, True),
        ("президент подписал", "ru", False, False),
        ("президент Указом", "ru", False, False),
        ("компания президенті", "kk", True, False),
        ("еліміздің президенті", "kk", False, True),
        ("бүгін президент", "kk", False, False),
        ("president of the company", "en", True, False),
        ("club president", "en", True, False),
        ("the country's president", "en", False, True),
        ("said the president", "en", False, False),
    ],
)
def test_of_something_else(text: str, language: str, other: bool, general: bool) -> None:
    of = _read(text, language)[2]
    assert (of.other, of.general) == (other, general)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("бывшего президента", "ru"),
        ("экс-президент", "ru"),
        ("первый вице-премьер", "ru"),
        ("бывшего казахстанского премьера", "ru"),
        ("и.о. президента", "ru"),
        ("исполняющий обязанности президента", "ru"),
        ("президент-отель", "ru"),
        ("Қазақстанның тұңғыш президенті", "kk"),
        ("вице-спикер", "kk"),
        ("former Kazakh president", "en"),
        ("president-elect", "en"),
        ("deputy speaker", "en"),
    ],
)
def test_altered(text: str, language: str) -> None:
    assert _read(text, language)[2].altered


@pytest.mark.parametrize(
    ("text", "language"),
    [("нынешний президент", "ru"), ("Қазақстанның жаңа президенті", "kk"), ("new president", "en")],
)
def test_not_altered(text: str, language: str) -> None:
    assert not _read(text, language)[2].altered


@pytest.mark.parametrize(
    ("text", "language", "owned"),
    [
        ("советник президента", "ru", True),
        ("советник нынешнего президента", "ru", True),
        ("администрация президента", "ru", True),
        ("на кубок президента", "ru", True),
        ("зам. председателя", "ru", True),
        ("совет при президенте", "ru", True),
        ("кандидат в президенты", "ru", True),
        ("указ президента", "ru", False),
        ("призыв президента", "ru", False),
        ("советник президент", "ru", False),
        ("Токаева президента", "ru", False),
        ("президенттің бірінші орынбасары", "kk", True),
        ("президент жанындағы", "kk", True),
        ("президенттің жарлығы", "kk", False),
        ("press secretary of the president", "en", True),
        ("the president's wife", "en", True),
        ("the academy under the president", "en", True),
        ("the decree of the president", "en", False),
    ],
)
def test_owned(text: str, language: str, owned: bool) -> None:
    words, head, of = _read(text, language)
    assert is_owned(words, head, of) is owned


def test_a_body_behind_a_title_is_what_it_is_of() -> None:
    words = Words("председатель Сената Парламента РК")
    span = Span(1, 1, ("senate",), common=True)
    head = head_at(words, 0, kazakh=False)
    assert head is not None
    assert head.alone is Alone.NEVER
    of = whose(words, subject_of(head), spans_of([span]))
    assert (of.bodies, of.countries, of.last, of.said) == ((span,), ("KZ",), 3, True)
    assert not whose(words, subject_of(head), NO_SPANS).bodies


def test_a_pronoun_is_no_country() -> None:
    assert country_at(Words("to us"), 1, "en") is None
    assert country_at(Words("to US"), 1, "en") is not None
