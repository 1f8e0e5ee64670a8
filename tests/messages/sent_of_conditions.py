"""Callback data of conditions, as it stands in messages that were sent, and what none ever said."""

from __future__ import annotations

from bot.messages.callbacks.conditions import (
    TITLE,
    WITH,
    WITHOUT,
    AddCondition,
    AskCondition,
    ChangeConditions,
    DropCondition,
    LeaveConditions,
    PickOutlet,
    SaveConditions,
    SaveTogether,
    ShowConditionOutlets,
    ShowConditions,
)
from bot.messages.press import Press
from storage.vocabulary import Mode

_MOST = 2**63 - 1
_RULE = 99_999_999_999_999

SENT_OF_CONDITIONS: list[tuple[str, Press]] = [
    ("cond:12", ShowConditions(12)),
    ("cond:12:0", ShowConditions(12, 0)),
    (f"cond:{_MOST}:{_RULE}", ShowConditions(_MOST, _RULE)),
    ("cchg:12:3:title", ChangeConditions(12, 3, TITLE)),
    ("cchg:12:0:kk", ChangeConditions(12, 0, "kk")),
    ("cask:12:3:with", AskCondition(12, 3, WITH)),
    ("cask:12:3:not", AskCondition(12, 3, WITHOUT)),
    (f"cadd:{_MOST}:{_RULE}:{_MOST}:with", AddCondition(_MOST, _RULE, _MOST, WITH)),
    ("cdel:12:3:0", DropCondition(12, 3, 0)),
    ("cout:12:3:1", ShowConditionOutlets(12, 3, 1)),
    ("cpick:12:3:0123abcd", PickOutlet(12, 3, "0123abcd")),
    ("csave:12:3", SaveConditions(12, 3)),
    ("csaves:12:34:3", SaveTogether(12, 34, 3)),
    ("csave:12:0:digest", SaveConditions(12, 0, Mode.DIGEST)),
    ("cstop:12", LeaveConditions(12)),
]
FORGED_OF_CONDITIONS = [
    "cond", "cond:", "cond:0", "cond:1:-1", "cond:1:100000000000000", "cond:1:2:3", "cchg:1:2",
    "cchg:1:2:de", "cchg:1:2:TITLE", "cask:1:2:without", "cask:1:2:", "cadd:1:2:0:with",
    "cadd:1:2:3", "cdel:1:2:100", "cdel:1:2:-1", "cout:1:2", "cpick:1:2:0123ABCD", "csave:1",
    "csave:1:2:loud", "csave:1:2:both:3", "cstop:0", "cstop:1:2",
]  # fmt: skip
