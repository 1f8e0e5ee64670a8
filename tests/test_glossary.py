"""The texts keep to the glossary (docs/glossary.md): one word for one thing, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.grammar.kazakh import CASES, in_case
from bot.texts import LANGUAGES

ROOT = Path(__file__).parent.parent
_PAGES = {"ru": "README.ru.md", "kk": "README.kk.md"}
_ROW = re.compile(r"^\| (?!concept|--)(.+) \|$", re.MULTILINE)
_PLURALS = ("лар", "лер", "дар", "дер", "тар", "тер")
# What is typed as it stands: commands, tags of HTML with what is in `code`, addresses.
_TYPED = re.compile(r"<code>.*?</code>|`[^`]*`|```.*?```|<[^>]*>|/[a-z]+|https?://\S+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Row:
    """A concept, what it is called in each language, and what it is not."""

    concept: str
    words: dict[str, str]
    unwanted: dict[str, tuple[str, ...]]


def rows() -> list[Row]:
    """The glossary."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    found = []
    for line in _ROW.findall(text):
        concept, *words, unwanted = line.split(" | ")
        parts = (part.split(": ", 1) for part in unwanted.split("; "))
        refused = {language: tuple(listed.split(", ")) for language, listed in parts}
        found.append(Row(concept, dict(zip(LANGUAGES, words, strict=True)), refused))
    return found


UNWANTED = {
    language: [word for row in rows() for word in row.unwanted.get(language, ())]
    for language in LANGUAGES
}


def faults(text: str, language: str) -> list[str]:
    """The words of a text that are not to be used in its language."""
    told = " ".join(_TYPED.sub(" ", text).casefold().split())
    return [word for word in UNWANTED[language] if _pattern(word, language).search(told)]


@cache
def _pattern(word: str, language: str) -> re.Pattern[str]:
    if word.endswith("…"):
        return re.compile(rf"(?<!\w){re.escape(word[:-1].casefold())}")
    forms = _kazakh_forms(word) if language == "kk" else [word]
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(one.casefold()) for one in forms)})(?!\w)")


def _kazakh_forms(word: str) -> list[str]:
    """A word in every case, also of its plural. Not with the endings of whose it is: "тегі" is no
    tag of anybody, but a surname."""
    stems = [word, *(f"{word}{plural}" for plural in _PLURALS)]
    return [in_case(stem, case) for stem in stems for case in CASES]


class _Words(Visitor):
    """The words of a message, whatever is put in between left out."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802  # the visitor's own
        self.found.append(node.value)


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Each text with its key; the pages for readers with their names."""
    source = (ROOT / "bot" / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    for entry in FluentParser(with_spans=False).parse(source).body:
        if isinstance(entry, ast.Message):
            words = _Words()
            words.visit(entry)
            yield entry.id.name, " ".join(words.found)
    page = ROOT / _PAGES.get(language, "")
    if page.is_file():
        yield page.name, page.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_keep_to_the_glossary(language: str) -> None:
    wrong = {key: found for key, text in texts(language) if (found := faults(text, language))}
    assert not wrong, "docs/glossary.md says what it is called"


def test_the_glossary_has_a_word_for_each_concept_in_each_language() -> None:
    concepts = [row.concept for row in rows()]
    assert len(concepts) == len(set(concepts)) > 30
    for row in rows():
        assert row.words.keys() == set(LANGUAGES)
        assert all(word.strip() for word in row.words.values()), row.concept
        assert row.unwanted.keys() <= set(LANGUAGES)


def test_no_word_of_the_glossary_is_unwanted_elsewhere_in_it() -> None:
    for row in rows():
        for language, words in row.words.items():
            assert not faults(words, language), row.concept


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Вы следите за должностью", ["следи…"]),
        ("ru", "Слежу за ней", ["слеж…"]),
        ("ru", "Читатели, следящие за словами", ["следя…"]),
        ("ru", "Следующий дайджест и последние новости", []),
        ("ru", "Наследие, исследование", []),
        ("ru", "🔕 Не\nбеспокоить", ["не беспокоить"]),
        ("ru", "Пришлите хэштег", ["хэштег…"]),
        ("ru", "Администраторы группы", []),
        ("ru", "Дайджест: включено", ["включено"]),
        ("kk", "Сіз лауазымды бақылайсыз", ["бақыла…"]),
        ("kk", "Ең көп қадағаланатын тақырыптар", ["қадағала…"]),
        ("kk", "Жазылуын тексеріңіз", ["жазылуын…"]),
        ("kk", "Тақырыпқа жазылуға болады, жазылу тегін", []),
        ("kk", "Осы хабардың астындағы", ["хабар"]),
        ("kk", "Барлық хабарларды оқу, БАҚ-тан", ["БАҚ", "хабар"]),
        ("kk", "Хабарламаның астында, тегі мен аты, сайттың хабарлауынша", []),
        ("kk", "Командалар: <code>/команда</code>", ["команда…"]),
        ("en", "Send /subscribe or <code>subscribe</code>", []),
        ("en", "News comes at once, subscribe now", ["subscrib…", "at once"]),
        ("en", "The bot attends, once and again", []),
    ],
)
def test_what_is_found_in_a_text(language: str, text: str, found: list[str]) -> None:
    assert faults(text, language) == found
