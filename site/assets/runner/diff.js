// What has changed between two texts, readable by eye and by ear: prose word by word, code line by line.
import { h } from "./dom.js";

const MOST = 4_000_000; // table cells; above that, all of the one and then all of the other

// [{kind: "same" | "gone" | "new", text}], by the longest common subsequence of the pieces.
export function compared(before, after, pieces) {
  const [old, now] = [pieces(before), pieces(after)];
  const same = (i, j) => old[i].trim() === now[j].trim();
  if (old.length * now.length > MOST) return joined([...old.map((text) => ["gone", text]), ...now.map((text) => ["new", text])]);
  const longest = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i][j] = same(i, j) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const found = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same(i, j)) { found.push(["same", now[j]]); i += 1; j += 1; }
    else if (j === now.length || (i < old.length && longest[i + 1][j] >= longest[i][j + 1])) found.push(["gone", old[i++]]);
    else found.push(["new", now[j++]]);
  }
  return joined(found);
}

function joined(found) {
  const runs = [];
  for (const [kind, text] of found) {
    if (runs.at(-1)?.kind === kind) runs.at(-1).text += text;
    else runs.push({ kind, text });
  }
  return runs;
}

const words = (text) => text.match(/\S+\s*|\s+/g) ?? [];
const lines = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const said = (word) => h("span", { class: "lw-unseen" }, word);

export function difference({ kind, before, after }) {
  const plain = (text) => (kind === "code" ? text : text.replace(/^#+ /gm, ""));
  const runs = compared(plain(before), plain(after), kind === "code" ? lines : words);
  const shown = runs.map(({ kind: how, text }) => {
    if (how === "same") return text;
    const gone = how === "gone";
    return h(gone ? "del" : "ins", {}, said(gone ? " removed: " : " added: "), text, said(gone ? " end of removed. " : " end of added. "));
  });
  return h("pre", { class: `lw-text lw-diff lw-diff-${kind}`, tabindex: "0" }, ...shown);
}
