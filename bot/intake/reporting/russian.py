"""Who reports, in a Russian sentence: "…, сообщает X со ссылкой на …". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from bot.intake.outlets import Named, Token, is_unmistakable, name_at
from bot.intake.pictures import is_told_verb
from bot.intake.reporting.clause import (
    DASHES,
    STOPS,
    Clause,
    Reporter,
    at_end,
    clause,
)
from bot.topics.people.dictionary import parses

_REPORTS = frozenset("сообщает сообщают передает передают пишет пишут информирует".split())
_IMPERSONAL = frozenset(
    "сообщили передали написали рассказали проинформировали информируют сообщается "
    "говорится".split()
)
_REPORTED = _IMPERSONAL | frozenset(
    "рассказывает сообщил сообщила сообщило передал передала передало написал написала".split()
)
# By case: who reports is the subject, and "корреспонденту", "агентству", "в своём Telegram-канале"
# somebody else has told it.
_CORRESPONDENT = re.compile(r"(?:(?:спец|соб)?корр?(?:еспондент)?|корреспонденты|журналисты?)$")
_MEDIUM = re.compile(
    r"(?:\w{1,20}-)?(?:(?:информ)?агентство|портал|издание|газета|журнал|телеканал|радио(?:станция)?|"
    r"редакция|медиахолдинг)$"
)
_OF_MEDIUM = re.compile(
    r"(?:\w{1,20}-)?(?:(?:информ)?агентства|портала|издания|газеты|журнала|телеканала|радио(?:станции)?|"
    r"редакции|медиахолдинга)$"
)
_PRESS = re.compile(r"пресс-(?:служба|центр|секретариат)$|(?:\w{1,20}-)?(?:сайт|канал)$")
_WHERE = re.compile(
    r"пресс-(?:службе|центре|релизе)$|(?:\w{1,20}-)?(?:сайте|странице|канале)$|сообщении$"
)
_IN = frozenset("в во на".split())
_OF_THIS = frozenset("этом чем".split())

# To whom it was told: "сообщили корреспонденту X в акимате".
_TOLD_TO = re.compile(
    r"(?:(?:спец|соб)?корр?(?:еспондент)?у|журналист(?:у|ам)|агентству|порталу|изданию|газете"
    r"|телеканалу|редакции)$"
)

# What is quoted alone is whoever's words, and says nothing without him.
_ONLY_QUOTED = re.compile(r"[«“\"][^«»“”\"]*[»”\"]\W*$")


def russian(sentence: str, tokens: Sequence[Token]) -> Clause | None:
    """The clause of a Russian sentence that says who reports."""
    for at, token in enumerate(tokens):
        if token.key not in _REPORTS and token.key not in _REPORTED:
            continue
        opener = _opener(tokens, at)
        if opener > 0 and tokens[opener - 1].text not in DASHES | {","}:
            continue
        reporter = _reporter(tokens, at)
        if reporter is None or _ONLY_QUOTED.match(sentence[: tokens[opener].start]):
            continue
        end = _clause_end(tokens, reporter)
        ends = at_end(tokens, end)
        whole = opener == 0 and ends
        if opener == 0 and not whole and tokens[0].key != "как":
            continue  # "Сообщает X, что …" is a sentence of its own
        return clause(sentence, tokens, opener, end, reporter.outlet, whole=whole)
    return None


def _opener(tokens: Sequence[Token], verb: int) -> int:
    """Where the clause of a verb begins: before "как", "об этом", "об этом корреспонденту X"."""
    first = verb
    for at in range(verb - 1, max(-1, verb - 8), -1):
        if tokens[at].key in _OF_THIS and at > 0 and tokens[at - 1].key in {"об", "о"}:
            first = at - 1
            break
        if tokens[at].kind == "mark":
            break
    if first and tokens[first - 1].key == "как":
        first -= 1
    return first


def _reporter(tokens: Sequence[Token], verb: int) -> Reporter | None:
    """Who reports, behind a Russian verb."""
    at = verb + 1
    if [one.key for one in tokens[at : at + 2]] == ["со", "ссылкой"]:
        return Reporter("", at, sure=True)
    if at < len(tokens) and tokens[at].key in _IN:
        return _where(tokens, verb) if tokens[verb].key in _IMPERSONAL else None
    if tokens[verb].key in _IMPERSONAL and (told := _told_to(tokens, at)) is not None:
        opens = verb > 0 and tokens[verb - 1].key == "как"
        return told if opens or _where(tokens, told.end - 1) is not None else None
    medium = governed = press = False
    for place in range(at, min(at + 7, len(tokens))):
        token = tokens[place]
        if _PRESS.match(token.key) and ("пресс" in token.key or not medium):
            press = True  # also "Telegram-канал"
        elif token.has_capital or token.kind != "word":
            needs = _Needs.NAME if medium else _needs(tokens[verb].key)
            named = _named(tokens, place, needs, governed=governed)
            if named is None:
                return Reporter("", place, press) if medium or press else None
            own = is_unmistakable(tokens, place) or not press  # "сайт Сената" is called otherwise
            return Reporter(named.name if own else "", named.end, press)
        elif _CORRESPONDENT.match(token.key):
            medium = governed = True
        elif _MEDIUM.match(token.key) or (medium and _OF_MEDIUM.match(token.key)):
            medium, governed = True, False
        elif not _is_adjective(token.key):
            return Reporter("", place, press) if medium or press else None
    return Reporter("", min(at + 7, len(tokens)), press) if medium or press else None


def _where(tokens: Sequence[Token], verb: int) -> Reporter | None:
    """Of "сообщили в пресс-службе", "сообщается на сайте X", behind a verb or whom it was told:
    nobody is named who says it."""
    at = verb + 2
    while at < len(tokens) and _is_adjective(tokens[at].key):
        at += 1
    if at == len(tokens) or not _WHERE.match(tokens[at].key):
        return None
    named = name_at(tokens, at + 1) if at + 1 < len(tokens) else None
    own = named is not None and tokens[at + 1].kind == "site"
    return Reporter(named.name if named and own else "", at + 1, sure=True)


def _told_to(tokens: Sequence[Token], at: int) -> Reporter | None:
    """Of "сообщили X в …": the outlet that an office told it."""
    to = at < len(tokens) and _TOLD_TO.match(tokens[at].key) is not None
    place = at + to
    named = (
        name_at(tokens, place)
        if to or (place < len(tokens) and is_unmistakable(tokens, place))
        else None
    )
    if named is None or named.end >= len(tokens) or tokens[named.end].key not in _IN:
        return None
    return Reporter(named.name, named.end)


class _Needs(Enum):
    """What behind a verb is a reporter: any name, what can only be an outlet's, or a word that says
    that it is one ("корреспондент", "в пресс-службе")."""

    NAME = 1
    OUTLET = 2
    KIND = 3


def _needs(verb: str) -> _Needs:
    """ "Сообщил X", in the past, is mostly somebody; "сообщили X" was told to X."""
    if verb in _REPORTS:
        return _Needs.NAME
    return _Needs.KIND if verb in _IMPERSONAL else _Needs.OUTLET


def _named(tokens: Sequence[Token], at: int, needs: _Needs, *, governed: bool) -> Named | None:
    """The reporter's name that stands at a token."""
    named = name_at(tokens, at, governed=governed)
    if named is None or needs is _Needs.KIND:
        return None
    if needs is _Needs.OUTLET:
        return named if tokens[at].kind in ("quoted", "site") else None
    sure = governed or is_unmistakable(tokens, at) or not _small_follows(tokens, named)
    return named if sure else None


def _small_follows(tokens: Sequence[Token], named: Named) -> bool:
    """Whether a small word goes on with a name: "Комитет защиты …"."""
    if named.end >= len(tokens):
        return False
    token = tokens[named.end]
    return token.kind == "word" and not token.has_capital and token.key not in {"со", "с", *_IN}


def _is_adjective(key: str) -> bool:
    return any(one.tag.POS == "ADJF" for one in parses(key)[:1])


def _clause_end(tokens: Sequence[Token], reporter: Reporter) -> int:
    """The token behind a clause: a comma ends it, but not one in a list of what is referred to
    ("пресс-службу Министерства труда, занятости и …"), behind which there is no verb."""
    at, listed = reporter.end, reporter.sure
    told = max((n for n in range(at, len(tokens)) if is_told_verb(tokens[n].key)), default=0)
    while at < len(tokens):
        token = tokens[at]
        if token.text in DASHES and at + 1 < len(tokens) and tokens[at + 1].start > token.end:
            return at
        if token.text in STOPS and at_end(tokens, at):
            return at
        if token.key == "ссылкой":
            listed = True
        if token.text == "," and (not listed or told > at):
            return at
        at += 1
    return at
