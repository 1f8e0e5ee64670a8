"""Which sentence stands beneath a title that asks: one that answers, where there is one. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.intake.shown.answers import answers, asks
from bot.intake.shown.essential import says_a_reading, says_the_last
from bot.intake.shown.said import Said, is_fit, is_quotation, with_next
from bot.intake.shown.weighing import known_of

_LOOKED_AT = 10


def answering(title: str, told: Sequence[Said], at: int, *, clear: Sequence[bool]) -> int:
    """Which of some sentences is shown where, but for what a title asks, it would be that at `at`:
    the first that answers by itself, or with the next one, unless what would be shown does. That it
    was no last reading of a bill must not be lost. `clear`: whether each is understood alone."""
    shown = with_next(title, told, at)
    if not asks(title) or answers(title, shown):
        return at
    if says_a_reading(shown, known_of(title, shown)) and not says_the_last(shown):
        return at
    others = [
        other
        for other in range(min(len(told), _LOOKED_AT))
        if clear[other] and is_fit(told[other].text)
    ]
    # of a quotation with its speaker only where nothing else answers
    others.sort(key=lambda one: is_quotation(told[one].text))
    first = next((one for one in others if answers(title, told[one].text)), None)
    if first is None:
        first = next((one for one in others if answers(title, with_next(title, told, one))), None)
    return at if first is None else first
