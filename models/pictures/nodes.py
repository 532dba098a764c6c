"""Arithmetic on the values of a graph."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto

from models.kit.onnx.graph import GraphBuilder

INT, FLOAT, LONG = TensorProto.INT32, TensorProto.FLOAT, TensorProto.INT64


class Nodes:
    """Arithmetic on values of a graph by their names."""

    def __init__(self, g: GraphBuilder) -> None:
        self.g = g

    def ints(self, values: object) -> str:
        return self.g.constant("ints", np.asarray(values, np.int32))

    def longs(self, values: object) -> str:
        return self.g.constant("longs", np.asarray(values, np.int64))

    def floats(self, values: object) -> str:
        return self.g.constant("floats", np.asarray(values, np.float32))

    def __call__(self, kind: str, *inputs: str, **attributes: object) -> str:
        return self.g.op(kind, *inputs, **attributes)

    def cast(self, x: str, to: int) -> str:
        return self("Cast", x, to=to)

    def at(self, x: str, index: int, axis: int) -> str:
        return self("Gather", x, self.g.constant("at", np.array(index, np.int64)), axis=axis)

    def every(self, *tests: str) -> str:
        out = tests[0]
        for test in tests[1:]:
            out = self("And", out, test)
        return out

    def within(self, x: str, low: int, high: int) -> str:
        return self.every(self("GreaterOrEqual", x, self.ints(low)), self("Less", x, self.ints(high)))

    def clipped(self, x: str, low: int, high: int) -> str:
        return self("Clip", x, self.ints(low), self.ints(high))

    def summed(self, test: str, axis: int) -> str:
        return self("ReduceSum", self.cast(test, FLOAT), self.longs([axis]), keepdims=0)

    def wider(self, x: str, *axes: int) -> str:
        return self("Unsqueeze", x, self.longs(axes))
