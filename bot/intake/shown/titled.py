"""The title of a stored article as it is shown, and what of the text is left to follow it. Pure.

The title is without datelines, signs and who reports; of a paragraph it is the first sentence, and
of a very long one what stands before a colon or a clause: the rest is told beneath. The town of a
dateline stays before it where nothing else says of which state's chamber or government it is.
"""

from __future__ import annotations

import re
import unicodedata

from bot.intake.attribution import without_attribution
from bot.intake.datelines import dateline_of, is_dateline
from bot.intake.shown.clear import is_torn
from bot.intake.shown.official_titles import shortened
from bot.sentences import cut_at_clause, ends_in_abbreviation, sentences
from bot.topics.chambers import chamber_at
from bot.topics.countries import HOME, country_in

# Of a long article so much is looked at.
BEGINNING = 2000
# A paragraph of several sentences is no title from so many characters on.
_PARAGRAPH = 125
# A title of one sentence that is longer ends where a clause of it does, within so many.
_LONG_TITLE, _CUT_TITLE, _LEAST_TITLE = 160, 130, 40
_LEAST_WORDS = 3
# What stands before a title and is neither a letter nor punctuation: emoji, flags, "❗️".
_SIGNS = re.compile(r"(?:[^\w\s«»“”„\"'‘’(\[{#@№$€£₸+−–—…<>/\\%&=~^|`-]+\s*)+")
# A tag that begins a sentence is a word of it; within one it stands in no case, as tags do.
_TAG = re.compile(r"(?P<before>(?:^|[.!?…»] )[«“\"(]?)#(?P<words>[^\W\d_]\w*)")
# What every state has, by words that do not say which.
_OF_A_STATE = re.compile(
    r"\b(?:сенат(?!ор)|парламент(?!ар)|палат|правительств|президент|премьер|спикер|үкімет"
    r"|senate\b|parliament\b|government\b|president\b|prime minister\b|speaker\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})?")
# Lines over a text that only say that it was told before, or elsewhere.
_TOLD_BEFORE = re.compile(
    r"\W{0,9}(?:(?:переслано|репост|пересылаем) (?:из|от)\b|forwarded from\b"
    r"|(?:из |повтор(?:яем)? )?вчерашне(?:е|го)(?:[,.:]|\W{0,9}$)"
    r"|(?:повторяем )?для тех,? кто (?:спал|проп)|если (?:вы )?пропустили\b"
    r"|(?:in case you missed it|icymi|кеше жарияланған|қайталап береміз)\W{0,9}$)",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_HEADER = 8
# Whom a text greets, or calls to read it, before it says anything: all of a line or a sentence.
_GREETING = re.compile(
    r"\W{0,9}(?:"
    r"(?:много)?уважаем(?:ые|ый|ая) [^.!?:\d]{2,60}[!,]"
    r"|дорог(?:ие|ой|ая) (?:друзья|коллеги|подписчики|читател|жител|земляки|соотечественники"
    r"|казахстанцы|родители|учителя|женщины)[^.!?:\d]{0,40}[!,]"
    r"|(?:құрметті|қымбатты|ардақты) [^.!?:\d]{2,60}[!,]|dear [^.!?:\d]{2,50}[!,]"
    r"|(?:коллеги|друзья|земляки|достар|әріптестер|ағайын|friends|colleagues)\s?[,!]"
    r"(?:[^.!?:\d]{0,70}\b(?:читаем|читайте|вниман|полезн|важно|смотрим|назар|оқыңыз"
    r"|оқып|read\b|attention|listen)[^.!?:\d]{0,30})?"
    r"|(?:всем )?(?:внимание|назар аударыңыз(?:дар)?|attention)(?:,[^.!?:\d]{2,40})?!"
    r")[^\w(«“]{0,9}",
    re.IGNORECASE,
)
# How people begin to talk in a chat, and have not told anything yet: "Коллеги, ну наконец-то", "Ну
# вот и дождались", "В акимате вспомнили про мост 🚛".
_TALK = re.compile(
    r"(?i:коллеги|друзья|народ|ребята|соседи|земляки|достар|әріптестер|ағайын|халайық|friends|folks"
    r"|guys|colleagues)\s?[,!](?: [^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d]{0,20},?){1,7}[.!…\s]{0,4}"
    r"|(?i:ну (?:что|вот|наконец)|вот и|опять двадцать|дождались|наконец-то|міне|well,)"
    r"(?: [^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d]{0,20},?){0,6}[.!…\s]{0,4}"
    r"|(?:[^\W\d]{1,20} ){1,3}(?i:вспомнил[аи]?|заговорил[аи]?|еске алды)(?: [^\W\d]{1,20}){1,4}\s"
    r"[^\w.!?«»\"]{1,6}"
)
_TODAY = re.compile(r"(?:сегодня|бүгін|today),? (?=\S)", re.IGNORECASE)
_MOST_READ = 200
# What an alert begins with, and is over in the morning; not "только что назначенный глава".
# "📍 Astana": where it was, on a line of its own.
_PINNED = re.compile(r"📍\s{0,3}[^\W\d_][\w-]{1,30}(?:,? [^\W\d_][\w.-]{1,30}){0,2}")
_JUST_NOW = re.compile(
    r"(?:только что|жаңа ғана|just now)[,:]?\s+"
    r"(?!\w{1,30}(?:[ыио]й|ая|яя|ое|ее|[ыи]е|ған|ген|қан|кен)\b)(?=\S)",
    re.IGNORECASE,
)
# "[22.11] Палата …": a day in brackets before a title; the entry says when it came.
_DAY_BEFORE = re.compile(r"^\[\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\]\s*")
# What joins signs to one; signs of letters and measures ("№", "°") stand before these.
_JOINERS, _FIRST_SIGN = frozenset("\ufe0f\u200d"), "\u218f"
# What some write for bold letters, and Telegram shows as it is.
BOLD = "**"


def titled(title: str, lead: str, body: str) -> tuple[str, tuple[str, str]]:
    """The title that is shown, and what follows it: a lead and a body."""
    shown, rest = _titled(title, lead, body)
    town = _town(title) or _town(lead)
    if town and _OF_A_STATE.search(shown) and ":" not in shown and not _says_where(shown, lead):
        return f"{town}: {shown}", rest
    return shown, rest


def _town(paragraph: str) -> str:
    """The foreign capital of a paragraph's dateline; "" for any other town."""
    line = dateline_of(paragraph)
    found = _country(_key(line.town)) if line else None
    return line.town if line and found not in (None, HOME) else ""


def _says_where(title: str, lead: str) -> bool:
    """Whether a title, or the sentence behind the dateline of a lead, names another state than
    ours, or its parliament by a name that no other has."""
    text = _undated(lead)
    first = next((end for _, end in sentences(text[:BEGINNING])), 0)
    keys = [_key(word) for word in _WORD.findall(f"{title} {text[:first]}")]
    if any(chamber_at(keys, at) for at in range(len(keys))):
        return True
    return any(_country(key) not in (None, HOME) for key in keys)


def _key(word: str) -> str:
    return word.casefold().replace("ё", "е")


def _country(key: str) -> str | None:
    found = country_in(key, kazakh=False) or country_in(key, kazakh=True)
    return found.code if found else None


def _titled(title: str, lead: str, body: str) -> tuple[str, tuple[str, str]]:
    """The same without the town of a dateline."""
    talk = _is_talk(title, lead)
    if is_dateline(title) or talk or _is_header(title, lead):
        paragraphs = [lead, *body.split("\n\n")]
        while paragraphs and (not paragraphs[0].strip() or is_dateline(paragraphs[0])):
            paragraphs.pop(0)
        if not paragraphs:
            return title, (lead, body)
        first, body = _undated(paragraphs[0]), "\n\n".join(paragraphs[1:])
        end = next((end for _, end in sentences(first[:BEGINNING])), 0)
        title, lead = first[:end], first[end:].strip()
        if talk and (today := _TODAY.match(title)):
            title = title[today.end()].upper() + title[today.end() + 1 :]
    title = title.replace(BOLD, "").strip() or title
    title = _DAY_BEFORE.sub("", title, count=1) or title
    title = shortened(title) if len(title) > _LONG_TITLE else title
    signs = _SIGNS.match(title)
    bare = _undated(title[signs.end() :] if signs else title)
    told = [one for start, end in sentences(bare) if (one := without_attribution(bare[start:end]))]
    if len(told) > 1 and _GREETING.fullmatch(told[0]):
        told = told[1:]
    if not any(map(_has_words, told)):
        return title, (lead, body)
    first, rest = told[0], told[1:]
    if rest and len(bare) >= _PARAGRAPH and _is_title(first):
        return _bare(first), (" ".join([*rest, lead]).strip(), body)
    if not rest and (cut := _cut_title(first)):
        return cut, (f"{first} {lead}".strip(), body)
    return _bare(" ".join(told)), (lead, body)


def _is_header(title: str, lead: str) -> bool:
    """Whether a title only says that what follows was told before ("Переслано из «Вестника»"), or
    greets who reads it ("Уважаемые жители!"), or says where it was."""
    if not _has_words(lead):
        return False
    if _GREETING.fullmatch(title) or _PINNED.fullmatch(title):
        return True
    return (
        _TOLD_BEFORE.match(title) is not None
        and len(_WORD.findall(title)) <= _MOST_WORDS_OF_A_HEADER
        and not title.partition(": ")[2].strip()
    )


def _is_talk(title: str, lead: str) -> bool:
    """Whether a title only begins a talk, and the sentence behind it tells something."""
    if len(title) > _MOST_READ or _TALK.fullmatch(title) is None:
        return False
    first = next((lead[start:end] for start, end in sentences(lead[:BEGINNING])), "")
    return _is_title(first) and not first.endswith("?") and len(first) <= _LONG_TITLE


def timeless(sentence: str) -> str:
    """A sentence without a "just now" before it, which is over when it is read."""
    found = _JUST_NOW.match(sentence)
    rest = sentence[found.end() :] if found else sentence
    return rest[0].upper() + rest[1:] if found else sentence


def _unsigned(title: str) -> str:
    """A title without the emoji behind it."""
    end = len(title)
    while end and (title[end - 1].isspace() or _is_sign(title[end - 1])):
        end -= 1
    return title[:end] if _has_words(title[:end]) else title


def _is_sign(char: str) -> bool:
    return char in _JOINERS or (char > _FIRST_SIGN and unicodedata.category(char) in {"So", "Sk"})


def _cut_title(sentence: str) -> str:
    """The beginning of a very long sentence, up to a colon or the last clause that fits, with an
    ellipsis: what it goes on with stands beneath it. "" for any other."""
    if len(sentence) <= _LONG_TITLE or is_torn(sentence):
        return ""
    colon = sentence.find(": ", _LEAST_TITLE, _CUT_TITLE)
    cut = f"{sentence[:colon]}…" if colon > 0 else cut_at_clause(sentence, _CUT_TITLE)
    return cut if sentence.startswith(cut[:-1]) else ""


def _undated(text: str) -> str:
    """A text without the dateline that it begins with, unless it is a sentence of a town."""
    line = dateline_of(text)
    rest = text[line.end :] if line else ""
    return rest if rest.strip() else text


def _has_words(text: str) -> bool:
    return any(map(str.isalpha, text))


def _is_title(sentence: str) -> bool:
    return (
        len(sentence.split()) >= _LEAST_WORDS
        and not is_torn(sentence)
        and not sentence.endswith(":")
    )


def _bare(title: str) -> str:
    """A title without a sign before it and the full stop or the colon behind it; a hashtag that
    begins it is a word."""
    told = timeless(_unsigned(untagged(labelled(title)).strip()))
    told = told.removesuffix(":").rstrip()  # it leads to what is not in the title
    if told.endswith(".") and not told.endswith("..") and not ends_in_abbreviation(told):
        told = told[:-1]
    return told or title


def untagged(text: str) -> str:
    """A text in which a hashtag that begins a sentence is a word without its sign."""
    if "#" not in text:
        return text
    return _TAG.sub(lambda tag: tag["before"] + tag["words"].replace("_", " "), text)


def labelled(sentence: str) -> str:
    """A sentence without the hashtags behind its end, or several in a row: one may be a word."""
    words = sentence.split(" ")
    kept = len(words)
    while kept and words[kept - 1].startswith("#"):
        kept -= 1
    several = len(words) - kept > 1
    ended = kept and words[kept - 1].endswith((".", "!", "?", "…", "»"))
    return " ".join(words[:kept]) if several or ended or not kept else sentence
