"use strict";
// The page's own labels, in the language of whoever is chatting; where Telegram has a word, its own.
const WORDS = {
  ru: {
    note: "Локальный Telegram: токен не нужен", samples: "Опубликовать пример в канале", chats: "Чаты",
    message: "Сообщение", commands: "Команды", attach: "Прикрепить файл", send: "Отправить", answer: "Ответить",
    cancel: "Отменить ответ", beside: "Открыть рядом", close: "Закрыть", block: "Заблокировать бота", back: "Назад", more: "Ещё",
    unblock: "Разблокировать бота", remove: "Удалить бота из группы", add: "Вернуть бота", speaker: "Кто пишет",
    private: "личный чат с ботом", group: "группа", channel: "канал: здесь публикуют", all: "Общая тема", admin: "администратор",
    start: "СТАРТ", empty: "Здесь пока пусто", sticker: "стикер", photo: "фотография", reopen: "тема", closed: "закрыта",
    jump: "Перевести часы к дайджесту", noDigest: "В этот чат дайджест не придёт: дайджест выключен, стоит пауза или бот ещё не запущен", published: "Опубликовано в канале",
  },
  kk: {
    note: "Жергілікті Telegram: токен керек емес", samples: "Арнада үлгі жариялау", chats: "Чаттар",
    message: "Хабарлама", commands: "Пәрмендер", attach: "Файл тіркеу", send: "Жіберу", answer: "Жауап беру",
    cancel: "Жауап беруден бас тарту", beside: "Қатар ашу", close: "Жабу", block: "Ботты бұғаттау", back: "Артқа", more: "Тағы",
    unblock: "Ботты бұғаттан шығару", remove: "Ботты топтан шығару", add: "Ботты қайтару", speaker: "Кім жазады",
    private: "ботпен жеке чат", group: "топ", channel: "арна: мұнда жарияланады", all: "Жалпы тақырып", admin: "әкімші",
    start: "БАСТАУ", empty: "Мұнда әзірге ештеңе жоқ", sticker: "стикер", photo: "сурет", reopen: "тақырып", closed: "жабық",
    jump: "Сағатты дайджест уақытына жылжыту", noDigest: "Бұл чатқа дайджест келмейді: ол өшірулі, қазір үзіліс немесе бот әлі іске қосылмаған", published: "Арнада жарияланды",
  },
  en: {
    note: "A local Telegram: no token needed", samples: "Publish a sample in the channel", chats: "Chats",
    message: "Message", commands: "Commands", attach: "Attach a file", send: "Send", answer: "Reply",
    cancel: "Cancel the reply", beside: "Open alongside", close: "Close", block: "Block the bot", back: "Back", more: "More",
    unblock: "Unblock the bot", remove: "Remove the bot from the group", add: "Add the bot back", speaker: "Write as",
    private: "private chat with the bot", group: "group", channel: "channel: publish here", all: "General", admin: "administrator",
    start: "START", empty: "Nothing here yet", sticker: "sticker", photo: "picture", reopen: "topic", closed: "closed",
    jump: "Move the clock to the digest", noDigest: "No digest will come to this chat: it is off or paused, or the bot has not been started", published: "Published in the channel",
  },
};
const MONTHS = {
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
