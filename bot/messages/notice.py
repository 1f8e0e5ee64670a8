"""A role has ended, a body was dissolved: what its followers are told. Pure."""

from __future__ import annotations

from datetime import date

from bot.messages import buttons
from bot.messages.callbacks.presses import Follow
from bot.messages.markup import Message, Rows, shown
from bot.texts import Html, Texts
from storage.vocabulary import TopicKind


def notice(
    *,
    kind: str,
    title: str,
    date: date,
    person: str,
    successor: str,
    holder: str,
    button: tuple[str, int] | None,
    texts: Texts,
) -> Message:
    """The notice of what is over since a date. `successor` and `holder` may be empty; `button`
    follows a topic."""
    title, person, successor, holder = map(shown, (title, person, successor, holder))
    if kind == TopicKind.BODY:
        lines = [texts.html("notice-body", body=title, date=date)]
    elif person:
        lines = [texts.html("notice-office-person", office=title, person=person, date=date)]
    else:
        lines = [texts.html("notice-office", office=title, date=date)]
    if successor:
        gone = "body" if kind == TopicKind.BODY else "holder" if person else "office"
        held = "yes" if holder else "no"
        lines.append(
            texts.html("notice-successor", gone=gone, successor=successor, holder=holder, held=held)
        )
    elif holder:
        lines.append(texts.html("notice-holder", person=holder))
    rows: Rows = ()
    if button is not None:
        text, topic = button
        follow = buttons.button(texts("button-follow", topic=text), Follow(topic))
        rows = buttons.column([follow])
    return Message(Html("\n\n".join(lines)), rows)
