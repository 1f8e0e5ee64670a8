"use strict";
// A rich message as Telegram draws it: its blocks, and the spans within them. What is not drawn here
// (media, formulas, maps) the server does not take either.
const SPANS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", marked: "mark", subscript: "sub", superscript: "sup", spoiler: "span" };
const folds = new Map();  // details that the reader has opened or folded
function spans(text, how) {
  if (typeof text === "string") return withEmoji(text);
  if (Array.isArray(text)) return text.flatMap((one) => spans(one, how));
  if (!text) return [];
  const inner = spans(text.text, how);
  if (text.type === "url") { const node = link(text.url, how.onLink); node.append(...inner); return [node]; }
  if (text.type === "anchor_link") return [make("a", { href: "#", onclick: (event) => { event.preventDefault(); leap(event.target, text.anchor_name); } }, ...inner)];
  if (text.type === "date_time") return [make("time", { dateTime: new Date(text.unix_time * 1000).toISOString(), textContent: instant(text, languageOf(how.person)) })];
  return [make(SPANS[text.type] || "span", text.type === "spoiler" ? { className: "spoiler" } : {}, ...inner)];
}
// By the reader's own clock, as his client does.
function instant({ unix_time, date_time_format: form }, language) {
  const at = new Date(unix_time * 1000), clock = /[tT]/.test(form) ? TIME.format(at) : "";
  return [/[dD]/.test(form) ? dayOf(unix_time, language) : "", clock].filter(Boolean).join(", ");
}
function leap(from, name) {
  const there = from.closest(".message").querySelector('[data-anchor="' + CSS.escape(name) + '"]');
  if (!there) return;
  const fold = there.nextElementSibling;
  if (fold && fold.tagName === "DETAILS") fold.open = true;
  there.scrollIntoView({ block: "center" });
}
const BLOCKS = {
  paragraph: (block, how) => make("p", {}, ...spans(block.text, how)),
  heading: (block, how) => make("h" + Math.min(6, block.size + 1), {}, ...spans(block.text, how)),
  footer: (block, how) => make("small", {}, ...spans(block.text, how)),
  anchor: (block) => { const node = make("span"); node.dataset.anchor = block.name; return node; },
  list: (block, how) => make("ul", {}, ...block.items.map((item) => make("li", {}, ...blocks(item.blocks, how)))),
  blockquote: (block, how) => make("blockquote", {}, ...blocks(block.blocks, how)),
  expandable_blockquote: (block, how) => make("blockquote", {}, ...spans(block.text, how)),
  buttons: (block, how) => make("div", { className: "keys" }, make("div", {}, ...block.buttons.map((one) => {
    const node = one.url ? link(one.url, how.onLink) : make("button", { type: "button", onclick: () => how.onPress(how.message, one.callback_data) });
    node.append(...spans(one.text, how)); return node;
  }))),
  details: (block, how) => {
    const key = how.message.message_id + ":" + JSON.stringify(block.summary);
    const node = make("details", { open: folds.has(key) ? folds.get(key) : Boolean(block.is_open) }, make("summary", {}, ...spans(block.summary, how)), ...blocks(block.blocks, how));
    node.ontoggle = () => folds.set(key, node.open); return node;
  },
  table: (block, how) => {
    const rows = block.cells.map((row) => make("tr", {}, ...row.map((cell) => make(cell.is_header ? "th" : "td", { align: cell.align }, ...spans(cell.text, how)))));
    const table = make("table", { className: block.is_striped ? "striped" : "" }, ...(block.caption ? [make("caption", {}, ...spans(block.caption, how))] : []), ...rows);
    return make("div", { className: "wide" }, table);
  },
};
const blocks = (those, how) => those.map((block) => BLOCKS[block.type](block, how));
const richBody = (message, how) => make("div", { className: "rich" }, ...blocks(message.rich_message.blocks, { ...how, message }));
// Its first words, for the list of chats and for quotes.
const worded = (text) => typeof text === "string" ? text : Array.isArray(text) ? text.map(worded).join("") : text ? worded(text.text) : "";
const richGist = (those) => worded((those.find((block) => block.text) || {}).text);
