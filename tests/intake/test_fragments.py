"""A piece of HTML is its paragraphs: whatever marks them, and nothing that is no text."""

from __future__ import annotations

import pytest

from bot.intake.decoding import NotAnArticleError
from bot.intake.fragments import paragraphs_of


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("Палата<br><br>приняла", ["Палата", "приняла"]),
        ("<p>Одна&nbsp;<b>жир</b>ная</p> хвост", ["Одна жирная", "хвост"]),
        ("<div>до<div>в нём</div>после</div>", ["до", "в нём", "после"]),
        ("<ul><li>раз<li>два</ul>", ["раз", "два"]),
        ("<p>строка\nта же\u2029и эта</p>", ["строка та же и эта"]),
        ("&lt;p&gt; &#x4d8;лем &amp; т&#1201;р", ["<p> Әлем & тұр"]),
        ("<script>x()</script><style>p{}</style><p>Текст</p>", ["Текст"]),
        ("<html><head><title>нет</title></head><body>да</body></html>", ["да"]),
        ("", []),
        ("<frameset>", []),
        ("<table><tr><td>За</td><td>72</td></tr></table>", ["За 72"]),
        ("<nav>Меню</nav>да<video>нет</video>", ["да"]),
    ],
)
def test_a_piece_of_html_is_its_paragraphs(html: str, told: list[str]) -> None:
    assert paragraphs_of(html) == told


def test_elements_that_stand_too_deep_are_refused() -> None:
    with pytest.raises(NotAnArticleError, match="too deep"):
        paragraphs_of("<div>" * 5000)
