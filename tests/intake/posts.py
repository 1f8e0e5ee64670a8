"""Posts as channels write them, made of pieces, with Telegram's entities at UTF-16 offsets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Mark:
    """An entity of Telegram's."""

    type: str
    offset: int
    length: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A text with its entities."""

    text: str
    entities: tuple[Mark, ...]

    def __add__(self, other: Post) -> Post:
        shift = units(self.text)
        moved = [Mark(one.type, one.offset + shift, one.length, one.url) for one in other.entities]
        return Post(self.text + other.text, (*self.entities, *moved))

    @property
    def as_telegram(self) -> list[dict[str, Any]]:
        """The entities as JSON of the Bot API."""
        return [
            {"type": one.type, "offset": one.offset, "length": one.length}
            | ({"url": one.url} if one.url else {})
            for one in self.entities
        ]


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def post(*pieces: str | tuple[str, str]) -> Post:
    """A post of pieces: plain text, or (words, address) for a link behind words, or (words, kind)
    for words that Telegram marks, such as ("@chan", "mention")."""
    text = ""
    marks = []
    for piece in pieces:
        words, what = (piece, "") if isinstance(piece, str) else piece
        if what:
            linked = ":" in what
            kind, url = ("text_link", what) if linked else (what, None)
            marks.append(Mark(kind, units(text), units(words), url))
        text += words
    return Post(text, tuple(marks))


SITE, CHANNEL, INSTAGRAM = (
    "https://example.kz/",
    "https://t.me/proba",
    "https://instagram.com/proba",
)
# Each is put behind a text; in none of them is a word of news.
FOOTERS: dict[str, Post] = {
    "links behind words": post(
        "\n\n", ("Telegram", CHANNEL), " | ", ("Instagram", INSTAGRAM), " | ", ("Сайт", SITE)
    ),
    "an address after a call": post("\n\nПодписаться: ", ("https://t.me/proba", "url")),
    "a site's root": post("\n", ("https://example.kz", "url")),
    "a bare domain": post("\n\n🌐 example.kz"),
    "a name alone, among invisible characters": post(
        "\n\u200b\n\u2060👉\u00a0\u200b", ("@proba", "mention"), "\u2060\u00a0👈\n\u2800"
    ),
    "read us": post(
        "\n\nЧитайте нас в ", ("Telegram", CHANNEL), " и ", ("TikTok", "https://tiktok.com/@p")
    ),
    "read us, without links": post("\n\nЧитайте нас в Telegram и WhatsApp"),
    "menu that lost its links": post("\n\nTelegram | Instagram | Сайт"),
    "menu of emoji": post("\n\n📱 Telegram 📷 Instagram 🌐 Сайт"),
    "kazakh call": post("\n\nБізге жазылыңыз: ", ("t.me/proba", "url")),
    "kazakh, our channel": post("\n\n📲 Біздің Telegram-арна: ", ("@proba", "mention")),
    "kazakh, without links": post("\n\nTelegram арнамызға жазылыңыз!"),
    "english call": post("\n\n➡️ ", ("Follow us on Telegram", "https://t.me/+AbCdEf1")),
    "english, two lines": post("\n\nSubscribe to our channel\n", ("t.me/proba", "url")),
    "three lines, with an ornament": post(
        "\n\n➖➖➖➖➖\n🔹 ",
        ("Сайт", SITE),
        "\n🔹 ",
        ("Канал", CHANNEL),
        "\n🔹 ",
        ("@proba_bot", "mention"),
    ),
    "a way to write": post("\n\n✉️ Прислать новость: ", ("@proba_bot", "mention")),
    "a pinned page": post("\n\nКак подписаться: ", ("https://example.kz/n/kak-podpisatsya", "url")),
    "a shop": post("\n\n", ("Наше приложение", "https://apps.apple.com/kz/app/proba/id12345")),
    "in a quotation": post("\n\n")
    + Post(
        "Подписывайтесь на наш канал",
        (Mark("blockquote", 0, 27), Mark("text_link", 0, 27, CHANNEL)),
    ),
}
# What has no form of a footer, and stands under every post all the same.
UNKNOWN: dict[str, Post] = {
    "a motto": post("\n\nПробный вестник: коротко о главном"),
    "a motto in kazakh": post("\n\nСынақ хабаршысы – бәрі парламент туралы"),
    "a motto in english": post("\n\nSample Herald, politics in short"),
    "a telephone": post("\n\n☎️ Редакция: +7 700 000 00 00"),
    "two lines": post("\n\n© Пробный вестник\nЗнаем всё о парламенте"),
    "a long invitation": post(
        "\n\nБольше о палате, её комитетах, её людях, её законах, её спорах, её днях и вечерах "
        "каждый будний день там, где всегда: ",
        ("@proba", "mention"),
    ),
}
