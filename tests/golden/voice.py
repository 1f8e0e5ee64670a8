"""A language with its names: people, offices and bodies of the registry, news of our own, and a
clock that stands still."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.digest.views import ArticleView, TopicView
from bot.messages.callbacks.undo import Reverse, Spot
from bot.topics.registry.registry import name_in
from bot.topics.registry.shipped import shipped_registry
from storage.vocabulary import TopicKind
from tests.golden.traced import TracedTexts
from tests.shipped import shipped

# A Tuesday; in Astana it is half past eleven.
NOW = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")

# What takes something back; golden pages show its label alone.
UNDO = Reverse(7, Spot.LIST)

PEOPLE = ("kz-ashimbayev-maulen", "kz-tokayev-kassym-jomart", "turkpa-hasan-ramil",
          "kz-nazarbayeva-dariga", "az-gafarova-sahiba", "tr-kurtulmus-numan",
          "uz-narbayeva-tanzila", "ots-omuraliev-kubanychbek", "kg-japarov-sadyr")  # fmt: skip
ASHIMBAYEV, TOKAYEV, HASAN = PEOPLE[:3]

# What refuses somebody, whole.
_REFUSING = {
    "ru": "Не хочу новостей о Токаеве",
    "kk": "Тоқаев туралы жаңалық керек емес",
    "en": "I don’t want Tokayev",
}
# In each language: a hashtag, words that the registry does not know, words that are nobody's, and
# news (a title, a lead, an outlet).
_OWN: dict[str, tuple[str, str, str, tuple[tuple[str, str, str], ...]]] = {
    "ru": (
        "ТюркПА",
        "Школа переводчиков",
        "Ашимбаива",
        (
            (
                "Секретариат ТюркПА представил план семинаров",
                "Первый семинар для сотрудников парламентов пройдёт в Астане в марте.",
                "Учебный вестник",
            ),
            (
                "Курултай открыл электронный каталог библиотеки",
                "В каталоге есть законопроекты и протоколы заседаний.",
                "Курултай. Учебный канал",
            ),
            ("«Мектеп» открывает учебный курс «Язык закона»", "", "Учебный вестник"),
        ),
    ),
    "kk": (
        "ТүркПА",
        "Аудармашылар мектебі",
        "Әшімбаеф",
        (
            (
                "ТүркПА хатшылығы семинарлар жоспарын таныстырды",
                "Парламент қызметкерлеріне арналған алғашқы семинар наурызда Астанада өтеді.",
                "Оқу хабаршысы",
            ),
            (
                "Құрылтай кітапханасы электрондық каталог ашты",
                "Каталогта заң жобалары мен отырыс хаттамалары бар.",
                "Құрылтай. Оқу арнасы",
            ),
            ("«Мектеп» орталығының жаңа оқу курсы: «Заң тілі»", "", "Оқу хабаршысы"),
        ),
    ),
    "en": (
        "TurkPA",
        "School of interpreters",
        "Ashimbaev Mualen",
        (
            (
                "The TurkPA secretariat presents its seminars",
                "The first one, for the staff of parliaments, is to be held in Astana in March.",
                "Training Herald",
            ),
            (
                "The library of the Kurultai opens a catalogue",
                "It has bills and the minutes of sittings.",
                "Kurultai. Training channel",
            ),
            ("“Mektep” opens a training course, “The language of laws”", "", "Training Herald"),
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """A language: its texts, and what is named and told in it."""

    texts: TracedTexts

    @property
    def language(self) -> str:
        """The language's code."""
        return self.texts.language

    @property
    def tag(self) -> str:
        """A hashtag without its #."""
        return _OWN[self.language][0]

    @property
    def words(self) -> str:
        """Words that the registry does not know."""
        return _OWN[self.language][1]

    @property
    def typo(self) -> str:
        """A name with a mistake in it."""
        return _OWN[self.language][2]

    def name(self, key: str) -> str:
        """What a person, an office or a body of the registry is called."""
        return _names(self.language)[key].title

    def topic(self, key: str) -> TopicView:
        """A person, an office or a body of the registry."""
        return _names(self.language)[key]

    def topics(self, *keys: str) -> list[TopicView]:
        """Several of them."""
        return [self.topic(key) for key in keys]

    def people(self, count: int) -> list[TopicView]:
        """So many topics: people first, then bodies and offices; some twice where many are asked
        for."""
        found = list(_names(self.language).values())
        first = self.topics(*PEOPLE)
        return [*first, *(one for one in found * 9 if one not in first)][:count]

    @property
    def hashtag(self) -> TopicView:
        """The hashtag as a topic."""
        return TopicView(901, TopicKind.HASHTAG, f"#{self.tag}")

    @property
    def phrase(self) -> TopicView:
        """The words as a topic."""
        title = shipped().title(TopicKind.KEYWORD, "", self.language, self.words)
        return TopicView(902, TopicKind.KEYWORD, title)

    @property
    def refusing(self) -> str:
        """A message that turns somebody down."""
        return _REFUSING[self.language]

    @property
    def quoting(self) -> str:
        """A headline that begins with a quotation and ends with one."""
        return self.article(2).title

    def article(self, number: int = 0, language: str = "") -> ArticleView:
        """A news item of ours, each a little older than the one before; in another language, where
        one is named."""
        items = _OWN[language or self.language][3]
        title, lead, outlet = items[number % len(items)]
        return ArticleView(
            id=number + 1,
            title=title,
            lead=lead,
            outlet=outlet,
            url=f"https://news.example/{number + 1}",
            published_at=NOW - timedelta(minutes=25 + 400 * number),
            hashtags=(self.tag,) if number % len(items) == 0 else (),
            language=language,
        )

    def unlinked(self, number: int = 0) -> ArticleView:
        """A news item that has no address."""
        return replace(self.article(number), url=None)


@cache
def _names(language: str) -> dict[str, TopicView]:
    registry = shipped_registry()
    kinds = (
        (TopicKind.OFFICIAL, registry.people),
        (TopicKind.OFFICE, registry.offices),
        (TopicKind.BODY, registry.bodies),
    )
    named = [(key, kind, one.names) for kind, entries in kinds for key, one in entries.items()]
    return {
        key: TopicView(number, kind, name_in(names, language))
        for number, (key, kind, names) in enumerate(named, start=1)
    }
