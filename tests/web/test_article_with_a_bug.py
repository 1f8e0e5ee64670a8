"""An article that meets a bug of ours costs only itself."""

from __future__ import annotations

from typing import Any

import pytest

from bot.intake.accept import about
from bot.intake.parsed import ParsedArticle
from storage.database import Database
from tests.web.pushers import serving


async def test_an_article_that_meets_a_bug_costs_only_itself(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(parsed: ParsedArticle, *rest: Any, **more: Any) -> Any:
        assert "мель" not in parsed.title
        return about(parsed, *rest, **more)

    monkeypatch.setattr("bot.web.pushing.about", breaks)
    monkeypatch.setattr("bot.intake.door.about", breaks)
    good, bad = {"title": "Паром отплыл"}, {"title": "Паром сел на мель", "external_id": "9"}
    known = {"title": "Паром строят", "external_id": "8"}
    async with serving(database) as served:
        desk = await served.pusher()
        await desk.push(known)
        grounded = known | {"title": "Паром строят, и он на мель не сядет"}
        told = await desk.push([good, bad, bad, grounded])
        assert told.status == 200
        assert [one["status"] for one in told.body] == ["accepted", *["refused"] * 3]
        assert [one["problem"]["status"] for one in told.body[1:]] == [500] * 3
        assert (await desk.push(bad)).problem == "internal"
        monkeypatch.undo()
        assert [one["status"] for one in (await desk.push([bad, grounded])).body] == [
            "accepted",
            "revised",
        ]
