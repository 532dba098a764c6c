"""A checkpoint's tensors in the form that the graph builders take, each read when it is written."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch.nn import functional

from models.families.janus.checkpoint.names import canonical
from models.families.janus.checkpoint.shape import JanusShape
from models.families.janus.checkpoint.source import TensorSource
from models.kit.errors import ExportError
from models.kit.onnx.graph import Array, Lazy, Weight
from models.kit.onnx.shape import DecoderShape


class Weights:
    """The tensors by their names in `names.py`, as float32."""

    def __init__(self, source: TensorSource) -> None:
        """Raises ExportError for the tensors of another model."""
        self._source = source
        self._stored = {canonical(name): name for name in source}
        if any("lora_" in name for name in self._stored):
            raise ExportError("These are weights of an adapter (LoRA): merge them into the model first.")
        for name in ("language_model.embed_tokens.weight", "generation_embeddings.weight"):
            if name not in self._stored:
                raise ExportError(
                    f"The weights lack {name}: they are not those of Janus-Pro or GoT-R1 "
                    f"(they begin with {next(iter(source), 'nothing')})."
                )

    def __contains__(self, name: str) -> bool:
        return name in self._stored

    def _name(self, name: str) -> str:
        if name not in self._stored:
            raise ExportError(f"The checkpoint has no tensor {name}: it is incomplete or of another model.")
        return self._stored[name]

    def shape(self, name: str) -> tuple[int, ...]:
        return self._source.shape(self._name(name))

    def array(self, name: str) -> Array:
        tensor = self._source.read(self._name(name))
        values = tensor.to(torch.float32).numpy()
        if not np.isfinite(values).all():
            raise ExportError(f"The tensor {name} holds numbers that are not finite: the checkpoint is damaged.")
        return values

    def count(self, pattern: str) -> int:
        """How many of `pattern` with 0, 1, 2 ... in its braces are there."""
        count = 0
        while pattern.format(count) in self._stored:
            count += 1
        if count == 0:
            self._name(pattern.format(0))
        return count

    def lazy(self, name: str) -> Lazy:
        return Lazy(self.shape(name), lambda: self.array(name))

    def linear(self, *names: str) -> Lazy:
        """Linear layers that read the same input, side by side: [in, sum of outs]."""
        shapes = [self.shape(name) for name in names]
        inputs = {shape[1] for shape in shapes}
        if len(inputs) != 1:
            raise ExportError(f"{names[0]} and its neighbours read inputs of different widths: the checkpoint is damaged.")
        outputs = sum(shape[0] for shape in shapes)
        return Lazy(
            (inputs.pop(), outputs),
            lambda: np.concatenate([self.array(name) for name in names]).T,
        )


def decoder_shape(shape: JanusShape, text_vocabulary: int) -> DecoderShape:
    return DecoderShape(
        width=shape.width,
        layers=shape.layers,
        heads=shape.heads,
        kv_heads=shape.kv_heads,
        head_dim=shape.head_dim,
        ffn=shape.ffn,
        text_vocab=text_vocabulary,
        codes=shape.codes,
        image_position_start=0,
        rms_eps=shape.rms_eps,
    )


def rotary_tables(shape: JanusShape, positions: int) -> tuple[Array, Array]:
    """cos and sin [positions, head_dim / 2], as Llama has them."""
    half = np.arange(shape.head_dim // 2, dtype=np.float64)
    frequency = shape.rope_theta ** (-2.0 * half / shape.head_dim)
    angle = np.arange(positions, dtype=np.float64)[:, None] * frequency
    return np.cos(angle).astype(np.float32), np.sin(angle).astype(np.float32)


def image_rows(weights: Weights) -> Array:
    """Each image code's input row: its embedding through the aligner, [codes, width]."""
    with torch.no_grad():
        x = torch.from_numpy(weights.array("generation_embeddings.weight"))
        x = _affine(weights, "generation_aligner.fc1", x)
        index = 0
        while f"generation_aligner.hidden_layers.{index}.weight" in weights:
            name = f"generation_aligner.hidden_layers.{index}"
            x = _affine(weights, name, functional.gelu(x))
            index += 1
    return x.numpy()


def _affine(weights: Weights, name: str, x: torch.Tensor) -> torch.Tensor:
    weight = torch.from_numpy(weights.array(f"{name}.weight"))
    return functional.linear(x, weight, torch.from_numpy(weights.array(f"{name}.bias")))


def _grown(read: Callable[[], Array], rows: int, wanted: int) -> Array:
    """The first `wanted` rows; rows that are lacking are the mean of those there are, so that a
    token nobody trained is neither likely nor unlikely."""
    table = read()
    if wanted <= rows:
        return table[:wanted]
    return np.concatenate([table, np.tile(table.mean(axis=0), (wanted - rows, 1))])


def decoder_arrays(
    weights: Weights, shape: JanusShape, text_vocabulary: int, positions: int
) -> dict[str, Weight]:
    """The arrays that `decoder_graph` names. `text_vocabulary` counts the tokenizer's ids."""
    cos, sin = rotary_tables(shape, positions)
    embed = "language_model.embed_tokens.weight"
    head = "lm_head.weight" if "lm_head.weight" in weights else embed

    def table() -> Array:
        text = _grown(lambda: weights.array(embed), shape.vocabulary, text_vocabulary)
        return np.concatenate([text, image_rows(weights)])

    def text_head() -> Array:
        return _grown(lambda: weights.array(head), shape.vocabulary, text_vocabulary).T

    arrays: dict[str, Weight] = {
        "embedding": Lazy((text_vocabulary + shape.codes, shape.width), table),
        "cos": cos,
        "sin": sin,
        "norm": weights.lazy("language_model.norm.weight"),
        "lm_head": Lazy((shape.width, text_vocabulary), text_head),
        "gen_head.0.weight": weights.linear("generation_head.proj_out.weight"),
        "gen_head.0.bias": weights.lazy("generation_head.proj_out.bias"),
        "gen_head.1.weight": weights.linear("generation_head.vision_head.weight"),
        "gen_head.1.bias": weights.lazy("generation_head.vision_head.bias"),
    }
    for index in range(shape.layers):
        source, target = f"language_model.layers.{index}.", f"layers.{index}."
        attention = source + "self_attn."
        arrays[target + "attention_norm"] = weights.lazy(source + "input_layernorm.weight")
        arrays[target + "ffn_norm"] = weights.lazy(source + "post_attention_layernorm.weight")
        arrays[target + "qkv"] = weights.linear(
            *(f"{attention}{part}_proj.weight" for part in "qkv")
        )
        arrays[target + "attention_out"] = weights.linear(attention + "o_proj.weight")
        arrays[target + "gate_up"] = weights.linear(
            source + "mlp.gate_proj.weight", source + "mlp.up_proj.weight"
        )
        arrays[target + "down"] = weights.linear(source + "mlp.down_proj.weight")
    return arrays
