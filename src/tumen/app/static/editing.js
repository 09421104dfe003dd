// Editing a field by selecting words in the report.
import { covered, rangeOf } from "./offsets.js";

const CHOSEN = "chosen";

export function editing(desk) {
  const form = desk.querySelector(".editing");
  const text = desk.querySelector("#text");
  const claim = desk.querySelector(".desk").dataset.claim;
  let active = form.querySelector("[data-words]");

  const spans = (input) => form.elements[input.name.replace(/words$/, "spans")];

  function mark(input) {
    if (!CSS.highlights) return;
    const pairs = [...spans(input).value.matchAll(/(\d+)-(\d+)/g)];
    const ranges = pairs.map(([, start, end]) => rangeOf(Number(start), Number(end), text));
    CSS.highlights.set(CHOSEN, new Highlight(...ranges.filter(Boolean)));
  }

  function activate(input) {
    active = input;
    for (const other of form.querySelectorAll(".active")) other.classList.remove("active");
    input.classList.add("active");
    mark(input);
  }

  async function take() {
    const selection = getSelection();
    if (!active || !selection.rangeCount || selection.isCollapsed) return;
    const place = covered(selection.getRangeAt(0), text);
    if (!place) return;
    const input = active;
    const field = input.dataset.words;
    const query = new URLSearchParams({ at: claim, field, ...place });
    const answer = await fetch(`/inbox/words?${query}`);
    if (!answer.ok) return;
    const found = await answer.json();
    input.value = found.words;
    spans(input).value = found.spans;
    for (const [name, value] of Object.entries(found.values)) {
      const control = form.elements[input.name.replace(/words$/, name)];
      if (!control) continue;
      if (control.type === "checkbox") control.checked = value !== "";
      else control.value = value;
    }
    mark(input);
    input.focus();
  }

  form.addEventListener("focusin", (event) => {
    const group = event.target.closest("fieldset, .wide");
    const input = group?.querySelector("[data-words]");
    if (input && input !== active) activate(input);
  });
  // What is typed no longer stands where the words stood that were selected.
  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-words]")) spans(event.target).value = "";
  });
  text.addEventListener("mouseup", take);
  text.addEventListener("touchend", () => setTimeout(take, 0));
  text.addEventListener("keyup", (event) => {
    if (event.key === "Enter") take();
  });
  activate(active);
  active.focus({ preventScroll: true });
}
