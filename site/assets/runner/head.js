// The line above the exercise: how Python is, how far it has loaded, how many questions are right.
import { h } from "./dom.js";

const STATES = {
  waiting: "Python starts with your first run.", loading: "Python is loading", ready: "Python is ready.",
  busy: "Python is running.", failed: "Python could not be loaded. Download the notebook instead.",
};

// {element, voice (for screen readers), showState(python), showScore(text)}
export function head() {
  const voice = h("p", { class: "lw-unseen", role: "status" });
  const status = h("span", { class: "lw-state" });
  const bar = h("progress", { class: "lw-progress", "aria-label": "Python loading", max: 1, value: 0 });
  const score = h("span", { class: "lw-score" });
  const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
  return {
    element: h("div", { class: "lw-head" }, status, bar, score, voice),
    voice,
    showState({ state, got, total }) {
      status.textContent = state === "loading" && total ? `${STATES.loading}: ${megabytes(got)} of ${megabytes(total)} MB` : STATES[state];
      bar.hidden = state !== "loading";
      if (total) bar.value = Math.min(got / total, 1);
    },
    showScore: (text) => { score.textContent = text; },
  };
}
