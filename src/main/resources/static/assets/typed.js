// What people type for a day or an hour, read as the server reads it (TypedDate, TypedTime), which has the last word.
// null: not understood here; the text stays as typed and the server says what is wrong.

export const pad = (number, digits = 2) => String(number).padStart(digits, "0");

const MONTHS = [
  "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
];

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

const DATES = [
  /^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  new RegExp(`^(?:(?<weekday>${WEEKDAYS.join("|")}),? )?(?<day>\\d{1,2}(?!er)|1)(?:er)? (?<month>${MONTHS.join("|")}) (?<year>\\d{4})$`),
];

const TIMES = [
  /^(?<hour>\d{1,2})\s?h\s?(?<minute>\d{1,2})?$/i,
  /^(?<hour>\d{1,2})\s?[:.]\s?(?<minute>\d{2})?$/,
  /^(?<hour>\d{1,2})(?<minute>\d{2})$/,
];

/** The parts of the first form that a text has; null if it has none. */
const parts = (forms, text) => forms.map(form => form.exec(text)?.groups).find(Boolean) ?? null;

/** Without case and accents, each space the same. */
const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/** 19/04/2019, 19/4/19, 19.04.2019, 19 04 2019, 19042019, 190419, 2019-04-19, 19 avril 2019, vendredi 19 avril 2019; midnight, browser's time. */
export function readDate(text) {
  const written = parts(DATES, folded(text));
  const day = written && dayOf(written.year, 1 + MONTHS.indexOf(written.month) || written.month, written.day);
  return day && written.weekday && WEEKDAYS[day.getDay()] !== written.weekday ? null : day;
}

function dayOf(year, month, day) {
  const inYear = Number(year.length === 2 ? `20${year}` : year);
  const date = new Date(inYear, month - 1, day);
  const exists = date.getFullYear() === inYear && date.getMonth() === month - 1 && date.getDate() === Number(day);
  return exists ? date : null;
}

export const writeDate = date =>
  `${pad(date.getDate())}/${pad(date.getMonth() + 1)}/${pad(date.getFullYear(), 4)}`;

/** 13:30, 13h30, 13 h 30, 13h, 9h5, 13.30, 1330, 930; on a day without a change of clocks. */
export function readTime(text) {
  const written = parts(TIMES, text.trim());
  const [hour, minute] = written ? [Number(written.hour), Number(written.minute ?? 0)] : [];
  return hour < 24 && minute < 60 ? new Date(2001, 0, 1, hour, minute) : null;
}

export const writeTime = date => `${pad(date.getHours())}:${pad(date.getMinutes())}`;
