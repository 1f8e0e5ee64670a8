# The words of the bot. Values may hold Telegram HTML where the code asks for `texts.html`.


## Menu

menu-start = Бастау және тілді таңдау
menu-subscribe = Тақырыпқа не адамға жазылу
menu-unsubscribe = Жазылымнан шығу
menu-subscriptions = Менің жазылымдарым
menu-officials = Адамдар мен лауазымдар
menu-digest = Дайджест дәл қазір
menu-latest = Соңғы жаңалықтар
menu-settings = Баптаулар
menu-pause = Үзіліс
menu-resume = Үзілісті тоқтату
menu-why = Бұл жаңалық неге келді
menu-forgetme = Барлық дерегімді жою
menu-help = Анықтама
menu-privacy = Қандай дерек сақталады

## Start

start =
    <b>ParlDigest</b> Қазақстан мен түркі мемлекеттері парламенттерінің жаңалықтарын қадағалайды.

    Хештег не есім жазыңыз, мысалы <code>/subscribe #ТүркПА Мәулен Әшімбаев</code>: жаңалық бірден келеді, ал таңертең бір дайджестке жиналады.

    Тілді батырмамен таңдауға болады; төменде ең көп қадағаланатын тақырыптар.
language-set = Енді қазақша сөйлесеміз

## Subscriptions

subscribe-ask = Қандай тақырыпқа немесе адамға жазыласыз? Хештегтерді немесе есімдерді жазыңыз, мысалы: <code>#ТүркПА #Сенат Мәулен Әшімбаев</code>.
subscribed = ✅ Жазылдыңыз: { $topic }
subscribed-already = Бұған жазылып қойғансыз: { $topic }
comes =
    { $paused ->
        [ever] ⏸ Қазір үзіліс: оны тоқтатқанша (/resume) ештеңе келмейді.
        [until] ⏸ Қазір үзіліс, { $until } ештеңе келмейді. Тоқтату: /resume.
       *[no] { $comes ->
            [both] Жаңалық бірден келеді. Дайджест уақыты: { $when }.
            [instant] Жаңалық бірден келеді.
            [instant-no-digest] Жаңалық бірден келеді. Дайджест өшірулі (/settings).
            [digest] Жаңалық дайджестте келеді. Уақыты: { $when }.
            [digest-no-alerts] Жаңалық дайджестте келеді. Уақыты: { $when }. Бірден жіберу өшірулі (/settings).
            [no-alerts] Жаңалық келмейді: бірден жіберу өшірулі (/settings).
            [no-digest] Жаңалық келмейді: дайджест өшірулі (/settings).
            [nothing] Жаңалық келмейді: бірден жіберу де, дайджест те өшірулі (/settings).
           *[muted] Бұл тақырып бойынша жаңалық келмейді.
        }
    }
activity-none = Бұл туралы әзірге жаңалық болған жоқ.
activity-weekly =
    { $count ->
        [one] Аптасына шамамен { $count } жаңалық
       *[other] Аптасына шамамен { $count } жаңалық
    }; соңғысы: «{ $latest }»
activity-monthly =
    { $count ->
        [0] Төрт аптада жаңалық болған жоқ
        [one] Төрт аптада { $count } жаңалық
       *[other] Төрт аптада { $count } жаңалық
    }; соңғысы: «{ $latest }»
which-one = «{ $text }» дегенде кімді немесе нені айттыңыз?
topic-unknown =
    «{ $text }» деген кім немесе не екенін білмеймін. Емлесін тексеріңіз{ $offered ->
        [yes] {" "}немесе осы сөздердің өзіне жазылыңыз.
       *[no] .
    }
offer-follow = «{ $text }» сұрауы бойынша табылды. Жазыласыз ба?
subscriptions-none = Сіз ештеңеге жазылмағансыз. Мына тақырыптардан бастауға болады:
subscriptions-list =
    { $count ->
        [one] <b>Сізде { $count } жазылым бар</b>
       *[other] <b>Сізде { $count } жазылым бар</b>
    } (ең көбі { $limit }).
    Ашу үшін тақырыпты басыңыз. ⚡ бірден, 📰 дайджестте, ⚡📰 екеуі де, 🔕 жіберілмейді. ✖ жазылымнан шығу.
subscriptions-off =
    { $off ->
        [alerts] Жаңалықты бірден жіберу өшірулі (/settings).
        [digest] Дайджест өшірулі (/settings).
       *[both] Жаңалық келмейді: бірден жіберу де, дайджест те өшірулі (/settings).
    }
subscriptions-paused =
    { $paused ->
        [ever] ⏸ Қазір үзіліс: оны тоқтатқанша (/resume) ештеңе келмейді.
       *[until] ⏸ Қазір үзіліс, { $until } ештеңе келмейді. Тоқтату: /resume.
    }
subscriptions-changed =
    { $kept ->
        [yes] 🔕 тақырыптардан басқасы:
       *[no] Барлық тақырып:
    } { $mode ->
        [digest] 📰 тек дайджестте.
       *[both] ⚡📰 бірден және дайджестте.
    }
subscriptions-restored = Барлық тақырыптың бұрынғы режимі қайтарылды.
mode-instant = тек бірден
mode-digest = тек дайджестте
mode-both = бірден және дайджестте
mode-muted = жіберілмейді
muted = 🔕 Үнсіз: { $topic }
unsubscribed = Жазылымнан шықтыңыз: { $topic }
unsubscribe-unknown = Сіз мұндай тақырыпқа жазылмағансыз: «{ $text }».
unsubscribe-ask =
    { $more ->
        [yes] Тағы қай жазылымнан шығасыз? Тақырыпты басыңыз.
       *[no] Қай жазылымнан шығасыз? Тақырыпты басыңыз немесе жазып жіберіңіз.
    }
refused-ask = Әзірге ештеңе өзгертпедім: «{ $text }» дегеніңіз бас тартуға ұқсайды. Не істейін?
undone = Қалпына келтірілді

## Buttons

button-subscriptions = Жазылымдарым
button-topic = Қалай жіберілсін: { $topic }
button-about = Толығырақ: { $topic }
button-follow = Жазылу: { $topic }
button-leave = Жазылымнан шығу: { $topic }
button-follow-hashtag = { $tag } хештегіне жазылу
button-undo = Қайтару
button-take-back = ↩ Қайтару: { $topic }
button-restore = ↩ Бұрынғы режимдерді қайтару
button-mode-both = ⚡📰 Бірден және дайджестте
button-mode-instant = ⚡ Тек бірден
button-mode-digest = 📰 Тек дайджестте
button-mode-muted = 🔕 Жібермеу
button-all-digest = 📰 Бәрін дайджестте жіберу
button-all-both = ⚡📰 Бәрін бірден әрі дайджестте
button-to-list = ‹ Жазылымдарға
button-back = ‹ Артқа
button-language = Тіл
button-zone = Уақыт белдеуі
button-time = Дайджест уақыты
button-days = Күндер
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
button-empty-on = Жаңалық болмаса да жазу
button-empty-off = Жаңалық болмаса жазбау
button-forget = Иә, бәрін жою
button-keep = Жоқ, қалсын
button-publish = Жариялау
button-publish-anyway = Бөлек жариялау
button-discard = Бас тарту

## Messages

alert-reason = 🔔 Жазылым бойынша: { $topics }
alert-more-topics =
    { $count ->
        [one] тағы { $count } тақырып
       *[other] тағы { $count } тақырып
    }
alert-button-open = Ашу
alert-button-why = Неге келді?
alert-button-manage = Жазылымдарым
alert-button-mute = 🔕 { $topic }
alert-button-unsubscribe = ✖ { $topic }
digest-header = <b>Дайджест</b>, { $date }
digest-count =
    { $count ->
        [one] жазылымдарыңыз бойынша { $count } жаңалық
       *[other] жазылымдарыңыз бойынша { $count } жаңалық
    }
digest-group = ▎{ $topic } ({ $count })
digest-hidden =
    { $count ->
        [one] Тағы { $count } жаңалық: /latest
       *[other] Тағы { $count } жаңалық: /latest
    }
digest-empty = Жазылымдарыңыз бойынша жаңалық болған жоқ.
digest-nothing = Жазылымдарыңыз бойынша әзірге жаңалық жоқ. Келесі дайджест: { $time }.
digest-no-subscriptions = Дайджест жазылымдарыңыздан жиналады, ал олар әзірге жоқ. /subscribe пәрменінен бастаңыз.
digest-button-subscriptions = Жазылымдарым
digest-button-settings = Баптаулар
latest-header = <b>Соңғы жаңалықтар</b>
latest-none = «{ $text }» туралы жаңалық жоқ.
latest-none-yet = Әзірге жаңалық жоқ.

## Settings

settings =
    <b>Баптаулар</b>

    Тіл: { $language }
    Жаңалықты бірден жіберу: { $alerts ->
        [on] қосулы
       *[off] өшірулі
    }
    Дайджест: { $digest ->
        [on]
            қосулы, { $when }
            Жаңалық болмаса да жазу: { $empty ->
                [yes] иә
               *[no] жоқ
            }
       *[off] өшірулі
    }
    Уақыт белдеуі: { $zone }, қазір { $now }
    Үзіліс: { $paused ->
        [ever] өзіңіз тоқтатқанша
        [until] { $until }
       *[no] жоқ
    }
days-every = күн сайын
saved = Сақталды
ask-language = Тілді таңдаңыз
ask-time = Дайджестті сағат нешеде жіберейін? Таңдаңыз немесе жазыңыз, мысалы <code>8:30</code> немесе <code>кешкі 9</code>.
ask-days = Дайджестті қай күндері жіберейін?
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
        [until] ⏸ Қазір үзіліс, ол { $until } созылады. Мерзімін өзгертесіз бе?
       *[no] Үзіліс қанша уақытқа созылсын?
    }
    Басқа мерзім: <code>/pause 30</code>.
paused =
    { $paused ->
        [ever] ⏸ Үзіліс басталды, оны өзіңіз тоқтатасыз.
       *[until] ⏸ Үзіліс { $until } созылады.
    } { $digest ->
        [on] Осы аралықтағы жаңалықтар үзілістен кейінгі алғашқы дайджестке кіреді.
       *[off] Осы аралықтағы жаңалықтар келмейді: дайджест өшірулі.
    }
resumed = ▶ Үзіліс тоқтатылды.
pause-missed =
    { $digest ->
        [on] Үзіліс кезіндегі жаңалықтар келесі дайджестке кіреді.
       *[off] Үзіліс кезіндегі жаңалықтар келмейді; соңғылары: /latest.
    }
resume-not-paused = Үзіліс болған жоқ.

## Why, privacy, help

why-header = «{ $title }»
why-topic = { $topic }: { $words } ({ $how })
why-unsubscribed = Қазір сіз бұл жаңалықтың ешбір тақырыбына жазылмағансыз.
why-not-an-alert = Бұл хабарлама жаңалық емес. /why пәрменін жаңалыққа жауап ретінде жіберіңіз.
why-no-alert = Әзірге түсіндіретін ештеңе жоқ: сізге жаңалық жіберген жоқпын.
rule-hashtag = хештег
rule-full-name = толық аты
rule-initials = инициалдары
rule-surname = тегі
rule-office = лауазымы
rule-body = атауы
rule-alias = басқа аты
rule-title = лауазымы мен тегі
forget-ask = Осы чат туралы білгенімнің бәрін: жазылымдарды, баптауларды, тарихты жояйын ба? Қайтару мүмкін болмайды.
forgotten = Бәрі жойылды. Қайта оралғыңыз келсе: /start.
forget-kept = Ештеңе жойылған жоқ.
help =
    <b>Бұл қалай жұмыс істейді</b>

    /subscribe <i>хештегтер мен есімдер</i>: тақырыптар мен адамдарды қадағалау
    /unsubscribe: тоқтату
    /subscriptions: батырмалы тізім
    /digest: дайджест қазір
    /latest <i>тақырып</i>: соңғы жаңалықтар
    /settings: тіл, уақыт, күндер, уақыт белдеуі
    /pause <i>күн</i> және /resume: тыныштық
    /why жаңалыққа жауап ретінде: неге келді
    /forgetme: барлық деректі жою
    /privacy: не сақталады

    Есімдерді кез келген септікте, қазақша, орысша не латынша жаза беріңіз. Топтарда жазылымды әкімшілер өзгертеді.
privacy =
    <b>Не сақталады</b>
    • чат нөмірі, топтың атауы, тілі, уақыт белдеуі, баптаулары мен кестесі;
    • жазылымдар, оның ішінде өзіңіз жазған сөздер, және «бұл ол туралы емес» деген жаңалықтарыңыз;
    • { $days ->
        [one] { $days } күн
       *[other] { $days } күн
    } бойы: сізге не және қашан жіберілгені (хабарлама нөмірлері);
    • бір тәулік: сізге қойылған сұрақ және топтағы нөміріңіз;
    • екі тәулік: анықтамалықта жоқ сөздерді қадағалаған адамның нөмірі (сөздердің өзін редакторлар есімсіз көреді);
    • ботқа жазған хабарыңыз бен ондағы атыңыз: өңделгенше ғана; өңделмей қалса, бір аптадан асырмай;
    • редакторлардың нөмірі: олар жариялаған не шешкен нәрсенің жанында; жобалары бір апта.

    Өңделген хабар жіберушінің атымен бірге өшіріледі: жазысқан хабарлар да, есімдер де, телефондар да сақталмайды. Жұмыс журналында тек нөмірлер бар, бөгде адамға ештеңе берілмейді; сөздеріңіз басқа оқырмандарға көрсетілмейді.

    /forgetme осы чат туралы бәрін және басқа ешкім қадағаламайтын сөздерді бірден жояды.

## Editors

editor-preview =
    <b>Алдын ала қарау</b>

    <b>{ $title }</b>
    { $lead }

    Дереккөз: { $outlet }
    Тақырыптар: { $topics }
    { $count ->
        [one] Бірден { $count } чат алады
       *[other] Бірден { $count } чат алады
    }
editor-published = Жарияланды (№ { $number }): «{ $title }»
editor-known = Бұл мақала бұрыннан бар (№ { $number }), екінші рет жіберілмейді: «{ $title }». Егер бұл басқа жаңалық болса, оны бөлек жариялаңыз.
editor-discarded = Жоба өшірілді, ештеңе жіберілген жоқ.
editor-draft-gone = Бұл жоба жарияланған не өшірілген.
editor-refused-empty = Файл бос.
editor-refused-binary = Бұл мәтін емес. Мәтін, .txt не .html жіберіңіз.
editor-refused-too-large = Файл мақала үшін тым үлкен: 5 МБ-тан аспасын.
editor-refused-encoding = Файл кодтауы түсініксіз. Оны UTF-8 түрінде сақтаңыз.
editor-refused-unavailable = Файлды Telegram-нан жүктеп алу мүмкін болмады. Қайта жіберіп көріңіз.
editor-refused-no-text = Мұнда мақала мәтіні жоқ.
editor-refused-too-deep = Беттің құрылымы тым күрделі. Мақаланың мәтінін жіберіңіз.

## Hints and errors

talk-hint = Хештег не есім жіберіңіз, жазылуды ұсынамын. Не істей аламын: /help.
error-bug = Бізде бірдеңе бұзылды. Біз бұл туралы білеміз; сәл кейінірек қайталап көріңіз.
error-stale-button = Бұл батырма ескірген. Тізімді қайта ашыңыз.
error-admins-only = Топта мұны тек әкімшілер өзгерте алады.
error-editors-only = Бұл тек редакторларға рұқсат етілген.
error-request-too-long =
    { $limit ->
        [one] Тым ұзын: бір жолы { $limit } таңбадан аспасын.
       *[other] Тым ұзын: бір жолы { $limit } таңбадан аспасын.
    }
error-no-topic = Мұнда хештег те, есім де көріп тұрған жоқпын: «{ $text }».
error-limit =
    { $count ->
        [one] Тағы { $count } тақырып қосылмады:
       *[other] Тағы { $count } тақырып қосылмады:
    } ең көбі { $limit } жазылым болады. Артығын алып тастаңыз: /subscriptions.
error-not-subscribed = Сіз бұл жазылымнан шығып қойғансыз.
error-list-changed = Жазылымдар тізімі содан бері өзгерді, бұрынғы режимдерді бірден қайтару мүмкін емес.
error-deep-link = Бұл сілтемеден неге жазылу керегі түсініксіз. /subscribe жазыңыз.
error-pause-days = 1 мен { $limit } арасындағы күн санын жазыңыз, мысалы <code>/pause 7</code>.
error-time = «{ $text }» деген уақытты түсінбедім. Мысалы, 8:30 немесе «кешкі 9» деп жазыңыз.
error-zone = Мұндай қаланы немесе уақыт белдеуін білмеймін: «{ $text }». Мысалы, Астана, Europe/Berlin немесе UTC+5 деп жазыңыз.
error-zone-several = «{ $text }» бірнеше уақыт белдеуін білдіруі мүмкін. Қаланы немесе айырманы жазыңыз, мысалы Мәскеу немесе UTC+3.
error-too-fast = Тым жылдам. Хабарлама тым көп болып тұрғанда жауап бермеймін; сәл күтіп, қайталап жіберіңіз.
error-unknown-command = Мұндай пәрмен жоқ. Не істей аламын: /help.
error-question-unknown = Не сұрағаным есімде жоқ. Қайтадан бастаңыз: /help.
error-only-text = Мен тек мәтінді түсінемін: хештег не есім жіберіңіз.

## People: browsing, refusing, checking, endings

alert-button-not-this = Бұл ол емес
not-this-which = Бұл жаңалықта шын мәнінде кім немесе не жоқ?
not-this-done = Рақмет. Сіз үшін бұл жаңалық енді «{ $topic }» туралы емес; редакторлар тексереді.
not-this-done-short = Ескерілді
not-this-already = Бұл туралы айтып қойғансыз.
follows-official = Осы адам туралы жаңалықтар, қай лауазымда болса да.
follows-office = Осы лауазым туралы жаңалықтар, оны кім атқарса да.
follows-office-now = Осы лауазым туралы жаңалықтар; қазір оны { $person } атқарады.
follows-office-ended = { "   " }Сіз енді жоқ лауазымды бақылайсыз: ол { $until } болған. Жаңалық тек ол еске алынса келеді.
follows-body-ended = { "   " }Бұл орган { $until } жұмыс істеді. Жаңалық тек ол еске алынса келеді.
follows-heir = { "   " }Оның орнына келгені: { $heir }.
follows-hashtag-of = Тек осы хештегі бар жаңалықтар келеді. «{ $topic }» тақырыбына да жазылуға болады.
follows-body = Осы орган туралы жаңалықтар.
follows-hashtag = Осы хештегі бар жаңалықтар.
follows-keyword = Осы сөздер кездесетін жаңалықтар, қай септікте болса да. Анықтамалықта мұндай есім жоқ: редакторлар сөздерді көреді, сіздің атыңызды көрмейді.
button-follow-keyword = Осы сөздерге жазылу
button-follow-this = ➕ Жазылу
button-unfollow = ➖ Жазылымнан шығу
officials-nobody = «{ $text }» деген кім екенін білмеймін. Жазылуын тексеріңіз немесе тізімді ашыңыз: /officials.
notice-office-person = ℹ️ { $person } енді «{ $office }» лауазымын атқармайды ({ $since }). Сіз осы лауазымды бақылайсыз.
notice-office = ℹ️ «{ $office }» лауазымы енді жоқ ({ $since }). Сіз оны бақылайсыз.
notice-body = ℹ️ { $body }: орган { $on } жұмысын тоқтатты. Сіз оны бақылайсыз.
notice-successor = Оның орнына келгені: { $successor }.
notice-successor-holder = Оның орнына келгені: { $successor } ({ $person }).
notice-holder = Енді бұл лауазымды { $person } атқарады.
review-none = Тексеретін ештеңе жоқ.
review-button-yes = Иә, бұл ол емес
review-button-no = Жоқ, бәрі дұрыс
review-button-nobody = Ешқайсысы емес
review-button-done = Дайын
review-button-skip = Келесі ›
review-decided = Бұл шешіліп қойған.
review-unmatched = Жаңалық енді бұл тақырыппен байланысты емес
review-button-learnt = Бот үйренгені: { $count }
review-button-unlearn = Мұны ұмыту
review-button-back = ‹ Тізімге
review-learnt =
    <b>Бот үйренгені: { $place } / { $count }</b>

    «{ $words }» деген сөздер бұл тақырып туралы емес: { $topic }. Олар кездескен жаңалық ешкімге жіберілмейді.
review-learnt-none = Бот әзірге ештеңе үйренген жоқ: қатені растасаңыз, сөздер осында сақталады.
review-unlearnt = Ұмытылды; бірнеше секундтан кейін күшіне енеді
review-unlearnt-already = Бұл тізімде енді жоқ.
rule-keyword = сөздер
rule-name = есім
rule-editor = редактордың шешімі
officials =
    <b>Анықтамалықта { $count } адам бар</b>
    Органды таңдаңыз немесе есімді іздеңіз: <code>/officials Әшімбаев</code>.
over-body = { $topic }: орган { $until } жұмыс істеді.
over-office = { $topic }: лауазым { $until } болды.
over-heir = Орнына келгені: { $heir }.
officials-body = <b>{ $body }</b>: { $count } адам
officials-numbers = { $followers } жазылушы, 30 күнде { $articles } жаңалық
review-not-this =
    <b>Тексеруге: { $count }</b>

    «{ $article }»
    Тақырып: { $topic }; сөздер: «{ $words }».
    { $times } оқырман жаңалық бұл туралы емес дейді. Солай ма?
review-ambiguous =
    <b>Тексеруге: { $count }</b>

    «{ $article }»
    Мұнда «{ $words }» кім?
review-asked-for =
    <b>Тексеруге: { $count }</b>

    Оқырмандар «{ $words }» сөздерін бақылайды ({ $times }), ал анықтамалықта мұндай есім жоқ. Адамды қосыңыз.

## The editors' registry

registry-help =
    <b>Анықтамалық</b>

    /registry person Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov
    /registry spelling Мәулен Әшімбаев = Ашимбаев Маулен Сагатханулы
    /registry role Мәулен Әшімбаев; Құрылтай төрағасы; 2026-08-25;

    Есім орысша, қазақша және латынша сызықша арқылы; рөлде: адам; лауазым немесе орган; басы; соңы.
registry-preview = Анықтамалыққа жазайын ба: { $what }?
registry-fault = Бұлай жазуға болмайды: { $why }.
registry-known = { $name } анықтамалықта бар. Егер бұл басқа адам болса, әкесінің атын қосыңыз; басқа жазылуды /registry spelling қосады.
registry-stored = Жазылды; бірнеше секундтан кейін күшіне енеді.
registry-button-store = Жазу
registry-dropped = Ештеңе жазылған жоқ.

## What editors are told of the bot itself

duration-minutes = { $minutes } мин
duration-hours = { $hours } сағ { $minutes } мин
duration-days = { $days } күн { $hours } сағ
incident-dead =
    ⚠️ Жіберілмей қалған хабарлама саны: { $count }.
    Ең жиі себебі: <code>{ $reason }</code>
    Тізімі және қайта жіберу: <code>python -m bot deliveries</code>
incident-dead-over = ✅ Жіберілмей қалған жаңа хабарлама енді жоқ. Ақаудың басталуы: { $since }, ұзақтығы: { $lasted }.
incident-updates =
    ⚠️ Telegram жаңартулары өңделмей қалды (ботқа жазылған хабарлар, арналардағы жазбалар). Саны: { $count }.
    Толығырақ бот журналында.
incident-updates-over = ✅ Өңделмей қалған Telegram жаңартулары енді көбейіп жатқан жоқ. Ақаудың басталуы: { $since }, ұзақтығы: { $lasted }.
incident-backlog = ⚠️ Бот үлгермей жатыр, оқырмандар күтіп отыр. Ең ескісінің уақыты: { $since }.
incident-backlog-messages = Жіберілмеген хабарлама: { $count }
incident-backlog-articles = Баршаға таратылмаған жаңалық: { $count }
incident-backlog-digests = Құрастырылмаған дайджест: { $count }
incident-backlog-updates = Өңделмеген Telegram жаңартуы: { $count }
incident-backlog-over = ✅ Бот енді кешікпейді. Кешігудің басталуы: { $since }, ұзақтығы: { $lasted }.
incident-job =
    ⚠️ Ішкі тапсырма <code>{ $about }</code> қайта-қайта қатемен аяқталып жатыр (<code>{ $reason }</code>). Басталуы: { $since }.
    Толығырақ бот журналында.
incident-job-over = ✅ Ішкі тапсырма <code>{ $about }</code> қайтадан орындалып жатыр. Ақаудың басталуы: { $since }, ұзақтығы: { $lasted }.
incident-telegram-over = ✅ Telegram қайтадан жауап беріп тұр. Байланыстың үзілуі: { $since }, ұзақтығы: { $lasted }; жиналып қалғанның бәрі жіберіліп жатыр.
incident-token-over = ✅ Telegram бот токенін қайтадан қабылдап тұр. Қабылдамай қоюы: { $since }, ұзақтығы: { $lasted }.
incident-database-over = ✅ Дерекқор қайтадан жауап беріп тұр. Үзілістің басталуы: { $since }, ұзақтығы: { $lasted }.
incident-disk = ⚠️ Дерекқор тұрған диск толуға жақын. Қалғаны: { $megabytes } МБ. Орын таусылса, жаңалықтар сақталмай қалады.
incident-disk-over = ✅ Дерекқор тұрған дискіде қайтадан орын бар. Орынның тарылуы: { $since }, ұзақтығы: { $lasted }.
incident-source-silent =
    ⚠️ «{ $channel }» арнасы әдеттегіден ұзақ үнсіз. Соңғы жаңалығы: { $since }.
    Бот әлі де сол арнаның әкімшісі ме, тексеріңіз.
incident-source-silent-over = ✅ «{ $channel }» арнасы қайтадан жазып жатыр. Үнсіздіктің басталуы: { $since }, ұзақтығы: { $lasted }.
incident-source-moved =
    ⚠️ @{ $about } атауы енді басқа арнаның иелігінде (<code>{ $other }</code>). Оның жазбалары қабылданбайды, бұрынғы арна дереккөз болып қала береді.
    Жаңа арнаны қабылдау үшін оның нөмірін SOURCE_CHANNELS ішіне жазып, ботты қайта іске қосыңыз.
incident-source-moved-over = ✅ SOURCE_CHANNELS ішіндегі @{ $about } атауының мәселесі шешілді. Басталуы: { $since }, ұзақтығы: { $lasted }.
