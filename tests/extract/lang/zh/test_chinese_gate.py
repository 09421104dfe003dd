"""The gate of Chinese: what is worth reading, in both scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tumen.extract import relevant
from tumen.read import from_text

REPORTS = sorted((Path(__file__).parents[4] / "annotations" / "reports").glob("report-zh-*.yaml"))


@pytest.mark.parametrize(
    "text",
    [
        "三百名朝鲜工人返回新义州。",
        "北韓勞工持渡江證入境。",
        "丹东一家服装厂的女工换了签证。",
        "第2397号决议要求遣返。",
        "在DPRK的劳务人员",
        "平壤來的學生住在這裡。",
        "朝鲜女的都拿过江证。",
    ],
)
def test_what_speaks_of_these_workers_passes(text: str) -> None:
    assert relevant(from_text(text, language="zh"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "今天天气很好。",
        "越南工人持工作签证入境。",
        "朝鲜半岛局势紧张。",
        "民主选举后工人上街。",
    ],
)
def test_what_does_not_is_turned_away(text: str) -> None:
    assert not relevant(from_text(text, language="zh"))


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_no_report_with_claims_is_turned_away(report: Path) -> None:
    written = yaml.safe_load(report.read_text(encoding="utf-8"))
    document = from_text(written["text"], language="zh", title=written["title"])
    assert relevant(document) or not written["claims"]
