// The person's stack of modals in one dialog: the top one is shown, with its errors at the fields.

import { blocks } from "./blocks.js";
import { h, keepFocus } from "./dom.js";
import { wish } from "./elements.js";
import { Form } from "./form.js";
import { textOf } from "./mrkdwn.js";
import { toast } from "./toast.js";

const FIELDS = "input, textarea, select";

export class Modals {
  constructor(client) {
    this.client = client;
    this.forms = new Map();
    this.busy = false;
    this.dialog = h("dialog", { class: "modal", "aria-labelledby": "modal-title" });
    this.dialog.addEventListener("cancel", (event) => {
      if (event.target !== this.dialog) return;
      event.preventDefault();
      this.close(false);
    });
    document.body.append(this.dialog);
  }

  // `watching`: somebody else fills this form before our eyes, so it takes neither the focus nor our presses.
  show(stack, watching) {
    if (this.dialog.open && watching !== this.watching) this.dialog.close();
    this.watching = watching;
    const view = stack.at(-1);
    for (const id of this.forms.keys()) if (!stack.some((one) => one.id === id)) this.forms.delete(id);
    if (!view) {
      this.shown = undefined;
      if (this.dialog.open) this.leave();
      return;
    }
    const signature = JSON.stringify([stack.length, view]);
    if (signature === this.shown && this.dialog.open) return;
    const isNew = view.id !== this.view?.id || !this.dialog.open;
    this.shown = signature;
    this.view = view;
    const form = this.formOf(view);
    const typed = isNew ? null : lastTyped(form.view, view);
    form.show(view);
    const scrolled = this.dialog.querySelector(".inside")?.scrollTop || 0;
    keepFocus(this.dialog, () => this.dialog.replaceChildren(...this.page(view, form, stack.length)));
    if (watching) {
      if (!this.dialog.open) this.dialog.show();
      this.dialog.querySelector("form").inert = true;
      const seen = typed && this.dialog.querySelector(`[data-block="${CSS.escape(typed)}"]`);
      if (seen) seen.scrollIntoView({ block: "center" });
      return;
    }
    if (!this.dialog.open) {
      this.before = document.activeElement?.dataset.focus;
      this.dialog.showModal();
    }
    if (isNew) this.enter();
    else {
      this.dialog.querySelector(".inside").scrollTop = scrolled;
      if (!this.dialog.contains(document.activeElement)) this.dialog.querySelector("h2").focus();
    }
  }

  formOf(view) {
    if (!this.forms.has(view.id)) {
      const settle = (block, value) => this.send("/control/fill", { values: { [block.block_id]: value } });
      const suggest = (element, typed) => this.client.suggestions(element, typed, false);
      this.forms.set(view.id, new Form(view, { settle, suggest }));
    }
    return this.forms.get(view.id);
  }

  page(view, form, depth) {
    const use = async (block, element, value) => {
      const values = form.values();
      if (Object.keys(values).length && !(await this.send("/control/fill", { values }))) return;
      await this.client.click(wish(view.blocks, block, element, value));
    };
    use.form = form;
    const trouble = form.errors[""];
    const submit = view.submit ? h("button", { class: "primary", "data-focus": "submit", disabled: this.busy || view.submit_disabled }, textOf(view.submit, this.client)) : null;
    return [
      h(
        "header",
        {},
        depth > 1 ? h("button", { type: "button", class: "quiet icon", "aria-label": "Back", onclick: () => this.close(false) }, "‹") : null,
        h("h2", { id: "modal-title", tabindex: -1 }, textOf(view.title, this.client)),
        h("button", { type: "button", class: "quiet icon", "aria-label": "Close", "data-focus": "close", onclick: () => this.close(depth > 1) }, "✕"),
      ),
      h(
        "form",
        { novalidate: true, onsubmit: (event) => { event.preventDefault(); this.submit(form); } },
        h("div", { class: "inside" }, trouble ? h("p", { class: "error", role: "alert" }, trouble) : null, blocks(view.blocks, use, this.client)),
        h(
          "footer",
          {},
          view.close || !view.submit ? h("button", { type: "button", "data-focus": "cancel", onclick: () => this.close(false) }, view.close ? textOf(view.close, this.client) : "Close") : h("button", { type: "button", onclick: () => this.close(false) }, "Cancel"),
          submit,
        ),
      ),
      h("div", { class: "notes", role: "status", "aria-live": "polite" }),
    ];
  }

  // A new form takes the focus at its first field, a page to read at its title.
  enter() {
    const field = this.view.submit ? this.dialog.querySelector(`.inside :is(${FIELDS})`) : null;
    const first = field?.type === "radio" || field?.type === "checkbox" ? null : field;
    (first || this.dialog.querySelector("h2")).focus({ preventScroll: true });
    this.dialog.querySelector(".inside").scrollTop = 0;
  }

  leave() {
    this.dialog.close();
    if (this.watching) return;
    const again = this.before && document.querySelector(`[data-focus="${CSS.escape(this.before)}"]`);
    (again || document.querySelector("#foot textarea") || document.getElementById("conversation")).focus({ preventScroll: true });
  }

  async send(path, body) {
    try {
      return await this.client.act(path, body);
    } catch (error) {
      toast(error.message, { bad: true });
      return null;
    }
  }

  async submit(form) {
    const button = this.dialog.querySelector("footer .primary");
    if (this.busy || !button) return;
    this.busy = button.disabled = true;
    this.dialog.setAttribute("aria-busy", "true");
    const outcome = await this.send("/control/submit", { values: form.values() });
    this.busy = false;
    this.dialog.removeAttribute("aria-busy");
    if (button.isConnected) button.disabled = false;
    await this.client.refresh();
    if (outcome && ["errors", "refused"].includes(outcome.outcome)) {
      const wrong = this.dialog.querySelector(".field.wrong");
      wrong?.querySelector(FIELDS)?.focus();
      wrong?.scrollIntoView({ block: "center" });
    }
  }

  async close(everything) {
    await this.send("/control/close", { everything });
    await this.client.refresh();
  }
}

// The block in which something else is typed now than before.
function lastTyped(before, now) {
  const changed = Object.keys(now.state.values).filter((id) => JSON.stringify(now.state.values[id]) !== JSON.stringify(before.state.values[id]));
  return changed.at(-1);
}
