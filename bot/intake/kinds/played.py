"""Whether an article tells of a game, in which pupils play deputies («Мектеп Мәжілісі») or debate
as if they were. Pure.

By who plays, and by the word for such a game, or by offices in quotation marks that nobody holds.
What is played is no news of whom and of what it imitates, nor of what is debated for a cup.
"""

from __future__ import annotations

import re

_PLAYERS = re.compile(
    r"\b(?:школьник|учени|учащ|лице(?:й|ист)|гимнази|студент|старшекласс|оқушы|мектеп|студент|лицей"
    r"|pupil|student|school|teenager)",
    re.IGNORECASE,
)
_GAME = re.compile(
    r"\b(?:(?:делов|ролев|имитационн|сюжетн)\w{2,3} игр|игр\w{1,3} «"
    r"|(?:іскерлік|рөлдік|тәрбиелік|танымдық) ойын|» (?:атты )?(?:\w{3,12} )?ойын"
    r"|настольн\w{2,3} игр|үстел\w{0,4} ойын|board game|викторин|\bquiz"
    r"|дебатн\w{2,3} (?:турнир|клуб|лиг|чемпионат|команд)|(?:турнир|чемпионат|кубок)\w{0,2} по"
    r" (?:\w{5,20} )?дебат|(?:дебат|пікірсайыс)\w{0,6} (?:турнир|сайыс|клуб|чемпионат|лига|жарыс)"
    r"|debat(?:e|es|ing) (?:tournament|cup|club|league|championship|competition|contest|team)"
    r"|role[- ]?play|mock (?:parliament|session|election|trial|vote)|model (?:parliament|un)\b)",
    re.IGNORECASE,
)
# Who is one in quotation marks only.
_PLAYED = re.compile(
    r"[«“\"](?:депутат|спикер|министр|сенат|фракци|президент|премьер|спикер|төраға|мажилис|мәжіліс"
    r"|deput|speaker|minister|senat|faction|president|lawmaker|mp)[^«»“”\"]{0,12}[»”\"]",
    re.IGNORECASE,
)
_AT_LEAST = 2  # of them


def is_played(title: str, behind: str) -> bool:
    """Whether a title, and what stands behind it, tell of a game."""
    text = f"{title}\n\n{behind}"
    if _PLAYERS.search(title) is None and _PLAYERS.search(behind.split("\n\n", 1)[0]) is None:
        return False
    return _GAME.search(text) is not None or len(_PLAYED.findall(text)) >= _AT_LEAST
