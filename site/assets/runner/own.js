// The learner's own cells, written in the full notebook: shown in the lesson at their place, code to run and to change.
import { codeCell } from "./cells.js";
import { sequence } from "./document.js";
import { h } from "./dom.js";
import { blocks } from "./marks.js";
import { source } from "./notebook.js";

// Python knows a cell of the document by `day-…`: only there an error names the learner's line.
export const ownId = (id) => `day-own-${id}`;

// Put them into the page: [[key, cell of cells.js]]. `actions(key, id)` are the cell's helpId, onchange, onrun, onstop.
export function mountOwn(element, notebook, more, actions) {
  element.querySelectorAll("[data-own]").forEach((place) => place.remove());
  const own = new Set(more.map(({ cell }) => cell.id));
  const all = sequence(notebook, more);
  const place = (cell) => cell && element.querySelector(`[data-cell="${CSS.escape(cell.id)}"], [data-own="${CSS.escape(cell.id)}"]`);
  return all.flatMap((cell, at) => {
    if (!own.has(cell.id)) return [];
    const key = ownId(cell.id);
    const made = ownCell(cell, actions(key, cell.id));
    const shown = h("div", { class: "cell", "data-own": cell.id }, ...made.element);
    const below = place(all.slice(at + 1).find((one) => !own.has(one.id) && place(one)));
    const above = place(all[at - 1]); // a prompt has no place of its own: then before the answer that follows it
    if (above) above.after(shown);
    else if (below) below.before(shown);
    else element.append(shown);
    return [[key, { ...made, own: cell.id }]];
  });
}

function ownCell(cell, actions) {
  if (cell.cell_type === "code") return codeCell({ ...actions, text: source(cell), label: "Code in a cell of your own" }, "own");
  return { element: [h("div", { class: "lw-cell lw-own" }, ...blocks(source(cell)))] };
}
