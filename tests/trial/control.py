"""The trial of a reader's control: which news of a topic come, when, and what is kept of them; and
of the digest as one leafs through it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.texts import LANGUAGES, texts_for
from tests.trial.steps import (
    EDITOR,
    GEAR,
    READERS,
    Choose,
    Jump,
    Look,
    Press,
    Scene,
    Step,
    Tap,
    say,
)


def _labelled(key: str, **args: str) -> Choose:
    """Press the button whose label is one of several that a key has."""
    return Choose({language: texts_for(language)(key, **args) for language in LANGUAGES})


def _weekly() -> list[str]:
    """Every week on Monday, in three languages. The picture of the week tells of a week that is
    over: played on a Monday, of the one that begins then, so the hour must have passed."""
    now = datetime.now(ZoneInfo("Asia/Almaty"))
    hour = "0:05" if now.weekday() == 0 and now.hour < 10 else "9:00"
    return [f"по понедельникам в {hour}", f"дүйсенбі күндері {hour}", f"on Mondays at {hour}"]


CONDITIONS = (
    Step(
        say(
            "/subscribe #Закон +Токаев -#спорт",
            "/subscribe #Заң +Тоқаев -#спорт",
            "/subscribe #Law +Tokayev -#sport",
        ),
        see=("conditions-head", "conditions-with", "conditions-without"),
        picture="conditions",
    ),
    Step(Tap("button-condition-title"), see=("conditions-title",)),
    Step(Tap("button-condition-without"), see=("conditions-ask",)),
    Step(say("Абырвалг", en="Abyrvalg"), see=("conditions-without",)),
    Step(Tap("button-conditions-follow"), see=("conditions-saved",)),
)
QUIET = (
    Step(say("/settings"), see=("settings",)),
    Step(Tap("button-quiet"), see=("ask-quiet",)),
    Step(say("иногда", "кейде", "sometimes"), see=("error-quiet",)),
    Step(
        say("с 22 до 7", "22-ден 7-ге дейін", "from 10 pm to 7 am"),
        see=("quiet-set",),
        picture="quiet",
    ),
    Step(say("/settings"), see=("settings",)),
    Step(Tap("button-cap"), see=("ask-cap",)),
    Step(say("50"), see=("cap-set",)),
    Step(say("/settings"), see=("settings",)),
    Step(Tap("button-quiet"), see=("ask-quiet",)),
    Step(Tap("button-quiet-off"), see=("settings",)),
)
TIMETABLE = (
    Step(say("/settings"), see=("settings",)),
    Step(Tap("button-schedules"), see=("schedules",)),
    Step(Tap("button-schedule-add"), see=("ask-rhythm",)),
    Step(say(*_weekly()), see=("schedule-when",)),
    Step(say("/settings"), see=("settings",)),
    Step(Tap("button-schedules"), see=("schedules",), picture="schedules"),
    Step(Press(0), see=("schedule-when",)),
    Step(Tap("button-schedule-remove"), see=("schedules",)),
    Step(Tap("button-undo"), see=("schedules",), told="undo-done"),
)
KEPT = (
    Step(GEAR, buttons=("alert-button-save",)),
    Step(Tap("alert-button-save"), told="article-saved"),
    Step(say("/saved"), see=("saved-header",), picture="saved"),
    # What was not alerted stands in the digest with its number, and opens in place
    Step(say("/subscribe Курултай", "/subscribe Қасым-Жомарт Тоқаев", "/subscribe Kurultai")),
    Step(say("/digest"), see=("digest-header",)),
    Step(Press(0), buttons=("digest-button-back",), picture="opened"),
    Step(Tap("digest-button-back"), see=("digest-header",)),
    Step(Tap("digest-button-topics"), buttons=("digest-button-mute",)),
    Step(Tap("digest-button-mute"), buttons=("digest-button-hear",)),
    Step(Tap("digest-button-hear"), buttons=("digest-button-mute",)),
)
# A rich digest comes to who has seen a table, and goes where somebody does not see it
RICH = _labelled("form-choice", form="rich")
SEEN = _labelled("form-seen", seen="yes")
FORM = (
    Step(say("/settings"), see=("settings",)),
    Step(Tap("button-form"), see=("ask-form",)),
    Step(RICH, see=("form-trial", "form-sample"), picture="trial"),
    Step(SEEN, see=("form-set",)),
    Step(say("/digest"), picture="rich"),
    Step(Tap("digest-button-unseen"), see=("digest-header",), told="digest-unseen"),
)
NAMED = (
    Step(
        say(
            "/subscribe учёба: календарь визитов, план семинаров",
            "/subscribe білім: терминдер сөздігі, электрондық каталог",
            "/subscribe training: state visits, handbook",
        ),
        see=("named-head", "named-words", "named-would"),
        picture="named",
    ),
    Step(Tap("button-follow-this"), see=("named-saved",)),
)
BUNDLE = (
    Step(
        say("/bundle Парламент", en="/bundle Parliament"),
        see=("bundle-card",),
        picture="bundle",
    ),
    Step(Tap("button-bundle-topics"), see=("bundle-choose",)),
    Step(Tap("button-bundle-chosen"), see=("bundle-card",)),
)
TRENDS = (Step(say("/trends"), see=("trends-header",), picture="trends"),)
BACK = (
    Step(say("/pause 7"), see=("paused",)),
    Step(Tap("button-resume"), see=("resumed",)),
)
# A week goes by, with its digest and its picture
WEEK = Scene(
    "week",
    READERS,
    (
        Step(
            say(
                "/subscribe Курултай, ОТГ, Токаев, Ашимбаев",
                "/subscribe Құрылтай, ТМҰ, Тоқаев, Әшімбаев",
                "/subscribe Kurultai, OTS, Tokayev, Ashimbayev",
            ),
            see=("subscribed",),
        ),
        Step(say("/settings"), see=("settings",)),
        Step(Tap("button-schedules"), see=("schedules",)),
        Step(Press(0), see=("schedule-when",)),
        Step(Tap("button-schedule-remove"), see=("schedules",)),
        Step(Jump(), see=("digest-header", "trends-header"), picture="week"),
        # one at whose beginning something came yet; what it owes is not to become too late
        Step(Jump(), quiet=True),
        Step(Look(after=25), quiet=True),
    ),
    together=True,
)
# then another, in which what was read was for nobody (the desk may speak any language by then)
ELSEWHERE = Scene(
    "elsewhere",
    {"ru": EDITOR},
    (
        Step(
            say("Учебная новость: в зоопарке родился кулан\n\nМалыш здоров, сообщили служители."),
        ),
        Step(Tap("button-publish", any_language=True)),
    ),
)
QUIET_WEEK = Scene(
    "quiet",
    READERS,
    (
        Step(Jump(), see=("heartbeat",), picture="heartbeat"),
        Step(Tap("heartbeat-button-off"), see=("heartbeat-off",)),
        Step(Tap("heartbeat-button-on"), see=("heartbeat-on",)),
    ),
    together=True,
)
CONTROL = Scene(
    "control",
    READERS,
    (*CONDITIONS, *QUIET, *TIMETABLE, *KEPT, *FORM, *NAMED, *BUNDLE, *TRENDS, *BACK),
    together=True,
)
