"""What a digest says at its end: what its chat had read that was corrected or taken back. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.digest.opening import Period, Span
from bot.digest.views import ArticleView
from bot.messages.digest import AGAIN_UNITS, DOT, linked, unmarked, ways
from bot.messages.digest_opening import header_of
from bot.messages.limits import ENTITIES, TEXT_UNITS, cut_units
from bot.messages.markup import Message, Rich, entities, escape, struck, visible_units
from bot.messages.rich import heading, listed
from bot.texts import Html, Texts

_TOLD = 10  # of what was corrected, and of what was taken back


def with_corrections(
    messages: Sequence[Message],
    corrected: Sequence[ArticleView],
    retracted: Sequence[ArticleView],
    texts: Texts,
    day: date,
) -> list[Message]:
    """The messages of a digest (none: it has no news), and at their end a line for each article
    that its chat was sent before and that was corrected or taken back since."""
    told: list[tuple[Html, list[Html]]] = []
    if corrected:
        told.append((texts.html("digest-corrected"), linked(corrected[:_TOLD])))
    if retracted:
        gone = [struck(escape(cut_units(one.title, AGAIN_UNITS))) for one in retracted[:_TOLD]]
        told.append((texts.html("digest-retracted"), [Html(one) for one in gone]))
    end = "\n\n".join("\n".join([above, *(f"{DOT}{it}" for it in lines)]) for above, lines in told)
    if not messages:
        header = header_of(Period(Span.DAY, day, day), texts)
        return [Message(f"{header}\n\n{end}", ways(texts))]
    *before, last = messages
    if last.rich is not None:
        more = "".join(f"{heading(unmarked(above), 3)}{listed(lines)}" for above, lines in told)
        last = replace(last, rich=replace(last.rich, html=f"{last.rich.html}{more}"))
    whole = f"{last.html}\n\n{end}"
    if visible_units(whole) <= TEXT_UNITS and entities(whole) <= ENTITIES:
        return [*before, replace(last, html=whole)]
    said_before = None if last.rich is None else Rich("")
    return [*before, last, Message(end, ways(texts), rich=said_before)]
