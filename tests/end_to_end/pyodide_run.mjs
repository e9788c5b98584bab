// Run Python files in a self-hosted Pyodide under Node, with the network shut: node pyodide_run.mjs FOLDER FILE...
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
globalThis.fetch = () => {
  throw new Error("the network is shut");
};
const started = performance.now();
const python = await loadPyodide({ indexURL: path.resolve(folder) + "/", packages: ["larkwell", "matplotlib", "tzdata"] });
console.log(`BOOT ${((performance.now() - started) / 1000).toFixed(2)}`);
// as the lesson's worker does: a day's key is laid where larkwell looks, and no other one's
const { keys } = JSON.parse(fs.readFileSync(path.join(folder, "pyodide-lock.json"), "utf8"));
const { lay_key } = python.pyimport("larkwell.browser");
const { PUBLIC } = python.pyimport("larkwell.data");
for (const file of files) {
  const own = keys[path.basename(file, ".py")];
  if (own) lay_key(PUBLIC, path.basename(file, ".py"), python.toPy(new Uint8Array(fs.readFileSync(path.join(folder, own.file_name)))));
  await python.runPythonAsync(fs.readFileSync(file, "utf8"), { globals: python.globals.get("dict")() });
}
