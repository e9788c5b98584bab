// Python in its own thread: Pyodide from this very site, then larkwell.cells.Kernel, which runs the reader's cells. One
// message in, events out; all that passes is plain JSON. Every file's address says what is in it: the service worker, or
// the browser's own cache, keeps it.
const network = self.fetch.bind(self);
// What pandas stands on without naming it: matplotlib to draw, the time zones, of which a browser's Python has none.
const SILENT = { matplotlib: /\.(plot|hist|boxplot)\b/, tzdata: /\btz_(localize|convert)\b|\btz\s*=/ };
let python, kernel;
let sizes = new Map(); // by address, of the files that are shown as progress
let got = 0, total = 0;

// The answer itself goes on untouched, so that the browser can keep what it compiles from it; a copy is counted.
self.fetch = async (input, options) => {
  const answer = await network(input, options);
  if (sizes.delete(String(input.url ?? input)) && answer.ok) counted(answer.clone());
  return answer;
};

async function counted(answer) {
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return;
    got += value.length;
    postMessage({ event: "bytes", got, total });
  }
}

async function start(message) {
  const answer = await network(message.lock);
  if (!answer.ok) throw new Error("This copy of the course carries no Python.");
  const lock = await answer.text();
  const folder = new URL("./", message.lock).href;
  const { packages, core, keys } = JSON.parse(lock);
  const own = keys[message.stem];
  const files = wanted("larkwell", packages).map((name) => [packages[name].file_name, packages[name].size]);
  if (own) files.push([own.file_name, own.size]);
  for (const [name, file] of Object.entries(core)) if (!name.endsWith(".mjs")) files.push([name, file.size]);
  sizes = new Map(files.map(([name, size]) => [folder + name, size]));
  total = files.reduce((sum, [, size]) => sum + size, 0);
  const key = own ? fetched(folder + own.file_name) : null;
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  python = await loadPyodide({ indexURL: folder, lockFileContents: lock, packageBaseUrl: folder, packages: ["larkwell"] });
  kernel = python.runPython(`
import json
from larkwell.browser import ZONES, lay_key, lay_utc
lay_utc(ZONES)
from larkwell.cells import Kernel
from larkwell.data import PUBLIC
from larkwell.ledger import entrust

class Messages(Kernel):
    """The kernel, spoken to in JSON."""

    def plan_json(self, cells, wanted):
        return json.dumps(self.plan(json.loads(cells), wanted))

    def run_json(self, cell):
        return json.dumps(self.run(json.loads(cell)))

    def progress_json(self):
        return json.dumps(self.progress())

    def restore_json(self, progress):
        self.restore(json.loads(progress))

    def entrust_json(self, entries, keep, lasting):
        entrust(dict(json.loads(entries)), keep, lasting=lasting)

    def lay_key(self, stem, content):
        lay_key(PUBLIC, stem, content.to_bytes())

Messages()
`);
  kernel.restore_json(JSON.stringify(message.progress));
  const content = await key;
  if (content) kernel.lay_key(message.stem, content);
  postMessage({ event: "ready" });
}

// What the day's checks need, and no other day's; where it does not come, larkwell asks for it again when it is needed.
async function fetched(address) {
  try {
    const answer = await self.fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

function wanted(name, packages, found = []) {
  if (!found.includes(name)) {
    found.push(name);
    for (const other of packages[name].depends) wanted(other, packages, found);
  }
  return found;
}

const predicted = (name, entry) => postMessage({ event: "predicted", name, entry: JSON.parse(entry) });

async function run({ cells, wanted, predictions, lasting }) {
  kernel.entrust_json(JSON.stringify(predictions), predicted, lasting);
  const order = JSON.parse(kernel.plan_json(JSON.stringify(cells), wanted));
  for (const id of order) {
    const cell = cells.find((one) => one.id === id);
    await python.loadPackagesFromImports(cell.source);
    for (const [name, used] of Object.entries(SILENT)) if (used.test(cell.source)) await python.loadPackage(name);
    const result = JSON.parse(kernel.run_json(JSON.stringify(cell)));
    postMessage({ event: "result", result });
    if (result.failed) break;
  }
  postMessage({ event: "done", progress: JSON.parse(kernel.progress_json()) });
}

self.onmessage = async ({ data }) => {
  try {
    await { start, run }[data.op](data);
  } catch (error) {
    postMessage({ event: "failed", text: String(error.message ?? error) });
  }
};
