"""Noun phrases that name sources: where they begin, and what sort of source they are."""

from __future__ import annotations

import re
from functools import lru_cache

from tumen.extract.lang.ko.attribution.lexicon import lexicon
from tumen.model import SourceKind

# A noun with a subject's particle; with one of place before it ("카타르에는") it is none.
_SUBJECT = re.compile(
    r"(?P<np>[^\s“”,.:]+)(?<!에)(?<!에서)(?<!으로)(?P<josa>께서는|은|는|이|가|도)(?=[\s,“]|$)"
)
# Words that cannot stand inside a noun phrase: what ends in them belongs to another clause.
_STOPS = re.compile(
    r"(?:다고|라고|자고|냐고|고|며|면서|지만|에서|에게|을|를|은|는|이|가|으로|로"
    r"|까지|부터|에|[가-힣]서|[대관]해|[대관]하여|따라|통해|의해|위해|비해)$|[,”“]$"
    r"|^(?:\d{1,2}일(?:\([가-힣 ]+\))?|지난달?|이달|지난해|작년|올해|최근)$"
)
_PRONOUN = re.compile(r"(?:그|그녀|이 소식통|소식통|이 관계자|관계자|대변인)$")
_PLAIN_PERSON = frozenset({"그", "그녀"})
_LONGEST = 8
_KEPT = 1024  # the same phrase is asked for by several readers
# Workers in number are who is told of, unless their own words follow.
_SPEAKS = re.compile(r"[ ,]*“")
_TOLD_OF = re.compile(
    r"(?:^|\s)(?:이들|모든|대부분의|수?[\d천만백십]+여? ?명의|북한|조선) (?:[가-힣]+ )?"
    r"(?:노동자|근로자|로동자|종업원|접대원|여성|인력)(?:들|$)"
)


@lru_cache(maxsize=_KEPT)
def kind_of(words: str) -> SourceKind | None:
    """What sort of source a noun phrase names, by its last words; None where it names none."""
    for kind, pattern in lexicon().kinds:
        if pattern.search(words):
            return kind
    return SourceKind.ANONYMOUS if words in _PLAIN_PERSON else None


def is_pronoun(words: str) -> bool:
    """Whether the words point back to a source named before."""
    return _PRONOUN.fullmatch(words) is not None


def subjects(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Noun phrases with a subject's particle outside quotations that name a source, in order."""
    found = []
    depth = 0
    at = start
    for one in _SUBJECT.finditer(text, start, end):
        depth += text.count("“", at, one.start()) - text.count("”", at, one.start())
        at = one.start()
        if depth > 0:
            continue
        begin = phrase_start(text, start, one.start())
        words = text[begin : one.end("np")]
        if _TOLD_OF.search(words) and not _SPEAKS.match(text, one.end()):
            continue
        if kind_of(words) is not None:
            found.append((begin, one.end("np")))
    return found


def phrase_start(text: str, floor: int, at: int) -> int:
    """Where the noun phrase begins whose last word begins at `at`."""
    opener = lexicon().opener.match(text, floor)
    floor = opener.end() if opener else floor
    if floor >= at:
        return at
    before = text[floor:at]
    if lexicon().issued.search(before):
        return undated(text, floor)
    if len(before.split()) <= _LONGEST and not re.search(
        r"[“”,:]|에서는\s|에선\s|(?:(?<![하있없되오가나사지리키히])[은는]|[다라]고|며)\s", before
    ):
        return floor if not _opens_with_time(before) else _walked(text, floor, at)
    return _walked(text, floor, at)


# When a paper came out opens the phrase of its name as often as not.
_TIME_FIRST = re.compile(
    r"(?:(?:이번|지난|올해|이달|이|지난해|작년|\d+[년월일])\s?(?:달|해|주)?\s)*"
)


def undated(text: str, start: int) -> int:
    """Where a phrase begins after the words of time that open it."""
    dated = _TIME_FIRST.match(text, start)
    return dated.end() if dated else start


def _opens_with_time(before: str) -> bool:
    return bool(re.match(r"(?:\d|지난|이달|올해|작년|최근|다음|오는|내년)", before)) or bool(
        re.search(r"[가-힣][을를이가]\s", before)
    )


_POINTING = frozenset("이그저")
"""Words that point at the noun after them, and look like particles."""


def _walked(text: str, floor: int, at: int) -> int:
    """Word by word to the left, as long as each may belong to the phrase."""
    words = list(re.finditer(r"\S+", text[floor:at]))
    begin = at
    for word in reversed(words[-_LONGEST:]):
        stops = word[0] not in _POINTING and _STOPS.search(word[0])
        if stops and not word[0].endswith("의"):
            break
        opening = re.search(r".*[“‘]", word[0])
        begin = floor + word.start() + (opening.end() if opening else 0)
        if opening:
            break
    return begin
