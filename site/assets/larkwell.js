// Where `course serve` runs JupyterLab beside the site, the exercise panel gets a button that opens the notebook in it.
const panels = document.querySelectorAll("[data-lab]");
if (panels.length && ["127.0.0.1", "localhost"].includes(location.hostname)) {
  const root = new URL(document.querySelector("link[rel=stylesheet][href*='larkwell.css']").href.replace(/assets\/.*/, ""));
  fetch(new URL("lab.json", root)).then((answer) => (answer.ok ? answer.json() : null)).then((lab) => {
    for (const link of lab ? panels : []) {
      link.href = `${lab.base}${link.dataset.lab}?token=${lab.token}`;
      link.hidden = false;
    }
  }).catch(() => {});
}
