"""The page of commands shows the help that the commands print, and leaves no command out."""

from __future__ import annotations

import pytest
from tools.renew_help import BLOCK, PAGE, help_of, renewed

from tumen.cli import cli


def test_the_page_is_what_the_commands_print() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert renewed(page) == page, "run: python -m tools.renew_help"


def test_every_command_is_on_the_page() -> None:
    shown = {block["words"] for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8"))}
    assert shown == {"--help", *(f"{name} --help" for name in cli.commands)}


@pytest.mark.parametrize("name", [*cli.commands])
def test_every_flag_says_what_it_is_for(name: str) -> None:
    flags = [p for p in cli.commands[name].params if p.param_type_name == "option"]
    assert all(getattr(flag, "help", None) for flag in flags)
    assert name in help_of(f"{name} --help")
