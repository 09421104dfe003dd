"""The words without which a pattern cannot match: read off the pattern itself.

A regular expression over a list of a hundred words is tried at every character of a text, and most
of the time in vain. Where one of its words must stand for it to match at all, an automaton tells
for a hundred patterns at once where that is (`tumen.extract.sieve`).

Only as much of the syntax is read as tells words; of whatever else is met nothing is claimed, so
that a pattern without keys is simply tried everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Keys = frozenset[str] | None
"""At least one of these stands in whatever matches; None where nothing can be told."""

_OTHERWISE_READ = re.IGNORECASE | re.VERBOSE
_MANY = 64  # so many characters of a class are keys; more tell nothing
_TOKEN = re.compile(
    r"(?P<open>\((?:\?(?:(?P<beside><?[=!])|:|>|P<\w+>|(?P<other>.)))?)"
    r"|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<repeat>(?:[*+?]|\{(?P<least>\d*)(?:,\d*)?\})[?+]?)"
    r"|\[(?P<class>\^?\]?(?:\\.|[^\]\\])*)\]"
    r"|(?P<place>[\^$]|\\[AZbB])|(?P<any>\.|\\(?:x..|u.{4}|U.{8}|[A-Za-z0-9]))"
    r"|\\(?P<escaped>.)|(?P<literal>.)",
    re.DOTALL,
)
_OF_CLASS = re.compile(r"(?P<first>\\.|[^\\])(?:-(?P<last>\\.|[^\\]))?", re.DOTALL)


@dataclass(slots=True)
class _Branch:
    """One alternative, half read: what its parts hold, and the literal run that may go on."""

    parts: list[Keys] = field(default_factory=list)
    run: str = ""

    def take(self, keys: Keys) -> None:
        """A part that is no literal: the run before it is at its end."""
        self.end_run()
        self.parts.append(keys)

    def end_run(self) -> None:
        if self.run:
            self.parts.append(frozenset({self.run}))
        self.run = ""

    def repeat(self, *, optional: bool) -> None:
        """What stands last comes several times, or not at all."""
        if self.run:
            self.run, last = self.run[:-1], self.run[-1]
            self.take(frozenset({last}))
        if optional and self.parts:
            self.parts[-1] = None

    def best(self) -> Keys:
        """The keys of the part that is met least: the longest, and of these the fewest."""
        self.end_run()
        told = [part for part in self.parts if part]
        return max(told, key=lambda part: (min(map(len, part)), -len(part)), default=None)


def keys(pattern: re.Pattern[str]) -> Keys:
    """The words of which at least one stands in whatever `pattern` matches.

    What stands only before or behind a match ("(?<!…)", "(?=…)") is none of them. Of a word that
    another one is part of nothing more is told, and it is left out.
    """
    if pattern.flags & _OTHERWISE_READ:
        return None
    told = _alternatives(_TOKEN.finditer(pattern.pattern))
    return told and frozenset(word for word in told if not _parts(word) & told)


def _parts(word: str) -> set[str]:
    """Every shorter stretch of a word."""
    ends = range(1, len(word) + 1)
    return {word[first:last] for last in ends for first in range(last)} - {word}


def _alternatives(tokens: Iterator[re.Match[str]]) -> Keys:
    """The keys of what stands up to the closing bracket, or to the end."""
    done: list[Keys] = []
    branch = _Branch()
    for token in tokens:
        if token["close"]:
            break
        if token["bar"]:
            done.append(branch.best())
            branch = _Branch()
        else:
            _read(token, tokens, branch)
    done.append(branch.best())
    return _joined(done)


def _read(token: re.Match[str], tokens: Iterator[re.Match[str]], branch: _Branch) -> None:
    """Take one token, and with an opening bracket all that it encloses."""
    if token["open"]:
        inside = _alternatives(tokens)
        branch.take(None if token["beside"] or token["other"] else inside)
    elif token["repeat"]:
        optional = token[0][0] in "*?" or (token[0][0] == "{" and not int(token["least"] or 0))
        branch.repeat(optional=optional)
    elif token["class"] is not None:
        branch.take(_of_class(token["class"]))
    elif token["any"] or token["place"]:
        branch.take(None)
    else:
        branch.run += token["escaped"] or token["literal"]


def _joined(branches: list[Keys]) -> Keys:
    """Of alternatives any may match, so that each must have told something."""
    told = [branch for branch in branches if branch]
    return frozenset().union(*told) if told and len(told) == len(branches) else None


def _of_class(inside: str) -> Keys:
    """The characters of "[…]", if they are few and all named."""
    if inside.startswith("^"):
        return None
    made: set[str] = set()
    for one in _OF_CLASS.finditer(inside):
        first, last = one["first"], one["last"] or one["first"]
        if len(first) > 1 and first[1].isalnum():
            return None
        made |= {chr(at) for at in range(ord(first[-1]), ord(last[-1]) + 1)}
        if len(made) > _MANY:
            return None
    return frozenset(made)
