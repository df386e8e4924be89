// The playground's control API: the strictness is there, this only asks.

async function ask(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body === undefined || body instanceof Blob ? {} : { "Content-Type": "application/json" },
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
  });
  const read = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(read.error || `The playground answered ${answer.status}.`);
  return read;
}

const query = (values) =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

export const get = (path, values = {}) => ask("GET", `${path}?${query(values)}`);
export const post = (path, body) => ask("POST", path, body);
export const put = (path, body) => ask("PUT", path, body);
export const sendFile = (file, values) => ask("POST", `/control/files?${query({ ...values, name: file.name })}`, file);

// Call `changed` after every change, one call at a time; `lost` says whether the playground is away.
export function follow(changed, lost) {
  let dirty = false;
  let busy = false;
  async function pump() {
    dirty = true;
    if (busy) return;
    busy = true;
    while (dirty) {
      dirty = false;
      await changed().catch(() => {});
    }
    busy = false;
  }
  function connect(again) {
    const socket = new WebSocket(`ws://${location.host}/control/live`);
    socket.addEventListener("open", () => lost(false, again));
    socket.addEventListener("message", pump);
    socket.addEventListener("close", () => {
      lost(true, again);
      setTimeout(connect, 1000, true);
    });
  }
  connect(false);
  return pump;
}
