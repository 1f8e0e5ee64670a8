"""The parameter of /start: what a link of ours or of anybody's names, or nothing; never dear."""

from __future__ import annotations

import base64
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages.deep_link import (
    DeepLink,
    bundle_in,
    bundle_link,
    invitation_in,
    invitation_link,
    parameter_in,
    parse,
    share_link,
)


def encoded(words: str) -> str:
    return base64.urlsafe_b64encode(words.encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    ("parameter", "link"),
    [
        ("TurkPA", DeepLink("#TurkPA")),
        ("t12", DeepLink("#t12", 12)),
        ("t" + "9" * 18, DeepLink("#t" + "9" * 18, 10**18 - 1)),
        ("t012", DeepLink("#t012")),
        ("t0", DeepLink("#t0")),
        ("t" + "9" * 19, DeepLink("#t" + "9" * 19)),
        (encoded("#ТюркПА"), DeepLink("#ТюркПА")),
        (encoded("Ашимбаев"), DeepLink("Ашимбаев")),
        (encoded("a\x00b"), DeepLink("#" + encoded("a\x00b"))),
    ],
)
def test_what_a_parameter_names(parameter: str, link: DeepLink) -> None:
    assert parse(parameter) == link


@pytest.mark.parametrize(
    "parameter",
    ["", "123", "_", "-", "a b", "t1 2", "#Сенат", "Сенат", "a=", "a" * 65, "t٣x", "t²", "a\n",
     "\x00", "a" * 10**6, "t" + "9" * 10**6],
)  # fmt: skip
def test_what_no_link_can_carry_is_refused(parameter: str) -> None:
    assert parse(parameter) is None


@given(st.text(max_size=80) | st.from_regex(r"t?[A-Za-z0-9_-]{0,70}", fullmatch=True))
def test_whatever_is_linked_is_short_and_within_bounds(parameter: str) -> None:
    link = parse(parameter)
    if link is not None:
        assert 0 < len(link.words) <= 65
        assert any(char.isalpha() for char in link.words)
        assert link.topic is None or 0 < link.topic < 10**18


def test_hostile_parameters_cost_no_memory() -> None:
    tracemalloc.start()
    for hostile in ("t" + "9" * 10**6, "я" * 10**6, "A" * 10**6):
        made = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        assert parse(hostile) is None
        assert tracemalloc.get_traced_memory()[1] - made < 20_000
    tracemalloc.stop()


def test_an_invitation_is_known_as_a_whole_only() -> None:
    token = "-_" + "a" * 41
    _, _, parameter = invitation_link("parldigest_bot", token).partition("?start=")
    assert len(parameter) <= 64
    assert invitation_in(parameter) == token
    for cut in (parameter[:-1], parameter[:4], parameter + "a", parameter.upper(), "inv"):
        assert invitation_in(cut) == ""
    for other in (token, f" {parameter}", "", "investments", "t12", "kz-senate"):
        assert invitation_in(other) is None


def test_a_bundle_is_known_by_what_its_link_says() -> None:
    token = "Az09-_" * 3 + "aBcD"
    link = bundle_link("parldigest_bot", token)
    assert link == f"https://t.me/parldigest_bot?start=b_{token}"
    assert len(f"b_{token}") <= 64
    assert bundle_in(f"b_{token}") == bundle_in(f"B_{token}") == token
    # cut, altered, or two in a row: it is no topic
    for said in (
        "b_",
        f"b_{token[:-1]}",
        f"b_{token}x",
        f"b_{token}\n",
        f"b_{token} {token}",
        "b_я",
    ):
        assert bundle_in(said) == "", said
    for said in ("", "b", "B_x", "t12", "inv-b_", "kz-senate", f"x_{token}"):
        assert bundle_in(said) is None, said


@given(st.text(min_size=1, max_size=40))
def test_no_name_and_no_hashtag_is_spelt_as_a_bundle(words: str) -> None:
    if any(char.isalpha() for char in words) and words.isprintable() and words[0] != "o":
        assert bundle_in(encoded(words)) is None
        assert bundle_in(encoded(f"#{words}")) is None


def test_what_is_shared_stands_whole_in_the_address() -> None:
    shared = share_link("https://t.me/x?start=b_1", "Сенат & «я» #1?")
    assert shared.count("?") == shared.count("&") == 1
    assert "#" not in shared


@pytest.mark.parametrize(
    ("text", "parameter"),
    [
        ("https://t.me/Our_bot?start=b_x-1", "b_x-1"),
        ("слова t.me/our_bot?start=t12, и ещё", "t12"),
        ("tg://resolve?domain=our_bot&start=abc", "abc"),
        ("https://telegram.me/our_bot?start=abc", "abc"),
        ("https://t.me/other_bot?start=abc", None),
        ("https://nott.me/our_bot?start=abc", None),
        ("https://t.me/our_bot?start=" + "a" * 65, None),
        ("https://t.me/our_bot", None),
        ("start=abc", None),
    ],
)
def test_a_link_of_ours_is_found_in_what_is_pasted(text: str, parameter: str | None) -> None:
    assert parameter_in(text, "our_bot") == parameter
    assert parameter_in(text, "") is None
