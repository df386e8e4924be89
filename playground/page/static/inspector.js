// Every call and delivery with its verdict, the rate limits in use, and how fast the bot acknowledged.

import { follow, get } from "./api.js";
import { h, renew } from "./dom.js";

const part = (id) => document.getElementById(id);
const MOST = 400;
const entries = [];

const WAYS = {
  call: "bot → Slack",
  response_url: "bot → Slack",
  delivery: "Slack → bot",
  verdict: "verdict",
  socket: "socket",
};

follow(
  async () => {
    const after = entries.at(-1)?.number || 0;
    const [journal, state] = await Promise.all([get("/control/journal", { after }), get("/control/state")]);
    if (journal.entries[0] && journal.entries[0].number <= after) entries.length = 0;
    entries.push(...journal.entries);
    showRates(state);
    if (!part("hold").checked) showEntries();
  },
  (lost, again) => {
    if (!lost && again) entries.length = 0;
  },
);

for (const id of ["kind", "name", "hold"]) part(id).addEventListener("input", showEntries);

const isTrouble = (entry) => !entry.ok || entry.violations.length > 0 || entry.fault || entry.attempt > 0;

function wanted(entry) {
  const kind = part("kind").value;
  if (kind === "trouble" ? !isTrouble(entry) : kind && entry.kind !== kind) return false;
  return entry.name.includes(part("name").value.trim());
}

function showEntries() {
  const found = entries.filter(wanted);
  const rows = found.slice(-MOST).reverse();
  const acks = entries.filter((entry) => entry.kind === "delivery" && entry.ok).map((entry) => entry.seconds).sort((a, b) => a - b);
  const at = (share) => (acks.length ? `${Math.round(acks[Math.min(acks.length - 1, Math.floor(acks.length * share))] * 1000)} ms` : "–");
  const trouble = entries.filter(isTrouble).length;
  part("summary").textContent = `${found.length} of ${entries.length} entries, ${trouble} with trouble. Acknowledgements: half within ${at(0.5)}, 99 in 100 within ${at(0.99)}; Slack waits 3 seconds.`;
  const open = new Set([...document.querySelectorAll("#entries tr[data-open]")].map((row) => row.dataset.open));
  renew(part("entries"), rows.map((entry) => entry.number), () => rows.flatMap((entry) => entryRows(entry, open.has(String(entry.number)))));
}

function entryRows(entry, isOpen) {
  const details = h("tr", { class: "details", hidden: !isOpen, "data-open": isOpen ? entry.number : undefined }, h("td", { colspan: 6 }));
  const fill = () => {
    details.firstChild.replaceChildren(
      entry.violations.length ? h("ul", {}, entry.violations.map(([pointer, sentence]) => h("li", { class: "error" }, `${pointer || "/"}: ${sentence}`))) : "",
      h("h3", {}, entry.kind === "delivery" ? "Delivered" : "Sent"),
      h("pre", { tabindex: 0 }, JSON.stringify(readable(entry.payload), null, 2)),
      h("h3", {}, entry.kind === "delivery" ? "Acknowledged with" : "Answered with"),
      h("pre", { tabindex: 0 }, JSON.stringify(entry.answer, null, 2)),
    );
  };
  if (isOpen) fill();
  const toggle = h(
    "button",
    {
      type: "button",
      class: "quiet",
      "data-focus": `entry-${entry.number}`,
      "aria-expanded": String(isOpen),
      onclick: () => {
        details.hidden = !details.hidden;
        toggle.setAttribute("aria-expanded", String(!details.hidden));
        if (details.hidden) delete details.dataset.open;
        else {
          details.dataset.open = entry.number;
          fill();
        }
      },
    },
    entry.kind === "response_url" ? "response_url" : entry.name,
  );
  const time = new Date(entry.at * 1000).toLocaleTimeString("en-GB", { hour12: false });
  const row = h(
    "tr",
    { class: isTrouble(entry) ? "trouble" : "" },
    h("td", { class: "number" }, entry.number),
    h("td", { class: "number" }, time),
    h("td", { class: "way" }, WAYS[entry.kind]),
    h("td", {}, toggle, h("small", {}, aboutOf(entry))),
    h("td", {}, verdict(entry)),
    h("td", { class: "number" }, entry.kind === "socket" ? "" : `${Math.round(entry.seconds * 1000)} ms`),
  );
  return [row, details];
}

// Arguments that travel as JSON text are easier to read as what they mean.
function readable(payload) {
  const parsed = Object.entries(payload).map(([key, value]) => {
    if (typeof value !== "string" || !/^[[{]/.test(value)) return [key, value];
    try {
      return [key, JSON.parse(value)];
    } catch {
      return [key, value];
    }
  });
  return Object.fromEntries(parsed);
}

function aboutOf(entry) {
  const { blocks, view, actions, text, filename, files, file } = readable(entry.payload);
  const list = blocks || view?.blocks;
  const limit = blocks ? 50 : 100;
  const facts = [];
  if (actions) facts.push(actions.map((one) => one.action_id).join(", "));
  else if (entry.kind === "delivery" && text) facts.push(text);
  if (filename || file) facts.push(filename || file);
  if (Array.isArray(files)) facts.push(files.map((one) => one.title || one.id).join(", "));
  if (view?.title) facts.push(view.title.text);
  if (Array.isArray(list)) facts.push(`${list.length} of ${limit} blocks, ${JSON.stringify(list).length.toLocaleString("en-GB")} characters`);
  return facts.join(" · ");
}

function verdict(entry) {
  const words = [];
  if (entry.fault) words.push(`fault: ${entry.fault}`);
  if (entry.attempt) words.push(`attempt ${entry.attempt + 1}`);
  if (entry.error) words.push(entry.error);
  if (entry.violations.length) words.push(`${entry.violations.length} limit${entry.violations.length > 1 ? "s" : ""} broken`);
  if (words.length) return h("strong", { class: "error" }, words.join(" · "));
  return entry.kind === "delivery" ? "acknowledged" : entry.kind === "socket" ? "" : "within limits";
}

function showRates(state) {
  const rows = Object.entries(state.calls_within_a_minute).flatMap(([team, methods]) =>
    Object.entries(methods).map(([method, used]) => ({ method, used, allowed: state.calls_allowed_a_minute[team][method] })),
  );
  const posts = Object.entries(state.posts_left).flatMap(([team, channels]) => {
    const named = state.workspaces.find((one) => one.id === team).channels;
    return Object.entries(channels).map(([id, left]) => ({ name: named.find((one) => one.id === id)?.name || id, left }));
  });
  renew(part("rates"), [rows, posts, state.rates, state.connections], () => [
    h("p", {}, state.rates.enabled ? (state.rates.scale === 1 ? "As in Slack." : `At ${state.rates.scale} of Slack's figures.`) : "Switched off.", ` ${state.connections} socket${state.connections === 1 ? "" : "s"} open.`),
    h(
      "table",
      {},
      h("caption", {}, "Calls within the last minute"),
      h("tbody", {}, rows.sort((a, b) => b.used / b.allowed - a.used / a.allowed).map(({ method, used, allowed }) =>
        h("tr", {}, h("th", { scope: "row" }, method), h("td", {}, h("meter", { min: 0, max: allowed, high: allowed * 0.8, value: used, "aria-label": `${method}: ${used} of ${allowed}` })), h("td", { class: "number" }, `${used} / ${allowed}`)),
      )),
    ),
    posts.length ? h("p", {}, posts.map(({ name, left }) => `#${name}: ${left} post${left === 1 ? "" : "s"} free now`).join(" · ")) : null,
  ]);
}
