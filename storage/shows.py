"""What of its story an alert shows, what a sequel tells, and of which alerts a catch-up tells, as
values. Pure."""

from __future__ import annotations

from typing import NamedTuple


class Shows(NamedTuple):
    """Which member of a story is shown (an article), and a number for what is said of the others
    (0: nothing). `before`: the wording from which it was corrected in the reader's eyes (0: none).
    `corrected`: that was done just now. `gone`: nothing is there any more, or a notice of that.
    `seen`: of an alert that is sent, the newest member that it knew of."""

    article: int
    told: int = 0
    before: int = 0
    corrected: bool = False
    gone: bool = False
    seen: int | None = None


class Tells(NamedTuple):
    """Which member of a story a sequel tells, in which revision (one more: that it was taken back),
    how many others it counts, and up to which member no other need be told. `before` and
    `corrected` as above."""

    article: int
    revision: int
    more: int
    seen: int
    before: int = 0
    corrected: bool = False


class Told(NamedTuple):
    """An alert (a delivery) of which a catch-up tells, by which article in which revision, and what
    else of its story it says (a number as above; None: it is its whole story); `seen` as above."""

    alert: int
    article: int
    revision: int
    told: int | None = None
    seen: int | None = None
