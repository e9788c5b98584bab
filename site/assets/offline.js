// Visited pages stay readable without a network: the site's service worker keeps them. Where the browser refuses storage,
// nothing is asked twice and nothing is missing but that.
let refuse;
const refused = new Promise((done) => { refuse = done; });

export async function keepVisited(root) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  await workers.register(new URL("sw.js", root), { updateViaCache: "none" }).catch((error) => { refuse(); throw error; });
  const { active } = await workers.ready;
  if (document.readyState !== "complete") await new Promise((done) => { addEventListener("load", done, { once: true }); });
  const page = location.href.split("#")[0];
  const keep = (entries) => active.postMessage({ keep: [page, ...entries.map((entry) => entry.name).filter((address) => !address.endsWith("/sw.js"))] });
  // what came before the worker was there, and what was under way then
  new PerformanceObserver((list) => keep(list.getEntries())).observe({ type: "resource", buffered: true });
}

// Wait until what this page asks for is kept, but not for long: on a first visit the service worker takes a moment. Where
// the browser wants none, nothing is to be waited for.
export function keeping(patience = 2000) {
  const workers = navigator.serviceWorker;
  if (!workers || workers.controller) return Promise.resolve();
  return new Promise((done) => {
    workers.addEventListener("controllerchange", done, { once: true });
    refused.then(done);
    setTimeout(done, patience);
  });
}
