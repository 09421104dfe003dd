// The list of keys, and whether single letters act.
export const help = document.querySelector("#help");
const on = document.querySelector("#keys-on");
const button = document.querySelector("#keys");

export const letters = () => on.checked;

// From its top: the browser would begin with what can be changed, at the end of the list.
export function show() {
  help.showModal();
  help.querySelector("h2").focus();
  help.scrollTop = 0;
}

button.hidden = false;
button.addEventListener("click", show);
on.checked = localStorage.getItem("keys") !== "off";
on.addEventListener("change", () => localStorage.setItem("keys", on.checked ? "on" : "off"));
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, select, textarea");
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key !== "?" || held || typing || help.open || !letters()) return;
  event.preventDefault();
  show();
});
