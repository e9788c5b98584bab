// Python in its own thread: Pyodide from this very site, every file of it kept by content in the browser's cache, then
// larkwell.cells.Kernel, which runs the reader's cells. One message in, events out; all that passes is plain JSON.
const network = self.fetch.bind(self);
const CHARTS = /\.(plot|hist|boxplot)\b/; // pandas draws with matplotlib without naming it
let python, kernel, files, folder, cache;
let got = 0, total = 0;

// Every file of the distribution has its content's hash in its address: an update never meets an old copy.
async function fetchFile(name, options) {
  const file = files[name];
  const address = `${folder}${name}?v=${file.sha256.slice(0, 16)}`;
  const stored = await cache?.match(address);
  if (stored) {
    count(file.size);
    return stored;
  }
  const answer = await network(address, options);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  if (cache) await cache.put(address, answer.clone()).catch(() => {}); // a full disk is no reason to stop
  const counted = answer.body.pipeThrough(new TransformStream({
    transform(chunk, controller) { count(chunk.length); controller.enqueue(chunk); },
  }));
  return new Response(counted, { status: answer.status, headers: answer.headers });
}

function count(bytes) {
  got += bytes;
  postMessage({ event: "bytes", got, total });
}

self.fetch = (input, options) => {
  const address = String(input.url ?? input);
  const name = address.startsWith(folder) ? address.slice(folder.length) : null;
  return name in files ? fetchFile(name, options) : network(input, options);
};

async function start(message) {
  folder = message.folder;
  const answer = await network(`${folder}pyodide-lock.json`, { cache: "no-cache" });
  if (!answer.ok) throw new Error("This copy of the course carries no Python.");
  const lock = await answer.text();
  const { packages, core } = JSON.parse(lock);
  files = { ...core };
  for (const one of Object.values(packages)) files[one.file_name] = one;
  total = wanted("larkwell", packages).reduce((sum, name) => sum + packages[name].size, 0);
  total += Object.entries(core).reduce((sum, [name, file]) => sum + (name.endsWith(".mjs") ? 0 : file.size), 0);
  cache = await openCache();
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  python = await loadPyodide({ indexURL: folder, lockFileContents: lock, packageBaseUrl: folder, packages: ["larkwell"] });
  kernel = python.runPython(`
import json
from larkwell.cells import Kernel

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

Messages()
`);
  kernel.restore_json(JSON.stringify(message.progress));
  postMessage({ event: "ready" });
}

function wanted(name, packages, found = []) {
  if (!found.includes(name)) {
    found.push(name);
    for (const other of packages[name].depends) wanted(other, packages, found);
  }
  return found;
}

// The cache of this site's Python; what no file of today's distribution asks for is dropped.
async function openCache() {
  if (!("caches" in self)) return null;
  try {
    const opened = await caches.open("larkwell-python");
    const current = new Set(Object.entries(files).map(([name, file]) => `${folder}${name}?v=${file.sha256.slice(0, 16)}`));
    for (const request of await opened.keys()) if (!current.has(request.url)) await opened.delete(request);
    return opened;
  } catch {
    return null; // private windows may refuse
  }
}

async function run({ cells, wanted }) {
  const order = JSON.parse(kernel.plan_json(JSON.stringify(cells), wanted));
  for (const id of order) {
    const cell = cells.find((one) => one.id === id);
    await python.loadPackagesFromImports(cell.source);
    if (CHARTS.test(cell.source)) await python.loadPackage("matplotlib");
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
