// Files go one by one, so that each may be as large as the limit; the list is looked at again until
// all is read. Without this script the form sends all at once, and "Look again" looks again.
const form = document.querySelector("#bring");
const said = document.querySelector("#said");
const uploads = document.querySelector("#uploads");
const EVERY = 1000; // milliseconds

async function look() {
  const answer = await fetch("/reports/list").catch(() => null);
  if (answer?.ok) uploads.innerHTML = await answer.text();
  const working = Number(uploads.querySelector("[data-working]")?.dataset.working ?? 0);
  if (working) setTimeout(look, EVERY);
  return working;
}

async function bring(file) {
  if (file.size > Number(form.dataset.most)) return `${file.name} is larger than may be read.`;
  const data = new FormData();
  data.append("file", file);
  const answer = await fetch(form.action, {
    method: "POST",
    body: data,
    headers: { "x-tumen-token": form.dataset.token },
  }).catch(() => null);
  if (answer?.ok) return "";
  return answer ? (await answer.json()).message : `${file.name} could not be sent.`;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const files = [...form.elements.file.files];
  const failed = [];
  for (const [at, file] of files.entries()) {
    said.textContent = `Sending ${at + 1} of ${files.length}`;
    const why = await bring(file);
    if (why) failed.push(why);
  }
  said.textContent = failed.join(" ") || `${files.length} sent.`;
  form.reset();
  look();
});

look();
