"""What of an article is kept to tell whether another one is of the same story. Pure."""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.intake.addresses import canonical_url, host_of, is_article
from bot.intake.kinds.announced import is_at_an_hour
from bot.intake.kinds.roundups import is_of_a_day
from bot.intake.shown.items import item_of
from bot.stories.called import name, people_of, without_given
from bot.stories.happened import happened, signed
from bot.stories.houses import chambers, committees, first_chamber, readings
from bot.stories.naming import is_person
from bot.stories.rarity import mass
from bot.stories.recalling import dateline_and_rest, denied, without_recalled
from bot.stories.scanning import numbers_in, scan, scan_on
from bot.stories.shingles import Shingles, shingles_of
from bot.stories.titles import is_blank
from bot.stories.tokens import Token
from bot.stories.whose import whose
from bot.stories.words import LANGUAGES, MEANINGS, Kind, key_of, kind_of
from bot.topics.registry.registry import Language
from bot.topics.subjects import Subject
from storage.vocabulary import TopicKind

# Of a text so many words and numbers are read; of what follows its lead only names and numbers
# count, for long texts on one subject share its words.
_MOST_TOKENS, _LEAD_TOKENS = 190, 120
_MOST_BEHIND = 20_000  # characters
_MANY, _MOSTLY_LISTED = 5, 0.58
# A day's agenda says when each begins, also where these are few.
_HOURS = 2
_LED = 3  # sentences of a text that say what its event is
_FEWEST_TOKENS = 20  # of a text that stands for itself, without its title
_KINDS = {
    TopicKind.OFFICIAL: Kind.OFFICIAL,
    TopicKind.OFFICE: Kind.OFFICE,
    TopicKind.BODY: Kind.OFFICE,
    TopicKind.HASHTAG: Kind.TAG,
}
_NOTHING = array("I")


@dataclass(frozen=True, slots=True)
class Text:
    """An article as stories see it: its words, and what else is known of it.

    `body` has the lead and no title. `picture`: the name of its picture, where it has one of its
    own. `subjects` are what it is about, with their places in title, two line ends, body. `house`:
    whose it is where its address does not say (a channel's, a feed's name among sources).
    """

    title: str
    body: str
    language: Language
    published: datetime
    url: str = ""
    picture: str = ""
    subjects: Sequence[Subject] = ()
    house: str = ""


@dataclass(frozen=True, slots=True)
class Traits:
    """What is kept of an article. Arrays hold keys of `bot/stories/words.py`; the first `titled` of
    `keys` are the title's, and the first `told` of these are in its text, too; the first `led`,
    with those of the text's first sentences. `blank`: the text says nothing of what the title says.

    `salient`: what its title names (people, places, numbers, days) and its text, too. `denied`:
    numbers that it says others told wrong. `happened`: what it begins with, and `signed`:
    which law (`happened.py`). `themes`: the other things and words of a short one. `places`: a
    number's surroundings and the number, in turns. `mass`: what all of `keys` say, in bits, and
    `neutral`: those of them that are of no language. `readings`, `chambers`: bits. `acts`: what was
    done, and `told_acts` of it by the text without its title. `said`: the title
    is what somebody says. `states`, `regions`: of which it begins to tell, of all that it names
    (`told_states`, `told_regions`); bits. `of_many`: the text is a list of many news, or of what
    is to come; or, once it was placed, it is like several events that are not like each other.
    `at`: seconds. `sibling`, `picture`, `house`: 0 where there is none.
    """

    shingles: Shingles
    keys: array[int]
    titled: int
    told: int
    led: int
    blank: bool
    salient: array[int]
    denied: array[int]
    happened: array[int]
    signed: array[int]
    themes: array[int]
    places: array[int]
    acts: array[int]
    committees: array[int]
    numbered: array[int]
    days: array[int]
    mass: float
    neutral: float
    told_acts: array[int]
    said: bool
    of_many: bool
    readings: int
    chambers: int
    told_chambers: int
    states: int
    told_states: int
    regions: int
    told_regions: int
    language: int
    at: int
    sibling: int
    picture: int
    house: int

    @property
    def title(self) -> array[int]:
        """The keys of the title."""
        return self.keys[: self.titled]


def traits_of(text: Text) -> tuple[Traits, list[int]]:
    """What is kept of an article, and the signature of its text."""
    title = scan(text.title, text.language, _MOST_TOKENS)
    dateline, below = dateline_and_rest(text.body)
    news = without_recalled(below)
    body, end = scan_on(news, text.language, _MOST_TOKENS)
    told = [one for one in body if one.sentence == 0] or title
    head = [*title, *told] if body else title
    people = people_of(text.title, text.body, text.subjects)
    name(title, body, text.language, people)
    subjects = _subjects(text)
    in_title = list(dict.fromkeys([*_keys(without_given(title, people)), *subjects[0]]))
    whole = len(body) >= _FEWEST_TOKENS  # else the title is the better part of the text
    in_text = {*_keys(body), *subjects[2]} if whole else {*in_title}
    in_title.sort(key=lambda one: one not in in_text)
    told_of = sum(one in in_text for one in in_title)
    in_lead = [*_keys(body[:_LEAD_TOKENS]), *subjects[1]]
    behind = [key for key in _keys(body[_LEAD_TOKENS:]) if kind_of(key) in SALIENT]
    rest = numbers_in(news[end : end + _MOST_BEHIND], text.language)
    begins = [one for one in body if one.sentence < _LED]
    led = len(dict.fromkeys([*in_title, *_keys(begins)]))
    in_body = dict.fromkeys([*in_lead, *behind, *rest])
    shingles, signature = shingles_of(text.body if whole else f"{text.title}\n{text.body}")
    keys = list(dict.fromkeys([*in_title, *in_body]))
    begun = [*title, *begins]
    acts = _array(_acts(title) or _acts(head))
    traits = Traits(
        mass=mass(keys),
        neutral=mass(filter(kind_of, keys)),  # a word's kind is 0
        shingles=shingles,
        keys=_array(keys),
        titled=len(in_title),
        told=told_of,
        led=led,
        blank=is_blank(in_title, told_of, shingles.size),
        salient=_array(one for one in in_title if kind_of(one) in SALIENT and one in in_body),
        denied=_array(denied(text.title, text.body, text.language)),
        happened=_array(happened(title, told, scan(dateline, text.language, _MOST_TOKENS), people)),
        signed=_array(signed(title, begins)),
        themes=_array(_themes(told) if len(body) <= _LEAD_TOKENS else ()),
        places=_array(_places([*title, *body])),
        acts=acts,
        told_acts=acts if (told_acts := _array(_acts(told))) == acts else told_acts,
        said=_is_said(text),
        of_many=is_of_a_day(text.title) or _is_of_many(text.body),
        told_chambers=first_chamber(told),
        committees=_array(committees(head, text.language) or committees(body, text.language)),
        numbered=_array(_numbered([*title, *body])),
        days=_array(key for one in head for key in one.keys if kind_of(key) == Kind.DATE),
        readings=readings(title) or readings(head) or readings(body, coming=False),
        chambers=chambers(title) or chambers(head),
        **whose(text.subjects, len(text.title), len(text.body), begun, [*title, *body]),
        language=LANGUAGES.index(text.language),
        at=int(text.published.timestamp()),
        sibling=sibling_key(text.url),
        picture=_crc(text.picture.casefold()),
        house=house_key(text),
    )
    return traits, signature


# "Маулен Ашимбаев: ратификация укрепит доверие": words of somebody's, and no event.
_SAYS = re.compile(r"[^:.!?«»\n]{0,60}?\b(\w+):\s")
_SAYING = frozenset({TopicKind.OFFICIAL, TopicKind.OFFICE})
_THEMES = frozenset({Kind.WORD, Kind.CONCEPT})
SALIENT = frozenset({Kind.NAME, Kind.SHORT, Kind.NUMBER, Kind.DATE, Kind.MONTH, Kind.OFFICIAL})


def _is_said(text: Text) -> bool:
    """Whether a title is what somebody says: who it is, a colon, his words. He is a surname, or an
    office or an official that is known; a country before a colon says only where it is."""
    found = _SAYS.match(text.title)
    if found is None:
        return False
    if any(
        one.kind in _SAYING and any(where.end == found.end(1) for where in one.evidence)
        for one in text.subjects
    ):
        return True
    word = found[1]
    place = any(group == "place" for group, _ in MEANINGS[text.language][word].concepts)
    return word[:1].isupper() and not place and is_person(word)


def _is_of_many(body: str) -> bool:
    """Whether a text is hardly more than a list: the news of a day, what is to come in a week."""
    lines = [line for line in map(str.strip, body.split("\n")) if line]
    items = [len(line) for line in lines if item_of(line) is not None]
    by_hours = sum(map(is_at_an_hour, lines))
    many = len(items) >= _MANY and sum(items) >= _MOSTLY_LISTED * sum(map(len, lines))
    return many or (by_hours >= _HOURS and 2 * by_hours > len(lines))


def _array(keys: Iterable[int]) -> array[int]:
    found = array("I", keys)
    return found or _NOTHING


def _keys(tokens: Iterable[Token]) -> list[int]:
    return [key for one in tokens for key in one.keys]


def _subjects(text: Text) -> tuple[list[int], list[int], list[int]]:
    """The keys of what an article is about: of its title, of all of it, of its text."""
    end = len(text.title)
    everywhere, above, below = [], [], []
    for one in text.subjects:
        if one.kind not in _KINDS:
            continue
        key = key_of(_KINDS[one.kind], one.key)
        everywhere.append(key)
        if any(where.start < end for where in one.evidence):
            above.append(key)
        if any(where.start > end for where in one.evidence):
            below.append(key)
    return above, everywhere, below


def _themes(told: Iterable[Token]) -> set[int]:
    """The things and words of a sentence, but for verbs: those everybody says otherwise."""
    said = (key for one in told if not one.meaning.verb for key in one.keys)
    return {key for key in said if kind_of(key) in _THEMES}


def _acts(tokens: Iterable[Token]) -> list[int]:
    return list(dict.fromkeys(key for key in _keys(tokens) if kind_of(key) == Kind.ACT))


def _numbered(tokens: Iterable[Token]) -> list[int]:
    return [key_of(Kind.NUMBER, f"№ {one.value:.0f}") for one in tokens if one.numbered]


_NO_PLACE = frozenset({"clock", "day-of-month", "year"})


def _places(tokens: Sequence[Token]) -> list[int]:
    """The numbers of a text with what stands around each, in turns."""
    found: list[int] = []
    before = 0
    for at, one in enumerate(tokens):
        if one.value is None or one.unit in _NO_PLACE or not one.keys:
            before = one.keys[-1] if one.keys else before
            continue
        behind = next((key for each in tokens[at + 1 : at + 4] for key in each.keys), 0)
        found += (key_of(Kind.NUMBER, f"{before} {one.unit or behind}"), one.keys[0])
    return found


def house_key(text: Text) -> int:
    """The same for the articles of one site, or one channel; 0 where nothing says whose one is."""
    house = host_of(text.url) if text.url and is_article(text.url) else text.house
    return _crc(house)


def _crc(name: str) -> int:
    """A number for a name; 0 for none."""
    return zlib.crc32(name.encode("utf-8", "replace")) if name else 0


_LANGUAGE_NAMES = frozenset("ru rus kz kk kaz qaz qazaq en eng russian kazakh english".split())
_PARTS = re.compile(r"[/.]")


def sibling_key(url: str) -> int:
    """The same for the addresses of one article in two languages; 0 for what is no article's."""
    if not url or not is_article(url):
        return 0
    host, _, path = canonical_url(url).partition("/")
    kept = [part for part in _PARTS.split(f"{host}/{path}") if part not in _LANGUAGE_NAMES]
    return zlib.crc32("/".join(kept).encode("utf-8", "replace")) or 1
