"""What titles tell that was done."""

from __future__ import annotations

import pytest

from bot.intake.kinds.acts import Act, act_of


@pytest.mark.parametrize(
    ("title", "act"),
    [
        ("Палата приняла закон о мостах", Act.DECISION),
        ("Назначен новый аким", Act.DECISION),
        ("Палата көпірлер туралы заң қабылдады", Act.DECISION),
        ("Жаңа әкім тағайындалды", Act.DECISION),
        ("Lawmakers approve bridge budget", Act.OTHER),  # "to approve" is written so, too
        ("Chamber adopts law on bridges", Act.DECISION),
        ("Закон о мостах могут принять осенью", Act.OTHER),
        ("Мост через Ишим откроют в мае", Act.OTHER),
        ("Депутат Үкіметке сауал жолдады", Act.OTHER),
        ("Депутаты обсудили ремонт мостов", Act.COURTESY),
        ("Министр принял посла Чили", Act.COURTESY),
        ("Министр встретился с послом Чили", Act.COURTESY),
        ("Төраға Чили елшісімен кездесті", Act.COURTESY),
        ("Чили елшісі палатада болды", Act.COURTESY),
        ("Speaker meets ambassador of Chile", Act.COURTESY),
    ],
)
def test_what_a_title_tells_that_was_done(title: str, act: Act) -> None:
    assert act_of(title) is act
