// Puts the page together: looks, then shows what has changed.

import { follow } from "./api.js";
import { Client } from "./client.js";
import { composer } from "./composer.js";
import { h, renew } from "./dom.js";
import { Faults } from "./faults.js";
import { showHome } from "./home.js";
import { showMessages } from "./messages.js";
import { Modals } from "./modal.js";
import { showNarration } from "./narration.js";
import { go, place } from "./place.js";
import { showSidebar } from "./sidebar.js";
import { toast } from "./toast.js";

const part = (id) => document.getElementById(id);
const client = new Client();
const modals = new Modals(client);
const faults = new Faults(part("faults"), part("open-faults"));
const NEAR = 80;

let away = false;
const refresh = follow(
  async () => {
    await client.look();
    show();
  },
  (lost, again) => {
    document.body.classList.toggle("away", lost);
    if (lost && !away) toast("The playground is gone. Trying again …", { bad: true });
    if (!lost && again) client.forget(null);
    away = lost;
  },
);
client.refresh = async () => {
  await client.look().catch(() => {});
  show();
};

function show() {
  showNarration(part("narration"), client);
  part("fault-count").textContent = client.scene?.faults ? ` (${client.scene.faults} on)` : "";
  faults.show();
  if (!client.sight) {
    renew(part("body"), "nobody", () => h("p", { class: "empty" }, "Nobody is here yet. A demo or a script makes people and channels."));
    return;
  }
  showWho();
  showThread();
  if (client.place.home) showTheHome();
  else showChannel();
  showSidebar(part("side"), client);
  const watching = !client.place.as && Boolean(client.sight.narration) && !client.sight.narration.over;
  document.body.classList.toggle("watching", watching && client.sight.modals.length > 0);
  modals.show(client.sight.modals, watching);
}

function showWho() {
  const people = client.people.filter((one) => !one.is_bot);
  renew(part("who"), [people.map((one) => [one.id, one.real_name]), client.me.id], () =>
    people.map((one) => h("option", { value: one.id, selected: one.id === client.me.id }, one.real_name)),
  );
  part("who").value = client.me.id;
  part("team").textContent = `${client.sight.app.name} playground`;
}

// ---------------------------------------------------------------- a channel

const titleOf = (channel) => (channel.kind === "im" ? client.sight.app.name : `#${channel.name}`);

function heading(words, about) {
  const connection = client.sight.connected ? null : h("p", { class: "warning" }, `${client.sight.app.name} is not connected: nothing you press gets an answer.`);
  renew(part("head"), [words, about, Boolean(connection)], () => [h("h1", {}, words), h("p", {}, about), connection].filter(Boolean));
  const unread = client.channels.some((one) => client.isUnread(one)) ? "• " : "";
  document.title = `${unread}${words} · ${client.me.real_name} · Playground`;
}

let spot = null;
let unreadAfter = null;

function showChannel() {
  const channel = client.channel(client.openChannel);
  if (!channel) {
    renew(part("body"), "no channel", () => h("p", { class: "empty" }, "No channels yet."));
    return;
  }
  const names = channel.members.map((id) => client.person(id)?.real_name).filter((name) => name && name !== client.sight.app.name);
  heading(titleOf(channel), channel.kind === "im" ? "Direct messages with the app" : `${names.length} people: ${names.join(", ")}`);
  const here = `${client.me.id} ${channel.id}`;
  const arrived = spot !== here;
  const list = channelList("messages", `Messages in ${titleOf(channel)}`, here);
  if (arrived) {
    spot = here;
    unreadAfter = client.isUnread(channel) ? client.unread.mark(client.me.id, channel.id) : null;
  }
  if (arrived) stayAtEnd(part("body"), list);
  const messages = client.topLevel;
  announce(messages, arrived);
  showMessages(list, messages, client, { unreadAfter });
  markRead(channel.id, messages);
  const mine = channel.members.includes(client.me.id);
  renew(part("foot"), [here, mine, client.commands, client.sight.app.shortcuts, titleOf(channel)], () =>
    mine ? composer(client, { channel: channel.id, name: titleOf(channel) }) : h("p", { class: "empty" }, `${client.me.real_name} is not in this channel and can only read.`),
  );
}

function channelList(name, label, key) {
  renew(part("body"), [name, key], () => [h("h2", { class: "unseen" }, label), h("ol", { class: "messages" })]);
  part("body").setAttribute("tabindex", "0");
  part("body").setAttribute("role", "region");
  part("body").setAttribute("aria-label", label);
  return part("body").querySelector("ol");
}

// Whoever reads the end keeps seeing the end, also when pictures get their size; whoever reads above is left alone.
const ends = new WeakMap();
function stayAtEnd(scroller, list, atEnd = true) {
  const down = () => {
    const state = ends.get(scroller);
    state.height = scroller.scrollHeight;
    if (state.atEnd) scroller.scrollTo(0, scroller.scrollHeight);
  };
  if (!ends.has(scroller)) {
    scroller.addEventListener("scroll", () => {
      const state = ends.get(scroller);
      // A scroll that comes with another height is the browser's doing, not the reader's.
      if (state.height === scroller.scrollHeight) state.atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
      else down();
    });
  }
  ends.set(scroller, { atEnd, height: scroller.scrollHeight });
  new ResizeObserver(down).observe(list);
}

function markRead(name, messages) {
  if (document.visibilityState === "visible") client.unread.read(client.me.id, name, messages.at(-1)?.ts);
}

let announced = null;
function announce(messages, arrived) {
  const last = messages.at(-1);
  const fresh = !arrived && last && announced && last.ts > announced && last.user !== client.me.id;
  announced = last?.ts || announced || "0";
  if (!fresh) return;
  const line = h("p", {}, `${client.person(last.user)?.real_name}: ${last.text}`);
  part("news").replaceChildren(line);
}

// ---------------------------------------------------------------- Home, threads

let opened = null;
function showTheHome() {
  spot = null;
  heading(client.sight.app.name, "Home");
  part("foot").replaceChildren();
  part("foot").signature = undefined;
  part("body").removeAttribute("role");
  showHome(part("body"), client);
  if (opened === client.me.id || !client.sight.app.home) return;
  opened = client.me.id;
  client.act("/control/home", {}).catch((error) => toast(error.message, { bad: true }));
}

function showThread() {
  const panel = part("thread");
  const ts = client.place.home ? null : client.place.thread;
  const parent = ts && client.messages.get(ts);
  if (!client.place.home) opened = null;
  if (!parent) {
    panel.hidden = true;
    panel.signature = undefined;
    panel.replaceChildren();
    return;
  }
  const isNew = panel.hidden;
  panel.hidden = false;
  const mine = client.channel(client.openChannel).members.includes(client.me.id);
  renew(panel, [ts, client.me.id, mine], () => [
    h("header", {}, h("h2", { tabindex: -1 }, "Thread"), h("button", { type: "button", class: "quiet icon", "aria-label": "Close the thread", onclick: closeThread }, "✕")),
    h("div", { class: "inside", tabindex: 0, role: "group", "aria-label": "Messages in the thread" }, h("ol", { class: "messages" })),
    mine ? composer(client, { channel: client.openChannel, thread: ts, name: "the thread" }) : null,
  ]);
  const list = panel.querySelector("ol");
  const messages = [parent, ...client.replies(ts)];
  const from = messages.find((one) => one !== parent && one.ts > client.unread.mark(client.me.id, ts) && one.user !== client.me.id);
  showMessages(list, messages, client, { thread: ts });
  if (isNew) {
    stayAtEnd(list.parentElement, list, !from);
    if (from) requestAnimationFrame(() => list.querySelector(`[data-key="${from.ts}"]`)?.scrollIntoView());
  }
  markRead(ts, messages);
  if (isNew) panel.querySelector("h2").focus({ preventScroll: true });
}

function closeThread() {
  const ts = place().thread;
  go({ thread: null });
  client.refresh().then(() => document.querySelector(`[data-focus="replies-${ts}"]`)?.focus());
}

// ---------------------------------------------------------------- the window

part("who").addEventListener("change", (event) => go({ as: event.target.value }));
part("menu").addEventListener("click", () => drawer(!document.body.classList.contains("menu-open")));
function drawer(open) {
  document.body.classList.toggle("menu-open", open);
  part("menu").setAttribute("aria-expanded", String(open));
  if (open) part("side").querySelector("a")?.focus();
}
addEventListener("click", (event) => {
  const link = event.target.closest("a[data-go]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) {
    if (!event.target.closest("#side, #menu")) drawer(false);
    return;
  }
  event.preventDefault();
  drawer(false);
  history.pushState(null, "", link.getAttribute("href"));
  refresh();
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (document.body.classList.contains("menu-open")) {
    drawer(false);
    part("menu").focus();
  } else if (part("thread").contains(document.activeElement)) closeThread();
  else if (part("faults").contains(document.activeElement)) faults.toggle();
});
addEventListener("toggle", (event) => event.newState === "closed" && event.target.matches(".menu") && show(), true);
addEventListener("popstate", refresh);
document.addEventListener("visibilitychange", refresh);

