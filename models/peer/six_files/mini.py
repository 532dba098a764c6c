"""The shipped bundle as the source of a six-file folder: the very weights that the studio runs.

What differs from the bundle, where the layout has no room for it:
- image positions and cells are worked out in language_model, and only under guidance (its mask says
  where the text ends; see `language_model`);
- the unconditional row is the caller's, all pads; the studio's has BOS first and begin_of_image last;
- the aligner is already computed for every code, so gen_img_embeds is one look-up.
Weights, layers, heads, vocabulary, cache and image decoder are the same.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import onnx
from onnx import numpy_helper

from models.kit.onnx.graph import Array
from models.kit.onnx.shape import DecoderShape
from models.peer.six_files.image_decode import renamed_image_decoder
from models.peer.six_files.source import Source, SpecialIds

LAYER_ARRAYS = {
    "attention_norm": "norm_gain",
    "qkv": "qkv_weight",
    "attention_out": "attention_out_weight",
    "ffn_norm": "norm_gain_1",
    "gate_up": "gate_up_weight",
    "down": "down_weight",
}


def mini_source(bundle: Path) -> Source:
    """Reads a bundle written by `models.families.mini.export.bundle`. Raises KeyError where its decoder is another."""
    manifest = json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))
    model = manifest["model"]
    constants = _Constants(onnx.load(bundle / manifest["graphs"]["decoder"]["path"]))
    shape = DecoderShape(
        width=model["width"],
        layers=model["layers"],
        heads=model["heads"],
        head_dim=model["headDim"],
        ffn=constants["layers.0.down_weight"].shape[0],
        text_vocab=model["textVocabulary"],
        codes=model["imageCodes"],
        image_position_start=manifest["positions"]["image"]["start"],
        rms_eps=constants.epsilon,
    )
    arrays = _decoder_arrays(constants, shape)
    images = onnx.load(bundle / manifest["graphs"]["image_decoder"]["path"])
    special = manifest["specialTokens"]
    tokenizer = json.loads((bundle / manifest["tokenizer"]["path"]).read_text(encoding="utf-8"))
    return Source(
        shape=shape,
        arrays=arrays,
        image_decode=lambda _: renamed_image_decoder(images),
        tokenizer=tokenizer,
        ids=SpecialIds(special["bos"], special["eos"], special["pad"]),
        template=manifest["template"]["prompt"],
        tokens=manifest["grid"]["columns"] * manifest["grid"]["rows"],
        size=manifest["image"]["width"],
        code_width=8,
        max_positions=arrays["cos"].shape[0],
    )


def _decoder_arrays(constants: _Constants, shape: DecoderShape) -> dict[str, Array]:
    arrays = {
        "embedding": constants["embedding"],
        "position_embedding": constants["position_embedding"],
        "cos": constants["cos_table"],
        "sin": constants["sin_table"],
        "norm": constants["norm_gain"],
        "lm_head": constants["lm_head"],
    }
    for part in ("gen_head.0", "gen_head.1"):
        arrays[f"{part}.weight"] = constants[part]
        arrays[f"{part}.bias"] = constants[f"{part}.bias"]
    for index in range(shape.layers):
        prefix = f"layers.{index}."
        for name, hint in LAYER_ARRAYS.items():
            arrays[prefix + name] = constants[prefix + hint]
        gains = constants[prefix + "qk_gain"]
        arrays[prefix + "q_norm"], arrays[prefix + "k_norm"] = gains[0], gains[shape.heads]
    return arrays


class _Constants:
    """Initializers of a graph by the names that `GraphBuilder.weight` gave them, as float32."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self._made = {node.output[0]: node for node in model.graph.node}
        self._stored = {tensor.name: tensor for tensor in model.graph.initializer}
        norm = next(n for n in model.graph.node if n.op_type == "SimplifiedLayerNormalization")
        self.epsilon = float(next(a.f for a in norm.attribute if a.name == "epsilon"))

    def __getitem__(self, name: str) -> Array:
        if name in self._stored:
            return numpy_helper.to_array(self._stored[name]).astype("float32")
        # A table is gathered as it is stored; what is looked up in it is widened after.
        if f"{name}.fp16" in self._stored:
            return self[f"{name}.fp16"]
        if f"{name}.int8" in self._stored:
            return self[f"{name}.int8"] * self[f"{name}.scale"]
        node = self._made[name]
        if node.op_type == "Cast":
            return self[node.input[0]]
        if node.op_type == "DequantizeLinear":
            return self._dequantised(node)
        raise KeyError(f"{name} is not a weight: it comes from {node.op_type}")

    def _dequantised(self, node: Any) -> Array:
        levels, scale = self[node.input[0]], self[node.input[1]]
        if len(node.input) > 2:
            raise KeyError(f"{node.output[0]} has a zero point, which no weight of ours has")
        axis = next((a.i for a in node.attribute if a.name == "axis"), 1)
        shape = [-1 if d == axis % levels.ndim else 1 for d in range(levels.ndim)]
        if scale.ndim == 1:
            scale = scale.reshape(shape)
        return levels * scale
