"""The editors' list: one thing to decide, with a button for each decision. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import button, column
from bot.messages.callbacks import Choose, Confirm, Reject, ShowLearnt, ShowReview, Unlearn
from bot.messages.markup import Button, Message, shown
from bot.messages.plain import said_with
from bot.texts import Texts
from storage.vocabulary import ReviewKind, ReviewState

_CANDIDATES_SHOWN = 50
# So much of each that the whole fits a phone's screen.
_TITLE_UNITS, _TOPIC_UNITS, _WORD_UNITS = 160, 80, 100


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One thing to decide: the `words` in an article, the topic that was found in them or the
    candidates (names with roles), and how many readers said it."""

    id: int
    kind: ReviewKind
    words: str
    times: int
    article: str = ""
    topic: str = ""
    candidates: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class LearntView:
    """Words that are not about a topic; `mark` is their number."""

    mark: int
    phrase: str
    topic: str


def nothing_to_review(texts: Texts, learnt: int = 0) -> Message:
    """The list is empty; so much was learnt from wrong matches."""
    return said_with(texts, "review-none", column(_to_learnt(learnt, texts)))


def _to_learnt(learnt: int, texts: Texts) -> list[Button]:
    text = texts("review-button-learnt", count=learnt)
    return [button(text, ShowLearnt(0))] if learnt else []


def learnt(one: LearntView, *, place: int, of: int, texts: Texts) -> Message:
    """The words at a place of what was learnt, to be taken back or left."""
    buttons = [button(texts("review-button-unlearn"), Unlearn(one.mark, place))]
    if of > 1:
        buttons.append(button(texts("review-button-skip"), ShowLearnt((place + 1) % of)))
    buttons.append(button(texts("review-button-back"), ShowReview(0)))
    return said_with(
        texts,
        "review-learnt",
        column(buttons),
        place=place + 1,
        count=of,
        topic=shown(one.topic, _TOPIC_UNITS),
        words=shown(one.phrase, 2 * _WORD_UNITS),
    )


def nothing_learnt(texts: Texts) -> Message:
    """Nothing was learnt, or all of it was taken back."""
    back = button(texts("review-button-back"), ShowReview(0))
    return said_with(texts, "review-learnt-none", column([back]))


def review(one: ReviewView, *, place: int, waiting: int, learnt: int = 0, texts: Texts) -> Message:
    """The review at a place of the list, on which so many wait; so much was learnt."""
    buttons = _decisions(one, texts)
    if waiting > 1:
        buttons.append(button(texts("review-button-skip"), ShowReview((place + 1) % waiting)))
    buttons += _to_learnt(learnt, texts)
    return said_with(
        texts,
        f"review-{one.kind}",
        column(buttons),
        count=waiting,
        times=one.times,
        words=shown(one.words, _WORD_UNITS),
        topic=shown(one.topic, _TOPIC_UNITS),
        article=shown(one.article, _TITLE_UNITS) or "—",
    )


def decided(kind: ReviewKind, state: ReviewState, person: str, texts: Texts) -> str:
    """What was decided, in words; `person` is who was said to be meant, if anybody."""
    what = _decided(kind, state, known=bool(person))
    return texts("review-decided", what=what, person=shown(person, _WORD_UNITS))


def _decided(kind: ReviewKind, state: ReviewState, *, known: bool) -> str:
    yes = state == ReviewState.CONFIRMED
    if kind == ReviewKind.NOT_THIS:
        return "another" if yes else "right"
    if kind == ReviewKind.AMBIGUOUS:
        # Releases before did not keep who it was.
        return "nobody" if not yes else "person" if known else "settled"
    return "done"


def _decisions(one: ReviewView, texts: Texts) -> list[Button]:
    reject = Reject(one.id)
    if one.kind == ReviewKind.NOT_THIS:
        return [
            button(texts("review-button-yes"), Confirm(one.id)),
            button(texts("review-button-no"), reject),
        ]
    if one.kind == ReviewKind.AMBIGUOUS:
        chosen = [
            button(name, Choose(one.id, place))
            for place, name in enumerate(one.candidates[:_CANDIDATES_SHOWN])
        ]
        return [*chosen, button(texts("review-button-nobody"), reject)]
    return [button(texts("review-button-done"), reject)]
