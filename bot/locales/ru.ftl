# The words of the bot. Values may hold Telegram HTML where the code asks for `texts.html`.


## Menu

menu-start = Начать: язык и темы
menu-subscribe = Подписаться на тему или человека
menu-unsubscribe = Отписаться
menu-subscriptions = Подписки
menu-officials = Люди и должности
menu-digest = Дайджест прямо сейчас
menu-latest = Последние новости
menu-trends = О чём новости недели
menu-saved = Сохранённое
menu-bundle = Поделиться набором тем по ссылке
menu-settings = Настройки
menu-pause = Пауза
menu-resume = Снять паузу
menu-why = Почему пришла эта новость
menu-forgetme = Удалить все данные этого чата
menu-help = Справка
menu-privacy = Какие данные хранятся
menu-desk = Запланированное и опубликованное
menu-review = Что проверить
menu-sources = Источники новостей
menu-log = Что сделали редакторы
menu-editors = Редакторы и владельцы
about =
    Новости парламентов Казахстана и других тюркских государств, а также новости ТюркПА и ОТГ.

    • Подпишитесь на человека, должность, орган, хештег или любые слова.
    • Новости приходят сразу или одним дайджестом, как вы решите.
    • Бот говорит по-русски, по-казахски и по-английски.
about-short = Новости парламентов Казахстана и других тюркских государств: сразу или одним дайджестом. Бот говорит на трёх языках.

## Start

start =
    <b>ParlDigest</b>: новости парламентов Казахстана и других тюркских государств. Они приходят сразу или одним дайджестом, как вы решите.

    { $place ->
        [group] Подписки этой группы меняют администраторы, например командой <code>/subscribe #ТюркПА</code>.
        [typed] Напишите хештег, имя или любое слово, например: #ТюркПА, Маулен Ашимбаев, пенсия.
       *[private] Выберите тему либо напишите хештег, имя или любое слово, например: #ТюркПА, Маулен Ашимбаев, пенсия.
    }{ $counted ->
        [yes] {" "}Число на кнопке: сколько новостей было за неделю.
       *[no] {""}
    }
start-link =
    <b>ParlDigest</b>: новости парламентов Казахстана и других тюркских государств.
    Они приходят сразу или одним дайджестом, как вы решите. Другие темы: /start.
start-back =
    Я снова в группе. { $count ->
        [one] Сохранилась { $count } подписка
        [few] Сохранились { $count } подписки
        [many] Сохранилось { $count } подписок
       *[other] Сохранились { $count } подписки
    }. { $where ->
        [topics] У каждой темы группы свой список: /subscriptions.
       *[chat] Список: /subscriptions.
    }
start-done =
    ✅ { $count ->
        [one] { $count } подписка
        [few] { $count } подписки
        [many] { $count } подписок
       *[other] { $count } подписки
    }. { $found ->
        [yes] Дайджест за последние сутки ниже.
        [none] В дайджест ничего не идёт.
       *[no] Новостей для дайджеста за последние сутки не было.
    }

    { $coming ->
        [both] Новости приходят сразу. Следующий дайджест: { $time }.
        [alerts] Новости приходят сразу, без дайджеста.
        [digest] Новости приходят только в дайджесте. Следующий: { $time }.
        [paused] Сейчас пауза: новости и дайджесты не приходят. Снять её: /resume.
        [off] Дальше ничего приходить не будет: мгновенные новости и дайджест выключены (/settings).
       *[nothing] Дальше ничего приходить не будет. Проверьте /settings и /subscriptions.
    }
language-set = Теперь я пишу по-русски.

## Subscriptions

subscribe-ask = На что подписаться? Напишите хештеги, имена или любые слова через запятую, например: <code>#ТюркПА, Маулен Ашимбаев, пенсия</code>.
subscribed = ✅ Подписка: { $topic }
subscribed-within = { QUOTED($words) } уже ищется в вашей подписке: { $topic }
subscribed-already = Уже в подписках: { $topic }
comes =
    { $paused ->
        [ever] ⏸ Сейчас пауза: ничего не приходит, пока вы её не снимете (/resume).
        [until] ⏸ Сейчас пауза { MOMENT($until, case: "until") }. Ничего не приходит. Снять: /resume.
       *[no] { $comes ->
            [both] Новости приходят сразу и в дайджесте { $when }.
            [instant] Новости приходят сразу.
            [instant-no-digest] Новости приходят сразу. Дайджест выключен (/settings).
            [digest] Новости приходят в дайджесте { $when }.
            [digest-no-alerts] Новости приходят в дайджесте { $when }. Мгновенные новости выключены (/settings).
            [no-alerts] Новости по этой теме не приходят: мгновенные новости выключены (/settings).
            [no-digest] Новости по этой теме не приходят: дайджест выключен (/settings).
            [nothing] Новости не приходят: выключены и мгновенные новости, и дайджест (/settings).
           *[muted] Новости по этой теме не приходят.
        }
    }
comes-muted =
    💤 Тишина { MOMENT($until, case: "until") }. Новости не приходят сразу. { $then ->
        [digest] Дайджест { $when }.
       *[latest] Их покажет /latest.
    }
comes-off = ⏳ Тема выключена { MOMENT($until, case: "until") }. По ней ничего не приходит, и в дайджесте её нет.
comes-loud =
    { $urgency ->
        [silent] 🔇 Новости по этой теме приходят без звука, если не относятся и к теме со звуком.
       *[important] ❗ Новости по этой теме приходят сразу всегда: и в тихие часы, и сверх дневного предела.
    }
comes-but =
    { $what ->
        [quiet] В тихие часы ({ $hours }) новости копятся и приходят потом. На темы с ❗ это не действует.
        [cap] Дневной предел на все темы: { $most }. На темы с ❗ он не действует.
       *[both] В тихие часы ({ $hours }) новости копятся и приходят потом. Дневной предел на все темы: { $most }. На темы с ❗ это не действует.
    }
activity-none =
    { $kind ->
        [keyword] С тех пор как вы подписались, новостей об этом не было.
        [named] В последнее время новостей с этими словами не было.
       *[other] Новостей пока не было.
    }
activity-latest = Последняя новость: { QUOTED($latest) }
activity-period =
    { $days ->
        [1] За последние сутки
        [7] За последнюю неделю
        [28] За последние четыре недели
        [one] За последний { $days } день
        [few] За последние { $days } дня
        [many] За последние { $days } дней
       *[other] За последние { $days } дня
    }
activity-counted =
    { activity-period }{ $count ->
        [0] {" "}новостей не было; последняя вышла раньше
        [one] : { $count } новость; последняя
        [few] : { $count } новости; последняя
        [many] : { $count } новостей; последняя
       *[other] : { $count } новости; последняя
    }: { QUOTED($latest) }
activity-weekly =
    { $count ->
        [one] Примерно { $count } новость в неделю
        [few] Примерно { $count } новости в неделю
        [many] Примерно { $count } новостей в неделю
       *[other] Примерно { $count } новости в неделю
    }; последняя: { QUOTED($latest) }
which-one = { QUOTED($text) }: кого или что вы имели в виду?
which-of-country = { QUOTED($text) }: подписаться на все новости с этим названием или на одну из тем ниже?
did-you-mean = { QUOTED($text) }: вы имели в виду { QUOTED($topic) }?
topic-unknown =
    { QUOTED($text) }: { $whole ->
        [no] готовой темы именно об этом нет.
       *[yes] готовой темы с таким названием нет.
    } { $words ->
        [word] Искать в новостях это слово?
        [name] Искать в новостях это имя или название?
        [near] Искать новости, где эти слова стоят рядом?
        [meant] Искать новости с этими словами рядом или о том же другими словами?
        [order] Искать новости, где эти слова стоят подряд?
        [tag] Слишком короткие или длинные слова бот в новостях не ищет, но можно подписаться на хештег.
       *[no] Слишком короткие или длинные слова бот в новостях не ищет.
    }
topic-broader = Шире: все новости по теме { QUOTED($topic) }.
topic-broader-theme =
    Шире: готовая тема { QUOTED($topic) } (ещё { $words }{ $more ->
        [yes] { " " }и другие слова).
       *[no] ).
    }
offer-follow = { QUOTED($text) }: подписаться?
subscriptions-none = Вы ни на что не подписаны. { $offered ->
        [yes] Выберите тему кнопкой или отправьте /subscribe.
       *[no] Подписаться: /subscribe.
    }
subscriptions-list =
    { $count ->
        [one] <b>{ $count } подписка</b>
        [few] <b>{ $count } подписки</b>
        [many] <b>{ $count } подписок</b>
       *[other] <b>{ $count } подписки</b>
    } (предел: { $limit }).
    Нажмите на тему, чтобы открыть её. ⚡ сразу, 📰 в дайджесте, ⚡📰 сразу и в дайджесте, 🔕 не присылать, 💤 тишина на сутки, ⏳ выключена на время, 🔇 без звука, ❗ всегда сразу, 🎯 с условиями{ $order ->
        [yes] , 🔗 слова подряд
       *[no] { "" }
    }. ✖ отписаться.
subscriptions-off =
    { $off ->
        [alerts] Мгновенные новости выключены (/settings).
        [digest] Дайджест выключен (/settings).
       *[both] Новости не приходят: выключены и мгновенные новости, и дайджест (/settings).
    }
subscriptions-paused =
    { $paused ->
        [ever] ⏸ Сейчас пауза: ничего не приходит, пока вы её не снимете (/resume).
       *[until] ⏸ Сейчас пауза { MOMENT($until, case: "until") }. Ничего не приходит. Снять: /resume.
    }
subscriptions-changed =
    { $kept ->
        [yes] Для всех тем, кроме 🔕:
       *[no] Для всех тем:
    } { $mode ->
        [digest] 📰 только в дайджесте.
       *[both] ⚡📰 сразу и в дайджесте.
    }
subscriptions-restored = Прежние режимы возвращены.
ask-off = На сколько выключить тему { QUOTED($topic) }? Всё это время новостей по ней не будет и в дайджесте. Выберите срок или напишите день, например <code>до понедельника</code>.
mode-instant = Только сразу
mode-digest = Только в дайджесте
mode-both = Сразу и в дайджесте
mode-muted = Не присылать
muted = 🔕 Больше не присылаю новостей по теме { QUOTED($topic) }.
muted-for-day = 💤 { $topic }: тишина { MOMENT($until, case: "until") }. { $then ->
        [digest] В дайджесте новости будут.
       *[latest] Новости покажет /latest.
    }
mute-ended = ⚡ { $topic }: новости снова приходят сразу.
topic-on-again = ▶ { $topic }: тема снова включена. { $comes }
digest-only = 📰 { $topic }: { $digest ->
        [on] теперь только в дайджесте.
       *[off] теперь только в дайджесте, но дайджест выключен (/settings).
    }
unsubscribed = Подписка отменена: { $topic }
unsubscribe-unknown = Такой подписки нет: { QUOTED($text) }.
unsubscribe-ask =
    { $more ->
        [yes] От чего ещё отписаться? Нажмите на тему.
       *[no] От чего отписаться? Нажмите на тему или напишите её.
    }
refused-ask = Похоже, вы просите чего-то не присылать: { QUOTED($text) }. Пока ничего не изменилось. Что сделать?
undone = { $topic }: { $mode ->
        [instant] режим «только сразу».
        [digest] режим «только в дайджесте».
        [both] режим «сразу и в дайджесте».
       *[muted] режим «не присылать».
    }
undo-done = Изменение отменено.
undo-changed = Вернуть нельзя: с тех пор настройки или темы изменились. Изменить вручную: /settings, /subscriptions.
undo-full = Вернуть нельзя: подписок станет больше { $limit }. Отпишитесь от лишних: /subscriptions.
undo-full-named = Вернуть нельзя: тем со своим названием станет больше { $limit }. Отпишитесь от лишних: /subscriptions.
undo-crowded = Вернуть нельзя: дайджестов станет больше { $limit }. Удалите лишний: /settings.

## Buttons

button-subscriptions = Подписки
button-topic = ⚙️ { $topic }
button-about = Подробнее: { $topic }
button-follow = Подписаться: { $topic }
button-follow-short = ➕ { $topic }
button-leave = Отписаться: { $topic }
button-follow-under = 🎯 Условия темы: { $topic }
button-follow-several =
    { $many ->
        [2] Подписаться: { $names }
       *[other] Все: { $names }
    }
button-follow-together =
    { $kind ->
        [ministry] ➕ Министр и министерство
        [office] ➕ Руководитель и сам орган
        [place] ➕ Город и область
       *[topics] { $count ->
            [2] Подписаться на обе темы
           *[other] Подписаться на все темы: { $count }
        }
    }
button-words-near = Только рядом: { QUOTED($words) }
button-follow-theme = Подписаться на тему { QUOTED($topic) }
button-follow-hashtag = Подписаться: { $tag }
button-undo = ↩ Отменить
button-take-back = ↩ Вернуть: { $topic }
button-restore = ↩ Вернуть прежние режимы
button-mode-both = ⚡📰 Сразу и в дайджесте
button-mode-instant = ⚡ Только сразу
button-mode-digest = 📰 Только в дайджесте
button-mode-muted = 🔕 Не присылать
button-all-digest = 📰 Все темы: только в дайджесте
button-all-both = ⚡📰 Все темы: сразу и в дайджесте
button-to-list = ‹ К подпискам
button-back = ‹ Назад
button-more = Ещё
button-details = Подробнее
button-language = Язык
button-zone = Часовой пояс
button-time = Время дайджеста
button-days = Дни
button-outlets = Любимые источники
button-alerted = Повторы в дайджесте
button-form = Вид дайджеста
button-up = ⬆️ Выше в дайджесте
button-first = ⏫ На первое место
placed =
    { $place ->
       *[other] { $topic }: теперь на { $place }-м месте в дайджесте.
    }
button-every-day = Каждый день
button-weekdays = По будням
button-weekends = По выходным
button-quiet = 🌙 Тихие часы
button-quiet-off = Без тихих часов
button-cap = Дневной предел
button-no-cap = Без предела
button-loud-normal = 🔔 Со звуком
button-loud-silent = 🔇 Без звука
button-loud-important = ❗ Всегда сразу
button-off = ⏳ Выключить до…
button-on-again = ▶ Включить сейчас
button-pause = ⏸ Пауза
button-pause-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
button-pause-ever = Пока не сниму
button-resume = ▶ Снять паузу
button-digest-on = Включить дайджест
button-digest-off = Выключить дайджест
button-alerts-on = Включить мгновенные новости
button-alerts-off = Выключить мгновенные новости
button-sequels-on = Присылать продолжения
button-sequels-off = Не присылать продолжения
button-week-on = Присылать картинку недели
button-week-off = Не присылать картинку недели
button-empty-on = Присылать пустой дайджест
button-empty-off = Не присылать пустой дайджест
button-heartbeat-on = Сообщать о неделе без новостей
button-heartbeat-off = Не сообщать о неделе без новостей
button-forget = Да, удалить всё
button-keep = Нет, оставить
button-add-channel = Сделать канал источником
button-check-channel = Проверить ещё раз
button-choose-channel = Выбрать канал
button-publish = Опубликовать
button-publish-anyway = Опубликовать отдельно
button-discard = Отмена
button-publish-doubtful = Всё равно опубликовать
button-first-digest = Готово: дайджест за сутки

## Messages

alert-reason =
    🔔 { $shown ->
        [single] Подписка: { $topics }
        [all] Подписки: { $topics }
       *[some] Подписки: { $topics } и ещё { $more }
    }
alert-sources =
    { $shown ->
        [named] Также: { $names }
       *[counted] Ещё в { $count ->
            [one] { $count } источнике
            [few] { $count } источниках
            [many] { $count } источниках
           *[other] { $count } источниках
        }
    }
alert-sibling =
    { $language ->
        [kk] На казахском
        [en] На английском
       *[ru] На русском
    }
topics-and-more = { $topics } и ещё { $more }
alert-button-open = Открыть
alert-button-why = Почему?
alert-button-manage = Подписки
alert-button-mute = 💤 Тишина на сутки
alert-button-heard = ⚡ Снова сразу
alert-button-less = 🎚 Меньше таких новостей
alert-button-unsubscribe = ✖ Отписаться
alert-button-about = ↩️ Всё-таки об этом
alert-button-save = 🔖 Сохранить
alert-button-unsave = 🔖 Убрать из сохранённого
article-saved = Новость сохранена. Все сохранённые: /saved.
article-unsaved = Новости больше нет в сохранённом.
correction-header = ✏️ <b>Исправлено</b>
correction-words = { $before } → { $after }
correction-before = Раньше: { QUOTED($text) }
correction-added = Добавлено: { QUOTED($text) }
correction-removed = Убрано: { QUOTED($text) }
correction-more =
    И ещё { $count ->
        [one] { $count } изменение
        [few] { $count } изменения
        [many] { $count } изменений
       *[other] { $count } изменения
    }
correction-withdrawn =
    { $lost ->
        [single] Новость больше не относится к теме: { $topics }
       *[several] Новость больше не относится к темам: { $topics }
    }
correction-unmet =
    { $lost ->
        [single] Новость больше не подходит под ваши условия по теме: { $topics }
       *[several] Новость больше не подходит под ваши условия по темам: { $topics }
    }
correction-retracted = 🗑 <b>Новость отозвана</b>
alert-done =
    { $what ->
        [muted] Тишина { MOMENT($until, case: "until") }
        [heard] Снова сразу
        [digest] Только в дайджесте
        [left] Вы отписались
        [refused] Учтено
        [saved] В сохранённом
        [unsaved] Убрано из сохранённого
        [undone] Изменение отменено
       *[about] Снова об этом
    }
less-head =
    За { $days }{" "}{ $days ->
        [one] день
        [few] дня
        [many] дней
       *[other] дня
    } было бы так:
less-choice = −{ $count } · { $what }
less-what =
    { $fewer ->
        [outlet] Пишет не только: { $name }
        [title] Только если тема в заголовке
        [lang] { $name ->
            [kk] Только на казахском
            [ru] Только на русском
           *[en] Только на английском
        }
        [without] Без упоминания: { $name }
       *[sequels] Без продолжений, по всем темам
    }
less-digest = −{ $count } сразу · Только в дайджесте
less-done = Готово. { $what }
less-how =
    Число на кнопке: сколько новостей за { $days }{" "}{ $days ->
        [one] день
        [few] дня
        [many] дней
       *[other] дня
    } не пришло бы или не пришло бы сразу. Нажмите, чтобы так было и дальше.
less-nothing = По этой новости предложить нечего. Задать условия темы: /subscriptions.
sequel-header = 🆕 <b>Продолжение</b>
sequel-more =
    { $count ->
        [one] И ещё { $count } новость об этом
        [few] И ещё { $count } новости об этом
        [many] И ещё { $count } новостей об этом
       *[other] И ещё { $count } новости об этом
    }
sequel-button-on = 🆕 Присылать продолжение
sequel-button-off = 🔕 Не присылать продолжение
sequel-chosen =
    { $sequels ->
        [on] { $kept ->
            [alerts] Продолжение придёт, только если включить мгновенные новости (/settings).
            [paused] Сейчас пауза (/resume): пока она не закончится, продолжение не придёт.
            [topic] Продолжение придёт, только если новости по этой теме снова будут приходить сразу (/subscriptions).
           *[no] Если у этой новости появится продолжение, оно придёт отдельным сообщением.
        }
       *[off] Продолжение этой новости отдельным сообщением приходить не будет.
    }
sequel-label =
    { $sequels ->
        [on] Продолжение: присылать
       *[off] Продолжение: не присылать
    }
digest-header =
    { $span ->
        [week] <b>Дайджест за неделю</b>, { DAYS($first, $date) }
        [month] <b>Дайджест за месяц</b>, { DAYS($first, $date) }
        [days] <b>Дайджест</b>, { DAYS($first, $date) }
       *[day] <b>Дайджест</b>, { DATE($date, weekday: "yes", year: "no") }
    }
digest-page = , страница { $number }
digest-count =
    { $count ->
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новости
    } по вашим подпискам
digest-count-some = { digest-count }, { $came ->
        [one] { $came } из них уже приходила
        [few] { $came } из них уже приходили
        [many] { $came } из них уже приходили
       *[other] { $came } из них уже приходили
    }
digest-count-again = Новых нет: по вашим подпискам { $count ->
        [one] уже приходила { $count } новость.
        [few] уже приходили { $count } новости.
        [many] уже приходило { $count } новостей.
       *[other] уже приходили { $count } новости.
    }
digest-about =
    { $about ->
        [same] { $after ->
            [some] . { $count ->
                [2] Обе новые
               *[other] Все новые
            } — по теме: { LIST($topics) }
           *[all] , { $count ->
                [2] обе
               *[other] все
            } — по теме: { LIST($topics) }
        }
        [most] { $after ->
            [some] . Большинство новых — { $named ->
                [1] по теме
               *[other] по темам
            }: { LIST($topics) }
           *[all] , большинство — { $named ->
                [1] по теме
               *[other] по темам
            }: { LIST($topics) }
        }
       *[leading] { $after ->
            [some] . Среди новых больше всего: { LIST($topics) }
           *[all] . Больше всего: { LIST($topics) }
        }
    }
digest-group = ▎{ $topic } ({ $count })
digest-group-continued = ▎{ $topic }, продолжение
digest-surge =
    <i>По теме необычно много новостей: { $count } за сутки, обычно { $usual ->
        [0] за неделю ни одной
       *[other] { $usual } в неделю
    }</i>
digest-sources = { $outlet } и ещё { $count ->
        [one] { $count } источник
        [few] { $count } источника
        [many] { $count } источников
       *[other] { $count } источника
    }
digest-also =
    { $count ->
        [1] ещё тема: { $topics }
       *[other] ещё темы: { $topics }
    }
digest-later = ↳ Позднее: { $article }
digest-language =
    { $language ->
        [kk] на казахском
        [en] на английском
       *[ru] на русском
    }
digest-related = Читайте также:
digest-mentions = Ещё { $count ->
        [one] { $count } упоминание
        [few] { $count } упоминания
        [many] { $count } упоминаний
       *[other] { $count } упоминания
    }
digest-mentions-only = По вашим подпискам только { $count ->
        [one] { $count } упоминание
        [few] { $count } упоминания
        [many] { $count } упоминаний
       *[other] { $count } упоминания
    }
digest-mentioned = ▎<b>Упоминания</b>
digest-again = ▎<b>Уже приходило</b>
digest-hidden =
    Не вошло в дайджест: { $count ->
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новости
    }. Посмотреть: /latest.
digest-corrected = ▎<b>Исправлено после отправки</b>
digest-retracted = ▎<b>Отозвано</b>
heartbeat =
    За неделю по вашим подпискам присылать было нечего. { $health ->
        [some] { $troubled ->
            [one] { $troubled } источник молчал или был недоступен
            [few] { $troubled } источника молчали или были недоступны
            [many] { $troubled } источников молчали или были недоступны
           *[other] { $troubled } источника молчали или были недоступны
        }, поэтому я мог увидеть не всё.
       *[well] { $sources ->
            [0] За это время я прочитал { $news ->
                [one] { $news } новость
                [few] { $news } новости
                [many] { $news } новостей
               *[other] { $news } новости
            }.
           *[other] Источники работают: я прочитал { $news ->
                [one] { $news } новость
                [few] { $news } новости
                [many] { $news } новостей
               *[other] { $news } новости
            } из { $sources ->
                [one] { $sources } источника
                [few] { $sources } источников
                [many] { $sources } источников
               *[other] { $sources } источника
            }.
        }
    }
heartbeat-off = Сообщения о неделях без новостей выключены. На сами новости это не влияет.
heartbeat-on = Сообщения о неделях без новостей снова включены.
heartbeat-button-off = Не сообщать о таких неделях
heartbeat-button-on = ↩️ Снова сообщать
catch-up-header =
    { $why ->
        [quiet] <b>За тихие часы</b>
        [cap] <b>Сверх дневного предела</b>
       *[both] <b>Отложенные новости</b>
    }
catch-up-rest = ▎<b>Другие новости</b>
catch-up-hidden =
    В этот список не вошло: { $count ->
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новости
    }. Посмотреть: /latest.
alert-last = <i>Дневной предел исчерпан: { $most }. Остальные новости придут позже; ближайший раз — { MOMENT($at) }. На темы с ❗ предел не действует.</i>
digest-empty = Новостей для этого дайджеста нет.
digest-nothing =
    { $digest ->
        [on] Новостей для дайджеста пока нет. Следующий дайджест: { $time }.
        [paused] Новостей для дайджеста пока нет. Сейчас пауза. Снять её: /resume.
        [none] Ни одна подписка не идёт в дайджест. Изменить это: /subscriptions.
       *[off] Новостей для дайджеста пока нет. Дайджест по расписанию выключен: /settings.
    }
digest-no-subscriptions = Дайджест собирается из ваших подписок, а их нет. Начните с /subscribe.
digest-article-gone = Этой новости здесь больше нет: дайджест с тех пор изменился. Новости: /latest.
digest-gone = Этот дайджест изменился, такой страницы в нём больше нет. Новости: /latest.
digest-button-open = Подробнее
digest-button-more =
    { $count ->
        [0] Дальше ›
       *[other] Ещё { $count } ›
    }
digest-button-before = ‹ Предыдущие
digest-button-back = ‹ К дайджесту
digest-button-topics = 🔕 Не присылать по теме…
digest-button-mute = 🔕 Не присылать: { $topic }
digest-button-hear = ↩️ Вернуть: { $topic }
digest-button-subscriptions = Подписки
digest-button-settings = Настройки
digest-button-unseen = Не вижу дайджеста
digest-unseen-gone = Вид дайджеста теперь обычный. А этот дайджест с тех пор изменился, показать его снова нельзя. Новости: /latest.
digest-unseen = Вид дайджеста теперь обычный. Этот дайджест пришёл ещё раз, ниже.
digest-week = Новости по дням (каждая посчитана один раз)
digest-week-before = ранее
digest-week-others = Другие темы
latest-header = <b>Новости, начиная с последних</b>
latest-newer = ‹ Новее
latest-older = Раньше ›
latest-none = { QUOTED($text) }: новостей не нашлось.
latest-none-yet =
    { $of ->
        [mine] По вашим темам новостей пока нет. Чтобы увидеть другие, напишите /latest и имя или хештег.
       *[other] Показать пока нечего.
    }
trends-heading =
    { $state ->
        [over] Неделя { DAYS($first, $last, $today) }
       *[on] Эта неделя, { DATE($first, $today, case: "since") }
    }{ $scope ->
        [mine] : ваши темы
       *[all] : все темы
    }
trends-header =
    { $state ->
        [over] <b>Неделя { DAYS($first, $last, $today) }</b>
       *[on] <b>Эта неделя, { DATE($first, $today, case: "since") }</b>
    }
trends-legend = Один столбик — одна неделя. Первая начинается { DATE($first, $today) }, последняя выделена цветом. Новость нескольких источников считается один раз.
error-trends-topic = /trends показывает неделю по всем темам сразу. Отправьте только /trends, а новости по одной теме ищите так: /latest { $text }.
trends-no-subscriptions =
    { $followed ->
        [yes] У вас нет тем, по которым приходят новости. Подписаться: /subscribe. Изменить режимы: /subscriptions.
       *[no] Вы пока ни на что не подписаны. Подписаться: /subscribe.
    }
trends-topics = Темы
trends-people = Люди
trends-note = Обычно { $usual }
trends-note-new = Новая тема
trends-count =
    { $scope ->
        [mine] По вашим темам
       *[all] По всем темам
    }: { $count ->
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новости
    } (одна новость из нескольких источников считается один раз).
trends-little =
    { $scope ->
        [mine] По вашим темам { $count ->
            [0] { $state ->
                [over] новостей не было.
               *[on] новостей пока нет.
            }
           *[other] новостей: { $count }. Для картинки этого мало.
        }
       *[all] { $count ->
            [0] { $state ->
                [over] Новостей не было.
               *[on] Новостей пока нет.
            }
           *[other] Новостей: { $count }. Для картинки этого мало.
        }
    }
trends-most = Больше всего новостей: { LIST($topics) }.
trends-above = Больше обычного: { LIST($topics) }.
trends-above-one =
    { $usual ->
        [0] { $topic } ({ $count }, обычно меньше одной)
       *[other] { $topic } ({ $count }, обычно { $usual })
    }
trends-new = Раньше, начиная { DATE($since, $today, case: "since") }, новостей не было: { LIST($topics) }.
trends-none-pressed =
    { $scope ->
        [mine] По вашим темам за выбранную неделю слишком мало новостей для картинки.
       *[all] За выбранную неделю слишком мало новостей для картинки.
    }
button-trends-scope =
    { $scope ->
        [mine] Мои темы
       *[all] Все темы
    }
button-week-before = ‹ Неделя раньше
button-week-after = Неделя позже ›
saved-header =
    <b>Сохранённое</b>, { $count ->
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новости
    }
saved-none = Сохранённых новостей нет. Чтобы сохранить мгновенную новость, нажмите под ней ⚙️, затем «🔖 Сохранить».
saved-gone = Новость отозвана
saved-full = Сохранено новостей: { $limit }, больше нельзя. Уберите лишние: /saved.

## Settings

settings =
    <b>Настройки</b>

    Язык: русский
    Мгновенные новости: { $alerts ->
        [on] вкл.
       *[off] выкл.
    }
    Дайджест: { $digest ->
        [on]
            вкл., { $when }
            Пустой дайджест: { $empty ->
                [yes] присылать
               *[no] не присылать
            }
       *[off] выкл.
    }
    Часовой пояс: { $zone }, сейчас { $now }
    Пауза: { $paused ->
        [ever] пока вы её не снимете
        [until] { MOMENT($until, case: "until") }
       *[no] нет
    }
settings-alerted = Повторы в дайджесте: { $shown ->
        [short] только заголовки
        [full] полностью
       *[none] не показывать
    }
settings-form = Вид дайджеста: { $form ->
        [rich] расширенный
       *[classic] обычный
    }
settings-sequels = Продолжения новостей: { $sequels ->
        [on] присылать
       *[off] не присылать
    }
settings-week = Картинка недели после еженедельного дайджеста: { $week ->
        [on] присылать
       *[off] не присылать
    }
settings-heartbeat = Недели без новостей: { $heartbeat ->
        [on] сообщать
       *[off] не сообщать
    }
settings-outlets = Любимые источники: { $names }
settings-quiet = Тихие часы: { $hours }
settings-cap = Дневной предел: { $most } (новости по темам с ❗ приходят и сверх него)
settings-held = Сейчас отложено новостей: { $count } ({ $why ->
        [quiet] тихие часы
       *[cap] дневной предел
    }). { $count ->
        [1] Придёт
       *[other] Придут
    } { MOMENT($until, case: "on") }
quiet-when =
    { TIME($begin) }–{ TIME($end) }{ $days ->
        [every] { "" }
        [weekdays] , с понедельника по пятницу
       *[some] , { WEEKDAY($which, case: "each") }
    }
ask-quiet =
    В какие часы не присылать мгновенные новости? Они накопятся и придут, когда тихие часы кончатся. Тем «{ button-loud-important }» это не касается.{ $digest ->
        [on] {" "}Дайджест приходит в своё время, но без звука.
       *[off] {""}
    }
    { $quiet ->
        [yes] Сейчас: { $hours }.
       *[no] { "" }
    }
    Выберите или напишите, например <code>23-7</code> или <code>с 22:30 до 6:30 по будням</code>.
quiet-nights =
    { $days ->
        [weekdays] Ночь с пятницы на субботу тихая, с воскресенья на понедельник — нет.
        [weekends] Ночь с воскресенья на понедельник тихая, с пятницы на субботу — нет.
       *[some] День считается тот, в который тихие часы начинаются.
    }
quiet-set = 🌙 Тихие часы: { $hours }.
ask-cap = Сколько новостей в день присылать сразу? Остальные придут позже, { $digest ->
        [on] списком или в дайджесте
       *[off] списком
    }; ближайший раз — { MOMENT($at) }. На темы «{ button-loud-important }» предел не действует. Выберите или напишите число.
cap-set =
    { $cap ->
        [yes] Дневной предел: { $most } (новости по темам с ❗ приходят и сверх него).
       *[no] Дневного предела нет.
    }
digest-when =
    { $days ->
        [several] по расписанию
       *[other] { TIME($time, case: "on") }{ $days ->
            [every] { "" }
            [daily] , каждый день
            [weekdays] , с понедельника по пятницу
            [month] , { $day }-го числа каждого месяца
            [last] , в последний день месяца
           *[some] , { WEEKDAY($which, case: "each") }
        }
    }
schedules = <b>Когда приходит дайджест</b> (не больше { $limit })
schedule-when = Дайджест { $when }
schedule-topics =
    { $shown ->
        [all] Все темы.
        [none] Ни одна из его тем сейчас не идёт в дайджест.
        [more] Темы: { $topics } и ещё { $more }.
       *[some] Темы: { $topics }.
    }
schedule-next = Следующий: { MOMENT($time) }.
schedule-needs-topic = Нужна хотя бы одна тема.
schedule-off =
    { $why ->
        [paused] Сейчас пауза: дайджест не приходит. Снять её: /resume.
       *[off] Дайджест выключен (/settings).
    }
schedule-of-all = Хотя бы один дайджест должен быть обо всех темах, иначе новости остальных тем не попадут ни в один.
ask-rhythm =
    { $more ->
        [yes] Когда присылать ещё один дайджест?
       *[no] Когда присылать этот дайджест?
    } Выберите или напишите, например <code>по будням в 8:30 и 18:00</code> или <code>1-го числа в 9:00</code>.
ask-schedule-topics = Какие темы идут в этот дайджест?
error-rhythm = Не понимаю, когда это: { QUOTED($text) }. Напишите, например, «по пятницам в 17:00» или «1-го числа в 9:00». Число месяца: от 1 до 28 или «последний день».
error-schedules = Больше дайджестов добавить нельзя: их уже { $limit }. Сначала удалите лишний.
error-schedule-gone = Этого дайджеста в расписании больше нет. Открыть расписание: /settings, «{ button-schedules }».
button-schedules = 🗓 Расписание
button-schedule-add = ➕ Ещё один дайджест
button-schedule-time = Изменить время
button-schedule-topics = Изменить темы
button-schedule-remove = Удалить
button-schedule-every = Все темы
saved = Сохранено.
ask-language = Выберите язык.
ask-time = Во сколько присылать дайджест? Выберите время или напишите его, например <code>8:30</code> или <code>9 вечера</code>.
ask-days = По каким дням присылать дайджест?
ask-alerted = Как показывать в дайджесте новости, которые уже пришли как мгновенные? В дайджесте за неделю или больше вместо заголовков они стоят полностью.
alerted-choice =
    { $shown ->
        [short] Только заголовки
        [full] Полностью
       *[none] Не показывать
    }
ask-form = Как показывать дайджест? В расширенном виде темы сворачиваются; если их несколько, сверху стоит оглавление, а в дайджесте за неделю может быть таблица. Такой вид показывают не все версии Telegram, поэтому, прежде чем включить его, я пришлю пробное сообщение.
form-choice =
    { $form ->
        [rich] Расширенный вид
       *[classic] Обычный вид
    }
form-trial = Ниже — пробное сообщение. Видна ли в нём таблица? Нажмите под ним одну из кнопок. Пока ответа нет, вид дайджеста не изменится.
form-refused = Telegram не принял пробное сообщение. Вид дайджеста не изменился. Попробуйте позже.
form-sample = Видите таблицу?
form-sample-fold = Нажмите, чтобы развернуть
form-sample-folded = Так в дайджесте сворачиваются темы.
form-sample-topic =
    { $topic ->
        [first] Бюджет
       *[second] Образование
    }
form-seen =
    { $seen ->
        [yes] Да, вижу таблицу
        [yes-short] Да
        [no] Нет, таблицы не видно
       *[empty] Сообщение пустое
    }
form-set =
    { $form ->
        [rich] Вид дайджеста: расширенный. Если какой-то дайджест не виден, нажмите под ним «{ digest-button-unseen }».
       *[classic] Вид дайджеста: обычный.
    }
ask-outlets = Если на вашем языке об одном и том же сообщают несколько источников, новость придёт из любимого. Выберите до трёх, начиная с самого любимого.
outlets-none = Новостей от источников пока не было, поэтому выбирать не из чего.
outlets-full = Можно выбрать не больше трёх источников. Сначала снимите отметку с одного из них.
days-last = Нужен хотя бы один день. Совсем выключить дайджест можно в настройках.
ask-zone = Где вы? Выберите или напишите город, часовой пояс (<code>Europe/Berlin</code>) или разницу с UTC (<code>UTC+5</code>).
ask-in-reply = В группе пишите в ответ на это сообщение.
time-set =
    Время дайджеста: { $time }.{ $digest ->
        [on] {""}
       *[off] {" "}Сам дайджест выключен (/settings).
    }
zone-set = Часовой пояс: { $zone }, сейчас там { $now }.
pause-ask =
    { $paused ->
        [ever] ⏸ Сейчас пауза без срока. Поставить срок?
        [until] ⏸ Сейчас пауза { MOMENT($until, case: "until") }. Изменить срок?
       *[no] На сколько сделать паузу?
    }
    Или напишите другой срок, например <code>30</code> (дней) или <code>до понедельника</code>.
paused =
    { $paused ->
        [ever] ⏸ Пауза до тех пор, пока вы её не снимете.
       *[until] ⏸ Пауза { MOMENT($until, case: "until") }.
    } { $digest ->
        [on] Новости за время паузы войдут в первый дайджест после неё, а по темам «только сразу» останутся в /latest.
        [several] Новости за время паузы войдут в ваши дайджесты после неё, а по темам «только сразу» останутся в /latest.
        [empty] Подписок пока нет. Подписаться: /subscribe.
        [none] Новости за это время не придут: ни одна подписка не идёт в дайджест. Их покажет /latest.
       *[off] Новости за это время не придут: дайджест выключен (/settings). Их покажет /latest.
    }
resumed = ▶ Пауза снята.
pause-missed =
    { $digest ->
        [on] Новости за время паузы войдут в ближайший дайджест, а по темам «только сразу» останутся в /latest.
        [several] Новости за время паузы войдут в ваши ближайшие дайджесты, а по темам «только сразу» останутся в /latest.
        [empty] Подписок пока нет. Подписаться: /subscribe.
        [none] Новости за время паузы не придут: ни одна подписка не идёт в дайджест. Их покажет /latest.
       *[off] Новости за время паузы не придут. Их покажет /latest.
    }
resume-not-paused = Сейчас паузы нет.

## Why, privacy, help

why-header = { QUOTED($title) }
why-topic = { $topic }: { $words } ({ $how })
why-words = { QUOTED($words) }
why-told = Объяснение уже в чате, ниже.
why-muted =
    { $off ->
        [yes] ⏳ Тема выключена { MOMENT($until, case: "until") }.
       *[no] 💤 Тишина { MOMENT($until, case: "until") }.
    }
why-later = На эту тему вы подписались (или вернули подписку) уже после этой новости.
why-held = ⏳ Отложено { MOMENT($until, case: "until") } ({ $why ->
        [quiet] тихие часы
       *[cap] дневной предел
    }).
why-waits = ⏳ Всего отложено новостей: { $count } ({ $why ->
        [quiet] тихие часы
       *[cap] дневной предел
    }). { $count ->
        [1] Придёт
       *[other] Придут
    } { MOMENT($until, case: "on") }.
why-refused = { $topic }: вы отметили, что новость не относится к этой теме.
why-sources =
    { $shown ->
        [all] Источники: { $names }
       *[some] Источники: { $names } и ещё { $more }
    }
why-source =
    { $road ->
        [editor] редактор бота
       *[file] загруженный файл
    }
why-unsubscribed = Эта новость не относится ни к одной из тем, на которые вы подписаны.
why-not-an-alert = Это не мгновенная новость, или сведений о ней уже нет. Ответьте командой /why на другую новость.
why-gone = Эта новость больше не хранится: узнать, почему она пришла, уже нельзя.
why-no-alert = Объяснить нечего: мгновенных новостей ещё не было или они уже удалены. Когда новость придёт, ответьте на неё командой /why.
rule-hashtag = хештег
rule-full-name = полное имя
rule-initials = инициалы и фамилия
rule-surname = фамилия
rule-office = должность
rule-body = название
rule-part = орган в его составе
rule-alias = другое название
rule-title = должность и фамилия
forget-ask =
    Удалить всё, что хранится { $of ->
        [thread] об этой теме группы
       *[chat] об этом чате
    }: подписки, настройки, сохранённые новости, наборы тем (их ссылки перестанут открываться), историю отправленного? Вернуть это будет нельзя.
forgotten =
    { $of ->
        [thread] Всё об этой теме группы удалено.
       *[chat] Всё об этом чате удалено.
    } Чтобы начать снова, отправьте /start.
forget-kept = Ничего не удалено.
help =
    <b>Как это работает</b>

    Подписаться: <code>/subscribe Маулен Ашимбаев #ТюркПА</code>. В личном чате достаточно прислать имя, хештег или любое слово.

    /subscriptions: ваши подписки
    /officials: найти человека, должность или орган
    /digest: дайджест прямо сейчас
    /latest: последние новости
    /trends: о чём новости недели
    /settings: язык, дайджест, мгновенные новости, часовой пояс
    /pause и /resume: сделать паузу и снять её

    Имена можно писать в любом падеже, по-русски, по-казахски и латиницей.
help-more =
    <b>Другие команды</b>

    /unsubscribe <i>имя или хештег</i>: отписаться
    /subscribe <i>#Сенат +Токаев -#спорт</i>: с условиями (+ упоминается, - не упоминается)
    /subscribe <i>жильё: ипотека, Отбасы банк</i>: слова под одним названием
    /subscribe <i>«бюджет страны»</i>: слова подряд; без кавычек — рядом, в любом порядке, и другие о том же
    /latest <i>имя или хештег</i>: новости по одной теме
    /saved: сохранённые новости
    /bundle: поделиться набором тем по ссылке
    /pause <i>7</i>: пауза на семь дней
    /why в ответ на новость: почему она пришла
    /privacy: какие данные хранятся
    /forgetme: удалить все данные

    <b>В группе</b> менять подписки и настройки, сохранять новости, вызывать /digest, /bundle и /forgetme могут только администраторы. Если группа разделена на темы, у каждой свои подписки и настройки.
privacy =
    <b>Что хранится</b>
    • ID чата (у группы ещё и название); язык, часовой пояс, настройки и расписание;
    • подписки и их условия, в том числе слова, которые вы набрали;
    • какие новости и дайджесты вам отправлены и когда (эти сведения хранятся { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }).

    Как только бот обработает сообщение, оно стирается вместе с именем отправителя. Третьим лицам ничего не передаётся, и читатели не видят, на что подписаны другие. Темы набора (/bundle) и их условия видит тот, у кого есть ссылка на набор.

    /forgetme сразу удаляет всё { $of ->
        [thread] об этой теме группы
       *[chat] об этом чате
    } и набранные слова, которых больше ни у кого нет в подписках и наборах.
privacy-more =
    <b>Что ещё хранится и как долго</b>
    • сообщение, которое не удалось обработать: не дольше недели;
    • вопрос, который задал бот, и ID того, кому он задан: сутки;
    • слова, на которые вы так и не подписались, темы, от которых отписались, и прежние настройки (чтобы изменения можно было отменить): месяц;
    • ваши отметки, что новость не относится к теме: пока не удалите данные;
    • сохранённые новости: пока вы их не уберёте или не удалите данные;
    • ваши наборы тем и подписки, взятые из чужих наборов: пока не удалите данные (отозванный набор: месяц);
    • ваш выбор, присылать ли продолжение новости: восемь дней с выбора или с последней новости о событии (что позже);
    • слова, которые вы набрали: редакторы видят их, но не знают, чьи они; в группе ID написавшего хранится двое суток;
    • черновики редакторов: неделю; имя и ID редактора в списке редакторов и в /log остаются и после /forgetme.

    В журнале бота о людях записаны только их ID.

## Editors

editor-preview =
    <b>Предпросмотр</b>

    { $alert }

    Темы: { $topics }
    { $held ->
        [yes] { $count ->
            [0] Сразу не получит никто.
            [one] Если отправку продолжат, сразу получит { $count } чат.
            [few] Если отправку продолжат, сразу получат { $count } чата.
            [many] Если отправку продолжат, сразу получат { $count } чатов.
           *[other] Если отправку продолжат, сразу получат { $count } чата.
        }
       *[no] { $count ->
            [0] Сразу не получит никто.
            [one] Сразу получит { $count } чат.
            [few] Сразу получат { $count } чата.
            [many] Сразу получат { $count } чатов.
           *[other] Сразу получат { $count } чата.
        }
    }
editor-readers = { $language }: { $count }
editor-lasts =
    { $quick ->
        [yes] Отправка займёт меньше минуты.
       *[no] Отправка займёт примерно { DURATION($lasts, case: "acc") }.
    }
button-add-topic = + Добавить тему
editor-ask-topic = Какие темы добавить? Пришлите имена или хештеги одним сообщением.
editor-topic-unknown = Непонятно, какая это тема: { QUOTED($text) }. Пришлите хештег или полное имя из справочника.
button-publish-later = Позже
button-reschedule = Изменить время
button-unschedule = Отменить публикацию
editor-ask-when = Когда опубликовать? Пришлите время, например 18:30 или «завтра в 9». В вашем часовом поясе (/settings) сейчас { MOMENT($now) }.
editor-when-unknown = Не удалось понять время. Пришлите, например, 18:30 или «завтра в 9».
editor-when-past = Это время уже прошло. Пришлите более позднее.
editor-when-far = Отложить можно не больше чем на год. Пришлите более раннее время.
editor-scheduled = Новость { QUOTED($title) } будет опубликована { MOMENT($at, case: "on") }.
editor-changed = Кнопка была от прежнего предпросмотра. Проверьте нынешний.
editor-changed-by =
    { $what ->
        [moved] Время изменено: ваша запланированная новость { QUOTED($title) } будет опубликована { MOMENT($at, case: "on") }. Кто изменил: { $name }
       *[cancelled] Отменена ваша запланированная публикация: { QUOTED($title) } ({ MOMENT($at) }). Кто отменил: { $name }
    }
editor-unscheduled-late =
    { $what ->
        [published] Поздно: новость уже опубликована.
        [held] Эта публикация ждёт решения владельца бота (/desk).
       *[cancelled] Эта публикация уже отменена.
    }
editor-doubt =
    Не похоже на новость: { $reason ->
        [link] здесь только ссылка
        [tags] здесь только хештеги
       *[short] текст слишком короткий
    }. Если это всё же новость, её можно опубликовать.
editor-published = Опубликовано (№{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) }
editor-known =
    { $gone ->
        [yes] Новость { QUOTED($title) } (№{"\u00A0"}{ NUMBER($number, useGrouping: 0) }) отозвана и снова сама не появится. Если она всё же нужна, опубликуйте её отдельно.
       *[no] Новость { QUOTED($title) } уже есть (№{"\u00A0"}{ NUMBER($number, useGrouping: 0) }), поэтому второй раз она не рассылается. Если это другая новость, опубликуйте её отдельно.
    }
editor-told-by =
    { $known ->
        [yes] { $name }, { MOMENT($at) }
       *[no] { MOMENT($at) }
    }
editor-joins =
    Об этом событии уже есть новость { QUOTED($title) } ({ $by }). { $alerted ->
        [0] Сразу её не получил никто.
       *[other] { $held ->
            [yes] Она отправлена
           *[no] Она уже отправлена или отправляется
        } в { $alerted } { $alerted ->
            [one] чат
            [few] чата
            [many] чатов
           *[other] чата
        }. Эта новость может прийти туда отдельным сообщением только как продолжение.
    }
editor-replaces =
    В { $count } { $count ->
        [one] чате
        [few] чатах
        [many] чатах
       *[other] чата
    } { $language ->
        [kk] текст сообщения заменится на казахский.
        [ru] текст сообщения заменится на русский.
        [en] текст сообщения заменится на английский.
       *[same] эта новость встанет на место той.
    }
editor-names =
    В { $count } { $count ->
        [one] чате
        [few] чатах
        [many] чатах
       *[other] чата
    } { $what ->
        [name] под той новостью добавится источник: { $source }.
        [count] под той новостью станет на один источник больше.
       *[link] под той новостью добавится ссылка на эту.
    }
editor-holds = Отправка новостей об этом событии остановлена: пока её не продолжат, эта новость тоже никому сразу не придёт.
editor-apart = Выйдет отдельно от похожей новости: { QUOTED($title) } ({ $by }).
editor-alike =
    Похоже на новость { QUOTED($title) } ({ $by }), но выйдет отдельно.{ $differs ->
        [yes] {" "}Отличия:
       *[no] {""}
    }
editor-near =
    Почти такая же новость уже есть (№{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) } ({ $by }).{ $differs ->
        [yes] {" "}Отличия:
       *[no] {""}
    }
editor-near-ask = Если вы её исправляете, нажмите «Исправить ту новость». Если нет, нажмите «Это другая новость» и опубликуйте свою отдельно.
editor-joined-since = Пока вы смотрели, об этом событии вышла другая новость. В чаты, куда она отправлена, ваша может прийти отдельным сообщением только как продолжение.
button-correct-that = Исправить ту новость
button-apart = Это другая новость
button-apart-event = Это другое событие
button-together = Это то же событие
editor-discarded = Черновик удалён, ничего не отправлено.
editor-draft-gone =
    { $what ->
        [published] Этот черновик уже опубликован.
        [discarded] Этот черновик уже удалён.
        [scheduled] Этот черновик уже запланирован к публикации.
        [known] Эта новость уже есть: к назначенному времени её дал другой источник.
        [cancelled] Публикация отменена. Новый черновик — в чате того, кто её отменил.
       *[gone] Этого черновика больше нет. Отправьте текст ещё раз.
    }
editor-refused-empty = Файл пустой. Пришлите другой.
editor-refused-binary = Это не текст. Пришлите текст сообщением или файл .txt либо .html.
editor-refused-too-large = Файл слишком большой: не больше 5{"\u00A0"}МБ. Пришлите текст сообщением.
editor-refused-encoding = Кодировку файла определить не удалось. Сохраните его в UTF-8 и пришлите ещё раз.
editor-refused-unavailable = Файл не удалось скачать из Telegram. Отправьте его ещё раз.
editor-refused-no-text = Здесь нет текста новости. Пришлите его сообщением или файлом.
editor-refused-too-deep = Страница устроена слишком сложно. Пришлите текст новости.
editor-channel =
    { $taken ->
        [yes] Бот теперь администратор канала { QUOTED($channel) }. Публикации этого канала принимаются как новости.
       *[no] Бот теперь администратор канала { QUOTED($channel) }. Сделать этот канал источником? Его новые публикации будут приниматься как новости.
    }
channel-not-taken = Бот теперь администратор канала { QUOTED($channel) }. Публикации этого канала в новости не попадают: источники выбирают редакторы.
channel-added =
    { $known ->
        [yes] Канал { QUOTED($channel) } уже источник: его публикации принимаются как новости.
       *[no] Канал { QUOTED($channel) } теперь источник. Новые публикации принимаются как новости, прежние не рассылаются.
    }
channel-not-admin =
    { $named ->
        [yes] Сделайте бота администратором канала { QUOTED($channel) }: без этого Telegram не присылает его публикации. Особые права боту не нужны.
       *[no] Сделайте бота администратором этого канала: без этого Telegram не присылает его публикации. Особые права боту не нужны.
    }
channel-still-not-admin = Бот ещё не администратор этого канала.
channel-refused-address = Такого адреса у канала быть не может. Пришлите имя канала (@name) или ссылку на него либо перешлите сюда любую публикацию из этого канала.
channel-refused-invites = Ссылки-приглашения недостаточно: бот не может найти по ней канал. Выберите его кнопкой «Выбрать канал» под этим сообщением.
channel-refused-unknown = Канала с таким именем нет. Проверьте имя, а частный канал выберите кнопкой «Выбрать канал».
channel-refused-no-channel = { QUOTED($channel) } — не канал. Источником в Telegram может быть только канал.
channel-refused-away = Telegram сейчас не отвечает. Попробуйте ещё раз через минуту.
channel-choose = Выберите канал кнопкой под полем ввода. Telegram предложит сделать бота администратором: без этого публикации не приходят. Показаны каналы, где вы можете назначать администраторов.
help-editors =
    <b>Для редакторов</b>

    Чтобы опубликовать новость, пришлите сюда текст или файл (.txt, .html) либо перешлите публикацию. Бот покажет, что получилось; читателям новость уйдёт, когда вы нажмёте «Опубликовать».
    /review: что проверить
    /registry: добавить человека, роль или написание имени
    /sources: откуда приходят новости
    /source: добавить сайт, ленту или канал
    /desk: что запланировано и опубликовано
    /log: что сделали редакторы
    /editors: кто редакторы (для владельцев)

## Editors: who they are

roles-list = <b>Редакторы и владельцы: { $count }</b>
roles-heading =
    { $role ->
        [owner] <b>Владельцы</b>
       *[editor] <b>Редакторы</b>
    }
roles-line =
    { $fixed ->
        [yes] • { $name } (EDITOR_IDS)
       *[no] • { $name }
    }
roles-button-out = Исключить: { $name }
roles-button-out-yes = Да, исключить
roles-button-back = ‹ К списку
roles-button-list = Кто редакторы
roles-button-help = Что может редактор
roles-button-invite =
    { $role ->
        [owner] Пригласить владельца
       *[editor] Пригласить редактора
    }
roles-button-uninvite = Отменить ссылку
roles-ask-out =
    { $role ->
        [owner] { $name }: исключить этого владельца? Права пропадут сразу, вернуть их можно только новым приглашением.
       *[editor] { $name }: исключить этого редактора? Права пропадут сразу, вернуть их можно только новым приглашением.
    }
roles-ask-out-held = Запланированных публикаций: { $count }. { $count ->
        [1] Выйдет ли она, решит владелец бота.
       *[other] Выйдут ли они, решит владелец бота.
    }
roles-taken-out =
    { $role ->
        [owner] Больше не владелец: { $name }
       *[editor] Больше не редактор: { $name }
    }
roles-left = Вы больше не владелец этого бота.
roles-invitation =
    { $role ->
        [owner] Передайте эту ссылку одному человеку: кто её откроет, станет владельцем, то есть сможет публиковать новости и решать, кто редактор. Она сработает один раз и действует { MOMENT($until, case: "until") }.
       *[editor] Передайте эту ссылку одному человеку: кто её откроет, станет редактором и сможет публиковать новости. Она сработает один раз и действует { MOMENT($until, case: "until") }.
    }
roles-uninvited = Ссылка больше не действует.
roles-invitation-used = Этой ссылкой уже воспользовались.
roles-invitation-gone = Приглашение не сработало: ссылка неполная, уже использована или больше не действует. Попросите новую.
roles-joined =
    { $role ->
        [owner] Теперь вы владелец этого бота: можете публиковать новости и решать, кто редактор (/editors).
       *[editor] Теперь вы редактор этого бота и можете публиковать новости.
    }
roles-already =
    { $role ->
        [owner] Вы уже владелец этого бота: приглашение вам не нужно.
       *[editor] Вы уже редактор этого бота: приглашение вам не нужно.
    }
roles-has-joined =
    { $role ->
        [owner] Ваше приглашение принято. Новый владелец: { $name }
       *[editor] Ваше приглашение принято. Новый редактор: { $name }
    }

## Editors: what is held, for its editor is none any more

held =
    { $count ->
        [one] <b>Ждёт решения { $count } запланированная новость</b>
        [few] <b>Ждут решения { $count } запланированные новости</b>
        [many] <b>Ждут решения { $count } запланированных новостей</b>
       *[other] <b>Ждут решения { $count } запланированной новости</b>
    }
    Кто запланировал: { $name }. Пока владелец не решит, ничего из этого не выйдет.
held-line = • { MOMENT($at) }: { QUOTED($title) }
held-title = • { QUOTED($title) }
held-late = Если взять на себя, всё, чему уже пора было выйти, выйдет сразу.
button-keep-held = Взять на себя
button-cancel-held = Не публиковать, в черновики
held-decided =
    { $what ->
        [kept] { $count ->
            [1] Вы взяли на себя запланированную новость. Она выйдет в назначенное время, а если оно прошло, то сразу. Список: /desk.
           *[other] Вы взяли на себя запланированные новости: { $count }. Они выйдут в назначенное время, а если оно прошло, то сразу. Список: /desk.
        }
        [cancelled] { $count ->
            [1] Публикация отменена. Её текст теперь у вас в черновике:
           *[other] Отменено публикаций: { $count }. Их тексты теперь у вас в черновиках:
        }
        [done] { $count ->
            [1] Отменено. Черновик ниже.
           *[other] Отменено. Черновики ниже.
        }
       *[none] Здесь больше ничего не ждёт: это уже решено.
    }
held-out =
    { $role ->
        [owner] Вы больше не владелец этого бота.
        [editor] Вы больше не редактор этого бота.
       *[unknown] У вас больше нет прав редактора в этом боте.
    }{ $waiting ->
        [yes] {" "}{ $count ->
            [1] Ваша запланированная новость ждёт: выходить ли ей, решит владелец.
           *[other] Ваших запланированных новостей: { $count }. Выходить ли им, решит владелец.
        }
       *[no] {""}
    }
held-told =
    { $what ->
        [kept] { $count ->
            [1] Владелец бота взял на себя публикацию вашей запланированной новости:
           *[other] Владелец бота взял на себя публикацию ваших запланированных новостей:
        }
       *[cancelled] { $count ->
            [1] Владелец бота отменил публикацию вашей запланированной новости:
           *[other] Владелец бота отменил публикацию ваших запланированных новостей:
        }
    }

## Editors: what was done

acts-list = <b>Что сделали редакторы</b>
acts-none = Редакторы пока ничего не делали.
acts-many =
    • { $when }, { $name }: { $act ->
        [review-wrong] ошибки подтверждены
        [review-right] совпадения верны
        [review-who] уточнено, кто имеется в виду
        [review-nobody] никто из предложенных людей не подошёл
       *[review-undo] решение отменено
    } (вопросов: { $count }){ $of ->
        [name] {""}: { QUOTED($about) }
        [article] {""}, в новости { QUOTED($about) }
       *[none] {""}
    }
acts-button-undo =
    { $of ->
        [none] ↩ Отменить ({ $count })
       *[named] ↩ Отменить ({ $count }): { $about }
    }
acts-line =
    • { $when }, { $name }: { $act ->
        [publish] публикация новости { QUOTED($about) }
        [schedule] назначено время публикации { QUOTED($about) }
        [reschedule] изменено время публикации { QUOTED($about) }
        [unschedule] отменена публикация { QUOTED($about) }
        [hold] публикация { QUOTED($about) } отложена до решения владельца
        [keep] публикация { QUOTED($about) } взята на себя
        [correct] исправление новости { QUOTED($about) }
        [topics] изменены темы новости { QUOTED($about) }
        [retract] отзыв новости { QUOTED($about) }
        [stop] отправка { QUOTED($about) } остановлена
        [send-on] отправка { QUOTED($about) } продолжена
        [drop-rest] отправка { QUOTED($about) } остальным отменена
        [source-add] новый источник { QUOTED($about) }
        [source-change] настройка источника { QUOTED($about) }
        [source-pause] источник { QUOTED($about) } на паузе
        [source-resume] источник { QUOTED($about) } снова работает
        [source-remove] источник { QUOTED($about) } удалён
        [source-back] источник { QUOTED($about) } возвращён
        [registry] запись в справочнике: { $about }
        [review-wrong] ошибка подтверждена: { QUOTED($about) }
        [review-right] совпадение верно: { QUOTED($about) }
        [review-who] уточнено, кто имеется в виду: { QUOTED($about) }
        [review-nobody] никто из предложенных людей не подошёл: { QUOTED($about) }
        [review-done] запрос убран из списка проверки
        [review-undo] решение отменено: { QUOTED($about) }
        [unlearn] бот забыл одну запись из того, чему научился
        [invite] { $about ->
            [owner] приглашение для владельца
           *[editor] приглашение для редактора
        }
        [uninvite] { $about ->
            [owner] приглашение для владельца отменено
           *[editor] приглашение для редактора отменено
        }
        [join] { $about ->
            [owner] теперь владелец
           *[editor] теперь редактор
        }
       *[take-out] исключение из списка редакторов: { $about }
    }

## Editors: the desk

desk-none = Ничего не запланировано, и редакторы пока ничего не публиковали.
desk-stopped = <b>Остановлено</b>
desk-going = <b>Сейчас отправляется</b>
desk-count =
    { $more ->
        [yes] • { QUOTED($title) }: отправлено { $sent }, всего не меньше { $whole }
       *[no] • { QUOTED($title) }: отправлено { $sent } из { $whole ->
            [one] { $whole } сообщения
            [few] { $whole } сообщений
            [many] { $whole } сообщений
           *[other] { $whole } сообщения
        }
    }
desk-held = <b>Ждёт решения владельца</b>
desk-button-held = Решить: { $name }
desk-scheduled = <b>Запланировано</b> (✕ отменит публикацию)
desk-more = … и ещё { $more }
desk-sent = <b>Опубликовано</b>
desk-line =
    { $gone ->
        [yes] • { MOMENT($at) }, { $name }: { QUOTED($title) }, отозвано
       *[no] • { MOMENT($at) }, { $name }: { QUOTED($title) }
    }
desk-card =
    <b>{ $title }</b>

    { $gone ->
        [yes] Опубликовано: { MOMENT($at) }, { $name }. Отозвано.
       *[no] Опубликовано: { MOMENT($at) }, { $name }
    }

    { $bar }
    { $more ->
        [yes] Отправлено: { $sent }, не удалось: { $failed }, осталось: не меньше { $left }
       *[no] Отправлено: { $sent }, не удалось: { $failed }, осталось: { $left }
    }
    Отметок «не об этой теме»: { $wrong }
desk-put-off = ⏳ Отложено из-за тихих часов или дневного предела: { $count }
desk-joined =
    { $other ->
        [yes] Об этом событии раньше вышла новость { QUOTED($title) } (№{"\u00A0"}{ NUMBER($number, useGrouping: 0) }). Всего об этом событии отправлено сообщений: { $count }
       *[no] Всего об этом событии отправлено сообщений: { $count }
    }
desk-ask-retract =
    Отозвать новость { QUOTED($title) }? { $others ->
        [yes] Об этом есть и другая новость: в чатах, которым она подходит по темам, она заменит эту. Из остальных сообщение удалится,
       *[no] Сообщение удалится из чатов,
    } а где Telegram уже не даёт удалить, останется отметка, что новость отозвана. Отменить это нельзя.
desk-not-alone = Эту новость дали и другие источники, поэтому она остаётся.
button-refresh = Обновить
button-retract = Отозвать
button-retract-yes = Да, отозвать
button-correct = Исправить
button-topics = Темы
button-take-over = Взять на себя
button-amend = Отправить исправление
button-amend-doubtful = Всё равно отправить
button-amend-words = Изменить текст
amend-preview =
    <b>Исправление</b>

    { $alert }

    Темы: { $topics }
    { $told ->
        [nothing] Пока ничего не изменено.
        [corrected] { $count ->
            [0] Сразу эту новость ещё никто не получил: дальше она будет приходить уже исправленной.
            [one] Сообщение исправится в { $count } чате.
            [few] Сообщение исправится в { $count } чатах.
            [many] Сообщение исправится в { $count } чатах.
           *[other] Сообщение исправится в { $count } чата.
        }
        [silent] Смысл прежний: отправленные сообщения не изменятся.
       *[same] Текст не изменится.
    }
amend-doubt =
    ⚠️ Проверьте, нет ли ошибки: { $reason ->
        [link] здесь только ссылка
        [tags] здесь только хештеги
        [other] похоже, это совсем другая новость
        [less] пропадает больше половины текста
       *[short] текст слишком короткий
    }. Если всё верно, исправление можно отправить.
amend-lost = Больше не об этом: { $topics }. Чаты, которые получили эту новость и не подписаны на другие её темы, увидят, что она больше не относится к их подпискам.
amend-fresh =
    Теперь и об этом: { $topics }. { $count ->
        [0] Новых чатов, которые получат новость сразу, нет.
        [one] Сразу получит ещё { $count } чат.
        [few] Сразу получат ещё { $count } чата.
        [many] Сразу получат ещё { $count } чатов.
       *[other] Сразу получат ещё { $count } чата.
    }
amend-meanwhile =
    ⚠️ Пока вы правили, новость изменилась{ $known ->
        [yes] {" "}({ $name }, { MOMENT($at) })
       *[no] {""}
    }. Ваша правка не потеряна: под заголовком «Исправление» она сравнивается с новым текстом.
amend-ask = Пришлите исправленную новость целиком, сообщением или файлом: заголовок, текст и хештеги.
amend-held = { $name } правит эту новость { MOMENT($since, case: "since") }. Можно взять правку на себя: начатый черновик не потеряется, а его автор сможет вернуть правку себе.
amend-done = Исправлено (№{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) }
amend-dropped = Правка отменена, ничего не отправлено.
amend-changed = Кнопка была от прежнего варианта исправления. Проверьте нынешний.
amend-nothing = Пока ничего не изменено.
amend-same = Такая новость уже есть (№{"\u00A0"}{ NUMBER($number, useGrouping: 0) }): { QUOTED($title) }. Пришлите другой текст или отзовите ту новость, которую исправляете.
amend-not-alone = Эту новость дали и другие источники, поэтому её текст и темы остаются прежними.
amend-gone =
    { $what ->
        [sent] Это исправление уже отправлено.
        [dropped] Эта правка отменена.
        [withdrawn] Новость отозвана, исправить её уже нельзя.
       *[gone] Этой правки больше нет. Откройте новость через /desk.
    }

## Editors: how the sending stands

sending =
    { $state ->
        [going] { $quick ->
            [yes] Осталось меньше минуты.
           *[no] Осталось ждать примерно { DURATION($lasts, case: "acc") }.
        }
        [dropped] Остановлено: отправлено { $sent } из { $whole ->
            [one] { $whole } сообщения
            [few] { $whole } сообщений
            [many] { $whole } сообщений
           *[other] { $whole } сообщения
        }. Остальным новость не придёт.
        [expired] Остановлено: отправлено { $sent } из { $whole ->
            [one] { $whole } сообщения
            [few] { $whole } сообщений
            [many] { $whole } сообщений
           *[other] { $whole } сообщения
        }. За сутки отправку никто не продолжил, поэтому остальным новость не придёт.
       *[done] Отправка закончена.
    }
sending-held =
    ⏸ Остановлено: отправлено { $sent } из { $whole ->
        [one] { $whole } сообщения
        [few] { $whole } сообщений
        [many] { $whole } сообщений
       *[other] { $whole } сообщения
    }. Если не продолжить { MOMENT($until, case: "until") }, остальным новость не придёт.
sending-became =
    { $state ->
        [going] Отправка продолжается.
        [held] Остановлено.
        [dropped] Остальным новость не придёт.
        [expired] Прошли сутки, поэтому остальным новость уже не придёт.
        [gone] Новость отозвана.
       *[done] Отправка уже закончена.
    }
button-stop-sending = Остановить
button-send-on = Продолжить
button-drop-rest = Не отправлять остальным

## Editors: sources

sources-none = Источников пока нет. Добавьте сайт, ленту или канал.
sources-list = <b>Источники: { $count }</b>
sources-line =
    { $state ->
        [new] ⚪ { $name }: ещё не проверялся
        [silent] { $when ->
            [known] 🟡 { $name }: молчит, последняя новость { DURATION($ago, case: "acc") } назад
           *[none] 🟡 { $name }: молчит дольше обычного
        }
        [failing] 🔴 { $name }: { $fault }
        [left] 🔴 { $name }: бот больше не администратор
        [paused] ⏸ { $name }: на паузе
       *[fresh] { $when ->
            [known] 🟢 { $name }: последняя новость { DURATION($ago, case: "acc") } назад, { $rate }
            [young] 🟢 { $name }: пока ничего нового
           *[none] 🟢 { $name }: недавних новостей нет
        }
    }
source-rate =
    { $rate ->
        [rare] меньше одной новости в день
       *[often] { $count ->
            [one] { $count } новость в день
            [few] { $count } новости в день
            [many] { $count } новостей в день
           *[other] { $count } новости в день
        }
    }
source-state =
    { $state ->
        [new] ⚪ Ещё не проверялся.
        [silent] 🟡 Молчит дольше обычного.
        [failing] 🔴 Не читается: { $fault }. Сбой длится { DURATION($failing, case: "acc") }.
        [left] 🔴 Бот больше не администратор этого канала, и публикации не приходят. Снова сделайте бота администратором.
        [paused] { $why ->
            [known] ⏸ На паузе. Последняя ошибка: { $fault }.
           *[none] { $kind ->
                [channel] ⏸ На паузе: публикации не принимаются. Те, что выйдут за это время, в новости не попадут.
                [http] ⏸ На паузе: новости по HTTP не принимаются.
               *[feed] ⏸ На паузе: бот не проверяет этот источник. Если пауза длится не больше часа, новости за это время потом рассылаются; если дольше, только сохраняются.
            }
        }
       *[fresh] { $kind ->
            [channel] 🟢 Публикации принимаются.
            [http] 🟢 Новости принимаются.
           *[feed] 🟢 Работает.
        }
    }
source-where =
    { $kind ->
        [feed] Лента: { $address }
        [site] Сайт: { $address }
        [channel] Канал: { $address }
       *[http] Способ: новости присылают по HTTP
    }
source-no-news =
    { $since ->
        [stored] Прежние новости сохранены, новых пока не было.
        [young] С тех пор как источник добавлен, новостей не было.
       *[old] За последние две недели новостей не было.
    }
source-last = Последняя новость, { DURATION($ago, case: "acc") } назад: { $title }
source-usual =
    { $since ->
        [young] В среднем: { $rate }
       *[old] В среднем за последние две недели: { $rate }
    }
source-next =
    { $when ->
        [now] Следующая проверка: сейчас
       *[later] Следующая проверка: через { DURATION($left, case: "acc") }
    }
source-text =
    { $full ->
        [yes] Текст: со страницы каждой новости
       *[no] Текст: из самой ленты
    }
source-own = Название в самом источнике: { QUOTED($title) }
source-in-vain = ⚠️ Источник называет себя { QUOTED($title) }, но так уже называется другой. Если это одно издание, задайте название сами.
source-country = Страна: { $country }
source-language =
    { $language ->
        [ru] Язык: русский
        [kk] Язык: казахский
       *[en] Язык: английский
    }
country =
    { $code ->
        [KZ] Казахстан
        [KG] Кыргызстан
        [UZ] Узбекистан
        [AZ] Азербайджан
        [TR] Турция
        [TM] Туркменистан
        [HU] Венгрия
        [RU] Россия
       *[other] { $name }
    }
source-button-add = ➕ Добавить источник
source-button-check = Проверить сейчас
source-button-check-failing = Проверить источники с ошибкой
source-button-refresh = Обновить
source-button-full = Брать текст со страниц
source-button-teaser = Брать текст из ленты
source-button-name = Название
source-button-country = Страна
source-button-remove = Удалить
source-button-list = ‹ К источникам
source-button-itself = Как в самом источнике
source-button-other = Другая страна
source-button-no-country = Не указывать
source-button-any-language = Определять по тексту
source-button-add-found = Добавить
source-button-another = Другой адрес
source-button-cancel = Отмена
source-added = ✅ Источник добавлен. Прежние новости сохраняются (в /latest видны те, что по вашим подпискам), а рассылаться будут только новые.
source-known = Этот источник уже есть.
source-back = ✅ Источник { QUOTED($name) } возвращён.
source-resumed = ✅ Пауза снята.
source-meanwhile =
    { $what ->
        [sent] Новости, вышедшие, пока бот не проверял источник, будут разосланы.
        [stored] Новости, вышедшие, пока бот не проверял источник, только сохранятся, а рассылаться будут следующие.
        [missed] Публикации, вышедшие, пока бот их не принимал, в новости не попадут.
        [refused] Новости, присланные, пока бот их не принимал, не сохранены.
       *[revoked] Прежние токены больше не действуют: новый выдаст тот, кто запустил бота.
    }
source-saved = ✅ Сохранено.
source-removed =
    { $kind ->
        [channel] 🗑 Источник { QUOTED($name) } удалён: публикации этого канала больше не принимаются. Прежние новости остались.
        [http] 🗑 Источник { QUOTED($name) } удалён: новости от него по HTTP больше не принимаются. Прежние остались.
       *[feed] 🗑 Источник { QUOTED($name) } удалён: бот его больше не проверяет. Прежние новости остались.
    }
source-removed-named = В настройках бота ({ $setting }) он остаётся, но сам не вернётся.
source-gone = Этого источника больше нет. Все источники: /sources.
source-checking = Бот проверит источник в течение минуты. Чтобы увидеть итог, нажмите «Обновить».
source-checking-failing =
    { $due ->
        [none] Проверять нечего: источников с ошибкой нет или они только что проверены.
       *[some] Бот проверит источники с ошибкой в течение нескольких минут. Чтобы увидеть итог, отправьте /sources.
    }
source-checked =
    { $result ->
        [news] Бот проверил источник меньше минуты назад: появились новости.
        [same] Бот проверил источник меньше минуты назад: ничего нового.
       *[fault] Бот проверил источник меньше минуты назад: { $fault }.
    } Снова проверить можно через полминуты.
source-ask = Что добавить? Пришлите адрес сайта или ленты, имя канала (@name) или ссылку на него. Можно и одной командой: <code>/source add https://site.kz</code>.
source-looking = 🔎 Смотрю: { $address }
source-without-feed = Ленты у сайта нет: бот будет брать новости с его страниц.
source-empty = Новостей там сейчас нет.
source-backlog = То, что там уже есть, сохранится (в /latest видны новости по вашим подпискам), а рассылаться будет только новое.
source-choice = Нашлось несколько лент: { $count }. Нажмите, чтобы добавить; ✅ — уже источник.
source-refused =
    ⚠️ Не получилось: { $fault }.
    Адрес: { $address }

    { $advice }
source-advice =
    { $what ->
        [inside] Проверьте адрес. Открыть боту доступ во внутреннюю сеть может только тот, кто его запустил (FETCH_PRIVATE).
        [password] Пришлите адрес без логина и пароля.
        [port] Пришлите адрес без номера порта или адрес главной страницы сайта.
        [dns] Проверьте, нет ли в адресе опечатки, и пришлите его ещё раз.
        [unreachable] Откройте сайт в браузере. Если он открывается, попробуйте ещё раз через несколько минут; если нет, пришлите другой адрес.
        [certificate] Пришлите адрес, который браузер открывает без предупреждения, например с www или без него, либо имя канала этого издания.
        [timeout] Возможно, сайт перегружен. Попробуйте ещё раз через несколько минут.
        [large] Пришлите адрес ленты одного раздела: она короче.
        [bomb] Такой ответ может быть опасен, и бот его не читает. Пришлите адрес другой ленты этого сайта.
        [redirects] Откройте этот адрес в браузере и пришлите тот, который окажется в адресной строке.
        [gone] Проверьте адрес или пришлите адрес главной страницы сайта: бот поищет ленту на ней.
        [forbidden] Сайт не пускает бота. Попросите владельцев сайта открыть доступ или пришлите имя канала этого издания.
        [busy] К сайту обращаются слишком часто. Попробуйте через час.
        [broken] Неполадка на самом сайте. Попробуйте позже.
        [robots] Попросите владельцев сайта открыть боту доступ (его закрывает файл robots.txt) или пришлите адрес ленты (RSS) либо имя канала этого издания.
        [empty] Откройте адрес в браузере. Если страница пуста и там, пришлите адрес главной страницы сайта или ленты (RSS).
        [feed] Пришлите адрес другой ленты (RSS) или другой страницы с новостями либо имя канала этого издания.
       *[later] Попробуйте позже.
    }
source-mend =
    { $what ->
        [moved] Проверьте сайт в браузере. Если адрес изменился, добавьте сайт заново по адресу главной страницы, а этот источник удалите.
        [ask] Попросите владельцев сайта открыть боту доступ или добавьте вместо сайта канал этого издания.
        [smaller] Добавьте другую ленту этого сайта, например одного раздела, а этот источник удалите.
       *[later] Бот сам повторяет попытки. Если сбой длится больше суток, сообщите тому, кто запустил бота.
    }
source-told = Это уже в чате, ниже.
source-odd = { QUOTED($typed) } — не адрес сайта и не имя канала. Пришлите адрес целиком, например <code>site.kz</code>, или имя канала, например <code>@name</code>.
source-or-site = Если вы имели в виду сайт, пришлите его адрес целиком, например <code>site.kz</code>.
source-dropped = Источник не добавлен.
source-ask-name = Как называть источник { QUOTED($name) }? Пришлите название: его увидят читатели.
source-name-none = В этом названии нет ни букв, ни цифр. Пришлите другое.
source-name-address = Это адрес, а не название. Пришлите название, под которым источник увидят читатели.
source-ask-country = Из какой страны источник { QUOTED($name) }? Слова «президент» и «спикер Сената» в его новостях бот отнесёт к этой стране, если не сказано иначе.
source-ask-country-typed = Из какой страны источник { QUOTED($name) }? Пришлите название страны или её двухбуквенный код, например <code>MN</code>.
source-country-unknown = Такой страны не знаю: { QUOTED($text) }. Пришлите название страны или её двухбуквенный код, например <code>MN</code>.
source-ask-language = На каком языке пишет источник { QUOTED($name) }?

## Hints and errors

talk-hint =
    { $what ->
        [link] Ссылок я не открываю.{ " " }
        [long] Для темы это слишком длинно.{ " " }
       *[other] { "" }
    }Пришлите хештег, имя или любое слово, и я предложу подписаться. Всё, что я умею: /help.
talk-setting = Похоже, это не тема, а настройка: { QUOTED($text) }. Пока ничего не изменилось. Чтобы изменить её, нажмите кнопку.
talk-undo = Верну то, что вы последним изменили в подписках или настройках. Нажмите кнопку; пока ничего не изменилось.
talk-undo-none = Возвращать нечего: последнее изменение уже отменено или его не было. Всё можно поменять вручную: /settings, /subscriptions.
error-bug = Ошибка на нашей стороне, она уже записана. Попробуйте чуть позже.
error-stale-button = Эта кнопка больше не действует. Все команды: /help.
error-admins-only = Это могут делать только администраторы чата.
error-editors-only = Это могут делать только редакторы.
error-owners-only = Это могут делать только владельцы бота.
error-private-only = Это работает только в личном чате: напишите мне туда.
error-request-too-long =
    { $limit ->
        [one] Слишком длинно: не больше { $limit } знака за раз.
        [few] Слишком длинно: не больше { $limit } знаков за раз.
        [many] Слишком длинно: не больше { $limit } знаков за раз.
       *[other] Слишком длинно: не больше { $limit } знаков за раз.
    }
error-no-topic = Здесь нет ни хештега, ни имени: { QUOTED($text) }. Напишите, например, <code>#Курултай</code> или <code>Маулен Ашимбаев</code>.
error-limit =
    { $count ->
        [one] { $count } тема не добавлена:
        [few] { $count } темы не добавлены:
        [many] { $count } тем не добавлено:
       *[other] { $count } темы не добавлены:
    } подписок может быть не больше { $limit }. Отпишитесь от лишних: /subscriptions.
error-limit-named =
    { $count ->
        [one] { $count } тема не добавлена:
        [few] { $count } темы не добавлены:
        [many] { $count } тем не добавлено:
       *[other] { $count } темы не добавлены:
    } тем со своим названием может быть не больше { $limit }. Отпишитесь от лишних: /subscriptions.
error-not-subscribed = Этой подписки больше нет.
error-list-changed = Вернуть прежние режимы нельзя: список подписок изменился. Измените режимы по одному: нажмите на тему.
error-deep-link = По этой ссылке непонятно, на что подписаться. Напишите /subscribe.
error-link-words = В ссылке написано: <code>{ $words }</code>. По ссылке нельзя подписаться на адрес, имя с @, номер телефона, тикер с $ или название бота. Выберите тему сами: /subscribe.
link-words = В ссылке написано: <code>{ $words }</code>. Это слова того, кто её сделал, а не бота.
error-pause-days = Напишите число дней (1–{ $limit }) или день, например <code>/pause 7</code> или <code>/pause до понедельника</code>.
error-until = Не подходит: { QUOTED($text) }. Нужен день в пределах года. Напишите, например, «до понедельника», «до 5 декабря» или «на неделю».
error-pause-length = Не подходит: { QUOTED($text) }. Напишите число дней (1–{ $limit }) или день, например «до понедельника».
error-quiet = Не понимаю, с какого и до какого часа: { QUOTED($text) }. Напишите, например, 23-7 или «с 22:30 до 6:30».
error-cap = { QUOTED($text) } не подходит для дневного предела. Напишите число (1–{ $limit }) или «без предела».
error-time = Не понимаю, что это за время: { QUOTED($text) }. Напишите, например, «8:30» или «9 вечера».
error-zone = Не знаю такого города или часового пояса: { QUOTED($text) }. Напишите, например, «Астана», «Europe/Berlin» или «UTC+5».
error-zone-several = { QUOTED($text) } подходит к нескольким часовым поясам. Напишите город или разницу с UTC, например «Москва» или «UTC+3».
error-too-fast = Слишком много запросов подряд. Подождите немного и повторите.
error-unknown-command = Такой команды нет. Всё, что я умею: /help.
question-given-up = Хорошо, ответа больше не жду. Все команды: /help.
error-question-unknown = Не помню, о чём спрашивал. Отправьте команду ещё раз.
error-only-text = Я понимаю только текст. Напишите, пожалуйста, словами. Всё, что я умею: /help.

## People: browsing, refusing, checking, endings

alert-button-not-this =
    { $kind ->
        [official] Это другой человек
        [office] Это другая должность
       *[body] Речь о другом
    }
not-this-which = Кого или чего в этой новости на самом деле нет?
not-this-done = Учтено: новость не относится к теме { QUOTED($topic) }.{ $checked ->
        [yes] {" "}Редакторы проверят.
       *[no] {""}
    }
not-this-undone = ↩️ Новость снова относится к теме { QUOTED($topic) }.
not-this-done-short = Учтено.
not-this-already = Вы об этом уже сказали.
follows-official = Новости об этом человеке независимо от должности.
follows-office = Новости об этой должности, кто бы её ни занимал.
follows-office-now = Новости об этой должности; сейчас её занимает { $person }.
follows-office-ended = { "   " }Эта должность существовала { DATE($ended, case: "until") }. Придут только новости, где о ней снова пишут.
follows-body-ended = { "   " }Этот орган прекратил работу { DATE($ended, case: "on") }. Придут только новости, где о нём снова пишут.
follows-heir = { "   " }{ $kind ->
        [body] Преемник
       *[office] Вместо неё теперь
    }: { $heir }.
follows-elsewhere = Имели в виду другую страну? Подпишитесь { $what ->
        [both] на нужную тему или на сами слова
        [topic] на нужную тему
       *[words] на сами слова
    } кнопкой ниже.
follows-hashtag-of = Придут только новости с этим хештегом. Можно подписаться и на тему { QUOTED($topic) }.
theme-words =
    { $several ->
        [yes] { QUOTED($topic) }: { $named ->
            [yes] ищутся также
           *[no] ищутся
        }
       *[no] { $named ->
            [yes] Ищутся также
           *[no] Ищутся
        }
    }: { $words }{ $more ->
        [yes] { " " }и другие.
       *[no] .
    }
follows-theme-too = Есть и готовая тема { QUOTED($topic) }: в ней ищутся ещё { $words }{ $more ->
        [yes] { " " }и другие слова.
       *[no] .
    }
follows-hashtag-words =
    Придут только новости с этим хештегом. Можно искать и { $many ->
        [single] слово
       *[several] слова
    }: { $words }{ $more ->
        [yes] { " " }и другие.
       *[no] .
    }
button-words-alone = Только как набрано: { QUOTED($words) }
button-words-too =
    ➕ И { $many ->
        [single] слово
       *[several] слова
    } { QUOTED($words) }
follows-body = Новости об этом органе или организации.
follows-hashtag = Новости с этим хештегом.
follows-keyword = Новости, где { $words ->
        [word] есть это слово в любой форме.
        [name] есть это имя или название: в любой форме и так, как его пишут на других языках.
        [near] эти слова стоят рядом: в любом порядке и в любой форме. Чтобы искать их подряд, напишите их в кавычках.
        [meant] эти слова стоят рядом: в любом порядке и в любой форме. В заголовке и в начале текста то же может быть сказано и другими словами, на русском, казахском или английском. Чтобы искать только эти слова, подряд, напишите их в кавычках.
       *[order] эти слова стоят подряд, в этом порядке, в любой форме.
    }
follows-seen = Редакторы могут увидеть эти слова, но не узнают, кто на них подписан.
follows-from-now = Поиск идёт только в новостях, которые выйдут с этого момента; среди прежних бот не ищет.
button-follow-keyword =
    { $many ->
        [single] Подписаться на слово { QUOTED($words) }
       *[several] Подписаться на эти слова
    }
button-follow-this = ➕ Подписаться
button-unfollow = ➖ Отписаться
officials-nobody = { QUOTED($text) }: в справочнике такого имени или названия нет. Весь список: /officials. Искать в новостях можно любые слова: отправьте их после /subscribe.
notice-office-person = ℹ️ { $person } { DATE($date, case: "since", year: "no") } больше не занимает должность { QUOTED($office) }. Вы подписаны на эту должность.
notice-office = ℹ️ Должности { QUOTED($office) } { DATE($date, case: "since", year: "no") } больше нет. Вы на неё подписаны.
notice-body = ℹ️ { $body }: работа прекращена { DATE($date, case: "on", year: "no") }. Вы подписаны на эту тему.
notice-successor =
    { $gone ->
        [body] Преемник
        [office] Вместо неё теперь
       *[holder] Этой должности больше нет, вместо неё теперь
    }: { $successor }{ $held ->
        [yes] { " " }({ $holder })
       *[no] { "" }
    }.
notice-holder = Теперь эту должность занимает { $person }.
review-none = Проверять нечего.
review-button-yes = Да, не относится
review-button-no = Нет, относится
review-button-nobody = Кто-то другой или не имя
review-button-done = Убрать из списка
review-button-skip = Дальше ›
review-decided =
    { $by ->
        [you] Вы уже решили
        [owner] Владелец уже решил
        [editor] Редактор уже решил
       *[former] Уже решено
    }: { $what ->
        [another] новость не относится к этой теме.
        [right] новость относится к этой теме.
        [person] это { $person }.
        [nobody] это кто-то другой или вообще не имя.
        [settled] вопрос закрыт.
       *[done] запрос убран из списка.
    }
review-alike =
    { $what ->
        [name] Таких вопросов: { $count }
       *[article] Вопросов об этой новости: { $count }
    }
review-alike-line = • { $title }
review-button-all =
    { $what ->
        [name] Все ({ $count })
       *[article] Вся новость ({ $count })
    }: { $answer ->
        [wrong] не относится
        [right] относится
        [person] { $person }
       *[nobody] никто из них
    }
review-button-undo = ↩ Отменить решение (вопросов: { $count })
review-undone = Решение отменено. Снова открыто вопросов: { $count }
review-decided-all = Решено вопросов: { $count }
review-unmatched = Новость больше не относится к этой теме.
review-button-learnt = Чему бот научился: { $count }
review-button-unlearn = Забыть это
review-button-back = ‹ К проверке
review-learnt =
    <b>Чему бот научился: { $place } из { $count }</b>

    Текст { QUOTED($words) } к теме { QUOTED($topic) } не относится: новости, найденные только по нему, по этой теме больше не приходят.
review-learnt-none = Здесь пока пусто. Когда вы подтвердите ошибку, слова, которые к ней привели, появятся здесь.
review-unlearnt = Забыто. Подействует через несколько секунд.
rule-keyword = слова
rule-name = имя
rule-editor = решение редактора
officials =
    { $count ->
        [one] <b>В справочнике { $count } человек</b>
        [few] <b>В справочнике { $count } человека</b>
        [many] <b>В справочнике { $count } человек</b>
       *[other] <b>В справочнике { $count } человек</b>
    }
    Выберите орган или найдите имя: <code>/officials Ашимбаев</code>.
over-body =
    { $named ->
        [yes] { $topic }: работа прекращена { DATE($ended, case: "on") }.
       *[no] Этот орган прекратил работу { DATE($ended, case: "on") }.
    }
over-office =
    { $named ->
        [yes] { $topic }: должность существовала
       *[no] Должность существовала
    } { DATE($ended, case: "until") }.
over-heir =
    { $kind ->
        [body] Преемник
       *[office] Вместо неё теперь
    }: { $heir }.
officials-body =
    <b>{ $body }</b>
    В справочнике: действующих — { $now }, бывших — { $before }.
role-dated =
    { $dated ->
        [yes] { $what } ({ PERIOD($start, $end) })
       *[no] { $what } (даты неизвестны)
    }
titled =
    { $state ->
        [now] { $name }, { $role }
        [former] { $name }, { $role } ({ DATE($ended, case: "until") })
        [past] Прежде: { $name } ({ DATE($ended, case: "until") })
       *[over] { $name } ({ DATE($ended, case: "until") })
    }
officials-numbers =
    { $followers ->
        [one] { $followers } подписчик
        [few] { $followers } подписчика
        [many] { $followers } подписчиков
       *[other] { $followers } подписчиков
    }. { activity-period }{ $articles ->
        [0] {" "}новостей не было
        [one] : { $articles } новость
        [few] : { $articles } новости
        [many] : { $articles } новостей
       *[other] : { $articles } новости
    }.
review-not-this =
    <b>На проверку: { $count }</b>

    { QUOTED($article) }
    Тема: { $topic }
    Найдено по тексту: { QUOTED($words) }

    { $times ->
        [one] { $times } читатель говорит
        [few] { $times } читателя говорят
        [many] { $times } читателей говорят
       *[other] { $times } читателя говорят
    }, что новость не относится к этой теме. Верно?
review-ambiguous =
    <b>На проверку: { $count }</b>

    { QUOTED($article) }
    Кто здесь { QUOTED($words) }?
review-asked-for =
    <b>На проверку: { $count }</b>

    На запрос { QUOTED($words) } подписывались (чатов: { $times }). Если это человек, которого нет в справочнике, добавьте его: <code>/registry person …</code>

## The editors' registry

registry-help =
    <b>Справочник</b>

    /registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov
    /registry spelling Маулен Ашимбаев = Ашимбаев Маулен Сагатханулы
    /registry role Маулен Ашимбаев; Председатель Курултая; 25.08.2026

    Имя: по-русски, по-казахски и латиницей через вертикальную черту (|). Роль: кто; должность либо орган и через запятую роль в нём; начало; конец.
registry-preview =
    <b>Записать в справочник?</b>

    { $entry }{ $ends ->
        [yes] { "" }

            Подписчикам этой должности придёт сообщение, что этот человек её больше не занимает.
       *[no] { "" }
    }
registry-entry =
    { $what ->
        [person] Новый человек: { $names }
        [spelling] { $person }, ещё одно написание: { $names }
       *[role] { $person }: { $place } ({ $period })
    }
registry-undated = даты неизвестны
registry-fault =
    <b>Так записать нельзя</b>
    { $why }
registry-known = { $name } уже есть в справочнике. Если это другой человек, добавьте отчество. Другое написание добавит <code>/registry spelling { $name } = …</code>
registry-form =
    { $fault ->
        [name] Не хватает имени.{" "}
        [place] Не хватает должности или органа.{" "}
        [spelling] Не хватает другого написания.{" "}
        [equals] Не хватает знака равенства.{" "}
        [surplus] Здесь слишком много частей.{" "}
       *[none] {""}
    }{ $what ->
        [person] Напишите полное имя по-русски, по-казахски и латиницей, разделив варианты вертикальной чертой (|); можно и что-то одно:
            <code>/registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov</code>
        [spelling] Напишите имя из справочника, знак равенства и другое написание:
            <code>/registry spelling Маулен Ашимбаев = Ашимбаев Маулен Сагатханулы</code>
       *[role] Напишите через точку с запятой: кто; должность либо орган и через запятую роль в нём (<code>Курултай, Депутат</code>); начало (тире, если неизвестно); конец. Если человек ещё занимает эту должность или состоит в органе, конец не пишите:
            <code>/registry role Маулен Ашимбаев; Председатель Курултая; 25.08.2026</code>
    }
registry-unknown =
    { $what ->
        [person] Я не знаю, кто это: { QUOTED($text) }. Проверьте имя или сначала добавьте человека: <code>/registry person …</code>
       *[place] Не нашлось ни должности, ни органа { QUOTED($text) }. Как они называются, видно в /officials.
    }
registry-which =
    По запросу { QUOTED($text) } нашлось несколько записей:
    { $names }
    Напишите точнее.
registry-spelling-known = { $name }: написание { QUOTED($text) } уже есть.
registry-stored =
    ✅ Записано. { $entry }

    Подействует через несколько секунд.
registry-button-store = Записать
registry-dropped = Ничего не записано.
registry-decided =
    { $what ->
        [stored] Это уже записано.
       *[dropped] Вы это уже отменили: ничего не записано.
    }

## What is wrong with an entry of the registry or of a file

fault-nothing = В столбце { $column } стоит слово { QUOTED($word) }: оставьте ячейку пустой.
fault-id-missing = Нет id.
fault-id-taken = Такой id уже занят: { QUOTED($id) }, { $other }.
fault-name-missing = Нет имени.
fault-name-nothing = Вместо имени стоит слово { QUOTED($word) }.
fault-name-long =
    { $limit ->
        [one] Имя слишком длинное: не больше { $limit } знака.
        [few] Имя слишком длинное: не больше { $limit } знаков.
        [many] Имя слишком длинное: не больше { $limit } знаков.
       *[other] Имя слишком длинное: не больше { $limit } знаков.
    }
fault-one-word = { QUOTED($name) } — только одно слово, а нужны имя и фамилия.
fault-no-letters = В имени { QUOTED($name) } нет букв.
fault-unseen = В имени { QUOTED($name) } есть невидимые знаки. Наберите его заново.
fault-mixed = В слове { QUOTED($word) } смешаны латиница и кириллица. Наберите его заново одним алфавитом.
fault-date = { QUOTED($date) } — не дата. Можно так: 2026-07-01, 2026-07 или 2026.
fault-date-typed = { QUOTED($date) } — не дата. Можно так: 25.08.2026, август 2026 или 2026.
fault-calendar = Такого дня нет в календаре: { $date }.
fault-order = Конец раньше начала: { $period }.
fault-namesake = Имя { QUOTED($name) } носит и другой человек из справочника: { $other }. Напишите имя полнее, например с отчеством.
fault-holder = В это время { $office } — { $person } ({ $period }). Сроки пересекаются: исправьте даты одного из них.
fault-several = { $person }: в справочнике несколько таких записей. Уточните начало.
fault-twice = Этот срок пересекается с уже записанным: { $person }, { $period }. Чтобы записать или исправить конец того срока, укажите в точности то же начало.
fault-person-unknown = В справочнике нет человека с id { QUOTED($id) }.
fault-office-unknown = В справочнике нет должности с id { QUOTED($id) }.
fault-body-unknown = В справочнике нет органа с id { QUOTED($id) }.
fault-body-ended = { $body }: этот орган действовал { $period }. Укажите и день, когда закончился срок.
fault-ends = { $name }: в файле указан конец ({ $end }), а в справочнике его нет или он другой. Если верен файл, добавьте --may-end.
fault-columns = Нужны столбцы id и name_ru (или full_name).
fault-cells = Число столбцов в этой строке не такое, как в первой.
fault-csv = Это не CSV: не закрыта кавычка или ячейка слишком длинная.
fault-json = Это не JSON.
fault-popolo = Эта часть файла не соответствует формату Popolo.
fault-field = Нет поля { $field }.

## What editors are told of the bot itself

incident-dead =
    ⚠️ { $count ->
        [one] Не отправлено { $count } сообщение.
        [few] Не отправлено { $count } сообщения.
        [many] Не отправлено { $count } сообщений.
       *[other] Не отправлено { $count } сообщения.
    }
    { $count ->
        [1] Причина
       *[other] Самая частая причина
    }: <code>{ $reason }</code>.
    Список: <code>python -m bot deliveries</code>, повтор: <code>python -m bot deliveries requeue</code>.
incident-reason =
    { $what ->
        [expired] вышел срок отправки
        [internal] ошибка в самом боте
        [unsayable] бот не смог составить сообщение
       *[attempts] { $count ->
            [one] { $count } попытка не удалась
            [few] { $count } попытки не удались
            [many] не удалось { $count } попыток
           *[other] { $count } попытки не удались
        } ({ $told })
    }
incident-dead-over = ✅ Новых неотправленных сообщений больше нет. Сбой начался { MOMENT($since, case: "on") }.
incident-updates =
    ⚠️ { $count ->
        [one] Не обработано { $count } событие Telegram
        [few] Не обработано { $count } события Telegram
        [many] Не обработано { $count } событий Telegram
       *[other] Не обработано { $count } события Telegram
    } (сообщение боту, нажатие кнопки, публикация в канале и т. п.).
    Подробности в журнале бота.
incident-updates-over = ✅ За последние сутки необработанных событий Telegram не было. Сбой начался { MOMENT($since, case: "on") }.
incident-backlog = ⚠️ Бот не успевает, читатели ждут. Очередь копится { MOMENT($since, case: "since") }.
incident-backlog-messages = Сообщений не отправлено: { $count }
incident-backlog-articles = Новостей, разосланных не всем: { $count }
incident-backlog-digests = Дайджестов не составлено: { $count }
incident-backlog-updates = Сообщений боту, нажатий и публикаций не обработано: { $count }
incident-backlog-over = ✅ Бот больше не отстаёт. Отставание началось { MOMENT($since, case: "on") } и длилось { DURATION($lasted, case: "acc") }.
incident-job =
    ⚠️ Внутренняя задача <code>{ $about }</code> раз за разом завершается ошибкой { MOMENT($since, case: "since") }: <code>{ $reason }</code>.
    Подробности в журнале бота.
incident-job-over = ✅ Внутренняя задача <code>{ $about }</code> снова выполняется. Сбой начался { MOMENT($since, case: "on") } и длился { DURATION($lasted, case: "acc") }.
incident-telegram-over = ✅ Telegram снова отвечает. Перебой начался { MOMENT($since, case: "on") } и длился { DURATION($lasted, case: "acc") }. Всё, что накопилось и не устарело, отправляется.
incident-token-over = ✅ Telegram снова принимает токен бота. Отказы начались { MOMENT($since, case: "on") } и длились { DURATION($lasted, case: "acc") }.
incident-database-over = ✅ База данных снова отвечает. Перебой начался { MOMENT($since, case: "on") } и длился { DURATION($lasted, case: "acc") }.
incident-disk = ⚠️ Диск с базой данных почти заполнен: осталось { $megabytes }{"\u00A0"}МБ. Освободите место, иначе новости перестанут сохраняться.
incident-disk-over = ✅ На диске с базой данных снова есть место. Нехватка началась { MOMENT($since, case: "on") } и длилась { DURATION($lasted, case: "acc") }.
incident-source-silent =
    ⚠️ Канал { QUOTED($channel) } молчит дольше обычного. Последняя новость: { DATE($day, year: "no") }.
    Проверьте, остался ли бот его администратором.
incident-source-silent-over = ✅ Канал { QUOTED($channel) } снова пишет. Молчание началось { MOMENT($since, case: "on") } и длилось { DURATION($lasted, case: "acc") }.
incident-source-left =
    ⚠️ Бот больше не администратор канала { QUOTED($channel) }, и публикации оттуда не приходят.
    Снова сделайте бота администратором или удалите этот источник: /sources.
incident-source-left-over = ✅ Бот снова администратор канала { QUOTED($channel) }. Публикации не приходили { DURATION($lasted, case: "acc") }.
incident-source-moved =
    ⚠️ Имя @{ $about } теперь у другого канала (<code>{ $other }</code>). Публикации этого канала не принимаются, источником остаётся прежний.
    Чтобы принимать публикации нового канала, впишите в SOURCE_CHANNELS его ID и перезапустите бота.
incident-source-moved-over = ✅ С именем @{ $about } в SOURCE_CHANNELS снова всё в порядке. Расхождение возникло { MOMENT($since, case: "on") } и длилось { DURATION($lasted, case: "acc") }.
incident-feed-silent =
    ⚠️ Источник { QUOTED($channel) } молчит дольше обычного. Последняя новость: { DATE($day, year: "no") }.
    Проверьте, работает ли он: /sources.
incident-feed-silent-over = ✅ Новости источника { QUOTED($channel) } снова приходят. Молчание началось { MOMENT($since, case: "on") } и длилось { DURATION($lasted, case: "acc") }.
incident-source-failing =
    ⚠️ Источник { QUOTED($channel) } не удаётся прочитать. Сбой начался { MOMENT($since, case: "on") }.
    Причина: { $fault }.
    Проверьте источник: /sources.
incident-source-failing-over = ✅ Источник { QUOTED($channel) } снова читается. Сбой начался { MOMENT($since, case: "on") } и длился { DURATION($lasted, case: "acc") }.
source-fault =
    { $reason ->
        [refused-address] адрес ведёт во внутреннюю сеть
        [reserved] этот адрес служебный, сайтов по нему не бывает
        [password] в адресе есть логин или пароль
        [port] бот читает сайты только на портах 80, 443, 8080 и 8443
        [no-host] имя сайта в адресе записано неверно
        [malformed] этот адрес или тот, на который он перенаправляет, записан неверно или слишком длинен
        [dns] сайт с таким именем найти не удаётся
        [unreachable] с сайтом не удаётся соединиться
        [certificate] сертификату безопасности сайта нельзя доверять
        [certificate-expired] сертификату безопасности сайта нельзя доверять (его срок истёк)
        [certificate-name] сертификату безопасности сайта нельзя доверять (он выдан на другое имя)
        [certificate-issuer] сертификату безопасности сайта нельзя доверять (неизвестно, кто его выдал)
        [timeout] сайт не отвечает вовремя
        [slow] бот не успел проверить этот адрес за минуту
        [too-large] ответ сайта слишком велик
        [bomb] сжатый ответ сайта после распаковки слишком велик
        [redirects] сайт перенаправляет слишком много раз
        [gone] сайт сообщает, что этого адреса больше нет
        [status] сайт отвечает ошибкой { $status }
        [not-http] по этому адресу нет веб-сайта
        [robots] сайт просит программы не читать эту страницу (robots.txt)
        [html] вместо ленты приходит веб-страница
        [empty] сайт присылает пустой ответ
        [no-feed] в ответе сайта нет ленты
        [truncated] лента приходит не полностью
        [broken] лента записана с ошибками, и ни одну новость в ней прочитать не удаётся
        [no-links] на странице нет новостей
        [no-pages] ни одну новость на сайте прочитать не удаётся
        [unreadable] ответ сайта слишком сложен для чтения
       *[internal] ошибка в самом боте
    }

# --- условия подписки

button-conditions = 🎯 Условия
conditions-head = <b>Условия: { $topic }</b>
conditions-all = Условий нет: подходят все новости по теме.
conditions-only = Подходят только новости, где:
conditions-with =
    { $many ->
        [single] • упоминается: { $topics }
       *[several] • упоминаются все: { $topics }
    }
conditions-without =
    { $many ->
        [single] • не упоминается: { $topics }
       *[several] • нет ни одного упоминания: { $topics }
    }
conditions-outlets =
    { $many ->
        [single] • источник: { $names }
       *[several] • любой из источников: { $names }
    }
conditions-not-outlets = • пишет не только: { $names }
conditions-languages = • язык: { $names }
conditions-language =
    { $code ->
        [kk] казахский
        [ru] русский
       *[en] английский
    }
conditions-either = { $some } или { $last }
conditions-title = • тема упомянута в заголовке
conditions-would =
    { $conditions ->
        [some] С этими условиями пришло бы:
       *[none] Все новости по теме:
    }
conditions-count = • за { $days } { $days ->
        [one] день
        [few] дня
        [many] дней
       *[other] дня
    }: { $count } { $count ->
        [one] новость
        [few] новости
        [many] новостей
       *[other] новости
    }
conditions-firehose = ⚠️ Это в среднем больше { $limit } новостей в день. { $digest ->
        [on] Удобнее получать их в дайджесте.
       *[off] Их удобнее читать в дайджесте, но он выключен (/settings).
    }
conditions-latest = Последние:
conditions-ask =
    { $sort ->
        [with] Что должно упоминаться в новости? Напишите имя, орган, хештег или слова.
       *[not] Что не должно упоминаться в новости? Напишите имя, орган, хештег или слова.
    }
conditions-ask-outlet = Из каких источников присылать новости? Если не отметить ни одного, подходят все.
conditions-saved =
    { $new ->
        [yes] ✅ Подписка: { $topic }
       *[no] ✅ Условия изменены: { $topic }
    }
conditions-left = Ничего не изменилось.
button-condition-with = ➕ Упоминается…
button-condition-without = ➖ Не упоминается…
button-condition-outlet = Источник…
button-condition-title = Тема упомянута в заголовке
button-condition-drop =
    { $sort ->
        [with] ✖ упоминается: { $topic }
        [outlet] ✖ пишет не только: { $topic }
       *[not] ✖ не упоминается: { $topic }
    }
button-condition-words = Эти слова, как написано
button-conditions-clear = Убрать все условия
button-conditions-save = ✅ Сохранить
button-conditions-follow = ✅ Подписаться с этими условиями
button-conditions-follow-tag = ✅ Только хештег { $tag }
button-conditions-follow-both =
    { $named ->
        [yes] ✅ С условиями: { $first }, { $second }
       *[no] ✅ Обе темы с этими условиями
    }
button-conditions-follow-it = ✅ С этими условиями: { $topic }
button-conditions-digest =
    { $new ->
        [yes] 📰 Подписаться: только в дайджесте
       *[no] 📰 Сохранить: только в дайджесте
    }
button-conditions-cancel = ‹ Отмена
error-conditions-one-topic = Условия задают для одной темы: сначала тема, потом условия. Например: <code>/subscribe #Сенат +Токаев -#спорт</code>
error-condition-long = Слишком длинно: в условии не больше { $limit } знаков. Напишите короче.
error-condition-short = Слишком коротко: нужно хотя бы три буквы или цифры. Напишите другое.
error-conditions-many = Условий может быть не больше { $limit }. Сначала уберите лишнее.
error-condition-same = Это сама тема подписки. Условие должно быть о другом.
error-condition-outlet = Нет такого источника: { QUOTED($name) }. Подпишитесь без этого условия, затем выберите источник из списка: ⚙️ тема → «🎯 Условия» → «Источник…».
error-condition-outlet-near = Нет такого источника: { QUOTED($name) }. Возможно, это: { LIST($near) }. Напишите название целиком.
error-condition-language = На этом языке новостей нет: { QUOTED($name) }. Есть на казахском, русском и английском.
error-condition-unknown = Непонятно, какое это условие: { QUOTED($word) }. Перед двоеточием можно написать «язык», «источник», «без» или «с», например <code>язык:казахский</code>. Слова с двоеточием поставьте в кавычки.
why-unmet = Под ваши нынешние условия по этой теме новость не подходит.

# --- несколько слов под одним названием

button-words = 🗂 Слова темы
button-words-choose = ✏️ Слова…
button-words-more = ➕ Добавить слова
button-words-join = ➕ Добавить к прежним словам
button-words-replace = ✅ Заменить прежние слова
button-phrase-back = ↩ Вернуть: { $words }
button-name-more = ➕ Искать и само название
button-rename = ✏️ Переименовать
named-head = <b>{ $topic }</b>
topic-by-name = тема { QUOTED($topic) }
words-in-order = { QUOTED($words) } (подряд)
named-words =
    { $many ->
        [single] Ищется: { $words }.
       *[several] Ищется любое из: { $words }{ $more ->
            [yes] { " " }и ещё { $count } (⚙️).
           *[no] .
        }
    }{ $named ->
        [yes] {""}
       *[no] {" "}Само название не ищется.
    }
named-known = Тема с таким названием уже есть. Сейчас по ней ищется: { $words }.
named-would =
    { $conditions ->
        [some] С этими условиями пришло бы:
       *[none] Пришло бы:
    }
named-ask-words =
    Что ещё искать? Напишите слова через запятую{ $offered ->
        [yes] {" "}или выберите из тех, что часто встречаются в новостях по теме.
       *[no] .
    }
named-ask-name = Как назвать тему? Напишите название не длиннее { $limit } знаков.
named-saved =
    { $new ->
        [yes] ✅ Подписка: { $topic }
       *[no] ✅ Тема изменена: { $topic }
    }
follows-named = Слова ищутся в любой форме.
error-words-many = В одной теме может быть не больше { $limit } слов или сочетаний. Напишите меньше или уберите лишние.
error-words-long = Слишком длинно: в названии и в каждом сочетании слов не больше { $limit } знаков. Напишите короче.
error-words-common = { QUOTED($name) } есть в большинстве новостей на одном из языков: новостей по теме было бы слишком много. Выберите слова поточнее.
error-words-known = Эти слова в теме уже есть. Напишите другие.
error-name-taken = Тема с таким названием уже есть: { QUOTED($name) }. Назовите иначе или измените её слова в /subscriptions.

# --- bundles of topics under one link

bundles-nothing = Набор тем составляют из своих подписок, а их пока нет. Подписаться: /subscribe.
bundles-none = <b>Набор тем</b>: несколько ваших подписок по одной ссылке. Кто её откроет, увидит темы и сам решит, на какие подписаться.
bundles-list =
    { $count ->
        [one] <b>{ $count } набор тем</b>
        [few] <b>{ $count } набора тем</b>
        [many] <b>{ $count } наборов тем</b>
       *[other] <b>{ $count } набора тем</b>
    } (предел: { $limit }).
    Нажмите на набор, чтобы получить ссылку или изменить его. Рядом с названием — число тем, после 👥 — число чатов, которые подписались по ссылке.
bundle-choose =
    { $named ->
        [yes] <b>Набор тем { QUOTED($name) }</b>
       *[no] <b>Новый набор тем</b>
    }
    { $chosen ->
        [all] Отмечены все темы: снимите отметку с тех, которыми делиться не хотите.
       *[some] Отметьте темы, которыми хотите поделиться.
    } Отмечено: { $count } (предел: { $limit }).{ $named ->
        [yes] {" "}У тех, кто уже подписался, ничего не изменится.
       *[no] {""}
    }
bundle-travels =
    Вместе с темой передаются режим, условия и слова, которые были у неё при добавлении в набор.{ $muted ->
        [yes] {" "}Темы, которые вам не присылаются, другие будут получать сразу и в дайджесте.
       *[no] {""}
    }
bundle-own-words = ⚠️ В наборе или его условиях есть слова или хештеги, набранные вручную. Их увидит каждый, кто откроет ссылку.
bundle-staying =
    { $count ->
        [one] { $count } ваша тема останется
        [few] { $count } ваши темы останутся
        [many] { $count } ваших тем останутся
       *[other] { $count } ваших темы останутся
    } только у вас: слова, в которых есть адрес, имя с @, номер телефона, тикер с $ или название бота, в набор не попадают.
bundle-ask-name = Как назвать набор? Напишите название не длиннее { $limit } знаков, например «Парламент для начинающих».
bundle-card =
    <b>Набор тем { QUOTED($name) }</b>
    { $count ->
        [0] Сейчас в наборе нет ни одной темы, добавить их можно кнопкой «Темы»
        [one] { $count } тема
        [few] { $count } темы
        [many] { $count } тем
       *[other] { $count } темы
    }{ $takers ->
        [0] .
        [one] . По ссылке подписался { $takers } чат.
        [few] . По ссылке подписались { $takers } чата.
        [many] . По ссылке подписались { $takers } чатов.
       *[other] . По ссылке подписались { $takers } чата.
    }
bundle-card-what = Кто откроет ссылку, увидит темы и сам решит, на какие подписаться. Кто составил набор, бот не показывает.
bundle-withdrawn = Ссылка на набор { QUOTED($name) } больше не работает. У тех, кто уже подписался, подписки остались. Вернуть ссылку можно только этой кнопкой, в течение месяца.
bundle-offer-head = <b>Набор тем { QUOTED($name) }</b>
bundle-offer-changed = ⚠️ Пока вы смотрели, набор изменился, поэтому кнопка не сработала. Вот что в нём теперь.
bundle-offer-words =
    { $words ->
        [no] Название придумал тот, кто сделал ссылку, а не бот.
       *[yes] Название и слова в кавычках написал тот, кто сделал ссылку, а не бот.
    }
bundle-offer-empty = Сейчас в нём нет ни одной темы, на которую можно подписаться.
bundle-offer-count =
    { $count ->
        [one] { $count } тема
        [few] { $count } темы
        [many] { $count } тем
       *[other] { $count } темы
    }{ $state ->
        [none] .
        [some] , из них уже в ваших подписках: { $known }.
       *[all] { $count ->
            [1] , и вы на неё уже подписаны.
            [2] , и вы уже подписаны на обе.
           *[other] , и вы уже подписаны на все.
        }
    }
bundle-offer-known = вы уже подписаны
bundle-offer-under = условия — { $conditions }
bundle-offer-more = …и ещё { $count }
bundle-offer-brings =
    { $per ->
        [none] { $new ->
            [1] По новой для вас теме
           *[other] По новым для вас темам
        } новостей в последнее время не было
       *[some] { $new ->
            [1] По новой для вас теме
           *[other] По новым для вас темам
        } бывает примерно { $count ->
            [one] { $count } новость
            [few] { $count } новости
            [many] { $count } новостей
           *[other] { $count } новости
        } { $per ->
            [day] в день
           *[week] в неделю
        }
    }{ $words ->
        [yes] {" "}(не считая тем, заданных словами).
       *[no] .
    }
bundle-offer-chosen = Режимы и условия выбрал составитель набора. Когда подпишетесь, их можно изменить: /subscriptions.
bundle-offer-stays = Если набор потом изменят, ваши подписки останутся прежними.
bundle-pick =
    Нажмите на тему, чтобы подписаться (✅). Нажмите ещё раз, чтобы отменить.{ $before ->
        [yes] {" "}☑️ — вы подписаны не по этому набору, здесь это не меняется.
       *[no] {""}
    }
bundle-ended =
    { $count ->
        [0] { $known ->
            [all] Вы уже подписаны на всё, что есть в наборе { QUOTED($name) }. Ничего не изменилось.
           *[some] Подписок по набору { QUOTED($name) } нет.
        }
        [one] ✅ По набору { QUOTED($name) } у вас { $count } подписка:
        [few] ✅ По набору { QUOTED($name) } у вас { $count } подписки:
        [many] ✅ По набору { QUOTED($name) } у вас { $count } подписок:
       *[other] ✅ По набору { QUOTED($name) } у вас { $count } подписки:
    }
bundle-given-back =
    { $count ->
        [0] Подписок по набору { QUOTED($name) } нет, отменять нечего.
        [one] Отменена { $count } подписка по набору { QUOTED($name) }.
        [few] Отменены { $count } подписки по набору { QUOTED($name) }.
        [many] Отменено { $count } подписок по набору { QUOTED($name) }.
       *[other] Отменены { $count } подписки по набору { QUOTED($name) }.
    }
button-bundle-new = ➕ Новый набор
button-bundle-all = Отметить все
button-bundle-none = Снять все отметки
button-bundle-chosen = Готово
button-bundle-name = Дальше: название ›
button-bundle-copy = 📋 Скопировать
button-bundle-share = ↗️ Поделиться
button-bundle-topics = Темы
button-bundle-rename = Переименовать
button-bundle-withdraw = ✖ Отозвать ссылку
button-bundle-restore = ↩ Вернуть ссылку
button-bundle-list = ‹ Наборы тем
button-bundle-take =
    { $count ->
        [one] ✅ Подписаться на { $count } тему
        [few] ✅ Подписаться на { $count } темы
        [many] ✅ Подписаться на { $count } тем
       *[other] ✅ Подписаться на { $count } темы
    }
button-bundle-digest = 📰 Подписаться: только в дайджесте
button-bundle-pick = Выбрать темы
button-bundle-not = Не сейчас
button-bundle-enough = Готово
button-bundle-back =
    { $count ->
        [1] ✖ Отменить эту подписку
       *[other] ✖ Отменить эти подписки
    }
button-bundle-offer = Открыть набор
error-bundle-over = Этого набора тем больше нет. Ваши подписки не изменились: /subscriptions.
error-bundle-gone = Эта ссылка на набор тем больше не работает или скопирована не полностью. Выбрать темы самостоятельно: /subscribe.
error-bundles-many = Наборов может быть не больше { $limit }. Отзовите лишний: /bundle.
error-bundle-full = В наборе может быть не больше { $limit } тем. Сначала снимите отметку с лишних.
error-bundle-last = В наборе должна остаться хотя бы одна тема. Если набор больше не нужен, отзовите ссылку: /bundle.
error-bundle-empty = Отметьте хотя бы одну тему.
error-bundle-name =
    Название не может быть пустым или длиннее { $limit } знаков. { $asked ->
        [yes] Напишите другое.
       *[no] Попробуйте ещё раз: /bundle и другое название.
    }
error-bundle-address =
    В названии не должно быть адреса, имени с @, номера телефона, тикера с $ и названия бота. { $asked ->
        [yes] Напишите другое.
       *[no] Попробуйте ещё раз: /bundle и другое название.
    }
error-bundle-words = Эта тема останется только у вас: слова, в которых есть адрес, имя с @, номер телефона, тикер с $ или название бота, в набор не попадают.
