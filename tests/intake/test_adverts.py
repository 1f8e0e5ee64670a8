"""What says that it is an advertisement is one."""

from __future__ import annotations

import pytest

from bot.intake.kinds.adverts import is_advert


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Кодекс за два дня\n\nРеклама. ТОО «Проба»\n\nПриходите.", True),
        ("Кодекс за два дня\n\n#реклама", True),
        ("Кодекс за два дня\nНа правах рекламы", True),
        ("Кодекс екі күнде\nЖарнама", True),
        ("The code in two days\nSponsored content by Proba", True),
        ("Кодекс за два дня\n\nerid: 2Vt7", True),
        ("Кредит за два дня\n\nЛицензия 12. Реклама", True),
        ("Дом у озера ждёт\n\nЗвоните: +7 7172 11 22 33 | Реклама. ТОО «Берег»", True),
        ("Палата о законах\n\nПочта | Реклама лекарств | Жильё", False),
        ("Кредит за два дня\n\nЛицензия 12. На правах рекламы", True),
        ("The code in two days\nAd by Proba LLP.", True),
        ("Реклама в метро подорожает\n\nТариф вырос.", False),
        ("Палата обсудила закон о рекламе\n\nРеклама лекарств станет строже.", False),
        ("Жарнама туралы заң\n\nЖарнама қымбаттайды.", False),
        ("Палата обсудила закон\n\nРеклама: что изменится\n\nТариф вырос.", False),
        ("Палата собралась", False),
    ],
)
def test_an_advert_says_so(text: str, is_one: bool) -> None:
    assert is_advert(text) is is_one
