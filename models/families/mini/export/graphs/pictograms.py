"""The pictograms of the picture decoder as plain nodes: look-ups in learned textures (see training/pictograms.py)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from onnx import TensorProto
from torch import Tensor

from models.families.mini.export.graphs.layers import array
from models.families.mini.net.pictograms import ACROSS, DOWN, FINE, NONE, Pictograms
from models.kit.onnx.graph import GraphBuilder


class PictogramNodes:
    def __init__(self, g: GraphBuilder, network: Pictograms, tokens: str) -> None:
        self.g, self.network, self.tokens = g, network, tokens
        self.role = self.integers("role", network.role)

    def integers(self, hint: str, values: Tensor) -> str:
        return self.g.constant(hint, values.numpy().astype(np.int32))

    def integer(self, value: int) -> str:
        return self.g.constant("count", np.array(value, np.int32))

    def number(self, value: float) -> str:
        return self.g.constant("number", np.array(value, np.float32))

    def within(self, x: str, axes: Sequence[int]) -> str:
        return self.g.op("Unsqueeze", x, self.g.constant("axes", np.array(axes)))

    def asked(self, values: str, name: str, way: int) -> str:
        """Of each cell of [B, N] the value of a cell near it."""
        index = self.network.get_buffer(f"{name}_index")[way]
        return self.g.op("Gather", values, self.integers("cells", index), axis=1)

    def looks(self) -> str:
        g, network = self.g, self.network
        nothing, none = self.integer(0), self.integer(NONE)
        remainders, look_of = self.integers("remainder", network.remainder), self.integers("look", network.look)
        left_by = self.integers("left", network.left_by)
        remainder = none
        for way in (3, 2, 1, 0):
            told = g.op("Gather", remainders, self.asked(self.tokens, "colour", way))
            remainder = g.op("Where", g.op("Equal", told, none), remainder, told)
        named = [g.op("Gather", look_of, self.asked(self.tokens, "what", way)) for way in (3, 2, 1, 0)]
        chosen = nothing
        for look in named:
            chosen = g.op("Where", g.op("Greater", look, nothing), look, chosen)
        for look in named:
            agrees = g.op("Equal", g.op("Gather", left_by, look), remainder)
            chosen = g.op("Where", agrees, look, chosen)
        covered = g.op("Greater", g.op("Gather", self.role, self.tokens), nothing)
        return g.op("Where", covered, chosen, nothing)

    def lines(self, looks: str, name: str, role: int) -> tuple[str, str]:
        """Texel coordinate [B, N, FINE], and 1 where it lies within the box, 0 elsewhere."""
        g, network = self.g, self.network
        near_of, away_of = (g.constant(n, network.get_buffer(n).numpy()) for n in ("near", "away"))
        shift = network.get_buffer(f"{name}_shift").numpy()
        candidates = []
        for way in (3, 2, 1, 0):
            code = self.asked(self.tokens, name, way)
            has = g.op("Equal", g.op("Gather", self.role, code), self.integer(role))
            alike = g.op("And", has, g.op("Equal", self.asked(looks, name, way), looks))
            moved = g.constant("shift", shift[way][None])
            near = g.op("Add", g.op("Gather", near_of, code), moved)
            away = g.op("Sub", g.op("Gather", away_of, code), moved)
            candidates.append((has, alike, near, away))
        near, away, known = self.number(0), self.number(0), ""
        for which in (0, 1):
            for candidate in candidates:
                has = candidate[which]
                near, away = (g.op("Where", has, candidate[n], x) for n, x in ((2, near), (3, away)))
                known = g.op("Or", known, has) if known else has
        size = g.op("Max", g.op("Add", near, away), self.number(0.2))
        offsets = g.constant("offsets", network.offsets.numpy())
        place = g.op("Div", g.op("Add", self.within(near, [-1]), offsets), self.within(size, [-1]))
        inside = g.op("And", g.op("Greater", place, self.number(0)), g.op("Less", place, self.number(1)))
        there = g.op("Cast", g.op("And", inside, self.within(known, [-1])), to=TensorProto.FLOAT)
        side = network.side
        texel = g.op("Sub", g.op("Mul", place, self.number(side)), self.number(0.5))
        return g.op("Clip", texel, self.number(0), self.number(side - 1)), there

    def split(self, texel: str) -> tuple[str, str]:
        """The texel before it as int32, and how far it is towards the next."""
        g = self.g
        before = g.op("Clip", g.op("Floor", texel), self.number(0), self.number(self.network.side - 2))
        return g.op("Cast", before, to=TensorProto.INT32), g.op("Sub", texel, before)

    def features(self) -> str:
        """[B, width + 1, FINE * rows, FINE * columns]"""
        g, network = self.g, self.network
        side, (rows, columns) = network.side, network.grid
        look = self.looks()
        x, inside_x = self.lines(look, "across", ACROSS)
        y, inside_y = self.lines(look, "down", DOWN)
        turned = g.op("Gather", g.constant("turned", network.turned.numpy()), look)
        x = g.op("Where", self.within(turned, [-1]), g.op("Sub", self.number(side - 1), x), x)
        known = g.op("Cast", g.op("Greater", look, self.integer(0)), to=TensorProto.FLOAT)
        there = g.op("Mul", self.within(inside_y, [-1]), self.within(inside_x, [-2]))
        there = self.within(g.op("Mul", there, self.within(known, [-1, -2])), [-1])
        (left, dx), (top, dy) = self.split(x), self.split(y)
        dx, dy = self.within(dx, [-3, -1]), self.within(dy, [-2, -1])
        one = self.number(1)
        less_x, less_y = g.op("Sub", one, dx), g.op("Sub", one, dy)
        texture_of = g.op("Gather", self.integers("texture_of", network.texture_of), look)
        start = g.op("Mul", self.within(texture_of, [-1, -2]), self.integer(side * side))
        start = g.op("Add", start, g.op("Mul", self.within(top, [-1]), self.integer(side)))
        start = g.op("Add", start, self.within(left, [-2]))
        texture = g.weight("texture", array(network.texture))
        blended = ""
        for step, down, across in ((0, less_y, less_x), (1, less_y, dx), (side, dy, less_x), (side + 1, dy, dx)):
            texels = g.op("Gather", texture, g.op("Add", start, self.integer(step)), axis=0)
            part = g.op("Mul", texels, g.op("Mul", down, across))
            blended = g.op("Add", blended, part) if blended else part
        both = g.op("Concat", g.op("Mul", blended, there), there, axis=-1)
        parts = g.constant("parts", np.array([-1, rows, columns, FINE, FINE, network.width + 1]))
        turned = g.op("Transpose", g.op("Reshape", both, parts), perm=[0, 5, 1, 3, 2, 4])
        whole = g.constant("whole", np.array([-1, network.width + 1, rows * FINE, columns * FINE]))
        return g.op("Reshape", turned, whole, hint="pictograms")
