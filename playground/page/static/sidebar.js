// Channels, the app, and the people one can be.

import { h, renew } from "./dom.js";
import { avatar } from "./messages.js";
import { address } from "./place.js";

const DIFFERENCES = "A local stand-in for Slack: unlike there, no search, reactions or notifications, Markdown and charts are simplified, and what only you see survives a reload.";

function item(href, words, { here = false, unread = false, before = null, label } = {}) {
  return h(
    "li",
    {},
    h(
      "a",
      { href, class: [here ? "here" : "", unread ? "unread" : ""].join(" "), "aria-current": here ? "page" : undefined, "data-go": true, "data-focus": `go ${href}`, "aria-label": label },
      before,
      h("span", {}, words),
      unread ? h("span", { class: "dot" }, h("span", { class: "unseen" }, "unread")) : null,
    ),
  );
}

export function showSidebar(parent, client) {
  const { place, sight, me } = client;
  const shown = sight.channels.filter((one) => one.kind !== "im");
  const direct = sight.channels.find((one) => one.kind === "im" && one.members.includes(me.id));
  const facts = [place, sight.app, sight.team, sight.people, me.id, client.openChannel, sight.channels.map((one) => [one.id, one.name, client.isUnread(one)])];
  renew(parent, facts, () => [
    h("h2", {}, "Channels"),
    h(
      "ul",
      {},
      shown.map((one) =>
        item(address({ channel: one.id, thread: null, home: null }), `${one.kind === "private" ? "🔒" : "#"} ${one.name}`, {
          here: !place.home && one.id === client.openChannel,
          unread: client.isUnread(one),
        }),
      ),
    ),
    h("h2", {}, "App"),
    h("ul", {}, [
      sight.app.home ? item(address({ home: "1", thread: null }), sight.app.name, { here: Boolean(place.home), before: avatar(client.person(sight.app.user)), label: `${sight.app.name}, Home` }) : null,
      direct ? item(address({ channel: direct.id, thread: null, home: null }), sight.app.home ? "Messages" : sight.app.name, { here: !place.home && direct.id === client.openChannel, unread: client.isUnread(direct) }) : null,
      !sight.app.home && !direct ? h("li", { class: "quiet-note" }, `${sight.app.name} has no Home tab.`) : null,
    ]),
    h("h2", {}, "People"),
    h(
      "ul",
      { class: "people" },
      sight.people
        .filter((one) => !one.is_bot)
        .map((one) => {
          const href = address({ as: one.id, thread: place.thread });
          const row = item(href, one.real_name, { before: avatar(one), label: `Be ${one.real_name}` });
          if (one.id === me.id) row.querySelector("a").append(h("small", {}, "you"));
          row.append(h("a", { href, target: "_blank", class: "tab", "aria-label": `Be ${one.real_name} in a new tab`, title: "In a new tab" }, "⧉"));
          return row;
        }),
    ),
    h("p", { class: "differences" }, DIFFERENCES),
  ]);
}
