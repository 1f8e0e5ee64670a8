"""Callback data of named topics as it stands in messages that were sent, and what none ever
said."""

from __future__ import annotations

from bot.messages.callbacks.named import (
    AddName,
    AddPhrase,
    AskName,
    AskPhrases,
    DropPhrase,
    LeaveNamed,
    PutBackNamed,
    SaveNamed,
    ShowNamed,
)
from bot.messages.press import Press
from storage.vocabulary import Mode

_MOST = 2**63 - 1
_RULE = 36**9 - 1
_WIDEST = "1y2p0ij32e8e7"

SENT_OF_NAMED: list[tuple[str, Press]] = [
    ("nset:c:0:0", ShowNamed(12, 0, 0)),
    (f"nset:{_WIDEST}:{_WIDEST}:zzzzzzzzz", ShowNamed(_MOST, _MOST, _RULE)),
    ("ndel:c:d:0:19", DropPhrase(12, 13, 0, 19)),
    ("nmore:c:0:3", AskPhrases(12, 0, 3)),
    (f"nadd:{_WIDEST}:{_WIDEST}:zzzzzzzzz:{_WIDEST}", AddPhrase(_MOST, _MOST, _RULE, _MOST)),
    ("nname:c:0:0", AddName(12, 0, 0)),
    ("nask:c:0:0", AskName(12, 0, 0)),
    ("nsave:c:0:3", SaveNamed(12, 0, 3)),
    ("nsave:c:d:0:digest", SaveNamed(12, 13, 0, Mode.DIGEST)),
    ("nback:c:d", PutBackNamed(12, 13)),
    (
        f"nback:{_WIDEST}:{_WIDEST}:instant:instant",
        PutBackNamed(_MOST, _MOST, Mode.INSTANT, Mode.INSTANT),
    ),
    ("nstop:c", LeaveNamed(12)),
]
FORGED_OF_NAMED = [
    "nset", "nset:", "nset:0:0:0", "nset:c:0", "nset:C:0:0", "nset:c:-1:0", "nset:c:0:1000000000",
    "ndel:c:0:0:30", "ndel:c:0:0:-1", "ndel:c:0:0", "nmore:c:0", "nadd:c:0:0:0", "nadd:c:0:0",
    "nname:c", "nask:c:0:0:0", "nsave:c:0", "nsave:c:0:0:loud", "nsave:c:0:0:both:1", "nstop:0",
    "nback:c", "nback:c:0", "nback:0:c", "nback:c:d:loud", "nback:c:d:0",
]  # fmt: skip
