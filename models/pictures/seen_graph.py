"""The graph that finds what is in a picture by its tokens: names, colours, boxes, and how much of each can be seen."""

from __future__ import annotations

import numpy as np
import onnx

from models.kit.onnx.graph import GraphBuilder
from models.pictures.codes import EDGES, GRID, PAIRS
from models.pictures.looks import LOOKS, WAYS
from models.pictures.nodes import FLOAT, INT, LONG, Nodes
from models.pictures.seen import POINTS
from models.pictures.told_graph import things_of
from models.world.styles import STYLES

_UNITS = 1000


def _within(n: Nodes, points: str, low: str, size: str) -> tuple[str, str]:
    """points [N, POINTS] of each thing along one axis, in boxes that begin at low [N] and are size [N] long: which of
    their points each falls on, int32 [N, N, POINTS], and whether on any."""
    share = n("Div", n("Sub", n.wider(points, 1), n.wider(low, 0, 2)), n.wider(size, 0, 2))
    place = n.cast(n("Floor", n("Mul", share, n.floats(POINTS))), INT)
    return n.clipped(place, 0, POINTS - 1), n.within(place, 0, POINTS)


def build_seen(known: np.ndarray) -> onnx.ModelProto:
    """image_tokens int32 [1, rows * columns] -> of each thing, and one more that is none: boxes float32 [1, N, 4] in
    shares of the picture, classes and colours float32 [1, N], numbers of KINDS and of codes.PAINTS; scores float32
    [1, N], the share of it that can be seen. known: seen.masks."""
    g = GraphBuilder("seen", "fp32")
    n = Nodes(g)
    tokens = g.input("image_tokens", INT, [1, GRID[0] * GRID[1]])
    told = things_of(n, n("Reshape", tokens, n.longs([-1])))
    edges = n.floats(np.array([(EDGES[a], EDGES[b]) for a, b in PAIRS]))
    x, y = (n("Gather", edges, pair, axis=0) for pair in (told.across, told.down))
    (x1, x2), (y1, y2) = (tuple(n.at(both, end, 1) for end in (0, 1)) for both in (x, y))
    wide, high = n("Sub", x2, x1), n("Sub", y2, y1)
    middles = n.floats((np.arange(POINTS) + 0.5)[None] / POINTS)
    xs, ys = (n("Add", n.wider(low, 1), n("Mul", middles, n.wider(size, 1))) for low, size in ((x1, wide), (y1, high)))

    texture = n("Add", n("Mul", n("Div", told.look, n.ints(WAYS)), n.ints(len(STYLES))), told.style)
    straight = n("Gather", n.g.constant("masks", known.reshape(-1, POINTS, POINTS)), texture, axis=0)
    straight = n("Mul", n.cast(straight, FLOAT), n.floats(1 / 255))
    mirrored = n("Gather", straight, n.longs(np.arange(POINTS)[::-1]), axis=2)
    turned = n("Equal", n("Mod", told.look, n.ints(WAYS)), n.ints(1))
    cover = n("Where", n.wider(turned, 1, 2), mirrored, straight)  # [N, POINTS, POINTS]

    # [of thing, by thing, row, column]: what the second's alpha is at the first's points.
    column, over_x = _within(n, xs, x1, wide)
    row, over_y = _within(n, ys, y1, high)
    every = n("Shape", told.look)
    count = n("Sub", every, n.longs([1]))
    place = n("Squeeze", n("NonZero", n("Equal", told.look, told.look)), n.longs([0]))
    flat = n("Add", n("Mul", n.wider(row, 3), n.ints(POINTS)), n.wider(column, 2))
    first = n("Mul", n.cast(place, INT), n.ints(POINTS * POINTS))
    alpha = n("Gather", n("Reshape", cover, n.longs([-1])), n("Add", flat, n.wider(first, 0, 2, 3)), axis=0)
    later = n.every(n("Greater", n.wider(place, 0), n.wider(place, 1)), n.wider(n("Less", place, count), 0))
    hides = n.every(n.wider(over_y, 3), n.wider(over_x, 2), n.wider(later, 2, 3))
    free = n("Sub", n.floats(1), n("Mul", alpha, n.cast(hides, FLOAT)))
    left = n("Mul", cover, n("ReduceProd", free, n.longs([1]), keepdims=0))
    axes = n.longs([1, 2])
    whole = n("Max", n("ReduceSum", cover, axes, keepdims=0), n.floats(1e-6))
    share = n("Div", n("ReduceSum", left, axes, keepdims=0), whole)
    share = n("Mul", share, n.cast(n("Less", place, count), FLOAT))

    kind = n("Gather", n.ints([look.kind for look in LOOKS]), told.look)
    boxes = n("Concat", *(n.wider(edge, 1) for edge in (x1, y1, x2, y2)), axis=1)
    boxes = n("Div", boxes, n.floats(_UNITS))
    outputs = {"boxes": boxes, "classes": n.cast(kind, FLOAT), "colours": n.cast(told.colour, FLOAT), "scores": share}
    for name, value in outputs.items():
        g.named("Unsqueeze", value, n.longs([0]), output=name)
        g.output(name, [1, "things", 4] if name == "boxes" else [1, "things"])
    return g.model()
