"""The words of attribution, read once from ``words.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.model import SourceKind


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled patterns of cues and of nouns for sources."""

    said: re.Pattern[str]
    kinds: tuple[tuple[SourceKind, re.Pattern[str]], ...]
    nominal: re.Pattern[str]
    hearsay: re.Pattern[str]
    opener: re.Pattern[str]
    issued: re.Pattern[str]
    counted: re.Pattern[str]


# Verbs of saying that copyists write onto the subject: "소식통이전했다".
_GLUED = "전했|말했|밝혔|주장했|설명했"


@cache
def lexicon() -> Lexicon:
    """The lists of the file."""
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    said = "|".join(sorted(set(listed["said"]), key=len, reverse=True))
    ending = (
        r"(?:\s(?=했|하였))?(?:했|한|합|하|힌|혔|히|였|붙였|붙인|붙|됐|썼|겼|렸|였|다)?[가-힣]{0,4}"
    )
    nominal = "|".join(listed["nominal"])
    kinds = tuple(
        (SourceKind(kind), re.compile(rf"(?:^|(?<=\s))(?:{'|'.join(patterns)})$"))
        for kind, patterns in listed["kinds"].items()
    )
    return Lexicon(
        said=re.compile(
            rf"(?:(?<=고 )|(?<=며 )|(?<=고)|(?<=며)|(?<=라고 )|(?<=\s)"
            rf"|(?<=[은는이가])(?={_GLUED}))(?P<cue>"
            rf"(?:{said})(?![도를]\s|되|된|됐|졌|진|져|해졌|해진|해져|혀졌|혀진|혀져){ending}|했(?:다|고|을|는데|으나|지만|으며)|합니다"
            rf"|하고|했습니다|한다)(?=[\s.,”’\"]|$)"
        ),
        kinds=kinds,
        nominal=re.compile(
            rf"(?P<source>[^.,“”\n]{{1,30}}?)(?:의 (?P<cue>{nominal})(?=이다|입니다|이었다|도 있다"
            rf"|이 있다|이지만|에 따르)|의? (?P<way>{nominal})(?=으?로는))"
        ),
        hearsay=re.compile("|".join(listed["hearsay"])),
        opener=re.compile(
            rf"(?:(?:{'|'.join(sorted(listed['openers'], key=len, reverse=True))}),?\s)+"
        ),
        issued=re.compile(rf"(?:^|\s)(?:{'|'.join(listed['issued'])}) $"),
        counted=re.compile(
            rf"(?P<np>[^\s“”‘’,]+?)[이가] (?P<cue>{'|'.join(listed['counted'])})(?=\s)"
        ),
    )
