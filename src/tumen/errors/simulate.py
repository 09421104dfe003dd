"""Why a made-up world cannot be run."""

from __future__ import annotations

from tumen.errors.base import TumenError


class SimulateError(TumenError):
    """A made-up world cannot be run."""


class BadWorld(SimulateError):
    """A world file that is not exactly of the form wanted, or whose rules do not fit together."""

    def __init__(self, path: object, line: int | None, reason: str) -> None:
        where = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{where}: {reason}; see docs/reference/simulate.md for the form.")


class BadChange(SimulateError):
    """A change to a world that names no field of it, or a value that the field cannot take."""

    def __init__(self, words: str, reason: str) -> None:
        super().__init__(
            f"the change {words!r} cannot be made: {reason}; give NAME=VALUE, where NAME is a "
            "field of the world file, such as renewal_interval=60."
        )


class WorldTooLarge(SimulateError):
    """So many teams formed that the simulation gave up."""

    def __init__(self, teams: int) -> None:
        super().__init__(
            f"more than {teams:,} teams formed, some of them out of nothing but replacements; "
            "lower `arrivals`, or raise `least`, the smallest size of a team."
        )


class FolderInUse(SimulateError):
    """A folder for output that holds files already."""

    def __init__(self, folder: object) -> None:
        super().__init__(f"{folder} holds files already; name a new or an empty folder.")
