"""The words with which people ask for something to be sent, in three languages, beside what says
how much, when or when not: "присылай …", "send me …", "… жібер". Pure."""

from __future__ import annotations

import re

_ASKING = re.compile(
    r"(?<!\w)(?:(?:при)?(?:шли|сылай|слать|сылать)(?:те)?|отправ(?:ь|ьте|ляй|ляйте|лять)|"
    r"получать|хочу|хотим|можно|давай(?:те)?|мне|нам|пожалуйста|"
    r"(?:send|give|deliver|get)(?: me| us)?|"
    r"i(?: would|['’]d)? (?:want|like)(?: to)?|please|"
    r"(?:жібер|бер|жіберіп тұр|келіп тұр|келсін|алғым келеді)(?:ші|іңіз(?:ші)?|ің)?|"
    r"маған|бізге)(?!\w)"
)
NEWS = (
    r"(?:новост\w{1,3}|уведомлени\w{1,3}|сообщени\w{1,3}|news|articles?|alerts?|notifications?|"
    r"жаңалық\w{0,8}|хабарлама\w{0,8})"
)


def without_asking(text: str) -> str:
    """A casefolded text without what only asks."""
    return " ".join(_ASKING.sub(" ", text).split()).strip(" ,.!?:-–—")
