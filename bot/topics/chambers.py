"""Which country a parliament is of whose name no other country has: "Госдума", "Knesset". Pure.

The registry has the chambers that are followed; the news tells of others, too, and mostly without
their country. A name that several states give their parliaments stands here only where the news
without a country mean one of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# Code, then names: words parted by spaces, each a word's beginning ("дум" is "думой", too; with =
# the whole word). Names as https://data.ipu.org and the news agencies have them.
_NAMES = """
UZ|олий мажлис|олий мәжіліс|oliy majlis|oliy mazhilis
KG|жогорку кенеш|жоғорку кеңеш|jogorku kenesh|zhogorku kenesh
TJ|маджлиси оли|маджлиси милли|маджлиси намояндагон|мәжілісі оли|majlisi oli|majlisi namoyandagon
TM|халк маслахат|халық маслахат|halk maslahat
AZ|милли меджлис|милли мәжіліс|milli majlis|milli mejlis
TR|=внст|великое национальное собрание|великого национального собрания|ұлы ұлттық жиналыс|\
ұлы ұлттық мәжіліс|=tbmm|grand national assembly
RU|госдум|=дума|=думе|=думу|государственн дум|мемлекеттік дум|мемдум|=совет федерации|\
=совета федерации|=совете федерации|федерация кеңес|state duma|federation council
UA|верховн =рада|верховн =рады|верховн =раде|верховн =раду|жоғарғы рада|verkhovna rada
BY|совет =республики =беларуси|совета =республики =беларуси
DE|бундестаг|бундесрат|bundestag|bundesrat
PL|=сейм|=сейма|=сейме|=сейму|=сеймом|=сеймі|=сеймінің|=сеймінде|sejm
LT|seimas
LV|saeima
EE|рийгикогу|riigikogu
MN|государственн хурал|великий хурал|великого хурала|ұлы хурал|ұлы құрал|great khural|great hural
CN|=вснп|всекитайск собрани|бүкілқытайлық жиналыс|бүкілқытайлық халық өкілдер|=бхөж|\
=national people =s congress
IR|ислам кеңес мәжіліс|исламск консультативн|меджлис =исламского =совета|\
islamic consultative
IL|кнессет|knesset
IN|лок сабх|раджья сабх|lok sabha|rajya sabha
GB|палат общин|палат лордов|қауымдар палата|лордтар палата|=house =of commons|=house =of lords
SE|риксдаг|riksdag
NO|стортинг|storting
DK|фолькетинг|folketing
FI|эдускунт|eduskunta
IS|альтинг|althing
RS|скупщин|skupstina|skupština
"""
_BEGINNING = 4  # letters by which a name's first word is looked up; a name's word has more or all


def _tables() -> dict[str, list[tuple[str, tuple[re.Pattern[str], ...]]]]:
    """By the beginnings of first words: the country, and how each word of a name may stand."""
    found: dict[str, list[tuple[str, tuple[re.Pattern[str], ...]]]] = {}
    for row in _NAMES.strip().splitlines():
        code, *names = row.split("|")
        for name in names:
            words = name.split()
            own = tuple(
                re.compile(re.escape(one[1:]) + "$" if one[0] == "=" else re.escape(one))
                for one in words
            )
            found.setdefault(words[0].removeprefix("=")[:_BEGINNING], []).append((code, own))
    return found


_BY_BEGINNING = _tables()


def chamber_at(keys: Sequence[str], at: int) -> tuple[str, int] | None:
    """The country whose parliament's name begins at a folded word, and the last word of the name;
    None for any other word."""
    for code, own in _BY_BEGINNING.get(keys[at][:_BEGINNING], ()):
        upto = at + len(own)
        fits = (one.match(key) for one, key in zip(own, keys[at:upto], strict=False))
        if upto <= len(keys) and all(fits):
            return code, upto - 1
    return None
