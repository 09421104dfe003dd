"""Keep the help texts on the page of commands true.

Usage: ``renew_help.py [PAGE]`` writes what each ``$ tumen … --help`` of the page prints below it.
A test fails where the page is not what this would write.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from click.testing import CliRunner

from tumen.cli import cli

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "commands.md"
BLOCK = re.compile(
    r"^\$ tumen (?P<words>[^\n]*--help)\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL
)
WIDTH = 98


def help_of(words: str) -> str:
    """What the command prints."""
    return (
        CliRunner()
        .invoke(cli, words.split(), prog_name="tumen", terminal_width=WIDTH, catch_exceptions=False)
        .output
    )


def renewed(page: str) -> str:
    """The page with every help text as it is now."""
    return BLOCK.sub(lambda block: f"$ tumen {block['words']}\n{help_of(block['words'])}```", page)


if __name__ == "__main__":
    path = Path(sys.argv[1]) if sys.argv[1:] else PAGE
    path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
