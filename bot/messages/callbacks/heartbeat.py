"""What the button under a word of a quiet week asks for: a press as in presses.py. Pure."""

from __future__ import annotations

from bot.messages.callbacks.fields import Yes
from bot.messages.press import Press, press


@press("quiet-week")
class SetHeartbeat(Press):
    """Whether the chat is told that a week was quiet."""

    wanted: Yes
