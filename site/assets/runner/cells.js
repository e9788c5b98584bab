// One cell of the document in the page, by role. Each maker returns what the exercise needs to speak with it:
// element (the new content), output, value(), fill(text) (false where the reader is just writing), busy(on), advice(text), done(on).
import { button, h } from "./dom.js";
import { editor } from "./editor.js";
import { blocks } from "./marks.js";

const PLACEHOLDER = "*Write your answer here.*";

// The set-up runs by itself before anything else; its code stays as the page shows it.
export function setup() {
  const output = h("div", { class: "lw-output" });
  return { output, busy: () => {} };
}

export function codeCell({ text, label, helpId, onchange, onrun, oncheck, onstop }, kind) {
  const field = editor({ text, label, helpId, onchange, onrun, oncheck: kind === "answer" ? oncheck : null });
  const output = h("div", { class: "lw-output" });
  const run = button("Run", onrun, { title: "Shift+Enter" });
  return {
    element: [h("div", { class: `lw-cell lw-${kind}` }, field.element, h("div", { class: "lw-bar" }, ...running(run, onstop)), output)],
    output,
    value: () => field.value,
    fill: (next) => { if (!field.focused) field.value = next; return !field.focused; },
    busy: busy(run),
  };
}

export function check({ id, onrun, onhint, onsolution, onstop, cell }) {
  const name = id.toUpperCase();
  const output = h("div", { class: "lw-output", role: "status" });
  const help = h("div", { class: "lw-advice", role: "status" });
  const run = button(`Check ${name}`, onrun, { class: "lw-button lw-first", title: "Ctrl+Enter in the answer" });
  const more = [button("Hint", onhint, { "aria-label": `Hint for ${name}` }), button("Solution", onsolution, { "aria-label": `Solution of ${name}` })];
  const mark = h("span", { class: "lw-done", hidden: true }, "\u2713 done");
  const element = h("div", { class: "lw-cell lw-check" },
    h("div", { class: "lw-bar" }, ...running(run, onstop), ...more, mark, h("code", {}, [].concat(cell.source).join(""))), output, help);
  return {
    element: [element],
    output,
    busy: busy(run),
    advice: (text) => help.replaceChildren(...advised(text)),
    done: (on) => { mark.hidden = !on; },
  };
}

export function essay({ id, text, given, label, onchange, onsolution, onstop }) {
  const area = h("textarea", { class: "lw-essay", "aria-label": label, rows: 7, placeholder: "Write your answer here." });
  const value = () => (area.value.trim() ? area.value : given);
  const fill = (next) => {
    if (document.activeElement === area) return false;
    area.value = next.trim() === PLACEHOLDER ? "" : next;
    return true;
  };
  const words = h("span", { class: "lw-words" });
  const count = () => { words.textContent = `${area.value.split(/\s+/).filter(Boolean).length} words`; };
  const output = h("div", { class: "lw-output" });
  const help = h("div", { class: "lw-advice", role: "status" });
  const run = button("Compare with a model answer", onsolution, { "aria-label": `Compare with a model answer: ${id.toUpperCase()}` });
  area.addEventListener("input", () => { onchange(value()); count(); });
  fill(text);
  count();
  const bar = h("div", { class: "lw-bar" }, ...running(run, onstop), words, h("span", {}, "Read by a person after hand-in."));
  return {
    element: [h("div", { class: "lw-cell lw-answer" }, area, bar, output, help)],
    output, value, busy: busy(run),
    fill: (next) => { const taken = fill(next); count(); return taken; },
    advice: (said) => help.replaceChildren(h("div", { class: "lw-hint" }, ...blocks(said))),
  };
}

// A button that starts, and one that appears in its place to stop what takes long.
function running(run, onstop) {
  const stop = button("Stop", onstop, { class: "lw-button lw-stop", hidden: true });
  run.stop = stop;
  return [run, stop];
}

function busy(run) {
  let timer;
  return (on) => {
    clearTimeout(timer);
    run.setAttribute("aria-busy", on);
    run.classList.toggle("lw-busy", on);
    if (on) timer = setTimeout(() => { run.stop.hidden = false; }, 700);
    else run.stop.hidden = true;
  };
}

// Hints come numbered, a solution comes as code.
function advised(text) {
  const hints = text.trim().split(/\n?(?=Hint \d of \d: )/);
  if (/^Hint \d of \d: /.test(text)) return hints.map((one) => h("div", { class: "lw-hint" }, ...blocks(one.replace(/^(Hint \d of \d): /, "**$1** "))));
  if (/^The solution of |has no hints/.test(text)) return [h("div", { class: "lw-hint" }, ...blocks(text))];
  return [h("pre", { class: "lw-text", tabindex: "0" }, text.trim())];
}
