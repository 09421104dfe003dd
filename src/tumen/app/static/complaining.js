// A line over the desk that says what was not done, and leads back to it.
const alerts = document.querySelector("#alerts");

export function complain(sentence, { link, reason } = {}) {
  const line = document.createElement("p");
  line.append(sentence);
  if (reason) line.append(` Your reason was: ${reason}`);
  if (link) {
    const look = document.createElement("a");
    look.href = link;
    look.textContent = "Look at it";
    line.append(look);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => line.remove());
  line.append(close);
  alerts.append(line);
}
