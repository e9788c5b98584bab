// The exercise in the lesson: puts editors, buttons and outputs in the place of the page's code, keeps the work, and
// starts Python while the reader reads.
import { check, codeCell, essay, setup } from "./cells.js";
import { today } from "../habit/standing.js";
import { button, h, save } from "./dom.js";
import { changes, filled, question, role, source, version } from "./notebook.js";
import { rendered, told } from "./outputs.js";
import { Python } from "./python.js";
import { openStore } from "./store.js";

const HELP = "lw-keys";

class Exercise {
  #cells = new Map(); // by id: {text, paint?, output}
  #saving = Promise.resolve();

  constructor(element, notebook, store, records) {
    this.element = element;
    this.notebook = notebook;
    this.store = store;
    const stem = notebook.metadata.larkwell.exercise;
    this.fresh = { stem, version: version(notebook), notebook, cells: {}, progress: {}, dates: [], before: null };
    this.record = records.find((one) => one.version === this.fresh.version) ?? structuredClone(this.fresh);
    this.older = records.filter((one) => one.version !== this.fresh.version && Object.keys(one.cells).length);
    this.python = new Python(new URL(element.dataset.python, location.href).href);
    this.python.restore(this.record.progress);
  }

  mount() {
    this.voice = h("p", { class: "lw-unseen", role: "status" });
    for (const cell of this.notebook.cells) {
      const place = this.element.querySelector(`[data-cell="${CSS.escape(cell.id)}"]`);
      if (place) this.#mountCell(cell, role(cell), place);
    }
    this.status = h("span", { class: "lw-state" });
    this.bar = h("progress", { class: "lw-progress", "aria-label": "Python loading", max: 1, value: 0 });
    this.score = h("span", { class: "lw-score" });
    const help = "Shift+Enter runs a cell, Ctrl+Enter checks an answer, Tab indents; Escape, then Tab, leaves the editor.";
    const head = h("div", { class: "lw-head" }, this.status, this.bar, this.score, this.voice);
    this.element.prepend(head, h("p", { class: "lw-keys", id: HELP }, help), ...this.#offers());
    this.element.append(this.#foot());
    this.python.addEventListener("change", () => this.#showState());
    this.store.onchange((message) => this.#follow(message));
    this.#showState();
    this.#showScore();
    this.element.classList.add("lw-live");
    performance.mark("lw-editor");
  }

  #mountCell(cell, kind, place) {
    const given = source(cell);
    const text = this.record.cells[cell.id] ?? given;
    const id = question(cell);
    const here = {
      cell, id, text, given, helpId: HELP, label: this.#label(kind, id),
      onchange: (next) => this.#keep(cell.id, next, given),
      onrun: () => this.run(cell.id),
      oncheck: () => this.run(cell.id.replace(/-answer$/, "")),
      onhint: () => this.run(cell.id, `hint("${id}")`),
      onsolution: () => this.run(cell.id, `solution("${id}")`),
      onstop: () => this.python.stop(),
    };
    const made = { setup, demo: codeCell, answer: codeCell, check, essay }[kind](here, kind);
    if (made.element) place.replaceChildren(...made.element);
    this.#cells.set(cell.id, { ...made, given });
  }

  #label(kind, id) {
    return { demo: "Example code, yours to change", essay: `Your text for ${id?.toUpperCase()}` }[kind] ?? `Your code for ${id?.toUpperCase()}`;
  }

  #codeCells() {
    return this.notebook.cells.filter((cell) => cell.cell_type === "code")
      .map((cell) => ({ id: cell.id, source: this.#cells.get(cell.id)?.value?.() ?? source(cell) }));
  }

  // Run the cell `id` and what it stands on; or, with `tool`, a call that shows its result there: hint("q1").
  async run(id, tool) {
    if (this.python.state === "busy") return;
    const at = this.#cells.get(id);
    const cells = this.#codeCells();
    const wanted = tool ? `${id}-${tool.split("(")[0]}` : id;
    if (tool) cells.push({ id: wanted, source: tool });
    at.busy(true);
    try {
      const finished = await this.python.run(cells, wanted, (result) => this.#show(result, at, wanted, tool));
      if (!finished) this.#say(at, "Stopped. Python starts afresh; your text stays as it is.");
      await this.#write((record) => this.#note(record, this.python.progress));
    } catch (error) {
      this.#say(at, `Python could not be started: ${error.message} The notebook can be downloaded instead.`);
    }
    at.busy(false);
    this.#showScore();
  }

  // Keep how far the questions are, and the date where one has become right.
  #note(record, progress) {
    const newly = Object.entries(progress).some(([id, one]) => one.done && !record.progress[id]?.done);
    record.progress = { ...record.progress, ...progress };
    if (newly) record.dates = [...new Set([...(record.dates ?? []), today()])];
  }

  #show(result, at, wanted, tool) {
    const mine = result.id === wanted;
    const place = mine ? at : this.#cells.get(result.id);
    if (mine && tool) {
      at.advice(result.outputs.map((one) => one.text ?? "").join(""));
    } else if (place?.output) {
      place.output.replaceChildren(...result.outputs.map(rendered));
      if (mine) this.voice.textContent = told(result.outputs);
    }
    if (!mine && result.failed) this.#say(at, "A cell above stopped with an error: it is shown there.");
  }

  #say(at, text) {
    at.output.replaceChildren(h("p", { class: "lw-said" }, text));
    this.voice.textContent = text;
  }

  #keep(id, text, given) {
    this.#write((record) => {
      if (text === given) delete record.cells[id];
      else record.cells[id] = text;
    });
  }

  #write(change) {
    this.#saving = this.#saving.then(async () => { this.record = await this.store.change(this.fresh, change); });
    return this.#saving;
  }

  // Another tab has changed this exercise: take its texts, but never under the reader's hands.
  async #follow(message) {
    if (message.stem !== this.fresh.stem || message.version !== this.fresh.version) return;
    const records = await this.store.all(this.fresh.stem);
    this.record = records.find((one) => one.version === this.fresh.version) ?? this.record;
    this.#fill();
  }

  #fill() {
    for (const [id, cell] of this.#cells) cell.fill?.(this.record.cells[id] ?? cell.given);
    this.#showScore();
  }

  #showState() {
    const { state, got, total } = this.python;
    const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
    this.status.textContent = {
      waiting: "Python starts with your first run.",
      loading: total ? `Python is loading: ${megabytes(got)} of ${megabytes(total)} MB` : "Python is loading",
      ready: "Python is ready.", busy: "Python is running.", failed: "Python could not be loaded. Download the notebook instead.",
    }[state];
    this.bar.hidden = state !== "loading";
    if (total) this.bar.value = Math.min(got / total, 1);
    this.element.dataset.state = state;
  }

  #showScore() {
    const asked = this.notebook.cells.filter((cell) => role(cell) === "check");
    const right = asked.filter((cell) => this.record.progress[question(cell)]?.done);
    const points = (cells) => cells.reduce((sum, cell) => sum + cell.metadata.nbgrader.points, 0);
    this.score.textContent = `${right.length} of ${asked.length} right, ${points(right)} of ${points(asked)} points`;
    for (const cell of asked) this.#cells.get(cell.id)?.done(right.includes(cell));
  }

  #foot() {
    const name = `${this.fresh.stem}.ipynb`;
    this.undo = button("Take the start over back", () => this.#undoReset(), { hidden: !this.record.before });
    const kept = this.store.kept
      ? "Your answers are kept in this browser and go nowhere else."
      : "This browser keeps nothing after the page is closed: download your work before you leave.";
    return h("div", { class: "lw-foot" },
      button("Download for hand-in", async () => { await this.#saving; save(name, this.#file()); }, { class: "lw-button lw-first" }),
      button("Start over", () => this.#reset()), this.undo, h("p", {}, kept));
  }

  #file() {
    const texts = Object.fromEntries([...this.#cells].filter(([, cell]) => cell.value).map(([id, cell]) => [id, cell.value()]));
    return filled(this.notebook, texts);
  }

  async #reset() {
    await this.#write((record) => {
      if (Object.keys(record.cells).length) record.before = { cells: record.cells, progress: record.progress };
      record.cells = {};
    });
    this.undo.hidden = !this.record.before;
    this.#fill();
    this.voice.textContent = "All answers are as they were at the start. Your old ones can be taken back.";
    if (!this.undo.hidden) this.undo.focus();
  }

  async #undoReset() {
    await this.#write((record) => { Object.assign(record, record.before, { before: null }); });
    this.undo.hidden = true;
    this.#fill();
    this.voice.textContent = "Your answers are back.";
  }

  // Work on an earlier version stays under that version; it is offered, never put in unasked.
  #offers() {
    return this.older.map((old) => {
      const told = changes(old.notebook, this.notebook);
      const offer = h("div", { class: "lw-offer", role: "region", "aria-label": "Your earlier work" },
        h("p", {}, h("strong", {}, "This exercise has changed since you worked on it. "),
          `Your answers of ${new Date(old.changed).toLocaleDateString()} are kept.`),
        told.length ? h("details", {}, h("summary", {}, "See what changed"), h("ul", {}, ...told.map(([title, how]) => h("li", {}, `${title} (${how})`)))) : null,
        h("p", {}, button("Bring my answers over", () => this.#bring(old, offer)),
          button("Download the earlier notebook", () => save(`${old.stem}.${old.version}.ipynb`, filled(old.notebook, old.cells)))));
      return offer;
    });
  }

  async #bring(old, offer) {
    await this.#write((record) => {
      for (const [id, text] of Object.entries(old.cells)) if (this.#cells.get(id)?.fill && record.cells[id] === undefined) record.cells[id] = text;
    });
    this.#fill();
    offer.replaceChildren(h("p", {}, "Your earlier answers are in their places; where you had written something new, that stays."));
    this.voice.textContent = offer.textContent;
  }
}

async function mount(element) {
  const answer = await fetch(new URL(element.dataset.notebook, location.href), { cache: "no-cache" });
  if (!answer.ok) return;
  const notebook = await answer.json();
  if (version(notebook) !== element.dataset.version) {
    element.prepend(h("p", { class: "lw-offer" }, "This page is older than its exercise. ", button("Load it again", () => location.reload())));
    return;
  }
  const store = await openStore();
  const exercise = new Exercise(element, notebook, store, await store.all(notebook.metadata.larkwell.exercise));
  exercise.mount();
  const sparing = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
  if (!sparing) whenIdle(() => exercise.python.start().catch(() => {}));
}

function whenIdle(act) {
  const later = () => ("requestIdleCallback" in self ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 1000));
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}

for (const element of document.querySelectorAll("[data-notebook]")) mount(element);
