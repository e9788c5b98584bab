// What has been done on this device, day by day, from the course's list of days and the records of the reader's work.
import { openStore } from "../runner/store.js";

// Today as 2026-11-22 in the reader's own time zone.
export const today = (at = new Date()) => new Date(at - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

const SEVERAL = 2; // wrong answers after which a question is tried again later

// Per exercise the questions right in any version, whether that is all of them, those missed, and those that were hard.
export function standing(days, records) {
  return days.map((day) => {
    const mine = records.filter((record) => record.stem === day.stem);
    const ids = Object.keys(day.points);
    const tries = (id) => Math.max(0, ...mine.map((record) => record.progress[id]?.tries ?? 0));
    const right = new Set(ids.filter((id) => mine.some((record) => record.progress[id]?.done)));
    return {
      ...day,
      right: right.size,
      earned: ids.reduce((sum, id) => sum + (right.has(id) ? day.points[id] : 0), 0),
      done: ids.every((id) => right.has(id)),
      missed: ids.filter((id) => !right.has(id) && tries(id) > 0),
      hard: ids.filter((id) => right.has(id) && tries(id) >= SEVERAL),
      last: mine.flatMap((record) => record.dates ?? []).sort().at(-1),
    };
  });
}

// {days, records, kept}: the standing of every day that is ready, and whether this browser keeps it.
export async function readStanding(root) {
  const answer = await fetch(new URL("days.json", root), { cache: "no-cache" });
  const store = await openStore();
  const records = await store.everything();
  return { days: standing(await answer.json(), records), records, kept: store.kept, store };
}

// Where the reader left off, or the first open day after it, or the first open one.
export function goOn(days, records) {
  const last = records.reduce((one, other) => (other.changed > one?.changed ? other : one), records[0]);
  const from = days.findIndex((day) => day.stem === last?.stem);
  return days.slice(Math.max(from, 0)).find((day) => !day.done) ?? days.find((day) => !day.done);
}
