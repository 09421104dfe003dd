// Editing a field by choosing words in the report, with the mouse or with the keys.
import { complain } from "./complaining.js";
import { cursor } from "./cursor.js";
import { keeping } from "./keeping.js";
import { covered, rangeOf } from "./offsets.js";

const CHOSEN = "chosen";

export function editing(desk, told) {
  const text = desk.querySelector("#text");
  const { document: report } = desk.querySelector(".desk").dataset;
  let form; // another one once the room has sent it back
  let active; // the field that takes the words

  const spans = (input) => form.elements[input.name.replace(/words$/, "spans")];
  const places = (input) => [...spans(input).value.matchAll(/(\d+)-(\d+)/g)].map((found) => found.slice(1).map(Number));
  const label = (input) => {
    const legend = input.closest("fieldset")?.querySelector("legend");
    return (legend ?? input.labels[0]).textContent.trim();
  };

  function mark(input) {
    if (!CSS.highlights) return;
    const ranges = places(input).map(([start, end]) => rangeOf(start, end, text));
    CSS.highlights.set(CHOSEN, new Highlight(...ranges.filter(Boolean)));
  }

  function activate(input) {
    active = input;
    for (const other of form.querySelectorAll(".active")) other.classList.remove("active");
    input.classList.add("active");
    mark(input);
  }

  function fill(input, found) {
    input.value = found.words;
    spans(input).value = found.spans;
    for (const [name, value] of Object.entries(found.values)) {
      const control = form.elements[input.name.replace(/words$/, name)];
      if (!control) continue;
      if (control.type === "checkbox") control.checked = value !== "";
      else control.value = value;
    }
    form.dispatchEvent(new Event("change"));
  }

  async function take() {
    const selection = getSelection();
    if (!active || !selection.rangeCount || selection.isCollapsed) return;
    const place = covered(selection.getRangeAt(0), text);
    if (!place) return;
    const input = active;
    const query = new URLSearchParams({ document: report, field: input.dataset.words, ...place });
    const answer = await fetch(`/inbox/words?${query}`).catch(() => null);
    if (!answer?.ok) return (told.textContent = "The room does not answer, so the words were not taken.");
    const found = await answer.json();
    fill(input, found);
    mark(input);
    const read = Object.values(found.values).filter(Boolean).join(", ");
    told.textContent = `${label(input)}: ${found.words}${read ? `, read as ${read}` : ""}`;
    input.focus({ preventScroll: !form.contains(document.activeElement) });
  }

  function into() {
    getSelection().removeAllRanges();
    text.focus({ preventScroll: true });
  }

  const keys = cursor(text, {
    from() {
      const [first] = places(active);
      const passage = places(form.elements[active.form.querySelector('[data-words="anchor"]').name])[0];
      if (first) return { start: first[0], end: first[1] };
      return { start: passage?.[0] ?? 0, end: 0 };
    },
    take,
    leave: () => active.focus(),
    say: (words) => (told.textContent = words),
  });
  // Of a long report another part; the form stays as it is filled in.
  async function turn(link) {
    const answer = await fetch(link.href).catch(() => null);
    if (!answer?.ok) return (told.textContent = "The room does not answer, so the report was not turned.");
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    text.replaceChildren(...page.querySelector("#text").childNodes);
    text.scrollTop = 0;
    keys.renew();
    mark(active);
    text.focus({ preventScroll: true });
  }

  function adopt(found) {
    form = found;
    form.addEventListener("focusin", (event) => {
      const group = event.target.closest("fieldset, .wide");
      const input = group?.querySelector("[data-words]");
      if (input && input !== active) activate(input);
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" || !event.target.matches("[data-words]")) return;
      event.preventDefault();
      into();
    });
    // What is typed no longer stands where the words stood that were selected.
    form.addEventListener("input", (event) => {
      if (event.target.matches("[data-words]")) spans(event.target).value = "";
    });
    keeping(form, { refused: adopt, failed: complain });
    activate(form.querySelector("[data-words]"));
    (form.querySelector("[name=with]") ?? active).focus({ preventScroll: true });
    form.querySelector(".refused")?.scrollIntoView({ block: "center" });
  }

  text.addEventListener("mouseup", take);
  text.addEventListener("touchend", () => setTimeout(take, 0));
  text.addEventListener("click", (event) => {
    const link = event.target.closest(".gap a");
    if (link) event.preventDefault(), turn(link);
  });
  adopt(desk.querySelector(".editing"));
}
