"""The decoder for a window of image tokens, sampled inside: for back ends that run beside the processor.

As the plain decoder graph, but only the first `past_length` positions of the cache count, so that
guesses that turned out wrong need not be cut off, and what comes back is an id for each token of the
window instead of its logits. Noise comes from the caller: sampling is an argmax (Gumbel-max).
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto

from models.kit.onnx.decoder import embed, image_head, run_layers
from models.kit.onnx.graph import GraphBuilder
from models.kit.onnx.layer import attention_bias, rotary_rows
from models.kit.onnx.shape import Arrays, DecoderShape, Numbers


def build_window(
    shape: DecoderShape, arrays: Arrays, numbers: Numbers = Numbers()
) -> onnx.ModelProto:
    """ids and positions int32 [batch, seq], the same ids in each row, and noise [seq, codes] ->
    sampled_ids int32 [seq] (codes, of the rows' logits u + guidance (c - u)), image_logits and the
    cache with the window behind its first `past_length` positions."""
    g, form = numbers.builder("decoder_window"), numbers.matrices
    ids = g.input("input_ids", TensorProto.INT32, ["batch", "seq"])
    positions = g.input("position_ids", TensorProto.INT32, ["batch", "seq"])
    g.input("past_length", TensorProto.INT64, [1])
    past = _first_positions(g, shape)
    x = embed(g, shape, arrays, ids, positions, form)
    rotary = rotary_rows(g, arrays, positions)
    bias = attention_bias(g, positions, past[0][0])
    hidden = run_layers(g, shape, arrays, x, rotary, bias, past, form)
    image_head(g, shape, arrays, hidden, form)
    _sample(g, shape)
    return g.model()


def _first_positions(g: GraphBuilder, shape: DecoderShape) -> list[tuple[str, ...]]:
    size = ["batch", shape.key_heads, "held", shape.head_dim]
    start, axis = g.constant("cache_start", np.array([0])), g.constant("cache_axis", np.array([2]))
    return [
        tuple(
            g.op(
                "Slice",
                g.input(f"past_key_values.{i}.{part}", g.float_type, size),
                *(start, "past_length", axis),
                hint=f"past.{i}.{part}",
            )
            for part in ("key", "value")
        )
        for i in range(shape.layers)
    ]


def _sample(g: GraphBuilder, shape: DecoderShape) -> None:
    g.scope = "sample."
    noise = g.input("noise", TensorProto.FLOAT, ["seq", shape.codes])
    weight = g.input("guidance", TensorProto.FLOAT, [])
    inverse = g.input("inverse_temperature", TensorProto.FLOAT, [])
    zero, one = g.constant("zero", np.array([0])), g.constant("one", np.array([1]))
    last, end = g.constant("last", np.array([-1])), g.constant("end", np.array([2**31 - 1]))
    # One row: the last is the first, and u + w (c - u) is then c.
    c = g.op("Slice", "image_logits", zero, one, zero, hint="c")
    u = g.op("Slice", "image_logits", last, end, zero, hint="u")
    guided = g.op("Add", u, g.op("Mul", g.op("Sub", c, u), weight), hint="guided")
    scores = g.op("Add", g.op("Mul", guided, inverse), noise, hint="scores")
    # ArgMax gives int64, which would leave the GPU: the lowest code that has the highest score.
    best = g.op("ReduceMax", scores, last, hint="best", keepdims=1)
    codes = g.constant("codes", np.arange(shape.codes, dtype=np.float32))
    none = g.constant("none", np.array(shape.codes, np.float32))
    held = g.op("Where", g.op("Equal", scores, best), codes, none, hint="held")
    code = g.op("ReduceMin", held, last, hint="code", keepdims=0)
    code = g.op("Reshape", code, last, hint="flat")
    g.named("Cast", code, output="sampled_ids", to=TensorProto.INT32)
    g.output("sampled_ids", ["seq"], TensorProto.INT32)
