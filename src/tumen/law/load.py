"""The law as it ships, and the law that a user brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from tumen.errors import BadLawFile
from tumen.law.strict import numbered
from tumen.law.tellable import tellable
from tumen.law.words import IDEAS
from tumen.model import PermitRule, Provision, Trigger

_WITH_DEADLINE = frozenset(
    {Trigger.EARNING_INCOME_WHILE_PRESENT, Trigger.MIDTERM_REPORT, Trigger.FINAL_REPORT}
)
HERE = Path(__file__).parent


def provisions(folder: Path | None = None) -> tuple[Provision, ...]:
    """Every provision of a folder of YAML files, oldest first; those that ship by default.

    A folder of one's own takes the place of what ships; copy a file to keep it.

    Raises:
        BadLawFile: naming file and line, where a file is not exactly of the form.
    """
    return _shipped() if folder is None else _read(folder)


@cache
def _shipped() -> tuple[Provision, ...]:
    return _read(HERE / "instruments")


def permit_rules(path: Path | None = None) -> tuple[PermitRule, ...]:
    """Every kind of paper of a YAML file: what it allows and how long it lasts; ours by default.

    Raises:
        BadLawFile: naming file and line, where the file is not exactly of the form.
    """
    return _shipped_permits() if path is None else _permits(path)


@cache
def _shipped_permits() -> tuple[PermitRule, ...]:
    return _permits(HERE / "permits.yaml")


def _permits(path: Path) -> tuple[PermitRule, ...]:
    found: dict[str, PermitRule] = {}
    for rule, line in numbered(path, PermitRule):
        _new(rule.id, found, path, line)
        found[rule.id] = rule
    return tuple(found.values())


def _read(folder: Path) -> tuple[Provision, ...]:
    found: dict[str, Provision] = {}
    for path in _files(folder):
        for provision, line in numbered(path, Provision):
            _new(provision.id, found, path, line)
            for reason in _contradictions(provision):
                raise BadLawFile(path, line, reason)
            found[provision.id] = tellable(provision)
    return tuple(sorted(found.values(), key=lambda each: each.adopted))


def _new(name: str, found: Mapping[str, object], path: Path, line: int) -> None:
    if name in found:
        raise BadLawFile(path, line, f"the id {name!r} is used twice")


def _files(folder: Path) -> list[Path]:
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise BadLawFile(folder, None, "is no folder with .yaml files of provisions")
    return paths


def _contradictions(provision: Provision) -> Iterator[str]:
    """What the fields cannot all mean together."""
    start, end = provision.applies_from, provision.applies_to
    if start and end and end < start:
        yield f"applies_to {end} is before applies_from {start}"
    if provision.trigger in _WITH_DEADLINE and provision.deadline is None:
        yield f"the trigger {provision.trigger} needs a deadline"
    for exemption in provision.exemptions:
        if exemption.said_by is not None and exemption.said_by not in IDEAS:
            yield f"said_by {exemption.said_by!r} is no idea of the words' files"
    if not provision.readings:
        yield "the plain reading is missing"
    ids = [reading.id for reading in provision.readings]
    if len(set(ids)) < len(ids):
        yield "two readings have one id"
