"""A deputy's request, in whatever words: who asks, what he does, of whom."""

from __future__ import annotations

import pytest

from bot.topics.deputy_requests import may_tell, request_keys, requests_in
from bot.topics.keywords import phrase_key
from bot.topics.named import Looking
from bot.topics.phrases import Phrases

TOLD = [
    ("ru", "Пробная направила запрос министру\n\nДепутат говорит о мостах."),
    ("ru", "Сенатор обратился к премьеру"),
    ("ru", "Депутат потребовала от министра ответа"),
    ("ru", "Запрос министру транспорта направил мажилисмен Пробный"),
    ("ru", "О трубах\n\nИван Пробный обратился к премьеру: трубы стары.\n\nТак сказал сенатор."),
    ("ru", "С запросом к премьеру о мостах обратился мажилисмен."),
    ("ru", "Мосты\n\nВыступил депутат. Он просит правительство назвать строителей."),
    ("kk", "Үкімет басшысына сауал жолдады\n\nМәжіліс депутаты көпір туралы айтты."),
    ("kk", "Депутат сұрау салды"),
    ("kk", "Сынақов Премьер-министрге сауал жолдады\n\nСенатор көпірді айтты."),
    ("kk", "Мәжіліс депутаты сөйледі. Ол министрліктен көпір салуды сұрады."),
    ("kk", "«Сынақ» фракциясы Вице-премьерге сауал жолдады"),
    ("en", "A senator asked the minister for bridges"),
    ("en", "Lawmaker sends a request to the prime minister"),
    ("en", "Two deputies demanded an answer from the government"),
    ("ru", "О садах\n\nВ Казахстане и Сенате Узбекистана ждут. Депутат попросил Минфин ответить."),
]  # fmt: skip
OTHERS = [
    ("ru", "О садах\n\nСенат Олий Мажлиса обсудил сады.\n\nДепутат попросил Минфин ответить."),
    ("kk", "Бақтар туралы\n\nӨзбекстан сенаты бақты талқылады. Депутат министрден есеп сұрады."),
    ("en", "On gardens\n\nUzbekistan's parliament met. A lawmaker asked the minister for plans."),
    ("ru", "Акимат направил запрос министру"),
    ("ru", "Самый частый запрос в Google: депутат"),
    ("ru", "Журналист направил запрос министру, депутат промолчал"),
    ("ru", "Премьер обратился к депутатам. Депутат ответил."),
    ("ru", "Президент потребовал от правительства плана. Депутат согласился."),
    ("ru", "Депутат городского маслихата обратился к министру"),
    ("ru", "Депутат Госдумы обратился к министру"),
    ("ru", "Парламент Польши спорит\n\nДепутат потребовал от министра ответа."),
    ("ru", "Министр попросил депутатов подождать"),
    ("ru", "Депутат попросил соседа о помощи"),
    ("kk", "Журналист министрге сауал жолдады. Депутат үндемеді."),
    ("kk", "Google-дағы сұраулар саны өсті. Депутат айтты."),
    ("kk", "Әкімдік министрліктен қаржы сұрады, депутат қарсы"),
    ("en", "The minister asked deputies to wait"),
    ("en", "Deputy Energy Minister asked the government for money"),
    ("en", "A journalist sent a request to the ministry; a senator read it"),
    ("de", "Der Senator fragte den Minister"),
]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_a_request_is_found_and_by_who_follows_the_theme_in_any_language(
    language: str, text: str
) -> None:
    assert may_tell(text, language)
    places = requests_in(text, language)
    assert places
    for typed in ("депутатский запрос", "депутаттық сауал", "deputy request"):
        evidence = Phrases({phrase_key(typed): typed}).find(text, language=language)
        words = [one.words for one in evidence[phrase_key(typed)]]
        assert text[slice(*places[0])] in words
        assert Looking([typed]).find(text, language)
        assert Looking([typed]).find(words[0], language, told=True)


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_what_others_ask_or_a_deputy_of_others_is_none(language: str, text: str) -> None:
    assert requests_in(text, language) == []


def test_only_where_a_text_begins() -> None:
    assert requests_in("Мост открыт. " * 90 + "Сенатор обратился к премьеру.", "ru") == []


def test_what_is_quoted_or_of_another_theme_is_not_widened() -> None:
    text = "Сенатор обратился к премьеру"
    for typed in ("«депутатский запрос»", "правительственный час"):
        assert phrase_key(typed) not in request_keys()
        assert Phrases({phrase_key(typed): typed}).find(text, language="ru") == {}
    followed = Phrases({phrase_key("депутатский запрос"): "депутатский запрос"})
    followed.remove([phrase_key("депутатский запрос")])
    assert followed.find(text, language="ru") == {}
