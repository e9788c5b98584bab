// The document: the release notebook as nbgrader knows it, its cells by role, and what has changed between its versions.
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

// The headings of the questions that changed or came since an older version, or are gone: [{title, how, cells: [{kind, before, after}]}].
export function changes(older, newer) {
  const plain = (cell) => source(cell).replace(/, version="\w+"/, ""); // which every version has changed
  const before = new Map(older.cells.map((cell) => [cell.id, cell]));
  const after = new Map(newer.cells.map((cell) => [cell.id, cell]));
  const groups = new Map();
  for (const id of [...after.keys(), ...[...before.keys()].filter((one) => !after.has(one))]) {
    const [old, now] = [before.get(id), after.get(id)];
    if (old && now && plain(old) === plain(now)) continue;
    const name = question(now ?? old) ?? "";
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push({ kind: (now ?? old).cell_type, before: old ? plain(old) : "", after: now ? plain(now) : "" });
  }
  return [...groups].map(([name, cells]) => {
    const asked = (notebook) => notebook.cells.find((one) => name && one.id.endsWith(`-${name}-ask`));
    const [old, now] = [asked(older), asked(newer)];
    const title = name ? source(now ?? old).split("\n")[0].replace(/^#+ /, "") : "Texts and examples between the questions";
    return { title, how: name && !old ? "new" : name && !now ? "gone" : "changed", cells };
  });
}
