"use strict";
// The page: the list of chats, and one pane for each chat that is open beside the others; on a phone
// either the list or one chat.
const $ = (id) => document.getElementById(id);
const MOST_PANES = 3, FACES = ["#e17076", "#7bc862", "#65aadd", "#a695e7", "#ee7aae", "#6ec9cb", "#faa774"];
let world = { changes: -1, chats: [], people: [], messages: {}, commands: {}, toasts: [], blocked: [], samples: [], forced: {}, topics: {}, out: {}, admins: {}, bot: {}, jumps: false };
let panes = [], active = null, toasts = null, toastTimer = 0;
const read = {};
const act = (name, body) => fetch("/sandbox/" + name, { method: "POST", body: JSON.stringify(body) });
const nameOf = (place) => place.title || place.first_name || "";
const languageOf = (person) => { const code = (world.people.find((p) => p.id === person) || {}).language_code; return WORDS[code] ? code : "ru"; };
const wordsOf = (person) => WORDS[languageOf(person)];
// Not by Intl: many browsers know no Kazakh.
function dayOf(seconds, language) { const day = new Date(seconds * 1000); return day.getDate() + " " + MONTHS[language][day.getMonth()]; }
function dress(face, place) { face.textContent = nameOf(place)[0] || ""; face.style.background = FACES[Math.abs(place.id || 0) % FACES.length]; }

class Pane {
  constructor(chat) {
    this.root = $("pane").content.firstElementChild.cloneNode(true);
    this.find = (selector) => this.root.querySelector(selector);
    this.chat = chat; this.speaker = 0; this.thread = 0; this.reply = null; this.drawn = null; this.forced = null;
    this.text = this.find("textarea"); this.file = this.find("input[type=file]"); this.select = this.find(".speaker");
    this.root.onpointerdown = (event) => { active = this; if (!event.target.closest(".acts, .more")) this.find(".acts").hidden = true; drawList(); };
    this.find("form").onsubmit = (event) => { event.preventDefault(); this.send(this.text.value); };
    this.text.onkeydown = (event) => { if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.send(this.text.value); } };
    this.text.oninput = () => { this.text.style.height = "auto"; this.text.style.height = Math.min(this.text.scrollHeight, 160) + "px"; };
    this.find(".open-menu").onclick = () => { const menu = this.find(".menu"); menu.hidden = !menu.hidden; };
    this.find(".attach").onclick = () => this.file.click();
    this.file.onchange = () => { for (const file of this.file.files) this.upload(file); this.file.value = ""; };
    this.find(".reply button").onclick = () => this.answer(null);
    this.find(".back").onclick = () => { document.body.dataset.view = "list"; draw(); };
    this.find(".start").onclick = () => this.send("/start");
    this.find(".more").onclick = () => { const acts = this.find(".acts"); acts.hidden = !acts.hidden; };
    this.find(".acts").onclick = () => { this.find(".acts").hidden = true; };
    this.find(".beside").onclick = () => open(world.chats.find((place) => !panes.some((pane) => pane.chat === place.id)).id, true);
    this.find(".jump").onclick = () => this.jump();
    this.find(".close").onclick = () => { panes = panes.filter((pane) => pane !== this); this.root.remove(); active = panes[0]; draw(); };
    this.select.onchange = () => { this.speaker = Number(this.select.value); this.drawn = null; draw(); };
    $("panes").append(this.root);
  }
  get place() { return world.chats.find((place) => place.id === this.chat) || {}; }
  get person() { return this.chat > 0 ? this.chat : this.speaker || (world.people[0] || {}).id; }
  show(chat) { this.chat = chat; this.thread = 0; this.forced = null; this.answer(null); this.find(".menu").hidden = true; }
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
  // The bot's own clock goes to the hour of this chat's next digest, which then comes as it does every day.
  async jump() {
    const { result } = await (await act("jump", { chat: this.chat, thread: this.thread })).json(), language = languageOf(this.person);
    pop(result ? "→ " + dayOf(result.now, language) + ", " + TIME.format(new Date(result.now * 1000)) : WORDS[language].noDigest);
  }
  draw() {
    const place = this.place, words = wordsOf(this.person), group = this.chat < 0 && place.type !== "channel";
    dress(this.find(".face"), place);
    this.root.dataset.chat = this.chat; this.root.toggleAttribute("data-active", this === active);
    this.find("strong").textContent = nameOf(place);
    this.find("small").textContent = words[place.type === "private" ? "private" : place.type === "channel" ? "channel" : "group"];
    this.find(".writes").hidden = !group; this.find(".writes span").textContent = words.speaker;
    const admins = world.admins[this.chat] || [];
    const options = world.people.map((one) => make("option", { value: one.id, textContent: one.first_name + (admins.includes(one.id) ? " · " + words.admin : "") }));
    if (group) { this.select.replaceChildren(...options); this.select.value = this.person; }
    for (const [selector, label] of [["textarea", "message"], [".open-menu", "commands"], [".attach", "attach"], [".send", "send"], [".close", "close"], [".reply button", "cancel"], [".speaker", "speaker"], [".back", "back"], [".more", "more"]]) {
      this.find(selector).setAttribute("aria-label", words[label]); this.find(selector).title = words[label];
    }
    for (const name of ["beside", "jump", "start"]) this.find("." + name).textContent = words[name];
    this.text.placeholder = words.message + "…";
    this.find(".beside").hidden = panes.length >= MOST_PANES; this.find(".close").hidden = panes.length < 2;
    this.find(".attach").hidden = this.find(".open-menu").hidden = place.type === "channel";
    this.find(".jump").hidden = !world.jumps || place.type === "channel";
    const fresh = place.type === "private" && !(world.messages[this.chat] || []).length;
    this.find(".start").hidden = !fresh; this.find("form").hidden = fresh;
    const out = group ? this.chat in world.out : world.blocked.includes(this.chat), block = this.find(".block");
    block.hidden = place.type === "channel"; block.textContent = group ? (out ? words.add : words.remove) : (out ? words.unblock : words.block);
    block.onclick = () => group ? act(out ? "add" : "remove", { chat: this.chat, person: this.person }) : act("block", { person: this.chat, blocked: !out });
    this.drawTopics(words); this.drawMessages(words, group); this.drawMenu();
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
    const how = { person: this.person, group, words, hiddenEdits: world.hidden_edits || [], onAnswer: (message) => this.answer(message),
      onCommand: (command) => this.send(command), onLink: (url) => openHere(url, this),
      onPress: (message, data) => act("press", { person: this.person, chat: this.chat, message: message.message_id, data }) };
    const days = kept.map((message) => dayOf(message.date, languageOf(this.person)));
    const drawn = kept.flatMap((message, at) => days[at] === days[at - 1] ? [bubble(message, how)]
      : [make("div", { className: "service", textContent: days[at] }), bubble(message, how)]);
    // What the bot says of itself where nothing has been said yet.
    const about = world.about || {}, welcome = (about[languageOf(this.person)] || about[""] || {}).description;
    const empty = welcome && this.chat > 0 ? make("div", { className: "message about", textContent: welcome }) : make("p", { className: "service", textContent: words.empty });
    box.replaceChildren(...(drawn.length ? drawn : [empty]));
    // KeyboardButtonRequestChat: the client offers the channels that there are.
    if ((world.asked_chats || {})[this.chat]) box.append(make("div", { className: "keys" }, ...world.chats.filter((place) => place.type === "channel").map((place) =>
      make("div", {}, make("button", { type: "button", textContent: nameOf(place), onclick: () => act("share", { person: this.person, chat: place.id }) })))));
    if (!box.offsetParent) return;  // nobody sees it: the list is before it on a phone
    if (low) box.scrollTop = box.scrollHeight;
    this.drawn = kept.length; read[this.chat] = (world.messages[this.chat] || []).length;
  }
  drawMenu() {
    this.find(".menu").replaceChildren(...(world.commands[languageOf(this.person)] || world.commands[""] || []).map((one) =>
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
  active.drawn = null;
  document.body.dataset.view = "chat";
  draw();
}
// Telegram's own addresses open what is here: a chat, one of its messages, the bot with a parameter.
function openHere(url, pane) {
  const found = /^https?:\/\/t\.me\/(?:c\/(\d+)|([A-Za-z]\w+))(?:\/(\d+)|\?start=([\w-]+))?$/.exec(url);
  if (!found) return false;
  const [, number, name, message, parameter] = found;
  if (name && name === world.bot.username) {
    open(pane.person, false);
    if (parameter) act("say", { person: pane.person, chat: pane.person, text: "/start " + parameter });
    return true;
  }
  const place = world.chats.find((one) => number ? one.id === -(1e12 + Number(number)) : one.username === name);
  if (!place) return false;
  open(place.id, false);
  const node = message && active.root.querySelector('[data-id="' + message + '"]');
  if (node) { node.scrollIntoView({ block: "center" }); active.drawn = 0; }
  return true;
}
function drawList() {
  const language = languageOf(active.person), words = WORDS[language];
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = words[node.dataset.text];
  $("chats").setAttribute("aria-label", words.chats);
  $("chats").replaceChildren(...world.chats.map((place) => {
    const face = make("span", { className: "face" }), kept = world.messages[place.id] || [], last = kept[kept.length - 1];
    dress(face, place);
    const button = make("button", { type: "button", onclick: () => open(place.id, false) }, face, make("span", { className: "names" }, make("strong", { textContent: nameOf(place) }), make("small", {}, ...withEmoji(last ? gist(last, words).split("\n")[0] : ""))));
    const fresh = kept.length - (read[place.id] || 0);
    if (fresh > 0) button.append(make("span", { className: "badge", textContent: fresh }));
    button.dataset.chat = place.id; button.setAttribute("aria-current", place.id === active.chat); return button;
  }));
  const channel = world.chats.find((place) => place.type === "channel");
  if ($("samples").children.length < 2 && channel) $("samples").append(...world.samples.map((text) => make("button", { type: "button", textContent: text.split("\n")[0], onclick: () => publish(channel, text) })));
}
async function publish(channel, text) { await act("post", { chat: channel.id, text }); pop(wordsOf(active.person).published); }
function pop(text) {
  $("toast").replaceChildren(...withEmoji(text)); $("toast").hidden = false;
  clearTimeout(toastTimer); toastTimer = setTimeout(() => { $("toast").hidden = true; }, 3500);
}
function drawToasts() {
  for (const toast of world.toasts) if (toasts !== null && toast.id > toasts && panes.some((pane) => pane.person === toast.person)) {
    if (!toast.alert) { pop(toast.text); continue; }
    $("told").querySelector("p").replaceChildren(...withEmoji(toast.text));
    if (!$("told").open) $("told").showModal();
  }
  toasts = world.toasts.reduce((most, toast) => Math.max(most, toast.id), toasts === null ? -1 : toasts);
}
function draw() { $("panes").dataset.count = panes.length; for (const pane of panes) pane.draw(); drawList(); drawToasts(); }
(async () => {
  for (;;) try {
    world = await (await fetch("/sandbox/world?seen=" + world.changes)).json();
    if (panes.length) draw();
    else if (world.chats.length) { open(world.chats[0].id, false); document.body.dataset.view = "list"; draw(); }
  } catch (error) { console.error(error); await new Promise((done) => setTimeout(done, 1000)); }
})();
