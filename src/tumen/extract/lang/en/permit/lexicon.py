"""The words of ``classes.yaml`` as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tumen.extract.data import read_yaml
from tumen.model import PermitClass

# Each paper as it is written. "Paper" and "document" name a permit only in the plural
# ("a student paper" is an essay).
PAPERS = {
    "visa": r"visas?",
    "permit": r"permits?|permissions?",
    "pass": r"pass(?:es)?",
    "card": r"cards?",
    "certificate": r"certificates?",
    "authorisation": r"authori[sz]ations?",
    "licence": r"licen[cs]es?",
    "passport": r"passports?",
    "papers": r"papers",
    "documents": r"documents",
    "status": r"status",
    "protocol": r"protocols?",
}


@dataclass(frozen=True, slots=True)
class ClassWords:
    """One entry of ``classes.yaml``."""

    permit_class: PermitClass
    words: re.Pattern[str]
    papers: re.Pattern[str]


def _pattern(alternatives: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


@cache
def _entries() -> dict[str, dict[str, list[str]]]:
    entries: dict[str, dict[str, list[str]]] = read_yaml(
        files(__package__).joinpath("classes.yaml")
    )
    return entries


@cache
def classes() -> tuple[ClassWords, ...]:
    """Every class with the words that name it."""
    return tuple(
        ClassWords(
            PermitClass(name),
            _pattern(entry["words"]),
            _pattern([PAPERS[paper] for paper in entry["papers"]]),
        )
        for name, entry in _entries().items()
    )


@cache
def word_pattern() -> str:
    """Any class word, longest first where two begin alike (the pattern is for embedding)."""
    words = [word for entry in _entries().values() for word in entry["words"]]
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def paper_pattern() -> str:
    """Any paper's noun, for embedding."""
    return "|".join(PAPERS.values())


@cache
def persons() -> tuple[tuple[PermitClass, re.Pattern[str]], ...]:
    """The classes that are named by their holders ("3,000 technical trainees")."""
    return tuple(
        (PermitClass(name), re.compile(rf"\b(?:{'|'.join(entry['persons'])})\b", re.IGNORECASE))
        for name, entry in _entries().items()
        if "persons" in entry
    )


def class_of(word: str, paper: str) -> PermitClass | None:
    """The class that a word gives to a paper's noun; None where the two do not go together."""
    if paper.lower() == "pass" and word.endswith("s"):
        return None  # a verb: "workers pass the gate"
    for entry in classes():
        if entry.words.fullmatch(word) and entry.papers.fullmatch(paper):
            return entry.permit_class
    return None
