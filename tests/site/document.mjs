// Runs calls of site/assets/runner/document.js for test_document.py: a JSON list of [function, ...arguments] in, their
// results and what has become of the record (argument 0 of `absorb` and `put`) out.
import * as document from "../../site/assets/runner/document.js";

let text = "";
for await (const piece of process.stdin) text += piece;
const results = JSON.parse(text).map(([name, ...given]) => ({ result: document[name](...given) ?? null, record: given[0] }));
process.stdout.write(JSON.stringify(results));
