"""`tumen estimate`, from the shell's side."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tumen.cli import cli, main
from tumen.model import Factuality, PermitClass, PublicCount, PublicPlace, Unit
from tumen.model.codec import to_json
from tumen.record import RecordQuery, public_claims, select


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """The rows of the record on Russia before 2021, as a file."""
    path = tmp_path / "claims.jsonl"
    rows = select(public_claims(), RecordQuery(place="RU", period="2017/2020"))
    roots = [row for row in rows if row.same_origin_as is None]
    lines = [json.dumps(to_json(row), ensure_ascii=False) for row in roots]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, ["estimate", *map(str, words)], catch_exceptions=True)


def test_json_holds_everything(claims: Path) -> None:
    result = run(claims, "--places", "RU", "--months", "2017-06..2020-06", "--quick", "--json")
    found = json.loads(result.stdout)
    assert result.exit_code == 0
    assert len(found["stocks"]) == 6 * 37
    assert {one["use"] for one in found["claims"]} >= {"used", "unusable"}
    assert sum(one["probability"] for one in found["hypotheses"]) == pytest.approx(1, abs=1e-3)
    for stock in found["stocks"]:
        half, most = stock["intervals"]
        assert most["low"] <= half["low"] <= stock["median"] <= half["high"] <= most["high"]


def test_the_same_seed_gives_the_same_bytes(claims: Path) -> None:
    asked = (claims, "--places", "RU", "--months", "2019-01..2020-06", "--quick", "--json")
    assert run(*asked).stdout == run(*asked).stdout
    assert run(*asked).stdout != run(*asked, "--seed", "1").stdout


def test_a_rough_answer_fails_where_it_must_be_trusted(claims: Path) -> None:
    result = run(claims, "--places", "RU", "--months", "2019-01..2020-06", "--quick", "--strict")
    assert result.exit_code != 0
    assert "not to be trusted" in str(result.exception)


def test_before_any_report(claims: Path) -> None:
    result = run(claims, "--places", "RU", "--months", "2019-01..2020-06", "--prior-only")
    assert result.exit_code == 0
    assert "prior only" in result.stdout
    assert "roughly" not in result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--places", "Russia"), "codes such as"),
        (("--places", "RU", "--months", "2019"), "2017-01..2020-12"),
        (("--places", "RU", "--leave-out", "nobody"), "no testimony is by"),
        (("--places", "FR"), "no claim says anything"),
    ],
)
def test_what_cannot_be_asked(claims: Path, words: tuple[str, ...], said: str) -> None:
    result = run(claims, *words)
    assert result.exit_code != 0
    assert said in str(result.exception)


def test_a_file_that_is_not_there() -> None:
    assert "cannot be read" in str(run("nowhere.jsonl", "--places", "RU").exception)


def test_what_rests_on_whom(claims: Path) -> None:
    asked = (claims, "--places", "RU", "--months", "2019-12..2020-03", "--quick", "--json")
    found = json.loads(run(*asked, "--leave-out-each").stdout)
    assert {one["source"] for one in found["without"]} == {s["source"] for s in found["sources"]}
    left_out = json.loads(run(*asked, "--leave-out", found["sources"][0]["source"]).stdout)
    assert "left_out" in {one["use"] for one in left_out["claims"]}


ODD: dict[str, dict[str, Any]] = {
    "plain": {},
    "twice": {},
    "open": {"period": "2018-06/.."},
    "season": {"period": "2018-22"},
    "decade": {"period": "201X"},
    "backwards": {"period": "2019-12/2018-01"},
    "about": {"period": "2018-12~"},
    "all papers": {"permits": tuple(PermitClass)},
    "nobody's": {"origin": "", "publisher": ""},
    "nowhere": {"place": PublicPlace("Atlantis", "ZZ", None)},
    "denied": {"factuality": Factuality.DENIED},
    "share": {
        "count": PublicCount(None, None, "48%", Unit.WORKERS, "workers", None),
        "permits": (),
    },
    "daily": {"count": PublicCount(50, 50, "50", Unit.WORKERS, "workers", "day")},
    "negative": {"count": PublicCount(-5, None, "-5", Unit.WORKERS, "workers", None)},
}


def test_every_odd_claim_is_used_or_listed_with_its_reason(tmp_path: Path) -> None:
    row = next(row for row in public_claims() if row.id == "okezone-2019-03-26-ru")
    rows = [replace(row, id=name, same_origin_as=None, **odd) for name, odd in ODD.items()]
    path = tmp_path / "odd.jsonl"
    path.write_text("\n".join(json.dumps(to_json(one)) for one in rows), encoding="utf-8")
    result = run(path, "--places", "RU", "--months", "2018-01..2019-12", "--quick", "--json")
    found = {one["claim"]: one for one in json.loads(result.stdout)["claims"]}
    assert (result.exit_code, list(found)) == (0, list(ODD))
    assert all(one["because"] for one in found.values())
    assert {name for name, one in found.items() if one["use"] == "unusable"} == {
        *("decade", "backwards", "nowhere", "share", "daily", "negative")
    }


def test_a_seed_gives_the_same_whatever_threads_the_shell_asks_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "2")
    monkeypatch.setenv("MKL_NUM_THREADS", "2")
    monkeypatch.setenv("VECLIB_MAXIMUM_THREADS", "2")
    monkeypatch.setattr("tumen.cli.run", lambda: 0)
    with pytest.raises(SystemExit):
        main()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
