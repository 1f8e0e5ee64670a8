"""Whatever three hundred articles hold: each is on the pages of a digest once, and each page, each
article that is opened there and every list of topics is taken by Telegram."""

from __future__ import annotations

import random
from collections import Counter
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.choose import Digest, choose
from bot.digest.opening import Period, Span
from bot.digest.seen import cut
from bot.digest.views import ArticleView, TopicView
from bot.messages.alert import alert
from bot.messages.callbacks.digest import OpenArticle
from bot.messages.digest import Lines
from bot.messages.digest_end import with_corrections
from bot.messages.digest_pages import A_FEW, ON_A_PAGE, Heard, Page, digest, opened, topics
from bot.messages.limits import CALLBACK_BYTES, ENTITIES, TEXT_UNITS, utf16_units
from bot.messages.markup import Message
from bot.messages.press import read
from bot.sandbox.markup import parse_html
from bot.texts import LANGUAGES, texts_for
from storage.vocabulary import Mode
from tests.messages.worst_news import LONGEST, NOW, ZONE
from tests.messages.worst_words import HOSTILE, KINDS

MANY = 300
_LETTERS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="№"), max_size=400)
WORDS = st.lists(st.sampled_from([*HOSTILE.values()]) | _LETTERS, min_size=3, max_size=8)


def views(words: list[str], chance: random.Random) -> list[ArticleView]:
    """Articles whose titles begin with their numbers, beside any of some words."""
    urls = None, "https://a.kz/?a=1&b=<2>\"'", "ftp://", "javascript:alert(1)", chance.choice(words)
    return [
        ArticleView(
            number, f"№{number:03} {chance.choice(words)}", chance.choice(words),
            chance.choice(words), chance.choice(urls),
            NOW - timedelta(minutes=chance.randrange(2000)), (),
        )
        for number in range(1, MANY + 1)
    ]  # fmt: skip


def chosen(
    those: list[ArticleView], words: list[str], chance: random.Random
) -> Digest[ArticleView]:
    """A digest of them: some are related, some came before, some are only counted."""
    about = [TopicView(n, chance.choice(KINDS), chance.choice(words)) for n in range(1, 9)]
    ids = range(1, MANY + 1)
    related: dict[int, set[int]] = {}
    for one in chance.sample(ids, chance.choice([0, 20, 150])):
        for other in chance.sample(ids, chance.choice([1, 1, 12])):
            if one != other:
                related.setdefault(one, set()).add(other)
                related.setdefault(other, set()).add(one)
    return choose(
        those,
        {one.id: chance.sample(about, chance.choice([1, 1, 2, 8])) for one in those},
        beyond=chance.choice([0, 999]),
        came=chance.sample(ids, chance.choice([0, 30, MANY])),
        listed=True,
        related=related,
    )


def telegram_takes(message: Message) -> str:
    """The text of a message as Telegram reads it; fails where that would refuse it."""
    text, found = parse_html(message.html)
    assert text.strip()
    assert utf16_units(text) <= TEXT_UNITS
    assert len(found) <= ENTITIES
    buttons = [button for row in message.buttons for button in row]
    assert len(buttons) <= 100
    for button in buttons:
        assert button.text.strip()
        assert button.url or 1 <= len(button.callback.encode()) <= CALLBACK_BYTES
    return text


def pages_of(content: Digest[ArticleView], lines: Lines) -> list[Page]:
    """All pages, each made of the beginning of the digest, as a press makes it."""
    period = Period(Span.DAY, NOW.date(), NOW.date())
    found: list[Page] = []
    while True:
        beginning = cut(content, (len(found) + 1) * ON_A_PAGE + A_FEW)
        page = digest(beginning, period, lines, LONGEST, len(found))
        if page.number < len(found):
            return found
        found.append(page)


@settings(max_examples=5, deadline=None)
@given(WORDS, st.sampled_from(LANGUAGES), st.integers(0, 10**6))
def test_all_of_three_hundred_are_told_once(words: list[str], language: str, seed: int) -> None:
    chance, texts = random.Random(seed), texts_for(language)
    those = views(words, chance)
    content = chosen(those, words, chance)
    told: Counter[int] = Counter()
    for page in pages_of(content, Lines(texts, ZONE, NOW)):
        text = telegram_takes(page.message)
        told.update(number for number in range(1, MANY + 1) if f"№{number:03}" in text)
        presses = [read(button.callback) for row in page.message.buttons for button in row]
        here = {press.article for press in presses if isinstance(press, OpenArticle)}
        assert len(here) <= ON_A_PAGE + A_FEW
        assert here <= {item.article.id for item in page.items}
        assert all(f"№{number:03}" in text for number in here)
        for item in page.items[-3:]:
            whole = alert(item.article, item.also, texts=texts, zone=ZONE, now=NOW)
            telegram_takes(opened(whole, item.article, page.number, LONGEST, texts))
        heard = [Heard(one, Mode.BOTH, muted=at % 2 == 0) for at, one in enumerate(page.topics)]
        rows = topics(heard, page.number, LONGEST, texts)
        telegram_takes(Message(page.message.html, rows))
        some = those[:20], those[20:40]
        for corrected in with_corrections([page.message], *some, texts, NOW.date()):
            telegram_takes(corrected)
    assert told == Counter(range(1, MANY + 1))
