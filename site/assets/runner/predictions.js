// The prediction ledger on this device: [[name, entry], ...] in the order in which they were made; entries are those of
// larkwell.ledger: {about, made, low, high}, and once it is known how it came out {outcome, settled}.
const NAME = "larkwell-predictions", STORE = "ledger", KEY = "all";

// {kept, entries(), put(name, entry)}; where the browser keeps nothing, the same until the page is closed.
export async function openLedger() {
  let database;
  try {
    database = await new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    let all = [];
    return { kept: false, entries: async () => all, put: async (name, entry) => { all = added(all, name, entry); } };
  }
  // Let change(entries) make other entries, in one transaction; resolves to them.
  const change = (make, mode) => new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const ledger = transaction.objectStore(STORE);
    const request = ledger.get(KEY);
    let all;
    request.onsuccess = () => {
      all = make(request.result ?? []);
      if (mode === "readwrite") ledger.put(all, KEY);
    };
    transaction.oncomplete = () => resolve(all);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
  return {
    kept: true,
    entries: () => change((all) => all, "readonly"),
    put: (name, entry) => change((all) => added(all, name, entry), "readwrite"),
  };
}

// A new name comes last, a known one keeps its place; what is settled stays settled, whatever an older window says.
export function added(all, name, entry) {
  const known = all.find(([one]) => one === name)?.[1];
  if (!known) return [...all, [name, entry]];
  if (known.outcome !== undefined && entry.outcome === undefined) return all;
  return all.map((one) => (one[0] === name ? [name, entry] : one));
}

export const held = ({ low, high, outcome }) => low <= outcome && outcome <= high;
