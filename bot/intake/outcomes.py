"""Whether a title tells what came of something: heat is back, a fire is out, somebody is found, a
sentence is passed, the dead are more; what was planned is put off or given up. And whether it
corrects what was told before. Pure.

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
    # put off, or given up
    r"|(?:отлож[ие][лн]|перен[её]сен|отмен[еёи][лн]|отклон[еёи][лн])[аоиы]?|перен[её]с(?:л[аи])?|снят[аоы]?"
    r"|кейінге (?:қалдырылды|шегерілді)|алынып тасталды|қабылданбады"
    r"|postponed|called off|scrapped|withdrawn"
    # a strike, a search, talks
    r"|прекратил[аи]?|тоқтат(?:ты|ылды)|аяқтады"
    r"|(?:ends?|ended|calls? off) (?:[^\W\d]{2,20} ){0,3}(?:strikes?|protests?|search|siege|talks)"
    r"|(?:strikes?|protests?|search|siege|talks) (?:ends?|ended)"
    r")\b(?![^,;:.–—]*\?)",
    re.IGNORECASE,
)
# What was told before was otherwise, by verbs.
_CORRECTED = re.compile(
    r"\b(?:уточнил[аои]?|уточнен[аоы]?|опроверг(?:л[аои])?"
    r"|нақтыла(?:ды|нды)|нақтылау (?:енгізді|жасады)|(?:жоққа|теріске) шығар(?:ды|ылды)"
    r"|clarifie[sd]|refute[sd])\b(?![^,;:.–—]*\?)",
    re.IGNORECASE,
)
# One number, and not another: "7,5 года, а не 8", "Не 40, а 31", "8 емес, 7,5", "60 days, not 90".
_FIGURE = r"(?<![\d,.])\d[\d,.]{0,15}(?:[^\W\d]|[ %-]){0,25}"
_NOT_THAT = re.compile(
    rf"\bне (?:[^\W\d]{{1,3}} )?{_FIGURE},? а (?:[^\W\d]{{1,3}} )?\d"
    rf"|{_FIGURE},? а не (?:[^\W\d]{{1,3}} )?\d"
    rf"|{_FIGURE} емес,? \d|{_FIGURE},? (?:not|rather than|instead of) \d"
    rf"|\bnot {_FIGURE},? but \d",
    re.IGNORECASE,
)
# It did not do that, but something else.
_NOT_SO = re.compile(r"\bне [^\W\d]{2,20}л[аио]?, а [^\W\d]{2,20}л[аио]?\b", re.IGNORECASE)
# What others say of it, or why it came so.
_REMARK = re.compile(
    r"^\W*(?:почему|как|зачем|кто|что|неге|қалай|кім|why|how|who|what)\b"
    r"|прокомментир|отреагир|эксперт|мнени[ея]|разбор|сарапшы|пікір|\banalysis\b|\breact",
    re.IGNORECASE,
)


def tells_outcome(title: str) -> bool:
    """Whether a title tells what came of what others of its story tell as going on."""
    if _REMARK.search(title) is not None:
        return False
    return _ENDED.search(title) is not None or _NOT_SO.search(title) is not None


def corrects(title: str) -> bool:
    """Whether a title says that what was told before was otherwise."""
    if _NOT_THAT.search(title) is not None:
        return True
    return _REMARK.search(title) is None and _CORRECTED.search(title) is not None
