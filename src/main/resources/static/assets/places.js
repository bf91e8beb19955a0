// The place of birth while somebody types it: its towns are proposed, and what follows from the rest is filled in. Without
// scripts all of it is typed; the server checks it in any case.

const FEWEST_LETTERS = 2;
const PAUSE = 200; // milliseconds: a word is one question, not one for each letter
const CODES_SHOWN = 3;

/** The towns that answer the question; none where nobody can tell. */
async function townsOf(address, question) {
  try {
    const answer = await fetch(`${address}?${new URLSearchParams(question)}`, {headers: {Accept: "application/json"}});
    return answer.ok && !answer.redirected ? await answer.json() : [];
  } catch {
    return []; // no network at the moment
  }
}

function option(value, label = value) {
  return Object.assign(document.createElement("option"), label === value ? {value} : {value, label});
}

/** Towns of one name are told apart by their codes. And a browser lists only what has the letters typed: « st eti » too. */
function townOption(town, typed, ofCode) {
  const codes = town.postalCodes.slice(0, CODES_SHOWN).join(", ");
  const more = town.postalCodes.length > CODES_SHOWN ? "…" : "";
  const label = ofCode ? town.name : `${town.name} (${codes}${more})`;
  const listed = town.name.toLowerCase().includes(typed.toLowerCase());
  return option(town.name, listed ? label : `${label} · ${typed}`);
}

function completeTown(place) {
  const code = place.querySelector("[name=postal_code]");
  const town = place.querySelector("[name=birth_town]");
  const country = place.closest("form").elements.birth_country;
  const usedBefore = [...town.list.children];
  let asked = 0;
  let waiting = 0;
  let filledTown = "";
  let filledCode = "";

  const postalCode = () => code.value.replace(/\s/g, "").match(/^\d{5}$/)?.[0];
  const inFrance = () => country.value.trim().toLowerCase() === "france";

  /** Proposes what fits to both fields, and tells what that is; nothing where another question was asked meanwhile. */
  async function propose() {
    clearTimeout(waiting);
    const mine = ++asked;
    const name = town.value.trim();
    const ofCode = postalCode();
    if (!ofCode && (name.length < FEWEST_LETTERS || !inFrance())) {
      town.list.replaceChildren(...usedBefore);
      return [];
    }
    town.list.replaceChildren();
    const towns = await townsOf(place.dataset.towns, ofCode ? {"code-postal": ofCode, nom: name} : {nom: name});
    if (mine !== asked) {
      return [];
    }
    town.list.replaceChildren(...towns.map(found => townOption(found, name, ofCode)));
    return towns;
  }

  code.addEventListener("input", async () => {
    filledCode = "";
    if (town.value === filledTown) {
      town.value = filledTown = "";
    }
    const present = (await propose()).filter(found => found.present);
    if (postalCode() && present.length === 1 && town.value === "") {
      town.value = filledTown = present[0].name;
      if (document.activeElement === town) {
        town.select(); // who goes on typing means another
      }
    }
  });

  town.addEventListener("input", () => {
    if (filledCode !== "" && code.value === filledCode) {
      code.value = filledCode = "";
    }
    clearTimeout(waiting);
    waiting = setTimeout(propose, PAUSE);
  });

  /** A town that has one code gives it; of several it proposes them. */
  town.addEventListener("change", async () => {
    const name = town.value.trim();
    if (code.value !== "" || name.length < FEWEST_LETTERS || !inFrance()) {
      return;
    }
    const codes = (await townsOf(place.dataset.towns, {nom: name}))
      .filter(found => found.name.localeCompare(name, "fr", {sensitivity: "base"}) === 0)
      .flatMap(found => found.postalCodes);
    if (code.value !== "" || town.value.trim() !== name) {
      return; // somebody was faster
    }
    if (codes.length === 1) {
      code.value = filledCode = codes[0];
    } else {
      code.list.replaceChildren(...codes.map(found => option(found)));
    }
  });
}

document.querySelectorAll("[data-towns]").forEach(completeTown);
