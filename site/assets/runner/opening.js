// The reader's work on the page's exercise, asked for before the rest of the runner and the theme's scripts have come.
import { openStore } from "./store.js";

const stem = document.querySelector("[data-lab]").dataset.lab; // of the panel above

// {store, records}
export const opening = openStore().then(async (store) => ({ store, records: await store.all(stem) }));
