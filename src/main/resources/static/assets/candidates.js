// What the list of candidates gains when the browser runs scripts. It works without them.

/** Ticks all boxes of the list, or none, without leaving it. */
function tickAll(link) {
  const boxes = [...link.closest("form").querySelectorAll(`input[name="${link.dataset.ticks}"]`)];
  const all = () => boxes.every(box => box.checked);
  const say = () => { link.textContent = all() ? link.dataset.none : link.dataset.all; };
  link.addEventListener("click", event => {
    event.preventDefault();
    const ticked = !all();
    boxes.forEach(box => { box.checked = ticked; });
    boxes[0].dispatchEvent(new Event("change", {bubbles: true}));
  });
  link.closest("form").addEventListener("change", say);
}

document.querySelectorAll("[data-ticks]").forEach(tickAll);
