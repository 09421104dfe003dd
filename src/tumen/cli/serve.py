"""`tumen serve`: the review room."""

from __future__ import annotations

import getpass
import secrets
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from tumen.cli.options import EXTRACTING, takes_settings
from tumen.errors import BadReviewerName, NoSuchReviewer, SameReviewer
from tumen.settings import Settings

if TYPE_CHECKING:
    from tumen.app import Reviewer

DEFAULT_LEDGER = "tumen.db"
DEFAULT_PORT = 8765
SECRET_BYTES = 32
LONGEST_NAME = 40
UPLOADING = ("max_bytes", "max_pages", "max_seconds")
"""Limits of what is read; the room reads no addresses."""


@click.command(short_help="Open the review room on this machine.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=DEFAULT_PORT,
    metavar="N",
    help="Where it answers; 0 takes any port that is free. [8765]",
)
@click.option(
    "--reviewer", "names", multiple=True, metavar="NAME", help="Who reviews; once for each person."
)
@click.option(
    "--sees-protected",
    "trusted",
    multiple=True,
    metavar="NAME",
    help="A reviewer to whom protected sources are shown.",
)
@takes_settings("ledger", "record", "interface", "estimate", *EXTRACTING, *UPLOADING, "seed")
def serve(settings: Settings, port: int, names: tuple[str, ...], trusted: tuple[str, ...]) -> None:
    """Open the review room: pages in your browser in which drafts become evidence.

    It answers on this machine alone and loads nothing from elsewhere. Each reviewer has a link of
    their own, which is printed; who opens it acts in that name. Without --reviewer you are alone,
    and protected sources are shown to you. Ctrl-C closes the room.
    """
    who = reviewers(names, trusted)
    from tumen.app import Door, Room  # noqa: PLC0415 - heavy: not for --help
    from tumen.app import serve as run  # noqa: PLC0415
    from tumen.app.serving import links, listening  # noqa: PLC0415
    from tumen.app.uploads import Intake  # noqa: PLC0415
    from tumen.app.weighing import Beside, Scales  # noqa: PLC0415
    from tumen.ledger import open_ledger  # noqa: PLC0415
    from tumen.pipeline import bearings  # noqa: PLC0415

    settings = replace(settings, ledger=settings.ledger or DEFAULT_LEDGER)
    with (
        open_ledger(settings.ledger, bears=bearings) as ledger,
        listening(port) as bound,
        closing(Intake(settings)) as intake,
        closing(Beside()) as beside,
        closing(Beside()) as further,
    ):
        door = Door(secrets.token_bytes(SECRET_BYTES), who)
        room = Room(ledger, door, settings, ledger.name, intake, Scales(beside), Scales(further))
        for name, link in links(room, bound):
            click.echo(f"{name}: {link}")
        run(room, bound)


def reviewers(names: tuple[str, ...], trusted: tuple[str, ...]) -> tuple[Reviewer, ...]:
    """Who may come in.

    Raises:
        BadReviewerName: a name cannot be shown.
        SameReviewer: a name was given twice.
        NoSuchReviewer: somebody is to see protected sources who is not among them.
    """
    from tumen.app.door import Reviewer  # noqa: PLC0415

    alone = not names
    names = names or (getpass.getuser(),)
    for name in names:
        if not (name.strip() and name.isprintable() and len(name) <= LONGEST_NAME):
            raise BadReviewerName(name)
        if names.count(name) > 1:
            raise SameReviewer(name)
    for name in trusted:
        if name not in names:
            raise NoSuchReviewer(name, names)
    return tuple(Reviewer(name, sees_protected=alone or name in trusted) for name in names)
