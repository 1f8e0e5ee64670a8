# The words of the bot. Values may hold Telegram HTML where the code asks for `texts.html`.


## Menu

menu-start = Бастау: тіл мен тақырыптар
menu-subscribe = Тақырыпқа не адамға жазылу
menu-unsubscribe = Жазылымнан шығу
menu-subscriptions = Жазылымдарым
menu-officials = Адамдар мен лауазымдар
menu-digest = Дайджестті қазір алу
menu-latest = Соңғы жаңалықтар
menu-settings = Баптаулар
menu-pause = Үзіліс
menu-resume = Үзілісті тоқтату
menu-why = Жаңалықтың неге келгені
menu-forgetme = Барлық дерегімді жою
menu-help = Анықтама
menu-privacy = Қандай дерек сақталады
about =
    Қазақстан мен өзге түркі мемлекеттері парламенттерінің, ТүркПА мен ТМҰ-ның жаңалықтары.

    • Адамға, лауазымға, органға не хештегке жазылыңыз.
    • Жаңалықты қалауыңызша бірден немесе дайджестпен аласыз.
    • Бот қазақша, орысша және ағылшынша сөйлейді.
about-short = Қазақстан мен өзге түркі мемлекеттері парламенттерінің жаңалықтары: бірден немесе дайджестпен. Үш тілде.

## Start

start =
    <b>ParlDigest</b>: Қазақстан мен өзге түркі мемлекеттері парламенттерінің жаңалықтары. Оларды қалауыңызша бірден немесе дайджестпен аласыз.

    { $place ->
        [group] Бұл топтың жазылымдарын әкімшілер өзгертеді, мысалы: <code>/subscribe #ТүркПА</code>.
        [typed] Хештег не есім жазыңыз, мысалы: #ТүркПА, Мәулен Әшімбаев.
       *[private] Тақырыпты таңдаңыз немесе хештег не есім жазыңыз, мысалы: #ТүркПА, Мәулен Әшімбаев.
    }{ $counted ->
        [yes] {" "}Батырмадағы сан: соңғы аптада неше жаңалық шыққаны.
       *[no] {""}
    }
start-link =
    <b>ParlDigest</b>: Қазақстан мен өзге түркі мемлекеттері парламенттерінің жаңалықтары.
    Оларды қалауыңызша бірден немесе дайджестпен аласыз. Басқа тақырыптар: /start.
start-back =
    Мен топқа қайта қосылдым. { $count ->
        [one] Бұрынғы { $count } жазылым сақталған
       *[other] Бұрынғы { $count } жазылым сақталған
    }. Тізімі: /subscriptions.
start-done =
    ✅ Барлығы { $count ->
        [one] { $count } жазылым
       *[other] { $count } жазылым
    }. { $found ->
        [yes] Соңғы тәуліктің жаңалықтары төменде.
        [none] Дайджестке ештеңе кірмейді.
       *[no] Соңғы тәулікте дайджестке кіретін тақырыптар бойынша жаңалық болған жоқ.
    }

    { $coming ->
        [both] Жаңалық бірден келеді. Келесі дайджест: { $time }.
        [alerts] Жаңалық бірден келеді, дайджест болмайды.
        [digest] Жаңалық тек дайджестпен келеді. Келесісі: { $time }.
        [paused] Қазір үзіліс, жаңалық келмейді. Үзілісті тоқтату: /resume.
       *[nothing] Қазір ештеңе келмейді. Мыналарды тексеріңіз: /settings, /subscriptions.
    }
language-set = Енді қазақша сөйлейміз

## Subscriptions

subscribe-ask = Қандай тақырыпқа немесе адамға жазыласыз? Хештегтерді немесе есімдерді жазыңыз, мысалы: <code>#ТүркПА #Сенат Мәулен Әшімбаев</code>.
subscribed = ✅ Жазылым қосылды: { $topic }
subscribed-already = Бұл жазылым бұрыннан бар: { $topic }
comes =
    { $paused ->
        [ever] ⏸ Қазір үзіліс: өзіңіз тоқтатқанша (/resume) жаңалық келмейді.
        [until] ⏸ Қазір үзіліс: { MOMENT($until, case: "until") } жаңалық келмейді. Тоқтату: /resume.
       *[no] { $comes ->
            [both] Жаңалық бірден келеді. Дайджест: { $when }.
            [instant] Жаңалық бірден келеді.
            [instant-no-digest] Жаңалық бірден келеді. Дайджест өшірулі (/settings).
            [digest] Жаңалық дайджестпен келеді: { $when }.
            [digest-no-alerts] Жаңалық дайджестпен келеді: { $when }. Бірден жіберу өшірулі (/settings).
            [no-alerts] Бұл тақырып бойынша жаңалық келмейді: бірден жіберу өшірулі (/settings).
            [no-digest] Бұл тақырып бойынша жаңалық келмейді: дайджест өшірулі (/settings).
            [nothing] Жаңалық келмейді: бірден жіберу де, дайджест те өшірулі (/settings).
           *[muted] Бұл тақырып бойынша жаңалық келмейді.
        }
    }
comes-muted =
    💤 { MOMENT($until, case: "until") } жаңалық бірден келмейді. { $then ->
        [digest] Дайджест: { $when }.
       *[latest] Соңғылары: /latest.
    }
activity-none = Бұл тақырып бойынша әзірге жаңалық болған жоқ.
activity-latest = Соңғы жаңалық: { QUOTED($latest) }
activity-week =
    { $count ->
        [0] Соңғы аптада жаңалық болған жоқ
        [one] Соңғы аптада { $count } жаңалық
       *[other] Соңғы аптада { $count } жаңалық
    }; соңғысы: { QUOTED($latest) }
activity-weekly =
    { $count ->
        [one] Аптасына шамамен { $count } жаңалық
       *[other] Аптасына шамамен { $count } жаңалық
    }; соңғысы: { QUOTED($latest) }
activity-monthly =
    { $count ->
        [0] Соңғы төрт аптада жаңалық болған жоқ
        [one] Соңғы төрт аптада { $count } жаңалық
       *[other] Соңғы төрт аптада { $count } жаңалық
    }; соңғысы: { QUOTED($latest) }
which-one = { QUOTED($text) } деп кімді немесе нені айтып отырсыз?
topic-unknown =
    { QUOTED($text) } деген кім немесе не екенін білмеймін. Емлесін тексеріңіз{ $offered ->
        [yes] {" "}немесе осы сөздің өзіне жазылыңыз.
       *[no] .
    }
offer-follow = { QUOTED($text) }: қай тақырыпқа жазыласыз?
subscriptions-none = Сіз ештеңеге жазылмағансыз. Мына тақырыптардан бастауға болады:
subscriptions-list =
    { $count ->
        [one] <b>Барлығы { $count } жазылым</b>
       *[other] <b>Барлығы { $count } жазылым</b>
    } (ең көбі { $limit }).
    Ашу үшін тақырыпты басыңыз. ⚡ бірден, 📰 дайджестпен, ⚡📰 бірден де, дайджестпен де, 🔕 жіберілмейді, 💤 әзірге бірден келмейді. ✖ жазылымнан шығу.
subscriptions-off =
    { $off ->
        [alerts] Жаңалықты бірден жіберу өшірулі (/settings).
        [digest] Дайджест өшірулі (/settings).
       *[both] Жаңалық келмейді: бірден жіберу де, дайджест те өшірулі (/settings).
    }
subscriptions-paused =
    { $paused ->
        [ever] ⏸ Қазір үзіліс: өзіңіз тоқтатқанша (/resume) жаңалық келмейді.
       *[until] ⏸ Қазір үзіліс: { MOMENT($until, case: "until") } жаңалық келмейді. Тоқтату: /resume.
    }
subscriptions-changed =
    { $kept ->
        [yes] Барлық тақырып (🔕 қойылғандарынан басқасы):
       *[no] Барлық тақырып:
    } { $mode ->
        [digest] 📰 тек дайджестпен.
       *[both] ⚡📰 бірден және дайджестпен.
    }
subscriptions-restored = Барлық тақырыптың бұрынғы режимі қайтарылды.
mode-instant = Тек бірден
mode-digest = Тек дайджестпен
mode-both = Бірден және дайджестпен
mode-muted = Жіберілмейді
muted = 🔕 Енді жаңалық келмейді: { $topic }
muted-for-day = 💤 { $topic }: { MOMENT($until, case: "until") } жаңалық бірден келмейді. { $then ->
        [digest] Бәрі дайджестпен келеді.
       *[latest] Оны /latest пәрменімен оқи аласыз.
    }
mute-ended = ⚡ { $topic }: тыныштық режимі өшірілді.
digest-only = 📰 { $topic }: { $digest ->
        [on] жаңалық енді тек дайджестпен келеді.
       *[off] жаңалық енді тек дайджестке кіреді, ал дайджест өшірулі: /settings.
    }
unsubscribed = Жазылымнан шықтыңыз: { $topic }
unsubscribe-unknown = Сіз мұндай тақырыпқа жазылмағансыз: { QUOTED($text) }.
unsubscribe-ask =
    { $more ->
        [yes] Тағы қай жазылымнан шығасыз? Тақырыпты басыңыз.
       *[no] Қай жазылымнан шығасыз? Тақырыпты басыңыз немесе жазып жіберіңіз.
    }
refused-ask = Әзірге ештеңе өзгерткен жоқпын: { QUOTED($text) } дегеніңіз бас тартуға ұқсайды. Не істейін?
undone = { $topic }: { $mode ->
        [instant] «тек бірден» режимі қосылды
        [digest] «тек дайджестпен» режимі қосылды
        [both] «бірден және дайджестпен» режимі қосылды
       *[muted] «жіберілмейді» режимі қосылды
    }

## Buttons

button-subscriptions = Жазылымдарым
button-topic = Жіберу режимі: { $topic }
button-about = Толығырақ: { $topic }
button-follow = Жазылу: { $topic }
button-leave = Жазылымнан шығу: { $topic }
button-follow-hashtag = { $tag } хештегіне жазылу
button-undo = Қайтару
button-take-back = ↩ Қайтару: { $topic }
button-restore = ↩ Бұрынғы режимдерді қайтару
button-mode-both = ⚡📰 Бірден және дайджестпен
button-mode-instant = ⚡ Тек бірден
button-mode-digest = 📰 Тек дайджестпен
button-mode-muted = 🔕 Жібермеу
button-all-digest = 📰 Бәрі тек дайджестпен
button-all-both = ⚡📰 Бәрі бірден және дайджестпен
button-to-list = ‹ Жазылымдарға
button-back = ‹ Артқа
button-more = Басқа пәрмендер
button-details = Толығырақ
button-language = Тіл
button-zone = Уақыт белдеуі
button-time = Дайджест уақыты
button-days = Дайджест күндері
button-alerted = Дайджестте қайталау
button-every-day = Күн сайын
button-pause = ⏸ Үзіліс
button-pause-days =
    { $count ->
        [one] { $count } күн
       *[other] { $count } күн
    }
button-pause-ever = Өзім тоқтатқанша
button-resume = ▶ Үзілісті тоқтату
button-digest-on = Дайджестті қосу
button-digest-off = Дайджестті өшіру
button-alerts-on = Бірден жіберуді қосу
button-alerts-off = Бірден жіберуді өшіру
button-empty-on = Жаңалық болмаса да жіберу
button-empty-off = Жаңалық болмаса жібермеу
button-forget = Иә, бәрін жою
button-keep = Жоқ, қалсын
button-add-channel = Арнаны дереккөз ету
button-check-channel = Қайта тексеру
button-choose-channel = Арнаны таңдау
button-publish = Жариялау
button-publish-anyway = Бөлек жариялау
button-discard = Бас тарту
button-publish-doubtful = Бәрібір жариялау
button-first-digest = Дайын: соңғы тәуліктің жаңалықтары

## Messages

alert-reason =
    🔔 { $shown ->
        [single] Жазылым: { $topics }
        [all] Жазылымдар: { $topics }
       *[some] Жазылымдар: { $topics } және тағы { $more } тақырып
    }
alert-button-open = Ашу
alert-button-why = Неге келді?
alert-button-manage = Жазылымдарым
alert-button-mute = 💤 Бір тәулік тыныштық
alert-button-heard = ⚡ Тыныштықты тоқтату
alert-button-digest = 📰 Тек дайджестпен
alert-button-at-once = ⚡ Бірден жіберу
alert-button-unsubscribe = ✖ Жазылымнан шығу
alert-button-about = ↩️ Иә, осы туралы
correction-header = ✏️ <b>Түзетілді</b>
correction-words = { $before } → { $after }
correction-before = Бұрын былай еді: { QUOTED($text) }
correction-added = Қосылды: { QUOTED($text) }
correction-removed = Алып тасталды: { QUOTED($text) }
correction-withdrawn =
    { $lost ->
        [single] Түзетілген жаңалықта жазылымыңыздағы бұл тақырып жоқ: { $topics }
       *[several] Түзетілген жаңалықта жазылымдарыңыздағы бұл тақырыптар жоқ: { $topics }
    }
correction-retracted = 🗑 <b>Жаңалық қайтарып алынды</b>
    Оны дереккөздің өзі қайтарып алды.
alert-done =
    { $what ->
        [muted] Тыныштық: { MOMENT($until, case: "until", style: "short") }
        [heard] Тыныштық аяқталды
        [digest] Енді тек дайджестпен
        [left] Жазылымнан шықтыңыз
        [refused] Ескерілді
       *[about] Иә, осы туралы
    }
digest-header = <b>Дайджест</b>, { DATE($date, weekday: "yes", year: "no") }
digest-count =
    { $count ->
        [one] Жазылымдарыңыз бойынша { $count } жаңалық
       *[other] Жазылымдарыңыз бойынша { $count } жаңалық
    }
digest-count-some = { digest-count }, оның ішінде бұрын келгені: { $came }
digest-count-again = Жаңа ештеңе жоқ: { $count ->
        [one] жазылымдарыңыз бойынша шыққан жалғыз жаңалық бұрын келген
        [2] жазылымдарыңыз бойынша шыққан { $count } жаңалықтың екеуі де бұрын келген
       *[other] жазылымдарыңыз бойынша шыққан { $count } жаңалықтың бәрі бұрын келген
    }
digest-group = ▎{ $topic } ({ $count })
digest-again = ▎<b>Бұрын келген</b>
digest-hidden =
    { $count ->
        [one] Дайджестке сыймаған { $count } жаңалық: /latest
       *[other] Дайджестке сыймаған { $count } жаңалық: /latest
    }
digest-corrected = ▎<b>Жіберілгеннен кейін түзетілгені</b>
digest-retracted = ▎<b>Қайтарып алынғаны</b>
digest-empty = Дайджестке кіретін тақырыптар бойынша жаңалық болған жоқ.
digest-nothing =
    { $digest ->
        [on] Дайджестке кіретін тақырыптар бойынша әзірге жаңа ештеңе жоқ. Келесі дайджест: { $time }.
        [paused] Дайджестке кіретін тақырыптар бойынша әзірге жаңа ештеңе жоқ. Қазір үзіліс, оны тоқтату: /resume.
        [none] Ешбір жазылым дайджестке кірмейді. Өзгерту: /subscriptions.
       *[off] Дайджестке кіретін тақырыптар бойынша әзірге жаңа ештеңе жоқ. Кесте бойынша келетін дайджест өшірулі: /settings.
    }
digest-no-subscriptions = Дайджест жазылымдарыңыз бойынша құрастырылады, ал сізде әзірге жазылым жоқ. /subscribe пәрменінен бастаңыз.
digest-button-subscriptions = Жазылымдарым
digest-button-settings = Баптаулар
latest-header = <b>Соңғы жаңалықтар</b>
latest-newer = ‹ Кейінгі
latest-older = Бұрынғы ›
latest-none = { QUOTED($text) } бойынша жаңалық табылмады.
latest-none-yet = Көрсететін жаңалық әзірге жоқ.

## Settings

settings =
    <b>Баптаулар</b>

    Тіл: қазақша
    Жаңалықты бірден жіберу: { $alerts ->
        [on] қосулы
       *[off] өшірулі
    }
    Дайджест: { $digest ->
        [on]
            қосулы, { $when }
            Жаңалық болмаса да жіберу: { $empty ->
                [yes] иә
               *[no] жоқ
            }
       *[off] өшірулі
    }
    Уақыт белдеуі: { $zone }, қазір { $now }
    Үзіліс: { $paused ->
        [ever] өзіңіз тоқтатқанша
        [until] { MOMENT($until, case: "until") }
       *[no] жоқ
    }
settings-alerted = Бірден келген жаңалық дайджестте: { $shown ->
        [short] бір жол болып қайталанады
        [full] толық қайталанады
       *[none] қайталанбайды
    }
digest-when =
    { $days ->
        [every] { "" }
        [daily] күн сайын{" "}
        [weekdays] жұмыс күндері{" "}
        [weekend] демалыс күндері{" "}
       *[some] { WEEKDAY($which) } күндері{" "}
    }{ TIME($time, case: "on") }
saved = Сақталды
ask-language = Тілді таңдаңыз
ask-time = Дайджестті сағат нешеде жіберейін? Таңдаңыз немесе жазыңыз, мысалы, <code>8:30</code> немесе <code>кешкі 9</code>.
ask-days = Дайджестті қай күндері жіберейін?
ask-alerted = Бірден келген жаңалық дайджестте қалай көрсетілсін?
alerted-choice =
    { $shown ->
        [short] Бір жол ғана
        [full] Толық
       *[none] Қайталамау
    }
days-last = Кемінде бір күн қалуы керек. Дайджесттің өзін баптаулардан өшіруге болады.
ask-zone = Сіз қайдасыз? Таңдаңыз немесе қаланы, уақыт белдеуін (<code>Europe/Berlin</code>) не айырманы (<code>UTC+5</code>) жазыңыз.
ask-in-reply = Топта мұны осы хабарламаға жауап ретінде жазыңыз.
time-set =
    Дайджест уақыты: { $time }.{ $digest ->
        [on] {""}
       *[off] {" "}Дайджесттің өзі өшірулі (/settings).
    }
zone-set = Уақыт белдеуі: { $zone }, онда қазір { $now }.
pause-ask =
    { $paused ->
        [ever] ⏸ Қазір үзіліс, оны өзіңіз тоқтатасыз. Мерзімін өзгертесіз бе?
        [until] ⏸ Қазір үзіліс, ол { MOMENT($until, case: "until") } созылады. Мерзімін өзгертесіз бе?
       *[no] Үзіліс қанша уақытқа созылсын?
    }
    Басқа мерзім (мысалы, 30 күн): <code>/pause 30</code>.
paused =
    { $paused ->
        [ever] ⏸ Үзіліс басталды, оны өзіңіз тоқтатасыз.
       *[until] ⏸ Үзіліс { MOMENT($until, case: "until") } созылады.
    } { $digest ->
        [on] Дайджестке кіретін тақырыптардың жаңалығы жиналып, үзілістен кейінгі алғашқы дайджестпен келеді.
        [none] Осы аралықтағы жаңалық кейін де келмейді: ешбір жазылым дайджестке кірмейді. Соңғылары: /latest.
       *[off] Осы аралықтағы жаңалық кейін де келмейді: дайджест өшірулі.
    }
resumed = ▶ Үзіліс тоқтатылды.
pause-missed =
    { $digest ->
        [on] Дайджестке кіретін тақырыптардың үзіліс кезіндегі жаңалығы келесі дайджестпен келеді.
        [none] Үзіліс кезіндегі жаңалық келмейді: ешбір жазылым дайджестке кірмейді. Соңғылары: /latest.
       *[off] Үзіліс кезіндегі жаңалық келмейді; соңғылары: /latest.
    }
resume-not-paused = Қазір үзіліс жоқ.

## Why, privacy, help

why-header = { QUOTED($title) }
why-topic = { $topic }: { $words } ({ $how })
why-words = { QUOTED($words) }
why-told = Түсіндірме чатта, төменде тұр.
why-muted = 💤 Тыныштық: { MOMENT($until, case: "until", style: "short") }
why-later = Бұл тақырыпқа осы жаңалық келгеннен кейін жазылғансыз.
why-refused = { $topic }: «бұл туралы емес» деп белгіледіңіз
why-sources =
    { $shown ->
        [all] Дереккөздер: { $names }
       *[some] Дереккөздер: { $names } және тағы { $more } дереккөз
    }
why-unsubscribed = Осы жаңалық келген тақырыптарға қазір жазылмағансыз.
why-not-an-alert = Бұл — бірден келген жаңалық емес немесе ол туралы дерек енді жоқ. /why пәрменін басқа жаңалыққа жауап ретінде жіберіңіз.
why-gone = Бұл жаңалық енді сақталмайды, сондықтан оны түсіндіре алмаймын.
why-no-alert = Түсіндіретін ештеңе жоқ: сізге бірден жіберілген жаңалық табылмады.
rule-hashtag = хештег
rule-full-name = толық аты
rule-initials = тегі мен инициалдары
rule-surname = тегі
rule-office = лауазым атауы
rule-body = атауы
rule-alias = басқа атауы
rule-title = лауазымы мен тегі
forget-ask = Осы чат туралы сақталғанның бәрі (жазылымдар, баптаулар, жіберілгендер тарихы) жойылсын ба? Кейін қайтару мүмкін емес.
forgotten = Осы чат туралы дерек жойылды. Қайта бастау үшін /start жіберіңіз.
forget-kept = Ештеңе жойылған жоқ.
help =
    <b>Бұл қалай жұмыс істейді</b>

    Жазылу үшін: <code>/subscribe Мәулен Әшімбаев #ТүркПА</code>. Жеке чатта есімді не хештегті жіберсеңіз болғаны.

    /subscriptions: жазылымдарыңыз
    /officials: адамды, лауазымды не органды табу
    /digest: дайджестті қазір алу
    /latest: соңғы жаңалықтар
    /settings: тіл, дайджест, бірден келетін жаңалықтар, уақыт белдеуі
    /pause және /resume: үзіліс жасау және оны тоқтату

    Есімді кез келген септікте, қазақша, орысша не латын әрпімен жаза беріңіз.
help-more =
    <b>Басқа пәрмендер</b>

    /unsubscribe <i>есім не хештег</i>: жазылымнан шығу
    /latest <i>есім не хештег</i>: бір тақырыптың жаңалықтары
    /pause <i>7</i>: жеті күндік үзіліс
    /why жаңалыққа жауап ретінде: неге келгені
    /privacy: қандай дерек сақталады
    /forgetme: барлық деректі жою

    <b>Топта</b> жазылымдар мен баптауларды әкімшілер ғана өзгертеді, /digest пәрменін де солар жібереді. Топ форум болса, оның әр тақырыбының жазылымдары мен баптаулары бөлек.
privacy =
    <b>Не сақталады</b>
    • чаттың ID нөмірі (топтың атауы да), тілі, уақыт белдеуі, баптаулары мен кестесі;
    • жазылымдар, оның ішінде өзіңіз жазған сөздер;
    • { $days ->
        [one] { $days } күн
       *[other] { $days } күн
    } бойы: сізге қандай жаңалық пен дайджест қашан жіберілгені.

    Ботқа жазған хабарламаңыз бен атыңыз хабарлама өңделген бойда бот дерегінен өшіріледі. Бөгде адамға ештеңе берілмейді. Кімнің қандай тақырыпқа жазылғанын басқа оқырмандар көрмейді.

    /forgetme осы чат туралы бәрін және басқа ешкім жазылмаған сөздерді бірден жояды.
privacy-more =
    <b>Тағы не сақталады және қанша уақыт</b>
    • өңделмей қалған хабарлама: ең көбі бір апта;
    • бот сізге қойған сұрақ және Telegram-дағы ID нөміріңіз: бір тәулік;
    • сізге ұсынылған, бірақ өзіңіз жазылмаған сөздер және жазылымнан шыққан тақырыптарыңыз: бір ай;
    • «бұл туралы емес» деп белгілеген жаңалықтарыңыз: деректі өзіңіз жойғанша;
    • анықтамалықта жоқ сөздер: редакторлар көреді, бірақ кім жазғанын білмейді; жазған адамның ID нөмірі екі тәулік сақталады;
    • редактор нобайы: бір апта; ол жариялаған жаңалық пен қабылдаған шешімнің жанында ID нөмірі қалады.

    Бот журналында тек ID нөмірлері бар.

## Editors

editor-preview =
    <b>Алдын ала қарау</b>

    <b>{ $title }</b>{ $lead }

    Басылым: { $outlet }
    Тақырыптар: { $topics }
    { $count ->
        [0] Бірден алатын чат жоқ
        [one] Бірден алатын чат саны: { $count }
       *[other] Бірден алатын чат саны: { $count }
    }
editor-doubt =
    Жаңалыққа ұқсамайды: { $reason ->
        [link] мұнда тек сілтеме бар
        [tags] мұнда тек хештег бар
       *[short] мәтін тым қысқа
    }. Бұл шынымен жаңалық болса, жариялауға болады.
editor-published = Жарияланды (№ { $number }): { QUOTED($title) }
editor-known = Бұл мақала бұрыннан бар (№ { $number }), екінші рет жіберілмейді: { QUOTED($title) }. Егер бұл басқа жаңалық болса, оны бөлек жариялаңыз.
editor-discarded = Нобай жойылды, ештеңе жіберілген жоқ.
editor-draft-gone =
    { $what ->
        [published] Бұл нобай жарияланып қойған.
        [discarded] Бұл нобай жойылған.
       *[gone] Бұл нобай енді жоқ. Мәтінді қайта жіберіңіз.
    }
editor-refused-empty = Файл бос.
editor-refused-binary = Бұл мәтін емес. Мәтін не .txt, .html файлын жіберіңіз.
editor-refused-too-large = Файл мақала үшін тым үлкен: 5 МБ-тан аспасын.
editor-refused-encoding = Файлдың кодталуы анықталмады. Оны UTF-8 түрінде сақтаңыз.
editor-refused-unavailable = Файлды Telegram-нан жүктеп алу мүмкін болмады. Қайта жіберіп көріңіз.
editor-refused-no-text = Мұнда мақала мәтіні жоқ.
editor-refused-too-deep = Беттің құрылымы тым күрделі. Мақаланың мәтінін жіберіңіз.
editor-channel =
    { $taken ->
        [yes] Бот енді { QUOTED($channel) } арнасының әкімшісі. Арнаның жазбалары жаңалық ретінде қабылданады.
       *[no] Бот енді { QUOTED($channel) } арнасының әкімшісі. Бұл арнаны дереккөз етейік пе? Жаңа жазбалары жаңалық ретінде қабылданады.
    }
channel-not-taken = Бот енді { QUOTED($channel) } арнасының әкімшісі. Бұл арнаның жазбалары жаңалық ретінде қабылданбайды: дереккөздерді редакторлар таңдайды.
channel-added =
    { $known ->
        [yes] { QUOTED($channel) } арнасы бұрыннан дереккөз: жазбалары жаңалық ретінде қабылданады.
       *[no] { QUOTED($channel) } арнасы енді дереккөз. Жаңа жазбалары жаңалық ретінде қабылданады, бұрынғылары жіберілмейді.
    }
channel-not-admin =
    { $named ->
        [yes] Ботты { QUOTED($channel) } арнасының әкімшісі етіңіз: онсыз Telegram арнаның жазбаларын жібермейді. Ботқа ерекше құқық қажет емес.
       *[no] Ботты осы арнаның әкімшісі етіңіз: онсыз Telegram арнаның жазбаларын жібермейді. Ботқа ерекше құқық қажет емес.
    }
channel-refused-address = Арнаның мекенжайы мұндай болмайды. Арнаның атын (@name) не сілтемесін жіберіңіз немесе кез келген жазбасын осында бағыттаңыз (forward).
channel-refused-invites = Шақыру сілтемесі жеткіліксіз: бот ол арқылы арнаны таба алмайды. Арнаны осы хабардың астындағы «Арнаны таңдау» батырмасымен таңдаңыз.
channel-refused-unknown = Мұндай атты арна жоқ. Атын тексеріңіз, ал жабық арнаны «Арнаны таңдау» батырмасымен таңдаңыз.
channel-refused-no-channel = { QUOTED($channel) } арна емес. Telegram-да тек арна дереккөз бола алады.
channel-refused-away = Telegram қазір жауап бермейді. Бір минуттан кейін қайталап көріңіз.
channel-choose = Арнаны мәтін өрісінің астындағы батырмамен таңдаңыз. Telegram ботты әкімші етуді ұсынады: онсыз жазбалар келмейді. Сіз әкімші тағайындай алатын арналар көрсетіледі.
help-editors =
    <b>Редакторларға</b>

    Жаңалық жариялау үшін мәтін не файл (.txt, .html) жіберіңіз немесе арна жазбасын осында бағыттаңыз (forward). Алдымен қалай шығатынын көрсетемін; оқырмандарға жаңалық сіз «Жариялау» батырмасын басқан соң ғана жіберіледі.
    /review: тексеруді күтіп тұрғандар
    /registry: адам, рөл не есімнің басқа түрін қосу
    /sources: жаңалықтар қайдан келеді
    /source: сайт, лента не арна қосу

## Editors: sources

sources-none = Дереккөздер әлі жоқ. Сайт, лента не арна қосыңыз.
sources-list = <b>Дереккөздер: { $count }</b>
sources-line =
    { $state ->
        [new] ⚪ { $name }: әлі тексерілген жоқ
        [silent] { $when ->
            [known] 🟡 { $name }: үнсіз, соңғы жаңалығы { DURATION($ago, case: "nom") } бұрын келді
           *[none] 🟡 { $name }: екі аптадан астам уақыттан бері үнсіз
        }
        [failing] 🔴 { $name }: { $fault }
        [left] 🔴 { $name }: бот енді әкімші емес
        [paused] ⏸ { $name }: үзілісте
       *[fresh] { $when ->
            [known] 🟢 { $name }: { DURATION($ago, case: "nom") } бұрын, { $rate }
           *[none] 🟢 { $name }: соңғы кезде жаңалық жоқ
        }
    }
source-rate =
    { $rate ->
        [rare] күніне бір жаңалықтан аз
       *[often] { $count ->
            [one] күніне { $count } жаңалық
           *[other] күніне { $count } жаңалық
        }
    }
source-state =
    { $state ->
        [new] ⚪ Әлі тексерілген жоқ.
        [silent] 🟡 Әдеттегіден ұзақ үнсіз.
        [failing] 🔴 Оқылмай тұр: { $fault }. Ақау { DURATION($failing, case: "nom") } бойы жалғасып жатыр.
        [left] 🔴 Бот енді бұл арнаның әкімшісі емес, сондықтан жазбалар келмейді. Оны қайтадан әкімші етіңіз.
        [paused] { $why ->
            [known] ⏸ Үзілісте. Соңғы қате: { $fault }.
           *[none] ⏸ Үзілісте: жаңалықтары қабылданбайды.
        }
       *[fresh] { $kind ->
            [channel] 🟢 Жазбалары қабылданады.
            [http] 🟢 Мақалалары қабылданады.
           *[feed] 🟢 Жұмыс істеп тұр.
        }
    }
source-where =
    { $kind ->
        [feed] Лента: { $address }
        [site] Сайт: { $address }
        [channel] Арна: { $address }
       *[http] Мақалалар HTTP арқылы келеді.
    }
source-no-news =
    { $since ->
        [young] Дереккөз қосылғалы жаңалық келген жоқ.
       *[old] Соңғы екі аптада жаңалық келген жоқ.
    }
source-last = Соңғы жаңалығы, { DURATION($ago, case: "nom") } бұрын: { $title }
source-usual =
    { $since ->
        [young] Орта есеппен: { $rate }
       *[old] Соңғы екі аптада: { $rate }
    }
source-next =
    { $when ->
        [now] Келесі тексеру: қазір
       *[later] Келесі тексеру: { DURATION($left, case: "abl") } кейін
    }
source-text =
    { $full ->
        [yes] Мәтіні: әр жаңалықтың өз бетінен
       *[no] Мәтіні: лентаның өзінен
    }
source-own = Дереккөздің өзіндегі атауы: { QUOTED($title) }
source-country = Елі: { $country }
source-language =
    { $language ->
        [ru] Тілі: орысша
        [kk] Тілі: қазақша
       *[en] Тілі: ағылшынша
    }
country =
    { $code ->
        [KZ] Қазақстан
        [KG] Қырғызстан
        [UZ] Өзбекстан
        [AZ] Әзербайжан
        [TR] Түркия
        [TM] Түрікменстан
        [HU] Мажарстан
        [RU] Ресей
       *[other] { $name }
    }
source-button-add = ➕ Дереккөз қосу
source-button-check = Қазір тексеру
source-button-refresh = Жаңарту
source-button-full = Толық мәтінін оқу
source-button-teaser = Мәтінді лентадан алу
source-button-name = Атау
source-button-country = Ел
source-button-remove = Жою
source-button-list = ‹ Дереккөздерге
source-button-itself = Дереккөздің өзіндегідей
source-button-other = Басқа ел
source-button-no-country = Көрсетпеу
source-button-any-language = Мәтінге қарай анықтау
source-button-add-found = Қосу
source-button-another = Басқа мекенжай
source-button-cancel = Бас тарту
source-added = ✅ Дереккөз қосылды. Бұрынғы жаңалықтарын іздеуге сақтаймын, тек жаңаларын жіберемін.
source-known = Бұл дереккөз бұрыннан бар.
source-back = ✅ { QUOTED($name) } дереккөзі қайтарылды.
source-saved = ✅ Сақталды.
source-removed = 🗑 { QUOTED($name) } дереккөзі жойылды: одан жаңалық енді қабылданбайды. Бұрынғы жаңалықтары сақталды.
source-gone = Бұл дереккөз енді жоқ. Барлық дереккөз: /sources.
source-checking = Бір минут ішінде тексеремін. Нәтижесін көру үшін «Жаңарту» батырмасын басыңыз.
source-ask = Не қосамыз? Сайттың не лентаның мекенжайын, арнаның атын (@name) немесе сілтемесін жіберіңіз. Бір пәрменмен де болады: <code>/source add https://site.kz</code>
source-looking = 🔎 Қарап жатырмын: { $address }
source-without-feed = Сайттың лентасы жоқ: жаңалықтарын беттерінен аламын.
source-empty = Қазір онда жаңалық жоқ.
source-backlog = Қазір барын іздеуге сақтаймын. Тек жаңаларын жіберемін.
source-choice = Бірнеше лента табылды: { $count }. Қайсысын қосамыз?
source-refused =
    ⚠️ Болмады: { $fault }.
    Мекенжай: { $address }

    { $advice ->
        [address] Мекенжайды тексеріп, қайта жіберіңіз.
        [feed] Лентаның (RSS) өз мекенжайын, жаңалық жарияланатын басқа беттің мекенжайын немесе осы басылым арнасының атын жіберіңіз.
       *[later] Кейінірек қайталап көріңіз.
    }
source-dropped = Дереккөз қосылмады.
source-ask-name = { QUOTED($name) } дереккөзін қалай атаймыз? Атауын жіберіңіз: оны оқырмандар көреді.
source-name-none = Бұл атауда әріп те, цифр да жоқ. Басқасын жіберіңіз.
source-ask-country = { QUOTED($name) } дереккөзі қай елдікі?
source-ask-country-typed = { QUOTED($name) } дереккөзі қай елдікі? Елдің атауын не екі әрпін жіберіңіз, мысалы <code>MN</code>.
source-country-unknown = Мұндай елді білмеймін: { QUOTED($text) }. Атауын не екі әрпін жіберіңіз, мысалы <code>MN</code>.
source-ask-language = { QUOTED($name) } дереккөзі қай тілде жазады?

## Hints and errors

talk-hint = Хештег не есім жіберіңіз, жазылуды ұсынамын. Не істей алатыным: /help.
error-bug = Бізден қате кетті. Бұл туралы білеміз; сәл кейінірек қайталап көріңіз.
error-stale-button = Бұл батырма енді жұмыс істемейді. Барлық пәрмен: /help.
error-admins-only = Мұны тек топ әкімшілері істей алады.
error-editors-only = Мұны тек редакторлар істей алады.
error-private-only = Мұны тек жеке чатта істеуге болады: маған сонда жазыңыз.
error-request-too-long =
    { $limit ->
        [one] Тым ұзын: бір хабарлама { NUMBER($limit, useGrouping: 0) } таңбадан аспасын.
       *[other] Тым ұзын: бір хабарлама { NUMBER($limit, useGrouping: 0) } таңбадан аспасын.
    }
error-no-topic = Мұнда хештег те, есім де жоқ: { QUOTED($text) }. Мысалы, былай жазыңыз: <code>#Сенат</code> немесе <code>Мәулен Әшімбаев</code>.
error-limit =
    { $count ->
        [one] { $count } тақырып қосылмады:
       *[other] { $count } тақырып қосылмады:
    } ең көбі { $limit } жазылым болады. Керек емес жазылымнан шығыңыз: /subscriptions.
error-not-subscribed = Сіз бұл тақырыпқа жазылмағансыз.
error-list-changed = Жазылымдар тізімі содан бері өзгерді, бұрынғы режимдерді түгел қайтару мүмкін емес.
error-deep-link = Бұл сілтемеден тақырып табылмады. Тақырыпты өзіңіз таңдаңыз: /subscribe.
error-pause-days = Күн санын жазыңыз (ең азы 1, ең көбі { $limit }), мысалы, <code>/pause 7</code>.
error-time = { QUOTED($text) } деген уақытты түсінбедім. Мысалы, 8:30 немесе «кешкі 9» деп жазыңыз.
error-zone = Мұндай қаланы немесе уақыт белдеуін білмеймін: { QUOTED($text) }. Мысалы, Астана, Europe/Berlin немесе UTC+5 деп жазыңыз.
error-zone-several = { QUOTED($text) } бірнеше уақыт белдеуін білдіруі мүмкін. Қаланы немесе айырманы жазыңыз, мысалы, Мәскеу немесе UTC+3.
error-too-fast = Тым жылдам: үлгермей жатырмын. Сәл күтіп, қайталап көріңіз.
error-unknown-command = Мұндай пәрмен жоқ. Не істей алатыным: /help.
error-question-unknown = Не сұрағаным есімде жоқ. Пәрменді қайта жіберіңіз.
error-only-text = Мен тек мәтінді түсінемін: хештег не есім жіберіңіз.

## People: browsing, refusing, checking, endings

alert-button-not-this =
    { $kind ->
        [official] Бұл басқа адам
        [office] Бұл басқа лауазым
       *[body] Бұл басқа орган не ұйым
    }
not-this-which = Бұл жаңалықтың мына тақырыптардың қайсысына қатысы жоқ?
not-this-done = Сіз үшін бұл жаңалық енді { QUOTED($topic) } туралы емес. Редакторлар тексереді.
not-this-undone = ↩️ Бұл жаңалық сіз үшін қайтадан { QUOTED($topic) } туралы.
not-this-done-short = Ескерілді
not-this-already = Мұны бұрын белгілегенсіз.
follows-official = Осы адам туралы жаңалықтар, қай лауазымда болса да.
follows-office = Осы лауазым туралы жаңалықтар, оны кім атқарса да.
follows-office-now = Осы лауазым туралы жаңалықтар; қазір оны { $person } атқарады.
follows-office-ended = { "   " }Бұл лауазым { DATE($ended, case: "until") } болған. Бұдан былай ол жаңалықта тек аталып өтуі мүмкін.
follows-body-ended = { "   " }Бұл орган { DATE($ended, case: "until") } жұмыс істеген. Бұдан былай ол жаңалықта тек аталып өтуі мүмкін.
follows-heir = { "   " }Енді оның орнында: { $heir }.
follows-hashtag-of = Тек осы хештег қойылған жаңалықтар. { QUOTED($topic) } тақырыбына да жазылуға болады.
follows-body = Осы орган не ұйым туралы жаңалықтар.
follows-hashtag = Осы хештег қойылған жаңалықтар.
follows-keyword = Осы сөз кездесетін жаңалықтар, қай септікте болса да. Анықтамалықта мұндай есім жоқ: редакторлар сөзді көреді, сіздің атыңызды көрмейді.
button-follow-keyword = Осы сөзге жазылу
button-follow-this = ➕ Жазылу
button-unfollow = ➖ Жазылымнан шығу
officials-nobody = { QUOTED($text) } бойынша ештеңе табылмады. Емлесін тексеріңіз немесе тізімді ашыңыз: /officials.
notice-office-person = ℹ️ { $person } { DATE($date, case: "since", year: "no") } { QUOTED($office) } лауазымын атқармайды. Сіз осы лауазымға жазылғансыз.
notice-office = ℹ️ { QUOTED($office) } лауазымы { DATE($date, case: "on", year: "no") } жойылды. Сіз оған жазылғансыз.
notice-body = ℹ️ { $body } { DATE($date, case: "on", year: "no") } жұмысын тоқтатты. Сіз оған жазылғансыз.
notice-successor =
    { $gone ->
        [body] Енді оның орнында
        [office] Енді оның орнында
       *[holder] Бұл лауазым енді жоқ, оның орнында
    }: { $successor }{ $held ->
        [yes] { " " }({ $holder })
       *[no] { "" }
    }.
notice-holder = Енді бұл лауазымды { $person } атқарады.
review-none = Тексеретін ештеңе жоқ.
review-button-yes = Иә, бұл туралы емес
review-button-no = Жоқ, осы туралы
review-button-nobody = Ешқайсысы емес
review-button-done = Тізімнен алып тастау
review-button-skip = Келесі ›
review-decided =
    { $what ->
        [another] Шешіліп қойған: жаңалық бұл тақырып туралы емес.
        [right] Шешіліп қойған: жаңалық осы тақырып туралы.
        [person] Шешіліп қойған: бұл — { $person }.
        [nobody] Шешіліп қойған: бұл солардың ешқайсысы емес.
        [settled] Бұл шешіліп қойған.
       *[done] Бұл тізімнен алып тасталған.
    }
review-unmatched = Жаңалық енді бұл тақырыппен байланысты емес
review-button-learnt = Боттың үйренгені: { $count }
review-button-unlearn = Бот мұны ұмытсын
review-button-back = ‹ Тізімге
review-learnt =
    <b>Боттың үйренгені: { $place } / { $count }</b>

    { QUOTED($words) } деген сөз мына тақырыпқа жатпайды: { $topic }. Енді тек осы сөз кездескені үшін ғана жаңалық ол тақырыпқа қосыла бермейді.
review-learnt-none = Бот әзірге ештеңе үйренген жоқ. Қатені растасаңыз, оның сөздері осында сақталады.
review-unlearnt = Ұмытылды. Бірнеше секундтан кейін күшіне енеді.
rule-keyword = сөз
rule-name = есім
rule-editor = редактордың шешімі
officials =
    <b>Анықтамалықта { $count } адам бар</b>
    Органды таңдаңыз немесе есімді іздеңіз: <code>/officials Әшімбаев</code>.
over-body =
    { $named ->
        [yes] { $topic }: орган
       *[no] Орган
    } { DATE($ended, case: "until") } жұмыс істеген.
over-office =
    { $named ->
        [yes] { $topic }: лауазым
       *[no] Лауазым
    } { DATE($ended, case: "until") } болған.
over-heir = Енді оның орнында: { $heir }.
officials-body =
    <b>{ $body }</b>
    Анықтамалықтағы адамдар: қазіргісі { $now }, бұрынғысы { $before }.
role-dated =
    { $dated ->
        [yes] { $what } ({ PERIOD($start, $end) })
       *[no] { $what } (мерзімі белгісіз)
    }
titled =
    { $state ->
        [now] { $name }, { $role }
        [former] { $name }, бұрын { $role } ({ DATE($ended, case: "until") })
        [past] Бұрын: { $name } ({ DATE($ended, case: "until") })
       *[over] { $name } ({ DATE($ended, case: "until") })
    }
officials-numbers = { $followers } жазылушы, соңғы 30 күнде { $articles } жаңалық
review-not-this =
    <b>Тексерілмегені: { $count }</b>

    { QUOTED($article) }
    Тақырып: { $topic }
    Мәтіннен табылғаны: { QUOTED($words) }

    { $times } оқырман бұл жаңалық осы тақырып туралы емес деп санайды. Солай ма?
review-ambiguous =
    <b>Тексерілмегені: { $count }</b>

    { QUOTED($article) }
    Мұндағы { QUOTED($words) } кім?
review-asked-for =
    <b>Тексерілмегені: { $count }</b>

    { $times } оқырман { QUOTED($words) } деген сөзге жазылған, ал анықтамалықта мұндай есім жоқ. Бұл адамның есімі болса, оны қосыңыз: <code>/registry person …</code>

## The editors' registry

registry-help =
    <b>Анықтамалық</b>

    /registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov
    /registry spelling Мәулен Әшімбаев = Ашимбаев Маулен Сагатханулы
    /registry role Мәулен Әшімбаев; Құрылтай төрағасы; 25.08.2026

    Есім: орысша, қазақша және латын әрпімен, арасында тік сызық (|). Рөл: адам; лауазым (немесе орган мен рөл); басталған күні; аяқталған күні.
registry-preview =
    <b>Анықтамалыққа қосылсын ба?</b>

    { $entry }{ $ends ->
        [yes] { "" }

            Рөл аяқталған соң осы лауазымға жазылғандарға хабарлама жіберіледі.
       *[no] { "" }
    }
registry-entry =
    { $what ->
        [person] Жаңа адам: { $names }
        [spelling] { $person }, есімнің тағы бір түрі: { $names }
       *[role] { $person }: { $place } ({ $period })
    }
registry-undated = мерзімі белгісіз
registry-fault =
    <b>Бұлай сақтауға болмайды</b>
    { $why }
registry-known = { $name } анықтамалықта бар. Егер бұл басқа адам болса, әкесінің атын қосыңыз. Есімнің басқа түрін мына пәрмен қосады: <code>/registry spelling { $name } = …</code>
registry-form =
    { $fault ->
        [name] Есім жазылмаған.{" "}
        [place] Лауазым не орган жазылмаған.{" "}
        [spelling] Есімнің басқа түрі жазылмаған.{" "}
        [equals] Теңдік белгісі жоқ.{" "}
        [surplus] Бөлік тым көп.{" "}
       *[none] {""}
    }{ $what ->
        [person] Аты-жөнін орысша, қазақша және латын әрпімен тік сызық (|) арқылы жазыңыз; біреуі ғана болса да жетеді:
            <code>/registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov</code>
        [spelling] Анықтамалықтағы есімді, теңдік белгісін және есімнің басқа түрін жазыңыз:
            <code>/registry spelling Мәулен Әшімбаев = Ашимбаев Маулен Сагатханулы</code>
       *[role] Нүктелі үтір арқылы жазыңыз: кім; лауазым (немесе орган мен рөл); басталған күні; аяқталған күні. Соңғысын жазбауға болады:
            <code>/registry role Мәулен Әшімбаев; Құрылтай төрағасы; 25.08.2026</code>
    }
registry-unknown =
    { $what ->
        [person] { QUOTED($text) } деген кім екенін білмеймін. Есімнің емлесін тексеріңіз немесе алдымен адамды қосыңыз: <code>/registry person …</code>
       *[place] { QUOTED($text) } деген лауазым да, орган да табылмады. Дұрыс атауын /officials тізімінен қараңыз.
    }
registry-which =
    { QUOTED($text) } бойынша бірнешеуі табылды:
    { $names }
    Дәлірек жазыңыз.
registry-spelling-known = { $name }: { QUOTED($text) } деген түрі бұрыннан бар.
registry-stored =
    ✅ Сақталды. { $entry }

    Бірнеше секундтан кейін күшіне енеді.
registry-button-store = Сақтау
registry-dropped = Ештеңе сақталған жоқ.
registry-decided =
    { $what ->
        [stored] Бұл сақталып қойған.
       *[dropped] Бұдан бас тартқансыз: ештеңе сақталған жоқ.
    }

## What is wrong with an entry of the registry or of a file

fault-nothing = { QUOTED($column) } бағанында { QUOTED($word) } деген сөз тұр. Ұяшықты бос қалдырыңыз.
fault-id-missing = Мұнда id көрсетілмеген.
fault-id-taken = { QUOTED($id) } деген id бос емес: { $other }.
fault-name-missing = Есім жоқ.
fault-name-nothing = Есімнің орнында { QUOTED($word) } деген сөз тұр.
fault-name-long =
    { $limit ->
        [one] Есім тым ұзын: ең көбі { $limit } таңба.
       *[other] Есім тым ұзын: ең көбі { $limit } таңба.
    }
fault-one-word = Бір сөз аз: аты да, тегі де керек. Жазғаныңыз: { QUOTED($name) }.
fault-no-letters = { QUOTED($name) } деген есімде әріп жоқ.
fault-unseen = { QUOTED($name) } деген есімде көрінбейтін таңба бар. Оны қайта теріңіз.
fault-mixed = { QUOTED($word) } деген сөзде латын және кирилл әріптері араласып кеткен.
fault-date = { QUOTED($date) } деген күнді түсінбедім. Былай жазуға болады: 2026-07-01, 2026-07 немесе 2026.
fault-date-typed = { QUOTED($date) } деген күнді түсінбедім. Былай жазуға болады: 25.08.2026, 2026 жылғы тамыз немесе 2026.
fault-calendar = Күнтізбеде мұндай күн жоқ: { $date }.
fault-order = Аяқталған күні басталған күнінен бұрын: { $period }.
fault-namesake = { QUOTED($name) } деген есім анықтамалықтағы басқа адамдікі: { $other }.
fault-holder = { $office }: бұл кезде — { $person } ({ $period }). Күндерді түзетіңіз не алдымен сол мерзімнің соңын жазыңыз.
fault-several = { $person }: анықтамалықта мұндай мерзім бірнешеу. Басталған күнін дәлірек жазыңыз.
fault-twice = Қабаттасатын мерзім бар: { $person }, { $period }. Соңын қосу үшін басталған күнін дәл солай жазыңыз не жазбаңыз.
fault-person-unknown = Анықтамалықта id-і { QUOTED($id) } болатын адам жоқ.
fault-office-unknown = Анықтамалықта id-і { QUOTED($id) } болатын лауазым жоқ.
fault-body-unknown = Анықтамалықта id-і { QUOTED($id) } болатын орган жоқ.
fault-body-ended = { $body }: бұл орган { $period } жұмыс істеді. Рөл қай күні аяқталғанын да жазыңыз.
fault-ends = { $name }: файлдағы соңғы күн ({ $end }) анықтамалықтағыдай емес. Файл дұрыс болса, --may-end қосыңыз.
fault-columns = Файлда id және name_ru (немесе full_name) бағандары болуы керек.
fault-cells = Бағандар саны бірінші жолдағыдай емес.
fault-csv = Бұл CSV емес: тырнақша жабылмаған немесе ұяшық тым ұзын.
fault-json = Бұл JSON емес.
fault-popolo = Бұл жерде Popolo-да болмайтын нәрсе тұр.
fault-field = { QUOTED($field) } өрісі жоқ.

## What editors are told of the bot itself

incident-dead =
    ⚠️ { $count } хабарлама жіберілмей қалды.
    { $count ->
        [one] Себебі
       *[other] Ең жиі себебі
    }: <code>{ $reason }</code>
    Тізімі: <code>python -m bot deliveries</code>, қайта жіберу: <code>python -m bot deliveries requeue</code>
incident-reason =
    { $what ->
        [expired] мерзімінде жіберілмеген
        [internal] боттың өз қатесі
        [unsayable] бот хабарламаны құрастыра алмады
       *[attempts] жіберу { $count } рет сәтсіз аяқталды ({ $told })
    }
incident-dead-over = ✅ Содан бері жіберілмей қалған хабарлама жоқ. Ақау { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
incident-updates =
    ⚠️ Telegram-нан келген { $count } жаңарту өңделмей қалды (ботқа жазылған хабарламалар, арналардағы жазбалар).
    Толығырақ бот журналында.
incident-updates-over = ✅ Содан бері өңделмей қалған Telegram жаңартуы жоқ. Ақау { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
incident-backlog = ⚠️ Бот үлгермей жатыр, оқырмандар күтіп отыр. Ең ескісі { MOMENT($since, case: "abl") } бері күтіп тұр.
incident-backlog-messages = Жіберілмеген хабарлама: { $count }
incident-backlog-articles = Баршаға таратылмаған жаңалық: { $count }
incident-backlog-digests = Құрастырылмаған дайджест: { $count }
incident-backlog-updates = Өңделмеген Telegram жаңартуы: { $count }
incident-backlog-over = ✅ Бот енді кешікпейді. Кешігу { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
incident-job =
    ⚠️ Ішкі тапсырма <code>{ $about }</code> { MOMENT($since, case: "abl") } бері қайта-қайта қатемен аяқталып жатыр: <code>{ $reason }</code>.
    Толығырақ бот журналында.
incident-job-over = ✅ Ішкі тапсырма <code>{ $about }</code> қайтадан орындалып жатыр. Ақау { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
incident-telegram-over = ✅ Telegram қайтадан жауап беріп тұр. Байланыс { MOMENT($since, case: "on") } үзіліп, { DURATION($lasted, case: "nom") } бойы болмады. Жиналып қалғанның бәрі жіберіліп жатыр.
incident-token-over = ✅ Telegram бот токенін қайтадан қабылдап тұр. Ақау { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
incident-database-over = ✅ Дерекқор қайтадан жауап беріп тұр. Байланыс { MOMENT($since, case: "on") } үзіліп, { DURATION($lasted, case: "nom") } бойы болмады.
incident-disk = ⚠️ Дерекқор тұрған диск толуға жақын: { $megabytes } МБ қалды. Орын таусылса, жаңалықтар сақталмай қалады.
incident-disk-over = ✅ Дерекқор тұрған дискіде қайтадан орын бар. Орын тапшылығы { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
incident-source-silent =
    ⚠️ { QUOTED($channel) } арнасы әдеттегіден ұзақ үнсіз. Соңғы жаңалығы: { MOMENT($since) }.
    Бот әлі де сол арнаның әкімшісі ме, тексеріңіз.
incident-source-silent-over = ✅ { QUOTED($channel) } арнасы қайтадан жазып жатыр. Үнсіздік { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
incident-source-left =
    ⚠️ Бот енді { QUOTED($channel) } арнасының әкімшісі емес, сондықтан арнаның жазбалары келмейді.
    Ботты қайтадан әкімші етіңіз немесе бұл дереккөзді жойыңыз.
incident-source-left-over = ✅ Бот қайтадан { QUOTED($channel) } арнасының әкімшісі. Жазбалар { DURATION($lasted, case: "nom") } бойы келмеді.
incident-source-moved =
    ⚠️ @{ $about } атауы енді басқа арнаның иелігінде (<code>{ $other }</code>). Оның жазбалары қабылданбайды, бұрынғы арна дереккөз болып қала береді.
    Жаңа арнаны қабылдау үшін оның нөмірін SOURCE_CHANNELS ішіне жазып, ботты қайта іске қосыңыз.
incident-source-moved-over = ✅ SOURCE_CHANNELS ішіндегі @{ $about } атауының мәселесі шешілді. Ол { MOMENT($since, case: "on") } туындап, { DURATION($lasted, case: "nom") } бойы шешілмей тұрды.
incident-feed-silent =
    ⚠️ { QUOTED($channel) } дереккөзі әдеттегіден ұзақ үнсіз. Соңғы жаңалығы: { MOMENT($since) }.
    Жұмыс істеп тұр ма, тексеріңіз: /sources.
incident-feed-silent-over = ✅ { QUOTED($channel) } дереккөзінен жаңалық қайтадан келіп жатыр. Үнсіздік { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
incident-source-failing =
    ⚠️ { QUOTED($channel) } дереккөзін оқу мүмкін болмай тұр. Ақау { MOMENT($since, case: "on") } басталды.
    Себебі: { $fault }.
incident-source-failing-over = ✅ { QUOTED($channel) } дереккөзі қайтадан оқылып жатыр. Ақау { MOMENT($since, case: "on") } басталып, { DURATION($lasted, case: "dat") } созылды.
source-fault =
    { $reason ->
        [refused-address] мекенжай ішкі желіге апарады, ішінде құпиясөз бар немесе қате жазылған
        [dns] мұндай атауы бар сайт табылмай тұр
        [unreachable] сайтқа қосылу мүмкін болмай тұр
        [timeout] сайт уақытында жауап бермейді
        [too-large] сайттың жауабы тым үлкен
        [bomb] сайттың жауабы ашылғанда шектен тыс үлкейеді
        [redirects] сайт басқа мекенжайға қайта-қайта бағыттай береді
        [gone] сайттың хабарлауынша, бұл мекенжай енді жоқ
        [status] сайт { $status } қатесімен жауап береді
        [not-http] бұл мекенжайда веб-сайт жоқ
        [robots] сайт бағдарламалардан бұл бетті оқымауды сұрайды (robots.txt)
        [html] лентаның орнына веб-бет келеді
        [empty] сайттың жауабы бос
        [no-feed] сайттың жауабында лента жоқ
        [truncated] лента толық келмейді
        [no-links] бетте мақала жоқ
        [unreadable] сайттың жауабын оқу мүмкін болмады
       *[internal] боттың өз қатесі
    }
