"""The trial of the page, short; what its table names exists; what is broken on a screen is seen."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image, UnidentifiedImageError
from playwright.async_api import async_playwright

from bot.texts import LANGUAGES, texts_for
from tests.running import ROOT
from tests.trial.__main__ import MOST_BYTES
from tests.trial.pictures import small
from tests.trial.play import play
from tests.trial.screen import CHROMIUM, FLAGS, PHONE, WIDE, Screen
from tests.trial.steps import Tap
from tests.trial.table import SHORT, TRIAL
from tests.trial.words import pattern, plain

needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium is installed: apt-get install chromium"
)


@pytest.mark.long
@needs_chromium
@pytest.mark.parametrize("size", [WIDE, PHONE])
async def test_readers_in_three_languages_from_start_to_digest(size: tuple[int, int]) -> None:
    assert await play(SHORT, size) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_the_table_names_exists(language: str) -> None:
    steps = [step for scene in TRIAL for step in scene.steps]
    for key in {key for step in steps for key in step.see}:
        assert pattern(language, key).pattern
    for step in steps:
        if isinstance(step.do, Tap):
            assert pattern(language, step.do.key).pattern
    names = [step.picture for step in steps if step.picture]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("language", "key", "args"),
    [
        ("ru", "digest-count", {"count": 5}),
        ("ru", "subscriptions-list", {"count": 1, "limit": 100, "order": "no"}),
        ("kk", "error-time", {"text": "25:00 <b>"}),
        ("en", "start", {"place": "private", "counted": "no"}),
        ("en", "activity-none", {"kind": "hashtag"}),
    ],
)
def test_a_pattern_finds_what_its_key_says_and_nothing_else(
    language: str, key: str, args: dict[str, object]
) -> None:
    said = plain(re.sub("<[^>]*>", "", texts_for(language)(key, **args)))
    assert pattern(language, key).search(f"… {said} …")
    other = "kk" if language != "kk" else "ru"
    assert not pattern(other, key).search(said)
    assert not pattern(language, "menu-privacy").search(said)


_BROKEN = {
    "cut": '<button style="width:40px;white-space:nowrap;overflow:hidden">Настройки</button>',
    "a broken word": '<button style="width:60px;overflow-wrap:anywhere">Настройки</button>',
    "beyond the edge": '<button style="position:absolute;left:380px">Настройки</button>',
    "pixels wide": '<div style="width:500px">Настройки</div>',
}


@needs_chromium
async def test_what_is_broken_is_seen_and_what_is_whole_is_not() -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
        screen = Screen(page, PHONE)
        await page.set_content("<body><button>Мои подписки</button></body>")
        assert await screen.faults() == []
        for fault, html in _BROKEN.items():
            await page.set_content(f"<body>{html}</body>")
            assert any(fault in one for one in await screen.faults()), fault
        await browser.close()


def test_the_pictures_that_are_kept_are_those_of_the_table_and_small() -> None:
    kept = {path.name: path for path in Path(ROOT / "docs/trial").glob("*.png")}
    assert kept, "python -m tests.trial makes them"
    assert sum(path.stat().st_size for path in kept.values()) <= MOST_BYTES
    named = {step.picture for scene in TRIAL for step in scene.steps if step.picture}
    assert {name.split("-")[1].removesuffix(".png") for name in kept} <= named


def test_a_picture_is_the_same_when_it_is_made_small() -> None:
    picture = Image.new("RGBA", (390, 844), (255, 255, 255, 255))
    picture.paste((231, 115, 115, 255), (10, 10, 14, 14))  # a badge of sixteen points stays red
    picture.paste((51, 144, 236, 255), (0, 400, 390, 844))
    packed = io.BytesIO()
    picture.save(packed, "PNG")
    made = small(packed.getvalue())
    assert len(made) < len(packed.getvalue())
    with Image.open(io.BytesIO(made)) as again:
        assert again.mode == "P"
        assert again.convert("RGB").tobytes() == picture.convert("RGB").tobytes()
    with pytest.raises(UnidentifiedImageError):
        small(b"<html>")
