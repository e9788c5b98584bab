// The course in JupyterLab: its notebooks are the lessons' exercises (drive.js), open ones follow what is written in the
// lesson, predictions are kept where the lesson keeps them, and a link leads back to it.
import { openLedger } from "../../../../assets/runner/predictions.js";
import { openStore } from "../../../../assets/runner/store.js";
import { CourseFiles } from "./drive.js";

export const plugin = (lab) => ({
  id: "larkwell-notebook:work",
  description: "Keeps the course's notebooks where their lessons keep them.",
  autoStart: true,
  requires: [lab.IDefaultDrive, lab.INotebookTracker],
  async activate(app, drive, tracker) {
    const base = lab.PageConfig.getBaseUrl();
    const site = new URL("../", base);
    const read = async (path) => (await fetch(new URL(path, base), { cache: "no-cache" })).json();
    const [store, ledger, list, days] = await Promise.all([openStore(), openLedger(), read("api/contents/all.json"), read("../days.json")]);
    const files = new CourseFiles(store, list.content.map((one) => one.path), new URL("files/", base), (path, ids) => clashed(lab, ids));
    files.join(drive);

    if (innerWidth < 900) roomForTheNotebook(app);
    const link = backLink(lab, app);
    const show = () => link(days.find((day) => `${day.stem}.ipynb` === tracker.currentWidget?.context.path), site);
    tracker.currentChanged.connect(show);

    if ("BroadcastChannel" in self) {
      new BroadcastChannel("larkwell-predictions").addEventListener("message", ({ data }) => ledger.put(...JSON.parse(data)));
    }

    tracker.widgetAdded.connect(async (_, panel) => {
      const { context } = panel;
      predictionsFor(ledger, panel.sessionContext);
      await context.ready;
      if (!files.has(context.path)) return;
      show();
      const follow = () => bring(files, context);
      const stop = store.onchange((message) => { if (`${message.stem}.ipynb` === context.path) follow(); });
      context.saveState.connect((_, state) => { if (state === "completed") follow(); });
      context.disposed.connect(() => stop());
      if (!store.kept) lab.Notification.warning("This browser keeps nothing after the page is closed. Download your work before you leave: File, Download.", { autoClose: false });
      if ((await files.older(context.path)).length) {
        lab.Notification.info("This exercise has changed since you worked on it. Your earlier answers are kept and wait in the lesson.", { autoClose: false });
      }
    });
    // what was typed in the last second before a window is left or hidden
    const keep = () => tracker.forEach(({ context }) => { if (context.model.dirty && files.has(context.path)) context.save(); });
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
    addEventListener("pagehide", keep);
  },
});

// Take what was written elsewhere, but never over a text that has not been saved here yet.
async function bring(files, context) {
  const news = await files.news(context.path);
  const { base } = files.opened(context.path);
  for (const cell of context.model.sharedModel.cells) {
    const text = news[cell.id];
    if (text === undefined || cell.getSource() !== base[cell.id]) continue;
    files.taken(context.path, cell.id, text);
    cell.setSource(text);
  }
}

// Every Python that starts is told the predictions there are, before any cell of the reader's runs.
function predictionsFor(ledger, session) {
  const tell = async (kernel) => {
    const entries = JSON.stringify(JSON.stringify(await ledger.entries())); // a JSON string is a Python string
    const code = `__import__("larkwell.browser").browser.entrust_predictions(${entries}, ${ledger.kept ? "True" : "False"})`;
    kernel.requestExecute({ code, silent: true, store_history: false });
  };
  session.kernelChanged.connect((_, { newValue }) => { if (newValue) tell(newValue); });
  session.statusChanged.connect((_, status) => { if (status === "restarting") setTimeout(() => tell(session.session.kernel)); });
  if (session.session?.kernel) tell(session.session.kernel);
}

function clashed(lab, ids) {
  const names = [...new Set(ids.map((id) => id.match(/-(q\d+)/)?.[1]?.toUpperCase() ?? "a cell of yours"))].join(", ");
  lab.Notification.warning(`${names}: written in two places at once. The later text counts; the other one is kept in the lesson, below the answer.`, { autoClose: false });
}

// JupyterLab opens its list of files beside the first notebook; on a phone that leaves no room.
function roomForTheNotebook(app) {
  const close = (_, { id, result }) => {
    if (id !== "docmanager:show-in-file-browser") return;
    app.commands.commandExecuted.disconnect(close);
    result.finally(() => app.shell.collapseLeft());
  };
  app.commands.commandExecuted.connect(close);
}

// Top right: back to the lesson of the notebook that is open.
function backLink(lab, app) {
  const anchor = document.createElement("a");
  anchor.hidden = true;
  anchor.className = "lw-back";
  const widget = new lab.Widget();
  widget.id = "larkwell-back";
  widget.node.append(anchor);
  Object.assign(widget.node.style, { display: "flex", alignItems: "center", background: "var(--jp-layout-color1)" });
  Object.assign(anchor.style, { padding: "0 1em", color: "var(--jp-content-link-color)", whiteSpace: "nowrap" });
  app.shell.add(widget, "top", { rank: 2000 });
  return (day, site) => {
    anchor.hidden = !day;
    if (!day) return;
    anchor.href = new URL(day.url, site).href;
    anchor.textContent = `Back to the lesson of day ${day.day}`;
  };
}
