// Making elements, and changing only what has changed.

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "disabled") node[name] = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

// Whoever has a menu open keeps it; what has changed meanwhile is shown once it is closed.
const inUse = (node) => Boolean(node.querySelector(":popover-open"));

// Children of `parent` become one node per item, in order; a node is built anew only when its item changed.
export function reconcile(parent, items, keyOf, build) {
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const signature = JSON.stringify(item);
    let node = old.get(key);
    old.delete(key);
    if (!node || (node.signature !== signature && !inUse(node))) {
      const fresh = build(item);
      fresh.dataset.key = key;
      fresh.signature = signature;
      if (node) {
        if (place === node) place = fresh;
        keepFocus(node, () => node.replaceWith(fresh));
      }
      node = fresh;
    }
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
  for (const node of old.values()) node.remove();
}

// Fill `parent` anew, but only when what it shows has changed.
export function renew(parent, shown, build) {
  const signature = JSON.stringify(shown);
  if (parent.signature === signature) return;
  parent.signature = signature;
  keepFocus(parent, () => parent.replaceChildren(...[build()].flat(Infinity).filter(Boolean)));
}

// The focus and the selection stay where they are, on the new node with the same `data-focus`.
export function keepFocus(within, change) {
  const active = document.activeElement;
  const name = within.contains(active) ? active.dataset.focus : undefined;
  const parent = within.parentElement;
  const [from, to] = [active?.selectionStart, active?.selectionEnd];
  change();
  if (name === undefined || document.activeElement === active) return;
  const again = (within.isConnected ? within : parent).querySelector(`[data-focus="${CSS.escape(name)}"]`);
  again?.focus({ preventScroll: true });
  if (typeof from === "number" && again?.setSelectionRange) again.setSelectionRange(from, to);
}

let numbers = 0;
export const newId = (prefix) => `${prefix}-${(numbers += 1)}`;
