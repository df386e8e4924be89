// Messages and threads.

import { blocks } from "./blocks.js";
import { h, reconcile } from "./dom.js";
import { wish } from "./elements.js";
import { menuButton } from "./menu.js";
import { emoji, mrkdwn } from "./mrkdwn.js";
import { file } from "./pictures.js";
import { go } from "./place.js";
import { clock, day } from "./time.js";

const TONES = 8;
export function avatar(person) {
  const tone = [...person.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % TONES;
  if (person.is_bot) return h("span", { class: "avatar bot", "aria-hidden": "true" }, h("img", { src: "/page/icon.svg", alt: "" }));
  const initials = person.real_name.split(/\s+/).map((word) => [...word][0]).slice(0, 2).join("");
  return h("span", { class: `avatar tone-${tone}`, "aria-hidden": "true" }, initials);
}

// The nodes of the messages in `list`; each item is what its node depends on.
export function showMessages(parent, list, client, { thread = null, unreadAfter = null } = {}) {
  const items = [];
  let lastDay = null;
  let marked = false;
  for (const message of list) {
    const date = day(message.ts, client.zone);
    if (date !== lastDay && !thread) items.push({ kind: "rule", key: `day-${date}`, words: date });
    lastDay = date;
    if (unreadAfter && !marked && message.ts > unreadAfter && message.user !== client.me.id) {
      marked = true;
      items.push({ kind: "new", key: "new", words: "New" });
    }
    const replies = thread ? [] : client.replies(message.ts);
    items.push({
      kind: "message",
      key: message.ts,
      message,
      me: client.me.id,
      count: replies.length,
      last: replies.at(-1)?.ts,
      fresh: replies.length > 0 && client.isFresh(message.ts, replies),
      open: !thread && client.place.thread === message.ts,
    });
  }
  reconcile(parent, items, (item) => item.key, (item) =>
    item.kind === "message" ? one(item, client, thread) : h("li", { class: `rule ${item.kind}` }, h("span", {}, item.words)),
  );
}

function one({ message, count, last, fresh, open }, client, thread) {
  const author = client.person(message.user) || { id: message.user, real_name: message.user };
  const use = (block, element, value) =>
    client.click({ ...wish(message.blocks, block, element, value), channel: message.channel, ts: message.ts });
  use.form = { errors: {}, value: () => undefined, keep: () => {}, suggest: () => [] };
  const time = clock(message.ts, client.zone);
  const classes = ["message", message.ephemeral_to ? "ephemeral" : "", open ? "open" : ""].join(" ");
  return h(
    "li",
    {},
    h(
      "article",
      { class: classes, "aria-label": `${author.real_name} at ${time}` },
      avatar(author),
      h(
        "div",
        { class: "body" },
        h(
          "p",
          { class: "by" },
          h("strong", {}, author.real_name),
          author.is_bot ? h("span", { class: "badge" }, "App") : null,
          h("time", { datetime: new Date(Number(message.ts) * 1000).toISOString() }, time),
          message.edited ? h("small", {}, "(edited)") : null,
        ),
        message.ephemeral_to ? h("p", { class: "only" }, "👁 Only visible to you") : null,
        message.blocks?.length ? blocks(message.blocks, use, client) : message.text ? h("div", { class: "text" }, mrkdwn(message.text, client)) : null,
        message.files.map((each) => file(each, client)),
        message.reactions ? h("p", { class: "reactions" }, message.reactions.map((each) => h("span", {}, `${emoji(each.name)} ${each.count}`))) : null,
        count ? repliesButton(message, count, last, fresh, client) : null,
      ),
      message.ephemeral_to ? null : tools(message, client, thread),
    ),
  );
}

function repliesButton(message, count, last, fresh, client) {
  return h(
    "button",
    { type: "button", class: fresh ? "replies fresh" : "replies", "data-focus": `replies-${message.ts}`, onclick: () => go({ thread: message.ts }) },
    h("strong", {}, `${count} ${count === 1 ? "reply" : "replies"}`),
    h("span", {}, fresh ? `new at ${clock(last, client.zone)}` : `last at ${clock(last, client.zone)}`),
  );
}

function tools(message, client, thread) {
  const shortcuts = client.shortcuts("message");
  const reply = thread ? null : h("button", { type: "button", class: "quiet", "data-focus": `reply-${message.ts}`, onclick: () => go({ thread: message.ts }) }, "Reply");
  const choices = shortcuts.map((one) => ({ text: one.name, description: one.description, id: one.callback_id }));
  const more = choices.length
    ? menuButton("⋯", choices, (choice) => client.shortcut(choice.id, message), { class: "quiet", "aria-label": "Shortcuts on this message" })
    : null;
  return reply || more ? h("div", { class: "tools" }, reply, more) : null;
}
