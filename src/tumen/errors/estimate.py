"""Why an estimate cannot be made."""

from __future__ import annotations

from typing import ClassVar

from tumen.errors.base import TumenError


class EstimateError(TumenError):
    """An estimate cannot be made, or cannot be trusted."""


class BadPriors(EstimateError):
    """A file of priors that is not exactly of the form wanted."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}; start from the file that `tumen estimate` ships.")


class BadHypotheses(EstimateError):
    """A file of hypotheses that is not exactly of the form wanted, or whose regions overlap."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}; see docs/reference/estimate.md for the form.")


class BadObservations(EstimateError):
    """A file of possible observations that is not exactly of the form wanted."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}; see docs/reference/estimate.md for the form.")


class BadPlaces(EstimateError):
    """Places that are no ISO codes."""

    def __init__(self, place: str) -> None:
        said = f"the place {place!r} is" if place else "without places there is"
        super().__init__(f"{said} nothing to estimate; give codes such as CN-JL,CN-LN,RU.")


class BadMonths(EstimateError):
    """Months of another form."""

    def __init__(self, months: str) -> None:
        super().__init__(
            f"the months {months!r} cannot be used; give 2 to 240 months such as 2017-01..2020-12."
        )


class NoSuchSource(EstimateError):
    """A source to leave out that no statement has."""

    def __init__(self, source: str, known: tuple[str, ...]) -> None:
        some = ", ".join(known[:8])
        super().__init__(f"no testimony is by {source!r}; the sources are {some} and so on.")


class NotToBeTrusted(EstimateError):
    """The sampler did not do its work, and ``--strict`` was given."""

    exit_code: ClassVar[int] = 3

    def __init__(self, complaints: tuple[str, ...]) -> None:
        super().__init__(f"the answer is not to be trusted: {' '.join(complaints)}")


class CannotReadClaims(EstimateError):
    """A file of claims that cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} cannot be read ({reason}); give a file of lines of JSON.")


class NothingToEstimate(EstimateError):
    """No claim that enters the likelihood."""

    def __init__(self) -> None:
        super().__init__(
            "no claim says anything about these places and months; give others, or --prior-only."
        )


class TooFewDraws(EstimateError):
    """Too few draws under a story to say what would be seen under it."""

    def __init__(self, stories: tuple[str, str]) -> None:
        super().__init__(
            f"too few draws fall under {stories[0]} or {stories[1]} to tell them apart; "
            "leave out --quick, or draw the regions wider."
        )
