"""The words without which a pattern cannot match: told rightly, or not at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.keys import keys

PATTERNS = {
    "遣返": {"遣返"},
    "遣返|送回": {"遣返", "送回"},
    "(?:遣返|送回)(?:了|过)?": {"遣返", "送回"},
    "[入出]境": {"境"},
    "[入出]": {"入", "出"},
    "签证?": {"签"},
    "许可(?:证)+": {"许可"},
    "第?\\d+号": {"号"},
    "(?:未|没有){1,2}发现": {"发现"},
    "(?:未|没有){0,2}": None,
    "(?:发现)?": None,
    "工人|\\d+": None,
    "(?<!不)(?:查|核实)(?!后)": {"查", "核实"},
    "每(?P<unit>天|月)(?:回国|离境)": {"回国", "离境"},
    "未|从未": {"未"},  # what holds another key tells nothing more
    "(?=工人).人": {"人"},
    "归国(?:人)*?": {"归国"},
    "[^,]{1,8}离开": {"离开"},
    "1\\.5|\\(二\\)": {"1.5", "(二)"},
    "\\u4e00\\n": None,
    "[\\d一二]": None,
    "[一-龟]": None,
    "(?:비자|사증)\\s?(?:연장|갱신)[가-힣]*": {"비자", "사증"},
}


@pytest.mark.parametrize(("pattern", "told"), PATTERNS.items())
def test_keys_of_a_pattern(pattern: str, told: set[str] | None) -> None:
    assert keys(re.compile(pattern)) == told


def test_nothing_is_told_of_letters_that_match_others() -> None:
    assert keys(re.compile("dprk", re.IGNORECASE)) is None


@pytest.mark.parametrize("pattern", [p for p, told in PATTERNS.items() if told])
def test_whatever_matches_holds_a_key(pattern: str) -> None:
    told = keys(re.compile(pattern))

    @given(st.from_regex(pattern))
    def law(text: str) -> None:
        found = re.search(pattern, text)
        if told is not None and found is not None:
            assert any(word in found[0] for word in told)

    law()
