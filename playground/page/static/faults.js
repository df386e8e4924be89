// The faults panel: let the network misbehave and watch the bot cope.

import { get, post, put } from "./api.js";
import { h, renew } from "./dom.js";
import { toast } from "./toast.js";

const FAULTS = [
  { kind: "ratelimited", title: "429 Too Many Requests", about: "Slack asks the bot to wait two seconds.", seconds: 2 },
  { kind: "server_error", title: "503 from Slack", about: "A call fails, and nothing happened." },
  { kind: "lost_answer", title: "Lost answers", about: "A call works, but the bot never hears so." },
  { kind: "slow", title: "Slow calls", about: "Every hit call takes two seconds longer.", seconds: 2 },
  { kind: "lost_upload", title: "Lost uploads", about: "The connection breaks while a file is sent." },
  { kind: "duplicate", title: "Delivered twice", about: "A click, command or form arrives two times." },
  { kind: "lost_ack", title: "Lost acknowledgements", about: "The bot answers, but Slack shows an error." },
  { kind: "slow_ack", title: "Slow acknowledgements", about: "Two and a half of the three seconds are gone.", seconds: 2.5 },
  { kind: "cut_socket", title: "Dropped sockets", about: "The connection breaks just before a delivery." },
];
const HOW_OFTEN = {
  off: null,
  once: { probability: 1, times: 1 },
  "now and then": { probability: 0.3, times: null },
  always: { probability: 1, times: null },
};
const RATES = { "as in Slack": [true, 1], "a tenth of Slack's": [true, 0.1], "no limits": [false, 1] };

const nameOf = (fault) => (!fault ? "off" : fault.times === 1 ? "once" : fault.probability < 1 ? "now and then" : "always");

export class Faults {
  constructor(panel, button) {
    this.panel = panel;
    this.button = button;
    button.addEventListener("click", () => this.toggle());
  }

  toggle() {
    this.panel.hidden = !this.panel.hidden;
    this.button.setAttribute("aria-expanded", String(!this.panel.hidden));
    if (this.panel.hidden) return this.button.focus();
    return this.show().then(() => this.panel.querySelector("h2").focus());
  }

  async show() {
    if (this.panel.hidden) return;
    const { faults, faults_struck: struck, rates, connections } = await get("/control/state");
    const counted = Object.fromEntries(faults.map((fault, place) => [fault.kind, struck[place]]));
    renew(this.panel, [faults, struck, rates, connections], () => [
      h("header", {}, h("h2", { tabindex: -1 }, "Faults"), h("button", { type: "button", class: "quiet icon", "aria-label": "Close", "data-focus": "close-faults", onclick: () => this.toggle() }, "✕")),
      h(
        "div",
        { class: "inside" },
        h("p", {}, "Let the network misbehave between Slack and the bot, and watch it cope. The inspector shows what happened."),
        FAULTS.map((fault) => this.row(fault, faults.find((one) => one.kind === fault.kind), counted[fault.kind], faults)),
        h("h3", {}, "Rate limits"),
        choice("Calls the bot may make", Object.keys(RATES), this.rateName(rates), (name) => this.set("/control/rates", { enabled: RATES[name][0], scale: RATES[name][1] }), "rates"),
        h("h3", {}, "Sockets"),
        h("p", {}, `${connections} open.`),
        h(
          "p",
          { class: "row" },
          h("button", { type: "button", onclick: () => this.disturb("cut") }, "Cut now"),
          h("button", { type: "button", onclick: () => this.disturb("refresh") }, "Ask to reconnect"),
        ),
      ),
    ]);
  }

  rateName({ enabled, scale }) {
    if (!enabled) return "no limits";
    return scale < 1 ? "a tenth of Slack's" : "as in Slack";
  }

  row(fault, current, count, all) {
    const change = (name) => {
      const { kind, seconds = 1 } = fault;
      const others = all.filter((one) => one.kind !== kind);
      const plan = HOW_OFTEN[name] ? [...others, { kind, seconds, ...HOW_OFTEN[name] }] : others;
      return this.set("/control/faults", { faults: plan });
    };
    return h(
      "div",
      { class: current ? "fault on" : "fault" },
      choice(fault.title, Object.keys(HOW_OFTEN), nameOf(current), change, fault.kind),
      h("small", {}, fault.about, count ? ` Struck ${count === 1 ? "once" : `${count} times`} so far.` : ""),
    );
  }

  async set(path, body) {
    await put(path, body).catch((error) => toast(error.message, { bad: true }));
    await this.show();
  }

  disturb(action) {
    return post("/control/sockets", { action }).catch((error) => toast(error.message, { bad: true }));
  }
}

function choice(words, names, chosen, change, focus) {
  return h(
    "label",
    {},
    h("span", {}, words),
    h("select", { "data-focus": `fault-${focus}`, onchange: (event) => change(event.target.value) }, names.map((name) => h("option", { value: name, selected: name === chosen }, name))),
  );
}
