"""Generate the table that makes one script of the two Chinese ones, from OpenCC's dictionary.

Usage, in a throw-away environment::

    pip install opencc-python-reimplemented==0.1.7
    python -m tools.make_zh_variants PATH/TO/opencc/dictionary/TSCharacters.txt

OpenCC (Apache License 2.0) lists for each traditional character the simplified ones that may stand
for it; the first is taken. One character for one: that keeps every offset. What is its own
simplified form is left out. Same dictionary in, same bytes out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/tumen/extract/lang/zh/script/simplified.txt"


def pairs(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Every traditional character with the simplified one that stands first beside it."""
    found = (line.rstrip("\n").partition("\t") for line in lines if "\t" in line)
    chosen = {many: choices.split(" ")[0] for many, _, choices in found}
    ends = {many: chosen.get(one, one) for many, one in chosen.items()}  # 薴, by way of 苧, to 苎
    return sorted((many, one) for many, one in ends.items() if many != one)


def main(dictionary: str) -> None:
    """Write the table: the traditional characters, and below them their simplified ones."""
    with Path(dictionary).open(encoding="utf-8") as lines:
        chosen = pairs(lines)
    rows = ("".join(column) for column in zip(*chosen, strict=True))
    TARGET.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    print(f"{len(chosen)} characters")


if __name__ == "__main__":
    main(*sys.argv[1:])
