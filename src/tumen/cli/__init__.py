"""The `tumen` command: parse the words, call the pipeline, print."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from tumen import __version__
from tumen.cli.assess import assess
from tumen.cli.claims import claims
from tumen.cli.compare import compare_extractors
from tumen.cli.corroborate import corroborate
from tumen.cli.estimate import estimate
from tumen.cli.explain import explain
from tumen.cli.extract import extract
from tumen.cli.lineage import lineage
from tumen.cli.plan import detect, plan
from tumen.cli.record import record
from tumen.cli.serve import serve
from tumen.cli.simulate import simulate
from tumen.cli.sources import grade, sources
from tumen.cli.terminal import shown
from tumen.errors import TumenError

INTERRUPTED = 130


class ReaderGone(Exception):
    """Whoever read our output has enough (``| head``), which is no failure."""


class Command(click.Group):
    """The group of commands; click itself would call a reader that has enough a failure."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own
        """Run the command that was named.

        Raises:
            ReaderGone: the other end of the pipe was closed.
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGone from error


@click.group(
    cls=Command, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, message="tumen %(version)s")
def cli() -> None:
    """Turn reports about North Korean workers abroad into sourced claims.

    `tumen assess FOLDER` reads the reports in a folder, writes down who claims what, holds the
    claims against the UN resolutions, and leaves one page that can be handed to a critic.
    """


COMMANDS = (
    assess,
    extract,
    compare_extractors,
    claims,
    explain,
    corroborate,
    lineage,
    sources,
    grade,
    record,
    estimate,
    plan,
    detect,
    serve,
    simulate,
)
_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")

for command in COMMANDS:
    cli.add_command(command)


def run(words: Sequence[str] | None = None) -> int:
    """Run the command with these words, or those of the shell, and give its exit code.

    0 where everything was read, 1 where something failed, 2 where the command was not
    understood, 130 where Ctrl-C ended it. What goes wrong is one sentence on standard error.
    """
    try:
        code: int | None = cli.main(words, prog_name="tumen", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except TumenError as error:
        click.echo(f"tumen: {shown(str(error))}", err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    except (ReaderGone, BrokenPipeError):
        # The flush at exit must not fail once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code or 0


def main() -> None:
    """The console script.

    Linear algebra in several threads sums up in another order and so gives other last digits, from
    which chains run apart: with one, a seed gives the same bytes on one processor and on many.
    """
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    sys.exit(run())
