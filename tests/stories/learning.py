"""How the weights of bot/stories were found: `python -m tests.stories.learning`.

Those of `likeness.py` by logistic regression over the pairs of cases/tuned.txt that no veto parts,
and over pairs of two families; each weight keeps its sign and is drawn towards the one that is in
force. Those of `nearly.py` by logistic regression over the pairs of each file of days and families,
each kept to the sign that it must have, small weights preferred; `drawn` finds the same again.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from bot.stories import nearly
from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import is_of_a_form
from bot.stories.likeness import BIAS, NAMES, WEIGHTS, Weigh, likeness
from bot.stories.rarity import Bits, Rarity, prior
from bot.stories.reprints import overlap
from bot.stories.traits import traits_of
from bot.stories.vetoes import ALWAYS, is_open, vetoes
from tests.stories.families import DAYS, samples

_ROUNDS, _STEP, _DRAWN, _WRONG = 1200, 0.05, 0.01, 8.0
# What is made to be mistaken counts half of what days bring. Against each weight's size, the
# pairs count so much.
_FAMILIES, _MADE, _COUNTS = ("near.txt", "beside.txt", "tuned.txt", "outlets.txt"), 0.5, 0.3
_HARDLY = 6.0  # bits: what shares no more is never judged, unless it is one event
# Not drawn: what says nothing here, and what outlets of two languages do, or what corrects another
# article, of which there is none.
_NOT_DRAWN = ("texts", "apart", "hours", "language", "corrects")
_AGAINST = frozenset({"said", "unnamed", "otherwise", "undone", "uncounted", "begun"})
_DRAWS, _STILL, _NOTHING = 100, 1e-5, 1e-9

_Row = tuple[dict[str, float], bool, float]
Array = NDArray[np.float64]


def _rows() -> list[tuple[list[float], bool]]:
    found = [(one, Compared(traits_of(one.text)[0])) for one in samples("tuned.txt")]
    rows = []
    for (one, mine), (other, others) in combinations(found, 2):
        if any(vetoes(mine, others)):
            continue
        alike = likeness(mine, others, prior)
        same = (one.family, one.event) == (other.family, other.event)
        rows.append(([getattr(alike, name) for name in NAMES], same))
    return rows


def _pairs(name: str) -> Iterator[_Row]:
    """What speaks for and against one event in every two texts of a file, whether they are, and how
    much the pair counts."""
    rarity = Rarity()
    found = [(one, Compared(traits_of(one.text)[0])) for one in samples(name)]
    for _, it in found:
        rarity.add(it.traits.keys)
    weigh, frames = Bits(rarity).__getitem__, Frames()
    for (one, mine), (other, others) in combinations(found, 2):
        same = (one.family, one.event) == (other.family, other.event)
        parting = set(vetoes(mine, others))
        never = mine.traits.of_many or others.traits.of_many or parting & ALWAYS
        if not never and (same or sum(map(weigh, mine.keys & others.keys)) >= _HARDLY):
            evidence = _evidence(mine, others, parting, weigh, frames)
            yield evidence, same, 1.0 if name in DAYS else _MADE


def _evidence(
    one: Compared, other: Compared, parting: set[str], weigh: Weigh, frames: Frames
) -> dict[str, float]:
    shared = overlap(one.traits.shingles, other.traits.shingles, frames)
    found = likeness(one, other, weigh)
    apart, begun = nearly.apart(one, other, shared.smaller), nearly.begun(one, other, weigh)
    return {
        **{key: value for key, value in found._asdict().items() if key not in _NOT_DRAWN},
        **{key: value for key, value in begun._asdict().items() if key not in _NOT_DRAWN},
        **{f"-{it}": value for it, value in apart._asdict().items() if it not in _NOT_DRAWN},
        **{f"-{key}": float(key in parting) for key in nearly.AGAINST},
        "-of a form": float(is_of_a_form(one, other, shared)),
        "-open": float(is_open(one, other)),
    }


def drawn() -> Mapping[str, float]:
    """What each piece of evidence weighs for one entry, and the bias; "-" begins the name of what
    is taken away, as in `nearly.py`."""
    rows = [row for name in (*DAYS, *_FAMILIES) for row in _pairs(name)]
    names = list(rows[0][0])
    values = np.array([list(row[0].values()) for row in rows])
    same = np.where([row[1] for row in rows], 1.0, -1.0)
    counts = _COUNTS * np.array([row[2] for row in rows])
    signs = np.array([-1.0 if name[0] == "-" or name in _AGAINST else 1.0 for name in names])
    middle, spread = values.mean(0), values.std(0) + 1e-9
    weights, bias = _fitted((values - middle) / spread * signs, same, counts)
    weights = weights * signs / spread
    found = {
        name: float(-weight if name[0] == "-" else weight)
        for name, weight in zip(names, weights, strict=True)
    }
    return found | {"bias": float(bias - weights @ middle)}


def _fitted(values: Array, same: Array, counts: Array) -> tuple[Array, float]:
    """Weights, none below zero, and a bias: by Newton's steps among what is not held at zero, each
    thrown back to that and shortened until it costs less (Bertsekas's two metrics)."""
    whole = np.hstack([values, np.ones((len(values), 1))])
    kept = np.append(np.ones(values.shape[1]), 0.0)  # the bias is free
    at = np.zeros(whole.shape[1])

    def cost(weights: Array) -> float:
        misses = np.logaddexp(0, -same * (whole @ weights))
        return float(counts @ misses + (kept * weights) @ weights / 2)

    for _ in range(_DRAWS):
        miss = 1 / (1 + np.exp(np.clip(same * (whole @ at), -50, 50)))
        slope = kept * at - (counts * same * miss) @ whole
        held = (kept > 0) & (at <= _NOTHING) & (slope > 0)
        if np.abs(slope[~held]).max() < _STILL:
            break
        columns = whole[:, ~held]
        bent = (columns.T * (counts * miss * (1 - miss))) @ columns + np.diag(kept[~held])
        step = np.zeros_like(at)
        step[~held] = np.linalg.solve(bent, slope[~held])
        before, length = cost(at), 1.0
        while cost(fresh := _above(at - length * step, kept)) > before and length > _NOTHING:
            length /= 2
        at = fresh
    else:
        raise RuntimeError("no weights were found")
    return at[:-1], float(at[-1])


def _above(weights: Array, kept: Array) -> Array:
    """None of those that are kept below zero."""
    return np.where(kept > 0, np.maximum(weights, 0.0), weights)


def main() -> None:
    """Print the weights."""
    rows = _rows()
    start = [getattr(WEIGHTS, name) for name in NAMES]
    weights, bias = list(start), BIAS
    for _ in range(_ROUNDS):
        slopes, slope = [0.0] * len(weights), 0.0
        for values, same in rows:
            logit = bias + sum(map(float.__mul__, weights, values))
            sure = 1 / (1 + math.exp(-max(min(logit, 40.0), -40.0)))
            miss = (sure - same) * (1 if same else _WRONG) / len(rows)
            slope += miss
            for at, value in enumerate(values):
                slopes[at] += miss * value
        bias -= _STEP * 10 * slope
        for at, first in enumerate(start):
            fresh = weights[at] - _STEP * 10 * (slopes[at] + _DRAWN * (weights[at] - first))
            weights[at] = fresh if fresh * first > 0 else 0.0
    for name, weight in zip(NAMES, weights, strict=True):
        sys.stdout.write(f"{name}={weight:.2f}\n")
    sys.stdout.write(f"bias={bias:.2f}, of {sum(same for _, same in rows)} in {len(rows)}\n")
    sys.stdout.write("\nOne entry:\n")
    for name, weight in drawn().items():
        sys.stdout.write(f"{name}={weight:.2f}\n")


if __name__ == "__main__":
    main()
