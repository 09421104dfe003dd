// Keys, and claims fetched before they are wanted. Without this script every act is a form.
import { asked } from "./asking.js";
import { complain } from "./complaining.js";
import { editing } from "./editing.js";
import { help, letters } from "./help.js";

const desk = document.querySelector("#desk");
const told = document.querySelector("#told");
const left = document.querySelector("#left");
const AHEAD = 4; // claims that are fetched before they are wanted
const query = desk.dataset.query;
const fetched = new Map(); // claim -> promise of its part of the page
let ahead = []; // claims that come next, in order
let behind = []; // claims that were left, the latest last
let asking = null; // the request for more of `ahead`, while it runs

const open = () => desk.querySelector(".desk");
const current = () => open()?.dataset.claim ?? "";
const address = (path, more) => `/inbox${path}?${query}${query && more ? "&" : ""}${more}`;

function fragment(claim) {
  if (!fetched.has(claim)) {
    const part = fetch(address("/desk", `at=${claim}`)).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    });
    part.catch(() => fetched.delete(claim));
    fetched.set(claim, part);
  }
  return fetched.get(claim);
}

async function lookAhead() {
  for (const claim of ahead.slice(0, AHEAD)) fragment(claim).catch(() => {});
  if (ahead.length > AHEAD || asking) return;
  const last = ahead.at(-1) ?? current();
  asking = fetch(address("/ahead", `at=${last}`)).then((answer) => answer.json());
  try {
    const found = (await asking).ahead.filter((claim) => !ahead.includes(claim));
    ahead.push(...found);
    for (const claim of ahead.slice(0, AHEAD)) fragment(claim).catch(() => {});
  } catch {
    // The next key press asks again.
  } finally {
    asking = null;
  }
}

function intoView() {
  const text = desk.querySelector(".text");
  const here = desk.querySelector(".here");
  if (!text || !here) return;
  const offset = here.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTop += offset - text.clientHeight / 3;
}

async function show(claim, { remember = true } = {}) {
  const from = current();
  let part;
  try {
    part = await fragment(claim);
  } catch {
    return complain("The room does not answer. Is it still open in the terminal?");
  }
  if (remember && from && from !== claim) behind.push(from);
  desk.innerHTML = part;
  fetched.delete(claim); // what is said of it may change
  intoView();
  history.replaceState(null, "", address("", `at=${claim}`));
  told.textContent = open()?.dataset.title ?? "";
  document.title = `${told.textContent} – tumen review room`;
  performance.mark("shown", { detail: claim });
  lookAhead();
}

async function next() {
  if (!ahead.length && asking) await asking.catch(() => {});
  const claim = ahead.shift() ?? open()?.dataset.next;
  if (claim) return show(claim);
  location.assign(`/inbox?${query}`);
}

function back() {
  const claim = behind.pop() ?? open()?.dataset.before;
  if (!claim) return;
  if (current()) ahead.unshift(current());
  show(claim, { remember: false });
}

async function send(form, deed) {
  const data = new FormData(form);
  data.set("deed", deed);
  const claim = data.get("claim");
  const answer = await asked(
    form.action,
    () => new URLSearchParams(data),
    (token) => (desk.dataset.token = token),
    () => ({ "x-tumen-token": desk.dataset.token }),
  ).catch(() => null);
  if (answer?.ok) return answer.json();
  const said = answer ? (await answer.json()).message : "It could not be sent, so it was not done.";
  fetched.delete(claim);
  complain(said, { link: address("", `at=${claim}`), reason: data.get("reason") });
  return null;
}

async function act(form, deed) {
  if (deed === "undo") {
    const done = await send(form, deed);
    if (!done) return;
    ahead.unshift(current());
    fetched.delete(done.claims[0]);
    left.textContent = (Number(left.textContent.replaceAll(",", "")) + 1).toLocaleString("en");
    return show(done.claims[0], { remember: false });
  }
  // The next claim is shown at once; if the act is refused, the line above says so and leads back.
  const sent = send(form, deed);
  const was = left.textContent;
  left.textContent = Math.max(Number(was.replaceAll(",", "")) - 1, 0).toLocaleString("en");
  await next();
  if (!(await sent)) left.textContent = was;
}

desk.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.plain !== undefined) return;
  event.preventDefault();
  const by = event.submitter;
  const reason = by?.name === "reason" ? by.value : null;
  if (reason) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "reason", value: reason });
    form.append(field);
  }
  const deed = by?.name === "deed" ? by.value : form.elements.deed.value;
  act(form, deed);
});

desk.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link?.id === "go-next") event.preventDefault(), next();
  if (link?.id === "go-before") event.preventDefault(), back();
});

function press(selector) {
  const element = desk.querySelector(selector);
  element?.click();
  return element;
}

function unfold(id, control) {
  const part = desk.querySelector(`#${id}`);
  if (!part) return;
  part.open = true;
  part.querySelector(control)?.focus();
}

const KEYS = {
  a: () => press('button[value="accept"]'),
  r: () => unfold("rejecting", "fieldset button"),
  t: () => unfold("sending", "select"),
  u: () => press('button[value="undo"]'),
  e: () => press("#go-edit"),
  s: () => press("#go-split"),
  m: () => press("#go-merge"),
  c: () => press("#go-add"),
  j: next,
  n: next,
  k: back,
  p: back,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "Escape") {
    for (const part of desk.querySelectorAll("details[open]")) part.open = false;
    return;
  }
  if (desk.querySelector(".editing") || !letters() || event.target.matches("input, select, textarea")) return;
  const reasons = desk.querySelectorAll("#rejecting[open] fieldset button");
  if (reasons.length && /^[1-9]$/.test(event.key)) return reasons[event.key - 1]?.click();
  const key = KEYS[event.key.toLowerCase()];
  if (key) event.preventDefault(), key();
});

intoView();
if (desk.querySelector(".editing")) editing(desk, told);
else lookAhead();
