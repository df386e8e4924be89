// Pictures and other files.

import { showPicture } from "./dialogs.js";
import { h } from "./dom.js";
import { textOf } from "./mrkdwn.js";

function sourceOf(picture, client) {
  const reference = picture.slack_file || {};
  const id = reference.id || String(reference.url || "").match(/F\d{9,}/)?.[0];
  return id ? `/files/${client.team}/${id}` : null;
}

export function image(picture, client) {
  const source = sourceOf(picture, client);
  if (!source) return h("p", { class: "elsewhere" }, `A picture from elsewhere, not loaded here: ${picture.alt_text}`);
  const title = textOf(picture.title, client).join("");
  return figure(source, picture.alt_text, title);
}

function figure(source, words, title) {
  return h(
    "figure",
    {},
    title ? h("figcaption", {}, title) : null,
    h(
      "button",
      { type: "button", class: "picture", "data-focus": source, "aria-label": `Enlarge: ${title || words || "picture"}`, onclick: () => showPicture(source, words, title) },
      h("img", { src: source, alt: words || title, loading: "lazy" }),
    ),
  );
}

const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`);

export function file(one, client) {
  const source = `/files/${client.team}/${one.id}`;
  if (/^image\/(png|jpeg|gif)$/.test(one.mimetype)) return figure(source, one.alt_txt, one.title);
  const kind = one.name.split(".").at(-1).toUpperCase();
  return h(
    "a",
    { class: "file", href: source, download: one.name, "data-focus": source },
    h("span", { class: "kind", "aria-hidden": "true" }, kind),
    h("span", {}, h("strong", {}, one.title || one.name), h("small", {}, `${kind} · ${size(one.size)} · download`)),
  );
}
