"""`python -m bot.prepare`: makes the database and the names index before the bot needs them.

Run by `bot.app` at a first start, side by side with the import of aiogram.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.settings import load_settings
from bot.topics.subjects import Subjects
from storage.database import open_database


async def main() -> None:
    """Migrate, build, keep; raises what went wrong, which nobody reads."""
    settings = load_settings()
    subjects = Subjects.shipped(cache=Path(settings.cache_dir))
    _ = subjects.matcher, subjects.search
    database = await open_database(settings.database_url.get_secret_value())
    await database.close()


if __name__ == "__main__":
    asyncio.run(main())
