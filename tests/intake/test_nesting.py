"""Pages that a parser would not finish are refused before it begins; others are let through."""

from __future__ import annotations

import random

import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.intake.decoding import NotAnArticleError
from bot.intake.nesting import DEEPEST, MOST_ATTRIBUTES, is_bounded
from bot.intake.pages import read_page

# Repeated, each of these makes a parser's work grow with the square of their number.
DEEP = (
    "<div>", "<b>", "<div/>", "<DIV class='a b'>", "<ul><li>", "<dd><li>", "<a><i>", "<b></p>",
    "<div></span>", "<span><div></span>", "<div><table><tr><td></div>", "<td><table></td>",
    "<table><tr><td>", "<optgroup>", "<rb>", "<!-- --!><div>", "<!--><div>", "<svg><title><div>",
    "<svg><style><div>", "<svg><span><y/>", "<div x'>", "<x>", "<template><form>", "<p><button>",
    "<div><font a={}></div>", "<form><div></form>", "<div><head></head>", "<ul><td>",
)  # fmt: skip
# Repeated, these stay beside each other.
FLAT = (
    "<p>слово", "<li>слово", "<tr><td>", "<p>слово</p>", "<div><b>слово</b></div>", "<br>", "&#",
    "<", "< div", "<!-- <div> -->", "<svg><path d='M0 0'/><g><path/></g></svg>",
    "<script>if(a<b)c('<div>')</script>", "<style>a>b{}</style>", "<dt>а<dd>б", "<img src=a>",
    "<table><tr><td>а<td>б<tr><td>в</table>", "<select><option>а<option>б</select>", "</p>",
    "<a href='x'><span>слово</span></a>", "<li><div>слово</div>", "<input disabled>",
)  # fmt: skip


def repeated(unit: str, times: int) -> str:
    return "".join(unit.replace("{}", str(number)) for number in range(times))


@pytest.mark.parametrize("unit", DEEP)
def test_what_stands_too_deep_is_refused(unit: str) -> None:
    assert not is_bounded(repeated(unit, 100_000))
    assert is_bounded(repeated(unit, 20))
    with pytest.raises(NotAnArticleError) as caught:
        read_page("<h1>Заголовок</h1>" + repeated(unit, 100_000))
    assert caught.value.reason == "too-deep"


@pytest.mark.parametrize("unit", FLAT)
def test_what_stands_beside_is_let_through(unit: str) -> None:
    assert is_bounded("<html><body>" + repeated(unit, 3 * DEEPEST))


def test_attributes_are_counted_by_tag_and_over_tags_that_are_one() -> None:
    def tag(name: str, many: int, value: str = "") -> str:
        return f"<{name} " + " ".join(f"a{number}{value}" for number in range(many)) + ">"

    for value in ("", "=x", "='> x'", ' = "<div>"'):
        assert is_bounded(tag("p", MOST_ATTRIBUTES - 1, value))
        assert not is_bounded(tag("p", MOST_ATTRIBUTES + 1, value))
    assert is_bounded(tag("p", 50) * 50)
    assert not is_bounded(tag("body", 50) * 50)
    # a tag that never ends is none
    assert is_bounded("<p a='" + "<div>" * 10_000)


def depth(html: str) -> int:
    """How deep the deepest element of a parsed page stands."""
    deepest = at = 0
    node = LexborHTMLParser(html).root
    while node is not None:
        if node.child is not None:
            node, at = node.child, at + 1
            deepest = max(deepest, at)
            continue
        while node is not None and node.next is None:
            node, at = node.parent, at - 1
        node = node.next if node is not None else None
    return deepest


NAMES = (
    "div span p b a i font ul li dd dt table tr td tbody caption form button select option svg "
    "math title foreignObject mi template object h1 x nobr center ruby rb fieldset style script "
    "head body frameset address"
).split()


def test_what_is_let_through_is_not_deep_whatever_the_tags_are() -> None:
    chance = random.Random(20)
    let_through = 0
    for _ in range(500):
        tags = [
            chance.choice(("<{}>", "<{}>", "<{}>", "</{}>", "</{}>", "<{}/>", "<{} a=0>")).format(
                chance.choice(NAMES)
            )
            for _ in range(chance.randint(1, 6))
        ]
        page = f"<{chance.choice(NAMES)}>" + "".join(tags) * 1500
        if is_bounded(page):
            let_through += 1
            # formatting elements are opened again after each block: a few for each level
            assert depth(page) < 3 * DEEPEST, tags
    assert let_through > 50
