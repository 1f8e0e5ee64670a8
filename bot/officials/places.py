"""Names in files, and the bodies and offices that they mean. Pure."""

from __future__ import annotations

import re

from bot.topics.registry.registry import Body, Language, Name, Registry
from bot.topics.tokens import fold


def slug(text: str) -> str:
    """An id made of a name."""
    return re.sub(r"[^\w]+", "-", fold(text)).strip("-")


def name_of(value: str, language: Language | None) -> Name | None:
    """A name as a file writes it; None for an empty one."""
    value = " ".join(value.split())
    if "," in value:  # "Ашимбаев, Маулен": the family name is before the comma
        family, _, rest = value.partition(",")
        value = f"{rest.strip()} {family.strip()}".strip()
    return Name(value, language) if value else None


class Places:
    """Bodies and offices by any of their names: the registry's, and those met in the file."""

    def __init__(self, base: Registry) -> None:
        self._bodies = {
            fold(text): body.id
            for body in base.bodies.values()
            for text in (body.id, *(name.text for name in body.names))
        }
        self._offices = {
            (office.body, fold(text)): office.id
            for office in base.offices.values()
            for text in (office.id, *(name.text for name in office.names))
        }
        self._roles = {
            fold(name.text): row.titles for row in base.memberships for name in row.titles
        }
        self.fresh: list[Body] = []

    def body(self, name: str) -> str:
        """The id of a body; a new one is remembered in `fresh`."""
        key = fold(" ".join(name.split()))
        if key not in self._bodies:
            self._bodies[key] = slug(name)
            self.fresh.append(Body(slug(name), (Name(" ".join(name.split())),)))
        return self._bodies[key]

    def office(self, body: str, role: str) -> str:
        """The id of an office of a body; empty where the role is no office that we know."""
        return self._offices.get((body, fold(" ".join(role.split()))), "")

    def role(self, text: str) -> tuple[str, tuple[Name, ...]]:
        """A role that is no office, as the registry calls it, and in every language in which it is
        known: "Deputy" is "Депутат" to who reads Russian. One that nobody knows stays as it is."""
        titles = self._roles.get(fold(" ".join(text.split())), ())
        return (titles[0].text, titles) if titles else (text, ())
