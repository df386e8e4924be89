// The message box: writing, slash commands with hints, and global shortcuts.

import { h } from "./dom.js";
import { menuButton } from "./menu.js";

export function composer(client, { channel, thread = null, name }) {
  const hints = h("div", { class: "hints", hidden: true, role: "group", "aria-label": "Commands" });
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const box = h("textarea", {
    rows: 1,
    "aria-label": thread ? "Reply in the thread" : `Message ${name}`,
    placeholder: thread ? "Reply …" : `Message ${name}, or type / for a command`,
    "data-focus": thread ? "reply-box" : "message-box",
    oninput: () => {
      problem.hidden = true;
      grow();
      showHints();
    },
    onkeydown: (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        send();
      } else if ((event.key === "ArrowUp" || (event.key === "Tab" && !event.shiftKey)) && !hints.hidden && box.value.startsWith("/")) {
        event.preventDefault();
        (event.key === "Tab" ? hints.querySelector("button") : [...hints.querySelectorAll("button")].at(-1))?.focus();
      } else if (event.key === "Escape") hints.hidden = true;
    },
  });
  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 180)}px`;
  };

  function showHints() {
    const offered = thread ? [] : offers(box.value, client.commands);
    hints.hidden = !offered.length;
    hints.replaceChildren(...offered.map((offer) => h("button", { type: "button", onclick: () => take(offer) }, h("strong", {}, offer.words), h("small", {}, offer.about))));
  }
  hints.addEventListener("keydown", (event) => {
    const all = [...hints.querySelectorAll("button")];
    const at = all.indexOf(document.activeElement);
    if (event.key === "Escape") box.focus();
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    (all[to] || box).focus();
  });

  function take(offer) {
    box.value = offer.line;
    box.focus();
    grow();
    showHints();
  }

  async function send() {
    const text = box.value.trim();
    if (!text) return;
    problem.hidden = true;
    try {
      if (text.startsWith("/") && thread) throw new Error("Slash commands do not work in threads, as in Slack. Type it in the channel.");
      box.value = "";
      hints.hidden = true;
      grow();
      if (text.startsWith("/")) await client.command(channel, text);
      else await client.act("/control/messages", { channel, text: escaped(text), thread_ts: thread });
    } catch (error) {
      box.value = text;
      problem.textContent = error.message;
      problem.hidden = false;
    }
  }

  const shortcuts = client.shortcuts("global").map((one) => ({ text: one.name, description: one.description, id: one.callback_id }));
  return h(
    "form",
    { class: "composer", onsubmit: (event) => { event.preventDefault(); send(); } },
    hints,
    problem,
    h(
      "div",
      { class: "box" },
      box,
      shortcuts.length && !thread ? menuButton("⚡", shortcuts, (choice) => client.shortcut(choice.id), { class: "quiet icon", "aria-label": "Shortcuts" }) : null,
      h("button", { class: "primary", "data-focus": "send" }, "Send"),
    ),
  );
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

// Commands that begin like the line, then the words of the command's usage hint.
export function offers(line, commands) {
  if (!line.startsWith("/")) return [];
  const [typed, rest] = line.split(/\s+(.*)/s);
  if (rest === undefined) {
    return commands
      .filter((one) => one.command.startsWith(typed))
      .map((one) => ({ line: `${one.command} `, words: `${one.command} ${one.usage_hint}`, about: one.description }));
  }
  const command = commands.find((one) => one.command === typed);
  const usages = (command?.usage_hint || "").split("|").map((one) => one.trim()).filter(Boolean);
  return usages
    .filter((usage) => usage.startsWith(rest) && usage !== rest)
    .map((usage) => ({ line: `${typed} ${usage}`, words: `${typed} ${usage}`, about: "" }));
}
