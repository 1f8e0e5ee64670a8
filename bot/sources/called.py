"""What a log calls a source: several may have one name, and a feed has none at first."""

from __future__ import annotations

from bot.sources.addresses import shown
from storage.sources import StoredSource


def called(source: StoredSource) -> str:
    """Its number, and its name or, where it has none, its address without what may be a key."""
    name = source.outlet or source.title or shown(source.address) or source.key
    return f"source {source.id} ({name})"
