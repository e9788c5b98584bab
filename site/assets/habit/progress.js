// Progress on the page: days, points, days in a row, where to go on, what is due; marks in the lists of days.
import { h } from "../runner/dom.js";
import { PACES, changeHabit } from "./habit.js";
import { dates, due, plus, scheduled } from "./schedule.js";
import { goOn, readStanding, today } from "./standing.js";

export const NOT_KEPT = "This browser keeps nothing after the page is closed, so progress, plan and review begin anew each time.";
const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

// Days in a row with something right, up to today or, before today's work, to yesterday.
export function streak(worked, now = today()) {
  const all = new Set(worked);
  let number = 0;
  for (let at = all.has(now) ? now : plus(now, -1); all.has(at); at = plus(at, -1)) number += 1;
  return number;
}

// The day that a plan puts on `now`, or the next one it has.
export function planned({ start, pace, from }, now, last = 100) {
  const all = dates(start, PACES[pace], Math.max(last - from + 1, 0));
  const at = all.findIndex((date) => date >= now);
  return at < 0 ? null : { day: from + at, date: all[at] };
}

export async function show(root) {
  const { days, records, kept } = await readStanding(root);
  const deck = await (await fetch(new URL("review.json", root), { cache: "no-cache" })).json();
  for (const item of document.querySelectorAll("ol.days li[value]")) {
    const day = days.find((one) => one.day === item.value);
    if (day?.right) item.append(h("span", { class: "lw-mark" }, day.done ? " \u2713 done" : ` ${day.right} of ${Object.keys(day.points).length} right`));
  }
  const place = document.querySelector("[data-progress]");
  if (!place) return;
  const { plan, reviews } = changeHabit((one) => { one.reviews = scheduled(one.reviews, deck, days, today()); });
  const lines = [];
  const begun = days.some((day) => day.right) || records.some((record) => Object.keys(record.cells).length);
  if (begun) {
    const row = streak(records.flatMap((record) => record.dates ?? []));
    const told = [`${count(days.filter((day) => day.done).length, "day")} done`, count(days.reduce((sum, day) => sum + day.earned, 0), "point"), row > 1 ? `${row} days in a row` : null];
    lines.push(h("p", {}, h("strong", {}, "On this device: "), `${told.filter(Boolean).join(", ")}.`));
  }
  const now = today(), next = plan && planned(plan, now);
  if (next) lines.push(h("p", {}, `Your plan: day ${next.day} ${next.date === now ? "today" : `on ${new Date(`${next.date}T12:00`).toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long" })}`}.`));
  const waiting = due(reviews, deck, days, now);
  const number = waiting.cards.length + waiting.again.length;
  const on = begun ? goOn(days, records) : null;
  const links = [
    on ? h("a", { class: "md-button md-button--primary", href: new URL(on.url, root).href }, `Go on with day ${on.day} \u00b7 ${on.title}`) : null,
    number ? h("a", { class: "md-button", href: new URL("review/", root).href }, `Review: ${number} due`) : null,
  ].filter(Boolean);
  if (links.length) lines.push(h("p", {}, ...links.flatMap((link) => [link, " "])));
  if (!kept) lines.push(h("p", {}, NOT_KEPT));
  place.replaceChildren(...lines);
  place.hidden = !lines.length;
}
