// What is typed into a view and not sent yet; it survives every update of the view.

const KEYS = ["value", "rich_text_value", "selected_option", "selected_options", "selected_user", "selected_users", "selected_conversation", "selected_conversations", "selected_channel", "selected_channels", "selected_date", "selected_time", "selected_date_time", "files"];

export class Form {
  constructor(view, { settle, suggest }) {
    this.typed = new Map();
    this.settle = settle;
    this.suggest = suggest;
    this.show(view);
  }

  show(view) {
    this.view = view;
    this.errors = view.errors || {};
  }

  name(block) {
    return JSON.stringify([block.block_id, block.element.action_id, block.element.type]);
  }

  value(block) {
    const name = this.name(block);
    if (this.typed.has(name)) return this.typed.get(name);
    const entry = this.view.state.values[block.block_id]?.[block.element.action_id] || {};
    return entry[KEYS.find((key) => key in entry)];
  }

  keep(block, value, settled) {
    this.typed.set(this.name(block), value ?? null);
    if (settled && block.dispatch_action) this.settle(block, value);
  }

  // By block_id, and only what differs from what the playground knows: a field it no longer has is left out.
  values() {
    const inputs = this.view.blocks.filter((block) => block.type === "input");
    const changed = inputs.filter((block) => this.typed.has(this.name(block)));
    return Object.fromEntries(changed.map((block) => [block.block_id, this.typed.get(this.name(block))]));
  }
}
