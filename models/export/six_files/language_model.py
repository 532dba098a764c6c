"""language_model: embeddings, mask and positions to hidden states, with a cache that grows.

The operators are those of our own decoder graph (fused attention, norms and rotary), so that a
comparison of the two layouts is not one of operators. Arrays are named as in `decoder_graph`.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import onnx
from onnx import TensorProto

from models.export.decoder_graph import DecoderShape
from models.export.graph import Array
from models.export.six_files.numbers import MS, NumberBuilder, NumberType

BATCH, LENGTH, PAST, TOTAL = (
    "batch_size",
    "sequence_length",
    "past_sequence_length",
    "total_sequence_length",
)


def build_language_model(
    shape: DecoderShape, arrays: Mapping[str, Array], numbers: NumberType
) -> onnx.ModelProto:
    """inputs_embeds f32 [B, S, width], attention_mask int64 [B, past + S], position_ids int64 [B, S],
    past_key_values.{i}.{key,value} -> hidden_states f32 [B, S, width], present.{i}.{key,value}.

    With a `position_embedding` in `arrays` (2-D image positions, a vector a cell), the place of an
    image token is worked out inside; see `_image_places`. The mask then serves only to find the
    text's end: every earlier token is attended, as that model was trained.
    """
    g = NumberBuilder("language_model", numbers)
    embeds = g.input("inputs_embeds", TensorProto.FLOAT, [BATCH, LENGTH, shape.width])
    mask = g.input("attention_mask", TensorProto.INT64, [BATCH, TOTAL])
    positions = g.input("position_ids", TensorProto.INT64, [BATCH, LENGTH])
    cache = [BATCH, shape.heads, PAST, shape.head_dim]
    past = [
        [g.input(f"past_key_values.{i}.{part}", g.element, cache) for part in ("key", "value")]
        for i in range(shape.layers)
    ]
    x = g.enter(embeds)
    table = "position_embedding" in arrays
    places = g.op("Cast", positions, hint="places", to=TensorProto.INT32)
    if table:
        places = _image_places(g, shape, arrays["cos"].shape[0], mask, places)
        x = g.op("Add", x, _cells(g, shape, arrays, places), hint="placed")
    rotary = tuple(
        g.op("Gather", g.value(f"{name}_table", arrays[name]), places, hint=name, axis=0)
        for name in ("cos", "sin")
    )
    bias = _bias(g, mask, positions, masked=not table)

    delta = ""
    for index in range(shape.layers):
        prefix = g.scope = f"layers.{index}."
        normed, x = _add_norm(g, shape, x, delta, arrays[prefix + "attention_norm"])
        delta = _attention(g, shape, arrays, index, normed, rotary, bias, past[index])
        normed, x = _add_norm(g, shape, x, delta, arrays[prefix + "ffn_norm"])
        delta = _feed_forward(g, arrays, prefix, normed)
    g.scope = ""
    hidden, _ = _add_norm(g, shape, x, delta, arrays["norm"])
    g.leave(hidden, "hidden_states")
    g.output("hidden_states", [BATCH, LENGTH, shape.width])
    return g.model()


def _bias(g: NumberBuilder, mask: str, positions: str, *, masked: bool) -> str:
    """[B or 1, 1, S, past + S]: zero where attended. Columns count the cache and this call; a row's
    own column is its distance from the end."""
    g.scope = "mask."
    one, zero = (g.constant(name, np.array(v, np.int64)) for name, v in (("one", 1), ("zero", 0)))
    axis = g.constant("axis", np.array([1]))
    total = g.op("Gather", g.op("Shape", mask), one, hint="total", axis=0)
    length = g.op("Gather", g.op("Shape", positions), one, hint="length", axis=0)
    columns = g.op("Range", zero, total, one, hint="columns")
    rows = g.op("Range", g.op("Sub", total, length, hint="past"), total, one, hint="rows")
    later = g.op("Greater", columns, g.op("Unsqueeze", rows, axis), hint="later")
    if masked:
        # [1, S, total] or [B, 1, total]
        unseen = g.op("Equal", g.op("Unsqueeze", mask, axis), zero, hint="unseen")
        later = g.op("Or", g.op("Unsqueeze", later, g.constant("batch", np.array([0]))), unseen)
    low, none = g.value("masked", np.array(-6e4 if g.half else -1e9)), g.value("none", np.array(0))
    bias = g.op("Where", later, low, none, hint="bias")
    axes = g.constant("head_axis", np.array([1] if masked else [0, 1]))
    bias = g.op("Unsqueeze", bias, axes, hint="bias_heads")
    g.scope = ""
    return bias


def _image_places(
    g: NumberBuilder, shape: DecoderShape, places: int, mask: str, positions: str
) -> str:
    """int32 [B, S]: rows of the place tables.

    Under guidance the caller masks the whole text of the unconditional, last row. So the zeros in
    that row count the text's tokens, and the first row's position less that count is an image
    token's index. Without guidance there are no zeros: all positions are those of text.
    """
    g.scope = "places."
    last = g.op(
        "Slice",
        g.op("Cast", mask, hint="mask", to=TensorProto.INT32),
        g.constant("from", np.array([-1])),
        g.constant("to", np.array([np.iinfo(np.int64).max])),
        g.constant("rows", np.array([0])),
        hint="last_row",
    )
    one, none = (g.constant(name, np.array(v, np.int32)) for name, v in (("one", 1), ("zero", 0)))
    unseen = g.op("Sub", one, last, hint="unseen")
    text = g.op("ReduceSum", unseen, g.constant("columns", np.array([1])), hint="text", keepdims=1)
    first = g.op(
        "Slice",
        positions,
        g.constant("first", np.array([0])),
        g.constant("second", np.array([1])),
        g.constant("rows", np.array([0])),
        hint="first_row",
    )
    guided = g.op("Greater", text, none, hint="guided")
    painted = g.op("And", guided, g.op("GreaterOrEqual", first, text), hint="painted")
    start = g.constant("start", np.array(shape.image_position_start, np.int32))
    index = g.op("Add", g.op("Sub", first, text, hint="index"), start, hint="cell")
    # Past the last cell only where the caller asks for more tokens than a picture has.
    index = g.op("Min", index, g.constant("end", np.array(places - 1, np.int32)), hint="place")
    row = g.op("Where", painted, index, first, hint="row")
    place = g.op("Add", row, g.op("Mul", positions, none, hint="rows_of"), hint="places")
    g.scope = ""
    return place


def _cells(
    g: NumberBuilder, shape: DecoderShape, arrays: Mapping[str, Array], places: str
) -> str:
    """[B, S, width]: the vector of an image token's cell, zero for text."""
    text = np.zeros((shape.image_position_start, shape.width), dtype=np.float32)
    table = np.concatenate([text, arrays["position_embedding"]])
    return g.op("Gather", g.value("cell_table", table), places, hint="cell", axis=0)


def _add_norm(
    g: NumberBuilder, shape: DecoderShape, x: str, delta: str, gain: Array
) -> tuple[str, str]:
    """(RMSNorm(x + delta), x + delta); no delta before the first layer."""
    weight = g.value("norm_gain", gain)
    if not delta:
        return _rms_norm(g, shape, x, weight), x
    normed, _, _, total = g.ops(
        "SkipSimplifiedLayerNormalization",
        *(x, delta, weight),
        outputs=("normed", "", "", "residual"),
        domain=MS,
        epsilon=shape.rms_eps,
    )
    return normed, total


def _rms_norm(g: NumberBuilder, shape: DecoderShape, x: str, gain: str) -> str:
    return g.op(
        "SimplifiedLayerNormalization", x, gain, hint="normed", axis=-1, epsilon=shape.rms_eps
    )


def _attention(
    g: NumberBuilder,
    shape: DecoderShape,
    arrays: Mapping[str, Array],
    index: int,
    x: str,
    rotary: tuple[str, ...],
    bias: str,
    past: list[str],
) -> str:
    prefix = f"layers.{index}."
    inner = shape.heads * shape.head_dim
    qkv = g.linear(x, "qkv", arrays[prefix + "qkv"])
    sizes = g.constant("qkv_sizes", np.array([2 * inner, inner]))
    qk, v = g.ops("Split", qkv, sizes, outputs=("qk", "v"), axis=-1)
    if prefix + "q_norm" in arrays:
        qk = _qk_norm(g, shape, qk, arrays[prefix + "q_norm"], arrays[prefix + "k_norm"])
    qk = g.op("RotaryEmbedding", qk, *rotary, hint="rotated", num_heads=2 * shape.heads)
    q, k = g.ops("Split", qk, outputs=("q", "k"), axis=-1, num_outputs=2)
    g.scope = ""
    presents = [f"present.{index}.key", f"present.{index}.value"]
    g.ops(
        "MultiHeadAttention",
        *(q, k, v, "", "", bias, *past),
        outputs=(f"{prefix}attended", *presents),
        domain=MS,
        num_heads=shape.heads,
    )
    for name in presents:
        g.output(name, [BATCH, shape.heads, TOTAL, shape.head_dim], g.element)
    g.scope = prefix
    return g.linear(f"{prefix}attended", "attention_out", arrays[prefix + "attention_out"])


def _qk_norm(g: NumberBuilder, shape: DecoderShape, qk: str, q_gain: Array, k_gain: Array) -> str:
    gains = np.concatenate([np.tile(q_gain, (shape.heads, 1)), np.tile(k_gain, (shape.heads, 1))])
    split = g.constant("heads_shape", np.array([0, 0, 2 * shape.heads, shape.head_dim]))
    ones = g.value("ones", np.ones(shape.head_dim))
    normed = _rms_norm(g, shape, g.op("Reshape", qk, split, hint="qk_heads"), ones)
    scaled = g.op("Mul", normed, g.value("qk_gain", gains), hint="scaled")
    return g.op("Reshape", scaled, g.constant("flat_shape", np.array([0, 0, -1])), hint="qk_flat")


def _feed_forward(g: NumberBuilder, arrays: Mapping[str, Array], prefix: str, x: str) -> str:
    both = g.linear(x, "gate_up", arrays[prefix + "gate_up"])
    gate, up = g.ops("Split", both, outputs=("gate", "up"), axis=-1, num_outputs=2)
    silu = g.op("Mul", gate, g.op("Sigmoid", gate, hint="sigmoid"), hint="silu")
    return g.linear(g.op("Mul", silu, up, hint="gated"), "down", arrays[prefix + "down"])
