"""Whether the kinds' tables know how wide their pictures are.

`python -m models.world.art.aspects` lists the kinds whose aspect is more than TOLERANCE off the picture's of the default
style; `--write` puts the pictures' aspects into the tables.
"""

from __future__ import annotations

import argparse
from math import log
from pathlib import Path

from models.world.art.scenes.scene import DEFAULT_STYLE
from models.world.art.scenes.sprites import aspect
from models.world.kinds import KINDS, Kind

TOLERANCE = 0.15
_TABLES = Path(__file__).parent.parent / "kinds"


def off(kind: Kind) -> float:
    """By how much a kind's aspect misses its picture's: 0.1 for a tenth."""
    return abs(1 - kind.aspect / aspect(kind.name, DEFAULT_STYLE))


def _write(kinds: list[Kind]) -> None:
    for group in {kind.group for kind in kinds}:
        table = _TABLES / f"{group}.tsv"
        wanted = {kind.name: f"{aspect(kind.name, DEFAULT_STYLE):.2f}" for kind in kinds if kind.group == group}
        rows = [line.split("\t") for line in table.read_text("utf-8").splitlines()]
        for row in rows[1:]:
            row[3] = wanted.get(row[0].partition("/")[0], row[3])
        table.write_text("\n".join("\t".join(row) for row in rows) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    wrong = sorted((kind for kind in KINDS if off(kind) > TOLERANCE), key=lambda kind: -off(kind))
    for kind in wrong:
        print(f"{kind.name}\ttable {kind.aspect}\tpicture {aspect(kind.name, DEFAULT_STYLE):.2f}")
    if write:
        _write(wrong)
    flat = [log(aspect(kind.name, "flat") / aspect(kind.name, DEFAULT_STYLE)) for kind in KINDS]
    apart = sum(abs(ratio) > TOLERANCE for ratio in flat)
    print(f"{len(wrong)} of {len(KINDS)} off by more than {TOLERANCE:.0%}; the styles differ by more in {apart}")


if __name__ == "__main__":
    main()
