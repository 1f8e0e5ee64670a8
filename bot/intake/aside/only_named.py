"""Whether what an article names near its beginning, but not in its headline, it only names there:
as somebody's past post, in a list, in brackets, as a building. Pure.

A post of one paragraph names all near its beginning, so its place there says little. What says that
it is beside the point is the form of each sentence that names it; where one of them has nothing of
that, the article tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.aside.acting import acts
from bot.intake.aside.beside import has_no_part, is_form_of_an_aside
from bot.intake.aside.biography import is_of_a_career, is_of_a_life
from bot.intake.aside.listed import is_listed
from bot.intake.aside.places import Place, are_there, words_of
from bot.intake.kinds.protocol import DOCUMENT, GOES, SENDS, WRITES
from bot.topics.people.dictionary import parses

# Somebody has died who is praised for his life: no news of what he was, or of who mourns.
_MOURNED = re.compile(
    r"🕯|\b(?:өмірден (?:озды|өтті)|дүниеден (?:озды|өтті|қайтты)|скончал(?:ся|ась)"
    r"|уш(?:ел|ёл|ла) из жизни|passed away|(?:has died|dies) (?:at|aged)\b)"
)
# It is that where the text tells his life, too.
_DIED = re.compile(
    r"\b(?:умер(?:ла)?|скончал(?:ся|ась)|не стало|уш(?:[её]л|ла) из жизни|некролог"
    r"|қайтыс болды|қазанама|dies|died|dead at|obituary)\b"
)
_CONDOLES = re.compile(r"соболезнован|көңіл айт|condolence")
_FORMER = re.compile(r"(?:бывш|прежн|экс$|бұрынғы$|former$|ex$|previous$|тогдашн|упраздн)")
_FORMER_BEFORE, _FORMER_BEHIND = 3, 2
_SIGNS_BEHIND = frozenset(("signature", "signing", "desk", "approval"))
_OF_HIM = frozenset(("s", "for", "his", "her"))
_GOES_TO = (["for"], ["to"])
_SIGNS_KAZAKH = re.compile(r"қол(?:ына|ы|таңба\w*)?$")
_TO_KAZAKH = re.compile(r"(?:[ғқгк][ае]|н[ае])$")
# Where something is, or a building that is called by who sits there.
_PLACE = re.compile(
    r"(?:здани|корпус|площад|остановк|напротив$|возле$|ғимараты|алаңы|аялдамасы"
    r"|building$|headquarters$|outside$)"
)
_PLACE_NEAR = 2
_BRACKETS = re.compile(r"\(([^()]{1,300})\)")


def is_only_named(
    places: Sequence[Place],
    head: int,
    language: str,
    *,
    by_words: bool = False,
    rows: bool = True,
) -> bool:
    """Whether a text whose headline ends at `head` only names at some places what that does not
    name. What is not in the text says that it is told of further on. `by_words`: it was found by
    words, and may be a thing rather than somebody. `rows`: one of several places in a row is only
    named, too; else it may happen in all of them."""
    if not are_there(places) or any(one.at < head for one in places):
        return False
    text = places[0].whole.text
    if _is_obituary(text, head):
        return True
    second = text.find("\n\n", head + 2)
    for one in places:
        if one.sentence.is_aside or _is_beside(one, language, thing=by_words):
            continue
        # Whom a sentence quotes further on is no item of what he says.
        counts = rows or not (one.sentence.quotes or (by_words and not one.words.islower()))
        if counts and is_listed(one, language):
            continue
        first, does = not 0 <= second < one.at, _does(one, language)
        if not is_form_of_an_aside(one, first=first, does=does):
            return False
    return True


def is_without_part(places: Sequence[Place], language: str, *, by_words: bool = False) -> bool:
    """Whether whom a text names at some places has no part in what it tells at any of them: he is
    still to sign what was decided, or it is what somebody once was. What was found `by_words`, a
    thing, has none in where somebody studied. What is not in the text says that there is more."""
    return are_there(places) and all(
        _is_where_he_was(one) if by_words else _is_without_part(one, language) for one in places
    )


def _is_obituary(text: str, head: int) -> bool:
    headline = text[:head].casefold()
    if _MOURNED.search(headline):
        return True
    return _DIED.search(headline) is not None and is_of_a_life(text.casefold())


def _is_where_he_was(place: Place) -> bool:
    """Whether a sentence names at a place only where somebody studied or worked."""
    says = place.sentence.says
    return is_of_a_career(says) or (place.words.islower() and is_of_a_life(says.casefold()))


def _is_without_part(place: Place, language: str) -> bool:
    if is_of_a_career(place.sentence.says):
        return True
    if acts(place, language):
        return False
    before, behind = words_of(place.said_before), words_of(place.said_behind)
    return _is_to_sign(before, behind, language) or has_no_part(place)


def _does(place: Place, language: str) -> bool:
    """Whether what is named at a place acts there, and is no thing."""
    return not place.words.islower() and acts(place, language)


def _is_beside(place: Place, language: str, *, thing: bool) -> bool:
    """Whether a sentence names something, at a place of it, beside the point; to a thing nobody
    writes."""
    folded, at = place.sentence.says.casefold(), place.within
    does = _does(place, language)
    if _CONDOLES.search(folded) or (is_of_a_life(folded) and not does):
        return True
    if any(
        found.start() < at < found.end() and found[1].strip() != place.words
        for found in _BRACKETS.finditer(place.sentence.says)
    ):
        return True
    before, words = words_of(place.said_before), words_of(place.words)
    behind = words_of(place.said_behind)
    # a deputy writes to him: dozens of requests a day name the premier; or it is sent to him to be
    # signed or read
    if not thing and WRITES.search(folded) and _is_addressed(before, words, language):
        return True
    clause = "".join(place.clause).casefold()
    sends = SENDS.search(clause) or (GOES.search(clause) and DOCUMENT.search(folded))
    if sends and _is_sent_to(before, words, behind, language):
        return True
    near = [*before[-_PLACE_NEAR:], *(behind[:1] if language != "ru" else ())]
    if any(map(_PLACE.match, near)):
        return True
    past = [*before[-_FORMER_BEFORE:], *behind[:_FORMER_BEHIND]]
    return any(map(_FORMER.match, past)) and not does


def _is_sent_to(
    before: Sequence[str], words: Sequence[str], behind: Sequence[str], language: str
) -> bool:
    """Whether something is sent to, or into, what some words name, or to be signed by him."""
    if language == "ru" and before[-1:] == ["в"] and words:
        return any("accs" in one.tag for one in parses(words[0]))
    return _is_to_sign(before, behind, language) or _is_addressed(before, words, language)


def _is_to_sign(before: Sequence[str], behind: Sequence[str], language: str) -> bool:
    """Whether something goes to be signed by whom it names between two parts of a sentence."""
    if language == "en":
        lead = [one for one in before if one not in ("the", "a")]
        signs = [one for one in behind[:3] if one not in _OF_HIM][:1]
        return bool(signs) and _SIGNS_BEHIND.issuperset(signs) and lead[-1:] in _GOES_TO
    if language == "ru":
        return before[-1:] == ["подпись"]
    return bool(behind) and _SIGNS_KAZAKH.match(behind[0]) is not None


def _is_addressed(before: Sequence[str], words: Sequence[str], language: str) -> bool:
    """Whether something is sent to what some words name, by their case, or what stands before."""
    if not words:
        return False
    if language == "kk":
        return _TO_KAZAKH.search(words[-1]) is not None
    if language == "en":
        lead = [one for one in before if one not in ("the", "a")]
        return bool(lead) and lead[-1] == "to"
    return any(map(_is_dative, words))


def _is_dative(word: str) -> bool:
    read = parses(word)[:2]
    return any("datv" in one.tag for one in read) and "nomn" not in read[0].tag
