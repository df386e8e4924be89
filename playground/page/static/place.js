// Where we are and who we are, in the address: every tab is its own person in its own place.

const NAMES = ["as", "team", "channel", "thread", "home"];

export function place() {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(NAMES.map((name) => [name, given.get(name)]));
}

export function address(changes) {
  const values = { ...place(), ...changes };
  const kept = Object.entries(values).filter(([, value]) => value);
  return kept.length ? `/?${new URLSearchParams(kept)}` : "/";
}

export function go(changes) {
  history.pushState(null, "", address(changes));
  dispatchEvent(new PopStateEvent("popstate"));
}
