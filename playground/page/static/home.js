// The app's Home tab.

import { blocks } from "./blocks.js";
import { h, renew } from "./dom.js";
import { wish } from "./elements.js";
import { Form } from "./form.js";

export function showHome(parent, client) {
  const view = client.sight.home;
  renew(parent, [client.me.id, view, client.sight.app.home], () => {
    if (!client.sight.app.home) return h("p", { class: "empty" }, `${client.sight.app.name} has no Home tab: its manifest switches it off.`);
    if (!view) return h("p", { class: "empty" }, `${client.sight.app.name} has published nothing here yet.`);
    const use = (block, element, value) => client.click({ ...wish(view.blocks, block, element, value), home: true });
    const settle = (block, value) => use(block, block.element, value);
    use.form = new Form(view, { settle, suggest: (element, typed) => client.suggestions(element, typed, true) });
    return h("div", { class: "home" }, h("h2", { class: "unseen" }, "Home"), blocks(view.blocks, use, client));
  });
}
