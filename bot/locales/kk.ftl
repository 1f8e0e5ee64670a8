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

subscribe-ask = Неге жазыласыз? Бір не бірнеше хештег не есім жазыңыз, мысалы: <code>#ТүркПА #Сенат Мәулен Әшімбаев</code>.
subscribed = ✅ Жазылдыңыз: { $topic }
subscribed-already = Сіз бұған жазылғансыз: { $topic }
subscribed-how = Жаңалық бірден келеді және сағат { $time } дайджестіне кіреді.
activity-none = { "   " }бұл туралы жаңалық әзірге болған жоқ
activity-weekly =
    { $count ->
        [one] аптасына шамамен { $count } жаңалық
       *[other] аптасына шамамен { $count } жаңалық
    }; соңғысы: «{ $latest }»
activity-monthly =
    { $count ->
        [one] төрт аптада { $count } жаңалық
       *[other] төрт аптада { $count } жаңалық
    }; соңғысы: «{ $latest }»
which-one = «{ $text }» дегенде кімді не нені айттыңыз?
topic-unknown = «{ $text }» кім не не екенін білмеймін. Жазылуын тексеріңіз не хештегке жазылыңыз.
offer-follow = «{ $text }» туралы жаңалыққа жазыласыз ба?
subscriptions-none = Сіз әзірге ештеңеге жазылған жоқсыз. Неден бастау керек:
subscriptions-list =
    { $count ->
        [one] <b>Сізде { $count } жазылым бар</b>
       *[other] <b>Сізде { $count } жазылым бар</b>
    } (ең көбі { $limit }).
    Режимін ауыстыру үшін тақырыпты басыңыз: ⚡ бірден, 📰 дайджестте, ⚡📰 екеуі де, 🔕 үнсіз. ✖ өшіреді.
mode-instant = бірден
mode-digest = дайджестте
mode-both = бірден және дайджестте
mode-muted = үнсіз
muted = 🔕 Үнсіз: { $topic }
unsubscribed = Жазылымнан шықтыңыз: { $topic }
unsubscribe-unknown = Сіз «{ $text }» тақырыбына жазылмағансыз.
refused-ask = Әзірге ештеңе өзгертпедім: «{ $text }» дегеніңізде бас тарту бар сияқты. Не істейін?
undone = Қалпына келтірілді

## Buttons

button-subscriptions = Жазылымдарым
button-mode = Режимі: { $topic }
button-follow = Жазылу: { $topic }
button-leave = Жазылымнан шығу: { $topic }
button-follow-hashtag = { $tag } хештегіне жазылу
button-undo = Қайтару
button-back = ‹ Артқа
button-more = Тағы
button-details = Толығырақ
button-language = Тіл
button-zone = Уақыт белдеуі
button-time = Дайджест уақыты
button-days = Күндер
button-digest-on = Дайджестті қосу
button-digest-off = Дайджестті өшіру
button-alerts-on = Бірден жіберуді қосу
button-alerts-off = Бірден жіберуді өшіру
button-empty-on = Бос күні де жазу
button-empty-off = Бос күні жазбау
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
    Бірден келетін жаңалық: { $alerts }
    Дайджест: { $digest }, сағат { $time } ({ $days })
    Жаңалық болмаса да жазу: { $empty }
    Уақыт белдеуі: { $zone }, қазір { $now }
on = қосулы
off = өшірулі
yes = иә
no = жоқ
days-every = күн сайын
saved = Сақталды
ask-language = Тілді таңдаңыз
ask-time = Дайджестті сағат нешеде жіберейік? Таңдаңыз не жазыңыз, мысалы <code>08:30</code>.
ask-days = Дайджестті қай күндері жіберейік?
ask-zone = Сіз қайдасыз? Таңдаңыз не қаланы, уақыт белдеуін (<code>Europe/Berlin</code>) не айырманы (<code>UTC+5</code>) жазыңыз.
ask-in-reply = Топта мұны осы хабарламаға жауап ретінде жазыңыз.
time-set = Дайджест сағат { $time } келеді.
zone-set = Уақыт белдеуі: { $zone }, онда қазір { $now }.
paused = ⏸ Үзіліс. /resume жібергенше үндемеймін.
paused-until =
    ⏸ { $count ->
        [one] { $count } күнге үзіліс
       *[other] { $count } күнге үзіліс
    }, { $until }. Ертерек: /resume.
resumed = ▶ Қайта қосылдым. Үзіліс кезіндегі жаңалықтар келесі дайджестке кіреді.
resume-not-paused = Үзіліс болған жоқ: жаңалықтар келіп тұр.

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
forget-ask = Осы чат туралы сақталғанның бәрі (жазылымдар, баптаулар, жіберілгендер тарихы) жойылсын ба? Кейін қайтару мүмкін емес.
forgotten = Бәрі жойылды. Қайта бастау үшін /start жіберіңіз.
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

    <b>Топта</b> жазылымдар мен баптауларды әкімшілер ғана өзгертеді, /digest пәрменін де солар жібереді. Топта тақырыптар қосулы болса, әрқайсысының жазылымдары мен баптаулары бөлек.
privacy =
    <b>Не сақталады</b>
    • чаттың ID нөмірі (топтың атауы да), тілі, уақыт белдеуі, баптаулары мен кестесі;
    • жазылымдар, оның ішінде өзіңіз жазған сөздер;
    • { $days ->
        [one] { $days } күн
       *[other] { $days } күн
    } бойы: сізге қандай жаңалық пен дайджест қашан жіберілгені.

    Ботқа жазған хабарламаңыз өңделген бойда атыңызбен бірге өшіріледі. Бөгде адамға ештеңе берілмейді, кімнің қандай тақырыпқа жазылғанын басқа оқырмандар көрмейді.

    /forgetme осы чат туралы бәрін және басқа ешкім жазылмаған сөздерді бірден жояды.
privacy-more =
    <b>Тағы не сақталады және қанша уақыт</b>
    • өңделмей қалған хабарлама: ең көбі бір апта;
    • бот сізге қойған сұрақ және Telegram-дағы ID нөміріңіз: бір тәулік;
    • теріп, бірақ жазылмай қойған сөздеріңіз бен жазылымнан шыққан тақырыптарыңыз: бір ай;
    • «бұл туралы емес» деп белгілеген жаңалықтарыңыз: деректі өзіңіз жойғанша;
    • анықтамалықта жоқ сөздер: редакторлар көреді, бірақ кім жазғанын білмейді; жазған адамның ID нөмірі екі тәулік сақталады;
    • редакторлардың нобайлары: бір апта; жариялаған не шешкен нәрсесінің жанындағы ID нөмірі қалады.

    Бот журналында адамдар туралы тек ID нөмірлері бар.

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
error-bug = Біз жақтан қате кетті. Бұл туралы білеміз; сәл кейінірек қайталап көріңіз.
error-stale-button = Бұл батырма енді жұмыс істемейді.
error-admins-only = Топта мұны тек әкімшілер өзгерте алады.
error-editors-only = Мұны тек редакторлар істей алады.
error-request-too-long =
    { $limit ->
        [one] Тым ұзын: бір жолы { $limit } таңбадан аспасын.
       *[other] Тым ұзын: бір жолы { $limit } таңбадан аспасын.
    }
error-no-topic = Мұнда хештег те, есім де жоқ: «{ $text }».
error-limit =
    { $count ->
        [one] Тағы { $count } тақырып қосылмады:
       *[other] Тағы { $count } тақырып қосылмады:
    } жазылым саны { $limit } аспайды. Артығын өшіріңіз: /subscriptions.
error-not-subscribed = Сіз бұған енді жазылмағансыз.
error-deep-link = Бұл сілтемеден неге жазылу керегі түсініксіз. /subscribe жазыңыз.
error-pause-days = 1 мен { $limit } арасындағы күн санын жазыңыз, мысалы <code>/pause 7</code>.
error-time = «{ $text }» уақыт емес. Сағат пен минутты жазыңыз, мысалы 08:30.
error-zone = Мұндай қаланы не уақыт белдеуін білмеймін: «{ $text }». Астана, Europe/Berlin не UTC+5 деп көріңіз.
error-too-fast = Тым жиі жазып жатырсыз: бәріне жауап бере алмаймын. Сәл күтіп, қайталап көріңіз.
error-unknown-command = Мұндай пәрмен жоқ. Не істей аламын: /help.
error-question-unknown = Не сұрағаным есімде жоқ. Пәрменді қайта жіберіңіз.
error-only-text = Мен тек мәтінді түсінемін: хештег не есім жіберіңіз.

## People: browsing, refusing, checking, endings

alert-button-not-this = Бұл ол емес
not-this-which = Бұл жаңалықта шын мәнінде кім немесе не жоқ?
not-this-done = Рақмет. Сіз үшін бұл жаңалық енді «{ $topic }» туралы емес; редакторлар тексереді.
not-this-done-short = Ескерілді
not-this-already = Бұл туралы айтып қойғансыз.
follows-official = { "   " }Осы адам туралы жаңалықтар, қай лауазымда болса да.
follows-office = { "   " }Сіз лауазымды бақылайсыз, оны кім атқарса да.
follows-office-now = { "   " }Сіз лауазымды бақылайсыз; қазір оны { $person } атқарады.
follows-office-ended = { "   " }Сіз енді жоқ лауазымды бақылайсыз: ол { $until } болған. Жаңалық тек ол еске алынса келеді.
follows-body-ended = { "   " }Бұл орган { $until } жұмыс істеді. Жаңалық тек ол еске алынса келеді.
follows-heir = { "   " }Оның орнына келгені: { $heir }.
follows-hashtag-of = { "   " }Тек осы хештегі бар жаңалықтар келеді. «{ $topic }» тақырыбын да бақылауға болады.
follows-body = { "   " }Осы орган туралы жаңалықтар.
follows-keyword = { "   " }Осы сөздер кез келген септікте; анықтамалықта мұндай есім жоқ, редакторлар көреді.
button-follow-keyword = Осы сөздерді бақылау
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
