// What a list to be ticked gains when the browser runs scripts. It works without them.

/** Ticks all boxes of a list, or none. */
function tickAll(link) {
  const form = link.closest("form");
  const boxes = [...form.querySelectorAll(`input[name="${link.dataset.ticks}"]`)];
  const ticked = () => boxes.every(box => box.checked);
  const say = () => { link.textContent = ticked() ? link.dataset.none : link.dataset.all; };
  link.addEventListener("click", event => {
    event.preventDefault();
    const tick = !ticked();
    boxes.forEach(box => { box.checked = tick; });
    boxes[0].dispatchEvent(new Event("change", {bubbles: true}));
  });
  form.addEventListener("change", say);
  addEventListener("pageshow", say);
}

document.querySelectorAll("[data-ticks]").forEach(tickAll);
