"""A role has ended, a body was dissolved: what its followers are told. Pure."""

from __future__ import annotations

from datetime import date

from bot.messages import buttons
from bot.messages.callbacks import Follow
from bot.messages.dates import on, since
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
    from_then = since(date, texts.language, this_year=date.year)
    if kind == TopicKind.BODY:
        at = on(date, texts.language, this_year=date.year)
        lines = [texts.html("notice-body", body=title, on=at)]
    elif person:
        lines = [texts.html("notice-office-person", office=title, person=person, since=from_then)]
    else:
        lines = [texts.html("notice-office", office=title, since=from_then)]
    if successor and holder:
        lines.append(texts.html("notice-successor-holder", successor=successor, person=holder))
    elif successor:
        lines.append(texts.html("notice-successor", successor=successor))
    elif holder:
        lines.append(texts.html("notice-holder", person=holder))
    rows: Rows = ()
    if button is not None:
        text, topic = button
        follow = buttons.button(texts("button-follow", topic=text), Follow(topic))
        rows = buttons.column([follow])
    return Message(Html("\n\n".join(lines)), rows)
