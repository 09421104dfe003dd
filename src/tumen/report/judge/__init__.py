"""Claims to key judgements: stated rules, in the words of ICD 203, with the claims behind each."""

from tumen.report.judge import confidence, scale
from tumen.report.judge.judging import judgements
from tumen.report.judge.questions import QUESTIONS
from tumen.report.judge.records import Judgement

__all__ = ["QUESTIONS", "Judgement", "confidence", "judgements", "scale"]
