"""How loud a topic is, and until when it is switched off: the buttons of its card, and what
is asked for the latter. Pure."""

from __future__ import annotations

from bot.digest.views import TopicView
from bot.messages.buttons import button
from bot.messages.callbacks.presses import ShowTopic
from bot.messages.callbacks.quiet import AskOff, SetUrgency, SwitchOff
from bot.messages.markup import Message, Rows, shown
from bot.texts import Texts
from storage.vocabulary import ALERTING, Mode, Urgency

_LOUDNESS = {
    Urgency.NORMAL: "button-loud-normal",
    Urgency.SILENT: "button-loud-silent",
    Urgency.IMPORTANT: "button-loud-important",
}
_OFF_DAYS = (1, 7, 30)


def how_loud(topic: int, page: int, mode: Mode, urgency: Urgency, texts: Texts) -> Rows:
    """How what comes at once comes, and for how long nothing is to."""
    rows: Rows = ()
    if mode in ALERTING:
        rows = (
            tuple(
                button(
                    f"{'✅ ' if one == urgency else ''}{texts(_LOUDNESS[one])}",
                    SetUrgency(topic, page, one),
                )
                for one in Urgency
            ),
        )
    if mode is not Mode.MUTED:
        rows += ((button(texts("button-off"), AskOff(topic, page)),),)
    return rows


def ask_off(topic: TopicView, page: int, texts: Texts, *, private: bool) -> Message:
    """Until when is nothing of a topic to come? Chosen or typed."""
    days = tuple(
        button(texts("button-pause-days", count=count), SwitchOff(topic.id, page, count))
        for count in _OFF_DAYS
    )
    lines = [texts.html("ask-off", topic=shown(topic.title))]
    if not private:
        lines.append(texts.html("ask-in-reply"))
    back = button(texts("button-back"), ShowTopic(topic.id, page))
    return Message("\n".join(lines), (days, (back,)))
