"""The words of attribution, compiled once from ``words.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.model import SourceKind


class Sense(StrEnum):
    """How what is said is given: as a fact, from others, as a guess, ahead of time, or not."""

    SAYS = "says"
    HEARS = "hears"
    ESTIMATES = "estimates"
    PREDICTS = "predicts"
    DENIES = "denies"
    DOUBTS = "doubts"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled patterns.

    Attributes:
        verb: a verb of saying, in a group named after its `Sense`.
        manner: what stands between a speaker and the verb, as often as it does; group ``told``.
        lead: what stands before a speaker in a clause and is no part of the phrase.
        cited: "援引…的话说" from its verb on; group ``np``.
        by: "据…", group ``np`` up to the end of the clause.
        kinds: the nouns that end a phrase for a source, in order of decision.
    """

    verb: re.Pattern[str]
    manner: re.Pattern[str]
    lead: re.Pattern[str]
    citing: re.Pattern[str]
    by: re.Pattern[str]
    speech: re.Pattern[str]
    rules: re.Pattern[str]
    kinds: Mapping[SourceKind, re.Pattern[str]]
    titles: Mapping[SourceKind, re.Pattern[str]]
    name: re.Pattern[str]
    named: re.Pattern[str]
    no_name: re.Pattern[str]
    pointing: re.Pattern[str]
    persons: frozenset[str]
    hearsay: re.Pattern[str]
    hearer: re.Pattern[str]
    states: re.Pattern[str]
    own_voice: re.Pattern[str]
    findings: re.Pattern[str]
    courts: re.Pattern[str]


@cache
def lexicon() -> Lexicon:
    """The lists of the file."""
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    kinds = {SourceKind(kind): _any(words) for kind, words in listed["kinds"].items()}
    outlets = kinds[SourceKind.OUTLET]
    hearer = rf"(?:[^,:;。“”\s的]{{0,12}}?(?:{outlets})|{_any(listed['hearers'])})"
    told = rf"(?:对|向|跟|同|与|给)(?P<told>{hearer})(?:的(?:采访|询问)时?)?"
    time = listed["time"]
    manner = "|".join((told, _any(listed["adverbs"]), time, *listed["occasions"]))
    name = (
        rf"(?:[{listed['surnames']}][\u4e00-\u9fff]{{1,2}}|[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)+)"
    )
    return Lexicon(
        verb=re.compile(
            rf"(?<![不没未别勿拒被])(?<!没有)(?<!不愿)(?<!拒绝)(?<!无法)(?<!不便)(?<!不肯)(?<!要求)"
            rf"(?:{_groups(listed['verbs'])})(?:说|称|道|到|了|过|着|指出|表示)?"
        ),
        manner=re.compile(rf"(?:{manner}|\s|[(][^)]*[)])*\Z"),
        lead=re.compile(rf"(?:(?:{_any(listed['leads'])}|{time}),?|{listed['credit']}|\s)*"),
        citing=re.compile(_any(listed["citing"])),
        by=re.compile(rf"(?:另|又|再|而|也)?(?P<cue>{_any(listed['by'])})(?!点|部就班|时|理)"),
        speech=re.compile(rf"的?(?:{time})?(?:最新|初步|公开|官方)?(?:{_any(listed['speech'])})\Z"),
        rules=re.compile(rf"(?:{listed['rules']})\Z"),
        kinds={kind: re.compile(rf"(?:{words})(?:们|等人?)?\Z") for kind, words in kinds.items()},
        titles={kind: re.compile(words) for kind, words in kinds.items()},
        name=re.compile(rf"{name}\Z"),
        named=re.compile(
            rf"(?P<office>.*(?:{_any(listed['offices'])}))(?P<name>[\u4e00-\u9fff]{{3,6}})\Z"
        ),
        no_name=re.compile(listed["no_name"]),
        pointing=re.compile(listed["pronouns"]),
        persons=frozenset(listed["persons"]),
        hearsay=re.compile(_groups(listed["hearsay"])),
        hearer=re.compile(hearer),
        states=re.compile(listed["states"]),
        own_voice=re.compile(listed["own_voice"]),
        findings=re.compile(listed["findings"]),
        courts=re.compile(listed["courts"]),
    )


# What must or must not stand beside a word, which makes the word itself no longer.
_CONDITION = re.compile(r"\(\?<?[=!][^)]*\)")


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: len(_CONDITION.sub("", word)), reverse=True))


def _groups(senses: Mapping[str, Iterable[str]]) -> str:
    """One alternation with a group for each sense."""
    return "|".join(f"(?P<{sense}>{_any(words)})" for sense, words in senses.items())
