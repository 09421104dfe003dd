"""Acts, conventions, executive orders and acts of the European Union, by name or number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tumen.extract.data import read_yaml
from tumen.extract.lang.en.instrument.mention import Mention


@dataclass(frozen=True, slots=True)
class Act:
    """One entry of ``acts.yaml``."""

    id: str
    names: tuple[str, ...]
    divided: str | None = None


_ORDER = re.compile(r"\b(?:Executive\s+Order|E\.?O\.?)\s+(?:[Nn]o\.?\s*)?(?P<number>1[1-9]\d{3})\b")
_EU = re.compile(
    r"\b(?:Council\s+)?(?:Implementing\s+)?(?:Decision|Regulation)\s+\((?:CFSP|EU|EC)[^)]{0,12}\)"
    r"\s+(?:No\.?\s+)?(?P<number>\d{1,4}/\d{2,4})\b"
)
_SECTION = r"(?:[Ss]ections?|[Ss]ecs?\.|§§?)\s*(?P<section>\d{1,4})(?:\s?\([a-z0-9]+\))*"
_BEFORE = re.compile(rf"(?P<whole>{_SECTION})\s+(?:of|in|under)\s+(?:the\s+)?(?:US\s+|U\.S\.\s+)?$")
_AFTER = re.compile(rf"(?:['’]s)?(?:\s*\(CAATSA\))?,?\s+\(?{_SECTION}")
_ALONE = re.compile(rf"(?<![\w/]){_SECTION}(?!\d)(?!\s+(?:of|in)\s)")
_REACH = 60


@cache
def acts() -> tuple[Act, ...]:
    """The acts that are known by name, in the order of the file."""
    entries = read_yaml(files(__package__).joinpath("acts.yaml"))
    return tuple(Act(e["id"], tuple(e["names"]), e.get("divided")) for e in entries)


@cache
def _names() -> tuple[re.Pattern[str], dict[str, Act]]:
    """A pattern for every name, apostrophes and spaces as printed; the act of each name."""
    by_name = {name.lower(): act for act in acts() for name in act.names}
    longest_first = sorted(by_name, key=len, reverse=True)
    written = (
        re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+") for name in longest_first
    )
    return re.compile(rf"\b(?:{'|'.join(written)})\b", re.IGNORECASE), by_name


def _act_of(words: str) -> Act:
    return _names()[1][" ".join(words.lower().replace("’", "'").split())]


def _with_section(text: str, start: int, end: int, act: Act) -> Mention:
    if act.divided is None:
        return Mention(start, end, act.id)
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before is not None:
        return Mention(before.start("whole"), end, f"{act.id}#{before['section']}")
    after = _AFTER.match(text, end)
    if after is not None:
        return Mention(start, after.end(), f"{act.id}#{after['section']}")
    return Mention(start, end, act.id)


def named_acts(text: str) -> Iterator[Mention]:
    """Every act named, with the section that stands beside it."""
    for found in _names()[0].finditer(text):
        yield _with_section(text, found.start(), found.end(), _act_of(found[0]))


def lone_sections(text: str, named: list[Mention]) -> Iterator[Mention]:
    """A lone "Section 321", where the text has named just one act that has sections."""
    divided = {act.id for act in acts() if act.divided}
    ids = {name.instrument.partition("#")[0] for name in named} & divided
    if len(ids) != 1:
        return
    (act,) = ids
    first = min(name.start for name in named if name.instrument.startswith(act))
    for found in _ALONE.finditer(text, first):
        if not any(name.start <= found.start() < name.end for name in named):
            yield Mention(found.start(), found.end(), f"{act}#{found['section']}")


def numbered_acts(text: str) -> Iterator[Mention]:
    """Executive orders of the United States; decisions and regulations of the Union."""
    for found in _ORDER.finditer(text):
        yield Mention(found.start(), found.end(), f"US/EO-{found['number']}")
    for found in _EU.finditer(text):
        yield Mention(found.start(), found.end(), f"EU/{found['number']}")
