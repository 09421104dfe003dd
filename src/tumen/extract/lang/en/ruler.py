"""Coarse word classes, as spaCy's attribute ruler gives them, in a fraction of its time.

The ruler maps each token's fine tag to a part of speech and its form, by some 180 patterns over
tag, relation and word. It matches them all anew at every token, which costs a sixth of the whole
parse, although only a few hundred different cases ever occur. What it says of a case is therefore
asked of it once, and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tumen.extract.lang.en.attributes import Numbers, read, write

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.strings import StringStore
    from spacy.tokens import Doc

# What the patterns look at; a ruler that looks at more could not be remembered by these.
_LOOKED_AT = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_SEEN = ("TAG", "DEP", "LOWER")
_SET = ("TAG", "DEP", "POS", "LEMMA", "MORPH")
_LONGEST = 2  # tokens of a pattern, so that a token's neighbours decide with it
_ANY = "\ue000"  # stands for a word that no pattern names

Case = tuple[str, str, str]
"""Fine tag, relation, and the word in lower case where a pattern names it."""
Context = tuple[Case, Case, Case]
_NOBODY: Case = ("", "", _ANY)


def remembering(ruler: AttributeRuler) -> Callable[[Doc], Doc]:
    """A component that does to a document what the ruler does."""
    known = _Cases(ruler)
    said: dict[Context, Numbers] = {}

    def apply(doc: Doc) -> Doc:
        seen = [known.of(row) for row in read(doc, _SEEN)]
        beside = [_NOBODY, *(shown for _, shown in seen), _NOBODY]
        contexts = [(beside[at], own, beside[at + 2]) for at, (own, _) in enumerate(seen)]
        for context in dict.fromkeys(contexts):
            if context not in said:
                said[context] = _asked(ruler, context)
        write(doc, _SET, [said[context] for context in contexts])
        return doc

    return apply


class _Cases:
    """What the patterns can see of a token that has certain attributes."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._strings: StringStore = ruler.vocab.strings
        self._every = _Named(ruler, shortest=1)
        self._paired = _Named(ruler, shortest=_LONGEST)
        self._known: dict[Numbers, tuple[Case, Case]] = {}

    def of(self, seen: Numbers) -> tuple[Case, Case]:
        """The case of a token, and what patterns for its neighbours see of it."""
        if seen not in self._known:
            tag, relation, word = (self._strings[number] for number in seen)
            case = (tag, relation, self._every.word(word))
            self._known[seen] = case, self._paired.seen_in(case)
        return self._known[seen]


class _Named:
    """The words and relations that the patterns of at least some length name."""

    def __init__(self, ruler: AttributeRuler, shortest: int) -> None:
        conditions = list(_conditions(ruler, shortest))
        unknown = {name for name, _ in conditions} - _LOOKED_AT
        assert not unknown, f"the ruler looks at {unknown}, which is not remembered"
        words = [value for name, value in conditions if name == "LOWER"]
        self._words = {word for value in words for word in _listed(value)}
        regexes = [
            value["REGEX"] for value in words if isinstance(value, Mapping) and "REGEX" in value
        ]
        self._regex = re.compile("|".join(regexes))
        self._relations = {w for name, value in conditions if name == "DEP" for w in _listed(value)}

    def seen_in(self, case: Case) -> Case:
        """What of another token's case these patterns can see."""
        tag, relation, word = case
        seen = self.word(word)
        relation = relation if relation in self._relations else ""
        return (tag, relation, seen) if relation or seen != _ANY else _NOBODY

    def word(self, lower: str) -> str:
        """The word where a pattern names it, or it is a space; else what stands for any."""
        named = lower in self._words or lower.isspace() or self._regex.search(lower)
        return lower if named else _ANY


def _conditions(ruler: AttributeRuler, shortest: int) -> Iterator[tuple[str, Any]]:
    """What is asked of the tokens of each pattern, one attribute after the other."""
    entries: list[dict[str, Any]] = list(ruler.patterns)
    for pattern in (pattern for entry in entries for pattern in entry["patterns"]):
        assert len(pattern) <= _LONGEST
        if len(pattern) >= shortest:
            for token in pattern:
                yield from token.items()


def _listed(value: str | Mapping[str, Any]) -> Sequence[str]:
    """The values that a condition names: one, or those of a list."""
    if isinstance(value, str):
        return (value,)
    return [*value.get("IN", ()), *value.get("NOT_IN", ())]


def _asked(ruler: AttributeRuler, context: Context) -> Numbers:
    """What a token of this case has after the ruler has seen it between such neighbours."""
    from spacy.tokens import Doc  # noqa: PLC0415 - heavy

    tags, relations, words = ([case[i] for case in context] for i in range(3))
    heads = list(range(len(context)))
    doc = Doc(ruler.vocab, words=words, tags=tags, deps=relations, heads=heads)
    return read(ruler(doc), _SET)[1]
