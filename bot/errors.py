"""The tree of errors, and what becomes of each.

Exception
├── UserError          a person's fault or limit: becomes a reply in the chat's language
├── OperatorError      a setting or a machine at fault: one sentence on stderr, exit status 1
└── anything else      a bug: logged with its context, the reader gets an apology
"""

from __future__ import annotations


class UserError(Exception):
    """Something the reader can put right. `key` is a text key, `args_` its arguments.

    Handlers raise it anywhere; one middleware turns it into a reply. Never holds a secret.
    """

    def __init__(self, key: str, /, **args: object) -> None:
        super().__init__(key)
        self.key = key
        self.args_ = args


class OperatorError(Exception):
    """Something whoever runs the bot can put right. `str()` is one clear sentence for them."""
