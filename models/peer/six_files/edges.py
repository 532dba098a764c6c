"""The small graphs around language_model: what turns ids into embeddings and hidden states into logits.

Arrays beyond those of `decoder_graph`, all or none: gen_embed [codes, code_width], aligner.0.weight
[code_width, width], aligner.0.bias, aligner.1.weight [width, width], aligner.1.bias. Without them the
image codes' rows of `embedding` serve, which is the aligner computed beforehand. `text_embedding`
[text_vocab, width] may stand for the other rows.
"""

from __future__ import annotations

import onnx
from onnx import TensorProto

from models.kit.onnx.forms import MS, linear, table_rows
from models.kit.onnx.graph import GraphBuilder, values
from models.kit.onnx.shape import Arrays, DecoderShape
from models.peer.six_files.language_model import BATCH, LENGTH
from models.peer.six_files.numbers import Form, enter, leave


def build_prepare_inputs_embeds(
    shape: DecoderShape, arrays: Arrays, form: Form
) -> onnx.ModelProto:
    """input_ids int64 [B, S] -> inputs_embeds f32 [B, S, width]. No vision tower: text only.

    As in the public files, a table is int8 only where every matrix is: with 4-bit matrices it is float.
    """
    g = form.builder("prepare_inputs_embeds")
    ids = g.input("input_ids", TensorProto.INT64, [BATCH, LENGTH])
    whole = "text_embedding" not in arrays
    table = values(arrays["embedding"])[: shape.text_vocab] if whole else arrays["text_embedding"]
    kept = "int8" if form.numbers.matrices == "int8-dynamic" else "float"
    _hand_out(g, table_rows(g, ids, "embedding", table, kept), "inputs_embeds", shape.width)
    return g.model()


def build_gen_img_embeds(shape: DecoderShape, arrays: Arrays, form: Form) -> onnx.ModelProto:
    """image_ids int64 [B, S] -> inputs_embeds f32 [B, S, width]: the code's vector, aligned."""
    g = form.builder("gen_img_embeds")
    ids = g.input("image_ids", TensorProto.INT64, [BATCH, LENGTH])
    if "gen_embed" in arrays:
        x = table_rows(g, ids, "gen_embed", arrays["gen_embed"], "float")
        x = _two_layers(g, x, "aligner", arrays, form)
    else:
        x = table_rows(g, ids, "aligned", values(arrays["embedding"])[shape.text_vocab :], "float")
    _hand_out(g, x, "inputs_embeds", shape.width)
    return g.model()


def build_lm_head(shape: DecoderShape, arrays: Arrays, form: Form) -> onnx.ModelProto:
    """hidden_states f32 [B, S, width] -> logits f32 [B, S, text_vocab]."""
    g = form.builder("lm_head")
    x = linear(g, _hidden(g, shape), "lm_head", arrays["lm_head"], form.numbers.matrices)
    _hand_out(g, x, "logits", shape.text_vocab)
    return g.model()


def build_gen_head(shape: DecoderShape, arrays: Arrays, form: Form) -> onnx.ModelProto:
    """hidden_states f32 [B, S, width] -> logits f32 [B, S, codes]."""
    g = form.builder("gen_head")
    _hand_out(g, _two_layers(g, _hidden(g, shape), "gen_head", arrays, form), "logits", shape.codes)
    return g.model()


def _hidden(g: GraphBuilder, shape: DecoderShape) -> str:
    return enter(g, g.input("hidden_states", TensorProto.FLOAT, [BATCH, LENGTH, shape.width]))


def _two_layers(g: GraphBuilder, x: str, name: str, arrays: Arrays, form: Form) -> str:
    for part in ("0", "1"):
        hint = f"{name}.{part}"
        x = linear(g, x, hint, arrays[f"{hint}.weight"], form.numbers.matrices)
        x = g.op("Add", x, g.weight(f"{hint}.bias", arrays[f"{hint}.bias"]), hint=f"{hint}.biased")
        x = g.op("Gelu", x, hint=f"{hint}.gelu", domain=MS) if part == "0" else x
    return x


def _hand_out(g: GraphBuilder, x: str, output: str, width: int) -> None:
    leave(g, x, output)
    g.output(output, [BATCH, LENGTH, width])
