"""An editor sends nearly what another article says: a correction of that, or other news."""

from __future__ import annotations

from bot.sandbox.server import EDITOR
from storage.vocabulary import Mode
from tests.corrections.reading import Reading
from tests.handlers.meeting import (
    FIGURE,
    KK,
    RU,
    TITLE,
    alerts,
    bring,
    edits,
    published,
)
from tests.handlers.meeting import reading as reading
from tests.handlers.meeting import talk as talk
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_preview import press
from tests.handlers.test_roles import AIGUL, join
from tests.handlers.test_what_editors_send import buttons, titles
from tests.seeding import reader
from tests.stories.telling import RUSSIAN, TAG


async def test_nearly_the_same_words_may_correct_what_is_here(talk: Talk, reading: Reading) -> None:
    for number in range(1, 4):
        await reader(talk.database, number, {TAG: Mode.BOTH})
    await published(talk)
    await reading.deliver(NOW)
    near = await talk.say(EDITOR, FIGURE)
    assert near["text"].startswith(f"Почти такая же новость уже есть (№\u00a01): «{TITLE}» (")
    assert "62 депутата → 64 депутата" in near["text"]
    assert list(buttons(near)) == [
        RU("button-correct-that"), RU("button-apart"), RU("button-discard")
    ]  # fmt: skip
    amendment = await press(talk, near, RU("button-correct-that"))
    assert amendment["text"].startswith("Исправление")
    assert "Сообщение исправится в 3 чатах." in amendment["text"]
    await press(talk, amendment, RU("button-amend"))
    assert await edits(reading) == 3
    assert await titles(talk) == [TITLE]
    assert await alerts(talk) == 3


async def test_nearly_the_same_words_may_be_other_news(talk: Talk, reading: Reading) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await published(talk)
    await reading.deliver(NOW)
    near = await talk.say(EDITOR, FIGURE)
    preview = await press(talk, near, RU("button-apart"))
    assert "Сразу получит 1 чат." in preview["text"]
    assert "Выйдет отдельно от похожей новости: «" in preview["text"]
    await press(talk, preview, RU("button-publish"))
    assert await alerts(talk) == 2


async def test_nearly_the_same_words_may_be_thrown_away(talk: Talk) -> None:
    await published(talk)
    near = await talk.say(EDITOR, FIGURE)
    gone = await press(talk, near, RU("button-discard"))
    assert gone["text"] == RU("editor-discarded")
    assert await titles(talk) == [TITLE]


async def test_what_another_editor_corrects_is_his_until_it_is_taken_over(talk: Talk) -> None:
    await join(talk, AIGUL)
    card = await published(talk)

    desk = await talk.say(EDITOR, "/desk")
    card = await press(talk, desk, TITLE[:10])
    await talk.press(EDITOR, card, buttons(card)[RU("button-correct")])
    near = await talk.say(AIGUL, FIGURE)
    data = buttons(near)[KK("button-correct-that")]
    await talk.press(AIGUL, near, data)
    held = talk.heard(AIGUL)[-1]
    assert KK("button-take-over") in buttons(held)
    await talk.press(AIGUL, held, buttons(held)[KK("button-take-over")])
    assert "62 депутата → 64 депутата" in talk.heard(AIGUL)[-1]["text"]


async def test_words_of_another_source_are_nobodys_to_correct(talk: Talk, reading: Reading) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник")
    await reading.deliver(NOW)
    preview = await talk.say(EDITOR, FIGURE)
    assert RU("button-correct-that") not in buttons(preview)
    assert "62 депутата → 64 депутата" in preview["text"]
    assert f"Похоже на новость «{TITLE}» (Вестник, " in preview["text"]
    assert "Сразу получит 1 чат." in preview["text"]


async def test_what_was_withdrawn_is_like_nothing(talk: Talk) -> None:
    await published(talk)
    desk = await talk.say(EDITOR, "/desk")
    await talk.press(EDITOR, desk, "back!:1")
    preview = await talk.say(EDITOR, FIGURE)
    assert "Предпросмотр" in preview["text"]
