"""Time zones as people type them: a city in three languages, an IANA name, UTC+5. Pure."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import available_timezones

from babel import Locale

# Cities that are not the name of a zone; the zone is the one in force there.
_CITIES = {
    "астана": "Asia/Almaty", "astana": "Asia/Almaty", "нур-султан": "Asia/Almaty",
    "шымкент": "Asia/Almaty", "shymkent": "Asia/Almaty", "караганда": "Asia/Almaty",
    "қарағанды": "Asia/Almaty", "алма-ата": "Asia/Almaty", "казахстан": "Asia/Almaty",
    "қазақстан": "Asia/Almaty", "kazakhstan": "Asia/Almaty", "анкара": "Europe/Istanbul",
    "ankara": "Europe/Istanbul", "стамбул": "Europe/Istanbul", "ыстамбұл": "Europe/Istanbul",
    "баку": "Asia/Baku", "бишкек": "Asia/Bishkek", "бішкек": "Asia/Bishkek",
    "ташкент": "Asia/Tashkent", "самарканд": "Asia/Samarkand", "ашхабад": "Asia/Ashgabat",
    "ашғабат": "Asia/Ashgabat", "будапешт": "Europe/Budapest", "москва": "Europe/Moscow",
    "мәскеу": "Europe/Moscow", "женева": "Europe/Zurich", "geneva": "Europe/Zurich",
    "вашингтон": "America/New_York", "washington": "America/New_York", "пекин": "Asia/Shanghai",
    "beijing": "Asia/Shanghai", "лефкоша": "Asia/Nicosia", "гянджа": "Asia/Baku",
}  # fmt: skip
_OFFSET = re.compile(r"^(?:utc|gmt|уtс|мск)?\s*([+\-−–])\s*(\d{1,2})(?::?00)?$", re.IGNORECASE)
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


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        names[zone.casefold()] = zone
        names.setdefault(zone.rsplit("/", 1)[-1].replace("_", " ").casefold(), zone)
    for language in ("ru", "kk", "en"):
        for zone, info in Locale(language).time_zones.items():
            if "city" in info and zone.casefold() in names:
                names.setdefault(info["city"].casefold(), names[zone.casefold()])
    names.update(_CITIES)
    return names


def find_zone(typed: str) -> str | None:
    """The IANA zone that is meant; None when we know none of that name."""
    wanted = " ".join(typed.split()).casefold()
    if not wanted or len(wanted) > 60:
        return None
    offset = _OFFSET.match(wanted)
    if offset:
        hours = int(offset.group(2))
        # The Etc zones count the other way round (https://www.iana.org/time-zones, file etcetera).
        name = f"Etc/GMT{'-' if offset.group(1) == '+' else '+'}{hours}" if hours else "UTC"
        return name if name in available_timezones() else None
    return _names().get(wanted) or _names().get(wanted.replace(" ", "_"))


def city_of(zone: str, language: str) -> str:
    """The city of a zone in a language."""
    info = Locale(language).time_zones.get(zone, {})
    return str(info.get("city") or zone.rsplit("/", 1)[-1].replace("_", " "))
