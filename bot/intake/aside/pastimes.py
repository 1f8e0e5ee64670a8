"""Words of sport and of the stage, as they begin: of what is none of a parliament's fields. Pure.

Whose calling it is (`callings.py`) and what thing is of it (`senses.py`) is asked by the same.
"""

from __future__ import annotations

# What is played, in three languages; whoever plays it is called after it.
GAMES = (
    r"(?:футбол|хокке(?=[йяиею])|бокс|шахмат|волейбол|баскетбол|теннис|дзюдо|самб(?=[ои])"
    r"|биатлон|гимнаст|wrestl|box(?=ing|er)|footbal|hockey|chess|tennis|judo)"
)
# How such a word goes on where it is a person's.
_PLAYERS = r"(?:[а-я]?ист|[её]р|шы|ші|йші|ошы|l?er|ka)"
PLAYER = rf"(?:{GAMES}{_PLAYERS})"
# Whoever is in sport, as such words begin.
SPORTSPEOPLE = (
    rf"(?:{PLAYER}|борец|борц|боец|бойц|штангист|тяжелоатлет|пловец|пловц|гимнаст|велогонщик|каратист"
    r"|спортсмен|спортшы|нападающ|вратар|(?:полу)?защитник|тренер|(?:экс-|вице-)?чемпион|балуан"
    r"|жаттықтырушы|қақпашы|fighter|striker|goalkeeper|coach|champion)"
)
SPORT = rf"(?:{GAMES}|спорт|күрес|sports?\b)"
STAGE = r"(?:кино|фильм|театр|музык|балет|концерт|film|movie|theatre|music|ballet)"
# What is played, or fought out: in Russian in the genitive, behind whoever has to do with it; in
# Kazakh and in English before that.
CONTEST_BEHIND = (
    r"(?:(?:матч|турнир|поединк|чемпионат|финал|тайм|раунд|забег|спарринг)(?:а|ов)|бо(?:я|[её]в))"
)
CONTEST_BEFORE = (
    r"(?:(?:матч|турнир|жекпе-жек|чемпионат|сайыс)(?:[тд][ыі]ң|[тд][ае]ғы|[тд]егі)?"
    r"|(?:match|tournament|bout)(?:['’]s)?)"
)
