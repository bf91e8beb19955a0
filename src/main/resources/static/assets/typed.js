// What people type for a day or an hour, read as the server reads it (TypedDate, TypedTime), which has the last word.
// null: not understood here; the text stays as typed and the server says what is wrong.

const pad = (number, digits = 2) => String(number).padStart(digits, "0");

/** 19/04/2019, 19/4/19, 19.04.2019, 19 04 2019, 19042019, 2019-04-19; midnight, browser's time. */
export function readDate(text) {
  const typed = text.trim();
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? [];
  if (year) {
    return dayOf(year, month, day);
  }
  const dayFirst = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  return dayFirst && dayOf(dayFirst[3], dayFirst[2], dayFirst[1]);
}

function dayOf(year, month, day) {
  const inYear = Number(year.length === 2 ? `20${year}` : year);
  const date = new Date(inYear, month - 1, day);
  const exists = date.getFullYear() === inYear && date.getMonth() === month - 1 && date.getDate() === Number(day);
  return exists ? date : null;
}

export const writeDate = date =>
  `${pad(date.getDate())}/${pad(date.getMonth() + 1)}/${pad(date.getFullYear(), 4)}`;

/** 13:30, 13h30, 13 h 30, 13h, 13.30, 1330, 930; on a day without a change of clocks. */
export function readTime(text) {
  const typed = text.trim();
  const found = /^(\d{1,2})\s?[:h.]\s?(\d{2})?$/i.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  const [hour, minute] = found ? [Number(found[1]), Number(found[2] ?? 0)] : [];
  return hour < 24 && minute < 60 ? new Date(2001, 0, 1, hour, minute) : null;
}

export const writeTime = date => `${pad(date.getHours())}:${pad(date.getMinutes())}`;
