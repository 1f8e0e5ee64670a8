"""How much a sentence tells who has read a title: the figures, names and deeds that it adds. Pure.

Who somebody is, that he spoke, sat or received, and when that was, is how news begin; what came of
it is the news. So such words weigh nothing here, a figure weighs as much as three others, and a day
as much as one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.sentences import is_aside, stems
from bot.topics.calendar import MONTH

# A sentence of more characters is cut beneath a title.
LONGEST = 220
# Of two sentences so many are shown there.
BENEATH = 180
# What tells so much says enough; else the next one that tells so much more stands in its place.
_ENOUGH, _MORE, _LITTLE = 5.5, 2.0, 2.0
_LOOKED_AT, _LATER = 7, 0.5
_MOST_WORDS, _MOST_FIGURES, _MOST_NAMES, _MOST_DAYS = 12, 3, 4, 2
_FIGURE, _NAME = 3.0, 0.5
_SHORTEST_WORD = 4
# How news begin, in three languages: what somebody is, the body that meets, that something was
# held, said, received or considered, and when.
_FORMAL = frozenset(
    stems(
        """
        президент председатель спикер глава премьер министр заместитель депутат сенатор
        парламентарий мажилисмен руководитель секретарь генеральный посол чрезвычайный полномочный
        республика государство парламент палата сенат мажилис комитет комиссия ведомство
        правительство пленарное заседание совместное очередное внеочередное сессия совещание
        селекторное встреча форум конференция мероприятие рамках итогам ходе состоялось прошло
        прошла прошел проходит провел провела принял приняла приняли встретился встретилась
        выступил выступила участие участвовал рассмотрел рассмотрели обсудили обсудил обсуждены
        одобрили одобрил утвердил начал начала начало открылось сообщил сообщила сообщили заявил
        заявила отметил отметила подчеркнул рассказал отчиталась отчитался доложил направил
        опубликовал назвал объявил чтение первом втором законопроект закон проект документ вопрос
        вопросам изменения поправки сегодня вчера который которая которые которого также после
        через перед этого рабочая рабочей группа группы конституционный
        президенті төраға төрағасы спикері басшы басшысы премьер-министр министрі орынбасары депутат
        депутаты сенатор хатшысы елшісі төтенше өкілетті республикасы мемлекет парламент палатасы
        сенаты мәжіліс мәжілісі комитеті комиссиясы үкімет жалпы отырыс отырысы отырысында кезекті
        жиын жиында жиыны кеңес сессиясы кездесу кездесті қабылдады қабылданды өтті өткен өткізді
        өткізілді қатысты қатысуда басталды мақұлдады мақұлданды қаралды қарады талқылады талқыланды
        айтты мәлімдеді хабарлады атап жолдады жариялады сөйледі таныстырды оқылым оқылымда бірінші
        екінші заң жобасы жобасын құжат мәселе мәселелері бойынша туралы арналған бүгін кеше және
        үшін жұмыс тобы тобының жөніндегі конституциялық
        president speaker grand national assembly chairman chairwoman chair head prime minister
        deputy lawmaker senator
        secretary general ambassador republic parliament parliamentary chamber senate committee
        commission government plenary session sitting meeting held hold met meets received receive
        adopted approved approve passed considered discussed discuss opened began said told stated
        noted announced published proposed spoke speech attended visit reading bill draft document
        issue amendments today yesterday monday tuesday wednesday thursday friday saturday sunday
        official working group constitutional with that this which from after their have been were
        will into about over
        """
    )
)
_DAYS = re.compile(
    rf"\b\d{{1,2}}[ .-](?:{MONTH})\w{{0,9}}|\b(?:{MONTH})\w{{0,9}} \d{{1,2}}\b|\b(?:19|20)\d\d\b"
    r"|\b\d{1,2}:\d\d\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?<![\w.,])\d+(?:[.,  ]\d+)*(?!\w)")
_ACRONYM = re.compile(r"\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{3,8}\b")
_CAPITALISED = re.compile(r"(?<=[\w,»”)] )[«“(]?([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w{2,})")
_WORD = re.compile(r"[^\W\d_]+")
# "3. Создаётся …", "2) …", "16:30 — …", "▪️ …": a line of a list, with its number.
_ITEM = re.compile(
    r"(?:\d{1,2}[.)]\s+(?=\S)|(?=\d{1,2}[:.]\d\d\s?[–—-])|[•▪▫◦●○■□◾◽◆◇🔹🔸🔷🔶✔✅☑➖✓➡→*]\ufe0f?\s?)"
)
_QUOTES = ("«", "“", '"', "– ", "— ", "- ")
_ELLIPSIS = ("…", "...")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of an article: which one of its text (`place`), of which paragraph; whether it is
    a line of a list (then without its number)."""

    text: str
    paragraph: int
    place: int
    item: bool = False


def telling(title: str, some: Sequence[str]) -> int:
    """Which of some sentences, any of which may be shown, tells enough beside a title, or most;
    one that would be cut only where each would be."""
    known = _known(title, some[0])
    weights = [weight(one, known) for one in some[:_LOOKED_AT]]
    whole = [at for at in range(len(weights)) if len(some[at]) <= LONGEST] or [0]
    enough = next((at for at in whole if weights[at] >= _ENOUGH), None)
    most = max(whole, key=lambda at: weights[at] - _LATER * at)
    return most if enough is None else enough


def best(title: str, told: Sequence[Said], *, clear: Sequence[bool]) -> int:
    """Which of the sentences of an article is shown: the first, if it tells enough beside the title
    with what fits behind it; else the next that does, or tells most. `clear`: whether each says by
    itself who and what it is about."""
    known = _known(title, told[0].text)
    weights = [_weight(told, at, known) for at in range(min(len(told), _LOOKED_AT))]
    if weights[0] >= _ENOUGH and len(told[0].text) <= LONGEST:
        return int(_only_begins(told, clear, known))
    least = weights[0] + _MORE if len(told[0].text) <= LONGEST else _MORE
    good = [
        at
        for at in range(1, len(weights))
        if weights[at] >= least and clear[at] and _is_fit(told[at].text)
    ]
    good = [at for at in good if not told[at].text.startswith(_QUOTES)] or good
    enough = next((at for at in good if weights[at] >= _ENOUGH), 0)
    return enough or max(good, key=lambda at: weights[at] - _LATER * at, default=0)


def tells_enough(title: str, told: Sequence[Said]) -> bool:
    """Whether the first of some sentences, with what fits behind it, needs no other."""
    whole = len(told[0].text) <= LONGEST
    return whole and _weight(told, 0, _known(title, told[0].text)) >= _ENOUGH


def _only_begins(told: Sequence[Said], clear: Sequence[bool], known: frozenset[str]) -> bool:
    """Whether the first sentence tells next to nothing, and all is in what stands behind it."""
    if not follows(told, 1) or weight(told[0].text, known) >= _LITTLE:
        return False
    return clear[1] and _is_fit(told[1].text) and not told[1].text.startswith(_QUOTES)


def follows(told: Sequence[Said], at: int) -> bool:
    """Whether a sentence stands right behind the one before it."""
    if at >= len(told) or told[at].item:
        return False
    before = told[at - 1]
    return (told[at].paragraph, told[at].place) == (before.paragraph, before.place + 1)


def _weight(told: Sequence[Said], at: int, known: frozenset[str]) -> float:
    """How much is told by a sentence, with the next one where there is room for both."""
    text = told[at].text
    if follows(told, at + 1) and len(text) + len(told[at + 1].text) < BENEATH:
        text = f"{text} {told[at + 1].text}"
    return weight(text, known)


def weight(sentence: str, known: frozenset[str]) -> float:
    """How much a sentence tells who knows some words."""
    days = _DAYS.findall(sentence)
    plain = _DAYS.sub(" ", sentence) if days else sentence
    words = {one for one in stems(plain) if len(one) >= _SHORTEST_WORD and not one.isdecimal()}
    new = words - known - _FORMAL
    figures = {one for one in _FIGURES.findall(plain) if one not in known}
    names = {one for found in _CAPITALISED.findall(plain) for one in stems(found)} & new
    told = min(len(new - names), _MOST_WORDS) + min(len(set(days)), _MOST_DAYS)
    return told + _FIGURE * min(len(figures), _MOST_FIGURES) + _NAME * min(len(names), _MOST_NAMES)


def item_of(line: str) -> str | None:
    """A line of a list without its number or sign; None where it is none."""
    found = _ITEM.match(line)
    return line[found.end() :].strip() if found else None


def is_listed(line: str) -> bool:
    """Whether a sentence is a line of a list, or a part of one."""
    return line.endswith(";") or item_of(line) is not None


def _is_fit(sentence: str) -> bool:
    """Whether a later sentence may be shown: whole, no question, and it leads nowhere else."""
    return (
        len(sentence) <= LONGEST
        and not sentence.endswith(("?", ";", *_ELLIPSIS))
        and not sentence.startswith(_ELLIPSIS)
        and not is_aside(sentence)
    )


def _known(title: str, first: str) -> frozenset[str]:
    """The words of a title, its figures, and those whose first letters it has as one word."""
    known = set(stems(title)) | set(_FIGURES.findall(title))
    for acronym in _ACRONYM.findall(title):
        known |= _spelt_out(acronym, first)
    return frozenset(known)


def _spelt_out(acronym: str, text: str) -> set[str]:
    """The words of a text whose first letters are an abbreviation: "Organization of Turkic States"
    for OTS."""
    words = [one for one in _WORD.findall(text) if one[0].isupper() or len(one) > 3]
    for at in range(len(words) - len(acronym) + 1):
        some = words[at : at + len(acronym)]
        if "".join(one[0] for one in some).casefold() == acronym.casefold():
            return set(stems(" ".join(some)))
    return set()
