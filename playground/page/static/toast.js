// Short notes at the edge of the window, read out by screen readers.

import { h } from "./dom.js";

export function toast(words, { bad = false } = {}) {
  const note = h(
    "div",
    { class: bad ? "toast bad" : "toast" },
    h("p", {}, words),
    h("button", { type: "button", class: "quiet icon", "aria-label": "Dismiss", onclick: () => note.remove() }, "✕"),
  );
  const notes = document.getElementById("toasts");
  // A modal dialog makes the rest of the page inert; the note belongs where the person is.
  const open = [...document.querySelectorAll("dialog[open]")].at(-1);
  (open?.querySelector(".notes") || notes).append(note);
  setTimeout(() => note.remove(), bad ? 12000 : 5000);
}
