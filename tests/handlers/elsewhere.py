"""Presses that stand where test_every_button.py does not come, by the tests that press them."""

from __future__ import annotations

from bot.messages.callbacks.presses import PRESSES

_TESTED = {
    "test_saved.py": "ShowSaved",  # where more is saved than a page shows
    "test_sequels.py": "SetSequels",  # where a story goes on
    "test_channels_as_sources.py": "AddChannel",
    "test_publications.py": "Unschedule AskWhenAnew",  # when a time was typed
    "test_near_copies.py": "CorrectThat",  # where a text is nearly one here
    "test_amendments.py": "TakeOver TakeBack",  # while another is at an article
    "test_held.py": "ShowHeld KeepHeld CancelHeld OpenDraft",  # what an editor has left behind
    "test_conditions.py": "AddCondition",  # under the answer to a question
    "test_digest_pages.py": "HearTopic MuteTopic",
    "test_digest_form.py": "Unseen SeenRich",
    "test_trends.py": "ShowWeek",  # under the picture of a week
    "test_timetable.py": "RemoveSchedule SetEveryTopic",  # where there are several schedules
    "test_quiet_hours.py": "EndQuiet SetQuietDays",  # where it is quiet
    "test_heartbeat.py": "SetHeartbeat",
    # Behind the link of a bundle.
    "test_bundle_offers.py": "ShowBundleOffer TakeBundle PickFromBundle TakeFromBundle EndBundle",
    "test_bundles.py": "GiveBundleBack",
    # Of a topic that is followed without alerts; of one that an alert is still about.
    "test_alert_panel.py": "Restore NotAbout IsAbout",
    "test_less.py": "ShowLess Less",  # under an alert where less can come
    # Of several phrases under a name.
    "test_named.py": "ShowNamed DropPhrase AskPhrases AddPhrase AddName AskName SaveNamed "
    "PutBackNamed LeaveNamed",
}
_NAMES = {name for names in _TESTED.values() for name in names.split()}
ELSEWHERE = {press for press in PRESSES if press.__name__ in _NAMES}
