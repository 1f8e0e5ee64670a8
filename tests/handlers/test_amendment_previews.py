"""What an editor is shown before a correction is sent: what its readers will be told, a doubt where
it seems to be a slip, and nothing else goes out than what that message showed."""

from __future__ import annotations

import pytest

from bot.messages.callbacks.amendments import (
    AskAmended,
    AskWords,
    DropAmendment,
    PickAmended,
    SendAmendment,
    ShowAmendment,
    TakeBack,
)
from bot.messages.callbacks.editors import Retract
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_amendments import (
    IVAN,
    NEWER,
    NEWS,
    TITLE,
    corrected,
    opened,
    published,
    sends,
    title_of,
)
from tests.handlers.test_preview import press
from tests.handlers.test_roles import join
from tests.handlers.test_what_editors_send import buttons

RU = texts_for("ru")
OTHER_NEWS = "Комитет обсудил школы\n\nКомитет обсудил школы и больницы на заседании.\n\n#Проба"


def step(word: str) -> str:
    return NEWS.replace("в среду", f"в среду. Это {word} утром")


async def test_a_correction_is_shown_against_what_its_readers_were_told(talk: Talk) -> None:
    """Each step is a typo, and silent; together they are another word."""
    reading = await published(talk, step("принято"))
    told = await corrected(talk, step("приняла"))
    assert "Смысл прежний" in told["text"]
    await press(talk, told, RU("button-amend"))
    assert await reading.deliver(NOW) == []
    told = await corrected(talk, step("признала"))
    assert "принято → признала" in told["text"]
    assert "Сообщение исправится в 1 чате." in told["text"]
    await press(talk, told, RU("button-amend"))
    await reading.deliver(NOW)
    assert "принято → признала" in reading.of(1)


@pytest.mark.parametrize(
    ("typed", "doubt"),
    [
        ("ок", "short"),
        ("https://example.kz/n/palata", "link"),
        ("#Проба #Театр", "tags"),
        ("Лодки вышли в море\n\nРыбаки вернутся к вечеру.\n\n#Проба", "other"),
        (f"{TITLE} на театры\n\n#Проба", "less"),
    ],
)
async def test_what_seems_to_be_a_slip_is_asked_about_and_sent_all_the_same(
    talk: Talk, typed: str, doubt: str
) -> None:
    more = "Решение приняли большинством голосов, проект внесён правительством.\n\n#Проба"
    await published(talk, NEWS.replace("#Проба", more))
    told = await corrected(talk, typed)
    assert told["text"].startswith(RU("amend-doubt", reason=doubt))
    assert RU("button-amend") not in buttons(told)
    assert await title_of(talk) == TITLE
    said = await press(talk, told, RU("button-amend-doubtful"))
    assert said["text"].startswith("Исправлено (№")


async def test_what_is_no_text_is_refused_and_the_question_waits(talk: Talk) -> None:
    await published(talk)
    told = await corrected(talk, "👍")
    assert told["text"] == RU("editor-refused-no-text")
    told = await talk.say(EDITOR, NEWER)
    assert "5 млрд → 3 млрд" in told["text"]
    assert "Проверьте" not in told["text"]


async def test_the_button_of_an_earlier_preview_sends_nothing_that_it_did_not_show(
    talk: Talk,
) -> None:
    await published(talk)
    first = await corrected(talk, NEWER)
    await press(talk, first, RU("button-amend-words"))
    second = await talk.say(EDITOR, "ок")
    assert second["text"].startswith(RU("amend-doubt", reason="short"))
    assert await talk.press(EDITOR, first, sends(first)) == RU("amend-changed")
    assert await title_of(talk) == TITLE
    again = next(it for it in talk.heard(EDITOR) if it["message_id"] == first["message_id"])
    assert again["text"].startswith(RU("amend-doubt", reason="short"))
    # as a button of a former release, which says nothing of what it showed
    assert await talk.press(EDITOR, first, SendAmendment(2).pack()) == RU("amend-changed")
    # in another language it is the same
    await press(talk, again, "Қазақша")
    said = await press(talk, second, RU("button-amend-doubtful"))
    assert said["text"].startswith("Исправлено (№")


async def test_what_became_of_a_correction_is_told_to_whoever_presses(talk: Talk) -> None:
    """Sent, discarded, of an article that is withdrawn, of a colleague, or never there."""
    await published(talk)
    await join(talk, IVAN)
    sent = await corrected(talk, NEWER)
    await press(talk, sent, RU("button-amend"))
    under = [DropAmendment(2), ShowAmendment(2, "kk"), AskWords(2), AskAmended(2), TakeBack(2)]
    for data in (*under, PickAmended(2, "00ab12ff", wanted=True)):
        assert await talk.press(EDITOR, sent, data.pack()) == RU("amend-gone", what="sent")
    for editor, number in ((IVAN, 2), (EDITOR, 77)):
        message = await talk.say(editor, "/desk")
        for data in (DropAmendment(number), SendAmendment(number, "00ab12ff"), TakeBack(number)):
            popped = await talk.press(editor, message, data.pack())
            assert popped == RU("amend-gone", what="gone")
    assert await title_of(talk) == "Палата выделила 3 млрд"
    begun = await corrected(talk, NEWS)
    await talk.press(EDITOR, begun, Retract(1).pack())
    for data in (TakeBack(3), SendAmendment(3, "00ab12ff"), AskAmended(3)):
        popped = await talk.press(EDITOR, begun, data.pack())
        assert popped == RU("amend-gone", what="withdrawn"), data
    await talk.press(EDITOR, begun, DropAmendment(3).pack())
    assert begun["text"] == RU("amend-dropped")


@pytest.mark.parametrize("name", ["button-amend", "button-discard"])
async def test_what_is_typed_after_a_correction_ended_is_no_answer_to_its_question(
    talk: Talk, name: str
) -> None:
    await published(talk)
    told = await corrected(talk, NEWER)
    await press(talk, told, RU("button-amend-words"))
    await press(talk, told, RU(name))
    assert (await talk.say(EDITOR, OTHER_NEWS))["text"].startswith("Предпросмотр")


async def test_words_for_what_was_withdrawn_are_told_so_once(talk: Talk) -> None:
    await published(talk)
    asked = await opened(talk, words=True)
    await talk.press(EDITOR, asked, Retract(1).pack())
    assert (await talk.say(EDITOR, NEWER))["text"] == RU("amend-gone", what="withdrawn")
    assert (await talk.say(EDITOR, OTHER_NEWS))["text"].startswith("Предпросмотр")
