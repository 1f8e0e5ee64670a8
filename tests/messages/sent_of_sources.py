"""Callback data of the editors' desk of sources: as its buttons say it, and as none does."""

from __future__ import annotations

from bot import countries
from bot.messages.callbacks import sources as callbacks_sources
from bot.messages.press import Press
from bot.texts import LANGUAGES

MOST = 2**63 - 1
SENT_OF_SOURCES: list[tuple[str, Press]] = [
    ("srcs:0", callbacks_sources.ShowSources(0)),
    ("srcfail:12", callbacks_sources.CheckFailing(12)),
    ("src:12:3", callbacks_sources.ShowSource(12, 3)),
    (f"src:{MOST}:999999", callbacks_sources.ShowSource(MOST, 999_999)),
    ("srcpause:12:3:1", callbacks_sources.PauseSource(12, 3, wanted=True)),
    ("srcpause:12:3:0", callbacks_sources.PauseSource(12, 3, wanted=False)),
    ("srcfull:12:3:1", callbacks_sources.ReadPages(12, 3, wanted=True)),
    ("srcnow:12:3", callbacks_sources.CheckSource(12, 3)),
    ("srcgone:12:3:1", callbacks_sources.RemoveSource(12, 3, wanted=True)),
    ("srcgone:12:3:0", callbacks_sources.RemoveSource(12, 3, wanted=False)),
    ("srcname:12:3", callbacks_sources.AskName(12, 3)),
    ("srcself:12:3", callbacks_sources.CallAsItself(12, 3)),
    ("srcland:12:3", callbacks_sources.SetCountry(12, 3)),
    ("srcland:12:3:-", callbacks_sources.SetCountry(12, 3, "-")),
    *(
        (f"srcland:12:3:{code}", callbacks_sources.SetCountry(12, 3, code))
        for code in countries.OFFERED
    ),
    ("srcland:other:12:3", callbacks_sources.AskCountry(12, 3)),
    ("srclang:12:3", callbacks_sources.SetSourceLanguage(12, 3)),
    ("srclang:12:3:-", callbacks_sources.SetSourceLanguage(12, 3, "-")),
    *(
        (f"srclang:12:3:{code}", callbacks_sources.SetSourceLanguage(12, 3, code))
        for code in LANGUAGES
    ),
    ("srcask", callbacks_sources.AskSource()),
    ("srcadd:7:4", callbacks_sources.AddFound(7, 4)),
    ("srcdrop:7", callbacks_sources.DropFound(7)),
    ("srcstop", callbacks_sources.StopAsking()),
]
FORGED_OF_SOURCES = [
    "srcs", "srcs:-1", "src:1", "src:0:0", "src:1:0:1", "srcpause:1:0", "srcpause:1:0:2",
    "srcfull:1:1", "srcnow:1", "srcgone:1:0:yes", "srcname:1", "srcself:1:0:0", "srcland:1",
    "srcland:1:0:kz", "srcland:1:0:KAZ", "srcland:1:0:", "srcland:other:1", "srclang:1:0:de",
    "srcask:1", "srcadd:1", "srcadd:1:100", "srcdrop:0",
    "srcstop:1",
]  # fmt: skip
