"""How high an official or an office stands, by what the registry says of them. Pure."""

from __future__ import annotations

from enum import IntEnum

from bot.topics.registry.of_every_state import is_of_every_state
from bot.topics.registry.registry import Membership, Registry
from storage.vocabulary import TopicKind


class Rank(IntEnum):
    """What somebody holds, or what an office is; the highest is the greatest."""

    STATE = 3  # of a state: its president
    HEAD = 2  # of a government, a parliament, a chamber, an assembly, held by one person
    MEMBER = 1  # held by several, a minister, or no office: a member
    NOBODY = 0  # neither a person nor an office, or one who holds nothing


def rank_of(registry: Registry, kind: str, key: str, day: str) -> Rank:
    """What a topic is on a day (ISO): a person by the highest that he holds then, an office by
    itself; what is neither, or has left the registry, is nobody."""
    if kind == TopicKind.OFFICE:
        return _office(registry, key)
    if kind != TopicKind.OFFICIAL:
        return Rank.NOBODY
    held = (one for one in registry.by_person.get(key, ()) if _in_force(one, day))
    return max((_membership(registry, one) for one in held), default=Rank.NOBODY)


def _membership(registry: Registry, one: Membership) -> Rank:
    return _office(registry, one.office) if one.office else Rank.MEMBER


def _office(registry: Registry, key: str) -> Rank:
    office = registry.offices.get(key)
    if office is None:
        return Rank.NOBODY
    if office.shared or is_of_every_state(office):
        return Rank.MEMBER
    body = registry.bodies.get(office.body)
    return Rank.STATE if body is not None and not body.followed else Rank.HEAD


def _in_force(one: Membership, day: str) -> bool:
    """Whether it holds on a day; dates may be partial, and the end is the first day without."""
    return one.start <= day and (not one.end or one.end > day)
