"""A small language for phrases of time, compiled to regular expressions over roles.

Each token is written as one character that stands for its set of roles, and a pattern's role as
the class of all characters whose set has it. So a phrase is matched in one pass of the regular
expression engine over a string with one character a token, however many words a role has.

In a pattern an UPPER-CASE name is a role, a lower-case word is itself, ``name:X`` keeps what X
matched, marks stand for themselves, ``$name`` is a shared piece from `PIECES`, and spaces say
nothing. ``it:(…)``, where present, are the words of the phrase; the rest is its surroundings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from string import Template
from typing import Any

from tumen.extract.lang.en.period.lexicon import (
    DAYS_OF_MONTH,
    Role,
    roles_by_word,
    shape_roles,
    value,
)
from tumen.extract.lang.en.period.token import Token

PIECES: Mapping[str, str] = {
    "number": "number:(?:DIGITS FRACTION? | FRACTION | (?:a|an)? NUMBER (?:-? (?:and)? NUMBER){0,6}"
    " | a half | half (?:a|an) | a few | (?:a|the)? COUPLE of? | FEW | (?:a|an))",
    "year": "(?:year:YEAR | spoken:(?:HUNDREDS (?:hundred)? (?:and)? (?:TENS (?:-? ONES)?"
    " | hundred) | two thousand (?:and)? ONES))",
    "in_year": "(?: ,? (?:of|in)? (?:the year)? (?:FISCAL year?)? $year"
    " | ,? of? whole:($which FISCAL? year) )",
    "part": "(?:early:EARLY -? (?:in the?)? | middle:MIDDLE -? | the? (?:very)?"
    " (?:opening:OPENING | middle:MIDDLE | close:CLOSE) of)",
    "approx": "(?:approx:APPROX | some)",
    "bound": "(?:approx:APPROX | BOUNDED | (?:more|less|fewer) than | at (?:least|most) | up to"
    " | (?:no|not) (?:more|less) than | as (?:many|much|little) as)",
    "which": "(?:this? before:BEFORE | this? after:AFTER | now:NOW | that? mentioned:MENTIONED)",
    "date": "(?: weekday:WEEKDAY (?: ,? month:MONTH day:DAY $in_year?)?"
    " | month:MONTH day:(DAY|NTH_DAY) $in_year?"
    " | day:(DAY|NTH_DAY) of? month:MONTH $in_year? | deictic:DEICTIC )",
}
_ATOM = re.compile(
    r"(?P<group>[a-z_]+):\((?:\?:)?|(?:(?P<name>[a-z_]+):)?(?P<atom>[A-Z_]+|[a-z]+)|(?P<gap>\s+)"
)
_MARKS = frozenset("-,/.:;()")
_OTHER = "x"  # a token with nothing to say
_FIRST_CHARACTER = 0xE000  # the private use area: no such character is in a pattern
# One numeral of each set of roles that numerals can have.
_NUMERALS = (
    *map(str, range(102)),
    *(f"{n:02d}" for n in range(10)),
    *("1000", "1500", "1,000", "2.5", "1398", "9999", "12345", "1/2", "'90", "1990s", "90s"),
    *("1st", "32nd", "2019-12-22", "12/22/2019", "10:35", "a.m.", "'s", "Q3", "H1"),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a pattern: the tokens of the phrase, and what was kept under which name."""

    start: int
    end: int
    first: str
    kept: Mapping[str, tuple[Token, ...]]
    roles: Mapping[str, Role]

    def __contains__(self, name: str) -> bool:
        return name in self.kept

    def begins_with(self, word: str) -> bool:
        """Whether the phrase begins with that word."""
        return self.first == word

    def words(self, name: str) -> list[str]:
        """The words kept under a name; none where it matched nothing."""
        return [token.word for token in self.kept.get(name, ())]

    def get(self, name: str) -> Any:  # noqa: ANN401 - each role's values are of their own kind
        """The lexicon's value of the word kept under a name, or None; a plain word is its own."""
        if name not in self.kept:
            return None
        role, word = self.roles[name], self.kept[name][0].word
        return word if role.islower() else value(role, word)

    def number(self, name: str) -> int | None:
        """The digits of the numeral kept under a name ("22nd" is 22), or None."""
        digits = re.sub(r"\D", "", self.kept[name][0].text) if name in self.kept else ""
        return int(digits) if digits else None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as compiled, with the role behind each kept name."""

    regex: re.Pattern[str]
    roles: Mapping[str, Role]

    def hits(self, tokens: Sequence[Token], code: str) -> Iterator[Hit]:
        """Every match, leftmost first, each beginning behind the start of the one before."""
        found = self.regex.search(code)
        while found is not None:
            yield self._hit(tokens, found)
            found = self.regex.search(code, found.start() + 1)

    def _hit(self, tokens: Sequence[Token], found: re.Match[str]) -> Hit:
        groups = [group for group in self.regex.groupindex if found.start(group) >= 0]
        kept = {
            group.partition("__")[0]: tuple(tokens[found.start(group) : found.end(group)])
            for group in groups
        }
        roles = {g.partition("__")[0]: self.roles[g] for g in groups if g in self.roles}
        phrase = kept.get("it", tuple(tokens[found.start() : found.end()]))
        return Hit(phrase[0].start, phrase[-1].end, phrase[0].word, kept, roles)


def _expanded(source: str) -> str:
    while "$" in source:
        source = Template(source).substitute(PIECES)
    return source


class Alphabet:
    """The characters for the sets of roles, and the patterns compiled with them."""

    def __init__(self, sources: Sequence[str]) -> None:
        """Take every pattern there is, because each plain word in one is a role of its own."""
        self._literals = frozenset(
            found["atom"]
            for source in sources
            for found in _ATOM.finditer(_expanded(source))
            if found["atom"] and found["atom"].islower()
        )
        words = {
            **roles_by_word(),
            **{w: frozenset[Role]() for w in self._literals - roles_by_word().keys()},
        }
        sets = chain(
            (frozenset({word}) for word in self._literals),
            (roles | ({word} & self._literals) for word, roles in words.items()),
            map(shape_roles, _NUMERALS),
            (shape_roles(numeral) - DAYS_OF_MONTH for numeral in _NUMERALS),
        )
        self._characters = {
            roles: chr(_FIRST_CHARACTER + at)
            for at, roles in enumerate(sorted(set(sets) - {frozenset()}, key=sorted))
        }

    def encode(self, tokens: Sequence[Token]) -> str:
        """One character a token."""
        return "".join(map(self._character, tokens))

    def _character(self, token: Token) -> str:
        if token.text in _MARKS:
            return token.text
        if token.text == "–":
            return "-"
        return self._characters.get(token.roles | ({token.word} & self._literals), _OTHER)

    def compile(self, source: str) -> Pattern:
        """The pattern; a name that it keeps twice is one name in its hits."""
        seen: Counter[str] = Counter()
        roles: dict[str, Role] = {}

        def rewrite(found: re.Match[str]) -> str:
            if found["gap"]:
                return ""
            name = found["group"] or found["name"]
            if name is None:
                return self._class(found["atom"])
            seen[name] += 1
            group = f"{name}__{seen[name]}"
            if found["group"]:
                return f"(?P<{group}>"
            roles[group] = found["atom"]
            return f"(?P<{group}>{self._class(found['atom'])})"

        regex = _ATOM.sub(rewrite, _expanded(source))
        # No phrase begins with a word that says nothing: most positions fail at once.
        return Pattern(re.compile(f"(?!{_OTHER})(?:{regex})"), roles)

    def _class(self, role: Role) -> str:
        if role == "OTHER":
            return _OTHER
        members = "".join(char for roles, char in self._characters.items() if role in roles)
        return f"[{members}]"
