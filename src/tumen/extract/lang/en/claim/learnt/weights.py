"""The table of weights (``weights.tsv``) and what it makes of a clause.

Two logistic models share the table: whether a clause makes a claim at all, and which kind it makes
if it does. Each sums the weights of the traits that the clause has.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from operator import itemgetter

from tumen.model import Kind

KINDS = tuple(Kind)
_DATA = "# data: "
_NOTHING = (0.0,) * (1 + len(KINDS))  # what a trait speaks for that has no weights
_of_claim = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each trait speaks for.

    Attributes:
        of: by trait, the weight for making a claim, then those for each of `KINDS`.
        data: SHA-256 of the annotations that the weights were learnt from.
    """

    of: Mapping[str, tuple[float, ...]]
    data: str

    def probability(self, traits: Iterable[str]) -> float:
        """How probable it is that a clause with these traits makes a claim."""
        said = map(self.of.get, traits, repeat(_NOTHING))
        return 1 / (1 + math.exp(-math.fsum(map(_of_claim, said))))

    def kinds(self, traits: Iterable[str]) -> dict[Kind, float]:
        """The score of each kind; of two, one is e to the difference likelier than the other."""
        said = map(self.of.get, traits, repeat(_NOTHING))
        _, *columns = zip(_NOTHING, *said, strict=True)
        return dict(zip(KINDS, map(math.fsum, columns), strict=True))

    def heaviest(
        self, traits: Iterable[str], kind: Kind, most: int
    ) -> tuple[tuple[str, float], ...]:
        """The traits that spoke most for a kind, heaviest first."""
        column = 1 + KINDS.index(kind)
        said = [(t, self.of[t][column]) for t in traits if t in self.of]
        return tuple(sorted(said, key=lambda pair: (-pair[1], pair[0]))[:most])


@cache
def weights() -> Weights:
    """The weights that ship."""
    return read(files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8"))


def read(table: str) -> Weights:
    """Weights as `written` writes them; an empty cell is nought."""
    lines = table.splitlines()
    data = next(line for line in lines if line.startswith(_DATA)).removeprefix(_DATA)
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return Weights({trait: tuple(float(w or 0) for w in row) for trait, *row in rows}, data)


def written(weights: Weights, head: str) -> str:
    """The table as text, sorted by trait, under a head of comments."""
    names = "\t".join(("trait", "claim", *(kind.value for kind in KINDS)))
    rows = (
        "\t".join((trait, *(f"{w:.2f}" if w else "" for w in row)))
        for trait, row in sorted(weights.of.items())
    )
    return "\n".join((head.rstrip("\n"), f"{_DATA}{weights.data}", names, *rows)) + "\n"
