"""The sentences of the law's files, made ready to be told in other languages."""

from __future__ import annotations

from dataclasses import replace

from tumen.model import Exemption, Holder, Milestone, Provision, Reading
from tumen.wording import ours


def tellable(provision: Provision) -> Provision:
    """The provision with every sentence of it known as one of tumen's own."""
    return replace(
        provision,
        instrument=ours(provision.instrument),
        addressee=ours(provision.addressee),
        duty=ours(provision.duty),
        exemptions=tuple(map(_exemption, provision.exemptions)),
        milestones=tuple(map(_milestone, provision.milestones)),
        readings=tuple(map(_reading, provision.readings)),
        citation=ours(provision.citation),
        note=provision.note and ours(provision.note),
    )


def _exemption(one: Exemption) -> Exemption:
    return replace(one, text=ours(one.text), fact=ours(one.fact))


def _milestone(one: Milestone) -> Milestone:
    return replace(one, label=ours(one.label))


def _reading(one: Reading) -> Reading:
    also = tuple(map(_holder, one.also))
    return replace(one, holder=ours(one.holder), text=ours(one.text), also=also)


def _holder(one: Holder) -> Holder:
    return replace(one, name=ours(one.name), said=ours(one.said))
