// Elements that act at once: buttons, menus and the like in messages, on Home and beside form fields.

import { confirmed } from "./dialogs.js";
import { h } from "./dom.js";
import { menuButton } from "./menu.js";
import { textOf } from "./mrkdwn.js";
import { image } from "./pictures.js";

const words = (text) => (text ? text.text : "");
const focusName = (block, element) => `${block.block_id}/${element.action_id}`;

// What to ask the playground for. Slack makes up missing block_ids anew at every update, and a question may
// stand open meanwhile: an action_id that stands alone is the surer name.
export function wish(blocks, block, element, value) {
  const alone = JSON.stringify(blocks).split(`"action_id":${JSON.stringify(element.action_id)}`).length === 2;
  return { target: element.action_id, block_id: alone ? undefined : block.block_id, value };
}

// `use(block, element, value)` sends the press on; it comes with the surface the block stands on.
async function press(block, element, use, client, value) {
  const sure = await confirmed(element.confirm, client);
  if (sure) await use(block, element, value);
  return sure;
}

function button(block, element, use, client) {
  const attributes = {
    type: "button",
    class: element.style || "",
    "data-focus": focusName(block, element),
    "aria-label": element.accessibility_label,
    onclick: async (event) => {
      const pressed = event.currentTarget;
      if (element.url) window.open(element.url, "_blank", "noopener,noreferrer");
      pressed.disabled = true;
      await press(block, element, use, client);
      pressed.disabled = false;
      if (document.activeElement === document.body && pressed.isConnected) pressed.focus();
    },
  };
  return h("button", attributes, textOf(element.text, client));
}

const optionsOf = (element) =>
  element.option_groups
    ? element.option_groups.flatMap((group) => group.options.map((option) => ({ option, group: words(group.label) })))
    : (element.options || []).map((option) => ({ option, group: "" }));

function choose(label, block, element, use, client, choices, attributes = {}) {
  const pick = async (choice) => {
    const sure = await press(block, element, use, client, choice.value);
    if (sure && attributes.class === "select") menu.querySelector("button").textContent = `${choice.text} ▾`;
  };
  const menu = menuButton(label, choices, pick, { "data-focus": focusName(block, element), ...attributes });
  return menu;
}

function select(block, element, use, client) {
  const choices = optionsOf(element).map(({ option, group }) => ({
    text: words(option.text),
    description: words(option.description) || group,
    value: option,
  }));
  return choose(`${words(element.initial_option?.text) || words(element.placeholder) || "Choose"} ▾`, block, element, use, client, choices, { class: "select" });
}

function overflow(block, element, use, client) {
  const choices = element.options.map((option) => ({ text: words(option.text), description: words(option.description), value: option }));
  return choose("⋯", block, element, use, client, choices, { class: "icon", "aria-label": "More actions" });
}

function chosenFrom(list) {
  return (block, element, use, client) =>
    choose(`${words(element.placeholder) || "Choose"} ▾`, block, element, use, client, list(client), { class: "select" });
}

const people = (client) => client.people.map((one) => ({ text: one.real_name, value: one.id }));
const channels = (client) => client.channels.filter((one) => one.kind !== "im").map((one) => ({ text: `#${one.name}`, value: one.id }));

// Boxes to tick; each change is told at once, and one that was not confirmed is taken back.
function ticks(kind, choicesOf, startedWith) {
  return (block, element, use, client) => {
    const name = focusName(block, element);
    const choices = choicesOf(element, client);
    let held = startedWith(element);
    const boxes = choices.map(({ id }) => h("input", { type: kind, name, value: id, checked: held.includes(id), "data-focus": `${name}/${id}`, onchange: tell }));
    async function tell() {
      const ticked = choices.filter((one, place) => boxes[place].checked);
      const sure = await press(block, element, use, client, kind === "radio" ? ticked[0].value : ticked.map((one) => one.value));
      if (sure) held = ticked.map((one) => one.id);
      else for (const box of boxes) box.checked = held.includes(box.value);
    }
    return h(
      "div",
      { role: "group", "aria-label": words(element.placeholder) || "Choices", class: "choices" },
      choices.map(({ text, about }, place) => h("label", { class: "choice" }, boxes[place], h("span", {}, text, about ? h("small", {}, about) : null))),
    );
  };
}

const offered = (element, client) =>
  optionsOf(element).map(({ option, group }) => ({ id: option.value, value: option, text: textOf(option.text, client), about: option.description ? textOf(option.description, client) : group }));
const startedOptions = (element) => [element.initial_option, ...(element.initial_options || [])].filter(Boolean).map((one) => one.value);

// A menu from which several can be chosen: folded until somebody opens it.
function several(choicesOf, startedWith) {
  const list = ticks("checkbox", choicesOf, startedWith);
  return (block, element, use, client) => {
    const name = words(element.placeholder) || "Choose";
    const count = startedWith(element).length;
    return h("details", { class: "several" }, h("summary", { "data-focus": focusName(block, element) }, count ? `${name} (${count})` : name), list(block, element, use, client));
  };
}

const ids = (list) => (_element, client) => list(client).map(({ text, value }) => ({ id: value, value, text }));

function search(several) {
  return (block, element, use, client) => {
    const found = h("div", { class: "found" });
    const take = (option) => press(block, element, use, client, several ? [option] : option);
    const type = async (event) => {
      const options = await use.form.suggest(element, event.target.value);
      found.replaceChildren(...options.map((option) => h("button", { type: "button", onclick: () => take(option) }, textOf(option.text, client))));
    };
    const name = words(element.placeholder) || "Type to search";
    return h("div", {}, h("input", { type: "search", placeholder: name, "aria-label": name, "data-focus": focusName(block, element), oninput: type }), found);
  };
}

function moment(kind) {
  return (block, element, use, client) =>
    h("input", {
      type: kind,
      "aria-label": words(element.placeholder) || "Choose a date or time",
      value: element.initial_date || element.initial_time || "",
      "data-focus": focusName(block, element),
      onchange: (event) => {
        const value = kind === "datetime-local" ? Math.floor(new Date(event.target.value) / 1000) : event.target.value;
        press(block, element, use, client, value);
      },
    });
}

function feedback(block, element, use, client) {
  const choice = (name) =>
    h("button", { type: "button", onclick: () => press(block, element, use, client, name) }, textOf(element[name].text, client));
  return h("span", { class: "pair" }, choice("positive_button"), choice("negative_button"));
}

const ELEMENTS = {
  button,
  workflow_button: button,
  icon_button: button,
  static_select: select,
  overflow,
  users_select: chosenFrom(people),
  conversations_select: chosenFrom(channels),
  channels_select: chosenFrom(channels),
  external_select: search(false),
  multi_static_select: several(offered, startedOptions),
  multi_external_select: search(true),
  multi_users_select: several(ids(people), (element) => element.initial_users || []),
  multi_conversations_select: several(ids(channels), (element) => element.initial_conversations || []),
  multi_channels_select: several(ids(channels), (element) => element.initial_channels || []),
  radio_buttons: ticks("radio", offered, startedOptions),
  checkboxes: ticks("checkbox", offered, startedOptions),
  datepicker: moment("date"),
  timepicker: moment("time"),
  datetimepicker: moment("datetime-local"),
  feedback_buttons: feedback,
  image: (_block, element, _use, client) => image(element, client),
  plain_text: (_block, element, _use, client) => h("span", {}, textOf(element, client)),
  mrkdwn: (_block, element, _use, client) => h("span", {}, textOf(element, client)),
};

export function element(block, one, use, client) {
  const build = ELEMENTS[one.type];
  return build ? build(block, one, use, client) : h("em", {}, `(${one.type}: this page does not show it)`);
}
