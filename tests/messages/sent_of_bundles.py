"""Callback data of bundles, as it stands in messages that were sent, and what none ever said."""

from __future__ import annotations

from bot.messages.callbacks.bundles import (
    EndBundle,
    GiveBundleBack,
    NameBundle,
    NewBundle,
    PickFromBundle,
    PutAllInBundle,
    PutInBundle,
    ShowBundle,
    ShowBundleOffer,
    ShowBundles,
    ShowBundleTopics,
    TakeBundle,
    TakeFromBundle,
    WithdrawBundle,
)
from bot.messages.press import Press
from storage.vocabulary import Mode

_MOST = 2**63 - 1
_TOKEN = "AZaz09-_" * 2 + "abcdef"

SENT_OF_BUNDLES: list[tuple[str, Press]] = [
    ("bundles:0", ShowBundles(0)),
    ("bnew", NewBundle()),
    ("bundle:12", ShowBundle(12)),
    ("btopics:12:3", ShowBundleTopics(12, 3)),
    ("bput:12:7:0:1", PutInBundle(12, 7, 0, wanted=True)),
    (f"bput:{_MOST}:{_MOST}:999999:0", PutInBundle(_MOST, _MOST, 999_999, wanted=False)),
    ("ball:12:0:1", PutAllInBundle(12, 0, wanted=True)),
    ("bname:12", NameBundle(12)),
    ("bstop:12:1", WithdrawBundle(12, wanted=True)),
    ("bstop:12:0", WithdrawBundle(12, wanted=False)),
    (f"boffer:{_TOKEN}", ShowBundleOffer(_TOKEN)),
    (f"btake:{_TOKEN}", TakeBundle(_TOKEN)),
    (f"btake:{_TOKEN}:00ab12ff", TakeBundle(_TOKEN, "00ab12ff")),
    (f"btake:{_TOKEN}:00ab12ff:digest", TakeBundle(_TOKEN, "00ab12ff", Mode.DIGEST)),
    (f"bpick:{_TOKEN}:2", PickFromBundle(_TOKEN, 2)),
    (f"bone:{_TOKEN}:{_MOST}:999999:1", TakeFromBundle(_TOKEN, _MOST, 999_999, wanted=True)),
    (f"bdone:{_TOKEN}", EndBundle(_TOKEN)),
    (f"bundo:{_TOKEN}", GiveBundleBack(_TOKEN)),
]
FORGED_OF_BUNDLES = [
    "bundles", "bundles:-1", "bnew:1", "bundle:0", "bundle:1:2", "btopics:1", "bput:1:2:3",
    "bput:1:2:3:2", "bput:1:0:0:1", "ball:1:0", "bname:", "bstop:1", "bstop:1:yes",
    "boffer:", "boffer:12", f"boffer:{_TOKEN}x", f"boffer:{_TOKEN[:-1]}", f"boffer:{_TOKEN[:-1]}я",
    f"btake:{_TOKEN}:digest", f"btake:{_TOKEN}:00ab12ff:loud", f"btake:{_TOKEN}:00AB12FF",
    f"bpick:{_TOKEN}", f"bpick:{_TOKEN}:-1",
    f"bone:{_TOKEN}:0:0:1", f"bone:{_TOKEN}:1:0", f"bdone:{_TOKEN[:-1]}=", f"bundo:{_TOKEN[:-1]} ",
]  # fmt: skip
