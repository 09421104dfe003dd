"""The law as dated data, and what it makes of the claims.

Provisions are read strictly from YAML files (`provisions`), each is tested by one pure function
(`evaluate`), and what reports say about the law is compared with them (`corrections`). Verdicts
are three-valued and conditional: what the claims would mean if they were true.
"""

from __future__ import annotations

from tumen.law.corrections import corrections
from tumen.law.evaluate import evaluate
from tumen.law.load import permit_rules, provisions

__all__ = ["corrections", "evaluate", "permit_rules", "provisions"]
