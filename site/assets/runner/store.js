// The reader's work, in this browser only: one record an exercise and version, in IndexedDB.
// A record: {stem, version, notebook, cells: {id: text}, progress, dates, changed, before}; dates: days with a right answer.
// From the full notebook (document.js): more: [{after, cell}], the learner's own cells; outputs: {id: {source, outputs,
// execution_count}}. aside: [{id, text, when}], texts that another window has replaced. brought: earlier
// versions whose answers were brought over. A change reads and writes in one transaction, so two windows that edit different cells do not
// overwrite each other; each tells the other.
const NAME = "larkwell", WORK = "work";

export async function openStore() {
  const tabs = "BroadcastChannel" in self ? new BroadcastChannel("larkwell-work") : null;
  const say = (record) => tabs?.postMessage({ stem: record.stem, version: record.version });
  let database;
  try {
    database = await new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(WORK, { keyPath: ["stem", "version"] }).createIndex("stem", "stem");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    return inMemory();
  }
  const done = (transaction, value) => new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(value());
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
  return {
    kept: true,
    all(stem) {
      const transaction = database.transaction(WORK);
      const request = transaction.objectStore(WORK).index("stem").getAll(stem);
      return done(transaction, () => request.result);
    },
    everything() {
      const transaction = database.transaction(WORK);
      const request = transaction.objectStore(WORK).getAll();
      return done(transaction, () => request.result);
    },
    // Let change(record) alter the record, made from `fresh` where there is none; returns it.
    change(fresh, change) {
      const transaction = database.transaction(WORK, "readwrite");
      const records = transaction.objectStore(WORK);
      const request = records.get([fresh.stem, fresh.version]);
      let record;
      request.onsuccess = () => {
        record = request.result ?? structuredClone(fresh);
        change(record);
        record.changed = Date.now();
        records.put(record);
      };
      return done(transaction, () => { say(record); return record; });
    },
    // listen({stem, version}) when another window has changed a record; returns what ends it
    onchange(listen) {
      const hear = (event) => listen(event.data);
      tabs?.addEventListener("message", hear);
      return () => tabs?.removeEventListener("message", hear);
    },
  };
}

// Where the browser keeps nothing: the same, until the page is closed.
function inMemory() {
  const records = new Map();
  return {
    kept: false,
    all: async (stem) => [...records.values()].filter((record) => record.stem === stem),
    everything: async () => [...records.values()],
    async change(fresh, change) {
      const record = records.get(fresh.version) ?? structuredClone(fresh);
      change(record);
      records.set(fresh.version, record);
      return record;
    },
    onchange: () => () => {},
  };
}
