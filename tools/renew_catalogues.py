"""Bring the catalogues of the interface up to date with the words that the source says.

Usage: ``python -m tools.renew_catalogues`` adds new messages to each
``src/tumen/report/locale/*/LC_MESSAGES/tumen.po``, empty, and takes out those that nobody says any
more. Nothing is guessed: what is new waits for a translator, and a test fails until it has one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from tumen.corroborate.figure import Agreement
from tumen.extract.data import read_yaml
from tumen.law import provisions
from tumen.model import Exemption, Factuality, Kind, PermitClass, Provision, Reading, Unit
from tumen.read.html.walls import WALLS
from tumen.read.media import SIGNATURES

SOURCE = Path(__file__).parents[1] / "src" / "tumen"
LOCALE = SOURCE / "report" / "locale"
TEMPLATES = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
"""What the templates of pages call, as Babel has it."""
OPTIONS = {"extensions": "jinja2.ext.i18n", "newstyle_gettext": "true", "trimmed": "true"}

# Words that other code puts together: see `tumen.wording.joined` and `term`.
SIGNS = (", ", "; ", " + ", " and ")
TERMS = (
    "all", "claims", "sources", "advocacy", "intelligence", "organisation", "outlet", "official",
    "anonymous", "day", "month", "year", "batch", "flight", "team", "week", "midterm", "final",
    "tourists", "troops", "source", "count", "places", "period", "permit", "factuality",
)  # fmt: skip
PLACES = ("worldwide",)


class Message(NamedTuple):
    """One message: where it comes from, itself (or singular and plural), and its context."""

    place: str
    id: str | tuple[str, ...]
    context: str | None = None


def messages() -> Iterator[Message]:
    """Everything that is said: in the source, in templates, in data, by the vocabulary."""
    yield from chain(_of_source(), _of_templates(), _of_law(), _of_data(), _of_vocabulary())


def _of_source() -> Iterator[Message]:
    """Every literal that a function of `tumen.wording` is given; what is none is data."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                said = _said(node.func.id, node.args)
                yield from (one._replace(place=str(path.relative_to(SOURCE))) for one in said)


def _said(function: str, arguments: Sequence[ast.expr]) -> Iterator[Message]:
    literal = [
        one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else None
        for one in arguments
    ]
    match function, literal:
        case "say" | "template", [str(text), *_]:
            yield Message("", text)
        case "say_as", [str(context), str(text), *_]:
            yield Message("", text, context)
        case "some", [_, str(one), str(many), *_]:
            yield Message("", (one, many))


def _of_templates() -> Iterator[Message]:
    for path in sorted((SOURCE / "report/templates").glob("*.j2")):
        with path.open("rb") as file:
            found = extract("jinja2.ext:babel_extract", file, TEMPLATES, options=OPTIONS)
            for _, said, _, context in found:
                yield Message(str(path.relative_to(SOURCE)), said, context)


def _of_law() -> Iterator[Message]:
    for one in provisions():
        place = f"law/instruments ({one.id})"
        yield from (Message(place, str(text)) for text in _sentences(one) if text)


def _sentences(one: Provision) -> Iterator[str | None]:
    yield from (one.instrument, one.addressee, one.duty, one.citation, one.note)
    yield from (milestone.label for milestone in one.milestones)
    for exemption in one.exemptions:
        yield from _of_exemption(exemption)
    for reading in one.readings:
        yield from _of_reading(reading)


def _of_exemption(one: Exemption) -> Iterator[str]:
    yield from (one.text, one.fact)


def _of_reading(one: Reading) -> Iterator[str]:
    yield from (one.holder, one.text)
    for other in one.also:
        yield from (other.name, other.said)


def _of_data() -> Iterator[Message]:
    for what, advice in ((what, advice) for _, what, advice in SIGNATURES):
        yield Message("read/media.py", what)
        yield Message("read/media.py", advice)
    for what, _ in WALLS:
        yield Message("read/html/walls.py", what)
    for path, keys in (
        ("estimate/hypotheses/recall.yaml", ("statement",)),
        ("estimate/planning/observations.yaml", ("describes", "misleads")),
        ("corroborate/contradiction/facts.yaml", ("says", "source")),
    ):
        yield from (Message(path, row[key]) for row in _rows(path) for key in keys if key in row)
    region = _yaml("report/data/region.yaml")
    yield from (Message("report/data/region.yaml", n["text"], "map") for n in region["names"])
    for line in (SOURCE / "report/data/subdivisions.tsv").read_text("utf-8").splitlines()[1:]:
        yield Message("report/data/subdivisions.tsv", line.split("\t")[1], "subdivision")


def _of_vocabulary() -> Iterator[Message]:
    named = [one.value for kind in (Kind, Unit, PermitClass, Factuality, Agreement) for one in kind]
    stories = [row["name"] for row in _rows("estimate/hypotheses/recall.yaml")]
    seen = [row["name"] for row in _rows("estimate/planning/observations.yaml")]
    drifts = list(_yaml("corroborate/drift/terms.yaml"))
    exempt = [each.id for one in provisions() for each in one.exemptions]
    words = [*named, *TERMS, *stories, *seen, *drifts, *exempt, *_trades()]
    spaced = [word.replace("_", " ") for word in words]
    yield from (Message("model (vocabulary)", word, "term") for word in (*words, *spaced))
    yield from (Message("model (vocabulary)", one.value, "facet") for one in Unit)
    yield from (Message("wording (signs)", sign, "sign") for sign in SIGNS)
    yield from (Message("wording (places)", place, "place") for place in PLACES)


def _trades() -> Iterator[str]:
    """The trades that the packs of all languages know."""
    yield from _yaml("extract/lang/en/claim/field/sectors.yaml")
    for path in sorted((SOURCE / "extract/lang").glob("*/claim/words.yaml")):
        yield from _yaml(str(path.relative_to(SOURCE))).get("sectors", ())


def _rows(path: str) -> list[dict[str, str]]:
    """The rows of a file, which are a list or the one list that it holds."""
    found = _yaml(path)
    rows: list[dict[str, str]] = found if isinstance(found, list) else next(iter(found.values()))
    return rows


def _yaml(path: str) -> Any:  # noqa: ANN401 - files have forms of their own
    return read_yaml(SOURCE / path)


def template() -> Catalog:
    """All messages, none translated."""
    made = Catalog(domain="tumen", project="tumen", fuzzy=False)
    for one in messages():
        places = [(one.place, 0)]
        made.add(one.id, locations=places, context=one.context)
    return made


def renewed(catalogue: str, language: str, wanted: Catalog) -> str:
    """The text of a catalogue with exactly the messages that are wanted, in order of their source.

    Translations and their comments are kept; nothing is matched by likeness.
    """
    old = read_po(BytesIO(catalogue.encode("utf-8")), locale=language, domain="tumen")
    old.update(wanted, no_fuzzy_matching=True)
    old.obsolete.clear()
    old.fuzzy = False
    out = BytesIO()
    write_po(out, old, width=100, omit_header=True, sort_by_file=True, include_lineno=False)
    return f"{_header(catalogue)}\n{out.getvalue().decode('utf-8').strip()}\n"


def _header(catalogue: str) -> str:
    """The comment and the first entry of a catalogue, which only people change."""
    return catalogue.partition("\n\n")[0] + "\n"


if __name__ == "__main__":
    every = template()
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/tumen.po")):
        text = path.read_text("utf-8")
        path.write_text(renewed(text, path.parts[-3], every), "utf-8", newline="\n")
