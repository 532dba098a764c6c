"""The decoder graph: a Llama stack over one id space of text and image tokens, with its cache.

Built from a small config and named arrays, so that any Janus-shaped checkpoint can take this path.
Every operator has a CPU and a WebGPU kernel in onnxruntime-web, and no tensor of int64 is computed,
so nothing leaves the GPU between the ids and the logits.
Arrays have the names that `shape.py` lists.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import TensorProto

from models.kit.onnx.forms import MS, linear, table_rows
from models.kit.onnx.graph import GraphBuilder, Weight, WeightStore
from models.kit.onnx.layer import add_norm, attention, attention_bias, feed_forward, rotary_rows
from models.kit.onnx.quantise import MatrixForm
from models.kit.onnx.shape import Arrays, DecoderShape, Numbers


def build_decoder(
    shape: DecoderShape, arrays: Arrays, numbers: Numbers = Numbers()
) -> onnx.ModelProto:
    """ids and positions int32 [batch, seq] plus the cache -> logits of both heads and the new cache.

    Attention is causal within the call, which is read off the position ids: they must rise along
    the sequence. All of the past is attended.
    """
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
