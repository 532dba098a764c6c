"""The small graphs around language_model: what turns ids into embeddings and hidden states into logits.

Arrays beyond those of `decoder_graph`, all optional: gen_embed [codes, code_width], aligner.0.weight
[code_width, width], aligner.0.bias, aligner.1.weight [width, width], aligner.1.bias. Without them the
image codes' rows of `embedding` serve, which is the aligner computed beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping

import onnx
from onnx import TensorProto

from models.export.decoder_graph import DecoderShape
from models.export.graph import Array
from models.export.six_files.language_model import BATCH, LENGTH
from models.export.six_files.numbers import MS, NumberBuilder, NumberType


def build_prepare_inputs_embeds(
    shape: DecoderShape, arrays: Mapping[str, Array], numbers: NumberType
) -> onnx.ModelProto:
    """input_ids int64 [B, S] -> inputs_embeds f32 [B, S, width]. No vision tower: text only."""
    g = NumberBuilder("prepare_inputs_embeds", numbers)
    ids = g.input("input_ids", TensorProto.INT64, [BATCH, LENGTH])
    table = g.value("embedding", arrays["embedding"][: shape.text_vocab])
    g.leave(g.op("Gather", table, ids, hint="token", axis=0), "inputs_embeds")
    g.output("inputs_embeds", [BATCH, LENGTH, shape.width])
    return g.model()


def build_gen_img_embeds(
    shape: DecoderShape, arrays: Mapping[str, Array], numbers: NumberType
) -> onnx.ModelProto:
    """image_ids int64 [B, S] -> inputs_embeds f32 [B, S, width]: the code's vector, aligned."""
    g = NumberBuilder("gen_img_embeds", numbers)
    ids = g.input("image_ids", TensorProto.INT64, [BATCH, LENGTH])
    if "gen_embed" in arrays:
        x = g.op("Gather", g.value("gen_embed", arrays["gen_embed"]), ids, hint="code", axis=0)
        x = g.linear(x, "aligner.0", arrays["aligner.0.weight"], arrays["aligner.0.bias"])
        x = g.op("Gelu", x, hint="gelu", domain=MS)
        x = g.linear(x, "aligner.1", arrays["aligner.1.weight"], arrays["aligner.1.bias"])
    else:
        table = g.value("aligned", arrays["embedding"][shape.text_vocab :])
        x = g.op("Gather", table, ids, hint="code", axis=0)
    g.leave(x, "inputs_embeds")
    g.output("inputs_embeds", [BATCH, LENGTH, shape.width])
    return g.model()


def build_lm_head(
    shape: DecoderShape, arrays: Mapping[str, Array], numbers: NumberType
) -> onnx.ModelProto:
    """hidden_states f32 [B, S, width] -> logits f32 [B, S, text_vocab]."""
    g = NumberBuilder("lm_head", numbers)
    hidden = g.enter(g.input("hidden_states", TensorProto.FLOAT, [BATCH, LENGTH, shape.width]))
    g.leave(g.linear(hidden, "lm_head", arrays["lm_head"]), "logits")
    g.output("logits", [BATCH, LENGTH, shape.text_vocab])
    return g.model()


def build_gen_head(
    shape: DecoderShape, arrays: Mapping[str, Array], numbers: NumberType
) -> onnx.ModelProto:
    """hidden_states f32 [B, S, width] -> logits f32 [B, S, codes]."""
    g = NumberBuilder("gen_head", numbers)
    hidden = g.enter(g.input("hidden_states", TensorProto.FLOAT, [BATCH, LENGTH, shape.width]))
    x = g.linear(hidden, "gen_head.0", arrays["gen_head.0.weight"], arrays["gen_head.0.bias"])
    x = g.op("Gelu", x, hint="gelu", domain=MS)
    x = g.linear(x, "gen_head.1", arrays["gen_head.1.weight"], arrays["gen_head.1.bias"])
    g.leave(x, "logits")
    g.output("logits", [BATCH, LENGTH, shape.codes])
    return g.model()
