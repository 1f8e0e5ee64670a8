"""Pages of invented sites that tell a story: as sites of the region are made, with all that stands
around a text there."""

from __future__ import annotations

import html
from collections.abc import Callable

from tests.sites.stories import COMMENT, MENU, TEASERS, Story


def _p(texts: tuple[str, ...], tag: str = "p") -> str:
    return "\n".join(f"<{tag}>{html.escape(text, quote=False)}</{tag}>" for text in texts)


def _menu() -> str:
    links = "".join(f'<li><a href="/section{at}/">{name}</a></li>' for at, name in enumerate(MENU))
    return f'<div class="top-menu"><ul>{links}</ul></div>'


def _teasers(tag: str = "div") -> str:
    return "".join(
        f'<{tag} class="card"><a href="/news/10{at}-teaser/">{text}</a>'
        f"<span class='date'>26.11.2026</span></{tag}>"
        for at, text in enumerate(TEASERS)
    )


def _head(story: Story, meta: str = "") -> str:
    return (
        f'<head><meta charset="utf-8"><title>{story.title} | Вестник озёр</title>'
        f'<meta property="og:title" content="{story.title}">'
        f'<meta property="og:site_name" content="Вестник озёр">{meta}</head>'
    )


PUBLISHED = '<meta property="article:published_time" content="2026-11-27T18:05:00+05:00">'


def newspaper(story: Story) -> str:
    """A newspaper's own system: a body of paragraphs, the credit and the pointers among them."""
    return f"""<!DOCTYPE html><html lang="{story.language}">{_head(story, PUBLISHED)}<body>
<header class="header">{_menu()}</header>
<main><div class="article"><h1 class="article__title">{story.title}</h1>
<div class="article__date">{story.date}</div>
<div class="article__body"><p><strong>{story.told[0]}</strong></p><p>{story.credit}</p>
{_p(story.told[1:3])}
<p><b>Читайте также:</b> <a href="/n/most/">{TEASERS[0]}</a></p>
{_p(story.told[3:])}
</div>
<div class="article__share"><span>Поделиться</span><a href="https://t.me/share?x">Telegram</a></div>
<div class="article__tags"><a href="/t/palata">Палата озёр</a><a href="/t/shkoly">Школы</a></div>
<p class="mistake">Если вы нашли ошибку в тексте, выделите её и нажмите Ctrl+Enter</p>
</div></main><div class="sidebar"><h3>Материалы по теме</h3>{_teasers()}</div>
<footer><p>Все права защищены. При использовании материалов ссылка на сайт обязательна</p></footer>
</body></html>"""


def blog_engine(story: Story) -> str:
    """A wide-spread engine with a share bar, related posts and comments of readers."""
    return f"""<!DOCTYPE html><html lang="{story.language}">{_head(story, PUBLISHED)}
<body class="post-template-default single single-post">
<nav class="main-navigation">{_menu()}</nav>
<article id="post-4711" class="post type-post"><header class="entry-header">
<h1 class="entry-title">{story.title}</h1><span class="posted-on">
<time class="entry-date" datetime="2026-11-27T18:05:00+05:00">{story.date}</time></span></header>
<div class="entry-content">
<figure class="wp-caption"><img src="a.jpg"><figcaption>{story.credit}</figcaption></figure>
{_p(story.told)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Поделиться</h3>
<ul><li><a href="#">Facebook</a></li></ul></div>
<div class="jp-relatedposts"><h3>Материалы по теме</h3>{_teasers()}</div></div></article>
<div id="comments" class="comments-area"><ol class="comment-list"><li class="comment">
<div class="comment-body"><p>{COMMENT}</p></div></li></ol></div>
<footer class="site-footer">Все права защищены. При использовании материалов ссылка на сайт
обязательна</footer></body></html>"""


def state_portal(story: Story) -> str:
    """A state body's site: tables, no paragraphs but broken lines, no heading but a title."""
    lines = "<br>\r\n<br>\r\n".join(html.escape(text, quote=False) for text in story.told)
    return f"""<html>{_head(story)}<body><table width="100%"><tr><td colspan="2">{_menu()}</td></tr>
<tr><td class="left"><div class="news-line">{_teasers()}</div></td>
<td class="workarea"><h1 id="pagetitle">{story.title}</h1>
<div class="news-detail"><img class="detail_picture" src="a.jpg">
<span class="news-date-time">{story.date}</span>
{lines}<div style="clear:both"></div><br>
<div class="news-detail-share"><noindex>Поделиться</noindex></div></div>
<p><a href="/news/">Возврат к списку</a></p></td></tr>
<tr><td colspan="2">Все права защищены. При использовании материалов ссылка на сайт
обязательна</td></tr></table></body></html>"""


def agency(story: Story) -> str:
    """An agency: each paragraph a `div`, other news as `article` before and after."""
    blocks = "\n".join(
        f"<div class='article__block'>{html.escape(text, quote=False)}</div>" for text in story.told
    )
    return f"""<!DOCTYPE html><html lang="{story.language}">{_head(story, PUBLISHED)}<body>
<div class="header__top">{_menu()}</div>
<div class="lenta">{_teasers("article")}</div>
<div class="page"><div class="article"><h1>{story.title}</h1>
<div class="article__info"><time datetime="2026-11-27T13:05:00Z">{story.date}</time></div>
<div class="article__photo"><img src="a.jpg"><div class="article__photo-desc">{story.credit}</div>
</div><div class="article__text">{blocks}
<div class="article__block"><div class="article__article"><a href="/news/100-teaser/">
<div class="article__article-title">{TEASERS[1]}</div></a></div></div>
</div></div></div>
<div class="more">{_teasers("article")}</div>
<div class="subscribe">Подписывайтесь на наш Telegram-канал</div></body></html>"""


def application(story: Story) -> str:
    """A page that a script has rendered: names of classes that say nothing, data beside it."""
    body = " ".join(story.told).replace('"', '\\"')
    return f"""<!doctype html><html lang="{story.language}">{_head(story)}<body><div id="__next">
<div class="css-1x2y3z"><nav class="css-aaa1">{_menu()}</nav></div>
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"{story.title}","datePublished":"2026-11-27T18:05:00+05:00","articleBody":"{body}"}}
</script>
<div class="css-bbb2"><div class="css-ccc3"><h1 class="css-ddd4">{story.title}</h1>
<div class="css-eee5">{story.date} · 1 280</div>
<div class="css-fff6">{_p(story.told)}</div>
<div class="css-share"><button>Поделиться</button></div></div>
<div class="css-ggg7"><h2>Материалы по теме</h2>{_teasers()}</div></div>
<div class="css-hhh8">Все права защищены. При использовании материалов ссылка на сайт обязательна
</div></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{}}}}</script>
</body></html>"""


def portal(story: Story) -> str:
    """A popular portal: calls to follow among the paragraphs, quotes, long teasers at the side."""
    return f"""<!DOCTYPE html><html lang="{story.language}">{_head(story, PUBLISHED)}<body>
<div class="header_nav">{_menu()}</div>
<section class="first content"><div class="content_main"><h1 class="head-single">{story.title}</h1>
<div class="content_main_meta"><div class="date-time">{story.date}</div></div>
<h2 class="content_main_desc"><p>{story.told[0]}</p></h2>
<div class="content_main_thumb"><picture><img src="a.jpg"></picture>
<div class="content_main_thumb_alt">{story.credit}</div></div>
<div class="content_main_text">
<p>{story.told[1]}</p>
<blockquote><p>{story.told[2]}</p></blockquote>
<p><a href="https://t.me/vestnik">Подписывайтесь на наш Telegram-канал</a></p>
{_p(story.told[3:])}
<div class="content_main_related"><div>Читайте также</div><a href="/news/101-teaser/">{TEASERS[1]}
</a></div></div></div>
<aside class="content_sidebar"><div class="tn-title">Материалы по теме</div>
<p>{TEASERS[0]}. {TEASERS[1]}. {TEASERS[2]}.</p>{_teasers()}</aside></section>
<div class="footer">Все права защищены. При использовании материалов ссылка на сайт обязательна
</div></body></html>"""


def parliament(story: Story) -> str:
    """A parliament's site: no heading, text in spans and divs of a word processor."""
    texts = "".join(
        '<div class="MsoNormal" style="text-align:justify"><span style="font-size:12pt">'
        f"<span lang='RU'>&nbsp;&nbsp; {html.escape(text, quote=False)}</span></span></div>"
        for text in story.told
    )
    return f"""<!DOCTYPE html><html>{_head(story)}<body><div id="wrapper">
<div class="menu">{_menu()}</div><div class="container"><div class="row"><div class="col-md-9">
<div class="page-title">{story.title}</div><div class="meta"><span>{story.date}</span></div>
<div class="text-content">{texts}</div>
<div class="ya-share2">Поделиться</div></div>
<div class="col-md-3"><div class="last-news">{_teasers()}</div></div></div></div>
<div class="bottom">Все права защищены. При использовании материалов ссылка на сайт обязательна
</div></div></body></html>"""


def old(story: Story) -> str:
    """Twenty years old: no doctype, tags that are never closed, everything in cells."""
    texts = "<P>".join(html.escape(text, quote=False) for text in story.told)
    return f"""<HTML><HEAD><TITLE>{story.title}</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE><TR><TD>{_menu()}<TD><FONT SIZE=5><H1>{story.title}</H1></FONT>
<FONT SIZE=2>{story.date}</FONT><P>{texts}
<P><FONT SIZE=1>{story.credit}</FONT>
<TD><FONT SIZE=2>{_teasers()}</FONT></TABLE>
<CENTER>Все права защищены. При использовании материалов ссылка на сайт обязательна</CENTER>"""


def schema(story: Story) -> str:
    """Marked up by schema.org, with a heading among the paragraphs and a list."""
    return f"""<!DOCTYPE html><html lang="{story.language}">{_head(story)}<body>
<header>{_menu()}</header><main><div itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{story.title}</h1>
<meta itemprop="datePublished" content="2026-11-27T18:05:00+05:00">
<div itemprop="articleBody"><p class="lead">{story.told[0]}</p><h2>{story.told[3]}</h2>
<p>{story.told[1]}</p><ul><li>{story.told[2]}</li></ul><p>{story.told[4]}</p>
<p><em>{story.credit}</em></p>
<div class="read-also"><span>Читайте также</span><a href="/n/1-a-b-c">{TEASERS[2]}</a></div></div>
</div><section class="comments"><div class="comment"><p>{COMMENT}</p></div></section></main>
<footer>Все права защищены. При использовании материалов ссылка на сайт обязательна</footer>
</body></html>"""


def brief(story: Story) -> str:
    """Two sentences among many teasers."""
    return f"""<!DOCTYPE html><html lang="{story.language}">{_head(story, PUBLISHED)}<body>
<div class="top">{_menu()}</div><div class="main"><div class="news-single">
<h1>{story.title}</h1>
<div class="news-single__text"><p>{story.told[0]}</p><p>{story.told[3]}</p></div>
<div class="share-block">Поделиться</div></div><div class="news-list"><h2>Материалы по теме</h2>
{_teasers("p") * 3}</div></div>
<div class="footer">Все права защищены. При использовании материалов ссылка на сайт обязательна
</div></body></html>"""


def boxes(story: Story) -> str:
    """Each paragraph in a box in a box, a teaser in the same; the date with that of a change."""

    def box(text: str) -> str:
        return f'<div class="article__block"><div class="article__text">{text}</div></div>'

    return f"""<html lang="{story.language}">{_head(story)}<body>
<div itemscope itemtype="https://schema.org/WebSite"><meta itemprop="name" content="Вестник"></div>
<div class="header">{_menu()}</div><div class="layout-article"><div class="article">
<div class="article__info-date"><a href="/20261127/">18:05 27.11.2026</a>
<span class="article__info-date-modified">(обновлено: 19:02 27.11.2026)</span></div>
<h1 class="article__title">{story.title}</h1>
<div class="article__announce-text">{story.told[0]}</div>
<div class="article__announce"><div class="media__copyright">{story.credit}</div></div>
<div class="article__body">{box(story.told[1])}{box(story.told[2])}
<div class="article__block" data-type="article"><div class="article__article">
<a class="article__article-title" href="/20261126/teaser-1234567.html">{TEASERS[0]}</a>
<div class="article__article-info"><span>26 ноября, 11:10</span></div></div></div>
{box(story.told[3])}<div class="article__quote">{story.told[4]}</div></div>
<div class="article__footer"><div class="article__share">Поделиться</div></div></div>
<div class="article-news"><div class="list">{_teasers()}</div></div></div></body></html>"""


def lead_apart(story: Story) -> str:
    """The lead stands in a box of its own before the picture; its time zone is written out."""
    return f"""<html lang="{story.language}">{_head(story)}<body><div class="header-mob">{_menu()}
</div><section><div class="article"><div class="article__title"><h1>{story.title}</h1></div>
<div class="article__time">18:05, 27 Ноябрь 2026 | GMT +5</div>
<div class="article__description"><p>{story.told[0]}</p></div>
<div class="article__picture"><div class="article__picture-desc">{story.credit}</div></div>
<div class="article__body"><div class="article__body-text"><p>{story.told[1]}</p>
<blockquote>{story.told[2]}</blockquote><p>{story.told[3]}</p><p><em><a href="/ru/teaser_a1">
{TEASERS[2]}</a></em></p><p>{story.told[4]}</p></div></div>
<div class="social__block"><p>Поделитесь новостью</p></div></div>
<div class="articleMore"><div class="lenta-news">{_teasers()}</div></div></section></body></html>"""


def ministry(story: Story) -> str:
    """No first heading, and a head that names the site in two ways behind the title."""
    told = "".join(
        f'<p style="text-align:justify"><em>{text}</em><br>&nbsp;</p>' for text in story.told
    )
    return f"""<html lang="ru"><head><title>{story.title} - Палата озёр - Официальный источник
</title></head><body><header><h3>Официальный источник</h3>{_menu()}</header>
<div class="content"><h2 class="article__caption">{story.title}</h2>
<div class="date">{story.date}</div><div class="content__body"><p>&nbsp;</p>{told}</div></div>
<div class="subscribe-block"><p>Подписывайтесь на наш Telegram-канал</p></div></body></html>"""


PAGES: tuple[Callable[[Story], str], ...] = (
    newspaper, blog_engine, state_portal, agency, application, portal, parliament, old, schema,
    brief, boxes, lead_apart, ministry,
)  # fmt: skip


def told_by(page: Callable[[Story], str], story: Story) -> tuple[str, ...]:
    """The paragraphs that a page tells, in the order of the page."""
    if page is brief:
        return story.told[0], story.told[3]
    if page is schema:
        return tuple(story.told[at] for at in (0, 3, 1, 2, 4))
    return story.told
