"""One `/subscribe` argument into the topics that it names. Pure.

People write `#ТюркПА #Сенат Маулен Ашимбаев`, with or without commas, several names in a row, in
sentences ("подпиши меня на новости о Токаеве") and with titles ("спикер Кошанов"). What is beside
a name without saying anything is left out; what is beside it and may say something else ("Сенат
США", "помощник Токаева") makes it unsure: then it is asked, and nothing is followed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from bot.topics.asked_for import Wanted
from bot.topics.countries import countries_named
from bot.topics.frames import core, gender_in, without_courtesies
from bot.topics.hashtags import find_hashtags
from bot.topics.joining import only_joins
from bot.topics.keywords import keyword_key
from bot.topics.marks import without_marks
from bot.topics.search import Hit, Search
from bot.topics.small_words import telling_words
from bot.topics.typed_lists import parts_of, weakly_parted
from bot.topics.typed_titles import TypedTitles
from storage.vocabulary import TopicKind

_LONGEST_NAME, _MOST_WORDS = 8, 40
_ASKED = 6  # among so many is asked
_MOST_JOINED = 3  # so many words may be one that was typed apart
_BY_LETTERS = 3  # of so few letters any are some word as it sounds
_SPELT = 95.0  # who scores less has a name that is only like what was typed
_NAMESAKES = 60  # so many are looked at for the one who holds an office


def split_request(text: str, search: Search, on: date | None = None) -> list[Wanted]:
    """The things that a text asks for, each once, in order; `on` tells what is in force."""
    looking = _Looking(search, on)
    wanted: list[Wanted] = []
    at = 0
    for tag in find_hashtags(text, glued=True):
        wanted.extend(_words(text[at : tag.start], looking))
        wanted.append(Wanted("hashtag", tag.text, tag.key))
        at = tag.end
    wanted.extend(_words(text[at:], looking))
    seen: dict[tuple[str, str], Wanted] = {}
    for piece in wanted:
        sure = piece.sure
        key = piece.key or (f"{sure.kind}:{sure.id}" if sure else piece.text.casefold())
        seen.setdefault((piece.kind, key), piece)
    return list(seen.values())


@dataclass(frozen=True, slots=True)
class _Run:
    """Some words in a row: what they surely are together, or None where they are left over."""

    words: list[str]
    piece: Wanted | None = None

    @property
    def hit(self) -> Hit | None:
        return self.piece.sure if self.piece else None


class _Looking:
    """Looks words up for one request: the same ones once, and all of them with one bound."""

    def __init__(self, search: Search, on: date | None) -> None:
        self._search = search
        self._on = on
        self._request = search.request()
        self._known: dict[tuple[str, int], Wanted] = {}
        self.titles = TypedTitles(search.facts)

    def up(self, words: list[str], limit: int = _ASKED) -> Wanted:
        """What some words may mean together."""
        text = " ".join(words)
        known = self._known.get((text, limit))
        if known is None:
            hits = () if all(map(only_joins, words)) else self._found(text, limit)
            known = self._known[text, limit] = Wanted("words", text, hits=tuple(hits))
        return known

    def _found(self, text: str, limit: int) -> list[Hit]:
        """Whom a text may mean; by so few letters a title only as it is spelt, and nobody by what
        his name begins with: "мал" is cattle."""
        hits = self._search.find(text, limit=limit, on=self._on, request=self._request)
        if len(text) > _BY_LETTERS:
            return hits
        spelt, person = self._search.facts.is_spelt, TopicKind.OFFICIAL
        return [
            it for it in hits if (it.fits if it.kind == person else spelt(it.kind, it.id, text))
        ]

    def longest_sure(self, words: list[str]) -> _Run | None:
        """The longest run from the first word on that is surely one subject."""
        typed: list[str] = []
        sizes = []
        for size, word in enumerate(words[:_LONGEST_NAME], start=1):
            typed += telling_words(word)
            if typed and not self._search.may_be_exact(typed, self._request):
                break
            if typed and self._search.may_be_sure(typed, self._request):
                sizes.append(size)
        for size in reversed(sizes):
            piece = self.up(words[:size])
            if piece.sure:
                return _Run(words[:size], piece)
        return None

    def runs(self, words: list[str]) -> list[_Run]:
        """All of some words, from the left: what is surely a subject, and what is left over."""
        found: list[_Run] = []
        rest: list[str] = []
        at = 0
        while at < len(words):
            run = self.longest_sure(words[at:])
            if run is None:
                rest.append(words[at])
                at += 1
                continue
            found += [_Run(rest)] if rest else []
            found.append(run)
            at += len(run.words)
            rest = []
        return found + ([_Run(rest)] if rest else [])


def _words(text: str, looking: _Looking) -> list[Wanted]:
    found = []

    def known(some: str) -> bool:
        return _sure(_split(some), looking) is not None

    for part, is_one, commas in parts_of(without_courtesies(text), known):
        pieces = [part] if is_one else weakly_parted(part)
        # A name may have an "and" in itself, or a comma: then it is meant in its order. Between
        # two names a slash parts them: "OSCE / ODIHR".
        several = len(pieces) > 1 and not ("/" in part and all(map(known, pieces)))
        whole = _sure(_split(part), looking) if commas or several else None
        if commas and whole is None:
            whole = Wanted("words", " ".join(core(_split(part))[1]), quoted=True)
        if whole is not None:
            found.append(whole)
            continue
        named = [one for piece in pieces for one in _names(_split(piece), looking)]
        if len(named) > 1 and not any(one.hits for one in named):
            # "закон и порядок": of words that nobody knows nothing says that they are two things.
            named = [Wanted("words", " ".join(core(_split(part))[1]))]
        found.extend(named)
    return found


def _split(part: str) -> list[str]:
    words = without_marks(part).split()
    return words if any(char.isalnum() for word in words for char in word) else []


def _sure(words: list[str], looking: _Looking) -> Wanted | None:
    """The one subject that words surely mean, with a frame around them or without; else None."""
    if not words or len(words) > _MOST_WORDS:
        return None
    bare, _ = core(words)
    pieces = (looking.up(some) for some in (bare, words) if some)
    return next((piece for piece in pieces if piece.sure), None)


def _names(words: list[str], looking: _Looking) -> list[Wanted]:
    """What words without anything between them ask for."""
    sure = _sure(words, looking)
    if sure is not None:
        return [sure]
    bare, phrase = core(words)
    if not bare:
        return []
    if len(bare) > _MOST_WORDS:
        return [Wanted("words", " ".join(phrase))]
    former = _former(bare, looking)
    if former is not None:
        return [former]
    whole = looking.up(bare)
    if whole.hits and whole.hits[0].fits:  # several fit as well: there is nothing to take apart
        return [_gendered(whole, " ".join(words), looking)]
    runs = _told(looking.runs(bare), " ".join(words), looking)
    unclear = any(run.hit is None for run in runs) or _contradict(runs, looking)
    titled = _titled(bare, looking) if unclear else None
    if titled is not None and titled.sure:
        return [titled]
    if any(run.hit for run in runs):
        return _pieces(runs, phrase, looking)
    whole = titled or whole
    if not whole.hits and 1 < len(bare) <= _MOST_JOINED:  # "Тюрк ПА"
        joined = looking.up(["".join(bare)])
        whole = _unsure(whole.text, [hit for hit in joined.hits if hit.fits])
    if not whole.hits:  # "депутаты парламента": the body that has them
        body = looking.titles.housed(bare)
        found = looking.up(body).hits if body and body != bare else ()
        whole = _unsure(whole.text, [hit for hit in found if hit.kind == TopicKind.BODY])
    if whole.hits and whole.hits[0].kind == TopicKind.BODY:  # "Majlis": not those who preside
        whole = replace(whole, hits=tuple(h for h in whole.hits if h.kind != TopicKind.OFFICE))
    return [whole if whole.hits else Wanted("words", " ".join(phrase))]


def _former(words: list[str], looking: _Looking) -> Wanted | None:
    """Who held an office before: "бывший премьер-министр", "первый президент Казахстана"; None
    where the words ask for somebody else."""
    rest, first = looking.titles.past(words)
    office = looking.up(rest).sure if rest else None
    if office is None or office.kind != TopicKind.OFFICE:
        return None
    people = looking.titles.former(office.id, first=first)
    return _unsure(" ".join(words), [*people, office]) if people else None


def _unsure(text: str, hits: Iterable[Hit]) -> Wanted:
    """Words that must be asked: which of these?"""
    each = {(hit.kind, hit.id): replace(hit, exact=False) for hit in hits}
    return Wanted("words", text, hits=tuple(each.values())[:_ASKED])


def _gendered(piece: Wanted, said: str, looking: _Looking) -> Wanted:
    """Of those who fit as well, the one of whom a courtesy speaks: "г-жа Назарбаева"."""
    gender = gender_in(said)
    if not gender or piece.sure:
        return piece
    meant = [hit for hit in looking.titles.of_gender(piece.hits, gender) if hit.fits]
    if len(meant) != 1:
        return piece
    return replace(piece, hits=(replace(meant[0], exact=True),))


def _told(runs: list[_Run], said: str, looking: _Looking) -> list[_Run]:
    """The runs without those that only say who somebody is: what frames, his title, his office."""
    kept = []
    for run in runs:
        words = run.words if run.piece else core(run.words, within=said)[0]
        kept += [replace(run, words=words)] if words else []
    told = []
    for at, run in enumerate(kept):
        beside = [*kept[max(0, at - 1) : at], *kept[at + 1 : at + 2]]
        hits = [one.hit for one in beside if one.hit is not None]
        if not any(looking.titles.belongs(run.words, run.hit, hit) for hit in hits):
            told.append(run)
    return told


def _titled(words: list[str], looking: _Looking) -> Wanted | None:
    """Of namesakes, the one who holds the office that was typed beside the name; None where no
    title stands there."""
    title, name = looking.titles.apart(words)
    if not title or not name:
        return None
    people = [hit for hit in looking.up(name, _NAMESAKES).hits if hit.kind == TopicKind.OFFICIAL]
    holding = [hit for hit in people if looking.titles.held(title, hit.id)]
    text = " ".join(words)
    if len(holding) == 1 and holding[0].fits:
        return Wanted("words", text, hits=(replace(holding[0], exact=True),))
    # Whose name is only like what was typed is not meant by words that leave a title over.
    people = holding or [hit for hit in people if hit.score > _SPELT]
    return _unsure(text, people) if people else None


def _pieces(runs: list[_Run], phrase: list[str], looking: _Looking) -> list[Wanted]:
    """What runs ask for, of which some are sure: each for itself, unless words that are left over
    may make something else of them."""
    left = [run for run in runs if run.hit is None]
    if not left and not _contradict(runs, looking):
        return [run.piece for run in runs if run.piece]
    whole_names = all(
        run.hit is None or (run.hit.kind == TopicKind.OFFICIAL and len(run.words) > 1)
        for run in runs
    )
    # Whatever is of a country is not meant by its name.
    if left and all(countries_named(list(map(keyword_key, run.words))) for run in left):
        return [_unsure(" ".join(phrase), [run.hit for run in runs if run.hit])]
    asked = [looking.up(run.words) for run in left]
    if left and whole_names and all(looking.titles.somebody(one.hits) for one in asked):
        return [run.piece or looking.up(run.words) for run in runs]
    words = looking.titles.unchanged([one for run in runs for one in run.words])
    nearest = looking.up(words).hits if words else ()
    known = [run.hit for run in runs if run.hit]
    meant = [hit for hit in known if not looking.titles.of_members(hit, known)]
    if len(meant) < len(known):
        return [replace(_unsure(" ".join(phrase), meant), broader=True)]
    found = [*nearest[:2], *(hit for one in asked for hit in one.hits[:2])]
    hits = [hit for hit in found if not looking.titles.of_states(hit, known)]
    unsure = _unsure(" ".join(phrase), [*hits, *known])
    return [replace(unsure, broader=bool(left) and not hits)]


def _contradict(runs: list[_Run], looking: _Looking) -> bool:
    """Whether an office stands beside somebody who has never held it, or beside a body whose
    members have such an office each."""
    hits = [run.hit for run in runs if run.hit]
    stands = looking.titles.stands_before
    return any(looking.titles.of_members(one, hits) for one in hits) or any(
        stands(one, other) or stands(other, one) for one, other in pairwise(hits)
    )
