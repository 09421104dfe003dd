"""`tumen corroborate`, `lineage`, `sources` and `grade`, as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.cli.run import EXAMPLES, ROOT, tumen

FIRST = EXAMPLES / "2019-10-30-hunchun-visitor-permits.html"
COPY = EXAMPLES / "2019-10-31-quick-take-hunchun.html"
PASSED_ON = ROOT / "examples" / "passed-on.jsonl"
ALONE = ("--no-record", "--rows", PASSED_ON)


def test_a_re_report_is_traced_to_what_it_names(tmp_path: Path) -> None:
    done = tumen("corroborate", FIRST, COPY, "--no-record", cwd=tmp_path)
    assert done.code == 0
    assert "Frontier Bulletin credits Quay Wire" in done.out
    assert "2 reports, of which 1 took from none of the others:" in done.out
    assert done.out.splitlines()[0].split(",")[1].strip().endswith("independent origins")


def test_the_record_alone_is_taken_where_nothing_is_given(tmp_path: Path) -> None:
    done = tumen("corroborate", cwd=tmp_path)
    assert "252 claims" in done.out.splitlines()[0]
    assert "Cannot all be true:" in done.out


def test_rows_of_one_s_own_are_read_as_strictly_as_the_record(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"id": "x"}\n')
    done = tumen("corroborate", "--rows", "rows.jsonl", cwd=tmp_path)
    assert done.code == 1
    assert done.err.startswith("tumen: rows.jsonl:1: ")
    missing = tumen("corroborate", "--rows", "nowhere.jsonl", cwd=tmp_path)
    assert missing.err.startswith("tumen: nowhere.jsonl:")


def test_json_says_what_it_is(tmp_path: Path) -> None:
    done = tumen("corroborate", *ALONE, "--format", "json", cwd=tmp_path)
    data = json.loads(done.out)
    assert data["schema"] == "tumen/corroboration/1"
    assert len(data["corroboration"]["drifts"]) == 12


def test_graphml_has_a_node_a_claim_and_an_edge_a_link(tmp_path: Path) -> None:
    done = tumen("corroborate", *ALONE, "--format", "graphml", "-o", "x.graphml", cwd=tmp_path)
    assert done.out == ""
    root = ET.parse(tmp_path / "x.graphml").getroot()
    space = "{http://graphml.graphdrawing.org/xmlns}"
    names = {node.get("id") for node in root.iter(f"{space}node")}
    edges = list(root.iter(f"{space}edge"))
    assert len(names) == 28
    assert edges
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= names


def test_svg_is_a_drawing(tmp_path: Path) -> None:
    done = tumen("corroborate", *ALONE, "--format", "svg", cwd=tmp_path)
    root = ET.fromstring(done.out)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) > 20


@pytest.mark.parametrize("form", ["text", "json", "graphml", "svg"])
def test_the_same_twice(tmp_path: Path, form: str) -> None:
    words = ("corroborate", *ALONE, "--format", form)
    assert tumen(*words, cwd=tmp_path).out == tumen(*words, cwd=tmp_path).out


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with a ledger of a report and its re-report."""
    tumen("assess", FIRST, COPY, "-q", "--ledger", "kept.db", cwd=tmp_path)
    return tmp_path


def pair(folder: Path) -> tuple[str, str]:
    """The ids of two claims that the ledger's lineage joins."""
    done = tumen(
        "corroborate", "--ledger", "kept.db", "--no-record", "--format", "json", cwd=folder
    )
    lineages = json.loads(done.out)["corroboration"]["lineages"]
    one, other = next(found["members"] for found in lineages if len(found["members"]) == 2)
    return one, other


def joined(folder: Path, one: str, other: str) -> bool:
    done = tumen(
        "corroborate", "--ledger", "kept.db", "--no-record", "--format", "json", cwd=folder
    )
    lineages = json.loads(done.out)["corroboration"]["lineages"]
    return any({one, other} <= set(found["members"]) for found in lineages)


def test_a_merge_is_undone_and_redone(kept: Path) -> None:
    one, other = pair(kept)
    by = ("--by", "lee", "--reason", "two events", "--ledger", "kept.db")
    assert tumen("lineage", "apart", one[:12], other[:12], *by, cwd=kept).code == 0
    assert not joined(kept, one, other)
    assert tumen("lineage", "open", one, other, *by, cwd=kept).code == 0
    assert joined(kept, one, other)


def documents(folder: Path) -> list[list[str]]:
    """The lineages of the ledger's documents."""
    done = tumen(
        "corroborate", "--ledger", "kept.db", "--no-record", "--format", "json", cwd=folder
    )
    return [found["members"] for found in json.loads(done.out)["corroboration"]["documents"]]


def test_a_merge_of_documents_is_undone_with_that_of_their_claims(kept: Path) -> None:
    claims = pair(kept)
    ((one, other),) = documents(kept)
    by = ("--by", "lee", "--ledger", "kept.db")
    assert tumen("lineage", "apart", one[:12], other, *by, cwd=kept).code == 0
    assert sorted(documents(kept)) == sorted([[one], [other]])
    assert not joined(kept, *claims)
    assert tumen("lineage", "open", other, one, *by, cwd=kept).code == 0
    assert documents(kept) == [[one, other]]
    assert joined(kept, *claims)


def test_a_merge_is_forced(kept: Path) -> None:
    one, _ = pair(kept)
    row = "cnn-2019-03-cn-half"
    by = ("--by", "lee", "--ledger", "kept.db")
    assert tumen("lineage", "same", one[:12], row, *by, cwd=kept).code == 0
    done = tumen("corroborate", "--ledger", "kept.db", cwd=kept)
    assert "joined by lee" in done.out


def test_an_id_that_is_none_is_refused(kept: Path) -> None:
    done = tumen("lineage", "same", "zzz", "yyy", "--by", "lee", "--ledger", "kept.db", cwd=kept)
    assert (done.code, done.err.startswith("tumen: zzz: no claim")) == (2, True)


def test_a_beginning_that_several_have_is_refused(kept: Path) -> None:
    done = tumen("lineage", "same", "dnk-", "kbs-", "--by", "lee", "--ledger", "kept.db", cwd=kept)
    assert done.code == 2
    assert "ids begin so" in done.err


def test_a_grade_is_kept_with_its_reason(kept: Path) -> None:
    say = ("--by", "lee", "--ledger", "kept.db", "--reason")
    assert tumen("grade", "Quay Wire", "C", *say, "often right", cwd=kept).code == 0
    assert tumen("grade", "Quay Wire", "B", *say, "held up", cwd=kept).code == 0
    history = tumen("sources", "Quay Wire", "--ledger", "kept.db", "--format", "csv", cwd=kept)
    assert [line.split(",")[1:] for line in history.out.splitlines()[1:]] == [
        ["C", "lee", "often right"],
        ["B", "lee", "held up"],
    ]
    table = tumen("sources", "--ledger", "kept.db", "--format", "csv", cwd=kept)
    (line,) = [line for line in table.out.splitlines() if line.startswith("Quay Wire")]
    assert line.startswith("Quay Wire,B,")


def test_sources_without_a_ledger_are_those_of_the_record(tmp_path: Path) -> None:
    done = tumen("sources", "--format", "csv", cwd=tmp_path)
    assert done.out.splitlines()[0].startswith("source,reliability,statements")
    assert any(line.startswith("Daily NK,F,") for line in done.out.splitlines())
