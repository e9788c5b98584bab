// The little Markdown that hints, meanings and messages use, as elements: paragraphs, lists, code, bold, emphasis.
import { h } from "./dom.js";

const INLINE = /`([^`]+)`|\*\*(.+?)\*\*|\*([^*\s][^*]*?)\*/g;

export function inline(text) {
  const pieces = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    pieces.push(text.slice(at, match.index));
    if (match[1] !== undefined) pieces.push(h("code", {}, match[1]));
    else if (match[2] !== undefined) pieces.push(h("strong", {}, ...inline(match[2])));
    else pieces.push(h("em", {}, ...inline(match[3])));
    at = match.index + match[0].length;
  }
  return [...pieces, text.slice(at)];
}

export function blocks(text) {
  return text.split(/(```[\s\S]*?```)/).flatMap((part) => {
    if (part.startsWith("```")) return [h("pre", {}, h("code", {}, part.replace(/^```\w*\n?|\n?```$/g, "")))];
    return part.split(/\n\s*\n/).filter((one) => one.trim()).map(paragraph);
  });
}

function paragraph(text) {
  const lines = text.trim().split("\n");
  if (lines.every((line) => /^([-*]|\d+\.)\s|^\s/.test(line))) {
    const items = text.trim().split(/\n(?=(?:[-*]|\d+\.)\s)/).map((one) => h("li", {}, ...inline(one.replace(/^([-*]|\d+\.)\s+/, ""))));
    return h(/^\d/.test(lines[0]) ? "ol" : "ul", {}, ...items);
  }
  return h("p", {}, ...inline(lines.join(" ")));
}
