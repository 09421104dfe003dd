"""Who is named in a credit: outlets, bodies that issue figures, States, and what words remain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_WORD = re.compile(r"[^\W\d_]{3,}|\d{4}")
_UNNAMED = re.compile(
    r"\b(?:anonymous|unnamed|unidentified|sources?|resident|eyewitness|insider)\b|"
    r"소식통|관계자|消息人士|関係者|消息筋",
    re.IGNORECASE,
)


SHORTEST_NAME = 6
"""Letters of a publisher's name that is looked for in credits."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newsroom or agency; `house` joins the outlets of one newsroom."""

    name: str
    house: str
    agency: bool


def outlets_in(text: str) -> tuple[Outlet, ...]:
    """The outlets that a text names, in the order they first appear."""
    table, pattern = _outlets()
    return tuple(dict.fromkeys(table[found[0]] for found in pattern.finditer(text)))


def outlet_of(publisher: str) -> tuple[Outlet, ...]:
    """The outlets that a publisher's name stands for: "Korea Herald (AFP)" is both.

    A publisher that is not in the table is its own outlet.
    """
    known = outlets_in(publisher)
    bare = _bare(publisher)
    if not known or not outlets_in(bare):
        return (*known, *([Outlet(bare, bare, agency=False)] if bare else []))
    return known


@dataclass(frozen=True, slots=True)
class Newsrooms:
    """Publishers at hand that the table does not know, by the names they are credited under."""

    pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, publishers: Iterable[str]) -> Newsrooms:
        """The newsrooms of these publishers; names of a single short word are too common."""
        bare = {_bare(publisher) for publisher in publishers}
        fresh = {name for name in bare if not outlets_in(name) and len(name) >= SHORTEST_NAME}
        return cls(_pattern(dict.fromkeys(fresh)) if fresh else None)

    def named_in(self, text: str) -> tuple[str, ...]:
        """Those that a text names, in order."""
        found = self.pattern.findall(text) if self.pattern else ()
        return tuple(dict.fromkeys(found))


def houses_at(text: str, newsrooms: Newsrooms) -> Iterator[tuple[str, int, int]]:
    """Every newsroom that a text names, with where its name begins and ends."""
    table, pattern = _outlets()
    for found in pattern.finditer(text):
        yield table[found[0]].house, found.start(), found.end()
    for found in newsrooms.pattern.finditer(text) if newsrooms.pattern else ():
        yield found[0], found.start(), found.end()


def _bare(publisher: str) -> str:
    """A publisher's name without what stands in brackets and without its article."""
    return re.sub(r"^The ", "", re.sub(r"\s*\(.*", "", publisher).strip())


def issuers_in(text: str) -> frozenset[str]:
    """The bodies and States that a text names, as marks (``@1718``, ``RU``)."""
    table, pattern = _issuers()
    return frozenset(table[found[0]] for found in pattern.finditer(text))


def named(mark: str) -> str:
    """A body or State, by the name it is written under most fully; a word is its own name."""
    return _fullest().get(mark, mark)


def words_in(text: str) -> frozenset[str]:
    """What remains of a credit when outlets, bodies and what is said of any source are gone."""
    bare = _issuers()[1].sub(" ", _outlets()[1].sub(" ", text))
    return frozenset(word.casefold() for word in _WORD.findall(bare)) - _generic()


def unnamed(origin: str) -> bool:
    """Whether a credit hides who it is."""
    return bool(_UNNAMED.search(origin))


def _table(name: str) -> Any:  # noqa: ANN401 - YAML has no narrower type
    text = (files("tumen.corroborate") / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


def _pattern(names: dict[str, Any]) -> re.Pattern[str]:
    """Any of the names as whole words where they are written with spaces, anywhere where not."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    parts = [
        rf"(?<!\w){re.escape(name)}(?!\w)" if name.isascii() or _spaced(name) else re.escape(name)
        for name in longest
    ]
    return re.compile("|".join(parts))


def _spaced(name: str) -> bool:
    return all(ord(letter) < 0x1100 for letter in name)


@cache
def _generic() -> frozenset[str]:
    return frozenset(_table("generic"))


@cache
def _outlets() -> tuple[dict[str, Outlet], re.Pattern[str]]:
    table: dict[str, Outlet] = {}
    for row in _table("outlets"):
        outlet = Outlet(row["name"], row.get("house", row["name"]), row.get("agency", False))
        table |= dict.fromkeys([row["name"], *row.get("also", ())], outlet)
    return table, _pattern(table)


@cache
def _fullest() -> dict[str, str]:
    return {
        mark: names[0]
        for source in ("countries", "issuers")
        for mark, names in _table(source).items()
    }


@cache
def _issuers() -> tuple[dict[str, str], re.Pattern[str]]:
    table: dict[str, str] = {}
    for source in ("countries", "issuers"):
        for mark, names in _table(source).items():
            table |= dict.fromkeys(names, mark)
    return table, _pattern(table)


@cache
def agencies() -> dict[str, str]:
    """Every name of a wholesaler of news to its canonical name."""
    return {name: outlet.name for name, outlet in _outlets()[0].items() if outlet.agency}
