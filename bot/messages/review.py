"""The editors' list: one thing to decide, with a button for each decision. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import button, column
from bot.messages.callbacks import Choose, Confirm, Reject, ShowReview
from bot.messages.markup import Button, Message, shown
from bot.messages.plain import said, said_with
from bot.texts import Texts
from storage.vocabulary import ReviewKind

_CANDIDATES_SHOWN = 50


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


def nothing_to_review(texts: Texts) -> Message:
    """The list is empty."""
    return said(texts, "review-none")


def review(one: ReviewView, *, place: int, waiting: int, texts: Texts) -> Message:
    """The review at a place of the list, on which so many wait."""
    buttons = _decisions(one, texts)
    if waiting > 1:
        buttons.append(button(texts("review-button-skip"), ShowReview((place + 1) % waiting)))
    return said_with(
        texts,
        f"review-{one.kind}",
        column(buttons),
        count=waiting,
        times=one.times,
        words=shown(one.words, 100),
        topic=shown(one.topic),
        article=shown(one.article, 200) or "—",
    )


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
