// The calendar of a date field and the clock of a time field (G41–G47): flatpickr, French, Monday first.
// The text field stays a plain one that anybody can type into; flatpickr only draws what opens beside it
// (its own field is a hidden stand-in), so what was typed is never taken away, and the server judges it.

import { pad, readDate, readTime, writeDate, writeTime } from "./typed.js";

const KINDS = {
  date: {
    read: readDate,
    write: writeDate,
    // A year typed behind the one that is there would lead beyond what a Date can tell, where no month has a name.
    options: { monthSelectorType: "static", ariaDateFormat: "l j F Y", maxDate: new Date(9999, 11, 31) },
  },
  time: {
    read: readTime,
    write: writeTime,
    options: { enableTime: true, noCalendar: true, minDate: new Date(2001, 0, 1), defaultHour: 9, minuteIncrement: 5 },
  },
};

function enhance(control) {
  const field = control.querySelector("input");
  const opener = control.querySelector(".opener");
  const kind = KINDS[control.dataset.picker];
  const words = control.dataset;
  const heard = element("p", { class: "unseen", role: "status" });
  const standIn = element("input", { hidden: "" });
  control.append(standIn, heard);

  const picker = flatpickr(standIn, {
    ...kind.options,
    locale: document.documentElement.lang === "fr" ? "fr" : { firstDayOfWeek: 1 },
    time_24hr: true,
    disableMobile: true,
    static: true,
    clickOpens: false,
    allowInput: true, // or the clock would take the focus from the field
    animate: false,
    ignoredFocusElements: [field, opener],
    ...(words.min && { minDate: readDate(words.min) }),
    onReady: (_dates, _text, made) => makeAccessible(made, words),
    onOpen: () => opener.setAttribute("aria-expanded", "true"),
    onClose() {
      opener.setAttribute("aria-expanded", "false");
      const { activeElement } = document; // the body, once the chosen day is drawn anew
      if (activeElement === document.body || picker.calendarContainer.contains(activeElement)) {
        field.focus();
      }
    },
    onValueUpdate([chosen], _text, made) {
      if (chosen && made.isOpen) {
        field.value = kind.write(chosen);
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    },
    onDayCreate: (_dates, _text, _made, day) => describeDay(day),
    onMonthChange: (_dates, _text, made) => monthShown(made, heard),
    onYearChange: (_dates, _text, made) => monthShown(made, heard),
  });

  const follow = () => {
    const typed = kind.read(field.value);
    if (typed) {
      picker.setDate(typed, false);
    } else {
      picker.clear(false);
      blankClock(picker);
    }
    if (picker.daysContainer) {
      nameMonth(picker); // which shows another one without a word of it
    }
  };
  const show = () => {
    follow();
    picker.open();
    oneDayInTabOrder(picker);
    picker.calendarContainer.scrollIntoView({ block: "nearest" });
  };
  const enter = () => {
    show();
    (picker.days?.querySelector("[tabindex='0']") ?? picker.hourElement).focus();
  };

  field.addEventListener("click", show);
  field.addEventListener("input", follow);
  field.addEventListener("change", () => {
    const typed = kind.read(field.value);
    if (typed) {
      field.value = kind.write(typed);
    }
  });
  field.addEventListener("keydown", event => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      enter();
    } else if (picker.isOpen && ["Escape", "Enter", "Tab"].includes(event.key)) {
      picker.close();
    }
  });
  control.addEventListener("focusout", ({ relatedTarget }) => {
    if (picker.isOpen && relatedTarget && !control.contains(relatedTarget)) {
      picker.close();
    }
  });
  opener.addEventListener("click", () => (picker.isOpen ? picker.close() : enter()));
  keysOfCalendar(picker);
  setBlankClock(picker);
}

/** Names and roles for what flatpickr draws with plain spans. */
function makeAccessible(picker, words) {
  const box = picker.calendarContainer;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", words.title);
  box.querySelectorAll(".arrowUp, .arrowDown, .flatpickr-weekdays").forEach(part => part.setAttribute("aria-hidden", "true"));
  for (const [arrow, label] of [[picker.prevMonthNav, words.previous], [picker.nextMonthNav, words.next]]) {
    if (arrow) {
      set(arrow, { role: "button", tabindex: "0", "aria-label": label });
      arrow.querySelector("svg").setAttribute("aria-hidden", "true");
    }
  }
  for (const [input, label] of [
    [picker.currentYearElement, words.year], [picker.hourElement, words.hour], [picker.minuteElement, words.minute],
  ]) {
    if (input) {
      set(input, { tabindex: "0", "aria-label": label });
    }
  }
  if (picker.daysContainer) {
    picker.daysContainer.removeAttribute("tabindex");
    nameMonth(picker);
  }
}

function describeDay(day) {
  set(day, {
    role: "button",
    "aria-pressed": String(day.classList.contains("selected")),
    ...(day.classList.contains("flatpickr-disabled") && { "aria-disabled": "true" }),
  });
}

const monthName = picker => `${picker.l10n.months.longhand[picker.currentMonth]} ${picker.currentYear}`;

function nameMonth(picker) {
  set(picker.daysContainer, { role: "group", "aria-label": monthName(picker) });
}

function monthShown(picker, heard) {
  nameMonth(picker);
  oneDayInTabOrder(picker);
  heard.textContent = monthName(picker);
}

/** The chosen day, else today, else the first: the one that Tab reaches; arrows reach the others. */
function oneDayInTabOrder({ days }) {
  const of = selector => days?.querySelector(`.flatpickr-day${selector}:not(.flatpickr-disabled)`);
  (of(".selected") ?? of(".today:not(.prevMonthDay, .nextMonthDay)") ?? of(":not(.prevMonthDay)"))?.setAttribute("tabindex", "0");
}

/** The keys that flatpickr lacks: Space as Enter, Page up and down for months, Tab out of the clock. */
function keysOfCalendar(picker) {
  const turn = (months, day) => {
    picker.changeMonth(months);
    const same = [...picker.days.querySelectorAll(".flatpickr-day:not(.prevMonthDay, .nextMonthDay)")];
    same[Math.min(day, same.length) - 1].focus();
  };
  picker.calendarContainer.addEventListener("keydown", event => {
    const { key, target } = event;
    const press = key === " " || key === "Enter";
    if (press && target.getAttribute("role") === "button") {
      event.preventDefault();
      event.stopPropagation();
      target.click();
    } else if (target.dateObj && (key === "PageUp" || key === "PageDown")) {
      event.preventDefault();
      turn(key === "PageUp" ? -1 : 1, target.dateObj.getDate());
    } else if (key === "Tab") {
      event.stopPropagation();
    }
  }, { capture: true });
}

/** Where the field is empty, or says no time, the clock shows none either: "-- : --". */
function blankClock({ hourElement, minuteElement }) {
  for (const input of [hourElement, minuteElement]) {
    if (input) {
      set(input, { placeholder: "--" });
      input.value = "";
    }
  }
}

/** A blank clock is set from its first hour on by the arrows; whoever only looks at it sets nothing. */
function setBlankClock(picker) {
  const { calendarContainer, hourElement, minuteElement, config } = picker;
  const isBlank = () => hourElement && !hourElement.value && !minuteElement.value;
  const begin = () => {
    hourElement.value = pad(config.defaultHour);
    minuteElement.value = pad(config.defaultMinute);
  };
  calendarContainer.addEventListener("keydown", event => {
    if (isBlank() && ["ArrowUp", "ArrowDown"].includes(event.key)) {
      begin();
    } else if (isBlank() && event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      picker.close();
    }
  }, { capture: true });
  calendarContainer.addEventListener("click", ({ target }) => {
    if (isBlank() && target.matches(".arrowUp, .arrowDown")) {
      begin();
    }
  }, { capture: true });
  calendarContainer.addEventListener("blur", event => {
    if (isBlank()) {
      event.stopPropagation();
    }
  }, { capture: true });
}

function element(name, attributes) {
  const made = document.createElement(name);
  set(made, attributes);
  return made;
}

function set(on, attributes) {
  Object.entries(attributes).forEach(([name, value]) => on.setAttribute(name, value));
}

document.querySelectorAll("[data-picker]").forEach(enhance);
