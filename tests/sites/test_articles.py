"""A page becomes an article: what it tells, all of it, and nothing of what stands around."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.intake.articles import from_html, from_text, text_key
from bot.intake.decoding import MAX_BYTES, NotAnArticleError
from bot.sites.apart import Apart
from bot.sites.articles import article_of_page
from tests.sites.layouts import (
    PAGES,
    agency,
    newspaper,
    old,
    parliament,
    state_portal,
    told_by,
)
from tests.sites.stories import KAZAKH, RUSSIAN, STORIES, Story, outside

URL = "https://vestnik.example/n/palata-odobrila-zakon/"
NOW = datetime(2026, 11, 28, 13, tzinfo=UTC)
# Those that say nothing of a credit.
NO_CREDIT = {"state_portal", "application", "parliament", "brief", "ministry"}


@pytest.mark.parametrize("story", STORIES, ids=lambda one: one.language)
@pytest.mark.parametrize("page", PAGES)
def test_an_article_is_what_the_page_tells(page: Callable[[Story], str], story: Story) -> None:
    article = article_of_page(page(story), URL, NOW)
    assert article.title == story.title
    assert (article.lead, *article.body.split("\n\n")) == told_by(page, story)
    assert article.language == story.language
    assert article.url == URL
    assert article.published_at == datetime(2026, 11, 27, 13, 5, tzinfo=UTC)
    assert article.credit == ("" if page.__name__ in NO_CREDIT else story.credit)
    assert article.outlet in ("Vestnik.example", "Хабаршы", "Herald")
    for text in outside():
        assert text not in article.text


@pytest.mark.parametrize("page", [state_portal, agency, parliament])
def test_layouts_that_our_own_rules_do_not_read(page: Callable[[Story], str]) -> None:
    """Why trafilatura is asked: without it these would be lost, or be teasers of other news."""
    ours = from_html(page(RUSSIAN))
    assert RUSSIAN.told[3] not in ours.text
    assert RUSSIAN.told[3] in article_of_page(page(RUSSIAN), URL).text


def test_tags_of_the_page_are_hashtags() -> None:
    article = article_of_page(newspaper(RUSSIAN), URL)
    assert [tag.text for tag in article.hashtags] == ["Палата_озёр", "Школы"]


def test_it_is_known_where_its_text_stood_without_the_tags_of_the_site() -> None:
    page = article_of_page(newspaper(RUSSIAN), URL)
    post = from_text("\n\n".join([RUSSIAN.title, *RUSSIAN.told]))
    assert text_key(page) == text_key(post)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "ptcp154", "utf-16"])
def test_bytes_are_decoded_as_the_page_says(encoding: str) -> None:
    declared = {"ptcp154": "windows-1251"}.get(encoding, encoding)
    html = newspaper(KAZAKH).replace("utf-8", declared)
    data = html.encode(encoding, "xmlcharrefreplace")
    if encoding == "ptcp154":  # declared wrongly, as it is: then nothing is declared
        data = data.replace(b'<meta charset="windows-1251">', b"")
    article = article_of_page(data, URL, NOW)
    assert article.title == KAZAKH.title
    assert article.lead == KAZAKH.told[0]


def _page(head: str, body: str) -> str:
    told = "".join(f"<p>{text}</p>" for text in RUSSIAN.told)
    return f"<html><head>{head}</head><body>{body.format(told=told)}</body></html>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # the site's name in a heading
        (f"<title>{RUSSIAN.title} - Вестник</title>", "<h1>Вестник озёр</h1><h1>{title}</h1>", 1),
        (f'<meta property="og:title" content="{RUSSIAN.title}">', "<h1>Вестник озёр</h1>", 1),
        # no heading at all
        (f"<title>{RUSSIAN.title} | Вестник озёр</title>", "", 1),
        (f"<title>{RUSSIAN.title} — Вестник</title>", "", 1),
        (
            f'<title>{RUSSIAN.title} - Вестник озёр и рек</title><meta property="og:site_name" '
            'content="Вестник озёр и рек">',
            "",
            1,
        ),
        # a dash of the title's own
        (f"<title>{RUSSIAN.title} – докладчик палаты озёр</title>", "", 0),
        ("", "<h1>{title}</h1>", 1),
    ],
)
def test_the_title_is_the_articles_and_not_the_sites(head: str, body: str, title: int) -> None:
    html = _page(head, body.replace("{title}", RUSSIAN.title) + "{told}")
    wanted = RUSSIAN.title if title else f"{RUSSIAN.title} – докладчик палаты озёр"
    assert article_of_page(html, URL).title == wanted


@pytest.mark.parametrize(
    ("head", "body", "at"),
    [
        ('<meta name="mediator_published_time" content="2026-11-27T18:05:00+05:00">', "", "27T13"),
        ('<meta property="article:published_time" content="2026-11-27T18:05:00">', "", "27T13"),
        (
            '<script type="application/ld+json">{{"@graph":[{{"@type":"WebPage"}},'
            '{{"@type":"Article","datePublished":"2026-11-27T13:05:00Z"}}]}}</script>',
            "",
            "27T13",
        ),
        (
            "",
            '<span itemprop="datePublished" content="2026-11-27T18:05:00+05:00">вчера</span>',
            "27T13",
        ),
        ("", '<time datetime="2026-11-27T18:05:00+05:00">вчера</time>', "27T13"),
        ("", '<div class="post-date">Кеше, 18:05</div>', "27T13"),
        ("", '<span class="created">27 ноября 2026</span>', "26T19"),
        ("", "<p>Заседание прошло 27 ноября 2026 года в Горной области</p>", None),
        # over the page stands which day it is
        ("", '<i class="date">28 ноября 2026</i><i class="date">27.11.2026 18:05</i>', "27T13"),
        ("", '<i class="date">28 ноября 2026</i><i class="date">26 ноября 2026</i>', "25T19"),
        # ahead: no date
        ('<meta name="date" content="2027-01-01">', "", None),
        ('<meta name="date" content="скоро">', '<i class="date">27.11.2026 18:05</i>', "27T13"),
    ],
)
def test_when_it_was_published(head: str, body: str, at: str | None) -> None:
    html = _page(
        head.replace("{{", "{").replace("}}", "}"), f"<h1>{RUSSIAN.title}</h1>{body}{{told}}"
    )
    published = article_of_page(html, URL, NOW).published_at
    assert (f"{published:%dT%H}" if published else None) == at


def test_a_day_in_the_address_is_better_than_none() -> None:
    html = _page("", f"<h1>{RUSSIAN.title}</h1>{{told}}")
    dated = "https://vestnik.example/2026/11/27/palata/"
    assert article_of_page(html, dated, NOW).published_at == datetime(2026, 11, 26, 19, tzinfo=UTC)
    for none in (
        "https://vestnik.example/2026/13/45/palata/",
        "https://vestnik.example/2027/01/01/x/",
    ):
        assert article_of_page(html, none, NOW).published_at is None


def test_what_a_page_tells_in_rows_is_told() -> None:
    rows = "".join(f"<tr><td>Депутат {at}</td><td>за</td></tr>" for at in "АБВ")
    html = _page("", f"<h1>{RUSSIAN.title}</h1>{{told}}<table>{rows}</table>")
    assert "Депутат Б | за" in article_of_page(html, URL).body


@pytest.mark.parametrize(
    "name",
    [
        "elementor-widget elementor-widget-text-editor",
        "hentry comments-open",
        "no-comments",
        "print-area",
        "post-content more-space",
        "content-with-sidebar",
        "social-policy",
        "latest-issue",
    ],
)
def test_names_that_stand_over_texts_too(name: str) -> None:
    story = "".join(f'<div class="{name}"><p>{text}</p></div>' for text in RUSSIAN.told)
    for body in (story, f'<div class="{name}">{{told}}</div>'):
        article = article_of_page(_page("", f"<h1>{RUSSIAN.title}</h1>{body}"), URL)
        assert (article.lead, *article.body.split("\n\n")) == RUSSIAN.told


def test_a_page_may_stand_in_a_form() -> None:
    form = "<form><p>Введите слово, чтобы найти его на нашем сайте</p></form>"
    html = parliament(RUSSIAN).replace("<body>", f"<body>{form}<form id=aspnetForm>")
    article = article_of_page(html.replace("</body>", "</form></body>"), URL)
    assert (article.lead, *article.body.split("\n\n")) == RUSSIAN.told


def test_notices_in_the_middle_are_told() -> None:
    """What looks like a notice is one at an end only."""
    line = "Депутаты решили, что все права защищены законом о реках."
    html = _page("", f"<h1>{RUSSIAN.title}</h1><p>{line}</p>{{told}}<p>Все права защищены.</p>")
    article = article_of_page(html, URL)
    assert article.lead == line
    assert "Все права защищены." not in article.text


PAGE = "<html><head><title>Закон о реках принят</title></head><body><h1>Закон о реках принят</h1>"
SENTENCE = "Палата озёр обсудила проект закона о школах у реки. "


@pytest.mark.parametrize(
    "html",
    [
        "",
        "no page",
        "<html></html>",
        f"{PAGE}</body>",
        f"<body><p>{SENTENCE * 5}</p></body>",
        '{"a": 1}',
        "<?xml version='1.0'?><rss><channel><item><title>x</title></item></channel></rss>",
        "<div>" * 300_000,
        "<table><tr><td>" * 300_000,
        f"{PAGE}<p {' '.join(f'a{at}=1' for at in range(9999))}>{SENTENCE}",
        PAGE + "<iframe>" * 100_000,
        "x" * (MAX_BYTES + 1),
        PAGE + "<b>x" * 61_000,
    ],
)
def test_what_is_no_article_is_refused(html: str) -> None:
    with pytest.raises(NotAnArticleError):
        article_of_page(html, URL)


@pytest.mark.parametrize(
    "middle",
    [
        "<div>" * 300,
        "<table><tr><td>" * 120,
        "<p><b></p>" * 3000,
        "\x00\x01\ud800&#0;&#xd800;",
        "<!--" * 10_000 + "-->",
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
        "<script type='application/ld+json'>" + '{"@graph":[' * 900 + "</script>",
        "<base href='http://['><link rel=canonical href='http://['><a href='http://['>x</a>",
        "<svg><p></svg><math><mi></p>" * 50,
        "<p>" + "ы" * 300_000 + "</p>",
        "<a href='/n/1-a-b'>Палата озёр</a> " * 3000,
        "<template><p>x</p></template><plaintext>",
    ],
)
def test_broken_pages_are_read_all_the_same(middle: str) -> None:
    try:
        article = article_of_page(f"{PAGE}<p>{SENTENCE * 3}</p>{middle}<p>{SENTENCE * 4}</p>", URL)
    except NotAnArticleError:
        return
    assert article.title == "Закон о реках принят"


def test_of_an_endless_text_the_beginning_is_read() -> None:
    article = article_of_page(f"{PAGE}<p>{SENTENCE * 10_000}</p><p>{SENTENCE}</p>", URL)
    assert len(article.text) < 210_000


async def test_it_is_read_in_a_process_apart() -> None:
    async with Apart() as apart:
        article = await apart.call(article_of_page, old(RUSSIAN), URL, now=NOW)
        with pytest.raises(NotAnArticleError) as error:
            await apart.call(article_of_page, b"", URL)
    assert article == article_of_page(old(RUSSIAN), URL, now=NOW)
    assert error.value.reason == "empty"
