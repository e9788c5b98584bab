// What has been done on this device: days, points, days in a row and where to go on, on the home page; marks in the lists
// of days. Read from the store in this browser, never sent anywhere.
import { h } from "./dom.js";
import { openStore } from "./store.js";

const DAY = 86_400_000;

// Today as 2026-11-22 in the reader's own time zone.
export const today = (at = new Date()) => new Date(at - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

// Per exercise the questions right in any version, and whether that is all of them.
function standing(days, records) {
  return days.map((day) => {
    const right = new Set();
    for (const record of records) {
      if (record.stem === day.stem) for (const [id, one] of Object.entries(record.progress)) if (one.done) right.add(id);
    }
    const earned = Object.entries(day.points).reduce((sum, [id, worth]) => sum + (right.has(id) ? worth : 0), 0);
    return { ...day, right: right.size, earned, done: Object.keys(day.points).every((id) => right.has(id)) };
  });
}

// Days in a row with something right, up to today or, before today's work, to yesterday.
export function streak(dates, now = today()) {
  const worked = new Set(dates);
  let at = worked.has(now) ? Date.parse(now) : Date.parse(now) - DAY;
  let count = 0;
  while (worked.has(new Date(at).toISOString().slice(0, 10))) {
    count += 1;
    at -= DAY;
  }
  return count;
}

// Where the reader left off, or the first open day after it, or the first open one.
function goOn(days, records) {
  const last = records.reduce((one, other) => (other.changed > one.changed ? other : one));
  const from = days.findIndex((day) => day.stem === last.stem);
  return days.slice(Math.max(from, 0)).find((day) => !day.done) ?? days.find((day) => !day.done);
}

export async function show(root) {
  const answer = await fetch(new URL("days.json", root), { cache: "no-cache" });
  if (!answer.ok) return;
  const records = await (await openStore()).everything();
  const days = standing(await answer.json(), records);
  if (!days.some((day) => day.right)) return;
  for (const item of document.querySelectorAll("ol.days li[value]")) {
    const day = days.find((one) => one.day === item.value);
    if (day?.right) item.append(h("span", { class: "lw-mark" }, day.done ? " \u2713 done" : ` ${day.right} of ${Object.keys(day.points).length} right`));
  }
  const place = document.querySelector("[data-progress]");
  if (!place) return;
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const done = days.filter((day) => day.done).length;
  const row = streak(records.flatMap((record) => record.dates ?? []));
  const told = [`${count(done, "day")} done`, count(days.reduce((sum, day) => sum + day.earned, 0), "point"), row > 1 ? `${row} days in a row` : null];
  const next = goOn(days, records);
  place.replaceChildren(h("p", {}, h("strong", {}, "On this device: "), `${told.filter(Boolean).join(", ")}.`),
    next ? h("p", {}, h("a", { class: "md-button", href: new URL(next.url, root).href }, `Go on with day ${next.day} \u00b7 ${next.title}`)) : "");
  place.hidden = false;
}
