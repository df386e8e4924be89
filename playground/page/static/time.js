// Times as the reader's own clock shows them.

const PARTS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_pretty: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_short_pretty: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_long_pretty: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
};

const shown = (seconds, zone, part) =>
  new Intl.DateTimeFormat("en-GB", { ...PARTS[part], timeZone: zone }).format(new Date(seconds * 1000));

export const clock = (ts, zone) => shown(Number(ts), zone, "time");
export const day = (ts, zone) => shown(Number(ts), zone, "date_long");

// What Slack makes of <!date^seconds^format|fallback>.
export function formatted(seconds, format, zone) {
  return format.replace(/\{(\w+)\}/g, (all, part) => (PARTS[part] ? shown(seconds, zone, part) : all));
}
