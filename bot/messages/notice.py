"""A role has ended, a body was dissolved: what its followers are told. Pure."""

from __future__ import annotations

from bot.messages.markup import Button, Message, label
from bot.texts import Html, Texts


def notice(
    *,
    kind: str,
    title: str,
    date: str,
    person: str,
    successor: str,
    holder: str,
    button: tuple[str, int] | None,
    texts: Texts,
) -> Message:
    """The notice of an ending. `successor` and `holder` may be empty; `button` follows a topic."""
    if kind == "body":
        lines = [texts.html("notice-body", body=title, date=date)]
    elif person:
        lines = [texts.html("notice-office-person", office=title, person=person, date=date)]
    else:
        lines = [texts.html("notice-office", office=title, date=date)]
    if successor and holder:
        lines.append(texts.html("notice-successor-holder", successor=successor, person=holder))
    elif successor:
        lines.append(texts.html("notice-successor", successor=successor))
    elif holder:
        lines.append(texts.html("notice-holder", person=holder))
    rows: tuple[tuple[Button, ...], ...] = ()
    if button is not None:
        text, topic = button
        rows = ((Button(label(texts("button-follow", topic=text)), callback=f"sub:{topic}"),),)
    return Message(Html("\n\n".join(lines)), rows)
