import { keeping } from "../offline.js";
import { openLedger } from "./predictions.js";

// Python in a web worker: starts it, sends it cells, ends it on Stop. States: waiting, loading, ready, busy, failed.
export class Python extends EventTarget {
  state = "waiting";
  got = 0; // bytes loaded so far, of `total`
  total = 0;
  #worker = null;
  #started = null;
  #job = null;
  #progress = {};
  #ledger = openLedger(); // what predict() and settle() write down

  // `lock`: the address of the lock file beside which Python lies; `stem`: of the exercise whose key is loaded with it.
  constructor(lock, stem) {
    super();
    Object.assign(this, { lock, stem });
  }

  restore(progress) { this.#progress = progress; }

  start() {
    if (this.#started) return this.#started;
    // what it loads is to be kept; whoever stops Python meanwhile has started another
    const mine = keeping().then(() => (mine === this.#started ? this.#open() : this.#started));
    this.#started = mine;
    mine.catch(() => {});
    this.#turn("loading");
    return mine;
  }

  #open() {
    return new Promise((resolve, reject) => {
      this.#worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
      this.#worker.onerror = (event) => { this.#turn("failed"); reject(new Error(event.message || "Python did not start.")); };
      this.#worker.onmessage = ({ data }) => this.#hear(data, resolve, reject);
      this.#worker.postMessage({ op: "start", lock: this.lock, stem: this.stem, progress: this.#progress });
    });
  }

  // Run `wanted` and what it stands on; onresult(result) after each cell. Resolves to true unless it was stopped.
  async run(cells, wanted, onresult) {
    await this.start();
    const ledger = await this.#ledger;
    const predictions = await ledger.entries(); // another window may have written since
    if (this.#job) return false;
    return new Promise((resolve, reject) => {
      this.#job = { resolve, reject, onresult };
      this.#worker.postMessage({ op: "run", cells, wanted, predictions, lasting: ledger.kept });
      this.#turn("busy");
    });
  }

  // End Python at once, whatever it does, and start it anew.
  stop() {
    this.#worker?.terminate();
    this.#started = null;
    const job = this.#job;
    this.#job = null;
    this.start();
    job?.resolve(false);
  }

  #hear(message, resolve, reject) {
    if (message.event === "bytes") {
      this.got = message.got;
      this.total = message.total;
      this.#turn(this.state);
    } else if (message.event === "ready") {
      this.#turn("ready");
      resolve();
    } else if (message.event === "result") {
      this.#job?.onresult(message.result);
    } else if (message.event === "predicted") {
      this.#ledger.then((ledger) => ledger.put(message.name, message.entry));
    } else if (message.event === "done") {
      this.#progress = message.progress;
      this.#finish((job) => job.resolve(true));
    } else if (message.event === "failed" && this.#job) {
      this.#finish((job) => job.reject(new Error(message.text)));
    } else if (message.event === "failed") {
      this.#started = null;
      this.#worker.terminate();
      this.#turn("failed");
      reject(new Error(message.text));
    }
  }

  #finish(end) {
    const job = this.#job;
    this.#job = null;
    this.#turn("ready");
    if (job) end(job);
  }

  get progress() { return this.#progress; }

  #turn(state) {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }
}
