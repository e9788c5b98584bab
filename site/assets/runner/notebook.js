// The document: the release notebook as nbgrader knows it, its cells by role, and the file that is handed in.
export const source = (cell) => [].concat(cell.source).join("");

export function role(cell) {
  const marks = cell.metadata.nbgrader;
  if (cell.cell_type === "markdown") return marks?.solution ? "essay" : "text";
  if (!marks) return "demo";
  if (marks.solution) return "answer";
  return marks.grade ? "check" : "setup";
}

export const question = (cell) => cell.id.match(/-(q\d+)/)?.[1];
export const version = (notebook) => notebook.metadata.larkwell.version;

// The notebook with the reader's texts in it, everything else as it was; lines as Jupyter writes them.
export function filled(notebook, texts) {
  const copy = structuredClone(notebook);
  for (const cell of copy.cells) {
    if (texts[cell.id] !== undefined && texts[cell.id] !== source(cell)) cell.source = texts[cell.id].match(/[^\n]*\n|[^\n]+$/g) ?? [];
  }
  return `${JSON.stringify(copy, null, 1)}\n`;
}

// What is new in a version for who worked on an older one: headings of the questions that changed or came, if any.
export function changes(older, newer) {
  const before = new Map(older.cells.map((cell) => [cell.id, source(cell)]));
  const found = new Map();
  for (const cell of newer.cells) {
    const id = question(cell);
    const asked = newer.cells.find((one) => one.id.endsWith(`-${id}-ask`));
    if (id && asked && before.get(cell.id) !== source(cell)) found.set(source(asked).split("\n")[0].replace(/^#+ /, ""), before.has(cell.id) ? "changed" : "new");
  }
  return [...found];
}
