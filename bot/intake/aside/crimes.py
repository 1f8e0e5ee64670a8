"""What news of a crime only names aside: what somebody is punished for writing about, or was bribed
over; whom a swindler poses as. Pure.

"A verdict for a post on a school", "bribes for contracts to build schools" are news of courts. What
says so is the word for what he wrote, right before the word or, in Kazakh, behind it, and that its
sentence has a word for the punishment: who answers a post on prices may well tell of prices. Of
bribes it is that the headline tells of them, and not of what was to be built or bought for them.

Whom somebody poses as («сотруднику Нацбанка») a text of fraud names in quotes behind a word for who
works there, or in a sentence that says that somebody poses as one. Beside that it names whom the
swindler boasts of, where he once worked, and who does not know him: these have no part in it
either. Who warns of fraud himself is told of.

Of an ordinary crime (fraud, theft) of somebody who holds no office, what the suspect or his victims
say, promise or show names nobody who has a part in it: behind the first paragraph only who does or
says something there himself is told of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.aside.acting import acts, is_russian
from bot.intake.aside.places import Place, words_of
from bot.intake.aside.politics import tells_of_politics
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import in_a_case

_WRITTEN = r"(?:пост|репост|публикаци|комментари|высказывани|repost|post|comment|tweet)\w{0,5}"
_WRITTEN_BEFORE = re.compile(
    rf"(?<!\w){_WRITTEN} (?:в \w{{3,12}} )?(?:о|об|про|on|about|over|regarding)"
    r"(?: [^\W\d_]{1,20}){0,3} $",
    re.IGNORECASE,
)
_WRITTEN_BEHIND = re.compile(
    r"(?: [^\W\d_]{1,25}){0,3} (?:туралы|жайлы|жөніндегі)(?: [^\W\d_]{1,20}){0,2}"
    r" (?:пост|жазба|пікір|жарияланым)",
    re.IGNORECASE,
)
_PUNISHES = re.compile(
    r"приговор|осужд|осуди|штраф|арест|(?<!\w)суд(?!н)|срок|уголовн|задерж|sentenc|fined|jailed"
    r"|detained|convict|court|trial|сотта|(?<!\w)сот(?!ка)|үкім|айып|қамау|қамал|(?<!\w)іс(?:ке|і)",
    re.IGNORECASE,
)
_BRIBES = re.compile(
    r"взят(?:ок|к[аиу])|подкуп|откат|(?<!\w)пара (?:ал|бер)|парақор|жемқор|brib|kickback"
)
_WORKS_BEFORE = re.compile(
    r"(?<!\w)(?:строительств|ремонт|реконструкц|закуп|постав|тендер|подряд|контракт"
    r"|construct|build|repair|renovat|procur|tender|contract|suppl)\w{0,8}"
    r"(?: [^\W\d_]{1,20}){0,2} $",
    re.IGNORECASE,
)
_WORKS_BEHIND = re.compile(
    r"(?: [^\W\d_]{1,20})? (?:құрылыс|салу(?!т)|жөнде|сатып алу|жеткізу|тендер"
    r"|construct|building|repair|contract|tender)",
    re.IGNORECASE,
)
_FRAUD = re.compile(
    r"мошенн|аферист|обман|дроппер|лжесотрудник|лже|алаяқ|алда(?:п|ған|ды)|жалған"
    r"|scam|fraud|swindl|deceiv|impost|fake|con (?:man|artist)"
)
_POSES = re.compile(
    r"представ(?:ил|ля)\w*(?:ся|сь|щи\w{1,3}ся)\b|под видом|выда(?:вал|ва[её]т|ют|вш)\w* себя"
    r"|выдавая себя|назва(?:л|вш)\w* (?:себя|ся)|назва(?:лся|лась|лись|вшись)|якобы"
    r"|притвор|лжесотрудник|от имени|атын(?:ан)? жамыл|(?:деп|ретінде|болып) (?:өзін )?таныст"
    r"|(?:мын|мін)\W{1,3}деп|\bpos(?:e|es|ed|ing) as|pretend|impersonat|claim(?:s|ed|ing) to be"
    r"|introduced (?:him|her|them)sel|purport|\bfake\b"
)
# How a swindler speaks of those who are to help him.
_BOASTS = re.compile(
    r"\b(?:(?:у|за)вер(?:ял|ил|яя)|обеща(?:л|я|в)|убе(?:ждал|дил)|хвастал|сендір|уәде бер|мақтан"
    r"|promis(?:ed|ing)|assur(?:ed|ing)|boast|convinc|persuad)"
)
# In which years he had a place somewhere, before that and behind it.
_WORKED_BEFORE = re.compile(
    r"\b(?:19|20)\d(?:\d|0-х|0s)\b[^.!?]{0,80}\b(?:работал|служил|трудил|числил|worked|served)"
    r"|\b(?:работал|служил|трудил|worked|served)[^.!?]{0,80}\b(?:19|20)\d(?:\d|0-х|0s)\b"
)
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d\b|\bжылдары\b")
_WORKED_BEHIND = re.compile(r"\b(?:болып|боп|қызмет|жұмыс) (?:жұмыс|қызмет|іст|атқар)")
_UNKNOWN_THERE = re.compile(
    r"\bне (?:работа|числи|состо)"
    r"|\bтако(?:й|го|м|му) (?:сотрудник|работник|помощник)\w* (?:нет|не)\b"
    r"|\bмұндай (?:қызметкер|көмекші|маман|адам)\w* (?:жоқ|тіркел|істемей)|\bжұмыс істемей"
    r"|\bno such (?:employee|aide|assistant|officer|person)|\b(?:not|never) (?:been )?work(?:ed)?\b"
    r"|\b(?:not|never) (?:been )?employed\b"
)
# An ordinary crime, who was held or tried for it, and what is no ordinary one.
_CRIME = re.compile(
    rf"{_FRAUD.pattern}|\b(?:краж|укра[лд]|похи[тщ]|угна|угон|ограб|граб[её]ж|разбо[йе]|вымога"
    r"|убий|убил|изнасил|наркот|ұрла|ұры|тона(?:у|ды|ған)|бопса|кісі өлтір|зорла|есірткі"
    r"|stole|theft|thie[fv]|robb|burgl|extort|murder|kidnap|rape[ds]?\b"
    r"|(?:drug|narcotic)s? (?:deal|traffic))"
)
_HELD = re.compile(
    r"\b(?:осу(?:дил|жд)|приговор|признан|арест|задерж|подозрева|обвин|сотта|үкім|ұстал|ұста[дғ]|қамал"
    r"|күдік|айыпта|кінәлі|sentenc|jail|convict|arrest|detain"
    r"|held (?:on|over|for|in custody)\b|suspect|charged|accused|guilty)"
)
_OF_OFFICE = re.compile(
    rf"{_BRIBES.pattern}|коррупц|полномочи|сыбайлас|corrupt|abuse of (?:power|office)"
)
# By which a suspect or a victim tells, promises and shows.
_TELLS = re.compile(
    rf"{_BOASTS.pattern}|\b(?:рассказ|говор|сул[ия]л|кл[яе]л|показ|предлага|предлож|утвержда"
    r"|told|said|say|claim|vow|swore|show|offer)\w{0,6}\b"
)
# From whom what stands there is, or by whom it was done.
_SOURCE_BEFORE = re.compile(
    r"\b(?:по (?:словам|данным|информации|сведениям|сообщению|требованию|решению|заявлению|иску)"
    r"|со ссылкой на|пресс-служб\w{1,2}|(?:совместно|вместе) с|при (?:участии|поддержке)"
    r"|according to|(?:together|jointly) with|by)(?: the)?\W*$"
)
_SOURCE_BEHIND = re.compile(
    r"\w{0,4} (?:айтуынша|мәліметінше|дерегінше|хабарлауынша|талабы|тарапынан)"
)
_ANSWERS_KAZAKH = re.compile(r"\b(?:хабарла|мәлімде|жауап бер|түсіндір|раста|айт)(?:ды|ді|ты|ті)\b")
# By which part of a code somebody is tried, and by what the code itself is told of.
_ARTICLE_BEFORE = re.compile(
    r"(?:\b(?:стать|ст\.|част|ч\.|пункт|п\.)\w{0,4} ?\d[\d., и–-]{0,20}"
    r"|\b(?:articles?|section|paragraph) \d[\d., and-]{0,20}of (?:the )?)(?:[\w-]{2,20} )?$"
)
_ARTICLE_BEHIND = re.compile(r"\w{0,4} \d[\d., -]{0,12}[- ]?(?:бап|баб)")
_AMENDS = re.compile(
    r"\b(?:поправ|измен|дополн|внес|внос|исключ|смягч|ужесточ|отмен|утрат|неконституц|декримин"
    r"|нов\w{2,3} стать|введ|ввод|өзгер|толықтыр|түзет|енгіз|amend|chang|repeal)"
)
_IN_QUOTES = re.compile(r"[«“\"„][^«»“”\"„]{0,60}$")
_CLOSED = re.compile(r"[^«»“”\"„]{0,60}[»”\"“]")
_FAR, _FAR_OF_QUOTES = 90, 70  # characters


def is_punished_for(place: Place) -> bool:
    """Whether what a text, with its title, names first at a place is what somebody is punished for
    writing about."""
    written = _WRITTEN_BEFORE.search(place.before(_FAR)) or _WRITTEN_BEHIND.match(
        place.behind(_FAR)
    )
    return bool(written) and _PUNISHES.search(place.sentence.says) is not None


def is_bribed_over(place: Place, head: int) -> bool:
    """Whether what a text whose headline ends at `head` names first at a place is only what
    somebody was bribed over."""
    if place.at < head or _BRIBES.search(place.whole.text[:head].casefold()) is None:
        return False
    return bool(_WORKS_BEFORE.search(place.before(_FAR)) or _WORKS_BEHIND.match(place.behind(_FAR)))


def is_posed_as(places: Sequence[Place]) -> bool:
    """Whether whom a text names at some places somebody only poses as, or boasts of who does. What
    is not in the text is not asked."""
    some = [one for one in places if one.is_there]
    if not some or _FRAUD.search(whole := some[0].whole.folded) is None:
        return False
    if all(map(_is_of_the_swindler, some)):
        return _POSES.search(whole) is not None
    posed = [_poses(one) for one in some]
    return any(posed) and all(
        one or _is_quoted(place) or _is_of_the_swindler(place)
        for one, place in zip(posed, some, strict=True)
    )


def is_an_ordinary_crime(beginning: str) -> bool:
    """Whether an article that begins so, its title and its first paragraph, tells of an ordinary
    crime, for which somebody without an office is held or tried."""
    folded = beginning.casefold()
    return (
        _CRIME.search(folded) is not None
        and _HELD.search(folded) is not None
        and not (_OF_OFFICE.search(folded) or tells_of_politics(folded))
    )


def is_of_the_suspect(place: Place, begins: int, language: str) -> bool:
    """Whether what news of such a crime names at a place, behind its first `begins` characters,
    has no part in it: it is what the suspect or a victim tells, or it does and says nothing."""
    if place.at < begins:
        return False
    if language != "kk" and _TELLS.search(place.said_before.casefold()):
        return True
    return not (acts(place, language) or _speaks(place, language))


def _speaks(place: Place, language: str) -> bool:
    """Whether it is who says something at a place, or its people do: "в Сенате ответили",
    "депутаты Сената внесли"."""
    if _SOURCE_BEFORE.search(place.said_before.casefold()):
        return True
    before, behind = map(words_of, place.clause)
    own = words_of(place.words)
    behind = behind[len(own) :]
    if language == "kk":
        if _SOURCE_BEHIND.match(place.said_behind.casefold()):
            return True
        says = _ANSWERS_KAZAKH.search(place.said_behind.casefold()) is not None
        return says and (in_a_case(own[-1]) or _are_people_kazakh(behind))
    if language == "en" or not before:
        return False
    if before[-1] in ("в", "во"):
        return any(map(_is_done_by_several, behind))
    if any("ablt" in one.tag for one in parses(own[0])[:1]):  # "арестован Сенатом"
        return any(is_russian(one, frozenset({"PRTS"}), known=True) for one in (*before, *behind))
    return _are_people(before[-1]) and any(map(_is_done_by_several, (*before, *behind)))


def _are_people(word: str) -> bool:
    """Whether a Russian word is several people, who do something."""
    return any({"NOUN", "anim", "plur", "nomn"} <= one.tag.grammemes for one in parses(word)[:2])


def _are_people_kazakh(behind: Sequence[str]) -> bool:
    return bool(behind) and re.search(r"(?:[лдт][ае]р)[ыі]$", behind[0]) is not None


def _is_done_by_several(word: str) -> bool:
    """Whether a Russian word is a verb of what several have done, or do."""
    return is_russian(word, frozenset({"VERB"}), known=True) and any(
        "plur" in one.tag for one in parses(word)[:1]
    )


def is_by_an_article(place: Place) -> bool:
    """Whether a place names a code only as by what part of it somebody is tried."""
    article = _ARTICLE_BEFORE.search(place.said_before.casefold()) or _ARTICLE_BEHIND.match(
        place.said_behind.casefold()
    )
    return article is not None and _AMENDS.search(place.sentence.says.casefold()) is None


def _poses(place: Place) -> bool:
    return _POSES.search(place.sentence.says.casefold()) is not None


def _is_of_the_swindler(place: Place) -> bool:
    """Whether a sentence names somebody as the word of a swindler, as where he once worked, or as
    who does not know him."""
    says = place.sentence.says.casefold()
    if _UNKNOWN_THERE.search(says) or (_BOASTS.search(says) and _is_quoted(place)):
        return True
    before = place.said_before.casefold()
    if _WORKED_BEFORE.search(before):
        return True
    return bool(_YEAR_BEFORE.search(before) and _WORKED_BEHIND.search(place.said_behind.casefold()))


def _is_quoted(place: Place) -> bool:
    """Whether some words stand in quotes with others before or behind them."""
    before = _IN_QUOTES.search(place.before(_FAR_OF_QUOTES))
    return before is not None and _CLOSED.match(place.whole.text, place.end) is not None
