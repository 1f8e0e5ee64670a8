"use strict";
// The page's own labels, in the language of whoever is chatting.
const WORDS = {
  ru: {
    note: "Локальный Telegram: токен не нужен", samples: "Опубликовать пример в канале", chats: "Чаты",
    message: "Сообщение", commands: "Команды", attach: "Прикрепить файл", send: "Отправить", answer: "Ответить",
    cancel: "Отменить ответ", beside: "Открыть рядом", close: "Закрыть", block: "Заблокировать бота",
    unblock: "Разблокировать бота", remove: "Удалить бота из группы", add: "Вернуть бота", speaker: "Кто пишет",
    private: "личный чат с ботом", group: "группа", channel: "канал: здесь публикуют", all: "Общая тема", admin: "админ",
    empty: "Здесь пока пусто. Начните с команды /start", sticker: "стикер", photo: "фотография", reopen: "ветка", closed: "закрыта",
  },
  kk: {
    note: "Жергілікті Telegram: токен керек емес", samples: "Арнада үлгі жариялау", chats: "Чаттар",
    message: "Хабарлама", commands: "Командалар", attach: "Файл тіркеу", send: "Жіберу", answer: "Жауап беру",
    cancel: "Жауаптан бас тарту", beside: "Қатар ашу", close: "Жабу", block: "Ботты бұғаттау",
    unblock: "Бұғаттан шығару", remove: "Ботты топтан шығару", add: "Ботты қайтару", speaker: "Кім жазады",
    private: "ботпен жеке чат", group: "топ", channel: "арна: мұнда жарияланады", all: "Жалпы тақырып", admin: "әкімші",
    empty: "Мұнда әзірге ештеңе жоқ. /start командасынан бастаңыз", sticker: "стикер", photo: "сурет", reopen: "тақырып", closed: "жабық",
  },
  en: {
    note: "A local Telegram: no token needed", samples: "Publish a sample in the channel", chats: "Chats",
    message: "Message", commands: "Commands", attach: "Attach a file", send: "Send", answer: "Reply",
    cancel: "Cancel the reply", beside: "Open beside", close: "Close", block: "Block the bot",
    unblock: "Unblock the bot", remove: "Remove the bot from the group", add: "Add the bot again", speaker: "Who writes",
    private: "private chat with the bot", group: "group", channel: "channel: post here", all: "General", admin: "admin",
    empty: "Nothing here yet. Begin with /start", sticker: "sticker", photo: "picture", reopen: "topic", closed: "closed",
  },
};
