"""The decoder graph: a Llama stack over one id space of text and image tokens, with its cache.

Built from a small config and named arrays, so that any Janus-shaped checkpoint can take this path.
Every operator has a CPU and a WebGPU kernel in onnxruntime-web, and no tensor of int64 is computed,
so nothing leaves the GPU between the ids and the logits.

Arrays by name (linear layers are [in, out]; D = head_dim, F = ffn):
  embedding [ids, width]; position_embedding [positions - image_position_start, width], optional
  cos, sin [positions, D / 2]
  layers.{i}: attention_norm [width], qkv [width, 3 heads D], q_norm and k_norm [D] (both or
    neither), attention_out [heads D, width], ffn_norm [width], gate_up [width, 2 F], down [F, width]
  norm [width]; lm_head [width, text_vocab]
  gen_head.0.weight [width, hidden], gen_head.0.bias, gen_head.1.weight [hidden, codes], gen_head.1.bias
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto

from models.export.graph import Array, GraphBuilder, WeightType

MS = "com.microsoft"
MASKED = np.array(-1e9, dtype=np.float32)


@dataclass(frozen=True)
class DecoderShape:
    width: int
    layers: int
    heads: int
    head_dim: int
    ffn: int
    text_vocab: int
    codes: int
    image_position_start: int
    rms_eps: float


def build_decoder(
    shape: DecoderShape, arrays: Mapping[str, Array], weight_type: WeightType = "fp16"
) -> onnx.ModelProto:
    """ids and positions int32 [batch, seq] plus the cache -> logits of both heads and the new cache.

    Attention is causal within the call, which is read off the position ids: they must rise along
    the sequence. All of the past is attended.
    """
    g = GraphBuilder("decoder", weight_type)
    ids = g.input("input_ids", TensorProto.INT32, ["batch", "seq"])
    positions = g.input("position_ids", TensorProto.INT32, ["batch", "seq"])
    cache = ["batch", shape.heads, "past", shape.head_dim]
    past = [
        tuple(
            g.input(f"past_key_values.{i}.{part}", TensorProto.FLOAT, cache)
            for part in ("key", "value")
        )
        for i in range(shape.layers)
    ]
    x = _embed(g, shape, arrays, ids, positions)
    cos = g.op("Gather", g.constant("cos_table", arrays["cos"]), positions, hint="cos", axis=0)
    sin = g.op("Gather", g.constant("sin_table", arrays["sin"]), positions, hint="sin", axis=0)
    bias = _attention_bias(g, positions, past[0][0])

    delta = ""
    for index in range(shape.layers):
        g.scope = f"layers.{index}."
        prefix = f"layers.{index}."
        normed, x = _add_norm(g, shape, x, delta, arrays[prefix + "attention_norm"])
        delta = _attention(g, shape, arrays, index, normed, (cos, sin), bias, past[index])
        normed, x = _add_norm(g, shape, x, delta, arrays[prefix + "ffn_norm"])
        delta = _feed_forward(g, shape, arrays, prefix, normed)
    g.scope = ""
    hidden, _ = _add_norm(g, shape, x, delta, arrays["norm"])
    _heads(g, shape, arrays, hidden)
    return g.model()


def _embed(
    g: GraphBuilder, shape: DecoderShape, arrays: Mapping[str, Array], ids: str, positions: str
) -> str:
    x = g.op("Gather", g.weight("embedding", arrays["embedding"]), ids, hint="token", axis=0)
    if "position_embedding" not in arrays:
        return x
    # Text positions add nothing: their zero rows are made at load instead of being shipped.
    rows = np.array([shape.image_position_start, shape.width], dtype=np.int64)
    zeros = g.op("ConstantOfShape", g.constant("text_positions", rows), hint="no_position")
    image = g.weight("position_embedding", arrays["position_embedding"])
    table = g.op("Concat", zeros, image, hint="position_table", axis=0)
    return g.op("Add", x, g.op("Gather", table, positions, hint="position", axis=0), hint="embedded")


def _attention_bias(g: GraphBuilder, positions: str, past_key: str) -> str:
    """[batch, 1, seq, past + seq]: zero where attended. Made without shape arithmetic, which would
    be int64 on the CPU: a column of the cache gives the past's length."""
    g.scope = "mask."
    place = g.op("Cast", positions, hint="place", to=TensorProto.FLOAT)
    row = g.op("Reshape", place, g.constant("row_shape", np.array([0, 1, -1, 1])), hint="row")
    column = g.op(
        "Reshape", place, g.constant("column_shape", np.array([0, 1, 1, -1])), hint="column"
    )
    zero = g.constant("zero", np.array(0, dtype=np.float32))
    later = g.op("Greater", column, row, hint="later")
    present = g.op("Where", later, g.constant("masked", MASKED), zero, hint="present")
    cell = g.op(
        "Slice",
        past_key,
        g.constant("from", np.array([0, 0])),
        g.constant("to", np.array([1, 1])),
        g.constant("axes", np.array([1, 3])),
        hint="cell",
    )
    cell = g.op("Transpose", cell, hint="cell_row", perm=[0, 1, 3, 2])
    past = g.op("Mul", cell, g.op("Mul", row, zero, hint="zero_row"), hint="past")
    bias = g.op("Concat", past, present, hint="bias", axis=-1)
    g.scope = ""
    return bias


def _add_norm(
    g: GraphBuilder, shape: DecoderShape, x: str, delta: str, gain: Array
) -> tuple[str, str]:
    """(RMSNorm(x + delta), x + delta); no delta before the first layer."""
    weight = g.weight("norm_gain", gain)
    if not delta:
        return _rms_norm(g, shape, x, weight), x
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


def _rms_norm(g: GraphBuilder, shape: DecoderShape, x: str, gain: str) -> str:
    return g.op(
        "SimplifiedLayerNormalization", x, gain, hint="normed", axis=-1, epsilon=shape.rms_eps
    )


def _attention(
    g: GraphBuilder,
    shape: DecoderShape,
    arrays: Mapping[str, Array],
    index: int,
    x: str,
    rotary: tuple[str, str],
    bias: str,
    past: tuple[str, ...],
) -> str:
    prefix = f"layers.{index}."
    inner = shape.heads * shape.head_dim
    qkv = g.op("MatMul", x, g.weight("qkv_weight", arrays[prefix + "qkv"]), hint="qkv")
    sizes = g.constant("qkv_sizes", np.array([2 * inner, inner]))
    qk, v = g.ops("Split", qkv, sizes, outputs=("qk", "v"), axis=-1)
    if prefix + "q_norm" in arrays:
        qk = _qk_norm(g, shape, qk, arrays[prefix + "q_norm"], arrays[prefix + "k_norm"])
    qk = g.op("RotaryEmbedding", qk, *rotary, hint="rotated", num_heads=2 * shape.heads)
    q, k = g.ops("Split", qk, outputs=("q", "k"), axis=-1, num_outputs=2)
    g.scope = ""
    out = f"{prefix}attended"
    presents = [f"present.{index}.key", f"present.{index}.value"]
    g.ops(
        "MultiHeadAttention",
        *(q, k, v, "", "", bias, *past),
        outputs=(out, *presents),
        domain=MS,
        num_heads=shape.heads,
    )
    for name in presents:
        g.output(name, ["batch", shape.heads, "total", shape.head_dim])
    g.scope = prefix
    weight = g.weight("attention_out_weight", arrays[prefix + "attention_out"])
    return g.op("MatMul", out, weight, hint="attention_out")


def _qk_norm(g: GraphBuilder, shape: DecoderShape, qk: str, q_gain: Array, k_gain: Array) -> str:
    """RMSNorm of each head of q and k, as one normalisation with the two gains multiplied after."""
    gains = np.concatenate([np.tile(q_gain, (shape.heads, 1)), np.tile(k_gain, (shape.heads, 1))])
    split = np.array([0, 0, 2 * shape.heads, shape.head_dim])
    heads = g.op("Reshape", qk, g.constant("heads_shape", split), hint="qk_heads")
    ones = g.constant("ones", np.ones(shape.head_dim, dtype=np.float32))
    normed = g.op("Mul", _rms_norm(g, shape, heads, ones), g.weight("qk_gain", gains), hint="scaled")
    return g.op("Reshape", normed, g.constant("flat_shape", np.array([0, 0, -1])), hint="qk_flat")


def _feed_forward(
    g: GraphBuilder, shape: DecoderShape, arrays: Mapping[str, Array], prefix: str, x: str
) -> str:
    both = g.op("MatMul", x, g.weight("gate_up_weight", arrays[prefix + "gate_up"]), hint="gate_up")
    gate, up = g.ops("Split", both, outputs=("gate", "up"), axis=-1, num_outputs=2)
    silu = g.op("Mul", gate, g.op("Sigmoid", gate, hint="sigmoid"), hint="silu")
    gated = g.op("Mul", silu, up, hint="gated")
    return g.op("MatMul", gated, g.weight("down_weight", arrays[prefix + "down"]), hint="ffn_out")


def _heads(g: GraphBuilder, shape: DecoderShape, arrays: Mapping[str, Array], hidden: str) -> None:
    lm_head = g.weight("lm_head", arrays["lm_head"])
    g.named("MatMul", hidden, lm_head, output="text_logits")
    inner = g.op("MatMul", hidden, g.weight("gen_head.0", arrays["gen_head.0.weight"]))
    inner = g.op("Add", inner, g.weight("gen_head.0.bias", arrays["gen_head.0.bias"]))
    inner = g.op("Gelu", inner, domain=MS)
    image = g.op("MatMul", inner, g.weight("gen_head.1", arrays["gen_head.1.weight"]))
    bias = g.weight("gen_head.1.bias", arrays["gen_head.1.bias"])
    g.named("Add", image, bias, output="image_logits")
    g.output("text_logits", ["batch", "seq", shape.text_vocab])
    g.output("image_logits", ["batch", "seq", shape.codes])
