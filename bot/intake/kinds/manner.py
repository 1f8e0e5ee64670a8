"""How an article is written: as news, as an office's protocol, without a title, as talk of a chat.
Pure.

Of several that tell one story the reader is shown the one that is written as news. What a chat says
is known by its form, as a reader knows it at a glance: a title that begins small, "!!", signs of
feeling in the text, spoken spellings; one sign may stand in any news, two do not. So is what it has
by hearsay, until somebody says who knows it.
"""

from __future__ import annotations

import re
from enum import IntEnum

from bot.intake.kinds.protocol import is_protocol
from bot.intake.kinds.tenses import SITS, going_on
from bot.intake.shown.official_titles import is_official

# A title of so many is none, but what a text without one begins with.
_LONG_TITLE = 125
_CUT = (".", ":", ",", ";", "…")
# What is said behind a title in fewer is a flash.
_BRIEF = 240
# What tells so many facts in so many sentences tells its news in full, though it ends as flashes do
# ("Обстоятельства выясняются"): a fact is a figure, or a name that its title has not.
_FACTS, _SENTENCES = 3, 3
_NEXT = re.compile(r"[.!?…]\s|\n")
_FACT = re.compile(r"(?<=[^\W_] )[«“\"]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+|(?<![\w.,:])\d[\d.,:]*")
_ENOUGH = 2
# A word, not a name that is spelt small ("eGov", "iPhone").
_SMALL = re.compile(r"^[^\w«“\"]*[^\W\d_A-Z](?<=[a-zа-яёәғқңөұүһі])[a-zа-яёәғқңөұүһі]*(?![^\W\d_])")
_CRIES = re.compile(r"[!?]{2}|[‼⁉]")
_FEELING = re.compile("[\U0001f600-\U0001f64f\U0001f910-\U0001f97f\U0001f389\U0001f4dd\U0001f64f]")
# Spellings of speech, that no editor lets through, by language.
_SPOKEN = re.compile(
    r"\b(?:щас|ща|счас|чё|чо|ваще|вобще|кароч|короче,|пипец|блин|капец|хрен\w{0,3}|ну ок|ку-ку|типа"
    r"|мужики|пацаны|народ,|ребят[аы]?,|фигн\w{1,3}|офиге\w{1,6}|жесть,|норм"
    r"|ағайын(?! ?дар)|әй|қойшы|ойбай|бауырым|братан|болдыыы?"
    r"|lol|wtf|omg|gonna|wanna|dunno|guys|folks,|y'all)(?![\w-])",
    re.IGNORECASE,
)
# What is heard, or waits for somebody who knows; no editor's sentence.
_HEARSAY = re.compile(
    r"(?:^|[.!?…]\s)(?:говорят|пишут|по слухам|поговаривают)[,:]? "
    r"|\bжд[её]м (?:официальн|подтвержден|комментари)|\bкто (?:что )?знает(?: что)?\?"
    r"|(?:^|[.!?…]\s)(?:жұрт|ел|естуімізше)\b[^.!?]{0,60}\b(?:дейді|айтады|айтып жатыр|дес\w+)"
    r"|\bресми (?:ақпарат|мәлімет|жауап)\w{0,4} күт(?:еміз|іп отырмыз)"
    r"|(?:^|[.!?…]\s)(?:people say|they say|rumou?r has it|word is)\b"
    r"|\b(?:we(?:'re| are) )?(?:waiting for|awaiting) (?:an |the )?official (?:word|info|confirm)",
    re.IGNORECASE,
)
# With what one ends, be it a flash, that is to be told in full later.
_TO_COME = re.compile(
    r"(?:^|[.!?…\n])\W{0,9}(?:\w{1,25},? ){0,3}?(?:"
    r"(?:информаци|подробност|детал|данны|сведени|обстоятельств|причин)\w{0,3}(?: \w{1,25}){0,3}"
    r" (?:уточня|выясня|устанавлива)[ею]тся"
    r"|(?:новость|материал|текст|статья|информация) (?:будет )?(?:обновля|дополня)\w{1,12}"
    r"|(?:подробност\w{1,12}|детал(?:ей|и)|информации) (?:\w{1,25} )?"
    r"(?:позже|позднее|следуют|ожидаются)"
    r"|подробнее (?:\w{1,25} )?(?:позже|позднее)"
    r"|(?:ждите|ожидайте) (?:подробност|детал|обновлен)\w{1,12}"
    r"|(?:толығырақ|толық|егжей-тегжейлі)(?: ақпарат| мәлімет)?(?: \w{1,25}){0,2}"
    r" (?:кейін\w{0,12}|беріледі|күтіңіз\w{0,12})"
    r"|(?:ақпарат|мәлімет|дерек|мән-жай|себеп|себеб|жаңалық)\w{0,6}(?: \w{1,25}){0,2}"
    r" (?:нақтылан|анықтал|толықтырыл|жаңартыл)(?:ып (?:жат|кел)\w{1,12}|уда|ады)"
    r"|details (?:are |will |to |is )?(?:to )?(?:follow|be updated|later|awaited|being clarified)"
    r"|(?:more|updates?) to (?:follow|come)|this is a (?:developing|breaking)(?: news)? story"
    r"|(?:the|this) story (?:is being|will be) updated"
    r")[^.!?…\n]{0,40}\W{0,9}$",
    re.IGNORECASE,
)
_URGENT = re.compile(
    r"^\W*(?:срочно|молния(?=[.:!])|шұғыл|жедел хабар|breaking(?: news)?|urgent)\b",
    re.IGNORECASE,
)
# What a title says is still going on, of which the next morning knows what came of it.
_UNDER_WAY = re.compile(
    r"\b(?:проход[ия]т|продолжа[ею]тся|рассматрива[ею]т(?:ся)?|обсужда[ею]т(?:ся)?"
    rf"|{going_on(f'{SITS} жүр')}|\w{{2,20}}(?:[ыі][лн])[ыі]п жатыр"
    r"|(?:is|are) (?:under ?way|taking place|being held|in progress|considering|debating)"
    # who has come for it
    r"|прибыл[аи]?\b[^,;:.?]{0,60}\bна (?:[^\W\d]{3,20} ){0,2}"
    r"(?:сесси|заседани|саммит|съезд|форум)\w{0,2}"
    r"|(?:сессия|отырыс|саммит|съез[дт]|форум|жиын)\w{0,5} (?:келді|ұшып келді)"
    r"|(?:arrives?|arrived)\b[^,;:.?]{0,60}\bfor (?:[^\W\d]{2,20} ){0,3}"
    r"(?:session|sitting|summit|congress|forum|meeting)"
    # a sitting, or talks, that have only begun
    r"|начина[ею]тся (?:[^\W\d]{3,20} ){0,2}(?:заседание|сессия|голосование|переговоры|слушания)"
    r"|(?:заседание|сессия|переговоры|голосование|слушания)[^,;:.?]{0,60} начина[ею]тся"
    r"|(?:отырыс|жиын|сессия|келіссөз|талқы|тыңдау)\w{0,6} басталады"
    r"|нача(?:ли|л|ла|лись) (?:[^\W\d]{3,20} ){0,2}(?:переговоры|обсуждение|слушания|голосование)"
    r"|(?:заседание|сессия|переговоры|голосование|слушания)[^,;:.?]{0,60} нача(?:лись|лось|лась)"
    r"|нача(?:лось|лась) (?:[^\W\d]{3,20} ){0,2}(?:заседание|сессия|голосование)"
    r"|(?:отырыс|жиын|сессия|келіссөз|талқы|тыңдау)\w{0,6} басталды"
    r"|(?:talks|session|sitting|debates?|hearings?|meeting) (?:begins?|began|opens?|opened|starts?)"
    r"|(?:begins?|began|opens?|opened|starts?|started) (?:[^\W\d]{2,20} ){0,3}"
    r"(?:talks|sitting|debates?|hearings?))\b",
    re.IGNORECASE,
)
# It is of today, and only begins: the hour is told, or that it is held now.
_BEGINS = re.compile(
    r"(?<!на )\b(?:сегодня|бүгін|today)\b(?![^.!?\n]{0,80}(?:л[аи]?|ды|ді|ты|ті|[a-z]ed)\b)"
    r"(?:[^.!?,\n]|, \d{1,2} \w+,){0,120}\b(?:проход[ия]т|ид[её]т|начинается|начн[её]тся"
    r"|өтуде|өтіп жатыр|өтеді|басталады|(?:is|are) (?:being held|under way|meeting|holding)"
    r"|(?:will )?(?:begins?|starts?))\b"
    r"|\bначал[оа] (?:заседани\w |встречи |форума )?в \d|\bначн[её]тся в \d|\bбасталуы – сағат",
    re.IGNORECASE,
)
# With which an office's text about its own sitting begins, whatever was decided there.
_OFFICE = re.compile(
    r"под (?:председательством|руководством)\b|\bс участием\b.{3,80}\b(?:состоял|прош[её]?л)"
    r"|\b(?:вопрос(?:ы|ов)?|ход|итоги|меры)\b.{3,90}\b(?:рассмотрен|обсужд|заслушан)"
    r"|төрағалы(?:ғымен|қ ет)|\bunder the chairmanship\b|\bchaired by\b",
    re.IGNORECASE,
)


class Manner(IntEnum):
    """How an article is written; the best to read is the least."""

    NEWS = 0
    PROTOCOL = 1  # an office says that it sat, or entitles an act
    UNTITLED = 2  # its title is the beginning of its text, or there is nothing behind it
    TALK = 3  # of a chat, or by hearsay


def manner_of(title: str, lead: str) -> Manner:
    """How an article is written that has a title, and begins so behind that."""
    if _signs_of_talk(title, lead) >= _ENOUGH or _HEARSAY.search(f"{title}. {lead}"):
        return Manner.TALK
    if not is_headline(title) or not lead:
        return Manner.UNTITLED
    if is_official(title) or is_protocol(title) or _OFFICE.search(title):
        return Manner.PROTOCOL
    return Manner.NEWS


def is_headline(title: str) -> bool:
    """Whether a title is one, and no sentence that a text begins with, or a part of one."""
    return len(title) < _LONG_TITLE and not title.rstrip().endswith(_CUT)


def is_beginning(lead: str) -> bool:
    """Whether the first paragraph of a text tells of what is held today as only beginning."""
    return _BEGINS.search(lead) is not None


def is_brief(whole: str | None) -> bool:
    """Whether what stands behind a title says no more than a flash does; None: it is long."""
    return whole is not None and len(whole) < _BRIEF


def is_awaiting(title: str, whole: str | None) -> bool:
    """Whether a title and what stands behind it say that more is to be told: the title that it is
    going on; or a flash ends so, or cries that it is urgent; None: it is long. What it tells makes
    a flash of it, and not how it ends."""
    if _UNDER_WAY.search(title):
        return True
    if whole is None:
        return False
    if _URGENT.match(title) is not None and is_brief(whole):
        return True
    end = _TO_COME.search(whole)
    return end is not None and not _tells_in_full(title, whole[: end.start()])


def _tells_in_full(title: str, text: str) -> bool:
    """Whether a text is longer than a flash, or tells as much as news does behind its title."""
    facts = {one for one in _FACT.findall(text) if one not in title}
    return not is_brief(text) or (len(_NEXT.split(text)) >= _SENTENCES and len(facts) >= _FACTS)


def _signs_of_talk(title: str, lead: str) -> int:
    """How many signs there are that this is said as in a chat; a spelling of speech, and a cry in
    the title, are two."""
    both = f"{title}\n{lead}"
    signs = 2 * len(_SPOKEN.findall(both)) + 2 * bool(_CRIES.search(title))
    signs += bool(_SMALL.match(title)) + bool(_CRIES.search(lead))
    return signs + bool(_SMALL.match(lead)) + bool(_FEELING.search(both))
