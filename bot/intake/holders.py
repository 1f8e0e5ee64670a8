"""Which articles hold the keys of a batch of texts: looked up for all at once, kept up as the batch
is stored, in its transaction."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import article_keys, articles
from storage.article_keys import Holder
from storage.articles import Article, NewArticle


class Holders:
    """The articles with some keys. One for a transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._adding = articles.adding(connection)
        # None: it has been looked for, and there is none.
        self._by_text: dict[str, Holder | None] = {}
        self._by_url: dict[str, Holder | None] = {}

    async def look_up(self, text_keys: Collection[str], url_keys: Collection[str]) -> None:
        """Ask the database for those of the keys that were not asked for."""
        texts = [key for key in text_keys if key not in self._by_text]
        urls = [key for key in url_keys if key not in self._by_url]
        if not texts and not urls:
            return
        self._by_text.update(dict.fromkeys(texts))
        self._by_url.update(dict.fromkeys(urls))
        found = await article_keys.holders(self._connection, text_keys=texts, url_keys=urls)
        # A key belongs to the newest that has it, and only then to those that had it.
        for holder in reversed(found):
            self._put(holder)

    async def of(self, text_keys: Collection[str], url_key: str | None) -> list[Holder]:
        """The articles that have one of these keys, newest first; then those that had."""
        urls = [url_key] if url_key else []
        await self.look_up(text_keys, urls)
        found = [self._by_text[key] for key in text_keys] + [self._by_url[key] for key in urls]
        # An article may be there twice: by its address, and by what it said before.
        each = {(one.article.id, one.text_key): one for one in found if one is not None}
        return sorted(each.values(), key=lambda one: (one.former, -one.article.id))

    async def add(self, new: NewArticle) -> Article | None:
        """Store an article. None when another process has stored one with a key of it meanwhile."""
        number = await articles.add(self._connection, new, self._adding)
        if number is None:
            self.forget()
            return None
        added = articles.added(new, number)
        self._put(Holder(added, new.text_key, new.url_key, new.hashtags, added.revision))
        return added

    async def give_up(self, holder: Holder, text_key: str, url_key: str | None) -> None:
        """Let a newer article have these of its keys."""
        if holder.text_key == text_key:
            await article_keys.give_up_text_key(self._connection, holder)
        if url_key and holder.url_key == url_key:
            await article_keys.give_up_url_key(self._connection, holder)
        self.forget()

    def forget(self) -> None:
        """Ask again for each: the keys of an article have changed."""
        self._by_text.clear()
        self._by_url.clear()

    def _put(self, holder: Holder) -> None:
        self._by_text[holder.text_key] = holder
        if holder.url_key:
            self._by_url[holder.url_key] = holder
