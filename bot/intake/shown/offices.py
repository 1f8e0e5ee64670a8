"""Whether a sentence calls somebody by his office alone, and whether a title says who that is.
Pure.
"""

from __future__ import annotations

import re

from bot.topics.letters import has_kazakh
from bot.topics.titles.words import CHAIRS, MEMBERS, MINISTERS

# An office without who holds it: "По словам спикера, …", "Министр пообещал …", "The minister said".
_OFFICE = "|".join(
    (*MINISTERS, *CHAIRS, *MEMBERS, "докладчик", "чиновник", "ведомств", "deput", "official")
)
_WHO = "|".join((*MINISTERS, *CHAIRS, *MEMBERS))
_BARE = re.compile(
    rf"(?:по (?:словам|мнению|данным|оценке)|как \w+л[аи]?) (?P<of>{_OFFICE})\w*,\s"
    rf"|(?P<kk>{_OFFICE})\w* (?:айтуынша|сөзінше|пікірінше|мәліметінше)\b"
    rf"|according to the (?P<en>{_OFFICE})\w*,\s"
    rf"|(?P<ru>{_WHO})й? (?:\w+ла?(?:сь|ся)?|\w+[еи]т)[\s,]"
    rf"|the (?P<the>{_OFFICE})\w* (?:said|says|told|added|noted|promised|also)\b"
)
_SAYS_BARE = re.compile(
    rf"[»”\",]\s[–—-]\s\w+л[аи]? (?P<by>{_OFFICE})\w*\W*$"
    rf"|[»”\",](?:\s[–—-])?\s(?:деді|дейді|деп \w+) (?P<kk>{_OFFICE})\w*\W*$"
)
# "Министр көмір қорын … айтты": in Kazakh what he is minister of stands before him.
_BARE_KAZAKH = re.compile(
    r"(?P<of>министр|депутат|сенатор) (?![А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+ "
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ]|[А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]*(?:[оеё]в|ин|[оеё]ва|ина|бай|бек)\w{0,4}\b)"
    r"(?i:.{0,300}(?:[дт][ыі]|[ае]ді|йді|йды|ады)[.!]?$)",
)
# "Депутат от области в соцсетях заявил …": one of many, without his name.
_OF_SOMEWHERE = re.compile(
    rf"(?P<of>{'|'.join(MEMBERS)})\w{{0,3}} (?:от|из)"
    r" (?=(?P<rest>[^,:;.]{3,80}?) \w+л[аи]?[\s,])",
    re.IGNORECASE,
)
# "Министры", "депутаттар", "ministers".
_MANY = re.compile(r"ы|ов|ам|ами|ах|[лдт][ае]р\w*|s")
_MANY_KAZAKH = re.compile(r"[лдт][ае]р\w*")


def office_meant(sentence: str) -> str:
    """By which office a sentence calls somebody without his name; "" where it calls nobody so."""
    plain = sentence.replace("ё", "е")
    folded = plain.casefold()
    found = _BARE.match(folded) or _SAYS_BARE.search(folded)
    found = found or _BARE_KAZAKH.match(plain[:1].lower() + plain[1:])
    return meant_by(found or _of_somewhere(plain))


def _of_somewhere(sentence: str) -> re.Match[str] | None:
    """ "Депутат от области заявил …", unless his name stands before the verb."""
    found = _OF_SOMEWHERE.match(sentence)
    named = found is not None and all(one[0].isupper() for one in found["rest"].split()[-2:])
    return None if named else found


def meant_by(found: re.Match[str] | None) -> str:
    """What a pattern found, by whichever of its groups; "" for nothing."""
    return next((one for one in found.groups() if one), "").casefold() if found else ""


def is_known(meant: str, title: str) -> bool:
    """Whether a title says of one who holds an office who he is: by that office, or as one of a
    chamber by another word for that; many of them are not he."""
    chairs = (*CHAIRS, "председател", "chair")
    words = next((some for some in (MEMBERS, chairs) if meant in some), (meant,))
    # "депутаты": in Kazakh one of somebody's, in Russian several
    many = _MANY_KAZAKH if has_kazakh(title) else _MANY
    return any(
        not many.fullmatch(one[1]) for word in words for one in re.finditer(rf"{word}(\w*)", title)
    )
