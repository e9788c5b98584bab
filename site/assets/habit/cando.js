// What I can do now: ticks the days done on this device, puts them first and counts skills and terms.
import { h } from "../runner/dom.js";
import { readStanding } from "./standing.js";

export async function show(told, root) {
  const { days, kept } = await readStanding(root);
  const sections = [...document.querySelectorAll("section.can")];
  const isDone = (section) => days.find((day) => day.day === Number(section.dataset.day))?.done;
  const done = sections.filter(isDone);
  const terms = (found) => found.reduce((sum, section) => sum + Number(section.dataset.terms), 0);
  if (done.length) {
    for (const section of done) {
      section.classList.add("can-done");
      section.querySelector("h2").append(h("span", { class: "lw-mark" }, " \u2713 you can"));
    }
    sections[0].before(...done, h("p", { class: "can-rest" }, "Still to come:"));
  }
  const where = kept ? "on this device" : "since this page was opened; this browser keeps nothing";
  told.textContent = `${done.length} of ${sections.length} pandas skills and ${terms(done)} of ${terms(sections)} terms are yours, by the days done ${where}.`;
}
