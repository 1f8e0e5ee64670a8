# The words of the bot. Values may hold Telegram HTML where the code asks for `texts.html`.


## Menu

menu-start = Начать и выбрать язык
menu-subscribe = Подписаться на тему или человека
menu-unsubscribe = Отписаться
menu-subscriptions = Мои подписки
menu-officials = Люди и должности
menu-digest = Дайджест прямо сейчас
menu-latest = Последние новости
menu-settings = Настройки
menu-pause = Пауза
menu-resume = Снять паузу
menu-why = Почему пришла эта новость
menu-forgetme = Удалить все мои данные
menu-help = Справка
menu-privacy = Какие данные хранятся

## Start

start =
    <b>ParlDigest</b> следит за новостями парламентов Казахстана и тюркских государств.

    Напишите хештег или имя, например <code>/subscribe #ТюркПА Маулен Ашимбаев</code>, и новости придут сразу, а утром соберутся в один дайджест.

    Язык можно выбрать кнопкой; ниже темы, за которыми следят чаще всего.
language-set = Теперь говорим по-русски

## Subscriptions

subscribe-ask = На что подписаться? Напишите один или несколько хештегов или имён, например: <code>#ТюркПА #Сенат Маулен Ашимбаев</code>.
subscribed = ✅ Подписка: { $topic }
subscribed-already = Уже в подписках: { $topic }
comes =
    { $paused ->
        [ever] ⏸ Сейчас пауза: ничего не приходит, пока вы её не снимете (/resume).
        [until] ⏸ Сейчас пауза { $until }: ничего не приходит. Снять: /resume.
       *[no] { $comes ->
            [both] Новости приходят сразу. Дайджест: { $when }.
            [instant] Новости приходят сразу.
            [instant-no-digest] Новости приходят сразу. Дайджест выключен (/settings).
            [digest] Новости приходят в дайджесте: { $when }.
            [digest-no-alerts] Новости приходят в дайджесте: { $when }. Мгновенные новости выключены (/settings).
            [no-alerts] Новости не приходят: мгновенные новости выключены (/settings).
            [no-digest] Новости не приходят: дайджест выключен (/settings).
            [nothing] Новости не приходят: выключены и мгновенные новости, и дайджест (/settings).
           *[muted] Новости по этой теме не приходят.
        }
    }
activity-none = Новостей об этом пока не было.
activity-weekly =
    { $count ->
        [one] Примерно { $count } новость в неделю
        [few] Примерно { $count } новости в неделю
        [many] Примерно { $count } новостей в неделю
       *[other] Примерно { $count } новости в неделю
    }; последняя: «{ $latest }»
activity-monthly =
    { $count ->
        [0] За четыре недели новостей не было
        [one] { $count } новость за четыре недели
        [few] { $count } новости за четыре недели
        [many] { $count } новостей за четыре недели
       *[other] { $count } новости за четыре недели
    }; последняя: «{ $latest }»
which-one = Кого или что вы имели в виду под «{ $text }»?
topic-unknown =
    Я не знаю, кто или что это: «{ $text }». Проверьте написание{ $offered ->
        [yes] {" "}или подпишитесь на сами слова.
       *[no] .
    }
offer-follow = Нашлось по запросу «{ $text }». Подписаться?
subscriptions-none = Вы ни на что не подписаны. Можно начать с этих тем:
subscriptions-list =
    { $count ->
        [one] <b>У вас { $count } подписка</b>
        [few] <b>У вас { $count } подписки</b>
        [many] <b>У вас { $count } подписок</b>
       *[other] <b>У вас { $count } подписки</b>
    } (можно { $limit }).
    Нажмите на тему, чтобы открыть её. ⚡ сразу, 📰 в дайджесте, ⚡📰 и так и так, 🔕 не присылать. ✖ отписаться.
subscriptions-off =
    { $off ->
        [alerts] Мгновенные новости выключены (/settings).
        [digest] Дайджест выключен (/settings).
       *[both] Новости не приходят: выключены и мгновенные новости, и дайджест (/settings).
    }
subscriptions-paused =
    { $paused ->
        [ever] ⏸ Сейчас пауза: ничего не приходит, пока вы её не снимете (/resume).
       *[until] ⏸ Сейчас пауза { $until }: ничего не приходит. Снять: /resume.
    }
subscriptions-changed =
    { $kept ->
        [yes] Для всех тем, кроме 🔕:
       *[no] Для всех тем:
    } { $mode ->
        [digest] 📰 только в дайджесте.
       *[both] ⚡📰 сразу и в дайджесте.
    }
subscriptions-restored = Режимы всех тем снова прежние.
mode-instant = только сразу
mode-digest = только в дайджесте
mode-both = сразу и в дайджесте
mode-muted = не присылать
muted = 🔕 Без звука: { $topic }
unsubscribed = Вы отписаны: { $topic }
unsubscribe-unknown = Вы не подписаны на «{ $text }».
unsubscribe-ask =
    { $more ->
        [yes] От чего ещё отписаться? Нажмите на тему.
       *[no] От чего отписаться? Нажмите на тему или напишите её.
    }
refused-ask = Ничего не меняю: похоже, вы от чего-то отказываетесь («{ $text }»). Что сделать?
undone = Вернули как было

## Buttons

button-subscriptions = Мои подписки
button-topic = Как присылать: { $topic }
button-about = Подробнее: { $topic }
button-follow = Подписаться: { $topic }
button-leave = Отписаться: { $topic }
button-follow-hashtag = Подписаться: { $tag }
button-undo = Вернуть
button-take-back = ↩ Вернуть: { $topic }
button-restore = ↩ Вернуть прежние режимы
button-mode-both = ⚡📰 Сразу и в дайджесте
button-mode-instant = ⚡ Только сразу
button-mode-digest = 📰 Только в дайджесте
button-mode-muted = 🔕 Не присылать
button-all-digest = 📰 Все темы в дайджест
button-all-both = ⚡📰 Все темы сразу и в дайджест
button-to-list = ‹ К подпискам
button-back = ‹ Назад
button-language = Язык
button-zone = Часовой пояс
button-time = Время дайджеста
button-days = Дни
button-every-day = Каждый день
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
button-empty-on = Писать, даже если новостей нет
button-empty-off = Не писать, если новостей нет
button-forget = Да, удалить всё
button-keep = Нет, оставить
button-publish = Опубликовать
button-publish-anyway = Опубликовать отдельно
button-discard = Отменить

## Messages

alert-reason = 🔔 По подписке: { $topics }
alert-more-topics =
    { $count ->
        [one] и ещё { $count } тема
        [few] и ещё { $count } темы
        [many] и ещё { $count } тем
       *[other] и ещё { $count } темы
    }
alert-button-open = Открыть
alert-button-why = Почему?
alert-button-manage = Мои подписки
alert-button-mute = 🔕 { $topic }
alert-button-unsubscribe = ✖ { $topic }
digest-header = <b>Дайджест</b>, { $date }
digest-count =
    { $count ->
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новости
    } по вашим подпискам
digest-group = ▎{ $topic } ({ $count })
digest-hidden =
    { $count ->
        [one] И ещё { $count } новость: /latest
        [few] И ещё { $count } новости: /latest
        [many] И ещё { $count } новостей: /latest
       *[other] И ещё { $count } новости: /latest
    }
digest-empty = Новостей по вашим подпискам не было.
digest-nothing = Новостей по вашим подпискам пока нет. Следующий дайджест: { $time }.
digest-no-subscriptions = Дайджест собирается из ваших подписок, а их пока нет. Начните с /subscribe.
digest-button-subscriptions = Мои подписки
digest-button-settings = Настройки
latest-header = <b>Последние новости</b>
latest-none = О «{ $text }» новостей нет.
latest-none-yet = Новостей пока нет.

## Settings

settings =
    <b>Настройки</b>

    Язык: { $language }
    Мгновенные новости: { $alerts ->
        [on] вкл.
       *[off] выкл.
    }
    Дайджест: { $digest ->
        [on]
            вкл., { $when }
            Писать, даже если новостей нет: { $empty ->
                [yes] да
               *[no] нет
            }
       *[off] выкл.
    }
    Часовой пояс: { $zone }, сейчас { $now }
    Пауза: { $paused ->
        [ever] пока вы её не снимете
        [until] { $until }
       *[no] нет
    }
days-every = каждый день
saved = Сохранено
ask-language = Выберите язык
ask-time = Во сколько присылать дайджест? Выберите или напишите, например <code>8:30</code> или <code>9 вечера</code>.
ask-days = По каким дням присылать дайджест?
days-last = Хотя бы один день нужен. Дайджест можно выключить в настройках.
ask-zone = Где вы? Выберите или напишите город, часовой пояс (<code>Europe/Berlin</code>) или разницу (<code>UTC+5</code>).
ask-in-reply = В группе напишите это ответом на это сообщение.
time-set =
    Время дайджеста: { $time }.{ $digest ->
        [on] {""}
       *[off] {" "}Сам дайджест выключен (/settings).
    }
zone-set = Часовой пояс: { $zone }, сейчас там { $now }.
pause-ask =
    { $paused ->
        [ever] ⏸ Сейчас пауза, пока вы её не снимете. Изменить срок?
        [until] ⏸ Сейчас пауза { $until }. Изменить срок?
       *[no] На сколько сделать паузу?
    }
    Другой срок: <code>/pause 30</code>.
paused =
    { $paused ->
        [ever] ⏸ Пауза, пока вы её не снимете.
       *[until] ⏸ Пауза { $until }.
    } { $digest ->
        [on] Первый дайджест после неё соберёт и новости за это время.
       *[off] Новости за это время не придут: дайджест выключен.
    }
resumed = ▶ Пауза снята.
pause-missed =
    { $digest ->
        [on] Ближайший дайджест соберёт и новости за время паузы.
       *[off] Новости за время паузы не придут; последние: /latest.
    }
resume-not-paused = Паузы и не было.

## Why, privacy, help

why-header = «{ $title }»
why-topic = { $topic }: { $words } ({ $how })
why-unsubscribed = Сейчас вы не подписаны ни на одну тему этой новости.
why-not-an-alert = Это сообщение не новость. Ответьте командой /why на новость.
why-no-alert = Объяснять пока нечего: новостей я вам ещё не присылал.
rule-hashtag = хештег
rule-full-name = полное имя
rule-initials = инициалы
rule-surname = фамилия
rule-office = должность
rule-body = название
rule-alias = другое имя
rule-title = должность и фамилия
forget-ask = Удалить всё, что я знаю об этом чате: подписки, настройки, историю? Вернуть будет нельзя.
forgotten = Всё удалено. Захотите вернуться: /start.
forget-kept = Ничего не удалено.
help =
    <b>Как это работает</b>

    /subscribe <i>хештеги и имена</i>: следить за темами и людьми
    /unsubscribe: перестать
    /subscriptions: список с кнопками
    /digest: дайджест сейчас
    /latest <i>тема</i>: последние новости
    /settings: язык, время, дни, часовой пояс
    /pause <i>дней</i> и /resume: тишина
    /why в ответ на новость: почему она пришла
    /forgetme: удалить все данные
    /privacy: что хранится

    Имена можно писать в любом падеже, по-русски, по-казахски и латиницей. В группах подписки меняют администраторы.
privacy =
    <b>Что хранится</b>
    • номер чата, название группы, язык, часовой пояс, настройки и расписание;
    • подписки, в том числе слова, которые вы написали сами, и новости, о которых вы сказали «не о том»;
    • { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }: что и когда вам отправлено (номера сообщений);
    • сутки: заданный вам вопрос и ваш номер в группе;
    • двое суток: номер того, кто следит за словами, которых нет в справочнике (сами слова видят редакторы, без имён);
    • ваше сообщение боту и ваше имя в нём: пока оно не обработано; если обработать не вышло, не дольше недели;
    • у редакторов: номер рядом с тем, что они опубликовали или решили; черновики неделю.

    Обработанное сообщение стирается вместе с именем отправителя: ни переписка, ни имена, ни телефоны не хранятся. В журнале работы только номера, третьим лицам ничего не передаётся; ваши слова другим читателям не показываются.

    /forgetme сразу удаляет всё об этом чате, и слова, за которыми больше никто не следит.

## Editors

editor-preview =
    <b>Предпросмотр</b>

    <b>{ $title }</b>
    { $lead }

    Источник: { $outlet }
    Темы: { $topics }
    { $count ->
        [one] Получит { $count } чат
        [few] Получат { $count } чата
        [many] Получат { $count } чатов
       *[other] Получат { $count } чата
    } сразу
editor-published = Опубликовано (№ { $number }): «{ $title }»
editor-known = Эта статья уже есть (№ { $number }), второй раз она не рассылается: «{ $title }». Если это другая новость, опубликуйте её отдельно.
editor-discarded = Черновик удалён, ничего не отправлено.
editor-draft-gone = Этот черновик уже опубликован или удалён.
editor-refused-empty = Файл пустой.
editor-refused-binary = Это не текст. Пришлите текст, .txt или .html.
editor-refused-too-large = Файл слишком большой для статьи: не больше 5 МБ.
editor-refused-encoding = Кодировка файла не ясна. Сохраните его в UTF-8.
editor-refused-unavailable = Файл не удалось скачать из Telegram. Отправьте его ещё раз.
editor-refused-no-text = Здесь нет текста статьи.
editor-refused-too-deep = Страница устроена слишком сложно. Пришлите текст статьи.

## Hints and errors

talk-hint = Пришлите хештег или имя, и я предложу подписаться. Всё, что я умею: /help.
error-bug = Что-то сломалось у нас. Мы уже знаем об этом; попробуйте ещё раз чуть позже.
error-stale-button = Эта кнопка устарела. Откройте список заново.
error-admins-only = В группе это могут менять только администраторы.
error-editors-only = Это могут только редакторы.
error-request-too-long =
    { $limit ->
        [one] Слишком длинно: не больше { $limit } знака за раз.
        [few] Слишком длинно: не больше { $limit } знаков за раз.
        [many] Слишком длинно: не больше { $limit } знаков за раз.
       *[other] Слишком длинно: не больше { $limit } знаков за раз.
    }
error-no-topic = Я не вижу здесь ни хештега, ни имени: «{ $text }».
error-limit =
    { $count ->
        [one] Ещё { $count } тема не добавлена:
        [few] Ещё { $count } темы не добавлены:
        [many] Ещё { $count } тем не добавлено:
       *[other] Ещё { $count } темы не добавлены:
    } подписок может быть не больше { $limit }. Удалите лишние: /subscriptions.
error-not-subscribed = Вы на это уже не подписаны.
error-list-changed = Список подписок с тех пор изменился, прежние режимы разом не вернуть.
error-deep-link = По этой ссылке непонятно, на что подписаться. Напишите /subscribe.
error-pause-days = Напишите число дней, не больше { $limit }, например <code>/pause 7</code>.
error-time = Не понимаю, который это час: «{ $text }». Напишите, например, 8:30 или «9 вечера».
error-zone = Не знаю такого города или часового пояса: «{ $text }». Попробуйте Астана, Europe/Berlin или UTC+5.
error-zone-several = «{ $text }» подходит к нескольким часовым поясам. Напишите город или разницу, например Москва или UTC+3.
error-too-fast = Не так быстро. Пока сообщений слишком много, я на них не отвечаю; подождите немного и повторите.
error-unknown-command = Такой команды нет. Всё, что я умею: /help.
error-question-unknown = Не помню, о чём спрашивал. Начните, пожалуйста, сначала: /help.
error-only-text = Я понимаю только текст: пришлите хештег или имя.

## People: browsing, refusing, checking, endings

alert-button-not-this = Это не он(а)
not-this-which = Кого или чего в этой новости на самом деле нет?
not-this-done = Спасибо. Для вас эта новость больше не о теме «{ $topic }»; редакторы проверят её.
not-this-done-short = Учтено
not-this-already = Вы об этом уже сказали.
follows-official = Новости об этом человеке на любой должности.
follows-office = Новости об этой должности, кто бы её ни занимал.
follows-office-now = Новости об этой должности; сейчас её занимает { $person }.
follows-office-ended = { "   " }Вы следите за должностью, которой больше нет: она существовала { $until }. Новости придут, только если о ней вспомнят.
follows-body-ended = { "   " }Этот орган действовал { $until }. Новости придут, только если о нём вспомнят.
follows-heir = { "   " }На смену пришло: { $heir }.
follows-hashtag-of = Придут только новости с этим хештегом. Можно подписаться и на тему «{ $topic }».
follows-body = Новости об этом органе.
follows-hashtag = Новости с этим хештегом.
follows-keyword = Новости с этими словами в любом падеже. Такого имени в справочнике нет: редакторы увидят слова без вашего имени.
button-follow-keyword = Подписаться на эти слова
button-follow-this = ➕ Подписаться
button-unfollow = ➖ Отписаться
officials-nobody = Я не знаю, кто такой «{ $text }». Проверьте написание или откройте список: /officials.
notice-office-person = ℹ️ { $person } больше не занимает должность «{ $office }» ({ $since }). Вы следите за этой должностью.
notice-office = ℹ️ Должности «{ $office }» больше нет ({ $since }). Вы следите за ней.
notice-body = ℹ️ { $body }: орган прекратил работу { $on }. Вы за ним следите.
notice-successor = Его место заняло: { $successor }.
notice-successor-holder = Его место заняло: { $successor } ({ $person }).
notice-holder = Теперь эту должность занимает { $person }.
review-none = Проверять нечего.
review-button-yes = Да, это не он(а)
review-button-no = Нет, всё верно
review-button-nobody = Никто из них
review-button-done = Готово
review-button-skip = Дальше ›
review-decided = Это уже решено.
review-unmatched = Новость больше не связана с этой темой
review-button-learnt = Чему бот научился: { $count }
review-button-unlearn = Забыть это
review-button-back = ‹ К списку
review-learnt =
    <b>Чему бот научился: { $place } из { $count }</b>

    Слова «{ $words }» — не об этой теме: { $topic }. Новости с ними никому не приходят.
review-learnt-none = Бот ещё ничему не научился: когда вы подтверждаете ошибку, слова запоминаются здесь.
review-unlearnt = Забыто; действует через несколько секунд
review-unlearnt-already = Этого в списке уже нет.
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
over-body = { $topic }: орган действовал { $until }.
over-office = { $topic }: должность существовала { $until }.
over-heir = На смену пришло: { $heir }.
officials-body =
    <b>{ $body }</b>: { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человек
    }
officials-numbers =
    { $followers ->
        [one] { $followers } подписчик
        [few] { $followers } подписчика
        [many] { $followers } подписчиков
       *[other] { $followers } подписчиков
    }, { $articles ->
        [one] { $articles } новость
        [few] { $articles } новости
        [many] { $articles } новостей
       *[other] { $articles } новостей
    } за 30 дней
review-not-this =
    <b>На проверку: { $count }</b>

    «{ $article }»
    Тема: { $topic }; слова: «{ $words }».
    { $times ->
        [one] { $times } читатель говорит
        [few] { $times } читателя говорят
        [many] { $times } читателей говорят
       *[other] { $times } читателей говорят
    }, что новость не об этом. Это так?
review-ambiguous =
    <b>На проверку: { $count }</b>

    «{ $article }»
    Кто здесь «{ $words }»?
review-asked-for =
    <b>На проверку: { $count }</b>

    Читатели следят за словами «{ $words }» ({ $times }), а в справочнике такого имени нет. Добавьте человека.

## The editors' registry

registry-help =
    <b>Справочник</b>

    /registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov
    /registry spelling Маулен Ашимбаев = Ашимбаев Маулен Сагатханулы
    /registry role Маулен Ашимбаев; Председатель Курултая; 2026-08-25;

    Имя по-русски, по-казахски и латиницей через черту; у роли: человек; должность или орган; начало; конец.
registry-preview = Записать в справочник: { $what }?
registry-fault = Так нельзя записать: { $why }.
registry-known = { $name } уже есть в справочнике. Если это другой человек, добавьте его отчество; другое написание добавляет /registry spelling.
registry-stored = Записано; действует через несколько секунд.
registry-button-store = Записать
registry-dropped = Ничего не записано.

## What editors are told of the bot itself

duration-minutes = { $minutes } мин
duration-hours = { $hours } ч { $minutes } мин
duration-days = { $days } дн. { $hours } ч
incident-dead =
    ⚠️ Не удалось отправить сообщений: { $count }.
    Причина чаще всего: <code>{ $reason }</code>
    Список и повтор: <code>python -m bot deliveries</code>
incident-dead-over = ✅ Новых неотправленных сообщений больше нет. Сбой длился { $lasted }, с { $since }.
incident-updates =
    ⚠️ Не удалось обработать обновлений Telegram (сообщений боту, публикаций в каналах): { $count }.
    Подробности в журнале бота.
incident-updates-over = ✅ Необработанных обновлений Telegram больше не прибавляется. Сбой длился { $lasted }, с { $since }.
incident-backlog = ⚠️ Бот не успевает, читатели ждут. Самое старое ждёт с { $since }.
incident-backlog-messages = Сообщений не отправлено: { $count }
incident-backlog-articles = Новостей разослано не всем: { $count }
incident-backlog-digests = Дайджестов не составлено: { $count }
incident-backlog-updates = Обновлений Telegram не обработано: { $count }
incident-backlog-over = ✅ Бот больше не отстаёт. Отставание длилось { $lasted }, с { $since }.
incident-job =
    ⚠️ Внутренняя задача <code>{ $about }</code> раз за разом завершается ошибкой (<code>{ $reason }</code>), с { $since }.
    Подробности в журнале бота.
incident-job-over = ✅ Внутренняя задача <code>{ $about }</code> снова выполняется. Сбой длился { $lasted }, с { $since }.
incident-telegram-over = ✅ Telegram снова отвечает. Связи не было { $lasted }, с { $since }; всё, что накопилось, отправляется.
incident-token-over = ✅ Telegram снова принимает токен бота. Не принимал { $lasted }, с { $since }.
incident-database-over = ✅ База данных снова отвечает. Не отвечала { $lasted }, с { $since }.
incident-disk = ⚠️ Диск с базой данных почти заполнен: осталось { $megabytes } МБ. Когда место кончится, новости перестанут сохраняться.
incident-disk-over = ✅ На диске с базой данных снова есть место. Его не хватало { $lasted }, с { $since }.
incident-source-silent =
    ⚠️ Канал «{ $channel }» молчит дольше обычного. Последняя новость: { $since }.
    Проверьте, остался ли бот его администратором.
incident-source-silent-over = ✅ Канал «{ $channel }» снова пишет. Молчание длилось { $lasted }, с { $since }.
incident-source-moved =
    ⚠️ Имя @{ $about } теперь у другого канала (<code>{ $other }</code>). Его публикации не принимаются, прежний канал остаётся источником.
    Чтобы принимать новый канал, впишите в SOURCE_CHANNELS его номер и перезапустите бота.
incident-source-moved-over = ✅ Вопрос с именем @{ $about } в SOURCE_CHANNELS решён. Он оставался открытым { $lasted }, с { $since }.
