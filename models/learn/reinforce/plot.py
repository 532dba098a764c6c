"""A run's log as a picture: one SVG with a small chart a figure, needing nothing but Python.

    python -m models.learn.reinforce.plot models/work/grpo.jsonl --out models/work/grpo.svg
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import tyro
from tyro.conf import Positional

WIDTH, HEIGHT, PAD, COLUMNS = 300, 150, 34, 3
AXES = ("step", "samples", "minutes")


def read_log(path: Path) -> list[dict[str, float]]:
    """The numbers of each line; what isn't a number is left out, so is a half-written last line."""
    rows = []
    for line in path.read_text("utf-8").splitlines():
        try:
            values = json.loads(line)
        except json.JSONDecodeError:
            continue
        rows.append({k: float(v) for k, v in values.items() if isinstance(v, (int, float)) and math.isfinite(v)})
    return rows


def smooth(values: Sequence[float], weight: float = 0.9) -> list[float]:
    """Running mean whose first values are not held back by a start at nought."""
    out, total, mass = [], 0.0, 0.0
    for value in values:
        total, mass = weight * total + value, weight * mass + 1
        out.append(total / mass)
    return out


def chart(name: str, xs: Sequence[float], ys: Sequence[float], left: float, top: float) -> str:
    """One figure against the axis: each value faint, the running mean over it."""
    low, high = min(ys), max(ys)
    span, reach = (high - low) or 1.0, (xs[-1] - xs[0]) or 1.0
    inner_width, inner_height = WIDTH - 2 * PAD, HEIGHT - 2 * PAD

    def line(values: Sequence[float], style: str) -> str:
        points = " ".join(
            f"{left + PAD + (x - xs[0]) / reach * inner_width:.1f},{top + HEIGHT - PAD - (y - low) / span * inner_height:.1f}"
            for x, y in zip(xs, values, strict=True)
        )
        return f'<polyline fill="none" {style} points="{points}"/>'

    def text(x: float, y: float, words: str, anchor: str = "start") -> str:
        return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'

    right, bottom = left + WIDTH - PAD, top + HEIGHT - PAD
    parts = [
        f'<rect x="{left + PAD}" y="{top + PAD}" width="{inner_width}" height="{inner_height}" fill="#f6f6f6"/>',
        line(ys, 'stroke="#9bb8d8" stroke-width="1"'),
        line(smooth(ys), 'stroke="#14508c" stroke-width="2"'),
        text(left + PAD, top + PAD - 8, f"{name}: {smooth(ys)[-1]:.4g}"),
        text(left + PAD - 4, top + PAD + 8, f"{high:.3g}", "end"),
        text(left + PAD - 4, bottom, f"{low:.3g}", "end"),
        text(left + PAD, bottom + 14, f"{xs[0]:.4g}"),
        text(right, bottom + 14, f"{xs[-1]:.4g}", "end"),
    ]
    return "".join(parts)


def plot(rows: Sequence[Mapping[str, float]]) -> str:
    """The SVG's text. Raises ValueError for a log without two rows of any figure."""
    axis = next((a for a in AXES if sum(a in row for row in rows) > 1), None)
    if axis is None:
        raise ValueError("the log has no figures to draw")
    names = list(dict.fromkeys(k for row in rows if axis in row for k in row if k not in AXES))
    series = {name: [(row[axis], row[name]) for row in rows if axis in row and name in row] for name in names}
    series = {name: points for name, points in series.items() if len(points) > 1}
    charts = [
        chart(name, *zip(*points, strict=True), (n % COLUMNS) * WIDTH, (n // COLUMNS) * HEIGHT)
        for n, (name, points) in enumerate(series.items())
    ]
    width, height = COLUMNS * WIDTH, -(-len(charts) // COLUMNS) * HEIGHT
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="10"><rect width="100%" height="100%" fill="white"/>'
        f"{''.join(charts)}</svg>\n"
    )


def main(log: Positional[Path], out: Path | None = None) -> None:
    """`out` None: beside the log."""
    to = out or log.with_suffix(".svg")
    to.write_text(plot(read_log(log)), "utf-8")
    print(to)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
