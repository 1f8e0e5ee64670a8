"""What is told where something cannot be done, or was not understood."""

from __future__ import annotations

from tests.golden.case import Case, pop_up, reply

TITLE = "Hints and errors"

CASES = (
    Case("plain text that is a setting", reply("talk-setting", text="23-7")),
    Case("“undo” in plain text, after a change", reply("talk-undo")),
    Case("“undo” in plain text, with nothing to take back", reply("talk-undo-none")),
    Case("plain text that names nobody", reply("talk-hint", what="other")),
    Case("a link", reply("talk-hint", what="link")),
    Case("a text that is too long for a topic", reply("talk-hint", what="long")),
    Case("an unknown command", reply("error-unknown-command")),
    Case("what was asked is given up", reply("question-given-up")),
    Case("a photo, a sticker, a voice", reply("error-only-text")),
    Case("a sticker, a voice of an editor", reply("editor-refused-no-text")),
    Case("an answer to a question that nobody knows any more", reply("error-question-unknown")),
    Case("a button that is out of date", pop_up("error-stale-button")),
    Case("a group's member who is no administrator (reply)", reply("error-admins-only")),
    Case("a group's member who is no administrator (pop-up)", pop_up("error-admins-only")),
    Case("somebody who is no editor", reply("error-editors-only")),
    Case("something for a private chat only", reply("error-private-only")),
    Case("too many messages (reply)", reply("error-too-fast")),
    Case("too many presses (pop-up)", pop_up("error-too-fast")),
    Case("a bug of ours (reply)", reply("error-bug")),
    Case("a bug of ours (pop-up)", pop_up("error-bug")),
)
