// Rich text, Markdown blocks and tables, for reading.

import { h } from "./dom.js";
import { emoji, link } from "./mrkdwn.js";
import { formatted } from "./time.js";

const INLINE = {
  text: (part) => styled(part.text, part.style),
  link: (part) => link(part.url, part.text || part.url),
  emoji: (part) => (part.unicode ? String.fromCodePoint(...part.unicode.split("-").map((one) => parseInt(one, 16))) : emoji(part.name)),
  user: (part, client) => h("span", { class: "mention" }, `@${client.person(part.user_id)?.real_name || part.user_id}`),
  channel: (part, client) => h("span", { class: "mention" }, `#${client.channel(part.channel_id)?.name || part.channel_id}`),
  broadcast: (part) => h("span", { class: "mention" }, `@${part.range}`),
  usergroup: (part) => h("span", { class: "mention" }, `@${part.usergroup_id}`),
  date: (part, client) => h("time", {}, formatted(part.timestamp, part.format, client.zone)),
  color: (part) => part.value,
};

function styled(text, style = {}) {
  let node = text;
  if (style.code) node = h("code", {}, node);
  if (style.bold) node = h("strong", {}, node);
  if (style.italic) node = h("em", {}, node);
  if (style.strike) node = h("s", {}, node);
  return node;
}

const parts = (elements, client) => elements.map((part) => INLINE[part.type]?.(part, client) ?? part.text ?? "");

const GROUPS = {
  rich_text_section: (group, client) => h("p", {}, parts(group.elements, client)),
  rich_text_quote: (group, client) => h("blockquote", {}, parts(group.elements, client)),
  rich_text_preformatted: (group, client) => h("pre", { tabindex: 0 }, parts(group.elements, client)),
  rich_text_list: (group, client) =>
    h(
      group.style === "ordered" ? "ol" : "ul",
      { class: `indent-${group.indent || 0}` },
      group.elements.map((item) => h("li", {}, parts(item.elements, client))),
    ),
};

export const richText = (block, client) => block.elements.map((group) => GROUPS[group.type]?.(group, client));

export function markdown(text) {
  return text.split(/\n{2,}/).map((paragraph) => {
    const heading = paragraph.match(/^(#{1,6}) (.*)$/);
    if (heading) return h("p", { class: "heading" }, spans(heading[2]));
    const lines = paragraph.split("\n");
    if (lines.every((line) => /^[-*] /.test(line))) return h("ul", {}, lines.map((line) => h("li", {}, spans(line.slice(2)))));
    return h("p", {}, lines.flatMap((line, place) => [place ? h("br") : null, ...spans(line)]));
  });
}

function spans(text) {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/).map((part) => {
    const named = part.match(/^\[([^\]]+)\]\(([^)]+)\)$/);
    if (named) return link(named[2], named[1]);
    if (part.startsWith("**")) return h("strong", {}, part.slice(2, -2));
    return part.startsWith("`") && part.length > 1 ? h("code", {}, part.slice(1, -1)) : part;
  });
}

export function table(block, client) {
  const [first, ...rest] = block.rows;
  const cells = (row, tag) =>
    h("tr", {}, row.map((cell) => h(tag, tag === "th" ? { scope: "col" } : {}, cell.type === "rich_text" ? richText(cell, client) : String(cell.text ?? cell.value ?? ""))));
  return h(
    "div",
    { class: "table", tabindex: 0, role: "region", "aria-label": block.caption || "Table" },
    h("table", {}, block.caption ? h("caption", {}, block.caption) : null, h("thead", {}, cells(first || [], "th")), h("tbody", {}, rest.map((row) => cells(row, "td")))),
  );
}

export function chart(block) {
  const shape = block.chart;
  const lines = shape.segments ? [{ name: "", data: shape.segments }] : shape.series;
  const most = Math.max(1, ...lines.flatMap((line) => line.data.map((point) => Math.abs(point.value))));
  const rows = lines.flatMap((line) =>
    line.data.map((point) =>
      h("tr", {}, h("th", { scope: "row" }, [line.name, point.label].filter(Boolean).join(" · ")), h("td", {}, h("meter", { min: 0, max: most, value: Math.abs(point.value), "aria-label": point.label }), ` ${point.value}`)),
    ),
  );
  return h("table", { class: "chart" }, h("caption", {}, block.title), h("tbody", {}, rows));
}
