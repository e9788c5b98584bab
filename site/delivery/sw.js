// Visited pages and what they run stay readable without a network. Written into the site's root with this build's files.
//
// Pages come from the network first, so nobody is held on an old version; where it fails or is slow, the kept copy
// answers. Files whose address says what is in them are kept for good and never asked for again.
const BUILD = "%BUILD%";
const IMMUTABLE = new RegExp("%IMMUTABLE%");
const FILES = new Set(%FILES%); // the addresses of this build that match it
const STYLES = %STYLES%;
const PATIENCE = 4000; // milliseconds for the network before a kept page is shown

const ROOT = new URL("./", self.location);
const MINE = `${ROOT.pathname} `; // other sites of this host have caches of their own
const PAGES = `${MINE}pages 1`, KEPT = `${MINE}files 1`;
const MARK = new URL("kept-for-build", ROOT).href;

const path = (address) => address.slice(ROOT.href.length);
const immutable = (address) => IMMUTABLE.test(path(address));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT.href) || request.headers.has("range")) return;
  event.respondWith(immutable(request.url) ? file(event) : page(event));
});

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep).then(tidy).catch(() => {}));
});

async function file(event) {
  const { url } = event.request;
  const found = await stored(KEPT, url);
  if (found) return found;
  const answer = await fetch(event.request);
  if (answer.status === 200) event.waitUntil(put(KEPT, url, answer.clone()));
  return answer;
}

async function page(event) {
  const address = event.request.url.split("#")[0];
  const found = await stored(PAGES, address);
  const asked = fetch(event.request).then((answer) => {
    if (answer.status === 200) event.waitUntil(put(PAGES, address, answer.clone()));
    if (answer.status === 404 || answer.status === 410) event.waitUntil(drop(PAGES, address));
    return answer.status >= 500 && found ? found : answer;
  });
  if (found) {
    const late = new Promise((resolve) => { setTimeout(() => resolve(found), PATIENCE); });
    return Promise.race([asked.catch(() => found), late]);
  }
  return asked.catch((error) => {
    if (event.request.mode === "navigate") return visited();
    throw error;
  });
}

// In place of a page that is not kept: which are.
async function visited() {
  const pages = [];
  for (const request of await (await open(PAGES))?.keys() ?? []) {
    const answer = await stored(PAGES, request.url);
    if (answer.headers.get("content-type")?.startsWith("text/html")) pages.push([request.url, await answer.text()]);
  }
  const title = (text) => text.match(/<title>([^<]*?)( - [^<-]*)?<\/title>/)?.[1] ?? "A page";
  const items = pages.map(([address, text]) => `<li><a href="${address}">${title(text)}</a></li>`).sort().join("");
  const kept = items ? `<p>These pages are kept on this device:</p><ul>${items}</ul>` : "<p>No page is kept on this device yet.</p>";
  const styles = STYLES.map((name) => `<link rel="stylesheet" href="${ROOT.href}${name}">`).join("");
  const body = `<main class="md-typeset lw-offline"><h1>No network, and this page has not been opened here before</h1>${kept}</main>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Offline</title>${styles}`;
  return new Response(`<!doctype html><html lang="en"><head>${head}</head><body data-md-color-scheme="default" data-md-color-primary="custom">${body}</body></html>`, {
    status: 503, headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'; style-src 'self'" },
  });
}

// The page that has just been read, and what it loaded before this worker was there.
async function keep(addresses) {
  for (const address of addresses.filter((one) => one.startsWith(ROOT.href))) {
    const name = immutable(address) ? KEPT : PAGES;
    if (!(await stored(name, address))) await renew(name, address);
  }
}

// Once a build: kept pages anew, so that all of them use this build's files; then what no page needs is dropped.
async function tidy() {
  const marked = await stored(KEPT, MARK);
  if (marked && (await marked.text()) === BUILD) return;
  for (const name of await caches.keys()) if (name.startsWith(MINE) && name !== PAGES && name !== KEPT) await caches.delete(name);
  for (const request of (await (await open(PAGES))?.keys()) ?? []) {
    const anew = await renew(PAGES, request.url);
    if (!anew) await drop(PAGES, request.url);
  }
  for (const request of (await (await open(KEPT))?.keys()) ?? []) if (!FILES.has(path(request.url))) await drop(KEPT, request.url);
  await put(KEPT, MARK, new Response(BUILD));
}

// False where the host no longer has it; throws where the host cannot be reached.
async function renew(name, address) {
  const answer = await fetch(address, { cache: name === PAGES ? "no-cache" : "default" });
  if (answer.status === 200) await put(name, address, answer);
  return answer.status !== 404 && answer.status !== 410;
}

// Storage may be refused or full: then everything still comes from the network.
const open = (name) => caches.open(name).catch(() => null);
const stored = async (name, address) => (await open(name))?.match(address, { ignoreVary: true });
const drop = async (name, address) => (await open(name))?.delete(address, { ignoreVary: true });

async function put(name, address, answer) {
  try {
    await (await open(name))?.put(address, answer);
  } catch (error) {
    if (error.name === "QuotaExceededError" && name === KEPT) await caches.delete(PAGES); // an exercise before old pages
  }
}
