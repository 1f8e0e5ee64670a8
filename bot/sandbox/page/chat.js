"use strict";
// The page: the list of chats, and one pane for each chat that is open beside the others.
const $ = (id) => document.getElementById(id);
const MOST_PANES = 3, FACES = ["#e17076", "#7bc862", "#65aadd", "#a695e7", "#ee7aae", "#6ec9cb", "#faa774"];
let world = { changes: -1, chats: [], people: [], messages: {}, commands: {}, toasts: [], blocked: [], samples: [], forced: {}, topics: {}, out: {}, admins: {} };
let panes = [], active = null, toasts = null, toastTimer = 0;
const read = {};
const act = (name, body) => fetch("/sandbox/" + name, { method: "POST", body: JSON.stringify(body) });
const nameOf = (place) => place.title || place.first_name || "";
const wordsOf = (person) => WORDS[(world.people.find((p) => p.id === person) || {}).language_code] || WORDS.ru;
function dress(face, place) { face.textContent = nameOf(place)[0] || ""; face.style.background = FACES[Math.abs(place.id || 0) % FACES.length]; }

class Pane {
  constructor(chat) {
    this.root = $("pane").content.firstElementChild.cloneNode(true);
    this.find = (selector) => this.root.querySelector(selector);
    this.chat = chat; this.speaker = 0; this.thread = 0; this.reply = null; this.drawn = null; this.forced = null;
    this.text = this.find("textarea"); this.file = this.find("input[type=file]"); this.select = this.find(".speaker");
    this.root.onpointerdown = () => { active = this; drawList(); };
    this.find("form").onsubmit = (event) => { event.preventDefault(); this.send(this.text.value); };
    this.text.onkeydown = (event) => { if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.send(this.text.value); } };
    this.text.oninput = () => { this.text.style.height = "auto"; this.text.style.height = Math.min(this.text.scrollHeight, 160) + "px"; };
    this.find(".open-menu").onclick = () => { const menu = this.find(".menu"); menu.hidden = !menu.hidden; };
    this.find(".attach").onclick = () => this.file.click();
    this.file.onchange = () => { for (const file of this.file.files) this.upload(file); this.file.value = ""; };
    this.find(".reply button").onclick = () => this.answer(null);
    this.find(".beside").onclick = () => open(world.chats.find((place) => !panes.some((pane) => pane.chat === place.id)).id, true);
    this.find(".close").onclick = () => { panes = panes.filter((pane) => pane !== this); this.root.remove(); active = panes[0]; draw(); };
    this.select.onchange = () => { this.speaker = Number(this.select.value); this.drawn = null; draw(); };
    $("panes").append(this.root);
  }
  get place() { return world.chats.find((place) => place.id === this.chat) || {}; }
  get person() { return this.chat > 0 ? this.chat : this.speaker || (world.people[0] || {}).id; }
  show(chat) { this.chat = chat; this.thread = 0; this.drawn = null; this.forced = null; this.answer(null); this.find(".menu").hidden = true; draw(); }
  answer(message) {
    this.reply = message; this.find(".reply").hidden = !message;
    this.find(".reply span").textContent = message ? "↩ " + gist(message, wordsOf(this.person)).slice(0, 80) : "";
    if (message) this.text.focus();
  }
  send(text) {
    if (!text.trim()) return;
    if (this.place.type === "channel") act("post", { chat: this.chat, text });
    else act("say", { person: this.person, chat: this.chat, text, thread: this.thread, reply_to: this.reply && this.reply.message_id });
    this.answer(null); this.text.value = ""; this.text.style.height = "auto"; this.find(".menu").hidden = true;
  }
  upload(file) { fetch("/sandbox/document?" + new URLSearchParams({ person: this.person, chat: this.chat, thread: this.thread, name: file.name }), { method: "POST", body: file }); }
  draw() {
    const place = this.place, words = wordsOf(this.person), group = this.chat < 0 && place.type !== "channel";
    dress(this.find(".face"), place);
    this.find("strong").textContent = nameOf(place);
    this.find("small").textContent = words[place.type === "private" ? "private" : place.type === "channel" ? "channel" : "group"];
    this.select.hidden = !group;
    const admins = world.admins[this.chat] || [];
    const options = world.people.map((one) => make("option", { value: one.id, textContent: one.first_name + (admins.includes(one.id) ? " · " + words.admin : "") }));
    if (group) { this.select.replaceChildren(...options); this.select.value = this.person; }
    for (const [selector, label] of [["textarea", "message"], [".open-menu", "commands"], [".attach", "attach"], [".send", "send"], [".beside", "beside"], [".close", "close"], [".reply button", "cancel"], [".speaker", "speaker"]]) {
      this.find(selector).setAttribute("aria-label", words[label]); this.find(selector).title = words[label];
    }
    this.text.placeholder = words.message + "…";
    this.find(".beside").hidden = panes.length >= MOST_PANES; this.find(".close").hidden = panes.length < 2;
    this.find(".attach").hidden = this.find(".open-menu").hidden = place.type === "channel";
    const out = group ? this.chat in world.out : world.blocked.includes(this.chat), block = this.find(".block");
    block.hidden = place.type === "channel"; block.textContent = group ? (out ? words.add : words.remove) : (out ? words.unblock : words.block);
    block.onclick = () => group ? act(out ? "add" : "remove", { chat: this.chat, person: this.person }) : act("block", { person: this.chat, blocked: !out });
    this.drawTopics(words); this.drawMessages(words, group); this.drawMenu(words);
    this.takeForced();
  }
  drawTopics(words) {
    const topics = Object.entries(world.topics[this.chat] || {}), box = this.find(".topics");
    box.hidden = !topics.length;
    box.replaceChildren(...[["0", { name: words.all }], ...topics].map(([number, topic]) => {
      const chip = make("button", { type: "button", textContent: topic.name + (topic.closed ? " · " + words.closed : ""), onclick: () => { this.thread = Number(number); this.drawn = null; draw(); } });
      chip.setAttribute("aria-current", Number(number) === this.thread); return chip;
    }));
  }
  drawMessages(words, group) {
    const box = this.find(".messages"), low = this.drawn === null || box.scrollHeight - box.scrollTop - box.clientHeight < 80;
    const kept = (world.messages[this.chat] || []).filter((message) => !world.topics[this.chat] || (message.message_thread_id || 0) === this.thread);
    const how = { person: this.person, group, words, onAnswer: (message) => this.answer(message),
      onPress: (message, data) => act("press", { person: this.person, chat: this.chat, message: message.message_id, data }) };
    box.replaceChildren(...(kept.length ? kept.map((message) => bubble(message, how)) : [make("p", { className: "service", textContent: words.empty })]));
    if (low) box.scrollTop = box.scrollHeight;
    this.drawn = kept.length; read[this.chat] = (world.messages[this.chat] || []).length;
  }
  drawMenu(words) {
    const language = Object.keys(WORDS).find((code) => WORDS[code] === words);
    this.find(".menu").replaceChildren(...(world.commands[language] || world.commands[""] || []).map((one) =>
      make("button", { type: "button", onclick: () => this.send("/" + one.command) }, make("b", { textContent: "/" + one.command }), make("span", { textContent: one.description }))));
  }
  // ForceReply: the client answers that message unless the person chooses otherwise.
  takeForced() {
    const asked = world.forced[this.chat];
    if (!asked || asked.message_id === this.forced || (asked.person && asked.person !== this.person)) return;
    this.forced = asked.message_id;
    this.answer((world.messages[this.chat] || []).find((message) => message.message_id === asked.message_id) || null);
  }
}
function open(chat, beside) {
  const there = panes.find((pane) => pane.chat === chat);
  if (there) active = there;
  else if (beside || !panes.length) { active = new Pane(chat); panes.push(active); }
  else active.show(chat);
  draw();
}
function drawList() {
  const words = wordsOf(active.person);
  document.documentElement.lang = Object.keys(WORDS).find((code) => WORDS[code] === words);
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = words[node.dataset.text];
  $("chats").setAttribute("aria-label", words.chats);
  $("chats").replaceChildren(...world.chats.map((place) => {
    const face = make("span", { className: "face" }), kept = world.messages[place.id] || [], last = kept[kept.length - 1];
    dress(face, place);
    const button = make("button", { type: "button", onclick: () => open(place.id, false) }, face, make("span", { className: "names" }, make("strong", { textContent: nameOf(place) }), make("small", {}, ...withEmoji(last ? gist(last, words).split("\n")[0] : ""))));
    const fresh = kept.length - (read[place.id] || 0);
    if (fresh > 0) button.append(make("span", { className: "badge", textContent: fresh }));
    button.setAttribute("aria-current", place.id === active.chat); return button;
  }));
  const channel = world.chats.find((place) => place.type === "channel");
  if ($("samples").children.length < 2 && channel) $("samples").append(...world.samples.map((text) => make("button", { type: "button", textContent: text.split("\n")[0], onclick: () => act("post", { chat: channel.id, text }) })));
}
function drawToasts() {
  for (const toast of world.toasts) if (toasts !== null && toast.id > toasts && panes.some((pane) => pane.person === toast.person)) {
    $("toast").replaceChildren(...withEmoji(toast.text)); $("toast").hidden = false;
    clearTimeout(toastTimer); toastTimer = setTimeout(() => { $("toast").hidden = true; }, 3500);
  }
  toasts = world.toasts.reduce((most, toast) => Math.max(most, toast.id), toasts === null ? -1 : toasts);
}
function draw() { $("panes").dataset.count = panes.length; for (const pane of panes) pane.draw(); drawList(); drawToasts(); }
(async () => {
  for (;;) try {
    world = await (await fetch("/sandbox/world?seen=" + world.changes)).json();
    if (panes.length) draw(); else if (world.chats.length) open(world.chats[0].id, false);
  } catch (error) { console.error(error); await new Promise((done) => setTimeout(done, 1000)); }
})();
