"""What one message asks for, as its reader means it: written in full, in the letters of its
language, several things apart, and the ministry that people call so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.topics.as_called import as_called
from bot.topics.asked_for import Wanted
from bot.topics.by_office import as_office
from bot.topics.countries_in import countries_in, is_country
from bot.topics.frames import core
from bot.topics.latin_words import in_cyrillic
from bot.topics.ministries import in_charge
from bot.topics.misspelt import mended
from bot.topics.quoted import quoted_in, split_quoted
from bot.topics.registry.registry import Registry
from bot.topics.requests import split_request
from bot.topics.search import Search
from bot.topics.several import is_theme, several_in
from bot.topics.spelt_alike import without_begun, without_sounds
from bot.topics.spelt_out import spelt_out
from bot.topics.themes.shipped import shipped_themes
from storage.vocabulary import TopicKind


def wishes_in(
    text: str, search: Search, registry: Registry, today: date, language: str = ""
) -> list[Wanted]:
    """The things that a text asks for on a day, each as it is called; `language`: that of who
    typed it."""
    found = _wishes_in(text, search, registry, today, language)
    return [_called(one, text) for one in found]


def _called(piece: Wanted, text: str) -> Wanted:
    """A thing that a text asks for, as it is called; what is surely a subject by several words
    keeps them."""
    if piece.key or piece.quoted or (piece.sure and " " in piece.text):
        return piece
    return replace(piece, text=as_called(piece.text, text))


def _wishes_in(
    text: str, search: Search, registry: Registry, today: date, language: str
) -> list[Wanted]:
    phrases = quoted_in(text)
    if phrases:
        return split_quoted(phrases, search, today)
    text = spelt_out(text)
    if _is_theme_itself(text):  # "жаңа заңдар": of what it frames elsewhere nothing is left out
        return [Wanted("words", " ".join(text.split()))]
    told, said = map(" ".join, core(text.split()))
    # What ends as a sentence does may be news of whom it names.
    asks = not text.rstrip().endswith((".", "!", "…"))
    if asks and shipped_themes().asked(as_office(told, search, registry, today)):
        return [Wanted("words", said)]
    pieces = split_request(text, search, today)
    read = [it for one in pieces for it in _as_spelt(one, search, today, language)]
    found = [_as_called(one, registry) for one in _each_with_head(read, search, today)]
    # "малый и средний бизнес" is one thing, which no word of it says; so is what two states do.
    is_one = is_theme(text) or all(is_country(one.text) for one in found)
    if len(found) > 1 and is_one and not any(one.key or one.sure for one in found):
        return [Wanted("words", " ".join(core(text.split())[1]))]
    if len(found) > 1:
        kept = [without_begun(one.text, one.hits, registry) for one in found]
        return [replace(one, hits=hits) for one, hits in zip(found, kept, strict=True)]
    if found and not (found[0].key or found[0].sure):  # "мектеп пен мұғалім"
        return [_part(one, search, today) for one in several_in(found[0])] or found
    return found


def _as_spelt(piece: Wanted, search: Search, today: date, language: str) -> list[Wanted]:
    """Words that nobody knows in Latin letters as what they are in Cyrillic ones ("kun tartibi"),
    and those that are plainly misspelt as they are spelt."""
    known = piece.quoted or (piece.hits and not piece.broader)
    if piece.kind == TopicKind.HASHTAG or known:
        return [piece]
    asked = shipped_themes().asked(piece.text)
    if asked is not None and asked.name != piece.text:  # as the theme is spelt
        return [piece]
    latin = "" if asked else in_cyrillic(piece.text, language)
    read = latin or mended(piece.text, language)
    return split_request(read, search, today) if read != piece.text else [piece]


def _each_with_head(pieces: list[Wanted], search: Search, today: date) -> list[Wanted]:
    """Several things of which the countries share what the first, or the last, is surely of:
    "парламент Азербайджана и Узбекистана", "Uzbek and Kyrgyz parliaments"."""
    for whole, first in ((pieces[0], True), (pieces[-1], False)) if len(pieces) > 1 else ():
        words = whole.text.split()
        head = [one for one in words if not countries_in(one)]
        if whole.sure and 0 < len(head) < len(words):
            return [
                one if one is whole else _with_head(one, head, search, today, first=first)
                for one in pieces
            ]
    return pieces


def _with_head(
    piece: Wanted, head: list[str], search: Search, today: date, *, first: bool
) -> Wanted:
    if piece.sure or not is_country(piece.text):
        return piece
    said = [*head, piece.text] if first else [piece.text, *head]
    found = split_request(" ".join(said), search, today)
    return found[0] if len(found) == 1 and found[0].sure else piece


def _part(piece: Wanted, search: Search, today: date) -> Wanted:
    """One of several things, with what it is by itself."""
    found = split_request(piece.text, search, today)
    return replace(piece, hits=found[0].hits if len(found) == 1 and found[0].sure else ())


def _is_theme_itself(text: str) -> bool:
    """Whether a text is a theme only with a word that frames other requests."""
    bare, _ = core(text.split())
    return 0 < len(bare) < len(text.split()) and shipped_themes().has(text)


def _as_called(piece: Wanted, registry: Registry) -> Wanted:
    """Words with the ministry that people call so, and without what only sounds as they do."""
    if piece.key or piece.quoted:
        return piece
    called = None if piece.sure else in_charge(piece.text, registry)
    hits = (called,) if called else without_sounds(piece.text, piece.hits, registry)
    return replace(piece, hits=hits)
