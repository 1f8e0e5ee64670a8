"""Owners: who works at the desk, and whom they invite."""

from __future__ import annotations

from datetime import timedelta

from bot.messages import roles
from bot.messages.dates import local_moment
from bot.messages.deep_link import invitation_link
from bot.messages.names import person
from bot.messages.roles import MemberView
from storage.vocabulary_desk import Role
from tests.golden.case import COUNTS, Case, replies, reply
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Owners: who the editors are"

_NAME = {"ru": "Мира Пробная", "kk": "Мира Сынақова", "en": "Mira Sample"}
_LINK = invitation_link("parldigest_bot", "t" * 43)
_UNTIL = local_moment(NOW + timedelta(days=1), ZONE, now=NOW)


def _mira(voice: Voice, role: Role = Role.EDITOR) -> MemberView:
    return MemberView(12, _NAME[voice.texts.language], role)


def _everybody(voice: Voice) -> list[MemberView]:
    fixed = MemberView(1009, "", Role.OWNER, fixed=True)
    return [fixed, MemberView(11, "A. B.", Role.OWNER), _mira(voice)]


CASES = (
    Case(
        "editors: the only one, and three",
        lambda voice: [
            roles.members(_everybody(voice)[:1], 0, voice.texts),
            roles.members(_everybody(voice), 0, voice.texts),
        ],
    ),
    Case(
        "editors: somebody was taken out",
        lambda voice: [
            roles.members(
                _everybody(voice)[:1],
                0,
                voice.texts,
                voice.texts.html(
                    "roles-taken-out",
                    name=person(_mira(voice).name, 12, voice.language),
                    role=str(role),
                ),
            )
            for role in Role
        ],
    ),
    Case(
        "editors: is he to be taken out?",
        lambda voice: [
            roles.ask_take_out(_mira(voice, role), 0, voice.texts, waiting=count)
            for role in Role
            for count in COUNTS
        ],
    ),
    Case(
        "editors: an invitation",
        lambda voice: [roles.invitation(role, _LINK, 5, _UNTIL, voice.texts) for role in Role],
    ),
    Case("editors: an invitation is taken back", lambda voice: roles.uninvited(voice.texts)),
    Case("editors: too late to take it back", reply("roles-invitation-used")),
    Case(
        "editors: an invitation that gives nothing",
        reply("roles-invitation-gone"),
    ),
    Case(
        "editors: an invitation was taken",
        lambda voice: [roles.joined(role, voice.texts) for role in Role],
    ),
    Case(
        "editors: whoever invited is told",
        lambda voice: [
            roles.has_joined(_NAME[voice.texts.language], 1001, role, voice.texts) for role in Role
        ],
    ),
    Case("editors: who is one already", replies("roles-already", "role", ("owner", "editor"))),
    Case("editors: an owner has taken out himself", reply("roles-left")),
    Case("editors: for owners alone", reply("error-owners-only")),
)
