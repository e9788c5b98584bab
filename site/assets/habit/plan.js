// The days of the course by date: start and pace, the dates in the list, and a calendar file of them.
import { button, h, save } from "../runner/dom.js";
import { PACES, changeHabit, habit, isDate } from "./habit.js";
import { NOT_KEPT } from "./progress.js";
import { dates } from "./schedule.js";
import { goOn, readStanding, today } from "./standing.js";

export async function show(place, root) {
  const { days, records, kept } = await readStanding(root);
  const items = [...document.querySelectorAll("ol.planned li")];
  const next = goOn(days, records)?.day ?? 1;
  const plan = habit().plan;
  const start = h("input", { type: "date", id: "plan-start", required: true, value: plan?.start ?? today() });
  const from = h("input", { type: "number", id: "plan-from", min: 1, max: items.length, required: true, value: plan?.from ?? next });
  const pace = h("select", { id: "plan-pace" }, ...Object.keys(PACES).map((name) => h("option", { selected: name === (plan?.pace ?? "weekdays") }, name)));
  const told = h("p", { role: "status" });
  const calendar = button("Calendar file (.ics)", () => save("marketing-vs-sales-measured.ics", ics(rows(habit().plan, items), root), "text/calendar"));
  const remove = button("Remove the plan", () => { changeHabit((one) => { one.plan = null; }); draw(); start.focus(); });
  const draw = () => {
    const now = habit().plan;
    for (const item of items) item.querySelector("time")?.remove();
    for (const { item, date } of now ? rows(now, items) : []) item.prepend(h("time", { datetime: date }, shown(date)));
    calendar.hidden = remove.hidden = !now;
    const last = now && rows(now, items).at(-1);
    told.textContent = last ? `Day ${last.day} falls on ${shown(last.date)}.` : "";
  };
  const form = h("form", {},
    h("p", {}, h("label", { for: "plan-start" }, "Start on"), start),
    h("p", {}, h("label", { for: "plan-from" }, "with day"), from),
    h("p", {}, h("label", { for: "plan-pace" }, "at a pace of"), pace),
    h("p", {}, h("button", { type: "submit", class: "lw-button lw-first" }, "Make the plan"), " ", calendar, " ", remove));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isDate(start.value)) return;
    changeHabit((one) => { one.plan = { start: start.value, pace: pace.value, from: Number(from.value) }; });
    draw();
  });
  place.replaceChildren(form, told, ...(kept ? [] : [h("p", {}, NOT_KEPT)]));
  place.hidden = false;
  draw();
}

function rows(plan, items) {
  const rest = items.filter((item) => item.value >= plan.from);
  const all = dates(plan.start, PACES[plan.pace], rest.length);
  return rest.map((item, at) => ({ item, date: all[at], day: item.value, title: named(item), url: item.querySelector("a")?.href }));
}

// A day's title as the list has it, without the date before it and the mark behind it.
const named = (item) => [...item.childNodes].filter((node) => node.nodeName === "A" || node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("").trim();

const shown = (date) => new Date(`${date}T12:00`).toLocaleDateString(undefined, { weekday: "short", day: "numeric", month: "short", year: "numeric" });

// iCalendar (RFC 5545): an all-day event a day of the course, lines of at most 75 octets.
export function ics(planned, root, now = new Date()) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const events = planned.flatMap(({ date, day, title, url }) => [
    "BEGIN:VEVENT", `UID:day-${String(day).padStart(3, "0")}@marketing-vs-sales-measured`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`, `SUMMARY:${escaped(`Day ${day} \u00b7 ${title}`)}`,
    `URL:${url ?? root.href}`, "TRANSP:TRANSPARENT", "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Marketing vs Sales, Measured//Plan//EN", "CALSCALE:GREGORIAN", ...events, "END:VCALENDAR"];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

function folded(line) {
  const parts = [];
  let part = "", size = 0;
  for (const sign of line) {
    const more = new TextEncoder().encode(sign).length;
    if (size + more > 74) { parts.push(part); part = ""; size = 0; }
    part += sign;
    size += more;
  }
  return [...parts, part].join("\r\n ");
}
