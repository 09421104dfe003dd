"""CAATSA section 321: goods made by DPRK nationals anywhere are presumed to be barred from the US.

It looks at the maker of the goods and at where they go, not at papers, income or place. The State
of such a finding is the one where the goods are made; the duty lies on the importer.
"""

from __future__ import annotations

from collections.abc import Sequence

from tumen.law.question import Opinion, Point, Question
from tumen.law.weigh import weigh
from tumen.law.when import When, day_before, from_day_on
from tumen.law.words import clause, found, says
from tumen.law.work import at_work, is_fact, of_persons, workers_there
from tumen.model import Claim, Factuality, Verdict
from tumen.wording import say, term

IMPORTED = say("whether goods made there were imported into the United States")
MADE = say("whether these workers made the goods, wholly or in part")


def goods_imported(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether goods made by DPRK nationals reached the United States."""
    points = (_point(question, claim) for claim in claims)
    return weigh(point for point in points if point is not None)


def _point(question: Question, claim: Claim) -> Point | None:
    if not (is_fact(claim) and _makes_goods(claim) and question.in_force(claim)):
        return None
    if claim.factuality is Factuality.DENIED:
        return None
    what = _taken(claim)
    dated = question.when(claim, day_before(question.first_day)) is When.AFTER
    if says("imported", claim) and dated:
        return Point(
            claim,
            Verdict.INCONSISTENT,
            say("{what}, and goods from there go to the United States", what=what),
            say(
                "goods made by DPRK nationals went to the United States, where they are presumed "
                "to come of forced labour"
            ),
            (MADE, *(exemption.fact for exemption in question.provision.exemptions)),
        )
    missing = () if dated else (from_day_on(question.first_day),)
    return Point(
        claim,
        Verdict.CANNOT_TELL,
        what,
        say(
            "DPRK nationals make goods there, which would be barred from the United States by "
            "presumption, and it is not claimed where the goods go"
        ),
        (*missing, IMPORTED),
    )


def _taken(claim: Claim) -> str:
    """What the claim is taken to say."""
    if claim.sector is None:
        return say("DPRK nationals make goods there")
    return say("DPRK nationals make goods there ({trade})", trade=term(claim.sector.name))


def _makes_goods(claim: Claim) -> bool:
    """Whether it says that they work, and in a trade that makes goods."""
    if not (of_persons(claim) and workers_there(claim) and at_work(claim)):
        return False
    trade = claim.sector.name if claim.sector is not None else ""
    return found("goods", f"{trade} {clause(claim)}") is not None
