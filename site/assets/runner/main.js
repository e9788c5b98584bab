// The exercise in the lesson: puts editors, buttons and outputs in the place of the page's code, keeps the work, and
// starts Python while the reader reads.
import { check, codeCell, essay, setup } from "./cells.js";
import { today } from "../habit/standing.js";
import { handIn, put, sequence, texts, touched } from "./document.js";
import { button, h, save } from "./dom.js";
import { head } from "./head.js";
import { question, role, source, version } from "./notebook.js";
import { opening } from "./opening.js";
import { rendered, told } from "./outputs.js";
import { mountOwn, ownId } from "./own.js";
import { Python } from "./python.js";
import { aside, bringOver, offers } from "./versions.js";

const HELP = "lw-keys";

class Exercise {
  #cells = new Map(); // by id: {element, output, value, fill, ...} of cells.js
  #base = {}; // by id: the text as it was here last, to tell what another window has written since
  #saving = Promise.resolve();

  constructor(element, notebook, store, records) {
    this.element = element;
    this.notebook = notebook;
    this.store = store;
    const stem = notebook.metadata.larkwell.exercise;
    this.fresh = { stem, version: version(notebook), notebook, cells: {}, progress: {}, dates: [], before: null };
    this.record = records.find((one) => one.version === this.fresh.version) ?? structuredClone(this.fresh);
    this.records = records;
    this.python = new Python(new URL(element.dataset.python, location.href).href, stem);
    this.python.restore(this.record.progress);
  }

  mount() {
    this.head = head();
    this.voice = this.head.voice;
    for (const cell of this.notebook.cells) {
      const place = this.element.querySelector(`[data-cell="${CSS.escape(cell.id)}"]`);
      if (place) this.#mountCell(cell, role(cell), place);
    }
    this.#mountOwn();
    this.#base = texts(this.notebook, this.record);
    const help = "Shift+Enter runs a cell, Ctrl+Enter checks an answer, Tab indents; Escape, then Tab, leaves the editor.";
    this.element.prepend(this.head.element, h("p", { class: "lw-keys", id: HELP }, help), ...offers(this.records, this));
    this.element.append(this.#foot());
    this.#mountAside();
    this.python.addEventListener("change", () => this.#showState());
    this.store.onchange((message) => this.#follow(message));
    this.element.addEventListener("focusout", () => { if (this.waiting) this.#follow(this.fresh); });
    addEventListener("pageshow", (event) => { if (event.persisted) this.#follow(this.fresh); });
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
      onchange: (next) => this.#keep(cell.id, next),
      onrun: () => this.run(cell.id),
      oncheck: () => this.run(cell.id.replace(/-answer$/, "")),
      onhint: () => this.run(cell.id, `hint("${id}")`),
      onsolution: () => this.run(cell.id, `solution("${id}")`),
      onstop: () => this.python.stop(),
    };
    const made = { setup, demo: codeCell, answer: codeCell, check, essay }[kind](here, kind);
    if (made.element) place.replaceChildren(...made.element);
    else place.append(made.output);
    this.#cells.set(cell.id, { ...made, given });
  }

  #mountOwn() {
    const more = this.record.more ?? [];
    const shown = more.map(({ after, cell }) => `${after} ${cell.id}`).join();
    if (shown === this.shownOwn) return;
    this.shownOwn = shown;
    for (const [key, cell] of this.#cells) if (cell.own) this.#cells.delete(key);
    const actions = (key, id) => ({ helpId: HELP, onchange: (next) => this.#keep(id, next), onrun: () => this.run(key), onstop: () => this.python.stop() });
    for (const [key, cell] of mountOwn(this.element, this.notebook, more, actions)) this.#cells.set(key, cell);
  }

  #mountAside() {
    this.element.querySelectorAll(".lw-aside").forEach((shown) => shown.remove());
    this.element.querySelector(".lw-foot").before(...aside(this.record, this));
  }

  #label(kind, id) {
    return { demo: "Example code, yours to change", essay: `Your text for ${id?.toUpperCase()}` }[kind] ?? `Your code for ${id?.toUpperCase()}`;
  }

  #codeCells() {
    const given = new Set(this.notebook.cells.map((cell) => cell.id));
    return sequence(this.notebook, this.record.more).filter((cell) => cell.cell_type === "code").map((cell) => {
      const id = given.has(cell.id) ? cell.id : ownId(cell.id);
      return { id, source: this.#cells.get(id)?.value?.() ?? source(cell) };
    });
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

  async #keep(id, text) {
    const base = this.#base[id];
    this.#base[id] = text;
    let clash = false;
    await this.#write((record) => { clash = put(record, this.notebook, id, text, base); });
    if (clash) this.#tellAside();
  }

  #tellAside() {
    this.#mountAside();
    this.voice.textContent = "Another window had written something else here. It is kept below the exercise.";
  }

  #write(change) {
    this.#saving = this.#saving.then(async () => { this.record = await this.store.change(this.fresh, change); });
    return this.#saving;
  }

  // Another window has changed this exercise: take its texts, but never under the reader's hands.
  async #follow(message) {
    if (message.stem !== this.fresh.stem || message.version !== this.fresh.version) return;
    await this.#saving;
    this.waiting = false;
    const records = await this.store.all(this.fresh.stem);
    this.record = records.find((one) => one.version === this.fresh.version) ?? this.record;
    this.#fill();
  }

  #fill() {
    this.#mountOwn();
    const now = texts(this.notebook, this.record);
    for (const [key, cell] of this.#cells) {
      const id = cell.own ?? key;
      if (now[id] === undefined || !cell.fill) continue;
      if (cell.fill(now[id])) this.#base[id] = now[id];
      else this.waiting = this.#base[id] !== now[id]; // until the reader leaves the cell
    }
    this.#mountAside();
    this.#showScore();
  }

  #showState() {
    this.head.showState(this.python);
    this.element.dataset.state = this.python.state;
  }

  #showScore() {
    const asked = this.notebook.cells.filter((cell) => role(cell) === "check");
    const right = asked.filter((cell) => this.record.progress[question(cell)]?.done);
    const points = (cells) => cells.reduce((sum, cell) => sum + cell.metadata.nbgrader.points, 0);
    this.head.showScore(`${right.length} of ${asked.length} right, ${points(right)} of ${points(asked)} points`);
    for (const cell of asked) this.#cells.get(cell.id)?.done(right.includes(cell));
  }

  #foot() {
    const name = `${this.fresh.stem}.ipynb`;
    this.undo = button("Take the start over back", () => this.#undoReset(), { hidden: !this.record.before });
    const kept = this.store.kept
      ? "Your answers are kept in this browser and go nowhere else."
      : "This browser keeps nothing after the page is closed: download your work before you leave.";
    const full = document.querySelector("[data-full-notebook]");
    return h("div", { class: "lw-foot" },
      button("Download for hand-in", async () => { await this.#saving; save(name, handIn(this.notebook, this.record)); }, { class: "lw-button lw-first" }),
      full ? h("a", { class: "lw-button", href: full.href }, "Open the full notebook") : null,
      button("Start over", () => this.#reset()), this.undo, h("p", {}, kept));
  }

  async #reset() {
    await this.#write((record) => {
      if (touched(record)) record.before = { cells: record.cells, more: record.more, progress: record.progress };
      Object.assign(record, { cells: {}, more: [], aside: [] });
    });
    this.undo.hidden = !this.record.before;
    this.#fill();
    this.voice.textContent = "All answers are as they were at the start. Your old ones can be taken back.";
    if (!this.undo.hidden) this.undo.focus();
  }

  async #undoReset() {
    await this.#write((record) => { // what stands here now changes places with what comes back
      const now = { cells: record.cells, more: record.more, progress: record.progress };
      Object.assign(record, record.before, { before: touched(record) ? now : null });
    });
    this.undo.hidden = !this.record.before;
    this.#fill();
    this.voice.textContent = this.undo.hidden ? "Your answers are back." : "Your answers are back. The ones that stood here can be taken back by the same button.";
  }

  // Put the answers to an earlier version of the exercise in, where there are none yet.
  async bring(old) {
    await this.#write((record) => bringOver(record, old, this.notebook));
    this.#fill();
  }

  // A text that was set aside: take it (then the present one is set aside), or let it go.
  async exchange(chosen, take) {
    await this.#write((record) => {
      record.aside = record.aside.filter((one) => one.id !== chosen.id || one.when !== chosen.when);
      if (take) put(record, this.notebook, chosen.id, chosen.text, null);
    });
    this.#fill();
    this.voice.textContent = take ? "The other text is in its place." : "The other text is gone.";
  }
}

async function mount(element) {
  const notebook = JSON.parse(document.querySelector("script[data-release]").textContent);
  const { store, records } = await opening;
  const exercise = new Exercise(element, notebook, store, records);
  exercise.mount();
  const sparing = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
  if (!sparing) whenIdle(() => exercise.python.start().catch(() => {}));
}

function whenIdle(act) {
  const later = () => ("requestIdleCallback" in self ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 1000));
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}

mount(document.querySelector("[data-notebook]"));
