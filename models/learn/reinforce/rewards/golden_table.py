"""What the studio's table of rules and that of the rewards must both say.

    python -m models.learn.reinforce.rewards.golden_table --out src/plan/fixtures/rules.json
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import tyro

from models.learn.reinforce.rewards import table

A_RELATION = 24  # cases of each
MOST = 400  # tries for as many of each outcome
COLUMNS, ROWS = (None, "left", "centre", "right"), (None, "top", "centre", "bottom")


def box(r: random.Random) -> list[int]:
    w, h = r.randint(4, 50) * 10, r.randint(4, 50) * 10
    x, y = r.randint(0, (990 - w) // 10) * 10, r.randint(0, (990 - h) // 10) * 10
    return [x, y, x + w, y + h]


def beside(r: random.Random, other: list[int]) -> list[int]:
    """A box not far from another, so that rules are tried at their edges."""
    w, h = r.randint(4, 40) * 10, r.randint(4, 40) * 10
    x = min(max(0, other[0] + r.randint(-w, other[2] - other[0])), 990 - w)
    y = min(max(0, other[1] + r.randint(-h, other[3] - other[1] + 60)), 990 - h)
    return [x, y, x + w, y + h]


def balanced(make: Callable[[], dict[str, Any]], of: str) -> list[dict[str, Any]]:
    """Cases of which about half hold."""
    held: list[dict[str, Any]] = []
    broken: list[dict[str, Any]] = []
    for _ in range(MOST):
        case = make()
        side = held if case[of] == 1 else broken
        if len(side) < A_RELATION // 2:
            side.append(case)
    return [*held, *broken]


def cases() -> dict[str, list[dict[str, Any]]]:
    r = random.Random(20261129)

    def pair(relation: str) -> dict[str, Any]:
        b = box(r)
        a = beside(r, b) if r.random() < 0.7 else box(r)
        return {"relation": relation, "boxes": [a, b], "score": table.PAIRS[relation](a, b)}

    def middle() -> dict[str, Any]:
        boxes = [box(r) for _ in range(3)]
        return {"relation": "between", "boxes": boxes, "score": table.between(*boxes)}

    def ring() -> dict[str, Any]:
        *boxes, mark = [box(r) for _ in range(r.randint(2, 4))]
        return {"boxes": boxes, "mark": mark, "score": table.around(boxes, mark)}

    def place() -> dict[str, Any]:
        at, column, row = box(r), r.choice(COLUMNS), r.choice(ROWS)
        return {"box": at, "column": column, "row": row, "held": table.in_place(at, column, row)}

    def depth() -> dict[str, Any]:
        at, others, where = box(r), [box(r) for _ in range(r.randint(0, 2))], r.choice(("background", "foreground"))
        return {"box": at, "others": others, "depth": where, "held": table.in_depth(at, where, others)}

    def size() -> dict[str, Any]:
        at, asked = box(r), r.choice(("small", "big"))
        return {"box": at, "size": asked, "held": table.of_size(at, asked)}

    counts = [(None, n) for n in range(4)] + [(asked, there) for asked in (1, 2, 3, 12) for there in (0, 1, 2, 3, 5)]
    return {
        "relations": [
            *(case for name in table.PAIRS for case in balanced(lambda name=name: pair(name), "score")),
            *balanced(middle, "score"),
        ],
        "around": balanced(ring, "score"),
        "places": balanced(place, "held"),
        "depths": balanced(depth, "held"),
        "sizes": balanced(size, "held"),
        "counts": [{"asked": asked, "there": there, "score": table.count_score(asked, there)} for asked, there in counts],
        "avoided": [{"there": n, "held": table.count_score(0, n) == 1} for n in range(3)],
    }


def main(out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    lines = [f'"{kind}": [\n' + ",\n".join(json.dumps(case) for case in of) + "\n]" for kind, of in cases().items()]
    out.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
