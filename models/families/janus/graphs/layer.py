"""One layer as a graph of its own: what the rounding of one layer does."""

from __future__ import annotations

import onnx
from onnx import TensorProto

from models.kit.onnx.layer import add_norm, attention, attention_bias, feed_forward, rotary_rows
from models.kit.onnx.shape import Arrays, DecoderShape, Numbers


def one_layer(
    shape: DecoderShape, arrays: Arrays, numbers: Numbers, index: int
) -> onnx.ModelProto:
    """x [batch, seq, width] through one layer, to `out`, with the names that the decoder has."""
    g = numbers.builder("layer")
    x = g.input("x", g.float_type, ["batch", "seq", shape.width])
    positions = g.input("position_ids", TensorProto.INT32, ["batch", "seq"])
    cache = ["batch", shape.key_heads, "past", shape.head_dim]
    past = tuple(g.input(f"past_{part}", g.float_type, cache) for part in ("key", "value"))
    rotary = rotary_rows(g, arrays, positions)
    bias = attention_bias(g, positions, past[0])
    prefix = f"layers.{index}."
    g.scope = prefix
    normed, x = add_norm(g, shape, x, "", arrays[prefix + "attention_norm"])
    delta = attention(g, shape, arrays, index, normed, rotary, bias, past, numbers.matrices)
    normed, x = add_norm(g, shape, x, delta, arrays[prefix + "ffn_norm"])
    delta = feed_forward(g, arrays, prefix, normed, numbers.matrices)
    g.named("Add", x, delta, output="out")
    g.output("out", ["batch", "seq", shape.width], g.float_type)
    return g.model()
