"""No text of Python reaches a reader untranslated: what is told has a key in every language, with
the arguments that it needs, and no error tells its own words."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from enum import StrEnum

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from bot.messages.incident import reason_in
from bot.texts import LANGUAGES, texts_for
from bot.topics.findings import Rule
from bot.watch.troubles import POLICIES
from storage.vocabulary import DeadBy, IncidentKind, Mode, ReviewKind
from tests.modules import MODULES, ROOT, tree_of
from tests.told import Text, faults, literals, pythons, spoken, text_of, told


def texts_in(language: str) -> dict[str, Text]:
    source = (ROOT / "bot" / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    return {
        entry.id.name: text_of(entry.value)
        for entry in FluentParser().parse(source).body
        if isinstance(entry, Message) and entry.value is not None
    }


VARIABLES = texts_in("ru")
TELLS = sorted(name for name in MODULES if name.startswith(("bot.", "handlers.")))
# Where a caught error could be put into what somebody reads.
NEAR_READERS = sorted(
    name
    for name in MODULES
    if name.startswith(("handlers.", "bot.messages.", "bot.compose.", "bot.officials."))
)
# What uses an error otherwise, and why no reader sees its words.
LISTED = {
    "bot.compose.standings": "what a generator returns at its end, which is no error",
    "bot.compose.composer": "given to the method that tells the log; the reason kept is DeadBy's",
    "handlers.trends": "what Telegram says of a picture, told to the log and to the studio",
    "bot.officials.command": "read by whoever runs the command, in English like all of it",
    "bot.officials.popolo": "the name of a field, which the file has in its own words",
}


def reasons() -> list[str]:
    """Every reason for which a text is no article."""
    found = [
        str(call.args[0].value)
        for name in MODULES
        if name.startswith("bot.intake")
        for call in ast.walk(tree_of(name))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "NotAnArticleError"
        and isinstance(call.args[0], ast.Constant)
    ]
    assert len(found) > 5
    return sorted(set(found))


# Makes faults of pairs of a key and its arguments, which stand in it and are read.
HANDS_ON = {"bot.officials.checks"}
FAMILIES = {"editor-refused-": reasons()}


def test_every_error_has_its_text_with_what_it_needs() -> None:
    wrong = []
    for name in TELLS:
        found = list(told(tree_of(name), FAMILIES))
        if name in HANDS_ON:
            found = [one for one in found if one.keys != ("?",) or one.args != {"**"}]
        wrong += [(name, why) for one in found for why in faults(one, VARIABLES)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_has_what_its_text_needs(language: str) -> None:
    texts = texts_in(language)
    for name in TELLS:
        said = [one for one in spoken(tree_of(name)) if "key" not in one.keys]  # an example
        wrong = [why for one in said for why in faults(one, texts) if "nothing says" not in why]
        assert wrong == [], name


def test_errors_are_found_where_they_are() -> None:
    """The checker sees them: as many as there are by their words alone."""
    for word, least in (("UserError(", 40), ("fault(", 12)):
        written = sum(
            MODULES[name].read_text(encoding="utf-8").count(word)
            for name in TELLS
            if name not in ("bot.errors", "bot.officials.faults")
        )
        assert written >= least, word
    seen = sum(len(list(told(tree_of(name), FAMILIES))) for name in TELLS)
    assert seen > 60
    named = {key for name in TELLS for one in told(tree_of(name), FAMILIES) for key in one.keys}
    assert {key for key in VARIABLES if key.startswith("fault-")} <= named


def test_no_error_tells_its_own_words() -> None:
    found = {name: list(pythons(tree_of(name))) for name in NEAR_READERS}
    assert {name for name, told in found.items() if told} == LISTED.keys(), found


def test_what_pops_up_or_is_kept_as_a_reason_is_no_word_of_the_code() -> None:
    for name in TELLS:
        tree = tree_of(name)
        wrong = [*literals(tree, ("pop_up", "Fail")), *literals(tree, (), words=("reason",))]
        assert wrong == [], name


def test_every_reason_of_ours_has_its_words() -> None:
    for language in LANGUAGES:
        for one in DeadBy:
            kept = f"{one} 12 attempts: x" if one is DeadBy.ATTEMPTS else str(one)
            assert str(one) not in reason_in(texts_for(language), kept)


def test_every_word_that_a_key_is_made_of_has_its_text() -> None:
    asked = [kind for kind, policy in POLICIES.items() if policy.at_once]
    families: dict[str, Iterable[StrEnum]] = {
        "rule-{}": Rule,
        "mode-{}": Mode,
        "review-{}": ReviewKind,
        "incident-{}": asked,
        "incident-{}-over": IncidentKind,
    }
    for family, words in families.items():
        for word in words:
            assert family.format(word) in VARIABLES, (family, word)


# Code that must be refused, and why; and code that must not.
WRONG = [
    ('raise UserError("no-such-text")', "no text no-such-text"),
    ('raise UserError("error-time")', "error-time needs text"),
    ('raise UserError("error-time", text=x, more=y)', "nothing says more"),
    ("raise UserError(key)", "no text ?"),
    ('raise UserError(f"odd-{x}")', "no text odd-?"),
    ('raise UserError("saved" if x else "gone")', "no text gone"),
    ('UserError("officials-nobody")', "officials-nobody needs text"),
    ('fault(where, "fault-date", day=x)', "fault-date needs date"),
    ('yield "fault-mixed", {}', "fault-mixed needs word"),
]
# Texts that are said without what they need.
UNSAYABLE = [
    ('texts("subscribed")', "subscribed needs topic"),
    ('texts.html("review-learnt", place=1)', "review-learnt needs count, topic, words"),
    ('said(texts, "no-such")', "no text no-such"),
    ('said_with(texts, "registry-preview", rows, entry=x)', "registry-preview needs ends"),
    ('texts("review-decided", by=y, person=x)', "review-decided needs what"),
]
SAYABLE = [
    'texts("subscribed", topic=x)',
    'texts("review-decided", by=y, what=x)',  # each state needs what it needs
    'texts("subscribed", **more)',
    "texts(key)",
    'texts(f"rule-{x}")',
]
RIGHT = [
    'raise UserError("error-time", text=x)',
    'raise UserError("error-stale-button" if x else "saved")',
    'raise UserError(f"editor-refused-{error.reason}") from error',
    'fault("", "fault-date", date=x)',
    'yield "fault-mixed", {"word": x}',
    'pair = ("fault of mine", 5)',
]


@pytest.mark.parametrize(("code", "why"), WRONG)
def test_the_checker_refuses(code: str, why: str) -> None:
    found = [w for one in told(ast.parse(code), FAMILIES) for w in faults(one, VARIABLES)]
    assert found[0].split(": ", 1)[1] == why


@pytest.mark.parametrize("code", RIGHT)
def test_the_checker_lets_through(code: str) -> None:
    assert not [w for one in told(ast.parse(code), FAMILIES) for w in faults(one, VARIABLES)]


@pytest.mark.parametrize(("code", "why"), UNSAYABLE)
def test_what_cannot_be_said_is_refused(code: str, why: str) -> None:
    found = [w for one in spoken(ast.parse(code)) for w in faults(one, VARIABLES)]
    assert found[0].split(": ", 1)[1] == why


@pytest.mark.parametrize("code", SAYABLE)
def test_what_can_be_said_is_let_through(code: str) -> None:
    assert not [w for one in spoken(ast.parse(code)) for w in faults(one, VARIABLES)]


TOLD = [
    "raise UserError('x', why=str(error))",
    "raise UserError('x', why=f'{error}') from error",
    "raise UserError('x', why=error.args[0])",
    "raise UserError('x', why=error.message)",
    "await reply(message, said(texts, 'x', why=repr(error)))",
    "why = error",
    "tell(error)",
    "return [str(error) for _ in y]",
]
UNTOLD = [
    "raise UserError('x') from error",
    "log.warning('x %s', error)",
    "if 'too big' in error.message: raise UserError('x') from error",
    "raise UserError(f'editor-refused-{error.reason}') from error",
    "return is_trouble(error)",
    "log.exception('x')",
    "raise",
]


@pytest.mark.parametrize(
    ("code", "found"), [(c, True) for c in TOLD] + [(c, False) for c in UNTOLD]
)
def test_the_words_of_an_error_are_seen(code: str, found: bool) -> None:
    tree = ast.parse(f"async def f():\n try: g()\n except E as error:\n  {code}")
    assert bool(list(pythons(tree))) is found


SAID = [
    "pop_up(q, 'Saved')",
    "pop_up(q, text='Saved')",
    "pop_up(q, f'{x} saved')",
    "pop_up(q, x + 'oh')",
    "pop_up(q, x if y else 'oh')",
    "Fail('oh')",
    "Fail(f'oh {x}')",
    "settled(reason='oh')",
]
UNSAID = [
    "pop_up(q)",
    "pop_up(q, '')",
    "pop_up(q, texts('saved'))",
    "pop_up(q, f'{x}: {y}')",
    "Fail(f'{DeadBy.UNSAYABLE}: {x}')",
    "settled(reason=DeadBy.INTERNAL)",
    "f(mode='oh')",
]


@pytest.mark.parametrize(
    ("code", "found"), [(c, True) for c in SAID] + [(c, False) for c in UNSAID]
)
def test_words_of_the_code_are_seen(code: str, found: bool) -> None:
    tree = ast.parse(code)
    seen = [*literals(tree, ("pop_up", "Fail")), *literals(tree, (), words=("reason",))]
    assert bool(seen) is found
