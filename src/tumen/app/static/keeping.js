// Keeps a form that is filled in until the room has kept it. Whatever comes between (another's act, a
// room that was closed, a slip), it stands there as it was. Without this script the page does as well.
import { asked } from "./asking.js";

export function keeping(form, { refused, failed }) {
  let changed = false;
  let sending = false;

  async function send() {
    const data = () => new URLSearchParams(new FormData(form));
    const answer = await asked(form.action, data, (token) => (form.elements.token.value = token));
    if (answer.redirected) {
      changed = false;
      return location.replace(answer.url); // back leads to the claim, not to a form that was kept
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const again = page.querySelector(".editing");
    if (!again) return failed(page.querySelector("[role=alert]")?.textContent.trim() ?? answer.statusText);
    form.replaceWith(again);
    refused(again);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    try {
      await send();
    } catch {
      failed("The room does not answer. Is it still open in the terminal?");
    } finally {
      sending = false;
    }
  });
  for (const kind of ["input", "change"]) form.addEventListener(kind, () => (changed = true));
  addEventListener("beforeunload", (event) => {
    if (changed && form.isConnected) event.preventDefault();
  });
}
