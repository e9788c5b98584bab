// Visited pages stay readable without a network: the site's service worker keeps them. Where the browser refuses storage,
// nothing is asked twice and nothing is missing but that.
export async function keepVisited(root) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  await workers.register(new URL("sw.js", root), { updateViaCache: "none" });
  const { active } = await workers.ready;
  if (document.readyState !== "complete") await new Promise((done) => { addEventListener("load", done, { once: true }); });
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  active.postMessage({ keep: [location.href.split("#")[0], ...loaded.filter((address) => !address.endsWith("/sw.js"))] });
}

// Wait until what this page asks for is kept, but not for long: on a first visit the service worker takes a moment.
export function keeping(patience = 2000) {
  const workers = navigator.serviceWorker;
  if (!workers || workers.controller) return Promise.resolve();
  return new Promise((done) => {
    workers.addEventListener("controllerchange", done, { once: true });
    setTimeout(done, patience);
  });
}
