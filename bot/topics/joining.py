"""Words that only join others or point at them, in three languages: nobody is called so. Pure."""

from __future__ import annotations

from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

_CLASSES = frozenset({"PREP", "CONJ", "PRCL", "INTJ", "NPRO"})
# There is no dictionary of these languages here: their closed classes are written out.
_KAZAKH = frozenset(
    """
    және мен бен пен менен да де та те ма ме ба бе па пе ал ғой ғана үшін туралы жайлы жайында
    жөнінде бойынша дейін кейін соң бері арқылы сияқты бірақ немесе әлде егер ол бұл
    сол осы анау мынау олар біз сіз сен біздің сіздің менің сенің оның өз бар жоқ емес не кім
    қай қандай қалай қайда қашан неге қатысты байланысты
    арасында арасындағы ішінде ішіндегі кезінде кезіндегі
    """.split()
)
_ENGLISH = frozenset(
    """
    the a an of in on at to for from by with without about into onto over under between among
    through during before after since until against as and or but nor so if than then that this
    these those it its he him his she her hers they them their we us our ours you your i me my mine
    who whom whose which what when where why how is are was were be been being am do does did has
    have had will would can could may might shall should must not no yes up out off down per via s
    """.split()
)


def only_joins(word: str) -> bool:
    """Whether a word as it was typed, in small letters, says nothing by itself: "on", "он", "не".
    In capitals it may be an abbreviation, and with one a surname."""
    if not word.islower():
        return False
    key = fold(word)
    if key in _ENGLISH or key in _KAZAKH:
        return True
    return any(one.is_known and one.tag.POS in _CLASSES for one in parses(key)[:1])
