"""Who stands behind words: the attributions that hold them, from the outermost to the deepest.

Not every attribution vouches. Whoever orders, promises or asks is an actor; what a rule "says" is
the rule; an interviewer's question is nobody's claim; and "cannot show who" shows nothing.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution import verbs
from tumen.extract.lang.en.claim.field.reach import reached
from tumen.extract.lang.en.claim.field.setting import Setting, setting
from tumen.extract.lang.en.claim.field.voice import FIRST_PERSON
from tumen.extract.lang.en.parse import kept
from tumen.extract.lookup import Stretches
from tumen.model import Attribution, Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEPEST = 6  # attributions inside each other
_MOST = 0.4  # of an anchor that the content inside it fills
_CITED = "cited/"
_QUESTIONS = frozenset({"q", "question"})
# Sources that are rules, beside those that are cited by number.
_RULES = frozenset({"rule", "law", "resolution", "act", "provision", "paragraph", "section"})
# Infinitives behind these tell what is or was so: "claims to have left", "is said to employ".
_TELLING = frozenset({"claim", "profess", "say", "report", "allege", "believe", "know", "think"})
_NOBODY = frozenset({"nobody", "none", "neither", "no-one", "anybody", "anyone"})
_FIGURES = frozenset({"figure", "figures", "number", "numbers", "estimate", "comment"})
_ASKING = frozenset({"how", "who", "what", "whether", "when", "where", "why", "if"})
_SUPPOSED = frozenset({"would", "might", "could", "may"})
_DUTY = frozenset({"must", "should", "shall"})


def _cue(found: Setting, attribution: Attribution) -> Token | None:
    if not attribution.cue:
        return None
    return found.root(attribution.cue[0].start, attribution.cue[0].end)


def _is_act(found: Setting, attribution: Attribution, cue: Token | None) -> bool:
    """Whether somebody orders, promises or asks, and does not tell."""
    if cue is None or any("“" in s.quote or '"' in s.quote for s in attribution.content):
        return False
    if attribution.rule.startswith("verb/infinitive") and attribution.source:
        return cue.lemma_ not in _TELLING
    if cue.lemma_ in {"promise", "vow", "pledge", "undertake", "decide", "agree", "order"}:
        return attribution.rule.startswith("verb/")
    return cue.lemma_ in verbs("order") and _obliges(found, attribution)


def _obliges(found: Setting, attribution: Attribution) -> bool:
    """Whether what is told is a duty: "told us that all must be back", "asked that it be kept"."""
    head = found.root(attribution.content[0].start, attribution.content[0].end)
    if head is None:
        return False
    helping = [c for c in head.children if c.dep_ in {"aux", "auxpass"}]
    bare = (helping or [head])[0].tag_ == "VB"
    return bare or any(c.lower_ in _DUTY for c in helping)


def _supposes(attribution: Attribution, cue: Token | None) -> bool:
    """Whether somebody would or might say so, and has not: "somebody would think"."""
    if cue is None or any(s.quote.lower() in FIRST_PERSON for s in attribution.source):
        return False
    return any(c.dep_ == "aux" and c.lower_ in _SUPPOSED for c in cue.children)


def _is_rule(found: Setting, attribution: Attribution) -> bool:
    """Whether a rule of law is said to say it, so that the text vouches for what it says."""
    for span in attribution.source:
        if any(
            law.spans[0].end <= span.end
            for law in found.instruments.beginning(span.start, span.end)
        ):
            return True
        head = found.root(span.start, span.end)
        return head is not None and head.lower_.removesuffix("s") in _RULES
    return False


def _shows_nothing(attribution: Attribution, cue: Token | None) -> bool:
    """Whether a verb is denied: "could not confirm", "does not say how many"."""
    if cue is None or not any(child.dep_ == "neg" for child in cue.children):
        return False
    first = attribution.content[0].quote.split()[0].lower()
    return cue.lemma_ in verbs("showing") or first in _ASKING


def _is_nobody(found: Setting, attribution: Attribution) -> bool:
    """Whether the words name nobody, or say nothing: "nobody has explained", "prove nothing"."""
    for span in attribution.source[:1]:
        head = found.root(span.start, span.end)
        asked = head is not None and head.tag_ in {"WP", "WRB"} and head.head.dep_ != "relcl"
        if asked or (head is not None and head.lower_ in _NOBODY):
            return True
    words = [word.strip(".,").lower() for word in attribution.content[0].quote.split()[:2]]
    empty = words[0] == "nothing" or (words[0] == "no" and words[-1] in _FIGURES)
    return empty and "object" in attribution.rule


def _is_dateline(found: Setting, attribution: Attribution) -> bool:
    """Whether the parser took where and when a report was written for its source."""
    span = attribution.source[0] if attribution.source else None
    return span is not None and any(a <= span.start < b for a, b in found.datelines)


def vouches(found: Setting, attribution: Attribution) -> bool:
    """Whether an attribution stands behind its content."""
    cue = _cue(found, attribution)
    if attribution.rule == "label":
        return attribution.source[0].quote.lower() not in _QUESTIONS
    tells = not (_is_act(found, attribution, cue) or _supposes(attribution, cue))
    spoken = not (_is_rule(found, attribution) or _is_dateline(found, attribution))
    return (
        tells
        and spoken
        and not (_shows_nothing(attribution, cue) or _is_nobody(found, attribution))
    )


def _holds(found: Setting, attribution: Attribution, at: int) -> bool:
    return any(start <= at < end for start, end in reached(found, attribution))


def _told(found: Setting) -> Stretches[Attribution]:
    """The attributions by the place of their cues."""

    def cue(attribution: Attribution) -> tuple[int, int]:
        return attribution.cue[0].start, attribution.cue[-1].end

    every = (attribution for attribution in found.attributions if attribution.cue)
    return kept(found.doc, "tumen.voucher.told", lambda: Stretches(every, cue))


def _held(found: Setting) -> Stretches[tuple[int, tuple[int, int]]]:
    """The cues and contents of the attributions, each with the number of its attribution."""
    every = (
        (number, extent)
        for number, one in enumerate(found.attributions)
        for extent in (*reached(found, one), *((span.start, span.end) for span in one.cue))
    )
    return kept(found.doc, "tumen.voucher.held", lambda: Stretches(every, itemgetter(1)))


def point(found: Setting, start: int, end: int) -> Token | None:
    """The word whose voucher is asked for: the head of the clause below whoever says so."""
    for _ in range(_DEEPEST):
        below = [
            piece
            for a in _told(found).beginning(start, end)
            if vouches(found, a)
            for piece in _inside(found, a, start, end)
            if piece[1] - piece[0] >= _MOST * (end - start) and piece != (start, end)
        ]
        if not below:
            break
        start, end = max(below, key=lambda piece: piece[1] - piece[0])
    return found.root(start, end)


def _inside(
    found: Setting, attribution: Attribution, start: int, end: int
) -> list[tuple[int, int]]:
    """The parts of an attribution's content between `start` and `end`."""
    return [
        (max(lower, start), min(upper, end))
        for lower, upper in reached(found, attribution)
        if lower < end and start < upper
    ]


def chain(found: Setting, at: int) -> tuple[Attribution, ...]:
    """The attributions that vouch for what stands at a character, the outermost first.

    One is deeper than another whose content holds its cue; of two that hold each other's, or
    none, the one whose cue stands lower in the sentence ("said X, citing Y").
    """
    if at not in found.chains:
        found.chains[at] = _chain(found, at)
    return found.chains[at]


def _chain(found: Setting, at: int) -> tuple[Attribution, ...]:
    numbers = sorted({number for number, _ in _held(found).touching(at, at + 1)})
    every = (found.attributions[number] for number in numbers)
    held = [attribution for attribution in every if vouches(found, attribution)]

    def depth(one: Attribution) -> tuple[int, int]:
        above = sum(_within(found, one, o) and not _within(found, o, one) for o in held)
        cue = _cue(found, one)
        return above, sum(1 for _ in cue.ancestors) if cue is not None else 0

    return tuple(sorted(held, key=depth))


def _within(found: Setting, inner: Attribution, outer: Attribution) -> bool:
    """Whether the outer one's content holds the cue of the inner one; citations hold nothing."""
    if outer.rule.startswith(_CITED):
        return False
    return inner is not outer and bool(inner.cue) and _holds(found, outer, inner.cue[0].start)


def vouching(document: Document, start: int, end: int) -> Attribution | None:
    """The attribution that stands behind the words from `start` to `end`; the deepest in a chain.

    None where the text speaks in its own voice. Quotations that go on over sentences belong to
    their speaker, and one attribution stands behind every sentence that it holds.
    """
    found = setting(document)
    head = point(found, start, end)
    behind = chain(found, head.idx) if head is not None else ()
    return behind[-1] if behind else None
