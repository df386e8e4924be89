// One person's view of the playground: what they see, and everything they can do.

import { get, post } from "./api.js";
import { go, place } from "./place.js";
import { toast } from "./toast.js";
import { Unread } from "./unread.js";

export class Client {
  constructor() {
    this.unread = new Unread();
    this.messages = new Map();
    this.order = [];
    this.scene = null;
    this.sight = null;
  }

  // Read what has changed. Without a person in the address we follow whoever acts in a script that plays.
  async look() {
    const wanted = place();
    const seen = this.sight && wanted.as ? this.sight : await get("/control/scene", { team: wanted.team });
    const people = seen.people.filter((one) => !one.is_bot);
    const id = (people.find((one) => one.id === wanted.as) || people.find((one) => one.id === seen.narration?.user) || people[0])?.id;
    this.place = wanted;
    this.scene = seen;
    if (!id) return;
    const channel = wanted.channel || seen.narration?.channel || this.openChannel;
    const spot = [id, channel, wanted.team].join();
    if (spot !== this.spot) this.forget(spot);
    const query = { user: id, team: wanted.team, channel, after: this.version };
    const sight = await get("/control/sight", query).catch((error) => {
      if (!wanted.channel) throw error;
      go({ channel: null, thread: null });
      throw error;
    });
    if (this.spot !== spot || sight.version < this.version) return;
    this.take(sight, id, channel);
    if (!sight.messages && this.openChannel) await this.look();
  }

  forget(spot) {
    this.spot = spot;
    this.version = 0;
    this.messages.clear();
    this.order = [];
  }

  take(sight, id, channel) {
    this.sight = this.scene = sight;
    this.version = sight.version;
    this.people = sight.people;
    this.channels = sight.channels;
    this.team = sight.team.id;
    this.me = this.person(id);
    this.zone = this.me.tz;
    this.openChannel = sight.channels.some((one) => one.id === channel) ? channel : this.firstChannel();
    for (const message of sight.messages?.changed || []) this.messages.set(message.ts, message);
    this.order = sight.messages?.order || this.order;
  }

  firstChannel() {
    const mine = this.sight.channels.filter((one) => one.kind !== "im");
    return (mine.find((one) => one.members.includes(this.me.id)) || mine[0])?.id;
  }

  person(id) {
    return this.sight?.people.find((one) => one.id === id);
  }

  channel(id) {
    return this.sight?.channels.find((one) => one.id === id);
  }

  get commands() {
    return this.sight.app.commands;
  }

  shortcuts(type) {
    return this.sight.app.shortcuts.filter((one) => one.type === type);
  }

  get topLevel() {
    return this.shown.filter((one) => !one.thread_ts || one.thread_ts === one.ts);
  }

  get shown() {
    return this.order.map((ts) => this.messages.get(ts)).filter(Boolean);
  }

  replies(ts) {
    return this.shown.filter((one) => one.thread_ts === ts && one.ts !== ts);
  }

  isUnread(channel) {
    return Boolean(channel.latest) && channel.latest > this.unread.mark(this.me.id, channel.id);
  }

  isFresh(parent, replies) {
    return replies.some((one) => one.user !== this.me.id && one.ts > this.unread.mark(this.me.id, parent));
  }

  // --- acting ---

  act(path, body) {
    return post(path, { user: this.me.id, team: this.team, ...body });
  }

  // Act and say what Slack would say when the bot did not answer.
  async reply(path, body, what) {
    try {
      const answer = await this.act(path, body);
      if (!answer.acknowledged) toast(`${what} failed: “${answer.error}”. ${this.sight.app.name} did not answer in time.`, { bad: true });
    } catch (error) {
      toast(error.message, { bad: true });
    }
  }

  click(wish) {
    return this.reply("/control/click", wish, "That");
  }

  command(channel, line) {
    return this.act("/control/command", { channel, line }).then((answer) => {
      if (!answer.acknowledged) toast(`${line.split(" ")[0]} failed with the error “${answer.error}”.`, { bad: true });
    });
  }

  shortcut(callback, message = null) {
    const where = message ? { channel: message.channel, ts: message.ts } : {};
    return this.reply("/control/shortcut", { callback_id: callback, ...where }, "The shortcut");
  }

  async suggestions(element, typed, home) {
    if (typed.length < (element.min_query_length ?? 3)) return [];
    try {
      return (await this.act("/control/suggestions", { target: element.action_id, typed, home })).options;
    } catch {
      return [];
    }
  }
}
