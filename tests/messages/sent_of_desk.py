"""Callback data of the desk, of owners and editors: as its buttons say it, and as none does."""

from __future__ import annotations

from bot.messages.callbacks import amendments as callbacks_amendments
from bot.messages.callbacks import editors as callbacks_editors
from bot.messages.callbacks import roles as callbacks_roles
from bot.messages.press import Press
from storage.vocabulary_desk import Role

MOST = 2**63 - 1
SENT_OF_DESK: list[tuple[str, Press]] = [
    ("show:7:kk", callbacks_editors.ShowDraft(7, "kk")),
    ("dopen:7", callbacks_editors.OpenDraft(7)),
    ("dapart:7:1", callbacks_editors.SetApart(7, wanted=True)),
    ("dapart:7:0", callbacks_editors.SetApart(7, wanted=False)),
    ("dfix:7:9:0", callbacks_editors.CorrectThat(7, 9, over=False)),
    ("dfix:7:9:1", callbacks_editors.CorrectThat(7, 9, over=True)),
    ("dtopic:7:00ab12ff:0", callbacks_editors.PickTopic(7, "00ab12ff", wanted=False)),
    ("desk", callbacks_editors.ShowDesk()),
    ("sent:7", callbacks_editors.ShowSent(7)),
    ("back?:7", callbacks_editors.AskRetract(7)),
    ("back!:7", callbacks_editors.Retract(7)),
    ("stop:7", callbacks_editors.StopSending(7)),
    ("goon:7", callbacks_editors.SendOn(7)),
    ("norest:7", callbacks_editors.DropRest(7)),
    ("dwhen:7", callbacks_editors.AskWhen(7)),
    ("replan:7", callbacks_editors.AskWhenAnew(7)),
    ("unplan:7", callbacks_editors.Unschedule(7)),
    ("daddt:7", callbacks_editors.AskTopic(7)),
    ("fix:7:1", callbacks_amendments.Amend(7, words=True)),
    ("fixmine:7:0", callbacks_amendments.TakeOver(7, words=False)),
    ("fixagain:7", callbacks_amendments.TakeBack(7)),
    ("fixshow:7:en", callbacks_amendments.ShowAmendment(7, "en")),
    ("fixtopic:7:00ab12ff:1", callbacks_amendments.PickAmended(7, "00ab12ff", wanted=True)),
    ("fixadd:7", callbacks_amendments.AskAmended(7)),
    ("fixwords:7", callbacks_amendments.AskWords(7)),
    ("fixsend:7", callbacks_amendments.SendAmendment(7)),
    ("fixsend:7:00ab12ff", callbacks_amendments.SendAmendment(7, "00ab12ff")),
    ("fixdrop:7", callbacks_amendments.DropAmendment(7)),
    ("rvall:7:9:1:0", callbacks_editors.DecideAll(7, 9, article=True, answer=0)),
    (f"rvall:{MOST}:{MOST}:0:99", callbacks_editors.DecideAll(MOST, MOST, False, 99)),
    ("rvundo:7", callbacks_editors.Undecide(7)),
    ("log:3", callbacks_editors.ShowLog(3)),
    ("eds:0", callbacks_roles.ShowMembers(0)),
    ("edinv:owner", callbacks_roles.Invite(Role.OWNER)),
    ("edinv:editor", callbacks_roles.Invite(Role.EDITOR)),
    ("edno:7", callbacks_roles.Uninvite(7)),
    ("edout:1001:2", callbacks_roles.AskTakeOut(1001, 2)),
    (f"edoutyes:{MOST}:999999", callbacks_roles.TakeOut(MOST, 999_999)),
    ("edheld:1001", callbacks_roles.ShowHeld(1001)),
    (f"edkeep:{MOST}", callbacks_roles.KeepHeld(MOST)),
    ("eddrop:1001", callbacks_roles.CancelHeld(1001)),
]
FORGED_OF_DESK = [
    "dapart:7", "dapart:7:2", "dapart:0:1", "dfix:7", "dfix:7:9", "dfix:7:0:1", "dfix:7:9:2",
    "show:7", "show:7:de", "dopen", "dopen:0",
    "dtopic:7:x:1", "dtopic:7:00ab12ff", "daddt", "daddt:0", "dwhen",
    "unplan", "replan:x", "desk:1", "sent:0", "back?", "back!",
    "stop", "stop:x", "goon:0", "norest",
    "log", "log:-1",
    "rvall:7:9:1", "rvall:7:9:2:0", "rvall:7:0:1:0", "rvall:7:9:1:100", "rvundo:0",
    "fix:7", "fix:7:2", "fixmine:0:1", "fixagain", "fixshow:7:de", "fixtopic:7:x:1", "fixadd:-1",
    "fixwords", "fixsend:", "fixsend:7:x", "fixdrop:07",
    "eds", "eds:x", "edinv", "edinv:god", "edinv:OWNER", "edno", "edno:0",
    "edout:1001",
    "edout:0:0", "edoutyes:1001", "edoutyes:1001:1:1",
    "edheld", "edkeep:0", "eddrop:x",
]  # fmt: skip
