"""HTML of feeds to paragraphs and titles; what calls to read on."""

from __future__ import annotations

import pytest

from bot.feeds.teasers import without_call
from bot.feeds.texts import first_image, headline_of, is_html, paragraphs_of, title_of


@pytest.mark.parametrize(
    ("written", "paragraphs"),
    [
        (
            "<p>Один.</p><p>Два <b>и</b> три,<a href='/x'> ссылка</a>.</p>",
            ["Один.", "Два и три, ссылка."],
        ),
        ("Один.<br>Два.<br/><br />Три.", ["Один.", "Два.", "Три."]),
        (
            "<div>Один<p>Два</p>три</div><ul><li>а</li><li>б</li></ul>",
            ["Один", "Два", "три", "а", "б"],
        ),
        (
            "<table><tr><td>За</td><td>72</td></tr><tr><td>Против</td><td>3</td></tr></table>",
            ["За 72", "Против 3"],
        ),
        (
            "Строка\nкоторая продолжается.\nДругая строка.\n\nАбзац",
            ["Строка которая продолжается.", "Другая строка.", "Абзац"],
        ),
        ("<p>Строка\nкоторая продолжается</p>", ["Строка которая продолжается"]),
        ("A < B и C > D, x<5", ["A < B и C > D, x<5"]),
        ("Тег <mystery> остаётся", ["Тег <mystery> остаётся"]),
        ("&lt;p&gt;Раз&amp;nbsp;два&lt;/p&gt;&lt;p&gt;Три&lt;/p&gt;", ["Раз два", "Три"]),
        ("&amp;lt;p&amp;gt;Раз&amp;lt;/p&amp;gt;", ["Раз"]),
        ("&laquo;Раз&raquo; &#1241; &#x4D9;", ["«Раз» ә ә"]),
        ("<script>alert(1)</script><style>p{}</style><p>Раз</p><noscript>нет</noscript>", ["Раз"]),
        ("<figure><img src=x><figcaption>Подпись</figcaption></figure><p>Раз</p>", ["Раз"]),
        ("<p>Смотри https://vestnik.kz/a#b и www.vestnik.kz/c.</p>", ["Смотри и"]),
        ("<p>&nbsp;</p><p>***</p><p>Раз</p>", ["Раз"]),
        ("<p>Не закрыт <b>вовсе", ["Не закрыт вовсе"]),
        ("<p>и\u0306од и\u0306</p>", ["йод й"]),
        ("<![CDATA[<p>Раз</p>]]>", ["Раз"]),
        ("", []),
        ("<img src='x'>", []),
    ],
)
def test_paragraphs(written: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(written) == paragraphs


def test_elements_that_stand_too_deep_are_only_taken_away() -> None:
    deep = "<div>" * 5_000 + "Раз" + "</div>" * 5_000
    assert paragraphs_of(deep) == ["Раз"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("<b>Сенат</b> принял", "Сенат принял"),
        ("Сенат&nbsp;&amp;laquo;за&amp;raquo;", "Сенат «за»"),
        ("&lt;i&gt;Сенат&lt;/i&gt;", "Сенат"), (" Сенат\n  принял\t", "Сенат принял"),
        ("x < 5 & y > 3", "x < 5 & y > 3"), ("<a href='x'>Сенат</a>, палата", "Сенат, палата"),
        ("Сенат <o:p>принял</o:p><mystery>", "Сенат принял"),
        ("AT&amp;amp;T", "AT&T"), ("Новый и\u0306од", "Новый йод"), ("а" * 900, "а" * 500),
        ("Палата<script type=a>location='/'; <b></script > собралась", "Палата собралась"),
        ("<STYLE>p{color:red}</style>Палата<!-- <script> -->", "Палата"),
        ("Палата &lt;script&gt;alert(1)&lt;/script&gt;собралась", "Палата собралась"),
        ("Палата<script>без конца", "Палата"),
        ("Палата<!-- без конца", "Палата"),
    ],
)  # fmt: skip
def test_titles(written: str, title: str) -> None:
    assert title_of(written) == title


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Палата собралась https://vestnik.kz/n/1?utm_source=rss", "Палата собралась"),
        ("Палата собралась: https://vestnik.kz/n/1", "Палата собралась"),
        ("Палата собралась — www.vestnik.kz/n/1.", "Палата собралась"),
        ("Палата собралась (https://vestnik.kz/n/1)", "Палата собралась"),
        ("Палата собралась ?utm_source=rss&amp;utm_medium=feed", "Палата собралась"),
        ("Палата собралась vestnik.kz/n/1?a=b&amp;utm_campaign=x", "Палата собралась"),
        ("https://vestnik.kz/n/1 Палата собралась", "Палата собралась"),
        ("Собралась ли палата? &lt;a href='https://x.kz'&gt;https://x.kz&lt;/a&gt;",
         "Собралась ли палата?"),
        ("https://vestnik.kz/n/1", ""),
        ("Палата собралась:", "Палата собралась:"),
        ("Портал vestnik.kz, utm_source — метка", "Портал vestnik.kz, utm_source — метка"),
        ("Что такое www. и http://", "Что такое www. и http://"),
    ],
)  # fmt: skip
def test_addresses_in_a_title_go(written: str, title: str) -> None:
    assert headline_of(written) == title


def test_what_is_html() -> None:
    assert is_html("<p>")
    assert is_html("a &nbsp; b")
    assert not is_html("a < b && c > d")


def test_the_first_picture() -> None:
    assert (
        first_image("<p><IMG alt='' SRC='/a.jpg?x=1&amp;y=2'><img src=b.png>") == "/a.jpg?x=1&y=2"
    )
    assert first_image("<p>img src=x</p>") == ""


@pytest.mark.parametrize(
    "call",
    [
        "Читать далее", "… Читать далее →", "Читать полностью »", "[Подробнее]", "(подробнее)",
        "Подробнее на сайте", "Подробнее на Vestnik.kz", "Далее...", "Читайте подробнее",
        "Толығырақ", "Толық оқу", "Толығырақ оқыңыз...", "Жалғасын оқу",
        "Read more", "Read more...",
        "Continue reading", "Read the full story", "Continue reading Палата собралась →", "[…]",
        "[...]", "(...)", "Узнать больше",
    ],
)  # fmt: skip
def test_a_call_to_read_on_goes(call: str) -> None:
    assert without_call(["Палата собралась.", call]) == (["Палата собралась."], True)
    beside, teaser = without_call([f"Палата собралась. {call}"])
    assert beside[0].rstrip("… .") == "Палата собралась"
    assert teaser


@pytest.mark.parametrize(
    "last",
    [
        "Депутат призвал читать далее и больше.", "Он знает, где подробнее.", "Сказал «далее»",
        "Read more books, the minister said to pupils.", "Закон вступит в силу. Ещё через год",
    ],
)  # fmt: skip
def test_what_is_told_stays(last: str) -> None:
    assert without_call(["Палата собралась.", last]) == (["Палата собралась.", last], False)


@pytest.mark.parametrize(
    "posted",
    [
        "The post Палата собралась appeared first on Вестник.",
        "Сообщение Палата собралась появились сначала на Вестник.",
        "Запись Палата собралась впервые появилась Вестник.",
    ],
)
def test_where_it_was_posted_goes_and_makes_no_teaser(posted: str) -> None:
    assert without_call(["Палата собралась.", posted]) == (["Палата собралась."], False)


def test_what_breaks_off_is_a_teaser() -> None:
    assert without_call(["Палата собралась на..."]) == (["Палата собралась на…"], True)
    assert without_call([]) == ([], False)
