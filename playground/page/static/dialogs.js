// Small dialogs of the client's own: a question before a press, and a picture in full.

import { h } from "./dom.js";
import { textOf } from "./mrkdwn.js";

function shown(dialog) {
  document.body.append(dialog);
  dialog.showModal();
  dialog.addEventListener("close", () => dialog.remove());
}

// Whether the person confirms; without a confirm object there is nothing to ask.
export function confirmed(confirm, client) {
  if (!confirm) return Promise.resolve(true);
  return new Promise((resolve) => {
    const answer = (yes) => () => {
      resolve(yes);
      dialog.close();
    };
    const dialog = h(
      "dialog",
      { class: "confirm", role: "alertdialog", "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text" },
      h("h2", { id: "confirm-title" }, textOf(confirm.title, client)),
      h("p", { id: "confirm-text" }, textOf(confirm.text, client)),
      h(
        "footer",
        {},
        h("button", { type: "button", onclick: answer(false) }, textOf(confirm.deny, client)),
        h("button", { type: "button", class: confirm.style === "danger" ? "danger" : "primary", onclick: answer(true), autofocus: true }, textOf(confirm.confirm, client)),
      ),
    );
    dialog.addEventListener("cancel", () => resolve(false));
    shown(dialog);
  });
}

export function showPicture(source, words, title) {
  const image = h("img", { src: source, alt: words });
  const dialog = h(
    "dialog",
    { class: "viewer", "aria-label": title || "Picture" },
    h(
      "header",
      {},
      h("h2", {}, title || "Picture"),
      h("a", { class: "quiet", href: source, target: "_blank" }, "Open in its own tab"),
      h("button", { type: "button", class: "quiet icon", "aria-label": "Close the picture", onclick: () => dialog.close(), autofocus: true }, "✕"),
    ),
    h("div", { class: "stage", tabindex: 0, role: "group", "aria-label": "The picture; press it to enlarge", onclick: () => dialog.classList.toggle("large") }, image),
    h("p", { class: "alt" }, words),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  shown(dialog);
}
