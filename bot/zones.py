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
    "Asia/Samarkand": "бухара бұхара bukhara",
    "Asia/Bishkek": "ош osh",
    "Asia/Baku": "гянджа гәнжә ganja",
    "Europe/Istanbul": "анкара измир ankara izmir турция түркия turkey türkiye",
    "Asia/Nicosia": "лефкоша lefkosa lefkoşa",
    "Europe/Moscow": "мск петербург санкт-петербург казань мәскеу қазан kazan",
    "Asia/Yekaterinburg": "екатеринбург уфа челябинск",
    "Europe/Zurich": "женева geneva",
    "America/New_York": "вашингтон washington нью-йорк",
    "Asia/Shanghai": "пекин бейжің beijing китай қытай china",
    "Asia/Urumqi": "урумчи үрімші urumqi",
    "UTC": "utc gmt гринвич greenwich",
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
_OFFSET = re.compile(r"^(utc|gmt|мск|msk)?\s*([+\-−–])\s*(\d{1,2})(?::?([0-5]\d))?$")
# Of a text with one space between words.
_AROUND = re.compile(r"^(?:в|во|г\.?|город|in|қ\.?)\s|\s(?:қаласы|city|time)$|\s?[,(].*$")
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


def find_zone(typed: str) -> str | None:
    """The IANA zone that is meant; None when nobody could tell."""
    wanted = " ".join(typed.split()).casefold().strip(" .!?\"'«»")
    if not wanted or len(wanted) > _LONGEST:
        return None
    offset = _OFFSET.match(wanted)
    if offset:
        return _of_offset(*offset.groups())
    zone = _zones().get(wanted.replace(" ", "_")) if "/" in wanted else None
    wanted = _AROUND.sub("", wanted)
    return zone or _places().get(wanted) or _places().get(wanted.replace(" ", "-")) or _like(wanted)


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
    info = Locale(language).time_zones.get(zone, {})
    city = str(info.get("city") or zone.rpartition("/")[2].replace("_", " "))
    return f"{city} ({offset})"
