"""What a world file holds: the rules of a made-up world, each with its reason and its source.

Shares and probabilities lie between 0 and 1, times are days unless they are named months, and a
line that starts at a month holds until the next one starts. `docs/reference/simulate.md` tells
every field for whoever writes such a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model import Kind, PermitClass


@dataclass(frozen=True, slots=True)
class Shares:
    """A number for each class of paper; what is left out is nought."""

    work: float = 0.0
    visitor: float = 0.0
    short_term: float = 0.0
    student: float = 0.0
    trainee: float = 0.0
    official: float = 0.0


@dataclass(frozen=True, slots=True)
class PapersRule:
    """One class of paper and the days of a contract on it.

    Papers are prolonged every `renewal_interval` days by a trip out and in again, or every
    `validity` days at an office; one of the two is given.
    """

    papers: PermitClass
    contract: int
    because: str
    source: str
    renewal_interval: int | None = None
    validity: int | None = None

    @property
    def lasts(self) -> int:
        """Days from one renewal to the next, however they are renewed."""
        return self.renewal_interval or self.validity or 0


@dataclass(frozen=True, slots=True)
class Team:
    """How many come together: any number from `least` to `most`, all as likely."""

    least: int
    most: int
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class BorderPoint:
    """A crossing, and how many of those who renew it lets through in a day."""

    name: str
    capacity: int
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How likely a province's authorities are to let a breach be, from a month on."""

    since: str
    level: float


@dataclass(frozen=True, slots=True)
class Country:
    """A country as reports name it: ISO 3166-1, its name, its capital, its people's adjective."""

    code: str
    name: str
    capital: str
    adjective: str


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """A province (or a country that is not divided) with those present at the start.

    Attributes:
        code: ISO 3166-2 or 3166-1; `town` is named in reports.
        persons: present at the start; `employers` share them.
        arrivals: persons who come anew in a month, for every thousand present at the start.
        border_point: the name of the one over which they renew.
    """

    code: str
    name: str
    town: str
    border_point: str
    persons: int
    employers: int
    arrivals: float
    tolerance: tuple[Tolerance, ...]
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Issued:
    """On which papers those come who come from a month on, in parts of one, and how many come.

    `arrivals` multiplies the arrivals of every place.
    """

    since: str
    arrivals: float
    papers: Shares
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Employment:
    """What employers do.

    Attributes:
        skips: how likely a worker is not sent on a renewal trip where authorities tolerate all;
            elsewhere in proportion to tolerance.
        replaces: how likely a worker who has left is asked for again.
        delay: days until those asked for come.
        extends: how likely a worker whose contract ends is kept for another.
    """

    skips: float
    replaces: float
    delay: int
    extends: float
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Customs:
    """How renewal trips go at the border.

    Attributes:
        patience: days past the end of the papers within which the queue still serves.
        waved_through: how likely one who was not served is renewed without a trip where
            authorities tolerate all; elsewhere in proportion to tolerance.
    """

    patience: int
    waved_through: float
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Raids:
    """From a month on: raids a year at each employer, and the share of overstayers found."""

    since: str
    per_year: float
    reach: float


@dataclass(frozen=True, slots=True)
class Ban:
    """What becomes of work papers that run out from a day on; what no share takes goes home.

    Attributes:
        still_renewed: share that is renewed all the same, until the deadline of the recall.
        becomes: shares that get other papers.
        overstayed: share that stays without.
    """

    starts: str
    still_renewed: float
    becomes: Shares
    overstayed: float
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Story:
    """One way in which the recall goes; the name is that of a hypothesis of the estimate.

    Attributes:
        coverage: share sent home of each class; `overstayed` of those without valid papers.
        sham: share of those sent home who come back.
    """

    name: str
    coverage: Shares
    overstayed: float
    sham: float


@dataclass(frozen=True, slots=True)
class Recall:
    """The order to go home: a day, a deadline, and the way in which it goes.

    Attributes:
        returns_on: the papers of those who come back; `gap` is the days until they do.
    """

    ordered: str
    deadline: str
    story: str
    stories: tuple[Story, ...]
    returns_on: PermitClass
    gap: int
    because: str
    source: str


@dataclass(frozen=True, slots=True)
class Closure:
    """The border is shut from a day on; `reopened` is None where it stays shut.

    `spread` is the days after reopening over which those go home whose contracts had ended.
    """

    shut: str
    reopened: str | None
    spread: int
    because: str
    source: str


class Voice(StrEnum):
    """What sort of source a reporter is, in the kinds of the estimate's priors."""

    OFFICIAL = "official"
    OUTLET = "outlet"
    ADVOCACY = "advocacy"
    INTELLIGENCE = "intelligence"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Reporter:
    """Somebody who says what is known of the world, and how roughly.

    Attributes:
        name: as the rows credit it; `phrase` as reports name it ("a labour broker"), and `again`
            once it was named ("the broker"). Both are empty for an outlet in its own voice.
        outlets: who publish what it says.
        country: ISO 3166-1; `places` narrows it, empty for all places there.
        kinds: what it speaks of.
        papers: the classes that it counts; empty for all.
        per_year: statements a year.
        bias: what it says over what is so, as a ratio; `drift` is the yearly change of its log.
        spread: standard deviation of its error on the log scale.
        digits: significant digits that it gives.
        delay: days from what it speaks of to publication, on average.
        whole: how likely it speaks of the country and not of one place.
        at_least, ranges, undated: how likely it gives a lower bound, a range, or no time.
        confuses: how likely it takes the part that it sees for the whole.
    """

    name: str
    phrase: str
    again: str
    kind: Voice
    outlets: tuple[str, ...]
    country: str
    places: tuple[str, ...]
    kinds: tuple[Kind, ...]
    papers: tuple[PermitClass, ...]
    per_year: float
    bias: float
    drift: float
    spread: float
    digits: int
    delay: int
    whole: float
    at_least: float
    ranges: float
    undated: float
    confuses: float


@dataclass(frozen=True, slots=True)
class Echoes:
    """How outlets repeat one another.

    Attributes:
        share: echoes among all reports; `outlets` make them.
        credited: how likely the first outlet is named.
        redated: how likely the figure is told without its time.
        loses_bound: how likely "at least" is dropped.
        delay: days until it is repeated, on average.
    """

    outlets: tuple[str, ...]
    share: float
    credited: float
    redated: float
    loses_bound: float
    delay: int


@dataclass(frozen=True, slots=True)
class World:
    """A made-up world: what is so, and who says what of it. `first` and `last` are months."""

    name: str
    because: str
    first: str
    last: str
    papers: tuple[PapersRule, ...]
    present: Shares
    team: Team
    border_points: tuple[BorderPoint, ...]
    countries: tuple[Country, ...]
    places: tuple[PlaceRule, ...]
    issued: tuple[Issued, ...]
    employment: Employment
    customs: Customs
    raids: tuple[Raids, ...]
    ban: Ban
    recall: Recall
    closure: Closure
    reporters: tuple[Reporter, ...]
    echoes: Echoes
