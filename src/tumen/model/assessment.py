"""The results of one run, before they are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model.appraisal import Appraisal
from tumen.model.claim import Claim
from tumen.model.corroboration import Corroboration
from tumen.model.document import Document
from tumen.model.finding import Correction, Finding
from tumen.model.instrument import Provision
from tumen.model.problem import Problem
from tumen.model.record import PublicClaim


@dataclass(frozen=True, slots=True)
class Method:
    """What a critic needs to run the same assessment again."""

    version: str
    seed: int
    components: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that one run found, and everything that it could not use.

    `documents` are those that were read, in the order given; those without claims "say
    nothing relevant". `unread` holds one failed problem for each source that could not be
    read; `problems` what the later stages noticed, with positions. `record` holds rows of the
    public record to show beside the claims, so that a reader sees what was known before;
    nothing is concluded from them. `corroboration` says where the claims come from and how they
    stand to one another and to the record; None where that was not asked. `appraisal` estimates
    from the claims and the record how many were where; None where too few of them count anybody,
    or where it was not asked.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    corrections: tuple[Correction, ...]
    provisions: tuple[Provision, ...]
    unread: tuple[Problem, ...]
    problems: tuple[Problem, ...]
    method: Method
    record: tuple[PublicClaim, ...] = ()
    corroboration: Corroboration | None = None
    appraisal: Appraisal | None = None
