"""How the sending of an article stands, with what can be done about it: on its card. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.grammar.times import Moment
from bot.messages.buttons import button
from bot.messages.callbacks.editors import DropRest, SendOn, StopSending
from bot.messages.markup import Rows
from bot.texts import Html, Texts

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Sending:
    """How the alerts of a story go out. `state`: none (nobody gets it), going, held, dropped,
    expired or done; how many were sent and there are in all, how long the rest takes, and until
    when what is held can be sent on; `more`: not all are counted yet."""

    state: str = "none"
    sent: int = 0
    whole: int = 0
    lasts: timedelta = timedelta()
    until: Moment | None = None
    more: bool = False


UNSENT = Sending()


def line(one: Sending, texts: Texts) -> Html:
    """What is said of it; "" where there is nothing to be said."""
    if one.state == "none":
        return Html("")
    key = "sending-held" if one.until is not None else "sending"
    return texts.html(
        key,
        state=one.state,
        sent=one.sent,
        whole=one.whole,
        quick="yes" if one.lasts < _MINUTE else "no",
        lasts=one.lasts,
        **({"until": one.until} if one.until is not None else {}),
    )


def buttons(one: Sending, article: int, texts: Texts) -> Rows:
    """What can be done about it."""
    if one.state == "going":
        return ((button(texts("button-stop-sending"), StopSending(article)),),)
    if one.state == "held":
        on = button(texts("button-send-on"), SendOn(article))
        return ((on,), (button(texts("button-drop-rest"), DropRest(article)),))
    return ()


def became(state: str, texts: Texts) -> str:
    """What pops up over a button: how it stands now."""
    return texts("sending-became", state=state)
