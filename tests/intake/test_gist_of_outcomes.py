"""What stands beneath a title: what came of it, not the title again, nor who was there."""

from __future__ import annotations

import pytest

from bot.intake.shown.gist import gist

CASES = (
    # what only adds to another sentence stands behind it
    ("Подписан закон о музеях", "Главой клуба подписан закон клуба по вопросам музеев.",
     "Закон вводит единый билет.\n\nКроме того, до 30% сборов с платных залов края будет "
     "направляться на детские кружки.",
     "Закон вводит единый билет"),
    # who came stands behind what came of it
    ("Клуб в Пробинске принял правила для музеев", "В Пробинске завершилось заседание клуба. Край "
     "представлял хранитель Проба Сынаков.",
     "Хранители приняли правила для музеев: единый билет к 2028 году и общий зал.",
     "Хранители приняли правила"),
    # "in accordance with it": with the short sentence that says with what
    ("Пробада музей басшылары бас қосты", "Қалада өлке музейлері басшыларының кезекті кеңесі өтті. "
     "Клубты Проба Сынақ бастап барды.",
     "Басшы залдың суық екенін айтты.\n\nКеңес нәтижесінде келісім қабылданды. Оған сәйкес, 2027 "
     "жылдың 1 наурызынан бастап өлкенің барлық музейі мен театрында бірыңғай электронды билет "
     "жүйесі сынақ режимінде іске қосылады.",
     "Кеңес нәтижесінде келісім қабылданды. Оған сәйкес, 2027"),
    # what has no fact gives way to what has several
    ("Балалар залға тегін кіреді: клуб ережені талқылап жатыр", "Клубта өлке музейлерінің жұмыс "
     "тәртібін жетілдіру тобы отырыс өткізуде. Топты Проба Сынақ басқарады.",
     "Жобаға сәйкес тегін кіру мерзімі 30 күннен 90 күнге дейін ұзарады.",
     "Жобаға сәйкес тегін кіру мерзімі 30 күннен"),
    # where a document is sent is none
    ("Club adopts statement condemning museum rules", "The club of Proba has adopted a statement "
     "in response to the museum rules of Synak.",
     "Keepers called on the museum to refrain from steps harming the peace of small halls.\n\nThe "
     "statement will be sent to the clubs of the keepers of the river and of the northern hills.",
     "Keepers called on the museum"),
    # what the title is about, before what has more figures
    ("Хранители ждут закон о ледниках", "В Пробинске клуб хранителей провёл выездное заседание.",
     "Хранители обсудили погоду.\n\nГлава клуба Проба Сынаков предложил написать закон о ледниках "
     "до конца года.\n\nХранители спорили.\n\nНа залы нужны 41 млн тенге, на окна – 12 млн, на "
     "двери – 9 млн.",
     "Глава клуба Проба Сынаков предложил"),
    # by whose account it is needs no name
    ("Хранителя музея задержали в Пробинске", "В Пробинске по подозрению в краже карт задержан "
     "хранитель музея Проба Сынаков. Это подтвердили в клубе.",
     "По данным ведомства, чиновник вынес из зала 45 карт, которые искали с лета.",
     "По данным ведомства, чиновник вынес"),
    # what follows from what was said says it again
    ("Один из гостей ушёл, осталось семь", "За день до игры один из гостей клуба ушёл домой.",
     "Таким образом, за столом осталось семь гостей из восьми, а не шесть, как писали в клубе.",
     "За день до игры"),
)  # fmt: skip


@pytest.mark.parametrize(("title", "lead", "body", "shown"), CASES)
def test_what_stands_beneath_a_title(title: str, lead: str, body: str, shown: str) -> None:
    assert gist(title, lead, body).startswith(shown)
