// What every page gains when the browser runs scripts. Each page works without them.

const PATIENCE = 8000;
const LONG_PATIENCE = 60000;
const NEARLY = 0.8;
const PAUSE = 1000;

/**
 * A form leaves once: further clicks are ignored until the answer comes, the text changes, or patience ends. Where the
 * answer may take a while, the form says meanwhile what goes on.
 */
function leaveOnce(form) {
  const meanwhile = form.querySelector("[data-meanwhile]");
  let clicked = null;
  const release = () => {
    delete form.dataset.leaving;
    meanwhile?.replaceChildren();
    clicked?.removeAttribute("aria-disabled");
  };
  form.addEventListener("submit", event => {
    if (form.dataset.leaving) {
      event.preventDefault();
      return;
    }
    form.dataset.leaving = "yes";
    clicked = event.submitter;
    clicked?.setAttribute("aria-disabled", "true");
    meanwhile?.replaceChildren(bar(), meanwhile.dataset.meanwhile);
    setTimeout(release, meanwhile ? LONG_PATIENCE : PATIENCE);
  });
  form.addEventListener("input", release);
  form.addEventListener("change", release);
  addEventListener("pageshow", release); // back again, from the browser's memory
}

/** That something goes on, without saying how far it is: the words beside it say what. */
function bar() {
  const bar = document.createElement("progress");
  bar.setAttribute("aria-hidden", "true");
  return bar;
}

/** A button that puts a text where the next "paste" finds it (G59), says so, and is heard by screen readers. */
function copyOnClick(button) {
  const label = button.querySelector("[data-label]");
  const usual = label.textContent;
  const heard = document.getElementById(button.dataset.heard);
  let rest;
  button.addEventListener("click", async () => {
    await copy(document.getElementById(button.dataset.copy));
    clearTimeout(rest);
    label.textContent = heard.textContent = button.dataset.done;
    button.classList.add("done");
    rest = setTimeout(() => {
      label.textContent = usual;
      heard.textContent = "";
      button.classList.remove("done");
    }, 4000);
  });
}

async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
  } catch {
    // No clipboard without TLS, or not allowed: select the text and copy it as a hand would.
    getSelection().selectAllChildren(source);
    document.execCommand("copy");
    getSelection().removeAllRanges();
  }
}

/** Shows what was typed into a password field, until the form leaves: no browser is to remember it as plain text. */
function revealOnClick(button) {
  const field = document.getElementById(button.getAttribute("aria-controls"));
  const show = shown => {
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
  };
  button.addEventListener("click", () => show(field.type === "password"));
  field.form.addEventListener("submit", () => show(false));
}

/** A menu closes as menus do: by the Escape key, by a click beside it, and when the keyboard goes on. */
function closeByItself(menu) {
  menu.addEventListener("keydown", event => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  menu.addEventListener("focusout", event => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });
  // Not click: on the empty ground of a page, iOS tells nobody of one.
  document.addEventListener("pointerup", event => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
}

/** Whoever goes on typing means what he types: the box that would put another value in its place is unticked. */
function untickByTyping(box) {
  const field = document.getElementById(box.dataset.insteadOf);
  for (const typing of ["input", "change"]) {
    field.addEventListener(typing, () => {
      box.checked = false;
    });
  }
}

/** How many characters a text has, once they are nearly all it may have: seen at once, heard when the typing pauses. */
function countCharacters(field) {
  const limit = Number(field.dataset.limit);
  const count = document.getElementById(`${field.id}-count`);
  const described = field.getAttribute("aria-describedby");
  const heard = document.createElement("p");
  heard.className = "unseen";
  heard.setAttribute("role", "status");
  count.after(heard);
  const show = () => {
    const length = field.value.trim().length;
    const { near, over } = count.dataset;
    count.hidden = length <= limit * NEARLY;
    count.classList.toggle("over", length > limit);
    count.textContent = count.hidden ? "" : (length > limit ? over : near).replace("#", length).replace("+", length - limit);
    if (!count.hidden) {
      field.setAttribute("aria-describedby", [described, count.id].filter(Boolean).join(" "));
    }
  };
  let pause;
  field.addEventListener("input", () => {
    show();
    clearTimeout(pause);
    pause = setTimeout(() => {
      heard.textContent = count.textContent;
    }, PAUSE);
  });
  show();
}

/**
 * How many lines of a list are ticked, seen and heard; nothing before the first one is. The box itself is never behind the bar
 * where that stands, which may have come by its being ticked.
 */
function countTicked(place) {
  const {ticked, none, single, many} = place.dataset;
  const box = `input[type="checkbox"][name="${ticked}"]`;
  const show = () => {
    const count = document.querySelectorAll(`${box}:checked`).length;
    const said = count > 1 ? many.replace("#", count) : (count ? single : none);
    if ((count || place.textContent) && said !== place.textContent) {
      place.textContent = said;
    }
  };
  document.addEventListener("change", event => {
    if (event.target.matches(box)) {
      show();
      if (event.target === document.activeElement) {
        event.target.scrollIntoView({block: "nearest"});
      }
    }
  });
  addEventListener("pageshow", show); // back again: browsers tick what was ticked
  show();
}

/** What the list says of a removal is said once. */
const SAYS_WHAT_WAS_DONE = /[?&]supprimee=/;

/**
 * Back to the list leads to the same centre's as it was seen last, with its search and its page. The browser knows where it
 * was, in this tab or in that which opened it: nothing is kept for it here.
 */
function leadToListAsSeen(link) {
  const {navigation} = globalThis; // older browsers tell of the last page alone
  const before = navigation ? navigation.entries().slice(0, navigation.currentEntry.index).map(entry => entry.url) : [];
  const isTheList = url => url?.split("?")[0] === link.href && !SAYS_WHAT_WAS_DONE.test(url);
  const seen = [...before, document.referrer].findLast(isTheList);
  if (seen) {
    link.setAttribute("href", seen.slice(location.origin.length));
  }
}

const PAPER = /[.](ods|pdf|zip)$/;
const SOON = [1000, 3000, 9000];

/**
 * Taking a paper along leaves the page where it is, which goes on saying that the paper is to be taken again. So what is said
 * of papers is read anew soon after, until it has changed; the focus stays where it was.
 */
function readAgainOnceTaken(parts) {
  const take = async waits => {
    for (const wait of waits) {
      await new Promise(goOn => setTimeout(goOn, wait));
      const answer = await fetch(location.href);
      if (answer.ok && !answer.redirected && show(await answer.text())) {
        return;
      }
    }
  };
  const show = page => {
    const fresh = new DOMParser().parseFromString(page, "text/html").querySelectorAll("[data-of-papers]");
    const changed = parts.filter((part, i) => fresh[i] && !fresh[i].isEqualNode(part));
    for (const part of changed) {
      const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
      part.replaceChildren(...fresh[parts.indexOf(part)].childNodes);
      [...part.querySelectorAll("a")].find(link => link.getAttribute("href") === focused)?.focus();
    }
    return changed.length > 0;
  };
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (link && PAPER.test(link.pathname)) {
      take(SOON);
    }
  });
}

document.querySelectorAll("details.menu").forEach(closeByItself);
document.querySelectorAll("form[method=post]").forEach(leaveOnce);
document.querySelectorAll("[data-copy]").forEach(copyOnClick);
document.querySelectorAll("[data-reveal]").forEach(revealOnClick);
document.querySelectorAll("[data-limit]").forEach(countCharacters);
document.querySelectorAll("[data-ticked]").forEach(countTicked);
document.querySelectorAll("[data-instead-of]").forEach(untickByTyping);
document.querySelectorAll("[data-back-to-list]").forEach(leadToListAsSeen);
document.querySelectorAll("[data-print]").forEach(button => button.addEventListener("click", () => print()));
const ofPapers = [...document.querySelectorAll("[data-of-papers]")];
if (ofPapers.length) {
  readAgainOnceTaken(ofPapers);
}
