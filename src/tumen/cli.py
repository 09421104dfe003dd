"""The `tumen` command: parse the words, call the pipeline, print."""

from __future__ import annotations


def main() -> None:
    """Run the command."""
