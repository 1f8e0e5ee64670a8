"""Callback data of what opens under an alert, and under a sequel, as its buttons say it."""

from __future__ import annotations

from bot.messages.callbacks import alerts as callbacks_alerts
from bot.messages.callbacks import presses as callbacks
from bot.messages.callbacks.less import Fewer, Less, ShowLess
from bot.messages.press import Press

MOST = 2**63 - 1
_WIDEST = "1y2p0ij32e8e7"  # that to the base of 36
SENT_UNDER_ALERTS: list[tuple[str, Press]] = [
    ("panel:3", callbacks.ShowPanel(3)),
    ("panel:3:4", callbacks.ShowPanel(3, 4)),
    ("fold:3", callbacks.FoldPanel(3)),
    ("day:4:3", callbacks.MuteForDay(4, 3)),
    ("heard:4:3", callbacks.EndMute(4, 3)),
    ("sequels:3:1", callbacks.SetSequels(3, wanted=True)),
    (f"sequels:{MOST}:0", callbacks.SetSequels(MOST, wanted=False)),
    ("save:3", callbacks_alerts.Save(3)),
    ("save:3:1", callbacks_alerts.Save(3, 1)),
    ("unsave:3:1", callbacks_alerts.LetGo(3, 1)),
    ("saved:2", callbacks_alerts.ShowSaved(2)),
    ("later:4:3", callbacks.ToDigest(4, 3)),
    ("about:3:4", callbacks.IsAbout(3, 4)),
    ("less:3:4", ShowLess(3, 4)),
    ("lessdo:3:4:title", Less(3, 4, Fewer.TITLE)),
    *(
        (f"lessdo:{_WIDEST}:{_WIDEST}:{one}:{_WIDEST}", Less(MOST, MOST, one, MOST))
        for one in Fewer
    ),
]
