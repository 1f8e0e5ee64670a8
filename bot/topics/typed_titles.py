"""Titles that are typed beside a name, and say only who is meant: "спикер Кошанов". Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.topics.countries import countries_named
from bot.topics.people.skeleton import skeleton
from bot.topics.search import Hit
from bot.topics.search_facts import Facts
from bot.topics.small_words import telling_words
from bot.topics.titles.words import MEMBERS, MINISTERS
from bot.topics.tokens import fold
from storage.vocabulary import TopicKind


class _Stems:
    """Words by their beginnings, however they are spelt; one of three letters or fewer, or with a
    full stop behind it, is whole."""

    def __init__(self, *stems: str) -> None:
        keys = [skeleton(stem.rstrip(".")) for stem in stems]
        self._whole = frozenset(keys)
        self._begun = tuple(
            key
            for stem, key in zip(stems, keys, strict=True)
            if len(key) > _WHOLE and not stem.endswith(".")
        )

    def __contains__(self, word: str) -> bool:
        key = skeleton(word)
        return key in self._whole or key.startswith(self._begun)


_WHOLE = 3
_PARLIAMENT = "парламент"
_MEMBER_STEMS = (*MEMBERS, "член", "мүше", "member", "deputies", "mps")
# Whoever sits in a body: asked for together with it, the body is meant.
_MEMBERS = _Stems(*_MEMBER_STEMS)
# What a body does in its house: asked for together with it, the body is meant.
_SITTINGS = _Stems(
    "заседани", "сесси", "собрани", "отырыс", "жиналыс", "sitting", "session", "meeting"
)
# Titles that many have and no registry lists.
_COMMON = _Stems(
    *_MEMBER_STEMS, *MINISTERS, "mp", "премьер", "аким", "әкім", "посол", "елші", "лидер",
    "политик", "чиновник", "premier", "akim", "ambassador", "leader", "politician", "dr",
)  # fmt: skip
# What makes another office of one, or another person of its holder.
_CHANGING = _Stems(
    "заместител", "зам", "вице", "бывш", "экс", "перв", "избранн", "действующ", "пресс.",
    "помощник", "советник", "орынбасар", "бұрынғы", "тұңғыш", "кеңесші", "көмекші", "deputy",
    "vice", "former", "first.", "ex", "acting", "elect", "press.", "adviser", "advisor",
)  # fmt: skip


# Who held an office before, and who did as the first.
_PAST = _Stems("бывш", "экс", "прежн", "бұрынғы", "former", "ex", "previous")
_FIRST = _Stems("перв", "тұңғыш", "first.")


class TypedTitles:
    """Which words beside a name are titles."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def belongs(self, words: Sequence[str], hit: Hit | None, beside: Hit) -> bool:
        """Whether words (or the office that they surely are) only say who or what the subject
        beside them is."""
        typed = [word for one in words for word in telling_words(one)]
        if hit is not None:
            return self.stands_before(hit, beside) and (
                self._facts.has_held(beside.id, hit.id) or self.held(typed, beside.id)
            )
        if beside.kind == TopicKind.BODY:
            return all(word in _MEMBERS for word in typed)
        return beside.kind == TopicKind.OFFICIAL and self.held(typed, beside.id)

    def stands_before(self, hit: Hit, beside: Hit) -> bool:
        """Whether one is an office and the other somebody, as in "председатель Сената Ашимбаев"."""
        return hit.kind == TopicKind.OFFICE and beside.kind == TopicKind.OFFICIAL

    def of_states(self, hit: Hit, beside: Sequence[Hit]) -> bool:
        """Whether something is of one state, and a body of several states stands beside it."""
        return bool(self._facts.country(hit.kind, hit.id)) and any(map(self._is_of_several, beside))

    def of_members(self, hit: Hit, beside: Sequence[Hit]) -> bool:
        """Whether it is an office or a ministry, as each member of such a body has: "министры
        иностранных дел ШОС" are not Kazakhstan's."""
        is_one = hit.kind == TopicKind.OFFICE or self._facts.is_ministry(hit.kind, hit.id)
        return is_one and self.of_states(hit, beside)

    def _is_of_several(self, hit: Hit) -> bool:
        return hit.kind == TopicKind.BODY and not self._facts.country(hit.kind, hit.id)

    def held(self, typed: Sequence[str], person: str) -> bool:
        """Whether words are a title that somebody has or may have."""
        if any(word in _CHANGING for word in typed):
            return False
        rest = [word for word in typed if word not in _COMMON]
        return self._facts.holds(person, rest) if rest else bool(typed)

    def apart(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """The words of titles, and the others; no title where something makes another of it."""
        typed = [word for one in words for word in telling_words(one)]
        if any(word in _CHANGING for word in typed):
            return [], typed
        titles = [word for word in typed if word in _COMMON or self._of_an_office(word)]
        return titles, [word for word in typed if word not in titles]

    def unchanged(self, words: Sequence[str]) -> list[str]:
        """The words without those that make another office of one."""
        typed = [word for one in words for word in telling_words(one)]
        return [word for word in typed if word not in _CHANGING]

    def past(self, words: Sequence[str]) -> tuple[list[str], bool]:
        """The words without those for a holder of before, and whether the first one is meant; no
        words where none speaks of that."""
        typed = [word for one in words for word in telling_words(one)]
        rest = [word for word in typed if word not in _PAST and word not in _FIRST]
        return (rest if len(rest) < len(typed) else []), any(word in _FIRST for word in typed)

    def former(self, office: str, *, first: bool) -> list[Hit]:
        """The people who held an office before."""
        people = self._facts.former(office, first=first)
        return [Hit(TopicKind.OFFICIAL, person, 90.0, False) for person in people]

    def housed(self, words: Sequence[str]) -> list[str]:
        """The words without those for who sits in a body and for its sittings; of those of a
        country ("Kazakh MPs") that is its parliament."""
        typed = [word for one in words for word in telling_words(one)]
        rest = [word for word in typed if word not in _MEMBERS and word not in _SITTINGS]
        of_country = all(countries_named([fold(word)]) for word in rest)
        return [_PARLIAMENT, *rest] if len(rest) < len(typed) and rest and of_country else rest

    def of_gender(self, hits: Sequence[Hit], gender: str) -> list[Hit]:
        """The people of a gender among some hits, where it is known."""
        return [
            hit
            for hit in hits
            if hit.kind == TopicKind.OFFICIAL and self._facts.gender(hit.id) in {gender, ""}
        ]

    def somebody(self, hits: Sequence[Hit]) -> bool:
        """Whether some hit is a person who may be asked for by himself: not by a first name."""
        return any(hit.kind == TopicKind.OFFICIAL and (hit.fits or hit.score < 99) for hit in hits)

    def _of_an_office(self, word: str) -> bool:
        return len(word) > 2 and self._facts.in_a_title(word)
