"""Who works at the desk: the list, an invitation, what became of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.grammar.times import Moment
from bot.messages.buttons import button, column, page_of, pager
from bot.messages.callback_fields import HelpPage
from bot.messages.callbacks import ShowHelp
from bot.messages.callbacks_roles import AskTakeOut, Invite, ShowMembers, TakeOut, Uninvite
from bot.messages.markup import Message, escape, shown
from bot.messages.plain import said_with
from bot.texts import Html, Texts
from storage.vocabulary_desk import Role

_ON_A_PAGE = 8
_NAME_UNITS = 60


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
    lines += [texts.html("roles-list", count=len(views)), Html("")]
    lines += [_line(one, texts) for one in page.items]
    out = [
        button(texts("roles-button-out", name=shown(one.name, _NAME_UNITS)),
               AskTakeOut(one.id, page.number))
        for one in page.items
        if not one.fixed
    ]  # fmt: skip
    invites = [button(texts("roles-button-invite", role=str(one)), Invite(one)) for one in Role]
    return Message("\n".join(lines), column(out) + pager(page, ShowMembers) + column(invites))


def _line(one: MemberView, texts: Texts) -> Html:
    fixed = "yes" if one.fixed else "no"
    name = shown(one.name, _NAME_UNITS)
    return texts.html("roles-line", name=name, role=str(one.role), fixed=fixed)


def ask_take_out(one: MemberView, page: int, texts: Texts) -> Message:
    """Is he really to be taken out?"""
    yes = button(texts("roles-button-out-yes"), TakeOut(one.id, page))
    no = button(texts("roles-button-back"), ShowMembers(page))
    name = shown(one.name, _NAME_UNITS)
    return said_with(texts, "roles-ask-out", column((yes, no)), name=name, role=str(one.role))


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


def has_joined(name: str, role: Role, texts: Texts) -> Message:
    """To whoever invited him."""
    back = button(texts("roles-button-list"), ShowMembers(0))
    return said_with(
        texts, "roles-has-joined", ((back,),), name=shown(name, _NAME_UNITS), role=str(role)
    )
