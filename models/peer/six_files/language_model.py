"""language_model: embeddings, mask and positions to hidden states, with a cache that grows.

The layers are those of our own decoder graph (fused attention, norms and rotary), so that a
comparison of the two layouts is not one of operators. Arrays are named as in `decoder_graph`.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto

from models.kit.onnx.decoder import run_layers
from models.kit.onnx.graph import GraphBuilder, values
from models.kit.onnx.layer import MASKED, rotary_rows
from models.kit.onnx.shape import Arrays, DecoderShape
from models.peer.six_files.numbers import Form, enter, leave

BATCH, LENGTH, PAST, TOTAL = (
    "batch_size",
    "sequence_length",
    "past_sequence_length",
    "total_sequence_length",
)


def build_language_model(shape: DecoderShape, arrays: Arrays, form: Form) -> onnx.ModelProto:
    """inputs_embeds f32 [B, S, width], attention_mask int64 [B, past + S], position_ids int64 [B, S],
    past_key_values.{i}.{key,value} -> hidden_states f32 [B, S, width], present.{i}.{key,value}.

    With a `position_embedding` in `arrays` (2-D image positions, a vector a cell), the place of an
    image token is worked out inside; see `_image_places`. The mask then serves only to find the
    text's end: every earlier token is attended, as that model was trained.
    """
    g, matrices = form.builder("language_model"), form.numbers.matrices
    embeds = g.input("inputs_embeds", TensorProto.FLOAT, [BATCH, LENGTH, shape.width])
    mask = g.input("attention_mask", TensorProto.INT64, [BATCH, TOTAL])
    positions = g.input("position_ids", TensorProto.INT64, [BATCH, LENGTH])
    cache = [BATCH, shape.key_heads, PAST, shape.head_dim]
    past = [
        tuple(g.input(f"past_key_values.{i}.{part}", g.float_type, cache) for part in ("key", "value"))
        for i in range(shape.layers)
    ]
    x = enter(g, embeds)
    celled = "position_embedding" in arrays
    places = g.op("Cast", positions, hint="places", to=TensorProto.INT32)
    if celled:
        places = _image_places(g, shape, arrays["cos"].shape[0], mask, places)
        x = g.op("Add", x, _cells(g, shape, arrays, places), hint="placed")
    rotary = rotary_rows(g, arrays, places)
    bias = _bias(g, mask, positions, masked=not celled)
    hidden = run_layers(g, shape, arrays, x, rotary, bias, past, matrices)
    leave(g, hidden, "hidden_states")
    g.output("hidden_states", [BATCH, LENGTH, shape.width])
    return g.model()


def _bias(g: GraphBuilder, mask: str, positions: str, *, masked: bool) -> str:
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
    low, none = g.number("masked", MASKED[g.activations]), g.number("none", 0)
    bias = g.op("Where", later, low, none, hint="bias")
    axes = g.constant("head_axis", np.array([1] if masked else [0, 1]))
    bias = g.op("Unsqueeze", bias, axes, hint="bias_heads")
    g.scope = ""
    return bias


def _image_places(
    g: GraphBuilder, shape: DecoderShape, places: int, mask: str, positions: str
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


def _cells(g: GraphBuilder, shape: DecoderShape, arrays: Arrays, places: str) -> str:
    """[B, S, width]: the vector of an image token's cell, zero for text."""
    text = np.zeros((shape.image_position_start, shape.width), dtype=np.float32)
    table = np.concatenate([text, values(arrays["position_embedding"])])
    return g.op("Gather", g.weight("cell_table", table), places, hint="cell", axis=0)
