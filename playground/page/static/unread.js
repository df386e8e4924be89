// What each person has read in this browser.

const BEGAN = "playground-began";

function stored(name) {
  try {
    return JSON.parse(localStorage.getItem(name)) || {};
  } catch {
    return {};
  }
}

export class Unread {
  constructor() {
    this.began = sessionStorage.getItem(BEGAN) || String(Date.now() / 1000);
    sessionStorage.setItem(BEGAN, this.began);
  }

  // Up to where this person has read here; what came before the window was opened counts as read.
  mark(person, place) {
    return stored(`read-${person}`)[place] || this.began;
  }

  read(person, place, ts) {
    if (!ts || ts <= this.mark(person, place)) return;
    localStorage.setItem(`read-${person}`, JSON.stringify({ ...stored(`read-${person}`), [place]: ts }));
  }
}
