"""Whether a text is worth a parse: told from its words in a fiftieth of a millisecond.

Of the documents that a monitor collects, few are about these workers, and a parse costs some five
thousand times what it takes to see that a text never names the DPRK. What a gate looks for is data
of the language pack (``gate.yaml``), wide rather than sharp: what it lets in is still judged by the
claim stage, what it turns away is never read. A language without that file has no gate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from tumen.extract import gazetteer
from tumen.extract.data import read_yaml

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_ANY_ENDING = "*"
Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are all looked for in one pass.

    `open_ended` says which may go on; in a language in which words are `glued` together all may,
    and begin anywhere.
    """

    automaton: AhoCorasick
    open_ended: tuple[bool, ...]
    glued: bool = False

    def stand_in(self, text: str) -> Iterator[Extent]:
        """Where they stand, as whole words; those that may go on only begin as one."""
        for index, start, end in self.automaton.find_matches_as_indexes(text, overlapping=True):
            begins = self.glued or not text[start - 1 : start].isalnum()
            if begins and (self.open_ended[index] or not text[end : end + 1].isalnum()):
                yield start, end


@dataclass(frozen=True, slots=True)
class Gate:
    """The words of one language that make a text worth a parse.

    Attributes:
        signs: of the DPRK, as written.
        voids: names that a sign may be part of, where it is none ("South Korea").
        topics: of what the ledger is about, in lower case; enough anywhere beside a sign.
        persons: in lower case; enough within `reach` characters of a sign.
    """

    signs: Words
    voids: Words
    topics: Words
    persons: Words
    reach: int

    def admits(self, text: str) -> bool:
        """Whether the text may say something of these workers."""
        return _any(self.passages(text))

    def passages(self, text: str) -> Iterator[Extent]:
        """Where it may, in no order: its topics, and signs with persons beside them."""
        signs = self.signed(text)
        if not signs:
            return
        lowered = text.lower()
        if len(lowered) != len(text):  # few letters are two in lower case, and offsets must hold
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        yield from self.topics.stand_in(lowered)
        for start, end in signs:
            near = lowered[max(0, start - self.reach) : end + self.reach]
            if _any(self.persons.stand_in(near)):
                yield start, end

    def signed(self, text: str) -> list[Extent]:
        """Where it names the DPRK or what stands for it."""
        found = list(self.signs.stand_in(text))
        voids = list(self.voids.stand_in(text)) if found else ()
        return [
            (start, end)
            for start, end in found
            if not any(first <= start and end <= last for first, last in voids)
        ]


def _any(found: Iterable[Extent]) -> bool:
    return next(iter(found), None) is not None


@cache
def gate_for(language: str) -> Gate | None:
    """The gate of a BCP 47 language, by its primary subtag; None where its pack declares none."""
    primary = language.partition("-")[0].lower()
    file = files("tumen.extract.lang") / primary / "gate.yaml"
    if not primary.isalpha() or not file.is_file():
        return None
    declared: Mapping[str, Any] = read_yaml(file)
    places = declared["gazetteer"]
    lands = {*places["countries"], *places["subdivisions"]}
    towns = gazetteer.names_in(primary, lands, places["least_prior"])
    named = {*_listed(declared["signs"]), *towns}
    glued = bool(declared.get("glued"))
    return Gate(
        signs=_words({form for word in named for form in (word, word.upper())}, glued=glued),
        voids=_words(_listed(declared["voids"]), glued=glued),
        topics=_words(_listed(declared["topics"]), glued=glued),
        persons=_words(declared["persons"]["words"], glued=glued),
        reach=declared["persons"]["reach"],
    )


def _listed(groups: Mapping[str, Any]) -> Iterator[str]:
    for group in groups.values():
        yield from group["words"]


def _words(listed: Iterable[str], *, glued: bool) -> Words:
    from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 - not for --help

    words = sorted(set(listed))
    bare = [word.removesuffix(_ANY_ENDING) for word in words]
    return Words(
        AhoCorasick(bare, implementation=Implementation.DFA),
        tuple(glued or word.endswith(_ANY_ENDING) for word in words),
        glued,
    )
