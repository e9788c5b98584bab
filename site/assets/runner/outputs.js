// What a cell shows, from the JSON that larkwell.cells makes to elements. Text is text here, never HTML.
import { h } from "./dom.js";
import { blocks, inline } from "./marks.js";

const ICON = { right: "\u2713", "not yet": "\u2717", "not attempted": "\u25cb" };

export function rendered(output) {
  return { text, note, table, picture, error, verdict }[output.kind](output);
}

// One sentence for a screen reader about what has appeared.
export function told(outputs) {
  const said = outputs.map((one) => ({
    text: () => (one.text.length < 200 ? one.text : "Text."), note: () => "A warning.", table: () => `A table: ${one.caption}.`,
    picture: () => one.alt, error: () => `${one.name}${one.line ? ` in line ${one.line}` : ""}. ${one.plain || one.text}`, verdict: () => "",
  })[one.kind]());
  return said.join(" ") || "Done, nothing to show.";
}

const text = ({ text }) => h("pre", { class: "lw-text", tabindex: "0" }, text.replace(/\n$/, ""));
const note = ({ text }) => h("pre", { class: "lw-text lw-note", tabindex: "0" }, text.trim());
const picture = ({ png, alt }) => h("img", { class: "lw-picture", src: `data:image/png;base64,${png}`, alt });

function table({ caption, levels, head, numeric, rows }) {
  const kind = (at) => (numeric[at] ? "num" : null);
  const line = (row) => row === null
    ? h("tr", {}, h("td", { colspan: head.length }, "\u22ee"))
    : h("tr", {}, ...row.map((cell, at) => h(at < levels ? "th" : "td", { scope: at < levels ? "row" : null, class: kind(at) }, cell.length > 24 ? h("span", { class: "lw-long" }, cell) : cell)));
  return h("div", { class: "output lw-table", tabindex: "0", role: "group", "aria-label": `Table: ${caption}` },
    h("table", { class: "data" }, h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...head.map((name, at) => (name ? h("th", { scope: "col", class: kind(at) }, name) : h("td", {}))))),
      h("tbody", {}, ...rows.map(line))));
}

function error({ name, text, line, code, plain, trace }) {
  return h("div", { class: "lw-error" },
    plain ? h("p", { class: "lw-plain" }, ...inline(plain)) : null,
    code ? h("pre", {}, h("span", { class: "lw-where" }, `line ${line}  `), code) : null,
    h("p", {}, h("strong", {}, name), text ? `: ${text}` : ""),
    trace ? h("details", {}, h("summary", {}, "Everything Python said"), h("pre", { tabindex: "0" }, trace)) : null);
}

function verdict({ state, text, more }) {
  return h("div", { class: `lw-verdict lw-${state.replace(" ", "-")}` },
    h("p", {}, h("span", { class: "lw-icon", "aria-hidden": "true" }, ICON[state]), h("span", {}, ...inline(text))), ...blocks(more));
}
