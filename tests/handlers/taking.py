"""Which presses take something away from a reader, with how they are pressed, and which do not: the
tables that test_undo.py goes through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from bot.messages.callbacks import alerts, bundles, conditions, digest, named
from bot.messages.callbacks import amendments as callbacks_amendments
from bot.messages.callbacks import editors as callbacks_editors
from bot.messages.callbacks import presses as callbacks
from bot.messages.callbacks import quiet as callbacks_quiet
from bot.messages.callbacks import roles as callbacks_roles
from bot.messages.callbacks import schedules as callbacks_schedules
from bot.messages.callbacks import sources as callbacks_sources
from bot.messages.callbacks.fields import Switch
from bot.messages.callbacks.heartbeat import SetHeartbeat
from bot.messages.callbacks.less import Fewer, Less, ShowLess
from bot.messages.callbacks.presses import Press
from bot.messages.callbacks.together import FollowTogether
from bot.messages.callbacks.trends import ShowWeek
from bot.messages.callbacks.undo import Reverse
from bot.messages.outlets import mark_of
from bot.zones import OFFERED
from storage.vocabulary import Alerted, DigestForm, Mode, Urgency


@dataclass(frozen=True, slots=True)
class There:
    """What a reader has: an alert, the topics that he follows (an official's, a tag's), schedules,
    of which the second can be removed; and two named topics, which he may follow."""

    article: int
    topic: int
    tag: int
    first: int
    second: int
    named: int
    other: int


Made = Callable[[There], Press]
# Of the bundle of another, from which he has the named topic.
TOKEN = "A" * 22
# What takes something away, or has less sent, by every press that can: how it is pressed in that
# state. A press that is new stands in neither table, and the test says so.
TAKES: Mapping[type[Press], Made | list[Made]] = {
    callbacks.SwitchMode: [
        lambda it: callbacks.SwitchMode(it.topic, 0, Mode.MUTED),
        lambda it: callbacks.SwitchMode(it.topic, 0, Mode.DIGEST),
    ],
    callbacks.Drop: lambda it: callbacks.Drop(it.topic, 0),
    callbacks.Leave: lambda it: callbacks.Leave(it.topic, 0),
    callbacks.SetAll: lambda it: callbacks.SetAll(Mode.DIGEST, 0, "0" * 8, (Mode.BOTH,)),
    callbacks.Unsubscribe: lambda it: alerts.Unsubscribe(it.topic, it.article),
    callbacks.Mute: lambda it: alerts.Mute(it.topic, it.article),
    callbacks.MuteForDay: lambda it: alerts.MuteForDay(it.topic, it.article),
    callbacks.ToDigest: lambda it: alerts.ToDigest(it.topic, it.article),
    callbacks.FollowOnCard: lambda it: callbacks.FollowOnCard(it.topic, wanted=False),
    callbacks.SetSequels: lambda it: alerts.SetSequels(it.article, wanted=False),
    callbacks.Pause: [lambda it: callbacks.Pause(7), lambda it: callbacks.Pause(0)],
    callbacks.SetSwitch: [
        lambda it: callbacks.SetSwitch(Switch.ALERTS_OFF),
        lambda it: callbacks.SetSwitch(Switch.DIGEST_OFF),
        lambda it: callbacks.SetSwitch(Switch.EMPTY_OFF),
        lambda it: callbacks.SetSwitch(Switch.SEQUELS_OFF),
        lambda it: callbacks.SetSwitch(Switch.WEEK_OFF),
    ],
    callbacks.SetLanguage: lambda it: callbacks.SetLanguage("kk"),
    callbacks.SetTime: lambda it: callbacks.SetTime(540),
    callbacks.SetZone: lambda it: callbacks.SetZone(OFFERED[-1]),
    callbacks.SetAlerted: lambda it: callbacks.SetAlerted(Alerted.NONE),
    callbacks.SetDay: lambda it: callbacks.SetDay(0, wanted=False),
    callbacks.PreferOutlet: lambda it: callbacks.PreferOutlet(mark_of("Вестник"), wanted=True),
    callbacks_quiet.SetQuiet: lambda it: callbacks_quiet.SetQuiet(0, 480),
    callbacks_quiet.SetQuietDays: lambda it: callbacks_quiet.SetQuietDays(0b1100000),
    callbacks_quiet.EndQuiet: lambda it: callbacks_quiet.EndQuiet(),
    callbacks_quiet.SetCap: lambda it: callbacks_quiet.SetCap(5),
    callbacks_quiet.SetUrgency: lambda it: callbacks_quiet.SetUrgency(it.topic, 0, Urgency.SILENT),
    callbacks_quiet.SwitchOff: lambda it: callbacks_quiet.SwitchOff(it.topic, 0, 7),
    callbacks_schedules.RemoveSchedule: [
        lambda it: callbacks_schedules.RemoveSchedule(it.second, sure=True),
        lambda it: callbacks_schedules.RemoveSchedule(it.first, sure=False),
    ],
    callbacks_schedules.SetScheduleTopic: lambda it: callbacks_schedules.SetScheduleTopic(
        it.second, it.tag, wanted=False, page=0
    ),
    callbacks_schedules.SetRhythm: lambda it: callbacks_schedules.SetRhythm(it.second, 540, 1, 0),
    callbacks_schedules.AddSchedule: lambda it: callbacks_schedules.AddSchedule(540, 1, 0),
    Less: [
        lambda it: Less(it.article, it.tag, Fewer.TITLE),
        lambda it: Less(it.article, it.tag, Fewer.SEQUELS),
    ],
    digest.ChooseForm: lambda it: digest.ChooseForm(DigestForm.CLASSIC),
    bundles.TakeFromBundle: lambda it: bundles.TakeFromBundle(TOKEN, it.named, 0, wanted=False),
    bundles.GiveBundleBack: lambda it: bundles.GiveBundleBack(TOKEN),
    conditions.SaveTogether: lambda it: conditions.SaveTogether(it.topic, it.tag, 0),
    conditions.SaveConditions: [
        lambda it: conditions.SaveConditions(it.tag, 1),
        lambda it: conditions.SaveConditions(it.topic, 0),
    ],
}
# What has an opposite that is as exact, and stands where it stood: pressed, it is there.
OPPOSITE: Mapping[type[Press], tuple[Made, Made]] = {
    callbacks.NotAbout: (
        lambda it: alerts.NotAbout(it.article, it.topic),
        lambda it: alerts.IsAbout(it.article, it.topic),
    ),
    alerts.LetGo: (lambda it: alerts.LetGo(it.article), lambda it: alerts.Save(it.article)),
    SetHeartbeat: (
        lambda it: SetHeartbeat(wanted=False),
        lambda it: SetHeartbeat(wanted=True),
    ),
    # What is owed of one is owed of the other then, which no kept row could bring back.
    named.SaveNamed: (
        lambda it: named.SaveNamed(it.other, it.named, 0),
        lambda it: named.PutBackNamed(it.named, it.other),
    ),
    digest.MuteTopic: (
        lambda it: digest.MuteTopic(it.topic, Mode.BOTH, 0, 0, 0, 0),
        lambda it: digest.HearTopic(it.topic, Mode.BOTH, 0, 0, 0, 0),
    ),
}
# What takes nothing away: it brings something, or shows, asks, draws what is not saved.
BRINGS = {
    callbacks.Follow, callbacks.FollowHashtag, callbacks.Pick, callbacks.FirstDigest,
    callbacks.EndMute, callbacks.Restore, callbacks.Undo, callbacks.TakeBack, callbacks.RestoreAll,
    callbacks.Resume, callbacks.IsAbout, alerts.Save, digest.HearTopic, Reverse,
    callbacks.SetEveryDay, callbacks_schedules.SetEveryTopic, callbacks.PlaceTopic,
    bundles.TakeBundle, named.PutBackNamed, FollowTogether,
}  # fmt: skip
SHOWS = {
    callbacks.ShowSubscriptions, callbacks.ShowTopic, callbacks.ShowLeaving, callbacks.AskPause,
    callbacks.ShowLatest, callbacks.ShowBodies, callbacks.ShowBody, callbacks.ShowCard,
    callbacks.ShowSettings, callbacks.ShowHelp, callbacks.ShowOutlets, callbacks.Explain,
    callbacks.SetDays, callbacks.ShowPanel, callbacks.FoldPanel, alerts.ShowSaved,
    callbacks_quiet.AskOff,
    callbacks_schedules.ShowSchedules, callbacks_schedules.ShowSchedule,
    callbacks_schedules.AskRhythm, callbacks_schedules.ShowScheduleTopics,
    conditions.ShowConditions, conditions.ChangeConditions, conditions.AskCondition,
    conditions.AddCondition, conditions.DropCondition, conditions.ShowConditionOutlets,
    conditions.PickOutlet, conditions.LeaveConditions, digest.ShowDigest, digest.OpenArticle,
    digest.ShowTopics, ShowLess, ShowWeek,
    named.ShowNamed, named.DropPhrase, named.AskPhrases, named.AddPhrase, named.AddName,
    named.AskName, named.LeaveNamed,
    bundles.ShowBundles, bundles.ShowBundle, bundles.ShowBundleTopics, bundles.ShowBundleOffer,
    bundles.PickFromBundle, bundles.EndBundle,
}  # fmt: skip
# It asks first; and the language of the welcome, which asks for it.
ASKS = {callbacks.Forget, callbacks.Keep, callbacks.Greet}
# What others are handed, not what its maker is sent: each has its opposite in its place.
HANDS = {
    bundles.NewBundle, bundles.NameBundle, bundles.PutInBundle, bundles.PutAllInBundle,
    bundles.WithdrawBundle,
}  # fmt: skip
# Whether rich digests are seen at all: who sees none of them is told so, and sent what he sees.
SEES = {digest.SeenRich, digest.Unseen}
DESK = (
    callbacks_amendments, callbacks_editors, callbacks_roles, callbacks_sources,
)  # fmt: skip

# Everything of a chat that decides what it is sent.
CHOSEN = (
    "SELECT s.topic, s.mode, s.created_at, s.muted_until, s.place, s.off, s.urgency, r.text"
    " FROM subscriptions s LEFT JOIN rules r ON r.id = s.rule WHERE s.chat = 1 ORDER BY s.topic",
    "SELECT language, time_zone, alerts_on, digest_on, digest_empty, paused_until,"
    " alerted_in_digest, outlets, quiet_from, quiet_to, quiet_days, alerts_most,"
    " digest_form, heartbeat_on, week_picture"
    " FROM chats WHERE id = 1",
    "SELECT id, at, days, further, month_day, topics, since, next_at, created_at FROM schedules"
    " WHERE chat = 1 ORDER BY id",
    "SELECT article FROM saved_articles WHERE chat = 1 ORDER BY article",
    "SELECT article, topic FROM takebacks WHERE chat = 1 ORDER BY article, topic",
    "SELECT story, wanted, since FROM sequel_choices WHERE chat = 1 ORDER BY story",
)

TYPED = (
    "/unsubscribe Ашимбаев", "/unsubscribe #Проба Сенат", "отпишись от Ашимбаева", "/pause 5",
    "/pause до пятницы",
)  # fmt: skip
# An answer to what a button asks, and that button.
ANSWERS: tuple[tuple[Made, str], ...] = (
    (lambda it: callbacks_quiet.SetQuiet(), "с 21 до 6"),
    (lambda it: callbacks_quiet.SetCap(), "3"),
    (lambda it: callbacks.SetTime(), "9:15"),
    (lambda it: callbacks.SetZone(), "Токио"),
    (lambda it: callbacks_schedules.AskRhythm(it.second), "по пятницам в 17"),
    (lambda it: callbacks_schedules.AskRhythm(), "по пятницам в 17"),
    (lambda it: callbacks_quiet.AskOff(it.topic, 0), "до 5 декабря"),
)

CASES = [
    pytest.param(made, id=f"{kind.__name__}-{number}")
    for kind, every in TAKES.items()
    for number, made in enumerate(every if isinstance(every, list) else [every])
]
