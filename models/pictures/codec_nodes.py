"""The codec as nodes of a graph."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto

from models.kit.onnx.graph import GraphBuilder
from models.pictures.codec import CELL, ENTRIES, EVENED, FAINT, SEAM, Codec

INT, FLOAT, LONG = TensorProto.INT32, TensorProto.FLOAT, TensorProto.INT64


def _cleaned(g: GraphBuilder, x: str) -> str:
    """See codec.cleaned: [N, channels, S, S] with cover."""
    low, high = (g.constant("bound", np.array(v, np.float32)) for v in (0, 1))

    def channels(first: int, end: int) -> str:
        return g.op("Slice", x, *(g.constant("part", np.array([v], np.int64)) for v in (first, end, 1)))

    faint, scale = (g.constant("faint", np.array(v, np.float32)) for v in (FAINT, 1 / (1 - 2 * FAINT)))
    alpha = g.op("Clip", g.op("Mul", g.op("Sub", channels(3, 4), faint), scale), low, high)
    rgb = g.op("Min", g.op("Clip", channels(0, 3), low, high), alpha)
    return g.op("Concat", rgb, alpha, g.op("Clip", channels(4, 1 << 30), low, high), axis=1)


def _evened(g: GraphBuilder, x: str) -> str:
    """See codec.evened."""
    low, high, two, seam = (g.constant("bound", np.array(v, np.float32)) for v in (0, 1, 2, 1 / SEAM))
    pads = [EVENED // 2] * 4
    apart = g.op("Sub", g.op("AveragePool", x, kernel_shape=[EVENED, EVENED], pads=pads, strides=[1, 1]), x)
    share = g.op("Clip", g.op("Sub", two, g.op("Mul", g.op("Abs", apart), seam)), low, high)
    return g.op("Add", x, g.op("Mul", apart, share))


def decoded(g: GraphBuilder, codec: Codec, which: str, name: str) -> str:
    """The pictures of these numbers, int32 [N] -> float [N, channels, pixels, pixels] in [0, 1]. Codes stay bytes."""
    stages, _, depth = codec.books.shape
    stream = g.constant(f"{name}.stream", codec.stream)
    counts = g.op("Gather", g.constant(f"{name}.counts", codec.counts), which, axis=0)
    counts = g.op("Cast", counts, to=INT)
    starts = g.op("Gather", g.constant(f"{name}.starts", codec.starts[:, None]), which, axis=0)
    along = g.op("CumSum", counts, g.constant("cells", np.array(1, np.int64)), exclusive=1)
    places = g.op("Add", starts, along)
    last = g.constant("last", np.array(len(codec.stream) - 1, np.int32))
    none = g.constant("none", np.array(ENTRIES, np.int32))
    vectors = ""
    for stage in range(stages):
        number = g.constant("stage", np.array(stage, np.int32))
        place = g.op("Min", g.op("Add", places, number), last)
        code = g.op("Cast", g.op("Gather", stream, place, axis=0), to=INT)
        code = g.op("Where", g.op("Greater", counts, number), code, none)
        # The last entry is nothing: a cell that has no such stage.
        book = np.concatenate([codec.books[stage], np.zeros((1, depth), codec.books.dtype)])
        said = g.op("Gather", g.weight(f"{name}.book{stage}", book.astype(np.float32)), code, axis=0)
        vectors = g.op("Add", vectors, said) if vectors else said
    values = g.op("MatMul", vectors, g.weight(f"{name}.basis", codec.basis.astype(np.float32)))
    shape = np.array([-1, codec.side, codec.side, codec.channels, CELL, CELL], np.int64)
    cut = g.op("Transpose", g.op("Reshape", values, g.constant("cut", shape)), perm=[0, 3, 1, 4, 2, 5])
    whole = np.array([-1, codec.channels, codec.pixels, codec.pixels], np.int64)
    picture = g.op("Reshape", cut, g.constant("whole", whole))
    if codec.base is not None:
        base = g.op("Cast", g.op("Gather", g.constant(f"{name}.base", codec.base), which, axis=0), to=FLOAT)
        base = g.op("Mul", base, g.constant("level", np.array(1 / 255, np.float32)))
        scales = g.constant("scales", np.array([1, 1, CELL, CELL], np.float32))
        modes = {"mode": "linear", "coordinate_transformation_mode": "half_pixel"}
        picture = g.op("Add", picture, g.op("Resize", base, "", scales, **modes))
    if codec.channels > 3:
        return _cleaned(g, _evened(g, picture))
    low, high = (g.constant("bound", np.array(v, np.float32)) for v in (0, 1))
    return g.op("Clip", picture, low, high)
