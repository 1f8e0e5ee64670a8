"""Whether an article only tells again what was told before: "Вы могли пропустить вчера". Pure.

Its title, or the first words of its text, say so; or a day in brackets before it is over since.
"""

from __future__ import annotations

import re
from datetime import datetime

_YESTERDAY = r"(?:вчера|накануне|позавчера|кеше|алдыңғы күні|yesterday|last (?:week|night))"
_AGAIN = re.compile(
    r"\W{0,9}(?:"
    # who has missed it
    r"(?:что |если )?(?:вы|ты) (?:могли |мог )?(?:всё |все )?пропусти\w{1,3}\b"
    rf".{{0,40}}{_YESTERDAY}"
    r"|(?:вчерашнее,? )?если (?:вы )?пропустили\b|для тех,? кто (?:спал|пропустил)"
    r"|in case you missed it|icymi\b|missed it yesterday|байқамай қалсаңыз|өткізіп алсаңыз"
    # what is recalled of yesterday, at the very beginning
    rf"|(?:напомним|напоминаем|напоминаю)[,:]? (?:что )?(?:\w{{1,20}} )?{_YESTERDAY}"
    rf"|(?:еске сал\w{{2,8}}|естеріңізге сал\w{{2,8}})[,:]? (?:\w{{1,20}} )?{_YESTERDAY}"
    rf"|(?:as a reminder|recall(?: that)?|we remind you)[,:]? (?:\w{{1,20}} )?{_YESTERDAY}"
    # who wrote it then
    rf"|{_YESTERDAY}[,]? (?:мы |біз |we )?(?:уже )?(?:писали|сообщали|рассказывали|публиковали"
    r"|жазған|жаздық|хабарлаған|хабарладық|wrote|reported)"
    r"|кеше жарияланған\b|қайталап береміз|повтор(?:яем)? вчерашн|из вчерашнего\b|вчерашнее[,.:])",
    re.IGNORECASE,
)
_DAY = re.compile(r"\W{0,4}\[(\d{1,2})[./](\d{1,2})(?:[./](?:20)?\d\d)?\]")
_BEGINNING = 90
_MONTHS = 12


def is_retold(title: str, lead: str, published: datetime) -> bool:
    """Whether an article of some title and lead, published at an instant, tells what others had
    told before that day."""
    beginning = title[:_BEGINNING] or lead[:_BEGINNING]
    if _AGAIN.match(beginning):
        return True
    found = _DAY.match(beginning)
    if found is None:
        return False
    day, month = int(found[1]), int(found[2])
    # A month ahead is one of last year.
    ahead = (month - published.month) % _MONTHS
    return 1 <= month <= _MONTHS and ((ahead == 0 and day < published.day) or ahead > _MONTHS // 2)
