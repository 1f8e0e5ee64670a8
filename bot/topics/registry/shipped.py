"""Reads the registry that ships with the project (data/registry.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from bot.topics.registry.registry import Body, Language, Membership, Name, Office, Person, Registry

_FILE = Path(__file__).parent / "data" / "registry.toml"
_LANGUAGES: tuple[Language, ...] = ("ru", "kk", "en")


@cache
def shipped_registry() -> Registry:
    """The shipped registry; read once."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    people = {entry["id"]: _person(entry) for entry in tables["people"]}
    bodies = {entry["id"]: _body(entry) for entry in tables["bodies"]}
    offices = {entry["id"]: _office(entry) for entry in tables["offices"]}
    memberships = tuple(
        Membership(
            person=entry["id"],
            body=role.get("body") or offices[role["office"]].body,
            office=role.get("office", ""),
            role=role.get("role", ""),
            start=role.get("start", ""),
            end=role.get("end", ""),
            sources=tuple(entry["sources"]),
        )
        for entry in tables["people"]
        for role in entry["roles"]
    )
    return Registry(people, bodies, offices, memberships)


def _names(entry: dict[str, Any]) -> tuple[Name, ...]:
    own = [Name(entry[language], language) for language in _LANGUAGES if language in entry]
    return (*own, *(Name(text) for text in entry.get("other", ())))


def _person(entry: dict[str, Any]) -> Person:
    return Person(
        id=entry["id"],
        names=_names(entry),
        family=entry["family"],
        given=entry["given"],
        patronymic=entry.get("patronymic", ""),
        gender=entry["gender"],
        sources=tuple(entry["sources"]),
    )


def _body(entry: dict[str, Any]) -> Body:
    return Body(
        id=entry["id"],
        names=_names(entry),
        country=entry.get("country", ""),
        start=entry.get("start", ""),
        end=entry.get("end", ""),
        successor=entry.get("successor", ""),
        followed=entry.get("followed", True),
        sources=tuple(entry["sources"]),
    )


def _office(entry: dict[str, Any]) -> Office:
    return Office(
        id=entry["id"],
        body=entry["body"],
        names=_names(entry),
        start=entry.get("start", ""),
        end=entry.get("end", ""),
        successor=entry.get("successor", ""),
        sources=tuple(entry["sources"]),
    )
