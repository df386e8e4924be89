// Slack's text markup as nodes; nothing a person or the bot writes ever becomes HTML.

import { h } from "./dom.js";
import { formatted } from "./time.js";

const EMOJI = {
  white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", wave: "👋", tada: "🎉", bulb: "💡", eyes: "👀",
  hourglass: "⌛", hourglass_flowing_sand: "⏳", thumbsup: "👍", "+1": "👍", thumbsdown: "👎", "-1": "👎", heart: "❤️",
  rocket: "🚀", star: "⭐", zap: "⚡", thought_balloon: "💭", footprints: "👣", round_pushpin: "📍", dart: "🎯", lock: "🔒",
  sparkles: "✨", bell: "🔔", memo: "📝", bar_chart: "📊", world_map: "🗺️", smile: "😄", slightly_smiling_face: "🙂",
  neutral_face: "😐", slightly_frowning_face: "🙁", tired_face: "😫", grinning: "😀", crown: "👑", speech_balloon: "💬",
};
export const emoji = (name) => EMOJI[name] || `:${name}:`;

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
export const decoded = (text) => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);

// A mark opens before a visible character and closes after one; a word joiner after it switches it off.
const marked = (mark) =>
  `(?<![\\p{L}\\p{N}])[${mark}](?![\\s\\u2060])([^${mark}\\n]*[^\\s${mark}])[${mark}](?![\\p{L}\\p{N}\\u2060])`;
const INLINE = new RegExp(
  `<([^<>\\n]+)>|\`([^\`\\n]+)\`|${marked("*")}|${marked("_")}|${marked("~")}|:([a-z0-9_+-]+):|(\\n)`,
  "gu",
);

export function mrkdwn(text, client) {
  const nodes = [];
  for (const [place, part] of text.split(/```\n?([\s\S]+?)```/).entries()) {
    if (place % 2) nodes.push(h("pre", { tabindex: 0 }, decoded(part)));
    else nodes.push(...quotes(part, client));
  }
  return nodes;
}

function quotes(text, client) {
  const nodes = [];
  let quote = [];
  const close = () => {
    if (quote.length) nodes.push(h("blockquote", {}, inline(quote.join("\n"), client)));
    quote = [];
  };
  let plain = [];
  const flush = () => {
    if (plain.length) nodes.push(...inline(plain.join("\n"), client));
    plain = [];
  };
  for (const line of text.split("\n")) {
    if (line.startsWith("&gt;")) {
      flush();
      quote.push(line.slice(4).trimStart());
    } else {
      close();
      plain.push(line);
    }
  }
  flush();
  close();
  return nodes;
}

export function inline(text, client) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(decoded(text.slice(end, match.index)));
    end = match.index + match[0].length;
    const [, reference, code, bold, italic, struck, name, line] = match;
    if (reference) nodes.push(referred(reference, client));
    else if (code) nodes.push(h("code", {}, decoded(code)));
    else if (bold) nodes.push(h("strong", {}, inline(bold, client)));
    else if (italic) nodes.push(h("em", {}, inline(italic, client)));
    else if (struck) nodes.push(h("s", {}, inline(struck, client)));
    else if (name) nodes.push(emoji(name));
    else if (line) nodes.push(h("br"));
  }
  nodes.push(decoded(text.slice(end)));
  return nodes;
}

const mention = (words) => h("span", { class: "mention" }, words);

function referred(reference, client) {
  const [target, words] = reference.split(/\|(.*)/s);
  if (target.startsWith("@")) return mention(`@${client.person(target.slice(1))?.real_name || words || target.slice(1)}`);
  if (target.startsWith("#")) return mention(`#${client.channel(target.slice(1))?.name || words || target.slice(1)}`);
  if (target.startsWith("!date^")) {
    const [, seconds, format] = target.split("^");
    return h("time", {}, formatted(Number(seconds), format, client.zone) || words || "");
  }
  if (target.startsWith("!")) return mention(`@${words || target.slice(1).split("^")[0]}`);
  return link(decoded(target), decoded(words || target));
}

export function link(address, words) {
  if (!/^(https?:|mailto:)/.test(address)) return `<${words}>`;
  return h("a", { href: address, target: "_blank", rel: "noreferrer noopener" }, words);
}

// A text object of either kind.
export function textOf(text, client) {
  if (!text) return [];
  if (typeof text === "string") return [text];
  if (text.type === "mrkdwn") return mrkdwn(text.text, client);
  return [text.text.replace(/:([a-z0-9_+-]+):/g, (all, name) => emoji(name))];
}
