"""Which words say that a text tells of another country without naming it: its regions and towns,
its money, its institutions. Pure.

News for readers there hardly ever names their country, as news of home does not (`home_words`).
Only words that are of one country say so: a river runs through several.
"""

from __future__ import annotations

import re

from bot.lexicon.places import BEGINNINGS

# Its money, which is money only behind a number: "сом" is a fish, too. None in which others trade.
_MONEY = {
    "UZ": re.compile(r"(?:сум(?:а|ов|ах)?|сум(?:ды|ға|нан)|so[uʻ]?m|sums?|soums?|uzs)$"),
    "KG": re.compile(r"(?:сом(?:а|ов|ах)?|сом(?:ды|ға|нан|мен)|soms?|kgs)$"),
    "AZ": re.compile(r"(?:манат\w{0,4}|manats?|azn)$"),
    "TR": re.compile(r"(?:лир(?:а|ы|у)?|лира\w{0,3}|liras?)$"),
}
_NUMBER = re.compile(r"(?:\d{1,18}|млн|млрд|трлн|тыс\w{0,3}|мың|миллион\w{0,2}|миллиард\w{0,2}"
                     r"|триллион\w{0,2}|million|billion|trillion)$")  # fmt: skip


def _pattern() -> re.Pattern[str]:
    """What matches the words of each country, in a group of its code."""
    return re.compile(
        "|".join(
            f"(?P<{code}>"
            + "|".join(
                re.escape(one[1:]) + "$" if one[0] == "=" else re.escape(one.partition("-")[0])
                for one in listed
            )
            + ")"
            for code, listed in BEGINNINGS.items()
        )
    )


_PLACE = _pattern()


def country_of_place(key: str) -> str:
    """The other country of which a folded word is a region, a town or an institution; "" for any
    other word."""
    found = _PLACE.match(key)
    return found.lastgroup or "" if found else ""


def country_of_money(key: str, before: str) -> str:
    """The other country whose money a folded word is, behind a number or its scale; else ""."""
    if not _NUMBER.match(before):
        return ""
    return next((code for code, one in _MONEY.items() if one.match(key)), "")
