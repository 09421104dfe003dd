// From what the browser selects to the ledger's offsets, and back.
//
// JavaScript counts UTF-16 units, the ledger Unicode code points: an emoji is two of one and one of
// the other. Every run of the report says at which code point it begins (data-at), so that only the
// units within one run have to be counted anew.

export const points = (text) => Array.from(text).length;

// The code points that a range covers in the runs below an element, or null where it covers none.
export function covered(range, root) {
  let found = null;
  for (const run of root.querySelectorAll("[data-at]")) {
    const node = run.firstChild;
    if (!node || !range.intersectsNode(node)) continue;
    const text = node.data;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : text.length;
    if (from >= to) continue;
    const at = Number(run.dataset.at);
    const start = at + points(text.slice(0, from));
    const end = at + points(text.slice(0, to));
    found = { start: found ? found.start : start, end };
  }
  return found;
}

// The range of some code points in the runs below an element, or null where they are not drawn.
export function rangeOf(start, end, root) {
  const range = document.createRange();
  let begun = false;
  for (const run of root.querySelectorAll("[data-at]")) {
    const node = run.firstChild;
    if (!node) continue;
    const at = Number(run.dataset.at);
    const characters = Array.from(node.data);
    const last = at + characters.length;
    const units = (point) => characters.slice(0, point - at).join("").length;
    if (!begun && start >= at && start < last) {
      range.setStart(node, units(start));
      begun = true;
    }
    if (begun && end > at && end <= last) {
      range.setEnd(node, units(end));
      return range;
    }
  }
  return null;
}
