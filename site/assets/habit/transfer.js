// Progress as one file: written from this browser, read back into this or another one. What is here is never overwritten
// by what comes: of two versions of the same answers the younger one is shown and the other can be taken back.
import { button, h, save } from "../runner/dom.js";
import { openLedger } from "../runner/predictions.js";
import { openStore } from "../runner/store.js";
import { changeHabit, habit, isDate, trouble } from "./habit.js";
import { NOT_KEPT } from "./progress.js";
import { today } from "./standing.js";

const FORMAT = "larkwell-progress", VERSION = 1, MOST = 30_000_000;

export async function show(place) {
  const store = await openStore();
  const told = h("p", { role: "status" });
  const file = h("input", { type: "file", id: "transfer-file", accept: ".json,application/json" });
  file.addEventListener("change", async () => {
    if (!file.files.length) return;
    const [chosen] = file.files;
    try {
      if (chosen.size > MOST) throw new Error("it is larger than any progress can be");
      told.textContent = await bring(store, await chosen.text());
    } catch (error) {
      told.textContent = `${chosen.name}: this is no progress of this course (${error.message}). Nothing was changed. Choose a file that "Save my progress" has written.`;
    }
    file.value = "";
  });
  place.replaceChildren(
    h("p", {}, button("Save my progress as a file", async () => save(`larkwell-progress-${today()}.json`, await written(store), "application/json"), { class: "lw-button lw-first" })),
    h("p", {}, h("label", { for: "transfer-file" }, "Bring progress in from a file: "), file), told,
    ...(store.kept ? [] : [h("p", {}, NOT_KEPT)]));
  place.hidden = false;
}

async function written(store) {
  return JSON.stringify({ format: FORMAT, version: VERSION, saved: new Date().toISOString(), work: await store.everything(), predictions: await (await openLedger()).entries(), habit: habit() });
}

// Take a file's text in; all of it is checked before anything is written. Returns what to say.
async function bring(store, text) {
  const found = checked(text);
  const oldestFirst = found.work.toSorted((one, other) => (one.changed ?? 0) - (other.changed ?? 0)); // so that the last place stays the last
  for (const record of oldestFirst) await store.change(structuredClone(record), (here) => merge(here, record));
  const ledger = await openLedger();
  const known = new Map(await ledger.entries());
  for (const [name, entry] of found.predictions ?? []) {
    const here = known.get(name); // what was written down here stands, but for an outcome that came since
    if (!here || (here.outcome === undefined && entry.outcome !== undefined)) await ledger.put(name, entry);
  }
  changeHabit((here) => {
    here.plan ??= found.habit.plan;
    for (const [id, one] of Object.entries(found.habit.reviews)) if (!here.reviews[id] || here.reviews[id].box < one.box) here.reviews[id] = one;
  });
  const days = new Set(found.work.map((record) => record.stem)).size;
  const predicted = found.predictions?.length;
  const told = [`work on ${days} day${days === 1 ? "" : "s"}`, predicted ? `${predicted} prediction${predicted === 1 ? "" : "s"}` : null];
  return `Brought in: ${told.filter(Boolean).join(", ")}, and the plan and reviews. What was here is still here.`;
}

// Add a record to the one that is here: right answers and dates of both; of texts that differ the younger, the other kept.
function merge(here, other) {
  const same = JSON.stringify(here.cells) === JSON.stringify(other.cells);
  const mine = { cells: here.cells, progress: here.progress };
  const empty = !Object.keys(here.cells).length;
  if (!same && Object.keys(other.cells).length) {
    // earlier answers that can still be taken back here have only this one place: then what came stays in its file
    const younger = empty || (!here.before && (other.changed ?? 0) > (here.changed ?? 0));
    if (younger) here.cells = other.cells;
    if (!empty && !here.before) here.before = younger ? mine : { cells: other.cells, progress: other.progress };
  }
  const progress = { ...here.progress };
  for (const [id, one] of Object.entries(other.progress)) {
    const old = progress[id];
    progress[id] = old ? { done: old.done || one.done, tries: Math.max(old.tries, one.tries), hints: Math.max(old.hints, one.hints) } : one;
  }
  here.progress = progress;
  for (const [list, key] of [["more", (one) => one.cell.id], ["aside", (one) => one.id + one.when]]) {
    const known = new Set((here[list] ?? []).map(key));
    if (other[list]?.length) here[list] = [...(here[list] ?? []), ...other[list].filter((one) => !known.has(key(one)))];
  }
  here.dates = [...new Set([...(here.dates ?? []), ...(other.dates ?? [])])].sort();
}

export function checked(text) {
  let found;
  try { found = JSON.parse(text); } catch { throw new Error("it is no JSON"); }
  const demand = (holds, what) => { if (!holds) throw new Error(what); };
  demand(found?.format === FORMAT, "it does not say that it is one");
  demand(found.version === VERSION, `it is of version ${found.version}, this page reads ${VERSION}`);
  demand(Array.isArray(found.work), "it has no list of work");
  const object = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
  const texts = (one) => object(one) && Object.values(one).every((text) => typeof text === "string");
  const counts = (one) => object(one) && Object.values(one).every((each) => object(each) && typeof each.done === "boolean" && Number.isInteger(each.tries) && Number.isInteger(each.hints));
  found.work.forEach((record, at) => {
    const where = `entry ${at + 1}`;
    demand(object(record) && /^day-\d{3}-[a-z0-9-]+$/.test(record.stem) && typeof record.version === "string", `${where} names no exercise`);
    demand(Array.isArray(record.notebook?.cells) && object(record.notebook.metadata), `${where} has no notebook`);
    demand(texts(record.cells), `${where}: its answers are no texts`);
    demand(counts(record.progress), `${where}: its progress is damaged`);
    demand(record.dates === undefined || (Array.isArray(record.dates) && record.dates.every(isDate)), `${where}: its dates are none`);
    const own = (one) => object(one) && object(one.cell) && typeof one.cell.id === "string";
    demand(record.more === undefined || (Array.isArray(record.more) && record.more.every(own)), `${where}: its own cells are damaged`);
    const set = (one) => object(one) && typeof one.id === "string" && typeof one.text === "string";
    demand(record.aside === undefined || (Array.isArray(record.aside) && record.aside.every(set)), `${where}: its texts set aside are damaged`);
    demand(record.changed === undefined || Number.isFinite(record.changed), `${where}: the moment of its change is none`);
    demand(record.before == null || (texts(record.before.cells) && counts(record.before.progress)), `${where}: its earlier answers are damaged`);
  });
  const number = (value) => typeof value === "number" && Number.isFinite(value);
  const outcome = (one) => (one.outcome === undefined ? one.settled === undefined : number(one.outcome) && isDate(one.settled));
  const predicted = (one) => object(one) && typeof one.about === "string" && isDate(one.made) && number(one.low) && number(one.high) && one.low <= one.high && outcome(one);
  const pairs = found.predictions ?? []; // files of earlier days have none
  demand(Array.isArray(pairs) && pairs.every((pair) => Array.isArray(pair) && typeof pair[0] === "string" && predicted(pair[1])), "its predictions are damaged");
  const odd = trouble(found.habit);
  demand(!odd, odd);
  return found;
}
