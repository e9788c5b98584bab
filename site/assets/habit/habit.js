// The reader's plan and reviews, in this browser's localStorage: {plan: {start, pace, from} | null, reviews: {id: {box, due}}}.
// Where the browser refuses to keep anything, they last until the page is closed.
const KEY = "larkwell-habit";
export const PACES = { daily: [0, 1, 2, 3, 4, 5, 6], weekdays: [1, 2, 3, 4, 5], "three days a week": [1, 3, 5] };
export const isDate = (text) => typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

let inMemory = { plan: null, reviews: {} };

const storage = () => {
  try { return self.localStorage; } catch { return null; }
};

// What is wrong with an object that should be a habit, or nothing.
export function trouble(habit) {
  if (typeof habit !== "object" || habit === null) return "the plan and reviews are missing";
  const { plan, reviews } = habit;
  if (plan !== null && !(isDate(plan?.start) && Object.hasOwn(PACES, plan.pace) && Number.isInteger(plan.from) && plan.from > 0)) return "the plan is none";
  if (typeof reviews !== "object" || reviews === null || Array.isArray(reviews)) return "the reviews are none";
  const odd = Object.entries(reviews).find(([id, one]) => !/^day-\d{3}-[rq]\d+$/.test(id) || !Number.isInteger(one?.box) || one.box < 0 || !isDate(one.due));
  return odd ? `the review ${odd[0]} is none` : null;
}

export function habit() {
  try {
    const kept = JSON.parse(storage().getItem(KEY));
    if (kept && !trouble(kept)) return kept;
  } catch { /* nothing is kept here */ }
  return structuredClone(inMemory);
}

// Let change(habit) alter it; returns it.
export function changeHabit(change) {
  const next = habit();
  change(next);
  inMemory = structuredClone(next);
  try { storage().setItem(KEY, JSON.stringify(next)); } catch { /* it stays in memory */ }
  return next;
}
