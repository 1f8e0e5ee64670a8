"""How the weights of bot/stories/likeness.py were found: `python -m tests.stories.learning`.

Logistic regression over the pairs of cases/tuned.txt that no veto parts, and over pairs of two
families; each weight keeps its sign and is drawn towards the one that is in force.
"""

from __future__ import annotations

import math
import sys
from itertools import combinations

from bot.stories.compared import Compared
from bot.stories.likeness import BIAS, NAMES, WEIGHTS, likeness
from bot.stories.rarity import prior
from bot.stories.traits import traits_of
from bot.stories.vetoes import vetoes
from tests.stories.families import samples

_ROUNDS, _STEP, _DRAWN, _WRONG = 1200, 0.05, 0.01, 8.0


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


if __name__ == "__main__":
    main()
