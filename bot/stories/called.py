"""Which words of an article are somebody's name, or what something is called. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.stories.naming import NAMES, is_name, is_ordinary
from bot.stories.tokens import Token, concept
from bot.stories.words import Kind, key_of, kind_of
from bot.topics.findings import Rule
from bot.topics.people.lexicon import is_form_of_first_name
from bot.topics.registry.registry import Language
from bot.topics.subjects import Subject
from bot.topics.tokens import fold
from storage.vocabulary import TopicKind

_LONGEST_SHORT = 5  # letters of an abbreviation


def people_of(title: str, body: str, subjects: Sequence[Subject]) -> frozenset[str]:
    """The words by which a text calls the officials that are known."""
    whole = f"{title}\n\n{body}"
    return frozenset(
        word
        for one in subjects
        if one.kind is TopicKind.OFFICIAL
        for where in one.evidence
        if where.rule is not Rule.OFFICE
        for word in whole[where.start : where.end].split()
    )


def name(
    title: Sequence[Token], body: Sequence[Token], language: Language, people: Collection[str]
) -> None:
    """Make names of the words that are: with a capital within a sentence, of `people`, or known as
    such. What stands with a small letter elsewhere is none (titles may have capitals throughout).
    In Kazakh a month has no capital within a sentence: what has one is called so ("Наурыз")."""
    capitals = [one for one in (*title, *body) if one.capital]
    small = {one.word for one in (*title, *body)} & {one.word.lower() for one in capitals}
    within = {one.word for one in body if one.capital and not one.first}
    called = {NAMES[word] for word in within}  # in another case: "Сарканда", "Саркан"
    of_title = set(map(id, title)) if language == "en" else set()  # each word has a capital
    for one in capitals:
        if one.meaning.concepts:
            if language == "kk" and one.word in within and _is_month(one):
                one.keys = (NAMES[one.word],)
            continue
        if len(one.word) < 3 or one.word.lower() in small:
            continue
        if is_ordinary(one.word, language):
            continue  # "Высший", "Парламент": a word of what a body is called
        if len(one.word) <= _LONGEST_SHORT and one.word.isupper():
            one.keys = (key_of(Kind.SHORT, one.word),)
            continue
        sure = one.word in people or not (one.first or id(one) in of_title)
        sure = sure or one.word in within or NAMES[one.word] in called
        if sure or (one.first and is_name(one.word, language)):
            one.keys = (NAMES[one.word],)


def _is_month(one: Token) -> bool:
    """Whether a word is a month without a day."""
    return bool(concept(one, "month")) and all(kind_of(key) == Kind.MONTH for key in one.keys)


def without_given(title: Sequence[Token], people: Collection[str]) -> list[Token]:
    """A title without the first names before surnames: others call him by the surname alone."""
    return [
        one
        for at, one in enumerate(title)
        if not (
            one.capital
            and at + 1 < len(title)
            and title[at + 1].capital
            and any(kind_of(key) == Kind.NAME for key in title[at + 1].keys)
            and (
                (one.word in people and title[at + 1].word in people)
                or is_form_of_first_name(fold(one.word))
            )
        )
    ]
