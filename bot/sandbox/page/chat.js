"use strict";
const $ = (id) => document.getElementById(id);
let world = { changes: -1, chats: [], people: [], messages: {}, commands: {}, toasts: [], blocked: [], samples: [] };
let chat = 1001, reply = null, toasts = null, shown = {}, seenCounts = {};
const make = (tag, props = {}, ...kids) => { const node = Object.assign(document.createElement(tag), props); node.append(...kids); return node; };
const act = (name, body) => fetch("/sandbox/" + name, { method: "POST", body: JSON.stringify(body) });
const person = () => (chat > 0 ? chat : 1001);
const language = () => (world.people.find((p) => p.id === person()) || {}).language_code || "ru";
// Entities count UTF-16 units, as JavaScript's strings do.
function formatted(text, entities) {
  const edges = [...new Set([0, text.length, ...entities.flatMap((e) => [e.offset, e.offset + e.length])])].sort((a, b) => a - b);
  const out = document.createDocumentFragment();
  for (let i = 0; i + 1 < edges.length; i++) {
    let node = document.createTextNode(text.slice(edges[i], edges[i + 1]));
    for (const e of entities.filter((e) => e.offset <= edges[i] && e.offset + e.length >= edges[i + 1])) {
      const tags = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", text_link: "a", spoiler: "span", hashtag: "span" };
      const wrap = make(tags[e.type] || "span");
      if (e.type === "text_link" && /^https?:/.test(e.url)) { wrap.href = e.url; wrap.target = "_blank"; wrap.rel = "noopener"; }
      if (e.type === "spoiler") wrap.className = "spoiler";
      if (e.type === "hashtag") wrap.className = "tag";
      wrap.append(node); node = wrap;
    }
    out.append(node);
  }
  return out;
}
function bubble(message) {
  const mine = message.from && message.from.id === person();
  const box = make("div", { className: "message" + (mine ? " mine" : "") });
  box.dataset.id = message.message_id;
  if (!mine && chat < 0 && message.from) box.append(make("div", { className: "who", textContent: message.from.first_name }));
  if (message.reply_to_message) box.append(make("div", { className: "quote", textContent: message.reply_to_message.text || "" }));
  box.append(formatted(message.text || "", message.entities || []));
  const time = new Date(message.date * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  box.append(make("time", { textContent: time + (message.edit_date ? " ✎" : "") }));
  box.append(make("button", { className: "answer", textContent: "↩", title: "Ответить", onclick: () => { reply = message; drawReply(); $("text").focus(); } }));
  const rows = (message.reply_markup || {}).inline_keyboard || [];
  if (rows.length) box.append(make("div", { className: "keys" }, ...rows.map((row) => make("div", {}, ...row.map((key) => key.url
    ? make("a", { textContent: key.text + " ↗", href: key.url, target: "_blank", rel: "noopener" })
    : make("button", { textContent: key.text, onclick: () => act("press", { person: person(), chat, message: message.message_id, data: key.callback_data }) }))))));
  return box;
}
function drawReply() { $("reply").hidden = !reply; $("reply").firstElementChild.textContent = reply ? "↩ " + reply.text.slice(0, 80) : ""; }
function draw() {
  const places = world.chats;
  $("chats").replaceChildren(...places.map((place) => {
    const name = place.title || place.first_name, count = (world.messages[place.id] || []).length;
    if (place.id === chat) seenCounts[place.id] = count;
    const fresh = count - (seenCounts[place.id] || 0);
    const button = make("button", { onclick: () => { chat = place.id; reply = null; drawReply(); $("menu").hidden = true; draw(); } }, make("span", { className: "face", textContent: name[0] }), make("span", { textContent: name }));
    if (fresh > 0) button.append(make("span", { className: "badge", textContent: fresh }));
    button.setAttribute("aria-current", place.id === chat); return button;
  }));
  const here = places.find((place) => place.id === chat) || {};
  $("title").textContent = here.title || here.first_name || "";
  $("block").hidden = chat < 0; const blocked = world.blocked.includes(chat);
  $("block").textContent = blocked ? "Разблокировать бота" : "Заблокировать бота";
  $("block").onclick = () => act("block", { person: chat, blocked: !blocked });
  const box = $("messages"), low = box.scrollHeight - box.scrollTop - box.clientHeight < 80 || shown.chat !== chat;
  box.replaceChildren(...(world.messages[chat] || []).map(bubble));
  if (low) box.scrollTop = box.scrollHeight; shown.chat = chat;
  $("menu").replaceChildren(...(world.commands[language()] || world.commands[""] || []).map((c) => make("button", { onclick: () => { $("menu").hidden = true; send("/" + c.command); } }, make("b", { textContent: "/" + c.command + " " }), c.description)));
  if ($("samples").children.length < 2) $("samples").append(...world.samples.map((text) => make("button", { textContent: text.split("\n")[0], onclick: () => act("post", { chat: places.find((p) => p.type === "channel").id, text }) })));
  for (const toast of world.toasts) if (toasts !== null && toast.id > toasts && toast.person === person()) { $("toast").textContent = toast.text; $("toast").hidden = false; setTimeout(() => { $("toast").hidden = true; }, 3500); }
  toasts = world.toasts.reduce((most, toast) => Math.max(most, toast.id), toasts === null ? -1 : toasts);
}
function send(text) {
  if (!text.trim()) return;
  const here = world.chats.find((place) => place.id === chat);
  if (here && here.type === "channel") act("post", { chat, text });
  else act("say", { person: person(), chat, text, reply_to: reply && reply.message_id });
  reply = null; drawReply(); $("text").value = "";
}
$("form").onsubmit = (event) => { event.preventDefault(); send($("text").value); };
$("text").onkeydown = (event) => { if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); send($("text").value); } };
$("open-menu").onclick = () => { $("menu").hidden = !$("menu").hidden; };
$("reply").lastElementChild.onclick = () => { reply = null; drawReply(); };
(async () => { for (;;) { try { world = await (await fetch("/sandbox/world?seen=" + world.changes)).json(); draw(); } catch { await new Promise((done) => setTimeout(done, 1000)); } } })();
