"""A GoT-R1 or Janus-Pro checkpoint as the source of a six-file folder, its vision tower included."""

from __future__ import annotations

import json
from pathlib import Path

import onnx

from models.families.janus.checkpoint.opened import open_checkpoint
from models.families.janus.checkpoint.shape import JanusShape
from models.families.janus.checkpoint.tokens import special_ids
from models.families.janus.checkpoint.weights import Weights, decoder_arrays, decoder_shape
from models.families.janus.graphs.sets import POSITIONS
from models.families.janus.graphs.vision import build_vision_encoder
from models.families.janus.graphs.vq import build_vq_decoder
from models.kit.onnx.graph import Lazy, Weight, values
from models.kit.onnx.shape import DecoderShape
from models.kit.template import CHAIN_TEMPLATE, PLAIN_TEMPLATE
from models.peer.six_files.image_decode import renamed_image_decoder
from models.peer.six_files.numbers import Form
from models.peer.six_files.pictures import with_pictures
from models.peer.six_files.source import Source, SpecialIds


def checkpoint_source(folder: Path) -> Source:
    """Raises ExportError where the checkpoint is damaged or of another model."""
    checkpoint = open_checkpoint(folder)
    weights, shape = checkpoint.weights, checkpoint.shape
    ids = special_ids(checkpoint.tokenizer)
    outline = decoder_shape(shape, checkpoint.text_vocabulary)

    def add_vision(text: onnx.ModelProto, form: Form) -> onnx.ModelProto:
        if shape.vision is None:
            return text
        return with_pictures(text, build_vision_encoder(weights, shape, form.numbers))

    return Source(
        shape=outline,
        arrays=_arrays(weights, shape, outline),
        image_decode=lambda form: renamed_image_decoder(
            build_vq_decoder(weights, shape, form.numbers.weights)
        ),
        with_vision=add_vision,
        tokenizer=json.loads(checkpoint.tokenizer.to_str()),
        ids=SpecialIds(ids["bos"], ids["eos"], ids["pad"]),
        template=CHAIN_TEMPLATE if checkpoint.plans else PLAIN_TEMPLATE,
        tokens=shape.grid**2,
        size=shape.image_size,
        code_width=shape.code_width,
        max_positions=POSITIONS,
    )


def _arrays(weights: Weights, shape: JanusShape, outline: DecoderShape) -> dict[str, Weight]:
    arrays = decoder_arrays(weights, shape, outline.text_vocab, POSITIONS)
    whole = arrays["embedding"]
    arrays["text_embedding"] = Lazy(
        (outline.text_vocab, shape.width), lambda: values(whole)[: outline.text_vocab]
    )
    arrays["gen_embed"] = weights.lazy("generation_embeddings.weight")
    for index, name in enumerate(("fc1", "hidden_layers.0")):
        layer = f"generation_aligner.{name}"
        arrays[f"aligner.{index}.weight"] = weights.linear(f"{layer}.weight")
        arrays[f"aligner.{index}.bias"] = weights.lazy(f"{layer}.bias")
    return arrays
