"""The decoder graph: a Llama stack over one id space of text and image tokens, with its cache.

Built from a small config and named arrays, so that any Janus-shaped checkpoint can take this path.
Every operator has a CPU and a WebGPU kernel in onnxruntime-web, and no tensor of int64 is computed,
so nothing leaves the GPU between the ids and the logits.

Arrays by name (linear layers are [in, out]; D = head_dim, F = ffn); each may be a `Lazy`:
  embedding [ids, width]; position_embedding [positions - image_position_start, width], optional
  cos, sin [positions, D / 2]: rotary positions of one dimension or two are only other tables
  layers.{i}: attention_norm [width], qkv [width, (heads + 2 kv_heads) D], q_norm and k_norm [D]
    (both or neither), attention_out [heads D, width], ffn_norm [width], gate_up [width, 2 F],
    down [F, width]
  norm [width]; lm_head [width, text_vocab]
  gen_head.0.weight [width, hidden], gen_head.0.bias, gen_head.1.weight [hidden, codes], gen_head.1.bias
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto

from models.kit.onnx.forms import MS, MatrixForm, linear, table_rows
from models.kit.onnx.graph import Array, GraphBuilder, Weight, WeightStore, WeightType, values

# Far below any score, and still a float16 after the largest of them is added.
MASKED = {"fp32": -1e9, "fp16": -3e4}


@dataclass(frozen=True)
class DecoderShape:
    """`kv_heads` 0 stands for as many as there are heads."""

    width: int
    layers: int
    heads: int
    head_dim: int
    ffn: int
    text_vocab: int
    codes: int
    image_position_start: int
    rms_eps: float
    kv_heads: int = 0

    @property
    def key_heads(self) -> int:
        return self.kv_heads or self.heads


@dataclass(frozen=True)
class Numbers:
    """How a model's numbers are kept and computed: small weights, large matrices, activations."""

    weights: WeightType = "fp16"
    matrices: MatrixForm = "float"
    activations: WeightType = "fp32"

    def builder(self, name: str, store: WeightStore | None = None) -> GraphBuilder:
        return GraphBuilder(name, self.weights, self.activations, store)


Arrays = Mapping[str, Weight]


def build_decoder(
    shape: DecoderShape, arrays: Arrays, weight_type: WeightType = "fp16"
) -> onnx.ModelProto:
    """ids and positions int32 [batch, seq] plus the cache -> logits of both heads and the new cache.

    Attention is causal within the call, which is read off the position ids: they must rise along
    the sequence. All of the past is attended.
    """
    numbers = Numbers(weight_type)
    g = numbers.builder("decoder")
    hidden = layers(g, shape, arrays, numbers.matrices)
    text_head(g, shape, arrays, hidden, numbers.matrices)
    image_head(g, shape, arrays, hidden, numbers.matrices)
    return g.model()


def build_headless_decoder(
    shape: DecoderShape,
    arrays: Arrays,
    numbers: Numbers,
    store: WeightStore | None = None,
    features: bool = False,
) -> onnx.ModelProto:
    """As `build_decoder`, but what comes out is `hidden_states` [batch, seq, width]: the heads of a
    large model are graphs of their own, so that neither is computed where the other is wanted.

    With `features`, a further input [rows, width] takes rows from outside, an image's for instance:
    row j is entered as id ids + j. One row of zeros is given where there is none.
    """
    g = numbers.builder("decoder", store)
    hidden = layers(g, shape, arrays, numbers.matrices, features)
    _handed_out(g, hidden, "hidden_states", shape.width)
    return g.model()


def build_head(
    shape: DecoderShape,
    arrays: Arrays,
    numbers: Numbers,
    which: str,
    store: WeightStore | None = None,
) -> onnx.ModelProto:
    """hidden_states [batch, seq, width] -> text_logits or image_logits, always float32."""
    g = numbers.builder(f"{which}_head", store)
    hidden = g.input("hidden_states", g.float_type, ["batch", "seq", shape.width])
    head = {"text": text_head, "image": image_head}[which]
    head(g, shape, arrays, hidden, numbers.matrices)
    return g.model()


def layers(
    g: GraphBuilder,
    shape: DecoderShape,
    arrays: Arrays,
    form: MatrixForm = "float",
    features: bool = False,
) -> str:
    """From the graph's inputs to the normed hidden states, cache outputs included."""
    ids = g.input("input_ids", TensorProto.INT32, ["batch", "seq"])
    positions = g.input("position_ids", TensorProto.INT32, ["batch", "seq"])
    cache = ["batch", shape.key_heads, "past", shape.head_dim]
    past = [
        tuple(g.input(f"past_key_values.{i}.{part}", g.float_type, cache) for part in ("key", "value"))
        for i in range(shape.layers)
    ]
    x = embed(g, shape, arrays, ids, positions, form, features)
    rotary = rotary_rows(g, arrays, positions)
    bias = attention_bias(g, positions, past[0][0])
    return run_layers(g, shape, arrays, x, rotary, bias, past, form)


def run_layers(
    g: GraphBuilder,
    shape: DecoderShape,
    arrays: Arrays,
    x: str,
    rotary: tuple[str, str],
    bias: str,
    past: Sequence[tuple[str, ...]],
    form: MatrixForm,
) -> str:
    """All layers over x [batch, seq, width], and the norm behind them."""
    delta = ""
    for index in range(shape.layers):
        g.scope = prefix = f"layers.{index}."
        normed, x = add_norm(g, shape, x, delta, arrays[prefix + "attention_norm"])
        delta = attention(g, shape, arrays, index, normed, rotary, bias, past[index], form)
        normed, x = add_norm(g, shape, x, delta, arrays[prefix + "ffn_norm"])
        delta = feed_forward(g, arrays, prefix, normed, form)
    g.scope = ""
    hidden, _ = add_norm(g, shape, x, delta, arrays["norm"])
    return hidden


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


def embed(
    g: GraphBuilder,
    shape: DecoderShape,
    arrays: Arrays,
    ids: str,
    positions: str,
    form: MatrixForm = "float",
    features: bool = False,
) -> str:
    table = arrays["embedding"]
    x = (
        _rows_or_features(g, ids, table, form)
        if features
        else table_rows(g, ids, "embedding", table, form)
    )
    if "position_embedding" not in arrays:
        return x
    # Text positions add nothing: their zero rows are made at load instead of being shipped.
    rows = np.array([shape.image_position_start, shape.width], dtype=np.int64)
    zeros = g.op("ConstantOfShape", g.constant("text_positions", rows), hint="no_position")
    image = g.weight("position_embedding", arrays["position_embedding"])
    places = g.op("Concat", zeros, image, hint="position_table", axis=0)
    place = g.op("Gather", places, positions, hint="position", axis=0)
    return g.op("Add", x, place, hint="embedded")


def _rows_or_features(g: GraphBuilder, ids: str, table: Weight, form: MatrixForm) -> str:
    """Both look-ups take an id inside their own rows; which of the two counts is chosen after."""
    g.scope = "features."
    given = g.input("features", TensorProto.FLOAT, ["rows", table.shape[1]])
    if g.activations == "fp16":
        given = g.op("Cast", given, hint="half", to=g.float_type)
    count = g.constant("count", np.array(table.shape[0], np.int32))
    zero = g.constant("zero", np.array(0, np.int32))
    is_own = g.op("Less", ids, count, hint="is_own")
    own = table_rows(g, g.op("Where", is_own, ids, zero, hint="own_id"), "embedding", table, form)
    beyond = g.op("Sub", ids, count, hint="beyond")
    feature = g.op("Where", is_own, zero, beyond, hint="feature_id")
    outside = g.op("Gather", given, feature, hint="rows", axis=0)
    axis = g.constant("axis", np.array([-1]))
    x = g.op("Where", g.op("Unsqueeze", is_own, axis), own, outside, hint="row")
    g.scope = ""
    return x


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


def text_head(
    g: GraphBuilder, shape: DecoderShape, arrays: Arrays, hidden: str, form: MatrixForm = "float"
) -> None:
    logits = linear(g, hidden, "lm_head", arrays["lm_head"], form)
    _handed_out(g, logits, "text_logits", shape.text_vocab, widen=True)


def image_head(
    g: GraphBuilder, shape: DecoderShape, arrays: Arrays, hidden: str, form: MatrixForm = "float"
) -> None:
    inner = linear(g, hidden, "gen_head.0", arrays["gen_head.0.weight"], form)
    inner = g.op("Add", inner, g.weight("gen_head.0.bias", arrays["gen_head.0.bias"]))
    inner = g.op("Gelu", inner, domain=MS)
    image = linear(g, inner, "gen_head.1", arrays["gen_head.1.weight"], form)
    logits = g.op("Add", image, g.weight("gen_head.1.bias", arrays["gen_head.1.bias"]))
    _handed_out(g, logits, "image_logits", shape.codes, widen=True)


def _handed_out(g: GraphBuilder, value: str, name: str, size: int, widen: bool = False) -> None:
    """`value` [batch, seq, size] as the output `name`; `widen` makes float32 of it."""
    kind = TensorProto.FLOAT if widen else g.float_type
    if kind == g.float_type:
        g.named("Identity", value, output=name)
    else:
        g.named("Cast", value, output=name, to=kind)
    g.output(name, ["batch", "seq", size], kind)
