"""Flags that several commands share, gathered into the records that the pipeline takes."""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Any

import click

from tumen.settings import Estimating, Interface, Settings, load

Command = Callable[..., Any]

_DEFAULT = Settings()
_SETTINGS = {
    "ledger": click.option(
        "--ledger", metavar="FILE", help="The ledger: a file or a database address."
    ),
    "max_bytes": click.option(
        "--max-bytes",
        type=int,
        metavar="N",
        help=f"Larger sources are not read. [{_DEFAULT.max_bytes}]",
    ),
    "max_pages": click.option(
        "--max-pages",
        type=int,
        metavar="N",
        help=f"Further pages of a PDF are left out. [{_DEFAULT.max_pages}]",
    ),
    "max_seconds": click.option(
        "--max-seconds",
        type=float,
        metavar="N",
        help=f"Time allowed for one source. [{_DEFAULT.max_seconds:g}]",
    ),
    "max_redirects": click.option(
        "--max-redirects",
        type=int,
        metavar="N",
        help=f"Redirects of an address that are followed. [{_DEFAULT.max_redirects}]",
    ),
    "allow_private": click.option(
        "--allow-private",
        is_flag=True,
        default=None,
        help="Let addresses lead to this machine and its network.",
    ),
    "record": click.option(
        "--record/--no-record",
        default=None,
        help="Hold claims beside the public record that ships (the default), or not.",
    ),
    "estimate": click.option(
        "--estimate",
        type=click.Choice([word.value for word in Estimating]),
        metavar="WORD",
        help="How many were where, by the claims and the record: quick (some seconds), full (a "
        f"minute, until its checks are passed), none. [{_DEFAULT.estimate}]",
    ),
    "interface": click.option(
        "--interface",
        type=click.Choice([word.value for word in Interface]),
        metavar="LANGUAGE",
        help="The assessment's own words in English (en), Korean (ko) or Chinese (zh); passages "
        f"stay in their language. [{_DEFAULT.interface}]",
    ),
    "extractor": click.option(
        "--extractor",
        metavar="NAME",
        help=f"Who makes the claims: an extractor that is installed. [{_DEFAULT.extractor}]",
    ),
    "chat_url": click.option(
        "--chat-url",
        metavar="URL",
        help="Server of a language model, for the extractor chat alone: http://127.0.0.1:8080/v1.",
    ),
    "chat_model": click.option("--chat-model", metavar="NAME", help="Name of the model there."),
    "chat_seconds": click.option(
        "--chat-seconds",
        type=float,
        metavar="N",
        help=f"Time allowed for one answer of it. [{_DEFAULT.chat_seconds:g}]",
    ),
    "seed": click.option(
        "--seed",
        type=int,
        metavar="N",
        help=f"Of what is sampled: letters by which texts are compared. [{_DEFAULT.seed}]",
    ),
}
READING = ("max_bytes", "max_pages", "max_seconds", "max_redirects", "allow_private")
EXTRACTING = ("extractor", "chat_url", "chat_model", "chat_seconds")
_CONFIG = click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings file, in place of tumen.toml here.",
)


def of_words(flag: str, words: type[StrEnum], what: str) -> Callable[[Command], Command]:
    """A flag that takes a word of the vocabulary, with all of them in its help."""
    every = [word.value for word in words]
    return click.option(
        flag, type=click.Choice(every), metavar="WORD", help=f"{what}: {', '.join(every)}."
    )


def takes_settings(*names: str) -> Callable[[Command], Command]:
    """Give a command flags for these settings, and the `Settings` in their place."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def wrapped(*, config: Path | None, **given: Any) -> Any:  # noqa: ANN401 - click's own
            flags = {name: given.pop(name) for name in names}
            return command(settings=load(config, os.environ, flags), **given)

        for flag in (_CONFIG, *(_SETTINGS[name] for name in reversed(names))):
            wrapped = flag(wrapped)
        return wrapped

    return decorate


def _edtf(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A date as the user gives it, refused where it is none."""
    from tumen.model.edtf import days  # noqa: PLC0415 - heavy: only where a date is given

    if value is not None and days(value) is None:
        raise click.BadParameter("give an EDTF date such as 2019-10-30 or 2019-10.")
    return value


def takes_read_options(command: Command) -> Command:
    """Give a command the flags that override what reports say, and `ReadOptions` in their place."""

    @wraps(command)
    def wrapped(
        *,
        published: str | None,
        publisher: str | None,
        language: str | None,
        **given: Any,  # noqa: ANN401 - click's own
    ) -> Any:  # noqa: ANN401
        from tumen.read import ReadOptions  # noqa: PLC0415 - heavy: not for --help

        private = given["settings"].allow_private
        return command(options=ReadOptions(published, publisher, language, private), **given)

    for flag in (
        click.option("--language", metavar="TAG", help="Language of all reports, as BCP 47: en."),
        click.option("--publisher", metavar="NAME", help="Publisher of all reports."),
        click.option(
            "--published", metavar="DATE", callback=_edtf, help="Date of all reports, as EDTF."
        ),
    ):
        wrapped = flag(wrapped)
    return wrapped
