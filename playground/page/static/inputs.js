// Form fields: one per kind of input, with its label, hint and error tied to it.

import { sendFile } from "./api.js";
import { h, newId } from "./dom.js";
import { textOf } from "./mrkdwn.js";
import { toast } from "./toast.js";

const words = (text) => (text ? text.text : "");
const optionsOf = (element) => element.options || (element.option_groups || []).flatMap((group) => group.options);

// Each builder gets the field {element, value, keep, described, client} and gives nodes; `keep(value)` remembers.
function line(kind) {
  return ({ element, value, keep, described, name }) => {
    const attributes = {
      ...described,
      "data-focus": name,
      placeholder: words(element.placeholder),
      oninput: (event) => keep(event.target.value),
      onchange: (event) => keep(event.target.value, true),
    };
    if (element.multiline) {
      const area = h("textarea", { ...attributes, rows: 3 }, value || "");
      const grow = () => {
        area.style.height = "auto";
        area.style.height = `${area.scrollHeight + 2}px`;
      };
      area.addEventListener("input", grow);
      requestAnimationFrame(grow);
      return area;
    }
    return h("input", { ...attributes, type: "text", inputmode: kind, value: value || "", autocomplete: "off" });
  };
}

function select({ element, value, keep, described, name }) {
  const all = optionsOf(element);
  const about = h("small", { class: "about" }, words(value?.description));
  const option = (one) => h("option", { value: one.value, selected: value?.value === one.value }, words(one.text));
  const list = h(
    "select",
    {
      ...described,
      "data-focus": name,
      onchange: (event) => {
        const chosen = all.find((one) => one.value === event.target.value) || null;
        about.textContent = words(chosen?.description);
        keep(chosen, true);
      },
    },
    h("option", { value: "" }, words(element.placeholder) || "Choose"),
    element.option_groups
      ? element.option_groups.map((group) => h("optgroup", { label: words(group.label) }, group.options.map(option)))
      : all.map(option),
  );
  return [list, about];
}

function pickFrom(list) {
  return ({ element, value, keep, described, name, client }) =>
    h(
      "select",
      { ...described, "data-focus": name, onchange: (event) => keep(event.target.value || null, true) },
      h("option", { value: "" }, words(element.placeholder) || "Choose"),
      list(client).map(([id, text]) => h("option", { value: id, selected: value === id }, text)),
    );
}

function boxes(kind, choicesOf, chosen) {
  return (field) => {
    const choices = choicesOf(field);
    const held = chosen(field.value);
    const inputs = choices.map(({ id }) =>
      h("input", {
        type: kind,
        name: field.name,
        value: id,
        checked: held.includes(id),
        "data-focus": `${field.name}/${id}`,
        onchange: () => {
          const ticked = choices.filter((one, place) => inputs[place].checked).map((one) => one.value);
          field.keep(kind === "radio" ? ticked[0] : ticked, true);
        },
      }),
    );
    return h(
      "div",
      { class: "choices" },
      choices.map(({ text, description }, place) =>
        h("label", { class: "choice" }, inputs[place], h("span", {}, text, description ? h("small", {}, description) : null)),
      ),
    );
  };
}

const optionChoices = ({ element, client }) =>
  optionsOf(element).map((one) => ({ id: one.value, value: one, text: textOf(one.text, client), description: one.description ? textOf(one.description, client) : null }));
const people = (client) => client.people.filter((one) => !one.is_bot).map((one) => [one.id, one.real_name]);
const channels = (client) => client.channels.filter((one) => one.kind !== "im").map((one) => [one.id, `#${one.name}`]);
const listed = (list) => ({ client }) => list(client).map(([id, text]) => ({ id, value: id, text }));
const ids = (value) => value || [];

function moment(kind) {
  const seconds = kind === "datetime-local";
  const local = (value) => new Date((value - new Date(value * 1000).getTimezoneOffset() * 60) * 1000).toISOString().slice(0, 16);
  return ({ value, keep, described, name }) =>
    h("input", {
      ...described,
      type: kind,
      "data-focus": name,
      value: (seconds ? value && local(value) : value) || "",
      onchange: (event) => {
        const given = event.target.value;
        keep(given ? (seconds ? Math.floor(new Date(given) / 1000) : given) : null, true);
      },
    });
}

function external(several) {
  return ({ element, value, keep, described, name, client, suggest }) => {
    const said = h("span", { class: "about" }, several ? ids(value).map((one) => words(one.text)).join(", ") : words(value?.text));
    const found = h("div", { class: "found" });
    const search = h("input", {
      ...described,
      type: "search",
      "data-focus": name,
      placeholder: words(element.placeholder) || "Type to search",
      oninput: async (event) => {
        const options = await suggest(element, event.target.value);
        found.replaceChildren(...options.map((one) => h("button", { type: "button", onclick: () => take(one) }, textOf(one.text, client))));
      },
    });
    let held = ids(several ? value : null);
    function take(one) {
      held = [...held, one];
      keep(several ? held : one, true);
      said.textContent = several ? held.map((each) => words(each.text)).join(", ") : words(one.text);
      found.replaceChildren();
      search.value = "";
      search.focus();
    }
    return [search, found, said];
  };
}

function files({ element, value, keep, described, name, client }) {
  const said = h("small", { class: "about" }, ids(value).map((one) => one.name).join(", "));
  async function upload(event) {
    const sent = [];
    for (const one of event.target.files) {
      sent.push({ ...(await sendFile(one, { user: client.me.id, team: client.team })), name: one.name });
    }
    said.textContent = sent.map((one) => one.name).join(", ");
    keep(sent.map(({ id }) => ({ id })), true);
  }
  const kinds = (element.filetypes || []).map((one) => `.${one}`).join(",");
  return [
    h("input", { ...described, type: "file", "data-focus": name, multiple: (element.max_files || 10) > 1, accept: kinds || undefined, onchange: (event) => upload(event).catch((error) => toast(error.message, { bad: true })) }),
    said,
  ];
}

const richWords = (value) => (typeof value === "string" ? value : (value?.elements || []).flatMap((group) => group.elements || []).map((one) => one.text || "").join(""));

const INPUTS = {
  plain_text_input: line("text"),
  email_text_input: line("email"),
  url_text_input: line("url"),
  number_input: line("decimal"),
  rich_text_input: (field) => line("text")({ ...field, element: { ...field.element, multiline: true }, value: richWords(field.value) }),
  static_select: select,
  external_select: external(false),
  multi_external_select: external(true),
  users_select: pickFrom(people),
  channels_select: pickFrom(channels),
  conversations_select: pickFrom(channels),
  radio_buttons: boxes("radio", optionChoices, (value) => [value?.value]),
  checkboxes: boxes("checkbox", optionChoices, (value) => ids(value).map((one) => one.value)),
  multi_static_select: boxes("checkbox", optionChoices, (value) => ids(value).map((one) => one.value)),
  multi_users_select: boxes("checkbox", listed(people), ids),
  multi_channels_select: boxes("checkbox", listed(channels), ids),
  multi_conversations_select: boxes("checkbox", listed(channels), ids),
  datepicker: moment("date"),
  timepicker: moment("time"),
  datetimepicker: moment("datetime-local"),
  file_input: files,
};
const GROUPED = new Set(["radio_buttons", "checkboxes", "multi_static_select", "multi_users_select", "multi_channels_select", "multi_conversations_select"]);

// The field of an input block, inside the form that keeps what is typed.
export function input(block, { form }, client) {
  const element = block.element;
  const id = newId("field");
  const error = form.errors[block.block_id];
  const about = [block.hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  const grouped = GROUPED.has(element.type);
  const described = { id, "aria-describedby": about, "aria-invalid": error ? "true" : undefined, "aria-required": block.optional ? undefined : "true" };
  const build = INPUTS[element.type];
  const field = {
    element,
    client,
    described,
    name: `${block.block_id}/${element.action_id}`,
    value: form.value(block),
    keep: (value, settled = false) => form.keep(block, value, settled),
    suggest: form.suggest,
  };
  const inside = build ? build(field) : h("em", {}, `(${element.type}: this page does not show it)`);
  const label = [textOf(block.label, client), block.optional ? h("span", { class: "optional" }, " (optional)") : null];
  const rest = [
    block.hint ? h("p", { class: "hint", id: `${id}-hint` }, textOf(block.hint, client)) : null,
    error ? h("p", { class: "error", id: `${id}-error` }, error) : null,
  ];
  if (!grouped) return h("div", { class: error ? "field wrong" : "field", "data-block": block.block_id }, h("label", { for: id }, label), inside, rest);
  const group = { class: error ? "field wrong" : "field", "aria-describedby": about, "data-block": block.block_id };
  return h("fieldset", group, h("legend", {}, label), inside, rest);
}
