"""Whether a claim says that its case is one that the provision takes out."""

from __future__ import annotations

from tumen.law.question import Point, Question
from tumen.law.when import When, day
from tumen.law.words import clause, found
from tumen.model import Claim, Exemption, Verdict
from tumen.wording import say, term, unstopped


def can_help(question: Question, exemption: Exemption, claim: Claim) -> bool:
    """Whether the exemption had not ended for good by the time claimed."""
    end = exemption.until
    return end is None or question.when(claim, day(end)) is not When.AFTER


def exempted(question: Question, claim: Claim) -> Point | None:
    """The point that the claim makes for an exemption; None where it makes none.

    What would have to be known to be sure of the exemption is named as missing.
    """
    for exemption in question.provision.exemptions:
        if _claimed(exemption, claim) and can_help(question, exemption, claim):
            return Point(
                claim,
                Verdict.CONSISTENT,
                say("an exemption applies ({exemption})", exemption=term(exemption.id)),
                say(
                    "an exemption applies: {exemption}",
                    exemption=unstopped(exemption.text),
                ),
                (exemption.fact,),
            )
    return None


def _claimed(exemption: Exemption, claim: Claim) -> bool:
    if exemption.said_by is None:
        return False
    match = found(exemption.said_by, clause(claim))
    return match is not None and found("negated", match[0]) is None
