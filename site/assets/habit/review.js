// Questions that come back: due ones on the review page, a few before a lesson. Think first, then look, then say whether you knew.
import { button, h } from "../runner/dom.js";
import { blocks, inline } from "../runner/marks.js";
import { changeHabit, habit } from "./habit.js";
import { answered, due, offered, scheduled } from "./schedule.js";
import { NOT_KEPT } from "./progress.js";
import { readStanding, today } from "./standing.js";

export async function show(place, root) {
  const { days, kept } = await readStanding(root);
  const deck = await (await fetch(new URL("review.json", root), { cache: "no-cache" })).json();
  const now = today();
  const { reviews } = changeHabit((one) => { one.reviews = scheduled(one.reviews, deck, days, now); });
  const lesson = Number(place.dataset.review);
  const found = lesson ? offered(reviews, deck, days, now, lesson) : due(reviews, deck, days, now);
  const items = [...found.cards.map((card) => asked(card, now)), ...found.again.map((one) => again(one, root, now))];
  if (lesson) return inLesson(place, items);
  const list = items.length ? h("ol", { class: "due" }, ...items) : h("p", {}, days.some((day) => day.done) ? "Nothing is due today." : "Nothing is due: the questions of a day come here two days after its exercise is done.");
  const later = upcoming(habit().reviews, now);
  place.replaceChildren(list, ...(later ? [h("p", {}, later)] : []), ...(kept ? [] : [h("p", {}, NOT_KEPT)]));
}

function inLesson(place, items) {
  if (!items.length) return;
  place.replaceChildren(h("details", {}, h("summary", {}, `Before you read: ${items.length} from earlier days`), h("ol", { class: "due" }, ...items)));
  place.hidden = false;
}

function asked(card, now) {
  const said = h("p", { class: "due-said", role: "status" });
  const answer = h("div", { class: "due-answer", tabindex: "-1", hidden: true }, ...blocks(card.answer));
  const look = button("Show the answer", () => {
    answer.hidden = judge.hidden = false;
    look.hidden = true;
    answer.focus();
  });
  const settle = (knew) => {
    changeHabit((one) => { one.reviews[card.id] = answered(one.reviews[card.id] ?? { box: 0 }, knew, now); });
    judge.hidden = true;
    said.textContent = knew ? `Well kept. ${returns(habit().reviews[card.id].due)}` : "It comes back tomorrow.";
  };
  const judge = h("p", { hidden: true }, button("I knew it", () => settle(true)), " ", button("Not yet", () => settle(false)));
  return h("li", {}, h("p", {}, h("span", { class: "dateline" }, `Day ${card.day}`), " ", ...inline(card.ask)), h("p", {}, look), answer, judge, said);
}

function again({ day, id, open }, root, now) {
  const url = new URL(day.url, root);
  url.hash = `${day.stem.slice(0, 7)}-${id}`;
  const name = `${day.stem.slice(0, 7)}-${id}`;
  const said = h("p", { class: "due-said", role: "status" });
  const done = button("Done once more", () => {
    changeHabit((one) => { one.reviews[name] = answered(one.reviews[name] ?? { box: 0 }, true, now); });
    done.hidden = true;
    said.textContent = returns(habit().reviews[name].due);
  }, { hidden: open });
  const why = open ? "It is not right yet." : "It took you several tries: write it again without looking.";
  return h("li", {}, h("p", {}, h("span", { class: "dateline" }, `Day ${day.day} exercise`), " ", h("a", { href: url.href }, `${id.toUpperCase()} \u00b7 ${day.headings[id]}`), ` ${why}`), h("p", {}, done), said);
}

const returns = (date) => (date > "9999" ? "That was the last time: it is yours." : `It comes back on ${new Date(`${date}T12:00`).toLocaleDateString()}.`);

function upcoming(reviews, now) {
  const next = Object.values(reviews).map((one) => one.due).filter((date) => date > now && date < "9999").sort();
  return next.length ? `${next.length} more later, the next on ${new Date(`${next[0]}T12:00`).toLocaleDateString()}.` : "";
}
