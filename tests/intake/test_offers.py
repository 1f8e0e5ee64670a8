"""What offers or invites is told from news by its form, in three languages."""

from __future__ import annotations

import pytest

from bot.intake.offers import LONGEST, is_offer, is_surely_offer, may_be_offer

OFFERS = [
    "Курсы сметчиков «Расчёт»\n\nСтарт группы 14 января. Стоимость 60 000 тг, в рассрочку."
    " Запись в WhatsApp.",
    "🎄 Сказка для детей в театре «Проба»\n\n27 декабря в 11:00 и 14:00. Хоровод, подарки."
    " Билеты от 3 500 ₸ в кассе.",
    "Пластиковые окна к зиме!\n\nМонтаж за один день, гарантия пять лет. Цена от 45 000 тенге за"
    " створку. Звоните: +7 701 555 00 00",
    "Юристы «Проба плюс»: споры, банкротство, алименты. Первая консультация бесплатно. Адрес:"
    " ул. Садовая, 12. Тел. 8 727 300 00 00",
    "Ағылшын тілі балаларға!\n\nТопта алты бала. Айына 25 000 теңге. Жазылу: 8 707 111 22 33",
    "Тойхана «Сынақ» кештерге тапсырыс қабылдайды. Адам басына 12 000 ₸, асаба. Орын шектеулі!"
    " 8 701 000 00 11",
    "Dental clinic Proba invites you!\n\nWhitening at half price till Sunday. Book your visit"
    " online or call +7 700 000 11 22.",
]
NEWS = [
    "Проезд в автобусах подорожает до 200 тенге\n\nСкидка для школьников сохраняется, сообщили в"
    " акимате.",
    "Билеты на поезда подорожали на 8%\n\nКупе теперь стоит 21 500 тенге. Скидка 50% для студентов"
    " сохраняется.",
    "Ведомство открывает запись на прививки\n\nПривиться можно бесплатно с 1 октября. Запись через"
    " портал и по телефону 1406. Адреса пунктов — на сайте!",
    "Музей города открыт после ремонта\n\nВход свободный до конца месяца. Адрес: ул. Садовая, 2.",
    "Полиция предупреждает: мошенники затевают «розыгрыш» в WhatsApp! Не сообщайте код!",
    "Приём заявок по программе «Проба» начинается 15 декабря\n\n💰 Взнос – 10%\n📉 Ставка – 9%\n"
    "🏙 Сумма – до 36 млн тенге\n\nЗаявки – в приложении, с 10:00.",
    "В городе закрыли казино\n\nВход стоил 50 000 тенге, клиентов звали через WhatsApp. Возбуждено"
    " дело.",
    "Әуежайда терминал ашылды! Кіру тегін, автотұрақ 300 теңге. Мекенжайы: Сынақ, 119.",
    "The city cuts airport fees\n\nFrom January passengers will pay $12 instead of $15. Register"
    " online to get the refund.",
]


@pytest.mark.parametrize("text", OFFERS)
def test_an_offer_is_one(text: str) -> None:
    assert may_be_offer(text)
    assert is_offer(text)


@pytest.mark.parametrize("text", NEWS)
def test_news_with_prices_addresses_and_calls_is_none(text: str) -> None:
    assert not is_offer(text)
    assert not is_surely_offer("", text)


def test_what_is_surely_one_has_nearly_all_signs_or_says_so_itself() -> None:
    sure = f"{OFFERS[0]} Успейте! Осталось 5 мест. Адрес: ул. Садовая, 2."
    assert is_surely_offer("Курсы сметчиков «Расчёт»", sure)
    fare = "Проезд подорожает\n\nБилет — 200 тенге вместо 150. Телефон: +7 701 555 00 00. Успейте!"
    assert not is_surely_offer("Проезд подорожает", fare)
    assert not is_surely_offer("", OFFERS[4])
    marked = "Окна к зиме\n\nЦена от 45 000 тенге, звоните: +7 701 555 00 00\n\nНа правах рекламы"
    assert is_surely_offer("Окна к зиме", marked)
    # An outlet's own line beneath its news is a mark, too: by itself it takes nothing away.
    assert not is_surely_offer("", "Палата приняла закон\n\nЕго подпишет глава.\n\nРеклама")


def test_a_long_text_is_an_article() -> None:
    text = f"{OFFERS[0]} {'Проба слова. ' * (LONGEST // 10)}"
    assert not may_be_offer(text)
    assert not is_offer(text)
    assert not is_surely_offer("", text)
