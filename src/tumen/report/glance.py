"""All verdicts on one table: a line for each State, a column for each provision that was tested."""

from __future__ import annotations

from collections.abc import Sequence

from tumen.report.records import Glance, GlanceCell, GlanceRow, ProvisionView, StateFindings


def glance(provisions: Sequence[ProvisionView]) -> Glance:
    """The verdict under the plain reading, and whether a rival reading leads elsewhere."""
    tested = [provision for provision in provisions if provision.states]
    states = sorted({state.state for provision in tested for state in provision.states})
    return Glance(
        columns=tuple((provision.id, provision.citation) for provision in tested),
        rows=tuple(
            GlanceRow(state, tuple(_cell(provision, state) for provision in tested))
            for state in states
        ),
    )


def _cell(provision: ProvisionView, name: str) -> GlanceCell | None:
    state = next((one for one in provision.states if one.state == name), None)
    return None if state is None else _of_state(state)


def _of_state(state: StateFindings) -> GlanceCell:
    plain, *rivals = state.findings
    others = dict.fromkeys(one.verdict for one in rivals if one.verdict != plain.verdict)
    return GlanceCell(
        target=state.id,
        sign=plain.sign,
        verdict=plain.verdict,
        verdict_class=plain.verdict_class,
        others=tuple(others),
    )
