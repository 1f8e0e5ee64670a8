"""Who works at the desk: the list, an invitation, what became of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.grammar.times import Moment
from bot.messages.buttons import button, column, page_of, pager
from bot.messages.callbacks.fields import HelpPage
from bot.messages.callbacks.presses import ShowHelp
from bot.messages.callbacks.roles import AskTakeOut, Invite, ShowMembers, TakeOut, Uninvite
from bot.messages.markup import Message, escape
from bot.messages.names import person, person_plain
from bot.messages.plain import said_with
from bot.texts import Html, Texts
from storage.vocabulary_desk import Role

_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class MemberView:
    """Somebody at the desk, as he is called; `fixed`: by EDITOR_IDS, which no button changes."""

    id: int
    name: str
    role: Role
    fixed: bool = False


def members(views: Sequence[MemberView], number: int, texts: Texts, note: str = "") -> Message:
    """A page of the list; `note` (HTML): what has just been done."""
    page = page_of(views, number, _ON_A_PAGE)
    lines = [Html(note), Html("")] if note else []
    lines += [texts.html("roles-list", count=len(views))]
    for role in Role:
        of_role = [_line(one, texts) for one in page.items if one.role is role]
        if of_role:  # what somebody may do stands where no name is
            lines += [Html(""), texts.html("roles-heading", role=str(role)), *of_role]
    out = [
        button(texts("roles-button-out", name=person_plain(one.name, one.id)),
               AskTakeOut(one.id, page.number))
        for one in page.items
        if not one.fixed
    ]  # fmt: skip
    invites = [button(texts("roles-button-invite", role=str(one)), Invite(one)) for one in Role]
    return Message("\n".join(lines), column(out) + pager(page, ShowMembers) + column(invites))


def _line(one: MemberView, texts: Texts) -> Html:
    fixed = "yes" if one.fixed else "no"
    return texts.html("roles-line", name=person(one.name, one.id, texts.language), fixed=fixed)


def ask_take_out(one: MemberView, page: int, texts: Texts, waiting: int) -> Message:
    """Is he really to be taken out, who has put so many articles off?"""
    yes = button(texts("roles-button-out-yes"), TakeOut(one.id, page))
    no = button(texts("roles-button-back"), ShowMembers(page))
    name = person(one.name, one.id, texts.language)
    html = texts.html("roles-ask-out", name=name, role=str(one.role))
    held = f"\n\n{texts.html('roles-ask-out-held', count=waiting)}" if waiting else ""
    return Message(Html(f"{html}{held}"), column((yes, no)))


def invitation(role: Role, link: str, number: int, until: Moment, texts: Texts) -> Message:
    """The link, to be passed on."""
    html = texts.html("roles-invitation", role=str(role), until=until)
    rows = ((button(texts("roles-button-uninvite"), Uninvite(number)),),)
    return Message(f"{html}\n\n{escape(link)}", rows)


def uninvited(texts: Texts) -> Message:
    """The link is of no use any more."""
    back = button(texts("roles-button-back"), ShowMembers(0))
    return said_with(texts, "roles-uninvited", ((back,),))


def joined(role: Role, texts: Texts) -> Message:
    """To whoever took an invitation: what he may do now."""
    rows = ((button(texts("roles-button-help"), ShowHelp(HelpPage.HELP_EDITORS)),),)
    return said_with(texts, "roles-joined", rows, role=str(role))


def has_joined(name: str, number: int, role: Role, texts: Texts) -> Message:
    """To whoever invited him (`number` is Telegram's)."""
    back = button(texts("roles-button-list"), ShowMembers(0))
    name = person(name, number, texts.language)
    return said_with(texts, "roles-has-joined", ((back,),), name=name, role=str(role))
