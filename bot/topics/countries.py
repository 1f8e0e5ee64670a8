"""Whether a chamber's name is that of another country: "Сенат США", "польский Сенат". Pure."""

from __future__ import annotations

from bot.topics.tokens import Words

# Stems after or before a body's name that say whose it is; ISO 3166 code of the country.
_STEMS = (
    ("казахстан", "KZ"), ("қазақстан", "KZ"), ("kazakh", "KZ"), ("рк", "KZ"), ("қр", "KZ"),
    ("сша", "US"), ("америк", "US"), ("франц", "FR"), ("польш", "PL"), ("польск", "PL"),
    ("итал", "IT"), ("испан", "ES"), ("румын", "RO"), ("чех", "CZ"), ("чеш", "CZ"),
    ("австрал", "AU"), ("канад", "CA"), ("бразил", "BR"), ("аргентин", "AR"), ("мексик", "MX"),
    ("бельг", "BE"), ("нидерланд", "NL"), ("ирланд", "IE"), ("филиппин", "PH"), ("пакистан", "PK"),
    ("тайланд", "TH"), ("таиланд", "TH"), ("чили", "CL"), ("колумб", "CO"), ("узбек", "UZ"),
    ("өзбек", "UZ"), ("олий", "UZ"), ("кыргыз", "KG"), ("қырғыз", "KG"), ("киргиз", "KG"),
    ("таджик", "TJ"), ("тәжік", "TJ"), ("туркмен", "TM"), ("түрікмен", "TM"), ("турец", "TR"),
    ("турци", "TR"), ("түрки", "TR"), ("азербайджан", "AZ"), ("әзербайжан", "AZ"), ("росси", "RU"),
    ("ресей", "RU"), ("рф", "RU"), ("монгол", "MN"), ("венг", "HU"), ("беларус", "BY"),
    ("uzbek", "UZ"), ("kyrgyz", "KG"), ("polish", "PL"), ("poland", "PL"), ("french", "FR"),
    ("france", "FR"), ("italian", "IT"), ("italy", "IT"), ("american", "US"), ("us", "US"),
    ("ақш", "US"),
)  # fmt: skip
_WHOLE = frozenset({"рк", "қр", "рф", "us", "сша", "ақш", "олий"})


def _country(key: str) -> str:
    for stem, country in _STEMS:
        if key == stem or (stem not in _WHOLE and key.startswith(stem)):
            return country
    return ""


def is_foreign(words: Words, first: int, last: int, country: str) -> bool:
    """Whether what stands beside words first..last names another country than `country`."""
    if not country:
        return False
    beside = []
    for place in (last + 1, last + 2):
        if place < len(words) and not words.gap(place).strip(" \u00a0"):
            beside.append(words.keys[place])
        else:
            break
    if first > 0 and not words.gap(first).strip(" \u00a0"):
        beside.append(words.keys[first - 1])
    named = {_country(key) for key in beside} - {""}
    return bool(named) and country not in named
