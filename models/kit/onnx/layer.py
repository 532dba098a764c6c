"""The pieces of one layer of a Llama stack."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto

from models.kit.onnx.forms import MS, linear
from models.kit.onnx.graph import Array, GraphBuilder, Weight, values
from models.kit.onnx.quantise import MatrixForm
from models.kit.onnx.shape import Arrays, DecoderShape

# Far below any score, and still a float16 after the largest of them is added.
MASKED = {"fp32": -1e9, "fp16": -3e4}


def rotary_rows(g: GraphBuilder, arrays: Arrays, positions: str) -> tuple[str, str]:
    """cos and sin [batch, seq, D / 2] of each position."""
    cos, sin = (
        g.op(
            "Gather",
            g.constant(f"{name}_table", values(arrays[name]).astype(g.float_dtype)),
            positions,
            hint=name,
            axis=0,
        )
        for name in ("cos", "sin")
    )
    return cos, sin


def attention_bias(g: GraphBuilder, positions: str, past_key: str) -> str:
    """[batch, 1, seq, past + seq]: zero where attended. Made without shape arithmetic, which would
    be int64 on the CPU: a column of the cache gives the past's length."""
    g.scope = "mask."
    place = g.op("Cast", positions, hint="place", to=TensorProto.FLOAT)
    row = g.op("Reshape", place, g.constant("row_shape", np.array([0, 1, -1, 1])), hint="row")
    column = g.op(
        "Reshape", place, g.constant("column_shape", np.array([0, 1, 1, -1])), hint="column"
    )
    zero = g.number("zero", 0)
    later = g.op("Greater", column, row, hint="later")
    masked = g.number("masked", MASKED[g.activations])
    present = g.op("Where", later, masked, zero, hint="present")
    cell = g.op(
        "Slice",
        past_key,
        g.constant("from", np.array([0, 0])),
        g.constant("to", np.array([1, 1])),
        g.constant("axes", np.array([1, 3])),
        hint="cell",
    )
    cell = g.op("Transpose", cell, hint="cell_row", perm=[0, 1, 3, 2])
    if g.activations == "fp16":
        row = g.op("Cast", row, hint="half_row", to=g.float_type)
    past = g.op("Mul", cell, g.op("Mul", row, zero, hint="zero_row"), hint="past")
    bias = g.op("Concat", past, present, hint="bias", axis=-1)
    g.scope = ""
    return bias


def add_norm(
    g: GraphBuilder, shape: DecoderShape, x: str, delta: str, gain: Weight
) -> tuple[str, str]:
    """(RMSNorm(x + delta), x + delta); no delta before the first layer."""
    weight = g.weight("norm_gain", gain)
    if not delta:
        return rms_norm(g, shape, x, weight), x
    normed, _, _, total = g.ops(
        "SkipSimplifiedLayerNormalization",
        x,
        delta,
        weight,
        outputs=("normed", "", "", "residual"),
        domain=MS,
        epsilon=shape.rms_eps,
    )
    return normed, total


def rms_norm(g: GraphBuilder, shape: DecoderShape, x: str, gain: str) -> str:
    return g.op(
        "SimplifiedLayerNormalization", x, gain, hint="normed", axis=-1, epsilon=shape.rms_eps
    )


def attention(
    g: GraphBuilder,
    shape: DecoderShape,
    arrays: Arrays,
    index: int,
    x: str,
    rotary: tuple[str, str],
    bias: str,
    past: tuple[str, ...],
    form: MatrixForm = "float",
) -> str:
    prefix = f"layers.{index}."
    queries, keys = shape.heads * shape.head_dim, shape.key_heads * shape.head_dim
    qkv = linear(g, x, "qkv_weight", arrays[prefix + "qkv"], form)
    qk, v = g.ops(
        "Split",
        qkv,
        g.constant("qkv_sizes", np.array([queries + keys, keys])),
        outputs=("qk", "v"),
        axis=-1,
    )
    if prefix + "q_norm" in arrays:
        gains = values(arrays[prefix + "q_norm"]), values(arrays[prefix + "k_norm"])
        qk = qk_norm(g, shape, qk, *gains)
    both = shape.heads + shape.key_heads
    qk = g.op("RotaryEmbedding", qk, *rotary, hint="rotated", num_heads=both)
    q, k = g.ops(
        "Split", qk, g.constant("qk_sizes", np.array([queries, keys])), outputs=("q", "k"), axis=-1
    )
    out = f"{prefix}attended"
    presents = [f"present.{index}.key", f"present.{index}.value"]
    g.scope = ""
    if shape.key_heads == shape.heads:
        g.ops(
            "MultiHeadAttention",
            *(q, k, v, "", "", bias, *past),
            outputs=(out, *presents),
            domain=MS,
            num_heads=shape.heads,
        )
    else:
        _grouped_attention(g, shape, (q, k, v), bias, past, presents, out)
    for name in presents:
        g.output(name, ["batch", shape.key_heads, "total", shape.head_dim], g.float_type)
    g.scope = prefix
    return linear(g, out, "attention_out_weight", arrays[prefix + "attention_out"], form)


def _grouped_attention(
    g: GraphBuilder,
    shape: DecoderShape,
    qkv: tuple[str, str, str],
    bias: str,
    past: tuple[str, ...],
    presents: list[str],
    out: str,
) -> None:
    """Fewer key heads than query heads: the cache keeps the few, each is repeated for its group."""
    split = g.constant("heads_split", np.array([0, 0, shape.key_heads, shape.head_dim]))
    apart = g.constant("group_split", np.array([0, shape.key_heads, 1, -1, shape.head_dim]))
    joined = g.constant("group_join", np.array([0, shape.heads, -1, shape.head_dim]))
    repeated = []
    for new, old, present in zip(qkv[1:], past, presents, strict=True):
        heads = g.op("Reshape", new, split, hint="heads")
        heads = g.op("Transpose", heads, hint="by_head", perm=[0, 2, 1, 3])
        g.named("Concat", old, heads, output=present, axis=2)
        group = g.op("Reshape", present, apart, hint="group")
        copies = [group] * (shape.heads // shape.key_heads)
        group = g.op("Concat", *copies, hint="copies", axis=2)
        repeated.append(g.op("Reshape", group, joined, hint="repeated"))
    g.ops(
        "MultiHeadAttention",
        *(qkv[0], *repeated, "", "", bias),
        outputs=(out,),
        domain=MS,
        num_heads=shape.heads,
    )


def qk_norm(g: GraphBuilder, shape: DecoderShape, qk: str, q_gain: Array, k_gain: Array) -> str:
    """RMSNorm of each head of q and k, as one normalisation with the two gains multiplied after."""
    gains = np.concatenate(
        [np.tile(q_gain, (shape.heads, 1)), np.tile(k_gain, (shape.key_heads, 1))]
    )
    split = np.array([0, 0, shape.heads + shape.key_heads, shape.head_dim])
    heads = g.op("Reshape", qk, g.constant("heads_shape", split), hint="qk_heads")
    ones = g.constant("ones", np.ones(shape.head_dim, dtype=g.float_dtype))
    normed = g.op("Mul", rms_norm(g, shape, heads, ones), g.weight("qk_gain", gains), hint="scaled")
    return g.op("Reshape", normed, g.constant("flat_shape", np.array([0, 0, -1])), hint="qk_flat")


def feed_forward(
    g: GraphBuilder, arrays: Arrays, prefix: str, x: str, form: MatrixForm = "float"
) -> str:
    both = linear(g, x, "gate_up_weight", arrays[prefix + "gate_up"], form)
    gate, up = g.ops("Split", both, outputs=("gate", "up"), axis=-1, num_outputs=2)
    silu = g.op("Mul", gate, g.op("Sigmoid", gate, hint="sigmoid"), hint="silu")
    gated = g.op("Mul", silu, up, hint="gated")
    return linear(g, gated, "down_weight", arrays[prefix + "down"], form)
