"""Whether what an article names near its beginning, but not in its headline, it only names there:
as somebody's past post, in a list, in brackets, as a building. Pure.

A post of one paragraph names all near its beginning, so its place there says little. What says that
it is beside the point is the form of each sentence that names it; where one of them has nothing of
that, the article tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.intake.aside.beside import has_no_part, is_form_of_an_aside
from bot.intake.aside.biography import is_of_a_career, is_of_a_life
from bot.intake.aside.passing import Divided, Sentence, acts, clause_at
from bot.intake.datelines import dateline_of
from bot.intake.kinds.protocol import DOCUMENT, GOES, SENDS, WRITES
from bot.sentences import sentences
from bot.topics.people.dictionary import parses
from bot.topics.tokens import fold

# A title of fewer characters is shown whole (bot/intake/shown/titled.py); of a longer one the first
# sentence of so many words.
_WHOLE, _LEAST_WORDS = 125, 3
_WORD = re.compile(r"[^\W_]+")
# Somebody has died who is praised for his life: no news of what he was, or of who mourns.
_MOURNED = re.compile(
    r"🕯|\b(?:өмірден (?:озды|өтті)|дүниеден (?:озды|өтті|қайтты)|скончал(?:ся|ась)"
    r"|уш(?:ел|ёл|ла) из жизни|passed away|(?:has died|dies) (?:at|aged)\b)"
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
# A list: so many things in a row, each of a few words without a verb.
_IN_A_LIST, _WORDS_OF_ONE = 3, 7
_ROW = 200  # characters on either side
_IN_FRONT = 30  # characters
# Whose committee it is has a part in all that it does, of however many fields it is.
_WHOSE = re.compile(
    r"(?:под)?(?:комитет|комисси)\w{0,4}\s$|(?:sub)?(?:committee|commission)s? of (?:the )?$",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,;](?:\s(?:и|and|және)\b)?|\s(?:и|және|мен|пен|бен|and|сондай-ақ)\s")
_BREAK = re.compile(r":\s|\s[–—-]\s|[()]|,\s(?:но|а|ал|бірақ|but)\s")
_VERB_ENGLISH = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|said|that|which|who|[a-z]{3,20}ed)$"
)
# Verbs whose past shows no ending.
_PAST = frozenset("began held met took made gave went saw told won lost led brought sent".split())
_VERB_KAZAKH = re.compile(r"(?:[дт][ыі]|[аеп]д[ыі]|ған|ген|қан|кен|мақ|мек|отыр|екен|еді)$")


def headline_end(title: str) -> int:
    """Where the headline of a title ends: its whole, or its first sentence if it is a paragraph."""
    return len(title) if len(title) < _WHOLE else first_sentence_end(title)


def first_sentence_end(paragraph: str) -> int:
    """Where the first sentence of a paragraph ends that says something, behind its dateline."""
    line = dateline_of(paragraph)
    first = line.end if line else 0
    for start, end in sentences(paragraph[first:]):
        if len(_WORD.findall(paragraph[first + start : first + end])) >= _LEAST_WORDS:
            return first + end
    return len(paragraph)


def is_only_named(
    divided: Divided,
    head: int,
    places: Iterable[tuple[int, str]],
    language: str,
    *,
    by_words: bool = False,
    rows: bool = True,
) -> bool:
    """Whether a text whose headline ends at `head` only names at some places (where they begin, and
    the words there) what that does not name. What is not in the text says that it is told of
    further on. `by_words`: it was found by words, and may be a thing rather than somebody. `rows`:
    one of several places in a row is only named, too; else it may happen in all of them."""
    text = divided.text
    some = [(at, words) for at, words in places if words]
    if not some or any(at < head or not text.startswith(words, at) for at, words in some):
        return False
    if _MOURNED.search(text[:head].casefold()):
        return True
    second = text.find("\n\n", head + 2)
    for at, words in some:
        sentence = divided.around(at)
        place = at - sentence.first
        if sentence.is_aside or _is_beside(sentence.says, place, words, language, thing=by_words):
            continue
        # Whom a sentence quotes further on is no item of what he says.
        counts = rows or not (sentence.quotes or (by_words and not words.islower()))
        if counts and _is_listed(sentence.says, place, words, language):
            continue
        clause, within = clause_at(sentence.says, place)
        does = not words.islower() and acts(clause, within, words, language)
        first = not 0 <= second < at
        if not is_form_of_an_aside(sentence.says, place, words, first=first, does=does):
            return False
    return True


def is_without_part(
    divided: Divided,
    places: Iterable[tuple[int, str]],
    language: str,
    *,
    by_words: bool = False,
) -> bool:
    """Whether whom a text names at some places has no part in what it tells at any of them: he is
    still to sign what was decided, or it is what somebody once was. What was found `by_words`, a
    thing, has none in where somebody studied. What is not in the text says that there is more."""
    some = [(at, words) for at, words in places if words]
    return bool(some) and all(
        divided.text.startswith(words, at)
        and (
            _is_where_he_was(divided.around(at), words)
            if by_words
            else _is_without_part(divided.around(at), at, words, language)
        )
        for at, words in some
    )


def _is_where_he_was(sentence: Sentence, words: str) -> bool:
    """Whether a sentence names by some words only where somebody studied or worked."""
    says = sentence.says
    return is_of_a_career(says) or (words.islower() and is_of_a_life(says.casefold()))


def _is_without_part(sentence: Sentence, at: int, words: str, language: str) -> bool:
    if is_of_a_career(sentence.says):
        return True
    place = at - sentence.first
    clause, within = clause_at(sentence.says, place)
    if acts(clause, within, words, language):
        return False
    before, behind = _words(sentence.says[:place]), _words(sentence.says[place + len(words) :])
    return _is_to_sign(before, behind, language) or has_no_part(sentence.says, place, words)


def _is_beside(sentence: str, at: int, words: str, language: str, *, thing: bool) -> bool:
    """Whether a sentence names some words, at a place of it, beside the point; to a thing nobody
    writes."""
    folded = sentence.casefold()
    clause, within = clause_at(sentence, at)
    does = not words.islower() and acts(clause, within, words, language)
    if _CONDOLES.search(folded) or (is_of_a_life(folded) and not does):
        return True
    if any(
        found.start() < at < found.end() and found[1].strip() != words
        for found in _BRACKETS.finditer(sentence)
    ):
        return True
    before = _words(sentence[:at])
    behind = _words(sentence[at + len(words) :])
    # a deputy writes to him: dozens of requests a day name the premier; or it is sent to him to be
    # signed or read
    if not thing and WRITES.search(folded) and _is_addressed(before, _words(words), language):
        return True
    sends = SENDS.search(clause.casefold()) or (
        GOES.search(clause.casefold()) and DOCUMENT.search(folded)
    )
    if sends and _is_sent_to(before, _words(words), behind, language):
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


def _is_listed(sentence: str, at: int, words: str, language: str) -> bool:
    """Whether a sentence names some words, at a place of it, as one of several things in a row:
    three of which the last is joined by an "and", or four. What stands far from them is not read:
    a row of hundreds costs what one of some does."""
    if _WHOSE.search(sentence, max(0, at - _IN_FRONT), at):
        return False
    cut = max(0, at - _ROW)
    sentence, at = sentence[cut : at + len(words) + _ROW], at - cut
    first = max((one.end() for one in _BREAK.finditer(sentence, 0, at)), default=0)
    stop = _BREAK.search(sentence, at + len(words))
    row, at = sentence[first : stop.start() if stop else len(sentence)], at - first
    parts: list[str] = []
    ends: list[int] = []
    joined: list[bool] = []
    start, mine = 0, 0
    for found in _COMMA.finditer(row):
        if found.end() <= at or found.start() >= at + len(words):  # else it is within the words
            parts.append(row[start : found.start()])
            ends.append(found.start())
            joined.append(found[0].strip() not in ",;")
            start = found.end()
            mine += found.end() <= at
    parts.append(row[start:])
    ends.append(len(row))
    own_behind = row[at + len(words) : ends[mine]]
    left, right = mine, mine
    begins = _has_verb(row[ends[mine] - len(parts[mine]) : at], language)
    while (
        0 < left > mine - _IN_A_LIST
        and not begins
        and _is_thing(parts[left - 1], language, last=False)
    ):
        left -= 1
    does = _has_verb(own_behind, language) or not _PAST.isdisjoint(_words(own_behind))
    if does and language != "kk":
        return False
    while right + 1 < min(len(parts), mine + _IN_A_LIST + 1) and _is_thing(
        parts[right + 1], language, last=True
    ):
        right += 1
    if right + 1 < len(parts) and joined[right]:
        right += 1  # with which the sentence goes on
    things = right - left + 1
    clause, within = clause_at(sentence, first + at)
    if left == mine and acts(clause, within, words, language):
        return False  # whoever is named first, and does it
    return things > _IN_A_LIST or (things == _IN_A_LIST and joined[right - 1])


def _is_thing(part: str, language: str, *, last: bool) -> bool:
    """Whether a part of a sentence is a few words without a verb; with which a Kazakh one ends."""
    return 0 < len(_words(part)) <= _WORDS_OF_ONE and (
        (last and language == "kk") or not _has_verb(part, language)
    )


def _has_verb(part: str, language: str) -> bool:
    words = _words(part)
    if language == "en":
        return any(map(_VERB_ENGLISH.match, words))
    if language == "kk":
        return any(map(_VERB_KAZAKH.search, words))
    return any(map(_is_verb, words))


def _is_verb(word: str) -> bool:
    return any(one.tag.POS in {"VERB", "PRTS", "INFN"} for one in parses(word)[:1])


def _words(text: str) -> Sequence[str]:
    return [fold(one[0]) for one in _WORD.finditer(text)]
