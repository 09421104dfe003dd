"""Which of a sentence's candidates are events of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.clause import clause_of
from tumen.extract.lang.en.claim.find import Candidate
from tumen.extract.lang.en.claim.lexicon import nouns
from tumen.extract.lang.en.factuality import is_seeming
from tumen.extract.lang.en.parse import kept
from tumen.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

# Where it is kept with the parse which words make a hypothesis of what hangs on them.
_SUPPOSED = "tumen.claim.supposed"
# Clauses that only describe, place in time or condition what their sentence says.
_ASIDE = frozenset({"relcl", "acl", "advcl"})
_CONTENT = frozenset({"ccomp", "xcomp", "acl", "advcl", "relcl", "csubj", "pcomp"})
_CONTRAST = frozenset({"while", "whereas", "although", "though", "but", "because"})
_CONDITION = frozenset({"if", "unless", "whether", "lest"})
_ASKING = frozenset({"how", "what", "when", "which", "where", "whether", "who", "why"})
_ABSORBS: dict[Kind | None, frozenset[Kind]] = {
    Kind.RENEWAL: frozenset({Kind.DEPARTURE, Kind.REPATRIATION, Kind.ARRIVAL}),
    Kind.OVERSTAY: frozenset({Kind.STOCK, Kind.PERMIT}),
}
_WHEN = frozenset({"since", "after", "before", "until", "till", "once"})
# Prepositions that say why, when or in spite of what something is.
_CIRCUMSTANCE = frozenset(
    {"due", "because", "amid", "despite", "past", "following", "after", "before", "since",
     "pending", "notwithstanding"}
)  # fmt: skip
_TIMES = frozenset({"hour", "day", "night", "week", "month", "year"})
# Verbs whose participle behind a clause says only what follows from it.
_LETTING = frozenset({"allow", "let", "permit", "enable"})
_SURE = 2  # the strength of frames that say where it went
_WAYS = {Kind.ARRIVAL, Kind.REPATRIATION}
_OPENING = frozenset({"how", "whether"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def best_of_clause(found: Sequence[Candidate]) -> Candidate:
    """The strongest, then the one nearest to the head of the clause, then the first.

    What stands in a circumstance ("arrived, in violation of sanctions") comes after what the
    clause itself says.
    """
    said = [c for c in found if c.frame.strength > 0 and not _in_circumstance(c)]
    return min(said or found, key=lambda c: (-c.frame.strength, c.depth, c.head.i))


def _in_circumstance(candidate: Candidate) -> bool:
    """Whether it stands in a phrase that only says why or in spite of what, or behind a comma."""
    head, token = candidate.clause.head, candidate.head
    while token.i not in {head.i, token.head.i}:
        apart = token.i > head.i and token.nbor(-1).text == "," if token.i else False
        if token.dep_ == "prep" and (apart or token.lower_ in _CIRCUMSTANCE):
            return True
        token = token.head
    return False


def per_clause(found: Iterable[Candidate]) -> list[Candidate]:
    """The best candidate of each clause, in order of the clauses."""
    clauses: dict[int, list[Candidate]] = {}
    for candidate in found:
        clauses.setdefault(candidate.clause.head.i, []).append(candidate)
    best = [best_of_clause(candidates) for candidates in clauses.values()]
    return sorted(best, key=lambda c: c.clause.head.i)


def independent(found: Iterable[Candidate]) -> list[Candidate]:
    """Without hypotheses, and without those that only fill in what another says."""
    real = (c for c in per_clause(found) if not is_hypothesis(c.clause.head))
    known = list(real)
    told = frozenset(candidate.clause.head.i for candidate in known)
    best = [c for c in known if not _is_background(c.clause.head, told) or _has_number(c)]
    heads = {candidate.clause.head.i: candidate for candidate in best}
    dropped: set[int] = set()
    for candidate in best:
        above, aside = _above(candidate, heads)
        if above is None:
            continue
        outweighs = aside and (_goes_on_beside(candidate, above) or _outweighs(candidate, above))
        dropped.add((above if outweighs else candidate).clause.head.i)
    return _without_absorbed([c for c in best if c.clause.head.i not in dropped])


def _without_absorbed(found: list[Candidate]) -> list[Candidate]:
    """Without coming and going for a stamp, and staying on without one, as events of their own."""
    kinds = {candidate.frame.kind for candidate in found}
    absorbed = {kind for main in kinds & _ABSORBS.keys() for kind in _ABSORBS[main]}
    return [c for c in found if c.frame.kind not in absorbed or _has_number(c)]


def _is_when(head: Token) -> bool:
    """Whether a clause only says when something was."""
    return head.dep_ == "advcl" and not _marks(head).isdisjoint(_WHEN)


def _is_background(head: Token, told: frozenset[int]) -> bool:
    """Whether a clause only says when something was, or why what another clause tells of was."""
    if _is_when(head):
        return True
    below = [head]
    for above in head.ancestors:
        if above.i in told:
            return any(_is_when(t) or _is_circumstance(t) for t in below)
        below.append(above)
    return False


def _is_circumstance(token: Token) -> bool:
    """Whether a phrase, or a clause behind "for", says why, when or in spite of what."""
    if token.dep_ == "advcl":
        return "for" in _marks(token)
    return token.dep_ == "prep" and token.lower_ in _CIRCUMSTANCE


def _has_number(candidate: Candidate) -> bool:
    numbers = (t for t in candidate.clause.tokens if t.like_num)
    return any(t.ent_type_ not in {"DATE", "TIME"} and t.head.lemma_ not in _TIMES for t in numbers)


def _above(candidate: Candidate, heads: dict[int, Candidate]) -> tuple[Candidate | None, bool]:
    """The candidate that says the thing where this one only describes it or goes on with it.

    Also whether it is an aside: a relative clause, a participle, an adverbial clause.
    """
    head = token = candidate.clause.head
    aside = content = False
    while token.dep_ != "ROOT":
        aside = aside or (token.dep_ in _ASIDE and not (_contrasts(token) or is_seeming(token)))
        content = token.dep_ in _CONTENT or (content and token.dep_ != "conj")
        goes_on = token is head and token.dep_ == "conj" and not _has_subject(token)
        token = token.head
        above = heads.get(token.i)
        if above is None or above is candidate:
            continue
        if aside and not _counts_anew(head):
            return above, True
        if above.frame.holds and content:
            return above, False
        if goes_on and _is_same(candidate, above):
            return above, False
        there_and_back = {candidate.frame.kind, above.frame.kind} == _WAYS
        if goes_on and there_and_back and not _stands_alone(candidate):
            return above, candidate.frame.kind is Kind.REPATRIATION
    return None, False


def _stands_alone(candidate: Candidate) -> bool:
    """Whether the second half of "went home and came back" is told of with papers or a place."""
    if candidate.frame.strength >= _SURE:
        return True
    return any(token.lemma_.lower() in nouns("papers") for token in candidate.clause.tokens)


def _is_same(candidate: Candidate, above: Candidate) -> bool:
    """Whether a clause that shares its subject only goes on; each demand is one of its own."""
    kind = candidate.frame.kind
    demands = kind is Kind.OBLIGATION and any(
        child.dep_ in {"dobj", "ccomp", "xcomp"} for child in candidate.clause.head.children
    )
    return above.frame.kind in {kind, None} and not demands


def _counts_anew(head: Token) -> bool:
    """Whether a relative clause says something of a number of its own.

    "…, of whom 139 were employed"; "half of the 4,000 men who worked there", where the number
    is only the base of what the sentence says.
    """
    if head.dep_ != "relcl":
        return False
    subjects = [child for child in head.children if child.dep_ in _SUBJECTS]
    if any(child.pos_ == "NUM" for child in subjects):
        return True
    noun = head.head
    base = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return base and any(child.dep_ == "nummod" for child in noun.children)


def _goes_on_beside(below: Candidate, above: Candidate) -> bool:
    """Whether a clause joined to an aside is as telling as the one that the aside describes."""
    joined = below.clause.head.dep_ == "conj"
    return joined and below.frame.strength >= above.frame.strength


def _outweighs(below: Candidate, above: Candidate) -> bool:
    """Whether what hangs on the object or the purpose says more than the clause itself."""
    head = below.clause.head
    if any(child.lower_ == "as" for child in head.children):
        return False  # "as the resolution requires"
    if head.dep_ == "advcl" and head.tag_ == "VBG" and head.lemma_ in _LETTING:
        return False  # "they got new visas, allowing them to stay"
    return below.clause.head.i > above.head.i and below.frame.strength > above.frame.strength


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in token.children)


def _contrasts(token: Token) -> bool:
    marks = {c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}}
    return not marks.isdisjoint(_CONTRAST)


def is_hypothesis(head: Token) -> bool:
    """Whether a clause is only supposed, asked, recommended, meant to impress or conditioned."""
    known: dict[int, bool] = kept(head.doc, _SUPPOSED, dict)
    for token in (head, *head.ancestors):
        if token.i not in known:
            known[token.i] = _supposes(token)
        if known[token.i]:
            return True
    return False


def _supposes(token: Token) -> bool:
    """Whether what hangs on a word is supposed because of the word itself."""
    return (
        _is_condition(token)
        or _is_question(token)
        or _is_conditioned(token)
        or _is_wished(token)
        or _is_motive(token)
    )


def _marks(token: Token) -> set[str]:
    return {child.lower_ for child in token.children if child.dep_ == "mark"}


def _is_condition(token: Token) -> bool:
    return not _marks(token).isdisjoint(_CONDITION) and not is_seeming(token)


def _is_question(token: Token) -> bool:
    """Whether it is what somebody asks, or does not know: "how many work there is disputed"."""
    if token.dep_ not in {"ccomp", "csubj", "pcomp", "ROOT"}:
        return False
    first = next((t for t in token.subtree if t.is_alpha and len(t) > 1), token)
    if token.dep_ == "ROOT":
        return first.lower_ in _OPENING and clause_of(first).i == token.i
    return first.lower_ in _ASKING


def _is_conditioned(token: Token) -> bool:
    """Whether it is what would be, were a condition met."""
    would = any(
        child.dep_ == "aux" and child.lower_ in {"would", "’d", "'d"} for child in token.children
    )
    return would and any(c.dep_ == "advcl" and _is_condition(c) for c in token.children)


def _is_motive(token: Token) -> bool:
    """Whether it only says for whose eyes something is done: "to show that it complies"."""
    purpose = token.dep_ in {"advcl", "acl"} and any(c.tag_ == "TO" for c in token.children)
    told = token.dep_ == "advcl" or any(child.dep_ == "ccomp" for child in token.children)
    return purpose and told and token.lemma_.lower() in nouns("impressing")


def _is_wished(token: Token) -> bool:
    """Recommendations, and sentences that begin with "suppose"."""
    if token.lemma_.lower() in nouns("supposing") and not _has_subject(token):
        return True
    should = any(child.dep_ == "aux" and child.lower_ == "should" for child in token.children)
    return should or token.lemma_.lower() in nouns("recommending")
