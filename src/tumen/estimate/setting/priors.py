"""The file of priors, read strictly into records."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import yaml

from tumen.errors import BadPriors
from tumen.model import Papers
from tumen.model.codec import from_json
from tumen.model.quantity import Number


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact that holds from a month on."""

    month: str
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Spell:
    """A fact that holds from one month to another, both included."""

    first: str
    last: str
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class MonthShare:
    """The part of something that falls in a month."""

    month: str
    share: Number


@dataclass(frozen=True, slots=True)
class Recall:
    """How the recall is spread over months; the shares sum to one at most."""

    spread_over: tuple[MonthShare, ...]
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Dates:
    """The dated facts."""

    ban: Dated
    wind_down: Spell
    recall: Recall
    closure: Spell


@dataclass(frozen=True, slots=True)
class CountryPrior:
    """Persons in a country at the first month; ``*`` is any country that has no line."""

    country: str
    median: Number
    spread: Number
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class ParameterPrior:
    """One parameter, or its value for one class of papers; `month` stands for `median` in dates."""

    name: str
    spread: Number
    because: str
    source: str
    papers: str | None = None
    median: Number | None = None
    month: str | None = None


@dataclass(frozen=True, slots=True)
class KindPrior:
    """A kind of source; `leans` is the part that it takes in `shared_bias`."""

    kind: str
    bias: Number
    spread: Number
    leans: Number
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Priors:
    """All that the model believes before any report."""

    calendar: Dates
    countries: tuple[CountryPrior, ...]
    parameters: tuple[ParameterPrior, ...]
    floor: Number
    team: Number
    sources: tuple[KindPrior, ...]

    def country(self, code: str) -> CountryPrior:
        """The line for a country, or the one for any other."""
        lines = {line.country: line for line in self.countries}
        return lines.get(code, lines["*"])

    def parameter(self, name: str, papers: str | None = None) -> ParameterPrior:
        """The line for a parameter, where it has one for each class of papers: for that class."""
        return {(line.name, line.papers): line for line in self.parameters}[name, papers]


PAPERS = tuple(Papers)
ENTRY = (Papers.WORK, Papers.VISITOR, Papers.STUDENT, Papers.OTHER)
BY_PAPERS: dict[str, tuple[Papers, ...]] = {
    "mix": PAPERS,
    "exit": PAPERS,
    "inflow": ENTRY,
    "swell": (Papers.VISITOR, Papers.STUDENT),
    "switch": (Papers.VISITOR, Papers.STUDENT),
    "recall": (Papers.WORK, Papers.OTHER),
}
ALIKE = (
    *("walk_scale", "size", "start_place", "pull", "pull_papers", "drift_scale"),
    *("exits_closed", "arrivals_closed", "switch_closed", "ban", "wind", "coverage"),
    *("pace", "back"),
    *("lapse", "lapse_rise", "lapse_month", "lapse_closed", "lapse_work", "lapse_other"),
    *("kind_bias", "shared_bias", "source_bias", "source_spread", "slack"),
)


def shipped() -> str:
    """The text of the file that ships."""
    return (files(__package__) / "priors.yaml").read_text(encoding="utf-8")


def load_priors(path: Path | None = None) -> Priors:
    """The priors in `path`, or those that ship.

    Raises:
        BadPriors: the file is not exactly of the form of the one that ships.
    """
    try:
        text = shipped() if path is None else path.read_text(encoding="utf-8")
        priors = from_json(Priors, yaml.safe_load(text))
        _check(priors)
    except (OSError, ValueError, TypeError, yaml.YAMLError) as error:
        raise BadPriors(str(path or "priors.yaml"), str(error)) from error
    return priors


def _check(priors: Priors) -> None:
    """Every parameter has one line, and nothing else has.

    Raises:
        ValueError: naming what is missing, unknown or of no use.
    """
    lines = [(line.name, line.papers) for line in priors.parameters]
    wanted: set[tuple[str, str | None]] = {(name, None) for name in ALIKE}
    wanted |= {(name, papers.value) for name, classes in BY_PAPERS.items() for papers in classes}
    wrong = sorted(f"{name} {papers or ''}".strip() for name, papers in wanted ^ set(lines))
    if wrong or len(lines) != len(set(lines)):
        raise ValueError(f"one line is wanted for each parameter; look at {', '.join(wrong)}")
    if any((line.month is None) == (line.median is None) for line in priors.parameters):
        raise ValueError("each parameter has either a median or a month")
    if "*" not in {line.country for line in priors.countries}:
        raise ValueError("a line for any other country (*) is wanted")
    spreads = [line.spread for line in priors.parameters]
    spreads += [line.spread for line in priors.countries]
    spreads += [line.spread for line in priors.sources]
    if min(spreads) <= 0 or priors.team < 0:
        raise ValueError("every spread is above nought, and a team is not below it")
