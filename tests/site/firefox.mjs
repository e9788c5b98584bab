// Firefox, as Debian ships it, on the way from the home page to the hand-in: node firefox.mjs EXECUTABLE URL LESSON FOLDER
// Prints what was seen as JSON; fails where something is not there in time.
import fs from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";

const [executablePath, url, lesson, folder] = process.argv.slice(2);
const BOOT = 90_000;
const WRONG = "n_shared = cards['owner'].value_counts()['shared']\np_shared = n_shared";
const RIGHT = "n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared / len(cards)";
const elsewhere = [];
let leaving = false;
const seen = {};

const browser = await puppeteer.launch({
  browser: "firefox", executablePath, headless: true,
  extraPrefsFirefox: {
    "browser.download.dir": folder, "browser.download.folderList": 2, "browser.download.useDownloadDir": true,
    "browser.helperApps.neverAsk.saveToDisk": "application/x-ipynb+json",
    "network.dns.forceResolve": "127.0.0.1", // whatever host is asked, it is this one, and it is written down
  },
});
try {
  const page = await opened(await browser.createBrowserContext());
  await go(page, url);
  seen.home = await page.title();
  await go(page, url + lesson);
  await write(page, WRONG);
  await press(page, "Check Q2");
  seen.wrong = await text(page, '[data-cell="day-003-q2"] .lw-verdict', "Not yet");
  await press(page, "Hint for Q2");
  seen.hint = await text(page, '[data-cell="day-003-q2"] .lw-hint', "Hint 1");
  await write(page, RIGHT);
  await press(page, "Check Q2");
  seen.right = await text(page, '[data-cell="day-003-q2"] .lw-verdict', "Right.");
  seen.score = await text(page, ".lw-score", "1 of 4 right");
  await press(page, "Download for hand-in");
  seen.file = await downloaded();
  await go(page, url);
  seen.progress = await text(page, "[data-progress]", "points");
  seen.kept = await page.evaluate(async () => (await caches.keys()).length);
} finally {
  await browser.close();
}
console.log(JSON.stringify({ ...seen, elsewhere }));

async function opened(context) {
  const page = await context.newPage();
  await page.setViewport({ width: 1440, height: 1000 });
  page.setDefaultTimeout(BOOT);
  page.on("request", (request) => { if (!request.url().startsWith(url) && /^(http|ws)/.test(request.url())) elsewhere.push(request.url()); });
  page.on("pageerror", (error) => { if (!leaving) throw error; });
  return page;
}

// Firefox reports what a page was still fetching when it is left as that page's error.
async function go(page, to) {
  leaving = true;
  await page.goto(to);
  leaving = false;
}

async function write(page, code) {
  const field = await page.waitForSelector('::-p-aria([name="Your code for Q2"])');
  await field.evaluate((area, value) => { area.value = value; area.dispatchEvent(new Event("input")); }, code);
}

async function press(page, name) {
  const button = await page.waitForSelector(`xpath/.//button[.="${name}" or @aria-label="${name}"]`);
  await button.evaluate((one) => one.click());
}

async function text(page, selector, wanted) {
  await page.waitForFunction((where, what) => document.querySelector(where)?.textContent.includes(what), {}, selector, wanted);
  return page.$eval(selector, (one) => one.textContent);
}

async function downloaded() {
  for (let tries = 0; tries < 100; tries += 1) {
    const name = fs.readdirSync(folder).find((one) => one.endsWith(".ipynb"));
    if (name && fs.statSync(path.join(folder, name)).size) return name;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error("nothing was downloaded");
}
