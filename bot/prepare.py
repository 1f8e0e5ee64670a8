"""`python -m bot.prepare`: makes the database and the names index before the bot needs them.

Run by `bot.serve` at a first start, side by side with the import of aiogram.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.officials.current import load_subjects
from bot.settings import load_settings
from storage.opening import open_database


async def main() -> None:
    """Migrate, build, keep; raises what went wrong, which nobody reads."""
    settings = load_settings()
    database = await open_database(settings.database_url.get_secret_value())
    subjects = await load_subjects(database, Path(settings.cache_dir))
    _ = subjects.matcher, subjects.search
    await database.close()


if __name__ == "__main__":
    asyncio.run(main())
