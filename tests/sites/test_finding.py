"""Which feeds a page names."""

from __future__ import annotations

from bot.sites.finding import find_feeds


def test_the_feed_of_the_head_is_found() -> None:
    html = (
        '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head>'
        "<body><p>x</p></body></html>"
    )
    assert find_feeds(html, "https://vestnik.example/") == ["https://vestnik.example/rss"]
