"""`python -m tumen` is the `tumen` command."""

from tumen.cli import main

main()
