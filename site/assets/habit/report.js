// *Report a problem*: the link opens a mail or an issue that is filled in already. Only who ticks the box adds their answer.
import { h } from "../runner/dom.js";

const LONGEST = 1500; // what mail programs and issue forms take in an address

export function show(place) {
  const link = place.querySelector("a"), plain = new URL(link.href);
  const box = h("input", { type: "checkbox" });
  link.after(" ", h("label", {}, box, " with my answer"));
  link.addEventListener("click", () => {
    const url = new URL(plain);
    if (box.checked) {
      const text = url.searchParams.get("body");
      const pairs = [...url.searchParams].map(([name, value]) => [name, name === "body" ? `${text}My answer:\n\n${answer(place.dataset.report)}\n` : value]);
      url.search = pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
    }
    link.href = url.href;
  });
}

function answer(id) {
  const field = document.querySelector(`[data-cell="${CSS.escape(`${id}-answer`)}"] textarea, [data-cell="${CSS.escape(id)}"] textarea`);
  const text = field?.value ?? "";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}\n(shortened)` : text;
}
