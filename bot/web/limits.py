"""How much is taken of whom: a bucket for each token, and for each address that guesses. Pure: the
instants are passed in.

A bucket holds so many units and fills again at a steady rate; whoever finds it empty is told when
there will be enough. A restart fills them all, and a second process has its own: they guard against
a client gone wild, and do no accounts.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

# So many are remembered; who was seen longest ago is forgotten first, and has a full bucket again.
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """`units` at once, and as many again within `seconds`."""

    units: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Left:
    """What a bucket says: whether it was enough, how many whole units are left, after how many
    whole seconds there is enough (0 where it was) and after how many it is full."""

    enough: bool
    units: int
    wait: int
    full: int


class Buckets:
    """The buckets of all who ask, by a key."""

    def __init__(self, allowance: Allowance) -> None:
        self.allowance = allowance
        self._spent: OrderedDict[object, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._spent)

    def take(self, key: object, units: int, at: float) -> Left:
        """Take units at an instant (seconds, of a clock that never goes back), or none of them.

        More than a bucket holds is taken from a full one, which then is in debt.
        """
        spent, rate = self._spent_at(key, at), self._rate
        room = self.allowance.units - spent
        if room < min(units, self.allowance.units):
            wait = math.ceil((min(units, self.allowance.units) - room) / rate)
            return Left(False, max(0, int(room)), max(1, wait), math.ceil(spent / rate))
        spent += units
        self._spent[key] = (at, spent)
        self._spent.move_to_end(key)
        if len(self._spent) > _REMEMBERED:
            self._spent.popitem(last=False)
        left = max(0, int(self.allowance.units - spent))
        return Left(True, left, 0, math.ceil(spent / rate))

    def look(self, key: object, at: float) -> Left:
        """What one unit would meet, without taking it."""
        spent, rate = self._spent_at(key, at), self._rate
        room = self.allowance.units - spent
        wait = 0 if room >= 1 else max(1, math.ceil((1 - room) / rate))
        return Left(room >= 1, max(0, int(room)), wait, math.ceil(spent / rate))

    @property
    def _rate(self) -> float:
        return self.allowance.units / self.allowance.seconds

    def _spent_at(self, key: object, at: float) -> float:
        then, spent = self._spent.get(key, (at, 0.0))
        return max(0.0, spent - max(0.0, at - then) * self._rate)


def whose(address: str | None) -> str:
    """Whom an address stands for: itself, or the network of an IPv6 one, for a household has 2**64
    of them (RFC 6177)."""
    try:
        one = ip_address((address or "").partition("%")[0])
    except ValueError:  # a UNIX socket has none
        return address or ""
    if isinstance(one, IPv6Address):
        mapped = one.ipv4_mapped
        return str(mapped) if mapped else one.exploded[:19]
    return str(one)
