// Block Kit, one function per block.

import { h } from "./dom.js";
import { element } from "./elements.js";
import { input } from "./inputs.js";
import { textOf } from "./mrkdwn.js";
import { image } from "./pictures.js";
import { chart, markdown, richText, table } from "./richtext.js";

function section(block, use, client) {
  return [
    h(
      "div",
      { class: "told" },
      block.text ? h("div", { class: "text" }, textOf(block.text, client)) : null,
      block.fields ? h("div", { class: "fields" }, block.fields.map((field) => h("div", {}, textOf(field, client)))) : null,
    ),
    block.accessory ? h("div", { class: "accessory" }, element(block, block.accessory, use, client)) : null,
  ];
}

const row = (block, use, client) => block.elements.map((one) => element(block, one, use, client));

const heading = (words) => h("p", { class: "heading", role: "heading", "aria-level": 3 }, words);

function card(block, use, client) {
  return [
    block.hero_image ? image(block.hero_image, client) : null,
    block.title ? h("p", { class: "heading" }, textOf(block.title, client)) : null,
    block.subtitle ? h("p", { class: "subtitle" }, textOf(block.subtitle, client)) : null,
    block.body ? h("p", {}, textOf(block.body, client)) : null,
    block.actions ? h("div", { class: "row" }, block.actions.map((one) => element(block, one, use, client))) : null,
  ];
}

const task = (one) => h("li", { class: `task ${one.status || ""}` }, one.title, one.status ? h("small", {}, ` ${one.status}`) : null);

export const BLOCKS = {
  section,
  header: (block, _use, client) => heading(textOf(block.text, client)),
  divider: () => h("hr"),
  markdown: (block) => markdown(block.text),
  context: row,
  actions: row,
  context_actions: row,
  image: (block, _use, client) => image(block, client),
  input: (block, use, client) => input(block, use, client),
  alert: (block, _use, client) => h("p", { class: "note" }, textOf(block.text, client)),
  rich_text: (block, _use, client) => richText(block, client),
  table: (block, _use, client) => table(block, client),
  data_table: (block, _use, client) => table(block, client),
  data_visualization: (block) => chart(block),
  card,
  carousel: (block, use, client) => blocks(block.elements, use, client),
  container: (block, use, client) => [block.title ? heading(textOf(block.title, client)) : null, blocks(block.child_blocks, use, client)],
  task_card: (block) => h("ul", {}, task(block)),
  plan: (block) => [h("p", { class: "heading" }, block.title), h("ul", {}, (block.tasks || []).map(task))],
};

// `use` acts on elements; a form also gives `use.form`, which keeps what is typed.
export function blocks(list, use, client) {
  return list.map((block) => {
    const build = BLOCKS[block.type];
    const content = build ? build(block, use, client) : h("em", {}, `(${block.type}: this page does not show it)`);
    return h("div", { class: `block ${block.type}` }, content);
  });
}
