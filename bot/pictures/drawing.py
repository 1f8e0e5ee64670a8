"""Draws the picture of a week, in the process apart: matplotlib never comes into the bot's own.

Sizes are pixels. A phone shows a photo as wide as itself, and Telegram makes the longer side 1280
at most, so that a text of 28 is read there as the message around it is. The picture brings a
background of its own, dark enough for a client at night and no hole in a light one.
"""

from __future__ import annotations

import io
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.messages.picture import UNKNOWN, Chart, Picture, Section

if TYPE_CHECKING:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

WIDTH = 1080
TALLEST = 1280  # https://core.telegram.org/api/files#image-thumbnail-types: "y", 1280 a side
SMALLEST_TEXT = 28
BACKGROUND, TEXT, MUTED, BARS, BRIGHT = "#1f2a36", "#f5f7fa", "#b8c4d0", "#7489a0", "#ffb74d"
_MARGIN, _BETWEEN = 44, 44
_CELL = (WIDTH - 2 * _MARGIN - _BETWEEN) / 2
_BARS_WIDE, _BARS_HIGH = 280, 68
_LEAST_FULL = 3  # one news a week is no full bar
_LINE = 1.25  # of the size of a text
_HEADING, _SECTION, _TITLE, _NUMBER = 42, 30, 30, 44
_LEGEND_LINES, _TITLE_LINES = 3, 2
_ELLIPSIS = "…"


def draw(picture: Picture) -> bytes:
    """The picture as PNG: 1080 wide, as high as what is on it needs."""
    # One thread draws: numpy's others would only be memory.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / 72, TALLEST / 72), dpi=72, facecolor=BACKGROUND)
    canvas = FigureCanvasAgg(figure)
    height = _Sheet(figure, canvas, TALLEST, measuring=True).put(picture)
    figure.set_size_inches(WIDTH / 72, height / 72)
    figure.clear()
    _Sheet(figure, canvas, height, measuring=False).put(picture)
    made = io.BytesIO()
    figure.savefig(made, format="png", facecolor=BACKGROUND)
    return made.getvalue()


class _Sheet:
    """A figure that is filled from the top; `measuring` only finds out how high it gets."""

    def __init__(
        self, figure: Figure, canvas: FigureCanvasAgg, height: float, *, measuring: bool
    ) -> None:
        self._figure = figure
        self._renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]  # matplotlib's
        self._height = height
        self._measuring = measuring
        self._y = float(_MARGIN)

    def put(self, picture: Picture) -> int:
        """Everything; how high it is."""
        self._lines(picture.heading, _HEADING, 2, color=TEXT, bold=True)
        self._y += 8
        self._lines(picture.legend, SMALLEST_TEXT, _LEGEND_LINES, color=MUTED)
        for section in picture.sections:
            self._section(section)
        return round(self._y + _MARGIN / 2)

    def _lines(self, text: str, size: int, most: int, *, color: str, bold: bool = False) -> None:
        wide = WIDTH - 2 * _MARGIN
        for line in self._wrapped(text, size, wide, most, bold=bold):
            self._text(line, _MARGIN, self._y, size, color=color, bold=bold)
            self._y += size * _LINE

    def _section(self, section: Section) -> None:
        self._y += 20
        self._lines(section.heading, _SECTION, 1, color=BRIGHT, bold=True)
        self._y += 8
        pairs = [section.charts[at : at + 2] for at in range(0, len(section.charts), 2)]
        for pair in pairs:
            titles = [
                self._wrapped(one.title, _TITLE, _CELL, _TITLE_LINES, bold=False) for one in pair
            ]
            high = max(map(len, titles)) * _TITLE * _LINE
            for column, (chart, title) in enumerate(zip(pair, titles, strict=True)):
                self._chart(chart, title, _MARGIN + column * (_CELL + _BETWEEN), high)
            self._y += high + _BARS_HIGH + 26

    def _chart(self, chart: Chart, title: list[str], x: float, high: float) -> None:
        """One of the small multiples: its title, its weeks, what the last one has."""
        for number, line in enumerate(title):
            below = len(title) - number  # a short title stands upon its bars, not above a gap
            self._text(line, x, self._y + high - below * _TITLE * _LINE, _TITLE, color=TEXT)
        top = self._y + high + 6
        self._bars(chart.weeks, x, top)
        beside = x + _BARS_WIDE + 18
        color = BRIGHT if chart.above else TEXT
        self._text(str(chart.weeks[-1]), beside, top - 10, _NUMBER, color=color, bold=True)
        room = x + _CELL - beside
        [note] = self._wrapped(chart.note, SMALLEST_TEXT, room, 1, bold=False) or [""]
        self._text(note, beside, top + _BARS_HIGH - SMALLEST_TEXT, SMALLEST_TEXT, color=MUTED)

    def _bars(self, weeks: tuple[int, ...], x: float, top: float) -> None:
        """Each chart by its own measure: beside one with three hundred the others would be flat."""
        if self._measuring:
            return
        from matplotlib.patches import Rectangle

        most = max(_LEAST_FULL, *weeks)
        step = _BARS_WIDE / len(weeks)
        for number, count in enumerate(weeks):
            if count == UNKNOWN:
                continue
            # A week without news is a line, so that it is seen that it was counted.
            high = max(3.0, _BARS_HIGH * count / most)
            color = BRIGHT if number == len(weeks) - 1 else BARS
            left, below = x + number * step, self._height - top - _BARS_HIGH
            self._figure.add_artist(
                Rectangle(
                    (left / WIDTH, below / self._height),
                    step * 0.74 / WIDTH,
                    high / self._height,
                    color=color,
                    linewidth=0,
                )
            )

    def _text(
        self, text: str, x: float, y: float, size: int, *, color: str, bold: bool = False
    ) -> None:
        """A line whose upper edge is at `y`."""
        if self._measuring or not text:
            return
        self._figure.text(
            x / WIDTH,
            1 - y / self._height,
            text,
            fontproperties=_font(bold=bold),
            fontsize=size,
            color=color,
            verticalalignment="top",
            parse_math=False,  # a dollar is a dollar
        )

    def _wrapped(self, text: str, size: int, wide: float, most: int, *, bold: bool) -> list[str]:
        """A text in lines that fit; of a longer one so much as fits, and an ellipsis."""
        lines = [""]
        words = _with_glyphs(text, bold=bold).split()
        while words:
            word = words.pop(0)
            longer = f"{lines[-1]} {word}".strip()
            if self._fits(longer, size, wide, bold=bold):
                lines[-1] = longer
            elif len(lines) < most and lines[-1]:
                lines.append("")
                words.insert(0, word)
            else:
                head = self._head(longer, size, wide, bold=bold, whole=len(lines) < most)
                rest = longer[len(head) :].strip()
                if len(lines) == most:
                    lines[-1] = head.rstrip(" ,.;:—-") + _ELLIPSIS
                    break
                lines[-1] = head
                lines.append("")
                words.insert(0, rest)
        return [line for line in lines if line]

    def _head(self, text: str, size: int, wide: float, *, bold: bool, whole: bool) -> str:
        """So many letters as fit, with an ellipsis unless the rest comes in another line."""
        end = "" if whole else _ELLIPSIS
        while len(text) > 1 and not self._fits(text + end, size, wide, bold=bold):
            text = text[:-1]
        return text

    def _fits(self, text: str, size: int, wide: float, *, bold: bool) -> bool:
        font = _font(bold=bold).copy()
        font.set_size(size)
        width, _, _ = self._renderer.get_text_width_height_descent(text, font, ismath=False)
        return bool(width <= wide)


# bounded: of two fonts
@cache
def _font(*, bold: bool) -> Any:
    """The font that matplotlib brings: it has the letters of all three languages."""
    import matplotlib
    from matplotlib.font_manager import FontProperties

    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return FontProperties(fname=Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name)


# bounded: of two fonts
@cache
def _charmap(*, bold: bool) -> frozenset[int]:
    from matplotlib.font_manager import get_font

    return frozenset(map(int, get_font(_font(bold=bold).get_file()).get_charmap()))


def _with_glyphs(text: str, *, bold: bool) -> str:
    """A text without signs that the font does not have: an emoji would be an empty box."""
    charmap = _charmap(bold=bold)
    kept = "".join(char for char in text if ord(char) in charmap or char.isspace())
    return kept if kept.strip() or not text else _ELLIPSIS
