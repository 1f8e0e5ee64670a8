"""Callback data of digests and schedules as it stands in messages that were sent, and forged;
together with that of the desk (sent_of_desk.py)."""

from __future__ import annotations

from bot.messages.callbacks import digest
from bot.messages.callbacks import following as callbacks_following
from bot.messages.callbacks import schedules as callbacks_schedules
from bot.messages.callbacks.trends import ShowWeek
from bot.messages.press import Press
from storage.vocabulary import DigestForm, Mode
from tests.messages.sent_of_desk import FORGED_OF_DESK, SENT_OF_DESK

MOST = 2**63 - 1
_LAST = 36**9 - 1, 36**9 - 1, 36**7 - 1
_ENDS = "zzzzzzzzz:zzzzzzzzz:zzzzzzz"
_WIDEST = "1y2p0ij32e8e7"  # the greatest number to the base of 36
SENT_OF_NEWS: list[tuple[str, Press]] = [
    *SENT_OF_DESK,
    ("dg:0:mhfh1q5c:mhgwhkww:1", digest.ShowDigest(0, 1761952536480, 1762038936608, 1)),
    (f"dg:999:{_ENDS}", digest.ShowDigest(999, *_LAST)),
    ("dg:0:0:0:0", digest.ShowDigest(0, 0, 0, 0)),
    ("do:z:3:0:0:0", digest.OpenArticle(35, 3, 0, 0, 0)),
    (f"do:{_WIDEST}:999:{_ENDS}", digest.OpenArticle(MOST, 999, *_LAST)),
    ("dt:1:0:10:2", digest.ShowTopics(1, 0, 36, 2)),
    (f"dm:{_WIDEST}:instant:999:{_ENDS}", digest.MuteTopic(MOST, Mode.INSTANT, 999, *_LAST)),
    (f"du:{_WIDEST}:digest:999:{_ENDS}", digest.HearTopic(MOST, Mode.DIGEST, 999, *_LAST)),
    ("dn:mhfh1q5c:mhgwhkww:1", digest.Unseen(1761952536480, 1762038936608, 1)),
    (f"dn:{_ENDS}", digest.Unseen(*_LAST)),
    ("form", digest.ChooseForm()),
    *((f"form:{one}", digest.ChooseForm(one)) for one in DigestForm),
    *((f"form:seen:{one}", digest.SeenRich(one)) for one in ("yes", "no", "empty")),
    (f"place:{MOST}:99:999999", callbacks_following.PlaceTopic(MOST, 99, 999_999)),
    ("tw:1403:1", ShowWeek(1403, mine=True)),
    ("tw:9999:0", ShowWeek(9999, mine=False)),
    ("sch:all", callbacks_schedules.ShowSchedules()),
    (f"sch:one:{MOST}", callbacks_schedules.ShowSchedule(MOST)),
    ("sch:ask", callbacks_schedules.AskRhythm()),
    ("sch:ask:7", callbacks_schedules.AskRhythm(7)),
    ("sch:add:1439:127:31", callbacks_schedules.AddSchedule(1439, 127, 31)),
    (f"sch:set:{MOST}:0:1:0", callbacks_schedules.SetRhythm(MOST, 0, 1, 0)),
    ("sch:topics:7:0", callbacks_schedules.ShowScheduleTopics(7, 0)),
    (f"sch:topic:{MOST}:{MOST}:1:9", callbacks_schedules.SetScheduleTopic(MOST, MOST, True, 9)),
    ("sch:every:7", callbacks_schedules.SetEveryTopic(7)),
    ("sch:drop:7:0", callbacks_schedules.RemoveSchedule(7, False)),
]
FORGED_OF_NEWS = [
    *FORGED_OF_DESK,
    "dg", "dg:0", "dg:0:0:0", "dg:0:0:0:0:0", "dg:1000:0:0:0", "dg:-1:0:0:0", "dg:0:A:0:0",
    "dg:0:0:00:0", "dg:0:zzzzzzzzzz:0:0", "dg:0:0:0:zzzzzzzz", "dg:0:٣:0:0", "do:0:0:0:0:0",
    f"do:{_WIDEST[:-1]}8:0:0:0:0", "dm:1:loud:0:0:0:0", "dm:1:0:0:0:0", "du:1:both:0:0:0",
    "dn", "dn:0:0", "dn:0:0:0:0", "form:loud", "form:seen", "form:seen:maybe", "form:rich:1",
    "tw", "tw:1", "tw:1:2", "tw:10000:0", "tw:-1:0", "tw:01:0", "tw:1:0:0",
    "place:1:100:0", "place:1:0", "sch", "sch:one", "sch:one:0", "sch:ask:0", "sch:add:1440:1:0",
    "sch:add:0:0:0", "sch:add:0:128:0", "sch:add:0:1:32", "sch:topic:1:1:2:0", "sch:drop:1:2",
]  # fmt: skip
