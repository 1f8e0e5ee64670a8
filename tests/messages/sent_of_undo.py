"""Callback data of the buttons that follow several topics and take a change back: as they say it,
and as none does."""

from __future__ import annotations

from bot.messages.callbacks.together import FollowTogether
from bot.messages.callbacks.undo import Reverse, Spot
from bot.messages.press import Press

MOST = 2**63 - 1
SENT_OF_UNDO: list[tuple[str, Press]] = [
    *((f"rev:{MOST}:{spot}:{MOST}:999999", Reverse(MOST, spot, MOST, 999_999)) for spot in Spot),
    ("together:c.3.zz", FollowTogether((12, 3, 1295))),
    ("rev:7:said:0:0", Reverse(7, Spot.SAID)),
    ("rev:7:panel:3:0", Reverse(7, Spot.PANEL, 3)),
]
FORGED_OF_UNDO = [
    "rev", "rev:0:said:0:0", "rev:7", "rev:7:nowhere:0:0", "rev:7:said:-1:0", "rev:7:said:0:0:0",
    "together", "together:1", "together:1.1", "together:0.2", "together:1..2", "together:1.2.",
    "together:1.2.3.4.5.6.7.8.9", "together:A.2", "together:01.2",
]  # fmt: skip
