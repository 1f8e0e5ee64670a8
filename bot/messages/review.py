"""The editors' list: one thing to decide, with a button for each decision. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import button, column
from bot.messages.callbacks.editors import DecideAll, Undecide
from bot.messages.callbacks.presses import Choose, Confirm, Reject, ShowLearnt, ShowReview, Unlearn
from bot.messages.markup import Button, Message, Rows, shown
from bot.messages.plain import said_with
from bot.texts import Html, Texts
from storage.vocabulary import ReviewKind, ReviewState

_CANDIDATES_SHOWN = 50
# So much of each that the whole fits a phone's screen.
_TITLE_UNITS, _TOPIC_UNITS, _WORD_UNITS, _LINE_UNITS = 160, 80, 100, 80
# Of many who may be meant, so many have a button that says so of all questions.
_ALL_SHOWN = 6


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
    alike: Sequence[AlikeView] = ()


@dataclass(frozen=True, slots=True)
class AlikeView:
    """Open questions that may have the same answer, by the name or those of an `article`: how many
    with this one, the highest of their numbers, and the titles of some other articles."""

    article: bool
    count: int
    last: int
    titles: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class UndoView:
    """A decision that can be taken back: its number, how many questions it has settled."""

    decision: int
    count: int


@dataclass(frozen=True, slots=True)
class LearntView:
    """Words that are not about a topic; `mark` is their number."""

    mark: int
    phrase: str
    topic: str


def nothing_to_review(texts: Texts, learnt: int = 0, beside: Rows = ()) -> Message:
    """The list is empty; so much was learnt from wrong matches. `beside`: what can be taken
    back."""
    return said_with(texts, "review-none", (*beside, *column(_to_learnt(learnt, texts))))


def undo(one: UndoView, texts: Texts) -> Rows:
    """The button that takes a decision back."""
    return column([button(texts("review-button-undo", count=one.count), Undecide(one.decision))])


def undone(count: int, texts: Texts) -> str:
    """So many questions are open again."""
    return texts("review-undone", count=count)


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


def review(
    one: ReviewView,
    *,
    place: int,
    waiting: int,
    learnt: int = 0,
    texts: Texts,
    beside: Rows = (),
) -> Message:
    """The review at a place of the list, on which so many wait; so much was learnt. `beside`: what
    can be taken back."""
    buttons = [*_decisions(one, texts), *(it for two in one.alike for it in _all(one, two, texts))]
    if waiting > 1:
        buttons.append(button(texts("review-button-skip"), ShowReview((place + 1) % waiting)))
    buttons += _to_learnt(learnt, texts)
    said = said_with(
        texts,
        f"review-{one.kind}",
        (*beside, *column(buttons)),
        count=waiting,
        times=one.times,
        words=shown(one.words, _WORD_UNITS),
        topic=shown(one.topic, _TOPIC_UNITS),
        article=shown(one.article, _TITLE_UNITS) or "—",
    )
    lines = [said.html]
    for it in one.alike:
        lines += ["", texts.html("review-alike", what=_what(it), count=it.count)]
        lines += [texts.html("review-alike-line", title=shown(t, _LINE_UNITS)) for t in it.titles]
    return Message(Html("\n".join(lines)), said.buttons)


def _what(alike: AlikeView) -> str:
    return "article" if alike.article else "name"


def _all(one: ReviewView, alike: AlikeView, texts: Texts) -> list[Button]:
    """The answers that can be given to all at once; who is meant in the whole of an article is no
    answer to its questions about others."""
    told: list[tuple[str, str, int]] = []
    if one.kind == ReviewKind.NOT_THIS:
        told = [("wrong", "", 1), ("right", "", 0)]
    elif one.kind == ReviewKind.AMBIGUOUS:
        people = () if alike.article else one.candidates[:_ALL_SHOWN]
        told = [("person", name, place) for place, name in enumerate(people, 1)]
        told.append(("nobody", "", 0))
    return [
        button(
            texts(
                "review-button-all",
                what=_what(alike),
                answer=answer,
                count=alike.count,
                person=shown(person, _WORD_UNITS),
            ),
            DecideAll(one.id, alike.last, alike.article, place),
        )
        for answer, person, place in told
    ]


def decided(kind: ReviewKind, state: ReviewState, person: str, by: str, texts: Texts) -> str:
    """What was decided, in words, and `by` whom (you, owner, editor, former); `person` is who was
    said to be meant, if anybody."""
    what = _decided(kind, state, known=bool(person))
    return texts("review-decided", what=what, by=by, person=shown(person, _WORD_UNITS))


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
