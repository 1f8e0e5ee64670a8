"""Whether a title tells what came of something: heat is back, a fire is out, somebody is found, a
sentence is passed, the dead are more; what was planned is put off or given up. And whether it
corrects what was told before. Pure.

What is still going on by an earlier title ("96 домов без тепла") is so no more. Who asks whether it
is so, or what follows of it, tells nothing of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.kinds.tenses import over

# In the past; what is still awaited stands in the future, or behind a "not".
_ENDED = re.compile(
    r"(?<!\bне )(?<!\bnot )(?<!\byet )\b(?:(?:восстановл|возобновл|потуш|спас|найд|заверш|прекращ"
    r"|осужд|приговор|оправд|задерж)[её]н[аоы]?|ликвидирован[аоы]?|(?:восстанов|возобнов|потуш"
    r"|заверш|приговор)ил[аи]?|ликвидировал[аи]?|(?:возобнов|заверш)ил(?:ся|ась|ось|ись)"
    r"|спасл[аои]|наш(?:ли|лась|лся)|вын(?:ес|есла|если|есен) приговор"
    r"|(?:вернули|дали|включили) (?:тепло|свет|воду|газ|электр\w+)"
    r"|(?:тепло|свет|вод[ау]|газ|электр\w{4,10})"
    r" (?:вернули|дали|включили|подали|вернул(?:ось|ся|ась))"
    r"|снова (?:открыт[аоы]?|дали)"
    rf"|қалпына {over('кел келтір келтіріл')}|қайта {over('беріл қосыл ашыл жан')}"
    rf"|{over('сөндір сөндіріл құтқар құтқарыл табыл аяқта аяқтал тоқтат тоқтатыл')}"
    rf"|{over('ұстал соттал ақтал')}|үкім {over('шық шығар шығарыл оқыл')}"
    r"|restored|resumed|reopen(?:s|ed)|extinguished|put out|rescued|sentenced|convicted|acquitted"
    r"|(?:is|are|was|were|has been|have been) (?:found|over|back)|back on|found (?:alive|dead|safe)"
    r"|(?:has|have) ended"
    r"|число (?:жертв|погибших|пострадавших|раненых)[^,;:.?]{0,60}?"
    r"(?:выросло|возросло|увеличилось|достигло)"
    r"|(?:қаза тапқан|қайтыс болған|жараланған|зардап шеккен)[дт][ае]р(?:д[ыі]ң)? саны"
    r"[^,;:.?]{0,60}?"
    rf"{over('жет өс арт көбей')}"
    r"|death toll[^,;:.?]{0,60}?(?:rises|rose|climbs|climbed|reaches|reached|hits|grows)"
    # put off, or given up
    r"|(?:отлож[ие][лн]|перен[её]сен|отмен[еёи][лн]|отклон[еёи][лн])[аоиы]?|перен[её]с(?:л[аи])?"
    rf"|кейінге {over('қалдырыл шегеріл')}|алынып {over('тастал')}|{over('қабылданба')}"
    r"|postponed|called off|scrapped|withdrawn"
    # a strike, a search, talks
    r"|прекратил[аи]?"
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
# It is not so, whatever was planned by it.
_REFUTED = re.compile(
    r"\b(?:опроверга[ею]т|(?:не соответству[ею]т|не отвеча[ею]т) действительности"
    r"|(?:это|оказал\w{1,3}) (?:фейк\w{0,2}|неправд\w)|недостоверн[аыо]"
    r"|(?:назвал|признал)[аи]? (?:[^\W\d]{1,20} ){0,4}недостоверн\w{2,3}"
    rf"|(?:шындыққа|ақиқатқа) (?:сай емес|{over('жанаспа сай келме сәйкес келме')}"
    r"|жанаспайды|сай келмейді|сәйкес келмейді)|ақпарат(?:тар)? (?:жалған|расталмады)"
    r"|refutes|(?:den(?:ies|ied|y)|dismiss(?:es|ed)) (?:[^\W\d]{1,20} ){0,3}"
    r"(?:reports?|rumou?rs?|claims?|plans?|allegations?)"
    r"|(?:reports?|rumou?rs?|claims?|news) (?:[^\W\d]{1,20} ){0,4}(?:is|are|was|were)"
    r" (?:false|untrue|not true|fake))\b(?![^,;:.–—]*\?)",
    re.IGNORECASE,
)
_AMENDS = re.compile(
    r"\W{0,3}(?:correct(?:ion|ed)|исправлен[оие]{1,2}|уточнение|поправка|түзету|нақтылау)\s?[:.–—]",
    re.IGNORECASE,
)
# One number, and not another: "7,5 года, а не 8", "Не 40, а 31", "8 емес, 7,5", "60 days, not 90".
_FIGURE = r"(?<![\d,.])(?P<{}>\d[\d,.]{{0,15}})(?:[^\W\d]|[ %-]){{0,25}}"
_BEFORE, _AFTER, _FORMER = map(_FIGURE.format, ("before", "after", "former"))
_ANY = r"(?<![\d,.])\d[\d,.]{0,15}(?:[^\W\d]|[ %-]){0,25}"
_NOT_THAT = re.compile(
    rf"\bне (?:[^\W\d]{{1,3}} )?{_BEFORE},? а (?:[^\W\d]{{1,3}} )?\d"
    rf"|{_ANY},? (?:а не|not|rather than|instead of) (?:[^\W\d]{{1,3}} )?{_AFTER}"
    rf"|(?:\bnot )?{_FORMER} ?(?:емес,?|, but) (?:[^\W\d]{{1,3}} )?\d",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n")
_REST_OF_IT = re.compile(r"^[\d.,]+")  # of the right number, of which a match has a digit
_SAID = 30  # characters that say what a number counts
# What is only wished, or planned, corrects nothing.
_WISHED = re.compile(
    r"\b(?:предл[ао][гж]\w{0,8}|хо(?:тят|чет)|треб[ую]\w{0,6}|должн\w{1,3}|планир\w{1,7}|собира\w{1,6}"
    r"|ұсын\w{0,8}|талап|жоспар\w{0,6}|propos\w{1,5}|wants?|should|plans?|may|could|demands?)\b",
    re.IGNORECASE,
)
# What stands before a verb says that it did not happen.
_NOT = re.compile(
    r"\b(?:не|ни|нельзя|not|n't|never|no|nobody|none|cannot)\b[^,;:.–—]{0,40}$", re.IGNORECASE
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
    return _says(_ENDED, title) or _NOT_SO.search(title) is not None


def corrects(title: str) -> bool:
    """Whether a title says that what was told before was otherwise."""
    if amends(title):
        return True
    if _REMARK.search(title) is None and _says(_REFUTED, title):
        return True
    if _WISHED.search(title) is not None:
        return False
    if _NOT_THAT.search(title) is not None:
        return True
    return _REMARK.search(title) is None and _says(_CORRECTED, title)


def amends(title: str) -> bool:
    """Whether a title is headed as a correction of what its own outlet has told."""
    return _AMENDS.match(title) is not None


def denied(title: str) -> str:
    """The number that a title says was told wrong, of "7,5 года, а не 8" the "8"; "" for none."""
    found = None if _WISHED.search(title) else _NOT_THAT.search(title)
    return _wrong(found) if found else ""


def denials(text: str) -> Iterator[str]:
    """The numbers that the sentences of a text say were told wrong, each with what it counts: with
    the words behind it, and with those behind the right one ("не 21, а 12 процентов")."""
    for sentence in filter(_NOT_THAT.search, _SENTENCE.split(text)):
        if _WISHED.search(sentence) is None:
            for found in _NOT_THAT.finditer(sentence):
                yield sentence[found.start(found.lastgroup or 0) :][:_SAID]
                if found.lastgroup != "after":
                    number, right = _wrong(found), _REST_OF_IT.sub("", sentence[found.end() :])
                    yield f"{number} {right.lstrip()}"[:_SAID]


def _wrong(found: re.Match[str]) -> str:
    return next(filter(None, found.groups()), "").rstrip(",.")


def _says(verbs: re.Pattern[str], title: str) -> bool:
    """Whether a title has one of some verbs, and does not say that it did not happen."""
    return any(_NOT.search(title[: one.start()]) is None for one in verbs.finditer(title))
