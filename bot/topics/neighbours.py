"""Which words say that a text tells of another country without naming it: its regions and towns,
its money, its institutions. Pure.

News for readers there hardly ever names their country, as news of home does not (`home_words`).
Only words that are of one country stand here: a river runs through several.
"""

from __future__ import annotations

import re

# Code, then beginnings of words; with = the whole word. No capital of a state: `countries`.
_PLACES = """
UZ|самарканд самарқан samarkand samarqand бухар бұхар bukhara ферган ферғана fergana ferghana
UZ|андижан әндіжан andijan andizhan наманган namangan хорезм khorezm xorazm кашкадарь қашқадария
UZ|qashqadaryo kashkadarya сурхандарь сурхандария surkhandarya сырдарьинск навоийск джизак жиззақ
UZ|jizzakh каракалпак қарақалпақ karakalpak qaraqalpaq нукус nukus ургенч urgench
KG|=ош =оше =оша =ошта =оштағы =osh ошск джалал жалалабад jalal-abad баткен batken нарынск чуйск
KG|таласск иссык-куль ыстықкөл issyk каракол karakol токмок токмак
TJ|худжанд худжент khujand согдийск хатлон khatlon куляб бадахшан
TM|туркменабад turkmenabat дашогуз dashoguz балканабат balkanabat аркадаг arkadag
AZ|гяндж гәнжа ganja сумгаит сумгайыт sumgait sumqayit нахчыван нахичеван нахчиван nakhchivan
AZ|карабах қарабах karabakh ханкенд khankendi лачин lachin
TR|стамбул ыстамбұл ыстанбұл istanbul измир izmir антали анталья antalya бурсе bursa коньи konya
TR|диярбакыр diyarbakir газиантеп gaziantep трабзон trabzon
RU|петербург новосибирск екатеринбург челябинск татарстан tatarstan башкортостан башкири подмосков
RU|ростовск краснодарск оренбургск совфед
US|техас texas калифорни california флорид florida пентагон pentagon госдеп капитоли capitol
US|конгрессмен congressman congressmen congresswoman
GB|вестминстер westminster даунинг downing
"""
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
    words: dict[str, list[str]] = {}
    for row in _PLACES.strip().splitlines():
        code, _, listed = row.partition("|")
        words.setdefault(code, []).extend(listed.split())
    return re.compile(
        "|".join(
            f"(?P<{code}>"
            + "|".join(
                re.escape(one[1:]) + "$" if one[0] == "=" else re.escape(one.partition("-")[0])
                for one in listed
            )
            + ")"
            for code, listed in words.items()
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
