"""Lines of a page that frame its text, told from it by what they say. Pure.

Those of posts are known to `bot/intake/footers.py`; here are those that only pages have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.sites.dates import read_said

_SHARE_OF_A_DATE = 0.4
_LONGEST = 300
_WORD = re.compile(r"[^\W\d_]{2,}")
_NOTICE = re.compile(
    r"все права (?:защищены|сохранены|принадлежат)|при (?:полном |частичном )?(?:использовании|"
    r"перепечатке|копировании|цитировании)\b.{0,40}\bматериал|(?:использование|перепечатка|"
    r"копирование) материалов|барлық құқық|материал\w*\s(?:пайдалан|көшір)|all rights reserved"
    r"|^\W*(?:©|copyright\b)"
    r"|(?:нашли|заметили) (?:ошибку|опечатку)|ctrl\s?\+\s?enter|қате(?:ні)? тапса"
    r"|spotted an? (?:error|mistake|typo)|^\W*материалы по теме\W*$|^\W*(?:по|на эту) тем[уе]\W*$",
    re.IGNORECASE,
)
# A line that is nothing but this, with a number at most.
_LABEL = re.compile(
    r"^\W*(?:подел(?:иться|ись|итесь)(?: в соцсетях| с друзьями| новостью| стать[её]й| ссылкой)?|"
    r"бөлісу|бөлісіңіз|share(?: this)?|tweet|"
    r"(?:возврат|вернуться|назад) к списку(?: новостей)?|назад|артқа|back(?: to list)?|печать|"
    r"версия для печати|распечатать|басып шығару|print|(?:количество )?просмотр(?:ов|ы)?|қаралды|"
    r"қаралым|көрілім|views?|комментари(?:и|ев)|пікірлер|comments?|теги|тегтер|тег|tags?|"
    r"скачать|жүктеу|download|слушать|тыңдау|оцените (?:материал|статью)|реклама|жарнама|"
    r"advertisement|читать далее|толығырақ|новости|жаңалықтар|news|главная|басты бет|home|"
    r"фото|сурет|видео|бейне|автор|авторы|источник|дереккөз)[\W\d]*",
    re.IGNORECASE,
)


def told_of(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The paragraphs that tell something: without labels of buttons, without the date and the
    counters over the first of them, without notices of rights under the last."""
    told = [one for one in paragraphs if not is_label(one)]
    while len(told) > 1 and _is_date_line(told[0]):
        told.pop(0)
    while len(told) > 1 and (_is_date_line(told[-1]) or is_notice(told[-1])):
        told.pop()
    return tuple(told)


def is_label(line: str) -> bool:
    """Whether a line of a page is the label of a button or of a counter, or has no words."""
    return _LABEL.fullmatch(line) is not None or not _WORD.search(line)


def is_notice(line: str) -> bool:
    """Whether a line says whose the text is, or whom to tell of a mistake in it."""
    return len(line) <= _LONGEST and _NOTICE.search(line) is not None


def _is_date_line(line: str) -> bool:
    said = read_said(line)
    return said is not None and said.share >= _SHARE_OF_A_DATE
