"use strict";
// One message as Telegram draws it: who, what it answers, the text with its entities, the buttons.
const make = (tag, props = {}, ...kids) => { const node = Object.assign(document.createElement(tag), props); node.append(...kids); return node; };
const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote", text_link: "a", spoiler: "span" };
// Drawn here, as Telegram draws its own: not every machine has a font with them.
const EMOJI = { "🔔": "bell", "🔕": "bell-off", "💤": "sleep", "✅": "check", "⚡": "bolt", "📰": "paper", "⏸": "pause", "▶": "play", "➕": "plus", "➖": "minus" };
const DRAWN = new RegExp("(" + Object.keys(EMOJI).join("|") + ")\ufe0f?", "u");
const withEmoji = (text) => text.split(DRAWN).filter(Boolean).map((part) => EMOJI[part]
  ? make("img", { className: "emoji", src: "/page/" + EMOJI[part] + ".svg", alt: part }) : document.createTextNode(part));
// What Telegram finds in any text: addresses, hashtags, commands.
const FOUND = /(?<url>https?:\/\/[^\s<>«»“”"]*[^\s<>«»“”".,;:!?)]|(?<![\p{L}\p{N}_./@])t\.me\/[\w/?=+-]+)|(?<tag>(?<![\p{L}\p{N}_·/&])#(?=[\p{N}_·]*\p{L})[\p{L}\p{N}_·]+)|(?<command>(?<![\p{L}\p{N}_/.<])\/[a-z0-9_]{1,32}(?![\p{L}\p{N}_/]))/gu;
const TIME = new Intl.DateTimeFormat("ru", { hour: "2-digit", minute: "2-digit" });
const unfolded = new Set();  // expandable quotations that the reader has opened
function link(url, onLink) {
  const address = /^https?:/.test(url) ? url : "https://" + url;
  return make("a", { href: address, target: "_blank", rel: "noopener", onclick: (event) => { if (onLink(address)) event.preventDefault(); } });
}
function plain(text, { onLink, onCommand }) {
  const out = [];
  let at = 0;
  for (const found of text.matchAll(FOUND)) {
    out.push(...withEmoji(text.slice(at, found.index)));
    const words = found[0], { url, command } = found.groups;
    const node = url ? link(url, onLink) : make(command ? "button" : "span", { className: "tag" });
    if (command) Object.assign(node, { type: "button", onclick: () => onCommand(words) });
    node.append(words); out.push(node); at = found.index + words.length;
  }
  return [...out, ...withEmoji(text.slice(at))];
}
// Entities stand apart or one in the other; they count UTF-16 units, as JavaScript's strings do.
function formatted(text, entities, how) {
  const left = entities.filter((e) => TAGS[e.type]).sort((a, b) => a.offset - b.offset || b.length - a.length);
  const leaf = (from, to, asIs) => asIs ? withEmoji(text.slice(from, to)) : plain(text.slice(from, to), how);
  const draw = (from, to, asIs) => {
    const out = document.createDocumentFragment();
    let at = from;
    while (left.length && left[0].offset < to) {
      const e = left.shift(), end = Math.min(e.offset + e.length, to);
      const wrap = e.type === "text_link" ? link(e.url, how.onLink) : make(TAGS[e.type]);
      if (e.type === "spoiler") wrap.className = "spoiler";
      out.append(...leaf(at, e.offset, asIs));
      wrap.append(draw(e.offset, end, asIs || /^(code|pre|text_link)$/.test(e.type)));
      if (e.type === "expandable_blockquote") fold(wrap, how.number + ":" + e.offset);
      out.append(wrap); at = end;
    }
    out.append(...leaf(at, to, asIs));
    return out;
  };
  return draw(0, text.length, false);
}
// Three lines of it at first, all of it at a tap, as in Telegram.
function fold(quotation, key) {
  const show = () => quotation.classList.toggle("folded", !unfolded.has(key));
  quotation.classList.add("expandable");
  quotation.onclick = () => { if (!unfolded.delete(key)) unfolded.add(key); show(); };
  show();
}
// What a message is in one line: for quotes and for what happened.
function gist(message, words) {
  if (message.document) return "▤ " + message.document.file_name;
  if (message.sticker) return words.sticker;
  if (message.photo) return message.caption || words.photo;
  if (message.forum_topic_created) return words.reopen + ": " + message.forum_topic_created.name;
  if (message.rich_message) return richGist(message.rich_message.blocks);
  return message.text || "";
}
function serviceText(message, words) {
  if (message.forum_topic_created) return gist(message, words);
  if (message.forum_topic_closed) return words.reopen + ": " + words.closed;
  if (message.forum_topic_reopened) return words.reopen;
  if (message.new_chat_members) return "+ " + message.new_chat_members.map((one) => one.first_name).join(", ");
  if (message.chat_shared) return "→ " + message.chat_shared.title;
  if (message.migrate_to_chat_id) return "→ " + message.migrate_to_chat_id;
  if (message.migrate_from_chat_id) return "← " + message.migrate_from_chat_id;
  return "";
}
function keyboard(message, { onLink, onPress }) {
  const rows = (message.reply_markup || {}).inline_keyboard || [];
  const key = (one) => {
    const press = one.copy_text ? () => navigator.clipboard.writeText(one.copy_text.text) : () => onPress(message, one.callback_data);
    const node = one.url ? link(one.url, onLink) : make("button", { type: "button", onclick: press });
    node.append(...withEmoji(one.text)); return node;
  };
  return rows.length ? [make("div", { className: "keys" }, ...rows.map((row) => make("div", {}, ...row.map(key))))] : [];
}
function bubble(message, how) {
  const { person, group, words, onAnswer } = how, happened = serviceText(message, words);
  if (happened) return make("div", { className: "service", textContent: happened });
  const mine = message.from && message.from.id === person;
  const box = make("div", { className: "message" + (mine ? " mine" : "") });
  box.dataset.id = message.message_id;
  if (!mine && group && message.from) box.append(make("div", { className: "who", textContent: message.sender_chat ? message.sender_chat.title : message.from.first_name }));
  const replied = message.reply_to_message;
  if (replied && !replied.forum_topic_created) box.append(make("div", { className: "quote" }, ...withEmoji(gist(replied, words).split("\n")[0])));
  if (message.document) box.append(make("div", { className: "file" }, make("b", { textContent: message.document.file_name }), make("small", { textContent: Math.ceil(message.document.file_size / 1024) + " kB" })));
  if (message.photo && message.from && message.from.is_bot) box.append(make("img", { className: "photo", alt: words.photo, src: "/sandbox/photo/" + message.photo.at(-1).file_id, width: message.photo.at(-1).width, height: message.photo.at(-1).height }));
  else if (message.sticker || message.photo) box.append(make("div", { className: "file" }, make("b", { textContent: message.sticker ? words.sticker : words.photo })));
  if (message.rich_message) box.append(richBody(message, how));
  else box.append(make("span", { className: "text" }, formatted(message.text || message.caption || "", message.entities || message.caption_entities || [], { ...how, number: message.message_id })));
  const time = TIME.format(new Date(message.date * 1000));
  const answer = make("button", { className: "answer", type: "button", textContent: "↩", title: words.answer, onclick: () => onAnswer(message) });
  answer.setAttribute("aria-label", words.answer);
  box.append(make("span", { className: "foot" }, answer, make("time", { textContent: time + (message.edit_date && !how.hiddenEdits.includes(message.message_id) ? " ✎" : "") })));
  box.append(...keyboard(message, how));
  return box;
}
