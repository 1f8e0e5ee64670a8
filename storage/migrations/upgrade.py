"""Runs Alembic on a connection that is already open, inside the caller's transaction."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.engine import Connection

from storage.errors import DatabaseUnavailableError


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's configuration of this tree; env.py takes the connection from its attributes."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade_to_head(connection: Connection) -> None:
    """Bring the schema to the newest migration. Raises DatabaseUnavailableError when it is at one
    that this version does not know."""
    try:
        command.upgrade(alembic_config(connection), "head")
    except CommandError:
        raise DatabaseUnavailableError(
            "the database was made by a newer version of ParlDigest: install that one"
        ) from None
