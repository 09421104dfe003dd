"""How good the basis of a judgement is; never said in one sentence with its likelihood."""

from __future__ import annotations

from tumen.model import Source
from tumen.report import words
from tumen.report.judge.evidence import Evidence
from tumen.wording import listed, say, say_as, some

RULE = say(
    "Confidence is moderate where three reports or more, each of another probable origin, and two "
    "kinds of source or more stand behind a judgement and do not contradict each other, and low "
    "otherwise. High confidence is never given by rule: it needs somebody who read the passages."
)

_OWN_VOICE = say("the reports' own voice")


def confidence(evidence: Evidence, voices: int) -> tuple[str, str]:
    """The level, and the sentence that says what it rests on; `voices` is their number."""
    kinds = sorted({_kind(claim.source) for claim in evidence.claims})
    agreed = not (evidence.supporting and evidence.against)
    enough = voices >= 3 and len(kinds) >= 2 and agreed
    rests = say(
        "It rests on {reports} and on {kinds}.",
        reports=some(evidence.reports, "{n} report", "{n} reports"),
        kinds=listed(kinds),
    )
    return say_as("confidence", "moderate") if enough else say_as("confidence", "low"), rests


def _kind(source: Source | None) -> str:
    return _OWN_VOICE if source is None else words.SOURCES[source.kind]
