"""The picture itself: its size, its letters, its colours, what is too long for it."""

from __future__ import annotations

import ast
import io
import warnings

import pytest
from PIL import Image

from bot.messages.picture import UNKNOWN, Chart, Picture, Section
from bot.pictures import drawing
from bot.pictures.drawing import draw
from tests.modules import MODULES, tree_of

# Every letter of the three languages, and the signs of their sentences.
LETTERS = (
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдеёжзийклмнопрстуфхцчшщъыьэюя ӘҒҚҢӨҰҮҺІ әғқңөұүһі "
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 #_«»„“”’—–-.,:;!?()…№<>&$"
)
LONG = "Парламентская ассамблея тюркоязычных стран и её постоянная комиссия по праву (80)"


def chart(title: str, *weeks: int, note: str = "обычно 5", above: bool = False) -> Chart:
    return Chart(title, weeks or (1, 2, 3, 4, 5, 6, 7, 8), note, above)


def picture(*sections: tuple[str, list[Chart]]) -> Picture:
    return Picture(
        "Неделя 23–29 ноября: все темы",
        "Каждый столбик — неделя, с 5 октября; яркий — последняя. Новость, о которой написали "
        "несколько изданий, считается один раз.",
        tuple(Section(heading, tuple(charts)) for heading, charts in sections),
    )


FULL = picture(
    ("Темы", [chart(LONG, 0, 0, 0, 0, 0, 0, 0, 300, above=True)] * 6),
    ("Люди", [chart("Константинопольский-Переяславский Александр Владимирович " * 2)] * 4),
)


def opened(made: bytes) -> Image.Image:
    return Image.open(io.BytesIO(made)).convert("RGB")


@pytest.fixture
def strict() -> None:
    """A letter without a glyph is a warning of matplotlib's: here it is a failure."""
    warnings.simplefilter("error")


@pytest.mark.usefixtures("strict")
def test_the_largest_is_as_wide_as_a_phone_and_telegram_makes_it_no_smaller() -> None:
    image = opened(draw(FULL))
    assert image.width == drawing.WIDTH == 1080
    assert 900 < image.height <= drawing.TALLEST


@pytest.mark.usefixtures("strict")
def test_one_topic_makes_a_small_one_and_nothing_is_beyond_its_edge() -> None:
    image = opened(draw(picture(("Темы", [chart("Сенат", 0, 0, 0, 0, 0, 0, 0, 3)]))))
    assert image.width == 1080
    assert 300 < image.height < 520
    ground = tuple(int(drawing.BACKGROUND[at : at + 2], 16) for at in (1, 3, 5))
    wide, high = image.size
    edge = [image.getpixel((x, y)) for x in (0, wide - 1) for y in range(high)]
    edge += [image.getpixel((x, y)) for y in (0, high - 1) for x in range(wide)]
    assert set(edge) == {ground}


@pytest.mark.parametrize("bold", [True, False])
def test_the_font_has_every_letter_of_the_three_languages(bold: bool) -> None:
    assert drawing._with_glyphs(LETTERS, bold=bold) == LETTERS


@pytest.mark.usefixtures("strict")
def test_what_the_font_does_not_have_is_left_out() -> None:
    draw(
        picture(
            ("📊", [chart("ипотека 💰 議會"), chart("👩‍💻"), chart("$x$ \\frac{1}{2} <b>&amp;")])
        )
    )
    assert drawing._with_glyphs("ипотека 💰", bold=False).strip() == "ипотека"
    assert drawing._with_glyphs("議會", bold=False) == "…"


def test_this_week_is_bright_and_a_week_that_nobody_counted_is_not_there() -> None:
    def bars(*weeks: int) -> tuple[int, int]:
        image = opened(draw(picture(("", [chart("А", *weeks, note="")]))))
        found = {color: count for count, color in image.getcolors(10**6) or ()}
        bright = tuple(int(drawing.BRIGHT[at : at + 2], 16) for at in (1, 3, 5))
        other = tuple(int(drawing.BARS[at : at + 2], 16) for at in (1, 3, 5))
        return found.get(bright, 0), found.get(other, 0)

    bright, other = bars(0, 0, 0, 0, 0, 0, 0, 9)
    assert bright > 500
    assert other > 0
    assert bars(*[UNKNOWN] * 7, 9) == (bright, 0)
    more, _ = bars(9, 0, 0, 0, 0, 0, 0, 3)
    assert more < bright


def _light(color: str) -> float:
    """Relative luminance (https://www.w3.org/TR/WCAG21/#dfn-relative-luminance)."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("color", "least"),
    [(drawing.TEXT, 4.5), (drawing.MUTED, 4.5), (drawing.BRIGHT, 4.5), (drawing.BARS, 3)],
)
def test_everything_stands_out_from_the_ground(color: str, least: float) -> None:
    ground = _light(drawing.BACKGROUND)
    assert (_light(color) + 0.05) / (ground + 0.05) >= least


def test_no_text_is_smaller_than_a_phone_shows_well() -> None:
    sizes = (drawing._HEADING, drawing._SECTION, drawing._TITLE, drawing._NUMBER)
    assert min(*sizes, drawing.SMALLEST_TEXT) >= 28


def test_equal_content_has_one_key_and_other_content_another() -> None:
    assert FULL.key == picture(*((one.heading, list(one.charts)) for one in FULL.sections)).key
    assert FULL.key != picture(("Темы", [chart("Сенат")])).key


def test_what_draws_is_imported_in_the_process_apart_alone() -> None:
    dear = {"matplotlib", "numpy"}
    for name in MODULES:
        tops = {one.split(".")[0] for node in tree_of(name).body for one in _imports(node)}
        assert not dear & tops, name
        whole = {one.split(".")[0] for node in ast.walk(tree_of(name)) for one in _imports(node)}
        assert name == "bot.pictures.drawing" or not dear & whole, name


def _imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [one.name for one in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
