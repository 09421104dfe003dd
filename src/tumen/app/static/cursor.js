// Choosing words of a report with the keys: the browser's own selection, moved by words.
import { covered, rangeOf } from "./offsets.js";
import { grown, next, unitsOf } from "./steps.js";

const WAYS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };
const MOVES = { ...WAYS, Home: -1, End: 1 };
const SAID = 70; // letters at each end of long words that are said

// `from()` gives the place of the words to begin with, `take()` takes those that are chosen, `leave()`
// goes back to the field, `say(words)` tells who cannot see the selection.
export function cursor(text, { from, take, leave, say }) {
  const known = new Map(); // grain -> its units, once they are asked for
  let back = false; // whether the start of the words moves, and not their end

  function among(grain) {
    if (!known.has(grain)) known.set(grain, unitsOf(text, grain));
    return known.get(grain);
  }

  function chosen() {
    const selection = getSelection();
    const within = selection.rangeCount && !selection.isCollapsed && text.contains(selection.anchorNode);
    const place = within ? covered(selection.getRangeAt(0), text) : null;
    return place ? { ...place, back } : null;
  }

  function choose(place) {
    const range = place && rangeOf(place.start, place.end, text);
    if (!range) return;
    back = place.back;
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    follow(range, back);
    const words = range.toString();
    say(words.length > 3 * SAID ? `${words.slice(0, SAID)} … ${words.slice(-SAID)}` : words);
  }

  function follow(range, start) {
    const boxes = [...range.getClientRects()];
    const box = start ? boxes[0] : boxes.at(-1);
    const frame = text.getBoundingClientRect();
    if (!box) return;
    if (box.top < frame.top + box.height) text.scrollTop += box.top - frame.top - frame.height / 3;
    if (box.bottom > frame.bottom - box.height) text.scrollTop += box.bottom - frame.bottom + frame.height / 3;
  }

  function begin() {
    const place = from();
    const first = among("word").find(([, end]) => end > (place?.start ?? 0));
    if (place?.end > place?.start) return choose({ ...place, back: false });
    if (first) choose({ start: first[0], end: first[1], back: false });
  }

  // The first word of the next sentence, or of this one and then of the one before.
  function bySentence(place, way) {
    const starts = among("sentence").map(([start]) => start);
    const start = way > 0 ? starts.find((one) => one > place.start) : starts.findLast((one) => one < place.start);
    return start === undefined ? null : next({ start, end: start }, among("word"), 1);
  }

  function step(event, place) {
    const way = WAYS[event.key];
    const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
    const grain = upright ? "sentence" : event.ctrlKey || event.altKey ? "grapheme" : "word";
    if (event.shiftKey) return grown(place, among(grain), way);
    return upright ? bySentence(place, way) : next(place, among(grain), way);
  }

  // To the first words or the last; with what was chosen before, all from there or up to there.
  function far(event, place) {
    const words = among("word");
    const [start, end] = event.key === "Home" ? words[0] : words.at(-1);
    if (!event.shiftKey) return { start, end, back: false };
    return { start: Math.min(start, place.start), end: Math.max(end, place.end), back: event.key === "Home" };
  }

  text.addEventListener("keydown", (event) => {
    if (event.metaKey || event.target !== text) return;
    if (event.key in MOVES) {
      event.preventDefault();
      const place = chosen();
      if (place) choose(event.key in WAYS ? step(event, place) : far(event, place));
      else begin();
    } else if (event.key === "Enter") {
      event.preventDefault();
      take();
    } else if (event.key === "Escape") {
      event.preventDefault();
      leave();
    }
  });
  // Screen readers hand arrow keys on to applications alone; outside of it the text stays a text.
  text.addEventListener("focus", () => {
    text.setAttribute("role", "application");
    if (!chosen() && text.matches(":focus-visible")) begin();
  });
  text.addEventListener("blur", () => text.setAttribute("role", "group"));

  // Other text stands there now.
  return { renew: () => known.clear() };
}
