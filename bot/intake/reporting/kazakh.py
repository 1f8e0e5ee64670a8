"""Who reports, in a Kazakh sentence: "…, деп хабарлайды X". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.outlets import Token, is_unmistakable, name_at
from bot.intake.reporting.clause import (
    DASHES,
    LONGEST,
    Clause,
    at_end,
    clause,
    stop_of,
)

_REPORTS = frozenset("хабарлайды хабарлады хабарлап жазады жазды".split())
_PRESENT = frozenset("хабарлайды жазады".split())  # of somebody the past is told
_SAYS = frozenset("жеткізді жеткізеді мәлімдеді мәлімдейді".split())
# Not in the dative: "Сынақ тілшісіне" somebody has told something.
_MEDIUM = re.compile(
    r"(?:тілші|тілшісі|тілшіміз|порталы|газеті|журналы|(?:теле)?арнасы|сайты|редакциясы|басылымы|"
    r"радиосы|агенттігі)(?:ның|нің)?$"
)
_PRESS = re.compile(r"(?:қызмет|орталығ|хатшы)")  # behind "баспасөз"
_AS = re.compile(r"(?:хабарлауынша|хабарлағандай|хабарлауына|жазуынша|жазғандай)$")
# To whom an office told it: "әкімдік Сынақ тілшісіне хабарлағандай".
_TOLD_TO = re.compile(
    r"(?:(?:тілші|агентт|порталы|газеті|журналы|арна|редакция|басылым|сайт)\w{0,4}(?:не|на|ге|ға)"
    r"|[\w-]{1,30}\.[a-z]{2,6}-?(?:ке|ге|қа|ға))$"
)
# So says whoever has figures, too: "Министрлік дерегінше" names no outlet.
_BY_DATA = re.compile(r"(?:мәліметінше|дерегінше|ақпаратынша)$")
_THIS = frozenset("бұл осы ол".split())
_ABOUT = frozenset("туралы жөнінде жайында жайлы".split())


def kazakh(sentence: str, tokens: Sequence[Token]) -> Clause | None:
    """The clause of a Kazakh sentence that says who reports."""
    verbs = [at for at, one in enumerate(tokens) if one.key in _REPORTS | _SAYS]
    said = next((at for at, one in enumerate(tokens) if at > 0 and one.key == "деп"), None)
    for at in verbs:
        quoting = max((d for d, one in enumerate(tokens[:at]) if one.key == "деп"), default=None)
        if quoting is None and at > 0 and tokens[at - 1].text in DASHES | {","}:
            quoting = at - 1  # "…, хабарлайды X"
        if quoting is None:
            continue
        outlet = _kazakh_reporter(tokens, quoting + 1, bare=tokens[at].key in _REPORTS)
        if outlet is not None and len(tokens) - quoting <= LONGEST:
            return clause(sentence, tokens, quoting, stop_of(tokens), outlet, whole=False)
    if said is None and verbs and at_end(tokens, verbs[-1] + 1):
        return _kazakh_whole(sentence, tokens, verbs[-1])
    return _kazakh_opening(sentence, tokens)


def _kazakh_whole(sentence: str, tokens: Sequence[Token], verb: int) -> Clause | None:
    """ "Бұл туралы … хабарлайды", "… тілшісі хабарлайды"."""
    about = len(tokens) > 1 and tokens[0].key in _THIS and tokens[1].key in _ABOUT
    outlet = _kazakh_reporter(tokens, 2 if about else 0, bare=False)
    if outlet is None or verb > (LONGEST if about else 7):
        return None
    return Clause(0, len(sentence), outlet, whole=True)


def _kazakh_opening(sentence: str, tokens: Sequence[Token]) -> Clause | None:
    """ "X хабарлауынша, …", "X-ке сілтеме жасап, …"."""
    for at, token in enumerate(tokens[:12]):
        if token.text != "," or at == 0:
            continue
        refers = any(one.key == "сілтеме" for one in tokens[:at])
        outlet = _kazakh_reporter(tokens[:at], 0, bare=False)
        medium = any(one.key == "баспасөз" or _MEDIUM.match(one.key) for one in tokens[:at])
        reports = _AS.match(tokens[at - 1].key) or (medium and _BY_DATA.match(tokens[at - 1].key))
        told = any(_TOLD_TO.match(one.key) for one in tokens[:at])
        if refers or (reports and (told or outlet is not None)):
            return Clause(0, token.end, "" if refers else outlet or "")
        return None
    return None


def _kazakh_reporter(tokens: Sequence[Token], at: int, *, bare: bool) -> str | None:
    """The outlet among the words of a Kazakh clause; "" for another reporter, None for none."""
    reports = False
    outlet = ""
    for place in range(at, len(tokens)):
        token = tokens[place]
        if token.key == "сілтеме":
            reports = True
        sure = is_unmistakable(tokens, place)
        follows = tokens[place + 1].key if place + 1 < len(tokens) else ""
        press = token.key == "баспасөз" and _PRESS.match(follows) is not None
        if press or (_MEDIUM.match(token.key) and (token.key[:4] != "аген" or outlet)):
            reports = True
        after_verb = place > at and tokens[place - 1].key in _PRESENT
        if outlet or not (sure or (after_verb and bare) or _MEDIUM.match(follows)):
            continue
        named = name_at(tokens, place, governed=_MEDIUM.match(follows) is not None)
        behind = tokens[named.end] if named and named.end < len(tokens) else None
        if named is None or (behind and behind.key == "сілтеме") or follows == "баспасөз":
            continue
        goes_on = behind and behind.kind == "word" and not _kazakh_ends_name(tokens, named.end)
        if not goes_on:
            outlet, reports = named.name, True
    return outlet if reports else None


def _kazakh_ends_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word behind a name is no part of it: a medium, a verb, what is referred to."""
    key = tokens[at].key
    rest = {one.key for one in tokens[at:]}
    reports = _MEDIUM.match(key) or _AS.match(key) or _BY_DATA.match(key) or key in _REPORTS | _SAYS
    return bool(reports) or "сілтеме" in rest
