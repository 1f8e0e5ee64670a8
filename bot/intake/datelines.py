"""Where and when a text was written, as agencies put it before the first sentence, and the name
that they put behind the last. Pure.

"АСТАНА. 24 ноября. КазИнформ – …", "ASTANA, November 24 (Kazinform) – …": up to a dash, pieces that
are a place in capitals, a date or an outlet, and nothing else; what stands between a place and the
dash by the form of a name is the outlet's, though nobody knows it. "Астана, 24 ноября. …",
"ANKARA. …", "Вторник, 24 ноября. …": sentences of such pieces alone. Which towns there are is not
known: with a date or an outlet a name is a place's unless the dictionary (of Russian words) knows
it as another word; without, it is in capitals, or a place in the dictionary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.intake.outlets import CAPITAL, is_unmistakable, name_at, tokens_of
from bot.topics.calendar import MONTH
from bot.topics.countries import country_in
from bot.topics.people.dictionary import is_known_place, parses
from bot.topics.people.skeleton import skeletons

_LONGEST = 80
_DASH = re.compile(r"\s?[–—-]\s(?=\S)|\s[–—-](?=\S)|\s\|\s(?=\S)")
_PIECES = re.compile(r"(?:[.,;:]\s|\s?[(/|]\s?|[)/|]\s?)")
_PLACE = re.compile(rf"[{CAPITAL}][{CAPITAL} -]{{3,30}}$")
_NAME_OF_PLACE = re.compile(rf"[{CAPITAL}][^\W\d_]{{2,20}}(?:[ -][{CAPITAL}][^\W\d_]{{2,20}})?$")
_MONTH = rf"(?:{MONTH})\w{{0,9}}\.?"
# A name of so many words that nobody knows, between a place and the dash, begins with a capital
# letter; without a date before it, it has several, or the form of an agency's ("КазТАГ"), for
# "БАКУ. Проба – Сынаку" may be two who speak.
_UNKNOWN = re.compile(rf"[{CAPITAL}][\w'’-]{{1,20}}(?: [\w'’-]{{1,20}}){{0,3}}$")
_AGENCY = re.compile(rf"[{CAPITAL}][^\W\d_]{{1,10}}[{CAPITAL}]\w{{0,10}}")
_DATE = re.compile(
    rf"\d{{1,2}}[ .-]{_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?: \d{{4}})?"
    r"|\d{1,2}\.\d{2}(?:\.(?:\d{4}|\d{2}))?"
    rf"|\d{{4}}(?: год\w?| ж(?:ыл\w*)?\.?)?|\d{{4}} жылғы \d{{1,2}} {_MONTH}",
    re.IGNORECASE,
)
# "Nov. 24", "ST. PETERSBURG": the full stop ends nothing.
_SHORT = re.compile(rf"\b((?:{MONTH})\w{{0,3}}(?=\. \d)|ST(?=\. [A-Z]))\. ", re.IGNORECASE)
# A sentence that only says where and when is no longer, and a place in capitals is this.
_LONGEST_STOPPED = 60
_LONGEST_ABBREVIATION = 4
_STOPS = re.compile(
    r"(?<!\bST)(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    rf"\.\s{{1,3}}(?=[{CAPITAL}\d«“\"#/])|\.\s{{0,3}}$"
)
_IN_CAPITALS = re.compile(rf"[{CAPITAL}]{{4,20}}(?:[ -][{CAPITAL}]{{3,20}})?$")
# The full stops of "15.12.26" and "24.kg" divide nothing.
_STOPPED_PIECES = re.compile(r"(?:(?<!\d)\.(?![a-z])|(?<=\d)\.(?![\da-z])|[,;:/|()])+\s*|\s[–—-]\s")
_DAY = re.compile(
    r"(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье"
    r"|(?:дүй|сей|сәр|бей)сенбі|жұма|сенбі|жексенбі"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s?[(/](?P<name>[^()/\n]{2,40})[)/]\W{0,2}$")
_IN_SLASHES = re.compile(rf"/[{CAPITAL}][^/\n]{{1,30}}/")
# "БАКУ. 24 ноября. ПРОБА/ Палата …": so some agencies sign.
_BEFORE_A_SLASH = re.compile(
    rf"(?P<name>[{CAPITAL}\d][^\s/|]{{2,30}})\s?[/|]\s{{1,3}}(?=[{CAPITAL}«])"
)
_NAME_BEHIND = re.compile(r"(?P<name>[^.\n]{2,40}(?:\.\w{2,10})?)\.\s{1,3}")
_LATIN = re.compile(r"[A-Z][A-Za-z]{2,15}(?: [A-Z][A-Za-z]{2,15}){0,2}")
_OF_AGENCY = re.compile(r" (?:news|information) agency$", re.IGNORECASE)
# What agencies and sites of news are called.
_OF_NEWS = re.compile(
    r"inform|информ|ақпарат|news|press|media|пресс|медиа|tass|тасс|риа", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Framed:
    """What stands around the sentences of a paragraph: where it does, the outlet, or "", and the
    town that it was written in, or ""."""

    start: int
    end: int
    outlet: str
    town: str = ""


def dateline_of(paragraph: str) -> Framed | None:
    """The dateline that a paragraph begins with."""
    found = _before_a_dash(paragraph) or _before_a_stop(paragraph)
    if found is None or (found.outlet and found.town):
        return found
    # "АСТАНА – БАКУ. Агентство – …", "24.KG – БИШКЕК. …": from a town, or an outlet, to a town
    behind = paragraph[found.end :]
    rest = _before_a_stop(behind) if found.outlet else _before_a_dash(behind)
    if rest is None or not rest.town:
        return found
    return Framed(0, found.end + rest.end, found.outlet or rest.outlet, found.town or rest.town)


def is_dateline(text: str) -> bool:
    """Whether a line or a title says where and when it was written, and nothing else."""
    bare = text.strip().rstrip(".")
    found = _before_a_stop(f"{bare}.") if 0 < len(bare) < 3 * _LONGEST_STOPPED else None
    return found is not None and found.end >= len(bare)


def _before_a_stop(paragraph: str) -> Framed | None:
    """The sentences at the beginning of a paragraph that only say where, when, and who."""
    if not paragraph[:1].isupper() and not paragraph[:1].isdecimal():
        return None
    end, outlet, sure = 0, "", False
    for stop in _STOPS.finditer(paragraph, 0, 3 * _LONGEST_STOPPED):
        sentence = paragraph[end : stop.start()]
        # "24.KG. Бишкек. …": a town may stand behind who reports
        said = _where_and_when(sentence, first=not end or bool(outlet)) if sentence else None
        if said is None and sure and _IN_SLASHES.fullmatch(sentence):
            said = ""  # behind a town and a day: whoever that is, he reports
        if said is None or len(sentence) > _LONGEST_STOPPED:
            break
        sure = sure or end > 0 or _says_by_itself(sentence)
        outlet, end = outlet or said, stop.end()
    town = _town_before(paragraph[:end])
    if (slashed := _BEFORE_A_SLASH.match(paragraph, end)) is not None:
        name = _outlet(slashed["name"])
        dated = sure and any(map(str.isdecimal, paragraph[:end]))
        if name or dated:
            outlet, end, sure = outlet or name, slashed.end(), True
    return Framed(0, end, outlet, town) if sure else None


def _town_before(line: str) -> str:
    """The town that a dateline begins with, as names are written; "" where it begins with a day."""
    first = _STOPPED_PIECES.split(line, maxsplit=1)[0].strip()
    town = _may_be_town(first) or _IN_CAPITALS.match(first) is not None
    return (first.title() if first.isupper() else first) if town else ""


def _says_by_itself(sentence: str) -> bool:
    """Whether what may be a place, or a date, is one without another piece behind it."""
    name = sentence.strip()
    return not _NAME_OF_PLACE.match(name) or _IN_CAPITALS.match(name) is not None or _is_place(name)


def _where_and_when(sentence: str, *, first: bool) -> str | None:
    """The outlet ("": none) of a sentence that is made of a place, dates and an outlet's name; None
    where it says anything else. Who reports stands behind one of the others; behind a place and a
    date it may be one whom nobody knows."""
    head, _, rest = sentence.partition(",")
    if first and (name := _outlet(_OF_AGENCY.sub("", head.strip()))):
        # "24.KG news agency, Bishkek."
        return name if not rest or _where_and_when(rest.strip(), first=True) == "" else None
    plain = _SHORT.sub(r"\1 ", sentence)
    pieces = [one.strip() for one in _STOPPED_PIECES.split(plain) if one.strip()]
    outlet = ""
    dated = False
    for at, piece in enumerate(pieces):
        leads = first and not at
        is_date = _DATE.fullmatch(piece) and (dated or not piece.isdecimal())
        if is_date or _DAY.match(piece):
            dated = True
            continue
        if leads and (_may_be_town(piece) or _IN_CAPITALS.match(piece)):
            continue
        if first and at == 1 and country_in(piece.casefold(), kazakh=False):
            continue  # "BAKU, Azerbaijan, December 9."
        name = "" if leads else _outlet(piece)
        if not name and not (dated and at > 1 and _UNKNOWN.match(piece)):
            return None
        outlet = name
    return outlet if pieces else None


def _may_be_town(name: str) -> bool:
    """Whether a name, beside a date or an outlet, is a place's: no word of another kind."""
    return _NAME_OF_PLACE.match(name) is not None and (_is_place(name) or not _is_russian(name))


def _is_place(name: str) -> bool:
    """Whether the dictionary has a name as a place's, also as Latin or Kazakh letters write it."""
    folded = name.casefold()
    return is_known_place(folded) or any(map(is_known_place, skeletons(folded)))


def _is_russian(name: str) -> bool:
    """Whether the dictionary knows a word of a name; it has few names, and no other language."""
    words = re.split("[ -]", name.casefold())
    return any(one.is_known for word in words for one in parses(word))


def _before_a_dash(paragraph: str) -> Framed | None:
    found = _DASH.search(paragraph, 0, _LONGEST)
    if found is None:
        return None
    before = _SHORT.sub(r"\1 ", paragraph[: found.start()])
    pieces = [piece.strip(" .,") for piece in _PIECES.split(before)]
    places = dates = 0
    surely = town = unknown = abroad = False
    outlet = ""
    # A sentence behind a dateline begins as sentences do.
    begins = paragraph[found.end() : found.end() + 1]
    headed = not begins.islower()
    for piece in filter(None, pieces):
        name = _outlet(piece)
        if _DATE.fullmatch(piece):
            dates += 1
        elif name and (not _PLACE.match(piece) or places):
            outlet = name
        elif not places and (_PLACE.match(piece) or _NAME_OF_PLACE.match(piece)):
            places += 1
            surely = _PLACE.match(piece) is not None or _is_place(piece)
            town = surely or _may_be_town(piece)
        elif places == 1 and not dates and country_in(piece.casefold(), kazakh=False):
            abroad = True  # "Tashkent, Uzbekistan (Agency) — …"
        elif not unknown and headed and _may_be_outlet(piece, dated=dates > 0, sure=surely):
            unknown = True
        else:
            return None
    # "ASTANA, Kazakhstan – Prices …": a country between a town and the dash says what it is
    where = abroad and surely and headed
    if places and (outlet or unknown or where or (dates and town)):
        return _with_name(paragraph, found.end(), outlet, dated=dates > 0)
    alone = paragraph[: found.start()].strip()
    if places and not dates and begins.isupper() and _PLACE.match(alone) and _is_town(alone):
        return Framed(0, found.end(), "", _town_before(alone))
    return Framed(0, found.end(), outlet) if outlet and not places else None


def _may_be_outlet(piece: str, *, dated: bool, sure: bool) -> bool:
    """Whether a piece behind a place (and a date) has the form of an outlet's name: of a place that
    is only likely one, that of an agency ("КазТАГ")."""
    if not sure:
        return dated and _AGENCY.fullmatch(piece) is not None
    likely = dated or " " in piece or _AGENCY.fullmatch(piece) is not None
    return _UNKNOWN.match(piece) is not None and likely


def _with_name(paragraph: str, end: int, outlet: str, *, dated: bool) -> Framed:
    """The dateline with the name behind its dash: "АСТАНА, 24 ноя — РИА Новости. Палата …"."""
    behind = _NAME_BEHIND.match(paragraph, end)
    name = _outlet(behind["name"]) if behind else ""
    town = _town_before(paragraph[:end])
    # "АСТАНА, 1 дек – Sputnik. Палата …": also one whom nobody knows, behind a town and a day
    named = behind is not None and (name or (dated and _LATIN.fullmatch(behind["name"])))
    return Framed(0, behind.end() if behind and named else end, outlet or name, town)


def bracketed_end(paragraph: str) -> Framed | None:
    """The outlet's name in brackets that a paragraph ends with."""
    found = _BRACKETS.search(paragraph, max(0, len(paragraph) - 60))
    name = _outlet(found["name"].strip()) if found else ""
    return Framed(found.start(), len(paragraph), name) if found and name else None


def _outlet(piece: str) -> str:
    """The name of an outlet that a piece is as a whole."""
    tokens = tokens_of(piece)
    if not tokens or not is_unmistakable(tokens, 0):
        return ""
    named = name_at(tokens, 0)
    if named is None or named.end < len(tokens) or named.name.isdecimal():
        return ""
    site = tokens[0].kind == "site"
    return named.name if site or tokens[0].key == "риа" or _OF_NEWS.search(named.name) else ""


def _is_town(name: str) -> bool:
    """Whether capitals are a town's: no abbreviation, which is short or no place."""
    return _is_place(name) or (len(name) > _LONGEST_ABBREVIATION and not _is_russian(name))
