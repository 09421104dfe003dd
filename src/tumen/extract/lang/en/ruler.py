"""Coarse word classes, as spaCy's attribute ruler gives them, in a twentieth of its time.

The ruler maps each token's fine tag to a part of speech and its form, by some 180 patterns over
tag, relation and word. It matches them all anew at every token, which costs a sixth of the whole
parse, although only a few hundred different cases ever occur. What it says of a case is therefore
asked of it once, and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Token

# What the patterns look at; a ruler that looks at more could not be remembered by these.
_LOOKED_AT = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_LONGEST = 2  # tokens of a pattern, so that a token's neighbours decide with it
_ANY = "\ue000"  # stands for a word that no pattern names

Case = tuple[str, str, str]
"""Fine tag, relation, and the word in lower case where a pattern names it."""
Context = tuple[Case, Case, Case]
_NOBODY: Case = ("", "", _ANY)
_SET = ("tag", "dep", "pos", "lemma")


def remembering(ruler: AttributeRuler) -> Callable[[Doc], Doc]:
    """A component that does to a document what the ruler does."""
    every = _Named(ruler, shortest=1)
    paired = _Named(ruler, shortest=_LONGEST)
    said: dict[Context, Token] = {}

    def apply(doc: Doc) -> Doc:
        cases = [every.case(token) for token in doc]
        beside = [_NOBODY, *map(paired.seen_in, cases), _NOBODY]
        for at, token in enumerate(doc):
            context = beside[at], cases[at], beside[at + 2]
            if context not in said:
                said[context] = _asked(ruler, context)
            _say(token, said[context])
        return doc

    return apply


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

    def case(self, token: Token) -> Case:
        """What the patterns can tell this token from others by."""
        return token.tag_, token.dep_, self._word(token.lower_)

    def seen_in(self, case: Case) -> Case:
        """What of another token's case these patterns can see."""
        tag, relation, word = case
        seen = self._word(word)
        relation = relation if relation in self._relations else ""
        return (tag, relation, seen) if relation or seen != _ANY else _NOBODY

    def _word(self, lower: str) -> str:
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


def _asked(ruler: AttributeRuler, context: Context) -> Token:
    """A token of this case after the ruler has seen it between such neighbours."""
    from spacy.tokens import Doc  # noqa: PLC0415 - heavy

    tags, relations, words = ([case[i] for case in context] for i in range(3))
    heads = list(range(len(context)))
    doc = Doc(ruler.vocab, words=words, tags=tags, deps=relations, heads=heads)
    return ruler(doc)[1]


def _say(token: Token, told: Token) -> None:
    """Set what the ruler set, and leave what it left."""
    for name in _SET:
        value = getattr(told, name)
        if value:
            setattr(token, name, value)
    token.morph = told.morph
