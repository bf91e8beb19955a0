// Shows how many sessions of a bundle have arrived. Without scripts the link downloads the same file.

const MARK = /%(\d+)\/(\d+)\n/g;
const LONGEST_MARK = 16;

/**
 * Reads the file as it comes: between two sessions it says how many are in it, of how many. What is no file is a page that
 * says why: the browser asks for it itself, and shows it.
 */
async function follow(link, place) {
  const status = place.querySelector("[role=status]");
  place.dataset.wait ??= status.textContent;
  const bar = Object.assign(document.createElement("progress"), {max: Number(place.dataset.all), value: 0});
  bar.setAttribute("aria-label", link.textContent.trim());
  place.querySelector("progress")?.remove();
  place.append(bar);
  let ready = 0;
  const say = (done, all) => {
    ready = done;
    bar.max = all;
    bar.value = done;
    status.textContent = place.dataset.progress.replace("[done]", done).replace("[all]", all);
  };
  say(0, bar.max);
  try {
    const answer = await fetch(link.href);
    if (isFile(answer)) {
      const parts = [];
      const decoder = new TextDecoder("latin1");
      let rest = "";
      for await (const part of chunks(answer.body.getReader())) {
        parts.push(part);
        const text = rest + decoder.decode(part, {stream: true});
        for (const [, done, all] of text.matchAll(MARK)) {
          if (Number(done) === ready + 1) {
            say(Number(done), Number(all));
          }
        }
        rest = text.slice(-LONGEST_MARK);
      }
      save(new Blob(parts, {type: "application/pdf"}), nameOf(answer));
      status.textContent = place.dataset.done;
    } else {
      status.textContent = place.dataset.wait; // where there is a file by now, it is the browser that takes it
      location.assign(link.href);
    }
  } catch {
    status.textContent = place.dataset.failed;
  }
  bar.remove();
}

function isFile(answer) {
  return answer.ok && answer.headers.get("Content-Type")?.startsWith("application/pdf");
}

async function* chunks(reader) {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    yield next.value;
  }
}

function nameOf(answer) {
  return answer.headers.get("Content-Disposition").match(/filename="([^"]+)"/)[1];
}

function save(file, name) {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

document.querySelectorAll("[data-follows]").forEach(link => {
  const place = document.getElementById(link.dataset.follows);
  link.addEventListener("click", event => {
    event.preventDefault();
    if (!link.hasAttribute("aria-disabled")) {
      link.setAttribute("aria-disabled", "true");
      follow(link, place).finally(() => link.removeAttribute("aria-disabled"));
    }
  });
});
