"""What readers are told of a correction, and what not: texts of our own, the hard ones first.

A text is a title, an empty line and paragraphs. `pairs` are what changed in the reader's eyes;
where they are left out, only whether anything did is asked.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """`was` became `now`."""

    was: str
    now: str
    sense: bool
    pairs: tuple[tuple[str, str], ...] | None = None


_RU = "Палата одобрила поправки\n\n"
_KK = "Палата түзетулерді мақұлдады\n\n"
_EN = "Chamber backs the amendments\n\n"


def _told(head: str, was: str, now: str, *pairs: tuple[str, str]) -> Case:
    return Case(head + was, head + now, True, pairs or None)


def _same(head: str, was: str, now: str) -> Case:
    return Case(head + was, head + now, False, ())


CASES: tuple[Case, ...] = (
    # --- one or two letters that say something else ---------------------------------------------
    _told(_RU, "Заседание пройдёт 5 июня.", "Заседание пройдёт 5 июля.", ("5 июня", "5 июля")),
    _told(_RU, "Закон вступит в силу в марте.", "Закон вступит в силу в мае.", ("марте", "мае")),
    _told(_RU, "Пошлину решено повысить.", "Пошлину решено понизить.", ("повысить", "понизить")),
    _told(_RU, "Вырос ввоз зерна.", "Вырос вывоз зерна.", ("ввоз", "вывоз")),
    _told(_RU, "Сделка признана законной.", "Сделка признана незаконной."),
    _told(_RU, "Комитет рассмотрел проект.", "Комитет рассмотрит проект."),
    _told(_RU, "Проект внёс депутат Асылов.", "Проект внёс депутат Асымов.", ("Асылов", "Асымов")),
    _told(_RU, "За поправку было 34 голоса.", "За поправку было 24 голоса."),
    _told(_RU, "Выделят 1,5 млрд тенге.", "Выделят 15 млрд тенге.", ("1,5 млрд", "15 млрд")),
    _told(_RU, "Выделят 5 млн тенге.", "Выделят 5 млрд тенге.", ("5 млн", "5 млрд")),
    _told(
        _RU, "Выступили два сенатора.", "Выступили три сенатора.", ("два сенатора", "три сенатора")
    ),
    _told(_RU, "Срок действует до 1 марта.", "Срок действует с 1 марта."),
    _told(_RU, "Премия составит $500.", "Премия составит €500."),
    _told(
        _RU, "Палата не приняла поправку.", "Палата приняла поправку.", ("не приняла", "приняла")
    ),
    _told(_KK, "Отырыс 5 маусымда өтеді.", "Отырыс 5 шілдеде өтеді.", ("5 маусымда", "5 шілдеде")),
    _told(
        _KK,
        "Комитет жобаны қабылдады.",
        "Комитет жобаны қабылдамады.",
        ("қабылдады", "қабылдамады"),
    ),
    _told(_KK, "Комитет жобаны қабылдады.", "Комитет жобаны қабылдайды."),
    _told(_KK, "Отырысқа екі сенатор келді.", "Отырысқа үш сенатор келді."),
    _told(_KK, "Бұл міндетті.", "Бұл міндетті емес.", ("міндетті", "міндетті емес")),
    _told(_KK, "Жобаны депутат Асылов ұсынды.", "Жобаны депутат Асымов ұсынды."),
    _told(
        _KK,
        "Бюджеттен 5 млрд теңге бөлінді.",
        "Бюджеттен 3 млрд теңге бөлінді.",
        ("5 млрд", "3 млрд"),
    ),
    _told(_EN, "The sitting is on 5 June.", "The sitting is on 5 July.", ("5 June", "5 July")),
    _told(_EN, "The vote is on Monday.", "The vote is on Sunday.", ("Monday", "Sunday")),
    _told(_EN, "Five members voted against.", "Nine members voted against."),
    _told(_EN, "Spending will increase.", "Spending will decrease.", ("increase", "decrease")),
    _told(_EN, "The deal is legal.", "The deal is illegal.", ("legal", "illegal")),
    _told(_EN, "The committee can reject it.", "The committee can't reject it."),
    _told(_EN, "The bill was adopted.", "The bill was not adopted."),
    _told(_EN, "It was tabled by Mr Asylov.", "It was tabled by Mr Asymov.", ("Asylov", "Asymov")),
    _told(_EN, "The fund gets 2.5 bn tenge.", "The fund gets 25 bn tenge."),
    # --- readings, ordinals, names, places ------------------------------------------------------
    _told(
        _RU,
        "Проект принят в первом чтении.",
        "Проект принят во втором чтении.",
        ("в первом чтении", "во втором чтении"),
    ),
    _told(_RU, "Делегация прибыла в Астану.", "Делегация прибыла в Алматы.", ("Астану", "Алматы")),
    _told(_KK, "Жоба бірінші оқылымда қабылданды.", "Жоба екінші оқылымда қабылданды."),
    _told(_KK, "Делегация Астанаға келді.", "Делегация Алматыға келді.", ("Астанаға", "Алматыға")),
    _told(
        _EN,
        "It passed its first reading.",
        "It passed its second reading.",
        ("first reading", "second reading"),
    ),
    _told(_RU, "Решение принято единогласно депутатами.", "Решение отклонено депутатами."),
    _told(_RU, "Налог повысят.", "Налог повысят только для банков."),
    _told(
        _RU, "Докладчик поддержал проект.", "Докладчик отклонил проект.", ("поддержал", "отклонил")
    ),
    _told(
        _EN,
        "The minister backed the plan.",
        "The minister rejected the plan.",
        ("backed", "rejected"),
    ),
    _told(_KK, "Министр жобаны қолдады.", "Министр жобаны сынады.", ("қолдады", "сынады")),
    # --- the title ------------------------------------------------------------------------------
    Case(
        "Сенат одобрил бюджет\n\nТекст.",
        "Сенат вернул бюджет\n\nТекст.",
        True,
        (("одобрил", "вернул"),),
    ),
    Case(
        "Бюджет вырастет на 5 млрд\n\nНа 5 млрд вырастет бюджет.",
        "Бюджет вырастет на 3 млрд\n\nНа 3 млрд вырастет бюджет.",
        True,
        (("5 млрд", "3 млрд"),),
    ),
    Case(
        "Депутаты обсудили поправки о воде\n\nТекст.",
        "Какие нормы предложили изменить мажилисмены\n\nТекст.",
        True,
        (("Депутаты обсудили поправки о воде", "Какие нормы предложили изменить мажилисмены"),),
    ),
    Case("Сенат бюджетті мақұлдады\n\nМәтін.", "Сенат бюджетті қайтарды\n\nМәтін.", True),
    Case("Senate approves budget\n\nText.", "Senate returns budget\n\nText.", True),
    # --- sentences ------------------------------------------------------------------------------
    _told(_RU, "Проект готовили год.", "Проект готовили год. Против выступил комитет по финансам."),
    _told(_RU, "Проект готовили год. Против выступил комитет по финансам.", "Проект готовили год."),
    _told(
        _KK, "Жоба бір жыл дайындалды.", "Жоба бір жыл дайындалды. Қаржы комитеті оған қарсы шықты."
    ),
    _told(_EN, "The bill took a year.", "The bill took a year. The finance committee opposed it."),
    # --- nothing that readers would miss --------------------------------------------------------
    _same(_RU, "Комитет одобрил проект.", "Комитет  одобрил\u00a0проект ."),
    _same(_RU, 'Проект "О воде" принят - единогласно.', "Проект «О воде» принят — единогласно."),
    _same(_RU, "Об этом сообщила прес-служба.", "Об этом сообщила пресс-служба."),
    _same(_RU, "Правительсво внесло проект.", "Правительство внесло проект."),
    _same(_RU, "Депутат саобщил о проекте.", "Депутат сообщил о проекте."),
    _same(_RU, "Выделят 5000 тенге.", "Выделят 5 000 тенге."),
    _same(_RU, "Рост составил 5%.", "Рост составил 5 процентов."),
    _same(_RU, "Выделят 5 млрд тенге.", "Выделят 5 миллиардов тенге."),
    _same(_RU, "Рост составил 1,5%.", "Рост составил 1.5 %."),
    _same(_RU, "Ещё один этап.", "Еще один этап."),
    _same(_RU, "Об этом заявил депутат.", "Об этом сообщил депутат."),
    _same(_RU, "Проект внёс сенатор Асылов.", "Проект внесён сенатором Асыловым."),
    _same(
        _RU,
        "В палате прошло заседание.",
        "В палате прошло заседание.\n\n"
        "Подписывайтесь на наш канал: https://t.me/proba | https://example.kz",
    ),
    _same(_RU, "Заседание прошло.", "Заседание прошло.\n\nФото: пресс-служба палаты"),
    _same(_RU, "Заседание прошло.", "Заседание прошло.\n\nЧитайте также: Что обсудят завтра"),
    _same(_RU, "Заседание прошло.", "Заседание прошло.\n\nОбновлено в 15:40"),
    _same(_RU, "Прошло заседание. Принят проект.", "Принят проект. Прошло заседание."),
    _same(_RU, "Прошло заседание. Принят проект.", "Прошло заседание.\n\nПринят проект."),
    _same(_RU, "Он был принят в среду.", "Он принят в среду."),
    Case("Палата одобрила  поправки.\n\nТекст.", "Палата одобрила поправки\n\nТекст.", False, ()),
    Case("ПАЛАТА ОДОБРИЛА ПОПРАВКИ\n\nТекст.", "Палата одобрила поправки\n\nТекст.", False, ()),
    Case("Палата одобрла поправки\n\nТекст.", "Палата одобрила поправки\n\nТекст.", False, ()),
    _same(_KK, "Комитет жобаны кабылдады.", "Комитет жобаны қабылдады."),
    _same(_KK, "Үкімет жобаны енгіздi.", "Үкімет жобаны енгізді."),
    _same(_KK, "Бұл туралы баспасөз кызметі айтты.", "Бұл туралы баспасөз қызметі мәлімдеді."),
    _same(_KK, "Өсім 5% болды.", "Өсім 5 пайыз болды."),
    _same(_KK, "Бюджеттен 5 млрд теңге бөлінді.", "Бюджеттен 5 миллиард теңге бөлінді."),
    _same(_KK, "Отырыс өтті.", "Отырыс өтті.\n\nБіздің арнаға жазылыңыз: https://t.me/proba"),
    _same(_KK, "Жобаны Асылов ұсынды.", "Жобаны  Асылов ұсынды ."),
    _same(_EN, "The goverment tabled the bill.", "The government tabled the bill."),
    _same(_EN, "It was tabled by the chamber.", "It was tabled by chamber."),
    _same(_EN, "Growth was 5 percent.", "Growth was 5%."),
    _same(
        _EN, "The chamber met today.", "The chamber met today.\n\nRead more: https://example.kz/1"
    ),
    _same(_EN, "“We agree”, the deputy said.", '"We agree," the deputy stated.'),
    _same(_EN, "The chamber met.", "The chamber met.\n\nUpdated at 15:40"),
    # --- numbers in each other's places, and words that only moved --------------------------------
    Case("За — 12, против — 7\n\nТекст.", "За — 7, против — 12\n\nТекст.", True),
    _told(_RU, "Было 12 голосов за и 7 голосов против.", "Было 7 голосов за и 12 голосов против."),
    _same(_RU, "В среду 12 мая город получил 5 млрд.", "5 млрд получил город в среду 12 мая."),
    Case("Палата подала в суд на Агентство\n\nИ.", "Агентство подало в суд на Палату\n\nИ.", True),
    Case("Сенат подал в суд на Минтруд\n\nИ.", "Минтруд подал в суд на Сенат\n\nИ.", True),
    Case("Асылов поздравил Омарова\n\nИ.", "Омарова поздравил Асылов\n\nИ.", False, ()),
    Case("Senate sues Ministry of Trade\n\nT.", "Ministry of Trade sues Senate\n\nT.", True),
    Case("Senate sues Bureau — “again”\n\nT.", "Bureau sues Senate — “again”\n\nT.", True),
    Case("Senate backs bill on Friday\n\nT.", "On Friday Senate backs bill\n\nT.", False, ()),
    # --- one number in words and in figures, shortened words, times of day -----------------------
    _same(_RU, "Приехали сорок три сенатора.", "Приехали 43 сенатора."),
    _told(_RU, "Приехали сорок три сенатора.", "Приехали сорок два сенатора."),
    _same(_KK, "Отырысқа жүз жиырма депутат келді.", "Отырысқа 120 депутат келді."),
    _same(_EN, "Forty-three senators signed it.", "43 senators signed it."),
    _told(
        _EN,
        "Forty-three senators signed it.",
        "Thirty-four senators signed it.",
        ("Forty-three senators", "Thirty-four senators"),
    ),
    _same(_RU, "Закон действует с 2027 года в школах.", "Закон действует с 2027 г. в школах."),
    _same(_KK, "Заң 2027 жылы күшіне енеді.", "Заң 2027 ж. күшіне енеді."),
    _same(_RU, "Слово взял Марат Асылов из комитета.", "Слово взял М. Асылов из комитета."),
    _told(_RU, "Слово взял Марат Асылов из комитета.", "Слово взял С. Асылов из комитета."),
    _same(_RU, "Заседание начнётся в 10:00.", "Заседание начнётся в 10.00."),
    _told(_RU, "Заседание начнётся в 10:00.", "Заседание начнётся в 11:00."),
    # --- negations inside a Kazakh word, what is still to come ------------------------------------
    _told(_KK, "Жоба күшіне енеді.", "Жоба күшіне енбейді."),
    _told(_KK, "Келісілген жоба қаралды.", "Келісілмеген жоба қаралды."),
    _told(_KK, "Депутат салықты көтеруді ұсынды.", "Депутат салықты көтермеуді ұсынды."),
    Case("Закон одобрен палатой\n\nТекст.", "Закон будет одобрен палатой\n\nТекст.", True),
    Case("Senate approves the act\n\nT.", "Senate to approve the act\n\nT.", True),
    _told(_EN, "The Senate approved the act.", "The Senate will approve the act."),
    # --- a call to subscribe at the end of a paragraph -------------------------------------------
    _same(_RU, "Заседание прошло.", "Заседание прошло. Подписывайтесь на наш Telegram-канал!"),
    _same(_KK, "Отырыс өтті.", "Отырыс өтті. Біздің Telegram-арнаға жазылыңыз!"),
    _same(_EN, "The chamber met.", "The chamber met. Follow us on Instagram!"),
)
