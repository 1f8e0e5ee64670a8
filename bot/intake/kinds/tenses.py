"""What the ending of a Kazakh verb says of when something is: that it goes on, is still to come, or
is over. Pure.

Whoever asks names each verb once, by its stem, and not its forms. A form that a stem cannot have
(by the harmony of its vowels) is nobody's, so none is told apart from it.
"""

from __future__ import annotations

# By which news says that somebody sits on something, and that a sitting is.
SITS = "қара қарал талқыла талқылан өт өткізіл тыңда тыңдал жинал"


def going_on(stems: str) -> str:
    """The pattern of some verbs, parted by spaces, where it goes on: "қарап жатыр", "өтуде". With
    that a sentence ends: "тыңдауда сұрады" is what was asked at a hearing."""
    return rf"(?:{_any(stems)})(?:[ыі]?п жатыр|у[дт][ае](?! \w))"


def coming(stems: str) -> str:
    """The same where it is still to come: "қарайды", "өтпекші"."""
    return rf"(?:{_any(stems)})(?:[аей]д[ыі]|[мбп][ае][қк](?:ш[ыі])?)"


def over(stems: str) -> str:
    """The same where it is over: "өтті"."""
    return rf"(?:{_any(stems)})[дт][ыі]"


def _any(stems: str) -> str:
    return "|".join(stems.split())
