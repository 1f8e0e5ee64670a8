"""Nobody at the desk is called what he is not: names of nothing to see, and names that pose."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import invisible
from bot.messages.acts import DoneView, log
from bot.messages.invisible import IGNORABLE, is_seen, visible_alone, without_invisible
from bot.messages.markup import shown
from bot.messages.names import called, person, person_plain
from bot.messages.roles import MemberView, members
from bot.texts import texts_for
from storage.vocabulary_desk import Act, Role

ALL = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
# What was used to pose, or to be nothing: marks of direction and lines, fillers, blanks, selectors,
# tags, a soft hyphen.
# Signs before numbers, notes between lines, controls of hieroglyphs.
SHOWN_FORMAT = re.compile(
    "[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\ufff9-\ufffb"
    "\U00013430-\U0001345f]"
)
TRICKS = "\u061c\u2028\u2029\u3164\u115f\u1160\uffa0\u2800\u00ad\ufe0f\U000e0041\U000e0100\u200f"


def test_the_ranges_are_what_unicode_derives_them_from() -> None:
    """Marks of format but those that are seen, and what is neither: fillers, selectors, what is yet
    to be assigned (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point)."""
    ours = set(re.findall(f"[{IGNORABLE}]", ALL))
    of_format = {char for char in ALL if unicodedata.category(char) == "Cf"}
    assert of_format - ours == {char for char in of_format if SHOWN_FORMAT.match(char)}
    other = {f"{ord(char):04X}" for char in ours - of_format if unicodedata.category(char) != "Cn"}
    assert other == {
        "034F", "115F", "1160", "17B4", "17B5", "180B", "180C", "180D", "180F", "3164", "FFA0",
        *(f"{code:04X}" for code in range(0xFE00, 0xFE10)),
        *(f"{code:04X}" for code in range(0xE0100, 0xE01F0)),
    }  # fmt: skip


def test_no_character_is_let_through_because_python_calls_it_printable() -> None:
    looked_for = {char for char in ALL if invisible._UNWANTED.match(char)}
    assert {char for char in ALL if not without_invisible(char)} == looked_for


@pytest.mark.parametrize("trick", TRICKS)
def test_a_name_is_told_without_what_nobody_sees(trick: str) -> None:
    assert called(f"Ив{trick}ан", "", 7).replace(" ", "") == "Иван"
    assert called(trick * 3, "mira", 7) == "@mira"
    assert called(f" {trick}\u0301{trick}", "", 7) == "id 7"
    assert shown(trick * 3) == "…"
    assert not is_seen(trick)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_whatever_the_name_there_is_something_to_see(name: str) -> None:
    told = called(name, "", 7)
    assert any(unicodedata.category(char)[0] in "LNPS" for char in told)
    assert told == visible_alone(told)
    assert called(told, "", 7) == told


def test_texts_keep_what_draws_their_letters_and_emoji() -> None:
    for text in (
        "👨‍👩‍👧",
        "❤️",
        "می‌خواهم",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ):
        assert without_invisible(text) == text
    assert without_invisible("a\U000e0067b\u061cc\u00add") == "abcd"


@pytest.mark.parametrize(
    "name", ["Владелец", "Owner", "ParlDigest", "Мира <code>1</code>", "1 · А"]
)
def test_a_number_stands_beside_each_name_where_none_can_put_it(name: str) -> None:
    html = person(name, 1001, "ru")
    assert html.count("<code>") == 1
    assert html.endswith(" <code>1001</code>")
    assert person_plain(name, 1001).startswith("1001 · ")
    assert person("", 1001, "ru") == person("id 1001", 1001, "ru") == "id <code>1001</code>"
    assert person_plain("\u3164", 1001) == "id 1001"


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_a_role_is_said_where_no_name_is(language: str) -> None:
    """Who calls himself an owner stands among the editors, and his line says nothing of roles."""
    texts = texts_for(language)
    posing = (
        f"Мира, {texts('roles-heading', role='owner')}\n{texts.html('roles-heading', role='owner')}"
    )
    views = [MemberView(1, "Иван", Role.OWNER), MemberView(2, posing, Role.EDITOR)]
    lines = members(views, 0, texts).html.splitlines()
    heads = [lines.index(texts.html("roles-heading", role=str(role))) for role in Role]
    mine = [at for at, line in enumerate(lines) if line.endswith("<code>2</code>")]
    assert heads[0] < lines.index("• Иван <code>1</code>") < heads[1] < mine[0]
    done = DoneView("12:00", "ParlDigest", 2, Act.UNLEARN, "")
    assert "ParlDigest <code>2</code>" in log([done], 0, 1, texts).html


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Иван О’Нил-Сәбит мл.", "Иван О’Нил-Сәбит мл."),
        ("@boss_1", "@boss_1"),
        ("редактор 1004 — владелец (EDITOR_IDS)", "«редактор 1004 — владелец (EDITOR_IDS)»"),
        ("Иван» (EDITOR_IDS) «", "«Иван“ (EDITOR_IDS) „»"),
        ("<b>Иван</b>", "«&lt;b&gt;Иван&lt;/b&gt;»"),
        ("EDITOR_IDS", "«EDITOR_IDS»"),
        ("Иван: опубликовано", "«Иван: опубликовано»"),
    ],
)
def test_what_reads_like_more_than_a_name_stands_in_quotation_marks(name: str, told: str) -> None:
    assert person(name, 5, "ru") == f"{told} <code>5</code>"
    line = members([MemberView(5, name, Role.EDITOR)], 0, texts_for("ru")).html.splitlines()[-1]
    assert line == f"• {told} <code>5</code>"
