// The site's root, whatever path it is served under.
const root = new URL(document.querySelector("link[rel=stylesheet][href*='larkwell.css']").href.replace(/assets\/.*/, ""));
const assets = new URL(".", document.currentScript.src); // of this build: its name says what is in it

// Where `course serve` runs JupyterLab beside the site, the exercise panel gets a button that opens the notebook in it.
const panels = document.querySelectorAll("[data-lab]");
if (panels.length && ["127.0.0.1", "localhost"].includes(location.hostname)) {
  fetch(new URL("lab.json", root)).then((answer) => (answer.ok ? answer.json() : null)).then((lab) => {
    for (const link of lab ? panels : []) {
      link.href = `${lab.base}${lab.copies[link.dataset.lab]}?token=${lab.token}`;
      link.hidden = false;
    }
  }).catch(() => {});
}

// The full notebook needs scripts, as this line does.
for (const link of document.querySelectorAll("[data-full-notebook]")) link.hidden = false;

// What a page holds, but for the exercise, comes to life from its own module; a page loads only those that it has a place for.
const habits = {
  "[data-progress], ol.days": "progress", "[data-review]": "review", "[data-plan]": "plan", "[data-can-told]": "cando",
  "[data-predictions]": "predictions", "[data-transfer]": "transfer", "[data-trial]": "trial", "[data-report]": "report",
};
for (const [places, name] of Object.entries(habits)) {
  const found = document.querySelectorAll(places);
  if (!found.length) continue;
  import(new URL(`habit/${name}.js`, assets)).then((page) => (name === "progress" ? page.show(root) : found.forEach((place) => page.show(place, root))));
}

import(new URL("offline.js", assets)).then((page) => page.keepVisited(root)).catch(() => {});

// Install lines name this very site.
for (const text of document.querySelectorAll("pre code")) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    walker.currentNode.nodeValue = walker.currentNode.nodeValue.replace("SITE/wheels/", new URL("wheels/", root).href);
  }
}
