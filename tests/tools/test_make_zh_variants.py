"""The table of Chinese variants, from lines like those of OpenCC."""

from __future__ import annotations

from tools.make_zh_variants import pairs


def test_the_first_choice_is_taken_and_followed_to_its_end() -> None:
    lines = ["東\t东\n", "乾\t干 乾\n", "瞭\t瞭 了\n", "薴\t苧\n", "苧\t苎\n", "\n"]
    assert pairs(lines) == [("乾", "干"), ("東", "东"), ("苧", "苎"), ("薴", "苎")]
