"use strict";
// One message as Telegram draws it: who, what it answers, the text with its entities, the buttons.
const make = (tag, props = {}, ...kids) => { const node = Object.assign(document.createElement(tag), props); node.append(...kids); return node; };
const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", text_link: "a" };
// Drawn here, as Telegram draws its own: not every machine has a font with them.
const EMOJI = { "🔔": "bell", "🔕": "bell-off", "✅": "check", "⚡": "bolt", "📰": "paper" };
const withEmoji = (text) => text.split(/(🔔|🔕|✅|⚡|📰)/u).filter(Boolean).map((part) => EMOJI[part]
  ? make("img", { className: "emoji", src: "/page/" + EMOJI[part] + ".svg", alt: part }) : document.createTextNode(part));
// Entities count UTF-16 units, as JavaScript's strings do.
function formatted(text, entities) {
  const edges = [...new Set([0, text.length, ...entities.flatMap((e) => [e.offset, e.offset + e.length])])].sort((a, b) => a - b);
  const out = document.createDocumentFragment();
  for (let i = 0; i + 1 < edges.length; i++) {
    let node = document.createDocumentFragment();
    node.append(...withEmoji(text.slice(edges[i], edges[i + 1])));
    for (const e of entities.filter((e) => e.offset <= edges[i] && e.offset + e.length >= edges[i + 1])) {
      const wrap = make(TAGS[e.type] || "span");
      if (e.type === "text_link" && /^https?:/.test(e.url)) { wrap.href = e.url; wrap.target = "_blank"; wrap.rel = "noopener"; }
      if (e.type === "spoiler") wrap.className = "spoiler";
      if (e.type === "hashtag" || e.type === "bot_command") wrap.className = "tag";
      wrap.append(node); node = wrap;
    }
    out.append(node);
  }
  return out;
}
// What a message is in one line: for quotes and for what happened.
function gist(message, words) {
  if (message.document) return "▤ " + message.document.file_name;
  if (message.sticker) return words.sticker;
  if (message.photo) return message.caption || words.photo;
  if (message.forum_topic_created) return words.reopen + ": " + message.forum_topic_created.name;
  return message.text || "";
}
function serviceText(message, words) {
  if (message.forum_topic_created) return gist(message, words);
  if (message.forum_topic_closed) return words.reopen + ": " + words.closed;
  if (message.forum_topic_reopened) return words.reopen;
  if (message.new_chat_members) return "+ " + message.new_chat_members.map((one) => one.first_name).join(", ");
  if (message.migrate_to_chat_id) return "→ " + message.migrate_to_chat_id;
  if (message.migrate_from_chat_id) return "← " + message.migrate_from_chat_id;
  return "";
}
function bubble(message, { person, group, words, onAnswer, onPress }) {
  const happened = serviceText(message, words);
  if (happened) return make("div", { className: "service", textContent: happened });
  const mine = message.from && message.from.id === person;
  const box = make("div", { className: "message" + (mine ? " mine" : "") });
  box.dataset.id = message.message_id;
  if (!mine && group && message.from) box.append(make("div", { className: "who", textContent: message.sender_chat ? message.sender_chat.title : message.from.first_name }));
  const replied = message.reply_to_message;
  if (replied && !replied.forum_topic_created) box.append(make("div", { className: "quote", textContent: gist(replied, words).split("\n")[0] }));
  if (message.document) box.append(make("div", { className: "file" }, make("b", { textContent: message.document.file_name }), make("small", { textContent: Math.ceil(message.document.file_size / 1024) + " kB" })));
  if (message.sticker || message.photo) box.append(make("div", { className: "file" }, make("b", { textContent: message.sticker ? words.sticker : words.photo })));
  box.append(formatted(message.text || message.caption || "", message.entities || []));
  const time = new Date(message.date * 1000).toLocaleTimeString("ru", { hour: "2-digit", minute: "2-digit" });
  const answer = make("button", { className: "answer", type: "button", textContent: "↩", title: words.answer, onclick: () => onAnswer(message) });
  answer.setAttribute("aria-label", words.answer);
  box.append(make("span", { className: "foot" }, answer, make("time", { textContent: time + (message.edit_date ? " ✎" : "") })));
  const rows = (message.reply_markup || {}).inline_keyboard || [];
  if (rows.length) box.append(make("div", { className: "keys" }, ...rows.map((row) => make("div", {}, ...row.map((key) => key.url
    ? make("a", { href: key.url, target: "_blank", rel: "noopener" }, ...withEmoji(key.text), " ↗")
    : make("button", { type: "button", onclick: () => onPress(message, key.callback_data) }, ...withEmoji(key.text)))))));
  return box;
}
