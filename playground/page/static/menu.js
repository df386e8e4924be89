// A button that opens a short menu, for the mouse, the finger and the keyboard.

import { h, newId } from "./dom.js";

// `choices`: {text, description, chosen} each; `pick` is called with the chosen one.
export function menuButton(words, choices, pick, attributes = {}) {
  const id = newId("menu");
  const items = choices.map((choice) =>
    h(
      "button",
      { type: "button", role: "menuitem", tabindex: -1, onclick: () => { close(); pick(choice); } },
      h("span", {}, choice.text),
      choice.description ? h("small", {}, choice.description) : null,
    ),
  );
  const list = h("div", { id, class: "menu", role: "menu", popover: "auto", "aria-label": attributes["aria-label"] || words }, items);
  const button = h(
    "button",
    { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": id, ...attributes, onclick: () => list.togglePopover() },
    words,
  );
  const close = () => list.hidePopover();
  list.addEventListener("toggle", (event) => {
    const open = event.newState === "open";
    button.setAttribute("aria-expanded", String(open));
    if (open) {
      stand(list, button);
      items[0]?.focus();
    } else if (list.contains(document.activeElement) || document.activeElement === document.body) button.focus();
  });
  list.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Tab") close();
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
      button.focus();
    }
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length].focus();
  });
  return h("span", { class: "menu-button" }, button, list);
}

// Below the button where there is room, else above it, and never outside the window.
function stand(list, button) {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const below = at.bottom + 4 + height <= innerHeight || at.top < height;
  list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  list.style.top = `${below ? Math.min(at.bottom + 4, Math.max(8, innerHeight - height - 8)) : at.top - height - 4}px`;
}
