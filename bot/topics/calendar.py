"""What dates of the region are written with, in Russian, Kazakh and English. Pure."""

from __future__ import annotations

from zoneinfo import ZoneInfo

# Where no zone is written, the country's own time is meant.
LOCAL = ZoneInfo("Asia/Almaty")

_BEGINNINGS = (
    "янв қаң jan", "фев ақп feb", "мар нау mar", "апр сәу apr", "мая май мам may", "июн мау jun",
    "июл шіл jul", "авг там aug", "сен қыр sep", "окт қаз oct", "ноя қар nov", "дек жел dec",
)  # fmt: skip
# The number of a month by what its name begins with, whatever case follows; these for a pattern.
MONTHS = {begin: at for at, begins in enumerate(_BEGINNINGS, 1) for begin in begins.split()}
MONTH = "|".join(sorted(MONTHS))
# How many days ago it was.
NAMED_DAYS = {"сегодня": 0, "бүгін": 0, "today": 0, "вчера": 1, "кеше": 1, "yesterday": 1}
