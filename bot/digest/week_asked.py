"""How people ask what a week is about, in a sentence of three languages. Pure."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_ASKED = (
    "тренды|тренд|что в тренде|что обсуждают|что обсуждается|что обсуждали|о чём говорят|"
    "о чём пишут|о чём новости|о чём писали|итоги недели|итоги|картина недели|картинка недели|"
    "картину недели|картинку недели|диаграмма|диаграмму|"
    "темы недели|главные темы|главные темы недели|популярные темы|самые обсуждаемые темы|"
    "трендтер|апта трендтері|не талқыланып жатыр|не талқылануда|не туралы жазып жатыр|"
    "жаңалықтар не туралы|апта қорытындысы|апта тақырыптары|аптаның басты тақырыптары|"
    "апта суреті|апта суретін|апта диаграммасы|апта диаграммасын|апталық диаграмма|"
    "аптаның диаграммасы|диаграммасы|"
    "аптаның жаңалықтары не туралы|апта жаңалықтары не туралы|басты тақырыптар|"
    "trends|trending|whats trending|what is trending|what is discussed|whats being discussed|"
    "what is being discussed|what are people talking about|what is in the news|whats in the news|"
    "what is the news about|what the news is about|what the weeks news is about|"
    "what is the weeks news about|topics of the week|top topics|picture of the week|weekly trends"
).split("|")
_WHEN = (
    "|недели|за неделю|на неделе|на этой неделе|этой недели|за эту неделю|в эту неделю|сейчас|"
    "апта бойынша|осы аптада|бұл аптада|аптада|осы аптаның|осы апта|қазір|"
    "this week|of the week|in the week|for the week|now|of this week"
).split("|")
_REQUESTS = frozenset(
    " ".join(filter(None, parts)).replace("ё", "е")
    for one in _ASKED
    for when in _WHEN
    for parts in ((one, when), (when, one))
)
_LONGEST = 60
# "Show me …", with which the same is asked; what is refused begins otherwise.
_SHOW = re.compile(
    r"^(?:(?:покажи|пришли|дай)(?:те)?(?: мне)?|показать|прислать|присылать"
    r"|(?:show|send|give)(?: me)?(?: the)?|the) "
    r"| (?:көрсет|жібер|бер)(?:ші|іңіз|іңізші|у)?$"
)


def asks_for_week(text: str) -> bool:
    """Whether a message asks for that and nothing else."""
    if len(text) > _LONGEST:
        return False
    plain = text.casefold().replace("’", "").replace("'", "").replace("ё", "е")
    return _SHOW.sub("", " ".join(_WORD.findall(plain))) in _REQUESTS
