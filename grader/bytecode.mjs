// Compile the modules that an import of pandas, of matplotlib or of scipy's common parts brings, inside the very Pyodide
// that will run them: node bytecode.mjs FOLDER OUT reads the archives of FOLDER and writes them anew into OUT.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, out] = process.argv.slice(2).map((name) => path.resolve(name));
const { packages } = JSON.parse(fs.readFileSync(path.join(folder, "pyodide-lock.json"), "utf8"));
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
// without a seed the order of sets, and with it the bytes written, would differ from one run to the next
const python = await loadPyodide({ indexURL: `${folder}/`, packages: Object.keys(packages), env: { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" } });
for (const [inside, outside] of Object.entries({ "/archives": folder, "/compiled": out })) {
  python.FS.mkdirTree(inside);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: outside }, inside);
}
python.runPython(fs.readFileSync(new URL("bytecode_inside.py", pathToFileURL(process.argv[1])), "utf8"));
