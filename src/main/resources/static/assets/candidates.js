// What the pages of candidates gain when the browser runs scripts. Each works without them.

/** Ticks all boxes of the list, or none, without leaving it. */
function tickAll(link) {
  const boxes = [...link.closest("form").querySelectorAll(`input[name="${link.dataset.ticks}"]`)];
  const all = () => boxes.every(box => box.checked);
  const say = () => { link.textContent = all() ? link.dataset.none : link.dataset.all; };
  link.addEventListener("click", event => {
    event.preventDefault();
    const ticked = !all();
    boxes.forEach(box => { box.checked = ticked; });
    say();
  });
  link.closest("form").addEventListener("change", say);
}

/** The names of a postal code's towns; none where nobody can tell, for the server checks what is typed in any case. */
async function townsOf(address, code) {
  try {
    const answer = await fetch(`${address}?code-postal=${code}`, {headers: {Accept: "application/json"}});
    return answer.ok && !answer.redirected ? (await answer.json()).map(town => town.name) : [];
  } catch {
    return []; // no network at the moment
  }
}

/** Proposes the towns of the postal code; the only one is filled in, unless another was typed. */
function completeTown(place) {
  const code = place.querySelector("[name=postal_code]");
  const town = place.querySelector("[name=birth_town]");
  const choices = document.getElementById("towns");
  let asked = "";
  let filled = "";
  code.addEventListener("input", async () => {
    const typed = code.value.replace(/\s/g, "");
    if (!/^\d{5}$/.test(typed) || typed === asked) {
      return;
    }
    asked = typed;
    const names = await townsOf(place.dataset.towns, typed);
    if (asked !== typed) {
      return;
    }
    choices.replaceChildren(...names.map(name => {
      const choice = document.createElement("option");
      choice.value = name;
      return choice;
    }));
    if (town.value === filled) {
      town.value = filled = names.length === 1 ? names[0] : "";
      if (document.activeElement === town) {
        town.select(); // who goes on typing means another
      }
    }
  });
}

document.querySelectorAll("[data-ticks]").forEach(tickAll);
document.querySelectorAll("[data-towns]").forEach(completeTown);
