"""What an article was found to be under rules, while it is owed to many subscribers: these are
written down in chunks, and the same rules come in many of them. Nothing is asked here."""

from __future__ import annotations

from collections.abc import Mapping

from storage.conditions import Facts, rule_once

# Of the texts of rules whose verdicts are kept, whichever articles these are of: of a hundred
# thousand rules they take some twenty-five megabytes.
MOST_CHARACTERS = 12_000_000
_MOST_ARTICLES = 4


class Verdicts:
    """Whether an article comes of subscriptions to a topic under rules, by the texts of these: a
    text says the same for ever, and whatever of the article changes makes other facts."""

    def __init__(self, topic: int, facts: Facts) -> None:
        """Of an article with these facts."""
        self._topic, self._facts = topic, facts
        self._known: dict[str, bool] = {}  # bounded: by the characters of its texts
        self.characters = 0  # of the texts that are kept

    def met(self, every: Mapping[int, str]) -> list[int]:
        """Which of some rules the article meets, by their numbers, of the texts that are stored."""
        known = self._known.get
        answer = []
        for id_, text in every.items():
            verdict = known(text)
            if verdict or (verdict is None and self._judge(text)):
                answer.append(id_)
        return answer

    def _judge(self, text: str) -> bool:
        verdict = rule_once(text).meets(self._topic, self._facts)
        if self.characters + len(text) <= MOST_CHARACTERS:  # else it is judged anew each time
            self.characters += len(text)
            self._known[text] = verdict
        return verdict


_KEPT: dict[tuple[int, Facts], Verdicts] = {}  # bounded: what was asked for longest ago goes


def verdicts(topic: int, facts: Facts) -> Verdicts:
    """Those of an article with these facts."""
    mine = _KEPT.pop((topic, facts)) if (topic, facts) in _KEPT else Verdicts(topic, facts)
    _KEPT[topic, facts] = mine
    while len(_KEPT) > 1 and (
        len(_KEPT) > _MOST_ARTICLES
        or sum(one.characters for one in _KEPT.values()) > MOST_CHARACTERS
    ):
        del _KEPT[next(iter(_KEPT))]
    return mine
