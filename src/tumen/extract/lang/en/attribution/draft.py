"""An attribution in the making."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.extract.lang.en.attribution.extent import Extents


@dataclass(frozen=True, slots=True)
class Draft:
    """Source, cue and content as stretches, and the rule that found them.

    Attributes:
        speaks: True where a person or body speaks, so that a quotation that follows without a
            cue of its own is theirs, too.
    """

    source: Extents
    cue: Extents
    content: Extents
    rule: str
    speaks: bool = False

    @property
    def at(self) -> int:
        """Where the cue begins, which stands for the attribution."""
        return self.cue[0][0]
