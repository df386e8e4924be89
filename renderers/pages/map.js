"use strict";
const root = document.documentElement;
const search = document.getElementById("search");
const found = document.querySelector(".found");
const cards = [...document.querySelectorAll(".card, .mood, .lead")];
const openedBySearch = new Set();

document.querySelectorAll(".switch").forEach((button) => {
  button.addEventListener("click", () => {
    const shown = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shown));
    document.querySelectorAll("tbody").forEach((lane) => {
      if (lane.dataset.lane === button.dataset.lane) lane.hidden = !shown;
    });
  });
});

function look() {
  const wanted = search.value.trim().toLocaleLowerCase();
  let hits = 0;
  cards.forEach((card) => {
    const hit = wanted !== "" && card.textContent.toLocaleLowerCase().includes(wanted);
    hits += hit ? 1 : 0;
    card.classList.toggle("dim", wanted !== "" && !hit);
    if (card.matches("details")) reveal(card, hit && !card.querySelector(".words").textContent.toLocaleLowerCase().includes(wanted));
  });
  found.textContent = wanted === "" ? "" : hits + (hits === 1 ? " card matches" : " cards match");
}
function reveal(card, inside) {
  if (inside && !card.open) {
    card.open = true;
    openedBySearch.add(card);
  } else if (!inside && openedBySearch.delete(card)) {
    card.open = false;
  }
}
search.addEventListener("input", look);

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  } else if (event.key === "Escape" && search.value !== "") {
    search.value = "";
    look();
  }
});

document.getElementById("open-all").addEventListener("click", (event) => {
  const open = event.currentTarget.getAttribute("aria-pressed") !== "true";
  event.currentTarget.setAttribute("aria-pressed", String(open));
  event.currentTarget.textContent = open ? "Close all cards" : "Open all cards";
  document.querySelectorAll("details.card").forEach((card) => { card.open = open; });
});

document.getElementById("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
