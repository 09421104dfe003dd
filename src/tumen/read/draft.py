"""What a reader makes of bytes, before the user's own words are laid over it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from tumen.model import Hyperlink, PageBox, Problem, Segment


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of itself; None where it says nothing.

    Attributes:
        title, publisher, author, credit, url: as in `tumen.model.Document`.
        published: EDTF, with `published_from` as in `tumen.model.Document`.
        language: as declared.
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    published_from: str | None = None
    credit: str | None = None
    url: str | None = None
    language: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """These values, and those of `other` where there is none; a date keeps its origin."""
        said = {f.name: getattr(self, f.name) for f in fields(self)}
        said = {name: value for name, value in said.items() if value is not None}
        if "published" in said:
            said["published_from"] = self.published_from
        return replace(other, **said)


@dataclass(frozen=True, slots=True)
class Draft:
    """One report as its reader made it.

    Attributes:
        text: NFC.
        metadata: what it says of itself.
        offsets, boxes, outside_main, hyperlinks: as in `tumen.model.Document`.
        name: the label that a line of a JSON Lines source gives its report.
    """

    text: str
    metadata: Metadata = Metadata()
    offsets: tuple[Segment, ...] = ()
    boxes: tuple[PageBox, ...] = ()
    outside_main: bool = False
    hyperlinks: tuple[Hyperlink, ...] = ()
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The reports in one source, and what deserves a look."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...] = ()
