"""What the ending of a Kazakh verb says of when something is."""

from __future__ import annotations

import re

import pytest

from bot.intake.kinds.announced import is_announced
from bot.intake.kinds.manner import is_awaiting
from bot.intake.kinds.tenses import SITS, coming, going_on, over

VERBS = "қара өт өткіз талқылан"


@pytest.mark.parametrize(
    ("tense", "forms"),
    [
        (going_on, "қарап жатыр|қарауда|өтіп жатыр|өтуде|өткізуде|талқыланып жатыр|талқылануда"),
        (coming, "қарайды|қарамақ|өтеді|өтпек|өтпекші|өткізбек|өткізеді|талқыланады|талқыланбақ"),
        (over, "қарады|өтті|өткізді|талқыланды"),
    ],
)
def test_each_tense_has_its_forms(tense: object, forms: str) -> None:
    for one in (going_on, coming, over):
        pattern = re.compile(one(VERBS))
        for form in forms.split("|"):
            assert (pattern.fullmatch(form) is not None) is (one is tense), form


@pytest.mark.parametrize("word", ["қара", "қаратқан", "өткен", "өтуге", "талқыланған", "қаралы"])
def test_another_form_is_of_none(word: str) -> None:
    assert not any(re.fullmatch(one(VERBS), word) for one in (going_on, coming, over))


def test_every_verb_of_a_sitting_is_known_in_both_tenses_of_what_is_not_over() -> None:
    for verb in SITS.split():
        vowel = verb[-1] in "аәыіеоөұүэ"
        back = re.search("[аыоұ]", verb) is not None
        now = f"{verb}у{'да' if back else 'де'}"
        then = f"{verb}{'й' if vowel else 'а' if back else 'е'}{'ды' if back else 'ді'}"
        assert is_awaiting(f"Палата жоспары {now}", None), now
        assert not is_awaiting(f"Жұрт {now} сұрақ қойды", None)
        assert not is_announced(f"Палата жоспары {now}", "")
        assert is_announced(f"Палата жоспары {then}", ""), then
