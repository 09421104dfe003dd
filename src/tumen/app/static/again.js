// Looks whether a page is ready, and shows it when it is. Without this script "Look again" does so.
const EVERY = 1500; // milliseconds
const ACCEPTED = 202;

async function look() {
  const answer = await fetch(document.querySelector("#again").href).catch(() => null);
  if (answer && answer.status !== ACCEPTED) location.reload();
  else setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
