// Where the words, characters and sentences of a report stand, in the ledger's code points, and how
// words that are chosen grow, shrink and move by them. A unit is [start, end].
import { points } from "./offsets.js";

// The units of one grain ("word", "grapheme", "sentence") in one text that begins at a code point.
export function units(text, at, grain, language) {
  const found = [];
  let start = at;
  for (const { segment, isWordLike } of segmenter(language, grain).segment(text)) {
    const end = start + points(segment);
    const words = segment.trimStart();
    const blanks = points(segment) - points(words);
    // Blanks and punctuation are no words; a browser says so of words alone.
    if (words && isWordLike !== false) found.push([start + blanks, start + blanks + points(words.trimEnd())]);
    start = end;
  }
  return found;
}

// The same for all paragraphs below an element, in order.
export function unitsOf(root, grain) {
  const paragraphs = [...root.querySelectorAll("p")].filter((one) => one.querySelector("[data-at]"));
  return paragraphs.flatMap((one) => {
    const first = one.querySelector("[data-at]");
    return units(one.textContent, Number(first.dataset.at), grain, one.lang);
  });
}

// A report may say that it is in a language of which the browser has never heard.
function segmenter(language, granularity) {
  try {
    return new Intl.Segmenter(language || undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}

// The unit after a place (way 1) or before it (way -1), or null at the end of the text.
export function next({ start, end }, among, way) {
  const found = way > 0 ? among.find((one) => one[0] >= end) : among.findLast((one) => one[1] <= start);
  return found ? { start: found[0], end: found[1], back: false } : null;
}

// A place whose moving edge has gone one unit on. The edge is the end, or, once the words have been
// shrunk to one unit and grow to the other side, the start (`back`). Null at the end of the text.
export function grown({ start, end, back }, among, way) {
  const forth = (point) => among.find((one) => one[1] > point)?.[1];
  const behind = (point) => among.findLast((one) => one[0] < point)?.[0];
  if (way > 0 && back) {
    const edge = among.find((one) => one[0] > start)?.[0];
    if (edge < end) return { start: edge, end, back };
  } else if (way < 0 && !back) {
    const edge = among.findLast((one) => one[1] < end)?.[1];
    if (edge > start) return { start, end: edge, back };
  }
  const edge = way > 0 ? forth(end) : behind(start);
  if (edge === undefined) return null;
  return way > 0 ? { start, end: edge, back: false } : { start: edge, end, back: true };
}
