"""Callback data of quiet hours, of the daily limit and of how loud a topic is: as buttons say it,
and as none does."""

from __future__ import annotations

from bot.messages.callbacks import heartbeat as callbacks_heartbeat
from bot.messages.callbacks import quiet as callbacks_quiet
from bot.messages.callbacks.presses import AskPause, TakeBack
from bot.messages.press import Press
from storage.vocabulary import Mode, Urgency

MOST = 2**63 - 1
SENT_OF_QUIET: list[tuple[str, Press]] = [
    ("pause:ask", AskPause()),
    ("set:quiet", callbacks_quiet.SetQuiet()),
    ("set:quiet:1380:420", callbacks_quiet.SetQuiet(1380, 420)),
    ("set:quiet:0:1439", callbacks_quiet.SetQuiet(0, 1439)),
    ("set:quiet:1350:390:31", callbacks_quiet.SetQuiet(1350, 390, 31)),
    ("set:quiet-days:127", callbacks_quiet.SetQuietDays(127)),
    ("set:quiet-off", callbacks_quiet.EndQuiet()),
    ("set:cap", callbacks_quiet.SetCap()),
    ("set:cap:0", callbacks_quiet.SetCap(0)),
    ("set:cap:999", callbacks_quiet.SetCap(999)),
    *((f"loud:{MOST}:9:{one}", callbacks_quiet.SetUrgency(MOST, 9, one)) for one in Urgency),
    ("quiet-week:0", callbacks_heartbeat.SetHeartbeat(False)),
    ("quiet-week:1", callbacks_heartbeat.SetHeartbeat(True)),
    ("off-ask:12:3", callbacks_quiet.AskOff(12, 3)),
    (f"off-for:{MOST}:999999:365", callbacks_quiet.SwitchOff(MOST, 999_999, 365)),
    (
        f"back:{MOST}:instant:999999:99999999:1:important",
        TakeBack(MOST, Mode.INSTANT, 999_999, 99_999_999, off=True, urgency=Urgency.IMPORTANT),
    ),
]
FORGED_OF_QUIET = [
    "set:quiet:1440:0", "set:quiet:-1:0", "set:quiet:1:2:3:4", "set:quiet-days", "set:quiet-days:0",
    "set:quiet-days:128", "set:quiet-off:1", "set:cap:1000", "set:cap:-1", "set:cap:5:5",
    "loud:1:0", "loud:1:0:shrill", "loud:0:0:silent", "off-ask:1", "quiet-week", "quiet-week:2",
    "quiet-week:0:1", "off-for:1:0:0",
    "off-for:1:0:366", "back:12:both:9:0:2", "back:12:both:9:0:1:shrill",
]  # fmt: skip
