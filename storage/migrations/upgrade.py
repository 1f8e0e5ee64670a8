"""Runs the migrations from code: no alembic.ini, inside the caller's transaction."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy.engine import Connection

from storage.errors import DatabaseUnavailableError


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's configuration of this tree; env.py takes the connection from its attributes."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def require_known(version: str | None) -> None:
    """Raises DatabaseUnavailableError when a database is at a migration that is none of ours."""
    if version is None:
        return
    try:
        ScriptDirectory.from_config(alembic_config()).get_revision(version)
    except CommandError:
        raise DatabaseUnavailableError(
            "the database was made by a newer version of ParlDigest: install that one"
        ) from None


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the schema to a migration."""
    command.upgrade(alembic_config(connection), to)
