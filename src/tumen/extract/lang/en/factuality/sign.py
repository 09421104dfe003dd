"""Whether what a clause says is negative, beside how sure it is.

The classes of the annotation guide put "will stay" and "will not stay" into one. A denial is a
class of its own and has no sign here; elsewhere a negative is lost with the class.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tumen.extract.lang.en.factuality.lexicon import Sense, governing, words
from tumen.extract.lang.en.factuality.signal import Signal
from tumen.model import Factuality, Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

# A denial and a doubt say so by their class.
_SAID_BY_CLASS = frozenset({Factuality.DENIED, Factuality.DOUBTED})
# Of these "no valid stamp" and "do not ask" are what they mean, unless that is still to come.
_NEGATIVE_THEMSELVES = frozenset({Kind.OVERSTAY, Kind.TOLERANCE})
_TO_COME = frozenset({Factuality.PLANNED, Factuality.PREDICTED})


def is_negative(
    result: Factuality, found: Sequence[Signal], head: Token, kind: Kind | None
) -> bool:
    """Whether the content is that something is not or will not be so; two negatives make none.

    "Is not expected to stay", "will not stay", "is unlikely to stay", "refuses to stay"; of a
    check, that it did not succeed; of a duty, that there is none.
    """
    if result in _SAID_BY_CLASS:
        return False
    if kind in _NEGATIVE_THEMSELVES and result not in _TO_COME:
        return False
    negatives = {
        signal.token
        for signal in found
        if signal.token.lemma_.lower() in words("negative")
        or (signal.sense is Sense.NEGATION and not _is_ban(signal.token, kind))
    }
    if kind is Kind.VERIFICATION:
        governed = head.dep_ in {"xcomp", "ccomp", "acl"}
        near = (head, *head.children, *((head.head, *head.head.children) if governed else ()))
        negatives |= {word for word in near if word.lemma_.lower() in words("unverified")}
    return len(negatives) % 2 == 1


def _is_ban(token: Token, kind: Kind | None) -> bool:
    """Whether the negative is what a rule forbids, which is the very rule."""
    return kind is Kind.OBLIGATION and governing(token.lemma_) is Sense.FAILURE
