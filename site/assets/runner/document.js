// One document in two front ends: the exercise's record (store.js) as a whole notebook for Jupyter, and a notebook that
// Jupyter has saved back into the record. Only cells of the learner's own count; the rest is the release's, always.
import { role, source } from "./notebook.js";

const EDITABLE = new Set(["demo", "answer", "essay"]);
const DONE = /^\u2705 (q\d+): Right/;

// The notebook's cells in order, the learner's own among them, each after the one it was written below.
export function sequence(notebook, more = []) {
  const cells = [...notebook.cells];
  for (const { after, cell } of more) {
    const at = after === null ? -1 : cells.findIndex((one) => one.id === after);
    cells.splice(after === null || at >= 0 ? at + 1 : cells.length, 0, cell);
  }
  return cells;
}

// The learner's texts as they stand: {id: text}, of the release's cells that may be edited and of the own ones.
export function texts(notebook, record) {
  const found = {};
  for (const cell of notebook.cells) if (EDITABLE.has(role(cell))) found[cell.id] = record.cells[cell.id] ?? source(cell);
  for (const { cell } of record.more ?? []) found[cell.id] = source(cell);
  return found;
}

// Write one text; what another window has written there since `base` is set aside, never lost. True if that was so.
export function put(record, notebook, id, text, base) {
  const theirs = texts(notebook, record)[id];
  const given = notebook.cells.find((cell) => cell.id === id);
  const clash = theirs !== undefined && ![base, text, given && source(given)].includes(theirs);
  if (clash) setAside(record, id, theirs);
  if (!given) record.more = (record.more ?? []).map((one) => (one.cell.id === id ? { ...one, cell: { ...one.cell, source: text } } : one));
  else if (text === source(given)) delete record.cells[id];
  else record.cells[id] = text;
  return clash;
}

export function setAside(record, id, text) {
  record.aside = [...(record.aside ?? []), { id, text, when: Date.now() }];
}

// What Jupyter opens: prompts and checks locked, the learner's texts and cells, outputs where their code is still the same.
export function assembled(notebook, record) {
  const given = new Set(notebook.cells.map((cell) => cell.id));
  const cells = sequence(notebook, record.more).map((one) => {
    const cell = structuredClone(one);
    if (!given.has(cell.id)) return cell;
    const free = EDITABLE.has(role(cell));
    cell.metadata = { ...cell.metadata, deletable: false, ...(free ? {} : { editable: false }) };
    if (free) cell.source = record.cells[cell.id] ?? source(cell);
    const kept = record.outputs?.[cell.id];
    if (kept && kept.source === source(cell)) Object.assign(cell, { outputs: kept.outputs, execution_count: kept.execution_count });
    return cell;
  });
  return { ...structuredClone(notebook), cells };
}

// Take what Jupyter has saved into the record. `base`: the texts that it started from. Returns the ids of texts that another
// window had changed meanwhile too; the later one counts, the other is set aside.
export function absorb(record, notebook, saved, base) {
  const theirs = texts(notebook, record);
  const given = new Map(notebook.cells.map((cell) => [cell.id, cell]));
  const clashes = [];
  const more = [];
  record.outputs = {};
  let above = null;
  for (const cell of saved.cells) {
    const text = source(cell);
    if (!given.has(cell.id)) {
      const kept = text === base[cell.id] ? theirs[cell.id] ?? text : text;
      if (kept === text && differs(theirs[cell.id], base[cell.id], text)) clashes.push(cell.id);
      more.push({ after: above, cell: { ...cell, metadata: free(cell.metadata), source: kept, ...(cell.outputs ? { outputs: still(cell) } : {}) } });
    } else {
      if (EDITABLE.has(role(given.get(cell.id))) && text !== base[cell.id] && put(record, notebook, cell.id, text, base[cell.id])) clashes.push(cell.id);
      if (cell.outputs?.length) record.outputs[cell.id] = { source: text, outputs: still(cell), execution_count: cell.execution_count };
    }
    above = cell.id;
  }
  for (const one of record.more ?? []) {
    const id = one.cell.id;
    const here = more.some((other) => other.cell.id === id);
    if (here ? clashes.includes(id) : base[id] !== undefined && theirs[id] !== base[id]) setAside(record, id, theirs[id]);
    if (!here && base[id] === undefined) more.push(one); // written in another window: it stays
  }
  record.more = more;
  return clashes;
}

// A copy of a cell of the exercise is the learner's own: no grade hangs on it.
const free = ({ nbgrader, deletable, editable, ...metadata }) => metadata;
// Outputs that can be shown again; a widget lives no longer than its Python.
const still = ({ outputs }) => outputs.filter((one) => !one.data?.["application/vnd.jupyter.widget-view+json"]);
const differs = (theirs, base, mine) => theirs !== undefined && theirs !== base && theirs !== mine;

// The questions whose check in a saved notebook says that the answer is right.
export function doneIn(saved) {
  return saved.cells.filter((cell) => role(cell) === "check").flatMap((cell) => (cell.outputs ?? []).map((one) => [].concat(one.text ?? "").join("").match(DONE)?.[1]))
    .filter(Boolean);
}

// The notebook to hand in: the release's bytes with the learner's texts and cells, without outputs.
export function handIn(notebook, record) {
  const changed = texts(notebook, record);
  const given = new Map(notebook.cells.map((cell) => [cell.id, cell]));
  const cells = sequence(notebook, record.more).map((cell) => {
    if (given.has(cell.id)) return changed[cell.id] === undefined || changed[cell.id] === source(cell) ? cell : { ...cell, source: lines(changed[cell.id]) };
    return { ...cell, source: lines(source(cell)), ...(cell.cell_type === "code" ? { outputs: [], execution_count: null } : {}) };
  });
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}

// Lines as Jupyter writes them.
const lines = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

// Whether there is anything of the learner's in a record.
export const touched = (record) => Object.keys(record.cells).length > 0 || (record.more ?? []).length > 0;
