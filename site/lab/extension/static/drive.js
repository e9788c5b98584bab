// JupyterLite's files, but for the notebooks of the course: those are the very records that the lessons' exercises work on.
// JupyterLite keeps no copy of them, so there is nothing that could be older or newer than the lesson.
import { absorb, assembled, doneIn, texts } from "../../../../assets/runner/document.js";
import { version } from "../../../../assets/runner/notebook.js";

const LONG_AGO = new Date(0).toISOString(); // always the same: two windows are brought together text by text, not file by file

export class CourseFiles {
  #open = new Map(); // by path: {notebook, base: {id: text}}, as this window last had it

  // `names`: of the course's notebooks; `folder`: the address they are released at; onclash(path, ids) after a text was set aside
  constructor(store, names, folder, onclash) {
    Object.assign(this, { store, names: new Set(names), folder, onclash });
  }

  has(path) { return this.names.has(path); }
  opened(path) { return this.#open.get(path); }

  // Let `drive` answer for the course's notebooks from here.
  join(drive) {
    const clean = (path) => decodeURIComponent(path).replace(/^\//, "");
    const instead = (name, act) => {
      const usual = drive[name].bind(drive);
      drive[name] = (path, ...more) => (this.has(clean(path)) ? act(clean(path), ...more) : usual(path, ...more));
    };
    instead("get", (path, options) => this.get(path, options?.content !== false));
    instead("save", (path, model) => this.save(path, model.content));
    for (const name of ["rename", "delete", "restoreCheckpoint"]) {
      instead(name, async (path) => { throw new Error(`${path} is the exercise of its lesson and stays. To start over, open the lesson; to keep another copy, use Duplicate.`); });
    }
    instead("createCheckpoint", async () => ({ id: "work", last_modified: LONG_AGO }));
    instead("listCheckpoints", async () => []);
  }

  async get(path, withContent) {
    const model = { name: path, path, type: "notebook", format: null, content: null, mimetype: null, writable: true, created: LONG_AGO, last_modified: LONG_AGO };
    if (!withContent) return model;
    const answer = await fetch(new URL(path, this.folder), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${path} could not be loaded (${answer.status}).`);
    const notebook = await answer.json();
    const record = await this.#record(notebook);
    this.#open.set(path, { notebook, base: texts(notebook, record) });
    return { ...model, format: "json", mimetype: "application/x-ipynb+json", content: assembled(notebook, record) };
  }

  async save(path, saved) {
    const { notebook, base } = this.#of(path, saved);
    let clashes = [];
    const today = new Date().toLocaleDateString("sv-SE"); // 2026-11-22, in the reader's own time zone
    const record = await this.store.change(fresh(notebook), (one) => {
      clashes = absorb(one, notebook, saved, base);
      const right = doneIn(saved).filter((id) => !one.progress[id]?.done);
      for (const id of right) one.progress[id] = { tries: 0, hints: 0, ...one.progress[id], done: true };
      if (right.length) one.dates = [...new Set([...(one.dates ?? []), today])];
    });
    const mine = Object.fromEntries(saved.cells.map((cell) => [cell.id, [].concat(cell.source).join("")]));
    for (const [id, text] of Object.entries(texts(notebook, record))) if (mine[id] === text) base[id] = text;
    if (clashes.length) this.onclash(path, clashes);
    return this.get(path, false);
  }

  // The texts that another window has changed since: {id: text}; from now on they are this window's too.
  async news(path) {
    const open = this.#open.get(path);
    if (!open) return {};
    const now = texts(open.notebook, await this.#record(open.notebook));
    return Object.fromEntries(Object.entries(now).filter(([id, text]) => open.base[id] !== text));
  }

  taken(path, id, text) { this.#open.get(path).base[id] = text; }

  // Work on other versions of the exercise, which stays with them.
  async older(path) {
    const { notebook } = this.#open.get(path);
    const records = await this.store.all(notebook.metadata.larkwell.exercise);
    return records.filter((one) => one.version !== version(notebook) && (Object.keys(one.cells).length || one.more?.length));
  }

  async #record(notebook) {
    const records = await this.store.all(notebook.metadata.larkwell.exercise);
    return records.find((one) => one.version === version(notebook)) ?? fresh(notebook);
  }

  #of(path, saved) {
    const open = this.#open.get(path);
    if (!open || version(open.notebook) !== version(saved)) throw new Error(`${path} has been replaced while it was open. Load the page again; what was saved is kept.`);
    return open;
  }
}

const fresh = (notebook) => ({ stem: notebook.metadata.larkwell.exercise, version: version(notebook), notebook, cells: {}, progress: {}, dates: [], before: null });
