// A code editor: a textarea over a coloured copy of its text, so that the device's keyboard, undo and reader all work.
import { h } from "./dom.js";
import { highlighted } from "./highlight.js";

const STEP = "    ";

// {element, value, focus}; calls onchange(text), onrun() for Shift+Enter, oncheck() for Ctrl+Enter.
export function editor({ text, label, helpId, onchange, onrun, oncheck }) {
  const colours = h("pre", { "aria-hidden": "true" });
  const area = h("textarea", {
    "aria-label": label, "aria-describedby": helpId, spellcheck: "false", autocapitalize: "off", autocomplete: "off",
    autocorrect: "off", "data-gramm": "false", rows: 1, wrap: "soft",
  });
  const element = h("div", { class: "lw-editor" }, colours, area);
  let leaving = false; // after Escape, Tab leaves the editor

  const paint = () => colours.replaceChildren(highlighted(area.value), "\n");
  area.value = text;
  paint();
  area.addEventListener("input", () => { paint(); onchange(area.value); });
  area.addEventListener("blur", () => { leaving = false; });
  area.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && command) { event.preventDefault(); (oncheck ?? onrun)(); }
    else if (event.key === "Enter" && event.shiftKey) { event.preventDefault(); onrun(); }
    else if (event.key === "Enter") { event.preventDefault(); newLine(area); }
    else if (event.key === "Escape") leaving = true;
    else if (event.key === "Tab" && !leaving && !command) { event.preventDefault(); indent(area, event.shiftKey); }
    else if (event.key === "/" && command) { event.preventDefault(); comment(area); }
    else if (event.key === "Backspace" && !command) stepBack(area, event);
  });
  return {
    element,
    get value() { return area.value; },
    set value(next) { if (next !== area.value) { area.value = next; paint(); } },
    focus: () => area.focus(),
    get focused() { return document.activeElement === area; },
  };
}

// Replace the selection in a way that the browser's own undo knows.
function replace(area, text) {
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input"));
  }
}

const lineStart = (area) => area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;

function newLine(area) {
  const line = area.value.slice(lineStart(area), area.selectionStart);
  const deeper = /:\s*(#.*)?$/.test(line) ? STEP : "";
  replace(area, `\n${line.match(/^ */)[0]}${deeper}`);
}

function stepBack(area, event) {
  const before = area.value.slice(lineStart(area), area.selectionStart);
  if (area.selectionStart !== area.selectionEnd || !before || before.trim()) return;
  event.preventDefault();
  area.setSelectionRange(area.selectionStart - (((before.length - 1) % STEP.length) + 1), area.selectionEnd);
  document.execCommand("delete");
}

function indent(area, back) {
  if (!back && area.selectionStart === area.selectionEnd) replace(area, STEP);
  else eachLine(area, (line) => (back ? line.replace(/^ {1,4}/, "") : line && STEP + line));
}

function comment(area) {
  eachLine(area, (line, all) => (all.every((one) => !one || /^\s*#/.test(one)) ? line.replace(/^(\s*)# ?/, "$1") : line && `# ${line}`));
}

function eachLine(area, change) {
  const from = lineStart(area);
  const after = area.value.indexOf("\n", Math.max(area.selectionEnd, from));
  const to = after < 0 ? area.value.length : after;
  const lines = area.value.slice(from, to).split("\n");
  area.setSelectionRange(from, to);
  const text = lines.map((line) => change(line, lines)).join("\n");
  replace(area, text);
  area.setSelectionRange(from, from + text.length);
}
