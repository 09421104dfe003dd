"""How many workers are where, on which papers; whether the recall happened; what would tell.

Claims become testimonies (`observations`), testimonies become terms of a likelihood over a model
of stocks and flows (`dynamics`, `likelihood`), draws of what they leave possible (`inference`)
become estimates (`answer`), weights (`hypotheses`) and plans (`planning`). What is believed before
any report is one file (`setting/priors.yaml`).

This package imports numba; load it only where an estimate is made.
"""

from tumen.estimate.appraise import BRIEF, THOROUGH, Effort, appraise
from tumen.estimate.cover import before_recall, places_of, span_of
from tumen.estimate.hypotheses.region import Hypothesis, load_hypotheses
from tumen.estimate.inference.sampling import FULL, ONE_CHAIN, QUICK, Method
from tumen.estimate.make import Answer, Question, answer, estimation, hypothesis_weights
from tumen.estimate.observations.gather import gather
from tumen.estimate.observations.ledger import from_claims
from tumen.estimate.observations.record import from_record
from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.planning.candidate import Candidate, load_candidates
from tumen.estimate.planning.detect import detection
from tumen.estimate.planning.rank import rank
from tumen.estimate.setting.grid import Grid, grid
from tumen.estimate.setting.priors import Priors, load_priors

__all__ = [
    "BRIEF",
    "FULL",
    "ONE_CHAIN",
    "QUICK",
    "THOROUGH",
    "Answer",
    "Candidate",
    "Effort",
    "Grid",
    "Hypothesis",
    "Method",
    "Priors",
    "Question",
    "Testimony",
    "answer",
    "appraise",
    "before_recall",
    "detection",
    "estimation",
    "from_claims",
    "from_record",
    "gather",
    "grid",
    "hypothesis_weights",
    "load_candidates",
    "load_hypotheses",
    "load_priors",
    "places_of",
    "rank",
    "span_of",
]
