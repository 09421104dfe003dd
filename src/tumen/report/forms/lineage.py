"""Corroboration alone, for other programs and for looking at: JSON, GraphML, SVG."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from tumen.model import Corroboration, Link, Statement
from tumen.model.codec import to_json
from tumen.report.forms.page import environment
from tumen.report.lineage import LineageView, traced

SCHEMA = "tumen/corroboration/1"

_NODES = ("publisher", "published", "origin", "kind", "figure", "unit", "place", "period", "page")
_EDGES = ("evidence", "strength", "bits", "because", "directed")


def corroboration_json(found: Corroboration) -> str:
    """Everything that was found, keys sorted, with its schema's name."""
    data = {"schema": SCHEMA, "corroboration": to_json(found)}
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def corroboration_graphml(found: Corroboration) -> str:
    """Statements as nodes, and an edge from taker to giver for each link that joins them.

    GraphML 1.0, as Gephi, yEd and NetworkX read it. What joins is in `evidence` and `because`.
    """
    keys = [*((name, "node") for name in _NODES), *((name, "edge") for name in _EDGES)]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(
            f'  <key id="{name}" for="{what}" attr.name="{name}" attr.type="string"/>'
            for name, what in keys
        ),
        '  <graph id="lineages" edgedefault="directed">',
        *(line for statement in found.statements for line in _node(statement)),
        *(line for lineage in found.lineages for link in lineage.links for line in _edge(link)),
        "  </graph>",
        "</graphml>",
    ]
    return "\n".join(lines) + "\n"


def corroboration_svg(found: Corroboration) -> str:
    """The lineages drawn one below the other, in one SVG."""
    view = traced(found, (), {})
    height = sum(one.height + _GAP for one in view.lineages)
    width = max((one.width for one in view.lineages), default=0)
    parts = "".join(_placed(view.lineages))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif">\n{parts}</svg>\n'
    )


_GAP = 24


def _placed(lineages: Iterable[LineageView]) -> Iterator[str]:
    template = environment().get_template("lineage_svg.html.j2").module
    top = 0
    for one in lineages:
        drawn = template.drawing(one, linked=False)  # type: ignore[attr-defined]
        yield f'<g transform="translate(0 {top + _GAP})">{drawn}</g>\n'
        top += one.height + _GAP


def _node(statement: Statement) -> Iterator[str]:
    values = {
        "publisher": statement.publisher,
        "published": statement.published,
        "origin": statement.origin,
        "kind": statement.kind,
        "figure": statement.figure,
        "unit": statement.unit,
        "place": "; ".join(where.name for where in statement.places),
        "period": statement.period,
        "page": statement.document,
    }
    yield f"    <node id={quoteattr(statement.id)}>"
    yield from _data(values)
    yield "    </node>"


def _edge(link: Link) -> Iterator[str]:
    values = {
        "evidence": "; ".join(dict.fromkeys(ground.kind for ground in link.grounds)),
        "strength": link.strength,
        "bits": f"{link.bits:.1f}",
        "because": "; ".join(ground.says for ground in link.grounds),
        "directed": "yes" if link.directed else "no",
    }
    yield f"    <edge source={quoteattr(link.taker)} target={quoteattr(link.giver)}>"
    yield from _data(values)
    yield "    </edge>"


def _data(values: Mapping[str, str | None]) -> Iterator[str]:
    for name, value in values.items():
        if value:
            yield f'      <data key="{name}">{escape(_plain(value))}</data>'


def _plain(text: str) -> str:
    """Text without the control characters that XML 1.0 cannot hold."""
    return "".join(letter for letter in text if letter in "\t\n\r" or letter >= " ")


LINEAGE_FORMATS: Mapping[str, Callable[[Corroboration], str]] = MappingProxyType(
    {"json": corroboration_json, "graphml": corroboration_graphml, "svg": corroboration_svg}
)
