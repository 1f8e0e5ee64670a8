"""Callback data of the button that takes a change back: as it says it, and as none does."""

from __future__ import annotations

from bot.messages.callbacks_undo import Reverse, Spot
from bot.messages.press import Press

MOST = 2**63 - 1
SENT_OF_UNDO: list[tuple[str, Press]] = [
    *((f"rev:{MOST}:{spot}:{MOST}:999999", Reverse(MOST, spot, MOST, 999_999)) for spot in Spot),
    ("rev:7:said:0:0", Reverse(7, Spot.SAID)),
    ("rev:7:panel:3:0", Reverse(7, Spot.PANEL, 3)),
]
FORGED_OF_UNDO = [
    "rev", "rev:0:said:0:0", "rev:7", "rev:7:nowhere:0:0", "rev:7:said:-1:0", "rev:7:said:0:0:0",
]  # fmt: skip
