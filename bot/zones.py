"""Time zones as people type them: a city or a country in three languages, UTC+5, an IANA name.

Pure. The names are CLDR's (through Babel) and the zones the tz database's; by hand are only the
cities of this region that are not the name of a zone.
"""

from __future__ import annotations

import logging
import re
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from babel import Locale
from babel.core import get_global

from bot.caches import remembered

log = logging.getLogger(__name__)

# Where a chat is taken to be whose zone this machine does not know, unless `live_in` says.
HOME = "Asia/Almaty"

# Kazakhstan has had one time since 1 March 2024, so its cities need no zones of their own.
_CITIES = {
    "Asia/Almaty": (
        "астана нур-султан шымкент алма-ата караганда павлодар семей усть-каменогорск "
        "петропавловск кокшетау тараз талдыкорган туркестан конаев жезказган экибастуз темиртау "
        "байконур қарағанды өскемен петропавл көкшетау талдықорған түркістан қонаев жезқазған "
        "екібастұз теміртау байқоңыр astana nur-sultan shymkent karaganda karagandy qaraghandy "
        "pavlodar semey oskemen kokshetau taraz taldykorgan turkistan "
        "казахстан қазақстан kazakhstan"
    ),
    "Asia/Tashkent": "узбекистан өзбекстан uzbekistan",
    "Asia/Ashgabat": "ашғабат",
    "Asia/Samarkand": "бухара бұхара bukhara нукус нөкіс nukus",
    "Asia/Bishkek": "ош osh баткен batken жалал-абад джалал-абад jalal-abad",
    "Asia/Baku": "гянджа гәнжә ganja",
    "Europe/Istanbul": "анкара измир ankara izmir турция түркия turkey türkiye",
    "Asia/Nicosia": "лефкоша lefkosa lefkoşa кипр cyprus",
    "Europe/Moscow": "мск msk петербург санкт-петербург казань мәскеу қазан kazan",
    "Asia/Yekaterinburg": "екатеринбург уфа челябинск",
    # Of their zones only one is where people live.
    "Europe/Berlin": "германия germany",
    "Europe/Kiev": "украина ukraine",
    "Asia/Kuala_Lumpur": "малайзия malaysia",
    "Europe/Zurich": "женева geneva",
    "America/New_York": "вашингтон washington нью-йорк ny nyc",
    "Asia/Kolkata": "дели delhi",
    "Asia/Shanghai": "пекин бейжің beijing китай қытай china",
    "Asia/Urumqi": "урумчи үрімші urumqi",
    "UTC": "utc gmt гринвич greenwich",
}
# What newspapers call a city otherwise than CLDR.
_TITLES = {("Asia/Ashgabat", "kk"): "Ашғабат"}
# Abbreviations that mean one clock to whoever writes them (tz database, `%Z` of these zones).
_ABBREVIATIONS = {
    "America/New_York": "et est edt eastern",
    "America/Los_Angeles": "pt pst pdt pacific",
    "Asia/Almaty": "almt",
    "Asia/Ashgabat": "tmt",
    "Asia/Baku": "azt",
    "Asia/Bishkek": "kgt",
    "Asia/Tashkent": "uzt",
    "Asia/Tokyo": "jst",
    "Europe/Brussels": "cet cest",
    "Europe/Istanbul": "trt",
}
# ... and those that mean several: India, Israel and Ireland, China and Chicago, London and Dhaka.
_OF_MANY = frozenset("ist cst bst ast gst eet eest sst ct central".split())
# "московское время": how Russian makes an adjective of a place that is often named so.
_ADJECTIVES = {
    "Asia/Almaty": "алматинск алмаатинск астанинск казахстанск",
    "Asia/Baku": "бакинск азербайджанск",
    "Asia/Bishkek": "бишкекск киргизск кыргызск",
    "Asia/Tashkent": "ташкентск узбекистанск узбекск",
    "Asia/Ashgabat": "ашхабадск туркменск",
    "Europe/Moscow": "московск",
    "Europe/Istanbul": "стамбульск турецк анкарск",
    "Europe/Berlin": "берлинск",
    "Europe/Budapest": "будапештск венгерск",
    "Europe/Brussels": "брюссельск центральноевропейск среднеевропейск",
    "Europe/London": "лондонск",
    "America/New_York": "нью-йоркск",
    "UTC": "гринвичск всемирн",
}
# Offsets with minutes have no zone of their own; the place where most people live by each.
_UNEVEN = {
    (3, 30): "Asia/Tehran",
    (4, 30): "Asia/Kabul",
    (5, 30): "Asia/Kolkata",
    (5, 45): "Asia/Kathmandu",
    (6, 30): "Asia/Yangon",
    (9, 30): "Australia/Darwin",
}
_MOSCOW_HOURS = 3
_OFFSET = re.compile(
    r"^(utc|gmt|мск|msk)?\s?([+\-−–]?)\s?(\d{1,2})(?::?([0-5]\d))?(?:\s?(utc|gmt))?"
    r"(?:\s[^\W\d][^\d]*)?$"
)
# Of a text with one space between words: what stands around a place.
_AROUND = re.compile(
    r"^(?:по времени|время|я|живу|нахожусь|по|в|во|г\.?|город[еау]?|in|қ\.?|on|by)\s"
    r"|\s(?:қаласы(?:ның|нда)?|уақыты(?:мен|нда)?|бойынша|city|time|время|времени)$"
)
_ADJECTIVE = re.compile(r"^(?:по )?([а-я-]+)(?:ое|ому) врем(?:я|ени)$")
_LONGEST = 60
# Two letters wrong in a long name, one in a short one; shorter words are too much alike.
_ALIKE, _SHORTEST_ALIKE = 80.0, 5

OFFERED = (
    "Asia/Almaty",
    "Asia/Tashkent",
    "Asia/Bishkek",
    "Asia/Baku",
    "Europe/Istanbul",
    "Asia/Ashgabat",
    "Europe/Moscow",
    "Europe/Budapest",
    "Europe/Brussels",
    "UTC",
)


class _Home:
    """Where this installation is."""

    zone = ZoneInfo(HOME)


def live_in(zone: str) -> None:
    """Say where this installation is (the setting TIMEZONE), once, at the start."""
    _Home.zone = ZoneInfo(zone)


def zone_of(name: str) -> ZoneInfo:
    """The time zone of a stored IANA name; that of this installation for one that is none, or is
    none here (a tz database that is older than the one it was chosen from), so that its chat is
    served all the same, and can choose again. Never raises."""
    return _zone(name) or _Home.zone


@remembered(entries=512, each=8000)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # what it raises for what is no zone
        log.error("a chat has the unknown time zone %.60r: taken for %s", name, _Home.zone.key)
        return None


@cache
def _zones() -> dict[str, str]:
    """IANA names as people may write them, to the name as it is."""
    files = {"Factory", "localtime"}  # of the tz database, but no places
    return {zone.casefold(): zone for zone in sorted(available_timezones() - files)}


@cache
def _places() -> dict[str, str]:
    """Cities and countries in three languages, and the last word of each zone's name."""
    zones, places = _zones(), dict[str, str]()
    for zones_name, names in _CITIES.items():
        places.update(dict.fromkeys(names.split(), zones_name))
    countries = {
        country: of_it[0]
        for country, of_it in get_global("territory_zones").items()
        if len(of_it) == 1 and of_it[0].casefold() in zones
    }
    for language in ("ru", "kk", "en"):
        locale = Locale(language)
        for zone, info in locale.time_zones.items():
            if "city" in info and zone.casefold() in zones:
                places.setdefault(info["city"].casefold(), zones[zone.casefold()])
        for country, zone in countries.items():
            if country in locale.territories:
                places.setdefault(locale.territories[country].casefold(), zone)
    known = Locale("ru").time_zones
    # Of two names of one zone (Asia/Istanbul, Europe/Istanbul) the one that CLDR knows goes first.
    for zone in sorted(zones.values(), key=lambda zone: zone not in known):
        area, _, city = zone.rpartition("/")
        if area and area != "Etc":
            places.setdefault(city.replace("_", " ").casefold(), zone)
    return places


@cache
def _named() -> dict[str, str]:
    """Abbreviations, and stems of adjectives, to their zones."""
    both = (*_ABBREVIATIONS.items(), *_ADJECTIVES.items())
    return {word: zone for zone, words in both for word in words.split()}


def find_zone(typed: str) -> str | None:
    """The IANA zone that is meant; None when nobody could tell."""
    return next((zone for part in _parts(typed) if (zone := _zone_of_part(part))), None)


def _zone_of_part(wanted: str) -> str | None:
    offset = _OFFSET.match(wanted)
    if offset:
        name, sign, hours, minutes, behind = offset.groups()
        if not sign and not name and not behind:
            return None  # "5" may be an hour as well
        return _of_offset(name, sign or "+", hours, minutes)
    zone = _zones().get(wanted.replace(" ", "_")) if "/" in wanted else None
    adjective = _ADJECTIVE.match(wanted)
    zone = zone or (_named().get(adjective[1]) if adjective else None)
    bare = _bare(wanted)
    if zone or not bare or _is_of_several(bare):
        return zone
    zone = _named().get(bare) or _places().get(bare)
    return zone or _places().get(bare.replace(" ", "-")) or _like(bare)


def several(typed: str) -> bool:
    """Whether it is a name that has several zones: "IST", "Россия"."""
    return any(_is_of_several(_bare(part)) for part in _parts(typed))


def _is_of_several(bare: str) -> bool:
    return bare in _OF_MANY or bare in _wide()


def _parts(typed: str) -> list[str]:
    """What is typed, in the parts that may each be a place: "США, Нью-Йорк"; what stands in
    brackets is beside it: "UTC+5 (Астана)"."""
    wanted = " ".join(typed.split()).casefold().strip(" .!?\"'«»")
    if len(wanted) > _LONGEST:
        return []
    return [part.partition("(")[0].strip() for part in wanted.split(",")]


def _bare(wanted: str) -> str:
    """A place without the words around it: "по времени Астаны", "Астана уақыты бойынша"."""
    for _ in range(3):
        wanted = _AROUND.sub("", wanted)
    return wanted


@cache
def _wide() -> frozenset[str]:
    """Countries of three languages in which clocks differ, and how people call them."""
    zones, names = _zones(), {"сша", "usa", "us", "the usa", "америка", "russia", "рф", "ақш"}
    wide = [
        country
        for country, of_it in get_global("territory_zones").items()
        if len([zone for zone in of_it if zone.casefold() in zones]) > 1
    ]
    for language in ("ru", "kk", "en"):
        known = Locale(language).territories
        names |= {known[country].casefold() for country in wide if country in known}
    return frozenset(names - _places().keys())


def _of_offset(name: str | None, sign: str, hours: str, minutes: str | None) -> str | None:
    """Hours from UTC, or from Moscow, where people count so."""
    whole, rest = int(hours), int(minutes or 0)
    if rest:
        return _UNEVEN.get((whole, rest)) if sign == "+" and name not in ("мск", "msk") else None
    shift = (whole if sign == "+" else -whole) + (_MOSCOW_HOURS if name in ("мск", "msk") else 0)
    if not shift:
        return "UTC"
    # The Etc zones count the other way round (https://www.iana.org/time-zones, file etcetera).
    return _zones().get(f"etc/gmt{-shift:+}")


def _like(wanted: str) -> str | None:
    """The zone of the one place that is written nearly so: an inflected or misspelt name."""
    if len(wanted) < _SHORTEST_ALIKE:
        return None
    from rapidfuzz import fuzz, process  # loaded for those who mistype, not at every start

    near = process.extract(
        wanted, _places().keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=5
    )
    best = {_places()[place] for place, score, _ in near if score == near[0][1]}
    return best.pop() if len(best) == 1 else None


def zone_title(zone: str, language: str, now: datetime) -> str:
    """A zone as readers see it, with the hours it is from UTC now: "Алматы (UTC+5)"."""
    known = zone_of(zone)
    zone = known.key
    minutes = (now.astimezone(known).utcoffset() or timedelta()) // timedelta(minutes=1)
    hours, rest = divmod(abs(minutes), 60)
    offset = f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
    if zone == "UTC" or zone.startswith("Etc/"):
        return offset if minutes else "UTC"
    city = _TITLES.get((zone, language)) or Locale(language).time_zones.get(zone, {}).get("city")
    return f"{city or zone.rpartition('/')[2].replace('_', ' ')} ({offset})"
