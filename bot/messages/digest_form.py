"""How a reader chooses how his digests look: what there is, and a rich message to try first, for
some clients show nothing of one while Telegram says that all is well. Pure.
"""

from __future__ import annotations

from bot.messages.buttons import button, column
from bot.messages.callbacks.digest import ChooseForm, SeenRich
from bot.messages.callbacks.presses import ShowSettings
from bot.messages.dates import weekday_names
from bot.messages.markup import Message, Rich
from bot.messages.plain import said, said_with
from bot.messages.rich import button_rows, details, heading, paragraph, table
from bot.texts import Html, Texts
from storage.vocabulary import DigestForm

_ANSWERS = ("yes", "no", "empty")
_NUMBERS = (("first", "3", "1", "4"), ("second", "1", "5", "9"))


def ask_form(chosen: DigestForm, texts: Texts) -> Message:
    """How should digests look? The present choice is ticked."""
    choices = column(
        button(f"{'✅ ' if one is chosen else ''}{texts('form-choice', form=one)}", ChooseForm(one))
        for one in DigestForm
    )
    back = button(texts("button-back"), ShowSettings())
    return said_with(texts, "ask-form", (*choices, (back,)))


def trial(texts: Texts, *, taken: bool) -> Message:
    """What is said above the rich message to try; or that Telegram has not `taken` it."""
    back = button(texts("button-back"), ChooseForm())
    return said_with(texts, "form-trial" if taken else "form-refused", ((back,),))


def sample(texts: Texts) -> Message:
    """A rich message of what a rich digest is made of, with the question whether it is seen: its
    buttons stand beneath it, where a client shows them that shows nothing of it."""
    names = weekday_names(texts.language)[:3]
    rows = [(texts("form-sample-topic", topic=topic), *counts) for topic, *counts in _NUMBERS]
    folded = paragraph(texts.html("form-sample-folded"))
    question = texts.html("form-sample")
    answers = [button(texts("form-seen", seen=one), SeenRich(one)) for one in _ANSWERS]
    inside = button(texts("form-seen", seen="yes-short"), SeenRich("yes"))
    html = Html(
        f"{heading(question)}{table(('', *names), rows, texts('digest-week'))}"
        f"{details(texts.html('form-sample-fold'), folded, opened=False)}{button_rows([inside])}"
    )
    return Message(question, column(answers), rich=Rich(html, column(answers)))


def form_set(form: DigestForm, texts: Texts) -> Message:
    """It is chosen."""
    return said(texts, "form-set", form=form)
