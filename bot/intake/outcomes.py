"""Whether a title tells what came of something: heat is back, a fire is out, somebody is found, a
sentence is passed, the dead are more. Pure.

What is still going on by an earlier title ("96 домов без тепла") is so no more. Who asks whether it
is so, or what follows of it, tells nothing of that.
"""

from __future__ import annotations

import re

# In the past; what is still awaited stands in the future, or behind a "not".
_ENDED = re.compile(
    r"(?<!\bне )(?<!\bnot )(?<!\byet )\b(?:(?:восстановл|возобновл|потуш|спас|найд|заверш|прекращ"
    r"|осужд|приговор|оправд|задерж)[её]н[аоы]?|ликвидирован[аоы]?|(?:восстанов|возобнов|потуш"
    r"|заверш|приговор)ил[аи]?|ликвидировал[аи]?|(?:возобнов|заверш)ил(?:ся|ась|ось|ись)"
    r"|спасл[аои]|наш(?:ли|лась|лся)|вын(?:ес|есла|если|есен) приговор"
    r"|(?:вернули|дали|включили) (?:тепло|свет|воду|газ|электр\w+)|снова (?:открыт[аоы]?|дали)"
    r"|қалпына кел(?:ді|тірілді|тірді)|қайта (?:берілді|қосылды|ашылды|жанды)|сөндір(?:ді|ілді)"
    r"|құтқар(?:ды|ылды)|табылды|аяқталды|ұсталды|сотталды|ақталды"
    r"|үкім (?:шықты|шығар(?:ды|ылды)|оқылды)"
    r"|restored|resumed|reopen(?:s|ed)|extinguished|put out|rescued|sentenced|convicted|acquitted"
    r"|(?:is|are|was|were|has been|have been) (?:found|over|back)|back on|found (?:alive|dead|safe)"
    r"|(?:has|have) ended"
    r"|число (?:жертв|погибших|пострадавших|раненых)[^,;:.?]{0,60}?"
    r"(?:выросло|возросло|увеличилось|достигло)"
    r"|(?:қаза тапқан|қайтыс болған|жараланған|зардап шеккен)[дт][ае]р(?:д[ыі]ң)? саны"
    r"[^,;:.?]{0,60}?"
    r"(?:жетті|өсті|артты|көбейді)"
    r"|death toll[^,;:.?]{0,60}?(?:rises|rose|climbs|climbed|reaches|reached|hits|grows)"
    r")\b(?![^,;:.–—]*\?)",
    re.IGNORECASE,
)
# What others say of it, or why it came so.
_REMARK = re.compile(
    r"^\W*(?:почему|как|зачем|кто|что|неге|қалай|кім|why|how|who|what)\b"
    r"|прокомментир|отреагир|эксперт|мнени[ея]|разбор|сарапшы|пікір|\banalysis\b|\breact",
    re.IGNORECASE,
)


def tells_outcome(title: str) -> bool:
    """Whether a title tells what came of what others of its story tell as going on."""
    return _REMARK.search(title) is None and _ENDED.search(title) is not None
