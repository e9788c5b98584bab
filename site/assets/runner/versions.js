// Texts that would be lost elsewhere: work on an earlier version of the exercise, and what two windows wrote at once.
import { difference } from "./diff.js";
import { handIn, texts, touched } from "./document.js";
import { button, h, save } from "./dom.js";
import { changes, question } from "./notebook.js";

// Work on earlier versions stays under those versions; it is offered, never put in unasked.
export function offers(records, exercise) {
  return records.filter((one) => one.version !== exercise.fresh.version && touched(one)).map((old) => offer(old, exercise));
}

function offer(old, exercise) {
  const found = changes(old.notebook, exercise.notebook);
  const when = new Date(old.changed).toLocaleDateString();
  const said = h("p", { role: "status" });
  const bring = async () => {
    await exercise.bring(old);
    said.textContent = "Your earlier answers are in their places; where you had written something new, that stays.";
  };
  const download = () => save(`${old.stem}.ipynb`, handIn(old.notebook, old));
  const seen = h("details", {}, h("summary", {}, "See what changed"),
    found.length ? h("ul", { class: "lw-changes" }, ...found.map(change)) : h("p", {}, "No prompt, example or start of an answer: only how answers are checked."));
  const buttons = h("p", {}, button("Bring my answers over", bring), button("Download the earlier one for hand-in", download));
  if (exercise.record.brought?.includes(old.version)) {
    return h("details", { class: "lw-offer" }, h("summary", {}, `Your work of ${when}, on an earlier version of this exercise`), seen, buttons, said);
  }
  return h("div", { class: "lw-offer", role: "region", "aria-label": "Your earlier work" },
    h("p", {}, h("strong", {}, "This exercise has changed since you worked on it. "), `Your answers of ${when} are kept.`), seen, buttons, said);
}

function change({ title, how, cells }) {
  return h("li", {}, h("strong", {}, `${title} (${how})`), ...cells.map(difference));
}

// Put the answers of an earlier record where this one has none yet.
export function bringOver(record, old, notebook) {
  const known = new Set(notebook.cells.map((cell) => cell.id));
  for (const [id, text] of Object.entries(old.cells)) if (known.has(id) && record.cells[id] === undefined) record.cells[id] = text;
  const mine = texts(notebook, record);
  record.brought = [...new Set([...(record.brought ?? []), old.version])];
  record.more = [...(record.more ?? []), ...(old.more ?? []).filter(({ cell }) => mine[cell.id] === undefined)];
}

// Texts that a later one has replaced while both were open, each with a way back.
export function aside(record, exercise) {
  return (record.aside ?? []).map((one) => {
    const { id, text, when } = one;
    const name = question({ id })?.toUpperCase();
    const label = name ? `Another text of your answer to ${name}` : "Another text of a cell of yours";
    return h("div", { class: "lw-offer lw-aside", role: "region", "aria-label": label },
      h("p", {}, h("strong", {}, `${label}. `), `It was written in another window and replaced at ${new Date(when).toLocaleTimeString()}.`),
      h("pre", { class: "lw-text", tabindex: "0" }, text),
      h("p", {}, button("Take this one instead", () => exercise.exchange(one, true)), button("Let it go", () => exercise.exchange(one, false))));
  });
}
