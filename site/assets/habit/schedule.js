// When what comes back: pure functions of the deck, of what has been done, and of a date like "2026-11-22".
const DAY = 86_400_000;
export const INTERVALS = [2, 10, 40]; // days after which a question comes back, box by box
const MOST_CARDS = 4, MOST_AGAIN = 2;

export const plus = (date, days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

// The habit with every question of a done day put on its way: first due two days after the day was done.
export function scheduled(reviews, deck, days, now) {
  const next = { ...reviews };
  for (const day of days) {
    if (!day.done) continue;
    for (const card of deck.cards) {
      if (card.day === day.day) next[card.id] ??= { box: 0, due: plus(day.last ?? now, INTERVALS[0]) };
    }
    for (const id of day.hard) next[`${day.stem.slice(0, 7)}-${id}`] ??= { box: 0, due: plus(day.last ?? now, INTERVALS[0]) };
  }
  return next;
}

// After an answer: known goes one box on, or out of the last one for good; not known comes back tomorrow.
export function answered({ box }, knew, now) {
  if (!knew) return { box: 0, due: plus(now, 1) };
  return box + 1 < INTERVALS.length ? { box: box + 1, due: plus(now, INTERVALS[box + 1]) } : { box: box + 1, due: "9999-12-31" };
}

// What is due: cards, and exercise questions to try again because they are open after a try, or took several.
export function due(reviews, deck, days, now) {
  const isDue = (id) => reviews[id] && reviews[id].due <= now;
  const cards = deck.cards.filter((card) => isDue(card.id)).sort((one, other) => reviews[one.id].due.localeCompare(reviews[other.id].due));
  const again = days.flatMap((day) => [
    ...day.missed.map((id) => ({ day, id, open: true })),
    ...day.hard.filter((id) => isDue(`${day.stem.slice(0, 7)}-${id}`)).map((id) => ({ day, id, open: false })),
  ]);
  return { cards, again };
}

// What a lesson offers before it is read: the day it goes back to by the syllabus, if that is done, then what is due.
export function offered(reviews, deck, days, now, lesson) {
  const all = due(reviews, deck, days, now);
  const back = deck.links[lesson];
  const linked = days.some((day) => day.day === back && day.done) ? deck.cards.filter((card) => card.day === back && card.about.includes(back)).slice(0, 1) : [];
  const cards = [...new Set([...linked, ...all.cards])].filter((card) => card.day < lesson).slice(0, MOST_CARDS);
  return { cards, again: all.again.filter(({ day }) => day.day < lesson).slice(0, MOST_AGAIN) };
}

// The date of each of `count` days at a pace (weekdays on which one works; 0 is Sunday), from a start on.
export function dates(start, weekdays, count) {
  const found = [];
  for (let at = start; found.length < count; at = plus(at, 1)) if (weekdays.includes(new Date(at).getUTCDay())) found.push(at);
  return found;
}
