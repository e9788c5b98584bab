// The landing page's question: one item at a time; each label's verdict was spoken by the judge when the page was made.
import { button, h } from "../runner/dom.js";
import { rendered } from "../runner/outputs.js";

export function show(section) {
  const items = [...section.querySelectorAll("li")];
  section.classList.add("trial-live");
  items.forEach((item, at) => {
    item.hidden = at > 0;
    const labels = item.querySelector(".trial-labels"), says = item.querySelector(".trial-says");
    item.querySelector("h3").tabIndex = -1;
    item.querySelector("h3").prepend(h("span", { class: "dateline" }, `${at + 1} of ${items.length} `));
    labels.hidden = false;
    const next = button("Next one", () => {
      item.hidden = true;
      items[at + 1].hidden = false;
      items[at + 1].querySelector("h3").focus();
    }, { class: "lw-button lw-first" });
    for (const label of labels.querySelectorAll("button")) {
      label.addEventListener("click", () => {
        for (const one of labels.querySelectorAll("button")) one.setAttribute("aria-pressed", one === label);
        says.replaceChildren(rendered({ kind: "verdict", state: label.dataset.state, text: label.dataset.says, more: "" }));
        if (label.dataset.state === "right" && items[at + 1]) says.append(next);
      });
    }
  });
}
