"""Every text exists in every language, with the same variables and that language's plural forms.

A variable that only chooses between words may be one that another language does not ask for.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import LANGUAGES, Texts, entries, texts_for
from handlers.menu import COMMANDS
from tests.governed import PLURAL_FORMS

ROOT = Path(__file__).parent.parent
# https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
PLURALS = {
    "ru": {"one", "few", "many", "other"},
    "kk": {"one", "other"},
    "en": {"one", "other"},
}
# Keys made of a part that is data: every value that the part can take.
FAMILIES = ("follows-", "review-", "menu-", "mode-", "rule-", "button-digest-", "button-alerts-",
            "button-empty-", "button-sequels-", "button-heartbeat-", "button-week-",
            "button-mode-", "button-all-", "editor-refused-", "editor-", "why-",
            "incident-", "channel-refused-")  # fmt: skip


class _Reader(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.chosen_by: set[str] = set()
        self.plurals: list[set[str]] = []
        self.states: dict[str, set[str]] = {}
        self.told_within: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.told_within.add(node.id.name)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        keys = {str(v.key.name) for v in node.variants if hasattr(v.key, "name")}
        name = node.selector.id.name if isinstance(node.selector, ast.VariableReference) else ""
        if name:
            self.chosen_by.add(name)
        # Beside a number of its own "other" is the rest, and no plural form.
        if keys & PLURAL_FORMS - {"other"}:
            self.plurals.append(keys)
        elif name:
            self.states.setdefault(name, set()).update(keys)
        for variant in node.variants:
            self.visit(variant.value)

    @property
    def all_variables(self) -> set[str]:
        return self.variables | self.chosen_by


def read(language: str) -> dict[str, _Reader]:
    source = (ROOT / "bot" / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    found = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            reader = _Reader()
            reader.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} twice"
            found[entry.id.name] = reader
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text(language: str) -> None:
    texts, russian = read(language), read("ru")
    assert texts.keys() == russian.keys()
    for key, reader in texts.items():
        # A number that is only counted by, or a state that only some languages tell apart.
        ours, theirs = reader, russian[key]
        assert ours.variables <= theirs.all_variables, key
        assert theirs.variables <= ours.all_variables, key
        for plural in reader.plurals:
            assert plural == PLURALS[language], key
        for name in ours.states.keys() & theirs.states.keys():
            assert ours.states[name] == theirs.states[name], (key, name)


def test_every_text_that_the_code_names_exists_and_none_is_idle() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for room in ("bot", "handlers")
        for path in (ROOT / room).rglob("*.py")
    )
    texts = read("ru")
    known = texts.keys()
    named = set(re.findall(r"(?:texts|texts\.html|UserError)\(\s*\"([a-z-]+)\"", code))
    assert named - {"key"} <= known  # "key" is the example in bot/texts.py
    for key in known - named - {one for text in texts.values() for one in text.told_within}:
        quoted = f'"{key}"' in code or f"'{key}'" in code
        assert quoted or key.startswith(FAMILIES), f"{key} is used nowhere"


def test_the_menu_is_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `/([a-z]+)` \|", readme, re.MULTILINE)) == set(COMMANDS)
    for language in LANGUAGES:
        for name in COMMANDS:
            assert 1 <= len(texts_for(language)(f"menu-{name}")) <= 256


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 новость"), (3, "3 новости"), (5, "5 новостей"), (21, "21 новость")]
)
def test_russian_words_agree_with_their_count(count: int, words: str) -> None:
    assert texts_for("ru")("digest-count", count=count).startswith(words)


def test_arguments_are_escaped_in_html_and_a_missing_one_is_a_bug() -> None:
    html = texts_for("en").html("subscribed", topic="<b>&")
    assert html.endswith("&lt;b&gt;&amp;")
    with pytest.raises(KeyError):
        texts_for("en")("subscribed")


def test_long_words_are_put_in_whole() -> None:
    words = "&" * 9000
    assert texts_for("en")("subscribed", topic=words).endswith(f" {words}")
    assert texts_for("en").html("subscribed", topic=words).endswith("&amp;" * 9000)
    # a reader's words are no mark of ours
    assert texts_for("en")("subscribed", topic="\x02other\x03").endswith("\x02other\x03")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_is_what_it_is_in_the_whole_file(language: str) -> None:
    """Each is parsed by itself, when it is first said."""
    source = (ROOT / "bot/locales" / f"{language}.ftl").read_text(encoding="utf-8")
    parser = FluentParser(with_spans=False)
    whole = [one for one in parser.parse(source).body if isinstance(one, ast.Message)]
    alone = [parser.parse(one).body[0] for one in entries(source)]
    assert len(alone) == len(whole) > 500
    for one, other in zip(alone, whole, strict=True):
        assert one.equals(other, ignored_fields=["comment"]), other.id.name


def test_a_text_says_another_that_nobody_has_asked_for() -> None:
    assert Texts("en")("button-schedules") in Texts("en")("error-schedule-gone")
    with pytest.raises(LookupError):
        Texts("en")("no-such-text")
