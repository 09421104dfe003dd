"""The command starts at once: what is heavy is loaded only where it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tumen import __version__

HEAVY = (
    "alembic",
    "edtf",
    "fastapi",
    "httpx",
    "htmldate",
    "jinja2",
    "lxml",
    "numpy",
    "py3langid",
    "pypdfium2",
    "rich",
    "spacy",
    "sqlalchemy",
    "trafilatura",
    "uvicorn",
    "yaml",
)

RUN = """
import sys
from tumen.cli import main
try:
    main()
except SystemExit as end:
    print("exit", end.code)
print("loaded", *sorted(set(sys.modules) & set({heavy!r})))
"""


@pytest.mark.parametrize(
    "words",
    [
        "--version",
        "--help",
        "assess --help",
        "extract --help",
        "claims --help",
        "record --help",
        "assess",
        "assess --format",
        "nonsense",
    ],
)
def test_nothing_heavy_is_loaded_to_answer_about_the_command_itself(words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(heavy=HEAVY), *words.split()],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "loaded"


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tumen", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"tumen {__version__}\n"
