// Sending something to the room that may have been opened anew since the page was drawn.
//
// Forms carry a token, which goes when the room is closed. Who has come in again by their new link,
// in whatever window, need not lose what they had filled in: the token is fetched again, if the page
// still is of the same person.
const FORBIDDEN = 403;
const who = (page) => page.querySelector(".who bdi")?.textContent;

async function token() {
  const answer = await fetch("/inbox");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return who(page) === who(document) ? page.querySelector("#desk")?.dataset.token : undefined;
}

// Posts what `body()` gives; `renew(token)` puts a new token where `body` and `headers` find it.
export async function asked(address, body, renew, headers = () => ({})) {
  const post = () => fetch(address, { method: "POST", body: body(), headers: headers() });
  const answer = await post();
  if (answer.status !== FORBIDDEN) return answer;
  const found = await token();
  if (!found) return answer;
  renew(found);
  return post();
}
