// The intervals that the reader has committed to with predict(), and how they came out; as a file, too.
import { button, h, save } from "../runner/dom.js";
import { held, openLedger } from "../runner/predictions.js";

export async function show(place) {
  const ledger = await openLedger();
  const all = await ledger.entries();
  place.hidden = !all.length;
  if (!all.length) return;
  const settled = all.filter(([, entry]) => entry.outcome !== undefined);
  const hits = settled.filter(([, entry]) => held(entry)).length;
  const told = settled.length ? `${hits} of ${settled.length} settled intervals held the outcome; of good 80% intervals, four of five do.` : "None is settled yet.";
  const number = (value) => value.toLocaleString("en", { maximumFractionDigits: 4 });
  const row = ([name, entry]) => h("tr", {},
    h("th", { scope: "row" }, name),
    h("td", { class: "num" }, `${number(entry.low)} to ${number(entry.high)}`),
    h("td", { class: "num" }, entry.outcome === undefined ? "open" : number(entry.outcome)),
    h("td", {}, entry.outcome === undefined ? "" : held(entry) ? "inside" : "outside"),
    h("td", {}, h("span", { class: "lw-long" }, entry.about)), h("td", {}, entry.made));
  const heads = { Prediction: "", Interval: "num", Outcome: "num", "Held?": "", About: "", Made: "" };
  place.replaceChildren(
    h("h2", { id: "predictions" }, "My predictions"),
    h("p", {}, told),
    h("div", { class: "output lw-table", tabindex: "0", role: "group", "aria-label": "My predictions" },
      h("table", { class: "data" }, h("thead", {}, h("tr", {}, ...Object.entries(heads).map(([name, kind]) => h("th", { scope: "col", class: kind || null }, name)))), h("tbody", {}, ...all.map(row)))),
    h("p", {}, button("Save my predictions as a file", async () => save("predictions.json", written(await ledger.entries()), "application/json"))));
}

// As larkwell keeps them on a computer with a disk, in .larkwell/predictions.json of the home folder.
const written = (entries) => `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
