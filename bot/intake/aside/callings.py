"""Whether whom a text names has another calling than an official's: "боксёр Ерлан Қошанов". Pure.

By the word for it directly before the name, or behind it between commas, in a text that has no word
of politics: an official who once was a champion is told of as what he is now, too. Whoever is only
listed or spoken to behind a name ("…, студенты и ректор", "– студентам") says nothing of it, and
nor does what somebody is in court: an official may be just that. Who is said to be a namesake is
one, whomever of politics that names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.intake.aside.acting import is_russian
from bot.intake.aside.pastimes import SPORTSPEOPLE
from bot.intake.aside.places import Place
from bot.intake.aside.politics import tells_of_politics
from bot.sentences import is_aside, sentences
from bot.topics.name_words import Sure, sureness
from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

# As which a text says so itself.
_NAMESAKE = r"(?:однофамил|т[её]зк|аттас|фамилиялас|namesake)"
# Callings as words begin, in three languages: who plays, and others of sport, of the stage, of
# school and of the street.
_CALLING = (
    rf"(?:{SPORTSPEOPLE}|акт[её]р|актрис|певец|певц|певиц"
    r"|композитор|режисс[её]р|художник|музыкант|домбрист|блогер|студент|школьник|ученик|учител"
    r"|водител|пенсионер|хирург|тракторист"
    r"|әнші|әртіс|суретші|күйші|студенті|оқушы|мұғалім|ұстаз|жүргізуші|зейнеткер"
    r"|actor|actress"
    r"|singer|composer|painter|musician|student|schoolboy|schoolgirl|teacher|driver|rapper"
    rf"|{_NAMESAKE})"
)
# The calling, a word or two that say of what or from where, and the name.
_BEFORE = re.compile(
    rf"(?<!\w){_CALLING}\w{{0,5}}(?P<of>(?: (?:из |по )?[а-яё-]{{2,20}}){{0,2}}) $",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?:, \d\d(?: лет| жас\w*)?)?(?:,| –| —) (?:an? )?(?:[\w-]{{2,20}} )?"
    rf"(?P<is>{_CALLING}\w{{0,8}})(?: [\w-]{{1,20}}){{0,3}}[,.]",
    re.IGNORECASE,
)
# The endings of a Kazakh word that is one, and nobody's: "студенті" but not "студенттерге".
_ONE_KAZAKH = re.compile(rf"{_CALLING}(?:с?[ыі])?$")
# Who plays a part in a film, whatever else he is.
_PLAYS = re.compile(
    r"\b(?:рол(?:ь|и|ях)(?: \w{2,20}){0,2} (?:исполни|сыгра)\w{1,4}|в (?:главн\w{2,3} )?ролях"
    r"|рөлд(?:е|і|ерде|ерді)|starr(?:ing|ed)|stars)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_FAR = 70  # characters
_FIRST_NAME = re.compile(r"(?<!\S)[^\W\d_a-zа-яёәғқңөұүһі][^\W\d_]{1,15} $")
_SAYS_SO = re.compile(rf"(?<!\w){_NAMESAKE}", re.IGNORECASE)
_VERB = frozenset({"VERB", "PRTS", "INFN"})


def is_a_namesake(places: Sequence[Place]) -> bool:
    """Whether a text, with its title, gives another calling to whom it names at some places."""
    if not any(map(_has_calling, places)):
        return False
    whole = places[0].whole
    return _SAYS_SO.search(whole.text) is not None or not tells_of_politics(whole.folded)


def is_another_called_so(places: Sequence[Place], head: int) -> bool:
    """The same of a name that was found as a word, its first name before it, and stands nowhere in
    the headline, which ends at `head`; what is only recalled says nothing of politics then."""
    if any(one.at < head or not is_name(one.words) for one in places):
        return False
    if all(_PLAYS.search(one.before(_FAR)) for one in places):
        return True
    if not any(map(_has_calling, map(_with_first_name, places))):
        return False
    text = places[0].whole.text
    told = (text[start:end] for start, end in sentences(text))
    return not any(tells_of_politics(one.casefold()) for one in told if not is_aside(one))


def is_name(words: str) -> bool:
    """Whether some words are surely somebody's name."""
    return words[0].isupper() and sureness(fold(words)) >= Sure.YES


def _has_calling(place: Place) -> bool:
    if not place.is_there:
        return False
    before = _BEFORE.search(place.before(_FAR))
    if before is not None and not any(map(_is_verb, before["of"].split())):
        return True
    behind = _BEHIND.match(place.behind(_FAR))
    return behind is not None and _is_one(behind["is"])


def _with_first_name(place: Place) -> Place:
    first = _FIRST_NAME.search(place.before(_FAR))
    if first is None:
        return place
    return replace(place, at=place.at - len(first[0]), words=first[0] + place.words)


def _is_one(word: str) -> bool:
    """Whether a calling is said of one, as what he is."""
    folded = fold(word)
    if folded.isascii():
        return not folded.endswith("s") or folded.endswith("ss")
    known = [one.tag for one in parses(folded) if one.is_known]
    if any("nomn" in one and "sing" in one for one in known):
        return True
    return not known and _ONE_KAZAKH.match(word.casefold()) is not None


def _is_verb(word: str) -> bool:
    """Whether a word is one that is known: a town's name is guessed to be anything."""
    return is_russian(fold(word), _VERB, known=True)
