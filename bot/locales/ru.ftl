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
subscribed = ✅ Вы подписаны: { $topic }
subscribed-already = Вы уже подписаны: { $topic }
subscribed-how = Новости придут сразу и войдут в дайджест в { $time }.
activity-none = { "   " }новостей об этом пока не было
activity-weekly =
    { $count ->
        [one] примерно { $count } новость в неделю
        [few] примерно { $count } новости в неделю
        [many] примерно { $count } новостей в неделю
       *[other] примерно { $count } новости в неделю
    }; последняя: «{ $latest }»
activity-monthly =
    { $count ->
        [one] { $count } новость за четыре недели
        [few] { $count } новости за четыре недели
        [many] { $count } новостей за четыре недели
       *[other] { $count } новости за четыре недели
    }; последняя: «{ $latest }»
which-one = Кого или что вы имели в виду под «{ $text }»?
topic-unknown = Я не знаю, кто или что это: «{ $text }». Проверьте написание или следите за хештегом.
offer-follow = Следить за новостями о «{ $text }»?
subscriptions-none = Вы пока ни на что не подписаны. С чего начать:
subscriptions-list =
    { $count ->
        [one] <b>У вас { $count } подписка</b>
        [few] <b>У вас { $count } подписки</b>
        [many] <b>У вас { $count } подписок</b>
       *[other] <b>У вас { $count } подписки</b>
    } (можно { $limit }).
    Нажмите на тему, чтобы сменить режим: ⚡ сразу, 📰 в дайджесте, ⚡📰 и так и так, 🔕 без звука. ✖ удаляет.
mode-instant = сразу
mode-digest = в дайджесте
mode-both = сразу и в дайджесте
mode-muted = без звука
muted = 🔕 Без звука: { $topic }
unsubscribed = Вы отписаны: { $topic }
unsubscribe-unknown = Вы не подписаны на «{ $text }».
refused-ask = Ничего не меняю: похоже, вы от чего-то отказываетесь («{ $text }»). Что сделать?
undone = Вернули как было

## Buttons

button-subscriptions = Мои подписки
button-mode = Режим: { $topic }
button-follow = Следить: { $topic }
button-leave = Отписаться: { $topic }
button-follow-hashtag = Следить за { $tag }
button-undo = Вернуть
button-back = ‹ Назад
button-more = Ещё
button-details = Подробнее
button-language = Язык
button-zone = Часовой пояс
button-time = Время дайджеста
button-days = Дни
button-digest-on = Включить дайджест
button-digest-off = Выключить дайджест
button-alerts-on = Включить мгновенные
button-alerts-off = Выключить мгновенные
button-empty-on = Писать и в пустые дни
button-empty-off = В пустые дни не писать
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
    Мгновенные новости: { $alerts }
    Дайджест: { $digest }, в { $time } ({ $days })
    Писать, если новостей нет: { $empty }
    Часовой пояс: { $zone }, сейчас { $now }
on = включено
off = выключено
yes = да
no = нет
days-every = каждый день
saved = Сохранено
ask-language = Выберите язык
ask-time = Во сколько присылать дайджест? Выберите или напишите, например <code>08:30</code>.
ask-days = По каким дням присылать дайджест?
ask-zone = Где вы? Выберите или напишите город, часовой пояс (<code>Europe/Berlin</code>) или разницу (<code>UTC+5</code>).
ask-in-reply = В группе напишите это ответом на это сообщение.
time-set = Дайджест будет приходить в { $time }.
zone-set = Часовой пояс: { $zone }, сейчас там { $now }.
paused = ⏸ Пауза. Я молчу, пока вы не пришлёте /resume.
paused-until =
    ⏸ Пауза на { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }, { $until }. Раньше: /resume.
resumed = ▶ Снова с вами. Что было за время паузы, войдёт в ближайший дайджест.
resume-not-paused = Паузы и не было: новости приходят.

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
forget-ask = Удалить всё, что хранится об этом чате: подписки, настройки, историю отправленного? Вернуть это будет нельзя.
forgotten = Всё удалено. Чтобы начать снова, отправьте /start.
forget-kept = Ничего не удалено.
help =
    <b>Как это работает</b>

    Подписаться: <code>/subscribe Маулен Ашимбаев #ТюркПА</code>. В личном чате достаточно прислать имя или хештег.

    /subscriptions: ваши подписки
    /officials: найти человека, должность или орган
    /digest: дайджест прямо сейчас
    /latest: последние новости
    /settings: язык, дайджест, мгновенные новости, часовой пояс
    /pause и /resume: включить и снять паузу

    Имена можно писать в любом падеже, по-русски, по-казахски и латиницей.
help-more =
    <b>Другие команды</b>

    /unsubscribe <i>имя или хештег</i>: отписаться
    /latest <i>имя или хештег</i>: новости по одной теме
    /pause <i>7</i>: пауза на семь дней
    /why в ответ на новость: почему она пришла
    /privacy: какие данные хранятся
    /forgetme: удалить все данные

    <b>В группе</b> менять подписки и настройки и вызывать /digest могут только администраторы. Если в группе включены темы, у каждой свои подписки и настройки.
privacy =
    <b>Что хранится</b>
    • ID чата, а у группы и её название; язык, часовой пояс, настройки и расписание;
    • подписки, в том числе слова, которые вы написали сами;
    • { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }: какие новости и дайджесты вам отправлены и когда.

    Сообщение боту стирается вместе с именем отправителя, как только бот его обработал. Третьим лицам ничего не передаётся, и читатели не видят, на что подписаны другие.

    /forgetme сразу удаляет всё об этом чате и слова, на которые больше никто не подписан.
privacy-more =
    <b>Что ещё хранится и как долго</b>
    • сообщение, которое не удалось обработать: не дольше недели;
    • вопрос, который вам задал бот, и ваш ID в Telegram: сутки;
    • слова, на которые вы так и не подписались, и темы, от которых отписались: месяц;
    • новости, о которых вы сказали «не о том»: пока не удалите данные;
    • слова, которых нет в справочнике: их видят редакторы, но не знают, чьи они; ID автора хранится двое суток;
    • черновики редакторов: неделю; рядом с тем, что редактор опубликовал или решил, остаётся его ID.

    О людях в журнале бота только ID.

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
error-bug = Ошибка на нашей стороне. Мы о ней уже знаем; попробуйте чуть позже.
error-stale-button = Эта кнопка больше не действует.
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
error-deep-link = По этой ссылке непонятно, на что подписаться. Напишите /subscribe.
error-pause-days = Напишите число дней от 1 до { $limit }, например <code>/pause 7</code>.
error-time = «{ $text }» не время. Напишите часы и минуты, например 08:30.
error-zone = Не знаю такого города или часового пояса: «{ $text }». Попробуйте Астана, Europe/Berlin или UTC+5.
error-too-fast = Сообщений слишком много, на все я не отвечаю. Подождите немного и повторите.
error-unknown-command = Такой команды нет. Всё, что я умею: /help.
error-question-unknown = Не помню, о чём спрашивал. Отправьте команду ещё раз.
error-only-text = Я понимаю только текст: пришлите хештег или имя.

## People: browsing, refusing, checking, endings

alert-button-not-this = Это не он(а)
not-this-which = Кого или чего в этой новости на самом деле нет?
not-this-done = Спасибо. Для вас эта новость больше не о теме «{ $topic }»; редакторы проверят её.
not-this-done-short = Учтено
not-this-already = Вы об этом уже сказали.
follows-official = { "   " }Новости об этом человеке на любой должности.
follows-office = { "   " }Вы следите за должностью, кто бы её ни занимал.
follows-office-now = { "   " }Вы следите за должностью; сейчас её занимает { $person }.
follows-office-ended = { "   " }Вы следите за должностью, которой больше нет: она существовала { $until }. Новости придут, только если о ней вспомнят.
follows-body-ended = { "   " }Этот орган действовал { $until }. Новости придут, только если о нём вспомнят.
follows-heir = { "   " }На смену пришло: { $heir }.
follows-hashtag-of = { "   " }Придут только новости с этим хештегом. Можно следить и за темой «{ $topic }».
follows-body = { "   " }Новости об этом органе.
follows-keyword = { "   " }Эти слова в любом падеже; в справочнике такого имени нет, редакторы его увидят.
button-follow-keyword = Следить за этими словами
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
