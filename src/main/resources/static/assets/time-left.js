// Warns before the sign-in ends and takes the page off the screen when it has ended, for whoever comes by would read it.
// Without scripts the server alone says so, at the next request; what was typed waits there too.

const TICK = 20_000;
const FRESH = 5_000;
const PATIENCE = 10_000;

const template = document.getElementById("time-left");
const words = template.dataset;
const parts = document.importNode(template.content, true);
const dialog = parts.querySelector("dialog");
const title = dialog.querySelector("h2");
const status = dialog.querySelector("[role=status]");
const instead = parts.querySelector("main");

const ends = {};
let asked = 0;
let timer;
/** Whether the reader knows of the end that nothing puts off. */
let told = false;
/** The page, while it is not shown, and how it was. */
let away;
/** The form that was typed into last. */
let typed;

function learn({idle, longest}) {
  asked = Date.now();
  ends.idle = asked + idle * 1000;
  ends.longest = asked + longest * 1000;
}

const warning = Number(words.warning) * 1000;
const remaining = () => Math.min(ends.idle, ends.longest) - Date.now();
const next = () => ends.longest <= ends.idle ? "longest" : "idle";

/** Only the server knows: its reader may be at work in another tab. False if it cannot be asked. */
async function ask(method) {
  try {
    const answer = await fetch(words.ask, {
      method,
      headers: {Accept: "application/json", "X-CSRF-TOKEN": dialog.querySelector("[name=_csrf]").value},
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) {
      return false;
    }
    const {left, token} = await answer.json();
    const same = left && String(left.account) === words.account;
    learn(same ? left : {idle: 0, longest: 0});
    if (same) {
      renew(token);
    }
    return true;
  } catch {
    return false;
  }
}

/** Who signed in again in another tab goes on here: his forms are bound to the new sign-in. */
function renew(token) {
  for (const place of [document, dialog, away]) {
    place?.querySelectorAll("[name=_csrf]").forEach(field => field.value = token);
  }
}

async function look() {
  clearTimeout(timer);
  if (remaining() <= 0) {
    takeAway();
  }
  await ask("GET");
  show();
}

function show() {
  const left = remaining();
  clearTimeout(timer);
  if (left <= 0) {
    takeAway();
    return;
  }
  bringBack();
  if (left > warning) {
    told = false;
    dialog.close();
    wait();
  } else {
    warn(left);
    timer = setTimeout(look, Math.min(left, TICK));
  }
}

/** Clocks go on while a laptop sleeps, timers do not: the clock is read often, which asks nobody anything. */
function wait() {
  const calm = remaining() - warning;
  if (calm > 0) {
    timer = setTimeout(wait, Math.min(calm, TICK));
  } else {
    look();
  }
}

function warn(left) {
  if (told && next() === "longest") {
    return;
  }
  const minutes = Math.ceil(left / 60_000);
  title.textContent = minutes > 1 ? words.minutes.replace("[n]", minutes) : words.minute;
  dialog.querySelectorAll("[data-end]").forEach(part => part.hidden = part.dataset.end !== next());
  if (dialog.open) {
    status.textContent = minutes > 1 ? "" : words.minute;
  } else {
    status.textContent = "";
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("button[data-end]:not([hidden])").focus();
  }
}

/** To answer the warning is to be there; the end that nothing puts off is only taken note of. */
async function answerWarning() {
  if (next() === "longest") {
    told = true;
    dialog.close();
  } else if (await ask("POST")) {
    show();
  } else {
    status.textContent = words.failed;
  }
}

function takeAway() {
  if (away) {
    return;
  }
  dialog.close();
  dialog.remove();
  const {title, body, activeElement} = document;
  const from = {title, look: body.className, focused: activeElement, top: scrollY};
  away = document.createDocumentFragment();
  away.append(...body.childNodes);
  away.from = from;
  body.className = "public";
  body.append(instead);
  document.title = instead.querySelector("h1").textContent;
  instead.querySelector("h1").focus();
}

function bringBack() {
  if (!away) {
    return;
  }
  const {title, look, focused, top} = away.from;
  instead.remove();
  document.body.append(away);
  document.body.className = look;
  document.title = title;
  away = undefined;
  focused.focus({preventScroll: true});
  scrollTo(0, top);
}

/**
 * Signs in again and comes back to the form as it was typed: it is sent with a token of nobody's, so that the server
 * keeps it and does nothing else, even if the sign-in still lives.
 */
function signInAgain(event) {
  const form = typed ?? away.querySelector("main form[method=post]:not([enctype])");
  const action = form && new URL(form.getAttribute("action") ?? "", location);
  if (action?.pathname !== location.pathname || form.getAttribute("enctype")) {
    return;
  }
  event.preventDefault();
  const sent = document.createElement("form");
  sent.method = "post";
  sent.action = action.pathname;
  for (const [name, value] of new FormData(form)) {
    sent.append(Object.assign(document.createElement("input"), {type: "hidden", name, value: name === "_csrf" ? "" : value}));
  }
  document.body.append(sent);
  sent.submit();
}

function lookAgain() {
  if (document.visibilityState === "visible" && Date.now() - asked > FRESH) {
    look();
  }
}

learn({idle: Number(words.idle), longest: Number(words.longest)});
document.addEventListener("input", event => typed = event.target.closest("main form[method=post]") ?? typed);
document.addEventListener("visibilitychange", lookAgain);
addEventListener("focus", lookAgain);
addEventListener("pageshow", event => event.persisted && look());
dialog.querySelectorAll("button[type=button]").forEach(button => button.addEventListener("click", answerWarning));
dialog.addEventListener("cancel", event => {
  event.preventDefault();
  answerWarning();
});
instead.querySelector("a").addEventListener("click", signInAgain);
show();
