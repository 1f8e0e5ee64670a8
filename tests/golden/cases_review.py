"""The editors' list: what readers and the matcher are not sure about."""

from __future__ import annotations

from bot.messages import review
from bot.messages.markup import Message
from bot.messages.plain import said
from bot.messages.review import AlikeView, LearntView, ReviewView, UndoView
from storage.vocabulary import ReviewKind
from tests.golden.case import SOME, Case, pop_up
from tests.golden.voice import ASHIMBAYEV, TOKAYEV, Voice

TITLE = "Editors: the review"


def _review(
    voice: Voice, kind: ReviewKind, words: str, *, times: int = 1, waiting: int = 1, learnt: int = 0
) -> Message:
    candidates = [voice.name(key) for key in (ASHIMBAYEV, TOKAYEV)]
    one = ReviewView(7, kind, words, times, voice.quoting, voice.name(TOKAYEV), candidates)
    return review.review(one, place=0, waiting=waiting, learnt=learnt, texts=voice.texts)


def _many(voice: Voice, kind: ReviewKind) -> Message:
    candidates = [voice.name(key) for key in (ASHIMBAYEV, TOKAYEV)]
    titles = [voice.article(number).title for number in (1, 2)]
    like_it = [AlikeView(False, 7, 30, titles), AlikeView(True, 2, 9)]
    words, topic = voice.name(TOKAYEV), voice.name(TOKAYEV)
    one = ReviewView(7, kind, words, 1, voice.quoting, topic, candidates, like_it)
    beside = review.undo(UndoView(5, 21), voice.texts)
    return review.review(one, place=0, waiting=8, texts=voice.texts, beside=beside)


CASES = (
    Case("review: nothing to decide", lambda voice: review.nothing_to_review(voice.texts)),
    Case(
        "review: nothing to decide, something was learnt",
        lambda voice: review.nothing_to_review(voice.texts, 2),
    ),
    Case(
        "review: 1, 2, 5, 21 readers say that the news is not about it",
        lambda voice: [
            _review(voice, ReviewKind.NOT_THIS, voice.name(TOKAYEV), times=number, waiting=number)
            for number in SOME
        ],
    ),
    Case(
        "review: who is meant?",
        lambda voice: _review(voice, ReviewKind.AMBIGUOUS, voice.typo, waiting=2),
    ),
    Case(
        "review: words that 1, 2, 5, 21 readers asked for",
        lambda voice: [
            _review(voice, ReviewKind.ASKED_FOR, voice.words, times=number, learnt=3)
            for number in SOME
        ],
    ),
    Case(
        "review: 7 are alike by the name, 2 in one article; a decision of 21 can be taken back",
        lambda voice: [_many(voice, kind) for kind in (ReviewKind.AMBIGUOUS, ReviewKind.NOT_THIS)],
    ),
    Case(
        "review: nothing to decide, a decision can be taken back",
        lambda voice: review.nothing_to_review(
            voice.texts, beside=review.undo(UndoView(5, 1), voice.texts)
        ),
    ),
    Case("review: many were decided", pop_up("review-decided-all", count=7)),
    Case("review: a decision was taken back", pop_up("review-undone", count=7)),
    Case("review: the match was wrong", pop_up("review-unmatched")),
    Case(
        "review: decided before",
        lambda voice: [
            said(voice.texts, "review-decided", what=what, by=by, person=voice.name(ASHIMBAYEV))
            for by in ("you", "owner", "editor", "former")
            for what in ("another", "right", "person", "nobody", "settled", "done")
        ],
    ),
    Case(
        "review: what was learnt, the only one and the second of five",
        lambda voice: [
            review.learnt(
                LearntView(7, voice.words, voice.name(TOKAYEV)),
                place=place,
                of=of,
                texts=voice.texts,
            )
            for place, of in ((0, 1), (1, 5))
        ],
    ),
    Case("review: nothing was learnt", lambda voice: review.nothing_learnt(voice.texts)),
    Case("review: what was learnt is forgotten", pop_up("review-unlearnt")),
)
