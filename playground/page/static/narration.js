// What the demo is doing, with pause and skip.

import { post } from "./api.js";
import { h, renew } from "./dom.js";
import { address } from "./place.js";
import { toast } from "./toast.js";

export function showNarration(parent, client) {
  const told = client.scene?.narration;
  const follows = !client.place.as;
  renew(parent, [told, follows, client.me?.real_name], () => {
    if (!told) return [];
    const ask = (wish) => post("/control/narration", { wish }).catch((error) => toast(error.message, { bad: true }));
    const button = (words, wish) => h("button", { type: "button", class: "quiet", "data-focus": `narration-${wish === "skip" ? "skip" : "play"}`, onclick: () => ask(wish) }, words);
    return [
      h("p", { title: told.sentence }, h("strong", {}, told.over ? "" : told.wish === "pause" ? "Paused · " : "Demo · "), told.sentence),
      told.over ? null : told.wish === "skip" ? h("small", {}, "Hurrying …") : [told.wish === "pause" ? button("▶ Go on", "play") : button("❚❚ Pause", "pause"), button("Skip to the end", "skip")],
      follows || told.over ? null : h("a", { class: "quiet", href: address({ as: null, channel: null, thread: null, home: null }), "data-go": true }, "Follow the demo"),
    ];
  });
}
