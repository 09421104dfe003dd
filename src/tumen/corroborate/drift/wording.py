"""Changes of what is said to have happened, how surely, and on whose word."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files

import yaml

from tumen.corroborate.drift.step import Step
from tumen.corroborate.names import issuers_in
from tumen.corroborate.traits import Traits
from tumen.model import Drift, DriftKind, Factuality, Kind
from tumen.wording import say, term

_IN = frozenset({Kind.ARRIVAL})
_OUT = frozenset({Kind.REPATRIATION, Kind.DEPARTURE, Kind.RECALL_ORDER})
_NOT_YET = frozenset({Factuality.PLANNED, Factuality.PREDICTED})
_SO = frozenset({Factuality.ASSERTED, Factuality.REPORTED, Factuality.ESTIMATED})
_UNITED = frozenset({"@UN", "@PANEL", "@1718"})
_OTHERS_WORD = re.compile(
    r"member.states?|diplomat|mission|studies|회원국|会员国|成员国", re.IGNORECASE
)


def meaning_inverted(step: Step) -> Drift | None:
    """The opposite was made of it: returns that began became arrivals, a denial became a fact."""
    earlier, later = step.earlier.statement, step.later.statement
    kinds = {earlier.kind, later.kind}
    if kinds & _IN and kinds & _OUT:
        says = say(
            "{one} became {other}", one=term(earlier.kind.value), other=term(later.kind.value)
        )
        return step.drift(DriftKind.MEANING_INVERTED, says)
    if earlier.factuality is Factuality.DENIED and later.factuality in _SO:
        return step.drift(DriftKind.MEANING_INVERTED, say("what was denied is now stated"))
    unmade = earlier.factuality in _NOT_YET and earlier.negated and not later.negated
    if unmade and later.factuality in _SO and earlier.kind is later.kind:
        return step.drift(DriftKind.MEANING_INVERTED, say("what was not to be is now stated"))
    return None


def plan_to_fact(step: Step) -> Drift | None:
    """A plan, an expectation or a capacity was turned into something that happened.

    Where both retell one third newsroom and neither the other, one of the two retellings made it
    so, whichever came out first.
    """
    earlier, later = step.earlier.statement, step.later.statement
    same_sign = earlier.negated == later.negated
    if same_sign and earlier.factuality in _NOT_YET and later.factuality in _SO:
        says = say(
            "what was {before} is now {now}",
            before=term(earlier.factuality.value),
            now=term(later.factuality.value),
        )
        return step.drift(DriftKind.PLAN_TO_FACT, says)
    shared = _retold(step.earlier) & _retold(step.later)
    if shared and earlier.factuality in _SO and later.factuality in _NOT_YET:
        says = say(
            "both retell {house}; what is {before} to one is {now} to the other",
            house=min(shared),
            before=term(later.factuality.value),
            now=term(earlier.factuality.value),
        )
        turned = replace(step, earlier=step.later, later=step.earlier, known=False)
        return turned.drift(DriftKind.PLAN_TO_FACT, says)
    return None


def _retold(one: Traits) -> frozenset[str]:
    """The newsrooms, other than its own, that a statement has its claim from."""
    return frozenset(one.credited) - one.houses


def attribution_raised(step: Step) -> Drift | None:
    """A figure that one government or study gave to a body is now the body's own.

    "A Member State informed the Panel" is one State's word; "the UN says" is not what it said.
    """
    earlier, later = step.earlier.statement.origin, step.later.statement.origin
    if not issuers_in(later) & _UNITED or _OTHERS_WORD.search(later):
        return None
    givers = issuers_in(earlier) - _UNITED - {"@REPORT"}
    passed_on = bool(_OTHERS_WORD.search(earlier)) or bool(givers)
    if not passed_on or issuers_in(later) - _UNITED:
        return None
    says = say("“{one}” became “{other}”: the word of the body itself", one=earlier, other=later)
    return step.drift(DriftKind.ATTRIBUTION_RAISED, says)


def term_changed(step: Step) -> Drift | None:
    """Another word for what happened to them: left became sent home, refused became deported."""
    earlier, later = step.earlier.statement, step.later.statement
    first, second = _terms(earlier.passage.words), _terms(later.passage.words)
    if len(first) != 1 or len(second) != 1 or first == second:
        return None
    (before,), (after,) = first, second
    says = say("“{one}” became “{other}”", one=term(before), other=term(after))
    return step.drift(DriftKind.TERM_CHANGED, says)


def _terms(words: str) -> frozenset[str]:
    return frozenset(term for term, pattern in _patterns().items() if pattern.search(words))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    text = (files("tumen.corroborate.drift") / "terms.yaml").read_text(encoding="utf-8")
    table = yaml.safe_load(text)
    return {term: re.compile("|".join(words), re.IGNORECASE) for term, words in table.items()}
